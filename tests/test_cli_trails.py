"""The commands that follow promises: what they print, and files that a spreadsheet can open without harm."""

from __future__ import annotations

import csv
import json
from datetime import date
from pathlib import Path

import pytest
from openpyxl import load_workbook

from pipeline.cli.actions import sentences_on
from pipeline.cli.ledger_files import HEADINGS, write_csv, write_html, write_xlsx
from pipeline.cli.trace import MinuteAsked, minute_asked
from pipeline.errors import ExitCode, UsageError
from rules.book import RuleBook
from tests.commands import Run
from tests.invented import SPRING, SUMMER
from tests.test_trails_warehouse import ASKED, FORGOTTEN, HEARD, SAID_AGAIN, autumn, put, spring, summer
from warehouse.query import Rows

DONE = f"act-{SPRING}-12-a-resolution"
LOST = f"act-{SPRING}-12-b-resolution"


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory, book: RuleBook) -> Path:
    path: Path = tmp_path_factory.mktemp("trails")
    declared = spring().declares("Ada Brook", "Dredging of the inner basin", minute="11")
    put(path / "minutebook.duckdb", book, declared, summer(), autumn())
    return path


@pytest.mark.parametrize(
    ("options", "expected"),
    [
        ([], {DONE, LOST}),
        (["--open"], {LOST}),
        (["--overdue"], {LOST}),
        (["--never-heard-of"], {LOST}),
        (["--owner", "HARBOUR master"], {DONE}),
        (["--body", "fenwick"], {DONE, LOST}),
        (["--body", "nowhere"], set()),
        (["--since", f"{SUMMER}"], set()),
        (["--until", "2023-01-01"], set()),
    ],
)
def test_actions_lists_promises_once(run: Run, options: list[str], expected: set[str]) -> None:
    found = json.loads(run("actions", *options, "--json").out)
    assert {f["action_id"] for f in found} == expected
    assert all(f["asked_as"] == SAID_AGAIN for f in found if f["action_id"] == DONE)


def test_actions_says_that_it_infers(run: Run) -> None:
    ran = run("actions", "--never-heard-of")
    assert FORGOTTEN in ran.out
    assert "inferred" in ran.err
    assert "meetings since" in ran.out


@pytest.mark.parametrize("words", [("trace", DONE), ("trace", f"12(a) of {SPRING}"), ("trace", f"{SPRING}", "12(A)")])
def test_a_trace_goes_forward(run: Run, words: tuple[str, ...]) -> None:
    out = " ".join(run(*words).out.split())
    assert ASKED in out
    assert f"also asked as: {SAID_AGAIN}" in out
    assert f"{SUMMER} closed in minute 20" in out
    assert f"»{HEARD}« t-summer.pdf, page 1" in out
    assert "inferred: closed" in out
    assert FORGOTTEN not in out


def test_a_trace_goes_back(run: Run) -> None:
    out = " ".join(run("trace", f"{SUMMER} 20").out.split())
    assert f"{SPRING} minute 12(a) asked: {ASKED} (closed here)" in out
    assert "minute 12, Dredging of the inner basin, named here" in out
    assert "Nothing was asked for here" in out


def test_a_trace_counts_silence(run: Run) -> None:
    assert "overdue; never heard of again in 2 meetings and 189 days" in run("trace", LOST).out


@pytest.mark.parametrize(
    ("asked", "hint"),
    [
        ("act-nothing", "minutebook actions"),
        ("act-2023", "several"),
        (f"{SPRING} 99", "minutebook show"),
        (f"{SPRING}", "which minute"),
    ],
)
def test_what_cannot_be_traced_is_said(run: Run, asked: str, hint: str) -> None:
    ran = run("trace", asked)
    assert ran.code == ExitCode.USAGE
    assert hint in ran.err


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        ("57(c) of 2014-06-12", MinuteAsked(date(2014, 6, 12), "57", "c")),
        ("2014-06-12 57", MinuteAsked(date(2014, 6, 12), "57", None)),
        ("minute 57 (c), 2014-06-12", MinuteAsked(date(2014, 6, 12), "57", "c")),
        ("2014-06-12 7(3)", MinuteAsked(date(2014, 6, 12), "7", "3")),
        ("act-3f9c2a", None),
    ],
)
def test_a_minute_is_named_by_day_and_number(words: str, expected: MinuteAsked | None) -> None:
    assert minute_asked(words) == expected


def test_a_day_that_is_none() -> None:
    with pytest.raises(UsageError, match="not a day"):
        minute_asked("57 of 2014-13-12")


def test_the_ledger_prints_what_is_outstanding(run: Run) -> None:
    out = " ".join(run("ledger", "fenwick", "--as-of", f"{SUMMER}").out.split())
    assert "1 overdue; never heard of again: 1." in out
    assert FORGOTTEN in out
    assert ASKED not in out
    assert ASKED in " ".join(run("ledger", "fenwick", "--as-of", f"{SUMMER}", "--all").out.split())


def test_the_ledger_needs_one_body(run: Run) -> None:
    ran = run("ledger", "nowhere")
    assert (ran.code, ran.out) == (ExitCode.USAGE, "")
    assert "no body" in ran.err


def test_the_ledger_writes_files(run: Run, tmp_path: Path) -> None:
    files = {kind: tmp_path / f"ledger.{kind}" for kind in ("csv", "html", "xlsx")}
    ran = run("ledger", "fenwick", *(word for kind, path in files.items() for word in (f"--{kind}", str(path))))
    assert (ran.code, ran.out) == (0, "")
    with open(files["csv"], encoding="utf-8-sig", newline="") as file:
        assert [r["action_id"] for r in csv.DictReader(file)] == [LOST]
    assert FORGOTTEN in files["html"].read_text("utf-8")
    sheet = load_workbook(files["xlsx"]).active
    assert sheet is not None
    assert [c.value for c in sheet[2]] == list(HEADINGS.values())
    assert sheet["C3"].value == FORGOTTEN


def test_a_folder_that_is_not_there(run: Run, tmp_path: Path) -> None:
    ran = run("ledger", "fenwick", "--csv", str(tmp_path / "no" / "l.csv"))
    assert ran.code == ExitCode.USAGE
    assert "cannot be written" in ran.err


@pytest.mark.parametrize("text", ["=HYPERLINK(1)", "+1", "-1 per cent", "@SUM(A1)"])
def test_no_cell_is_a_formula_and_no_text_a_tag(tmp_path: Path, text: str) -> None:
    rows = Rows(tuple(HEADINGS), (tuple(f"{text}<b>" for _ in HEADINGS),))
    write_csv(tmp_path / "l.csv", "t", rows)
    write_html(tmp_path / "l.html", "<i>", rows)
    write_xlsx(tmp_path / "l.xlsx", text, rows)
    with open(tmp_path / "l.csv", encoding="utf-8-sig", newline="") as file:
        assert all(cell.startswith("'") for cell in list(csv.reader(file))[1])
    page = (tmp_path / "l.html").read_text("utf-8")
    assert "<b>" not in page
    assert "<i>" not in page
    sheet = load_workbook(tmp_path / "l.xlsx").active
    assert sheet is not None
    assert {cell.data_type for line in sheet.iter_rows() for cell in line} <= {"s", "n"}
    assert all(str(cell.value).startswith("'") for cell in sheet[3])


def test_quorum_without_a_rule_is_unknown(run: Run) -> None:
    found = json.loads(run("quorum", "--json").out)
    assert {f["result"] for f in found} == {"unknown"}
    assert len(found) == 2
    assert run("quorum", "--not-met").err == "no meetings with a list of those present found\n"


def test_declarations_come_with_their_minute(run: Run) -> None:
    (found,) = json.loads(run("declarations", "--name", "brook", "--json").out)
    assert (found["name"], found["concerns_minute"], found["concerns_heading"]) == (
        "Ada Brook",
        "12",
        "Dredging of the inner basin",
    )
    assert "declared_text" not in found


@pytest.mark.parametrize(
    ("name", "expected"),
    [
        ("Cllr A. Brook OBE", ["Cllr Brook left the room."]),
        ("Mr Tiller", []),
        ("CC", []),
    ],
)
def test_what_the_minutes_say_of_somebody(name: str, expected: list[str]) -> None:
    assert sentences_on(name, "The fees were set. Cllr Brook left the room.\nBrooks Ltd won.") == expected
