"""What was read waits for a load until it is worth one: loads keep readers waiting."""

from __future__ import annotations

import time
from pathlib import Path

import pytest

from pipeline.cli import ingest as command
from pipeline.paper import Outcome
from pipeline.records import Pack
from warehouse.state import KnownPacks

PACK = Pack(
    pack_id="p", file_name="p.txt", media_type="text/plain", pages=1, title=None, status="ok", message=None, layout=None
)


def run_with(*lines: bytes) -> command._Run:
    """A run that has just loaded, with a pack for each of the lines waiting."""
    run = command._Run(Path("w.duckdb"), None, "r1", KnownPacks({}, {}), "0.1.0")
    file = command.File(Path("p.txt"), "p", "new")
    run.waiting = [(file, Outcome(PACK, {"pages": line}, None, 0, 0)) for line in lines]
    return run


def test_a_few_packs_wait() -> None:
    assert not command._enough(run_with(b"{}", b"{}"))


def test_a_load_comes_in_time() -> None:
    run = run_with(b"{}")
    run.loaded = time.monotonic() - command.FIRST
    assert command._enough(run)
    run.pause = 2 * command.FIRST  # the last took longer
    assert not command._enough(run)


def test_many_packs_or_heavy_ones_are_loaded(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(command, "MOST", 3)
    assert not command._enough(run_with(b"{}", b"{}"))
    assert command._enough(run_with(b"{}", b"{}", b"{}"))
    monkeypatch.setattr(command, "HEAVY", 100)
    assert not command._enough(run_with(b"x" * 50, b"x" * 50))
    assert command._enough(run_with(b"x" * 51, b"x" * 50))
