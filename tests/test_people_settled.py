"""Names in the warehouse: settled in the load itself, whatever the order, and as people decided."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest

from pipeline.cli import main
from pipeline.cli.decisions import forgotten_path, reconcilers, verdicts_path
from pipeline.names.errors import VerdictError
from pipeline.names.forgotten import add_forgotten, key_of
from pipeline.names.verdicts import Verdict, write_verdicts
from pipeline.records import ReportContact
from rules.book import RuleBook
from tests.invented import BODY, SPRING, load_papers
from tests.invented_people import listed, load_people, mention, paper, spring, summer
from warehouse.again import reconcile_again
from warehouse.check import verify
from warehouse.errors import NoWarehouseError
from warehouse.query import ask_sql, open_reader

NAMED = """
    select p.name, list(n.name order by n.name)
    from people as p join person_names as n using (person_id) group by p.person_id, p.name order by 1, 2
"""
ADA = ("Ada Brook", ["Cllr A. Brook", "Cllr Ada Brook MBE"])


def values(warehouse: Path, sql: str) -> list[tuple[object, ...]]:
    with open_reader(warehouse) as connection:
        return list(ask_sql(connection, sql).rows)


@pytest.fixture
def warehouse(tmp_path: Path) -> Path:
    return tmp_path / "w.duckdb"


def test_two_printed_forms_are_one_person_with_reasons(warehouse: Path, book: RuleBook) -> None:
    load_people(warehouse, book, spring(), summer())
    assert ADA in values(warehouse, NAMED)
    assert values(warehouse, "select name, mentions, first_seen, last_seen from people where name = 'Bo Clay'") == [
        ("Bo Clay", 2, date(2023, 3, 14), date(2023, 6, 20))
    ]
    reasons = values(warehouse, "select reason from person_names where name like '%Brook%'")
    assert any("the initial fits the given name" in str(reason) for (reason,) in reasons)
    assert verify(warehouse) == ()


def test_listings_and_declarations_carry_the_person(warehouse: Path, book: RuleBook) -> None:
    load_people(warehouse, book, spring(), summer())
    assert values(
        warehouse,
        "select a.name, p.name from attendances as a left join people as p using (person_id) order by a.name",
    ) == [
        ("Cllr A. Brook", "Ada Brook"),
        ("Cllr Ada Brook MBE", "Ada Brook"),
        ("Cllr Cy Dale", "Cy Dale"),
        ("Mr Bo Clay", "Bo Clay"),
        ("Ms Di Ebb", "Di Ebb"),
    ]


def test_a_declaration_carries_the_person(warehouse: Path, book: RuleBook) -> None:
    found = spring()
    mention(found, "Cllr Ada Brook MBE", "declaration", list_fact_id=found.facts[-1].fact_id)
    load_people(warehouse, book, found)
    assert values(warehouse, "select p.name from declarations join people as p using (person_id)") == [("Ada Brook",)]


def test_organisations_are_settled_and_stand_beside_the_listing(warehouse: Path, book: RuleBook) -> None:
    load_people(warehouse, book, spring(), summer())
    assert (
        values(
            warehouse,
            "select o.name, o.kind from attendances join organisations as o using (organisation_id)"
            " where attendances.name like '%Brook%'",
        )
        == [("Fenwick District Council", "district council")] * 2
    )
    assert ("Fenwick District Council", "Harbour Lead") in values(
        warehouse, "select organisation, role from person_posts"
    )


def test_the_order_of_loading_does_not_show(tmp_path: Path, book: RuleBook) -> None:
    third = listed(paper("p-autumn", date(2023, 9, 19)), "Councillor Ada Brook", organisation=None)
    packs = [spring(), summer(), third]
    found = []
    for number in range(3):  # each comes first, second and last
        order = packs[number:] + packs[:number]
        path = tmp_path / str(number) / "w.duckdb"
        path.parent.mkdir()
        for one in order:
            load_people(path, book, one)
        found.append(
            [
                values(path, f"from {view} order by all")
                for view in ("people", "person_names", "person_posts", "mentions", "organisation_names")
            ]
        )
    assert all(found[0])
    assert all(other == found[0] for other in found[1:])


def test_two_present_at_one_meeting_are_two(warehouse: Path, book: RuleBook) -> None:
    load_people(warehouse, book, listed(listed(paper("p"), "Cllr Ada Brook"), "Cllr A. Brook"))
    assert len(values(warehouse, "from people")) == 2


def test_a_mention_in_two_packs_counts_once(warehouse: Path, book: RuleBook) -> None:
    again = listed(paper("a-copy"), "Cllr Ada Brook MBE", role="Harbour Lead")
    load_people(warehouse, book, spring(), again)
    assert values(warehouse, "select mentions from people where name = 'Ada Brook'") == [(1,)]
    assert values(warehouse, "select distinct pack_id from evidence where fact_id like 'men-%Ada%' order by 1") == [
        ("a-copy",),
        ("p-spring",),
    ]


def test_a_pack_that_goes_takes_its_people_along(warehouse: Path, book: RuleBook) -> None:
    load_people(warehouse, book, spring(), summer())
    changed = listed(paper("p-spring"), "Mr Bo Clay", organisation="Fenwick Police")
    load_people(warehouse, book, changed)
    assert [name for name, _ in values(warehouse, NAMED)] == ["A. Brook", "Bo Clay", "Di Ebb"]


def test_without_anybody_to_ask_the_last_answer_stands(warehouse: Path, book: RuleBook) -> None:
    load_people(warehouse, book, spring(), summer())
    before = values(warehouse, NAMED)
    load_papers(warehouse, paper("p-other", date(2023, 9, 19)))
    assert values(warehouse, NAMED) == before


def verdict(left: str, right: str, what: str) -> Verdict:
    return Verdict(kind="person", left=left, right=right, verdict=what, reason="asked", by="t", on=SPRING)


@pytest.mark.parametrize("version", ["0.1.0", "0.2.0"])
def test_a_verdict_beats_the_score_survives_reading_again_and_can_be_undone(
    warehouse: Path, book: RuleBook, version: str
) -> None:
    apart = verdict("Cllr A. Brook", "Cllr Ada Brook MBE", "different")
    write_verdicts(verdicts_path(warehouse), [apart])
    load_people(warehouse, book, spring(), summer())
    load_people(warehouse, book, spring(), summer(), version=version)
    assert ADA not in values(warehouse, NAMED)
    assert ("A. Brook", ["Cllr A. Brook"]) in values(warehouse, NAMED)
    write_verdicts(verdicts_path(warehouse), [apart, verdict(apart.right, apart.left, "undone")])
    reconcile_again(warehouse, reconcilers(warehouse, book))
    assert ADA in values(warehouse, NAMED)


def test_same_joins_what_no_score_would(warehouse: Path, book: RuleBook) -> None:
    write_verdicts(verdicts_path(warehouse), [verdict("Ms Di Ebb", "Cllr Cy Dale", "same")])
    load_people(warehouse, book, spring(), summer())
    assert values(
        warehouse, "select count(distinct person_id) from person_names where name in ('Ms Di Ebb', 'Cllr Cy Dale')"
    ) == [(1,)]
    assert ("review",) in values(warehouse, "select decided_by from person_names")


def test_a_broken_file_of_verdicts_stops_the_load(warehouse: Path, book: RuleBook) -> None:
    verdicts_path(warehouse).write_text("kind,left,right,verdict\nperson,A,B,perhaps\n")
    with pytest.raises(VerdictError, match=r"w\.duckdb\.verdicts\.csv, line 2: verdict is 'perhaps'"):
        load_people(warehouse, book, spring())


def test_who_is_forgotten_has_no_rows_and_stays_away(warehouse: Path, book: RuleBook) -> None:
    load_people(warehouse, book, spring(), summer())
    add_forgotten(forgotten_path(warehouse), [key_of("Cllr Ada Brook MBE", BODY)], SPRING)
    reconcile_again(warehouse, reconcilers(warehouse, book))
    for version in ("0.1.0", "0.2.0"):  # the second reads every pack again
        load_people(warehouse, book, spring(), summer(), version=version)
        for view in ("people", "person_names", "mentions"):
            assert not values(warehouse, f"from {view} where name like '%Brook%'"), view
            assert values(warehouse, f"from {view} where name like '%Clay%'"), view
        assert values(warehouse, "select person_id from attendances where name like '%Brook%'") == [(None,), (None,)]
        assert not values(warehouse, "from evidence where fact_id like 'men-%Brook%'")
        assert verify(warehouse) == ()
    assert "Brook" not in forgotten_path(warehouse).read_text()


def test_a_namesake_in_another_bodys_papers_is_not_forgotten(warehouse: Path, book: RuleBook) -> None:
    load_people(warehouse, book, spring())
    add_forgotten(forgotten_path(warehouse), [key_of("Cllr Ada Brook MBE", "another-body")], SPRING)
    reconcile_again(warehouse, reconcilers(warehouse, book))
    assert values(warehouse, "from people where name = 'Ada Brook'")


def test_of_who_is_forgotten_no_telephone_number_stays(warehouse: Path, book: RuleBook) -> None:
    found = spring()
    found.facts.append(
        ReportContact(
            fact_id="con-1",
            pack_id=found.pack_id,
            document_id=found.document_id,
            rule="report.contact",
            evidence=found.says("Ada Brook, 01632 960 001"),
            report_id="r",
            report="Dredging",
            meeting_date=SPRING,
            name="Ada Brook",
            role=None,
            organisation=None,
            telephone="01632 960 001",
            email=None,
        )
    )
    mention(found, "Ada Brook", "contact", list_fact_id="con-1")
    load_people(warehouse, book, found)
    whose = "select p.name from report_contacts join people as p using (person_id)"
    assert values(warehouse, whose) == [("Ada Brook",)]
    add_forgotten(forgotten_path(warehouse), [key_of("Ada Brook", BODY)], SPRING)
    reconcile_again(warehouse, reconcilers(warehouse, book))
    assert values(warehouse, "from report_contacts") == []
    assert verify(warehouse) == ()


def test_settling_again_makes_no_warehouse(warehouse: Path, book: RuleBook) -> None:
    with pytest.raises(NoWarehouseError):
        reconcile_again(warehouse, reconcilers(warehouse, book))
    assert not warehouse.exists()


def test_many_files_come_in_several_loads_and_are_settled_by_the_last(
    warehouse: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    samples = sorted((Path(__file__).parents[1] / "corpus" / "samples" / "orrinster").glob("*.pdf"))[:3]
    assert len(samples) == 3
    found = []
    for batch in (1, 2, 3):
        path = warehouse.with_name(f"{batch}.duckdb")
        monkeypatch.setattr("pipeline.cli.loader.MOST", batch)
        monkeypatch.setattr("sys.argv", ["minutebook", "--warehouse", str(path), "ingest", "-q", *map(str, samples)])
        with pytest.raises(SystemExit) as end:
            main()
        assert not end.value.code
        found.append([values(path, f"from {view} order by all") for view in ("people", "person_names", "mentions")])
    assert all(found[0])
    assert found[1:] == [found[0]] * 2
