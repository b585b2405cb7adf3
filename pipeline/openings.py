"""Where minutes begin, wherever no family's own title says so.

Enters: a pack's blocks and where one stands in them. Leaves: the start of a section, with what its head says.
A line that opens minutes, or the list of those present tells it; where those listed are only asked to come, none begin.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace
from itertools import takewhile

from corpus.passage import Passage
from pipeline.blocks import Block
from pipeline.dates import date_of, day_of
from pipeline.extract.attendance_labels import column_of
from pipeline.extract.listing_presided import opens_with_chair
from pipeline.extract.rows import is_numbered, number_in_row
from pipeline.extract.years import year_told
from pipeline.head_bodies import unnamed_body, welcomed
from pipeline.heads import Head, read_head
from pipeline.name_lines import employed, named, stated
from rules.book import Layout, RuleBook

__all__ = ["HEAD", "NEAR", "TOP", "Start", "headline", "is_head", "lists_item", "lists_people", "names_body", "opened"]

HEAD = 14  # blocks over which a head may be spread
NEAR = 12  # blocks behind a head in which the list of those present must begin
_FIRST = 40  # blocks behind a head in which the first minute stands, under the list of those present
TOP = 10  # blocks of a pack in which its first head may begin
_LONGEST, _SENTENCE = 220, 360  # characters of a head's line
_HELD = re.compile(
    r"(?i)(?!.*\b(?:to approve|correct record|confirm\w*|were (?:agreed|approved))\b).*\bmeeting\b.*\bheld\b"
)
_DAY = 30  # characters of a day in a cell of its own
_ALONE = 3  # words of a line that is the title 'Agenda'
_LINES, _NAME = 3, 60  # lines of names that make a list; characters of one
_CHAIR = re.compile(
    r"(?:Cllr|Councillor|Mrs?|Ms|Miss|Dr|Ald(?:erman)?)\b\.? [A-Z].{2,40} "
    r"\((?i:(?:in the )?chair(?:man|woman|person)?)\)\W*"
)
_TITLED = re.compile(
    r"(?:Mrs?|Ms|Miss|Dr|Cllr|Councillor|Rev|Sir|Prof(?:essor)?)\b\.? [A-Z][\w.’'-]*(?:\s[A-Z][\w.’'-]*)*"
)
_OFFICE = re.compile(r"Chair(?:man|woman|person)?|Convener")
_HOLDER = re.compile(r"(?:Cllr|Councillor|Mrs?|Ms|Miss|Dr|Professor|Prof|Sir|Dame|Lord|Lady|Rev)\b\.? [A-Z]")
_PRESIDING = re.compile(r"(?i)presiding(?: member)?|in the chair")
_LETTERED = re.compile(r"(?:[A-Z][\w-]*: )?[pa] (?:(?:County|District|Borough|City) )?(?:Councillor|Cllr)\b")
_WORD = re.compile(r"[^\W\d_]{2}")  # in a line that may be a title, as a page's number may not
_EXCUSED = re.compile(r"(?<=\. )Apologies (?=(?:Mrs?|Ms|Miss|Dr|Cllrs?|Councillors?)\b)")
_ELECTION = re.compile(r"(?i)(?:to )?elect(?:ion)?(?: of)?(?: a| the)? (?:vice[- ]?)?(?:chair|mayor|officers)")
_WELCOME = re.compile(  # the first item of business, over the list of those present
    r"(?i)(?:1[.)]* +)?(?:welcomes?|introductions?)(?:,? (?:and|&) (?:welcomes?|introductions?|apologies))*\W*"
)
_WEAK = re.compile(r"(?i)^(?:also )?(?:in attendance|attending)\b")
_CAME = re.compile(r"(?i)\b(?:present|attend\w*|apolog\w+|absent|absence|sederunt|minutes)\b")
_PAPERS = re.compile(r"(?i)papers?|enclosures?|encl?s?\.?|attachments?|pages?|purpose|timings?|time|for")
_MINUTED = re.compile(r"(?i)(?:[A-Z]{1,5}[./ ]?)?\d{1,4}(?:[./]\d{1,4})?[.)]? minutes")
_LISTED = re.compile(r"\d{1,2}[.)]? (?=[A-Z])|.*\((?i:pages?) \d[\d –-]*\)$")  # an agenda's item, with its pages
_TITLE = re.compile(  # a body, over its papers
    r"(?i)(?:the )?(?:[\w’'&-]+,? ){0,8}?(?:cabinet|executive|council|(?:sub-?)?committee|board|panel|forum)"
)
_FIRST_ITEM = re.compile(r"1 (?=[A-Z])")  # '1 Present', where no wider gap tells the number
_SECOND_ITEM = re.compile(r"2 (?=[A-Z])")
_ITEM = re.compile(r"\d{1,3}\.")  # the number of an item, on a line of its own

_YEAR = re.compile(r"\d[./-]\d{4}\b")  # of a day in figures, in full


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
    if current is not None and current.kind in ("agenda", "minutes") and lists_item(block, current.kind):
        return None  # 'Minutes of the meeting held on 4 May (Pages 3 - 8)'
    floor = (current.at if current.kind == "other" else current.body_at) if current else 0
    opener = next((p for p in book.heads.opening if _plain(block) and p.search(block.text)), None)
    rule = opener.name if opener else "heads.toml#attendance"
    further = _further(text, i, current, book) if opener is None and current is not None else None
    if opener is None and further is None and (current is not None or i > TOP + HEAD or not _lists(text, i, book)):
        return None
    inside = current is not None and current.kind == "minutes" and further is None
    if inside and current is not None and not _begins_anew(text, i, current, book):
        return None
    top, end = _around(text, i, floor if further is None else further, book)
    if opener is not None and opener.kind == "dated" and _titled(text[i + 1 : end], book):
        return None
    end = end if opener or lists_people(block, book) else i  # an item 'Welcome' is no part of the head
    if opener is None and any(p.search(b.text) for b in text[top:i] for p in book.heads.summons):
        return None  # 'You are summoned ...', signed by the clerk
    if opener is None and (rows := _items_below(text, i, book)):
        head = read_head(text[top:i], book, rule)
        named = head.body and date_of(head.date.text)
        return Start(top, "agenda", text[top].passage, head, rule, rows) if named else None
    if opener is None and (_calls(text[i : i + _FIRST], book) or _belong(text[i : i + _FIRST], book)):
        return None  # 'To: the members of the Panel', over a letter that calls them, or over the agenda
    attended = any(lists_people(b, book) for b in text[i : end + NEAR]) or _people(text, end, book)
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
    told = opener is not None or any(_excuses(b, book) for b in text[i : end + NEAR])
    sure = attended or (opener is not None and current is None and _business(text[end:], book))
    if not head.date or not (head.body or (told and sure and _nameless(head, current))):
        return None
    first = next((b for b in text[top:] if _WORD.search(b.text)), text[top])  # no page's number
    title = block.passage if opener else first.passage
    if opener is not None and not listed and lists_people(block, book):
        return Start(top, "minutes", title, head, head.rule, i)  # 'At a meeting ... there were present:'
    return Start(top, "minutes", title, head, head.rule, end if listed else max(end, i + (opener is not None)))


def _titled(blocks: Sequence[Block], book: RuleBook) -> bool:
    """Whether a title of minutes stands below a line that is but the word and the day."""
    titles = [p for p in book.heads.opening if p.kind in ("title", "held", "alone")]
    return any(_plain(b) and p.search(b.text) for b in blocks for p in titles)


def lists_item(block: Block, kind: str) -> bool:
    """Whether a line is an item of an agenda, by its number or the pages behind it; in minutes 'LC.14 Minutes' is."""
    if block.new_page:
        return False
    return bool(block.marker or _LISTED.match(block.text)) if kind == "agenda" else bool(_MINUTED.fullmatch(block.text))


def _calls(blocks: Sequence[Block], book: RuleBook) -> bool:
    """Whether a meeting is called soon, over its agenda: the people listed first are asked to come."""
    calls = (n for n, b in enumerate(blocks[:NEAR]) if any(p.search(b.text) for p in book.heads.summons))
    at = next(calls, len(blocks))
    return any(p.search(b.text) for b in blocks[at + 1 : at + NEAR] for p in book.documents.agenda)


def _items_below(text: Sequence[Block], i: int, book: RuleBook) -> int | None:
    """Where the table of an agenda's items has its head ('Item | Subject | Presenter | Paper'), under those who are
    asked to come; None where another list or business goes before it."""
    for n in range(i, min(i + NEAR, len(text))):
        heads = [c.text for c in text[n].cells if c]
        leads = any(p.search(words) for words in heads for p in book.documents.lead)
        if leads and any(_PAPERS.fullmatch(words) for words in heads):
            return n
        if text[n].marker or (n > i and text[n].new_page):
            return None
    return None


def _belong(blocks: Sequence[Block], book: RuleBook) -> bool:
    """Whether those listed are the body's members, over its agenda: no word says that they came. 'In attendance' says
    it only where business goes on behind the items."""
    weak = False
    for n, block in enumerate(blocks):
        if (
            not block.cells
            and len(block.text.split()) <= _ALONE
            and any(p.search(block.text) for p in book.documents.agenda)
        ):
            return not weak or _items_only(blocks[n + 1 :])
        if block.marker or _CAME.search(_WEAK.sub("", block.text)):
            return False
        weak = weak or bool(_WEAK.search(block.text))
    return False


def _items_only(blocks: Sequence[Block]) -> bool:
    """Whether a page goes on with the items of an agenda and nothing else."""
    page = list(takewhile(lambda b: not b.new_page, blocks))
    numbers = [int(m[0]) for b in page if b.marker and (m := re.match(r"\d{1,2}", b.marker))]
    alone = len(page) < len(blocks) and not any(len(b.text) > _LONGEST for b in page)
    return alone and len(numbers) > 1 and numbers == list(range(1, len(numbers) + 1))


def _lists(text: Sequence[Block], i: int, book: RuleBook) -> bool:
    """Whether a list of those present begins here, or right below an item 'Welcome' that opens the business."""
    if (
        not text[i].cells
        and _TITLE.fullmatch(text[i].text)
        and any(date_of(b.text) for b in text[max(0, i - 1) : i + 3])
    ):
        return False  # 'Cabinet' beside its day: the body, not who of it was there
    if lists_people(text[i], book):
        return True
    told = [column_of(c.text, book.attendance) for c in text[i].cells if c]
    if len(told) > 1 and told[0] == "name" and all(told):  # 'Name | Initials | Organisation', those excused below
        return any(_excuses(b, book) for b in text[i : i + _FIRST])
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
    numbers = [number.rstrip(".)") for b in blocks[:NEAR] if (number := b.marker or number_in_row(b))]
    other = (
        b for b in blocks if lists_people(b, book) or any(_plain(b) and p.search(b.text) for p in book.heads.opening)
    )
    return numbers[:2] == ["1", "2"] and next(other, None) is None


def _nameless(head: Head, current: Start | None) -> bool:
    """Whether minutes that name no body can begin here: their day is printed in full, and no minutes of a body that
    has a name go before them, whose next pages these may be."""
    day = date_of(head.date.text) or year_told(head.date.text, str)
    if day is None and current is None and _YEAR.search(head.date.text):
        day = day_of(head.date.text)  # in figures
    return day is not None and (current is None or not current.head.body)


def _begins_anew(text: Sequence[Block], i: int, current: Start, book: RuleBook) -> bool:
    """Whether further minutes can begin inside minutes: their list is behind, and the block stands out."""
    listed = any(lists_people(b, book) or b.marker for b in text[current.at : i])
    top = next((n for n in range(i - 1, max(current.body_at, i - _LINES), -1) if text[n].new_page), None)
    titled = top is not None and any(names_body(b, book) and headline(b) for b in text[top:i])
    return listed and (text[i].new_page or titled or headline(text[i]) or text[i].style.level > 0)


def _further(text: Sequence[Block], i: int, current: Start, book: RuleBook) -> int | None:
    """Where the head of the next of several minutes begins that a pack prints one behind the other, without the word:
    those present are listed under a body and a full day, on a new page or in lines set as titles."""
    inside = current.kind in ("minutes", "other")
    if not (inside or (current.kind == "agenda" and _CAME.search(text[i].text))):
        return None
    floor = max(current.at - (current.kind == "other"), i - _LINES - 2)
    top = next((n for n in range(i - 1, floor, -1) if text[n].new_page), None)
    near = text[max(floor, i - 2, 0) if top is None else top : i]
    if not any(date_of(b.text) for b in near) or not lists_people(text[i], book):
        return None  # whether a day stands above is asked first, for it costs little
    over = top is not None and names_body(text[top], book) and top + 1 < i and bool(date_of(text[top + 1].text))
    if top is None and inside:
        top = next((n for n in range(i - 1, max(floor, i - 3), -1) if names_body(text[n], book)), i)
    if top is None or (current.kind == "minutes" and not any(lists_people(b, book) for b in text[current.at : top])):
        return None  # the list of the minutes themselves
    lines = [b for b in text[top:i] if not b.marker and not b.cells]
    told = any(names_body(b, book) and headline(b) for b in lines) and any(date_of(b.text) for b in lines)
    return top if told or over else None


def _plain(block: Block) -> bool:
    return not block.cells and block.marker is None and len(block.text) <= 300


def _around(text: Sequence[Block], i: int, floor: int, book: RuleBook) -> tuple[int, int]:
    """Where the head that block `i` is of begins and ends."""
    top = i
    lists = lists_people(text[i], book)
    while top > floor and i - top < TOP and not text[top].new_page:
        if not is_head(text[top - 1], book) and (lists or not _TITLE.fullmatch(text[top - 1].text)):
            break  # 'Cabinet', over the words that open minutes, is no list of it
        top -= 1
    end = i
    while end < len(text) and end - i < HEAD:
        if not _entitles(text, end, i):
            if end > i and (not is_head(text[end], book) or _people(text, end, book) or _away(text[end], book)):
                break
            if lists_people(text[end], book) or (end > i and _begins_count(text, end)):
                break
        end += 1
    over = next((n for n in range(top + 1, i) if _people(text, n, book)), end)  # names over 'Secretary: Mrs A Lee'
    return top, min(end, over)


def _begins_count(text: Sequence[Block], at: int) -> bool:
    """Whether '1 SLIPWAY' stands here, as a heading whose number has no stop, with '2 MARKET' further down."""
    first, *others = text[at : at + _FIRST]
    plain = not first.cells and first.marker is None and _FIRST_ITEM.match(first.text) is not None
    return plain and any(not b.cells and b.marker is None and _SECOND_ITEM.match(b.text) for b in others)


def _entitles(text: Sequence[Block], at: int, i: int) -> bool:
    """'Cabinet' right below 'Minutes' and over the day: the body, not who of it was there."""
    titled = at == i + 1 and not text[at].marker and _TITLE.fullmatch(text[at].text)
    return bool(titled) and any(date_of(b.text) for b in text[at + 1 : at + 3])


def _away(block: Block, book: RuleBook) -> bool:
    """Whether those absent are listed here, as some papers do before those present."""
    told = (*book.attendance.heading, *book.attendance.prefix)
    return not block.cells and any(p.kind == "apologies" and p.search(block.text) for p in told)


def _people(text: Sequence[Block], at: int, book: RuleBook) -> bool:
    """Whether lines begin here that are people's names, one under the other or several abreast: a list without a
    heading."""
    lines = text[at : at + _LINES]
    if lines and _CHAIR.fullmatch(lines[0].text) and at + 1 < len(text) and lists_people(text[at + 1], book):
        return True  # 'Councillor A Lee (Chairman)', over 'Present: B Hall and C Moor'
    chairs = len(lines) == _LINES and _OFFICE.fullmatch(lines[0].text) and _HOLDER.match(lines[1].text)
    if chairs and lists_people(lines[2], book):
        return True  # 'Chair', over 'Dr A Lee, Provost' over 'Present'
    if len(lines) > 1 and all(not b.cells and stated(b.text) for b in lines[:2]):
        return True  # 'Ann Lee Present', 'Bo Hall Apologies'
    if len(lines) == _LINES and all(not b.cells and len(b.text) <= _NAME and _TITLED.match(b.text) for b in lines):
        return True
    people = [0 if b.cells or b.marker else named(b.text, book) for b in lines]
    plain = [b.text for b in lines if not b.cells and not b.marker]
    if 0 in people and len(plain) == _LINES and employed(plain, book):
        return True
    return sum(takewhile(bool, people)) >= _LINES


def is_head(block: Block, book: RuleBook) -> bool:
    """A line that may stand in a head: short or labelled, no list item, no heading of what follows."""
    if block.marker or is_numbered(block) or lists_people(block, book):
        return False
    if _too_long(block.text) or _ITEM.fullmatch(block.text):
        return False
    told = [column_of(c.text, book.attendance) for c in block.cells]
    if len(told) > 1 and told[0] == "name" and all(told):
        return False  # 'Name | Organisation', over those present
    if _ELECTION.match(block.text):
        return False  # the first business, even over the list of those present
    if any(p.kind == "lead" and p.search(block.text) for p in book.heads.number):
        return not any(c.islower() for c in block.text.split()[0]) and any(
            p.search(block.text) for p in book.heads.opening
        )
    if any(p.search(block.text) for p in book.attendance.apologies):
        return False  # prose of the first item
    heads = ("items", "columns") if block.cells else ("items",)
    if any(p.kind in heads and p.search(block.text) for p in book.documents.part):
        return False  # the head of a table of items
    titled = len(block.text.split()) > 3  # 'Harbour Group - Agenda' names a body
    return titled or not any(p.search(block.text) for p in book.documents.agenda)


def _too_long(text: str) -> bool:
    """Whether a line is longer than a head's are; a sentence that says when they met may be long."""
    return len(text) > (_SENTENCE if _HELD.search(text) and date_of(text) else _LONGEST)


def lists_people(block: Block, book: RuleBook) -> bool:
    """Whether a list of those present begins here."""
    rules = book.attendance
    if block.new_page and not block.cells and _TITLE.fullmatch(block.text):
        return False  # 'CABINET' over its minutes, not over who of it was there
    if len(block.cells) > 1 and any(len(c.text) <= _DAY and date_of(c.text) for c in block.cells):
        return False  # 'Cabinet | 4 May 2020'
    if block.marker == "*" and re.match(r"(?:Cllr|Councillor)\b", block.text):
        return True  # of a list of all members, in which those present are marked
    if _LETTERED.match(block.whole.text):
        return True  # the same, with a letter
    says = block.text.endswith(":") or _PRESIDING.fullmatch(block.text)
    if says and any(p.kind == "chair" and p.search(block.text) for p in rules.heading):
        return True  # 'Chair:' over a name
    told = [p for p in (*rules.heading, *rules.prefix) if p.kind in ("member", "officer", "other", "run")]
    lead = next((m for p in book.heads.number if p.kind == "lead" and (m := p.search(block.text))), None)
    lead = lead or _FIRST_ITEM.match(block.text)
    words = [block.text[lead.end() if lead else 0 :], *(c.text for c in block.cells)]
    chairs = next((c.text.rstrip(" :") + ": A" for c in block.cells[:1] if len(block.cells) > 1), "")
    if chairs and any(p.kind == "chair" and p.search(chairs) for p in rules.prefix):
        return True  # 'Presiding' in a column of its own
    columns = {column_of(c.text, rules) for c in block.cells}
    if "name" in columns and columns & {"there", "away"}:
        return True  # 'Member | P | A', over ticks
    if not block.cells and opens_with_chair(block.text, book.names):
        return True  # 'Ann Lee took the Chair. There were also present: Bo Hall'
    return any(p.search(w) for p in told for w in words) or any(p.search(block.text) for p in rules.chair_line)


def names_body(block: Block, book: RuleBook) -> bool:
    return not date_of(block.text) and any(p.search(block.text) for p in book.meetings.body)


def headline(block: Block) -> bool:
    return block.style.emphatic or block.style.centred or block.text == block.text.upper()
