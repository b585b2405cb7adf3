"""Habits of what stands at the head of minutes: bodies that are not named, lists under odd labels, flattened pages."""

from __future__ import annotations

from datetime import date, time
from typing import TYPE_CHECKING

import pytest

from pipeline.extract.pack import extract
from pipeline.recognise import recognise
from pipeline.records import Attendance, Declaration, Meeting, Minute
from pipeline.segment import segment
from rules.book import RuleBook
from tests.papers import facts_of, reading_of

if TYPE_CHECKING:
    from spacy.language import Language

HEAD = "Quarrel Bay Parish Council\n\nMinutes of the meeting held on Thursday 19 April 2018 in Gannet Hall"
REST = "1. Slip\n\nIt was wet.\n\n2. Winch\n\nIt turned."
NAMELESS = (
    "Draft Minutes of Meeting held on Thursday 19th April 2018\n\nGannet Hall at 19.30\n\n"
    "Attendees: Orla Wexcombe (Chair), Bram Tolliver\n\nApologies: Ines Okonjo\n\n" + REST
)


def there(text: str, book: RuleBook, nlp: Language) -> list[tuple[str, str, str | None]]:
    return [(a.name, a.status, a.capacity) for a in facts_of(text, Attendance, book, nlp)]


def test_minutes_that_name_no_body(book: RuleBook, nlp: Language) -> None:
    (meeting,) = facts_of(NAMELESS, Meeting, book, nlp)
    assert (meeting.body, meeting.body_id, meeting.meeting_date) == (None, None, date(2018, 4, 19))
    assert (meeting.start_time, meeting.chair) == (time(19, 30), "Orla Wexcombe")
    assert [m.heading for m in facts_of(NAMELESS, Minute, book, nlp)] == ["Slip", "Winch"]


def test_two_packs_that_name_no_body_are_two_meetings(book: RuleBook, nlp: Language) -> None:
    (one,) = facts_of(NAMELESS, Meeting, book, nlp)
    (other,) = facts_of(NAMELESS + "\n\nIt turned again.", Meeting, book, nlp)
    assert one.meeting_date == other.meeting_date
    assert one.meeting_id != other.meeting_id


def test_a_body_that_is_not_named_is_told(book: RuleBook, nlp: Language) -> None:
    reading = reading_of(NAMELESS, book)
    layout = recognise(reading, book).layout
    assert layout is not None
    found = extract(reading, layout, segment(reading.blocks, layout, book), book, nlp)
    assert [(p.kind, p.severity) for p in found.problems if p.kind == "no_body"] == [("no_body", "info")]


@pytest.mark.parametrize(
    ("lines", "told"),
    [
        (["Present … Councillors: Orla Pell (In the Chair), Tam Beed & Jo Crake."],
         [("Orla Pell", "present", "member"), ("Tam Beed", "present", "member"), ("Jo Crake", "present", "member")]),
        (["Chair:", "B Tolliver, Meetings Administrator", "Present:", "Cllrs J Pell and T Beed."],
         [("B Tolliver", "present", "officer"), ("J Pell", "present", "member"), ("T Beed", "present", "member")]),
        (["Cllrs O Pell, Mrs T Beed, J Crake and Mrs D Hall (Clerk to Council)", "IN ATTENDANCE: Sue Moss"],
         [("O Pell", "present", "member"), ("Mrs T Beed", "present", "member"), ("J Crake", "present", "member"),
          ("Mrs D Hall", "present", "officer"), ("Sue Moss", "present", "other")]),
        (["PRESENT: Ratepayer Members: Mr Pell (Ch) Mr Beed Mr I Crake", "Appointed Members: Co-opted Members:",
          "APOLOGIES: Ratepayer Members: Mr Hall Appointed Members: Cllr Moss Co-opted Members:"],
         [("Mr Pell", "present", "member"), ("Mr Beed", "present", "member"), ("Mr I Crake", "present", "member"),
          ("Mr Hall", "apologies", None), ("Cllr Moss", "apologies", None)]),
        (["PRESENT A B Pell Esq (Chairman) T Beed Esq J Crake Esq."],
         [("A B Pell Esq", "present", "member"), ("T Beed Esq", "present", "member"),
          ("J Crake Esq.", "present", "member")]),
        (["Present: A Pell, T Beed, Elected Members. Cllr J Crake, Cllr D Hall, Appointed Members."],
         [("A Pell", "present", "member"), ("T Beed", "present", "member"), ("Cllr J Crake", "present", "member"),
          ("Cllr D Hall", "present", "member")]),
        (["Present: Cllr Pell", "In attendance", "A B Crake - Chief Executive J Hall – Finance Officer"],
         [("Cllr Pell", "present", "member"), ("A B Crake", "present", "other"), ("J Hall", "present", "other")]),
        (["Quay Representatives: Orla Pell (OP) Secretary, Tam Beed (TB)", "Apologies: Jo Crake"],
         [("Orla Pell", "present", "officer"), ("Tam Beed", "present", "member"), ("Jo Crake", "apologies", None)]),
        (["Present: Orla Pell", "Apologies:", "Jo Crake", "Welcome and Introductions", "Quay Rules Explained"],
         [("Orla Pell", "present", "member"), ("Jo Crake", "apologies", None)]),
        (["Present: Orla Pell", "Time Keeper:", "Public Participation – None."], [("Orla Pell", "present", "member")]),
    ],
)  # fmt: skip
def test_lists_of_other_habits(
    lines: list[str], told: list[tuple[str, str, str | None]], book: RuleBook, nlp: Language
) -> None:
    assert there("\n\n".join([HEAD, *lines, REST]), book, nlp) == told


FLAT = (
    "QUARREL DRAINAGE BOARD At a Meeting of the Quarrel Drainage Board held at Gannet Hall on Thursday the 19th April "
    "2018 PRESENT O Pell Esq (Chairman) T Beed Esq J Crake Esq In attendance: the Clerk, Mrs D Hall. B.1260 "
    "Declarations of Interest Cllr Moss declared an interest in the north slip as the owner of a berth. B.1261 "
    "Confirmation of Minutes The Minutes of the Meeting of the Board held on the 7th June 2017 were confirmed and "
    "signed, and the Chairman thanked the Clerk for the care with which she had kept them through a winter of storms. "
    "B.1262 Slipway The Clerk reported that the slip was wet."
)


def test_a_page_set_as_one_line(book: RuleBook, nlp: Language) -> None:
    (meeting,) = facts_of(FLAT, Meeting, book, nlp)
    assert (meeting.body, meeting.meeting_date) == ("Quarrel Drainage Board", date(2018, 4, 19))
    names = ["O Pell Esq", "T Beed Esq", "J Crake Esq", "Mrs D Hall"]
    assert [a.name for a in facts_of(FLAT, Attendance, book, nlp)] == names
    minutes = facts_of(FLAT, Minute, book, nlp)
    assert [m.number for m in minutes] == ["B.1260", "B.1261", "B.1262"]
    assert [m.heading for m in minutes[:2]] == ["Declarations of Interest", "Confirmation of Minutes"]
    (declared,) = facts_of(FLAT, Declaration, book, nlp)
    assert (declared.name, declared.minute) == ("Cllr Moss", "B.1260")


def test_columns_set_one_behind_the_other_are_left_whole(book: RuleBook) -> None:
    assert len(reading_of(FLAT, book).blocks) > 1
    assert len(reading_of(FLAT.replace("PRESENT O Pell", "PRESENT: APOLOGIES: O Pell"), book).blocks) == 1


def test_numbers_on_lines_of_their_own(book: RuleBook, nlp: Language) -> None:
    text = "\n\n".join([HEAD, "Present: Cllr Pell", "1", "Slip", "Wet.", "2", "Winch", "It turned.", "3", "Quay", "-"])
    assert [(m.number, m.heading) for m in facts_of(text, Minute, book, nlp)] == [
        ("1", "Slip"), ("2", "Winch"), ("3", "Quay"),
    ]  # fmt: skip
