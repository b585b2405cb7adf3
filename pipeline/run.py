"""The story, on one page: read, recognise, segment, extract, write."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from corpus.errors import CorpusError
from pipeline.extract.pack import Extracted, extract
from pipeline.extract.scene import Trouble
from pipeline.ids import fact_id, pack_id
from pipeline.read import media_type, read
from pipeline.recognise import recognise
from pipeline.records import Pack, PageText, Problem
from pipeline.segment import segment
from pipeline.whole import whole_pack
from pipeline.write import write_records
from rules.book import RuleBook

if TYPE_CHECKING:
    from spacy.language import Language

    from pipeline.blocks import Reading

__all__ = ["Outcome", "failed_pack", "read_pack"]


@dataclass(frozen=True, slots=True)
class Outcome:
    """How one file went: its pack, where its records are, and counts for the summary."""

    pack: Pack
    records: Path
    facts: int
    problems: int


def read_pack(path: Path, build: Path, book: RuleBook, nlp: Language, password: str | None = None) -> Outcome:
    """Read one file and write its records to `build`/<pack id>. A file that cannot be read gives a failed pack."""
    content = path.read_bytes()
    pid = pack_id(content)
    try:
        reading = read(path, content, pid, book.reading, password)
    except CorpusError as error:
        return failed_pack(path, build, error)

    recognition = recognise(reading, book)
    if recognition.layout is None:
        found = whole_pack(reading, recognition.reason)
    else:
        sections = segment(reading.blocks, recognition.layout, book)
        found = extract(reading, recognition.layout, sections, book, nlp, recognition.authority)

    problems = (*found.problems, *_notes(reading))
    layout = recognition.layout.name if recognition.layout else None
    pack = _pack(reading, layout, found, problems)
    write_records(build / pid, pack, _pages(reading), found.facts, problems)
    return Outcome(pack, build / pid, len(found.facts), len(problems))


def _pack(reading: Reading, layout: str | None, found: Extracted, problems: tuple[Problem, ...]) -> Pack:
    """Partial where something that should be known is not; the first such problem says what."""
    serious = [p.message for p in problems if p.severity != "info"]
    more = f" (and {len(serious) - 1} more)" if len(serious) > 1 else ""
    return Pack(
        pack_id=reading.pack_id,
        file_name=reading.file_name,
        media_type=reading.media_type,
        pages=len(reading.pages),
        title=reading.title,
        status="partial" if serious else "ok",
        message=serious[0] + more if serious else None,
        layout=layout,
    )


def _pages(reading: Reading) -> list[PageText]:
    return [
        PageText(
            pack_id=p.pack_id, page=p.number, text=p.text, width=p.width, height=p.height, source=p.source,
            reader=p.reader or reading.reader,
        )
        for p in reading.pages
    ]  # fmt: skip


def _notes(reading: Reading) -> list[Problem]:
    return [_problem(reading.pack_id, Trouble(n.kind, n.severity, n.page, n.message)) for n in reading.notes]


def _problem(pid: str, trouble: Trouble) -> Problem:
    return Problem(
        problem_id=fact_id("prb", pid, trouble.kind, trouble.page, trouble.message),
        kind=trouble.kind,
        severity=trouble.severity,
        pack_id=pid,
        page=trouble.page,
        fact_ids=(),
        message=trouble.message,
    )


def failed_pack(path: Path, build: Path, error: CorpusError) -> Outcome:
    """A pack that holds nothing but why it could not be read."""
    content = path.read_bytes()
    pid = pack_id(content)
    try:
        kind = media_type(path, content)
    except CorpusError:
        kind = "application/octet-stream"
    message = str(error).removeprefix(f"{path}: ")
    pack = Pack(
        pack_id=pid,
        file_name=path.name,
        media_type=kind,
        pages=0,
        title=None,
        status="failed",
        message=message,
        layout=None,
    )
    problem = _problem(pid, Trouble(f"unreadable_{error.reason}".replace("-", "_"), "error", None, message))
    write_records(build / pid, pack, [], [], [problem])
    return Outcome(pack, build / pid, 0, 1)
