"""Files read and loaded as `minutebook ingest` does."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from pipeline.cli.decisions import reconcilers
from pipeline.run import read_pack
from rules.book import RuleBook
from warehouse.load import load
from warehouse.state import Source

if TYPE_CHECKING:
    from spacy.language import Language

SAMPLES = Path(__file__).parents[1] / "corpus" / "samples"


def warehouse_of(files: Sequence[Path], folder: Path, book: RuleBook, nlp: Language) -> Path:
    """A warehouse of the files, in the folder, with the records beside it."""
    outcomes = [read_pack(file, folder / "build", book, nlp) for file in files]
    path = folder / "w.duckdb"
    sources = [
        Source(file.as_posix(), file.stat().st_size, file.stat().st_mtime_ns, outcome.pack.pack_id)
        for file, outcome in zip(files, outcomes, strict=True)
    ]
    load(
        path, [outcome.records for outcome in outcomes], sources, version="test", rules_fingerprint=book.fingerprint,
        reconcilers=reconcilers(path, book),
    )  # fmt: skip
    return path
