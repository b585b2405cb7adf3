"""Meetings announced: dates that follow the words 'next meeting', 'future meetings' and their like.

Enters: the blocks of an agenda item or a minute with their heading. Leaves: one record for each date. One
time said for all ('at 10:00am on the following dates') serves for those that have none of their own.
"""

from __future__ import annotations

import contextlib
import re
from collections.abc import Iterator, Sequence
from datetime import date, time, timedelta

from corpus.passage import EMPTY, Passage
from pipeline.dates import clock, dates, numeric_dates, partial_date, stretch
from pipeline.extract.scene import Scene
from pipeline.ids import fact_id
from pipeline.records import FutureMeeting
from rules.book import Pattern

__all__ = ["announced"]


_DAY = re.compile(
    r"(?:[A-Z][a-z]+day,? )?\d{1,2} ?(?:st|nd|rd|th)? (?:of )?[A-Z][a-z]{2,8}"
    r"(?=$|[.,;]| [–-]| at\b| \d{1,2}[.:]\d\d| \()"
)
_NAMED_DAY = re.compile(
    r"\b(?P<weekday>(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day),? (?:the )?"
    r"(?:(?P<day>\d{1,2}) ?(?:st|nd|rd|th)? (?:of )?(?P<month>[A-Z][a-z]{2,8})"
    r"|(?P<first>[A-Z][a-z]{2,8}) (?P<then>\d{1,2})(?:st|nd|rd|th)?)\b(?!,? \d{4})"
)
_WEEKDAY = re.compile(r"[A-Z][a-z]+day\b")
_DAY_OF_LIST = re.compile(
    r"\b\d{1,2} ?(?:st|nd|rd|th)? (?:of )?(?:January|February|March|April|May|June|July|August"
    r"|September|October|November|December|Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept?|Oct|Nov|Dec)\b"
)
_YEAR = re.compile(r"\b20\d\d\b")
_ROW = re.compile(rf"(?:(?:[A-Z][a-z]+day,? )?{_DAY_OF_LIST.pattern}(?:,? and|,|;) )+(?:[A-Z][a-z]+day,? )?$")
_ONE_YEAR = re.compile(
    r"(?P<before>(?:(?!\b20\d\d\b|\d{1,2} ?(?:st|nd|rd|th)? [A-Z][a-z]{2}).)*)\b(?P<year>20\d\d)\b"
    r"(?: (?:are|is|were|will be|have been|as follows|set|agreed)){0,3} ?(?:[:–-]|are|is)?"
    r"(?P<days>(?:(?!\b20\d\d\b).){4,400})"
)
_OURS = re.compile(  # inside other business it may be another body's meeting
    r"(?i)\W*(?:(?:NB|N\.B\.?|(?:please )?note)[:;,]? )?(?:dates?\b|"
    r"(?:the )?next (?:(?:parish|town|community|ordinary|full|council|committee|board|panel|group"
    r"|forum|pc|partnership|general|annual|public) )*meetings?(?:$|:| (?:to be|will|would|on|shall|is)\b))"
)
_MOVED = re.compile(  # 'the meeting on 17 May be moved to 24 May': the first is none
    r"(?i)[^.;]{0,30}?\b(?:be|been|was|is|being) (?:now )?"
    r"(?:moved|changed|postponed|rescheduled|re-scheduled|put back|brought forward|cancelled|re-?arranged)\b"
)
_WHOSE = re.compile(r"\b(?P<body>(?!(?:Council|Committee|Board|Panel|Group)\b)[A-Z]\w+)[’']s (?:next|future) meeting\b")
_THEIRS = re.compile(  # '... noted a meeting of the Harbour Trust on 4 June'
    r"\b(?:a|another) (?:[a-z]+ )?meeting of (?:the )?"
    r"(?P<body>[A-Z][\w’'&-]*(?: (?:[A-Z][\w’'&-]*|of|and|for|the))*)[^.;]{0,40}$"
)
_THEIR_GROUP = re.compile(  # 'the next meeting of the liaison group'
    r"(?i)\bnext (?:\w+ )?meeting of (?:the|this|that) (?:\w+ )?"
    r"(?P<group>(?:liaison|working|steering|users?|advisory|action|focus|task|joint)[ -]"
    r"(?:group|party|committee|panel|forum))"
)
_MEETINGS_WITH = re.compile(
    r"\bmeetings with (?:the )?\w"
)  # 'to hold quarterly meetings with the tenants, the next ...'
_LATER = re.compile(  # 'at the inspection on 22 July and report back at the next meeting'
    r"[^.;]{0,40}\b(?:and|to) (?:be )?(?:report|discuss|consider|decide|bring|brought|present)\w*\b[^.;]{0,40}"
    r"\b(?:at|to) (?:the|our|their|its) next\b"
    r"|[^.;]{0,20}\b(?:prior to|before|ahead of|in advance of|in time for) (?:the|our|their|its) next\b"
)
_BY_THEN = re.compile(r"\b[Bb]y (?:the )?$")  # 'visit the site before the next meeting, by 4 June'
_NEXT = re.compile(r"\b[Tt]he next (?:meeting|one)\b")
_REPORTS = re.compile(r"(?i)\b(?:reports?|representatives|(?:outside|external) bodies)\b")
_TOPIC = re.compile(  # 'Quay Trust: ... The next meeting is on 4 June', among reports
    r"(?!(?i:dates?|(?:the )?next|future|forthcoming|meetings?)\b)[A-Z][\w ’'&/()-]{2,50}: "
)
_UNTIL = re.compile(r"(?i) ?(?:[-–—]|to|until) ?(?P<end>\d{1,2}(?:[.:]\d{2})? ?[ap]\.?m\b)")
_NEXT_DAY = timedelta(days=100)  # till the next meeting's day, where its year is not told
_ALL = re.compile(
    r"(?i)(?:all|each)(?: (?:of |the |these )*(?:meetings?|dates?))?"
    r"(?: (?:to|will|be|are|is|held|starts?|starting|commences?|commencing|begins?|beginning)){0,3} (?:at|from) \d"
)
_SENTENCE = re.compile(r"(?<=\d)[.;] (?=[AE])")  # '... and 12 March 2026. All at 7.15 pm.'
_LABEL = 60  # characters of a line that dates may stand under
_HEADING = 90  # characters
_LONGEST = 120  # characters of a line that may be a date under 'Next meeting:'


def announced(heading: Passage, lines: Sequence[Passage], scene: Scene) -> Iterator[FutureMeeting]:
    """Dates after the meeting's own; an earlier date is no meeting to come."""
    rules = scene.book.meetings
    told = len(heading.text) <= _HEADING  # no question that is printed whole
    about = next((p for p in rules.future if told and p.search(heading.text)), None)
    common, common_at = _for_all(lines, scene) if about else (None, EMPTY)
    standing: Pattern | None = None  # 'Date of next meeting:' over lines that are dates
    last: date | None = None  # of the line before
    for at_line, line in enumerate(lines):
        says = next((p for p in rules.future if p.search(line.text)), None)
        found = list(dates(line.text)) or list(_yearless(line.text, last))
        found = found or (list(_of_year(line.text)) if says or about else [])
        found = list(_of_year_behind(line.text, found)) if about else found
        if not found and (about or (says and _OURS.match(line.text))):
            found = list(_by_weekday(line.text, scene.meeting.date))
        if not found and about:
            found = list(_soon(line.text, scene.meeting.date))
        if not found and (says or about or standing) and len(line.text) <= _LONGEST:
            found = list(numeric_dates(line.text))
        last = found[-1][0] if found else None
        if says is not None:
            over = len(line.text) <= (_LONGEST if line.text.endswith(":") else _LABEL)
            standing = says if over or _OURS.match(line.text) else None
            common, common_at = _clock(_behind_end(line, scene), scene)
        elif not found or len(line.text) > _LONGEST:
            standing = None
        rule = says or about or standing
        if rule is None:
            continue
        if about is None and standing is None and _reported(heading.text, line.text, scene.meeting.body or ""):
            continue
        if (whose := _WHOSE.search(line.text)) and whose["body"].casefold() not in (
            scene.meeting.body or ""
        ).casefold():
            continue
        for n, (day, start, end) in enumerate(found):
            if scene.meeting.date is not None and day <= scene.meeting.date:
                continue
            if about is None and says is not None and start < _opens(line.text, says):
                continue  # 'The fair is on 18 July 2019. ... The decision was put off to the next meeting.'
            if _others(line.text[:start], scene.meeting.body or ""):
                continue
            if about is None and (_LATER.match(line.text[end:]) or _BY_THEN.search(line.text[:start])):
                continue
            until = found[n + 1][1] if n + 1 < len(found) else len(line.text)
            if _MOVED.match(line.text[end:until]):
                continue
            own, own_at = _clock(line.cut(end, until), scene)
            if own is None and common is None and n + 1 == len(found):
                own, own_at = _timed(lines[at_line + 1 : at_line + 2], scene)
            at = own or common
            yield FutureMeeting(
                fact_id=fact_id("next", scene.meeting.body_id, scene.meeting.date, day),
                pack_id=scene.pack_id,
                document_id=scene.document_id,
                rule=rule.name,
                evidence=scene.evidence(line.cut(start, end), own_at if own else common_at),
                body_id=scene.meeting.body_id,
                body=scene.meeting.body,
                announced_at=scene.meeting.date,
                meeting_date=day,
                start_time=at,
            )


def _others(before: str, body: str) -> bool:
    """Whether the words before a day have it as a meeting of a body that shares no word of its name with ours."""
    match = _THEIRS.search(before)
    ours = set(re.findall(r"\w{4,}", body.casefold()))
    return match is not None and not ours & set(re.findall(r"\w{4,}", match["body"].casefold()))


def _reported(heading: str, text: str, body: str) -> bool:
    """Whether a line speaks of the next meeting of a group that it names, or of one that it reports on."""
    match = _THEIR_GROUP.search(text)
    if match is not None and match["group"].casefold() not in body.casefold():
        return True
    if (held := _MEETINGS_WITH.search(text)) and _NEXT.search(text, held.end()):
        return True
    return bool(_REPORTS.search(heading) and _TOPIC.match(text))


def _behind_end(line: Passage, scene: Scene) -> Passage:
    """The line behind the words that close the meeting: 'closed at 8.40pm. Next meeting: 4 March 2024'."""
    ends = (m for p in scene.book.meetings.end if (m := p.search(line.text)))
    return line.cut(max((m.end() for m in ends), default=0))


def _for_all(lines: Sequence[Passage], scene: Scene) -> tuple[time | None, Passage]:
    """The time that a line says of every day above it: 'All at 2.00pm in the Hall'."""
    for line in lines:
        for at in (0, *(m.end() for m in _SENTENCE.finditer(line.text))):
            if _ALL.match(line.text, at):
                return _clock(line.cut(at), scene)
    return None, EMPTY


def _timed(below: Sequence[Passage], scene: Scene) -> tuple[time | None, Passage]:
    """The time that the line below a day is ('09.30 – 16.00')."""
    alone = below and any(p.search(below[0].text) for p in scene.book.meetings.duration)
    return _clock(below[0], scene) if alone else (None, EMPTY)


def _opens(text: str, says: Pattern) -> int:
    """Where the sentence begins that speaks of a meeting to come."""
    match = says.search(text)
    return text.rfind(". ", 0, match.start()) + 1 if match else 0


def _yearless(text: str, last: date | None) -> Iterator[tuple[date, int, int]]:
    """'7th February' on the line below '3rd January 2019': a list of days goes on, and names the year once."""
    match = _DAY.match(text)
    told = partial_date(match[0]) if match and last else None
    if match is None or told is None or last is None:
        return
    if (day := _after(last, *told)) is not None:
        yield day, match.start(), match.end()


def _soon(text: str, met: date | None) -> Iterator[tuple[date, int, int]]:
    """'12th June' under 'Date of next meeting' of minutes of May, which can only be the next; the weekday, where one
    is printed, must be its own."""
    for day, start, end in _yearless(text, met):
        weekday = _WEEKDAY.match(text[start:end])
        if met is not None and day - met <= _NEXT_DAY and (weekday is None or day.strftime("%A") == weekday[0]):
            yield day, start, end


def _of_year(text: str) -> Iterator[tuple[date, int, int]]:
    """'The dates for 2020 are: 6 January, 3 February and 2 March': days of the one year named before them."""
    year = _ONE_YEAR.fullmatch(text)
    if year is None:
        return
    for match in _DAY_OF_LIST.finditer(text, year.start("days")):
        if (told := partial_date(match[0])) is not None:
            with contextlib.suppress(ValueError):
                yield date(int(year["year"]), told[1], told[0]), match.start(), match.end()


def _of_year_behind(text: str, found: Sequence[tuple[date, int, int]]) -> Iterator[tuple[date, int, int]]:
    """'12 June, 10 July and 13 November 2025': days before one whose year is theirs, too, where they go up to it."""
    for day, start, end in found:
        row = _ROW.search(text, 0, start) if _YEAR.search(text, start, end) else None
        days = list(_DAY_OF_LIST.finditer(text, row.start(), start)) if row else []
        told = [one for match in days if (one := partial_date(match[0])) is not None]
        order = [(month, at) for at, month in told]
        upward = [*order, (day.month, day.day)]
        if len(order) == len(days) and upward == sorted(set(upward)):
            for (month, at), match in zip(order, days, strict=True):
                with contextlib.suppress(ValueError):
                    yield date(day.year, month, at), match.start(), match.end()
        yield day, start, end


def _by_weekday(text: str, after: date | None) -> Iterator[tuple[date, int, int]]:
    """'Tuesday 30th January' without its year: the first such day after the meeting, where it is a Tuesday."""
    for match in _NAMED_DAY.finditer(text) if after else ():
        told = partial_date(f"{match['day'] or match['then']} {match['month'] or match['first']}")
        if told is None or after is None:
            continue
        day = _after(after, *told)
        if day is not None and day.strftime("%A") == match["weekday"]:
            yield day, match.start(), match.end()


def _after(before: date, day: int, month: int) -> date | None:
    """The first such day after another; None where there is none, as of 30 February."""
    with contextlib.suppress(ValueError):
        return date(before.year + ((month, day) <= (before.month, before.day)), month, day)
    return None


def _clock(words: Passage, scene: Scene) -> tuple[time | None, Passage]:
    for pattern in scene.book.meetings.start:
        if match := pattern.search(words.text):
            until = _UNTIL.match(words.text, match.end("time"))  # '2.00 - 4.30pm', which is no time at night
            starts = stretch(match["time"], None, until["end"], None)[0] if until else clock(match["time"])
            return starts, words.group(match, "time")
    return None, EMPTY
