"""Seats: tables and lists, headings over several, asterisks and what they mean, who may stand in."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from pipeline.records import Seat
from rules.book import RuleBook
from tests.invented_reports import terms

if TYPE_CHECKING:
    from spacy.language import Language

TABLE = """\
2. Membership of the Board

Membership of the Board is as follows: -

Representing\tName
Harbour Authority*\tMr P. Dunmallet JP, CC (Chairman)
Parish Councils (1 elected

member for each parish)

Nether Quarrel*\tCllr O. Wexcombe
Upper Quarrel*\tCllr A. Gull
Providers of Tows* – Tug Company & Ferry Company\tMr. N. Rope
Hospital Trust\tVacant

"""


def seats(text: str, book: RuleBook, nlp: Language) -> list[Seat]:
    return [f for f in terms(text, book, nlp).facts if isinstance(f, Seat)]


def test_a_table(book: RuleBook, nlp: Language) -> None:
    assert [(f.ordinal, f.seat, f.name) for f in seats(TABLE, book, nlp)] == [
        (1, "Harbour Authority", "Mr P. Dunmallet JP, CC"),
        (2, "Nether Quarrel", "Cllr O. Wexcombe"),
        (3, "Upper Quarrel", "Cllr A. Gull"),
        (4, "Providers of Tows – Tug Company & Ferry Company", "Mr. N. Rope"),
        (5, "Hospital Trust", None),
    ]


@pytest.mark.parametrize(
    ("note", "voting"),
    [
        ("*members entitled to vote on dues (see below)", [True, True, True, True, False]),
        ("**a seat with a vote on dues*", [True, True, True, True, False]),
        ("* non-voting member", [False, False, False, False, True]),
        ("*appointed in May", [None] * 5),
        ("", [None] * 5),
    ],
)
def test_an_asterisk_means_what_the_paper_says(
    note: str, voting: list[bool | None], book: RuleBook, nlp: Language
) -> None:
    assert [f.voting for f in seats(f"{TABLE}{note}", book, nlp)] == voting


def test_an_asterisk_explained_in_a_later_sentence(book: RuleBook, nlp: Language) -> None:
    text = f"{TABLE}3. Voting\n\nSeats marked with an asterisk vote on dues."
    assert [f.voting for f in seats(text, book, nlp)] == [True, True, True, True, False]


def test_substitutes_find_their_seats(book: RuleBook, nlp: Language) -> None:
    text = f"""{TABLE}3. Substitute Members

Substitute members may be nominated as follows: -

- For the Parish Councils (PC) - any other member of that council;
- For the, Harbour Authority, , any other officer;
"""
    assert [f.substitute for f in seats(text, book, nlp)] == [
        "any other officer",
        "any other member of that council",
        "any other member of that council",
        None,
        None,
    ]


def test_columns_are_told_by_their_heads(book: RuleBook, nlp: Language) -> None:
    text = (
        "2. Members\n\nName\tOrganisation\tDeputy\nMr N. Rope\tHarbour Authority\tMs A. Gull\n"
        "Dr I. Reay\tHospital Trust\tTBC"
    )
    assert [(f.seat, f.name, f.substitute) for f in seats(text, book, nlp)] == [
        ("Harbour Authority", "Mr N. Rope", "Ms A. Gull"),
        ("Hospital Trust", "Dr I. Reay", None),
    ]


def test_a_table_without_heads(book: RuleBook, nlp: Language) -> None:
    text = "2. Membership\n\nMr N. Rope\tHarbour Authority\nDr I. Okonjo-Reay\tHospital Trust"
    assert [(f.seat, f.name) for f in seats(text, book, nlp)] == [
        ("Harbour Authority", "Mr N. Rope"),
        ("Hospital Trust", "Dr I. Okonjo-Reay"),
    ]


def test_a_list_without_names(book: RuleBook, nlp: Language) -> None:
    text = """\
## Lifeboat Membership

### Representing

Harbour Authority\\*

Parish Councils (1 elected member representative per parish)

Nether Quarrel\\*

Hospital Trust

*\\*members entitled to vote on dues*
"""
    assert [(f.seat, f.name, f.voting) for f in seats(text, book, nlp)] == [
        ("Harbour Authority", None, True),
        ("Nether Quarrel", None, True),
        ("Hospital Trust", None, False),
    ]


def test_sentences_about_membership_are_no_seats(book: RuleBook, nlp: Language) -> None:
    text = (
        "2. Membership\n\nThe Board comprises the harbour and the hospital.\n\n"
        "Membership is attached.\n\nThe quorum is 4."
    )
    assert seats(text, book, nlp) == []
