"""Terms of reference: the quorum and its numbers, how often the body meets."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

import pytest

from pipeline.records import Document, Minute, Seat, TermsOfReference
from rules.book import RuleBook
from tests.invented_reports import terms
from tests.papers import BOARD, extracted

if TYPE_CHECKING:
    from spacy.language import Language


def one(text: str, book: RuleBook, nlp: Language) -> TermsOfReference:
    (found,) = [f for f in terms(text, book, nlp).facts if isinstance(f, TermsOfReference)]
    return found


@pytest.mark.parametrize(
    ("sentence", "members", "agencies"),
    [
        (
            "The quorum will be a minimum of 6 members, from a minimum of 3 different partner agencies.",
            6,
            3,
        ),
        ("The quorum is four members from two organisations.", 4, 2),
        ("The quorum is 4.", 4, None),
        ("A meeting is quorate when at least five voting members are present.", 5, None),
        ("The quorum is one third of the members.", None, None),
    ],
)
def test_quorum(sentence: str, members: int | None, agencies: int | None, book: RuleBook, nlp: Language) -> None:
    found = one(f"1. Meetings\n\nPapers go out a week before. {sentence} The clerk takes notes.", book, nlp)
    assert (found.quorum, found.quorum_members, found.quorum_agencies) == (sentence, members, agencies)


def test_a_sentence_under_the_heading_needs_no_word_for_it(book: RuleBook, nlp: Language) -> None:
    found = one("4. Quorum\n\nFive members from three agencies must be in the room.", book, nlp)
    assert (found.quorum_members, found.quorum_agencies) == (5, 3)


@pytest.mark.parametrize(
    ("sentence", "meets"),
    [
        ("The Board will meet at least quarterly.", True),
        ("The Board meets twice a year, in March and September.", True),
        ("Meetings will be held at least four times a year.", True),
        ("The Board will meet the Harbour Master.", False),
        ("The Board will elect a Chairman annually.", False),
    ],
)
def test_meets(sentence: str, meets: bool, book: RuleBook, nlp: Language) -> None:
    found = one(f"1. Meetings\n\nThe quorum is 4. {sentence}", book, nlp)
    assert found.meets == (sentence if meets else None)


def test_they_are_of_the_meeting_that_they_were_put_to(book: RuleBook, nlp: Language) -> None:
    found = one("1. Meetings\n\nThe quorum is 4.", book, nlp)
    assert (found.as_of, found.body) == (date(2018, 10, 19), "QUARREL BAY LIFEBOAT BOARD")
    assert found.body_id is not None


def test_terms_that_state_nothing_are_no_fact(book: RuleBook, nlp: Language) -> None:
    facts = terms("1. Purpose\n\nTo launch the boat.", book, nlp).facts
    assert not [f for f in facts if isinstance(f, TermsOfReference)]
    assert [f.kind for f in facts if isinstance(f, Document)][-1] == "terms_of_reference"


def test_terms_cut_short_behind_minutes_leave_the_minutes_alone(book: RuleBook, nlp: Language) -> None:
    cut = """

QUARREL BAY LIFEBOAT BOARD

Membership and Terms of Reference

1. Purpose

To launch the boat whenever it is called for.

2. Membership of the Board

Representing\tName
Harbour Authority\tMr P. Dunmallet JP
Hospital Trust\tDr I. Okonjo-Reay

3. Meetings

The Board will meet at least quar"""
    alone = [f for f in extracted(BOARD, book, nlp).facts if isinstance(f, Minute)]
    facts = extracted(BOARD + cut, book, nlp).facts
    minutes = [f for f in facts if isinstance(f, Minute)]
    assert [(f.fact_id, f.text) for f in minutes] == [(f.fact_id, f.text) for f in alone]
    assert len(alone) == 5
    (found,) = [f for f in facts if isinstance(f, TermsOfReference)]
    assert (found.body, found.as_of) == ("QUARREL BAY LIFEBOAT BOARD", None)
    assert [f.name for f in facts if isinstance(f, Seat)] == ["Mr P. Dunmallet JP", "Dr I. Okonjo-Reay"]
