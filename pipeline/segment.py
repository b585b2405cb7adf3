"""A pack split into its documents.

Enters: blocks and the layout. Leaves: sections in order, each with its kind, title, head and blocks. A
section begins where the layout's patterns, the documents' patterns or a report's own list of appendices
say so.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace

from corpus.passage import EMPTY, Passage
from pipeline.blocks import Block
from pipeline.dates import date_of, day_of
from pipeline.heads import Head, read_head
from pipeline.ids import fold
from pipeline.meeting_page import meeting_page
from rules.book import Layout, RuleBook

__all__ = ["Head", "Section", "likeness", "segment"]

_WINDOW = 6  # a title may be broken over this many blocks
_HEAD = 14  # blocks over which a head may be spread
_NEAR = 12  # blocks behind a head in which the list of those present must begin
_SOON = 40  # blocks of minutes in which their own agenda may be printed
_TOP = 10  # blocks of a pack in which its first head may begin
_LOOK_BACK = 10  # blocks above the word 'Agenda' in which body, date and place stand
_LISTED = 0.7  # likeness at which a block is the title that the list of appendices gave
_GOES_ON = re.compile(r"(?:at|in|on|held|commencing|from)\b(?! attendance)(?=.{3,100}$)", re.IGNORECASE)
_SMALL = frozenset(["a", "an", "and", "for", "in", "of", "on", "s", "the", "to"])


@dataclass(frozen=True, slots=True)
class Section:
    """One document of a pack. `blocks` leaves out the head and the page's frame."""

    kind: str
    title: Passage
    head: Head
    blocks: tuple[Block, ...]
    label: str | None  # the agenda item printed on the page
    rule: str
    page_from: int
    page_to: int


@dataclass(slots=True)
class _Start:
    at: int
    kind: str
    title: Passage
    head: Head
    rule: str
    body_at: int  # where the section's own blocks begin


def segment(blocks: Sequence[Block], layout: Layout, book: RuleBook) -> tuple[Section, ...]:
    """Every document of the pack, in order."""
    text, labels = _running(blocks)
    if page := meeting_page(text, book):
        head, first, agenda, minutes = page
        return (
            _of_page("agenda", head, text, first, agenda),
            *((_of_page("minutes", head, text, first, minutes),) if minutes else ()),
        )
    starts = _starts(text, layout, book, labels)
    if text and (not starts or starts[0].at > 0):
        first = starts[0] if starts else None
        if first is not None and first.kind == "agenda":
            first.at = 0
        else:
            starts.insert(0, _Start(0, "other", text[0].passage, Head(), "segment#first", 0))
    sections = []
    for start, following in zip(starts, [*starts[1:], None], strict=True):
        end = following.at if following else len(text)
        inside = text[start.at : end]
        label = next((labels[i] for i in range(start.at, start.body_at + 1) if i in labels), None)
        sections.append(
            Section(
                start.kind,
                start.title or inside[0].passage,
                start.head,
                tuple(text[start.body_at : end]),
                label,
                start.rule,
                min(b.page for b in inside),
                max(b.whole.last_page for b in inside),
            )
        )
    return tuple(sections)


def _of_page(kind: str, head: Head, text: Sequence[Block], first: int, inside: Sequence[Block]) -> Section:
    title = next((b.passage for b in text[:first] if b.style.level), text[0].passage)
    last = max(b.whole.last_page for b in text)
    return Section(kind, title, head, tuple(inside), None, head.rule, min(b.page for b in text), last)


def likeness(a: str, b: str) -> float:
    """The share of the two titles' words that both have, small words apart; 0 to 1."""
    left, right = (frozenset(fold(t).split()) - _SMALL for t in (a, b))
    return len(left & right) / len(left | right) if left and right else 0.0


def _running(blocks: Sequence[Block]) -> tuple[list[Block], dict[int, str]]:
    """The text without the page's frame, and which block an 'Agenda Item 5' label stands over."""
    text: list[Block] = []
    labels: dict[int, str] = {}
    for block in blocks:
        if block.furniture is None:
            text.append(block)
        elif block.furniture == "label":
            labels[len(text)] = block.text.rsplit(" ", 1)[-1]
    return text, labels


def _starts(text: Sequence[Block], layout: Layout, book: RuleBook, labels: dict[int, str]) -> list[_Start]:
    starts: list[_Start] = []
    known: set[str] = set()
    listed: list[str] = []
    i = 0
    while i < len(text):
        current = starts[-1] if starts else None
        start = (
            _minutes(text, i, layout)
            or _opened(text, i, layout, book, current)
            or _agenda(text, i, book, current)
            or _report(text, i, layout, book, known, labels)
            or _terms(text, i, book, known, current)
            or _appendix(text, i, book, current, listed)
        )
        if start is None:
            if any(p.search(text[i].text) for p in book.documents.appendix_list):
                listed, i = _appendix_list(text, i + 1, book)
                continue
            i += 1
            continue
        while starts and starts[-1].at >= start.at:
            starts.pop()
        starts.append(start)
        if start.head.body:
            known.add(fold(start.head.body.text))
        if start.kind == "report":
            listed = []
        i = max(start.body_at, i + 1)
    return starts


def _minutes(text: Sequence[Block], i: int, layout: Layout) -> _Start | None:
    """A minutes title, perhaps broken over several blocks; the fewest blocks that make it whole."""
    if len(text[i].text) > 300 or text[i].cells:
        return None
    joined = EMPTY
    for k in range(i, min(i + _WINDOW, len(text))):
        if k > i and (len(text[k].text) > 200 or text[k].marker):
            return None
        joined = Passage.join((joined, text[k].passage))
        if k + 1 < len(text) and _GOES_ON.match(text[k + 1].text):
            continue  # 'at 7.55 pm in the School' still belongs to the title
        for pattern in layout.minutes_title:
            if match := pattern.search(joined.text):
                groups = {n: joined.group(match, n) for n in pattern.regex.groupindex}
                head = Head(rule=pattern.name, **groups)
                title = joined.cut(0, match.end("body")) if "body" in groups else joined
                if match.start("body") > match.start() and groups.get("authority"):
                    title = joined.cut(match.end("authority"), match.end("body"))
                kind = "other" if layout.decisions == "notice" else "minutes"
                if kind == "other":
                    title = text[i].passage
                return _Start(i, kind, title, head, pattern.name, k + 1)
    return None


def _opened(text: Sequence[Block], i: int, layout: Layout, book: RuleBook, current: _Start | None) -> _Start | None:
    """Minutes whose head no title of the layout fits: words that open minutes, or the list of those present."""
    if not (layout.minutes_title or layout.fallback) or layout.decisions == "notice":
        return None
    block = text[i]
    floor = current.body_at if current else 0
    opener = next((p for p in book.heads.opening if _plain(block) and p.search(block.text)), None)
    rule = opener.name if opener else "heads.toml#attendance"
    if opener is None and (current is not None or i > _TOP + _HEAD or not _attends(block, book)):
        return None
    if current is not None and current.kind == "minutes" and not _begins_anew(text, i, current, book):
        return None
    top, end = _around(text, i, floor, book)
    attended = any(_attends(b, book) for b in text[i : end + _NEAR])
    if opener is not None and not attended and (current is not None or top > _TOP):
        return None
    head = read_head(text[top : max(end, i + (opener is not None))], book, rule)
    if not head.body or not head.date:
        return None
    title = block.passage if opener else text[top].passage
    return _Start(top, "minutes", title, head, head.rule, max(end, i + (opener is not None)))


def _begins_anew(text: Sequence[Block], i: int, current: _Start, book: RuleBook) -> bool:
    """Whether further minutes can begin inside minutes: their list is behind, and the block stands out."""
    listed = any(_attends(b, book) or b.marker for b in text[current.at : i])
    return listed and (text[i].new_page or _headline(text[i]) or text[i].style.level > 0)


def _plain(block: Block) -> bool:
    return not block.cells and block.marker is None and len(block.text) <= 300


def _around(text: Sequence[Block], i: int, floor: int, book: RuleBook) -> tuple[int, int]:
    """Where the head that block `i` is of begins and ends."""
    top = i
    while top > floor and i - top < _TOP and _is_head(text[top - 1], book) and not text[top].new_page:
        top -= 1
    end = i
    while end < len(text) and end - i < _HEAD and (end == i or _is_head(text[end], book)):
        if _attends(text[end], book):
            break
        end += 1
    return top, end


def _is_head(block: Block, book: RuleBook) -> bool:
    """A line that may stand in a head: short or labelled, no list item, no heading of what follows."""
    if block.marker or _attends(block, book) or len(block.text) > 220:
        return False
    if any(p.kind == "lead" and p.search(block.text) for p in book.heads.number):
        return not any(c.islower() for c in block.text.split()[0]) and any(
            p.search(block.text) for p in book.heads.opening
        )
    return not any(p.search(block.text) for p in book.documents.agenda)


def _attends(block: Block, book: RuleBook) -> bool:
    """Whether a list of those present begins here."""
    rules = book.attendance
    told = [p for p in (*rules.heading, *rules.prefix) if p.kind in ("member", "officer", "other")]
    lead = next((m for p in book.heads.number if p.kind == "lead" and (m := p.search(block.text))), None)
    words = [block.text[lead.end() if lead else 0 :], *(c.text for c in block.cells)]
    return any(p.search(w) for p in told for w in words)


def _agenda(text: Sequence[Block], i: int, book: RuleBook, current: _Start | None) -> _Start | None:
    """The word 'Agenda' over the items; the body, date and place stand above it or below."""
    block = text[i]
    pattern = next((p for p in book.documents.agenda if p.search(block.text)), None)
    if block.cells or (current and current.kind == "agenda"):
        return None
    if pattern is None:
        return _summons(text, i, book) if current is None and i <= _TOP else None
    if current and current.kind == "minutes" and not block.new_page and current.at + _SOON > i:
        return None  # minutes that print their own agenda under the list of those present
    floor = max(current.body_at if current else 0, i - _LOOK_BACK)
    top = i
    while top > floor and len(text[top - 1].text) < 120 and not text[top - 1].marker:
        top -= 1
    head = _agenda_head(text[top:i], book, pattern.name)
    if head.body and date_of(head.date.text):
        return _Start(top, "agenda", block.passage, head, pattern.name, i + 1)
    top, end = i, i + 1
    while top > floor and not text[top - 1].marker and not text[top].new_page:
        top -= 1
    while end < len(text) and end - i < _HEAD and _is_head(text[end], book):
        end += 1
    wide = read_head((*text[top:i], *text[i + 1 : end]), book, pattern.name)
    if wide.body and day_of(wide.date.text):
        labelled = any(date_of(b.text) for b in text[i + 1 : end])
        return _Start(top, "agenda", block.passage, wide, wide.rule, end if labelled else i + 1)
    return _Start(top, "agenda", block.passage, head if head.body else wide, pattern.name, i + 1)


def _summons(text: Sequence[Block], i: int, book: RuleBook) -> _Start | None:
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
    return _Start(0, "agenda", text[i].passage, head, head.rule, end)


def _agenda_head(above: Sequence[Block], book: RuleBook, rule: str) -> Head:
    head = Head(rule=rule)
    for k, block in enumerate(above):
        words = block.passage
        date = next((m for p in book.meetings.date if (m := p.search(words.text))), None)
        if date and not head.date:
            head = replace(head, date=words.group(date))
            rest = words.cut(date.end())
            start = next((m for p in book.meetings.start if (m := p.search(rest.text))), None)
            if start:
                head = replace(head, time=rest.group(start, "time"))
            venue = re.search(r"\b(?:in|at) (?:the )?(?=[A-Z])", rest.text)
            if venue and not (start and venue.start() < start.end("time") < venue.end()):
                head = replace(head, venue=rest.cut(venue.end()))
            elif k + 1 < len(above) and not head.venue and not date_of(above[k + 1].text):
                head = replace(head, venue=above[k + 1].passage)
        elif not head.date and any(p.search(words.text) for p in book.meetings.body):
            authority = next((m for p in book.meetings.authority if (m := p.search(words.text))), None)
            if authority and not head.authority and k + 1 < len(above) and _names_body(above[k + 1], book):
                head = replace(head, authority=words)
            else:
                head = replace(head, body=words)
    return head


def _names_body(block: Block, book: RuleBook) -> bool:
    return not date_of(block.text) and any(p.search(block.text) for p in book.meetings.body)


def _report(
    text: Sequence[Block], i: int, layout: Layout, book: RuleBook, known: set[str], labels: dict[int, str]
) -> _Start | None:
    """Body, date and title one under the other, in the layout's order."""
    order = layout.report_head
    if not order or i + len(order) > len(text):
        return None
    parts = dict(zip(order, text[i : i + len(order)], strict=True))
    body, day, title = parts["body"], parts["date"], parts["title"]
    if body.cells or day.cells or title.marker or len(day.text) > 45 or len(title.text) > 250:
        return None
    date = next((m for p in book.meetings.date if (m := p.search(day.text))), None)
    if date is None or len(day.text) - len(date[0]) > 3:
        return None
    if fold(body.text) not in known and not (_names_body(body, book) and _headline(body) and _headline(title)):
        return None
    head = Head(body=body.passage, date=day.passage.group(date), rule=f"{layout.name}#report_head")
    return _Start(i, "report", title.passage, head, f"layouts/{layout.name}.toml#report_head", i + len(order))


def _headline(block: Block) -> bool:
    return block.style.emphatic or block.style.centred or block.text == block.text.upper()


def _terms(text: Sequence[Block], i: int, book: RuleBook, known: set[str], current: _Start | None) -> _Start | None:
    """The body's name over the words 'Terms of Reference', with no date between them."""
    if current is None or i + 1 >= len(text) or fold(text[i].text) not in known:
        return None
    kind = next(
        (p for p in book.documents.kind if p.kind == "terms_of_reference" and p.search(text[i + 1].text)),
        None,
    )
    if kind is None or len(text[i + 1].text) > 120:
        return None
    if current.kind == "terms_of_reference" and i - current.at <= 3:
        return None
    head = Head(body=text[i].passage, rule=kind.name)
    return _Start(i, kind.kind, text[i + 1].passage, head, kind.name, i + 2)


def _appendix(
    text: Sequence[Block], i: int, book: RuleBook, current: _Start | None, listed: list[str]
) -> _Start | None:
    """A labelled appendix, or a block that is the title which the report's list gave."""
    block = text[i]
    if current is None or current.kind in ("agenda", "minutes") or block.cells:
        return None
    for pattern in book.documents.appendix:
        match = pattern.search(block.text)
        if match is None:
            continue
        if pattern.kind == "label":
            title = text[i + 1].passage if i + 1 < len(text) else block.passage
            return _Start(i, _kind(title.text, book), title, Head(), pattern.name, min(i + 2, len(text)))
        title = block.passage.group(match, "title")
        return _Start(i, _kind(title.text, book), title, Head(), pattern.name, i + 1)
    if len(block.text) < 200 and not block.marker:
        for name in listed:
            if likeness(block.text, name) >= _LISTED:
                listed.remove(name)
                return _Start(i, _kind(block.text, book), block.passage, Head(), "documents.toml#appendix_list", i + 1)
    return None


def _appendix_list(text: Sequence[Block], i: int, book: RuleBook) -> tuple[list[str], int]:
    """The titles listed under 'Appendices', and where the list ends."""
    names: list[str] = []
    while i < len(text):
        match = next((m for p in book.documents.appendix if p.kind == "titled" and (m := p.search(text[i].text))), None)
        if match is not None:
            if names and (text[i].new_page or any(likeness(match["title"], n) >= _LISTED for n in names)):
                break  # no further entry, but the appendix itself
            names.append(match["title"])
        elif names and not text[i].new_page and not text[i].apart and not _headline(text[i]):
            names[-1] += " " + text[i].text  # a title wrapped to a second line
        else:
            break
        i += 1
    return names, i


def _kind(title: str, book: RuleBook) -> str:
    return next((p.kind for p in book.documents.kind if p.search(title)), "appendix")
