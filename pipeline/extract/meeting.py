"""The meeting that a section is of, and the body that met.

Enters: sections with their heads. Leaves: meeting keys for the other extractors, meeting and body records.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Sequence
from datetime import date, time

from corpus.passage import EMPTY, Passage
from pipeline.dates import clock, day_of, file_dates, partial_date, stretch
from pipeline.extract.attendance import Listed
from pipeline.extract.chairs import told_alone
from pipeline.extract.outline import Outline
from pipeline.extract.scene import MeetingKey, Scene
from pipeline.extract.years import year_before, year_told
from pipeline.heads import Head, is_place
from pipeline.ids import fact_id, fold
from pipeline.records import Body, Meeting
from pipeline.segment import Section

__all__ = ["body_of", "filed", "key_of", "meeting_of", "publisher"]

_DOMAIN = re.compile(
    r"@(?:[\w-]+\.)*?(?P<domain>[\w-]+\.(?:gov\.uk|gov\.wales|gov\.scot|llyw\.cymru))\b", re.IGNORECASE
)
_AROUND = re.compile(  # 'the Quay Council which was' held, 'Quay Council Budget & Precept Setting' Meeting
    r"(?i)^the |,? which (?:was|were|is)$"
    r"|(?<=council) (?:budget|precept)(?: (?:&|and) (?:budget|precept))?(?: setting)?$"
)
_EXTRA_SPACE = re.compile(r"\s+")
_EARLY = 7  # o'clock, before which nobody meets in the morning
_TAIL = 3  # blocks of the last minute that may tell the hours of the meeting


def publisher(running: Sequence[str], sections: Sequence[Section]) -> str | None:
    """Who publishes, so that two councils' committees of one name stay two: the address in the running
    foot, else the council named over the minutes."""
    domains = {m["domain"].lower() for text in running if (m := _DOMAIN.search(text))}
    if len(domains) == 1:
        return domains.pop()
    named = {fold(s.head.authority.text) for s in sections if s.head.authority}
    return named.pop() if len(named) == 1 else None


def key_of(
    head: Head,
    publisher: str | None,
    file_name: str = "",
    nameless: str = "",
    text: Callable[[], str] = str,
    logged: bool = False,
) -> MeetingKey | None:
    """The meeting that a head names by body and date; None where it lacks either. A day and month that are printed
    without their year are those of the file's name, where it holds the same day and month, or of the year that the
    paper's `text` lets be known. `nameless`: what a meeting of no named body is told by besides its day; none is
    known where it is empty. `logged`: whether the head is a log's, which tells of a meeting before its own day."""
    day = day_of(head.date.text) or filed(head.date.text, file_name) or year_told(head.date.text, text)
    day = day or (year_before(head.date.text, text) if logged else None)
    if day is None or not (head.body or nameless):
        return None
    if not head.body:
        return MeetingKey(fact_id("mtg", nameless, day), None, None, day)
    body_id, name = body_of(head, publisher, None) or ("", "")
    return MeetingKey(fact_id("mtg", body_id, day), body_id, name, day)


def body_of(head: Head, publisher: str | None, key: MeetingKey | None) -> tuple[str, str] | None:
    """Id and name of the body that a head names, else of the meeting's; None where neither has one."""
    if head.body:
        name = _name(head.body)
        return fact_id("body", publisher, fold(name)), name
    return (key.body_id, key.body) if key and key.body_id and key.body else None


def filed(printed: str, file_name: str) -> date | None:
    """The date in a file's name ('minutes-20190508.pdf', '05-07-2017') that fits a day printed without its year."""
    told = partial_date(printed)
    fits = {d for d in file_dates(file_name) if told == (d.day, d.month)}
    return fits.pop() if len(fits) == 1 else None


def _name(body: Passage) -> str:
    return re.sub(_AROUND, "", _EXTRA_SPACE.sub(" ", body.text).strip(" ,.-–"))


def meeting_of(
    section: Section, plan: Outline | None, listed: Sequence[Listed], scene: Scene
) -> Iterator[Meeting | Body]:
    """The meeting's record, with what this printing of it says, and the body's."""
    head = section.head
    key = scene.meeting
    start, end, places = _times(section, plan, scene)
    if head.until:
        opened, closed = stretch(head.time.text, None, head.until.text, None)
        start, end = opened or start, end or closed
    else:
        start = clock(head.time.text) or start
    if start is None and plan is not None and section.kind == "minutes":
        start, told = _began(plan, scene)
        places = [*places, told]
    if start and end and start.hour < _EARLY and start.hour + 12 <= end.hour and not _halved([head.time]):
        start = start.replace(hour=start.hour + 12)  # 'at 4.20', 'closed at 5pm'
    if (
        start
        and end
        and end < start
        and start.hour >= 12 > end.hour
        and end.hour + 12 >= start.hour
        and not _halved(places)
    ):
        end = end.replace(hour=end.hour + 12)  # began at 7.30 pm, 'closed at 7.45'
    chair = _chair(plan, listed, scene) or head.chair
    venue = head.venue or _venue(plan, scene)
    article = venue.text.startswith("the ") or (venue.text.startswith("THE ") and venue.text.isupper())
    venue = venue.cut(4) if article else venue
    yield Meeting(
        fact_id=key.meeting_id,
        pack_id=scene.pack_id,
        document_id=scene.document_id,
        rule=head.rule,
        evidence=scene.evidence(
            head.body, venue, head.date, head.time, head.until, *places, chair, section.printing.words
        ),
        meeting_id=key.meeting_id,
        body_id=key.body_id,
        body=key.body,
        meeting_date=key.date,
        start_time=start,
        end_time=end,
        venue=venue.text.rstrip(" _").strip(" ,./") or None,
        chair=chair.printed or None,
        source=_source(section),
    )
    if key.body_id and key.body:
        yield Body(
            fact_id=key.body_id,
            pack_id=scene.pack_id,
            document_id=scene.document_id,
            rule=head.rule,
            evidence=scene.evidence(head.body),
            body_id=key.body_id,
            name=key.body,
            acronym=None,
            authority=head.authority.text or None,
            chair=None,
        )


def _halved(places: Sequence[Passage]) -> bool:
    """Whether the words that tell the hours say 'am' or 'pm'."""
    return any(re.search(r"(?i)\d ?[ap]\.?m\b", words.text) for words in places)


def _source(section: Section) -> str:
    """What kind of paper says all this; the warehouse prefers the firmer one."""
    if section.kind != "minutes":
        return "agenda" if section.kind == "agenda" else "notice"
    return f"{section.printing.state} minutes" if section.printing.state else "minutes"


def _times(section: Section, plan: Outline | None, scene: Scene) -> tuple[time | None, time | None, list[Passage]]:
    """Start and end as the minutes' foot gives them."""
    if plan is None or section.kind == "agenda":
        return None, None, []
    for words in (w for block in plan.foot for w in (block.passage, *block.cells)):
        for pattern in scene.book.meetings.duration:
            if match := pattern.search(words.text):
                start, end = stretch(match["start"], match["start_half"], match["end"], match["end_half"])
                return start, end, [words.group(match)]
    tail = [*(plan.entries[-1].blocks[-_TAIL:] if plan.entries else plan.front[-5:]), *plan.foot]
    for words in (*(b.passage for b in tail), *(e.heading for e in plan.entries[-1:])):  # '8. The meeting closed at 9'
        for pattern in scene.book.meetings.end:
            if match := pattern.search(words.text):
                return None, clock(match["time"]), [words.group(match)]
    inside = [b.passage for e in plan.entries for b in e.blocks] + [
        w for b in plan.front for w in (b.passage, *b.cells)
    ]
    lone = [(w, m) for w in inside for p in scene.book.meetings.duration if (m := p.search(w.text)) and m["end_half"]]
    if len({m.group("start", "end") for _, m in lone}) == 1:  # 'ended' stands nowhere, and no other line holds hours
        words, match = lone[0]
        start, end = stretch(match["start"], match["start_half"], match["end"], match["end_half"])
        return start, end, [words.group(match)]
    for words in inside:
        for pattern in scene.book.meetings.end:
            match = pattern.search(words.text)
            if match and match.start() <= 4 and len(words.text) - match.end() < 3:  # a line that says so and no more
                return None, clock(match["time"]), [words.group(match)]
    return None, None, []


def _began(plan: Outline, scene: Scene) -> tuple[time | None, Passage]:
    """'The meeting commenced at 7 pm', in the front or the first minute, else below the last."""
    tail = (*(plan.entries[-1].blocks[-_TAIL:] if plan.entries else ()), *plan.foot)
    for block in (*plan.front, *(plan.entries[0].blocks if plan.entries else ()), *tail):
        for pattern in scene.book.meetings.began:
            if match := pattern.search(block.text):
                return clock(match["time"]), block.passage.group(match)
    return None, EMPTY


def _venue(plan: Outline | None, scene: Scene) -> Passage:
    """The place as the first sentence gives it, where the title doesn't; a line before the lists; or the line that
    gives the hours."""
    if plan is None:
        return EMPTY
    for block in plan.front[:1]:
        if not (block.cells or block.marker or block.text == scene.meeting.body) and is_place(
            block.passage, scene.book
        ):
            return block.passage
    placed = [p for p in scene.book.meetings.duration if "venue" in p.regex.groupindex]
    for block in plan.front:
        if not block.cells and (told := next((m for p in placed if (m := p.search(block.text))), None)):
            return block.passage.group(told, "venue")
    for block in plan.front[:5]:
        for pattern in scene.book.meetings.venue:
            if match := pattern.search(block.text):
                return block.passage.group(match, "venue")
    return EMPTY


def _chair(plan: Outline | None, listed: Sequence[Listed], scene: Scene) -> Passage:
    """As printed where the list marks one; else the first line 'X in the Chair', else what is told of it."""
    marked = [one.name for one in listed if one.is_chair and not one.chair_by_line]
    if marked:
        return marked[0]
    for block in (*plan.front, *(b for e in plan.entries for b in e.blocks)) if plan else ():
        for pattern in scene.book.attendance.chair_line:
            if match := pattern.search(block.text):
                return block.passage.group(match, "name")
    return told_alone(plan, listed, scene) if plan else EMPTY
