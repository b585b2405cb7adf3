"""Habits of smaller bodies' papers: elections told in one sentence, who moved under what was moved, headings that close
the apologies, dashes and codes that a conversion mangled."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from pipeline.records import Action, Attendance, Meeting, Minute, Vote
from tests.papers import facts_of

if TYPE_CHECKING:
    from spacy.language import Language

    from rules.book import RuleBook

TITLE = "Minutes of the Quarrel Bay Plane Committee held on Thursday 19 April 2018 at Gannet Hall at 7pm"
HEAD = f"{TITLE}\n\nPresent: Cllr O Pell"
REST = "2. Winch\n\nIt turned.\n\n3. Shed\n\nIt leaked."


def _votes(text: str, book: RuleBook, nlp: Language) -> list[Vote]:
    return facts_of(f"{HEAD}\n\n1. Slip\n\n{text}\n\n{REST}", Vote, book, nlp)


def _there(text: str, book: RuleBook, nlp: Language) -> list[Attendance]:
    return facts_of(f"{TITLE}\n\n{text}\n\n1. Slip\n\nIt was wet.\n\n{REST}", Attendance, book, nlp)


@pytest.mark.parametrize(
    ("text", "motion", "outcome"),
    [
        (
            "Proposed by Ann Hart and seconded by Bo Moss, Cy Lee was elected as Chair for the year.",
            "Cy Lee was elected as Chair for the year.",
            "elected",
        ),
        (
            "On the proposition of Cllr Hart, seconded by Cllr Moss, Councillor Lee was re-appointed Vice-Chair.",
            "Councillor Lee was re-appointed Vice-Chair.",
            "re-appointed",
        ),
        (
            "Cllr Ann Hart proposed by Cllr Lee seconded by Cllr Moss.\n\n"
            "There being no other candidates Cllr Hart was declared elected and took the chair.",
            "Cllr Ann Hart",
            "declared elected",
        ),
        (
            "Councillor Ann Hart proposed Councillor Bo Moss for the position of Mayor. This was seconded by Councillor"
            " Lee.\n\nAs there was no seconder for the nomination of Cllr Al Duff, Councillor Pell deemed Councillor Bo"
            " Moss elected as Mayor for the term.",
            "Councillor Bo Moss for the position of Mayor",
            "elected as Mayor",
        ),
        (
            "Councillor A Hart was nominated by Councillor B Moss and seconded by Councillor C Lee.\n\nAs there were no"
            " other nominations, Councillor A Hart was duly elected as Chair of the Quay and Harbour Board.",
            "Councillor A Hart",
            "duly elected as Chair",
        ),
        (
            "Proposed by Cllr Hart that it be shut seconded by Cllr Moss unanimously approved.",
            "that it be shut",
            "unanimously approved",
        ),
    ],
)
def test_who_was_elected(text: str, motion: str, outcome: str, book: RuleBook, nlp: Language) -> None:
    (vote,) = _votes(text, book, nlp)
    assert (vote.motion, vote.outcome, vote.carried) == (motion, outcome, True)
    assert vote.mover
    assert vote.seconder


def test_who_moved_under_what_was_moved(book: RuleBook, nlp: Language) -> None:
    text = (
        "It was proposed that the slip be shut in the winter\nProposer T Hart\nSeconded by J. Moss\n"
        "It was RESOLVED to accept the proposal as it stood before the amendment."
    )
    (vote,) = _votes(text, book, nlp)
    assert (vote.motion, vote.mover, vote.seconder) == ("that the slip be shut in the winter", "T Hart", "J. Moss")
    paper = f"{HEAD}\n\nItem 1 Slip\n{text}\n\nItem 2 Winch\nIt turned.\n\nItem 3 Shed\nIt leaked."
    assert not any(m.subheadings for m in facts_of(paper, Minute, book, nlp))


@pytest.mark.parametrize(
    ("title", "body"),
    [
        ("Minutes of the Quay Parish Council Extraordinary Meeting\n\nHeld in the Hall on", "Quay Parish Council"),
        ("Quay Council\n\nLicensing Panel (ceased to operate 12/05/2016) Minutes\n\nDate:\n", "Licensing Panel"),
    ],
)
def test_body_without_its_state(title: str, body: str, book: RuleBook, nlp: Language) -> None:
    there = "Present:\nCllr O Pell (Chairman), Cllr B Moss"
    paper = f"{title} Tuesday 11 December 2012\n\n{there}\n\n1. Slip\n\nIt was wet.\n\n{REST}"
    (meeting,) = facts_of(paper, Meeting, book, nlp)
    assert meeting.body == body


def test_who_chairs_that_meeting(book: RuleBook, nlp: Language) -> None:
    listed = _there("PRESENT:\nI Hart (Vice Chairman), Chairman of Meeting\nM Moss (Treasurer)\nN Lee", book, nlp)
    assert [(a.name, a.role, a.is_chair) for a in listed] == [
        ("I Hart", "Vice Chairman", True),
        ("M Moss", "Treasurer", False),
        ("N Lee", None, False),
    ]


def test_apologies_noted_as_received(book: RuleBook, nlp: Language) -> None:
    listed = _there("Apologies for absence were noted as having been received from Al Hart and Bo Moss.", book, nlp)
    assert [(a.name, a.status) for a in listed] == [("Al Hart", "apologies"), ("Bo Moss", "apologies")]


def test_substitutes_are_no_apologies(book: RuleBook, nlp: Language) -> None:
    paper = (
        "Agenda and minutes\n\nLicensing Sub-Committee - Tuesday, 31st January, 2017 10.00 am\n\nVenue: Quay Hall\n\n"
        "No. Item\n\n\nApologies for Absence\n\n\nAn apology was received from Councillor Miss A Moss.\n\n\n"
        "Appointment of Substitutes\n\n\nCouncillor R Hart substituted for Councillor Miss A Moss.\n\n\n"
        "Declarations of Interest\n\nThere were none.\n\nWinch\n\nIt turned."
    )
    listed = facts_of(paper, Attendance, book, nlp)
    assert sorted((a.name, a.status) for a in listed) == [
        ("Councillor Miss A Moss", "apologies"),
        ("Councillor R Hart", "present"),
    ]


def test_who_arrived_under_apologies(book: RuleBook, nlp: Language) -> None:
    text = (
        "1. Apologies for absence ‒ Ken Moss (personal); Al Hart (holiday).\n\nThe Chairman welcomed everyone.\n\n"
        "Mr Lee and members of the public (3) arrived."
    )
    listed = facts_of(f"{HEAD}\n\n{text}\n\n{REST}", Attendance, book, nlp)
    assert [a.name for a in listed if a.status == "apologies"] == ["Ken Moss", "Al Hart"]


def test_nobody_in_a_kind_of_people(book: RuleBook, nlp: Language) -> None:
    listed = _there(
        "Present:\nCllr Ann Hart (Chairman), Cllr Bo Moss\nIn Attendance:\nTaxi Drivers and operators", book, nlp
    )
    assert [a.name for a in listed] == ["Cllr Ann Hart", "Cllr Bo Moss"]


def test_two_names_are_not_one(book: RuleBook, nlp: Language) -> None:
    rows = [
        "Janet Arkle Robert Penhale",
        "Professor Richard Bexley Sarah Goss",
        "Karen Culver Elizabeth Pargeter",
    ]
    title = "Confirmed minutes of the meeting of the Quay Court held at 2.00pm on 7 March 2019 in the Boardroom."
    names = "\n".join(rows)
    paper = f"{title}\n\n\nCourt Members Court Members\n{names}\n\n1. Welcome\n\nThey were welcomed.\n\n{REST}"
    assert all("Bexley Sarah" not in a.name for a in facts_of(paper, Attendance, book, nlp))


def test_code_run_into_its_heading(book: RuleBook, nlp: Language) -> None:
    items = "1706/1Apologies for absence – All present\n1706/2Slip repairs\nIt was wet.\n1706/3Winch house\nIt turned."
    minutes = facts_of(f"{HEAD}\n{items}", Minute, book, nlp)
    assert [(m.number, m.heading) for m in minutes] == [
        ("1706/1", "Apologies for absence"),
        ("1706/2", "Slip repairs"),
        ("1706/3", "Winch house"),
    ]


def test_reasons_of_the_absent_head_nothing(book: RuleBook, nlp: Language) -> None:
    away = "Cllr Al Moss – on holiday\nIan Wood – conflicting commitment"
    text = f"{away}\n\nCouncillors welcomed James Hart, who then signed the declaration and joined the meeting."
    minutes = facts_of(f"{HEAD}\n\n1. Apologies:\n{text}\n\n{REST}", Minute, book, nlp)
    assert not minutes[0].subheadings


def test_who_makes_up_a_committee_has_no_task(book: RuleBook, nlp: Language) -> None:
    text = "It was agreed that Bo Lee, Ann Moss and James Hart make up the Slip Committee."
    assert not facts_of(f"{HEAD}\n\n1. Slip\n\n{text}\n\n{REST}", Action, book, nlp)


def test_clerk_and_treasurer_with_the_members(book: RuleBook, nlp: Language) -> None:
    there = "Present: Cllr A Pell, Cllr B Moss with Sam Hart (Town Clerk) and Sal Lee (RFO) in attendance."
    listed = _there(there, book, nlp)
    assert [(a.name, a.role) for a in listed] == [
        ("Cllr A Pell", None),
        ("Cllr B Moss", None),
        ("Sam Hart", "Town Clerk"),
        ("Sal Lee", "RFO"),
    ]


def test_code_with_a_committee_of_two_letters_and_who_was_absent(book: RuleBook, nlp: Language) -> None:
    items = (
        "67/19/F&R Apologies\nApologies were received from Cllr Al Moss.\nCllr Ann Hart & Cllr Bo Lee were absent\n"
        "68/19/F&R Slip repairs\nIt was wet.\n69/19/F&R Winch house\nIt turned."
    )
    paper = f"{HEAD}\n{items}"
    assert [m.number for m in facts_of(paper, Minute, book, nlp)] == ["67/19/F&R", "68/19/F&R", "69/19/F&R"]
    assert [a.name for a in facts_of(paper, Attendance, book, nlp) if a.status == "apologies"] == ["Cllr Al Moss"]


def test_decision_without_a_stop_heads_nothing(book: RuleBook, nlp: Language) -> None:
    text = (
        "It was agreed that the Chair meet the Clerk to draft Terms of Reference for the Slip Committee\n\n"
        "In light of the resignation of Cllr Moss, a request is to be made for one more member of the committee."
    )
    (minute, *_) = facts_of(f"{HEAD}\n\n1. Slip\n\n{text}\n\n{REST}", Minute, book, nlp)
    assert not minute.subheadings


def test_unanimous_for(book: RuleBook, nlp: Language) -> None:
    moved = "It was proposed by Councillor Hart, seconded by Councillor Moss, and"
    (vote,) = _votes(f"{moved}\n\nResolved: That the slip be shut.\n\n(Vote: For – unanimous)", book, nlp)
    assert (vote.motion, vote.outcome) == ("That the slip be shut.", "unanimous")
