"""What became of every promise in the sample packs, read from their PDFs, held against the truth they print."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest

from pipeline.run import read_pack
from pipeline.trails.answers import trails
from rules.book import RuleBook
from tests.test_samples import AUTHORITIES, PACKS, SAMPLES, folded, gold
from warehouse.load import load
from warehouse.query import ask_sql, open_reader
from warehouse.state import Source

Key = tuple[object, ...]


@pytest.fixture(scope="module")
def warehouse(tmp_path_factory: pytest.TempPathFactory, book: RuleBook, nlp: Any) -> Path:
    folder = tmp_path_factory.mktemp("trails")
    outcomes = {pack: read_pack(SAMPLES / pack, folder, book, nlp) for pack in PACKS}
    load(
        folder / "w.duckdb",
        [o.records for o in outcomes.values()],
        [Source(pack, 0, 0, o.pack.pack_id) for pack, o in outcomes.items()],
        version="1",
        rules_fingerprint="1",
        reconcilers={"trails": trails(book.trails)},
    )
    return folder / "w.duckdb"


def rows(warehouse: Path, sql: str) -> list[Key]:
    with open_reader(warehouse) as connection:
        return [tuple(folded(v) for v in row) for row in ask_sql(connection, sql).rows]


def asked(row: dict[str, Any]) -> Key:
    return tuple(folded(row[name]) for name in ("meeting", "minute", "clause", "text"))


def days(authority: str) -> set[str]:
    return {str(m["date"]) for m in gold(authority)["meetings"]}


@pytest.mark.parametrize("authority", AUTHORITIES)
def test_trails_lead_where_the_promise_is_heard_of(authority: str, warehouse: Path) -> None:
    wanted = {
        (*asked(t["from"]), t["event"], *(folded(t["to"][n]) for n in ("meeting", "where_kind", "where_ref")))
        for t in gold(authority)["trails"]
        if t["to"]
    }
    found = {
        row
        for row in rows(
            warehouse,
            "select a.meeting_date, a.minute, a.clause, a.text, e.event, e.event_date, e.where_kind, e.where_ref"
            " from action_events as e join actions as a using (action_id) where e.event in ('reported', 'closed')",
        )
        if row[0] in days(authority)
    }
    assert len(wanted) > 5
    assert sorted(map(str, found - wanted)) == []
    assert len(found & wanted) >= 0.95 * len(wanted), sorted(map(str, wanted - found))


@pytest.mark.parametrize("authority", AUTHORITIES)
def test_every_forgotten_promise_is_listed_and_none_wrongly(authority: str, warehouse: Path) -> None:
    wanted = {asked(t["from"]) for t in gold(authority)["trails"] if t["event"] == "never"}
    sql = "select meeting_date, minute, clause, text from actions where never_heard_of and restated_as is null"
    found = {row for row in rows(warehouse, sql) if row[0] in days(authority)}
    assert len(wanted) >= 3
    assert found == wanted
