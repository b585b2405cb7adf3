"""Numbers in sentences: which are figures, and what is said of them."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from pipeline.extract.prose_figures import figures
from pipeline.records import ProseValue
from rules.book import RuleBook
from tests.papers import board, facts_of

if TYPE_CHECKING:
    from spacy.language import Language


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        ("Slips fell by 3.7% in the year.", [(3.7, None, "%")]),
        ("Some 18 per cent of the boats were wet.", [(18, None, "%")]),
        ("Forty-eight per cent of crews agreed.", [(48, None, "%")]),
        ("They make up 30-40% of calls.", [(30, 40, "%")]),
        ("It lies in the range of 25% to 30%.", [(25, 30, "%")]),
        ("An estimated 60-70 cases were waiting.", [(60, 70, "count")]),
        ("Q1 shows 0.78 incidents per 1000 population.", [(0.78, None, "per 1,000 population")]),
        (
            "Thefts were at 6.91 for every 1,000 households, against 7.52 in 2017-18.",
            [(6.91, None, "per 1,000 households"), (7.52, None, "per 1,000 households")],
        ),
        (
            "The rate missed by 0.03 offences per person (1.04 compared to a target of 1.01).",
            [
                (0.03, None, "offences per person"),
                (1.04, None, "offences per person"),
                (1.01, None, "offences per person"),
            ],
        ),
        ("Crews helped over 300 families.", [(300, None, "count")]),
        ("The number of forms was cut from 19 to 6.", [(19, None, "count"), (6, None, "count")]),
        ("Three wardens and four pilots came.", [(3, None, "count"), (4, None, "count")]),
        ("One rescue was made for the county in August.", [(1, None, "count")]),
        ("Thirty four boats were seen.", [(34, None, "count")]),
        ("It is down by 0.7 percentage points.", [(0.7, None, "percentage points")]),
        ("The harbour employs 41.9 full time equivalent staff.", [(41.9, None, "FTE")]),
        ("The money pays for 1.5 wet slip officers.", [(1.5, None, "count")]),
        ("Of these 22.4 FTE are clerks, 19.5 are pilots.", [(22.4, None, "FTE"), (19.5, None, "FTE")]),
        ("The harbour has three FTE slip repair workers.", [(3, None, "FTE")]),
        ("There are two Tier 3 wardens and one staff member ashore.", [(2, None, "count"), (1, None, "count")]),
        (
            "Eight rowing groups were successful at the last stage, of which six received help.",
            [(8, None, "count"), (6, None, "count")],
        ),
        ("On average, each crew was called to 6 issues.", [(6, None, "issues per crew")]),
        ("Life expectancy is 79.7 years for men.", [(79.7, None, "years")]),
        ("Some four million boats were counted.", [(4_000_000, None, "count")]),
        ("There are 3 thousand berths and two hundred lamps.", [(3000, None, "count"), (200, None, "count")]),
        ("It should be possible to find 4 to 5 new wardens.", [(4, 5, "count")]),
        ("Calls rose by 3 to 25 cases.", [(25, None, "count")]),
        ("It includes an estimated number (227) of oars.", [(227, None, "count")]),
        ("The harbour has two Tier 3 wardens for Tier 1 and 2 slips.", [(2, None, "count")]),
        ("The list grew to 126 TBA in May.", [(126, None, "count")]),
    ],
)
def test_figures(sentence: str, expected: list[tuple[float, float | None, str]], book: RuleBook) -> None:
    assert [(f.value, f.high, f.unit) for f in figures(sentence, book.prose)] == expected


@pytest.mark.parametrize(
    "sentence",
    [
        "The grant was £800,000 and then £2.2m a year.",
        "It was talked over (http://quay.example/2010/opening%e2%80%a6).",
        "Tranche 2 of the fund came to £637,800, and Tranches 1 and 2 are spent.",
        "There were concerns: 1) it is easy to mix up boats; and 2) nobody counts them.",
        "One idea was to ask the wardens; one possible approach was a notice.",
        "The new Quaylicence 2.0 complies with the rules.",
        "Bo Hall’s 5 star scheme towards a safe quay was a guide.",
        "The Board met on 12 June 2014 at 10.30 am.",
        "See paragraph 13 and pages 4 to 6 of Appendix 2.",
        "The slip was built in 2014/15 for the next three years.",
        "Children aged 10-17 may swim.",
        "It has three elements and seven District Councils.",
        "The Trust ranks 21 out of 151 Trusts for men and 29 out of 151 for women.",
        "The bay has the 14th highest rate (out of 326 local bays).",
        "The Board has representation from the pilots, the Mayor and two other elected members.",
        "The race for the 21 TBA contracts would end in October.",
        "Phase Two begins with Project 360.",
        "It was signed under the Harbours Act 1998.",
        "One of the pilots spoke to one another.",
        "If three individuals have complained, the bell is rung.",
        "Telephone 01632 960411.",
        "Only one in ten tells anybody.",
        "The first buildings of 8 floors are 980km away.",
        "(78.3, Quay footpath) The clerk has written again.",
        "It had been resolved (41.3) to grub up the crossing to 3 Quay Green.",
        "Footpath 8 is blocked, reference 201006518753.",
        "A van has been left outside 69 Mill Green.",
        "12 Quay Lane Slipton Conversion of the garages",
        "44 Sylvia Winters",
        "The motion was CARRIED (7 members voting in favour, 0 against with 2 abstentions).",
    ],
)
def test_numbers_that_are_no_figures(sentence: str, book: RuleBook) -> None:
    assert figures(sentence, book.prose) == []


def test_what_is_said_of_a_figure(book: RuleBook, nlp: Language) -> None:
    text = board("Slips\nIn August 2014, 51 pilots were trained across the county. Nothing else was said.")
    (fact,) = facts_of(text, ProseValue, book, nlp)
    assert (fact.value, fact.unit, fact.period, fact.geography) == (51, "count", "August 2014", "the county")
    assert fact.indicator == "pilots"
    assert fact.paragraph == "31"
    assert fact.sentence == "In August 2014, 51 pilots were trained across the county."
    assert fact.evidence[0].quote == fact.sentence


@pytest.mark.parametrize(
    ("sentence", "periods"),
    [
        ("Calls fell from 23 per cent in 2009 to 85 per cent in 2010.", ["2009", "2010"]),
        ("Oars fell from 880 oars during 2005-06 to 336 oars during 2010-11.", ["2005-06", "2010-11"]),
        (
            "There was a change with the 2014/15 figure at 40%, a 2015/16 figure of 41% and a current rolling "
            "12 month figure of 42.8%.",
            ["2014/15", "2015/16", "current rolling 12 month"],
        ),
        ("It was lower than the 2014/15 baseline figure of 190 boats.", ["2014/15"]),
        ("There were 126 boats in 2016/17 compared to 124 boats in 2015/16.", ["2016/17", "2015/16"]),
        ("This is a 25% increase compared to the same period last year.", [None]),
        ("It is an increase of 2% on the previous financial year.", [None]),
        ("There were 219 boats in 2015, 12 boats fewer than in 2014-15.", ["2015", "2015"]),
        ("When comparing 2010-11 with 2005-06, crews can report a 62 per cent fall.", ["2010-11"]),
        ("Tests from April-Dec show 58% of boats afloat.", ["April-Dec"]),
        ("The Fund said in May 2014 that 51 harbours would join for Phase Two, as planned.", ["Phase Two"]),
        ("As part of Phase One of the scheme the Fund found 810 boats.", ["Phase One"]),
        ("A further 200 calls are expected every 6 months.", ["every 6 months"]),
        ("Asked about the 3.7% rise in theft, the harbour master said that rounds would change for 2014/15.", [None]),
        ("There were 27 oars (an estimate based on 2013-15 counts) and 12 sails.", [None, None]),
        (
            "Our share will be 90 boats over the 5 year programme and it has a target of 41 boats by March 2015.",
            ["5 year programme", "by March 2015"],
        ),
    ],
)
def test_the_period_that_is_a_figures_own(
    sentence: str, periods: list[str | None], book: RuleBook, nlp: Language
) -> None:
    text = board(f"Slips\n{sentence} Nothing else was said.")
    assert [v.period for v in facts_of(text, ProseValue, book, nlp)] == periods


def test_a_rate_has_the_base_said_before_it(book: RuleBook, nlp: Language) -> None:
    text = board(
        "Slips\nThefts run at 53.98 thefts per 1000 population. This is below the average of 65.12.\n\n"
        "Falls stood at 0.5 per thousand, wrecks at 7 per 100 households. The average is 0.66.\n"
    )
    units = [v.unit for v in facts_of(text, ProseValue, book, nlp)]
    assert units[:2] == ["per 1,000 population"] * 2
    assert units[-1] == "rate"  # two bases were said: which is meant can't be known


def test_every_item_is_of_the_period_over_its_list(book: RuleBook, nlp: Language) -> None:
    text = board("Slips\nAt the start of the round these were seen:\n\n- Wet slips – 87%\n- Oars - 7%\n")
    assert [v.period for v in facts_of(text, ProseValue, book, nlp)] == ["At the start of the round"] * 2


def test_one_in_a_list_of_counts(book: RuleBook, nlp: Language) -> None:
    text = board("Slips\nBoats looked like this:\n\n- Category 2 (wet): 207\n- Category 3 (other boats): One\n")
    assert [v.value for v in facts_of(text, ProseValue, book, nlp)] == [207, 1]


def test_a_figure_in_a_resolution_is_no_finding(book: RuleBook, nlp: Language) -> None:
    text = board("Slips\nThe Board heard from 12 pilots.\nRESOLVED:\n(a) That 40 pilots be trained.")
    assert [f.value for f in facts_of(text, ProseValue, book, nlp)] == [12]


def test_a_list_item_is_named_by_its_words(book: RuleBook, nlp: Language) -> None:
    text = board("Slips\nAt the start these were found:\n- Wet ropes – 87%\n- Loose planks – 12%")
    found = [(f.indicator, f.value) for f in facts_of(text, ProseValue, book, nlp)]
    assert found == [("Wet ropes", 87), ("Loose planks", 12)]
