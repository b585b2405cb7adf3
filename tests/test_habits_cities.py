"""Habits of cities and counties: numbers below headings, tables of substitutes, motions below their movers."""

from __future__ import annotations

from datetime import time
from typing import TYPE_CHECKING

import pytest

from pipeline.records import Action, Attendance, Declaration, Document, Meeting, Minute, Resolution, Vote
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
def test_who_else_came(front: str, expected: list[tuple[str, str, str | None]], book: RuleBook, nlp: Language) -> None:
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
        ("RESOLVED: (on a motion by Councillor Hall, seconded by Councillor Quill and carried by 5 votes to 1) that it "
         "be shut.", ["that it be shut."]),
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


def test_substitutes_told_under_apologies_were_there(book: RuleBook, nlp: Language) -> None:
    said = (
        "Apologies were received from Councillors Tam Roe and Kit Sands.\n\n"
        "Councillors Bo Hall and Di Reed were in attendance as substitutes."
    )
    text = f"{HEAD}{THERE}1. Apologies for Absence\n\n{said}\n\n2. Quay\n\nNone.\n\n3. Tram\n\nNone.\n"
    assert [(a.name, a.status) for a in facts_of(text, Attendance, book, nlp)[1:]] == [
        ("Councillor Bo Hall", "present"),
        ("Councillor D. Quill", "present"),
        ("Di Reed", "present"),
        ("Tam Roe", "apologies"),
        ("Kit Sands", "apologies"),
    ]


SURNAMES = """Information Classification: PUBLIC

MARCH COUNCIL

MINUTES of a Meeting of the Quay Committee held in the Council Chamber, Quayham on Wednesday 15 May 2019 commencing \
at 10.00 am.

Present:-\tCouncillors:\tChamber (Chairman)
\t\tFitter (Vice-Chairman)

\t\tBay, Biscoe and Virr.

Officers:\tH Charles (Director) and D Hardy

Apologies for\tCouncillors:\tCallan and Dyer.
absence:-

SLIP

QC/1\tIt was wet.

QUAY

QC/2\tIt was moved by Councillor Biscoe, seconded by Councillor Bay and

RESOLVED that the slip be shut.

TRAM

QC/3\tIt was late.

The meeting ended at: 12.35 pm.
"""


def test_surnames_in_columns_under_a_letterhead(book: RuleBook, nlp: Language) -> None:
    found = facts_of(SURNAMES, Attendance, book, nlp)
    assert [(a.name, a.status, a.role) for a in found] == [
        ("Chamber", "present", "Chairman"),
        ("Fitter", "present", "Vice-Chairman"),
        ("Bay", "present", None),
        ("Biscoe", "present", None),
        ("Virr", "present", None),
        ("H Charles", "present", "Director"),
        ("D Hardy", "present", None),
        ("Callan", "apologies", None),
        ("Dyer", "apologies", None),
    ]
    assert [d.kind for d in facts_of(SURNAMES, Document, book, nlp)] == ["minutes"]
    (meeting,) = facts_of(SURNAMES, Meeting, book, nlp)
    assert (meeting.chair, meeting.end_time) == ("Chamber", time(12, 35))


def test_stars_in_a_column_for_those_who_came(book: RuleBook, nlp: Language) -> None:
    front = "Elected Members:\n\n*\tMr Bill Chap (Chairman)\n\tMr Graham Knight\n*\tMrs Di Reed\n\n*=in attendance\n"
    text = f"{HEAD}{front}\n1. Slip\n\nNone.\n\n2. Quay\n\nNone.\n\n3. Tram\n\nNone.\n"
    assert [(a.name, a.is_chair) for a in facts_of(text, Attendance, book, nlp)] == [
        ("Mr Bill Chap", True),
        ("Mrs Di Reed", False),
    ]


def test_tasks_below_the_word_actions(book: RuleBook, nlp: Language) -> None:
    said = (
        "It was wet.\n\nActions/further information to be provided:\n\nFor the Assistant Director to circulate a note."
    )
    text = f"{HEAD}{THERE}1. Apologies\n\nNone.\n\n2. Quay\n\n{said}\n\nBo Hall to look at it by the next meeting.\n"
    text += "\nThe tram ran.\n\n3. Tram\n\nNone.\n"
    assert [(a.owner, a.due) for a in facts_of(text, Action, book, nlp)] == [
        ("the Assistant Director", None),
        ("Bo Hall", "by the next meeting"),
    ]


def test_a_motion_below_the_words_that_announce_it(book: RuleBook, nlp: Language) -> None:
    said = (
        "The following motion was proposed by Councillor Hall and seconded by Councillor Quill:\n\nThis Panel is wet."
    )
    text = f"{HEAD}{THERE}1. Apologies\n\nNone.\n\n2. Quay\n\n{said}\n\nThe motion was carried.\n\n3. Tram\n\nNone.\n"
    assert [v.motion for v in facts_of(text, Vote, book, nlp)] == ["This Panel is wet."]


@pytest.mark.parametrize(
    ("lines", "expected"),
    [
        ("Early Years: Ruth Hill\nTrade Unions: Anne Cox",
         [("Ruth Hill", "member", None), ("Anne Cox", "member", "Trade Unions")]),
        ("Quay Police (Det Supt Ian Moss)\nQuay CCG (Sue Hart, Tina Reed)",
         [("Det Supt Ian Moss", "member", "Quay Police"), ("Sue Hart", "member", "Quay CCG"),
          ("Tina Reed", "member", "Quay CCG")]),
        ("Minutes: Kay Bell", [("Kay Bell", "other", None)]),
        ("The clerk: Tom Roe", [("Tom Roe", "officer", None)]),
    ],
)  # fmt: skip
def test_whom_members_stand_for(
    lines: str, expected: list[tuple[str, str, str | None]], book: RuleBook, nlp: Language
) -> None:
    text = f"{HEAD}Present:\nAnn Moor (Chair)\n{lines}\n\n1. Slip\n\nNone.\n\n2. Quay\n\nNone.\n\n3. Tram\n\nNone.\n"
    assert [(a.name, a.capacity, a.organisation) for a in facts_of(text, Attendance, book, nlp)[1:]] == expected


def test_bullets_and_tabs_below_who_decided(book: RuleBook, nlp: Language) -> None:
    said = "The Board:\n•\tNOTED the Finance Report\n•\tAPPROVED the revised budget"
    text = f"{HEAD}{THERE}1. Apologies\n\nNone.\n\n2. Quay\n\n{said}\n\n3. Tram\n\nNone.\n"
    assert [r.verb for r in facts_of(text, Resolution, book, nlp)] == ["NOTED", "APPROVED"]
