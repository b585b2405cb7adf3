"""One file as it was read, before anything is written; and one that could not be read."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

from corpus.errors import CorpusError
from pipeline.extract.scene import Trouble
from pipeline.ids import fact_id, pack_id
from pipeline.read import media_type
from pipeline.records import Fact, Pack, PageText, Problem

__all__ = ["Outcome", "Paper", "problem_of", "unread"]


@dataclass(frozen=True, slots=True)
class Paper:
    """A pack with its pages and its facts, each with the words that show it."""

    pack: Pack
    pages: Sequence[PageText]
    facts: Sequence[Fact]
    problems: Sequence[Problem]


@dataclass(frozen=True, slots=True)
class Outcome:
    """How one file went: its pack, its records (kind by kind, as JSON lines) and where they are written, if
    anywhere, and counts for the summary."""

    pack: Pack
    lines: Mapping[str, bytes]
    written: Path | None
    facts: int
    problems: int

    @property
    def records(self) -> Path:
        """The folder that the records were written to."""
        assert self.written is not None
        return self.written


def problem_of(pid: str, trouble: Trouble) -> Problem:
    """The record of what is wrong with a pack."""
    return Problem(
        problem_id=fact_id("prb", pid, trouble.kind, trouble.page, trouble.message),
        kind=trouble.kind,
        severity=trouble.severity,
        pack_id=pid,
        page=trouble.page,
        fact_ids=(),
        message=trouble.message,
    )


def unread(path: Path, error: CorpusError) -> Paper:
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
    trouble = Trouble(f"unreadable_{error.reason}".replace("-", "_"), "error", None, message)
    return Paper(pack, (), (), (problem_of(pid, trouble),))
