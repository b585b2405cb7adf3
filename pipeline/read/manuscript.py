"""Paragraphs and tables of word processors and web pages, made into pages and blocks.

Enters: paragraphs, rows, page ends and running heads in the order of reading, whatever format they come
from. Leaves: pages of raw text and the blocks that point into it. Such papers have no geometry, but they
say outright what a PDF only shows: what is a list item and what its number, what is a row, what is bold.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field, replace
from itertools import takewhile

from corpus.evidence import Page
from corpus.passage import EMPTY, Passage
from pipeline.blocks import Block, Style
from pipeline.read.colour import colour_of
from rules.book import ReadingRules

__all__ = ["BREAK", "Element", "Frame", "Paragraph", "Piece", "Row", "coloured", "in_line", "lay_out", "words_of"]

BREAK = "\f"
"""Stands in a piece's text where a page ends."""

_OPEN_END = re.compile(r"(?:,|-|–|&|\b(?:and|or|of|the|a|an|to|for|in|on|by|with|at|from|that|as))$", re.IGNORECASE)
_APART = 5.0  # points of space round a paragraph that set it off from its neighbour
_HEX = 6  # digits of a colour
_TAB = 36.0  # points to a tab stop, where nothing says otherwise
_POINT = re.compile(r"\(?(?:[a-z]|[ivx]{1,5})[.)]\s")  # 'a) Bus shelter.' begins with a small letter, and yet a line
_NUMBER = re.compile(r"\d{1,4}(?:\.\d{1,3})*[a-z]?\.?")


@dataclass(frozen=True, slots=True)
class Piece:
    """A stretch of text set in one way. Tabs, line ends and page ends stand in the text."""

    text: str
    bold: bool = False
    italic: bool = False
    underline: bool = False
    size: float | None = None  # points


@dataclass(frozen=True, slots=True)
class Paragraph:
    """A paragraph; `marker` is the number or bullet that the program sets before it, never part of its text."""

    pieces: tuple[Piece, ...]
    marker: str | None = None
    indent: float = 0.0  # points
    centred: bool = False
    level: int = 0  # heading level, 0 for text
    space: float = 0.0  # points before it

    @property
    def text(self) -> str:
        """What it says, with its tabs and breaks."""
        return "".join(p.text for p in self.pieces)


@dataclass(frozen=True, slots=True)
class Row:
    """A table's row; a cell that is merged into another is empty."""

    cells: tuple[tuple[Paragraph, ...], ...]
    table: int
    fills: tuple[str | None, ...] = ()


@dataclass(frozen=True, slots=True)
class Frame:
    """Text that is printed on pages but is no part of the paper: running heads, feet, notes."""

    text: str
    kind: str = "running"


Element = Paragraph | Row | Frame


def in_line(row: Row) -> Paragraph:
    """A row as one paragraph, its cells parted by tabs."""
    pieces: list[Piece] = []
    for i, cell in enumerate(row.cells):
        if i:
            pieces.append(Piece("\t"))
        for k, paragraph in enumerate(cell):
            if k:
                pieces.append(Piece(" "))
            if paragraph.marker:
                pieces.append(Piece(paragraph.marker + " "))
            pieces.extend(paragraph.pieces)
    return Paragraph(tuple(pieces))


def words_of(element: Element) -> str:
    """What an element says, white space folded."""
    if isinstance(element, Frame):
        return element.text
    if isinstance(element, Row):
        element = in_line(element)
    return " ".join(element.text.split())


def coloured(colour: str) -> str | None:
    """'#rrggbb' of six hexadecimal digits; None for greys and what is no colour."""
    digits = colour.lstrip("#")
    if len(digits) != _HEX:
        return None
    try:
        parts: Sequence[float] = [int(digits[i : i + 2], 16) / 255 for i in (0, 2, 4)]
    except ValueError:
        return None
    return colour_of(parts)


def lay_out(
    elements: Iterable[Element], pack_id: str, rules: ReadingRules
) -> tuple[tuple[Page, ...], tuple[Block, ...]]:
    """Pages and blocks of a paper; there is always at least one page."""
    desk = _Desk(rules)
    for element in elements:
        if isinstance(element, Frame):
            desk.frame(element)
        elif isinstance(element, Row):
            desk.row(element)
        else:
            desk.paragraph(element)
    return desk.finish(pack_id)


@dataclass(slots=True)
class _Draft:
    """A block whose places are known; its words are cut out when the pages are whole."""

    parts: list[list[tuple[int, int, int]]]  # for each column: (page, start, end)
    marker: tuple[int, int, int] | None
    style: Style
    indent: float
    apart: bool
    furniture: str | None = None
    table: int | None = None
    inside: tuple[tuple[_Draft, ...], ...] = ()
    fills: tuple[str | None, ...] = ()


@dataclass(slots=True)
class _Desk:
    """The pages being written."""

    rules: ReadingRules
    pages: list[str] = field(default_factory=lambda: [""])
    drafts: list[_Draft] = field(default_factory=list)
    blank: bool = True  # an empty paragraph, or nothing, stands before

    def frame(self, frame: Frame) -> None:
        text = " ".join(frame.text.split())
        if text:
            self._line(False)
            self.drafts.append(_Draft([self._put(text)], None, Style(), 0.0, False, frame.kind))

    def paragraph(self, paragraph: Paragraph) -> None:
        if not paragraph.text.strip() and not paragraph.marker:
            if BREAK in paragraph.text:
                self._turn()
            self.blank = True
            return
        if paragraph.text.lstrip(" \t\n").startswith(BREAK):
            self._turn()
            paragraph = replace(paragraph, pieces=_without(paragraph.pieces, BREAK, 1))
        apart = self.blank or paragraph.space >= _APART or paragraph.level > 0
        self.drafts.extend(self._lines(paragraph, apart))
        if paragraph.text.rstrip(" \t\n").endswith(BREAK):
            self._turn()  # 'page break' behind the last words of the page
        self.blank = False

    def row(self, row: Row) -> None:
        if not any(p.text.strip() or p.marker for cell in row.cells for p in cell):
            return
        first = next((p.text for cell in row.cells for p in cell if p.text), "")
        if first.startswith(BREAK):
            self._turn()
        self._line(False)
        inside: list[tuple[_Draft, ...]] = []
        parts: list[list[tuple[int, int, int]]] = []
        for i, cell in enumerate(row.cells):
            if i:
                self._put("\t")
            drafts: list[_Draft] = []
            for paragraph in cell:
                # a row is never torn: what Word set on the next page stays with its row
                whole = replace(paragraph, pieces=_without(paragraph.pieces, BREAK))
                if whole.text.strip() or whole.marker:
                    drafts.extend(self._lines(whole, False, first=not drafts))
            inside.append(tuple(drafts))
            parts.append([place for d in drafts for place in _places(d)])
        pieces = [p for cell in row.cells for q in cell for p in q.pieces]
        style = replace(_style(pieces), underline=False)
        alone = len(parts) == 1
        self.drafts.append(
            _Draft(parts, None, style, 0.0, self.blank and not alone, None, row.table, tuple(inside), row.fills)
        )
        if any(BREAK in p.text[1:] for cell in row.cells for p in cell):
            self._turn()
        self.blank = False

    def finish(self, pack_id: str) -> tuple[tuple[Page, ...], tuple[Block, ...]]:
        if len(self.pages) > 1 and not self.pages[-1].strip():
            self.pages.pop()
        pages = tuple(Page(pack_id, i, text) for i, text in enumerate(self.pages, 1))
        blocks: list[Block] = []
        page = 0
        for draft in self.drafts:
            block = self._block(draft)
            if block.furniture is None:
                block = replace(block, new_page=block.page > page)
                page = max(page, block.page)
            blocks.append(block)
        return pages, tuple(blocks)

    def _block(self, draft: _Draft) -> Block:
        cells = tuple(
            Passage.join(Passage.of(page, self.pages[page - 1], a, b) for page, a, b in part) for part in draft.parts
        )
        marker = None
        if draft.marker:
            page, start, end = draft.marker
            marker = Passage.of(page, self.pages[page - 1], start, end)
        whole = Passage.join(cells) if any(cells) else EMPTY
        return Block(
            whole,
            marker.text if marker else None,
            marker,
            cells if len(cells) > 1 else (),
            draft.style,
            draft.indent,
            draft.apart,
            draft.furniture or self._frame(draft, whole.text),
            draft.table,
            inside=tuple(tuple(self._block(d) for d in drafts) for drafts in draft.inside),
            fills=draft.fills,
        )

    def _frame(self, draft: _Draft, text: str) -> str | None:
        """What of a page's frame a paragraph is; a number in bold numbers the heading below it."""
        kind = None if draft.table is not None or draft.marker else self.rules.furniture_kind(text)
        return None if kind == "number" and draft.style.emphatic else kind

    def _lines(self, paragraph: Paragraph, apart: bool, first: bool = False) -> Iterator[_Draft]:
        """A paragraph as one block, or as several where a hard line end parts them.

        `first`: it begins a cell, and needs no line of its own.
        """
        marker = paragraph.marker
        indent = paragraph.indent
        for i, pieces in enumerate(_hard_lines(paragraph.pieces)):
            if i or not first:
                self._line(apart and not i)
            style = replace(_style(pieces), centred=paragraph.centred, level=paragraph.level)
            text = "".join(p.text for p in pieces)
            held: tuple[int, int, int] | None = None
            if marker is not None and not i:
                if not text.strip():
                    yield _Draft([self._put(marker)], None, style, indent, apart)
                    continue
                held = self._put(marker)[0]
                self._put("\t")
            elif (typed := _typed_marker(text, self.rules)) is not None:
                lead, mark, rest = typed
                self._put(lead)
                held = self._put(mark)[0]
                self._put(text[len(lead) + len(mark) : len(text) - len(rest)])
                text = rest
                indent = paragraph.indent + _TAB * lead.count("\t")
            style = replace(style, lead=_lead(pieces))
            yield _Draft(self._columns(text, held is None), held, style, indent, apart and not i)

    def _columns(self, text: str, leading: bool) -> list[list[tuple[int, int, int]]]:
        """The words between tabs; a tab before all of them is an indent, not a column."""
        lead = len(text) - len(text.lstrip(" \t" + BREAK)) if leading or "\t" not in text.strip() else 0
        self._put(text[:lead])
        parts: list[list[tuple[int, int, int]]] = []
        for i, words in enumerate(re.split(r"\t+", text[lead:].rstrip())):
            if i:
                self._put("\t")
            parts.append(self._put(words))
        return parts

    def _put(self, text: str) -> list[tuple[int, int, int]]:
        """Write on the page, turning it where it ends; the places of what was written."""
        places: list[tuple[int, int, int]] = []
        for i, part in enumerate(text.split(BREAK)):
            if i:
                self._turn()
            if part:
                start = len(self.pages[-1])
                self.pages[-1] += part
                places.append((len(self.pages), start, len(self.pages[-1])))
        return places or [(len(self.pages), len(self.pages[-1]), len(self.pages[-1]))]

    def _line(self, apart: bool) -> None:
        if self.pages[-1]:
            self.pages[-1] += "\n\n" if apart else "\n"

    def _turn(self) -> None:
        """A new page; a program that notes a page's end twice means one."""
        if self.pages[-1].strip():
            self.pages.append("")


def _places(draft: _Draft) -> list[tuple[int, int, int]]:
    return [*([draft.marker] if draft.marker else []), *(place for part in draft.parts for place in part)]


def _hard_lines(pieces: Sequence[Piece]) -> list[list[Piece]]:
    """The pieces of each line that a hard line end parts; one in the middle of a sentence parts nothing."""
    lines: list[list[Piece]] = [[]]
    for piece in pieces:
        for i, text in enumerate(piece.text.split("\n")):
            if i:
                lines.append([])
            if text:
                lines[-1].append(replace(piece, text=text))
    joined: list[list[Piece]] = []
    for line in lines:
        text = "".join(p.text for p in line).strip()
        before = "".join(p.text for p in joined[-1]).strip() if joined else ""
        if not text:
            continue
        midway = (text[0].islower() or bool(_OPEN_END.search(before))) and not _POINT.match(text)
        if before and midway and "\t" not in before:
            joined[-1] = [*joined[-1], Piece("\n"), *line]
        else:
            joined.append(line)
    return joined or [[]]


def _typed_marker(text: str, rules: ReadingRules) -> tuple[str, str, str] | None:
    """White space, the marker that somebody typed, and what comes after; None where there is none."""
    match = re.match(r"([\s\f]*)(\S+)(\t+| +\t*|\u2003+)(?=\S)", text)
    if match is None:
        return None
    rest = text[match.end() :]
    wide = "\t" in match[3] or "\u2003" in match[3] or len(match[3]) > 1
    after = rest.split(None, 1)[0]
    if not rules.is_marker(match[2], wide, after) or (len(match[2]) == 1 and match[2].isupper()):
        return None
    if "\t" in rest.strip() and _NUMBER.fullmatch(match[2]) and not match[2].endswith("."):
        return None  # a row of columns that begins with a number
    return match[1], match[2], rest


def _without(pieces: Sequence[Piece], sign: str, most: int = -1) -> tuple[Piece, ...]:
    """The pieces without a sign: its first `most` places, or all of them."""
    left, kept = most, list[Piece]()
    for piece in pieces:
        found = piece.text.count(sign) if left < 0 else min(left, piece.text.count(sign))
        kept.append(replace(piece, text=piece.text.replace(sign, "", found)) if found else piece)
        left -= found if left > 0 else 0
    return tuple(kept)


def _style(pieces: Sequence[Piece]) -> Style:
    said = [p for p in pieces if p.text.strip()]
    if not said:
        return Style()
    sizes = [p.size for p in said for _ in p.text if p.size is not None]
    bold = all(p.bold for p in said)
    number_apart = not bold and all(p.underline or p.bold for p in said)  # a bold number before its heading
    return Style(
        bold=bold,
        italic=all(p.italic for p in said),
        underline=number_apart or all(p.underline for p in said),
        size=max(set(sizes), key=lambda s: (sizes.count(s), s)) if sizes else None,
    )


def _lead(pieces: Sequence[Piece]) -> str:
    """The words in bold that a paragraph begins with, where others follow."""
    bold = list(takewhile(lambda p: p.bold or not p.text.strip(), pieces))
    further = any(p.text.strip() for p in pieces[len(bold) :])
    return " ".join("".join(p.text for p in bold).split()) if further else ""
