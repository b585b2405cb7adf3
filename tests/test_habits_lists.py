"""Habits of lists of those present: headings below a post, tables of ticks and words, posts of every kind."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from pipeline.records import Attendance
from pipeline.run import read_paper
from rules.book import RuleBook
from tests.papers import facts_of

if TYPE_CHECKING:
    from spacy.language import Language

HEAD = "Quarrel Bay Parish Council\n\nMinutes of the meeting held on Thursday 19 April 2018 in Gannet Hall"
REST = "1. Slip\n\nIt was wet.\n\n2. Winch\n\nIt turned."


def attendances(text: str, book: RuleBook, nlp: Language) -> list[Attendance]:
    return facts_of(f"{HEAD}\n\n{text}\n\n{REST}", Attendance, book, nlp)


def test_a_heading_below_a_post_heads_its_own_list(book: RuleBook, nlp: Language) -> None:
    text = (
        "In attendance\n\nMrs Orla Pell, Harbour Board\n\nTam Beed, Ferry Secretariat\n\n"
        "Apologies\n\nJo Crake, Quay Trust"
    )
    assert [(a.name, a.status, a.organisation or a.role) for a in attendances(text, book, nlp)] == [
        ("Mrs Orla Pell", "present", "Harbour Board"),
        ("Tam Beed", "present", "Ferry Secretariat"),
        ("Jo Crake", "apologies", "Quay Trust"),
    ]


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("PRESENT: Councillors Pell (Chair), Beed and Crake.\n\nAPOLOGIES: Councillors Hall and Moss.\n\n"
         "Officers: Chief Fire Officer A Lark, Mr B Orme (Treasurer)",
         [("Pell", "present"), ("Beed", "present"), ("Crake", "present"), ("Hall", "apologies"),
          ("Moss", "apologies"), ("A Lark", "present"), ("Mr B Orme", "present")]),
        ("Present: Cllr Pell\n\nOfficers: Mr Lark\n\nApologies: Cllr Beed\n\nOfficers: Mr Orme",
         [("Cllr Pell", "present"), ("Mr Lark", "present"), ("Cllr Beed", "apologies"), ("Mr Orme", "apologies")]),
    ],
)  # fmt: skip
def test_officers_below_the_apologies(text: str, told: list[tuple[str, str]], book: RuleBook, nlp: Language) -> None:
    assert [(a.name, a.status) for a in attendances(text, book, nlp)] == told


def test_those_attending_behind_those_present(book: RuleBook, nlp: Language) -> None:
    text = (
        "Present:- Councillors Orla Pell (Convener), Tam Beed (Vice-Convener) and Jo Crake.\n\n"
        "Attending:- D Hall, Roads Manager; E Moss, Committee Officer.\n\nApologies:- Councillor Sue Lark.\n\n"
        "Councillor Orla Pell presiding."
    )
    found = attendances(text, book, nlp)
    assert [(a.name, a.status, a.capacity) for a in found] == [
        ("Orla Pell", "present", "member"), ("Tam Beed", "present", "member"), ("Jo Crake", "present", "member"),
        ("D Hall", "present", "other"), ("E Moss", "present", "officer"), ("Councillor Sue Lark", "apologies", None),
    ]  # fmt: skip
    assert [a.is_chair for a in found] == [True, False, False, False, False, False]
    assert [a.role for a in found[:2]] == ["Convener", "Vice-Convener"]


def test_who_presides_with_the_office_behind_the_name(book: RuleBook, nlp: Language) -> None:
    (chair, member) = attendances("Presiding: Cllr. O. Pell, Cathaoirleach\n\nPresent: Cllr. T. Beed", book, nlp)
    assert (chair.name, chair.role, chair.is_chair) == ("Cllr. O. Pell", "Cathaoirleach", True)
    assert member.name == "Cllr. T. Beed"


def test_a_dash_before_the_chair(book: RuleBook, nlp: Language) -> None:
    (chair, clerk) = attendances("Attendees\n\nOrla Pell (OP) – Chair – Sandle Council\n\nClerk: Mrs T Beed", book, nlp)
    assert (chair.role, chair.organisation, chair.is_chair) == ("Chair", "Sandle Council", True)
    assert (clerk.name, clerk.role) == ("Mrs T Beed", "Clerk")


def grid(*rows: tuple[str, ...]) -> str:
    return "<table>" + "".join("<tr>" + "".join(f"<td>{c}</td>" for c in row) + "</tr>" for row in rows) + "</table>"


def of_page(body: str, tmp_path: Path, book: RuleBook, nlp: Language) -> list[Attendance]:
    path = tmp_path / "minutes.html"
    path.write_text(
        "<!DOCTYPE html><html><head><title>Minutes</title></head><body><h1>Quarrel Bay Parish Council</h1>"
        f"<p>Minutes of the meeting held on Thursday 19 April 2018 in Gannet Hall</p>{body}"
        "<p>1. Slip</p><p>It was wet.</p><p>2. Winch</p><p>It turned.</p></body></html>",
        "utf-8",
    )
    return [f for f in read_paper(path, book, nlp).facts if isinstance(f, Attendance)]


def test_a_column_that_says_who_attended(tmp_path: Path, book: RuleBook, nlp: Language) -> None:
    body = "<p>Attendance</p>" + grid(
        ("Member", "Role", "Attended"),
        ("Orla Pell", "Chair", "Yes"),
        ("Tam Beed", "Co-opted Governor", "Apologies"),
        ("Jo Crake", "Parent Governor", "✓"),
        ("Di Hall", "Staff Governor", "No"),
        ("Sue Moss", "Staff Governor", "x"),
    )
    found = of_page(body, tmp_path, book, nlp)
    assert [(a.name, a.status, a.role, a.is_chair) for a in found] == [
        ("Orla Pell", "present", "Chair", True),
        ("Tam Beed", "apologies", "Co-opted Governor", False),
        ("Jo Crake", "present", "Parent Governor", False),
    ]


def test_a_column_of_substitutes_that_does_not_say_who_came(tmp_path: Path, book: RuleBook, nlp: Language) -> None:
    body = grid(
        ("Members", "Representing", "Substitute"),
        ("Orla Pell (Chair)", "Sandle Council", ""),
        ("Tam Beed", "Quay Trust", "Jo Crake"),
        ("Di Hall", "Wendshire Police", ""),
    )
    assert [(a.name, a.organisation) for a in of_page(body, tmp_path, book, nlp)] == [
        ("Orla Pell", "Sandle Council"), ("Di Hall", "Wendshire Police"),
    ]  # fmt: skip


@pytest.mark.parametrize(
    ("rows", "told"),
    [
        ([("Present:", "Cllr O Pell (Chairman)", "Apologies:", "Cllr D Hall"), ("", "Cllr T Beed", "", "Cllr S Moss"),
          ("In attendance:", "Mr J Crake (Clerk)", "", "")],
         [("Cllr O Pell", "present", "Chairman", None), ("Cllr D Hall", "apologies", None, None),
          ("Cllr T Beed", "present", None, None), ("Cllr S Moss", "apologies", None, None),
          ("Mr J Crake", "present", "Clerk", None)]),
        ([("Attendees", "Initials", "Role", "Organisation"), ("Orla Pell", "OP", "Chair", "Sandle Council"),
          ("Jo Crake", "JC", "Berths Manager", "Quay Trust"), ("Apologies", "Initials", "Role", "Organisation"),
          ("Di Hall", "DH", "Director", "Ferry Group")],
         [("Orla Pell", "present", "Chair", "Sandle Council"), ("Jo Crake", "present", "Berths Manager", "Quay Trust"),
          ("Di Hall", "apologies", "Director", "Ferry Group")]),
        ([("Present", "", ""), ("Orla Pell", "Chair", "Sandle Council"),
          ("Jo Crake", "Berths Director", "Quay Trust")],
         [("Orla Pell", "present", "Chair", "Sandle Council"),
          ("Jo Crake", "present", "Berths Director", "Quay Trust")]),
    ],
)  # fmt: skip
def test_rows_of_other_shapes(
    rows: list[tuple[str, ...]],
    told: list[tuple[str, str, str | None, str | None]],
    tmp_path: Path,
    book: RuleBook,
    nlp: Language,
) -> None:
    found = of_page(grid(*rows), tmp_path, book, nlp)
    assert [(a.name, a.status, a.role, a.organisation) for a in found] == told


def test_a_ward_is_no_person(tmp_path: Path, book: RuleBook, nlp: Language) -> None:
    body = "<p>Present:</p>" + grid(
        ("Ward", "Councillor"), ("North Quay", "Cllr O Pell"), ("South Quay", "Cllr T Beed")
    )
    assert [(a.name, a.role, a.organisation) for a in of_page(body, tmp_path, book, nlp)] == [
        ("Cllr O Pell", None, None), ("Cllr T Beed", None, None),
    ]  # fmt: skip


def test_a_sentence_that_lists_those_present(book: RuleBook, nlp: Language) -> None:
    text = "There were present Councillor O Pell, Councillors T Beed and J Crake; together with Mr D Hall (Clerk)."
    assert [(a.name, a.capacity) for a in attendances(text, book, nlp)] == [
        ("Councillor O Pell", "member"), ("T Beed", "member"), ("J Crake", "member"), ("Mr D Hall", "officer"),
    ]  # fmt: skip


def test_the_holder_of_an_office_in_the_chair(book: RuleBook, nlp: Language) -> None:
    lines = ["PRESENT:", "The Mayor (Councillor O Pell) in the Chair", "The Deputy Mayor (Councillor T Beed)"]
    text = "\n\n".join([*lines, "Councillor J Crake"])
    assert [(a.name, a.role, a.is_chair) for a in attendances(text, book, nlp)] == [
        ("Councillor O Pell", "Mayor", True), ("Councillor T Beed", "Deputy Mayor", False),
        ("Councillor J Crake", None, False),
    ]  # fmt: skip


def test_the_chair_who_took_the_minutes(book: RuleBook, nlp: Language) -> None:
    text = "Chair and Minute Taker: Orla Pell (OP)\n\nAttendees: Dr Tam Beed (TB), JC"
    assert [(a.name, a.is_chair) for a in attendances(text, book, nlp) if a.is_chair] == [("Orla Pell", True)]


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("Sederunt: Mr J Pell (Chair), Mrs A Beed\n\nApologies: Mrs P Crake",
         [("Mr J Pell", "present"), ("Mrs A Beed", "present"), ("Mrs P Crake", "apologies")]),
        ("Governors present:\n\nDr Helen Pell (HP), Chair\n\nPeter Beed (PB), Headteacher",
         [("Dr Helen Pell", "present"), ("Peter Beed", "present")]),
        ("Governors present\nName\tKind\nDr Helen Pell\tChair\nPeter Beed\tHeadteacher\n\nApologies\nJo Crake\tStaff",
         [("Dr Helen Pell", "present"), ("Peter Beed", "present"), ("Jo Crake", "apologies")]),
    ],
)  # fmt: skip
def test_other_words_for_those_present(text: str, told: list[tuple[str, str]], book: RuleBook, nlp: Language) -> None:
    assert [(a.name, a.status) for a in attendances(text, book, nlp)] == told


def test_posts_before_initials_and_a_post_that_ends_a_sentence(book: RuleBook, nlp: Language) -> None:
    text = (
        "Present\n\nCouncillor Pell, in the Chair.\n\nCouncillor Mrs Beed, Vice Chair.\n\n"
        "Officers\n\nThe Chief Fire Officer (S Crake), the Treasurer (V Tolley) and the Clerk (Ms X Yule)."
    )
    assert [(a.name, a.role, a.is_chair) for a in attendances(text, book, nlp)] == [
        ("Councillor Pell", None, True),
        ("Councillor Mrs Beed", "Vice Chair", False),
        ("S Crake", "Chief Fire Officer", False),
        ("V Tolley", "Treasurer", False),
        ("Ms X Yule", "Clerk", False),
    ]


def test_the_letter_before_a_councillor_is_no_name(book: RuleBook, nlp: Language) -> None:
    text = (
        "Present: Cllrs O Pell and T Beed\n\nApologies were received from Cllrs J Crake, V Tolley and D. Cllr X Yule."
    )
    assert [a.name for a in attendances(text, book, nlp) if a.status == "apologies"] == [
        "J Crake", "V Tolley", "D. Cllr X Yule",
    ]  # fmt: skip


@pytest.mark.parametrize(
    "name", ["Orla Pell morning only", "Orla Pell (pm only)", "Orla Pell – afternoon only", "Orla Pell am only"]
)
def test_which_half_of_the_day_is_no_name(name: str, book: RuleBook, nlp: Language) -> None:
    assert [a.name for a in attendances(f"Present:\n\n{name}\n\nTam Beed", book, nlp)] == ["Orla Pell", "Tam Beed"]
