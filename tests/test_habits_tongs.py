"""Names side by side without titles, apologies told twice, and the log of actions that minutes end with."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

import pytest

from pipeline.records import Action, Attendance
from tests.papers import facts_of

if TYPE_CHECKING:
    from spacy.language import Language

    from rules.book import RuleBook

TITLE = "Minutes of the Quarrel Bay Tongs Committee held on Thursday 19 April 2018 at Gannet Hall at 7pm"
ITEMS = "1. Slip\n\nIt was wet.\n\n2. Winch\n\nIt turned.\n\n3. Shed\n\nIt leaked."


@pytest.mark.parametrize(
    ("label", "rows"),
    [
        (
            "Councillors:",
            ["Anna Pell (Chairman)\tDavid Marr", "Peter Dunn (Vice-Chairman)\tNeil Upshot", "Mary Lowe\tJohn Farr"],
        ),
        (
            "Present:",
            ["Independent\tHarbour\tLabour", "Anna Pell (Chair)\tDavid Marr\tMary Lowe", "Peter Dunn\tNeil Upshot"],
        ),
    ],
)
def test_names_side_by_side_are_no_organisations(label: str, rows: list[str], book: RuleBook, nlp: Language) -> None:
    front = "\n".join([label, *rows])
    found = facts_of(f"{TITLE}\n\n{front}\n\nApologies: Joan Reed\n\n{ITEMS}", Attendance, book, nlp)
    there = {a.name: a.organisation for a in found if a.status == "present"}
    assert {"Anna Pell", "David Marr", "Mary Lowe", "Peter Dunn", "Neil Upshot"} <= there.keys()
    assert set(there.values()) == {None}


def test_one_row_beside_an_organisation_stays_a_person(book: RuleBook, nlp: Language) -> None:
    front = "Present:\nAnna Pell\tVictoria Quay Trust\nPeter Dunn\tNeil Partnership"
    found = facts_of(f"{TITLE}\n\n{front}\n\n{ITEMS}", Attendance, book, nlp)
    assert [a.name for a in found] == ["Anna Pell", "Peter Dunn"]


LOG = "ACTION LOG\n\nRef\tMeeting\tAction\tOwner\tDue\tStatus\n"


def test_a_log_behind_minutes_is_of_their_body(book: RuleBook, nlp: Language) -> None:
    rows = "12\t19/04/201 8\tWrite to the county about the slip\tAnna Pell\t31/05/201 8\tOpen\n"
    rows += "11\t12/01/2018\tGrease the winch in the shed\tNeil Upshot\t28/02/2018\tComplete\n"
    end = "4. Next meeting\n\nThursday 19 July 2018 at 7pm."
    text = f"{TITLE}\n\nPresent: Anna Pell, Neil Upshot\n\n{ITEMS}\n\n{end}\n\f{LOG}{rows}"
    found = facts_of(text, Action, book, nlp)
    assert [(a.meeting_date, a.owner, a.due_date, a.progress, a.logged_on) for a in found] == [
        (date(2018, 4, 19), "Anna Pell", date(2018, 5, 31), "Open", date(2018, 4, 19)),
        (date(2018, 1, 12), "Neil Upshot", date(2018, 2, 28), "Complete", date(2018, 4, 19)),
    ]


@pytest.mark.parametrize(
    ("told", "away"),
    [
        ("Cllr Joan Reed and Cllr Amos Vane", ["Councillor J Reed", "Cllr Amos Vane"]),
        # another of that name, by the initial or because two are called so
        ("Cllr Anna Reed", ["Councillor J Reed", "Cllr Anna Reed"]),
    ],
)
def test_an_apology_in_full_is_that_of_the_initials_in_the_list(
    told: str, away: list[str], book: RuleBook, nlp: Language
) -> None:
    front = "Present: Councillors A Pell, D Marr and N Upshot\n\nApologies: Councillor J Reed"
    said = f"0. Apologies\n\nApologies were received from {told}."
    found = facts_of(f"{TITLE}\n\n{front}\n\n{said}\n\n{ITEMS}", Attendance, book, nlp)
    assert [a.name for a in found if a.status == "apologies"] == away


def test_names_that_only_their_initials_in_brackets_part(book: RuleBook, nlp: Language) -> None:
    front = "Present: Anna Pell (chair) Peter Dunn (PD) Mary Lowe (ML) Neil Upshot (NU) Joan Reed, Curator"
    found = facts_of(f"{TITLE}\n\n{front}\n\n{ITEMS}", Attendance, book, nlp)
    assert [(a.name, a.organisation) for a in found] == [
        (name, None) for name in ("Anna Pell", "Peter Dunn", "Mary Lowe", "Neil Upshot", "Joan Reed")
    ]
