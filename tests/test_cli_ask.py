"""The asking commands: data on stdout, all else on stderr, and an exit code that says how it went."""

from __future__ import annotations

import csv
import io
import json
import os
import re
import subprocess
import sys
from pathlib import Path

import pytest

from corpus.errors import CorpusError
from pipeline.errors import ExitCode
from rules.errors import RuleError
from tests.commands import Ran, Run
from tests.invented import SPRING, Paper, agenda, load_papers, minutes, notice
from warehouse.errors import WarehouseError
from warehouse.statements import names

MEETING = "fenwick-harbour-board-2023-06-20"


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    path: Path = tmp_path_factory.mktemp("cli")
    spring = Paper("s-spring", day=SPRING).document("Minutes").body().meeting()
    spring.lists("Ada Brook").lists("Ada Brook", status="apologies").lists("=HYPERLINK(1)")
    spring.minute("1", "A heading [with brackets]", "Nothing.").resolves("1", "-1 per cent be agreed", "AGREED")
    failed = Paper("x-failed", status="failed", message="it is not a PDF")
    load_papers(path / "minutebook.duckdb", notice(), agenda(), minutes(), spring, failed)
    return path


ROWS = {
    "meetings": ["meetings"],
    "people": ["people"],
    "resolutions": ["resolutions"],
    "search": ["search", "dredging"],
    "sql": ["sql", "select * from attendances"],
    "schema": ["schema"],
    "schema of a view": ["schema", "votes"],
    "explain": ["explain", "min-2023-06-20-12"],
}


@pytest.mark.parametrize("words", [w for k, w in ROWS.items() if k != "explain"], ids=lambda w: " ".join(w))
def test_json_and_csv_hold_the_same_rows(run: Run, words: list[str]) -> None:
    as_json, as_csv = run(*words, "--json"), run(*words, "--csv")
    assert (as_json.code, as_csv.code, as_json.err, as_csv.err) == (0, 0, "", "")
    records = json.loads(as_json.out)
    rows = list(csv.DictReader(io.StringIO(as_csv.out)))
    assert len(records) == len(rows) > 0
    assert list(records[0]) == list(rows[0])


@pytest.mark.parametrize("words", ROWS.values(), ids=lambda w: " ".join(w))
def test_a_table_is_plain_where_nobody_watches(run: Run, words: list[str]) -> None:
    ran = run(*words)
    assert (ran.code, ran.err) == (0, "")
    assert "\x1b" not in ran.out
    assert len(ran.out.splitlines()) > 1


@pytest.mark.parametrize(("width", "rows_across"), [("220", True), ("60", False)])
def test_a_terminal_cuts_nothing_off(run: Run, monkeypatch: pytest.MonkeyPatch, width: str, rows_across: bool) -> None:
    monkeypatch.setenv("COLUMNS", width)
    monkeypatch.setenv("NO_COLOR", "1")
    monkeypatch.setattr("pipeline.cli.output.sys.stdout.isatty", lambda: True)
    text = re.sub(r"\x1b\[[0-9;]*m", "", run("resolutions", "--text", "per cent").out)
    assert len(text.splitlines()) == (5 if rows_across else 8)
    for cell in ("2023-03-14", "A heading [with brackets]", "AGREED", "-1 per cent be agreed"):
        assert cell in text
    assert max(map(len, text.splitlines())) <= int(width)


@pytest.mark.parametrize("words", ROWS.values(), ids=lambda w: " ".join(w))
def test_json_and_csv_together_are_refused(run: Run, words: list[str]) -> None:
    ran = run(*words, "--json", "--csv")
    assert (ran.out, ran.code) == ("", ExitCode.USAGE)


@pytest.mark.parametrize(
    ("words", "says"),
    [
        (["meetings", "--since", "2030-01-01"], "no meetings found"),
        (["people", "--body", "zoo"], "no names found"),
        (["resolutions", "--text", "zebra"], "no resolutions found"),
        (["search", "zebra"], "nothing found for 'zebra'"),
        (["sql", "select 1 where false"], "no rows"),
    ],
)
@pytest.mark.parametrize(("form", "printed"), [([], ""), (["--json"], "[]\n")])
def test_an_empty_answer_says_so_and_is_no_failure(
    run: Run, words: list[str], says: str, form: list[str], printed: str
) -> None:
    ran = run(*words, *form)
    assert (ran.out, ran.err, ran.code) == (printed, f"{says}\n", ExitCode.OK)


def test_csv_keeps_its_heading_without_rows(run: Run) -> None:
    assert run("people", "--body", "zoo", "--csv").out == "name,present,apologies,first_date,last_date,organisations\n"


def test_a_spreadsheet_takes_no_cell_for_a_formula(run: Run) -> None:
    assert "\n'=HYPERLINK(1),1," in run("people", "--csv").out
    assert ",'-1 per cent be agreed," in run("resolutions", "--csv").out
    assert run("sql", "select -1 as n, '@x' as t", "--csv").out == "n,t\n-1,'@x\n"
    assert "=HYPERLINK(1)" in {row["name"] for row in json.loads(run("people", "--json").out)}


def test_filters_narrow_the_rows(run: Run) -> None:
    def days(*words: str) -> list[str]:
        return [row["meeting_date"] for row in json.loads(run(*words, "--json").out)]

    assert days("meetings") == ["2023-06-20", "2023-03-14"]
    assert days("meetings", "--since", "2023-06-20") == ["2023-06-20"]
    assert days("meetings", "--until", "2023-06-19", "--body", "HARBOUR") == ["2023-03-14"]
    assert days("resolutions", "--verb", "agreed") == ["2023-06-20", "2023-03-14"]
    assert days("resolutions", "--verb", "agreed", "--text", "BERTHS") == ["2023-06-20"]


def test_people_are_counted(run: Run) -> None:
    rows = {row["name"]: row for row in json.loads(run("people", "--json").out)}
    ada = rows["Ada Brook"]
    assert (ada["present"], ada["apologies"], ada["first_date"]) == (1, 1, "2023-03-14")
    assert rows["Alderman Ottilie Marsh"]["organisations"] == ["Fenwick Town Council"]


@pytest.mark.parametrize(
    "asked", [["2023-06-20"], [MEETING], ["harbour", "2023-06-20"], ["FHB", "2023-06-20"], [MEETING[:-3]]]
)
def test_a_meeting_goes_by_several_names(run: Run, asked: list[str]) -> None:
    ran = run("show", *asked)
    assert ran.out.startswith("Fenwick Harbour Board – Tuesday 20 June 2023\n====")


def test_a_meeting_is_a_page(run: Run) -> None:
    text = run("show", "2023-06-20").out
    parts = [
        "when     10:05 to 11:40",
        "where    Net Loft, Quay Street",
        "chair    Alderman Ottilie Marsh",
        "Members\n-------\n- Alderman Ottilie Marsh (in the chair) – Chair, Fenwick Town Council\n",
        "- Capt. Bram Tiller (for Jory Wake)",
        "Officers\n--------\n- Ms P Quill",
        "Apologies\n---------\n- Jory Wake",
        "2 Dredging of the inner basin (Harbour Master; pages 3-8)",
        "12 Dredging of the inner basin\n    Members heard that silt had risen by a foot.\n"
        "  > RESOLVED: (a) the dredger be hired for a fortnight\n  > AGREED: (b) the berths’ fees",
        "13 Harbour lights",
        "- Capt. Bram Tiller; personal; a mooring in the inner basin; minute 12",
        "- Page 2 has no text.",
        "- c-minutes.pdf, pages 1-2: Minutes (minutes)",
    ]
    places = [text.find(part) for part in parts]
    assert -1 not in places
    assert places == sorted(places)


def test_a_meeting_as_json(run: Run) -> None:
    page = json.loads(run("show", MEETING, "--json").out)
    assert page["meeting"]["start_time"] == "10:05:00"
    assert [row["clause"] for row in page["resolutions"]] == ["a", "b"]
    assert [row["file_name"] for row in page["sources"]] == ["a-notice.pdf", "b-agenda.pdf", "c-minutes.pdf"]


def test_a_name_for_several_meetings_lists_them(run: Run) -> None:
    ran = run("show", "fenwick")
    assert (ran.out, ran.code) == ("", ExitCode.USAGE)
    assert "any of 2 meetings" in ran.err
    assert MEETING in ran.err
    assert "2023-03-14" in ran.err


@pytest.mark.parametrize(
    ("words", "says"),
    [
        (["show", "1999-01-01"], "no meeting is called '1999-01-01'"),
        (["show", "2023-02-30"], "2023-02-30 is not a day"),
        (["explain", "nope"], "no fact's id begins with 'nope'"),
        (["explain", "min-"], "begins the id of several facts"),
        (["meetings", "--since", "soon"], "--since soon: write a day as YYYY-MM-DD"),
        (["schema", "nope"], "there is no view nope"),
        (["search", "--", "--"], "no word to look for"),
        (["sql", "drop view main.packs"], "not DROP"),
        (["sql", "selct 1"], "syntax error"),
        (["nope"], "No such command"),
        (["search", "x", "--limit", "0"], "--limit"),
    ],
)
def test_a_wrong_question_says_what_to_write(run: Run, words: list[str], says: str) -> None:
    ran = run(*words)
    assert (ran.out, ran.code) == ("", ExitCode.USAGE)
    assert says in ran.err
    assert "Traceback" not in ran.err


def test_a_fact_is_explained(run: Run) -> None:
    text = run("explain", "min-2023-06-20-12").out
    assert "rule          minute.numbered" in text
    assert "1. c-minutes.pdf, page 1, characters " in text
    assert "»12. Dredging of the inner basin« Members heard" in " ".join(text.split())
    told = json.loads(run("explain", "res-2023-06-20-12-a", "--json").out)
    assert told["view"] == "resolutions"
    (quote,) = told["evidence"]
    assert (quote["quote"], quote["page"], quote["rule"]) == (
        "the dredger be hired for a fortnight",
        1,
        "resolution.block",
    )
    assert quote["before"].endswith("a foot.\n")
    assert quote["after"].startswith("\nthe berths’")


def test_a_meeting_known_from_three_packs_is_explained_by_all(run: Run) -> None:
    told = json.loads(run("explain", f"meeting-{MEETING}", "--json").out)
    assert [(e["file_name"], e["rule"]) for e in told["evidence"]] == [
        ("a-notice.pdf", "meeting.notice"),
        ("b-agenda.pdf", "meeting.agenda"),
        ("c-minutes.pdf", "meeting.minutes"),
    ]


def test_status(run: Run) -> None:
    text = run("status").out
    assert "packs      5 (4 ok, 1 failed)" in text
    assert "x-failed.pdf  failed  it is not a PDF" in text
    told = json.loads(run("status", "--json").out)
    assert told["counts"]["meetings"] == 2
    assert told["trouble"][0]["paths"] == ["/papers/x-failed.pdf"]
    assert told["info"]["contract_version"] == "1"


def test_verify_finds_nothing_wrong(run: Run) -> None:
    assert run("verify") == Ran("", "all is well: every check passed\n", 0)


def test_schema_lists_every_view(run: Run) -> None:
    listed = [row["view"] for row in json.loads(run("schema", "--json").out)]
    assert listed == list(names("views"))
    assert {"column": "meeting_date", "type": "DATE", "meaning": "the day"} in json.loads(
        run("schema", "meetings", "--json").out
    )


@pytest.mark.parametrize("place", ["before", "after", "environment"])
def test_the_warehouse_is_named_in_three_places(
    run: Run, folder: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, place: str
) -> None:
    monkeypatch.chdir(tmp_path)
    file = str(folder / "minutebook.duckdb")
    assert run("meetings").code == ExitCode.NO_WAREHOUSE
    if place == "before":
        ran = run("--warehouse", file, "meetings", "--json")
    elif place == "after":
        ran = run("meetings", "--warehouse", file, "--json")
    else:
        monkeypatch.setenv("MINUTEBOOK_WAREHOUSE", file)
        ran = run("meetings", "--json")
    assert len(json.loads(ran.out)) == 2


@pytest.mark.parametrize(
    ("content", "code", "says"),
    [
        (None, ExitCode.NO_WAREHOUSE, "make one with `minutebook ingest PATH`"),
        (b"not a database at all", ExitCode.WAREHOUSE, "is not a minutebook warehouse"),
    ],
)
@pytest.mark.parametrize("command", ["status", "meetings", "people", "resolutions", "verify"])
def test_a_warehouse_that_is_none_is_one_line(
    run: Run, tmp_path: Path, content: bytes | None, code: ExitCode, says: str, command: str
) -> None:
    file = tmp_path / "w.duckdb"
    if content is not None:
        file.write_bytes(content)
    ran = run(command, "--warehouse", str(file))
    assert (ran.out, ran.code) == ("", code)
    assert ran.err.startswith("minutebook: ")
    assert says in ran.err
    assert ran.err.count("\n") == 1


def test_ctrl_c_says_so(run: Run, monkeypatch: pytest.MonkeyPatch) -> None:
    def interrupt(*_: object) -> None:
        raise KeyboardInterrupt

    monkeypatch.setattr("pipeline.cli.ask.reader", interrupt)
    assert run("meetings") == Ran("", "minutebook: interrupted\n", ExitCode.INTERRUPTED)


@pytest.mark.parametrize(
    ("error", "code"),
    [
        (CorpusError("encrypted", "a.pdf needs a password"), ExitCode.FAILED_SOME),
        (RuleError("rules/x.toml: layuot: did you mean layout?"), ExitCode.RULES),
        (WarehouseError("w.duckdb is in use"), ExitCode.WAREHOUSE),
    ],
)
def test_each_rooms_error_has_its_code(
    run: Run, monkeypatch: pytest.MonkeyPatch, error: Exception, code: ExitCode
) -> None:
    def fail(*_: object) -> None:
        raise error

    monkeypatch.setattr("pipeline.cli.ask.reader", fail)
    assert run("meetings") == Ran("", f"minutebook: {error}\n", code)


def test_debugging_shows_where_it_went_wrong(run: Run, monkeypatch: pytest.MonkeyPatch) -> None:
    from pipeline.errors import UsageError

    monkeypatch.setenv("MINUTEBOOK_DEBUG", "1")
    with pytest.raises(UsageError):
        run("show", "1999-01-01")


@pytest.mark.parametrize(
    "command",
    ["status", "schema", "sql", "verify", "meetings", "people", "resolutions", "search", "show", "explain"],
)
def test_every_command_has_help_with_an_example(run: Run, command: str) -> None:
    ran = run(command, "--help")
    assert ran.code == 0
    assert f"  minutebook {command}" in ran.out.split("Examples:")[1]


def test_help_imports_nothing_heavy() -> None:
    code = (
        "import sys; sys.argv = ['minutebook', '--help']\n"
        "from pipeline.cli import main\n"
        "try: main()\n"
        "except SystemExit: pass\n"
        "heavy = {'duckdb', 'rich', 'spacy', 'pdfplumber', 'rapidfuzz', 'matplotlib'}\n"
        "print(*sorted(heavy & set(sys.modules)), file=sys.stderr)"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert "Usage: minutebook" in done.stdout
    assert done.stderr == "\n"


def test_a_reader_that_goes_away_is_no_error(folder: Path) -> None:
    command = [sys.executable, "-m", "pipeline", "sql", "select * from range(200000)"]
    with subprocess.Popen(
        command,
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        text=True,
        cwd=folder,
        env={**os.environ, "PYTHONPATH": str(Path(__file__).parents[1])},
    ) as process:
        assert process.stdout is not None
        assert process.stderr is not None
        assert process.stdout.readline() == "range\n"
        process.stdout.close()
        assert process.stderr.read() == ""
        assert process.wait(timeout=60) == 0
