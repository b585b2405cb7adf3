"""Which line of the list of substitutes speaks of a seat."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from pipeline.extract.substitutes import substitutes
from rules.book import RuleBook
from tests.invented_reports import parted
from tests.papers import reading_of, scene_of

if TYPE_CHECKING:
    from spacy.language import Language

LIST = """\
Substitutes

- For the County Council's Cabinet Lead Member, another member of the Cabinet;
- For a parish, any other elected member;
- The Coastguard, any other appropriate officer.
- From the Wendshire Trusts, any other trustee;
"""


@pytest.mark.parametrize(
    ("seat", "group", "who"),
    [
        ("Wendshire County Council Cabinet Lead Member", "", "another member of the Cabinet"),
        ("Nether Quarrel", "Parish Councils (one for each parish)", "any other elected member"),
        ("Quarrel Bay Coastguard", "", "any other appropriate officer"),
        ("North & South Wendshire Trusts", "", "any other trustee"),
        ("Hospital", "", ""),
    ],
)
def test_a_line_is_of_the_seat_that_has_all_its_words(
    seat: str, group: str, who: str, book: RuleBook, nlp: Language
) -> None:
    listed = substitutes(parted(LIST, book, nlp), scene_of(reading_of(LIST, book), book, nlp))
    assert listed.of(seat, group).text == who


def test_everybody_else(book: RuleBook, nlp: Language) -> None:
    text = LIST + "- For anybody else, a person of their choice."
    listed = substitutes(parted(text, book, nlp), scene_of(reading_of(text, book), book, nlp))
    assert listed.of("Hospital", "").text == "a person of their choice"
    assert listed.of("Quarrel Bay Coastguard", "").text == "any other appropriate officer"


def test_two_lines_that_fit_alike_decide_nothing(book: RuleBook, nlp: Language) -> None:
    text = "Substitutes\n\n- For the harbour, any other officer;\n- For the hospital, any other doctor;"
    listed = substitutes(parted(text, book, nlp), scene_of(reading_of(text, book), book, nlp))
    assert listed.of("Harbour Hospital", "").text == ""
