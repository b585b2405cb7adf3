"""Habits of boroughs and districts: labels that a narrow column broke, votes before the word, lists of all tasks."""

from __future__ import annotations

from dataclasses import replace
from datetime import time
from typing import TYPE_CHECKING

import pytest

from corpus.passage import Passage
from pipeline.extract.listing_grid import taken_apart
from pipeline.records import Action, Attendance, Body, Declaration, Meeting, Minute, Resolution, Vote
from rules.book import RuleBook
from tests.papers import facts_of, reading_of, scene_of

if TYPE_CHECKING:
    from spacy.language import Language

HEAD = "QUAY PANEL\n\nMinutes of the meeting held on 14 January 2019 at 2.00 pm in the Guildhall\n\n"
THERE = "PRESENT: Councillor Ann Moor (Chair), Councillor Bo Hall and Councillor D. Quill\n\n"


def paper(said: str, there: str = THERE, last: str = "None.") -> str:
    return f"{HEAD}{there}1. Apologies\n\nNone.\n\n2. Quay\n\n{said}\n\n3. Tram\n\n{last}\n"


@pytest.mark.parametrize(
    ("front", "expected"),
    [
        ("Also          Councillors G Le Roe (Chair of the Slip Panel) and R\npresent:      Freeman",
         [("G Le Roe", "other", "Chair of the Slip Panel"), ("R Freeman", "other", None)]),
        ("Officers in\tP Holt (Chief Executive), B Ferg (Quay\nattendance:\tManager) and A Webb (Director)",
         [("P Holt", "officer", "Chief Executive"), ("B Ferg", "officer", "Quay Manager"),
          ("A Webb", "officer", "Director")]),
        ("Committee\tCouncillors Tam Roe, Kit Sands\nMembers:\tand Jack Buck\n\nCabinet Members:\n\nCllr Eve Rob",
         [("Tam Roe", "member", None), ("Kit Sands", "member", None), ("Jack Buck", "member", None),
          ("Cllr Eve Rob", "other", None)]),
        ("Apologies:\n\nCllr Tam Roe\n\nOfficers Present in Person:\n\nEve Rob – (Solicitor)",
         [("Cllr Tam Roe", None, None), ("Eve Rob", "officer", "Solicitor")]),
        ("Other People in Attendance\tCllr Tam Roe (Cabinet Member for Homes)",
         [("Cllr Tam Roe", "other", "Cabinet Member for Homes")]),
        ("Vice-Chair:\tCllr Tam Roe\n\nCo-opted members with voting rights on educational issues only:\tEve Rob",
         [("Cllr Tam Roe", "member", "Vice-Chair"), ("Eve Rob", "member", None)]),
        ("In attendance (officers)\tEve Rob, Chief Executive; Tam Roe, Clerk",
         [("Eve Rob", "officer", "Chief Executive"), ("Tam Roe", "officer", "Clerk")]),
        ("Councillors Tam Roe and Dr Kit Sands were in attendance remotely.",
         [("Tam Roe", "other", None), ("Dr Kit Sands", "other", None)]),
    ],
)  # fmt: skip
def test_who_else_came(front: str, expected: list[tuple[str, str, str | None]], book: RuleBook, nlp: Language) -> None:
    found = facts_of(paper("None.", f"{THERE}{front}\n\n"), Attendance, book, nlp)
    assert [(a.name, a.capacity, a.role) for a in found[3:]] == expected


def test_an_item_of_another_agenda_beside_the_list(book: RuleBook, nlp: Language) -> None:
    front = "Members Present:-\n\nAGENDA ITEM 1\n\nCouncillor Ann Moor (Chair)\nCouncillor Bo Hall\n\n"
    assert [a.name for a in facts_of(paper("None.", front), Attendance, book, nlp)] == [
        "Councillor Ann Moor",
        "Councillor Bo Hall",
    ]


def test_lines_of_a_cell_that_are_an_entry_each(book: RuleBook, nlp: Language) -> None:
    reading = reading_of("In attendance:\tAnn Lee, Head of Quays\n\nBo Hall, Clerk\n\nRuth Moor\n\nand Rescue", book)
    scene = scene_of(reading, book, nlp)
    row, *below = reading.blocks
    cells = (row.cells[0], Passage.join((row.cells[1], *(b.passage for b in below[:2]))))
    apart = [[c.text for c in b.cells] for b in taken_apart([replace(row, cells=cells)], scene)]
    assert apart == [["In attendance:", "Ann Lee, Head of Quays"], ["", "Bo Hall, Clerk"], ["", "Ruth Moor"]]
    over = (row.cells[0], Passage.join((*(b.passage for b in below[1:]),)))
    assert len(list(taken_apart([replace(row, cells=over)], scene))) == 1


@pytest.mark.parametrize(
    ("said", "expected"),
    [
        ("Apologies were received from Councillor Tam Roe with Councillor Kit Sands present as an alternate.",
         [("Councillor Tam Roe", None), ("Councillor Kit Sands", "Councillor Tam Roe")]),
        ("Councillor Tam Roe gave apologies for absence and Councillor Kit Sands deputised for him.",
         [("Councillor Tam Roe", None), ("Councillor Kit Sands", "Councillor Tam Roe")]),
        ("Cllr Hall had given apologies for lateness. Apologies were received from Councillor Tam Roe. Councillor Kit "
         "Sands was in attendance as substitute.",
         [("Councillor Tam Roe", None), ("Councillor Kit Sands", "Councillor Tam Roe")]),
    ],
)  # fmt: skip
def test_who_stood_in(said: str, expected: list[tuple[str, str | None]], book: RuleBook, nlp: Language) -> None:
    text = paper("None.").replace("1. Apologies\n\nNone.", f"1. Apologies\n\n{said}")
    assert [(a.name, a.representing) for a in facts_of(text, Attendance, book, nlp)[3:]] == expected


def test_a_stand_in_in_brackets_is_no_post(book: RuleBook, nlp: Language) -> None:
    away = "Apologies: Councillors Roe (Councillor Sands substituting) and Buck.\n\n"
    found = facts_of(paper("None.", THERE + away), Attendance, book, nlp)
    assert [(a.name, a.role) for a in found if a.status == "apologies"] == [("Roe", None), ("Buck", None)]


@pytest.mark.parametrize(
    ("head", "body", "hours", "venue"),
    [
        ("SLIPTON CITY COUNCIL\n\nQuay Policy Committee\n\nMeeting held 2 February 2023", "Quay Policy Committee",
         (None, None), None),
        ("S L I P C I T Y C O U N C I L\n\nQuay Policy Committee\n\nMeeting held 2 February 2023",
         "Quay Policy Committee", (None, None), None),
        ("Decisions of the Quay Committee\n\n19 January 2023", "Quay Committee", (None, None), None),
        ("CABINET held at COUNCIL CHAMBER - QUAY ROAD, on THURSDAY, 12 JANUARY 2023 at 7.00 pm", "CABINET",
         (time(19), None), "COUNCIL CHAMBER - QUAY ROAD"),
        ("Time commenced: 18:00 Time finished: 19:32\n\nQuay Review Board\n6 September 2022", "Quay Review Board",
         (time(18), time(19, 32)), None),
        ("Minutes of a meeting of the Quay Committee held on Tuesday 10 January 2023 at 5.30 pm in the Guildhall, "
         "Slip\n\nCommenced 5.30 pm\n\nConcluded 7.25 pm", "Quay Committee", (time(17, 30), time(19, 25)),
         "Guildhall, Slip"),
        ("Minutes of a meeting of the Quay Sub-Committee (3) held on Tuesday 17th January, 2023, Rooms 18.01 & 18.03, "
         "6 Slip Street, Quay, QY1E 6QP.", "Quay Sub-Committee (3)", (None, None),
         "Rooms 18.01 & 18.03, 6 Slip Street, Quay, QY1E 6QP"),
    ],
)  # fmt: skip
def test_heads(
    head: str, body: str, hours: tuple[time | None, time | None], venue: str | None, book: RuleBook, nlp: Language
) -> None:
    text = f"{head}\n\n{THERE}1. Apologies\n\nNone.\n\n2. Quay\n\nRESOLVED: That it be shut.\n\n3. Tram\n\nNone.\n\n"
    text += "Signed:\n"
    (meeting,) = facts_of(text, Meeting, book, nlp)
    assert (meeting.body, (meeting.start_time, meeting.end_time), meeting.venue) == (body, hours, venue)
    assert (meeting.source, [b.name for b in facts_of(text, Body, book, nlp)]) == ("minutes", [body])


def test_a_place_in_the_line_below(book: RuleBook, nlp: Language) -> None:
    head = "MARCH TOWN COUNCIL\n\nMinutes of the Full Council Meeting held on 17th January 2023 at 7.00pm in the"
    text = f"{head}\n\nGuildhall, High Street, March\n\n{THERE}1. Apologies\n\nNone.\n\n2. Quay\n\nNone.\n"
    (meeting,) = facts_of(text, Meeting, book, nlp)
    assert meeting.venue == "Guildhall, High Street, March"


@pytest.mark.parametrize(
    ("said", "expected"),
    [
        ("On a vote of 3 in favour, 1 against and 1 abstention, the Panel RESOLVED:\n\n1.\tThat it be shut.",
         [("1", "That it be shut.")]),
        ("RESOLVED (Agreed: Councillors Moor and Hall; Refused: Councillor Quill):\n\nThat it be shut.",
         [(None, "That it be shut.")]),
        ("RESOLVED, by four votes in favour to one against\n\n1.\tTo shut it.", [("1", "To shut it.")]),
        ("RESOLVED to recommend to Council that:\n\nI. The rate be held.\n\nII. The fund be cut.",
         [("I", "The rate be held."), ("II", "The fund be cut.")]),
        ("RESOLVED: That the Panel:-\n\n(a)\tshuts it; and\n\n(b)\tnotes the cost.\n\n6.5\t(NOTE: Cllr Hall was ill.)",
         [("a", "shuts it; and"), ("b", "notes the cost.")]),
        ("By 6 votes to 1 (Councillor Hall), the Panel approved the application, subject to conditions.",
         [(None, "the application, subject to conditions.")]),
        ("RESOLVED to accept it. (Prop: Cllr Hall / Sec: Cllr Quill) 3 for, 0 against.", [(None, "to accept it.")]),
    ],
)  # fmt: skip
def test_what_was_decided(said: str, expected: list[tuple[str | None, str]], book: RuleBook, nlp: Language) -> None:
    assert [(r.clause, r.text) for r in facts_of(paper(said), Resolution, book, nlp)] == expected


@pytest.mark.parametrize(
    ("said", "kind", "mover", "motion", "counts", "carried"),
    [
        ("It was moved by Councillor Hall, seconded by Councillor Quill, as an amendment, that the slip be kept.\n\nOn "
         "being put to the vote, the amendment was carried.\n\nAlternatives Considered and Rejected\n\nNone.",
         "amendment", "Councillor Hall", "that the slip be kept.", (None, None), True),
        ("The motion to grant the slip was proposed by Councillor Hall. This was seconded by Councillor Quill.\n\nThe "
         "motion was taken to a vote and fell with three Members voting in favour and five voting against.", "motion",
         "Councillor Hall", "The motion to grant the slip", (3, 5), False),
        ("Councillor Hall’s proposal to refuse the slip, having been seconded by Councillor Quill, was put to the vote "
         "and declared carried.", "motion", "Councillor Hall", "to refuse the slip", (None, None), True),
        ("Motion by Councillor Hall, duly seconded, that –\n\n(i)\tit be shut.\n\nThe motion was put and carried.",
         "motion", "Councillor Hall", None, (None, None), True),
        ("Councillor Hall moved and Councillor Quill seconded the following amendment:\n\n“That the slip be kept.”\n\n"
         "For (approval) 7\n\nAgainst (approval) 1", "amendment", "Councillor Hall", "That the slip be kept.", (7, 1),
         None),
        ("RESOLVED that it be shut.\n\nVoting: Unanimous", "motion", None, "that it be shut.", (None, None), True),
    ],
)  # fmt: skip
def test_how_they_voted(
    said: str,
    kind: str,
    mover: str | None,
    motion: str | None,
    counts: tuple[int | None, int | None],
    carried: bool | None,
    book: RuleBook,
    nlp: Language,
) -> None:
    (vote,) = facts_of(paper(said), Vote, book, nlp)
    assert (vote.kind, vote.mover, vote.motion, vote.carried) == (kind, mover, motion, carried)
    assert (vote.votes_for, vote.votes_against) == counts


def test_a_roll_that_goes_on_below(book: RuleBook, nlp: Language) -> None:
    said = (
        "It was moved by Councillor Hall, seconded by Councillor Quill, that it be shut.\n\nFor the motion\t- "
        "Councillors Ann Moor, Bo Hall,\n\n(3)\tDi Quill\n\nAgainst the motion (1)\t- Councillor Tam Roe"
    )
    (vote,) = facts_of(paper(said), Vote, book, nlp)
    assert [(r.name, r.vote) for r in vote.recorded] == [
        ("Ann Moor", "for"),
        ("Bo Hall", "for"),
        ("Di Quill", "for"),
        ("Tam Roe", "against"),
    ]


@pytest.mark.parametrize(
    ("said", "expected"),
    [
        ("RESOLVED: That the Strategic Director, Place be requested to report back.",
         [("the Strategic Director, Place", "2")]),
        ("RESOLVED:\n\n(1)\tThat the Panel’s work programme, as set out, be agreed.\n\n(2)\tThat the fund be kept "
         "at £17,000.\n\n(3)\tThat no new site visits be arranged.", []),
        ("It is reviewed every year.\n\nACTION: Overview and Scrutiny Lead", [("Overview and Scrutiny Lead", "2")]),
        ("ACTION: Strategic Director, Quay Services to provide the Panel with a\n\nlist of slips.",
         [("Strategic Director, Quay Services", "2")]),
        ("ACTION 4.1 Eve Rob to send the terms.", [("Eve Rob", "2")]),
        ("Actions – 24 November 2022\n\nMinute No.\tAction\tOfficer Responsible\n1\tCirculate the list of slips\tQuay "
         "Manager",
         [("Quay Manager", "1")]),
    ],
)  # fmt: skip
def test_who_is_to_do_what(said: str, expected: list[tuple[str, str]], book: RuleBook, nlp: Language) -> None:
    assert [(a.owner, a.minute) for a in facts_of(paper(said), Action, book, nlp)] == expected


def test_those_heard_are_no_tasks(book: RuleBook, nlp: Language) -> None:
    front = f"{THERE}For the Applicant:\tMr S Ray, Agent\nResponsible\tPC 12 Todd, Quay Police\n\n"
    assert facts_of(paper("None.", front), Action, book, nlp) == []


@pytest.mark.parametrize(
    ("said", "expected"),
    [
        ("Councillor Hall declared that he was a member of the Slip Trust, which had objected to item 3.\n\nCllr "
         "Quill – item 4 – personal – lives there.",
         [("Councillor Hall", "3", "he was a member of the Slip Trust, which had objected to item 3"),
          ("Cllr Quill", "4", "lives there")]),
        ("In the interest of transparency, Councillor Hall disclosed that he lived there. Councillor Quill declared "
         "that he had no interests.", [("Councillor Hall", None, "he lived there")]),
    ],
)  # fmt: skip
def test_what_somebody_has_to_do_with_it(
    said: str, expected: list[tuple[str, str | None, str]], book: RuleBook, nlp: Language
) -> None:
    text = paper("None.").replace("1. Apologies\n\nNone.", f"1. Declarations of Interest\n\n{said}")
    assert [(d.name, d.agenda_item, d.subject) for d in facts_of(text, Declaration, book, nlp)] == expected


def test_names_in_brackets_behind_the_count(book: RuleBook, nlp: Language) -> None:
    said = (
        "By 6 votes to 1 (Councillor Hall), with 1 abstention (Councillor Quill), the Panel approved the application."
    )
    (vote,) = facts_of(paper(said), Vote, book, nlp)
    assert (vote.votes_for, [(r.name, r.vote) for r in vote.recorded]) == (
        6,
        [("Hall", "against"), ("Quill", "abstain")],
    )


FORM = """RECORD OF DECISION

Decision maker: Councillor Ann Moor, Cabinet Member for Quays

Date of decision: 24 January 2023

Title of report: Slip tolls

Decision: That the toll be cut.

Reasons for decision: It was high.

Key decision: No
"""


def test_a_form_that_one_member_signs(book: RuleBook, nlp: Language) -> None:
    (meeting,) = facts_of(FORM, Meeting, book, nlp)
    assert (meeting.body, str(meeting.meeting_date)) == ("Cabinet Member for Quays", "2023-01-24")
    assert [r.text for r in facts_of(FORM, Resolution, book, nlp)] == ["That the toll be cut."]


def test_a_mayor_in_brackets_and_applications_for_headings(book: RuleBook, nlp: Language) -> None:
    front = "Present:\n\nThe Worshipful the Mayor (Councillor Mrs Moor) (in the Chair)\n\nCouncillors: A Roe, B Lee\n\n"
    text = f"{HEAD}{front}1/23 Apologies\n\nNone.\n\n2/23 Minutes\n\nNone.\n\n3/23 Slip\n\nNone.\n\n"
    text += "4/23 22/01234/FUL - 3 Slip Lane\n\nRESOLVED to refuse it.\n"
    first, *_ = facts_of(text, Attendance, book, nlp)
    assert (first.name, first.role, first.is_chair) == ("Councillor Mrs Moor", "Mayor", True)
    assert [m.heading for m in facts_of(text, Minute, book, nlp)][3:] == ["22/01234/FUL - 3 Slip Lane"]


def test_sides_in_one_paragraph(book: RuleBook, nlp: Language) -> None:
    said = "RESOLVED: That it be shut.\n\nFOR: Councillors Moor and Hall AGAINST: Councillor Quill"
    (vote,) = facts_of(paper(said), Vote, book, nlp)
    assert [(r.name, r.vote) for r in vote.recorded] == [("Moor", "for"), ("Hall", "for"), ("Quill", "against")]
