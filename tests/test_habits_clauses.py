"""Habits of decisions' clauses: a condition ahead of them, a lead-in that says nothing, a count behind what was voted
on; and what such papers say of money, places and those who came."""

from __future__ import annotations

from datetime import date, time
from typing import TYPE_CHECKING

import pytest

from pipeline.records import Action, Amount, Attendance, FutureMeeting, Meeting, Minute, Resolution, Vote
from rules.book import RuleBook
from tests.papers import facts_of

if TYPE_CHECKING:
    from spacy.language import Language

TITLE = "QUARREL BAY PARISH COUNCIL"
HELD = "A meeting of the Parish Council was held in Gannet Hall, Quarrel Bay, on Thursday, 19 April 2018."
THERE = "Present: Miss Orla Pell, Mrs Ines Crake, Councillors, and Mr Bram Hall, Clerk"


def paper(said: str, there: str = "") -> str:
    return f"{TITLE}\n\n{HELD}\n\n{THERE}\n\n{there}\n\n1. Apologies\n\n{said}\n\n2. Gulls\n\nThey were loud."


def decided(said: str, book: RuleBook, nlp: Language) -> list[tuple[str | None, str | None, str]]:
    return [(r.clause, r.outcome, r.text) for r in facts_of(paper(said), Resolution, book, nlp)]


def test_a_condition_stands_ahead_of_the_clauses(book: RuleBook, nlp: Language) -> None:
    said = "RESOLVED: Subject always to the gifts noted above, (i) to buy a winch; and (ii) to sell the old winch."
    assert decided(said, book, nlp) == [("i", None, "to buy a winch;"), ("ii", None, "to sell the old winch.")]


def test_a_list_of_whole_clauses_needs_no_letters(book: RuleBook, nlp: Language) -> None:
    below = "- That Councillor Crake is asked to obtain a price\n\n- That the Clerk should ring the owner"
    said = f"RESOLVED: That the following action should be taken:\n\n{below}"
    assert [text for _, _, text in decided(said, book, nlp)] == [b.removeprefix("- ") for b in below.split("\n\n")]
    asked = facts_of(paper(said), Action, book, nlp)
    assert [a.owner for a in asked] == ["Councillor Crake", "the Clerk"]
    reply = said.replace("the following action should be taken", "the Clerk should reply as follows")
    assert len(decided(reply, book, nlp)) == 1


def test_what_was_voted_on_stands_before_the_count(book: RuleBook, nlp: Language) -> None:
    said = "The accounts for 2017 were duly approved with 21 votes in favour and no votes against."
    assert [text for _, _, text in decided(said, book, nlp)] == ["The accounts for 2017"]
    votes = facts_of(paper(said), Vote, book, nlp)
    assert [(v.motion, v.votes_for, v.votes_against) for v in votes] == [("The accounts for 2017", 21, 0)]


def test_what_a_committee_approved_is_decided(book: RuleBook, nlp: Language) -> None:
    assert [text for *_, text in decided("Committee approved new rules for the slip.", book, nlp)] == [
        "new rules for the slip."
    ]


@pytest.mark.parametrize("name", ["Councillor Moor", "Cllr Moor"])
def test_who_is_listed_in_full_is_not_away_twice(name: str, book: RuleBook, nlp: Language) -> None:
    text = paper(f"Apologies were received from {name}.", "Apologies: Mr Ewan Moor")
    away = [a.name for a in facts_of(text, Attendance, book, nlp) if a.status == "apologies"]
    assert away == ["Mr Ewan Moor"]


@pytest.mark.parametrize("came", ["who reported on crime", ", who reported on crime", "who had come. She was thanked"])
def test_what_a_guest_came_for_is_no_part_of_the_name(came: str, book: RuleBook, nlp: Language) -> None:
    text = paper("There were none.", f"Also present: PCSO Dee Lark {came}.".replace(" ,", ","))
    guests = [(a.name, a.role) for a in facts_of(text, Attendance, book, nlp) if a.capacity == "other"]
    assert guests == [("PCSO Dee Lark", None)]


def test_the_place_of_a_meeting_of_a_named_council(book: RuleBook, nlp: Language) -> None:
    assert [m.venue for m in facts_of(paper("None."), Meeting, book, nlp)] == ["Gannet Hall, Quarrel Bay"]


def test_thousands_are_no_clause(book: RuleBook, nlp: Language) -> None:
    said = "It was to pay the rest of £9,205.00 which is £11,046.00 with the tax."
    labels = [a.label for a in facts_of(paper(said), Amount, book, nlp)]
    assert not [label for label in labels if label.startswith("205")]


def test_times_below_the_next_meetings_day_are_that_meetings(book: RuleBook, nlp: Language) -> None:
    below = "Wednesday 2 May 2018\n\n09.30 – 16.00\n\nPuffin Inn, Quarrel Bay"
    text = f"{paper('None.')}\n\n3. Date of next meeting\n\n{below}"
    assert [(f.meeting_date, f.start_time) for f in facts_of(text, FutureMeeting, book, nlp)] == [
        (date(2018, 5, 2), time(9, 30))
    ]
    assert facts_of(text, Minute, book, nlp)[-1].text.endswith("Puffin Inn, Quarrel Bay")
