"""The commands that ask for figures and papers: rows, charts, drawings, plain words for nothing."""

from __future__ import annotations

import csv
import io
import json
import re
from pathlib import Path

import pytest

from pipeline.cli.chart import Point, chart
from pipeline.cli.plot import address, positions
from pipeline.errors import ExitCode
from pipeline.reconcile import indicators
from rules.load import load as load_rules
from tests.commands import Ran, Run
from tests.invented import SPRING, file_of
from tests.invented_figures import FiguresPaper, earlier, figures
from warehouse.load import load


def crowd() -> FiguresPaper:
    """Indicators with names alike, one of them without a number, and a loss."""
    paper = FiguresPaper("f-crowd", day=SPRING)
    paper.value("Crabs counted by day", "2022-23", 4, outcome="Wildlife")
    paper.value("Crabs counted by night", "2022-23", -3, outcome="Wildlife")
    paper.value("Seals counted at $5 a go", "2022-23", None, outcome="Wildlife")
    return paper.unreadable(2)  # type: ignore[return-value]


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    path: Path = tmp_path_factory.mktemp("figures")
    papers = [figures(), earlier(), crowd()]
    load(
        path / "minutebook.duckdb",
        [paper.write(path / "records") for paper in papers],
        [file_of(paper) for paper in papers],
        version="0.1.0",
        rules_fingerprint="r1",
        reconcilers={"indicators": indicators(load_rules().series)},
    )
    return path


ROWS = [["indicators"], ["amounts"], ["reports"], ["contacts"], ["acronyms"], ["problems"]]


@pytest.mark.parametrize("words", ROWS, ids=lambda w: w[0])
def test_json_and_csv_hold_the_same_rows(run: Run, words: list[str]) -> None:
    as_json, as_csv = run(*words, "--json"), run(*words, "--csv")
    assert (as_json.code, as_csv.code, as_json.err, as_csv.err) == (0, 0, "", "")
    records = json.loads(as_json.out)
    rows = list(csv.DictReader(io.StringIO(as_csv.out)))
    assert len(records) == len(rows) > 0
    assert list(records[0]) == list(rows[0])


@pytest.mark.parametrize("words", [*ROWS, ["indicator", "boats"]], ids=lambda w: w[0])
def test_json_and_csv_together_are_refused(run: Run, words: list[str]) -> None:
    ran = run(*words, "--json", "--csv")
    assert (ran.out, ran.code) == ("", ExitCode.USAGE)


@pytest.mark.parametrize("command", [*(w[0] for w in ROWS), "indicator"])
def test_every_command_has_help_with_an_example(run: Run, command: str) -> None:
    ran = run(command, "--help")
    assert ran.code == 0
    assert f"  minutebook {command}" in ran.out.split("Examples:")[1]


@pytest.mark.parametrize(
    ("words", "says"),
    [
        (["indicators", "--text", "zebra"], "no indicators found"),
        (["indicators", "--body", "zoo"], "no indicators found"),
        (["amounts", "--table", "zebra"], "no amounts found"),
        (["amounts", "--until", "1990-01-01"], "no amounts found"),
        (["reports", "--since", "2040-01-01"], "no reports found"),
        (["contacts", "--text", "zebra"], "no contacts found"),
        (["acronyms", "ZB"], "no paper explains 'ZB'"),
        (["problems", "--kind", "zebra"], "no problems found"),
    ],
)
def test_an_empty_answer_says_so(run: Run, words: list[str], says: str) -> None:
    assert run(*words) == Ran("", f"{says}\n", 0)
    assert run(*words, "--json") == Ran("[]\n", f"{says}\n", 0)


@pytest.mark.parametrize(
    ("words", "count"),
    [
        (["indicators", "--text", "NEW - boats"], 1),
        (["indicators", "--body", "harbour"], 1),
        (["amounts", "--text", "barge", "--body", "harbour"], 1),
        (["amounts", "--since", "2023-06-20", "--table", "DREDGING"], 3),
        (["reports", "--text", "moorings"], 1),
        (["contacts", "--text", "555 010"], 1),
        (["acronyms", "fhb"], 1),
        (["acronyms", "harbour"], 1),
        (["acronyms", "ar"], 0),
        (["problems", "--severity", "warning", "--pack", "e-fig"], 1),
        (["problems", "--kind", "unreadable page"], 1),
        (["problems", "--severity", "error"], 0),
    ],
)
def test_filters_narrow_the_rows(run: Run, words: list[str], count: int) -> None:
    assert len(json.loads(run(*words, "--json").out)) == count


def test_totals_are_marked(run: Run) -> None:
    rows = json.loads(run("amounts", "--json").out)
    assert sum(row["amount"] for row in rows if not row["is_total"]) == 15_000
    assert [(row["label"], row["page"]) for row in rows if row["is_total"]] == [("Total", 1)]
    assert re.search(r"Total +Cost +£15,000 +yes", run("amounts").out)


def test_a_report_comes_with_its_recommendations(run: Run) -> None:
    (row,) = json.loads(run("reports", "--json").out)
    assert row["recommendations"] == ["7(a) That the moorings be relaid;"]


def test_a_series_is_a_table_and_a_chart(run: Run) -> None:
    ran = run("indicator", "BOATS", "adrift")
    assert (ran.err, ran.code) == ("", 0)
    parts = [
        "Boats adrift\n============\ncount, Fenwick Harbour Board\n",
        "also printed as 'NEW - Boats adrift*': 'new' taken off; footnote mark taken off",
        "later restated as 12  2023-03-14  d-spring.pdf   1     ",
        "restated: was 11      2023-06-20  e-figures.pdf  1     ",
        "2021-22  15  ███",
        " G *\n* restated\n",
    ]
    places = [ran.out.find(part) for part in parts]
    assert -1 not in places
    assert places == sorted(places)
    assert "\x1b" not in ran.out


def test_a_terminal_with_colours_gets_them(run: Run, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("pipeline.cli.chart.sys.stdout.isatty", lambda: True)
    monkeypatch.setenv("TERM", "xterm")
    monkeypatch.setenv("COLUMNS", "200")
    monkeypatch.delenv("NO_COLOR", raising=False)
    bars = run("indicator", "boats").out.splitlines()[-3:]
    assert "\x1b[31m█" in bars[0]
    assert "\x1b[32m█" in bars[1]
    monkeypatch.setenv("NO_COLOR", "1")
    assert "\x1b[31m" not in run("indicator", "boats").out


def test_a_series_for_programs(run: Run) -> None:
    told = json.loads(run("indicator", "boats", "--json").out)
    assert told["indicator"]["values"] == 3
    assert [row["note"] for row in told["values"]] == [None, "later restated as 12", "restated: was 11"]
    assert told["values"][2]["comparisons"] == {"Other harbours": "14", "Best": "9"}
    assert len(told["names"]) == 2
    rows = list(csv.DictReader(io.StringIO(run("indicator", "boats", "--csv").out)))
    assert [(row["value"], row["rag"], row["page"]) for row in rows] == [
        ("15.0", "R", "1"),
        ("11.0", "A", "1"),
        ("12.0", "G", "1"),
    ]


def test_a_series_goes_by_its_id(run: Run) -> None:
    told = json.loads(run("indicator", "boats", "--json").out)
    assert run("indicator", told["indicator"]["indicator_id"][:12]).out == run("indicator", "boats").out


def test_a_name_for_several_indicators_lists_them(run: Run) -> None:
    ran = run("indicator", "crabs")
    assert (ran.out, ran.code) == ("", ExitCode.USAGE)
    assert "'crabs' may be any of 2 indicators:\n  ind-" in ran.err
    assert "Crabs counted by day [count]" in ran.err
    # a name in full is that one, though it begins others
    assert run("indicator", "crabs counted by day").code == 0


@pytest.mark.parametrize(
    ("words", "says"),
    [
        (["indicator", "zebra"], "no indicator is called 'zebra'; `minutebook indicators` lists them"),
        (["indicator", "--", "--"], "no indicator is called"),
        (["indicator", "seals", "--png", "x.png"], "no figure has a number, so there is nothing to draw"),
        (["indicator", "boats", "--svg", "no/such/folder.svg"], "no/such/folder.svg: cannot be written"),
        (["problems", "--severity", "grave"], "--severity grave: write one of error, warning, info"),
        (["amounts", "--since", "soon"], "--since soon: write a day"),
    ],
)
def test_a_wrong_question_says_what_to_write(run: Run, words: list[str], says: str) -> None:
    ran = run(*words)
    assert (ran.out, ran.code) == ("", ExitCode.USAGE)
    assert says in ran.err
    assert "Traceback" not in ran.err


def test_a_series_without_numbers_says_so(run: Run) -> None:
    assert run("indicator", "seals").out.endswith("\n\nno numbers to draw\n")


def test_drawings_are_equal_to_the_byte(run: Run, tmp_path: Path) -> None:
    first, second = tmp_path / "1", tmp_path / "2"
    for place in (first, second):
        place.mkdir()
        ran = run("indicator", "boats", "--png", str(place / "b.png"), "--svg", str(place / "b.svg"))
        assert ran.err == f"wrote {place / 'b.png'}\nwrote {place / 'b.svg'}\n"
    for name in ("b.png", "b.svg"):
        assert (first / name).read_bytes() == (second / name).read_bytes()
    assert (first / "b.png").read_bytes().startswith(b"\x89PNG")
    text = (first / "b.svg").read_text("utf-8")
    # a colour for each rating, and a link from each of three points to its page
    assert {"#c0392b", "#2e8b57"} <= set(re.findall(r"#[0-9a-f]{6}", text))
    assert len(re.findall(r'href="[^"#]*/papers/[de]-\w+\.pdf#page=1"', text)) == 3


def point(value: float, place: str = "p", rag: str | None = None, path: str = "/papers/a b.pdf") -> Point:
    return Point(
        period=place, place=place, end=None, value=value, shown=f"{value:g}", rag=rag, stands=True, note=None,
        fact_id="f", path=path, page=3,
    )  # fmt: skip


@pytest.mark.parametrize(
    ("values", "bars"),
    [
        ([8.0, 4.0], ["████████████████", "████████"]),
        ([0.0, 0.0], ["▏", "▏"]),
        ([-4.0, 4.0], ["████████", "        ████████"]),
        ([-4.0], ["████████████████"]),
    ],
)
def test_bars_begin_at_nought(monkeypatch: pytest.MonkeyPatch, values: list[float], bars: list[str]) -> None:
    width = 16 + 6 + 1 + max(len(f"{v:g}") for v in values)
    lines = list(chart([point(v) for v in values], width, colour=False))
    assert [line.split("  ", 2)[2] for line in lines] == bars


def test_points_without_dates_stand_one_after_the_other() -> None:
    assert positions([point(1, "a"), point(2, "b")]) == {"a": 0.0, "b": 1.0}


def test_a_link_leads_from_the_drawing_to_the_page(tmp_path: Path) -> None:
    paper = tmp_path / "a b.pdf"
    assert address(point(1, path=str(paper)), tmp_path / "charts" / "x.svg") == "../a%20b.pdf#page=3"
    assert address(point(1, path="kept-name.pdf"), tmp_path / "x.svg") == "kept-name.pdf#page=3"


FACTS = [
    "report-2023-06-20",
    "section-2023-06-20",
    "rec-2023-06-20",
    "contact-2023-06-20",
    "implication-2023-06-20",
    "outcome-2023-06-20",
    "value-2023-06-20",
    "prose-2023-06-20",
    "measure-2023-06-20",
    "amount-2023-06-20-Dredging budget-Barge",
    "tor-",
    "seat-",
    "relation-",
    "priority-",
    "acronym-",
]


@pytest.mark.parametrize("fact", FACTS)
def test_every_kind_of_fact_is_explained(run: Run, fact: str) -> None:
    told = json.loads(run("explain", fact, "--json").out)
    (quote,) = told["evidence"]
    assert quote["quote"]
    assert quote["rule"] == told["fact"]["rule"]
    assert f"»{quote['quote']}«" in " ".join(run("explain", fact).out.split())


@pytest.mark.parametrize(
    ("words", "kind", "fact"),
    [
        ("moorings relaid", "recommendation", "rec-2023-06-20-7(a)"),
        ("background", "report section", "section-2023-06-20-Background"),
        ("crabs pier", "sentence", "prose-2023-06-20-crabs under the pier"),
        ("tidier", "outcome", "outcome-2023-06-20-A tidy harbour"),
        ("seals", "indicator", "value-2023-03-14-Wildlife-Seals counted at $5 a go-2022-23"),
        ("FHB", "acronym", "acronym-e-figures-FHB"),
    ],
)
def test_reports_and_figures_are_found(run: Run, words: str, kind: str, fact: str) -> None:
    hit = json.loads(run("search", words, "--json").out)[0]
    assert (hit["kind"], hit["fact_id"], hit["page"]) == (kind, fact, 1)
