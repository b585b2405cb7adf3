"""Figures across packs: one row per series, one row per fact, and a word where a figure was restated."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest

from pipeline.reconcile import indicators
from rules.book import RuleBook
from tests.invented import SPRING, SUMMER, Paper, file_of
from tests.invented_figures import FiguresPaper, earlier, figures
from warehouse.check import verify
from warehouse.load import load
from warehouse.query import ask, ask_sql, open_reader
from warehouse.reconcile import Reconciler

STANDING = (
    "reports",
    "report_sections",
    "recommendations",
    "report_contacts",
    "report_implications",
    "outcomes",
    "indicator_values",
    "prose_values",
    "measures",
    "amounts",
    "terms_of_reference",
    "seats",
    "body_relations",
    "body_priorities",
    "acronyms",
)
ACROSS = ("indicators", "indicator_names", "evidence", "problems", *STANDING)
YEAR = (date(2022, 4, 1), date(2023, 3, 31))


@pytest.fixture(scope="module")
def reconcilers(book: RuleBook) -> dict[str, Reconciler]:
    return {"indicators": indicators(book.series)}


@pytest.fixture
def warehouse(tmp_path: Path) -> Path:
    return tmp_path / "w.duckdb"


def load_all(warehouse: Path, reconcilers: dict[str, Reconciler], *papers: Paper) -> None:
    folders = [paper.write(warehouse.parent / "records") for paper in papers]
    sources = [file_of(paper) for paper in papers]
    load(warehouse, folders, sources, version="0.1.0", rules_fingerprint="r1", reconcilers=reconcilers)


def values(warehouse: Path, sql: str) -> list[tuple[object, ...]]:
    with open_reader(warehouse) as connection:
        return list(ask_sql(connection, sql).rows)


def reprint() -> FiguresPaper:
    """The report again, in a pack with a smaller id."""
    return figures("a-reprint")


@pytest.mark.parametrize("view", STANDING)
def test_what_was_written_is_shown_with_its_words(
    warehouse: Path, reconcilers: dict[str, Reconciler], view: str
) -> None:
    load_all(warehouse, reconcilers, figures())
    shown = values(
        warehouse,
        f"select fact_id, e.quote from {view} join evidence as e using (fact_id) where e.ordinal = 1",
    )
    assert len(shown) == (3 if view == "amounts" else 1)
    assert verify(warehouse) == ()


@pytest.mark.parametrize("view", [v for v in STANDING if v != "acronyms"])
def test_a_reprint_adds_evidence_not_facts(warehouse: Path, reconcilers: dict[str, Reconciler], view: str) -> None:
    load_all(warehouse, reconcilers, figures(), reprint())
    assert {d for (d,) in values(warehouse, f"select document_id from {view}")} == {"a-reprint-1"}
    ids = [i for (i,) in values(warehouse, f"select fact_id from {view}")]
    assert len(ids) == len(set(ids)) > 0
    packs = values(
        warehouse, f"select e.ordinal, e.pack_id from evidence as e join {view} using (fact_id) order by all"
    )
    assert set(packs) == {(1, "a-reprint"), (2, "e-figures")}
    assert verify(warehouse) == ()


def test_when_the_first_printing_goes_the_other_is_shown(warehouse: Path, reconcilers: dict[str, Reconciler]) -> None:
    load_all(warehouse, reconcilers, figures(), reprint())
    gone = [file_of(reprint()).path]
    load(warehouse, [], [], version="0.1.0", rules_fingerprint="r1", withdrawn=gone, reconcilers=reconcilers)
    assert values(warehouse, "select document_id from reports") == [("e-figures-1",)]
    assert values(warehouse, 'select body, "values" from indicators') == [("Fenwick Harbour Board", 1)]
    assert verify(warehouse) == ()


def test_comparisons_are_a_map(warehouse: Path, reconcilers: dict[str, Reconciler]) -> None:
    load_all(warehouse, reconcilers, figures(), earlier())
    assert values(
        warehouse,
        "select comparisons, comparisons['Best'] from indicator_values order by comparisons['Best'] limit 1",
    ) == [({"Other harbours": "14", "Best": "9"}, "9")]
    assert values(warehouse, "select count(*) from indicator_values where cardinality(comparisons) = 0") == [(2,)]


def test_bodies_go_by_their_settled_name(warehouse: Path, reconcilers: dict[str, Reconciler]) -> None:
    load_all(warehouse, reconcilers, figures())
    for view in ("terms_of_reference", "body_relations", "body_priorities"):
        assert values(warehouse, f"select body from {view}") == [("Fenwick Harbour Board",)]


def test_a_series_is_one_row_across_packs(warehouse: Path, reconcilers: dict[str, Reconciler]) -> None:
    load_all(warehouse, reconcilers, figures(), earlier())
    assert values(warehouse, 'select name, unit, first_period, last_period, "values", body, names from indicators') == [
        ("Boats adrift", "count", "2021-22", "2022-23", 3, "Fenwick Harbour Board", 2)
    ]
    assert values(warehouse, "select count(distinct indicator_id), count(indicator_id) from indicator_values") == [
        (1, 3)
    ]
    assert values(warehouse, "select name, mentions, reason from indicator_names order by mentions") == [
        ("NEW - Boats adrift*", 1, "'new' taken off; footnote mark taken off"),
        ("Boats adrift", 2, "the same name"),
    ]


def test_first_and_last_are_by_time_and_by_numbers(warehouse: Path, reconcilers: dict[str, Reconciler]) -> None:
    paper = FiguresPaper("p").document("Report", kind="report").body().meeting()
    assert isinstance(paper, FiguresPaper)
    paper.value("Boats adrift", "later", 3, start=date(2021, 1, 1), end=date(2021, 12, 31))
    paper.value("Boats adrift", "sooner", 3, start=date(2020, 1, 1), end=date(2020, 12, 31))
    paper.value("Boats adrift", "too late", None, start=date(2022, 1, 1), end=date(2022, 12, 31))
    load_all(warehouse, reconcilers, paper)
    assert values(warehouse, 'select first_period, last_period, "values" from indicators') == [("sooner", "later", 2)]


def test_two_bodies_have_two_series(warehouse: Path, reconcilers: dict[str, Reconciler]) -> None:
    other = FiguresPaper("q", body_name="Ferry Board", body_id="ferry-board")
    other.document("Report", kind="report").body().meeting()
    other.facts = [replace(f, meeting_id="ferry") if hasattr(f, "meeting_id") else f for f in other.facts]  # type: ignore[call-arg]
    load_all(warehouse, reconcilers, figures(), other.value("Boats adrift", "2022-23", 4, outcome="Ferries"))
    assert values(warehouse, "select body from indicators order by body") == [
        ("Fenwick Harbour Board",),
        ("Ferry Board",),
    ]


def test_a_figure_restated_in_a_later_pack_is_a_problem(warehouse: Path, reconcilers: dict[str, Reconciler]) -> None:
    load_all(warehouse, reconcilers, figures(), earlier())
    (problem,) = values(warehouse, "select kind, severity, pack_id, page, len(fact_ids), message from problems")
    assert problem == (
        "restated",
        "warning",
        "e-figures",
        1,
        2,
        "Boats adrift, 2022-23: 12 in e-figures.pdf, page 1 (meeting of 20 June 2023), but 11 in"
        " d-spring.pdf, page 1 (meeting of 14 March 2023).",
    )
    before = values(warehouse, "from problems")
    load_all(warehouse, reconcilers, reprint())
    assert values(warehouse, "select count(*) from problems") == [(1,)]
    assert [row[0] for row in values(warehouse, "from problems")] == [before[0][0]]


@pytest.mark.parametrize(("value", "text"), [(11.0, "11.0"), (None, "tbc")], ids=["the same number", "no number"])
def test_what_is_no_other_number_is_no_restatement(
    warehouse: Path, reconcilers: dict[str, Reconciler], value: float | None, text: str
) -> None:
    paper = FiguresPaper("z", day=SUMMER)
    paper.document("Report", kind="report").body().meeting()
    paper.value("Boats adrift", "Year to March 2023", value, text=text, start=YEAR[0], end=YEAR[1])
    load_all(warehouse, reconcilers, paper, earlier())
    assert values(warehouse, "from problems") == []


def test_a_problem_goes_with_the_figure(warehouse: Path, reconcilers: dict[str, Reconciler]) -> None:
    load_all(warehouse, reconcilers, figures(), earlier())
    # even where nobody is asked about names, what hangs on them is drawn anew
    load(warehouse, [], [], version="0.1.0", rules_fingerprint="r1", withdrawn=[file_of(earlier()).path])
    assert values(warehouse, "from problems") == []
    assert values(warehouse, 'select first_period, "values" from indicators') == [("2022-23", 1)]


# each before and after each other, and each of them first
@pytest.mark.parametrize("order", [(0, 1, 2), (2, 1, 0), (1, 2, 0)])
def test_the_order_of_loading_does_not_show(
    tmp_path: Path, reconcilers: dict[str, Reconciler], order: tuple[int, ...]
) -> None:
    papers = [figures(), earlier(), reprint()]
    for name in ("at-once", "one-by-one"):
        (tmp_path / name).mkdir()
    at_once, one_by_one = tmp_path / "at-once" / "w.duckdb", tmp_path / "one-by-one" / "w.duckdb"
    load_all(at_once, reconcilers, *papers)
    for place in order:
        load_all(one_by_one, reconcilers, papers[place])
    for view in ACROSS:
        rows = values(at_once, f"from {view} order by all")
        assert rows
        assert values(one_by_one, f"from {view} order by all") == rows, view


def test_the_series_says_which_figure_stands(warehouse: Path, reconcilers: dict[str, Reconciler]) -> None:
    load_all(warehouse, reconcilers, figures(), earlier())
    with open_reader(warehouse) as connection:
        ((indicator_id, *_),) = ask(connection, "find_indicators", asked="ADRIFT boat").rows
        series = list(ask(connection, "indicator_series", indicator_id=indicator_id).records())
    assert [(row["period"], row["value"], row["note"], row["stands"]) for row in series] == [
        ("2021-22", 15.0, None, True),
        ("2022-23", 11.0, "later restated as 12", False),
        ("2022-23", 12.0, "restated: was 11", True),
    ]


def test_figures_without_a_period_each_stand_alone(warehouse: Path, reconcilers: dict[str, Reconciler]) -> None:
    paper = FiguresPaper("p", day=SPRING).document("Report", kind="report").body().meeting()
    assert isinstance(paper, FiguresPaper)
    paper.value("Boats adrift", None, 1)
    paper.value("Boats adrift *", None, 2)
    load_all(warehouse, reconcilers, paper)
    with open_reader(warehouse) as connection:
        ((indicator_id, *_),) = ask(connection, "find_indicators", asked="boats adrift").rows
        series = list(ask(connection, "indicator_series", indicator_id=indicator_id).records())
    assert [(row["value"], row["note"], row["stands"]) for row in series] == [
        (1.0, None, True),
        (2.0, None, True),
    ]
    assert values(warehouse, "from problems") == []


def test_a_reconciler_that_fails_leaves_the_warehouse_as_it_was(
    warehouse: Path, reconcilers: dict[str, Reconciler]
) -> None:
    load_all(warehouse, reconcilers, figures())

    def fail(_: object) -> list[dict[str, object]]:
        raise RuntimeError("no idea")

    with pytest.raises(RuntimeError, match="no idea"):
        load_all(warehouse, {"indicators": fail}, earlier())
    assert values(warehouse, "select pack_id from packs") == [("e-figures",)]
