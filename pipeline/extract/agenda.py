"""The items of an agenda.

Enters: an agenda section. Leaves: one record for each item, its title parted from who presents it and from
the pages it is on.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field, replace

from corpus.passage import EMPTY, Passage
from pipeline.blocks import Block
from pipeline.extract.people import looks_like_person, office
from pipeline.extract.row_parts import is_hours
from pipeline.extract.rows import is_numbered, numbered_rows
from pipeline.extract.scene import Scene
from pipeline.records import AgendaItem
from rules.book import DocumentRules

__all__ = ["agenda_items", "counted"]


_MATTER = re.compile(r"(?i)\b(?:item|description|subject|title|topic|business)s?\b")
_HEAD = 80  # characters of a table's head
_TITLE = re.compile(r"[A-Z].{3,}")
_PAUSE = re.compile(
    r"(?i)(?:(?:coffee|tea|lunch|comfort|short)\b.{0,20})?(?:break|lunch|tea|coffee|close|end|adjourn\w*)\b"
)
_CODED = re.compile(  # '39/20', 'AM119', 'C/152', over the items of a web page
    r"(?:[A-Z]{1,5}[/-]?)?\d{1,4}[a-z]?(?:/\d{2,4}(?:-\d{2})?)?[.)]?"
)
_LEAST = 3  # items that are told by their hours
_COUNT = re.compile(r"(\d{1,2}) +(?=[A-Z‘“\"'])")
_FEWEST = 3  # lines that make bare numbers those of items


@dataclass(slots=True)
class _Item:
    number: Passage
    title: Passage
    presenter: Passage = EMPTY
    office: Passage = EMPTY
    pages: Passage = EMPTY
    page_from: int | None = None
    page_to: int | None = None
    note: Passage = EMPTY
    rules: list[str] = field(default_factory=list)


def agenda_items(blocks: Sequence[Block], scene: Scene) -> Iterator[AgendaItem]:
    """Every numbered item; what stands under an item belongs to it until the next number. Where nothing is numbered,
    what begins with its hour."""
    rules = scene.book.documents
    items: list[_Item] = []
    titled = False
    leads: dict[int, int] = {}  # the column of presenters
    blocks = counted(blocks)
    for printed, block in zip(blocks, numbered_rows(blocks), strict=True):
        if printed.table is not None and (at := _lead_column(printed, rules)) is not None:
            leads[printed.table] = at
        numbered = block.marker is not None and next((p for p in rules.item if p.search(block.marker)), None)
        headed = not items and block.style.level > 0  # a web page numbers its items as the minutes do
        coded = block.style.level > 0 and (titled or not items) and _CODED.fullmatch(block.marker or "") is not None
        inner = titled and not block.style.level  # a list in an item's text, where items are headings
        follows = numbered and not inner and block.marker_passage and (headed or _follows(items, block.marker_passage))
        if block.marker_passage and (coded or follows):
            cells = [c for c in block.cells if c] or [block.passage]
            cells = cells[1:] if len(cells) > 1 and is_hours(cells[0].text) else cells  # '11.00 - 11.10' before each
            titled = titled or headed
            item = _Item(block.marker_passage, cells[0], rules=[numbered.name if numbered else "agenda#coded"])
            items.append(item)
            for cell in cells[1:]:
                _aside(item, cell, rules)
            _tail(item, rules)
            _presenter(item, rules, scene)
            if printed.table in leads and not item.presenter:
                item.presenter = printed.cells[leads[printed.table]]
        elif items and not (block.marker and block.cells):
            _below(items[-1], block, rules, scene)
    for ordinal, item in enumerate(items or _timed(blocks), 1):
        number = item.number.text.rstrip(".)") or None
        employer = office(item.office, scene.book.names) if item.office else None
        yield AgendaItem(
            fact_id=scene.ids.id("item", scene.meeting.meeting_id, number or item.title.text),
            pack_id=scene.pack_id,
            document_id=scene.document_id,
            rule=", ".join(dict.fromkeys(item.rules)),
            evidence=scene.evidence(item.number, item.title, item.presenter, item.office, item.pages, item.note),
            meeting_id=scene.meeting.meeting_id,
            meeting_date=scene.meeting.date,
            ordinal=ordinal,
            number=number,
            title=item.title.text.rstrip(" :"),
            presenter=item.presenter.text or None,
            presenter_organisation=(employer.organisation or item.office).text if employer else None,
            page_from=item.page_from,
            page_to=item.page_to,
            note=item.note.text or None,
        )


def counted(blocks: Sequence[Block]) -> Sequence[Block]:
    """'1 Apologies', '2 Minutes (Pages 3 - 8)': where nothing has a number for its marker, lines whose bare numbers
    go up one by one."""
    if any((b.marker and b.marker[0].isdigit()) or is_numbered(b) for b in blocks):
        return blocks
    out, run = list(blocks), 0
    for i, block in enumerate(blocks):
        first = block.cells[0] if block.cells else block.passage
        match = None if block.marker else _COUNT.match(first.text)
        if match and int(match[1]) == run + 1:
            row = block.labelled(first.group(match, 1), match.end())
            out[i] = replace(row, cells=(first.cut(match.end()), *block.cells[1:])) if block.cells else row
            run += 1
    return out if run >= _FEWEST else blocks


def _lead_column(row: Block, rules: DocumentRules) -> int | None:
    """Which column of an agenda's head is of those who present the items."""
    if not _MATTER.search(row.text) or len(row.text) > _HEAD:
        return None
    return next((i for i, c in enumerate(row.cells) if c and any(p.search(c.text) for p in rules.lead)), None)


def _timed(blocks: Sequence[Block]) -> list[_Item]:
    """'1.00 - 1.15pm | Opening business', and two more at least: items that have an hour and no number."""
    found = []
    for block in blocks:
        filled = [c for c in block.cells if c]
        hour = len(filled) > 1 and not block.marker and is_hours(filled[0].text)
        title = filled[1] if hour else block.passage if block.marker and is_hours(block.marker) else EMPTY
        if _TITLE.match(title.text) and not _PAUSE.match(title.text):
            found.append(_Item(EMPTY, title, rules=["agenda#timed"]))
    return found if len(found) >= _LEAST else []


def _follows(items: Sequence[_Item], marker: Passage) -> bool:
    """Numbers of items go up; a lower one is a list inside an item."""
    digits = "".join(c for c in marker.text if c.isdigit())
    last = "".join(c for c in items[-1].number.text if c.isdigit()) if items else "0"
    return bool(digits) and int(digits) >= int(last) and int(digits) - int(last) <= 5


def _aside(item: _Item, cell: Passage, rules: DocumentRules) -> bool:
    """What stands in the column beside a title: pages, or a note in their place."""
    for pattern in rules.pages:
        match = pattern.search(cell.text)
        if match and not pattern.kind.startswith("tail"):
            item.pages = cell
            item.page_from = int(match["from"])
            item.page_to = int(match["to"]) if "to" in pattern.regex.groupindex else item.page_from
            item.rules.append(pattern.name)
            return True
    for pattern in rules.item_note:
        if pattern.search(cell.text):
            item.note = cell
            item.rules.append(pattern.name)
            return True
    return False


def _tail(item: _Item, rules: DocumentRules) -> None:
    """Pages in brackets at the end of the title's own line."""
    for pattern in rules.pages:
        match = pattern.search(item.title.text)
        if match and pattern.kind.startswith("tail"):
            item.pages = item.title.cut(match.start())
            item.page_from = int(match["from"])
            item.page_to = int(match["to"]) if "to" in pattern.regex.groupindex else item.page_from
            item.title = item.title.cut(0, match.start())
            item.rules.append(pattern.name)
            return


def _presenter(item: _Item, rules: DocumentRules, scene: Scene) -> None:
    """A presenter run on behind the title's full stop."""
    for pattern in rules.presenter:
        match = pattern.search(item.title.text)
        if match and pattern.kind == "after-title" and looks_like_person(match["presenter"], scene.book.names):
            whole = item.title
            item.title = whole.group(match, "title")
            item.presenter = whole.group(match, "presenter")
            item.office = whole.group(match, "office")
            if looks_like_person(item.office.text, scene.book.names):  # '(Ann Lee, Jon Hart)'
                item.presenter = whole.cut(match.start("presenter"), match.end("office"))
                item.office = EMPTY
            item.rules.append(pattern.name)
            return


def _below(item: _Item, block: Block, rules: DocumentRules, scene: Scene) -> None:
    """A line under an item: its pages, its presenter, a sentence that says who will speak, or nothing."""
    for cell in block.cells or (block.passage,):
        if not item.pages and _aside(item, cell, rules):
            return
    if item.presenter or block.marker:
        return
    for pattern in rules.presenter:
        match = pattern.search(block.text)
        if match is None or pattern.kind == "after-title":
            continue
        groups = pattern.regex.groupindex
        people = re.split(r", |/| & ", match["presenter"])
        if " and " not in people[0] and not all(looks_like_person(p, scene.book.names) for p in people):
            continue
        item.presenter = block.passage.group(match, "presenter")
        item.office = block.passage.group(match, "office") if "office" in groups else EMPTY
        if not item.office and "lead" in groups:
            item.office = block.passage.group(match, "lead")
        if "note" in groups and not item.note:
            item.note = block.passage.group(match, "note")
        item.rules.append(pattern.name)
        return
