"""Habits of panels' papers: reports on actions, agendas inside minutes or by the hour, who is to do it, who shares
whose organisation."""

from __future__ import annotations

from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from pipeline.records import Action, AgendaItem, Attendance, Meeting, Minute, Recommendation, Report
from pipeline.run import read_paper
from rules.book import RuleBook
from tests.papers import facts_of
from tests.test_action_logs import log

if TYPE_CHECKING:
    from spacy.language import Language

HEAD = "Quarrel Bay Harbour Panel\n\nMinutes of the meeting held on Thursday 19 April 2018 in Gannet Hall"
REST = "2. Winch\n\nIt turned.\n\n3. Close\n\nIt was late."
THERE = "Present: Orla Pell (Chair), Bram Crake, Tam Beed"


def asked(text: str, book: RuleBook, nlp: Language) -> list[tuple[str | None, str | None, str]]:
    found = facts_of(f"{HEAD}\n\n{THERE}\n\n1. Slip\n\nIt was wet.\n\n{text}\n\n{REST}", Action, book, nlp)
    return [(a.owner, a.due, a.text) for a in found]


def there(text: str, book: RuleBook, nlp: Language) -> list[tuple[str, str | None, str | None, str | None]]:
    found = facts_of(f"{HEAD}\n\n{text}\n\n1. Slip\n\nIt was wet.\n\n{REST}", Attendance, book, nlp)
    return [(a.name, a.role, a.organisation, a.representing) for a in found]


REPORT = log(
    "HARBOUR PANEL – ACTIONS REPORT",
    ("Issue", "Action", "Latest Position"),
    ("Silt", "Orla Pell to ask the dredger for a price before next meeting.", "Completed. Price received."),
    ("Gulls", "Request for HB to publish the count.", "Ongoing."),
    ("Lamps", "Consider the lamps again.", ""),
    ("Other business", "Empty Berths", "Completed."),
)
LEAD = "</h1><p>{day}</p><p>The table below tells how actions stand, {words} the Panel meeting on {met}.</p>"


@pytest.mark.parametrize(
    ("day", "words", "met", "of", "written"),
    [
        ("23 September 2011", "coming out of", "19 July", date(2011, 7, 19), date(2011, 9, 23)),
        ("January 2012", "following", "14 November", date(2011, 11, 14), date(2012, 1, 31)),
        ("March 2012", "agreed at", "17 January 2012", date(2012, 1, 17), date(2012, 3, 31)),
    ],
)
def test_a_report_on_actions_is_a_log_of_the_meeting_it_names(
    day: str, words: str, met: str, of: date, written: date, tmp_path: Path, book: RuleBook, nlp: Language
) -> None:
    (tmp_path / "r.html").write_text(REPORT.replace("</h1>", LEAD.format(day=day, words=words, met=met)))
    found = [f for f in read_paper(tmp_path / "r.html", book, nlp).facts if isinstance(f, Action)]
    assert [(a.owner, a.due, a.progress) for a in found] == [
        ("Orla Pell", "next meeting", "Completed. Price received."),
        ("HB", None, "Ongoing."),
        (None, None, None),
    ]
    assert {(a.meeting_date, a.logged_on, a.source) for a in found} == {(of, written, "action_log")}


def test_a_report_on_actions_without_a_logs_head_is_none(tmp_path: Path, book: RuleBook, nlp: Language) -> None:
    lead = LEAD.format(day="23 September 2011", words="following", met="19 July")
    text = log("HARBOUR PANEL – ACTIONS REPORT", ("Berth", "Boats"), ("North", "Orla Pell to moor two of them"))
    (tmp_path / "r.html").write_text(text.replace("</h1>", lead))
    assert not [f for f in read_paper(tmp_path / "r.html", book, nlp).facts if isinstance(f, Action)]


@pytest.mark.parametrize(
    ("text", "owner", "due"),
    [
        ("Action i): Orla to write to the owner.", "Orla", None),
        ("Action (b): Bram to write prior to next Panel meeting.", "Bram", "next Panel meeting"),
        ("Action: Orla Pell (OP) to send it to the owner.", "Orla Pell", None),
        ("Action: Orla Pell (helped by all) to send it to the owner.", "Orla Pell", None),
        ("Action: Upon receipt of the note, BC to send it on.", "BC", None),
        ("Action: Panel members/ BC to write to the owner.", "Panel members/ BC", None),
        ("Action: Members of the panel will send in a list.", "Members of the panel", None),
        ("Action: For all to send in a list.", "all", None),
        ("Action: Ask for a price (Tam Beed).", "Tam Beed", None),
        ("Action: A list to be drawn up (Secretariat and Tam Beed) for discussion at next meeting.",
         "Secretariat and Tam Beed", "next meeting"),
        ("Action: Tam Beed was tasked with writing a note.", "Tam Beed", None),
        ("Action: The list is wanted – BC to ask the owner for it.", "BC", None),
        ("Action 3: HDA project team to share it. Due: the June meeting.", "HDA project team", "the June meeting"),
        ("Action: Representative from Quay Watch to speak.", "Representative from Quay Watch", None),
        ("Action: ToR to reflect what was said.", None, None),
        ("Action: Letter to go to the owner.", None, None),
        ("Action: Ask for a price (Quay Road).", None, None),
    ],
)  # fmt: skip
def test_who_is_to_do_it(text: str, owner: str | None, due: str | None, book: RuleBook, nlp: Language) -> None:
    assert [(o, d) for o, d, _ in asked(text, book, nlp)] == [(owner, due)]


def test_a_task_whose_colon_opens_a_list_holds_it(book: RuleBook, nlp: Language) -> None:
    text = "Action: Orla Pell to consider:\n\n- what a winch costs;\n\n- who would turn it."
    (one,) = asked(text, book, nlp)
    assert one == ("Orla Pell", None, "Orla Pell to consider: what a winch costs; who would turn it.")


def test_minutes_that_print_their_agenda_have_its_items(tmp_path: Path, book: RuleBook, nlp: Language) -> None:
    rows = (
        ("Item", "Description", "Time", "Lead"),
        ("1", "Chair’s welcome", "13:30 – 13:40", "OP"),
        ("2", "Silt", "13:40 – 14:20", "BC"),
        ("3", "A.O.B", "14:20 – 14:30", "OP"),
    )
    table = "".join(f"<tr>{''.join(f'<td>{cell}</td>' for cell in row)}</tr>" for row in rows)
    lines = [
        *HEAD.split("\n\n"),
        THERE,
        "Agenda",
        f"<table>{table}</table>",
        "1. Slip",
        "It was wet.",
        *REST.split("\n\n"),
    ]
    body = "".join(line if line.startswith("<table") else f"<p>{line}</p>" for line in lines)
    (tmp_path / "m.html").write_text(f"<html><body>{body}</body></html>")
    facts = read_paper(tmp_path / "m.html", book, nlp).facts
    items = [(f.number, f.title, f.presenter) for f in facts if isinstance(f, AgendaItem)]
    assert items == [("1", "Chair’s welcome", "OP"), ("2", "Silt", "BC"), ("3", "A.O.B", "OP")]
    assert [f.heading for f in facts if isinstance(f, Minute)] == ["Slip", "Winch", "Close"]


def test_cells_that_hold_name_and_post_with_nothing_between(tmp_path: Path, book: RuleBook, nlp: Language) -> None:
    rows = (
        ("Members:", ""),
        ("Mark Pell Department of Quays, Slips and Tides", "Paul Beed Director, Ferry Office"),
        ("Professor David Crake Advisory Panel on Tides", "Oliver Moor Deputy Director – Ferry Team, Quay Office"),
        ("Sir Mark Hafod Government Chief Ferry Advisor", "Mike Hall Harbour Data Service"),
    )
    table = "".join(f"<tr>{''.join(f'<td>{cell}</td>' for cell in row)}</tr>" for row in rows)
    lines = [*HEAD.split("\n\n"), f"<table>{table}</table>", "1. Slip", "It was wet.", *REST.split("\n\n")]
    body = "".join(line if line.startswith("<table") else f"<p>{line}</p>" for line in lines)
    (tmp_path / "m.html").write_text(f"<html><body>{body}</body></html>")
    facts = read_paper(tmp_path / "m.html", book, nlp).facts
    assert [(f.name, f.role, f.organisation) for f in facts if isinstance(f, Attendance)] == [
        ("Mark Pell", None, "Department of Quays, Slips and Tides"),
        ("Paul Beed", "Director", "Ferry Office"),
        ("Professor David Crake", None, "Advisory Panel on Tides"),
        ("Oliver Moor", "Deputy Director", "Ferry Team, Quay Office"),
        ("Sir Mark Hafod", "Government Chief Ferry Advisor", None),
        ("Mike Hall", None, "Harbour Data Service"),
    ]


def test_a_log_whose_rows_say_who_and_how_it_stands_needs_no_sentence(
    tmp_path: Path, book: RuleBook, nlp: Language
) -> None:
    rows = (("Quay Signs", "JTe/GS", "Carried forward"), ("Ask the Harbour Trust about silt", "CR/ JT", "New"))
    (tmp_path / "r.html").write_text(log("Ferry Forum Action Log – 14 May 2013", *rows))
    found = [f for f in read_paper(tmp_path / "r.html", book, nlp).facts if isinstance(f, Action)]
    assert [(a.text, a.owner) for a in found] == [
        ("Quay Signs", "JTe/GS"),
        ("Ask the Harbour Trust about silt", "CR/ JT"),
    ]


def test_a_list_in_an_items_text_is_no_item_where_items_are_headings(
    tmp_path: Path, book: RuleBook, nlp: Language
) -> None:
    def item(number: int, title: str, text: str) -> str:
        return f"<h3>{number}. {title}</h3>{text}<p>Minutes:</p><p>It was wet.</p>"

    rules = "<ol start='2'><li>Questions are to be sent in by noon.</li><li>Replies will be printed.</li></ol>"
    items = item(1, "Apologies", "") + item(2, "Questions", rules) + item(3, "Silt", "")
    head = "<h1>Agenda and minutes</h1><h2>Quays Committee - Thursday, 19th April, 2018 7.00 pm</h2>"
    head += "<p>Venue: Gannet House, Quarrel Bay</p>"
    (tmp_path / "m.html").write_text(f"<html><body>{head}{items}</body></html>")
    facts = read_paper(tmp_path / "m.html", book, nlp).facts
    found = [(f.number, f.title) for f in facts if isinstance(f, AgendaItem)]
    assert found == [("1", "Apologies"), ("2", "Questions"), ("3", "Silt")]


TIMED = """\
Quarrel Bay Harbour Panel – Proposed Agenda

1:00 – 3:00pm 19 April 2018

Gannet Hall, Quarrel Bay

1:00 - 1:15pm\tOpening business

1:15 - 2:00pm\tDredging

2:00 - 2:10pm\tTea break

2:10 – 3:00pm\tGulls
"""


def test_an_agenda_by_the_hour_needs_no_numbers(book: RuleBook, nlp: Language) -> None:
    items = facts_of(TIMED, AgendaItem, book, nlp)
    assert [(i.number, i.title) for i in items] == [(None, "Opening business"), (None, "Dredging"), (None, "Gulls")]
    (meeting,) = facts_of(TIMED, Meeting, book, nlp)
    assert (meeting.meeting_date, meeting.venue) == (date(2018, 4, 19), "Gannet Hall, Quarrel Bay")


@pytest.mark.parametrize(
    ("text", "told"),
    [
        (
            "Present: Orla Pell (Quayopen.com) Bram Crake (Sandle Council), Tam Beed (HDA)",
            [("Orla Pell", None, "Quayopen.com", None), ("Bram Crake", None, "Sandle Council", None),
             ("Tam Beed", None, "HDA", None)],
        ),
        (
            "Present: Orla Pell/Bram Crake/Tam Beed (Sandle Council), Elen Hafod (HDA)",
            [("Orla Pell", None, "Sandle Council", None), ("Bram Crake", None, "Sandle Council", None),
             ("Tam Beed", None, "Sandle Council", None), ("Elen Hafod", None, "HDA", None)],
        ),
        (
            "Present: Orla Pell (Quay Trust), Bram Crake, Tam Beed (minutes) – all HDA.",
            [("Orla Pell", None, "Quay Trust", None), ("Bram Crake", None, "HDA", None),
             ("Tam Beed", "minutes", "HDA", None)],
        ),
        (
            "Present: Orla Pell (Head of Gauges, HDA), Bram Crake (HGN – Harbour Gauge Network), "
            "Tam Beed (HDA – item 3)",
            [("Orla Pell", "Head of Gauges", "HDA", None), ("Bram Crake", None, "HGN – Harbour Gauge Network", None),
             ("Tam Beed", None, "HDA", None)],
        ),
        (
            "Present: Orla Pell (Sandle Council for Ann Hart), Bram Crake (Lead Member for Quay Policy)",
            [("Orla Pell", None, "Sandle Council", "Ann Hart"),
             ("Bram Crake", "Lead Member for Quay Policy", None, None)],
        ),
        (
            "Present: Professor Sir Mark Pell Harbour Data Institute\n\nApologies: Lord McBeed (MoJ)",
            [("Professor Sir Mark Pell", None, "Harbour Data Institute", None), ("Lord McBeed", None, "MoJ", None)],
        ),
        (
            "Present: Mark Pell (MP) Acting Quay Chair",
            [("Mark Pell", "Acting Chair", "Quay", None)],
        ),
        (
            "Present: Orla Pell (HDA)\n\nOther attendees: Bram Crake, Commercial Director (Quay Trust) – item 2",
            [("Orla Pell", None, "HDA", None), ("Bram Crake", "Commercial Director", "Quay Trust", None)],
        ),
    ],
)  # fmt: skip
def test_whose_they_are(
    text: str, told: list[tuple[str, str | None, str | None, str | None]], book: RuleBook, nlp: Language
) -> None:
    assert there(text, book, nlp) == told


LABELS = "Report to: Quays Committee\n\nDate: 19 April 2018\n\nSubject: The price of silt\n\nReport of: Orla Pell"


def test_a_report_that_says_by_labels_what_it_is_needs_no_head_of_its_own(book: RuleBook, nlp: Language) -> None:
    text = f"{LABELS}\n\nRecommendations:\n\nThat the Committee:\n\n1. buys a dredger.\n\n2. sells the winch.\n\n"
    text += "Purpose of Report\n\nSilt has risen for nine years."
    told = [(r.title, r.report_date) for r in facts_of(text, Report, book, nlp)]
    assert told == [("The price of silt", date(2018, 4, 19))]
    assert [r.text for r in facts_of(text, Recommendation, book, nlp)] == ["buys a dredger.", "sells the winch."]


@pytest.mark.parametrize("present", ["Present: Orla Pell, Bram Crake", "Attendees:\n\nOrla Pell\n\nBram Crake"])
def test_minutes_with_the_same_labels_are_minutes(present: str, book: RuleBook, nlp: Language) -> None:
    labels = LABELS.replace("Report to", "Meeting").replace("Report of: Orla Pell", present)
    text = f"Minutes\n\n{labels}\n\n1. Introduction\n\nOrla Pell opened the meeting.\n\n{REST}"
    assert not facts_of(text, Report, book, nlp)
    assert len(facts_of(text, Attendance, book, nlp)) == 2
