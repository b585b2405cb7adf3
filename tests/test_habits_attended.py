"""Habits of who came: labels without a colon, lists by place or initials, years of attendances, who took the chair."""

from __future__ import annotations

from datetime import date, time
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from pipeline.records import Action, Attendance, Declaration, Meeting, Minute, Resolution
from pipeline.run import read_paper
from rules.book import RuleBook
from tests.papers import facts_of

if TYPE_CHECKING:
    from spacy.language import Language

HEAD = "Minutes of the Quarrel Bay Harbour Forum held on Thursday 19 April 2018 at Gannet Hall at 7pm"
REST = "1. Slip\n\nIt was wet.\n\n2. Winch\n\nIt turned."


def there(text: str, book: RuleBook, nlp: Language, head: str = HEAD) -> list[Attendance]:
    return facts_of(f"{head}\n\n{text}\n\n{REST}", Attendance, book, nlp)


@pytest.mark.parametrize(
    ("text", "came", "away"),
    [
        ("Present Drs Orla Pell, Tam Beed\n\nApologies Drs Jo Crake, Sue Lark.",
         ["Orla Pell", "Tam Beed"], ["Jo Crake", "Sue Lark"]),
        ("Present Orla Pell (Chair), Tam Beed\n\nApologies Jo Crake, Sue Lark\n\nIn attendance Bram Yule (Clerk)",
         ["Orla Pell", "Tam Beed", "Bram Yule"], ["Jo Crake", "Sue Lark"]),
        ("Present: Drs. Orla Pell and Tam Beed, Messrs. V Tolley and X Yule\n\nApologies: Profs Jo Crake and Sue Lark",
         ["Orla Pell", "Tam Beed", "V Tolley", "X Yule"], ["Jo Crake", "Sue Lark"]),
        ("Present: Cllr Orla Pell\n\nApologies approved by Council: None.\n\n"
         "Other apologies reported to meeting: Cllr Jo Crake (Chairman).", ["Cllr Orla Pell"], ["Cllr Jo Crake"]),
        ("Present: Orla Pell (Chair), Tam Beed\n\nAlso present via Teams virtually: Standing Invitee Dr Ann Yule",
         ["Orla Pell", "Tam Beed", "Dr Ann Yule"], []),
        ("Constituent Members:\n\nOrla Pell (Chair)\n\nCllr Tam Beed", ["Orla Pell", "Cllr Tam Beed"], []),
        ("Members and other attendees present\n\nOrla Pell (Chair)\n\nTam Beed\n\nApologies\n\nJo Crake",
         ["Orla Pell", "Tam Beed"], ["Jo Crake"]),
    ],
)  # fmt: skip
def test_labels(text: str, came: list[str], away: list[str], book: RuleBook, nlp: Language) -> None:
    found = there(text, book, nlp)
    assert [a.name for a in found if a.status == "present"] == came
    assert [a.name for a in found if a.status == "apologies"] == away


def test_a_list_by_place(book: RuleBook, nlp: Language) -> None:
    text = (
        "Present:\n\nNorth Quay: Apologies from Orla Pell and Tam Beed\n\nSouth Quay: No rep\n\n"
        "Quay, Upper Moor & Central: Jo Crake, Apologies from Sue Lark\n\n"
        "West Moor: Bram Yule (BY) (Forum Chair), Ann Orme\n\n"
        "East Moor: Vic Tolley"
    )
    found = there(text, book, nlp)
    assert [(a.name, a.status, a.organisation) for a in found] == [
        ("Orla Pell", "apologies", "North Quay"), ("Tam Beed", "apologies", "North Quay"),
        ("Jo Crake", "present", "Quay, Upper Moor & Central"), ("Sue Lark", "apologies", "Quay, Upper Moor & Central"),
        ("Bram Yule", "present", "West Moor"), ("Ann Orme", "present", "West Moor"),
        ("Vic Tolley", "present", "East Moor"),
    ]  # fmt: skip
    assert [a.name for a in found if a.is_chair] == ["Bram Yule"]


def test_an_organisation_that_might_be_a_name(book: RuleBook, nlp: Language) -> None:
    lines = ["Orla Pell, Talk About Quays", "Tam Beed, Harbour Office", "Jo Crake, Honestlyquay",
             "Sue Lark, Quay Police", "Bram Yule, Slip Trust"]  # fmt: skip
    found = there("Present:\n\n" + "\n\n".join(lines), book, nlp)
    assert [(a.name, a.organisation) for a in found] == [tuple(line.split(", ")) for line in lines]


def test_who_came_to_the_meetings_of_a_year_is_no_list(book: RuleBook, nlp: Language) -> None:
    table = "Members\tApr\tJun\tJul\tSep\nO Pell\t1\t0\t1\t1\nT Beed\t1\t1\t0\t1"
    found = there(f"{table}\n\nPresent: O Pell (OP) J Crake (JC), T Beed (TB) and S Lark (SL) 4", book, nlp)
    assert [a.name for a in found] == ["O Pell", "J Crake", "T Beed", "S Lark"]


@pytest.mark.parametrize(
    ("text", "chair"),
    [
        ("Present: Orla Pell (Forum Chair), Tam Beed (Slip Trust Chair)", "Orla Pell"),
        ("Present: Cllr Pell, Cllr Beed (Vice-Chairman)\n\n"
         "In the absence of the Chairman, Cllr Beed (Vice-Chairman) took the Chair.", "Cllr Beed"),
        ("Present: Orla Pell (OP), Tam Beed (TB)\n\nThe Chair (TB) welcomed all present.", "Tam Beed"),
        ("Present: Mr Pell, Mr Beed and, in the Chair, Mr Jo Crake.", "Mr Jo Crake"),
        ("Present: Cllr Pell, Cllr Beed\n\nCllr Beed took the chair until Cllr Crake came.", None),
    ],
)  # fmt: skip
def test_who_took_the_chair(text: str, chair: str | None, book: RuleBook, nlp: Language) -> None:
    found = there(text, book, nlp)
    assert [a.name for a in found if a.is_chair] == ([chair] if chair else [])


def test_posts_behind_organisations_and_letters(book: RuleBook, nlp: Language) -> None:
    names = ["Orla Pell (Slip Trust) - Secretary", "Mr Tam Beed QPC Member", "Ann Church (AC)", "Mayor Dr Vik Crake"]
    text = "\n\n".join(["Present:", *names])
    assert [(a.name, a.role, a.organisation) for a in there(text, book, nlp)] == [
        ("Orla Pell", "Secretary", "Slip Trust"), ("Mr Tam Beed", "QPC Member", None), ("Ann Church", None, None),
        ("Mayor Dr Vik Crake", None, None),
    ]  # fmt: skip


def meeting(head: str, book: RuleBook, nlp: Language) -> Meeting:
    (found,) = facts_of(
        f"{head}\n\nPresent: Orla Pell (Chair), Tam Beed\n\nApologies: Jo Crake\n\n{REST}", Meeting, book, nlp
    )
    return found


@pytest.mark.parametrize(
    ("head", "body"),
    [
        ("Harbour Committee: Minutes\n\nDate: 4 May 2017", "Harbour Committee"),
        ("Sandle Local Pharmaceutical Committee\n\nMinutes of the LPC meeting held on 4 May 2017",
         "Sandle Local Pharmaceutical Committee"),
        ("Slip Transparency minutes from 4th May 2017", "Slip Transparency"),
        ("QSDF Meeting 04/05/17\n\n4th MAY 2017", "QSDF"),
    ],
)  # fmt: skip
def test_bodies(head: str, body: str, book: RuleBook, nlp: Language) -> None:
    found = meeting(head, book, nlp)
    assert (found.body, found.meeting_date) == (body, date(2017, 5, 4))


def test_a_meeting_that_opens_with_its_welcome(book: RuleBook, nlp: Language) -> None:
    text = (
        "Annual General Meeting of the West Quarrel Community Council Forum\n"
        "Wednesday 4th June 2025 @ 19:00 in Gannet Hall\n"
        "1) Welcome\nPresent:\nOrla Pell, Tam Beed, Jo Crake\n2) Reports\nIt was wet.\n"
        "3) Date of next meeting\n4 July 2025"
    )
    (found,) = facts_of(text, Meeting, book, nlp)
    assert (found.body, found.start_time, found.venue) == (
        "West Quarrel Community Council Forum", time(19, 0), "Gannet Hall",
    )  # fmt: skip
    assert [a.name for a in facts_of(text, Attendance, book, nlp)] == ["Orla Pell", "Tam Beed", "Jo Crake"]


def test_the_place_below_the_title_goes_before_the_letterhead(book: RuleBook, nlp: Language) -> None:
    head = "Slip House\n\nSandle, QY2 3HG\n\nMINUTES OF THE HARBOUR COMMITTEE\n\nBoard Room, Gannet House\n\n4 May 2017"
    assert meeting(head, book, nlp).venue == "Board Room, Gannet House"


def test_the_body_whose_last_minutes_are_confirmed(book: RuleBook, nlp: Language) -> None:
    text = (
        "Minutes of the meeting held Tuesday 3rd September 2019 at 7.15 pm at the Village Hall\n\n"
        "Present: Cllrs Pell and Beed\n\n1. Apologies\n\nNone.\n\n"
        "2. To confirm the minutes of the Quarrel Bay Parish Council meeting of 8th July 2019\n\n"
        "Resolved, that they be signed."
    )
    (found,) = facts_of(text, Meeting, book, nlp)
    assert found.body == "Quarrel Bay Parish Council"


def test_numbers_with_a_low_line(book: RuleBook, nlp: Language) -> None:
    text = f"{HEAD}\n\nPresent: Orla Pell, Tam Beed\n\n2018-04_1. SLIP\n\nIt was wet.\n\n2018-04_2. WINCH\n\nIt turned."
    assert [m.number for m in facts_of(text, Minute, book, nlp)] == ["2018-04_1", "2018-04_2"]


def test_clauses_under_what_the_committee_did_thereafter(book: RuleBook, nlp: Language) -> None:
    text = (
        f"{HEAD}\n\nPresent: Orla Pell, Tam Beed\n\n1. Slip\n\nThe Committee thereafter:\n\n"
        "i) noted the report; and\n\nii) remitted to the Clerk to write to the owner.\n\n2. Winch\n\nIt turned."
    )
    found = facts_of(text, Resolution, book, nlp)
    assert [(r.verb, r.clause) for r in found] == [("NOTED", "i"), ("REMITTED", "ii")]
    assert [(a.owner, a.source) for a in facts_of(text, Action, book, nlp)] == [("the Clerk", "resolution")]


def test_a_heading_over_actions_owns_none(book: RuleBook, nlp: Language) -> None:
    text = (
        f"{HEAD}\n\nPresent: Orla Pell, Tam Beed\n\n1. Slip\n\nIt was wet.\n\nActions Arising\n\n2. Winch\n\nIt turned."
    )
    assert facts_of(text, Action, book, nlp) == []


def test_kind_and_reason_in_one_cell(tmp_path: Path, book: RuleBook, nlp: Language) -> None:
    table = (
        "<table><tr><th>Agenda Item</th><th>Councillor</th><th>Nature of Declaration</th></tr>"
        "<tr><td>6.4</td><td>O Pell</td><td>Personal interest as a tenant</td></tr></table>"
    )
    page = (
        f"<p>{HEAD}</p><p>Present: Cllr O Pell, Cllr T Beed</p><h2>1. Declarations of interest</h2>{table}"
        "<h2>2. Winch</h2><p>It turned.</p>"
    )
    path = tmp_path / "minutes.html"
    path.write_text(f"<html><body>{page}</body></html>", encoding="utf-8")
    (found,) = [f for f in read_paper(path, book, nlp).facts if isinstance(f, Declaration)]
    assert (found.interest_type, found.subject, found.agenda_item) == ("Personal", "as a tenant", "6.4")


@pytest.mark.parametrize(
    ("text", "came"),
    [
        ("Present:\n\nCouncillors Beed, Pell, O’Dare,\n\nDace, Ash (J), Ash\n\n(K), Elm.",
         ["Beed", "Pell", "O’Dare", "Dace", "Ash (J)", "Ash (K)", "Elm"]),
        ("Present – Orla Pell (chair) Tom, Bo Lark", ["Orla Pell", "Bo Lark"]),
        ("Present: The Chancellor (Dr O P Pell), the Vice-Chancellor (Professor C Yule), Mr E Tolley\n\n"
         "By Invitation: the Executive Director (Quays) and Registrar (Mr P Orme), "
         "the representative of the Slip Union (Ms B Crake)\n\nMrs J Lark as Secretary.",
         ["Dr O P Pell", "Professor C Yule", "Mr E Tolley", "Mr P Orme", "Ms B Crake", "Mrs J Lark"]),
    ],
)  # fmt: skip
def test_runs_that_something_breaks(text: str, came: list[str], book: RuleBook, nlp: Language) -> None:
    found = there(text, book, nlp)
    assert [a.name for a in found if a.status == "present"] == came


def test_posts_with_brackets_of_their_own(book: RuleBook, nlp: Language) -> None:
    found = there(
        "Present: Orla Pell\n\nBy Invitation: the Director (Quays) and Registrar (Mr P Orme), the Clerk (Ms B Crake)",
        book, nlp,
    )  # fmt: skip
    assert [a.role for a in found[1:]] == ["Director (Quays) and Registrar", "Clerk"]


def test_an_apology_is_told_once(book: RuleBook, nlp: Language) -> None:
    text = (
        f"{HEAD}\n\nPresent: Orla Pell, Tam Beed\n\nApologies: Professor Dame Jo Crake\n\n1. Welcome\n\n"
        "Apologies had been received from Prof. Jo Crake. An apology for his inability to attend the meeting was "
        "received from Councillor Lark.\n\n2. Winch\n\nIt turned."
    )
    away = [a.name for a in facts_of(text, Attendance, book, nlp) if a.status == "apologies"]
    assert away == ["Professor Dame Jo Crake", "Councillor Lark"]


def test_the_next_meetings_day_is_not_this_ones(book: RuleBook, nlp: Language) -> None:
    text = (
        f"Quay User Committee minutes – 10 February 2025\n\nNext Meeting: 5 June 2025\n\nPresent: Orla Pell\n\n{REST}"
    )
    (met,) = facts_of(text, Meeting, book, nlp)
    assert met.meeting_date == date(2025, 2, 10)


def test_place_and_hours_in_brackets(book: RuleBook, nlp: Language) -> None:
    text = "Present: Orla Pell, Tam Beed\n\n(Old Sail Loft, Quay, 7.00pm – 9.00pm)"
    head = "Quay Town Council\n\nMonthly Meeting\n\nWednesday 15th January 2014"
    (met,) = facts_of(f"{head}\n\n{text}\n\n{REST}", Meeting, book, nlp)
    assert (met.start_time, met.end_time, met.venue) == (time(19), time(21), "Old Sail Loft, Quay")


def test_items_declared_before_the_names(book: RuleBook, nlp: Language) -> None:
    text = (
        f"{HEAD}\n\nPresent: Orla Pell, Tam Beed\n\n1. Declarations of interest\n\n"
        "Agenda Item 12. Cllr T Beed declared a personal interest as a tenant.\n\n"
        "Agenda Item 15. Cllrs T Beed and O Pell declared personal interests in the item through their roles as "
        "trustees.\n\n2. Winch\n\nIt turned."
    )
    found = facts_of(text, Declaration, book, nlp)
    assert [(d.name, d.agenda_item) for d in found] == [("Cllr T Beed", "12"), ("T Beed", "15"), ("O Pell", "15")]
    assert found[1].subject == "their roles as trustees"


@pytest.mark.parametrize(
    ("words", "said"),
    [
        ("RESOLVED pursuant to the Quay Act 1972, as amended, that the press be excluded.", "pursuant to"),
        ("RESOLVED, subject to consent, that the slip be shut.", "subject to"),
        ("It was agreed a grant of £50 be paid.", "a grant"),
        ("RESOLVED – 128\n\nthat the seal be affixed.", "that the seal"),
    ],
)
def test_what_stands_before_that(words: str, said: str, book: RuleBook, nlp: Language) -> None:
    text = f"{HEAD}\n\nPresent: Orla Pell, Tam Beed\n\n1. Slip\n\n{words}\n\n2. Winch\n\nIt turned."
    (found,) = facts_of(text, Resolution, book, nlp)
    assert found.text.startswith(said)


def test_a_chair_who_notes_decides_nothing(book: RuleBook, nlp: Language) -> None:
    text = (
        f"{HEAD}\n\nPresent: Orla Pell, Tam Beed\n\n1. Welcome\n\nThe Chair welcomed members and noted that it was wet."
        "\n\n2. Winch\n\nIt turned."
    )
    assert facts_of(text, Resolution, book, nlp) == []


def test_numbers_without_a_stop(book: RuleBook, nlp: Language) -> None:
    text = (
        f"{HEAD}\n\nPresent: Orla Pell (OP), Tam Beed (TB)\n\n1 Apologies:- Jo Crake\n\n"
        "2 Minutes of previous meeting\n\nThey were agreed.\n\n3 Finance Report\n\nIt was short.\n\n"
        "4 Any other business\n\nNone."
    )
    found = facts_of(text, Minute, book, nlp)
    assert [(m.number, m.heading) for m in found] == [
        ("1", "Apologies"), ("2", "Minutes of previous meeting"), ("3", "Finance Report"), ("4", "Any other business"),
    ]  # fmt: skip


def test_a_pages_items_without_numbers(tmp_path: Path, book: RuleBook, nlp: Language) -> None:
    def item(number: str, title: str, told: str) -> str:
        return (
            f"<tr><td><p>{number}</p></td><td><p>{title}</p><p>To consider.</p><p>Minutes:</p><p>{told}</p></td></tr>"
        )

    page = (
        "<h1>Agenda and minutes</h1>"
        "<h2>Decisions of the Leader (Pre May 2022) - Wednesday, 17th March, 2021 10.00 am</h2>"
        "<p>Venue: Gannet Hall</p><table><tr><th>No.</th><th>Item</th></tr>"
        + item("", "Apologies", "An apology was received from Orla Pell.")
        + item("", "Slip", "RESOLVED that the slip be shut.")
        + "</table>"
    )
    path = tmp_path / "page.html"
    path.write_text(f"<html><body>{page}</body></html>", encoding="utf-8")
    facts = read_paper(path, book, nlp).facts
    assert {f.body for f in facts if isinstance(f, Meeting)} == {"Decisions of the Leader"}
    assert [f.heading for f in facts if isinstance(f, Minute)] == ["Apologies", "Slip"]


def test_declarations_below_the_names(book: RuleBook, nlp: Language) -> None:
    text = (
        f"{HEAD}\n\nPresent: Orla Pell, Tam Beed\n\n1. Declarations of interest\n\nCouncillors:\n\nO. Pell,\n\n"
        "T. Beed.\n\nRe: Agenda Item 9 on the Forum Papers, Slip Scheme as they live beside it. They felt "
        "their interests were prejudicial.\n\n"
        "Councillor J. Crake Re: Agenda item 4 Car Parking as his work is there.\n\n"
        "Councillor Lark requested it be noted that she was on the board of the Quay Trust.\n\n2. Winch\n\nIt turned."
    )
    found = [(d.name, d.agenda_item, d.subject) for d in facts_of(text, Declaration, book, nlp)]
    assert found == [
        ("O. Pell", "9", "Slip Scheme"), ("T. Beed", "9", "Slip Scheme"),
        ("Councillor J. Crake", "4", "Car Parking"),
        ("Councillor Lark", None, "she was on the board of the Quay Trust"),
    ]  # fmt: skip


def test_what_they_are_before_what_they_declared(book: RuleBook, nlp: Language) -> None:
    text = (
        f"{HEAD}\n\nPresent: Orla Pell, Tam Beed\n\n1. Declarations of interest\n\nCouncillors Pell; Beed & Crake "
        "being members of the Quay Society declared a personal interest in item 10.\n\n2. Winch\n\nIt turned."
    )
    found = facts_of(text, Declaration, book, nlp)
    assert [(d.name, d.agenda_item) for d in found] == [("Pell", "10"), ("Beed", "10"), ("Crake", "10")]


def test_the_condition_first(book: RuleBook, nlp: Language) -> None:
    text = (
        f"{HEAD}\n\nPresent: Orla Pell, Tam Beed\n\n1. Record\n\nThe Committee AGREED, subject to the foregoing, that "
        "the record be accepted.\n\n2. Winch\n\nIt turned."
    )
    assert [r.text for r in facts_of(text, Resolution, book, nlp)] == ["that the record be accepted."]


def test_stars_whose_key_is_one_word(book: RuleBook, nlp: Language) -> None:
    text = "Members\n\n* Messrs O Pell (Chairman)\n\nJ Crake\n\n* T Beed\n\n* Present\n\nApologies: Ann Yule"
    text = f"{HEAD}\n\n{text}\n\n1. Slip\n\nRESOLVED that the slip be shut.\n\n2. Winch\n\nIt was NOTED that it turned."
    came = [a.name for a in facts_of(text, Attendance, book, nlp) if a.status == "present"]
    assert came == ["O Pell", "T Beed"]


def test_posts_alone_are_nobody(book: RuleBook, nlp: Language) -> None:
    text = (
        "Present: Orla Pell (OP Chairman), Jo Crake (JC Secretary)\n\nApologies:\n\nService Manager – Public Protection"
    )
    found = there(text, book, nlp)
    assert [(a.name, a.role, a.is_chair) for a in found] == [
        ("Orla Pell", "Chairman", True), ("Jo Crake", "Secretary", False),
    ]  # fmt: skip
