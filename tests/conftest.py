"""What most tests share: the packaged rules and the sentence splitter, made once, and a way to run commands."""

from __future__ import annotations

import os
import sys
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from pipeline.cli import main
from pipeline.cli.decisions import reconcilers
from pipeline.language import blank
from pipeline.run import read_pack
from rules.book import RuleBook
from rules.load import load
from tests.commands import Ran, Run
from warehouse.load import load as load_records
from warehouse.state import Source

if TYPE_CHECKING:
    from spacy.language import Language


@pytest.fixture(scope="session")
def book() -> RuleBook:
    return load()


@pytest.fixture(scope="session")
def nlp(book: RuleBook) -> Language:
    return blank(book.names)


@pytest.fixture(scope="session")
def samples(tmp_path_factory: pytest.TempPathFactory, book: RuleBook, nlp: Language) -> Path:
    """A warehouse of the sample packs, read and loaded as `minutebook ingest` does. For reading only.

    Whoever runs one test over and over can name a warehouse made before in MINUTEBOOK_TEST_SAMPLES.
    """
    if ready := os.environ.get("MINUTEBOOK_TEST_SAMPLES"):
        return Path(ready)
    folder: Path = tmp_path_factory.mktemp("samples")
    files = sorted((Path(__file__).parents[1] / "corpus" / "samples").glob("*/*.pdf"))
    assert files
    outcomes = [read_pack(file, folder / "build", book, nlp) for file in files]
    path = folder / "samples.duckdb"
    load_records(
        path,
        [outcome.records for outcome in outcomes],
        [
            Source(file.as_posix(), file.stat().st_size, file.stat().st_mtime_ns, outcome.pack.pack_id)
            for file, outcome in zip(files, outcomes, strict=True)
        ],
        version="test",
        rules_fingerprint=book.fingerprint,
        reconcilers=reconcilers(path, book),
    )
    return path


@pytest.fixture
def run(folder: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> Run:
    """Runs a command in the folder that the test's module makes (its fixture `folder`)."""
    monkeypatch.chdir(folder)
    monkeypatch.delenv("MINUTEBOOK_WAREHOUSE", raising=False)
    monkeypatch.delenv("MINUTEBOOK_DEBUG", raising=False)

    def command(*words: str) -> Ran:
        monkeypatch.setattr(sys, "argv", ["minutebook", *words])
        code = 0
        try:
            main()
        except SystemExit as end:
            code = int(end.code or 0)
        printed = capsys.readouterr()
        return Ran(printed.out, printed.err, code)

    return command
