"""Pages set in two columns, and the numbers that some drafts have before every line.

Enters: a page's lines from the top. Leaves: the lines in reading order, those of the left column before those of the
right; the numbers of lines, which are no part of the text.
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Sequence
from itertools import pairwise
from operator import attrgetter

from corpus.evidence import Box
from pipeline.read.sheet import Line, Word

__all__ = ["in_columns", "numbers_of"]

_FEW = 8  # lines with numbers, or side by side, from which on they can be told
_MOST = 0.6  # of a page's lines that have numbers
_STEPS = 0.9  # of the numbers that count on by one
_WRAPPED = 3  # lines that begin in the middle of a sentence
_EVEN = 2.5  # points within which the numbers stand under one another
_MIDDLE = 0.06  # of the page's width, by which the lane between two columns may be off its middle
_LANE = 0.8  # type sizes: the least width of that lane
_FULL = 0.6  # the share of its lines that each column must have
_WORDS = 3  # of a line in a column of text


_left = attrgetter("x0")


def numbers_of(lines: Sequence[Line]) -> dict[int, Word]:
    """Index of a line -> the number that counts it, where nearly all lines have one."""
    firsts = {
        i: line.words[0] for i, line in enumerate(lines) if line.words[0].text.isdigit() and len(line.words[0].text) < 4
    }
    if len(firsts) < max(_FEW, _MOST * len(lines)):
        return {}
    told = [int(w.text) for w in firsts.values()]
    if sum(b - a == 1 for a, b in pairwise(told)) < _STEPS * (len(told) - 1):
        return {}
    if min(_spread([w.x0 for w in firsts.values()]), _spread([w.x1 for w in firsts.values()])) > _EVEN:
        return {}
    wrapped = sum(len(lines[i].words) > 1 and lines[i].words[1].text[0].islower() for i in firsts)
    return firsts if wrapped >= _WRAPPED else {}


def _spread(places: Sequence[float]) -> float:
    return max(places) - min(places)


def in_columns(lines: list[Line], width: float, tables: Sequence[Box]) -> list[Line]:
    """The lines, those that stand side by side in two columns of text parted and put one column after the other."""
    middle = width / 2
    near = _MIDDLE * width
    gaps = [_gap(line, middle, near) for line in lines]
    if sum(g is not None and g[0] > 0 < g[1] for g in gaps) < _FEW:
        return lines
    lane = _lane([g for g in gaps if g is not None and g[0] > 0 < g[1]])
    if lane is None:
        return lines
    out: list[Line] = []
    run: list[Line] = []
    for line in lines:
        if _crosses(line, lane):
            out.extend(_parted(run, lane, tables))
            run = []
            out.append(line)
        else:
            run.append(line)
    return [*out, *_parted(run, lane, tables)]


def _crosses(line: Line, lane: float) -> bool:
    """Whether a line runs over the lane: with a word, or with no more than a space between two."""
    if any(w.x0 < lane < w.x1 for w in line.words):
        return True
    start = max((w.x1 for w in line.words if w.x1 <= lane), default=None)
    end = min((w.x0 for w in line.words if w.x0 >= lane), default=None)
    return start is not None and end is not None and end - start < _LANE * line.size


def _gap(line: Line, middle: float, near: float) -> tuple[float, float] | None:
    """From where to where the line is blank about the page's middle; a side without words is 0 or less."""
    words = line.words
    at = bisect_left(words, middle, key=_left)
    start, end = words[at - 1].x1 if at else 0.0, words[at].x0 if at < len(words) else -1.0
    if 0 < at < len(words) and not (
        end - start >= _LANE * line.size and start <= middle + near and end >= middle - near
    ):
        return None
    return start, end


def _lane(gaps: Sequence[tuple[float, float]]) -> float | None:
    """The middle of the blank that most of the gaps have in common."""
    starts, ends = sorted(a for a, _ in gaps), sorted(b for _, b in gaps)
    start, end = starts[int(0.95 * (len(starts) - 1))], ends[int(0.05 * (len(ends) - 1))]
    return (start + end) / 2 if end > start else None


def _parted(run: list[Line], lane: float, tables: Sequence[Box]) -> list[Line]:
    """Lines that no word over the lane joins: one column after the other, where both are running text."""
    last = max((i for i, line in enumerate(run) if line.x0 < lane < line.x1), default=-1) + 1
    while 0 < last < len(run) and run[last].top - run[last - 1].bottom < run[last].size:
        last += 1  # the longer column goes on
    run, below = run[:last], run[last:]
    sides = [
        (tuple(w for w in line.words if w.x1 <= lane), tuple(w for w in line.words if w.x1 > lane)) for line in run
    ]
    both = sum(bool(a) and bool(b) for a, b in sides)
    if both < _FEW or not (_is_text([a for a, _ in sides]) and _is_text([b for _, b in sides])):
        return [*run, *below]
    top, bottom = run[0].top, run[-1].bottom
    if any(t[0] < lane < t[2] and t[1] < bottom and t[3] > top for t in tables):
        return [*run, *below]
    return [*(Line(a) for a, _ in sides if a), *(Line(b) for _, b in sides if b), *below]


def _is_text(lines: Sequence[tuple[Word, ...]]) -> bool:
    """Whether one side's lines are sentences that go on from line to line, down most of it."""
    held = [words for words in lines if words]
    if len(held) < _FULL * len(lines):
        return False
    x0 = min(words[0].x0 for words in held)
    right = max(words[-1].x1 for words in held)
    on = sum(
        b[0].text[0].islower() and len(a) >= _WORDS and a[-1].x1 - x0 > _FULL * (right - x0) for a, b in pairwise(held)
    )
    return on >= _WRAPPED and on >= 0.25 * len(held)
