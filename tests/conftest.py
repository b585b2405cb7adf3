"""What most tests share: the packaged rules and the sentence splitter, made once, and a way to run commands."""

from __future__ import annotations

import sys
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from pipeline.cli import main
from pipeline.language import blank
from rules.book import RuleBook
from rules.load import load
from tests.commands import Ran, Run

if TYPE_CHECKING:
    from spacy.language import Language


@pytest.fixture(scope="session")
def book() -> RuleBook:
    return load()


@pytest.fixture(scope="session")
def nlp(book: RuleBook) -> Language:
    return blank(book.names)


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
