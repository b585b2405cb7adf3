"""Ruled tables from drawn edges, whichever engine read them.

Enters: edges and painted areas. Leaves: tables with their cells' boxes and colours, and the level edges as
rules. The geometry is pdfplumber's own, which needs no page; what of it takes longest is worked out here, to the
same end.
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Sequence
from operator import itemgetter
from typing import Any

import numpy as np
from numpy.typing import NDArray

from corpus.evidence import Box
from pipeline.read.half_ruled import missing_sides
from pipeline.read.sheet import Rule, Table, Word

__all__ = ["rules_of", "tables_of"]

_NEAR = 3  # points within which edges are one, meet, or go on
_LINE = 3  # points: the shortest line
_SHORT = 1.0  # points: a shorter edge rules nothing
_RULES = 3  # more of them may rule a table without upright edges
_UPRIGHTS, _WIDE = 3, 100.0  # edges that end together, and points between the outer ones, of a row left open
_ROW = 10.0  # points: the least height of such a row
_MARK = 3.0  # points: what is thinner is a rule or a border, and no mark in a cell
_MARGIN = 6.5  # points: a narrower cell is the margin of the one beside it; Word's own is 0.19 cm, 5.4 points


def rules_of(edges: NDArray[np.float64]) -> list[Rule]:
    """The level edges but those that close a frame or a box of colour: the top of a word's highlight lies close under
    the line above."""
    level = edges[edges[:, 1] == edges[:, 3]]
    sides = edges[edges[:, 3] - edges[:, 1] > _MARK]
    corners = {(round(x), round(y)) for x, top, _, bottom in sides.tolist() for y in (top, bottom)}
    return [
        Rule(x0, x1, y)
        for x0, y, x1, _ in level.tolist()
        if not corners or not ((round(x0), round(y)) in corners and (round(x1), round(y)) in corners)
    ]


def tables_of(
    edges: NDArray[np.float64], painted: Sequence[tuple[Box, str | None]], words: Sequence[Word] = ()
) -> list[Table]:
    """Tables of at least two columns; one of a single row may be the rest of the page before's."""
    wide, high = edges[:, 2] - edges[:, 0], edges[:, 3] - edges[:, 1]
    level = edges[(high == 0) & (wide >= _SHORT)]
    steep = edges[(high > 0) & (high >= _SHORT)]
    if len(level) > _RULES and words:
        steep = np.concatenate((steep, missing_sides(level, steep, [box for box, _ in painted], words)))
    if len(level) < 2 or len(steep) < 3:
        return []  # less than two cells side by side
    found = []
    paint = _Paint(painted)
    closed = np.concatenate((level, _open_ends(level, steep)))
    for cells in map(_with_margins, _cells(closed.tolist(), steep.tolist())):
        rows = _rows(cells)
        if max(sum(c is not None for c in row) for row in rows) >= 2:
            box = (
                min(c[0] for c in cells),
                min(c[1] for c in cells),
                max(c[2] for c in cells),
                max(c[3] for c in cells),
            )
            fills = tuple(tuple(paint.fill(c) if c else None for c in row) for row in rows)
            found.append(Table(box, rows, fills))
    return found


def _open_ends(level: NDArray[np.float64], steep: NDArray[np.float64]) -> NDArray[np.float64]:
    """The sides of rows that a page's end breaks, which browsers leave open: where three upright edges or more end
    beyond the last level one that they meet, a level edge between their ends."""
    found = []
    for end, outer in ((3, np.max), (1, np.min)):
        order = steep[np.argsort(steep[:, end], kind="stable")]
        parts = np.split(order, np.flatnonzero(np.diff(order[:, end]) > _NEAR) + 1)
        for those in parts:
            if len(those) < _UPRIGHTS or np.ptp(those[:, 0]) < _WIDE:
                continue
            left, right, y = those[:, 0].min(), those[:, 0].max(), outer(those[:, end])
            beside = level[(level[:, 0] <= right) & (level[:, 2] >= left)]
            inside = (beside[:, 1] >= those[:, 1].max() - _NEAR) & (beside[:, 1] <= those[:, 3].min() + _NEAR)
            if not inside.any() or (np.abs(beside[:, 1] - y) <= _LINE).any():
                continue
            if abs(y - outer(beside[inside, 1])) > _ROW:
                found.append((left, y, right, y))
    return np.array(found, np.float64).reshape(-1, 4)


def _cells(level: Sequence[Sequence[float]], steep: Sequence[Sequence[float]]) -> list[list[Box]]:
    """The cells of each table that the edges make; pdfplumber's own settings."""
    from pdfplumber.table import cells_to_tables, merge_edges

    edges = [_edge(e, "v") for e in steep] + [_edge(e, "h") for e in level]
    merged = merge_edges(
        edges, snap_x_tolerance=_NEAR, snap_y_tolerance=_NEAR, join_x_tolerance=_NEAR, join_y_tolerance=_NEAR
    )
    kept = [e for e in merged if e["height" if e["orientation"] == "v" else "width"] >= _LINE]
    tables: list[list[Box]] = cells_to_tables(_cells_between(_crossings(kept)))
    return tables


def _with_margins(cells: list[Box]) -> list[Box]:
    """The cells with the margins that shading draws apart: they are part of the cell whose column they begin, else of
    the one before."""
    if all(c[2] - c[0] >= _MARGIN for c in cells):
        return cells
    begins = {c[0] for c in cells if c[2] - c[0] >= _MARGIN}
    found: list[Box] = []
    margin: Box | None = None  # of the cell that comes next
    for cell in sorted(cells, key=lambda c: (c[1], c[0])):
        if margin is not None and (margin[1], margin[2]) == (cell[1], cell[0]):
            cell = (margin[0], *cell[1:])
        elif margin is not None:
            found.append(margin)
        margin = None
        if cell[2] - cell[0] >= _MARGIN:
            found.append(cell)
        elif found and (found[-1][1], found[-1][2]) == (cell[1], cell[0]) and cell[0] not in begins:
            found[-1] = (*found[-1][:2], *cell[2:])
        else:
            margin = cell
    return found if margin is None else [*found, margin]


_Point = tuple[float, float]
_Crossings = dict[_Point, tuple[set[int], set[int]]]


def _crossings(edges: Sequence[dict[str, Any]]) -> _Crossings:
    """Where steep and level edges meet, and which do: pdfplumber's `edges_to_intersections`, all pairs at once."""
    steep = sorted((e for e in edges if e["orientation"] == "v"), key=itemgetter("x0", "top"))
    level = sorted((e for e in edges if e["orientation"] == "h"), key=itemgetter("top", "x0"))
    v, h = (np.array([_sides(e) for e in some]).reshape(-1, 4) for some in (steep, level))
    x, y = v[:, None, 0], h[None, :, 1]
    meet = (v[:, None, 1] <= y + _NEAR) & (v[:, None, 3] >= y - _NEAR)
    meet &= (x >= h[None, :, 0] - _NEAR) & (x <= h[None, :, 2] + _NEAR)
    numbers: dict[Box, int] = {}  # edges in one place are one
    ups = [numbers.setdefault(_sides(e), len(numbers)) for e in steep]
    across = [numbers.setdefault(_sides(e), len(numbers)) for e in level]
    found: _Crossings = {}
    for i, j in np.argwhere(meet).tolist():
        up, over = found.setdefault((steep[i]["x0"], level[j]["top"]), (set(), set()))
        up.add(ups[i])
        over.add(across[j])
    return found


def _sides(edge: dict[str, Any]) -> Box:
    return edge["x0"], edge["top"], edge["x1"], edge["bottom"]


def _cells_between(crossings: _Crossings) -> list[Box]:
    """From each crossing the smallest cell right of and below it whose four sides are drawn: pdfplumber's
    `intersections_to_cells`, which looks at every crossing for each."""
    points = sorted(crossings)
    columns: dict[float, list[_Point]] = {}
    rows: dict[float, list[_Point]] = {}
    for point in points:
        columns.setdefault(point[0], []).append(point)
        rows.setdefault(point[1], []).append(point)
    found = []
    for point in points:
        up, over = crossings[point]
        column, row = columns[point[0]], rows[point[1]]
        right = [p for p in row[bisect_right(row, point) :] if not over.isdisjoint(crossings[p][1])]
        if not right:
            continue
        for below in column[bisect_right(column, point) :]:
            if up.isdisjoint(crossings[below][0]):
                continue
            cell = next((p for p in right if _closed(crossings, p, below)), None)
            if cell is not None:
                found.append((point[0], point[1], cell[0], below[1]))
                break
    return found


def _closed(crossings: _Crossings, right: _Point, below: _Point) -> bool:
    """Whether edges go down from `right` and across from `below` to where these meet."""
    corner = crossings.get((right[0], below[1]))
    return (
        corner is not None
        and not corner[0].isdisjoint(crossings[right][0])
        and not corner[1].isdisjoint(crossings[below][1])
    )


def _edge(sides: Sequence[float], orientation: str) -> dict[str, object]:
    x0, top, x1, bottom = sides
    return {
        "x0": x0, "top": top, "x1": x1, "bottom": bottom, "width": x1 - x0, "height": bottom - top,
        "orientation": orientation,
    }  # fmt: skip


def _rows(cells: Sequence[Box]) -> tuple[tuple[Box | None, ...], ...]:
    """The cells by their tops, each in its column; None where a column has no cell."""
    lefts = {x: i for i, x in enumerate(sorted({c[0] for c in cells}))}
    rows: dict[float, list[Box | None]] = {}
    for cell in sorted(cells, key=lambda c: (c[1], c[0])):
        rows.setdefault(cell[1], [None] * len(lefts))[lefts[cell[0]]] = cell
    return tuple(tuple(row) for row in rows.values())


class _Paint:
    """Painted areas, asked which of them colours a cell: the last that lies over its middle, or whose middle lies in
    it, if it is no rule."""

    def __init__(self, painted: Sequence[tuple[Box, str | None]]) -> None:
        sides = np.array([box for box, _ in painted], np.float64).reshape(-1, 4).T
        self._x0, self._top, self._x1, self._bottom = sides
        self._x, self._y = (self._x0 + self._x1) / 2, (self._top + self._bottom) / 2
        self._mark = np.minimum(self._x1 - self._x0, self._bottom - self._top) > _MARK
        self._colours = [colour for _, colour in painted]

    def fill(self, cell: Box) -> str | None:
        """The colour a cell is filled with, or of the mark drawn in it."""
        if not self._colours:
            return None
        x0, top, x1, bottom = cell
        x, y = (x0 + x1) / 2, (top + bottom) / 2
        over = (self._x0 <= x) & (x <= self._x1) & (self._top <= y) & (y <= self._bottom)
        inside = self._mark & (x0 <= self._x) & (self._x <= x1) & (top <= self._y) & (self._y <= bottom)
        found = np.flatnonzero(over | inside)
        return self._colours[found[-1]] if len(found) else None
