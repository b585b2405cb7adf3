"""Habits of parishes: tasks behind 'but', 'instructed to' and 'to have it done', other bodies' meetings, and days that
belong to what is listed and not to the task."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

import pytest

from pipeline.records import Action, FutureMeeting, Resolution, Vote
from tests.papers import facts_of

if TYPE_CHECKING:
    from spacy.language import Language

    from rules.book import RuleBook

HEAD = "Minutes of a meeting of Quarrel Parish Council held on Thursday 19 April 2018 at Gannet Hall at 7pm"


def minuted(text: str, kind: type, book: RuleBook, nlp: Language, last: str = "It turned.") -> list:
    page = f"{HEAD}\n\nPresent: Cllr Orla Pell\n\n1. Slip\n\n{text}\n\n2. Winch\n\n{last}"
    return facts_of(page, kind, book, nlp)


@pytest.mark.parametrize(
    ("clause", "owner"),
    [
        ("That leave for this was given, but that the Clerk should write to the builder", "the Clerk"),
        ("that the Clerk be and is hereby authorised and instructed to investigate a lamp", "the Clerk"),
        ("To adopt the draft plan, and to have the plan published on the website.", None),
        ("That the Clerk should (i) have worn edges re-seeded, and (ii) write to the owner.", "the Clerk"),
        ("That the following items should be brought forward to the next agenda: The slip", None),
    ],
)
def test_decisions_that_give_a_task(clause: str, owner: str | None, book: RuleBook, nlp: Language) -> None:
    (action,) = minuted(f"RESOLVED: {clause}", Action, book, nlp)
    assert (action.text, action.owner) == (clause, owner)


@pytest.mark.parametrize(
    "clause",
    [
        "that the Clerk be and is hereby authorised to bank the cash in his own name",
        "To adopt the plan that was published in May",
    ],
)
def test_decisions_that_give_none(clause: str, book: RuleBook, nlp: Language) -> None:
    assert minuted(f"RESOLVED: {clause}", Action, book, nlp) == []


NEXT = "The next meeting will be on Thursday 17 May 2018 at 7pm."


@pytest.mark.parametrize(
    ("clause", "due", "day"),
    [
        (
            "That the Clerk should bring a list to the next meeting of the Parish Council.",
            "the next meeting of the Parish Council",
            date(2018, 5, 17),
        ),
        (
            "That the Clerk should put this on the agenda for the next Gannet Branch meeting.",
            "the next Gannet Branch meeting",
            None,
        ),
        (
            "That the Clerk should bring this back at the first meeting in 2019.",
            "the first meeting in 2019",
            None,
        ),
        (
            "That the following items should be brought forward: Parking for the fair on 22 September 2018",
            None,
            None,
        ),
    ],
)
def test_by_when(clause: str, due: str | None, day: date | None, book: RuleBook, nlp: Language) -> None:
    (action,) = minuted(f"RESOLVED: {clause}", Action, book, nlp, NEXT)
    assert (action.due, action.due_date) == (due, day)


def test_a_meeting_of_another_body_is_none_of_ours(book: RuleBook, nlp: Language) -> None:
    text = (
        "Members noted the dates of future meetings. In particular, the Council noted a meeting of the Gannet "
        "Harbour Trust on 4 June 2018, at 2.00 pm in the hall."
    )
    assert minuted(text, FutureMeeting, book, nlp) == []
    ours = "Dates of future meetings: there would be a meeting of the Parish Council on 4 June 2018."
    (found,) = minuted(ours, FutureMeeting, book, nlp)
    assert found.meeting_date == date(2018, 6, 4)


def test_a_resolution_that_was_passed(book: RuleBook, nlp: Language) -> None:
    text = (
        "Cllr Orla Pell proposed, and Cllr Al Beed seconded, that Cllr Jo Crake be elected as Chairman, and this "
        "resolution was passed unanimously."
    )
    (found,) = minuted(text, Resolution, book, nlp)
    assert found.text == "that Cllr Jo Crake be elected as Chairman"
    (vote,) = minuted(text, Vote, book, nlp)
    assert (vote.motion, vote.mover) == (found.text, "Cllr Orla Pell")
