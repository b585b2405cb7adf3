"""Habits of papers met in the wild: what stands beside a name in a list, apologies that are no absence, days of other
meetings in a head, decisions printed apart from their minute, tasks and owners set side by side."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

import pytest

from pipeline.records import Action, Attendance, Declaration, Meeting, Minute, Resolution, Vote
from rules.book import RuleBook
from tests.papers import facts_of

if TYPE_CHECKING:
    from spacy.language import Language

HEAD = "THRUPWICK TOWN COUNCIL\nMinutes of the Slip Committee held in the Guildhall on Monday 3 March 2025 at 7.00 pm\n"
PRESENT = "Present: Councillors O Wexcombe (Chairman), B Tolliver (BT), I Okonjo (IO)\n"


def _listed(lines: str, book: RuleBook, nlp: Language) -> list[Attendance]:
    return facts_of(f"{HEAD}{lines}\n1. Minutes\nThey were signed.\n\n2. Slip\nIt leaks.\n", Attendance, book, nlp)


@pytest.mark.parametrize(
    ("line", "role", "organisation"),
    [
        ("Dr Ines Okonjo / Medical Director", "Medical Director", None),
        ("Professor Bram Tolliver / Public Quays Wales", None, "Public Quays Wales"),
        ("Orla Wexcombe (no voting rights)", None, None),
        ("Orla Wexcombe (not present for items 6 - 14)", None, None),
        ("Orla Wexcombe [Voted on as a member – see 1.5 below]", None, None),
        ("Connétable de St Aldan - B. Tolliver", "Connétable de St Aldan", None),
        ("Orla Wexcombe Co-Chair", "Co-Chair", None),
    ],
)
def test_what_stands_beside_a_name(
    line: str, role: str | None, organisation: str | None, book: RuleBook, nlp: Language
) -> None:
    found = _listed(f"Present:\nMr Kai Pell\n{line}\nMs Yuka Thrupp\n", book, nlp)
    assert len(found) == 3
    own = next(a for a in found if a.name not in ("Mr Kai Pell", "Ms Yuka Thrupp"))
    assert own.name in line
    assert "Connétable" not in own.name
    assert (own.role, own.organisation, own.is_chair) == (role, organisation, False)


def test_posts_by_their_letters(book: RuleBook, nlp: Language) -> None:
    lines = (
        "PRESENT: Cllr. O. Wexcombe (Presiding), Cllrs. B. Tolliver and I. Okonjo.\n"
        "IN ATTENDANCE: Mr. K. Pell, County Manager, Mr. Y. Thrupp, D.O.S., Ms. A. Marl, A.O., and Ms. T. Quill, J.P.\n"
    )
    found = {a.name: a.role for a in _listed(lines, book, nlp)}
    assert {n: r for n, r in found.items() if r} == {
        "Mr. K. Pell": "County Manager",
        "Mr. Y. Thrupp": "D.O.S.",
        "Ms. A. Marl": "A.O.",
    }


def test_two_people_and_a_stroke(book: RuleBook, nlp: Language) -> None:
    found = _listed("Present: Orla Wexcombe / Bram Tolliver\n", book, nlp)
    assert [a.name for a in found] == ["Orla Wexcombe", "Bram Tolliver"]


def test_a_bracket_that_nobody_closed(book: RuleBook, nlp: Language) -> None:
    found = _listed(
        "Present: O. Wexcombe (Chair; B. Tolliver (Vice-Chair); I. Okonjo; K. Pell (Treasurer).\n", book, nlp
    )
    assert [a.name for a in found] == ["O. Wexcombe", "B. Tolliver", "I. Okonjo", "K. Pell"]
    assert [a.name for a in found if a.is_chair] == ["O. Wexcombe"]


def test_a_chair_on_a_line_of_her_own_is_no_second_person(book: RuleBook, nlp: Language) -> None:
    found = _listed("Present: Mr O. Wexcombe, Mr B. Tolliver.\nChair: Mr O. Wexcombe.\n", book, nlp)
    assert [(a.name, a.is_chair) for a in found] == [("Mr O. Wexcombe", True), ("Mr B. Tolliver", False)]


def test_a_body_that_employs_its_staff(book: RuleBook, nlp: Language) -> None:
    lines = (
        "PRESENT\nOrla Wexcombe\nBram Tolliver\n\n"
        "THRUPWICK NATIONAL PARK AUTHORITY STAFF IN ATTENDANCE\nKai Pell (Paths)\n"
    )
    assert [(a.name, a.capacity) for a in _listed(lines, book, nlp)] == [
        ("Orla Wexcombe", "member"),
        ("Bram Tolliver", "member"),
        ("Kai Pell", "officer"),
    ]


def test_a_star_says_for_whom_somebody_came(book: RuleBook, nlp: Language) -> None:
    lines = (
        "Present: Councillors O Wexcombe (Chair), B Tolliver and I Okonjo*\n\n* substitute for Councillor K Pell\n\n"
        "Apologies: Councillor K Pell\n"
    )
    found = _listed(lines, book, nlp)
    assert [(a.name, a.representing) for a in found if a.representing] == [("I Okonjo", "Councillor K Pell")]
    assert len(found) == 4


def test_a_star_that_two_bear_says_nothing(book: RuleBook, nlp: Language) -> None:
    lines = "Present: Councillors O Wexcombe*, B Tolliver and I Okonjo*\n\n* substitute for Councillor K Pell\n"
    assert not [a for a in _listed(lines, book, nlp) if a.representing]


def test_several_for_whom_several_came(book: RuleBook, nlp: Language) -> None:
    text = (
        f"{HEAD}Present: Councillor O Wexcombe (Chair)\n\n1. Apologies\nApologies had been received from Councillors "
        "Tolliver and Okonjo for whom Councillors Pell and Thrupp were substituting.\n\n2. Slip\nIt leaks.\n"
    )
    found = facts_of(text, Attendance, book, nlp)
    assert [a.name for a in found if a.status == "apologies"] == ["Tolliver", "Okonjo"]
    assert [(a.name, a.representing) for a in found if a.representing] == [("Pell", "Tolliver"), ("Thrupp", "Okonjo")]


@pytest.mark.parametrize(
    "said",
    [
        "Mr Tolliver offered his apologies to the Town Council for failing to declare an interest in item 7.",
        "Councillor Tolliver gave his apologies for any confusion over the slip.",
    ],
)
def test_apologies_for_a_fault(said: str, book: RuleBook, nlp: Language) -> None:
    text = f"{HEAD}Present: Councillor O Wexcombe (Chair)\n\n1. Minutes\n{said}\n\n2. Slip\nIt leaks.\n"
    assert [a.status for a in facts_of(text, Attendance, book, nlp)] == ["present"]


def test_a_borough_in_capitals_is_nobody(book: RuleBook, nlp: Language) -> None:
    found = _listed("Present: Orla Wexcombe\n\nAPOLOGIES\nBram Tolliver\nBOROUGH OF THRUP AND MARSHWICK\n", book, nlp)
    assert [a.name for a in found] == ["Orla Wexcombe", "Bram Tolliver"]


@pytest.mark.parametrize(
    ("head", "body"),
    [
        (
            "THRUPWICK PARISH COMMISSIONERS Monthly Board Meeting. "
            "Held at 7.15pm Wednesday 25th October 2017 at the Old Rooms.",
            "THRUPWICK PARISH COMMISSIONERS",
        ),
        ("Minutes\nSlip Committee (expired)\nThursday, 22nd May, 2008 7.30 pm", "Slip Committee"),
        (
            "DRAFT MINUTES\nTHRUPWICK PARISH\nCOUNCIL\nDRAFT MINUTES OF THE\n"
            "MEETING OF THE PARISH COUNCIL HELD ON MONDAY 16th "
            "JANUARY 2017 IN THE VILLAGE\nHALL AT 7.30PM",
            "THRUPWICK PARISH COUNCIL",
        ),
    ],
)
def test_the_name_of_a_body(head: str, body: str, book: RuleBook, nlp: Language) -> None:
    text = f"{head}\n\nPresent: Orla Wexcombe (Chair), Bram Tolliver\n\n1. Apologies\nNone.\n\n2. Slip\nIt leaks.\n"
    assert {m.body for m in facts_of(text, Meeting, book, nlp)} == {body}


@pytest.mark.parametrize(
    ("head", "body", "day"),
    [
        (
            "1st July 2020 Slip Committee Minutes\n\nMinutes of the meeting held on Wednesday 1st July 2020 at 7pm",
            "Slip Committee",
            date(2020, 7, 1),
        ),
        (
            "June 24, 2019\n\nReports\n\nMinutes of the Annual General Meeting of the Slip Committee "
            "Monday 18 April 2011",
            "Slip Committee",
            date(2011, 4, 18),
        ),
        ("4 May 2016\n\nMinutes of the Slip Committee", "Slip Committee", date(2016, 5, 4)),
    ],
)
def test_the_day_over_a_title(head: str, body: str, day: date, book: RuleBook, nlp: Language) -> None:
    text = f"{head}\n\nPresent: Orla Wexcombe (Chair), Bram Tolliver\n\n1. Apologies\nNone.\n\n2. Slip\nIt leaks.\n"
    assert {(m.body, m.meeting_date) for m in facts_of(text, Meeting, book, nlp)} == {(body, day)}


def test_papers_that_lay_before_the_meeting_give_it_no_day(book: RuleBook, nlp: Language) -> None:
    text = (
        "Agenda and minutes\n\nVenue: County Hall, Thrupwick\n\nItems\nNo. Item\n\nAvailable Papers\n\n"
        "The Minutes of the Council held on 11 February 2016 (previously circulated).\n\n"
        "17.\n\nApologies\n\nMinutes:\n\nApologies were received from Mr O Wexcombe.\n\n"
        "18.\n\nSlip\n\nMinutes:\n\nRESOLVED that the slip be shut.\n"
    )
    assert not [m for m in facts_of(text, Meeting, book, nlp) if m.meeting_date == date(2016, 2, 11)]


def test_a_place_ends_at_a_weekday_that_is_misspelt(book: RuleBook, nlp: Language) -> None:
    head = (
        "MINUTES OF THE MEETING OF THE SLIP COMMITTEE HELD IN THE QUAY OFFICE ON WENDESDAY 3rd OCTOBER 2012 AT 7.00PM"
    )
    text = f"{head}\nPresent: Mr O Wexcombe (Chairman), Mr B Tolliver\n\n1. Minutes\nThey were signed.\n"
    assert [m.venue for m in facts_of(text, Meeting, book, nlp)] == ["QUAY OFFICE"]


def test_a_decision_printed_beside_its_minute(book: RuleBook, nlp: Language) -> None:
    text = (
        "Issue - meetings\n\nMinute of Previous Meeting\n\nMeeting: 21/01/2020 - Quay Joint Board (Item 3)\n\n"
        "3 Minute of Previous Meeting\n\nDecision:\n\nThe Board resolved :-\n\n(i) to amend the minute.\n\n"
        "(ii) to otherwise approve it.\n\nMinutes:\n\nThe Board had before it the draft minute.\n"
    )
    assert [(r.clause, r.text) for r in facts_of(text, Resolution, book, nlp)] == [
        ("i", "to amend the minute."),
        ("ii", "to otherwise approve it."),
    ]


def test_each_motion_becomes_its_own_decision(book: RuleBook, nlp: Language) -> None:
    text = (
        f"{HEAD}{PRESENT}\n1. Minutes\nProposed by Councillor B Tolliver\nSeconded by Councillor I Okonjo\nAND AGREED\n"
        "“To confirm the minutes.”\nWith regard to these minutes it was;\nProposed by Councillor I Okonjo\n"
        "Seconded by Councillor B Tolliver\nAND AGREED\n“That the slip be shut.”\n"
    )
    votes = [(v.mover, v.motion) for v in facts_of(text, Vote, book, nlp)]
    assert votes == [
        ("Councillor B Tolliver", "“To confirm the minutes.”"),
        ("Councillor I Okonjo", "“That the slip be shut.”"),
    ]


def test_a_motion_that_is_only_said_to_have_been_proposed(book: RuleBook, nlp: Language) -> None:
    text = (
        f"{HEAD}{PRESENT}\n1. Minutes\nThe minutes were approved and signed, after being proposed by Councillor "
        "Tolliver and seconded by Councillor Okonjo.\n\n2. Slip\nIt leaks.\n"
    )
    assert [(v.mover, v.motion) for v in facts_of(text, Vote, book, nlp)] == [("Councillor Tolliver", None)]


def test_numbers_and_a_dash(book: RuleBook, nlp: Language) -> None:
    text = (
        f"{HEAD}{PRESENT}\n12 – Apologies for absence\nNone.\n\n13 – Declarations of interest\nNone.\n\n"
        "14 – Slip\nIt leaks.\n\n15 – Benches\nThere are two.\n"
    )
    assert [(m.number, m.heading) for m in facts_of(text, Minute, book, nlp)] == [
        ("12", "Apologies for absence"),
        ("13", "Declarations of interest"),
        ("14", "Slip"),
        ("15", "Benches"),
    ]


def _declared(words: str, book: RuleBook, nlp: Language) -> list[tuple[str, str | None, str | None, str | None]]:
    text = f"{HEAD}{PRESENT}\n1. Declarations of Interest\n{words}\n\n2. Slip\nIt leaks.\n"
    found = facts_of(text, Declaration, book, nlp)
    return [(d.name, d.interest_type, d.subject, d.agenda_item) for d in found]


def test_interests_in_a_list_of_applications(book: RuleBook, nlp: Language) -> None:
    words = "Councillors Tolliver and Okonjo – Application 22/0031 (personal)\nCouncillor Pell – Quay House"
    assert _declared(words, book, nlp) == [
        ("Tolliver", "personal", "Application 22/0031", None),
        ("Okonjo", "personal", "Application 22/0031", None),
        ("Councillor Pell", None, "Quay House", None),
    ]


@pytest.mark.parametrize(
    ("words", "kind", "item"),
    [
        ("Councillor Tolliver declared a conflict of interest in item 7.", None, "7"),
        ("Councillor Tolliver declared a personal interest in item QB/17/052.", "personal", "QB/17/052"),
        ("Councillor Tolliver declared an interest in agenda item 9 d) as his wife is a member.", None, "9 d)"),
        ("Councillor Tolliver informed the Panel that he was a retired diver.", None, None),
    ],
)
def test_one_who_declares(words: str, kind: str | None, item: str | None, book: RuleBook, nlp: Language) -> None:
    assert [(n, k, i) for n, k, _, i in _declared(words, book, nlp)] == [("Councillor Tolliver", kind, item)]


def test_three_who_declare_without_titles(book: RuleBook, nlp: Language) -> None:
    words = "Orla Wexcombe, Bram Tolliver and Ines Okonjo declared non-pecuniary interests in the items on the slip."
    assert [d[0] for d in _declared(words, book, nlp)] == ["Orla Wexcombe", "Bram Tolliver", "Ines Okonjo"]


def _tasks(words: str, book: RuleBook, nlp: Language) -> list[tuple[str, str | None]]:
    text = f"{HEAD}{PRESENT}\n1. Apologies\nNone.\n\n2. Slip\n{words}\n\n3. Date\nNone.\n"
    return [(a.text, a.owner) for a in facts_of(text, Action, book, nlp)]


def test_tasks_of_one_line(book: RuleBook, nlp: Language) -> None:
    assert _tasks(
        "Action: Clerk to obtain quotes; Cllr Tolliver to ask the harbour; IO to draft a notice.", book, nlp
    ) == [
        ("Clerk to obtain quotes", "Clerk"),
        ("Cllr Tolliver to ask the harbour", "Cllr Tolliver"),
        ("IO to draft a notice.", "IO"),
    ]


def test_a_task_that_goes_on_behind_a_semicolon(book: RuleBook, nlp: Language) -> None:
    assert len(_tasks("ACTION: IO to speak to the electrician; report back in May.", book, nlp)) == 1


def test_owners_at_the_end_of_the_line(book: RuleBook, nlp: Language) -> None:
    words = "To obtain quotes for the slip\tClerk\nTo ask the harbour master\tIO\nTo note the report\tClerk\nTo ask\tZZ"
    assert _tasks(words, book, nlp) == [("To obtain quotes for the slip", "Clerk"), ("To ask the harbour master", "IO")]


def test_the_head_of_a_column_owns_nothing(book: RuleBook, nlp: Language) -> None:
    assert _tasks("The meeting opened at 11.00.\n\nACTION BY", book, nlp) == []


def test_a_page_of_meeting_details(book: RuleBook, nlp: Language) -> None:
    text = (
        "About Us\n\nMeeting Details\n\nSlip Committee\n30 May 2018 - 10:00 to 11:30\n• Documents\n• Attendance\n\n"
        "Documents\n\nAgenda\n\nAgenda Items\n1 Election of Chairman\nTo elect a Chairman.\n177\n\n"
        "RESOLVED that Mr O Wexcombe be elected Chairman.\n\n2 Apologies for Absence\nTo receive any apologies.\n178\n"
        "Apologies were received from Cllr B Tolliver.\nTo confirm the minutes of the last meeting.\n179\n\n"
        "RESOLVED that the minutes be confirmed.\n\nAttendance\n\nAttended - Committee Members\nName\n"
        "Councillor Orla Wexcombe\nCouncillor Ines Okonjo\nApologies - Committee Members\nName\nCouncillor B Tolliver\n"
        "Absent - Committee Members\nName\nCouncillor Kai Pell\n"
    )
    met = {(m.body, m.meeting_date) for m in facts_of(text, Meeting, book, nlp)}
    assert met == {("Slip Committee", date(2018, 5, 30))}
    assert [(m.number, m.heading) for m in facts_of(text, Minute, book, nlp)] == [
        ("177", "Election of Chairman"),
        ("178", "Apologies for Absence"),
        ("179", "To confirm the minutes of the last meeting"),
    ]
    assert [r.minute for r in facts_of(text, Resolution, book, nlp)] == ["177", "179"]
    told = {(a.name, a.status) for a in facts_of(text, Attendance, book, nlp)}
    assert told == {
        ("Councillor Orla Wexcombe", "present"),
        ("Councillor Ines Okonjo", "present"),
        ("Councillor B Tolliver", "apologies"),
    }


def test_the_chairman_of_the_council_at_a_committee(book: RuleBook, nlp: Language) -> None:
    found = _listed("Present: Cllr O Wexcombe (Chairman of the Council), Cllr B Tolliver (Chairman)\n", book, nlp)
    assert [(a.name, a.role, a.is_chair) for a in found] == [
        ("Cllr O Wexcombe", "Chairman of the Council", False),
        ("Cllr B Tolliver", "Chairman", True),
    ]


def test_a_task_of_a_dashed_list(book: RuleBook, nlp: Language) -> None:
    words = (
        "- The tide table was out.\n- The Chair suggested the page be updated. Action: secretary\n- The quay was dry."
    )
    assert [t for t in _tasks(words, book, nlp) if t[1]] == [("The Chair suggested the page be updated.", "secretary")]
