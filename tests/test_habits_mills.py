"""Habits of mill towns and shires: boxes of surnames, places before people, hours before days, marks with a key."""

from __future__ import annotations

from datetime import date, time
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from pipeline.records import Action, Attendance, Declaration, FutureMeeting, Meeting, Resolution, Vote
from pipeline.run import read_paper
from rules.book import RuleBook
from tests.papers import facts_of

if TYPE_CHECKING:
    from spacy.language import Language

HEAD = "Quayham Community Council\n\nMinutes of the meeting held on Tuesday 14 January 2020 at 7.30 pm in the Hall\n\n"
THERE = "Present: Cllr A Moor, Cllr B Hall, Cllr C Lee\n\n"


def below(text: str, there: str = THERE) -> str:
    return f"{HEAD}{there}1. Welcome\n\nAll were welcomed.\n\n2. Business\n\n{text}\n\n3. Close\n\nNone.\n"


@pytest.mark.parametrize(
    "there",
    [
        "PRESENT:\n\nCouncillor B Hall (In the Chair), Councillors Moor (Vice-Chair), Lee-Beed, Hurst and Roe.\n\n",
        "Members Present:\tCouncillor B Hall, Chair Councillors Moor, Lee-Beed*, Hurst, Roe*\n\n",
    ],
)
def test_councillors_follow_the_one_who_presides(there: str, book: RuleBook, nlp: Language) -> None:
    found = facts_of(below("None.", there), Attendance, book, nlp)
    assert [one.name for one in found] == ["Councillor B Hall", "Moor", "Lee-Beed", "Hurst", "Roe"]
    assert [one.is_chair for one in found] == [True, False, False, False, False]


def test_a_row_says_first_where_somebody_is_from(book: RuleBook, nlp: Language) -> None:
    there = (
        "PRESENT:\t\nHarrow Council\tCouncillor A Moor (Chair)\nQuay Borough Council\tCouncillor B Hall\n"
        "Independent Member\tMr C Lee\n\n"
    )
    found = facts_of(below("None.", there), Attendance, book, nlp)
    assert [(one.name, one.organisation, one.role) for one in found] == [
        ("Councillor A Moor", "Harrow Council", "Chair"),
        ("Councillor B Hall", "Quay Borough Council", None),
        ("Mr C Lee", None, "Independent Member"),
    ]


def test_a_key_to_stars_in_brackets(book: RuleBook, nlp: Language) -> None:
    listed = "* Ann Moor (Chairman)\n  Cy Lee\n* Bo Hall\n  Di Roe\n\n"
    there = f"Elected Members:\n(* present)\n{listed}In attendance: Ed Beed\n\n"
    found = facts_of(below("None.", there), Attendance, book, nlp)
    assert [one.name for one in found] == ["Ann Moor", "Bo Hall", "Ed Beed"]


def test_officers_who_support_the_meeting_are_no_members(book: RuleBook, nlp: Language) -> None:
    there = (
        "Present:\n\nCllr Ann Moor\n\nCllr Bo Hall\n\nThe following Officers were supporting the meeting:\n\n"
        "Cy Lee, Head of Quays\n\n"
    )
    found = {one.name: one.capacity for one in facts_of(below("None.", there), Attendance, book, nlp)}
    assert found == {"Cllr Ann Moor": "member", "Cllr Bo Hall": "member", "Cy Lee": "officer"}


def test_the_hour_may_stand_before_the_day(book: RuleBook, nlp: Language) -> None:
    text = (
        "MINUTES of the meeting of the QUAY AND SLIP COMMITTEE held at 10.00 am on 5 June 2024 at Moor House, Hill "
        "Road.\n\nThese minutes are subject to confirmation by the Committee at its meeting on Wednesday, 10 July "
        "2024.\n\nPresent: Cllr A Moor, Cllr B Hall\n\n23/24 APOLOGIES\n\nNone.\n\n24/24 REPORT\n\nRESOLVED: That the "
        "report be noted.\n\n25/24 CLOSE\n\nNone.\n"
    )
    (meeting,) = facts_of(text, Meeting, book, nlp)
    assert (meeting.meeting_date, meeting.start_time) == (date(2024, 6, 5), time(10))


def test_an_hour_scheduled(book: RuleBook, nlp: Language) -> None:
    text = f"{HEAD}{THERE}1. Welcome\n\nNone.\n\n2. Date of next meeting\n\nThe next meeting was scheduled for 10.30am "
    (one,) = facts_of(f"{text}on Tuesday 11 February 2020.\n", FutureMeeting, book, nlp)
    assert (one.meeting_date, one.start_time) == (date(2020, 2, 11), time(10, 30))


def test_interests_in_respect_of_an_item(book: RuleBook, nlp: Language) -> None:
    text = below("").replace("2. Business", "2. Declarations of interest")
    said = (
        "Councillor Ann Moor explained that all had been given the papers a week before.\n\n"
        "Councillor Ann Moor declared that in respect of Item 1 she had sat on the panel that first refused it.\n\n"
        "Councillor Bo Hall declared that in respect of Item 2 the slip was in his ward."
    )
    found = facts_of(text.replace("\n\n\n\n3.", f"\n\n{said}\n\n3."), Declaration, book, nlp)
    assert [(one.name, one.agenda_item) for one in found] == [("Councillor Ann Moor", "1"), ("Councillor Bo Hall", "2")]


MOVED = (
    "Moved by Councillor Moor, Seconded by Councillor Hall,\n\nThat the slip be left.\n\nAmendment\n\n"
    "Moved by Councillor Lee, Seconded by Councillor Roe,\n\nThat the slip be mended.\n\n"
)


def test_votes_for_the_amendment_carry_the_amendment(book: RuleBook, nlp: Language) -> None:
    said = (
        "On a vote, six Members voted for the amendment and one against, with one no vote, and it was declared carried."
    )
    found = {one.kind: one for one in facts_of(below(MOVED + said), Vote, book, nlp)}
    assert (found["amendment"].votes_for, found["amendment"].votes_against, found["amendment"].carried) == (6, 1, True)
    assert (found["motion"].votes_for, found["motion"].carried) == (None, None)


def test_a_heading_behind_the_counts_is_no_voter(book: RuleBook, nlp: Language) -> None:
    said = "Vote\n\nFor the Motion – 5 votes\n\nFor the Amendment – 2 votes\n\nDecision\n\n"
    text = below(f"{MOVED}{said}The motion was accordingly carried.")
    found = {one.kind: one for one in facts_of(text, Vote, book, nlp)}
    assert (found["motion"].votes_for, found["amendment"].votes_for) == (5, 2)
    assert not found["amendment"].recorded
    assert not facts_of(text, Resolution, book, nlp)


@pytest.mark.parametrize(
    ("rows", "clauses"),
    [
        ("RESOLVED\t–\t(i)\tThat the slip be mended.\n\t\t(ii)\tThat the Clerk write to the owner.", ["i", "ii"]),
        ("RESOLVED:\tReason for decision\nthat the slip be mended.\tAs the report says.", [None]),
    ],
)
def test_resolutions_in_rows(rows: str, clauses: list[str | None], book: RuleBook, nlp: Language) -> None:
    found = facts_of(below(rows), Resolution, book, nlp)
    assert [one.clause for one in found] == clauses
    assert [one.verb for one in found] == ["RESOLVED"] * len(clauses)
    assert found[0].text.casefold() == "that the slip be mended."


def test_an_action_line_says_who_a_clause_has_said_already(book: RuleBook, nlp: Language) -> None:
    said = "Resolved -\n\nThat the Harbour Master submit monthly figures to the Council.\n\nACTION: Harbour Master"
    (one,) = facts_of(below(said), Action, book, nlp)
    assert (one.source, one.owner) == ("action_log", "Harbour Master")


def test_a_day_gone_by_is_not_when_something_is_due(book: RuleBook, nlp: Language) -> None:
    said = "Resolved -\n\nThat the minutes of the meeting held on 3 October 2019 be signed.\n\nACTION: Harbour Master"
    (one,) = facts_of(below(said), Action, book, nlp)
    assert (one.due, one.due_date) == (None, None)


def test_a_list_of_actions_that_were_agreed(book: RuleBook, nlp: Language) -> None:
    said = (
        "After the discussion, the following actions were agreed:\n\n"
        "- A list of all shelters and their owners be circulated to Members.\n\n"
        "- Figures for the ferry be provided to the Committee in September.\n"
    )
    found = facts_of(below(said), Action, book, nlp)
    assert [one.text.split()[0] for one in found] == ["A", "Figures"]


def test_posts_and_places_before_names(book: RuleBook, nlp: Language) -> None:
    there = (
        "PRESENT\n\nMayor of Greater Moor\tAnn Hurst (in the Chair)\nOldquay\tCouncillor Bo Hall\n\n"
        "OFFICERS IN ATTENDANCE\n\nChief Executive, GMQ\tEamonn Beed\nGMQ Treasurer\tSteve Lee\n\n"
    )
    found = {one.name: one for one in facts_of(below("None.", there), Attendance, book, nlp)}
    assert {name: (one.capacity, one.role) for name, one in found.items()} == {
        "Ann Hurst": ("member", "Mayor of Greater Moor"),
        "Councillor Bo Hall": ("member", None),
        "Eamonn Beed": ("officer", "Chief Executive"),
        "Steve Lee": ("officer", "GMQ Treasurer"),
    }


CARRIED = (
    "Councillor Moor proposed and Councillor Hall seconded a motion to approve the slip. The motion was put to the "
    "vote and was carried unanimously."
)


@pytest.mark.parametrize(
    ("behind", "verbs"),
    [
        ("\n\nRESOLVED /-\n\nThat the slip be approved.", ["RESOLVED"]),
        ("\n\nRESOLVED – that the slip be approved.", ["RESOLVED"]),
        ("", ["CARRIED"]),
        ("\n\nThe Clerk spoke of the lamp.\n\nRESOLVED:\n\nThat the lamp be mended.", ["CARRIED", "RESOLVED"]),
    ],
)
def test_a_motion_carried_over_what_it_resolved_is_one(
    behind: str, verbs: list[str], book: RuleBook, nlp: Language
) -> None:
    found = facts_of(below(CARRIED + behind), Resolution, book, nlp)
    assert [one.verb for one in found] == verbs


def test_both_sides_of_a_roll_in_one_paragraph(book: RuleBook, nlp: Language) -> None:
    said = (
        "A recorded vote was taken.\n\nFor the recommendations: Councillors Moor, Hall and Lee. Against: Councillor "
        "Roe.\n\nResolved - (a) That a net budget be approved."
    )
    (vote,) = facts_of(below(said), Vote, book, nlp)
    assert [(one.name, one.vote) for one in vote.recorded] == [
        ("Moor", "for"),
        ("Hall", "for"),
        ("Lee", "for"),
        ("Roe", "against"),
    ]


def test_surnames_in_columns_of_parties(tmp_path: Path, book: RuleBook, nlp: Language) -> None:
    page = tmp_path / "minutes.html"
    page.write_text(
        "<html><body><h1>Quayham City Council</h1><p>Minutes of a meeting of the Executive held on Tuesday 14 January "
        "2020 at 4 pm in the Hall</p><p>Present – Councillors</p><table border=1><tr><td>LABOUR</td><td>GREEN</td></tr>"
        "<tr><td>Hurst (Ch)</td><td>Moor</td></tr><tr><td>A Roe</td><td>Lee</td></tr></table>"
        "<p>1. MINUTES</p><p>None.</p><p>2. REPORT</p><p>None.</p></body></html>"
    )
    found = [one for one in read_paper(page, book, nlp).facts if isinstance(one, Attendance)]
    assert [(one.name, one.is_chair) for one in found] == [
        ("Hurst", True),
        ("Moor", False),
        ("A Roe", False),
        ("Lee", False),
    ]


@pytest.mark.parametrize(
    ("head", "body"),
    [
        ("QUAY SUB COMMITTEE / IS-BWYLLGOR Y CEI", "QUAY SUB COMMITTEE"),
        ("PWYLLGOR Y CEI / QUAY COMMITTEE", "QUAY COMMITTEE"),
        ("THE HARROW COUNCIL - QUAY COMMITTEE – BLENDED MEETING", "QUAY COMMITTEE"),
    ],
)
def test_bodies_in_two_tongues_and_met_both_ways(head: str, body: str, book: RuleBook, nlp: Language) -> None:
    text = (
        f"{head}\n\n10 October 2023\n\nPresent:\n\nCouncillor Moor (Chairperson)\n\nCouncillors Hall, Lee and Roe\n\n"
        "20. APOLOGIES\n\nNone.\n\n21. MINUTES\n\nThe minutes were approved.\n\n22. LAMPS\n\nRESOLVED: That the lamp "
        "be mended.\n"
    )
    (meeting,) = facts_of(text, Meeting, book, nlp)
    assert meeting.body == body


def test_what_is_said_with_reference_to_an_application(book: RuleBook, nlp: Language) -> None:
    said = "With reference to application 19/00826/FUL, Councillor Moor declared that he knew the applicant."
    text = below(said).replace("2. Business", "2. Declarations of interest")
    assert [one.name for one in facts_of(text, Declaration, book, nlp)] == ["Councillor Moor"]


def test_a_key_before_its_mark(book: RuleBook, nlp: Language) -> None:
    there = "Board Members:\n(Present = *)\n* Ann Moor (Chair)\n  Cy Lee\n* Bo Hall\n\n"
    found = facts_of(below("None.", there), Attendance, book, nlp)
    assert [one.name for one in found] == ["Ann Moor", "Bo Hall"]
