"""Votes in the warehouse: who was in the room, and what a notice and the minutes say differently."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.invented import SUMMER, Paper, load_papers, minutes
from warehouse.query import ask_sql, open_reader


def values(warehouse: Path, sql: str) -> list[tuple[object, ...]]:
    with open_reader(warehouse) as connection:
        return list(ask_sql(connection, sql).rows)


TILLER = "Capt. Bram Tiller"


@pytest.fixture
def warehouse(tmp_path: Path) -> Path:
    path = tmp_path / "w.duckdb"
    paper = minutes().votes("12", "Alderman Ottilie Marsh", TILLER, (2, 0, 0))
    paper.moves("12", TILLER).votes("13", "Jory Wake", "Ottilie Marsh", (1, 0, 0), carried=False)
    paper.moves("13", TILLER, "arrives").votes("14", TILLER, "Ottilie Marsh", (2, 0, 0))
    load_papers(path, paper)
    return path


def test_votes_are_shown_with_their_rolls(warehouse: Path) -> None:
    found = values(
        warehouse, "select minute, mover, votes_for, carried, recorded[1].name, recorded[1].vote from votes order by 1"
    )
    assert found == [
        ("12", "Alderman Ottilie Marsh", 2, True, "Alderman Ottilie Marsh", "for"),
        ("13", "Jory Wake", 1, False, "Jory Wake", "for"),
        ("14", TILLER, 2, True, TILLER, "for"),
    ]


def test_who_was_in_the_room(warehouse: Path) -> None:
    found = values(warehouse, "select minute, name, in_room from vote_presence order by 1, 2")
    assert found == [
        ("12", "Alderman Ottilie Marsh", True),
        ("12", TILLER, True),
        ("13", "Alderman Ottilie Marsh", True),
        ("13", TILLER, False),
        ("14", "Alderman Ottilie Marsh", True),
        ("14", TILLER, True),
    ]


def test_a_late_comer_was_not_there_before(tmp_path: Path) -> None:
    path = tmp_path / "w.duckdb"
    paper = minutes().votes("12", "Alderman Ottilie Marsh", "Ms P Quill", (1, 0, 0)).moves("13", TILLER, "arrives")
    load_papers(path, paper)
    assert values(path, "select name, in_room from vote_presence order by 1") == [
        ("Alderman Ottilie Marsh", True),
        (TILLER, False),
    ]


def printed(*clauses: str) -> Paper:
    """A decision notice of the summer meeting."""
    paper = Paper("a-decisions", source="notice", day=SUMMER)
    paper.document("Decision notice", kind="other").body().meeting()
    for n, clause in enumerate(clauses):
        paper.resolves("12", clause, clause="abc"[n])
    return paper


def test_a_notice_that_says_the_same(tmp_path: Path) -> None:
    path = tmp_path / "w.duckdb"
    load_papers(
        path, minutes(), printed("That the dredger be hired for a fortnight.", "the berths' fees stay as they are")
    )
    assert values(path, "select count(*) from meetings") == [(1,)]
    assert values(path, "select count(*) from resolutions") == [(2,)]
    assert values(path, "select message from problems where kind = 'printings_differ'") == []


def test_a_notice_that_says_otherwise(tmp_path: Path) -> None:
    path = tmp_path / "w.duckdb"
    load_papers(path, minutes(), printed("the dredger be hired for a fortnight", "the quay be sold to the county"))
    assert values(path, "select message from problems where kind = 'printings_differ' order by 1") == [
        ("Only the decision notice of 20 June 2023 decides under item 12: the quay be sold to the county",),
        ("Only the minutes of 20 June 2023 decide under item 12: the berths’ fees stay as they are",),
    ]
