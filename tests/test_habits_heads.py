"""Habits of what stands at the head of minutes: bodies that are not named, lists under odd labels, flattened pages."""

from __future__ import annotations

from datetime import date, time
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from corpus.passage import Passage
from pipeline.blocks import Block
from pipeline.extract.pack import extract
from pipeline.heads import read_head
from pipeline.recognise import recognise
from pipeline.records import AgendaItem, Attendance, Declaration, Meeting, Minute
from pipeline.run import read_paper
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


def test_a_body_is_named_where_all_are_welcome(book: RuleBook, nlp: Language) -> None:
    text = (
        "12th meeting\n\n19 April 2018, 10:00 – 12:00\n\nVenue: Gannet Hall, Quarrel Bay\n\nAttendees\tApologies\n\n"
        "Orla Wexcombe (Chair)\tInes Okonjo\n\nBram Tolliver\t\n\nWelcome\n\n"
        "The Chair welcomed members to the 12th QBHG meeting and told them of the slip.\n\n"
        "Winch\n\nIt turned."
    )
    (meeting,) = facts_of(text, Meeting, book, nlp)
    assert (meeting.body, meeting.meeting_date, meeting.start_time) == ("QBHG", date(2018, 4, 19), time(10))


def test_an_agenda_that_names_no_body(book: RuleBook, nlp: Language) -> None:
    text = (
        "AGENDA\n\nANNUAL GENERAL MEETING\n\nDate: Thursday 19 April 2018\n\nTime: 19.00\n\nVenue: Gannet Hall\n\n"
        "1. Welcome\n\n2. Accounts\n\n3. Any Other Business"
    )
    (meeting,) = facts_of(text, Meeting, book, nlp)
    assert (meeting.body, meeting.source) == ("ANNUAL GENERAL MEETING", "agenda")
    assert meeting.meeting_date == date(2018, 4, 19)
    assert [i.title for i in facts_of(text, AgendaItem, book, nlp)] == ["Welcome", "Accounts", "Any Other Business"]


@pytest.mark.parametrize("day", ["2018-04-19", "19/04/2018", "19.4.18", "19-04-2018"])
def test_a_day_in_figures(day: str, book: RuleBook, nlp: Language) -> None:
    text = HEAD.replace("Thursday 19 April 2018", day) + "\n\nPresent: Cllrs Ann Lee and Bo Hart\n\n" + REST
    (meeting,) = facts_of(text, Meeting, book, nlp)
    assert meeting.meeting_date == date(2018, 4, 19)


@pytest.mark.parametrize(
    "run", ["Ann Lee, Jon Hart, May Moor", "Ann Lee / Jon Hart / May Moor", "Ann Lee; Jon Hart; May Moor"]
)
def test_a_run_ends_where_apologies_are_told(run: str, book: RuleBook, nlp: Language) -> None:
    text = f"{HEAD}\n\nPresent: {run}\n\nApologies were received from Ida Stone and Colin Wood.\n\n{REST}"
    assert there(text, book, nlp) == [
        ("Ann Lee", "present", "member"),
        ("Jon Hart", "present", "member"),
        ("May Moor", "present", "member"),
        ("Ida Stone", "apologies", None),
        ("Colin Wood", "apologies", None),
    ]


def test_honours_behind_a_councillor_are_no_council(book: RuleBook, nlp: Language) -> None:
    text = f"{HEAD}\n\nPresent: Cllr A Lee CC, Cllr J Hart SHDC and Cllr M Moor MBE\n\n{REST}"
    found = [(a.name, a.organisation) for a in facts_of(text, Attendance, book, nlp)]
    assert found == [("Cllr A Lee CC", None), ("Cllr J Hart", "SHDC"), ("Cllr M Moor MBE", None)]


def test_four_figures_behind_a_day_are_the_hour(book: RuleBook, nlp: Language) -> None:
    text = HEAD.replace("2018 in", "2018 at 1930 in") + "\n\nPresent: Cllrs Ann Lee and Bo Hart\n\n" + REST
    (meeting,) = facts_of(text, Meeting, book, nlp)
    assert (meeting.meeting_date, meeting.start_time) == (date(2018, 4, 19), time(19, 30))


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
        (["Presiding O Pell", "Other Members Present T Beed J Crake Mrs D Hall",
          "Officers Present J A Moss, (Chief Executive) A Lark (Director of Quays)"],
         [("T Beed", "present", "member"), ("J Crake", "present", "member"), ("Mrs D Hall", "present", "member"),
          ("J A Moss", "present", "officer"), ("A Lark", "present", "officer"), ("O Pell", "present", "member")]),
        (["Present: Cllr Pell", "Officers Present : Chief Executive - J Moss Director of Quays and Ferries – A Lark"],
         [("Cllr Pell", "present", "member"), ("J Moss", "present", "officer"), ("A Lark", "present", "officer")]),
        (["Present: Trustees Pell (Chair), Beed, Crake and the Clerk"],
         [("Pell", "present", "member"), ("Beed", "present", "member"), ("Crake", "present", "member")]),
        (["Present: Mr A Pell, Mr M , Capt T Beed (Harbour Master). Apologies Mr J Crake, Mr D Hall."],
         [("Mr A Pell", "present", "member"), ("Capt T Beed", "present", "member"), ("Mr J Crake", "apologies", None),
          ("Mr D Hall", "apologies", None)]),
        (["Present: Cllr Pell", "Apologies received from S. Beed; J. Crake; D. Hall;"],
         [("Cllr Pell", "present", "member"), ("S. Beed", "apologies", None), ("J. Crake", "apologies", None),
          ("D. Hall", "apologies", None)]),
        (["PRESENT: The Right Worshipful the Mayor Councillor O Pell", "Aldermen T Beed and J Crake"],
         [("Councillor O Pell", "present", "member"), ("T Beed", "present", "member"),
          ("J Crake", "present", "member")]),
        (["Present: Mr O Pell (Chair) Cllr T Beed", "In Attendance Mr J Crake Ms D Hall"],
         [("Mr O Pell", "present", "member"), ("Cllr T Beed", "present", "member"),
          ("Mr J Crake", "present", "other"), ("Ms D Hall", "present", "other")]),
        (["MEMBERSHIP: Cllr O Pell (Chairman), Cllr T Beed, Cllr J Crake, Cllr D Hall",
          "ATTENDANCE: Cllr T Beed, Cllr J Crake"],
         [("Cllr T Beed", "present", "member"), ("Cllr J Crake", "present", "member")]),
        (["Membership: Cllr O Pell, Cllr T Beed", "In attendance: Cllr J Crake"],
         [("Cllr O Pell", "present", "member"), ("Cllr T Beed", "present", "member"),
          ("Cllr J Crake", "present", "other")]),
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


PAGE = """\
Agenda and minutes

Quarrel Bay Ferry Panel - Thursday, 19 April 2018 10.00 am

Venue: Gannet Hall, Slip Street. View directions

Items
No. Item

1.

Apologies for Absence

To receive apologies.

Minutes:

Apologies were presented from Cllr Pell (Cllr Beed attended as substitute) and Cllr Crake.

2.

Disclosures of Interest

Members must disclose any of

1          Employment or office

2          Contracts

Minutes:

Item 2 – Councillor Hall

3.

Minutes pdf icon PDF 102 KB

Minutes:

They were signed.
"""


def test_a_meetings_web_page_as_plain_text(book: RuleBook, nlp: Language) -> None:
    meetings = facts_of(PAGE, Meeting, book, nlp)
    assert {(m.body, m.venue, m.start_time) for m in meetings} == {
        ("Quarrel Bay Ferry Panel", "Gannet Hall, Slip Street", time(10))
    }
    assert [(m.number, m.heading) for m in facts_of(PAGE, Minute, book, nlp)] == [
        ("1", "Apologies for Absence"), ("2", "Disclosures of Interest"), ("3", "Minutes"),
    ]  # fmt: skip
    found = [(a.name, a.status, a.representing) for a in facts_of(PAGE, Attendance, book, nlp)]
    assert found == [("Cllr Pell", "apologies", None), ("Cllr Crake", "apologies", None),
                     ("Cllr Beed", "present", "Cllr Pell")]  # fmt: skip
    (declared,) = facts_of(PAGE, Declaration, book, nlp)
    assert (declared.name, declared.agenda_item) == ("Councillor Hall", "2")


def test_a_heading_in_capitals_runs_on_into_its_text(book: RuleBook, nlp: Language) -> None:
    lines = ["137 SLIPWAY DUES The dues were raised by a tenth.", "138 WINCH AND CAPSTAN RESOLVED: That it be greased.",
             "139 NORTH QUAY It was wet again all winter."]  # fmt: skip
    text = "\n\n".join([HEAD, "Present: Cllr Pell", *lines])
    assert [(m.number, m.heading) for m in facts_of(text, Minute, book, nlp)] == [
        ("137", "SLIPWAY DUES"), ("138", "WINCH AND CAPSTAN"), ("139", "NORTH QUAY"),
    ]  # fmt: skip


def test_a_person_is_no_place(book: RuleBook, nlp: Language) -> None:
    text = (
        "Quarrel Bay Harbour Committee\n\nMinutes of the meeting 19 April 2018\n\nDr Caro Hall\n\nPresent: Mr Pell\n\n"
    )
    (meeting,) = facts_of(text + REST, Meeting, book, nlp)
    assert meeting.venue is None


def test_two_organisations_in_one_run(book: RuleBook, nlp: Language) -> None:
    run = "In attendance: Sandle District Council: Tam Beed, Jo Crake; Quay Trust – Di Hall"
    text = f"{HEAD}\n\nPresent: Cllr Pell\n\n{run}\n\n"
    found = [(a.name, a.organisation) for a in facts_of(text + REST, Attendance, book, nlp)]
    assert found == [
        ("Cllr Pell", None), ("Tam Beed", "Sandle District Council"), ("Jo Crake", "Sandle District Council"),
        ("Di Hall", "Quay Trust"),
    ]  # fmt: skip


NAMES = "<p>Orla Pell, Chair</p><p>Tam Beed</p><p>Jo Crake, Sandle Council</p>"
AWAY = "<p>Di Hall</p><p>Sue Moss</p>"


@pytest.mark.parametrize(
    "rows",
    [
        f"<tr><td>Present:</td><td>{NAMES}</td></tr><tr><td>Apologies:</td><td>{AWAY}</td></tr>",
        f"<tr><td>Present</td><td>Apologies</td></tr><tr><td>{NAMES}</td><td>{AWAY}</td></tr>",
        f"<tr><td><p>Present:</p>{NAMES}</td><td><p>Apologies:</p>{AWAY}</td></tr>",
        "<tr><td>Present:</td><td><p>Orla Pell</p><p>Tam Beed</p><p>Jo Crake</p></td>"
        "<td><p>Chair</p><p>Member</p><p>Sandle Council</p></td></tr>"
        f"<tr><td>Apologies:</td><td>{AWAY}</td><td></td></tr>",
    ],
)
def test_a_cell_that_holds_a_list(rows: str, tmp_path: Path, book: RuleBook, nlp: Language) -> None:
    path = tmp_path / "minutes.html"
    path.write_text(
        "<!DOCTYPE html><html><head><title>Minutes</title></head><body><h1>Quarrel Bay Parish Council</h1>"
        "<p>Minutes of the meeting held on Thursday 19 April 2018 in Gannet Hall</p>"
        f"<table>{rows}</table><p>1. Slip</p><p>It was wet.</p><p>2. Winch</p><p>It turned.</p></body></html>",
        "utf-8",
    )
    found = [f for f in read_paper(path, book, nlp).facts if isinstance(f, Attendance)]
    assert [(a.name, a.status) for a in found] == [
        ("Orla Pell", "present"), ("Tam Beed", "present"), ("Jo Crake", "present"),
        ("Di Hall", "apologies"), ("Sue Moss", "apologies"),
    ]  # fmt: skip
    assert found[0].is_chair
    assert found[2].organisation == "Sandle Council"


def test_numbers_with_and_without_a_space_behind_the_stop(book: RuleBook, nlp: Language) -> None:
    lines = ["Chair: Councillor O Pell", "37.PRESENT Councillors: T Beed, Mrs J Crake & D Hall",
             "38. APOLOGIES Apologies for absence were received from Councillors: Mrs S Moss E Lark",
             "39.TO RECEIVE DECLARATION OF INTEREST Councillor O Pell declared an interest in item 11."]  # fmt: skip
    text = "\n\n".join([HEAD, *lines])
    assert [m.number for m in facts_of(text, Minute, book, nlp)] == ["37", "38", "39"]
    assert [a.name for a in facts_of(text, Attendance, book, nlp)] == [
        "Councillor O Pell", "T Beed", "Mrs J Crake", "D Hall", "Mrs S Moss", "E Lark",
    ]  # fmt: skip
    (declared,) = facts_of(text, Declaration, book, nlp)
    assert (declared.minute, declared.name, declared.agenda_item) == ("39", "Councillor O Pell", "11")


def test_a_label_over_its_value(book: RuleBook) -> None:
    lines = ["Minutes of the Quay Board", "Date", "4 May 2016", "Time", "7.30pm", "Venue", "The Mill, Quay Street"]
    head = read_head([Block(Passage(line)) for line in lines], book)
    assert (head.body.text, head.date.text, head.time.text) == ("Quay Board", "4 May 2016", "7.30pm")
    assert head.venue.text == "The Mill, Quay Street"


@pytest.mark.parametrize(
    ("sentence", "body"),
    [
        ("Members of the Council are hereby summoned and members of the public are invited to attend a Meeting of"
         " Quarrel Bay Parish Council to be held on Wednesday 10th February 2021 at 7.30 pm in the Net Loft",
         "Quarrel Bay Parish Council"),
        ("Notice is given to all whom it concerns, who are invited to a meeting of the Quarrel Bay Harbour Board to be"
         " held on Wednesday 10th February 2021", "Quarrel Bay Harbour Board"),
    ],
)  # fmt: skip
def test_a_summons_names_the_body(sentence: str, body: str, book: RuleBook, nlp: Language) -> None:
    items = "1. APOLOGIES FOR ABSENCE\n\nTo receive them\n\n2. MINUTES\n\nTo sign them"
    text = f"{sentence}\n\nSigned Orla Pell – Clerk to the Council\n\n{items}"
    (met,) = facts_of(text, Meeting, book, nlp)
    assert (met.body, met.meeting_date, met.source) == (body, date(2021, 2, 10), "agenda")


def test_here_are_the_minutes_is_no_name(book: RuleBook, nlp: Language) -> None:
    text = (
        "Harbour Strategy Board – Minutes, 24th June 2010\n\n"
        "Here are the minutes of the Strategy Board meeting held on 24 June at the Guildhall:\n\n"
        "Present:\n\nOrla Pell (Chair)\n\nTam Beed\n\nApologies: Jo Crake\n\n1. Ferry\n\nIt was late."
    )
    (met,) = facts_of(text, Meeting, book, nlp)
    assert met.body == "Harbour Strategy Board"
