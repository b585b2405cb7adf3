"""The DocBook that antiword writes of an old Word file, made into pages and blocks.

Enters: the XML. Leaves: one page and its blocks. antiword doesn't know where lists begin to count, so their
numbers are left out rather than guessed.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from pathlib import Path
from typing import TYPE_CHECKING

from corpus.evidence import Page
from pipeline.blocks import Block
from pipeline.read.manuscript import Element, Paragraph, Piece, Row, lay_out
from pipeline.read.xml import attribute, children, name, parsed
from rules.book import ReadingRules

if TYPE_CHECKING:
    from lxml.etree import _Element as Node

__all__ = ["read_docbook"]

_BARS = re.compile(r"^\s*\|[\s|]*")


def read_docbook(
    path: Path, content: bytes, pack_id: str, rules: ReadingRules
) -> tuple[tuple[Page, ...], tuple[Block, ...]]:
    """Pages and blocks. Raises CorpusError where it is no XML."""
    return lay_out(_Paper().elements(parsed(path, content), None), pack_id, rules)


@dataclass(slots=True)
class _Paper:
    tables: int = 0

    def elements(self, node: Node, marker: str | None) -> Iterator[Element]:
        for child in children(node):
            match name(child):
                case "para" | "title":
                    yield Paragraph(tuple(_without_bars(_pieces(child))), marker)
                    marker = None
                    for table in children(child, "informaltable", "table"):  # antiword sets them in paragraphs
                        yield from self.elements(table, None)
                case "itemizedlist":
                    yield from self.elements(child, "•")
                case "orderedlist":
                    yield from self.elements(child, None)
                case "listitem":
                    yield from self.elements(child, marker)
                case "tbody":
                    self.tables += 1
                    number = self.tables
                    for row in children(child, "row"):
                        cells = [self._cell(entry) for entry in children(row, "entry")]
                        yield Row(tuple(cells), number)
                case "bookinfo":
                    pass
                case _:
                    yield from self.elements(child, marker)

    def _cell(self, entry: Node) -> tuple[Paragraph, ...]:
        """A cell's words stand in it bare, a paragraph a line, or in paragraphs."""
        inner = tuple(e for e in self.elements(entry, None) if isinstance(e, Paragraph))
        return inner if any(e.text.strip() for e in inner) else tuple(map(Paragraph, _lines(_pieces(entry))))


def _pieces(node: Node, bold: bool = False, italic: bool = False, underline: bool = False) -> Iterator[Piece]:
    """The text as it is set. antiword never wraps it: a line's end in it is one that the writer set."""
    if node.text:
        yield Piece(node.text, bold, italic, underline)
    for child in children(node):
        if name(child) in ("informaltable", "table"):
            continue
        role = attribute(child, "role") or ("italic" if name(child) == "emphasis" else "")
        yield from _pieces(child, bold or "bold" in role, italic or "italic" in role, underline or "underline" in role)
        if child.tail:
            yield Piece(child.tail, bold, italic, underline)


def _without_bars(pieces: Iterable[Piece]) -> Iterator[Piece]:
    """A row that antiword takes for no table has bars before its cells: ' | |Log of Actions'."""
    at_start = True
    for piece in pieces:
        text = _BARS.sub("", piece.text) if at_start else piece.text
        at_start = at_start and not text.strip()
        yield replace(piece, text=text)


def _lines(pieces: Iterable[Piece]) -> Iterator[tuple[Piece, ...]]:
    """The pieces of each line that says something."""
    line: list[Piece] = []
    for piece in pieces:
        first, *others = piece.text.split("\n")
        line.append(replace(piece, text=first))
        for text in others:
            if any(p.text.strip() for p in line):
                yield tuple(line)
            line = [replace(piece, text=text)]
    if any(p.text.strip() for p in line):
        yield tuple(line)
