"""Habits of partnership boards and forums: people beside where they are from, who presided where no list tells who was
there, and what conversions ran into one word."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from pipeline.records import Attendance, Meeting, Minute
from tests.papers import facts_of

if TYPE_CHECKING:
    from spacy.language import Language

    from rules.book import RuleBook

TITLE = "Minutes of the Quarrel Bay Sickle Panel held on Thursday 19 April 2018 at Gannet Hall at 7pm"
HEAD = f"{TITLE}\n\nPresent: Cllr O Pell"
REST = "2. Winch\n\nIt turned.\n\n3. Shed\n\nIt leaked."
PLAIN = "Dale Barton Quarrel Forum of Piers\n\nAnna Bridge Quarrel Partnership\n\nJenny Gomm Quarrel Constabulary"


def _whom(text: str, book: RuleBook, nlp: Language) -> dict[str, tuple[str | None, str | None]]:
    return {a.name: (a.organisation, a.role) for a in facts_of(text, Attendance, book, nlp)}


@pytest.mark.parametrize(
    ("line", "name", "told"),
    [
        ("Frank Moor (Chair) GEF Ships", "Frank Moor", ("GEF Ships", "Chair")),
        ("Terry Heron Burrow, Pendle and Rosset CVS", "Terry Heron", ("Burrow, Pendle and Rosset CVS", None)),
        ("Thomas Keay (TK) Quarrel Fire and Rescue", "Thomas Keay", ("Quarrel Fire and Rescue", None)),
        ("Zorro Scully East Quarrel Council", "Zorro Scully", ("East Quarrel Council", None)),
    ],
)
def test_a_name_and_where_it_is_from_with_nothing_between(
    line: str, name: str, told: tuple[str, str | None], book: RuleBook, nlp: Language
) -> None:
    found = _whom(f"{TITLE}\n\nPresent:\n\n{PLAIN}\n\n{line}\n\n1. Slip\n\nIt was wet.\n\n{REST}", book, nlp)
    assert found[name] == told
    assert len(found) == 4


def test_a_post_behind_initials_is_no_organisation(book: RuleBook, nlp: Language) -> None:
    found = _whom(
        f"{TITLE}\n\nPresent:\n\n{PLAIN}\n\nDan Ford DF Lay Member\n\n1. Slip\n\nIt was wet.\n\n{REST}", book, nlp
    )
    assert found["Dan Ford"] == (None, "Lay Member")


@pytest.mark.parametrize(
    ("told", "chair"),
    [
        ("The Chairman, Ann Lee, welcomed all to the meeting.", "Ann Lee"),
        ("The Chair (Councillor Bo Hall) welcomed everyone present.", "Councillor Bo Hall"),
        (
            "In the absence of Ann Lee, Chairman of the Quay and Slip Safety and Welfare Partnership, Henry Hall, "
            "Vice-Chairman, took the Chair.",
            "Henry Hall",
        ),
        ("The Chairman welcomed everyone to the meeting.", None),
    ],
)
def test_who_presided_where_nobody_is_listed_as_present(
    told: str, chair: str | None, book: RuleBook, nlp: Language
) -> None:
    text = f"{TITLE}\n\n1. Welcome\n\n{told}\n\nApologies were received from Cllr D Moss.\n\n{REST}"
    (meeting,) = facts_of(text, Meeting, book, nlp)
    assert meeting.chair == chair
    assert [a.name for a in facts_of(text, Attendance, book, nlp)] == ["Cllr D Moss"]


def test_all_who_sent_apologies_are_told(book: RuleBook, nlp: Language) -> None:
    who = "Rick Hill, County Councillor David Jenks, Helen Turner and Darcy Weaver"
    text = f"{HEAD}\n\n1. Apologies\n\n{who} sent apologies for absence.\n\n{REST}"
    away = [a.name for a in facts_of(text, Attendance, book, nlp) if a.status == "apologies"]
    assert away == ["Rick Hill", "County Councillor David Jenks", "Helen Turner", "Darcy Weaver"]


def test_directors_are_no_part_of_a_name(book: RuleBook, nlp: Language) -> None:
    text = f"{HEAD}\n\n1. Welcome\n\nApologies were noted from Directors Liam Finn, Mike Black and Cllr Moss.\n\n{REST}"
    away = [a.name for a in facts_of(text, Attendance, book, nlp) if a.status == "apologies"]
    assert away == ["Liam Finn", "Mike Black", "Cllr Moss"]


def test_labels_and_numbers_that_a_conversion_ran_into_what_follows(book: RuleBook, nlp: Language) -> None:
    text = (
        f"{TITLE}\n\nPresentDr Ann Moor (Chair)\n\nMr Bo Hall\n\nIn AttendanceMrs Cy Dale, Clerk\n\n"
        "1WELCOME AND APOLOGIES\n\nAll came.\n\n2SLIP COMMITTEE, 2006 – 2009\n\nIt met.\n\n"
        "3WINCH AND SHED\n\nIt turned."
    )
    there = {a.name: (a.capacity, a.is_chair) for a in facts_of(text, Attendance, book, nlp)}
    assert there == {
        "Dr Ann Moor": ("member", True),
        "Mr Bo Hall": ("member", False),
        "Mrs Cy Dale": ("officer", False),
    }
    minutes = [(m.number, m.heading) for m in facts_of(text, Minute, book, nlp)]
    assert minutes == [
        ("1", "WELCOME AND APOLOGIES"),
        ("2", "SLIP COMMITTEE, 2006 – 2009"),
        ("3", "WINCH AND SHED"),
    ]
