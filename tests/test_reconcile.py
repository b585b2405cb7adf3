"""Which printed names of indicators are one series: a wrong merge is worse than a missed one."""

from __future__ import annotations

import random
from collections.abc import Sequence
from itertools import permutations

import pytest

from pipeline.reconcile import IndicatorLink, IndicatorName, indicators, series
from rules.book import RuleBook, SeriesRules


@pytest.fixture(scope="module")
def rules(book: RuleBook) -> SeriesRules:
    return book.series


def said(
    name: str,
    unit: str | None = "count",
    outcome: str | None = "A tidy harbour",
    tables: Sequence[str] = (),
    figures: Sequence[tuple[str, float]] = (),
    count: int = 1,
    body: str = "harbour",
) -> IndicatorName:
    return IndicatorName(body, unit, name, outcome, frozenset(tables), frozenset(figures), count)


def ids(links: Sequence[IndicatorLink]) -> set[str]:
    return {link.indicator_id for link in links}


SAME = [
    # marks
    ("Boats adrift", "NEW - Boats adrift", "count", "'new' taken off"),
    ("Boats adrift", "New: boats adrift *", "count", "'new' taken off; footnote mark taken off"),
    ("Boats adrift", "Boats adrift**", "count", "footnote mark taken off"),
    # the unit in the name
    (
        "Total mooring rate (per 1,000 berths)",
        "Total mooring rate per 1000 berths",
        "per 1,000 berths",
        "unit",
    ),
    ("% of boats adrift at night", "Percentage of boats adrift at night", "%", "unit taken off"),
    ("% of boats adrift at night", "Boats adrift at night (%)", "%", "unit taken off"),
    ("Number of boats adrift", "Boats adrift", "count", "unit taken off"),
    # case, plurals, punctuation, ages, compounds
    ("Boats Adrift", "boat adrift.", "count", "case, plurals or punctuation"),
    ("Rowers aged 10 - 17", "Rowers aged 10 to 17", "count", "case, plurals or punctuation"),
    ("Re-floated boats", "Refloated boats", "count", "case, plurals or punctuation"),
    ("Storm-damaged boats", "Storm damaged boats", "count", "the same letters"),
    # words moved
    ("Cases at the Harbour Court that are repeats", "Harbour Court cases that are repeats", "count", "moved"),
    # misprints
    ("Boats rescued in the channel", "Boats resuced in the channel", "count", "a misprint"),
    ("Total boats adrift", "Totl boats adrift", "count", "a misprint"),
    # the name in brackets
    (
        "BAN incidents by night (boats adrift near ships)",
        "Boats adrift near ships by night",
        "count",
        "brackets",
    ),
]


@pytest.mark.parametrize(("one", "other", "unit", "reason"), SAME)
def test_variants_are_one_series_with_the_reason(
    rules: SeriesRules, one: str, other: str, unit: str, reason: str
) -> None:
    links = series([said(one, unit, count=3), said(other, unit)], rules)
    assert len(ids(links)) == 1
    assert any(reason in link.reason for link in links)
    assert all(85 <= link.score <= 100 for link in links)


DIFFERENT = [
    ("Theft of boats", "Theft from boats"),
    ("Collisions with injury", "Collisions without injury"),
    ("Attacks by gulls on crabs", "Attacks by crabs on gulls"),
    ("Rowers aged 10-17", "Rowers aged 18-24"),
    ("Boats over 10 metres", "Boats over 12 metres"),
    ("Increased patrols of the quay", "Decreased patrols of the quay"),
    ("Boats rescued by day", "Boats rescued"),
    ("Refloating of boats (local data)", "Refloating of boats"),
    ("Refloating of boats (local data)", "Refloating of boats (national data)"),
    ("New boats registered", "Boats registered"),
    ("Harbour fires", "Harbour fines"),
    ("Male rowers injured", "Female rowers injured"),
    ("Boats paid for", "Boats prayed for"),
]


@pytest.mark.parametrize(("one", "other"), DIFFERENT)
def test_names_that_mean_something_else_stay_apart(rules: SeriesRules, one: str, other: str) -> None:
    assert len(ids(series([said(one), said(other)], rules))) == 2


@pytest.mark.parametrize(
    ("one", "other"),
    [
        (said("Boats adrift", "count"), said("Boats adrift", "%")),
        (said("Boats adrift", "per 1,000 berths"), said("Boats adrift", "per 10,000 berths")),
        (said("Boats adrift"), said("Boats adrift", body="ferry")),
        # a single word says too little to go by without its outcome
        (said("Referrals"), said("Referrals", outcome="Happy rowers")),
        # printed side by side
        (said("Harbour fires", tables=["p d 1"]), said("Harbour firee", tables=["p d 1", "q d 1"])),
        # a misprint under another outcome
        (said("Harbour fires"), said("Harbour firee", outcome="Happy rowers")),
        # other figures for the same period
        (said("Harbour fires", figures=[("2020", 7)]), said("Harbour firee", figures=[("2020", 70)])),
    ],
)
def test_units_bodies_tables_and_figures_keep_series_apart(
    rules: SeriesRules, one: IndicatorName, other: IndicatorName
) -> None:
    assert len(ids(series([one, other], rules))) == 2


def test_the_same_figures_keep_nobody_apart(rules: SeriesRules) -> None:
    links = series(
        [
            said("Harbour fires", figures=[("2020", 7), ("2021", 8)]),
            said("Harbour firee", figures=[("2020", 7)]),
        ],
        rules,
    )
    assert len(ids(links)) == 1


def test_a_name_under_two_outcomes_of_one_dashboard_is_two_series(rules: SeriesRules) -> None:
    mentions = [
        said("Number of referrals made", outcome="Safe rowers", tables=["p"]),
        said("Number of referrals made", outcome="Happy rowers", tables=["p", "q"]),
        said("Referrals made (number)", outcome="Happy rowers", tables=["r"]),
    ]
    links = series(mentions, rules)
    assert len(ids(links)) == 2
    assert len({link.indicator_id for link in links if link.outcome == "Happy rowers"}) == 1


def test_a_reworded_outcome_parts_nothing(rules: SeriesRules) -> None:
    links = series([said("Boats adrift", tables=["p"]), said("Boats adrift", outcome="Tidiness", tables=["q"])], rules)
    assert len(ids(links)) == 1


def test_a_tie_keeps_all_apart(rules: SeriesRules) -> None:
    """A misprint that may be of either of two names that stand side by side is neither's."""
    mentions = [
        said("Boats beached", tables=["p"], count=5),
        said("Boats beachee", tables=["p"], count=5),
        said("Boats beachea", tables=["q"]),
    ]
    assert len(ids(series(mentions, rules))) == 3


def test_a_name_without_a_unit_takes_the_one_that_fits(rules: SeriesRules) -> None:
    links = series([said("% of boats adrift", "%"), said("Percentage of boats adrift", None)], rules)
    assert len(ids(links)) == 1
    assert ["no unit printed" in link.reason for link in links] == [True, False]
    either = series([said("Boats adrift", "%"), said("Boats adrift", "count"), said("Boats adrift", None)], rules)
    assert len(ids(either)) == 3


def test_the_name_is_the_most_complete_printed_form(rules: SeriesRules) -> None:
    mentions = [
        said("NEW - Total mooring rate (per 1,000 berths)*", "per 1,000 berths"),
        said("Total mooring rate", "per 1,000 berths", count=9),
    ]
    assert {link.indicator for link in series(mentions, rules)} == {"Total mooring rate (per 1,000 berths)"}


def test_the_commoner_spelling_names_the_series(rules: SeriesRules) -> None:
    mentions = [said("Totl boats adrift", count=1), said("Total boats adrift", count=4)]
    assert {link.indicator for link in series(mentions, rules)} == {"Total boats adrift"}


def test_order_does_not_matter(rules: SeriesRules) -> None:
    mentions = [said(name, unit) for one, other, unit, _ in SAME for name in (one, other)]
    mentions += [said(name) for pair in DIFFERENT for name in pair]
    expected = series(mentions, rules)
    for seed in range(5):
        random.Random(seed).shuffle(mentions)
        assert series(mentions, rules) == expected
    three = [said("Total boats adrift"), said("Totl boats adrift"), said("Totla boats adrift")]
    assert len({series(order, rules) for order in permutations(three)}) == 1


def test_ids_come_from_content_and_outlive_newcomers(rules: SeriesRules) -> None:
    (alone,) = series([said("Total boats adrift", count=4)], rules)
    later = series(
        [
            said("Total boats adrift", count=4),
            said("NEW - Total boats adrift"),
            said("Totl boats adrift"),
            said("Crabs"),
        ],
        rules,
    )
    assert {link.indicator_id for link in later if link.name != "Crabs"} == {alone.indicator_id}
    assert alone.indicator_id.startswith("ind-")


def test_the_warehouses_rows_go_in_and_come_out(rules: SeriesRules) -> None:
    row = ("harbour", "count", "Boats adrift", None, ["p d 1"], [{"period": "2020", "value": 7.0}], 2)
    (answer,) = indicators(rules)([row])
    assert answer["name"] == answer["indicator"] == "Boats adrift"
    assert set(answer) == {
        "body", "unit", "name", "outcome", "indicator_id", "indicator", "score", "reason",
    }  # fmt: skip
    with pytest.raises(TypeError, match="not a mention"):
        indicators(rules)([("harbour", "count", "Boats adrift", None, None, [], 2)])
