"""What a report says it would cost, need and risk.

Enters: the report's parts. Leaves: one record for each label: a row of a table, a line 'Label: text', or a
heading of its own ('Financial Implications') with the text below it.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from corpus.passage import Passage
from pipeline.extract.report_parts import Part
from pipeline.extract.scene import Scene
from pipeline.records import Report, ReportImplication

__all__ = ["implications"]


@dataclass(slots=True)
class _Line:
    label: Passage
    text: list[Passage]
    rule: str


def implications(report: Report, found: Sequence[Part], scene: Scene) -> Iterator[ReportImplication]:
    """Every label with its text, in the order of the page."""
    for line in _lines(found, scene):
        label, text = line.label.text.rstrip(" :"), Passage.join(line.text)
        if not label or not text:
            continue
        yield ReportImplication(
            fact_id=scene.ids.id("imp", report.report_id, label),
            pack_id=scene.pack_id,
            document_id=scene.document_id,
            rule=line.rule,
            evidence=scene.evidence(line.label, *line.text),
            report_id=report.report_id,
            report=report.title,
            label=label,
            text=text.text,
        )


def _lines(found: Sequence[Part], scene: Scene) -> Iterator[_Line]:
    """A heading of one word ('Legal') is a label only while we are under 'Implications'."""
    inside = False
    for part in found:
        if part.kind == "implications":
            inside = True
            yield from _under(part, scene)
            continue
        kinds = ("heading", "bare") if inside else ("heading",)
        rules = (p for p in scene.book.reports.implication if p.kind in kinds)
        named = next((p for p in rules if p.search(part.heading.text)), None)
        inside = inside and named is not None
        if named and part.blocks:
            yield _Line(part.heading, [b.passage for b in part.blocks], named.name)


def _under(part: Part, scene: Scene) -> Iterator[_Line]:
    """Rows of two columns, or lines with a label; what has no label goes on from the line above."""
    labels = [p for p in scene.book.reports.implication if p.kind == "label"]
    lines: list[_Line] = []
    for block in part.blocks:
        if block.cells:
            first, rest = block.cells[0], [c for c in block.cells[1:] if c]
            if first and rest:
                lines.append(_Line(first, rest, part.rule))
            elif lines and rest:
                lines[-1].text.extend(rest)
            continue
        labelled = next(((p, m) for p in labels if (m := p.search(block.text))), None)
        if labelled:
            pattern, match = labelled
            passage = block.passage
            lines.append(_Line(passage.group(match, "label"), [passage.group(match, "text")], pattern.name))
        elif lines:
            lines[-1].text.append(block.passage)
    yield from lines
