"""How far text reaches on the parts of a page: a column beside another, a cell without borders, a text set in.

Enters: a page's lines. Leaves: the right edge of those lines whose text plainly wraps before the page's own. A line
that goes on in small letters below was full: its text reaches less far than it would with the next word on it.
"""

from __future__ import annotations

from collections.abc import Container, Sequence
from dataclasses import dataclass

from pipeline.read.sheet import Line, Sheet, Word

__all__ = ["Part", "parts_of", "right_edges"]

_ALIGNED = 6.0  # points within which two left edges are the same
_LEAST = 2  # lines that wrap early, from which on they show an edge
_WIDTH = 0.35  # of the page's, from which on what wraps is a text and no name in a list
_WORDS = 4  # of a line that wraps
_SLACK = 1.4  # of the usual distance of lines, within which one goes on with the other
_WITHIN = 20.0  # points: what begins so far before the edge is text, what begins behind it stands beside it

Part = tuple[Word, Word, int]
"""The first and last word of what stands together on a line, and how many words there are."""


@dataclass(slots=True)
class _Early:
    """Lines in a row that wrap before the page's edge."""

    first: int
    last: int
    least: float  # how far they reach, points
    most: float  # where the next word would have ended
    count: int = 1


def parts_of(line: Line, wide: float) -> list[Part]:
    """The line cut at gaps wider than `wide`, points."""
    words = line.words
    out: list[Part] = []
    start = 0
    for i in range(1, len(words)):
        if words[i].x0 - words[i - 1].x1 > wide:
            out.append((words[start], words[i - 1], i - start))
            start = i
    out.append((words[start], words[-1], len(words) - start))
    return out


def right_edges(
    sheet: Sheet, parts: Sequence[Sequence[Part]], usual: float, leading: float, tabled: Container[int]
) -> dict[int, float]:
    """Index of a line -> how far its text reaches, where that is less than the page's `usual` edge."""
    found: dict[int, float] = {}
    groups: list[_Early] = []
    lines = sheet.lines
    for i in range(len(lines) - 1):
        if i in tabled or not any(p[0].text[0].islower() for p in parts[i + 1]):
            continue
        drop = lines[i + 1].top - lines[i].top
        if drop > _SLACK * leading * lines[i].size + 0.5 or (early := _early(lines[i], parts, i, usual)) is None:
            continue
        least, most = early
        group = groups[-1] if groups else None
        if group is not None and _joins(group, i, least, most, parts):
            group.last, group.count = i, group.count + 1
            group.least, group.most = max(group.least, least), min(group.most, most)
        else:
            groups.append(_Early(i, i, least, most))
    for group in groups:
        if group.count < _LEAST:
            continue
        first, last = group.first, group.last + 1
        while first and _reach(parts[first - 1], group.most) <= group.most:
            first -= 1
        while last + 1 < len(lines) and _reach(parts[last + 1], group.most) <= group.most:
            last += 1
        right = max(_reach(parts[i], group.most) for i in range(first, last + 1))
        found.update(dict.fromkeys((i for i in range(first, last + 1)), right))
    return found


def _early(line: Line, parts: Sequence[Sequence[Part]], i: int, usual: float) -> tuple[float, float] | None:
    """Where a text of the line ends that goes on below in small letters, and where the next word would have ended, if
    that is before the usual edge."""
    width = _WIDTH * usual
    for below, _, _ in parts[i + 1]:
        if not below.text[0].islower():
            continue
        for first, last, count in parts[i]:
            second = line.words[1].x0 if first is line.words[0] and len(line.words) > 1 else first.x0
            if count < _WORDS or last.x1 - first.x0 < width:
                continue
            if abs(first.x0 - below.x0) > _ALIGNED and abs(second - below.x0) > _ALIGNED:
                continue
            most = last.x1 + 0.28 * below.size + (below.x1 - below.x0) + 3
            if most < usual:
                return last.x1, most
    return None


def _joins(group: _Early, i: int, least: float, most: float, parts: Sequence[Sequence[Part]]) -> bool:
    """Whether a further line wraps at the same edge, and nothing between the two reaches beyond it."""
    edge = min(group.most, most)
    return max(group.least, least) <= edge and all(_reach(parts[j], edge) <= edge for j in range(group.last + 1, i))


def _reach(parts: Sequence[Part], edge: float) -> float:
    """How far the text of a line reaches, without what stands beside it behind the edge."""
    return max((last.x1 for first, last, _ in parts if first.x0 < edge - _WITHIN), default=0.0)
