"""Tables that are ruled between their rows and nowhere else.

Enters: a page's drawn edges and words. Leaves: the upright edges that such a table does without. Where its columns
part is told by where the rules themselves are pieced together, by the shading of its head, else by the blank lanes that
no word of any row reaches into.
"""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Sequence
from dataclasses import dataclass, field
from itertools import pairwise

import numpy as np
from numpy.typing import NDArray

from corpus.evidence import Box
from pipeline.read.sheet import Word

__all__ = ["missing_sides"]

Edges = NDArray[np.float64]

_NEAR = 3.0  # points within which ends and heights are the same
_WIDE = 150.0  # points: a table's least width
_ROWS = 3  # at least
_LANE = 6.0  # points: the least width of a blank lane between two columns
_EDGE = 8.0  # points: no column is narrower
_MOST = 0.6  # the share of rows that must show what is said of all
_UNDER, _FILLED = 3.5, 0.75  # points between underlined words and the rule; how much of it they fill
_TALL = 500.0  # points: no row is higher
_MANY = 12  # columns


@dataclass(slots=True)
class _Stack:
    """Rules of one length, one under the other."""

    x0: float
    x1: float
    heights: list[float]
    joints: list[float] = field(default_factory=list)  # where they are pieced together


def missing_sides(level: Edges, steep: Edges, painted: Sequence[Box], words: Sequence[Word]) -> Edges:
    """Rows of x0, top, x1, bottom: the upright edges of tables that have none. `painted`: filled areas, whose sides
    are no edges of their own where they shade a cell."""
    found: list[tuple[float, float, float, float]] = []
    shaded: NDArray[np.bool_] | None = None
    for stack in _stacks(level):
        top, bottom = stack.heights[0], stack.heights[-1]
        if len(stack.heights) <= _ROWS:
            continue
        shaded = _shaded(steep, painted) if shaded is None else shaded
        parts = _parts(stack, steep, shaded, words)
        if parts is None:
            continue
        found.extend((x, top, x, bottom) for x in (stack.x0, *parts, stack.x1))
    return np.array(found, np.float64).reshape(-1, 4)


def _stacks(level: Edges) -> list[_Stack]:
    """The rules that begin and end at the same places."""
    done: list[_Stack] = []
    found: list[_Stack] = []
    for y, spans in _rules(level):
        for x0, x1, joints in spans:
            stack = next((s for s in found if abs(s.x0 - x0) <= _NEAR and abs(s.x1 - x1) <= _NEAR), None)
            if stack is not None and y - stack.heights[-1] > _TALL:
                found.remove(stack)
                done.append(stack)
                stack = None
            if stack is None:
                found.append(_Stack(x0, x1, [y], joints))
            else:
                stack.heights.append(y)
                stack.joints.extend(joints)
    return done + found


def _rules(level: Edges) -> list[tuple[float, list[tuple[float, float, list[float]]]]]:
    """For each height the rules there, their pieces put together, and where these meet."""
    order = level[np.lexsort((level[:, 0], level[:, 1]))]
    found = []
    for those in np.split(order, np.flatnonzero(np.diff(order[:, 1]) > _NEAR) + 1):
        pieces = sorted((x0, x1) for x0, _, x1, _ in those.tolist())
        spans: list[tuple[float, float, list[float]]] = []
        for x0, x1 in pieces:
            if spans and x0 <= spans[-1][1] + _NEAR:
                start, end, joints = spans[-1]
                meets = abs(x0 - end) <= _NEAR and x1 > end + _NEAR
                spans[-1] = (start, max(end, x1), [*joints, x0] if meets else joints)
            else:
                spans.append((x0, x1, []))
        wide = [s for s in spans if s[1] - s[0] >= _WIDE]
        if wide:
            found.append((float(those[0, 1]), wide))
    return found


def _shaded(steep: Edges, painted: Sequence[Box]) -> NDArray[np.bool_]:
    """Which upright edges are sides of shaded cells."""
    boxes = np.array([b for b in painted if min(b[2] - b[0], b[3] - b[1]) > _NEAR], np.float64).reshape(-1, 4)
    found = np.zeros(len(steep), np.bool_)
    if len(boxes):
        sides = np.concatenate((boxes[:, [0, 1, 3]], boxes[:, [2, 1, 3]]))
        places = {tuple(row) for row in np.round(sides).tolist()}
        found[:] = [tuple(row) in places for row in np.round(steep[:, [0, 1, 3]]).tolist()]
    return found


def _parts(stack: _Stack, steep: Edges, shaded: NDArray[np.bool_], words: Sequence[Word]) -> list[float] | None:
    """Where the columns part; None where this is no table, or one that has upright edges."""
    heights = stack.heights
    there = (steep[:, 0] > stack.x0 - _NEAR) & (steep[:, 0] < stack.x1 + _NEAR)
    there &= (steep[:, 3] > heights[0]) & (steep[:, 1] < heights[-1]) & (steep[:, 3] - steep[:, 1] > _NEAR)
    if bool((there & ~shaded).any()):
        return None
    inside = steep[there]
    held = [w for w in words if w.upright and stack.x0 <= (w.x0 + w.x1) / 2 <= stack.x1]
    held = [w for w in held if heights[0] < (w.top + w.bottom) / 2 < heights[-1]]
    if not held or _underlines(stack, held):
        return None
    least = _MOST * len(heights)
    parts = [x for x in _places(stack.joints) if sum(abs(x - j) <= _NEAR for j in stack.joints) >= least]
    parts = parts or _places(inside[:, 0].tolist())
    lanes = [(a, b) for a, b in _lanes(held) if not any(a - _NEAR <= x <= b + _NEAR for x in parts)]
    parts = sorted([*parts, *(b - _NEAR / 2 for _, b in lanes)])
    parts = [x for x in parts if stack.x0 + _EDGE < x < stack.x1 - _EDGE]
    return parts if 0 < len(parts) < _MANY and _is_table(held, heights, parts) else None


def _underlines(stack: _Stack, words: Sequence[Word]) -> bool:
    """Whether most of the rules stand close under words that are about as long: text that is underlined."""
    ends = sorted((w.bottom, w.x1 - w.x0) for w in words)
    heights = [bottom for bottom, _ in ends]
    full = 0
    for y in stack.heights:
        over = ends[bisect_left(heights, y - _UNDER) : bisect_right(heights, y + _UNDER)]
        full += sum(wide for _, wide in over) > _FILLED * (stack.x1 - stack.x0)
    return full >= _MOST * len(stack.heights)


def _places(xs: Sequence[float]) -> list[float]:
    """The places without those that are the same."""
    found: list[float] = []
    for x in sorted(xs):
        if not found or x - found[-1] > _NEAR:
            found.append(x)
    return found


def _lanes(words: Sequence[Word]) -> list[tuple[float, float]]:
    """The lanes that no word reaches into, from the left."""
    spans = sorted((w.x0, w.x1) for w in words)
    found: list[tuple[float, float]] = []
    reach = spans[0][1]
    for x0, x1 in spans:
        if x0 - reach >= _LANE:
            found.append((reach, x0))
        reach = max(reach, x1)
    return found


def _is_table(words: Sequence[Word], heights: Sequence[float], parts: Sequence[float]) -> bool:
    """Whether most rows hold words in the first column or two, and the head in at least two."""
    filled: dict[int, set[int]] = {}
    for word in words:
        row = bisect_right(heights, (word.top + word.bottom) / 2)
        filled.setdefault(row, set()).add(bisect_right(parts, (word.x0 + word.x1) / 2))
    rows = [filled.get(i, set()) for i, (a, b) in enumerate(pairwise(heights), 1) if b - a > _NEAR]
    full = sum(len(row) > 1 and min(row) <= 1 for row in rows)
    return len(rows) >= _ROWS and full >= _MOST * len(rows) and len(filled.get(1, ())) > 1
