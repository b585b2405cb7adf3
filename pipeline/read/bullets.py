"""Bullets that a page draws as dots or squares and not as letters, as browsers do when they print.

Enters: a page's words and painted areas. Leaves: the words, with a '•' for each such mark that stands before a line.
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Sequence

from corpus.boxes import packed
from corpus.evidence import Box
from pipeline.read.sheet import Word

__all__ = ["with_bullets"]

_LEAST, _MOST = 1.5, 7.0  # points: sides of a mark
_SQUARE = 0.2  # of its side, by which a mark may be wider than high
_SMALL = 0.6  # of the type beside it
_NEAR = 3.0  # type sizes between a mark and the line that it stands before


def with_bullets(words: list[Word], painted: Sequence[tuple[Box, str | None]]) -> list[Word]:
    """The words and the bullets. A coloured mark is none: it rates something."""
    marks = dict.fromkeys(box for box, colour in painted if colour is None and _is_mark(box))
    if not marks or not words:
        return words
    level = sorted((w for w in words if w.upright), key=lambda w: w.top)
    tops = [w.top for w in level]
    tallest = max((w.bottom - w.top for w in level), default=0.0)
    found = [bullet for box in marks if (bullet := _bullet(box, level, tops, tallest)) is not None]
    return [*words, *found]


def _is_mark(box: Box) -> bool:
    wide, high = box[2] - box[0], box[3] - box[1]
    return _LEAST <= wide <= _MOST and abs(wide - high) <= _SQUARE * max(wide, high)


def _bullet(box: Box, level: Sequence[Word], tops: Sequence[float], tallest: float) -> Word | None:
    """The mark as a word as high as the line's first, where it stands before one and behind none."""
    middle = (box[1] + box[3]) / 2
    line = [w for w in level[bisect_left(tops, middle - tallest) : bisect_left(tops, middle)] if w.bottom > middle]
    first = min((w for w in line if w.x0 >= box[2]), key=lambda w: w.x0, default=None)
    if first is None or first.x0 - box[2] > _NEAR * first.size or box[3] - box[1] > _SMALL * first.size:
        return None
    if any(w.x0 < box[2] and w.x1 > box[0] - _NEAR * first.size for w in line):
        return None
    spread = packed([(box[0], first.top, box[2], first.bottom)])
    return Word("•", box[0], first.top, box[2], first.bottom, first.size, first.bold, first.italic, spread)
