"""What a reader gives: pages, and the blocks of words on them in reading order.

A block is a paragraph, a list item or a table row. Readers know about geometry and marks; everything
after them knows only blocks.
"""

from __future__ import annotations

from dataclasses import dataclass, field, replace

from corpus.evidence import Page
from corpus.passage import Passage

__all__ = ["ITEM_LEVEL", "PLAIN", "Block", "Note", "Reading", "Style"]


@dataclass(frozen=True, slots=True)
class Style:
    """How a block's words are set. True only where every word is set so."""

    bold: bool = False
    italic: bool = False
    underline: bool = False
    centred: bool = False
    size: float | None = None  # points
    level: int = 0  # heading level where the input marks one (Markdown), else 0
    lead: str = ""  # the words in bold that a paragraph of other words begins with

    @property
    def emphatic(self) -> bool:
        """Set apart from running text, as headings are."""
        return self.bold or self.underline or self.level > 0


PLAIN = Style()

ITEM_LEVEL = 7
"""The level of a heading that the page itself marks as an item of the business, and gives no number."""


@dataclass(frozen=True, slots=True)
class Block:
    """A paragraph, list item or table row.

    `passage` is the words without the list marker; `cells` are the columns of a row (two or more, any of
    them empty), and `passage` is then all of them joined. `indent` is points from the page's left for
    PDF, characters for text.
    """

    passage: Passage
    marker: str | None = None
    marker_passage: Passage | None = None
    cells: tuple[Passage, ...] = ()
    style: Style = PLAIN
    indent: float = 0.0
    apart: bool = True  # set off from the block before it (a blank line, a gap)
    furniture: str | None = None  # "number", "running", "label", "blank", "head": not part of the text
    table: int | None = None  # which ruled table of the pack, where it is in one
    new_page: bool = False  # the first block on its page
    inside: tuple[tuple[Block, ...], ...] = ()  # for a ruled row: each cell's own paragraphs
    decides: int | None = None  # for a row of minutes: the cell that holds decisions, as the head of its table says
    fills: tuple[str | None, ...] = ()  # for a ruled row: each cell's colour, '#rrggbb', or its letters'

    @property
    def text(self) -> str:
        """The words, clean, without the marker."""
        return self.passage.text

    @property
    def whole(self) -> Passage:
        """The words with the marker."""
        if self.marker_passage is None:
            return self.passage
        return Passage.join((self.marker_passage, self.passage))

    @property
    def page(self) -> int:
        """The page it starts on, 1-based."""
        return self.whole.first_page

    @property
    def is_pair(self) -> bool:
        """Whether it is set in two columns, words in both, and is no row of a ruled table."""
        return self.table is None and len(self.cells) == 2 and all(self.cells)

    def labelled(self, label: Passage, behind: int) -> Block:
        """The same, with a label found at the head of its words as its marker: its words go on from `behind`."""
        return replace(self, marker=label.text, marker_passage=label, passage=self.passage.cut(behind))


@dataclass(frozen=True, slots=True)
class Note:
    """A problem met in reading, before any fact is known."""

    kind: str
    severity: str
    page: int | None
    message: str


@dataclass(frozen=True, slots=True)
class Reading:
    """One pack as read."""

    pack_id: str
    file_name: str
    media_type: str
    title: str | None
    reader: str
    pages: tuple[Page, ...] = field(repr=False)
    blocks: tuple[Block, ...] = field(repr=False)
    notes: tuple[Note, ...] = ()
