"""Priority tables: one fact for each measure, parted only where the table or its words part them."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from pipeline.records import Amount, IndicatorValue, Measure
from pipeline.shapes.measures import split
from rules.book import RuleBook
from tests.papers import passage
from tests.tabled import found_in, kinds

if TYPE_CHECKING:
    from spacy.language import Language

PLAN = """\
The Harbour Plan

By the Water||
No.|Strategic Priority|How this will be measured
1.|Fewer wet boots|• Reduction in leaks • An increase in grease
2.|Calm gulls, and a good|• Reduction in squabbles

|night's sleep|near the quay • Quieter mornings
In the Town||
No.|Strategic Priority|How this will be measured
3.|Save over £2m by 2020|To be provided by the Treasurer
"""


def test_measures_go_with_their_priority_and_group(book: RuleBook, nlp: Language) -> None:
    found, scene = found_in(PLAN, Measure, book, nlp)
    assert [(m.group_name, m.priority_number, m.priority, m.measure) for m in found] == [
        ("By the Water", "1", "Fewer wet boots", "Reduction in leaks"),
        ("By the Water", "1", "Fewer wet boots", "An increase in grease"),
        # the page broke in the middle of both cells
        ("By the Water", "2", "Calm gulls, and a good night's sleep", "Reduction in squabbles near the quay"),
        ("By the Water", "2", "Calm gulls, and a good night's sleep", "Quieter mornings"),
        ("In the Town", "3", "Save over £2m by 2020", "To be provided by the Treasurer"),
    ]
    assert {m.table_title for m in found} == {"The Harbour Plan"}
    assert kinds(scene) == []


def test_money_in_a_priority_is_an_amount(book: RuleBook, nlp: Language) -> None:
    (amount,), _ = found_in(PLAN, Amount, book, nlp)
    assert (amount.label, amount.column_head, amount.amount, amount.amount_text) == (
        "Save over £2m by 2020", "Strategic Priority", 2_000_000, "over £2m",
    )  # fmt: skip


@pytest.mark.parametrize(
    ("cell", "parts"),
    [
        ("• One thing • Another", ["One thing", "Another"]),
        ("One thing\u2022 Another", ["One thing", "Another"]),
        (
            "Reduction in leaks by those 18-24 Reduction in squabbles within weeks",
            ["Reduction in leaks by those 18-24", "Reduction in squabbles within weeks"],
        ),
        ("Increase in trips An assessment of ropes", ["Increase in trips", "An assessment of ropes"]),
        ("Reduction in calls to the Harbour Office", ["Reduction in calls to the Harbour Office"]),
        ("Gulls counted Boots greased", ["Gulls counted Boots greased"]),  # where one ends is not certain
    ],
)
def test_a_cell_is_parted_where_that_is_certain(cell: str, parts: list[str], book: RuleBook) -> None:
    plan = next(d for d in book.dashboards if d.name == "measures")
    assert [p.text for p in split(passage(cell), plan)] == parts


COUNTS = """\
Quay Families

Issues 12 months before the scheme||||
AS WAS|Wet boots (6), Lost hats (4)|Truancy(3), Rows at home (2)|No data|{cut}
WHO|Harbour Trust|School|Clinic|Office
Issues 12 months after the scheme||||
|Wet boots (1), Lost hats (9 weeks)|Rows at home (1)|No data|n/a
"""


def test_counts_listed_in_cells_are_values(book: RuleBook, nlp: Language) -> None:
    found, scene = found_in(COUNTS.format(cut="n/a"), IndicatorValue, book, nlp)
    assert [(v.outcome, v.indicator, v.value, v.unit) for v in found] == [
        ("Harbour Trust", "Wet boots", 6, "count"),
        ("Harbour Trust", "Lost hats", 4, "count"),
        ("School", "Truancy", 3, "count"),
        ("School", "Rows at home", 2, "count"),
        ("Harbour Trust", "Wet boots", 1, "count"),
        ("Harbour Trust", "Lost hats", 9, "weeks"),
        ("School", "Rows at home", 1, "count"),
    ]
    assert {v.period for v in found} == {"12 months before the scheme", "12 months after the scheme"}
    assert kinds(scene) == []


def test_a_list_that_breaks_off_gives_no_count(book: RuleBook, nlp: Language) -> None:
    found, scene = found_in(COUNTS.format(cut="Visits (11),"), IndicatorValue, book, nlp)
    assert 11 not in [v.value for v in found]
    assert kinds(scene) == ["unread_cell"]
