"""Figures of a section: its tables by their shapes, and money in its sentences.

Enters: a section other than an agenda. Leaves: outcomes, indicator values, measures and amounts. Which kind a
table is of is told by its head row alone: a dashboard may stand in a report, an appendix or by itself.
"""

from __future__ import annotations

from collections.abc import Iterator

from corpus.passage import Passage
from pipeline.extract.amounts_prose import amounts_said
from pipeline.extract.amounts_table import amounts_in_table, amounts_listed
from pipeline.extract.dashboard import board_facts
from pipeline.extract.measures import plan_facts
from pipeline.extract.scene import Scene, Trouble
from pipeline.records import Fact
from pipeline.segment import Section
from pipeline.shapes import counts, measures, outcomes
from pipeline.shapes.columns import columns_of
from pipeline.shapes.grid import Grid, grids
from rules.book import Dashboard
from rules.errors import RuleError

__all__ = ["SHAPES", "figures"]

SHAPES = {"outcomes": outcomes.parse, "counts": counts.parse, "measures": measures.parse}
"""A dashboard's `shape` and what parses it."""


def figures(section: Section, scene: Scene) -> Iterator[Fact]:
    """Every figure that the section's tables and sentences state."""
    tables = grids(section.blocks, section.title)
    inside: set[int] = set()
    if section.kind != "minutes":  # there tables list people, forms and actions
        for grid in tables:
            inside.update(range(grid.first, grid.last + 1))
            yield from _table(grid, scene)
    for i, block in enumerate(section.blocks):
        if i not in inside:
            yield from amounts_said(block.passage, scene)


def _table(grid: Grid, scene: Scene) -> Iterator[Fact]:
    dashboard = told(grid, scene.book.dashboards)
    if dashboard is not None:
        found = SHAPES[dashboard.shape](grid, dashboard, scene.book.figures)
        if isinstance(found, outcomes.Board):
            yield from board_facts(grid, found, dashboard, scene)
        elif isinstance(found, measures.Plan):
            yield from plan_facts(grid, found, dashboard, scene)
        if found is not None:
            for doubt in found.doubts:
                scene.troubles.append(Trouble(doubt.kind, doubt.severity, doubt.page, doubt.message))
    yield from amounts_in_table(grid, scene)
    yield from amounts_listed(grid, scene)


def told(grid: Grid, dashboards: tuple[Dashboard, ...]) -> Dashboard | None:
    """The kind whose names the head row bears most of; None where two bear as many.

    A kind without columns of its own is tried only where no head row tells one.
    """
    known: list[tuple[int, Dashboard]] = []
    for dashboard in dashboards:
        if dashboard.shape not in SHAPES:
            shapes = ", ".join(sorted(SHAPES))
            raise RuleError(f"dashboard {dashboard.name}: no shape is named {dashboard.shape}; there are {shapes}")
        if dashboard.column and (columns := columns_of(grid, dashboard)):
            known.append((columns.known, dashboard))
    if known:
        best = max(n for n, _ in known)
        leading = [d for n, d in known if n == best]
        return leading[0] if len(leading) == 1 else None
    bare = [d for d in dashboards if not d.column and _says_when(grid, d)]
    return bare[0] if len(bare) == 1 else None


def _says_when(grid: Grid, dashboard: Dashboard) -> bool:
    """Whether a row of the table is one that the kind's periods find."""
    cells: list[Passage] = [r.cells[r.filled[0]] for r in grid.rows if len(r.filled) == 1]
    return any(p.search(c.text) for c in cells for p in dashboard.period)
