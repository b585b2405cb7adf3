"""Habits of councils' own pages: a menu before the heading, when a post was put there, business in a table."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from pipeline.records import Action, Attendance, Fact, Meeting, Minute, Resolution, Vote
from pipeline.run import read_paper
from rules.book import RuleBook

if TYPE_CHECKING:
    from spacy.language import Language


def read(tmp_path: Path, page: str, book: RuleBook, nlp: Language) -> tuple[Fact, ...]:
    path = tmp_path / "page.html"
    path.write_text(f"<!DOCTYPE html><html><body>{page}</body></html>", "utf-8")
    return tuple(read_paper(path, book, nlp).facts)


def test_a_menu_and_links_beside_the_words_are_the_sites(tmp_path: Path, book: RuleBook, nlp: Language) -> None:
    facts = read(
        tmp_path,
        "<div><a>Wendmouth District Council</a><ul><li><a>Home</a></li><li><a>Council and panels</a></li></ul></div>"
        "<h1>Agenda and minutes</h1><h2>Cabinet - Tuesday, 13 March 2018 10.00 am</h2>"
        "<p>Venue: Old Net Loft, Quay Street. <a>View directions</a></p><table>"
        "<tr><td>8.</td><td><p>Apologies for absence</p><p>Minutes:</p><p>Cllr Orla Wexcombe had sent hers.</p></td>"
        "</tr><tr><td>9.</td><td><p>Dues</p><p>Minutes:</p><p>RESOLVED that the dues be raised.</p></td></tr></table>",
        book,
        nlp,
    )
    meetings = [f for f in facts if isinstance(f, Meeting)]
    assert {(m.body, m.venue) for m in meetings} == {("Cabinet", "Old Net Loft, Quay Street")}
    assert [f.number for f in facts if isinstance(f, Minute)] == ["8", "9"]


def test_a_post_has_a_title_of_its_own_and_a_day_that_is_no_meetings(
    tmp_path: Path, book: RuleBook, nlp: Language
) -> None:
    facts = read(
        tmp_path,
        "<main><article><h1>Minutes of Parish Council Meeting 10th September 2018</h1>"
        "<span class='posted-on'>Posted on 3 October 2018</span><p><b>WENDMOUTH PARISH COUNCIL</b></p>"
        "<p>Minutes of the Parish Council meeting held on Monday 10th September 2018 at 7.30pm in the Net Loft</p>"
        "<p><b>Present:</b> Cllrs B Tolliver (Chair), O Wexcombe and T Braddle; Mrs L Kember (Clerk)</p>"
        "<p><b>1. Minutes of the last meeting</b><br>Those of July were approved and signed. Prop. TB, Sec. OW</p>"
        "<p><b>2. Slip</b><br>The clerk had written to the owner.</p></article></main>",
        book,
        nlp,
    )
    (meeting,) = (f for f in facts if isinstance(f, Meeting))
    assert (meeting.body, str(meeting.meeting_date), meeting.venue) == (
        "WENDMOUTH PARISH COUNCIL",
        "2018-09-10",
        "Net Loft",
    )
    assert not any(isinstance(f, Action) for f in facts)  # who seconded is not to do anything


BUSINESS = (
    "<h1>Wendmouth Community Council</h1><h2>Minutes of meeting held 6th February 2018, Net Loft</h2>"
    "<table><tr><td>Present</td><td>Orla Wexcombe (Chair), Bram Tolliver, Ida Marrack</td></tr></table>"
    "<table><tr><th>Item</th><th>Discussion</th><th>Action</th></tr>"
    "<tr><td>1. Welcome</td><td>The Chair welcomed all.</td><td></td></tr>"
    "<tr><td>2. Minutes of last meeting</td><td>These were approved.</td><td></td></tr>"
    "<tr><td>3. Slip</td><td>The slip is worn below the winch.</td><td>BT to ask for a price by Easter</td></tr>"
    "<tr><td>4. AOCB</td><td>The lamp is to be mended.</td><td>Ida Marrack</td></tr></table>"
)


def test_numbers_and_titles_in_one_column_of_a_table(tmp_path: Path, book: RuleBook, nlp: Language) -> None:
    facts = read(tmp_path, BUSINESS, book, nlp)
    assert [(f.number, f.heading) for f in facts if isinstance(f, Minute)] == [
        ("1", "Welcome"),
        ("2", "Minutes of last meeting"),
        ("3", "Slip"),
        ("4", "AOCB"),
    ]
    # initials, or the name of somebody who was there
    assert [(f.minute, f.owner) for f in facts if isinstance(f, Action)] == [("3", "BT"), ("4", "Ida Marrack")]
    assert [f.name for f in facts if isinstance(f, Attendance)] == ["Orla Wexcombe", "Bram Tolliver", "Ida Marrack"]


def test_a_numbered_list_of_payments_is_no_business(tmp_path: Path, book: RuleBook, nlp: Language) -> None:
    page = BUSINESS + (
        "<table><tr><th>Payee</th><th>For</th><th>Sum</th></tr><tr><td>1. Quay Stores</td><td>Rope and paint</td>"
        "<td>£20</td></tr><tr><td>2. Net Loft</td><td>Hire of the loft</td><td>£30</td></tr><tr><td>3. B Tolliver</td>"
        "<td>Fares to the county</td><td>£9</td></tr></table>"
    )
    assert len([f for f in read(tmp_path, page, book, nlp) if isinstance(f, Minute)]) == 4


def test_a_page_of_plain_paragraphs(tmp_path: Path, book: RuleBook, nlp: Language) -> None:
    facts = read(
        tmp_path,
        "<h2>Minutes - 26 November 2018</h2><p>Minutes of the meeting of Wendmouth Parish Council held at the Net Loft,"
        " Quay Street, at 7:15 pm on Monday, 26 November 2018.</p><p>PRESENT: Councillors Orla Wexcombe (Chair), Bram"
        " Tolliver, Ida Marrack, Westmarch Cllr Mrs A Kember</p><p>ABSENT WITH APOLOGIES: Councillor Tom Braddle</p>"
        "<p>ABSENT WITHOUT APOLOGIES: Councillor Len Moor</p><p>2018/101 SLIP</p><p>It was RESOLVED that the slip be"
        " shut. (Prop. Cllr Tolliver, sec. Cllr Marrack).</p><p>2018/102 HALL</p><p>The hall was let.</p>",
        book,
        nlp,
    )
    (meeting,) = (f for f in facts if isinstance(f, Meeting))
    assert (meeting.venue, str(meeting.start_time)) == ("Net Loft, Quay Street", "19:15:00")
    assert [(f.name, f.status) for f in facts if isinstance(f, Attendance)] == [
        ("Orla Wexcombe", "present"),
        ("Bram Tolliver", "present"),
        ("Ida Marrack", "present"),
        ("Westmarch Cllr Mrs A Kember", "present"),
        ("Councillor Tom Braddle", "apologies"),
    ]
    assert [(f.mover, f.seconder) for f in facts if isinstance(f, Vote)] == [("Cllr Tolliver", "Cllr Marrack")]


def test_a_forum_of_schools_lists_its_groups(tmp_path: Path, book: RuleBook, nlp: Language) -> None:
    rows = ["Present:|", "Primary Headteachers|", "Orla Wexcombe (Chair)|Quay Lane Primary", "Ida Marrack|Slip Infants",
            "Non-Schools Members|", "Cllr Tom Braddle|Lead Member (observer)"]  # fmt: skip
    table = "".join(f"<tr><td>{r.replace('|', '</td><td>')}</td></tr>" for r in rows)
    facts = read(
        tmp_path,
        "<p><b>WENDMOUTH SCHOOLS FORUM</b></p><p><b>Minutes of the meeting held on Thursday 12 October 2017</b></p>"
        f"<table>{table}</table><p><b>1. Welcome</b></p><p>The Chair welcomed all.</p>",
        book,
        nlp,
    )
    assert [(f.name, f.organisation) for f in facts if isinstance(f, Attendance)] == [
        ("Orla Wexcombe", "Quay Lane Primary"),
        ("Ida Marrack", "Slip Infants"),
        ("Cllr Tom Braddle", None),
    ]


def test_a_typewritten_page_keeps_its_lines(tmp_path: Path, book: RuleBook, nlp: Language) -> None:
    typed = (
        "WENDMOUTH BOROUGH COUNCIL\n\nMinutes of the Harbour Committee held on Monday 5 December 2016\n\n"
        "PRESENT:     The Mayor (Alderman Orla Wexcombe)\n             The Deputy Mayor (Councillor Tom Braddle)\n\n"
        "ALDERMEN:    B Tolliver, I Marrack\n\n1  SLIP\n\nOn the proposal of Alderman Tolliver, seconded by Alderman\n"
        "Marrack, it was RESOLVED - that the slip be shut.\n"
    )
    facts = read(tmp_path, f"<div><a>Home</a></div><pre>{typed}</pre>", book, nlp)
    assert [(f.name, f.role) for f in facts if isinstance(f, Attendance)] == [
        ("Alderman Orla Wexcombe", "Mayor"),
        ("Councillor Tom Braddle", "Deputy Mayor"),
        ("B Tolliver", None),
        ("I Marrack", None),
    ]
    assert [f.text for f in facts if isinstance(f, Resolution)] == ["that the slip be shut."]
