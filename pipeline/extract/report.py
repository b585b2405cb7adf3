"""A report to a meeting: what it is, its headings, and what its parts hold.

Enters: a section of kind report and the agenda item it was found to belong to. Leaves: the report's
record, its headings, recommendations, contacts and implications.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from pipeline.dates import date_of
from pipeline.extract.implications import implications
from pipeline.extract.recommendations import recommendations
from pipeline.extract.report_contacts import contacts
from pipeline.extract.report_parts import Part, parts
from pipeline.extract.scene import Scene
from pipeline.records import Fact, Report, ReportSection
from pipeline.segment import Section

__all__ = ["report_facts"]


def report_facts(section: Section, agenda_item: str | None, scene: Scene) -> Iterator[Fact]:
    """Everything that the report states about itself."""
    if section.kind != "report" or not section.title:
        return
    report = _report(section, agenda_item, scene)
    found = parts(section.blocks, scene)
    yield report
    yield from _headings(report, found, scene)
    yield from recommendations(report, found, scene)
    yield from contacts(report, found, scene)
    yield from implications(report, found, scene)


def _report(section: Section, agenda_item: str | None, scene: Scene) -> Report:
    report_id = scene.ids.id("rep", scene.meeting.meeting_id, section.title.text)
    return Report(
        fact_id=report_id,
        pack_id=scene.pack_id,
        document_id=scene.document_id,
        rule=section.rule,
        evidence=scene.evidence(section.title, section.head.date),
        report_id=report_id,
        meeting_id=scene.meeting.meeting_id or None,
        meeting_date=scene.meeting.date,
        report_date=date_of(section.head.date.text),
        agenda_item=agenda_item,
        title=section.title.text,
    )


def _headings(report: Report, found: Sequence[Part], scene: Scene) -> Iterator[ReportSection]:
    ordinal = 0
    for part in found:
        if not part.heading:
            continue
        ordinal += 1
        yield ReportSection(
            fact_id=scene.ids.id("sec", report.report_id, part.heading.text),
            pack_id=scene.pack_id,
            document_id=scene.document_id,
            rule=part.rule,
            evidence=scene.evidence(part.heading),
            report_id=report.report_id,
            ordinal=ordinal,
            level=part.level,
            heading=part.heading.text,
        )
