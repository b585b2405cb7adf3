"""Lines made into blocks: paragraphs, list items and rows, joined over page ends.

Enters: lines of words with what is known of the page round them. Leaves: blocks. What decides is geometry:
a line goes on with the paragraph before it when it stands close under it, at its indent, in its type, and
its first word would not have fitted on the line before.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence, Set
from dataclasses import dataclass, field
from itertools import pairwise
from operator import attrgetter
from statistics import median_low

from corpus.passage import Passage
from pipeline.blocks import Block, Style
from pipeline.read.set_lines import ENDS, heads_cell, lists_names
from pipeline.read.sheet import Line, Sheet, Word
from rules.book import ReadingRules

__all__ = ["Composer", "Measure", "wide_gap"]

_ALIGNED = 6.0  # points within which two left edges are the same indent
_TEXT = 0.85  # of a page's width, to which its text reaches at least
_COLUMN_GAP = 0.9  # of the type size: a wider gap parts two columns
_HALF = 0.4  # of the text's width
_OPEN_END = re.compile(r"(?:,|-|–|&|\b(?:and|or|of|the|a|an|to|for|in|on|by|with|at|from|that|as))$", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Measure:
    """What is known of the place that lines are set in."""

    right: float  # how far running text reaches, points
    leading: float  # the usual distance of two lines, in type sizes
    columns: Set[int] = frozenset()  # where further columns usually begin, whole points


class Composer:
    """Takes lines one by one and gives blocks as they are complete."""

    def __init__(self, rules: ReadingRules) -> None:
        self._rules = rules
        self._held: _Open | None = None
        self._waiting: list[Block] = []  # the page's frame, met while a block is open
        self._texts: dict[int, str] = {}

    def line(self, line: Line, sheet: Sheet, measure: Measure, fresh: bool) -> Iterator[Block]:
        """A further line; `fresh`: the first of its page."""
        self._texts[sheet.number] = sheet.text
        strip = _strip(line, sheet, self._rules, measure, fresh)
        if self._held is not None and _goes_on(self._held, strip):
            _add(self._held, strip)
            return
        before = self._held
        yield from self.close()
        self._held = _begin(strip, before)

    def aside(self, block: Block) -> None:
        """A block that parts nothing: it comes after the block in hand."""
        self._waiting.append(block)

    def close(self) -> Iterator[Block]:
        """End the block in hand."""
        if self._held is not None:
            yield _close(self._held, self._texts)
        yield from self._waiting
        self._held, self._waiting = None, []


@dataclass(slots=True)
class _Strip:
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
    def centred(self) -> bool:
        if self.marker or len(self.columns) != 1:
            return False
        x0, x1 = self.x0, self.columns[0][-1].x1
        return abs((x0 + x1) / 2 - self.sheet.width / 2) < 8 and x0 > 0.16 * self.sheet.width


@dataclass(slots=True)
class _Open:
    """The block being built: lines of words for each of its columns."""

    first: _Strip
    cells: list[list[tuple[Word, ...]]]
    edges: list[float]  # left edge of each column
    limit: float  # how far its lines may reach, points
    band: list[float]  # the columns of the rows that it stands among
    apart: bool
    pages: list[list[int]] = field(default_factory=list)  # the page of each line in `cells`
    last: _Strip | None = None

    @property
    def tail(self) -> _Strip:
        return self.last or self.first


def _strip(line: Line, sheet: Sheet, rules: ReadingRules, measure: Measure, fresh: bool) -> _Strip:
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
    near = 0.42 * line.size
    for i in range(taken + 1, len(words)):
        gap = words[i].x0 - words[i - 1].x1
        # A long name may reach almost to the next column; the lines round it show where that begins.
        if gap > widest or (gap > near and round(words[i].x0) in measure.columns):
            columns.append(words[start:i])
            start = i
    columns.append(words[start:])
    top = median_low(w.top for w in words)  # '21st' may stand higher by its raised letters
    raised = max(0.0, top - line.top)
    return _Strip(sheet, words[:taken], columns, measure.right, measure.leading, fresh, words[taken:], top, raised)


def wide_gap(words: Sequence[Word], size: float) -> float:
    """A gap wider than this parts columns: a justified line's own spaces may be wide, but all alike."""
    gaps = sorted([b.x0 - a.x1 for a, b in pairwise(words)])
    usual = gaps[int(0.35 * (len(gaps) - 1))] if len(gaps) > 1 else 0.0
    return max(_COLUMN_GAP * size, 2.2 * usual)


def _goes_on(held: _Open, strip: _Strip) -> bool:
    """Whether the strip is a further line of the open block."""
    tail = held.tail
    over_page = tail.sheet.number != strip.sheet.number
    if strip.marker:
        if not _false_marker(held, strip, over_page):
            return False
        strip.unmark()
    if over_page and strip.sheet.number - tail.sheet.number > 1:
        return False
    if abs(strip.words[0].size - tail.words[-1].size) > 1.1:
        return False
    # A heading hung behind its number wraps where its own narrower measure ends, and its underline may not follow.
    heading = bool(held.first.marker) and held.first.all("bold") and strip.all("bold") and len(held.edges) == 1
    if not heading and _style_turns(tail, strip):
        return False
    # A row's cells may be set closer or wider than running text; a row is parted by more than a line.
    if not over_page and _far(tail, strip, _slack(held, strip)):
        return False
    if len(held.edges) > 1:
        if not _runs_across(held, strip):
            return _row_goes_on(held, strip)
        held.cells, held.pages = [[tail.words]], [held.pages[0]]
        held.edges, held.band, held.limit = held.edges[:1], [], strip.right
    if len(strip.columns) > 1:
        return False
    if strip.centred and tail.centred:
        return not over_page and not _centred_breaks(tail, strip)
    if not _same_indent(held, strip):
        return False
    if heading and not over_page:
        return not _early(held, strip)
    limit = held.limit if strip.columns[0][-1].x1 <= held.limit + _ALIGNED else strip.right
    return not _breaks(held.cells[0][-1], strip.columns[0], limit, over_page)


def _early(held: _Open, strip: _Strip) -> bool:
    """Whether a heading's line ends before half of any measure it could have: 'Winter Plan' over 'The Board:'."""
    line, left = held.cells[0][-1], held.edges[0]
    return not strip.words[0].text[0].islower() and _reach(line[-1], strip.words[0]) - left < _HALF * (
        strip.right - left
    )


def _centred_breaks(tail: _Strip, strip: _Strip) -> bool:
    """Whether the first of two centred lines had room for the next word on either side."""
    line = tail.columns[0]
    width = strip.sheet.width
    right = max(strip.right, _TEXT * width)  # a column of text beside one of actions may be all that was measured
    grown = (_reach(line[-1], strip.columns[0][0]) - line[-1].x1) / 2
    return _breaks(line, strip.columns[0], right - grown, False) and line[0].x0 - grown > width - right


def _slack(held: _Open, strip: _Strip) -> float:
    """How much more than a line's usual distance still joins: the middle of a sentence bears more."""
    if len(held.edges) > 1:
        return 1.3
    midway = strip.words[0].text[0].islower() and not ENDS.search(held.cells[0][-1][-1].text)
    return 1.4 if midway else 1.13


def _far(tail: _Strip, strip: _Strip, slack: float) -> bool:
    """Whether more than a line's usual distance lies between two lines of a page."""
    return strip.top - tail.top > strip.leading * strip.words[0].size * slack + strip.raised + 0.5


def _false_marker(held: _Open, strip: _Strip, over_page: bool) -> bool:
    """A number or dash that begins a wrapped line ('... paragraph / 16. The ...') marks nothing."""
    first = strip.marker[0]
    close = strip.columns[0][0].x0 - first.x1 <= 0.6 * first.size
    if over_page or not held.cells[0] or not (first.text[0].isdigit() or (first.text in "-–—" and close)):
        return False
    if _column(held.edges[1:], (first,)) is not None:
        return close  # under a further column of an open row nothing can be listed
    line = held.cells[0][-1]
    at_text = abs(first.x0 - held.edges[0]) <= 3
    outside = bool(held.first.marker) and held.first.marker[0].x0 < held.edges[0] - _ALIGNED
    limit = held.edges[1] - 5 if len(held.edges) > 1 else held.limit
    full = _reach(line[-1], strip.columns[0][0] if close else first) > limit
    return at_text and outside and full and not ENDS.search(line[-1].text)


def _reach(last: Word, word: Word) -> float:
    """How far a line would reach with the next word set on it, points."""
    return last.x1 + 0.28 * word.size + (word.x1 - word.x0) + 3


def _style_turns(tail: _Strip, strip: _Strip) -> bool:
    before, after = tail.words[-1], strip.words[0]
    for flag in ("bold", "underline", "italic"):
        if getattr(before, flag) != getattr(after, flag) and (tail.all(flag) or strip.all(flag)):
            return True
    return False


def _same_indent(held: _Open, strip: _Strip) -> bool:
    x0 = strip.x0
    if abs(x0 - held.edges[0]) <= _ALIGNED:
        return True
    if held.first.marker:
        # The second line shows the true indent: at the number, under the words, or a little further in.
        return held.last is None and held.first.marker[0].x0 - _ALIGNED <= x0 <= held.edges[0] + 25
    if held.last is not None:
        return False
    labelled = any(w.text.endswith((":", ":-")) for w in held.first.words[:3])
    # A first line set in, or lines hung behind a label ('PRESENT: ...').
    return 0 < held.edges[0] - x0 <= 40 or (labelled and 0 < x0 - held.edges[0] <= 90)


def _breaks(before: Sequence[Word], after: Sequence[Word], right: float, over_page: bool) -> bool:
    """Whether `before` ended a paragraph: there was room left on it for the next word."""
    end, word = before[-1], after[0]
    small = word.text[0].islower()
    room = _reach(end, word) <= right
    if over_page:
        return not small if ENDS.search(end.text) or room else False
    return room and not small and not _OPEN_END.search(end.text)


def _runs_across(held: _Open, strip: _Strip) -> bool:
    """Whether a row of one line is a sentence with a wide gap in it ('RESOLVED:   That the'), or a list behind its
    label ('Present   A Lee, B Hall, C'): it fills the measure, and goes on below in small letters or in the middle of
    the list, over where its second column would stand."""
    line = strip.columns[0]
    if held.last is not None or len(strip.columns) > 1:
        return False
    if not line[0].text[0].islower() and (len(held.edges) > 2 or not lists_names(held.cells[1][-1])):
        return False
    return _spans(held, strip) and _reach(held.first.words[-1], line[0]) > strip.right


def _spans(held: _Open, strip: _Strip) -> bool:
    """Whether a line that begins at a row's first column runs over where the second stands."""
    line = strip.columns[0]
    return abs(strip.x0 - held.edges[0]) <= _ALIGNED and any(w.x0 <= held.edges[1] < w.x1 + w.size for w in line)


def _row_goes_on(held: _Open, strip: _Strip) -> bool:
    """A row goes on where every column of the strip stands under one of the row's and none begins anew."""
    over_page = held.tail.sheet.number != strip.sheet.number
    places = [_column(held.edges, column) for column in strip.columns]
    if any(p is None for p in places):
        return False
    for place, column in zip(places, strip.columns, strict=True):
        assert place is not None
        lines = held.cells[place]
        if place and len(lines) == 1 and len(strip.columns) == 1 and heads_cell(lines[0], column):
            return False
        limit = held.edges[place + 1] - 5 if place + 1 < len(held.edges) else strip.right
        if place == 0 and len(strip.columns) == 1 and _spans(held, strip):
            return False  # no further line of a column that ends before the second
        if place == 0 and (not lines or column[0].text.endswith(":") or _breaks(lines[-1], column, limit, over_page)):
            return False
        if place > 0 and len(strip.columns) > 1 and lines and _breaks(lines[-1], column, limit, over_page):
            return False
        if over_page and (place == 0 or not lines or ENDS.search(lines[-1][-1].text)):
            return False
    return True


def _column(edges: Sequence[float], column: Sequence[Word]) -> int | None:
    for i, edge in enumerate(edges):
        if abs(column[0].x0 - edge) <= _ALIGNED:
            return i
    return None


def _begin(strip: _Strip, before: _Open | None) -> _Open:
    """Open a block; a row under a row takes over its columns, so that an empty cell stays in its place."""
    cells: list[list[tuple[Word, ...]]]
    band = before.band if before is not None else []
    here = strip.sheet.number
    apart = before is None or before.tail.sheet.number != here or _far(before.tail, strip, 1.13)
    if len(strip.columns) > 1:
        places = [_column(band, c) for c in strip.columns]
        if len(band) > 1 and all(p is not None for p in places):
            cells = [[] for _ in band]
            for place, column in zip(places, strip.columns, strict=True):
                assert place is not None
                cells[place].append(column)
            return _Open(strip, cells, list(band), strip.right, band, apart, [[here] * len(c) for c in cells])
        band = [c[0].x0 for c in strip.columns]
    elif len(band) > 1 and (strip.columns[0][-1].x1 > band[1] - 2 or abs(strip.x0 - band[0]) > _ALIGNED):
        band = []
    limit = band[1] - 5 if len(band) > 1 else strip.right
    cells = [[column] for column in strip.columns]
    return _Open(strip, cells, [c[0].x0 for c in strip.columns], limit, band, apart, [[here] for _ in cells])


def _add(held: _Open, strip: _Strip) -> None:
    if held.last is None and len(held.edges) == 1:
        held.edges[0] = strip.x0  # the second line shows where the text is set
    for column in strip.columns:
        place = _column(held.edges, column) if len(held.edges) > 1 else 0
        held.cells[place or 0].append(column)
        held.pages[place or 0].append(strip.sheet.number)
    held.last = strip


def _close(held: _Open, texts: Mapping[int, str]) -> Block:
    cells = tuple(
        Passage.join(_passage(line, page, texts) for line, page in zip(lines, pages, strict=True))
        for lines, pages in zip(held.cells, held.pages, strict=True)
    )
    first, tail = held.first, held.tail
    marker = _passage(first.marker[-1:], first.sheet.number, texts) if first.marker else None
    return Block(
        Passage.join(cells),
        marker.text if marker else None,
        marker,
        cells if len(cells) > 1 else (),
        Style(
            bold=first.all("bold") and tail.all("bold"),
            italic=first.all("italic") and tail.all("italic"),
            underline=first.all("underline") and (tail.all("underline") or bool(first.marker)),
            centred=first.centred,
            size=first.words[0].size,
        ),
        indent=first.marker[0].x0 if first.marker else first.x0,
        apart=held.apart,
        new_page=first.new_page,
    )


def _passage(words: Sequence[Word], page: int, texts: Mapping[int, str]) -> Passage:
    return Passage.of(page, texts[page], words[0].start, words[-1].end)
