"""What stands over agendas and minutes, in whatever order and over however many lines it is printed.

Enters: the blocks of a head. Leaves: body, authority, day, hours, place and chair, each as printed. A label
('Date: ...') outweighs a sentence ('Minutes of the meeting of ... held on ...'), a sentence outweighs a line
that merely looks like a name. What none of them says stays empty.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace

from corpus.passage import EMPTY, Passage, Run
from pipeline.blocks import Block
from pipeline.body_names import trimmed
from pipeline.dates import MONTH_NAME, date_of, numeric_dates, partial_date
from pipeline.head_bodies import body_in, line_body
from pipeline.head_labels import Parts, labelled
from rules.book import RuleBook

__all__ = ["Head", "is_place", "read_head"]

_YEARLESS = re.compile(
    r"(?:\b(?i:mon|tues?|wed(?:nes)?|thur?s?|fri|sat(?:ur)?|sun)(?i:day)?\.?,? (?:the )?)?"
    r"\b\d{1,2} ?(?:st|nd|rd|th|ST|ND|RD|TH)?,? (?:of )?[A-Z][A-Za-z]{2,8}\b(?: [’']?\d\d(?= meeting\b|$))?"
)
_ONLINE = re.compile(
    r"(?i)(?:(?:ms|microsoft) teams|zoom|virtual|online|on-?line)(?: virtual| online)? (?:meeting|call)"
)
_PLACE_ENDS = re.compile(
    r",? (?:due to|owing to|because of|in view of|as a result of|in accordance with|in line with)\b.*$|"
    r",? (?:for the purpose|to (?:transact|disc\w+|consider|agree|receive)|when|where)\b"
    r"|(?<=[a-z]{3})\. (?=[A-Z])|\. (?=(?:These|This|The|All) [a-z])| \((?:[Ss]ubject|[Dd]raft)"
    r"|\s(?:UN)?CONFIRMED\b|\s(?:DRAFT|Draft)(?: [A-Za-z]+){0,8}$"
    r"|\s[Mm]eeting commenced\b|[.,]?\s(?i:(?:draft |meeting )?minutes(?: of (?:the |a )?meeting)?)$"
    r"|,? (?:on )?(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day\b.*$"
    r"|,? (?:ON|on) (?:[A-Z]{3,7}DAY|[A-Z][a-z]{2,6}day)\b.*$"
    r"|(?:,|\sat|\sfrom|\s[–-]) (?:\d{1,2}[.:]\d\d(?: ?[ap]\.?m\b)?|\d{1,2} ?[ap]\.?m\b).*$"
    r"|, [0-2]\d[0-5]\d ?(?:hours|hrs|[–-]).*$"
    r"|\s(?:Commenced|Concluded|Started|Finished)\b.*$"
    r"|(?<=[A-Z\d] \d[A-Z]{2}),? (?:Mrs?|Ms|Miss|Dr|Cllr|Councillor)\.? [A-Z].*$"
    r"|\s\d{1,2}(?:[.:]\d\d)? ?[ap]\.?m\b.*$"
    r"|\sItem ?/ ?Action\b.*$|\sMember(?:s|ship)(?: ?:.*|\W*)$"
    r"|\s(?:Vice[- ])?Chair(?:man|person)? of (?:the|this) (?:Committee|Council|Board|Panel|Group|Meeting|meeting)\b.*$"
    r"|\s(?:Cllr|Councillor)s?\.? [A-Z].*$|\sPresiding\b.*$|\s(?i:held|on):?$"
    r"|[.,]?\s(?:In|Due to|Owing to) the absence of\b.*$|[.,]?\s(?:An )?Cathaoirleach\b.*$"
    r"|[.,]?\sPart (?:\d|[A-B]|I{1,2}|One|Two)(?![\w,])(?! of\b).*$"  # 'Part 1', of the agenda
    r"|\s(?:Full )?Name (?:(?:Job )?Title|Role|Position|Organisation|Post|Representing)\b.*$"  # a table's head
)
_PEOPLE = re.compile(  # who came, run on behind a place
    r"\s(?:Cllrs?|Councillors?)\.? (?:[A-Z]\.? ?){1,3}[A-Z]?[a-z].*$"
)
_LED_HOUR = re.compile(  # a day and an hour, or an hour alone, before a place
    rf"(?i:(?:\w{{3,6}}day,? )?\d{{1,2}}(?:st|nd|rd|th)? {MONTH_NAME},? \d{{4}},? (?:at )?)?"
    r"(?i:\d{1,2}[.:]\d\d(?: ?(?:[ap]\.?m\.?|hours|hrs))?|\d{1,2} ?(?:[ap]\.?m\.?|hours|hrs))(?:,| [–-])? (?=[A-Z])"
)
_HOURS_BEHIND = re.compile(  # hours in the cell beside a place
    r"(?i),? (?:from |at )?\d{1,2}(?:[.:]\d\d ?(?:[ap]\.?m\.?|hours|hrs)?| ?(?:[ap]\.?m\.?|noon))"
    r"(?: ?(?:to|until|till|[-–—]) ?\d{1,2}(?:[.:]\d\d)? ?(?:[ap]\.?m\.?|noon|hours|hrs)?)?\.?$"
)
_HELD_IN = re.compile(r"(?i:held (?:in|at) (?:the )?)(?=[A-Z])")  # behind 'Location:'
_PLACE_LEADS = re.compile(
    r"(?i:venue)[,:]? (?=[A-Z])|(?i:held )?(?i:in|at) (?i:the )?(?=[A-Z])|an? (?=(?i:zoom|teams|virtual|remote)\b)"
)
_TITLE_AGAIN = re.compile(  # 'Meeting Held On' over 'Quay Council Minutes of the Meeting held ...'
    r"\b(?:Council|Committee|Board|Authority|Panel),? (?i:minutes of) (?:the|an?)\b"
)
_NO_PLACE = re.compile(r"(?i)^(?:this|the) meeting (?:is|will|was)\b|\bclick here\b")  # how to watch it
_NOT_THIS = re.compile(r"(?i)\b(?:last|previous|preceding|next)\b.{0,40}\b(?:meeting|AGM|minutes)\b")
_PUBLISHED = re.compile(  # the day of a web page, over its title
    rf"(?i)(?:posted|published|updated)?(?: on)?:? ?(?:\w{{3,6}}day,? )?"
    rf"(?:{MONTH_NAME} \d{{1,2}}(?:st|nd|rd|th)?,? \d{{4}}"
    rf"|\d{{1,2}}(?:st|nd|rd|th)? {MONTH_NAME},? \d{{4}})"
)
_UPLOADED = re.compile(  # when the paper was put on the site
    rf"(?i)(?:(?:these |the )?(?:draft |approved )?(?:minutes|agenda|notes|document|file|page)(?: (?:was|were))? )?"
    rf"(?:last )?(?:uploaded|modified|updated)(?: on)?:? .{{0,12}}"
    rf"(?:{MONTH_NAME}\b.{{2,9}}\d{{4}}|\d{{4}}|\d{{2}}/\d{{2}})\W*"
)
_TITLED = re.compile(r"(?i)(?:draft |approved |confirmed )?minutes of (?:the |an? )?(?!last|previous)")
_EARLIER = re.compile(  # papers that lay before the meeting, and the agenda's words under 'Minutes'
    r"(?i)\bminutes of .{3,90}\bheld on\b.{4,50}\((?:previously|already) circulated\)"
    r"|\bminutes of .{0,120}\b(?:were|was) (?:\w+ ){0,2}(?:confirmed|agreed|approved|accepted|signed)\b"
    r"|^of the (?:last |previous )?meeting held\b.*\bto be (?:confirmed|agreed|approved|signed)\b"
)
_WHOSE = re.compile(r"(?<=[a-z]) \([^()]{2,60}\)$")  # whom somebody who chairs comes from: 'Ann Lee (Quay Trust)'
_OTHERS = re.compile(  # who else holds office, behind who chairs
    r"[;,]? ?(?i:vice|deputy|treasurer|secretary|clerk|minutes)\b.{0,20}:.*$|;.*$|,? (?:was|were|is) .*$"
)
_TAKEN = re.compile(  # 'The Chair was taken by the Chief Executive, Ann Lee, pending the election of a Mayor.'
    r"The [Cc]hair (?:was taken|is taken)(?: by (?:the (?:[A-Z][\w’'-]*,? ?|of |and |the ){1,6}, )?"
    r"(?P<who>(?!the\b)[A-Z][\w.’'-]*(?: [A-Z][\w.’'-]*){1,4}))?"
)
_FOUR = re.compile(r"((?:[01]\d|2[0-3])[0-5]\d)(?: ?(?:hrs|hours))?\W*", re.IGNORECASE)
_SEAT = re.compile(
    r"(?i)\b(?:school|academy|college|university|church|club|hall|house|theatre|court|centre)$"
    r"|^(?:the )?university of [^,]+$"
)
_PERSON = re.compile(r"\b(?:Mrs?|Ms|Miss|Dr|Prof|Cllr|Councillor|Rev)\b")
_ROOM = re.compile(r"(?i)\b(?:rooms?|suites?)(?: [\d.]+(?:,| ?&| and))* $")  # 'Rooms 18.01 & 18.03'
_DATES = re.compile(rf"(?i)\b\d{{1,2}}(?:st|nd|rd|th)? (?:of )?{MONTH_NAME},? \d{{4}}")
_ON_DAY = re.compile(
    rf"(?i)(?:held )?on \w{{3,6}}day,? (?:the )?\d{{1,2}}(?:st|nd|rd|th)? (?:of )?{MONTH_NAME},? \d{{4}}\.?"
)
_OF_DAY = re.compile(r"(?i)\b(?:minutes|notes)(?: (?:of|for|from))?(?: the meeting)?[ :–-]+(?=\d{1,2})")
_SAYS = re.compile(r"\b(?:is|are|was|were|be|been|being|has|have|had)\b")  # as no place does
_BREAKS_OFF = re.compile(r"(?i)^(?:draft )?(?:minutes?|notes) of .*(?:&| (?:and|of|of the|for))$")
_LONGEST_LINE = 130  # characters of a line that may be a place


@dataclass(frozen=True, slots=True)
class Head:
    """What a section's head says of its meeting; empty passages where it says nothing."""

    body: Passage = EMPTY
    authority: Passage = EMPTY
    date: Passage = EMPTY
    time: Passage = EMPTY
    venue: Passage = EMPTY
    until: Passage = EMPTY  # when it ended
    chair: Passage = EMPTY
    rule: str = ""


def read_head(blocks: Sequence[Block], book: RuleBook, rule: str = "heads.toml") -> Head:
    """Everything that the blocks of a head say of the meeting."""
    parts = labelled([b for b in blocks if not (_EARLIER.search(b.text) or _UPLOADED.fullmatch(b.text))], book)
    whole = Passage.join(parts.lines)
    now = [line for line in parts.lines if not _NOT_THIS.search(line.text)]  # 'Minutes of the last AGM held on 5 May'
    day = _day(replace(parts, lines=now), Passage.join(now), book) or _day(parts, whole, book)
    body, authority = body_in(replace(parts, lines=_unbroken(parts.lines)), whole, book)
    time, until = _hours(parts, whole, day, book)
    return Head(
        body=body,
        authority=authority,
        date=day,
        time=time,
        venue=_venue(parts, whole, day, body, book),
        until=until,
        chair=_presiding(parts.told.get("chair", EMPTY)),
        rule=", ".join(dict.fromkeys((rule, *parts.rules))),
    )


def _unbroken(lines: Sequence[Passage]) -> list[Passage]:
    """The lines, a title that breaks off made whole: 'Minutes of the HARBOUR AND SLIP &' over 'FERRY BOARD held at'."""
    out: list[Passage] = []
    for line in lines:
        if out and _BREAKS_OFF.search(out[-1].text):
            out[-1] = Passage.join((out[-1], line))
        else:
            out.append(line)
    return out


def _day(parts: Parts, whole: Passage, book: RuleBook) -> Passage:
    """The day a summons gives, or a label; else the first full date, those behind the word 'held' before others."""
    called = re.search(r"(?i)\b(?:will|to) be held\b", whole.text)
    if called and (found := _date_in(whole.cut(called.end()), book, full=True)):
        return found
    for line in parts.lines:
        of = _OF_DAY.search(line.text) if len(_DATES.findall(line.text)) > 1 else None
        if of is not None and (found := _date_in(line.cut(of.end()), book)):
            return found  # '4 July 2023 Draft minutes 6 June 2023', by where they are to be approved
    if parts.lines and _PUBLISHED.fullmatch(parts.lines[0].text):
        titled = (line for line in parts.lines[1:] if _TITLED.match(line.text))
        if found := next((day for line in titled if (day := _date_in(line, book, full=True))), EMPTY):
            return found  # the page's own day stands above it
    labelled = parts.told.get("date", EMPTY)
    for words in (labelled, parts.told.get("body", EMPTY)):
        if found := _date_in(words, book):
            return found
    for line in parts.lines:
        if _ON_DAY.fullmatch(line.text) and (found := _date_in(line, book, full=True)):
            return found  # 'On Tuesday 23rd April 2019', below a title with another day
    held = re.search(
        r"(?i)\bheld\b|\bmet (?:at|in|on|via)\b|(?<!summons )(?<!notice )(?<!agenda )\bdated\b", whole.text
    )
    for words in ((whole.cut(held.end()),) if held else ()) + (whole,):
        if found := _date_in(words, book, full=True):
            return found
    for words in (parts.told.get("time", EMPTY), parts.told.get("venue", EMPTY), whole):
        if found := _date_in(words, book):
            return found
    for words in (labelled, whole.cut(held.end()) if held else EMPTY, *parts.lines):
        match = _YEARLESS.search(words.text)
        if match is not None and partial_date(match[0]):
            return words.group(match)
    return EMPTY


def _date_in(words: Passage, book: RuleBook, full: bool = False) -> Passage:
    for pattern in book.meetings.date:
        for match in pattern.regex.finditer(words.text):
            if date_of(match[0]):
                return words.group(match)
    if full:
        return EMPTY
    for _, start, end in numeric_dates(words.text):
        return words.cut(start, end)
    return EMPTY


def _hours(parts: Parts, whole: Passage, day: Passage, book: RuleBook) -> tuple[Passage, Passage]:
    """When it began, and where the head says so when it ended."""
    ended = _clock(parts.told.get("end", EMPTY), book)
    places = [parts.told.get(kind, EMPTY) for kind in ("time", "date", "body")]
    at = whole.text.find(day.text) if day else -1
    if at >= 0:
        beside = [line for line in parts.lines if line.text.endswith(day.text)]
        places.extend(line for line in beside if any(p.search(line.text) for p in book.heads.span))
        places.append(whole.cut(at + len(day.text)))
    places.append(whole)
    for words in places:
        for pattern in book.heads.span:
            match = pattern.search(words.text)
            if match and _near_clock(match, words is places[0]):
                return words.group(match, "time"), ended or words.group(match, "end")
        if found := _clock(words, book):
            return found, ended
        if words is places[0] and (told := _FOUR.fullmatch(words.text.strip())):
            return words.group(told, 1), ended  # 'Time: 1230'
    return EMPTY, ended


def _near_clock(match: re.Match[str], labelled: bool) -> bool:
    """Whether '10 - 12' is hours: labelled so, or with minutes or 'am' and 'pm'."""
    return labelled or bool(re.search(r"[.:]\d\d|[ap]\.?m|h(?:ou)?rs", match[0], re.IGNORECASE))


def _clock(words: Passage, book: RuleBook) -> Passage:
    for pattern in book.heads.clock:
        for match in pattern.regex.finditer(words.text):
            if not _is_reference(match["time"]) and not _ROOM.search(words.text[: match.start("time")]):
                return words.group(match, "time")
    return EMPTY


def _is_reference(text: str) -> bool:
    """'35.61' is no time of day."""
    parts = re.match(r"(\d{1,2})(?:[.:](\d\d))?", text)
    return bool(parts) and (int(parts[1]) > 24 or int(parts[2] or 0) > 59)  # type: ignore[index]


def _venue(parts: Parts, whole: Passage, day: Passage, body: Passage, book: RuleBook) -> Passage:
    labelled = parts.told.get("venue", EMPTY)
    if labelled and not date_of(labelled.text) and not _NO_PLACE.search(labelled.text):
        labelled = labelled.cut(held.end()) if (held := _HELD_IN.match(labelled.text)) else labelled
        return trimmed(labelled.cut(0, people.start()) if (people := _PEOPLE.search(labelled.text)) else labelled)
    for words, pattern in ((w, p) for w in (whole, *parts.lines) for p in book.heads.venue):
        match = pattern.search(words.text)
        if match and not date_of(match["venue"]) and not _TITLE_AGAIN.search(match["venue"]):
            return _place(_below_body(_of_row(words.group(match, "venue"), parts), parts.lines, book))
    over = parts.lines[:1] if parts.lines and _SEAT.search(parts.lines[0].text) else []  # whose paper it is
    told = (*parts.columns, *over, body)  # 'Quay Medical Centre Patients' Group' names no place
    lines = (w for w in parts.lines if w not in told and not line_body(w, book))
    beside = (w.cut(0, hours.start()) for w in parts.columns if (hours := _HOURS_BEHIND.search(w.text)))
    places = [(line, w) for line in (*lines, *beside) if is_place(w := _behind_hour(_unbracketed(line)), book)]
    at = next((n for n, w in enumerate(parts.lines) if line_body(w, book) or _opens(w, book)), 0)
    below = [(line, w) for line, w in places if line in parts.lines[at:]]
    return next((_place(w) for _, w in (*below, *places)), EMPTY)


def _unbracketed(line: Passage) -> Passage:
    """A line without the brackets round the whole of it: '(Gannet Hall, Quay)'."""
    text = line.text
    whole = text.startswith("(") and text.endswith(")") and text.count("(") == 1
    return line.cut(1, len(text) - 1) if whole else line


def _behind_hour(line: Passage) -> Passage:
    """'Gannet Hall' of '5 May 2020 at 7.30 pm Gannet Hall'."""
    hour = _LED_HOUR.match(line.text)
    return line.cut(hour.end()) if hour else line


def _below_body(venue: Passage, lines: Sequence[Passage], book: RuleBook) -> Passage:
    """A place that began with the line over it, which names the body: 'Quay Council' over 'Gannet Hall, Quay'."""
    over = (w for w in lines if venue.text.startswith(f"{w.text} ") and line_body(w, book))
    line = next(over, EMPTY)
    return trimmed(venue.cut(len(line.text))) if line else venue


def _of_row(venue: Passage, parts: Parts) -> Passage:
    """A place that began in a row of several columns, up to the row's end: what the next begins with is another's."""
    first = venue.runs[0] if venue.runs else None
    row = next((w for w in parts.columns if first is not None and _holds(w, first)), None)
    return venue if row is None else venue.cut(0, sum(run.length for run in venue.runs if _holds(row, run)))


def _holds(line: Passage, run: Run) -> bool:
    return any(r.page == run.page and r.start <= run.start < r.start + r.length for r in line.runs)


def _opens(line: Passage, book: RuleBook) -> bool:
    return any(p.search(line.text) for p in book.heads.opening)


def _place(words: Passage) -> Passage:
    words = _unbracketed(words)
    lead = _PLACE_LEADS.match(words.text)
    words = words.cut(lead.end() if lead else 0)
    stop = _PLACE_ENDS.search(words.text)
    words = trimmed(words.cut(0, stop.start()) if stop else words)
    shut = words.text.endswith(")") and "(" not in words.text  # '(held remotely by Zoom)'
    return words.cut(0, len(words.text) - 1) if shut else words


def is_place(line: Passage, book: RuleBook) -> bool:
    """Whether a line is a place and nothing else."""
    text = line.text
    if (
        len(text) > _LONGEST_LINE
        or _SAYS.search(text)
        or any(p.search(text) for p in book.heads.opening)
        or date_of(text)
    ):
        return False
    if _ONLINE.fullmatch(text):
        return True
    if re.search(
        r"(?i)\b(?:minutes|meeting|held on)\b|^(?:present|apologies|attend\w+|in attendance)\b"
        r"|^(?:(?:the |parish |town )?(?:clerk|secretary|treasurer|chair\w*)|contact|tel\w*|phone|e-?mail)\b"
        r"[^:]{0,30}:",
        text,
    ) or _PERSON.search(text):
        return False
    return any(p.search(text) for p in book.heads.place) and text[0].isupper()


def _presiding(words: Passage) -> Passage:
    """Who chairs, without who else holds office and how it came."""
    if taken := _TAKEN.match(words.text):
        return words.group(taken, "who") if taken["who"] else EMPTY
    others = _OTHERS.search(words.text)
    words = trimmed(words.cut(0, others.start()) if others else words)
    return words.cut(0, whose.start()) if (whose := _WHOSE.search(words.text)) else words
