"""The story, on one page: read, recognise, segment, extract, write."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

from corpus.errors import CorpusError
from pipeline.extract.pack import Extracted, extract
from pipeline.extract.scene import Trouble
from pipeline.ids import pack_id
from pipeline.paper import Outcome, Paper, problem_of, unread
from pipeline.read import read
from pipeline.recognise import recognise
from pipeline.records import Pack, PageText, Problem
from pipeline.segment import segment
from pipeline.whole import whole_pack
from pipeline.write import lines_of, write_records
from rules.book import RuleBook

if TYPE_CHECKING:
    from spacy.language import Language

    from pipeline.blocks import Reading

__all__ = ["Outcome", "failed_pack", "read_pack", "read_paper"]


def read_pack(
    path: Path,
    build: Path | None,
    book: RuleBook,
    nlp: Language,
    password: str | None = None,
    done: Callable[[str], None] = lambda stage: None,
) -> Outcome:
    """Read one file; write its records to `build`/<pack id>, where `build` is given. A file that cannot be read gives
    a failed pack.

    `done` is told of each stage when it is over.
    """
    outcome = _told(read_paper(path, book, nlp, password, done), build)
    done("write")
    return outcome


def read_paper(
    path: Path,
    book: RuleBook,
    nlp: Language,
    password: str | None = None,
    done: Callable[[str], None] = lambda stage: None,
) -> Paper:
    """Read one file. One that cannot be read gives a failed pack, with the reason among the problems."""
    content = path.read_bytes()
    pid = pack_id(content)
    try:
        reading = read(path, content, pid, book.reading, password)
    except CorpusError as error:
        return unread(path, error)
    done("read")

    recognition = recognise(reading, book)
    done("recognise")
    if recognition.layout is None:
        found = whole_pack(reading, recognition.reason)
    else:
        sections = segment(reading.blocks, recognition.layout, book)
        done("segment")
        found = extract(reading, recognition.layout, sections, book, nlp, recognition.authority)
    done("extract")

    problems = (*found.problems, *_notes(reading))
    layout = recognition.layout.name if recognition.layout else None
    return Paper(_pack(reading, layout, found, problems), _pages(reading), found.facts, problems)


def failed_pack(path: Path, build: Path | None, error: CorpusError) -> Outcome:
    """The records of a pack that holds nothing but why it could not be read."""
    return _told(unread(path, error), build)


def _told(paper: Paper, build: Path | None) -> Outcome:
    lines = lines_of(paper.pack, paper.pages, paper.facts, paper.problems)
    written = build / paper.pack.pack_id if build is not None else None
    if written is not None:
        write_records(written, lines)
    return Outcome(paper.pack, {k: v for k, v in lines.items() if v}, written, len(paper.facts), len(paper.problems))


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
    return [problem_of(reading.pack_id, Trouble(n.kind, n.severity, n.page, n.message)) for n in reading.notes]
