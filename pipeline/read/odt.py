"""OpenDocument texts (.odt) read as LibreOffice shows them: lists numbered, changes accepted, hidden text left out.

Enters: the file's bytes. Leaves: pages and blocks. A page ends where the program last saw it end or where
the paper says so.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path
from typing import TYPE_CHECKING

from corpus.evidence import Page
from pipeline.blocks import Block
from pipeline.read.glyphs import HYPHENS
from pipeline.read.manuscript import (
    BREAK,
    Element,
    Frame,
    Paragraph,
    Piece,
    Row,
    coloured,
    lay_out,
    words_of,
)
from pipeline.read.odt_style import Level, Setting, Styles
from pipeline.read.placed import in_cell, without_letterhead
from pipeline.read.xml import Archive, attribute, children, damaged, name, walk
from rules.book import ReadingRules

if TYPE_CHECKING:
    from lxml.etree import _Element as Node

__all__ = ["READER", "read_odt"]

READER = "odt"

_MOST_SPACES = 200  # of one text:s: more only pads
_MOST_COLUMNS = 60
_GONE = frozenset(
    ("tracked-changes", "annotation", "annotation-end", "hidden-text", "hidden-paragraph", "note-citation",
     "sequence-decls", "variable-decls", "user-field-decls", "forms", "ruby-text", "title", "desc")
)  # fmt: skip


def read_odt(
    path: Path, content: bytes, pack_id: str, rules: ReadingRules
) -> tuple[tuple[Page, ...], tuple[Block, ...], str | None]:
    """Pages, blocks and the title in the document's properties. Raises CorpusError for damaged files."""
    archive = Archive(path, content)
    document, sheet = archive.part("content.xml"), archive.part("styles.xml")
    text = walk(document, "body", "text")
    if text is None:
        raise damaged(path)
    paper = _Paper(Styles((sheet, document)))
    frames = list(paper.frames(sheet))
    elements = list(paper.elements(text))
    pages, blocks = lay_out(without_letterhead([*frames, *elements, *paper.notes]), pack_id, rules)
    title = walk(archive.part("meta.xml"), "meta", "title")
    words = " ".join((title.text or "").split()) if title is not None else ""
    return pages, blocks, words or None


@dataclass(slots=True)
class _List:
    """A list that is open: its style, and how far each level has counted."""

    style: str | None
    counts: dict[int, int] = field(default_factory=dict)


@dataclass(slots=True)
class _Paper:
    """What is known while a document is walked."""

    styles: Styles
    tables: int = 0
    notes: list[Frame] = field(default_factory=list)
    boxes: list[Element] = field(default_factory=list)
    ended: dict[str | None, dict[int, int]] = field(default_factory=dict)  # counts of lists, by style
    named: dict[str, dict[int, int]] = field(default_factory=dict)  # counts of lists, by xml:id
    outline: dict[int, int] = field(default_factory=dict)
    turn: bool = False  # a paragraph that ends its page came before

    def frames(self, sheet: Node | None) -> Iterator[Frame]:
        """Running heads and feet, each text once."""
        said: set[str] = set()
        for master in children(walk(sheet, "master-styles"), "master-page"):
            for kind in ("header", "footer"):
                for element in self.elements(walk(master, kind)):
                    text = words_of(element)
                    if text and text not in said:
                        said.add(text)
                        yield Frame(text)

    def elements(self, parent: Node | None) -> Iterator[Element]:
        """The paragraphs and rows of a body, a section, a cell, a text box."""
        for node in children(parent):
            yield from self._element(node)

    def _element(self, node: Node) -> Iterator[Element]:
        kind = name(node)
        if kind in ("p", "h"):
            yield self._paragraph(node, None)
            boxes, self.boxes = self.boxes, []
            yield from boxes
        elif kind == "list":
            yield from self._list(node, None, 1)
        elif kind == "table":
            yield from self._table(node)
        elif kind == "soft-page-break":
            self.turn = True
        elif kind == "section":
            if attribute(node, "display") != "none":
                yield from self.elements(node)
        elif kind == "frame":
            self._frame(node)
            boxes, self.boxes = self.boxes, []
            yield from boxes
        elif kind not in _GONE:
            yield from self.elements(node)  # indexes, tables of contents, groups

    def _list(self, node: Node, held: _List | None, depth: int) -> Iterator[Element]:
        """A list's items, counted; the inner lists of an item are one level deeper."""
        style = attribute(node, "style-name") or (held.style if held else None)
        held = _List(style, held.counts if held else self._carried(node, style))
        for item in children(node, "list-item", "list-header"):
            if (start := attribute(item, "start-value")) is not None and start.isdigit():
                held.counts[depth] = int(start) - 1
            counted = name(item) == "list-header"
            for child in children(item):
                if name(child) == "list":
                    yield from self._list(child, held, depth + 1)
                elif name(child) in ("p", "h"):
                    yield self._paragraph(child, None if counted else (held, depth))
                    counted = True
                    boxes, self.boxes = self.boxes, []
                    yield from boxes
                else:
                    yield from self._element(child)
        if depth == 1:
            self.ended[style] = held.counts
            if key := attribute(node, "id"):
                self.named[key] = held.counts

    def _carried(self, node: Node, style: str | None) -> dict[int, int]:
        """The counts that a list goes on from: of the list it names, or of the last one in its style."""
        if (before := attribute(node, "continue-list")) is not None and before in self.named:
            return self.named[before]
        if attribute(node, "continue-numbering") == "true":
            return self.ended.get(style, {})
        return {}

    def _paragraph(self, node: Node, item: tuple[_List, int] | None) -> Paragraph:
        setting = self.styles.paragraph(attribute(node, "style-name"))
        level = attribute(node, "outline-level") if name(node) == "h" else None
        depth = int(level) if level is not None and level.isdigit() else 0
        pieces = [] if setting.hidden else list(self._pieces(node, setting))
        marker, left = None, setting.left
        if item is not None:
            held, place = item
            levels = self.styles.levels(held.style) or self.styles.levels(setting.list_style)
            marker = _count(held.counts, place, levels)
            listed = levels[place].left if place in levels else None
            left = listed if listed is not None else left
        elif depth and self.styles.outline.get(depth) and attribute(node, "is-list-header") != "true":
            marker = _count(self.outline, depth, self.styles.outline)
        if setting.break_before or self.turn:
            pieces.insert(0, Piece(BREAK))
        self.turn = setting.break_after
        return Paragraph(tuple(pieces), marker or None, left or 0.0, setting.centred, depth, setting.before)

    def _pieces(self, parent: Node, setting: Setting) -> Iterator[Piece]:
        """The words of a paragraph; white space between tags counts once."""
        yield from _said(parent.text, setting)
        for node in parent:
            kind = name(node)
            if kind in ("span", "a", "meta", "ruby", "ruby-base"):
                inner = self.styles.words(setting, attribute(node, "style-name"))
                yield from self._pieces(node, inner)
            elif kind == "s":
                count = attribute(node, "c") or "1"
                yield from _said(" " * min(int(count) if count.isdigit() else 1, _MOST_SPACES), setting, keep=True)
            elif kind == "tab":
                yield from _said("\t", setting, keep=True)
            elif kind == "line-break":
                yield from _said("\n", setting, keep=True)
            elif kind == "soft-page-break":
                yield Piece(BREAK)
            elif kind == "note":
                text = " ".join(words_of(e) for e in self.elements(walk(node, "note-body")))
                self.notes.append(Frame(text, "note"))
            elif kind in ("frame", "text-box", "custom-shape"):
                self._frame(node)
            elif kind and kind not in _GONE:
                yield from self._pieces(node, setting)  # fields: what they show
            yield from _said(node.tail, setting)

    def _frame(self, node: Node) -> None:
        """Text boxes stand after the paragraph that they are anchored in."""
        for child in children(node):
            if name(child) == "text-box" or (name(node) == "custom-shape" and name(child) == "p"):
                kept, self.boxes = self.boxes, []
                made = list(self.elements(child) if name(child) == "text-box" else self._element(child))
                self.boxes = [*kept, *made]

    def _table(self, table: Node) -> Iterator[Element]:
        rows = [list(children(row, "table-cell", "covered-table-cell")) for row in _rows(table)]
        if all(len(row) <= 1 for row in rows):  # a frame round text
            for row in rows:
                for cell in row:
                    yield from self.elements(cell)
            return
        self.tables += 1
        number = self.tables
        for row in rows:
            cells: list[tuple[Paragraph, ...]] = []
            fills: list[str | None] = []
            for cell in row:
                made = tuple(in_cell(self.elements(cell)))
                again = attribute(cell, "number-columns-repeated") or "1"
                for _ in range(min(int(again) if again.isdigit() else 1, _MOST_COLUMNS)):
                    cells.append(made if name(cell) == "table-cell" else ())
                    fills.append(coloured(self.styles.fills.get(attribute(cell, "style-name") or "", "")))
            yield Row(tuple(cells), number, tuple(fills))


def _rows(table: Node) -> Iterator[Node]:
    for node in children(table):
        if name(node) == "table-row":
            yield node
        elif name(node) in ("table-header-rows", "table-rows", "table-row-group"):
            yield from _rows(node)


def _count(counts: dict[int, int], place: int, levels: dict[int, Level]) -> str | None:
    """Count one item in at its level; what is printed before it."""
    level = levels.get(place)
    counts[place] = counts[place] + 1 if place in counts else (level.start if level else 1)
    for below in [n for n in counts if n > place]:
        del counts[below]
    if level is None:
        return None
    line = [counts.get(n, levels[n].start if n in levels else 1) for n in range(1, place + 1)]
    return level.printed(line, levels)


def _said(text: str | None, setting: Setting, keep: bool = False) -> Iterator[Piece]:
    if not text or setting.hidden:
        return
    text = text.translate(HYPHENS)
    shown = text if keep else " ".join(part for part in text.replace("\n", " ").replace("\xa0", " ").split(" "))
    if setting.capitals:
        shown = shown.upper()
    yield Piece(shown, setting.bold, setting.italic, setting.underline, setting.size)
