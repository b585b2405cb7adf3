"""Money: in tables with their heads and totals, and in sentences."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from pipeline.records import Amount
from pipeline.shapes.cell import monies
from rules.book import RuleBook
from tests.papers import passage
from tests.tabled import found_in, kinds

if TYPE_CHECKING:
    from spacy.language import Language

BUDGET = """\
Quay Budget

Item|2016/17|2017/18
Ropes|£1,200|£1,150
Paint and brushes|£400.50|(£20)
Lamps|tbc|-
Total|£1,600.50|{total}
"""


def amounts(text: str, book: RuleBook, nlp: Language) -> list[tuple[str, str | None, float | None, bool]]:
    return [(a.label, a.column_head, a.amount, a.is_total) for a in found_in(text, Amount, book, nlp)[0]]


def test_an_amount_has_its_rows_label_and_its_columns_head(book: RuleBook, nlp: Language) -> None:
    assert amounts(BUDGET.format(total="£1,130"), book, nlp) == [
        ("Ropes", "2016/17", 1200, False),
        ("Ropes", "2017/18", 1150, False),
        ("Paint and brushes", "2016/17", 400.5, False),
        ("Paint and brushes", "2017/18", -20, False),
        ("Lamps", "2016/17", None, False),
        ("Total", "2016/17", 1600.5, True),
        ("Total", "2017/18", 1130, True),
    ]


@pytest.mark.parametrize(("total", "told"), [("£1,130", []), ("£1,131", []), ("£1,180", ["total_differs"])])
def test_a_total_that_does_not_add_up_is_told(total: str, told: list[str], book: RuleBook, nlp: Language) -> None:
    _, scene = found_in(BUDGET.format(total=total), Amount, book, nlp)
    assert kinds(scene) == told


@pytest.mark.parametrize(
    "rows",
    [
        # a heading's own figure is what the rows below it come to
        "Boats:|£50|£5\nBig boat|£30|£3\nSmall boat|£20|£2\nRopes|£10|£1\nTotal|£60|£6",
        "Ropes|£10|£1\nPaint|£5|£1\nSub-total|£15|£2\nLamps|£7|£4\nOil|£1|£1\nSub-total|£8|£5\nGrand Total|£23|£7",
    ],
)
def test_subtotals_are_not_counted_twice(rows: str, book: RuleBook, nlp: Language) -> None:
    _, scene = found_in(f"Item|Asked for|Granted\n{rows}\n", Amount, book, nlp)
    assert kinds(scene) == []


@pytest.mark.parametrize(
    ("head", "cell", "amount"),
    [
        ("Spend (£)", "35,000", 35_000),
        ("£000", "35", 35_000),
        ("Budget £m", "2.2", 2_200_000),
        ("Spend (£)", "10,578 (To be confirmed)", 10_578),
        ("Spend (£)", "Nil", 0),
        ("Spend", "£800k", 800_000),
    ],
)
def test_a_head_says_what_its_figures_are(head: str, cell: str, amount: float, book: RuleBook, nlp: Language) -> None:
    found = amounts(f"Scheme|Kind|{head}\nRopes|Staffing|{cell}\nLamps|-|£5\n", book, nlp)
    assert found[0] == ("Ropes", head, amount, False)


def test_numbers_without_a_pound_sign_are_no_money(book: RuleBook, nlp: Language) -> None:
    assert amounts("Quay|Boats|Ropes\nNorth|12|30\nSouth|4|9\n", book, nlp) == []


def test_amounts_under_no_head_are_told(book: RuleBook, nlp: Language) -> None:
    _, scene = found_in("Item|Kind|Granted|\nRopes|new|£10|£4\nLamps|old|£12|£3\n", Amount, book, nlp)
    assert kinds(scene) == ["column_without_head"]


def test_a_row_of_amounts_takes_the_label_over_it(book: RuleBook, nlp: Language) -> None:
    found = amounts("COST c. £81|Harbour|School|Clinic\nBENEFIT||tbc|\n|£31|tbc|-£15\n", book, nlp)
    assert found == [
        ("BENEFIT", "Harbour", 31, False),
        ("BENEFIT", "School", None, False),
        ("BENEFIT", "Clinic", -15, False),
        ("COST", None, 81, False),
    ]


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("costs around £2.2m per year.", [(2_200_000, "around £2.2m per year")]),
        ("about £2 billion in all", [(2_000_000_000, "about £2 billion")]),
        ("the savings (£800,000) with", [(800_000, "£800,000")]),
        ("(£3,500)", [(-3_500, "(£3,500)")]),
        ("-£15,475", [(-15_475, "-£15,475")]),
        ("monies were £621, 000", [(621_000, "£621, 000")]),
        ("£1.27 for every £1 spent", [(1.27, "£1.27 for every £1 spent")]),
        ("for every £1 spent, £2.50 is saved", [(2.5, "£2.50")]),
        ("£12, 300 gulls", [(12, "£12")]),
        ("every £1 spent.", []),
    ],
)
def test_money_in_words(text: str, found: list[tuple[float, str]], book: RuleBook) -> None:
    assert [(m.amount, m.text.text) for m in monies(passage(text), book.figures)] == found


@pytest.mark.parametrize(
    ("sentence", "labels"),
    [
        (
            "It is estimated that the overall cost of ropes to the Harbour is about £9,000 a year.",
            ["overall cost of ropes to the Harbour"],
        ),
        ("The bill was about £9bn (£1bn wanted and £8bn unwanted).", ["bill", "wanted", "unwanted"]),
        ("We ask about the proposed savings (£800,000) with the gulls.", ["proposed savings"]),
        ("A plan is in place using over £1m in additional ropes for the quay.", ["additional ropes for the quay"]),
        ("Overall benefit = £1.27 for every £1 spent", ["Overall benefit"]),
        (
            "If we count the public benefit as well as the fiscal one, this rose to £2.67.",
            ["public benefit as well as the fiscal one"],
        ),
        (
            "The funding for the Lamp Renewal Network of £880,000 was required by March.",
            ["funding for the Lamp Renewal Network"],
        ),
        ("The Trust had a total budget of £18 million in 2012/13.", ["total budget"]),
        (
            "The Harbour meets £9,300 from its prevention budget.",
            ["Harbour meets from its prevention budget"],
        ),
    ],
)  # fmt: skip
def test_an_amount_in_a_sentence_is_of_what_its_words_say(
    sentence: str, labels: list[str], book: RuleBook, nlp: Language
) -> None:
    found, _ = found_in(sentence, Amount, book, nlp)
    assert [a.label for a in found] == labels
    assert {a.table_title for a in found} == {" ".join(sentence.split()[:8])}
    assert all(sentence[:20] in a.evidence[0].quote for a in found)
