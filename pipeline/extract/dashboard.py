"""A dashboard's readings made into facts, and checked against themselves.

Enters: what a shape read of a table. Leaves: outcomes and indicator values with their evidence. An arrow or
a rating that goes against the figures is told of, where the indicator's words let one know which way is good.
"""

from __future__ import annotations

from collections.abc import Iterator

from pipeline.extract.scene import Scene, Trouble
from pipeline.periods import days_of
from pipeline.records import Fact, IndicatorValue, Outcome
from pipeline.shapes.grid import Grid
from pipeline.shapes.outcomes import Board, OutcomeRow, Reading
from rules.book import Dashboard

__all__ = ["board_facts"]

_LEVEL = 0.02  # a change by less than this share is none that an arrow need show


def board_facts(grid: Grid, board: Board, dashboard: Dashboard, scene: Scene) -> Iterator[Fact]:
    """A fact for each outcome and each value."""
    rule = f"dashboards/{dashboard.name}.toml"
    for ordinal, row in enumerate(board.outcomes, 1):
        yield _outcome(ordinal, row, grid.title.text, rule, scene)
    for ordinal, reading in enumerate(board.readings, 1):
        fact = _value(ordinal, reading, grid.title.text, rule, scene)
        yield fact
        scene.troubles.extend(_against(reading, fact, scene))


def _outcome(ordinal: int, row: OutcomeRow, title: str, rule: str, scene: Scene) -> Outcome:
    return Outcome(
        fact_id=scene.ids.id("out", scene.meeting.meeting_id, title, row.outcome.text),
        pack_id=scene.pack_id,
        document_id=scene.document_id,
        rule=rule,
        evidence=scene.evidence(row.outcome, row.rag_cell, row.comment),
        dashboard=title,
        meeting_date=scene.meeting.date,
        ordinal=ordinal,
        outcome=row.outcome.text,
        rag=row.rag,
        comment=row.comment.text or None,
    )


def _value(ordinal: int, reading: Reading, title: str, rule: str, scene: Scene) -> IndicatorValue:
    period = reading.period.text or None
    days = days_of(period)
    if days is None and period and reading.head:
        days = days_of(f"{period} ({reading.head.text})") if not days_of(reading.head.text) else None
    outcome, indicator = reading.outcome.text or None, reading.indicator.text
    return IndicatorValue(
        fact_id=scene.ids.id("val", scene.meeting.meeting_id, title, outcome, indicator, period, reading.cell.text),
        pack_id=scene.pack_id,
        document_id=scene.document_id,
        rule=rule,
        evidence=scene.evidence(reading.indicator, reading.cell, *reading.marks, reading.head),
        dashboard=title,
        meeting_date=scene.meeting.date,
        ordinal=ordinal,
        outcome=outcome,
        indicator=indicator,
        period=period,
        period_start=days[0] if days else None,
        period_end=days[1] if days else None,
        value=reading.value,
        value_text=reading.cell.text,
        unit=reading.unit,
        direction=reading.direction,
        rag=reading.rag,
        comparisons=reading.comparisons,
    )


def _against(reading: Reading, fact: IndicatorValue, scene: Scene) -> Iterator[Trouble]:
    """An arrow that points the other way than the figures went; a rating that praises the worse."""
    if reading.before is None or reading.value is None or not reading.latest:
        return
    change = reading.value - reading.before
    if abs(change) <= _LEVEL * abs(reading.before):
        return
    went = "up" if change > 0 else "down"
    wanted = next((p.kind for p in scene.book.figures.wanted if p.search(fact.indicator)), None)
    figures = f"{fact.indicator[:80]!r} went from {reading.before:g} to {reading.value:g}"
    page = reading.cell.first_page
    better = wanted is not None and went == wanted
    # Some papers point the arrow the way the figure went, others up for 'better': only an arrow that is
    # wrong in both senses contradicts the figures.
    pointed = fact.direction in ("up", "down") and fact.direction != went
    if wanted and pointed and (fact.direction == "up") != better:
        message = f"{figures}, yet its arrow points {fact.direction}"
        yield Trouble("arrow_against_figures", "info", page, message, (fact.fact_id,))
    if wanted and ((fact.rag == "G" and not better) or (fact.rag == "R" and better)):
        message = f"{figures}, which is {'better' if better else 'worse'}, yet it is rated {fact.rag}"
        yield Trouble("rag_against_figures", "info", page, message, (fact.fact_id,))
