"""Packs read by several processes: same records, and one monster harms no other."""

from __future__ import annotations

import filecmp
import os
import signal
import time
from contextlib import closing
from pathlib import Path

import pytest

from pipeline import pool
from pipeline.pool import Limits, Result, read_all
from rules.book import RuleBook

LIMITS = Limits()
PAPER = "Minutes of the Lifeboat Board held on Monday 4 May 2015\n\n1. Slips\n\nRESOLVED: That slip {n} be dried.\n"


def papers(folder: Path, count: int) -> list[Path]:
    made = []
    for n in range(count):
        path = folder / f"paper-{n}.txt"
        path.write_text(PAPER.format(n=n), "utf-8")
        made.append(path)
    return made


def results(paths: list[Path], build: Path, book: RuleBook, jobs: int, limits: Limits = LIMITS) -> list[Result]:
    with closing(read_all(paths, build, book, jobs=jobs, limits=limits)) as found:
        return list(found)


def test_the_records_are_the_same_whatever_the_jobs(tmp_path: Path, book: RuleBook) -> None:
    paths = papers(tmp_path, 4)
    for jobs in (1, 2, 9):
        found = results(paths, tmp_path / f"jobs-{jobs}", book, jobs)
        assert sorted(r.path for r in found) == paths
        assert all(r.outcome is not None and r.outcome.facts for r in found)
    one = tmp_path / "jobs-1"
    files = [p.relative_to(one) for p in one.rglob("*.jsonl")]
    assert files
    for other in ("jobs-2", "jobs-9"):
        same, different, missing = filecmp.cmpfiles(one, tmp_path / other, map(str, files), shallow=False)
        assert (len(same), different, missing) == (len(files), [], [])


# What the processes do is a function that is found by its name, so these stand here and act on a file's name.


def _monster(path: Path) -> None:
    if "hangs" in path.name:
        time.sleep(600)
    if "dies" in path.name:
        os.kill(os.getpid(), signal.SIGKILL)
    if "hoards" in path.name:
        hoard = []
        while True:
            hoard.append(bytes(range(256)) * 40_000)
    if "faulty" in path.name:
        raise ZeroDivisionError


def _serve_with_monsters(line: object, given: object) -> None:
    import pipeline.run as here

    def read(path: Path, *rest: object) -> object:
        _monster(path)
        return true_read(path, *rest)  # type: ignore[arg-type]

    true_read = here.read
    here.read = read  # type: ignore[assignment]
    _SERVE(line, given)  # type: ignore[arg-type]


_SERVE = pool._serve


@pytest.mark.parametrize(
    ("name", "kind", "words"),
    [
        ("hangs", "unreadable_time", "--time-limit"),
        ("dies", "unreadable_died", "signal 9"),
        ("hoards", "unreadable_memory", "--memory-limit"),
    ],
)
def test_a_monster_costs_only_its_own_pack(
    name: str, kind: str, words: str, tmp_path: Path, book: RuleBook, monkeypatch: pytest.MonkeyPatch
) -> None:
    monster = tmp_path / f"{name}.txt"
    monster.write_text("The slip was wet.", "utf-8")
    paths = [monster, *papers(tmp_path, 3)]
    monkeypatch.setattr(pool, "_serve", _serve_with_monsters)
    seconds = 2.0 if name == "hangs" else 60.0
    found = results(paths, tmp_path / "build", book, 2, Limits(seconds, 300))
    by_name = {r.path.stem: r.outcome for r in found}
    assert sorted(by_name) == sorted(p.stem for p in paths)
    bad = by_name.pop(name)
    assert bad is not None
    assert bad.pack.status == "failed"
    assert bad.pack.message is not None
    assert words in bad.pack.message
    assert str(tmp_path) not in bad.pack.message
    assert kind in (bad.records / "problems.jsonl").read_text("utf-8")
    assert all(o is not None and o.pack.status != "failed" and o.facts for o in by_name.values())


def test_a_fault_of_ours_is_told_with_its_place(
    tmp_path: Path, book: RuleBook, monkeypatch: pytest.MonkeyPatch
) -> None:
    faulty = tmp_path / "faulty.txt"
    faulty.write_text("The slip was wet.", "utf-8")
    monkeypatch.setattr(pool, "_serve", _serve_with_monsters)
    found = {r.path.name: r for r in results([faulty, *papers(tmp_path, 1)], tmp_path / "build", book, 1)}
    assert found["faulty.txt"].outcome is None
    assert found["faulty.txt"].fault.startswith("ZeroDivisionError at test_pool.py:")
    assert "ZeroDivisionError" in found["faulty.txt"].trace
    assert found["paper-0.txt"].outcome is not None


def test_closing_ends_the_processes(tmp_path: Path, book: RuleBook) -> None:
    from multiprocessing import active_children

    with closing(read_all(papers(tmp_path, 3), tmp_path / "build", book, jobs=2)) as found:
        next(found)
        assert active_children()
    assert not active_children()
