"""Dashboards: outcomes, ratings, values with their own periods, and what goes against itself."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from pipeline.extract.figures import SHAPES, told
from pipeline.records import IndicatorValue, Outcome
from pipeline.shapes import outcomes
from pipeline.shapes.cell import figure_of, rag_of_colour, unit_of
from pipeline.shapes.grid import Grid, Row
from rules.book import RuleBook
from tests.papers import passage
from tests.tabled import found_in, grid_of, kinds

if TYPE_CHECKING:
    from spacy.language import Language

HEAD = (
    "Outcomes|Overall RAG|Comment|Supporting Indicators|Previous Year (2016-17)|"
    "Latest Data (12 months to Jun 2018 unless stated)|Direction of Travel|Progress|Similar Harbours"
)
BOARD = f"""\
Harbour Dashboard 2018/19 Q1

{HEAD}
Dry feet|G|Fewer puddles.|Flood rate|4.10|3.85|↓|G|3.9
|||% of boots that leak|12%*|11.5%|→|A|
Glad gulls|Amber||Number of gulls ringed|tbc||||
|||Rate of squabbling (local data)|1.01 (2015-16)|1.20 (2016-17)|↑|R|-
"""

Facts = list[IndicatorValue]


@pytest.fixture(scope="module")
def values(book: RuleBook, nlp: Language) -> Facts:
    return found_in(BOARD, IndicatorValue, book, nlp)[0]


def row(values: Facts, indicator: str, latest: bool) -> IndicatorValue:
    found = [v for v in values if v.indicator.startswith(indicator)]
    return found[-1] if latest else found[0]


def test_an_outcome_has_its_rating_and_comment(book: RuleBook, nlp: Language) -> None:
    found, _ = found_in(BOARD, Outcome, book, nlp)
    assert [(o.outcome, o.rag, o.comment) for o in found] == [
        ("Dry feet", "G", "Fewer puddles."),
        ("Glad gulls", "A", None),
    ]
    assert {o.dashboard for o in found} == {"Harbour Dashboard 2018/19 Q1"}


def test_each_cell_that_holds_something_is_a_value(values: Facts) -> None:
    assert [(v.outcome, v.value_text, v.value, v.unit) for v in values] == [
        ("Dry feet", "4.10", 4.1, "rate"),
        ("Dry feet", "3.85", 3.85, "rate"),
        ("Dry feet", "12%*", 12, "%"),
        ("Dry feet", "11.5%", 11.5, "%"),
        ("Glad gulls", "tbc", None, "count"),
        ("Glad gulls", "1.01 (2015-16)", 1.01, "rate"),
        ("Glad gulls", "1.20 (2016-17)", 1.2, "rate"),
    ]


def test_the_period_is_the_columns_or_the_cells_own(values: Facts) -> None:
    assert row(values, "Flood", latest=False).period == "2016-17"
    latest = row(values, "Flood", latest=True)
    assert latest.period == "12 months to Jun 2018"
    assert (str(latest.period_start), str(latest.period_end)) == ("2017-07-01", "2018-06-30")
    assert row(values, "Rate", latest=True).period == "2016-17"


def test_direction_rating_and_comparisons_go_with_the_latest_alone(values: Facts) -> None:
    before, latest = row(values, "Flood", latest=False), row(values, "Flood", latest=True)
    assert (before.direction, before.rag, before.comparisons) == (None, None, ())
    assert (latest.direction, latest.rag, latest.comparisons) == ("down", "G", (("Similar Harbours", "3.9"),))
    assert row(values, "Rate", latest=True).comparisons == ()  # '-' compares with nothing


def test_every_value_cites_its_cell(values: Facts) -> None:
    for value in values:
        assert value.value_text in " ".join(s.quote for s in value.evidence)


def test_a_head_in_two_lines_is_one_head(book: RuleBook, nlp: Language) -> None:
    text = "Performance|Latest|Direction|\nIndicator|Data (2017/18)|of Travel|Progress\nGeese|7|↑|G\n"
    (value,), _ = found_in(text, IndicatorValue, book, nlp)
    assert (value.value, value.period, value.direction, value.rag) == (7, "2017/18", "up", "G")


def test_of_several_periods_the_last_is_the_latest(book: RuleBook, nlp: Language) -> None:
    found, _ = found_in("Indicator|2017/18|2016/17|Trend|RAG\nGeese|7|9|↓|G\n", IndicatorValue, book, nlp)
    assert [(v.period, v.value, v.direction) for v in found] == [("2017/18", 7, "down"), ("2016/17", 9, None)]


def test_a_colour_rates_where_no_letter_does(book: RuleBook) -> None:
    head = tuple(passage(t) for t in ("Indicator", "Latest Data (2018)", "Progress"))
    cells = (passage("Geese"), passage("7"), passage(""))
    grid = Grid(passage("Birds"), (Row(head), Row(cells, (None, None, "#ff0000"))), 0, 1)
    board = outcomes.parse(grid, next(d for d in book.dashboards if d.name == "outcomes"), book.figures)
    assert board is not None
    assert [r.rag for r in board.readings] == ["R"]


@pytest.mark.parametrize(
    ("colour", "rag"),
    [
        ("#ff0000", "R"), ("#ffbf00", "A"), ("#ffff00", "A"), ("#92d050", "G"),
        ("#0070c0", None), ("#fff2f2", None), (None, None),
    ],
)  # fmt: skip
def test_a_fill_stands_for_its_rating(colour: str | None, rag: str | None, book: RuleBook) -> None:
    assert rag_of_colour(colour, book.figures) == rag


@pytest.mark.parametrize(
    ("cell", "value", "period"),
    [
        ("1,304", 1304, ""),
        ("−3.5", -3.5, ""),
        ("79.0%*", 79, ""),
        ("0.58 (April-Dec)", 0.58, "April-Dec"),
        ("28% Apr-Mar 15/16", 28, "Apr-Mar 15/16"),
        ("1611** Apr-Mar 16/17", 1611, "Apr-Mar 16/17"),
        ("12 (provisional)", 12, ""),
        ("Nil", 0, ""),
        ("tbc", None, ""),
        ("4/9", None, ""),
        ("10 of the 12", None, ""),
    ],
)
def test_a_cell_is_a_number_or_none(cell: str, value: float | None, period: str, book: RuleBook) -> None:
    figure = figure_of(passage(cell), book.figures)
    assert (figure.value, figure.period.text) == (value, period)


@pytest.mark.parametrize(
    ("indicator", "cell", "unit"),
    [
        ("Fires (per 10,000 dwellings)", "9.4", "per 10,000 dwellings"),
        ("% of boots", "12", "%"),
        ("Boots that leak", "12%", "%"),
        ("Number of geese", "1,304", "count"),
        ("Geese", "7", "count"),
        ("Rate of squabbling", "1.2", "rate"),
        ("Index of calm", "1.2", None),
    ],
)
def test_a_unit_is_printed_or_unknown(indicator: str, cell: str, unit: str | None, book: RuleBook) -> None:
    assert unit_of(indicator, figure_of(passage(cell), book.figures), book.figures) == unit


@pytest.mark.parametrize(
    ("row", "kind"),
    [
        ("|||Number of burglaries|10|20|↑|G|", "rag_against_figures"),
        ("|||Total crime rate|20|10|↓|R|", "rag_against_figures"),
    ],
)
def test_a_rating_against_the_figures_is_told(row: str, kind: str, book: RuleBook, nlp: Language) -> None:
    assert kinds(found_in(f"{HEAD}\n{row}\n", IndicatorValue, book, nlp)[1]) == [kind]


@pytest.mark.parametrize("row", ["|||Number of gulls|10|20|↓|R|", "|||Number of burglaries|10|20|↓|R|"])
def test_where_the_good_way_is_not_known_nothing_is_told(row: str, book: RuleBook, nlp: Language) -> None:
    # an arrow that points down for 'worse' is a habit of some papers
    assert kinds(found_in(f"{HEAD}\n{row}\n", IndicatorValue, book, nlp)[1]) == []


def test_a_column_that_lost_its_head_is_told_and_not_read(book: RuleBook, nlp: Language) -> None:
    found, scene = found_in("Indicator|Latest Data (2018)|RAG|\nGeese|7|G|8\n", IndicatorValue, book, nlp)
    assert [v.value for v in found] == [7]
    assert kinds(scene) == ["column_without_head"]


def test_a_table_without_such_a_head_is_no_dashboard(book: RuleBook) -> None:
    assert told(grid_of("Name|Post\nAda Crake|Harbour Master\n", book), book.dashboards) is None


def test_every_dashboard_has_a_shape_and_every_shape_its_module(book: RuleBook) -> None:
    folder = Path(outcomes.__file__).parent
    assert {d.shape for d in book.dashboards} == set(SHAPES)
    assert all((folder / f"{shape}.py").is_file() for shape in SHAPES)
