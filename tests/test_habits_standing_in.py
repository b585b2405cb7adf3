"""Habits of small councils: who stood in for the chair, who came beside the public, numbers that leap, letterheads,
tasks in few words."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from pipeline.read.words import _dressed
from pipeline.records import Action, Amount, Attendance, Document, Meeting, Minute, Resolution
from rules.book import RuleBook
from tests.papers import facts_of

if TYPE_CHECKING:
    from spacy.language import Language

HEAD = "QUAY PARISH COUNCIL\nMinutes of the meeting of Quay Parish Council held on 11 July 2018 at 7pm in the Hall\n\n"
THERE = "PRESENT: Cllrs Ida Pell, Bo Marsh and Ann Hurst\n"
BUSINESS = "\n24. APOLOGIES\nNone.\n\n25. SLIP\nIt was wet.\n\n26. QUAY\nIt was dry.\n"


@pytest.mark.parametrize(
    ("said", "chair"),
    [
        ("Cllr Ida Pell agreed to chair the meeting.", "Ida Pell"),
        ("In the absence of the Chairman, Cllr Marsh took the chair and welcomed everybody.", "Bo Marsh"),
        ("Due to the Chair's absence the Vice Chair, Cllr Bo Marsh, chaired the meeting.", "Bo Marsh"),
        ("Cllr Hurst took the chair in the absence of Cllr Lark.", "Ann Hurst"),
        ("Cllr Hurst agreed to chair the working group.", None),
    ],
)
def test_who_stood_in_for_the_chair(said: str, chair: str | None, book: RuleBook, nlp: Language) -> None:
    text = f"{HEAD}{THERE}{BUSINESS.replace('It was wet.', said)}"
    (meeting,) = facts_of(text, Meeting, book, nlp)
    assert meeting.chair == chair
    assert [a.name for a in facts_of(text, Attendance, book, nlp) if a.is_chair] == ([chair] if chair else [])


@pytest.mark.parametrize(
    ("line", "expected"),
    [
        ("8 electors and the clerk, Tom Roe.", [("Tom Roe", "officer", "clerk")]),
        ("Also present: the Clerk (Tom Roe) and 6 residents", [("Tom Roe", "officer", "Clerk")]),
        ("3 members of the public and County Councillor Tom Roe were in attendance.",
         [("County Councillor Tom Roe", "other", None)]),
        ("Also present: Lantern Society (Tom Roe)", [("Tom Roe", "other", None)]),
    ],
)  # fmt: skip
def test_who_came_beside_the_public(
    line: str, expected: list[tuple[str, str, str | None]], book: RuleBook, nlp: Language
) -> None:
    text = f"{HEAD}{THERE}{line}\n{BUSINESS}"
    assert [(a.name, a.capacity, a.role) for a in facts_of(text, Attendance, book, nlp)[3:]] == expected


def test_a_chair_who_is_listed_again_is_one(book: RuleBook, nlp: Language) -> None:
    text = f"{HEAD}Present: Cllr. I. Pell (in the Chair)\nCouncillors: I. Pell, B. Marsh\n{BUSINESS}"
    found = [(a.name, a.is_chair) for a in facts_of(text, Attendance, book, nlp)]
    assert found == [("Cllr. I. Pell", True), ("B. Marsh", False)]


def test_headings_whose_numbers_leap(book: RuleBook, nlp: Language) -> None:
    text = f"{HEAD}{THERE}{BUSINESS}\n32. GENERAL REPORTS\nNone came.\n\n33. FUTURE ITEMS\nNone.\n"
    assert [m.number for m in facts_of(text, Minute, book, nlp)] == ["24", "25", "26", "32", "33"]


def test_numbers_in_sentences_do_not_leap(book: RuleBook, nlp: Language) -> None:
    text = f"{HEAD}{THERE}{BUSINESS}\n32. boats lay there.\n"
    assert [m.number for m in facts_of(text, Minute, book, nlp)] == ["24", "25", "26"]


@pytest.mark.parametrize("mark", ["", "QM 04.03.2019\n\n"])
def test_a_letterhead_is_no_paper(mark: str, book: RuleBook, nlp: Language) -> None:
    assert [(d.kind, d.title) for d in facts_of(f"{mark}{HEAD}{THERE}{BUSINESS}", Document, book, nlp)] == [
        ("minutes", "Minutes of the meeting of Quay Parish Council")
    ]


def test_a_range_of_money_is_not_negative(book: RuleBook, nlp: Language) -> None:
    text = f"{HEAD}{THERE}{BUSINESS.replace('It was dry.', 'A further £300-£400 would be spent on the slip.')}"
    assert [a.amount for a in facts_of(text, Amount, book, nlp)] == [300.0, 400.0]


@pytest.mark.parametrize(
    ("letters", "seen"),
    [("CO-\u00adOPT", "CO-OPT"), ("bi-\u00ad\u2010yearly", "bi-yearly"), ("co\u00adopt", "co-opt"), ("a--b", "a--b")],
)
def test_a_hyphen_that_is_said_twice_is_one(letters: str, seen: str) -> None:
    text, edges = _dressed(letters, bytes(8 * len(letters)), None)
    assert (text, len(edges)) == (seen, 8 * len(seen))


@pytest.mark.parametrize(
    ("said", "owner"),
    [
        ("The clerk was asked to ascertain if the gate was shut.", "The clerk"),
        ("Council requested that papers be sent out earlier.", None),
        ("Harbour Watch to be invited to the next meeting.", None),
        ("Clerk to please make a list of keys.", "Clerk"),
    ],
)
def test_tasks_in_few_words(said: str, owner: str | None, book: RuleBook, nlp: Language) -> None:
    text = f"{HEAD}{THERE}{BUSINESS.replace('It was wet.', said)}"
    assert [(a.minute, a.source, a.owner) for a in facts_of(text, Action, book, nlp)] == [("25", "request", owner)]


def test_what_was_agreed_behind_something_else(book: RuleBook, nlp: Language) -> None:
    said = "The path was wet and it was agreed this would be looked at."
    text = f"{HEAD}{THERE}{BUSINESS.replace('It was wet.', said)}"
    assert [r.text for r in facts_of(text, Resolution, book, nlp)] == ["this would be looked at."]
