"""The dashboard: outcomes with a rating, their indicators, figures of one period or more.

Enters: a grid and its columns. Leaves: the outcomes, and one reading for each cell that holds a value. A
merged outcome cell goes for the rows under it; a rating may be a letter, a word or the cell's colour.
"""

from __future__ import annotations

from dataclasses import dataclass

from corpus.passage import EMPTY, Passage
from pipeline.ids import fold
from pipeline.periods import days_of
from pipeline.shapes.cell import (
    Figure,
    arrow_of,
    blank_kind,
    figure_of,
    head_period,
    rag_of,
    rag_of_colour,
    unit_of,
)
from pipeline.shapes.columns import Columns, columns_of
from pipeline.shapes.grid import Doubt, Grid, Row, mended
from rules.book import Dashboard, FigureRules

__all__ = ["Board", "OutcomeRow", "Reading", "parse"]


@dataclass(frozen=True, slots=True)
class OutcomeRow:
    """An outcome with its rating and comment."""

    outcome: Passage
    rag: str | None
    rag_cell: Passage
    comment: Passage


@dataclass(frozen=True, slots=True)
class Reading:
    """One cell of values. Direction, rating and comparisons go with the latest period alone."""

    outcome: Passage
    indicator: Passage
    head: Passage
    cell: Passage
    period: Passage
    value: float | None
    unit: str | None
    latest: bool
    direction: str | None = None
    rag: str | None = None
    marks: tuple[Passage, ...] = ()  # the cells that gave direction and rating
    comparisons: tuple[tuple[str, str], ...] = ()
    before: float | None = None  # the value of the period before, where the row has one


@dataclass(frozen=True, slots=True)
class Board:
    """What one dashboard states, and what in it is doubtful."""

    outcomes: tuple[OutcomeRow, ...] = ()
    readings: tuple[Reading, ...] = ()
    doubts: tuple[Doubt, ...] = ()


def parse(grid: Grid, dashboard: Dashboard, rules: FigureRules) -> Board | None:
    """The dashboard's facts; None where the table has no head of this kind."""
    columns = columns_of(grid, dashboard)
    if columns is None:
        return None
    values = columns.where("previous", "latest", "period")
    indicator_at = columns.one("indicator")
    if indicator_at is None or not values:
        return None
    outcome_at, rag_at, comment_at = columns.one("outcome"), columns.one("rag"), columns.one("comment")
    latest_at = _latest(columns, values, rules)
    keys = (*values, *columns.where("direction", "progress"))
    outcomes: list[OutcomeRow] = []
    readings: list[Reading] = []
    doubts = list(_lost_heads(grid, columns))
    outcome = EMPTY
    for row in mended(grid.rows[columns.body :], keys):
        if len(row.cells) != len(columns.roles):
            doubts.append(_unread(row, "has another number of columns than the table's head"))
            continue
        named = row.cells[outcome_at] if outcome_at is not None else EMPTY
        if named and fold(named.text) != fold(outcome.text):  # a page may print the merged cell again
            outcome = named
            rag, cell, doubt = _rating(row, rag_at, rules)
            doubts.extend(doubt)
            comment = row.cells[comment_at] if comment_at is not None else EMPTY
            outcomes.append(OutcomeRow(outcome, rag, cell, comment))
        indicator = row.cells[indicator_at]
        if not indicator:
            if any(row.cells[v] for v in values):
                doubts.append(_unread(row, "holds figures but names no indicator"))
            continue
        readings.extend(_readings(row, outcome, indicator, columns, values, latest_at, rules, doubts))
    return Board(tuple(outcomes), tuple(readings), tuple(doubts))


def _latest(columns: Columns, values: tuple[int, ...], rules: FigureRules) -> int | None:
    """The column of the latest period: named so, or the one that ends last; None where two might be."""
    named = columns.where("latest")
    if named:
        return named[-1]
    if len(values) == 1:
        return values[0]
    ends = {v: days_of(head_period(columns.heads[v], rules).text) for v in values}
    known = {v: days[1] for v, days in ends.items() if days}
    if len(known) == len(values):
        last = max(known.values())
        latest = [v for v in values if known[v] == last]
        return latest[0] if len(latest) == 1 else None
    return None


def _readings(
    row: Row,
    outcome: Passage,
    indicator: Passage,
    columns: Columns,
    values: tuple[int, ...],
    latest_at: int | None,
    rules: FigureRules,
    doubts: list[Doubt],
) -> list[Reading]:
    """A reading for each value cell of an indicator's row that holds anything."""
    figures = {v: figure_of(row.cells[v], rules) for v in values if row.cells[v]}
    unit = _unit(indicator.text, list(figures.values()), rules)
    found = []
    before: float | None = None
    for v, figure in figures.items():
        cell, head = row.cells[v], columns.heads[v]
        if figure.value is None and blank_kind(cell.text, rules) is None:
            named = f"{indicator.text[:80]!r}, {head.text[:60]!r}"
            message = f"{named}: {cell.text[:60]!r} is no number that could be read"
            doubts.append(Doubt("unread_cell", "info", cell.first_page, message))
        period = figure.period or head_period(head, rules)
        if v != latest_at:
            found.append(Reading(outcome, indicator, head, cell, period, figure.value, unit, False))
            before = figure.value
            continue
        direction, marks = _direction(row, columns, figure, rules)
        rag, rag_cell, doubt = _rating(row, columns.one("progress"), rules)
        doubts.extend(doubt)
        rag = rag or rag_of_colour(row.fill(v), rules)
        beside = tuple(
            (columns.heads[c].text, row.cells[c].text)
            for c in columns.where("comparison")
            if row.cells[c] and blank_kind(row.cells[c].text, rules) is None
        )
        found.append(
            Reading(
                outcome, indicator, head, cell, period, figure.value, unit, True, direction, rag,
                tuple(m for m in (*marks, rag_cell) if m), beside, before,
            )
        )  # fmt: skip
    return found


def _unit(indicator: str, figures: list[Figure], rules: FigureRules) -> str | None:
    """One unit for the row: two periods of an indicator are counted alike."""
    printed = next((f for f in figures if f.unit), None)
    decimal = next((f for f in figures if f.value is not None and f.value != int(f.value)), None)
    chosen = printed or decimal or next((f for f in figures if f.value is not None), Figure(None, None, EMPTY))
    return unit_of(indicator, chosen, rules)


def _direction(
    row: Row, columns: Columns, figure: Figure, rules: FigureRules
) -> tuple[str | None, tuple[Passage, ...]]:
    at = columns.one("direction")
    if at is not None and (said := arrow_of(row.cells[at].text, rules)):
        return said, (row.cells[at],)
    return figure.arrow, ()


def _rating(row: Row, at: int | None, rules: FigureRules) -> tuple[str | None, Passage, list[Doubt]]:
    """The rating in a cell: its letter, else its colour. Where they differ the letter is what is printed."""
    if at is None:
        return None, EMPTY, []
    cell, painted = row.cells[at], rag_of_colour(row.fill(at), rules)
    said = rag_of(cell.text, rules)
    if said and painted and said != painted:
        message = f"a cell says {cell.text!r} and is filled with the colour of {painted}"
        return said, cell, [Doubt("rag_and_colour", "info", cell.first_page, message)]
    return said or painted, cell, []


def _lost_heads(grid: Grid, columns: Columns) -> list[Doubt]:
    """Columns with cells under no head: what they hold cannot be known."""
    doubts = []
    for i, head in enumerate(columns.heads):
        cells = [r.cells[i] for r in grid.rows[columns.body :] if i < len(r.cells) and r.cells[i]]
        if not head and cells:
            message = f"table {grid.title.text[:80]!r}: column {i + 1} has {len(cells)} cells and no head; not read"
            doubts.append(Doubt("column_without_head", "warning", cells[0].first_page, message))
    return doubts


def _unread(row: Row, why: str) -> Doubt:
    words = " | ".join(c.text for c in row.cells if c)[:100]
    return Doubt("unread_row", "warning", row.page or None, f"the row {words!r} {why}; not read")
