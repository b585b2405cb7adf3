"""The commands about people and organisations, and those that decide about names."""

from __future__ import annotations

import csv
import io
import json
from collections.abc import Iterator
from datetime import date
from pathlib import Path

import pytest

from pipeline.cli.decisions import forgotten_path, verdicts_path
from pipeline.cli.review import walk
from pipeline.names.verdicts import read_verdicts
from rules.book import RuleBook
from tests.commands import Run
from tests.invented import Paper
from tests.invented_people import listed, load_people, paper, spring, summer

WAREHOUSE = Path("minutebook.duckdb")


def autumn() -> Paper:
    """Ada Brook is not there; of two Dales nobody can tell which one 'Cllr Dale' is."""
    found = listed(paper("p-autumn", date(2023, 9, 19)), "Mr Bo Clay", organisation="Fenwick Police")
    return listed(found, "Cllr Cy Dale", organisation="Thornby Borough Council")


def winter() -> Paper:
    return listed(paper("p-winter", date(2023, 12, 5)), "Cllr Ada Brook MBE", "apologies")


@pytest.fixture
def folder(tmp_path: Path, book: RuleBook) -> Path:
    load_people(tmp_path / WAREHOUSE, book, spring(), summer(), autumn(), winter())
    return tmp_path


def test_person_shows_forms_posts_meetings_and_declarations(run: Run) -> None:
    ran = run("person", "brook")
    assert ran.code == 0, ran.err
    assert ran.out.startswith("Ada Brook\n=========\nnamed 3 times, 2023-03-14 to 2023-12-05\n")
    assert "Cllr Ada Brook MBE ×2" in ran.out
    assert "Cllr A. Brook ×1  (" in ran.out
    assert "Harbour Lead, Fenwick District Council  2023-03-14" in ran.out
    assert "Meetings: 2 attended, 2 missed, of which 1 with apologies" in ran.out
    assert "2023-09-19  not listed  Fenwick Harbour Board" in ran.out


def test_person_says_who_stood_in(run: Run) -> None:
    meetings = {row["meeting_date"]: row for row in run("person", "Bo Clay", "--csv").rows()}
    assert {day: row["status"] for day, row in meetings.items()} == {
        "2023-09-19": "present",
        "2023-06-20": "not listed",
        "2023-03-14": "present",
    }
    assert meetings["2023-06-20"]["stood_in"] == "Ms Di Ebb"


def test_person_as_json_holds_every_part(run: Run) -> None:
    told = json.loads(run("person", "brook", "--json").out)
    assert told["person"]["mentions"] == 3
    assert {form["name"]: form["mentions"] for form in told["names"]} == {
        "Cllr Ada Brook MBE": 2,
        "Cllr A. Brook": 1,
    }
    assert set(told) == {"person", "names", "posts", "meetings", "declarations", "actions"}


@pytest.mark.parametrize(
    ("asked", "says"),
    [("nobody", "none of the people is called 'nobody'"), ("cllr", "may be several people; name one by its id:")],
)
def test_a_name_that_names_nobody_or_several_is_refused(run: Run, asked: str, says: str) -> None:
    ran = run("person", asked)
    assert ran.code == 2
    assert says in ran.err
    assert ran.out == ""


def test_attendance_is_a_grid_with_rates(run: Run) -> None:
    grid = {row["name"]: row for row in run("attendance", "harbour", "--csv").rows()}
    assert list(grid["Ada Brook"].values())[:-1] == [
        "Ada Brook", "P", "P", ".", "A", "2", "1", "4", "0.5",
    ]  # fmt: skip
    assert grid["Di Ebb"]["2023-06-20"] == "s"
    assert (grid["Di Ebb"]["of"], grid["Di Ebb"]["rate"]) == ("1", "1.0")
    assert grid["Bo Clay"]["2023-12-05"] == ""


def test_attendance_of_seats_counts_substitutes(run: Run) -> None:
    grid = {row["name"]: row for row in run("attendance", "harbour", "--seats", "--csv").rows()}
    police = grid["Fenwick Police"]
    assert [police[day] for day in ("2023-03-14", "2023-06-20", "2023-09-19")] == ["P", "s", "P"]
    assert (police["came"], police["of"]) == ("3", "3")
    assert grid["Fenwick District Council"]["2023-12-05"] == "A"


def test_attendance_between_two_days(run: Run) -> None:
    rows = run("attendance", "harbour", "--since", "2023-06-01", "--until", "2023-09-30", "--csv").rows()
    assert list(rows[0])[1:3] == ["2023-06-20", "2023-09-19"]


def test_attendance_refuses_an_unknown_capacity(run: Run) -> None:
    assert run("attendance", "harbour", "--capacity", "guest").code == 2


def test_an_organisation_is_found_by_its_letters(run: Run) -> None:
    assert run("organisation", "FP").out.startswith("Fenwick Police\n")


def test_organisation_shows_forms_bodies_and_people(run: Run) -> None:
    ran = run("organisation", "fenwick", "district")
    assert ran.code == 0, ran.err
    assert ran.out.startswith("Fenwick District Council\n")
    assert "Fenwick Harbour Board: 2 of 3 meetings that list it, 2023-03-14 to 2023-12-05" in ran.out
    assert "Ada Brook, Harbour Lead  2023-03-14" in ran.out
    assert "Fenwick ×1" in ran.out


def test_explain_tells_why_a_name_is_somebodys(run: Run) -> None:
    rows = {row["name"]: row for row in run("explain", "Ada Brook", "--csv").rows()}
    assert set(rows) == {"Cllr Ada Brook MBE", "Cllr A. Brook"}
    assert "»Cllr A. Brook«" in rows["Cllr A. Brook"]["words"]
    assert all(row["reason"] and row["score"] for row in rows.values())
    by_id = run("explain", rows["Cllr A. Brook"]["person_id"], "--csv")
    assert by_id.rows() == list(rows.values())


def doubt() -> dict[str, object]:
    return {
        "kind": "person", "left": "A. Brook", "left_context": "", "right": "Ada Brook", "right_context": "",
        "score": 0.5, "reason": "the initial fits", "against": "", "value": 1.0,
        "left_words": "»A. Brook«", "left_place": "p, page 1", "right_words": None, "right_place": None,
    }  # fmt: skip


@pytest.mark.parametrize(
    ("keys", "verdicts"),
    [
        (["s", "d", "u"], ["same", "different", "unsure"]),
        (["", "x", "S", "q"], ["same"]),
        (["q"], []),
        ([], []),
    ],
)
def test_walking_through_the_pairs(keys: list[str], verdicts: list[str]) -> None:
    pressed: Iterator[str] = iter(keys)

    def answer(_: str) -> str:
        try:
            return next(pressed)
        except StopIteration:
            raise EOFError from None

    found = walk([doubt(), doubt(), doubt()], answer)
    assert [v.verdict for v in found] == verdicts
    assert all(v.by and v.on == date.today() for v in found)


def verdict_rows(*rows: tuple[str, str, str]) -> str:
    lines = [f"person,{left},,{right},,{verdict},because,0.5" for left, right, verdict in rows]
    return "\n".join(["kind,left,left_context,right,right_context,verdict,reason,score", *lines, ""])


def test_verdicts_come_in_from_a_spreadsheet_and_change_the_people(run: Run) -> None:
    Path("in.csv").write_text(
        verdict_rows(("Cllr A. Brook", "Cllr Ada Brook MBE", "different"), ("Mr Bo Clay", "Ms Di Ebb", ""))
    )
    ran = run("review", "--import", "in.csv")
    assert (ran.code, ran.err) == (0, "1 verdicts taken into minutebook.duckdb.verdicts.csv\n")
    kept = read_verdicts(verdicts_path(WAREHOUSE))
    assert [(v.left, v.verdict, v.reason, v.on) for v in kept] == [
        ("Cllr A. Brook", "different", "because", date.today())
    ]
    assert run("sql", "select name from people where name like '%Brook' order by 1", "--csv").out == (
        "name\nA. Brook\nAda Brook\n"
    )


def test_a_wrong_verdict_changes_nothing(run: Run) -> None:
    Path("in.csv").write_text(verdict_rows(("Cllr A. Brook", "Cllr Ada Brook MBE", "perhaps")))
    ran = run("review", "--import", "in.csv")
    assert ran.code == 2
    assert "perhaps" in ran.err
    assert not verdicts_path(WAREHOUSE).exists()


def test_what_is_exported_can_be_filled_in_and_imported(run: Run, book: RuleBook) -> None:
    shared = paper("p-later", date(2024, 3, 5))
    listed(shared, "Cllr Ann Kerridge", organisation="Fenwick Police")
    other = listed(paper("p-last", date(2024, 6, 4)), "A. Kerridge", organisation="Thornby Borough Council")
    load_people(WAREHOUSE, book, shared, other)
    listing = run("review", "--csv").rows()
    assert [{row["left"], row["right"]} for row in listing] == [{"Cllr Ann Kerridge", "A. Kerridge"}]
    assert any("»A. Kerridge«" in (row["left_words"] + row["right_words"]) for row in listing)
    assert run("review", "--export", "out.csv").code == 0
    filled = list(csv.DictReader(io.StringIO(Path("out.csv").read_text("utf-8-sig"))))
    assert [row["verdict"] for row in filled] == [""]
    Path("out.csv").write_text(Path("out.csv").read_text("utf-8-sig").replace(",,,,", ",unsure,,,", 1))
    assert run("review", "--import", "out.csv").code == 0
    assert [v.verdict for v in read_verdicts(verdicts_path(WAREHOUSE))] == ["unsure"]
    assert run("review").err == "no pair of names is in doubt\n"


def test_forget_removes_a_person_and_their_verdicts(run: Run, book: RuleBook) -> None:
    Path("in.csv").write_text(verdict_rows(("Cllr Ada Brook MBE", "Mr Bo Clay", "different")))
    run("review", "--import", "in.csv")
    ran = run("forget", "Ada Brook", "--yes")
    assert ran.code == 0, ran.err
    assert run("person", "brook").code == 2
    assert run("person", "clay").code == 0
    assert read_verdicts(verdicts_path(WAREHOUSE)) == ()
    assert "Brook" not in forgotten_path(WAREHOUSE).read_text()
    load_people(WAREHOUSE, book, spring(), summer(), version="0.2.0")
    assert run("person", "brook").code == 2
    assert run("verify").code == 0


def test_forget_asks_first(run: Run, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("sys.stdin", io.StringIO("n\n"))
    assert run("forget", "Ada Brook").code == 2
    assert run("person", "brook").code == 0
