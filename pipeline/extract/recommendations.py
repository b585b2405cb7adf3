"""What a report's author asks the meeting to do.

Enters: the report's parts. Leaves: one record for each clause: '8(a)' with the bullets under it joined, or
a whole sentence with its paragraph's number. What only leads in to the clauses is none.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field

from corpus.passage import EMPTY, Passage
from pipeline.blocks import Block
from pipeline.extract.report_parts import Part
from pipeline.extract.scene import Scene
from pipeline.records import Recommendation, Report

__all__ = ["recommendations"]

_ASIDE = frozenset(["appendices", "background", "contacts"])
_NUMBER = re.compile(r"^\d{1,3}(?:\.\d{1,3})*\.?$")
_LETTER = re.compile(r"^\(?(?P<letter>[a-z]{1,2}|[ivx]{1,5}|[A-Z]|\d{1,2})[.)]+$")


@dataclass(slots=True)
class _Clause:
    number: str | None
    places: list[Passage]
    text: list[Passage] = field(default_factory=list)
    rule: str = ""

    @property
    def open(self) -> bool:
        """Whether the words so far want more."""
        return not self.text[-1].text.endswith((".", ";", "!", "?"))


def recommendations(report: Report, found: Sequence[Part], scene: Scene) -> Iterator[Recommendation]:
    """The clauses under every heading 'Recommendations'; else under a bare 'It is recommended that:'."""
    under = [c for part in found if part.kind == "recommendations" for c in _clauses(part.blocks, scene)]
    if not any(part.kind == "recommendations" for part in found):
        under = [c for part in found if part.kind not in _ASIDE for c in _loose(part.blocks, scene)]
    for ordinal, clause in enumerate(under, 1):
        text = Passage.join(clause.text)
        yield Recommendation(
            fact_id=scene.ids.id("rec", report.report_id, clause.number, text.text),
            pack_id=scene.pack_id,
            document_id=scene.document_id,
            rule=clause.rule,
            evidence=scene.evidence(*clause.places, *clause.text),
            report_id=report.report_id,
            report=report.title,
            meeting_date=report.meeting_date,
            ordinal=ordinal,
            number=clause.number,
            text=text.text,
        )


def _loose(blocks: Sequence[Block], scene: Scene) -> list[_Clause]:
    """Clauses that follow 'It is recommended that:' in a report without the heading."""
    for i, block in enumerate(blocks):
        lead = _lead_in(block, scene)
        if lead and "recommended" in block.text.casefold() and i + 1 < len(blocks):
            end = i + 1
            while end < len(blocks) and _LETTER.match(blocks[end].marker or ""):
                end += 1
            return _clauses(blocks[i:end], scene)
    return []


def _clauses(blocks: Sequence[Block], scene: Scene) -> list[_Clause]:
    clauses: list[_Clause] = []
    paragraph: str | None = None  # the number of the paragraph that leads in
    paragraph_place = EMPTY
    lead = ""  # the rule of the lead-in we are under
    for i, block in enumerate(blocks):
        if block.cells and not block.marker:
            continue
        marker, place = block.marker or "", block.marker_passage or EMPTY
        if _NUMBER.match(marker) and not (lead and paragraph is None):
            if rule := _lead_in(block, scene, blocks[i + 1 : i + 2]):
                paragraph, paragraph_place, lead = marker.rstrip("."), place, rule
                continue
            if _under(marker, paragraph):
                clauses.append(_Clause(marker.rstrip("."), [place], [block.passage], lead))
                continue
            paragraph, paragraph_place, lead = marker.rstrip("."), place, ""
            clauses.append(_Clause(paragraph, [place], [block.passage], "numbered"))
        elif letter := _LETTER.match(marker):
            if not block.text:
                continue
            name = letter["letter"] if _NUMBER.match(marker) else f"({letter['letter']})"
            places = [paragraph_place, place]
            clauses.append(_Clause(f"{paragraph or ''}{name}", places, [block.passage], lead or "lettered"))
        elif marker and clauses and (not lead or (clauses[-1].number or "").endswith(")")):
            clauses[-1].text.append(block.passage)  # a bullet under a clause
        elif marker:
            if lead:
                clauses.append(_Clause(paragraph, [paragraph_place], [block.passage], lead))
        elif rule := _lead_in(block, scene, blocks[i + 1 : i + 2]):
            if not clauses:
                lead = rule
        elif clauses and (clauses[-1].open or block.text[:1].islower()):
            clauses[-1].text.append(block.passage)
        elif said := next((p for p in scene.book.reports.recommended if p.search(block.text)), None):
            clauses.append(_Clause(None, [], [block.passage], said.name))
    return clauses


def _under(marker: str, paragraph: str | None) -> bool:
    """'17.1' under '17.'"""
    return paragraph is not None and marker.startswith(paragraph + ".") and marker.rstrip(".") != paragraph


def _lead_in(block: Block, scene: Scene, below: Sequence[Block] = ()) -> str:
    """The rule that tells a lead-in; a colon over lettered clauses tells one as well."""
    known = next((p.name for p in scene.book.reports.lead_in if p.search(block.text)), "")
    if known or not block.text.endswith((":", ":-", ": -")):
        return known
    lettered = bool(below) and _LETTER.match(below[0].marker or "") is not None
    return "colon" if lettered and not _LETTER.match(block.marker or "") else ""
