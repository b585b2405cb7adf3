"""Opening the warehouse: locks, strangers and other versions each get a plain word."""

from __future__ import annotations

import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import datetime
from pathlib import Path

import duckdb
import pytest

from tests.invented import agenda, load_papers, minutes
from warehouse.errors import NoWarehouseError, QuestionError, WarehouseError
from warehouse.query import ask, ask_sql, open_reader
from warehouse.state import KnownPacks, known
from warehouse.statements import names, statement

HOLD = """
import duckdb, sys
connection = duckdb.connect(sys.argv[1], read_only=sys.argv[2] == "reader")
print("held", flush=True)
sys.stdin.readline()
"""


@contextmanager
def held(path: Path, how: str) -> Iterator[subprocess.Popen[str]]:
    """Another process that has the file open until a line is written to it."""
    with subprocess.Popen(
        [sys.executable, "-c", HOLD, str(path), how], stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True
    ) as other:
        assert other.stdout is not None
        assert other.stdout.readline() == "held\n"
        try:
            yield other
        finally:
            other.kill()


@pytest.fixture
def warehouse(tmp_path: Path) -> Path:
    path = tmp_path / "w.duckdb"
    load_papers(path, agenda())
    return path


def test_a_reader_kept_out_by_a_writer_is_told_what_to_do(warehouse: Path) -> None:
    with (
        held(warehouse, "writer"),
        pytest.raises(WarehouseError, match="in use by another program; try again"),
    ):
        open_reader(warehouse, wait_seconds=0.1)


def test_a_writer_kept_out_by_a_reader_changes_nothing(warehouse: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(
        "tests.invented.load.__kwdefaults__", {"withdrawn": (), "reconcilers": {}, "whole": None, "wait_seconds": 0.1}
    )
    with held(warehouse, "reader"), pytest.raises(WarehouseError, match="in use by another program"):
        load_papers(warehouse, minutes())
    with open_reader(warehouse) as connection:
        assert ask_sql(connection, "select pack_id from packs").rows == (("b-agenda",),)


def test_readers_do_not_keep_each_other_out(warehouse: Path) -> None:
    with held(warehouse, "reader"), open_reader(warehouse, wait_seconds=0) as connection:
        assert ask_sql(connection, "select count(*) from packs").rows == ((1,),)


def test_a_reader_waits_for_a_writer_to_finish(warehouse: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    naps = []
    with held(warehouse, "writer") as other:

        def nap(seconds: float) -> None:
            naps.append(seconds)
            other.kill()
            other.wait()

        monkeypatch.setattr("warehouse.connect.time.sleep", nap)
        with open_reader(warehouse, wait_seconds=30) as connection:
            assert ask_sql(connection, "select count(*) from packs").rows == ((1,),)
    assert naps


def test_no_file_says_how_to_make_one(tmp_path: Path) -> None:
    with pytest.raises(NoWarehouseError, match="minutebook ingest PATH"):
        open_reader(tmp_path / "none.duckdb")
    assert known(tmp_path / "none.duckdb") == KnownPacks()
    assert list(tmp_path.iterdir()) == []


def test_a_newer_warehouse_names_the_version_that_wrote_it(warehouse: Path) -> None:
    with duckdb.connect(str(warehouse)) as connection:
        connection.execute("insert into reading.migrations values (9999, '9999_later', now()::timestamp)")
        connection.execute("update reading.info set value = '7.0' where key = 'program_version'")
    before = warehouse.read_bytes()
    for action in (open_reader, known, lambda path: load_papers(path, minutes())):
        with pytest.raises(WarehouseError, match=r"written by minutebook 7\.0 .*upgrade minutebook"):
            action(warehouse)
    assert warehouse.read_bytes() == before


def test_an_older_warehouse_is_upgraded_by_a_load(warehouse: Path) -> None:
    warehouse.unlink()
    with duckdb.connect(str(warehouse)) as connection:
        for version, name in enumerate(names("migrations")[:2], start=1):
            connection.execute(statement("migrations", name))
            applied = {"version": version, "name": name, "applied_at": datetime(2024, 3, 5)}
            connection.execute(statement("loading", "insert_migration"), applied)
    with pytest.raises(WarehouseError, match="older minutebook"):
        open_reader(warehouse)
    assert known(warehouse) == KnownPacks()
    load_papers(warehouse, minutes())
    with open_reader(warehouse) as connection:
        assert ask_sql(connection, "select count(*) from meetings").rows == ((1,),)


@pytest.mark.parametrize("content", [b"PK\x03\x04 a spreadsheet, say", b"\0" * 4096, b"short"])
def test_a_file_of_another_kind_is_left_alone(tmp_path: Path, content: bytes) -> None:
    path = tmp_path / "w.duckdb"
    path.write_bytes(content)
    for action in (open_reader, known, lambda p: load_papers(p, minutes())):
        with pytest.raises(WarehouseError, match="not a minutebook warehouse"):
            action(path)
    assert path.read_bytes() == content


def test_somebody_elses_database_is_left_alone(tmp_path: Path) -> None:
    path = tmp_path / "w.duckdb"
    with duckdb.connect(str(path)) as connection:
        connection.execute("create table mine as select 42 as answer")
    for action in (open_reader, lambda p: load_papers(p, minutes())):
        with pytest.raises(WarehouseError, match="not a minutebook warehouse"):
            action(path)
    with duckdb.connect(str(path)) as connection:
        assert connection.execute("from mine").fetchall() == [(42,)]


def test_a_truncated_warehouse_is_no_traceback(warehouse: Path) -> None:
    warehouse.write_bytes(warehouse.read_bytes()[:5000])
    with pytest.raises(WarehouseError, match="cannot be opened"):
        open_reader(warehouse)


@pytest.mark.parametrize("name", [".", "no/such/folder/w.duckdb"])
def test_a_path_where_no_file_can_be(tmp_path: Path, name: str) -> None:
    with pytest.raises(WarehouseError, match="folder"):
        load_papers(tmp_path / name, version="0.1.0")


@pytest.mark.parametrize(
    ("sql", "says"),
    [
        ("delete from reading.packs", "not DELETE"),
        ("create table t as select 1", "not CREATE"),
        ("copy packs to '/tmp/packs.csv'", "not COPY"),
        ("attach '/tmp/other.duckdb' as other", "not ATTACH"),
        ("set enable_external_access = true", "not SET"),
        ("select 1; select 2", "there are 2"),
        ("", "there are 0"),
        ("selct 1", "syntax error"),
        ("select * from nowhere", "nowhere"),
        ("select * from read_text('/etc/hostname')", "disabled"),
        ("from '/etc/hostname.csv'", "disabled"),
    ],
)
def test_sql_that_does_more_than_read_the_warehouse_is_refused(warehouse: Path, sql: str, says: str) -> None:
    with open_reader(warehouse) as connection:
        with pytest.raises(QuestionError, match=says):
            ask_sql(connection, sql)
        assert ask_sql(connection, "select count(*) from packs").rows == ((1,),)


def test_answers_name_their_columns(warehouse: Path) -> None:
    with open_reader(warehouse) as connection:
        rows = ask(connection, "info")
    assert rows.columns == ("key", "value")
    assert {"key": "contract_version", "value": "1"} in list(rows.records())
