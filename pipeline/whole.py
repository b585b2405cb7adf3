"""A pack of no family that we know: one document, its words searchable, and a problem that says so."""

from __future__ import annotations

from pipeline.blocks import Reading
from pipeline.extract.pack import Extracted
from pipeline.ids import fact_id
from pipeline.records import Document, Problem

__all__ = ["whole_pack"]


def whole_pack(reading: Reading, reason: str) -> Extracted:
    """The pack as one document of kind `other`."""
    pages = {p.number: p for p in reading.pages}
    first = next((b.passage for b in reading.blocks if b.furniture is None and b.passage), None)
    message = f"no family of papers fits ({reason}); its words can be searched, but no facts were read"
    problem = Problem(
        problem_id=fact_id("prb", reading.pack_id, "unrecognised", message),
        kind="unrecognised",
        severity="warning",
        pack_id=reading.pack_id,
        page=None,
        fact_ids=(),
        message=message,
    )
    if first is None:
        return Extracted((), (problem,))
    document_id = fact_id("doc", reading.pack_id, 1)
    title = first.cut(0, 200)
    document = Document(
        fact_id=document_id,
        pack_id=reading.pack_id,
        document_id=document_id,
        rule="recognise#none",
        evidence=tuple(s for s in title.spans(pages)),
        ordinal=1,
        kind="other",
        title=title.text,
        meeting_id=None,
        meeting_date=None,
        agenda_item=None,
        page_from=1,
        page_to=len(reading.pages),
    )
    return Extracted((document,), (problem,))
