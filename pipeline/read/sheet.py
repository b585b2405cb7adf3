"""A PDF page as words, drawn rules and tables, whichever engine read it.

Enters: what an engine gives for one page. Leaves: words in lines, the page's raw text with a box for
each of its characters, and which words stand over a drawn line. Nothing here knows a PDF library.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field
from typing import NamedTuple

from corpus.evidence import Box

__all__ = ["Line", "Rule", "Sheet", "Table", "Word"]


@dataclass(slots=True, eq=False)
class Word:
    """One word. `start` is its offset in the page's raw text, once the page is laid out.

    `boxes` is a box for each letter, or the letters' left and right edges as `corpus.boxes.packed` packs them.
    """

    text: str
    x0: float
    top: float
    x1: float
    bottom: float
    size: float
    bold: bool
    italic: bool
    boxes: Sequence[Box] | bytes = field(repr=False)
    underline: bool = False
    upright: bool = True
    climbs: bool = False  # not upright: reads from the page's foot to its head
    ink: str | None = None  # colour of the letters as '#rrggbb', where it is one and no grey
    sure: float | None = None  # how sure text recognition was of it, 0 to 1; None for a text layer's own
    start: int = -1

    @property
    def end(self) -> int:
        """Offset after the last character in the page's raw text."""
        return self.start + len(self.text)


class Rule(NamedTuple):
    """A horizontal line drawn on the page, points."""

    x0: float
    x1: float
    y: float


@dataclass(frozen=True, slots=True)
class Table:
    """A ruled table: its box, and for each row the boxes of its cells (None where merged away)."""

    box: Box
    rows: tuple[tuple[Box | None, ...], ...]
    fills: tuple[tuple[str | None, ...], ...] = ()  # as `rows`: each cell's colour, None for white and greys


class Line:
    """Words that stand on one line, left to right."""

    __slots__ = ("_size", "_text", "bottom", "top", "words", "x0", "x1")

    def __init__(self, words: tuple[Word, ...]) -> None:
        self.words = words
        self.x0 = words[0].x0
        """Left edge, points."""
        self.x1 = max([w.x1 for w in words])
        """Right edge, points."""
        self.top = min([w.top for w in words])
        """Top of the tallest word, points."""
        self.bottom = max([w.bottom for w in words])
        """Bottom of the lowest word, points."""
        self._size: float | None = None
        self._text: str | None = None

    @property
    def size(self) -> float:
        """The commonest type size on the line, points."""
        if self._size is None:
            letters: dict[float, int] = {}
            for word in self.words:
                letters[word.size] = letters.get(word.size, 0) + len(word.text)
            self._size = max(letters, key=lambda s: (letters[s], s))
        return self._size

    @property
    def text(self) -> str:
        """The words with one space between."""
        if self._text is None:
            self._text = " ".join([w.text for w in self.words])
        return self._text


@dataclass(frozen=True, slots=True)
class Sheet:
    """One page laid out: its lines, tables, raw text, and a box for each character of that text."""

    number: int
    width: float
    height: float
    text: str
    boxes: Sequence[Box | None] = field(repr=False)
    lines: tuple[Line, ...] = field(repr=False)
    tables: tuple[Table, ...] = field(repr=False)
    turned: tuple[Line, ...] = field(default=(), repr=False)  # words that don't stand upright
    reader: str = ""  # which engine read it
    confidences: Sequence[float | None] = field(default=(), repr=False)  # for each character, where it was recognised
    cells: dict[int, list[list[list[Word]]]] = field(default_factory=dict, repr=False)  # see `ruled`
    margin: tuple[Line, ...] = field(default=(), repr=False)  # numbers that count the lines
    paper: tuple[float, float] | None = None  # the page's own sides, where it was read on its side

    @property
    def sides(self) -> tuple[float, float]:
        """Width and height of the page as it is, which the boxes lie on, points."""
        return self.paper or (self.width, self.height)
