"""Records of one pack go in; a folder with one sorted JSONL file per kind comes out.

The files are what the warehouse loads and what a person reads when something looks wrong. Equal records
give the same bytes on any machine, so two readings are compared with `diff`. The folder appears whole or
not at all: it is written beside its place and renamed into it.
"""

from __future__ import annotations

import json
import os
import shutil
import tempfile
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import asdict, dataclass, fields
from datetime import date, time
from itertools import chain
from pathlib import Path

from corpus.evidence import Span
from pipeline.records import (
    Acronym,
    Action,
    AgendaItem,
    Amount,
    Attendance,
    Body,
    BodyPriority,
    BodyRelation,
    Declaration,
    Document,
    Fact,
    FutureMeeting,
    IndicatorValue,
    Measure,
    Meeting,
    Mention,
    Minute,
    MinuteReference,
    Movement,
    Outcome,
    Pack,
    PageText,
    Problem,
    ProseValue,
    Recommendation,
    RecordedVote,
    Report,
    ReportContact,
    ReportImplication,
    ReportSection,
    Resolution,
    Seat,
    TermsOfReference,
    Vote,
)

__all__ = ["FACT_KINDS", "KINDS", "EvidenceRow", "columns", "lines_of", "write_records"]


@dataclass(frozen=True, slots=True, kw_only=True)
class EvidenceRow:
    """One quote of one fact as it stands in evidence.jsonl; `ordinal` counts from 1 within fact and pack."""

    fact_id: str
    ordinal: int
    pack_id: str
    page: int
    char_start: int
    char_end: int
    x0: float | None
    top: float | None
    x1: float | None
    bottom: float | None
    quote: str
    confidence: float | None


Record = Pack | PageText | Problem | Fact | EvidenceRow

FACT_KINDS: dict[str, type[Fact]] = {
    "documents": Document,
    "bodies": Body,
    "meetings": Meeting,
    "future_meetings": FutureMeeting,
    "agenda_items": AgendaItem,
    "attendances": Attendance,
    "minutes": Minute,
    "resolutions": Resolution,
    "votes": Vote,
    "movements": Movement,
    "declarations": Declaration,
    "minute_references": MinuteReference,
    "actions": Action,
    "reports": Report,
    "report_sections": ReportSection,
    "recommendations": Recommendation,
    "report_contacts": ReportContact,
    "report_implications": ReportImplication,
    "outcomes": Outcome,
    "indicator_values": IndicatorValue,
    "prose_values": ProseValue,
    "measures": Measure,
    "amounts": Amount,
    "terms_of_reference": TermsOfReference,
    "seats": Seat,
    "body_relations": BodyRelation,
    "body_priorities": BodyPriority,
    "acronyms": Acronym,
    "mentions": Mention,
}

KINDS: dict[str, type[Record]] = {
    "packs": Pack,
    "pages": PageText,
    **FACT_KINDS,
    "evidence": EvidenceRow,
    "problems": Problem,
}
"""Each file's name (without .jsonl) and the record its lines hold."""

# Each document's account of a meeting or a body is kept: the warehouse settles them by where they stand.
ACCOUNTS = (Meeting, Body)

_encode = json.JSONEncoder(ensure_ascii=False).encode
_AS_THEY_ARE = frozenset({str, int, float, bool, type(None)})  # JSON has them so

# Tuples of (column head, cell), which JSON has as an object.
PAIRED = ("comparisons",)


def columns(record: type[Record]) -> tuple[str, ...]:
    """The keys of one kind's JSONL lines, in order. Evidence has a file of its own."""
    return tuple(f.name for f in fields(record) if f.name != "evidence")


def lines_of(
    pack: Pack, pages: Iterable[PageText], facts: Iterable[Fact], problems: Iterable[Problem]
) -> dict[str, bytes]:
    """One pack's records, as JSON lines: the content of each kind's file.

    A fact printed twice in the pack becomes one row, that of its first printing, with the evidence of
    both. Raises ValueError for a record of another pack or of a type that has no file.
    """
    rows = list(facts)
    page_rows = sorted(pages, key=lambda page: page.page)
    problem_rows = list(problems)
    strangers = {record.pack_id for record in chain[Fact | PageText | Problem](rows, page_rows, problem_rows)}
    strangers |= {span.pack_id for fact in rows for span in fact.evidence}
    if strangers - {pack.pack_id}:
        raise ValueError(f"records of pack {min(strangers - {pack.pack_id})} among those of {pack.pack_id}")

    by_type: dict[type[Fact], list[Fact]] = {record_type: [] for record_type in FACT_KINDS.values()}
    homeless = {type(fact).__name__ for fact in rows if type(fact) not in by_type}
    if homeless:
        raise ValueError(f"facts of type {min(homeless)} have no file; give it a place in FACT_KINDS")
    for fact in rows:
        by_type[type(fact)].append(fact)

    by_id = {p.problem_id: p for p in reversed(problem_rows)}
    return {
        "packs": _lines("packs", [pack]),
        "pages": _lines("pages", page_rows),
        **{kind: _lines(kind, printed_once(by_type[record_type])) for kind, record_type in FACT_KINDS.items()},
        "evidence": _lines("evidence", evidence_rows(rows)),
        "problems": _lines("problems", [by_id[i] for i in sorted(by_id)]),
    }


def write_records(directory: Path, lines: Mapping[str, bytes]) -> None:
    """Write one pack's records, as `lines_of` gives them, as `directory`, replacing what was there.

    Raises OSError where the disk refuses; then what stood in `directory` is left as it was.
    """
    directory.parent.mkdir(parents=True, exist_ok=True)
    whole = Path(tempfile.mkdtemp(prefix=f".{directory.name}.", dir=directory.parent))
    try:
        for kind, content in lines.items():
            (whole / f"{kind}.jsonl").write_bytes(content)
        put_in_place(whole, directory)
    finally:
        shutil.rmtree(whole, ignore_errors=True)


def printed_once(facts: Iterable[Fact]) -> list[Fact]:
    """The facts in the order of their ids, each once (an account of a meeting or body: once a document)."""
    first: dict[tuple[str, str], Fact] = {}
    for fact in facts:
        document = fact.document_id if isinstance(fact, ACCOUNTS) else ""
        first.setdefault((fact.fact_id, document), fact)
    return [first[key] for key in sorted(first)]


def evidence_rows(facts: Iterable[Fact]) -> Iterator[EvidenceRow]:
    """Every place that shows each fact, in the order of fact ids; a place cited twice counts once."""
    places: dict[str, dict[Span, None]] = {}
    for fact in facts:
        places.setdefault(fact.fact_id, {}).update(dict.fromkeys(fact.evidence))
    for fact_id in sorted(places):
        for ordinal, span in enumerate(places[fact_id], start=1):
            x0, top, x1, bottom = span.box or (None, None, None, None)
            yield EvidenceRow(
                fact_id=fact_id,
                ordinal=ordinal,
                pack_id=span.pack_id,
                page=span.page,
                char_start=span.start,
                char_end=span.end,
                x0=x0,
                top=top,
                x1=x1,
                bottom=bottom,
                quote=span.quote,
                confidence=span.confidence,
            )


def _lines(kind: str, records: Iterable[Record]) -> bytes:
    names = columns(KINDS[kind])
    lines = []
    for record in records:
        cells = {}
        for name in names:
            value = getattr(record, name)
            if type(value) not in _AS_THEY_ARE:
                value = paired(value) if name in PAIRED else cell(value)
            cells[name] = value
        lines.append(_encode(cells))
    return "\n".join([*lines, ""]).encode()


def cell(value: object) -> str | int | float | bool | Sequence[str | dict[str, str]] | None:
    """The value as JSON has it: dates ISO, times HH:MM:SS, tuples as lists."""
    if value is None or isinstance(value, (str, int, float, bool)):
        return value
    if isinstance(value, time):
        return value.strftime("%H:%M:%S")
    if isinstance(value, date):
        return value.isoformat()
    if isinstance(value, tuple):
        return [asdict(item) if isinstance(item, RecordedVote) else str(item) for item in value]
    raise TypeError(f"{type(value).__name__} has no place in a record")


def paired(pairs: Iterable[tuple[str, str]]) -> dict[str, str]:
    """An object of the pairs. Two columns under one head give one entry, which says what both say."""
    cells: dict[str, str] = {}
    for head, text in pairs:
        cells[head] = f"{cells[head]} / {text}" if head in cells else text
    return cells


def put_in_place(whole: Path, directory: Path) -> None:
    # mkdtemp makes a folder that only its owner may read; records are as open as the files beside them
    mask = os.umask(0)
    os.umask(mask)
    whole.chmod(0o777 & ~mask)
    if not directory.exists():
        os.replace(whole, directory)
        return
    # a folder cannot replace a full one: the old one steps aside, and comes back if the new one cannot enter
    aside = Path(tempfile.mkdtemp(prefix=f".{directory.name}.old.", dir=directory.parent))
    os.replace(directory, aside)
    try:
        os.replace(whole, directory)
    except OSError:
        os.replace(aside, directory)
        raise
    shutil.rmtree(aside, ignore_errors=True)
