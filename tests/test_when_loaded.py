"""What was read waits for a load until it is worth one: loads keep readers waiting. Meanwhile the next are read."""

from __future__ import annotations

import threading
import time
from collections.abc import Iterator, Sequence
from pathlib import Path

import pytest

from pipeline.cli import loader as module
from pipeline.cli.ingested import File
from pipeline.cli.loader import Loader
from pipeline.paper import Outcome
from pipeline.records import Pack
from rules.book import RuleBook
from warehouse.errors import WarehouseError

PACK = Pack(
    pack_id="p", file_name="p.txt", media_type="text/plain", pages=1, title=None, status="ok", message=None, layout=None
)
FILE = File(Path("p.txt"), "p", "new")


def read(line: bytes) -> Outcome:
    return Outcome(PACK, {"pages": line}, None, 0, 0)


@pytest.fixture
def loader(book: RuleBook) -> Iterator[Loader]:
    """One that has just loaded."""
    with Loader(Path("w.duckdb"), book, "0.1.0") as made:
        yield made


def test_a_few_packs_wait(loader: Loader) -> None:
    for _ in range(2):
        loader.take(FILE, read(b"{}"))
    assert len(loader.waiting) == 2


def test_a_load_comes_in_time(loader: Loader) -> None:
    loader.loaded = time.monotonic() - module.FIRST
    assert loader.enough()
    loader.pause = 2 * module.FIRST  # the last took longer
    assert not loader.enough()


def test_many_packs_or_heavy_ones_are_loaded(loader: Loader, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(module, "MOST", 3)
    loader.waiting = [(FILE, read(b"{}"))] * 2
    assert not loader.enough()
    loader.waiting *= 2
    assert loader.enough()
    loader.waiting = []
    monkeypatch.setattr(module, "HEAVY", 100)
    begun: list[int] = []
    monkeypatch.setattr(loader, "_begin", lambda: begun.append(len(loader.waiting)))
    for words in (b"x" * 50, b"x" * 50):
        loader.take(FILE, read(words))
    monkeypatch.setattr(module, "MOST", 9)
    assert not begun
    loader.take(FILE, read(b"x"))
    assert begun == [3]


def test_packs_are_taken_while_a_load_goes_on_but_not_without_end(
    loader: Loader, monkeypatch: pytest.MonkeyPatch
) -> None:
    loads: list[int] = []
    go_on = threading.Event()

    def load(waiting: Sequence[object]) -> None:
        loads.append(len(waiting))
        assert go_on.wait(30)

    monkeypatch.setattr(module, "MOST", 2)
    monkeypatch.setattr(loader, "_load_these", load)
    for _ in range(5):
        loader.take(FILE, read(b"{}"))  # comes back at once: a load of two is in hand, three wait
    assert len(loader.waiting) == 3
    go_on.set()
    loader.take(FILE, read(b"{}"))  # a fourth has to wait for the load
    loader.finish()
    assert loads == [2, 4]


def test_what_no_load_takes_is_told(loader: Loader, monkeypatch: pytest.MonkeyPatch) -> None:
    def load(waiting: Sequence[object]) -> None:
        raise WarehouseError("no room")

    monkeypatch.setattr(loader, "_load_these", load)
    loader.take(FILE, read(b"{}"))
    with pytest.raises(WarehouseError, match="no room"):
        loader.finish()
