"""Ruled tables from drawn edges, whichever engine read them.

Enters: edges and painted areas. Leaves: tables with their cells' boxes and colours, and the level edges as
rules. The geometry is pdfplumber's own, which needs no page.
"""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np
from numpy.typing import NDArray

from corpus.evidence import Box
from pipeline.read.sheet import Rule, Table

__all__ = ["rules_of", "tables_of"]

_NEAR = 3  # points within which edges are one, meet, or go on
_LINE = 3  # points: the shortest line
_SHORT = 1.0  # points: a shorter edge rules nothing
_MARK = 3.0  # points: what is thinner is a rule or a border, and no mark in a cell


def rules_of(edges: NDArray[np.float64]) -> list[Rule]:
    """The level edges."""
    level = edges[edges[:, 1] == edges[:, 3]]
    return [Rule(x0, x1, y) for x0, y, x1, _ in level.tolist()]


def tables_of(edges: NDArray[np.float64], painted: Sequence[tuple[Box, str | None]]) -> list[Table]:
    """Tables of at least two columns; one of a single row may be the rest of the page before's."""
    wide, high = edges[:, 2] - edges[:, 0], edges[:, 3] - edges[:, 1]
    level = edges[(high == 0) & (wide >= _SHORT)]
    steep = edges[(high > 0) & (high >= _SHORT)]
    if len(level) < 2 or len(steep) < 3:
        return []  # less than two cells side by side
    found = []
    paint = _Paint(painted)
    for cells in _cells(level.tolist(), steep.tolist()):
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


def _cells(level: Sequence[Sequence[float]], steep: Sequence[Sequence[float]]) -> list[list[Box]]:
    """The cells of each table that the edges make; pdfplumber's own settings."""
    from pdfplumber.table import cells_to_tables, edges_to_intersections, intersections_to_cells, merge_edges

    edges = [_edge(e, "v") for e in steep] + [_edge(e, "h") for e in level]
    merged = merge_edges(
        edges, snap_x_tolerance=_NEAR, snap_y_tolerance=_NEAR, join_x_tolerance=_NEAR, join_y_tolerance=_NEAR
    )
    kept = [e for e in merged if e["height" if e["orientation"] == "v" else "width"] >= _LINE]
    cells = intersections_to_cells(edges_to_intersections(kept, _NEAR, _NEAR))
    tables: list[list[Box]] = cells_to_tables(cells)
    return tables


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
