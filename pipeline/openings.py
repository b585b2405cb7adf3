"""Where agendas and minutes begin, wherever no family's own title says so.

Enters: a pack's blocks and where one stands in them. Leaves: the start of a section, with what its head says.
The word 'Agenda', a summons, a line that opens minutes, or the list of those present tells it.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace
from itertools import takewhile

from corpus.passage import EMPTY, Passage
from pipeline.blocks import Block
from pipeline.dates import date_of, day_of
from pipeline.extract.attendance_labels import column_of
from pipeline.extract.row_parts import is_hours
from pipeline.extract.rows import is_numbered
from pipeline.extract.years import year_told
from pipeline.head_bodies import unnamed_body, welcomed
from pipeline.heads import Head, read_head
from pipeline.name_lines import named
from rules.book import Layout, RuleBook

__all__ = ["TOP", "Start", "agenda_start", "headline", "lists_people", "names_body", "opened"]

_IN = re.compile(r"(?i)(?:held )?(?:in|at) (?:the )?(?=[A-Z])")
_HEAD = 14  # blocks over which a head may be spread
_NEAR = 12  # blocks behind a head in which the list of those present must begin
_FIRST = 40  # blocks behind a head in which the first minute stands, under the list of those present
_SOON = 40  # blocks of minutes in which their own agenda may be printed
TOP = 10  # blocks of a pack in which its first head may begin
_LOOK_BACK = 10  # blocks above the word 'Agenda' in which body, date and place stand
_LONGEST, _SENTENCE = 220, 360  # characters of a head's line
_CALLED = re.compile(  # 'HARBOUR PANEL MEETING' over an agenda
    r"(?i)(?P<body>(?!annual|extra|special|ordinary|general).*\b(?:council|committee|panel|board|forum|group|cabinet"
    r"|partnership|authority|trust|association|society)) meeting"
)
_HELD = re.compile(
    r"(?i)(?!.*\b(?:to approve|correct record|confirm\w*|were (?:agreed|approved))\b).*\bmeeting\b.*\bheld\b"
)
_ALONE = 3  # words of a line that is the title 'Agenda'
_LINES, _NAME = 3, 60  # lines of names that make a list; characters of one
_TITLED = re.compile(r"(?:Mrs?|Ms|Miss|Dr|Cllr|Councillor|Rev|Sir|Prof(?:essor)?)\b\.? (?:[A-Z][\w.’'-]*\s?)+")
_PRESIDING = re.compile(r"(?i)presiding(?: member)?|in the chair")
_LETTERED = re.compile(r"(?:[A-Z][\w-]*: )?[pa] (?:(?:County|District|Borough|City) )?(?:Councillor|Cllr)\b")
_WORD = re.compile(r"[^\W\d_]{2}")  # in a line that may be a title, as a page's number may not
_EXCUSED = re.compile(r"(?<=\. )Apologies (?=(?:Mrs?|Ms|Miss|Dr|Cllrs?|Councillors?)\b)")
_ELECTION = re.compile(r"(?i)(?:to )?elect(?:ion)?(?: of)?(?: a| the)? (?:vice[- ]?)?(?:chair|mayor|officers)")
_WELCOME = re.compile(  # the first item of business, over the list of those present
    r"(?i)(?:1[.)]* +)?(?:welcomes?|introductions?)(?:,? (?:and|&) (?:welcomes?|introductions?|apologies))*\W*"
)
_CAME = re.compile(r"(?i)\b(?:present|attend\w*|apolog\w+|absent|absence|sederunt|minutes)\b")
_LABELLED = re.compile(r"[A-Z][a-z]+(?: [a-z]+)? ?:")  # 'Time: 6 pm'
_ITEM = re.compile(r"\d{1,3}\.")  # the number of an item, on a line of its own


@dataclass(slots=True)
class Start:
    """Where a section begins, and what is known of it there."""

    at: int
    kind: str
    title: Passage
    head: Head
    rule: str
    body_at: int  # where the section's own blocks begin


def opened(text: Sequence[Block], i: int, layout: Layout, book: RuleBook, current: Start | None) -> Start | None:
    """Minutes whose head no title of the layout fits: words that open minutes, or the list of those present."""
    if not (layout.minutes_title or layout.fallback) or layout.decisions == "notice":
        return None
    block = text[i]
    floor = current.body_at if current else 0
    opener = next((p for p in book.heads.opening if _plain(block) and p.search(block.text)), None)
    rule = opener.name if opener else "heads.toml#attendance"
    if opener is None and (current is not None or i > TOP + _HEAD or not _lists(text, i, book)):
        return None
    if current is not None and current.kind == "minutes" and not _begins_anew(text, i, current, book):
        return None
    top, end = _around(text, i, floor, book)
    end = end if opener or lists_people(block, book) else i  # an item 'Welcome' is no part of the head
    if opener is None and any(p.search(b.text) for b in text[top:i] for p in book.heads.summons):
        return None  # 'You are summoned ...', signed by the clerk
    if opener is None and (_calls(text[i : i + _FIRST], book) or _belong(text[i : i + _FIRST], book)):
        return None  # 'To: the members of the Panel', over a letter that calls them, or over the agenda
    attended = any(lists_people(b, book) for b in text[i : end + _NEAR]) or _people(text, end, book)
    if opener is not None and not attended and (current is not None or top > TOP or opener.kind == "meeting"):
        return None
    listed = end < i  # those present, over the words that open the minutes
    end = max(end, i + 1) if opener and not listed else end
    head = read_head(text[top:end], book, rule)
    if current is not None and _under_agenda(head, current, book):
        head = replace(head, body=current.head.body)
    if not head.body and attended:
        called = welcomed(text[end : end + _FIRST], book)
        head = replace(head, body=called or unnamed_body(text[top : max(end, i + 1)], book))
    told = opener is not None or any(_excuses(b, book) for b in text[i : end + _NEAR])
    sure = attended or (opener is not None and current is None and _business(text[end:], book))
    if not head.date or not (head.body or (told and sure and _nameless(head, current))):
        return None
    first = next((b for b in text[top:] if _WORD.search(b.text)), text[top])  # no page's number
    title = block.passage if opener else first.passage
    own = opener is not None and not lists_people(block, book)  # else 'At a meeting ... there were present:'
    return Start(top, "minutes", title, head, head.rule, end if listed else max(end, i + own))


def _calls(blocks: Sequence[Block], book: RuleBook) -> bool:
    """Whether a meeting is called soon, over its agenda: the people listed first are asked to come."""
    calls = (n for n, b in enumerate(blocks[:_NEAR]) if any(p.search(b.text) for p in book.heads.summons))
    at = next(calls, len(blocks))
    return any(p.search(b.text) for b in blocks[at + 1 : at + _NEAR] for p in book.documents.agenda)


def _belong(blocks: Sequence[Block], book: RuleBook) -> bool:
    """Whether those listed are the body's members, over its agenda: no word says that they came."""
    for block in blocks:
        if (
            not block.cells
            and len(block.text.split()) <= _ALONE
            and any(p.search(block.text) for p in book.documents.agenda)
        ):
            return True
        if block.marker or _CAME.search(block.text):
            return False
    return False


def _lists(text: Sequence[Block], i: int, book: RuleBook) -> bool:
    """Whether a list of those present begins here, or right below an item 'Welcome' that opens the business."""
    if lists_people(text[i], book):
        return True
    first = (text[i].marker or "1").rstrip(".)") == "1" and not text[i].cells and _WELCOME.fullmatch(text[i].text)
    return bool(first) and i + 1 < len(text) and lists_people(text[i + 1], book)


def _under_agenda(head: Head, agenda: Start, book: RuleBook) -> bool:
    """Whether minutes that name no body are those of the agenda above them, of the same day."""
    named = any(p.search(head.body.text) for p in book.meetings.body)
    day = day_of(head.date.text)
    return agenda.kind == "agenda" and bool(agenda.head.body) and not named and day_of(agenda.head.date.text) == day


def _excuses(block: Block, book: RuleBook) -> bool:
    """Whether apologies are told of: with a list of those present, minutes and nothing else."""
    rules = book.attendance
    told = (*(p for p in (*rules.heading, *rules.prefix) if p.kind == "apologies"), *rules.apologies)
    words = (block.text, *(c.text for c in block.cells))
    return any(p.search(w) for p in told for w in words) or bool(_EXCUSED.search(block.text))


def _business(blocks: Sequence[Block], book: RuleBook) -> bool:
    """Whether numbered business begins at once, and no list follows further down: minutes that list nobody."""
    numbers = [b.marker.rstrip(".)") for b in blocks[:_NEAR] if b.marker]
    other = (
        b for b in blocks if lists_people(b, book) or any(_plain(b) and p.search(b.text) for p in book.heads.opening)
    )
    return numbers[:2] == ["1", "2"] and next(other, None) is None


def _nameless(head: Head, current: Start | None) -> bool:
    """Whether minutes that name no body can begin here: their day is printed in full, and no minutes of a body that
    has a name go before them, whose next pages these may be."""
    day = date_of(head.date.text) or year_told(head.date.text, str)
    return day is not None and (current is None or not current.head.body)


def _begins_anew(text: Sequence[Block], i: int, current: Start, book: RuleBook) -> bool:
    """Whether further minutes can begin inside minutes: their list is behind, and the block stands out."""
    listed = any(lists_people(b, book) or b.marker for b in text[current.at : i])
    return listed and (text[i].new_page or headline(text[i]) or text[i].style.level > 0)


def _plain(block: Block) -> bool:
    return not block.cells and block.marker is None and len(block.text) <= 300


def _around(text: Sequence[Block], i: int, floor: int, book: RuleBook) -> tuple[int, int]:
    """Where the head that block `i` is of begins and ends."""
    top = i
    while top > floor and i - top < TOP and _is_head(text[top - 1], book) and not text[top].new_page:
        top -= 1
    end = i
    while end < len(text) and end - i < _HEAD and (end == i or _is_head(text[end], book)):
        if lists_people(text[end], book) or (end > i and (_people(text, end, book) or _away(text[end], book))):
            break
        end += 1
    over = next((n for n in range(top + 1, i) if _people(text, n, book)), end)  # names over 'Secretary: Mrs A Lee'
    return top, min(end, over)


def _away(block: Block, book: RuleBook) -> bool:
    """Whether those absent are listed here, as some papers do before those present."""
    told = (*book.attendance.heading, *book.attendance.prefix)
    return not block.cells and any(p.kind == "apologies" and p.search(block.text) for p in told)


def _people(text: Sequence[Block], at: int, book: RuleBook) -> bool:
    """Whether lines begin here that are people's names, one under the other or several abreast: a list without a
    heading."""
    lines = text[at : at + _LINES]
    if len(lines) == _LINES and all(not b.cells and len(b.text) <= _NAME and _TITLED.match(b.text) for b in lines):
        return True
    people = [0 if b.cells or b.marker else named(b.text, book) for b in lines]
    return sum(takewhile(bool, people)) >= _LINES


def _is_head(block: Block, book: RuleBook) -> bool:
    """A line that may stand in a head: short or labelled, no list item, no heading of what follows."""
    if block.marker or is_numbered(block) or lists_people(block, book):
        return False
    if _too_long(block.text) or _ITEM.fullmatch(block.text):
        return False
    if _ELECTION.match(block.text):
        return False  # the first business, even over the list of those present
    if any(p.kind == "lead" and p.search(block.text) for p in book.heads.number):
        return not any(c.islower() for c in block.text.split()[0]) and any(
            p.search(block.text) for p in book.heads.opening
        )
    if any(p.search(block.text) for p in book.attendance.apologies):
        return False  # prose of the first item
    if any(p.kind == "items" and p.search(block.text) for p in book.documents.part):
        return False  # the head of a web page's table of items
    titled = len(block.text.split()) > 3  # 'Harbour Group - Agenda' names a body
    return titled or not any(p.search(block.text) for p in book.documents.agenda)


def _too_long(text: str) -> bool:
    """Whether a line is longer than a head's are; a sentence that says when they met may be long."""
    return len(text) > (_SENTENCE if _HELD.search(text) and date_of(text) else _LONGEST)


def lists_people(block: Block, book: RuleBook) -> bool:
    """Whether a list of those present begins here."""
    rules = book.attendance
    if block.marker == "*" and re.match(r"(?:Cllr|Councillor)\b", block.text):
        return True  # of a list of all members, in which those present are marked
    if _LETTERED.match(block.whole.text):
        return True  # the same, with a letter
    says = block.text.endswith(":") or _PRESIDING.fullmatch(block.text)
    if says and any(p.kind == "chair" and p.search(block.text) for p in rules.heading):
        return True  # 'Chair:' over a name
    told = [p for p in (*rules.heading, *rules.prefix) if p.kind in ("member", "officer", "other", "run")]
    lead = next((m for p in book.heads.number if p.kind == "lead" and (m := p.search(block.text))), None)
    words = [block.text[lead.end() if lead else 0 :], *(c.text for c in block.cells)]
    chairs = next((c.text.rstrip(" :") + ": A" for c in block.cells[:1] if len(block.cells) > 1), "")
    if chairs and any(p.kind == "chair" and p.search(chairs) for p in rules.prefix):
        return True  # 'Presiding' in a column of its own
    columns = {column_of(c.text, rules) for c in block.cells}
    if "name" in columns and columns & {"there", "away"}:
        return True  # 'Member | P | A', over ticks
    return any(p.search(w) for p in told for w in words) or any(p.search(block.text) for p in rules.chair_line)


def agenda_start(text: Sequence[Block], i: int, book: RuleBook, current: Start | None) -> Start | None:
    """The word 'Agenda' over the items; the body, date and place stand above it or below."""
    block = text[i]
    pattern = next((p for p in book.documents.agenda if p.search(block.text)), None)
    if block.cells or (current and current.kind == "agenda"):
        return None
    if pattern is None:
        return _summons(text, i, book) if current is None and i <= TOP else None
    if current and current.kind == "minutes" and not block.new_page and current.at + _SOON > i:
        return None  # minutes that print their own agenda under the list of those present
    titled = len(block.text.split()) > 3  # 'Harbour Group - Agenda'
    if titled and current is None and any(lists_people(b, book) for b in text[i + 1 : i + _NEAR]):
        return None  # minutes printed over their agenda
    floor = max(current.body_at if current else 0, i - _LOOK_BACK)
    top = i
    while top > floor and len(text[top - 1].text) < 120 and not text[top - 1].marker:
        top -= 1
    head = _agenda_head(text[top:i], book, pattern.name)
    called = any(p.search(b.text) for b in text[floor:i] for p in book.heads.summons)
    if head.body and date_of(head.date.text) and not called:
        return Start(top, "agenda", block.passage, head, pattern.name, i + 1)
    top, end = i, i + 1
    while top > floor and not text[top - 1].marker and not text[top].new_page:
        top -= 1
    while end < len(text) and end - i < _HEAD and _is_head(text[end], book) and not _times_items(text, end):
        end += 1
    wide = read_head((*text[top : i + titled], *text[i + 1 : end]), book, pattern.name)
    if wide.body and day_of(wide.date.text):
        labelled = any(date_of(b.text) for b in text[i + 1 : end])
        return Start(top, "agenda", block.passage, wide, wide.rule, end if labelled else i + 1)
    head = head if head.body else wide
    if not head.body:
        head = replace(head, body=unnamed_body(text[top:end], book))
    return Start(top, "agenda", block.passage, head, pattern.name, i + 1)


def _times_items(text: Sequence[Block], i: int) -> bool:
    """Whether an item stands here behind its hour, and another one soon below."""
    if not text[i].cells:
        return False
    rows = [b for b in text[i : i + _NEAR] if b.cells][:2]
    return len(rows) > 1 and all(is_hours(row.cells[0].text) for row in rows)


def _summons(text: Sequence[Block], i: int, book: RuleBook) -> Start | None:
    """An agenda that never says so: a summons to a meeting over numbered business."""
    pattern = next((p for p in book.heads.summons if p.search(text[i].text)), None)
    if pattern is None:
        return None
    end = next((j for j in range(i, min(i + _NEAR, len(text))) if text[j].marker), None)
    headed = any(p.search(b.text) for b in text[i : end or i + _NEAR] for p in book.documents.agenda)
    if end is None or headed:
        return None
    head = read_head(text[: i + 2], book, pattern.name)
    if not head.body or day_of(head.date.text) is None:
        return None
    return Start(0, "agenda", text[i].passage, head, head.rule, end)


def _agenda_head(above: Sequence[Block], book: RuleBook, rule: str) -> Head:
    head = Head(rule=rule)
    for k, block in enumerate(above):
        words = block.passage
        date = next((m for p in book.meetings.date if (m := p.search(words.text))), None)
        if date and not head.date:
            head = replace(head, date=words.group(date))
            rest = words.cut(date.end())
            start = next((m for p in book.meetings.start if (m := p.search(rest.text))), None)
            before = words.cut(0, date.start())  # '11am - 1pm, Thursday 4 May'
            hours = next((m for p in book.heads.span if (m := p.search(before.text))), None) if not start else None
            if start:
                head = replace(head, time=rest.group(start, "time"))
            elif hours:
                head = replace(head, time=before.group(hours, "time"), until=before.group(hours, "end"))
            venue = re.search(r"\b(?:in|at) (?:the )?(?=[A-Z])", rest.text)
            if venue and not (start and venue.start() < start.end("time") < venue.end()):
                head = replace(head, venue=rest.cut(venue.end()))
            elif k + 1 < len(above) and not head.venue and not date_of(above[k + 1].text):
                below = above[k + 1].passage
                if _LABELLED.match(below.text):
                    told = read_head(above[k:], book, rule)
                    head = replace(head, time=head.time or told.time, until=head.until or told.until, venue=told.venue)
                    continue
                hours = next((m for p in book.heads.span if (m := p.regex.fullmatch(below.text))), None)
                if hours:
                    head = replace(head, time=below.group(hours, "time"), until=below.group(hours, "end"))
                    told = read_head(above[k + 2 :], book, rule)
                    below = told.venue or (above[k + 2].passage if k + 2 < len(above) else EMPTY)
                lead = _IN.match(below.text)
                head = replace(head, venue=below.cut(lead.end() if lead else 0))
        elif not head.date and any(p.search(words.text) for p in book.meetings.body):
            authority = next((m for p in book.meetings.authority if (m := p.search(words.text))), None)
            if authority and not head.authority and k + 1 < len(above) and names_body(above[k + 1], book):
                head = replace(head, authority=words)
            else:
                called = _CALLED.fullmatch(words.text)
                head = replace(head, body=words.group(called, "body") if called else words)
    return head


def names_body(block: Block, book: RuleBook) -> bool:
    return not date_of(block.text) and any(p.search(block.text) for p in book.meetings.body)


def headline(block: Block) -> bool:
    return block.style.emphatic or block.style.centred or block.text == block.text.upper()
