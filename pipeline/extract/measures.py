"""A priority table's entries made into facts."""

from __future__ import annotations

from collections.abc import Iterator

from pipeline.extract.scene import Scene
from pipeline.records import Measure
from pipeline.shapes.grid import Grid
from pipeline.shapes.measures import Plan
from rules.book import Dashboard

__all__ = ["plan_facts"]


def plan_facts(grid: Grid, plan: Plan, dashboard: Dashboard, scene: Scene) -> Iterator[Measure]:
    """A fact for each planned measure."""
    title = grid.title.text
    for ordinal, entry in enumerate(plan.entries, 1):
        number = entry.number.text.strip("().") or None
        yield Measure(
            fact_id=scene.ids.id(
                "mea",
                scene.meeting.meeting_id,
                title,
                entry.group.text,
                number,
                entry.priority.text,
                entry.measure.text,
            ),
            pack_id=scene.pack_id,
            document_id=scene.document_id,
            rule=f"dashboards/{dashboard.name}.toml",
            evidence=scene.evidence(entry.measure, entry.number, entry.priority, entry.group),
            table_title=title,
            ordinal=ordinal,
            group_name=entry.group.text or None,
            priority_number=number,
            priority=entry.priority.text or None,
            measure=entry.measure.text,
        )
