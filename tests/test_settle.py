"""One meeting is one row, whatever packs print it and in whatever order they were loaded."""

from __future__ import annotations

from dataclasses import replace
from datetime import time
from pathlib import Path

import pytest

from tests.invented import SPRING, SUMMER, Paper, agenda, file_of, load_papers, minutes, notice
from warehouse.load import load
from warehouse.query import ask_sql, open_reader

VIEWS = (
    "documents",
    "bodies",
    "meetings",
    "future_meetings",
    "agenda_items",
    "attendances",
    "minutes",
    "resolutions",
    "declarations",
    "minute_references",
    "evidence",
    "problems",
)


def everything(warehouse: Path) -> dict[str, tuple[tuple[object, ...], ...]]:
    with open_reader(warehouse) as connection:
        return {view: ask_sql(connection, f"from {view} order by all").rows for view in VIEWS}


def values(warehouse: Path, sql: str) -> list[tuple[object, ...]]:
    with open_reader(warehouse) as connection:
        return list(ask_sql(connection, sql).rows)


def reprint() -> Paper:
    """The minutes again, in a later pack, with one name misread and fewer rows."""
    paper = Paper("d-reprint", source="minutes", day=SUMMER)
    paper.document("Minutes of the last meeting").body().meeting(start=time(10, 5), venue="elsewhere")
    paper.lists("Alderman Ottilie Marsh", is_chair=True).lists("Capt. Brarn Tiller")
    return paper.resolves("12", "the dredger be hired for a fortnight", clause="a")


@pytest.mark.parametrize("order", [(0, 1, 2, 3), (3, 2, 1, 0), (2, 0, 3, 1)])
def test_the_order_of_loading_does_not_show(tmp_path: Path, order: tuple[int, ...]) -> None:
    papers = [notice(), agenda(), minutes(), reprint()]
    (tmp_path / "at-once").mkdir()
    (tmp_path / "one-by-one").mkdir()
    at_once, one_by_one = tmp_path / "at-once" / "w.duckdb", tmp_path / "one-by-one" / "w.duckdb"
    load_papers(at_once, *papers)
    for place in order:
        load_papers(one_by_one, papers[place])
    expected = everything(at_once)
    assert len(expected["meetings"]) == 1
    assert everything(one_by_one) == expected


@pytest.fixture
def warehouse(tmp_path: Path) -> Path:
    path = tmp_path / "w.duckdb"
    load_papers(path, reprint(), minutes(), agenda(), notice())
    return path


def test_a_meeting_takes_each_column_from_the_best_printing(warehouse: Path) -> None:
    assert values(
        warehouse, "select start_time, end_time, venue, chair, has_agenda, has_minutes, body from meetings"
    ) == [
        # the minutes' times and chair; the minutes state no venue, the reprint, being minutes too, does
        (
            time(10, 5),
            time(11, 40),
            "elsewhere",
            "Alderman Ottilie Marsh",
            True,
            True,
            "Fenwick Harbour Board",
        )
    ]


def test_a_reprint_adds_evidence_not_facts(warehouse: Path) -> None:
    assert values(warehouse, "select name from attendances order by name") == [
        ("Alderman Ottilie Marsh",),
        ("Capt. Bram Tiller",),
        ("Jory Wake",),
        ("Ms P Quill",),
    ]
    assert values(
        warehouse,
        "select e.ordinal, e.pack_id from evidence as e join resolutions using (fact_id)"
        " where clause = 'a' order by e.ordinal",
    ) == [(1, "c-minutes"), (2, "d-reprint")]
    assert values(warehouse, "select count(*) from evidence where quote = 'Capt. Brarn Tiller'") == [(0,)]
    assert values(
        warehouse, "select ordinal, pack_id from evidence join meetings using (fact_id) order by ordinal"
    ) == [(1, "a-notice"), (2, "b-agenda"), (3, "c-minutes"), (4, "d-reprint")]


def test_a_body_is_called_as_it_is_mostly_printed(tmp_path: Path) -> None:
    path = tmp_path / "w.duckdb"
    papers = [Paper(f"p{n}").body("FENWICK HARBOUR BOARD") for n in range(3)]
    papers += [Paper("q0").body("Fenwick Harbor Board"), Paper("q1").body("The Fenwick Harbour Board")]
    load_papers(path, *papers)
    assert values(path, "select name from bodies") == [("The Fenwick Harbour Board",)]
    load_papers(path, Paper("q2").body("Fenwick Harbor Board", acronym="FHB"))
    assert values(path, "select name, acronym from bodies") == [("Fenwick Harbor Board", "FHB")]


def test_when_the_minutes_go_the_reprint_is_shown(warehouse: Path) -> None:
    gone = [file_of(minutes()).path]
    load(warehouse, [], [], version="0.1.0", rules_fingerprint="r1", withdrawn=gone)
    assert values(warehouse, "select name from attendances order by name") == [
        ("Alderman Ottilie Marsh",),
        ("Capt. Brarn Tiller",),
    ]
    assert values(warehouse, "select end_time, venue from meetings") == [(None, "elsewhere")]
    assert values(warehouse, "select count(*) from minutes") == [(0,)]
    assert values(warehouse, "select distinct pack_id from evidence order by 1") == [
        ("a-notice",),
        ("b-agenda",),
        ("d-reprint",),
    ]


def test_a_load_leaves_other_meetings_alone(warehouse: Path) -> None:
    before = values(warehouse, "select * from attendances order by all")
    load_papers(warehouse, Paper("z", day=SPRING).document("Minutes").meeting().lists("Ada Brook"))
    after = values(warehouse, f"select * from attendances where meeting_date > '{SPRING}' order by all")
    assert after == before
    assert values(warehouse, "select count(*) from meetings") == [(2,)]


def test_of_equal_printings_the_smaller_pack_id_is_shown(tmp_path: Path) -> None:
    path = tmp_path / "w.duckdb"
    papers = [Paper(pack).meeting().lists(name) for pack, name in (("y", "Ann Dale"), ("x", "Anne Dale"))]
    load_papers(path, *papers)
    assert values(path, "select name from attendances") == [("Anne Dale",)]


def test_a_pack_may_print_a_meeting_in_two_documents(tmp_path: Path) -> None:
    path = tmp_path / "w.duckdb"
    paper = Paper("p", source="agenda").meeting(start=time(9, 0), venue="Net Loft").item("1", "Apologies")
    (account, *_) = paper.facts
    paper.source = "minutes"
    paper.meeting(start=time(9, 5))
    paper.facts[-1] = replace(paper.facts[-1], document_id="p-2")
    assert account.fact_id == paper.facts[-1].fact_id
    load_papers(path, paper)
    assert values(path, "select start_time, venue, has_agenda, has_minutes from meetings") == [
        (time(9, 5), "Net Loft", True, True)
    ]
    assert values(path, "select count(*) from evidence join meetings using (fact_id)") == [(2,)]


@pytest.mark.parametrize(
    ("again", "kind", "severity"),
    [("apologies", "present_and_apologies", "warning"), ("present", "listed_twice", "info")],
)
def test_someone_listed_twice_is_a_problem(tmp_path: Path, again: str, kind: str, severity: str) -> None:
    path = tmp_path / "w.duckdb"
    load_papers(path, Paper("p").meeting().lists("Ada Brook").lists("Bo Clay").lists("Ada Brook", status=again))
    assert values(path, "select kind, severity, pack_id, page from problems") == [(kind, severity, "p", 1)]
    load_papers(path, Paper("p").meeting().lists("Ada Brook").lists("Bo Clay"))
    assert values(path, "from problems") == []


def test_a_problem_names_the_person_the_day_and_the_facts(tmp_path: Path) -> None:
    path = tmp_path / "w.duckdb"
    paper = Paper("p", day=SUMMER).meeting().lists("Ada Brook").lists("ADA BROOK", status="apologies")
    load_papers(path, paper)
    listed = [fact.fact_id for fact in paper.facts if fact.rule == "attendance.table"]
    assert len(listed) == 2
    assert values(path, "select message, fact_ids from problems") == [
        ("Ada Brook is listed as present and among the apologies at the meeting of 20 June 2023.", listed)
    ]
