"""A line of words ready to be placed, and the block that lines are placed in.

Enters: a line with what is known of the place it is set in. Leaves: its marker and its columns, parted where a gap is
too wide for a space.
"""

from __future__ import annotations

from collections.abc import Sequence, Set
from dataclasses import dataclass, field
from itertools import pairwise
from operator import attrgetter
from statistics import median_low

from pipeline.read.sheet import Line, Sheet, Word
from rules.book import ReadingRules

__all__ = ["ALIGNED", "SPACE", "Measure", "Open", "Strip", "in_middle", "strip_of", "wide_gap"]

ALIGNED = 6.0
"""Points within which two left edges are the same indent."""

SPACE = 0.15
"""Type sizes: a narrower gap parts no words."""

_COLUMN_GAP = 0.9  # of the type size: a wider gap parts two columns
_MIDDLE = 8.0  # points from the page's middle, within which a line is set there


@dataclass(frozen=True, slots=True)
class Measure:
    """What is known of the place that lines are set in."""

    right: float  # how far running text reaches, points
    leading: float  # the usual distance of two lines, in type sizes
    columns: Set[int] = frozenset()  # where further columns usually begin, whole points
    lanes: Set[int] = frozenset()  # where text begins beside what stands in the margin; nothing runs across
    wider: float = 0.0  # the widest distance of two lines that is usual anywhere, in type sizes


@dataclass(slots=True)
class Strip:
    """A line ready to be placed: its marker, if it starts with one, and its columns."""

    sheet: Sheet
    marker: tuple[Word, ...]
    columns: list[tuple[Word, ...]]
    right: float
    leading: float
    new_page: bool
    words: tuple[Word, ...]  # of all columns
    top: float  # of most of its words, the marker's too
    raised: float  # how far above that raised letters reach, for which a line may be set lower
    wider: float  # of the measure
    _flags: dict[str, bool] = field(default_factory=dict)

    def unmark(self) -> None:
        """What was taken for a marker is the line's first word."""
        self.columns[0] = (*self.marker, *self.columns[0])
        self.words = (*self.marker, *self.words)
        self.marker = ()
        self._flags.clear()

    @property
    def x0(self) -> float:
        return self.columns[0][0].x0

    def all(self, flag: str) -> bool:
        """Whether every word is set so."""
        if flag not in self._flags:
            self._flags[flag] = all(map(attrgetter(flag), self.words))
        return self._flags[flag]

    @property
    def underlined(self) -> bool:
        """Whether every word is underlined, or those are that aren't bold: a bold number before its heading."""
        if self.all("underline"):
            return True
        return not self.all("bold") and all(w.bold or w.underline for w in self.words)

    @property
    def centred(self) -> bool:
        if self.marker or len(self.columns) != 1:
            return False
        return in_middle(self.columns[0], self.sheet) and self.x0 > 0.16 * self.sheet.width


@dataclass(slots=True)
class Open:
    """The block being built: lines of words for each of its columns."""

    first: Strip
    cells: list[list[tuple[Word, ...]]]
    edges: list[float]  # left edge of each column
    limit: float  # how far its lines may reach, points
    band: list[float]  # the columns of the rows that it stands among
    apart: bool
    pages: list[list[int]] = field(default_factory=list)  # the page of each line in `cells`
    last: Strip | None = None
    beside: list[tuple[tuple[Word, ...], int]] = field(default_factory=list)  # lines of a column of actions, with pages

    @property
    def tail(self) -> Strip:
        return self.last or self.first


def in_middle(line: Sequence[Word], sheet: Sheet) -> bool:
    """Whether a line's middle is the page's."""
    return abs((line[0].x0 + line[-1].x1) / 2 - sheet.width / 2) < _MIDDLE


def strip_of(line: Line, sheet: Sheet, rules: ReadingRules, measure: Measure, fresh: bool) -> Strip:
    words = line.words
    taken = 0
    if len(words) > 1:
        gap = words[1].x0 - words[0].x1
        wide = gap > _COLUMN_GAP * line.size
        if rules.is_marker(words[0].text, wide, words[1].text):
            taken = 1
            # '•' before '(a)': the letter is the marker, the bullet only its dress
            if (
                len(words) > 2
                and not words[0].text[0].isalnum()
                and rules.is_marker(words[1].text, False, words[2].text)
            ):
                taken = 2 if not words[1].text[0].isdigit() else 1
    columns: list[tuple[Word, ...]] = []
    start = taken
    widest = wide_gap(words[taken:], line.size)
    near, nearest = 0.42 * line.size, SPACE * line.size
    for i in range(taken + 1, len(words)):
        gap = words[i].x0 - words[i - 1].x1
        # A long name may reach almost to the next column; the lines round it show where that begins.
        at = round(words[i].x0)
        if gap > widest or (gap > near and at in measure.columns) or (gap > nearest and at in measure.lanes):
            columns.append(words[start:i])
            start = i
    columns.append(words[start:])
    top = median_low(w.top for w in words)  # '21st' may stand higher by its raised letters
    raised = max(0.0, top - line.top)
    return Strip(
        sheet, words[:taken], columns, measure.right, measure.leading, fresh, words[taken:], top, raised, measure.wider
    )


def wide_gap(words: Sequence[Word], size: float) -> float:
    """A gap wider than this parts columns: a justified line's own spaces may be wide, but all alike."""
    gaps = sorted([b.x0 - a.x1 for a, b in pairwise(words)])
    usual = gaps[int(0.35 * (len(gaps) - 1))] if len(gaps) > 1 else 0.0
    return max(_COLUMN_GAP * size, 2.2 * usual)
