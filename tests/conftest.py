"""What most tests share: the packaged rules and the sentence splitter, made once, and a way to run commands."""

from __future__ import annotations

import fcntl
import os
import shutil
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

import warehouse.load
from pipeline.cli import main
from pipeline.language import blank
from rules.book import RuleBook
from rules.load import load
from tests.commands import Ran, Run
from tests.loaded import SAMPLES, warehouse_of
from warehouse.connect import connect
from warehouse.migrate import migrate

if TYPE_CHECKING:
    import duckdb
    from spacy.language import Language


@pytest.fixture(scope="session", autouse=True)
def _own_cache(tmp_path_factory: pytest.TempPathFactory) -> Iterator[None]:
    """Rule books are kept where the tests of this run alone look for them; commands inherit it."""
    base = tmp_path_factory.getbasetemp()
    folder = (base.parent if "PYTEST_XDIST_WORKER" in os.environ else base) / "cache"
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("XDG_CACHE_HOME", str(folder))
        yield


@pytest.fixture(scope="session", autouse=True)
def _tables_made_once(tmp_path_factory: pytest.TempPathFactory) -> Iterator[None]:
    """A load into a new file finds the tables made there: hundreds of tests load, and making them is most of a
    small load. `from_nothing` is for tests of the first load itself."""
    empty = tmp_path_factory.mktemp("empty") / "w.duckdb"
    connection = connect(empty, read_only=False, wait_seconds=0)
    migrate(connection)
    connection.close()

    def copied(path: Path, *, read_only: bool, wait_seconds: float) -> duckdb.DuckDBPyConnection:
        if not read_only and not path.exists() and path.absolute().parent.is_dir():
            shutil.copyfile(empty, path)
        return connect(path, read_only=read_only, wait_seconds=wait_seconds)

    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(warehouse.load, "connect", copied)
        yield


@pytest.fixture
def from_nothing(monkeypatch: pytest.MonkeyPatch) -> None:
    """The first load makes the file and its tables itself."""
    monkeypatch.setattr(warehouse.load, "connect", connect)


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
    # test processes that run side by side have one folder over theirs: whoever comes first makes it for all
    beside = os.environ.get("PYTEST_XDIST_WORKER") is not None
    base = tmp_path_factory.getbasetemp()
    folder = (base.parent if beside else base) / "samples"
    folder.mkdir(exist_ok=True)
    with (folder / "lock").open("w") as lock:
        fcntl.flock(lock, fcntl.LOCK_EX)
        if not (folder / "made").exists():
            files = sorted(SAMPLES.glob("*/*.pdf"))
            assert files
            warehouse_of(files, folder, book, nlp)
            (folder / "made").touch()
    return folder / "w.duckdb"


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
