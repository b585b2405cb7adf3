"""Habits of small bodies: names under no heading, a seconder in the next sentence, actions among carried-over items."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

import pytest

from pipeline.name_lines import named
from pipeline.records import Action, Attendance, FutureMeeting, Meeting, Minute, Resolution, Vote
from rules.book import RuleBook
from tests.papers import facts_of

if TYPE_CHECKING:
    from spacy.language import Language

HEAD = "Quarrel Bay Field Committee\nMinutes of the meeting held on 19 April 2018 in Gannet Hall at 7.00pm\n"
BUSINESS = "1. Apologies\nNone.\n\n2. Slip\nIt was wet.\n\n3. Quay\nIt was dry.\n"


@pytest.mark.parametrize(
    ("text", "count"),
    [
        ("Geoff Pell (Chair) Bob Marsh Frank Dole", 3),
        ("Penny Pell-Lee (PPL), Julie Marsh (JM), Andrew Dole (AD)", 3),
        ("Cllrs. Pell, Marsh, Dole and Reed", 4),
        ("Cllr. Pell (Chairman of Council - opening the meeting)", 1),
        ("Liz Reed (LR) Clerk", 1),
        ("The Gannet Hall, Quarrel Bay", 0),
        ("Gannet Hall, Florence Road, Quarrel Bay", 0),
        ("Ann Pell welcomed everyone", 0),
        ("Secretary: Mrs Ann Pell", 0),
    ],
)
def test_how_many_a_line_of_names_holds(text: str, count: int, book: RuleBook) -> None:
    assert named(text, book) == count


@pytest.mark.parametrize(
    ("front", "expected"),
    [
        (
            "Geoff Pell (Chair) Bob Marsh Frank Dole\n\nMervyn Reed Dianne Sharp (Clerk)",
            [
                ("Geoff Pell", "Chair"),
                ("Bob Marsh", None),
                ("Frank Dole", None),
                ("Mervyn Reed", None),
                ("Dianne Sharp", "Clerk"),
            ],
        ),
        (
            "Penny Pell-Lee (PPL), Julie Marsh (JM), Andrew Dole (AD)\n\nLiz Reed (LR) Clerk",
            [("Penny Pell-Lee", None), ("Julie Marsh", None), ("Andrew Dole", None), ("Liz Reed", "Clerk")],
        ),
        (
            "Cllr. Pell (Chairman of Council)\nCllrs. Marsh, Dole and Reed\nSecretary: Mrs Carol Sharp.",
            [
                ("Cllr. Pell", "Chairman of Council"),
                ("Marsh", None),
                ("Dole", None),
                ("Reed", None),
                ("Mrs Carol Sharp", "Secretary"),
            ],
        ),
    ],
)
def test_lists_under_no_heading(
    front: str, expected: list[tuple[str, str | None]], book: RuleBook, nlp: Language
) -> None:
    text = f"{HEAD}\n{front}\n\n{BUSINESS}"
    assert [(a.name, a.role) for a in facts_of(text, Attendance, book, nlp)] == expected
    assert [m.venue for m in facts_of(text, Meeting, book, nlp)] == ["Gannet Hall"]


@pytest.mark.parametrize(
    ("front", "expected"),
    [
        (
            "1. Record of Members Present and Apologies. All Members present. Cllr Ann Pell (Chairman), Cllr Bo Marsh, "
            "Cllr Jo Reed and Mrs Dee Sharp (Clerk).",
            ["Cllr Ann Pell", "Cllr Bo Marsh", "Cllr Jo Reed", "Mrs Dee Sharp"],
        ),
        (
            "1. Attended by: Cllrs Fay Pell (Chairman), Steve Marsh David Dole, Keith Reed.",
            ["Fay Pell", "Steve Marsh", "David Dole", "Keith Reed"],
        ),
        (
            "Present: Councillors C. Pell, D. Marsh and J. Dole. 2 members of the Public Miss S. Reed and Mr Sharp.",
            ["C. Pell", "D. Marsh", "J. Dole"],
        ),
        (
            "Present: Mr. R. Pell [Chair], Mrs A. Marsh, Messrs K. Dole, S. Reed. I Sharp & D. Lunt.",
            ["Mr. R. Pell", "Mrs A. Marsh", "K. Dole", "S. Reed", "I Sharp", "D. Lunt"],
        ),
    ],
)
def test_lists_that_break_off(front: str, expected: list[str], book: RuleBook, nlp: Language) -> None:
    text = f"{HEAD}\n{front}\n\n2. Slip\nIt was wet.\n\n3. Quay\nIt was dry.\n"
    assert [a.name for a in facts_of(text, Attendance, book, nlp)] == expected


@pytest.mark.parametrize(
    ("front", "chair", "roles"),
    [
        (
            "PRESENT: Chairman - Cllr Mrs Pell\nVice-Chairman - Cllr Marsh",
            "Cllr Mrs Pell",
            ["Chairman", "Vice-Chairman"],
        ),
        ("Present: Mr R. Pell [Chair], Mrs A. Marsh", "Mr R. Pell", ["Chair", None]),
        ("Present: Ann Pell, Bo Marsh (minute sec)", None, [None, "minute sec"]),
        ("Present: Ann Pell, Bo Marsh (internal auditor)", None, [None, "internal auditor"]),
    ],
)
def test_posts_beside_names(
    front: str, chair: str | None, roles: list[str | None], book: RuleBook, nlp: Language
) -> None:
    text = f"{HEAD}{front}\n\n{BUSINESS}"
    assert [a.role for a in facts_of(text, Attendance, book, nlp)] == roles
    assert [m.chair for m in facts_of(text, Meeting, book, nlp)] == [chair]


@pytest.mark.parametrize(
    ("said", "away"),
    [
        (
            "1. Apologies: John Pell (tree warden), Cllr Bo Marsh.",
            [("John Pell", "tree warden"), ("Cllr Bo Marsh", None)],
        ),
        (
            "1. Apologies\nApologies were received from Cllr Pell. Apologies for absence had also been received from "
            "District Councillor T Marsh.",
            [("Cllr Pell", None), ("District Councillor T Marsh", None)],
        ),
        ("Apologies Stewart Pell ,\n\n1. Welcome\nAll were welcome.", [("Stewart Pell", None)]),
    ],
)
def test_those_away(said: str, away: list[tuple[str, str | None]], book: RuleBook, nlp: Language) -> None:
    text = f"{HEAD}Present: Ann Dole, Dee Reed\n\n{said}\n\n2. Slip\nIt was wet.\n\n3. Quay\nIt was dry.\n"
    listed = facts_of(text, Attendance, book, nlp)
    assert [(a.name, a.role) for a in listed if a.status == "apologies"] == away


@pytest.mark.parametrize(
    ("said", "mover", "seconder"),
    [
        ("Cllr Pell proposed Cllr A Dole. Cllr Marsh seconded.\nThere were no others.", "Cllr Pell", "Cllr Marsh"),
        ("Cllr Pell proposed that it be kept. Cllr Marsh seconded and all were in favour.", "Cllr Pell", "Cllr Marsh"),
        ("A proposal was made by Cllr Pell to pay on 5.5.2021. Cllr Marsh seconded.", "Cllr Pell", "Cllr Marsh"),
        ("Minutes of last meeting be accepted proposed AP Seconded BM", "AP", "BM"),
    ],
)
def test_a_seconder_in_the_next_sentence(said: str, mover: str, seconder: str, book: RuleBook, nlp: Language) -> None:
    text = f"{HEAD}Present: Cllr Ann Pell, Cllr Bo Marsh\n\n1. Apologies\nNone.\n\n2. Slip\n{said}\n"
    assert [(v.mover, v.seconder) for v in facts_of(text, Vote, book, nlp)] == [(mover, seconder)]


def test_actions_of_items_carried_over(book: RuleBook, nlp: Language) -> None:
    text = (
        f"{HEAD}\nPresent: Ann Pell (AP), Bo Marsh (BM)\n\n1. Apologies: None.\n\n2. Matters arising:\n\n"
        "b/f – The new curtains are yet to be fitted. Action: AP\n\nb/f No Dogs signs will be put up. Action: BM\n\n"
        "b/f – the footpath is done.\n\n3. Forum: The roof leaks. Action: To be put on the notice board.\n\n"
        "4. Pallets- AP has the pallets. BM to get stakes. Action BM\n\n5. Any other business\n\nNone.\n"
    )
    assert [(a.minute, a.text, a.owner) for a in facts_of(text, Action, book, nlp)] == [
        ("2", "b/f – The new curtains are yet to be fitted.", "AP"),
        ("2", "b/f No Dogs signs will be put up.", "BM"),
        ("3", "To be put on the notice board.", None),
        ("4", "BM to get stakes.", "BM"),
    ]
    assert [m.heading for m in facts_of(text, Minute, book, nlp)][3] == "Pallets"


def test_naming_signatories_is_no_action(book: RuleBook, nlp: Language) -> None:
    text = (
        f"{HEAD}Present: Cllr Ann Pell\n\n1. Apologies\nNone.\n\n2. To discuss any proposed plans for the slip.\n"
        "RESOLVED: To appoint Cllrs. Pell and Marsh as bank signatories.\n"
    )
    assert facts_of(text, Action, book, nlp) == []
    assert [m.heading for m in facts_of(text, Minute, book, nlp)][1] == "To discuss any proposed plans for the slip"


def test_the_next_meetings_day_is_not_this_ones(book: RuleBook, nlp: Language) -> None:
    text = (
        "Quarrel Bay Parish Council Minutes\nNext meeting to be held on Thursday 7th March 2019\n"
        "Thursday 10th January 2019 7.30 pm - Held at Gannet Hall\n\n"
        "Present: Cllrs Fay Pell (Chairman), Keith Reed.\n\n1. Apologies: None.\n\n2. Slip\nIt was wet.\n\n"
        "3. Quay\nIt was dry. RESOLVED to shut it. Cllr Reed to write.\n"
    )
    assert [m.meeting_date for m in facts_of(text, Meeting, book, nlp)] == [date(2019, 1, 10)]


def test_short_weekdays_are_no_venue(book: RuleBook, nlp: Language) -> None:
    text = (
        "Quarrel Bay Field Committee\nMinutes of Meeting held on Wed 12th October 2016 at 7.30pm in Gannet Hall.\n\n"
        f"Present: Ann Pell, Bo Marsh\n\n{BUSINESS}"
    )
    assert [m.venue for m in facts_of(text, Meeting, book, nlp)] == ["Gannet Hall"]


@pytest.mark.parametrize(
    ("front", "expected"),
    [
        (
            "Present: Cllrs Pell, Marsh and Dole. County Councillor Ann Reed was in attendance with 14 members of the "
            "public. Also in attendance for part of the meeting was Mrs Jen Sharp, Head Teacher and Mr David Lunt of "
            "the Gannet Beekeepers Society who gave the first talk.",
            [
                ("Pell", None),
                ("Marsh", None),
                ("Dole", None),
                ("County Councillor Ann Reed", None),
                ("Mrs Jen Sharp", None),
                ("Mr David Lunt", "Gannet Beekeepers Society"),
            ],
        ),
        (
            "Present: Councillors E Pell, N. Marsh, QDC Councillor K Dole",
            [("E Pell", None), ("N. Marsh", None), ("Councillor K Dole", "QDC")],
        ),
        ("Present: D Pell (Chairman) (DP), C Hall (CH)", [("D Pell", None), ("C Hall", None)]),
        (
            "Present: Ann Pell, Bo Marsh\n\nElection of Officers\nChairman - Neil Dole\nSecretary - Ann Pell",
            [("Ann Pell", None), ("Bo Marsh", None)],
        ),
    ],
)
def test_guests_and_officers_elected(
    front: str, expected: list[tuple[str, str | None]], book: RuleBook, nlp: Language
) -> None:
    text = f"{HEAD}{front}\n\n{BUSINESS}"
    assert [(a.name, a.organisation) for a in facts_of(text, Attendance, book, nlp)] == expected
    assert "C Hall" not in [m.chair for m in facts_of(text, Meeting, book, nlp)]


@pytest.mark.parametrize(
    ("said", "away"),
    [
        ("Mr G. Pell (Work commitments), Mrs A. Marsh (Couldn’t reach the call)", ["Mr G. Pell", "Mrs A. Marsh"]),
        (
            "Councillor Pell, Marsh and District Councillor Dole-Gray due to a prior engagement. Councillors resolved "
            "unanimously to accept these apologies.",
            ["Councillor Pell", "Marsh", "District Councillor Dole-Gray"],
        ),
    ],
)
def test_why_they_stay_away(said: str, away: list[str], book: RuleBook, nlp: Language) -> None:
    text = (
        f"{HEAD}Present: Ann Dole, Dee Reed\n\n1. Apologies for absence\n{said}\n\n2. Non-attendance\nMr P. Lunt\n\n"
        "3. Slip\nIt was wet.\n"
    )
    listed = [a for a in facts_of(text, Attendance, book, nlp) if a.status == "apologies"]
    assert [(a.name, a.organisation) for a in listed] == [(name, None) for name in away]


@pytest.mark.parametrize(
    ("said", "text"),
    [
        ("It was decided by all that the gate be kept.", "that the gate be kept."),
        ("After discussion the council agreed to keep the gate.", "to keep the gate."),
        ("The council agreed payment of £4 for the hall.", "payment of £4 for the hall."),
        ("2/2017/0557/FUL Gannet Lea – a porch.\n\nResolved No Objection.", "No Objection."),
    ],
)
def test_what_small_councils_decide(said: str, text: str, book: RuleBook, nlp: Language) -> None:
    paper = f"{HEAD}Present: Ann Pell\n\n1-0607/8 - Apologies\n\nNone.\n\n2-0607/8 – Slip\n\n{said}\n"
    assert [(r.minute, r.text) for r in facts_of(paper, Resolution, book, nlp)] == [("2-0607/8", text)]


def test_a_day_before_the_next_meeting_is_named_is_none(book: RuleBook, nlp: Language) -> None:
    text = (
        f"{HEAD}Present: Ann Pell\n\n1. Apologies\nNone.\n\n2. Chairman\nThe fair is at 11.30am on Thursday 18th July "
        "2019. It was put off to the next meeting.\n\n3. AOB\nThe first committee meeting would be on 14th May 2018.\n"
    )
    assert [f.meeting_date for f in facts_of(text, FutureMeeting, book, nlp)] == [date(2018, 5, 14)]


def test_minutes_to_be_approved_at_a_later_meeting(book: RuleBook, nlp: Language) -> None:
    text = (
        "4 July 2023 2.1 Draft Council minutes 6 June 2023\n\n6th June 2023 at 7.30 pm\n\n"
        f"Present: Councillors A Pell, B Marsh\n\n{BUSINESS}"
    )
    assert [m.meeting_date for m in facts_of(text, Meeting, book, nlp)] == [date(2023, 6, 6)]


def test_names_parted_by_a_bracket_a_stop_or_and_alone(book: RuleBook, nlp: Language) -> None:
    text = (
        f"{HEAD}\n1) Attendees\n\n"
        "Cllr E. Pell(Chair), Cllr S.Marsh (arrived at 18:50) Cllr M.Dole. Christine Reed (Clerk)\n\n"
        "Parishioners present: Mrs. Suzanne Lunt, Mrs. Dee Sharp.\n\n2) Apologies\n\n"
        "Apologies from District Councillor Hall.\n\n3) Gate\n\nParish Council agreed to pay for a gate.\n"
    )
    listed = facts_of(text, Attendance, book, nlp)
    assert [(a.name, a.status) for a in listed] == [
        ("Cllr E. Pell", "present"),
        ("Cllr S.Marsh", "present"),
        ("Cllr M.Dole", "present"),
        ("Christine Reed", "present"),
        ("District Councillor Hall", "apologies"),
    ]
    assert [r.text for r in facts_of(text, Resolution, book, nlp)] == ["to pay for a gate."]


def test_and_behind_a_comma_without_a_blank(book: RuleBook, nlp: Language) -> None:
    text = f"{HEAD}PRESENT:\nCouncillors Pell, Marsh , Dole ,and Mrs Reed\n\n{BUSINESS}"
    assert [a.name for a in facts_of(text, Attendance, book, nlp)] == ["Pell", "Marsh", "Dole", "Mrs Reed"]
