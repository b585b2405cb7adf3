"""Habits of panels, districts and boards: a page's title over 'PRESENT:', runs that change their measure, motions on
lines of their own, posts over several branches."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

import pytest

from pipeline.records import Attendance, Declaration, Meeting, Minute, Resolution, Vote
from tests.papers import facts_of

if TYPE_CHECKING:
    from spacy.language import Language

    from rules.book import RuleBook

HEAD = "Minutes of the Quarrel Bay Wharf Panel held on Thursday 19 April 2018 at Gannet Hall at 7pm"
REST = "1. Slip\n\nIt was wet.\n\n2. Winch\n\nIt turned."


def there(text: str, book: RuleBook, nlp: Language) -> list[Attendance]:
    return facts_of(f"{HEAD}\n\n{text}\n\n{REST}", Attendance, book, nlp)


def minuted(text: str, kind: type, book: RuleBook, nlp: Language) -> list:
    return facts_of(
        f"{HEAD}\n\nPresent: Cllr Orla Pell\n\n1. Slip\n\n{text}\n\n2. Winch\n\nIt turned.", kind, book, nlp
    )


def test_a_title_of_body_and_day_over_a_chair_in_the_list(book: RuleBook, nlp: Language) -> None:
    page = (
        "Quarrel Wharf Scrutiny Panel – 19 April 2018\n\nPRESENT: Councillor Pell in the chair.\n\n"
        "Councillors Beed (Vice-Chair), Crake and Lark.\n\nThe panel met at the Net Loft, Quarrel.\n\n"
        "233 DECLARATIONS OF DISCLOSABLE PECUNIARY INTERESTS AND OTHER INTERESTS OF EVERY KIND AND OF THE WHIP AS IT "
        "STANDS ON THE DAY OF THE MEETING (IF ANY) – There were no declarations.\n\n"
        "234 SLIPS – Resolved – That the slips be swept.\n\n235 WINCH – The Chairman said that the winch had turned.\n"
    )
    (meeting,) = facts_of(page, Meeting, book, nlp)
    assert (meeting.body, meeting.meeting_date, meeting.chair) == (
        "Quarrel Wharf Scrutiny Panel",
        date(2018, 4, 19),
        "Councillor Pell",
    )
    first = facts_of(page, Minute, book, nlp)[0]
    assert first.heading.startswith("DECLARATIONS OF")
    assert first.heading.endswith("(IF ANY)")
    assert [r.text for r in facts_of(page, Resolution, book, nlp)] == ["That the slips be swept."]


@pytest.mark.parametrize(
    "run",
    [
        "Councillor G Tolley (in the Chair); Councillors Beed, Crake-Moor and Lark.",
        "Councillor G Tolley (in the Chair), Councillors Beed, Crake-Moor and Lark.",
    ],
)
def test_surnames_behind_a_group_of_their_own(run: str, book: RuleBook, nlp: Language) -> None:
    found = there(f"PRESENT:-\n\n{run}", book, nlp)
    assert [(a.name, a.is_chair) for a in found] == [
        ("Councillor G Tolley", True),
        ("Beed", False),
        ("Crake-Moor", False),
        ("Lark", False),
    ]


def test_branches_behind_a_dashed_post_are_nobody(book: RuleBook, nlp: Language) -> None:
    found = there("Present:\n\nOrla Pell – Support Officer, Safeguarding Adults, Adult Social Care", book, nlp)
    assert [a.name for a in found] == ["Orla Pell"]
    found = there("Present:\n\nOrla Pell – Chair, Tam Beed, Jo Crake", book, nlp)
    assert [a.name for a in found] == ["Orla Pell", "Tam Beed", "Jo Crake"]


def test_a_motion_behind_a_comma_or_below_it(book: RuleBook, nlp: Language) -> None:
    for gap in ("\n\n", " "):
        text = f"Proposed by Councillor Pell, Seconded by Councillor Beed,{gap}That the slip be swept."
        (vote,) = minuted(text, Vote, book, nlp)
        assert (vote.motion, vote.seconder) == ("That the slip be swept.", "Councillor Beed")


@pytest.mark.parametrize(
    ("text", "motion"),
    [
        ("Cllr Pell proposed Cllr T Beed and Cllr Crake seconded.", "Cllr T Beed"),
        ("It was proposed by Cllr Pell and seconded by Cllr Beed that Cllr Crake be R.F.O. He was willing to stand.",
         "that Cllr Crake be R.F.O."),
    ],
)  # fmt: skip
def test_what_was_moved_ends_where_somebody_is_told_of(text: str, motion: str, book: RuleBook, nlp: Language) -> None:
    assert [v.motion for v in minuted(text, Vote, book, nlp)] == [motion]


def test_a_sites_section_is_no_body(book: RuleBook, nlp: Language) -> None:
    page = f"Council business\n\nWharf minutes\n\nTuesday 17 April 2018\n\nPresent; Cllrs Pell (Chair), Beed\n\n{REST}"
    assert all(m.body is None for m in facts_of(page, Meeting, book, nlp))


DIVIDED = (
    "QUARREL, 26 September 2013.  Minute of Meeting of the WHARF AND SLIPS COMMITTEE.  Present:-  Councillor Pell, "
    "Convener;  Councillor Beed, Vice Convener;  and Councillors Crake, Lark, Moor, Tolley and Yule.\n\n"
    "EXEMPT BUSINESS\n\n1.\tThere was none.\n\n"
    "DECLARATIONS OF INTEREST\n\n2.\tCouncillor Crake declared an interest in item 9 of the minute by virtue of her "
    "seat on the Wharf Trust but did not consider that she had to leave.\n\n"
    "SLIPS\n\n3.\tThe Committee had before it a report on slips.\n\n"
    "The Convener moved, seconded by the Vice Convener:-\nthat the slip be swept.\n\n"
    "Councillor Moor moved as an amendment, seconded by Councillor Yule:-\nthat no action be taken.\n\n"
    "On a division, there voted:-\n\n"
    "For the motion  (4)  -  the Convener; the Vice Convener; and Councillors Crake and Lark.\n\n"
    "For the amendment  (2)  -  Councillors Moor and Yule.\n\nDeclined to vote  (1)  -  Councillor Tolley.\n\n"
    "The Committee resolved:-\nto adopt the motion."
)


def test_a_head_in_one_paragraph_and_numbers_below_headings(book: RuleBook, nlp: Language) -> None:
    (meeting,) = facts_of(DIVIDED, Meeting, book, nlp)
    assert (meeting.body, meeting.chair) == ("WHARF AND SLIPS COMMITTEE", "Councillor Pell")
    assert [(m.number, m.heading) for m in facts_of(DIVIDED, Minute, book, nlp)] == [
        ("1", "EXEMPT BUSINESS"),
        ("2", "DECLARATIONS OF INTEREST"),
        ("3", "SLIPS"),
    ]


def test_a_division_whose_sides_are_paragraphs(book: RuleBook, nlp: Language) -> None:
    votes = facts_of(DIVIDED, Vote, book, nlp)
    assert [(v.kind, v.votes_for, v.abstentions) for v in votes] == [("motion", 4, 1), ("amendment", 2, 1)]


def test_a_motion_above_its_mover(book: RuleBook, nlp: Language) -> None:
    text = (
        "Motion\n\nThat the slip be swept.\n\nMoved Councillor Pell, seconded Councillor Beed.\n\n"
        "Amendment\n\nThat the slip be left.\n\nMoved Councillor Crake, seconded Councillor Lark."
    )
    assert [(v.kind, v.motion) for v in minuted(text, Vote, book, nlp)] == [
        ("motion", "That the slip be swept."),
        ("amendment", "That the slip be left."),
    ]


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("Councillor Crake declared an interest in item 9 of the minute by virtue of her seat on the Wharf Trust but "
         "did not consider that she had to leave.",
         [("Councillor Crake", "9", "by virtue of her seat on the Wharf Trust")]),
        ("RESOLVED – That it be noted that the following declarations of interest were made:-\n\n(1)\tCouncillor T "
         "Beed with regard to Minute No. P/147 (Planning Application No. QB/2017/0841); and\n\n(2)\tCouncillor J Crake "
         "with regard to Minute No. P/151 (Wharf Dues).",
         [("Councillor T Beed", "P/147", "Planning Application No. QB/2017/0841"),
          ("Councillor J Crake", "P/151", "Wharf Dues")]),
        ("The following declarations were made:\n\nApplication P18L04 – 30 Wharf Road\n\nCouncillor Pell – had worked "
         "with the Wharf Trust. Councillor Pell elected to speak.",
         [("Councillor Pell", None, "had worked with the Wharf Trust")]),
        ("Councillor T Beed declared a personal interest in item 8 of the agenda, by virtue of being a Quarrel Town "
         "Councillor. The Councillor had determined that it was not prejudicial.",
         [("Councillor T Beed", "8", "by virtue of being a Quarrel Town Councillor")]),
        ("(a) Pursuant to the Code, Councillors T Beed and J Crake declared a personal interest in the following items "
         "of the agenda by virtue of being members of the Trust:\n\n• Item 7 - Wharf Dues\n\n• Item 9 – Slip Trading",
         [("T Beed", "7", "Wharf Dues"), ("J Crake", "7", "Wharf Dues"), ("T Beed", "9", "Slip Trading"),
          ("J Crake", "9", "Slip Trading")]),
    ],
)  # fmt: skip
def test_what_an_interest_is_in(text: str, told: list[tuple[str, str, str]], book: RuleBook, nlp: Language) -> None:
    page = f"{HEAD}\n\nPresent: Cllr Orla Pell\n\n1. Declarations of Interest\n\n{text}\n\n2. Winch\n\nIt turned."
    found = facts_of(page, Declaration, book, nlp)
    assert sorted((d.name, d.agenda_item, d.subject) for d in found) == sorted(told)


def test_honours_with_stops_are_the_names_and_no_surname(book: RuleBook, nlp: Language) -> None:
    text = (
        "Present:\tMr. O. P. Pell (Chairman).\n\tCllr. T. Beed.\n\tMr. J.R. Crake, M.B.E., D.L.\n\t"
        "Cllr. Mrs. S.A. Lark, M.B.E.\n\nIn attendance: Mr. V.T. Yule, M.B.E., D.L., Cllr. Mrs. A. Orme, M.B.E., "
        "Mr B Tolley, Clerk"
    )
    assert [a.name for a in there(text, book, nlp)] == [
        "Mr. O. P. Pell",
        "Cllr. T. Beed",
        "Mr. J.R. Crake, M.B.E., D.L.",
        "Cllr. Mrs. S.A. Lark, M.B.E.",
        "Mr. V.T. Yule, M.B.E., D.L.",
        "Cllr. Mrs. A. Orme, M.B.E.",
        "Mr B Tolley",
    ]


@pytest.mark.parametrize(
    ("body", "told"),
    [
        ("March East Internal Drainage Board", "March East Internal Drainage Board"),
        ("Upper Quarrel Internal Drainage Board, incorporating the Annual General Meeting,",
         "Upper Quarrel Internal Drainage Board"),
    ],
)  # fmt: skip
def test_a_boards_own_name(body: str, told: str, book: RuleBook, nlp: Language) -> None:
    head = f"Minutes of a meeting of {body} held on Monday, 9 April 2018 in the Net Loft at 2.30pm."
    (meeting,) = facts_of(
        f"{head}\n\nPresent:\tMr. O. P. Pell (Chairman).\n\tCllr. T. Beed.\n\n{REST}", Meeting, book, nlp
    )
    assert meeting.body == told


@pytest.mark.parametrize("between", ["\t", " "])
def test_labels_of_whom_the_list_names(between: str, book: RuleBook, nlp: Language) -> None:
    text = (
        f"Present:\n\nElected Members:{between}Cllrs. Orla Pell (Chairman), Tam Beed\n\n"
        f"Quarrel Local Authorities:{between}Joe Crake, Director of Services\n\n"
        f"An Garda Siochana:{between}Superintendent Bram Yule\n\n"
        f"Independent Co-optees:{between}Mr V Tolley and Mrs A Orme"
    )
    found = there(text, book, nlp)
    assert [(a.name, a.role) for a in found[:4]] == [
        ("Orla Pell", "Chairman"),
        ("Tam Beed", None),
        ("Joe Crake", "Director of Services"),
        ("Superintendent Bram Yule", None),
    ]
    assert [a.name for a in found[4:]] == ["Mr V Tolley", "Mrs A Orme"]


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("Tam Beed, Senior Executive Officer / Meetings Administrator",
         ("Tam Beed", "Senior Executive Officer / Meetings Administrator")),
        ("Mr Tam Beed Director of Service; Mr Jo Crake Senior Executive Officer; Sergt Bram Yule.",
         ("Mr Tam Beed", "Director of Service")),
        ("Councillor Tam Beed, Leader (+ Regeneration and Slips)", ("Councillor Tam Beed", "Leader")),
        ("Mr S. Crake. Senior Executive Engineer", ("Mr S. Crake", "Senior Executive Engineer")),
    ],
)  # fmt: skip
def test_a_post_behind_a_name(text: str, told: tuple[str, str], book: RuleBook, nlp: Language) -> None:
    one = there(f"Present: Cllr Orla Pell\n\nIn attendance:\n\n{text}", book, nlp)[1]
    assert (one.name, one.role) == told


def test_numbers_in_brackets_that_run_through_the_year(book: RuleBook, nlp: Language) -> None:
    page = (
        "Minutes of a meeting of the WHARF COMMITTEE held in the Net Loft on 10 November 2011 at 9.30 am when there "
        "were present:\n\nCouncillors\n\nMrs O A Pell (Chairman)\n\nT Beed\n\n(139) APOLOGIES FOR ABSENCE\n\n"
        "Councillor J Crake had sent hers.\n\n(140) MINUTES\n\nThe minutes were signed.\n\n"
        "(141) SLIPS\n\nThe slip was wet."
    )
    assert [(m.number, m.heading) for m in facts_of(page, Minute, book, nlp)] == [
        ("139", "APOLOGIES FOR ABSENCE"),
        ("140", "MINUTES"),
        ("141", "SLIPS"),
    ]


def test_how_they_voted_is_no_decision_over_resolved(book: RuleBook, nlp: Language) -> None:
    text = (
        "Decision\n\nMembers voted in favour of the proposal with no votes against and one abstention.\n\n"
        "RESOLVED\n\nThat the slip be swept."
    )
    assert [r.text for r in minuted(text, Resolution, book, nlp)] == ["That the slip be swept."]
    alone = minuted("Decision\n\nThe slip is to be swept.", Resolution, book, nlp)
    assert [r.text for r in alone] == ["The slip is to be swept."]


def test_officers_for_all_items(book: RuleBook, nlp: Language) -> None:
    text = (
        "Members Present\tMrs O Pell (Chairman), Mr T Beed\n\n"
        "Officers Present All Items\tMrs J Crake (Chief Executive) and Mr B Yule (Clerk)"
    )
    assert [(a.name, a.capacity) for a in there(text, book, nlp)] == [
        ("Mrs O Pell", "member"),
        ("Mr T Beed", "member"),
        ("Mrs J Crake", "officer"),
        ("Mr B Yule", "officer"),
    ]
