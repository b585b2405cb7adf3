"""A few packs at a time give the warehouse that all at once give, row for row, in whatever order they come."""

from __future__ import annotations

import random
from collections.abc import Mapping, Sequence
from pathlib import Path

import duckdb
import pytest

from pipeline.cli.decisions import reconcilers
from rules.book import RuleBook
from tests.bench import records
from warehouse.load import load
from warehouse.records import record_dir
from warehouse.state import Source
from warehouse.statements import names

# two bodies of one authority, one of another; some in a row, some apart
PACKS = (0, 1, 2, 25, 26, 200)

# what a warehouse says: rows by table, but for numbers that packs are given as they come
SETTLED = (
    "printings", "first_printings", "meetings", "bodies", "evidence", "problems", "indicator_names",
    "indicator_values", "indicator_problems", "organisation_mentions", "organisation_names", "organisations",
    "organisation_successions", "name_doubts", "people", "person_names", "person_links", "person_posts",
    "person_groups", "person_keys", "action_events", "action_candidates", "action_statuses", "minute_references",
    "recommendation_outcomes", "quorum_checks", "trail_problems", "amendments",
)  # fmt: skip


@pytest.fixture(scope="module")
def folders(tmp_path_factory: pytest.TempPathFactory) -> dict[int, Path]:
    directory = tmp_path_factory.mktemp("records")
    return {number: records.write(range(number, number + 1), directory / str(number)) for number in PACKS}


def put(
    warehouse: Path, folders: Sequence[Path], book: RuleBook, *, whole: bool, withdrawn: Sequence[str] = ()
) -> None:
    sources = [Source(str(path), 1, 1, record_dir(path).pack_id) for path in folders]
    load(
        warehouse, folders, sources, version="1", rules_fingerprint="r", whole=whole, withdrawn=withdrawn,
        reconcilers=reconcilers(warehouse, book),
    )  # fmt: skip


def contents(warehouse: Path) -> Mapping[str, list[tuple[object, ...]]]:
    """Every row of every table and view, sorted."""
    with duckdb.connect(str(warehouse), read_only=True) as connection:
        found = {}
        wanted = [("settled", t) for t in SETTLED] + [("main", v) for v in names("views") if v != "changes"]
        for schema, table in [*wanted, ("changes", "states")]:
            columns = [
                row[0]
                for row in connection.execute(
                    "select column_name from duckdb_columns() where schema_name = ? and table_name = ?"
                    " and database_name = current_database() order by column_index",
                    [schema, table],
                ).fetchall()
                if row[0] not in ("pack_no", "ingested_at")
            ]
            said = ", ".join(f'"{c}"::varchar' for c in columns)
            found[f"{schema}.{table}"] = connection.execute(
                f"select {said} from {schema}.{table} order by all"
            ).fetchall()
        found["search"] = connection.execute(
            "select e.kind, e.pack_id, e.fact_id, e.page, p.term, p.weight"
            " from search.entries as e join search.postings as p using (entry) order by all"
        ).fetchall()
    return found


def differ(one: Mapping[str, list[tuple[object, ...]]], other: Mapping[str, list[tuple[object, ...]]]) -> list[str]:
    told = []
    for table, rows in one.items():
        mine, theirs = set(rows), set(other[table])
        if rows != other[table]:
            told.append(f"{table}: {len(rows)}, {len(other[table])}: {sorted(mine ^ theirs, key=str)[:4]}")
    return told


@pytest.fixture(scope="module")
def together(folders: dict[int, Path], book: RuleBook, tmp_path_factory: pytest.TempPathFactory) -> Path:
    warehouse = tmp_path_factory.mktemp("together") / "w.duckdb"
    put(warehouse, list(folders.values()), book, whole=True)
    return warehouse


@pytest.mark.parametrize("order", [0, 1])
def test_pack_by_pack_as_all_at_once(
    order: int, folders: dict[int, Path], together: Path, book: RuleBook, tmp_path: Path
) -> None:
    warehouse = tmp_path / "w.duckdb"
    numbers = list(PACKS)
    random.Random(order).shuffle(numbers)
    for number in numbers if order else PACKS:
        put(warehouse, [folders[number]], book, whole=False)
    assert differ(contents(together), contents(warehouse)) == []


def test_what_goes_leaves_no_trace(folders: dict[int, Path], book: RuleBook, tmp_path: Path) -> None:
    warehouse, fewer = tmp_path / "w.duckdb", tmp_path / "fewer.duckdb"
    gone = (1, 26)
    put(warehouse, list(folders.values()), book, whole=True)
    put(warehouse, [], book, whole=False, withdrawn=[str(folders[number]) for number in gone])
    put(fewer, [path for number, path in folders.items() if number not in gone], book, whole=True)
    assert differ(contents(fewer), contents(warehouse)) == []
