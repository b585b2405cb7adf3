"""Habits of papers put up as web pages: titles that begin 'Meeting minutes', offices beside who moves, and interests
declared without that word."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

import pytest

from pipeline.records import Attendance, Declaration, Meeting, Vote
from tests.papers import facts_of

if TYPE_CHECKING:
    from spacy.language import Language

    from rules.book import RuleBook

THERE = "Attendees\n\n- Orla Pell (OP) Quarrel Bay Council (Chair)\n- Bram Tolliver (BT) Harbour Trust"
HEAD = (
    "Minutes of the Quarrel Bay Rake Panel held on Thursday 19 April 2018 at Gannet Hall at 7pm\n\nPresent: Cllr O Pell"
)
REST = "2. Winch\n\nIt turned.\n\n3. Shed\n\nIt leaked."


@pytest.mark.parametrize(
    ("title", "body"),
    [
        ("Meeting minutes - Slip Framework Users Forum – West - 22 November 2021", "Slip Framework Users Forum – West"),
        ("Meeting minutes: Quarrel Bay Users Group - 22 November 2021", "Quarrel Bay Users Group"),
    ],
)
def test_the_title_begins_with_what_it_is(title: str, body: str, book: RuleBook, nlp: Language) -> None:
    (meeting,) = facts_of(f"{title}\n\n{THERE}\n\n1. Slip\n\nIt was wet.\n\n{REST}", Meeting, book, nlp)
    assert (meeting.body, meeting.meeting_date) == (body, date(2021, 11, 22))


@pytest.mark.parametrize(
    ("moved", "by"),
    [
        (
            "The Leader of the Council, Councillor Ann Beed, proposed and Councillor Tom Moss seconded it.",
            ("The Leader of the Council, Councillor Ann Beed", "Councillor Tom Moss"),
        ),
        (
            "Councillor Ann Beed proposed and Councillor Tom Moss, Deputy Leader, seconded, that it be shut.",
            ("Councillor Ann Beed", "Councillor Tom Moss"),
        ),
        (
            "Councillor Beed, proposed and Councillor Moss seconded that it be shut.",
            ("Councillor Beed", "Councillor Moss"),
        ),
    ],
)
def test_an_office_stands_beside_who_moves(moved: str, by: tuple[str, str], book: RuleBook, nlp: Language) -> None:
    (vote,) = facts_of(f"{HEAD}\n\n1. Slip\n\n{moved}\n\n{REST}", Vote, book, nlp)
    assert (vote.mover, vote.seconder) == by


def test_a_personal_declaration_is_one_of_interest(book: RuleBook, nlp: Language) -> None:
    said = "Councillor Beed made a personal declaration in that his wife helped at the slip."
    (found,) = facts_of(f"{HEAD}\n\n1. Announcements\n\n{said}\n\n{REST}", Declaration, book, nlp)
    assert (found.name, found.interest_type, found.subject) == (
        "Councillor Beed",
        "personal",
        "his wife helped at the slip",
    )
    other = "Councillor Beed made a personal statement as he was to leave, and a declaration of acceptance of office."
    assert facts_of(f"{HEAD}\n\n1. Announcements\n\n{other}\n\n{REST}", Declaration, book, nlp) == []


def test_an_and_within_where_somebody_is_from(book: RuleBook, nlp: Language) -> None:
    listed = (
        "- Kay Chalk (KC) South Quay Council and Slip Road Alliance\n- Ann Beed (AB) Moor and Vale Council\n"
        "- Al Moss (AM) Police Scotland\n- Bo Hall (BH) Quay Trust and Ida Crake (IC) Harbour Trust"
    )
    text = (
        f"Minutes of the Quarrel Bay Forum held on 19 April 2018\n\nAttendees\n\n{listed}\n\n1. Slip\n\nWet.\n\n{REST}"
    )
    found = {a.name: a.organisation for a in facts_of(text, Attendance, book, nlp)}
    assert found == {
        "Kay Chalk": "South Quay Council and Slip Road Alliance",
        "Ann Beed": "Moor and Vale Council",
        "Al Moss": "Police Scotland",
        "Bo Hall": "Quay Trust",
        "Ida Crake": "Harbour Trust",
    }


def test_who_takes_the_chair_for_one_meeting_and_whose_apologies_were_noted(book: RuleBook, nlp: Language) -> None:
    said = (
        "In addition, the apologies of Councillors Crake, and Nook were noted.\n\n"
        "The Chair being away, Ida Lund, the Scrutiny Manager moved that a Chair would be elected.\n\n"
        "RESOLVED that Councillor T Beed would be Chair for the purposes of the meeting."
    )
    head = HEAD.replace("Cllr O Pell", "Councillors O Pell, T Beed and J Moss")
    text = f"{head}\n\n1. Apologies and changes\n\n{said}\n\n{REST}"
    listed = facts_of(text, Attendance, book, nlp)
    assert [a.name for a in listed if a.is_chair] == ["T Beed"]
    assert [a.name for a in listed if a.status == "apologies"] == ["Crake", "Nook"]
    assert all(v.mover != "Scrutiny Manager" for v in facts_of(text, Vote, book, nlp))
