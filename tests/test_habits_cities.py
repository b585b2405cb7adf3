"""Habits of cities and counties: numbers below headings, tables of substitutes, motions below their movers."""

from __future__ import annotations

from datetime import time
from typing import TYPE_CHECKING

import pytest

from pipeline.records import Action, Attendance, Declaration, Meeting, Minute, Resolution, Vote
from rules.book import RuleBook
from tests.papers import facts_of

if TYPE_CHECKING:
    from spacy.language import Language

BELOW = """MINUTES OF A MEETING OF THE QUAY COMMITTEE HELD ON THURSDAY 28 FEBRUARY 2019 AT 1100 HOURS IN COMMITTEE \
ROOMS 3 AND 4, COUNCIL HOUSE, QUAYHAM

PRESENT:- Councillor Karen Pell in the Chair;

Councillors Bo Marsh, Lou Beed and Ann Hurst.

**********************************

NOTICE OF RECORDING

6801\tThe Chair advised that this meeting would be webcast.
_________________________________________

DECLARATIONS OF INTEREST

6802\tCouncillor Ann Hurst declared a non-pecuniary interest in agenda item 3.a) – Quay House.
_________________________________________

APOLOGIES

6803\tApologies were submitted on behalf of Councillors Tam Roe and Peter Griff for their inability to attend.
_________________________________________

MINUTES

6804\tRESOLVED:-

That the Minutes of the meeting held on 14 February 2019 be confirmed.
_________________________________________

QUAY HOUSE, 9 SLIP ROAD

Members commented on the application.

6805\tRESOLVED:-

(i)\tThat the slip be shut; and
(ii)\tthat the City Solicitor be authorised to prepare the deed.
_________________________________________

The meeting ended at 1218 hours.
"""

HEAD = "QUAY PANEL\n\nMinutes of the meeting held on 14 January 2019 at 2.00 pm in the Guildhall\n\n"
THERE = "PRESENT: Councillor Ann Moor (Chair), Councillor Bo Hall and Councillor D. Quill\n\n"

MOVED = f"""{HEAD}{THERE}1. Apologies

None.

2. Quay Tram

Proposal

Moved by Councillor Hall,
Seconded by Councillor Quill,

That the Panel agrees to lay the tram.

Amendment

To refuse the tram.

- moved by Councillor Moor, seconded by Councillor Lee

Voting

For the motion\t-\t2 votes
For the amendment\t-\t1 vote

(For the motion – Councillors Hall and Quill. For the amendment – Councillor Moor.)

3. Slip

None.
"""


def test_headings_over_numbered_decisions(book: RuleBook, nlp: Language) -> None:
    (meeting,) = facts_of(BELOW, Meeting, book, nlp)
    assert (meeting.start_time, meeting.end_time) == (time(11), time(12, 18))
    assert meeting.venue == "COMMITTEE ROOMS 3 AND 4, COUNCIL HOUSE, QUAYHAM"
    assert [(m.number, m.heading) for m in facts_of(BELOW, Minute, book, nlp)] == [
        ("6801", "NOTICE OF RECORDING"),
        ("6802", "DECLARATIONS OF INTEREST"),
        ("6803", "APOLOGIES"),
        ("6804", "MINUTES"),
        ("6805", "QUAY HOUSE, 9 SLIP ROAD"),
    ]
    assert [(r.minute, r.clause) for r in facts_of(BELOW, Resolution, book, nlp)] == [
        ("6804", None),
        ("6805", "i"),
        ("6805", "ii"),
    ]
    (declared,) = facts_of(BELOW, Declaration, book, nlp)
    assert (declared.name, declared.agenda_item, declared.subject) == ("Councillor Ann Hurst", "3", "Quay House")
    away = [a.name for a in facts_of(BELOW, Attendance, book, nlp) if a.status == "apologies"]
    assert away == ["Tam Roe", "Peter Griff"]


def test_a_table_of_apologies_and_substitutes(book: RuleBook, nlp: Language) -> None:
    text = (
        f"{HEAD}{THERE}1/19\tAPOLOGIES FOR ABSENCE AND TEMPORARY APPOINTMENTS\n\n"
        "Apology for Absence\tTemporary Appointment\n\nCouncillor Evan Pike\tCouncillor D. Quill\n"
        "Councillor Kit Sands\t-\n\n2/19\tSLIP\n\nNone.\n\n3/19\tQUAY\n\nNone.\n"
    )
    assert [(a.name, a.status, a.representing) for a in facts_of(text, Attendance, book, nlp)[2:]] == [
        ("Councillor D. Quill", "present", "Councillor Evan Pike"),
        ("Councillor Evan Pike", "apologies", None),
        ("Councillor Kit Sands", "apologies", None),
    ]


def test_motions_below_and_above_their_movers(book: RuleBook, nlp: Language) -> None:
    found = facts_of(MOVED, Vote, book, nlp)
    assert [(v.kind, v.mover, v.motion, v.votes_for) for v in found] == [
        ("motion", "Councillor Hall", "That the Panel agrees to lay the tram.", 2),
        ("amendment", "Councillor Moor", "To refuse the tram.", 1),
    ]
    assert [[r.name for r in v.recorded] for v in found] == [["Hall", "Quill"], ["Moor"]]


@pytest.mark.parametrize(
    ("front", "expected"),
    [
        ("MEMBERS OF THE PANEL ABSENT\n\nCouncillor Tam Roe", []),
        ("OTHER MEMBERS PRESENT:\nCouncillor Tam Roe, Cabinet Member for Quays",
         [("Councillor Tam Roe", "other", "Cabinet Member for Quays")]),
        ("OFFICER SUPPORT:\nEve Rob, Head of Scrutiny", [("Eve Rob", "officer", "Head of Scrutiny")]),
        ("Colleagues, partners and others in attendance:\n\nShail Roe\t-\tHead of Audit",
         [("Shail Roe", "other", "Head of Audit")]),
        ("In attendance:\tMr. S. Hew, Quay Control Manager;\n\tMs. N. Large, Solicitor; and\n\tMs. E. Roe, Clerk.",
         [("Mr. S. Hew", "other", "Quay Control Manager"), ("Ms. N. Large", "other", "Solicitor"),
          ("Ms. E. Roe", "officer", "Clerk")]),
        ("IN ATTENDANCE: Mrs B Coop (Director)\n\nUNRESTRICTED ITEMS", [("Mrs B Coop", "other", "Director")]),
    ],
)  # fmt: skip
def test_who_else_came(
    front: str, expected: list[tuple[str, str, str | None]], book: RuleBook, nlp: Language
) -> None:
    text = f"{HEAD}{THERE}{front}\n\n1. Slip\n\nNone.\n\n2. Quay\n\nNone.\n\n3. Tram\n\nNone.\n"
    assert [(a.name, a.capacity, a.role) for a in facts_of(text, Attendance, book, nlp)[3:]] == expected


def test_a_reserve_whose_place_is_not_told(book: RuleBook, nlp: Language) -> None:
    said = "Apologies were received from Councillors Tam Roe and Kit Sands. Councillor Jack Buck attended as a reserve."
    text = f"{HEAD}{THERE}1. Apologies\n\n{said}\n\n2. Quay\n\nNone.\n\n3. Tram\n\nNone.\n"
    found = [(a.name, a.status, a.representing) for a in facts_of(text, Attendance, book, nlp)]
    assert ("Councillor Jack Buck", "present", None) in found


@pytest.mark.parametrize(
    ("said", "texts"),
    [
        ("RESOLVED: (on a motion by Councillor Hall, seconded by Councillor Quill and carried by 5 votes to 1) that the "
         "slip be shut.", ["that the slip be shut."]),
        ("The Panel recommended to Cabinet that Cabinet approves the review.", ["that Cabinet approves the review."]),
    ],
)  # fmt: skip
def test_what_was_decided(said: str, texts: list[str], book: RuleBook, nlp: Language) -> None:
    text = f"{HEAD}{THERE}1. Apologies\n\nNone.\n\n2. Quay\n\n{said}\n\n3. Tram\n\nNone.\n"
    assert [r.text for r in facts_of(text, Resolution, book, nlp)] == texts


@pytest.mark.parametrize(
    ("said", "owner"),
    [
        ("Decision\n\n1)\tTo note the work.\n\n2)\tTo agree that the Head of Place would circulate a briefing note.",
         "the Head of Place"),
        ("RESOLVED:\n\n1.\tThat the report be noted.\n\n2.\tThat the director of education provide a written note.",
         "the director of education"),
        ("RESOLVED: That the offer be accepted. The Clerk was asked to notify the owner of it.", "The Clerk"),
    ],
)  # fmt: skip
def test_who_is_to_do_what_was_decided(said: str, owner: str, book: RuleBook, nlp: Language) -> None:
    text = f"{HEAD}{THERE}1. Apologies\n\nNone.\n\n2. Quay\n\n{said}\n\n3. Tram\n\nNone.\n"
    assert [a.owner for a in facts_of(text, Action, book, nlp)] == [owner]


def test_a_section_of_a_meeting_is_no_body(book: RuleBook, nlp: Language) -> None:
    text = HEAD.replace("of the meeting held", "of the OPEN section of the Quay Scrutiny Committee held")
    text = text.replace("QUAY PANEL\n\n", "") + THERE + "1. Slip\n\nNone.\n\n2. Quay\n\nNone.\n"
    text += "\n(Duration of meeting: 2.00 - 3.55 pm)\n"
    (meeting,) = facts_of(text, Meeting, book, nlp)
    assert (meeting.body, meeting.end_time) == ("Quay Scrutiny Committee", time(15, 55))


def test_votes_that_a_member_asks_to_be_recorded(book: RuleBook, nlp: Language) -> None:
    said = (
        "Mr Hall proposed and Mr Quill seconded that the slip be shut. Carried 6 votes to 1. Mr Moor asked that his "
        "vote against be recorded."
    )
    text = f"{HEAD}{THERE}1. Apologies\n\nNone.\n\n2. Quay\n\n{said}\n\n3. Tram\n\nNone.\n"
    (vote,) = facts_of(text, Vote, book, nlp)
    assert (vote.carried, vote.votes_for, vote.votes_against) == (True, 6, 1)
    assert [(r.name, r.vote) for r in vote.recorded] == [("Mr Moor", "against")]
