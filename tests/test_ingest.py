"""`minutebook ingest`: what is new, unchanged, changed and failed; one bad file costs no other."""

from __future__ import annotations

import json
import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[1]
CITY = ROOT / "corpus" / "samples" / "orrinster"
COUNTY = ROOT / "corpus" / "samples" / "tarrowshire"
MINUTES = """Minutes of a meeting of the Wendmouth Quay Board held at Net Loft, Wendmouth on Thursday, 12 June 2014.

Present

Cllr Ann Marl – in the Chair
Cllr Bo Tern\tSandle District Council

1. WELCOME.

The Chairman welcomed everybody to the quay.

RESOLVED:

That the ropes be {}.

10.00 - 11.20 am
12 June 2014

CHAIRMAN
"""


def run(folder: Path, *words: str, code: int = 0) -> subprocess.CompletedProcess[str]:
    env = {k: v for k, v in os.environ.items() if k != "MINUTEBOOK_WAREHOUSE"}
    done = subprocess.run(
        [sys.executable, "-m", "pipeline", *words],
        capture_output=True,
        text=True,
        cwd=folder,
        env=env | {"PYTHONPATH": str(ROOT)},
    )
    assert done.returncode == code, done.stderr + done.stdout
    return done


def asked(folder: Path, sql: str) -> list[dict[str, object]]:
    rows: list[dict[str, object]] = json.loads(run(folder, "sql", sql, "--json").stdout)
    return rows


@pytest.fixture
def desk(tmp_path: Path) -> Path:
    (tmp_path / "papers").mkdir()
    (tmp_path / "papers" / "quay.txt").write_text(MINUTES.format("coiled"), encoding="utf-8")
    return tmp_path


def test_new_then_unchanged_then_changed(desk: Path) -> None:
    first = json.loads(run(desk, "ingest", "papers", "--json").stdout)
    assert (first["new"], first["ok"], first["failed"]) == (1, 1, 0)
    assert asked(desk, "select text from resolutions") == [{"text": "That the ropes be coiled."}]

    again = json.loads(run(desk, "ingest", "papers", "--json").stdout)
    assert (again["new"], again["unchanged"], again["facts"]) == (0, 1, 0)

    (desk / "papers" / "quay.txt").write_text(MINUTES.format("burnt"), encoding="utf-8")
    changed = json.loads(run(desk, "ingest", "papers", "--json").stdout)
    assert (changed["changed"], changed["new"]) == (1, 0)
    assert asked(desk, "select text from resolutions") == [{"text": "That the ropes be burnt."}]
    assert asked(desk, "select count(*) as n from packs") == [{"n": 1}]


def test_a_bad_file_costs_no_other(desk: Path) -> None:
    (desk / "papers" / "empty.pdf").touch()
    (desk / "papers" / "page.pdf").write_text("<html>gone</html>", encoding="utf-8")
    done = run(desk, "ingest", "papers", "nosuch.pdf", code=1)
    assert "empty.pdf: the file is empty" in done.stdout
    assert "page.pdf: named .pdf but is no PDF" in done.stdout
    assert "nosuch.pdf: no such file" in done.stderr
    assert asked(desk, "select status, count(*) as n from packs group by all order by all") == [
        {"status": "failed", "n": 2},
        {"status": "ok", "n": 1},
    ]
    assert len(asked(desk, "select * from meetings")) == 1


def test_a_dry_run_does_nothing(desk: Path) -> None:
    done = run(desk, "ingest", "papers", "--dry-run")
    assert "quay.txt" in done.stdout
    assert not (desk / "minutebook.duckdb").exists()
    assert sorted(p.name for p in desk.iterdir()) == ["papers"]


def test_a_folder_without_packs_says_what_is_read(desk: Path) -> None:
    (desk / "bare").mkdir()
    (desk / "bare" / "notes.json").write_text("{}", encoding="utf-8")
    assert "no packs in this folder" in run(desk, "ingest", "bare", code=1).stderr
    assert not (desk / "minutebook.duckdb").exists()


def test_a_bad_rule_stops_the_run_before_it_starts(desk: Path) -> None:
    shutil.copytree(ROOT / "rules" / "layouts", desk / "mine" / "layouts")
    board = desk / "mine" / "layouts" / "board.toml"
    board.write_text(board.read_text(encoding="utf-8").replace("\ntitle =", "\ntitel =", 1), encoding="utf-8")
    done = run(desk, "ingest", "papers", "--rules", "mine", code=5)
    assert "titel" in done.stderr
    assert "did you mean title?" in done.stderr
    assert not (desk / "minutebook.duckdb").exists()


def test_records_are_the_same_wherever_they_are_made(desk: Path) -> None:
    run(desk, "ingest", "papers", "--records", "one")
    (desk / "minutebook.duckdb").unlink()
    run(desk, "ingest", "papers", "--records", "two")
    one, two = ({p.relative_to(desk / d): p.read_bytes() for p in (desk / d).rglob("*.jsonl")} for d in ("one", "two"))
    assert len(one) > 20
    assert one == two


def test_somebody_present_and_excused_under_two_spellings_is_a_problem(desk: Path) -> None:
    run(desk, "ingest", str(COUNTY / "2017-09-14-safer-places.pdf"), str(COUNTY / "2016-09-15-safer-places.pdf"))
    found = asked(desk, "select kind, message, len(fact_ids) as n from problems where kind = 'present_and_apologies'")
    assert len(found) == 1
    assert found[0]["n"] == 2
    assert "Mo Tickell" in str(found[0]["message"])
    assert "Maureen Tickell" in str(found[0]["message"])
