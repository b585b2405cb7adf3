"""Habits of small bodies' minutes: posts with initials behind them, parties to a hearing, interests below names, years
with a letter for a nought; of an invented board."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

import pytest

from pipeline.records import Action, Attendance, Declaration, Meeting, Minute, Resolution, Vote
from tests.papers import facts_of

if TYPE_CHECKING:
    from spacy.language import Language

    from rules.book import RuleBook

TITLE = "Minutes of the Quarrel Bay Awl Board held on Thursday 19 April 2018 at Gannet Hall at 7pm"
HEAD = f"{TITLE}\n\nPresent: Cllr O Pell (Chair), Cllr Mrs A Upshot"
ITEMS = "1. Slip\n\nIt was wet.\n\n2. Winch\n\nIt turned.\n\n3. Shed\n\nIt leaked."


def _there(text: str, book: RuleBook, nlp: Language) -> list[Attendance]:
    return facts_of(f"{TITLE}\n\n{text}\n\n{ITEMS}", Attendance, book, nlp)


def _board(book: RuleBook, nlp: Language, kind: type, text: str) -> list:  # type: ignore[type-arg]
    return facts_of(f"{HEAD}\n\n1. Slip\n\n{text}\n\n2. Winch\n\nIt turned.", kind, book, nlp)


def test_initials_behind_a_post_are_no_part_of_it(book: RuleBook, nlp: Language) -> None:
    rows = [
        "Orla Pell Chairman OP",
        "Neil McTarr Director of Ferries NMc",
        "Ida Ward Head of Moorings IW",
        "Gus Crake Operational Manager Slips, Winches & Sheds GC",
        "Bo Upshot Public Governor – Gannet BU",
        "Carl Moss Staff Governor - Ferry Crews (from item 2)",
        "Dora Tern Medical Director from item 3",
    ]
    listed = _there("\n\n".join(["Present:", *rows]), book, nlp)
    assert [(a.name, a.role, a.organisation, a.is_chair) for a in listed] == [
        ("Orla Pell", "Chairman", None, True),
        ("Neil McTarr", "Director of Ferries", None, False),
        ("Ida Ward", "Head of Moorings", None, False),
        ("Gus Crake", "Operational Manager Slips, Winches & Sheds", None, False),
        ("Bo Upshot", "Public Governor", "Gannet", False),
        ("Carl Moss", "Staff Governor", "Ferry Crews", False),
        ("Dora Tern", "Medical Director", None, False),
    ]


@pytest.mark.parametrize(
    ("text", "listed"),
    [
        ("Gus Tarr-Moss, Assistant to Dr Crake, Cllr Pell", [("Gus Tarr-Moss", "Assistant to Dr Crake", None)]),
        (
            "Mr P Tern - Quays, Slips and Sheds Manager",
            [("Mr P Tern", "Quays, Slips and Sheds Manager", None)],
        ),
        ("Mr I Moss (Other Person) and Ms J Tern (Applicant)", [("Mr I Moss", "Other Person", None)]),
        ("Cllr O Pell (Chairman) presided", [("Cllr O Pell", "Chairman", None)]),
        (
            "Mr H Moss, Professor D\nCrake, Dr G Tarr, with Professor I Upshot, Ms C Tern",
            [(n, None, None) for n in ("Mr H Moss", "Professor D Crake", "Dr G Tarr", "Professor I Upshot")],
        ),
    ],
)
def test_who_is_listed(
    text: str, listed: list[tuple[str, str | None, str | None]], book: RuleBook, nlp: Language
) -> None:
    found = [(a.name, a.role, a.organisation) for a in _there(f"Present: {text}", book, nlp)]
    assert found[: len(listed)] == listed
    assert "Dr Crake" not in [name for name, *_ in found]


@pytest.mark.parametrize("post", ["Chairman) presided", "Chairman for the meeting and newly elected Vice-Chair)"])
def test_who_presided(post: str, book: RuleBook, nlp: Language) -> None:
    (pell, *_) = _there(f"Present: Cllr O Pell ({post}\n\nCouncillors: A Upshot, B Moss and C Tern", book, nlp)
    assert (pell.name, pell.is_chair) == ("Cllr O Pell", True)


def test_an_interest_in_all_items_below_a_name(book: RuleBook, nlp: Language) -> None:
    told = "All items – personal interest as was a trustee of the Slip Club"
    text = f"1. Declarations of interest\n\nCouncillor Upshot\n\n{told}\n\nMr B Tern\n\n{told} and owned a boat"
    found = facts_of(f"{HEAD}\n\n{text}\n\n2. Winch\n\nIt turned.", Declaration, book, nlp)
    assert [(d.name, d.interest_type, d.subject) for d in found] == [
        ("Councillor Upshot", "personal", "as was a trustee of the Slip Club"),
        ("Mr B Tern", "personal", "as was a trustee of the Slip Club and owned a boat"),
    ]


def test_by_a_day_behind_its_month(book: RuleBook, nlp: Language) -> None:
    (action,) = _board(book, nlp, Action, "It was agreed that Mr Tern would write to the ferry by July 7th.")
    assert (action.owner, action.due) == ("Mr Tern", "by July 7th")


def test_a_year_with_a_letter_for_its_nought(book: RuleBook, nlp: Language) -> None:
    (met,) = facts_of(HEAD.replace("2018", "2O18") + f"\n\n{ITEMS}", Meeting, book, nlp)
    assert met.meeting_date == date(2018, 4, 19)


def test_a_label_without_words_has_none_of_the_next_one(book: RuleBook, nlp: Language) -> None:
    labels = "Location:\nPhotographer:\nAwl Board"
    text = f"{labels}\n\nMinutes of Meeting of the Awl Board\n\n19 April 2018\n\nPresent: Cllr O Pell"
    (met,) = facts_of(f"{text}\n\n{ITEMS}", Meeting, book, nlp)
    assert met.venue is None


@pytest.mark.parametrize(
    ("said", "text"),
    [
        ("No further names were put forward and the Board resolved to appoint Cllr Upshot.", "to appoint Cllr Upshot."),
        ("The quotes were compared and members agreed that the first be taken.", "that the first be taken."),
        ("Cllr Pell proposed, Cllr Moss seconded, the Board unanimously approved the plan.", "the plan."),
        ("Mr Tern reported that it was wet and the Board agreed to mend it.", None),
    ],
)
def test_decided_behind_what_led_to_it(said: str, text: str | None, book: RuleBook, nlp: Language) -> None:
    assert [r.text for r in _board(book, nlp, Resolution, said)] == ([text] if text else [])


@pytest.mark.parametrize(
    ("said", "outcome"),
    [
        (
            "Cllr. Moss was unanimously elected Chairman of the Board (Proposer: Cllr. Pell, seconder: Cllr. Tarr).",
            "unanimously elected Chairman",
        ),
        (
            "Cllr Pell proposed, seconded by Cllr Tarr, that Cllr Moss be elected Chair. Cllr Moss was duly elected.",
            "duly elected",
        ),
        ("Cllr Pell proposed, Cllr Tarr seconded, the Board unanimously approved the plan.", "unanimously approved"),
    ],
)
def test_what_came_of_what_two_moved(said: str, outcome: str, book: RuleBook, nlp: Language) -> None:
    (vote,) = _board(book, nlp, Vote, said)
    assert (vote.mover, vote.seconder, vote.outcome) == (
        said[said.index("Cllr. Pell" if "Cllr. Pell" in said else "Cllr Pell") :].split(",")[0].split(" proposed")[0],
        "Cllr. Tarr" if "Cllr. Tarr" in said else "Cllr Tarr",
        outcome,
    )


def test_who_is_to_do_it_between_dashes(book: RuleBook, nlp: Language) -> None:
    found = _board(book, nlp, Action, "ACTION – OP – Send the plan to the ferry.\n\nACTION – AU – to mend the slip.")
    assert [(a.owner, a.text) for a in found] == [("OP", "Send the plan to the ferry."), ("AU", "to mend the slip.")]


def test_a_heading_in_capitals_goes_on_behind_an_open_word(book: RuleBook, nlp: Language) -> None:
    text = f"{HEAD}\n\n1. APOLOGIES\n\nNone.\n\n2. ACCEPTANCE OF OFFICE BY\nCHAIRMAN\nIt was signed.\n\n3. SHED\n\nWet."
    headings = [m.heading for m in facts_of(text, Minute, book, nlp)]
    assert headings == ["APOLOGIES", "ACCEPTANCE OF OFFICE BY CHAIRMAN", "SHED"]


def test_a_given_name_over_its_surname(book: RuleBook, nlp: Language) -> None:
    listed = _there("Present\nCouncillors: Neil\nUpshot (NU), Ida Moor (IM)\nClerk: Helen\nTarr", book, nlp)
    assert [a.name for a in listed] == ["Neil Upshot", "Ida Moor", "Helen Tarr"]


def test_letters_of_a_council_are_not_the_members_own(book: RuleBook, nlp: Language) -> None:
    (upshot, bown) = _there("Present: Cllr E Upshot (ELDC), Paul Bown (PAB)", book, nlp)
    assert (upshot.organisation, bown.organisation) == ("ELDC", None)


def test_staff_in_attendance_in_capitals(book: RuleBook, nlp: Language) -> None:
    staff = "QUAY PARK STAFF IN ATTENDANCE Gus Tarr (Ranger) Carol Moss (Clerk)"
    listed = _there(f"PRESENT: Orla Pell, Neil Upshot, Ida Moor\n\n{staff}", book, nlp)
    assert [(a.name, a.capacity) for a in listed[-2:]] == [("Gus Tarr", "officer"), ("Carol Moss", "officer")]


def test_a_label_behind_the_last_name_opens_the_next_list(book: RuleBook, nlp: Language) -> None:
    text = """Present: Mr A Pell Mr B Upshot Dr C Moor In Attendance:

Mr D Tarr – Planning Officer (Quays and Slips) Ms E Moss – Clerk

Members of the public in attendance who spoke:

QB/2018/0236/FUL Dockyard, Gannet Lane, Thorpe St Tern, Mr P Duncan, Agent"""
    assert [(a.name, a.role, a.capacity) for a in _there(text, book, nlp)] == [
        ("Mr A Pell", None, "member"),
        ("Mr B Upshot", None, "member"),
        ("Dr C Moor", None, "member"),
        ("Mr D Tarr", "Planning Officer (Quays and Slips)", "officer"),
        ("Ms E Moss", "Clerk", "officer"),
    ]


def test_officials_in_attendance_is_one_label(book: RuleBook, nlp: Language) -> None:
    officials = "OFFICIALS IN ATTENDANCE:\n\nMr C Tarr, Director of Slips\nMs D Moss, Clerk"
    text = f"PRESENT:\n\nCllr A Pell\nCllr B Upshot\n\n{officials}"
    assert [(a.name, a.capacity) for a in _there(text, book, nlp)] == [
        ("Cllr A Pell", "member"),
        ("Cllr B Upshot", "member"),
        ("Mr C Tarr", "officer"),
        ("Ms D Moss", "officer"),
    ]


def test_stars_and_keys_within_a_run_of_titles(book: RuleBook, nlp: Language) -> None:
    text = "PRESENT: Mr Gus Pell Chair Dr Tim Tarr Vice-Chair* Mr Bo Upshot* (1) Ms Ida Moss MLA* Mr Carl Tern*"
    assert [(a.name, a.role, a.organisation) for a in _there(text, book, nlp)] == [
        ("Mr Gus Pell", "Chair", None),
        ("Dr Tim Tarr", "Vice-Chair", None),
        ("Mr Bo Upshot", None, None),
        ("Ms Ida Moss MLA", None, None),
        ("Mr Carl Tern", None, None),
    ]


def test_a_parish_councillor_submitted_apologies(book: RuleBook, nlp: Language) -> None:
    text = (
        "PRESENT: Cllr A Pell\n\nAPOLOGIES: Parish Councillor Ida Moss submitted her apologies because she was at work."
    )
    listed = _there(text, book, nlp)
    assert [(a.name, a.status) for a in listed[1:]] == [("Parish Councillor Ida Moss", "apologies")]


def test_the_chair_who_welcomed_the_meeting(book: RuleBook, nlp: Language) -> None:
    first = "1. Welcome. Viv Pell, Chair of the Board, welcomed members of the public to the meeting."
    text = f"{TITLE}\n\nPresent: Viv Pell, Orla Upshot\n\n{first}\n\n2. Winch\n\nIt turned."
    (met,) = facts_of(text, Meeting, book, nlp)
    assert met.chair == "Viv Pell"
