"""Habits of trusts, partnerships and hearings: keys before names, tables within tables, lists of people counted, and
who is to do it beside a heading; of an invented board."""

from __future__ import annotations

from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from pipeline.records import Action, Attendance, Declaration, Meeting, Minute, Resolution
from tests.drawn import LEADING, LEFT, SIZE, page, run, shown
from tests.papers import by_kind, facts_of, page_facts

if TYPE_CHECKING:
    from spacy.language import Language

    from rules.book import RuleBook

TITLE = "Minutes of the Quarrel Bay Trowels Board held on Thursday 19 April 2018 at Gannet Hall at 7pm"
THERE = "Present: Anna Pell (Chair), Neil Upshot, David Marr, Ida Moor and Gus Tarr"
ITEMS = "1. Slip\n\nIt was wet.\n\n2. Winch\n\nIt turned.\n\n3. Shed\n\nIt leaked."
DOWN = LEADING * SIZE


def _there(text: str, book: RuleBook, nlp: Language) -> list[Attendance]:
    return facts_of(f"{TITLE}\n\n{text}\n\n{ITEMS}", Attendance, book, nlp)


def _board(book: RuleBook, nlp: Language, kind: type, text: str) -> list:  # type: ignore[type-arg]
    return facts_of(f"{TITLE}\n\n{THERE}\n\n1. Slip\n\n{text}\n\n2. Winch\n\nIt turned.", kind, book, nlp)


def test_initials_before_a_name_with_its_post_are_no_part_of_it(book: RuleBook, nlp: Language) -> None:
    text = "Members present\n\nAP Anna Pell, Medical Director (Chair)\n\nNU Neil Upshot, Director of Nursing"
    assert [(a.name, a.role, a.is_chair) for a in _there(text, book, nlp)] == [
        ("Anna Pell", "Medical Director (Chair)", True),
        ("Neil Upshot", "Director of Nursing", False),
    ]


def test_initials_in_a_column_before_the_names_are_no_name(tmp_path: Path, book: RuleBook, nlp: Language) -> None:
    rows = "<tr><td>AP</td><td>Anna Pell, Medical Director</td></tr><tr><td>NU</td><td>Neil Upshot, Nurse</td></tr>"
    facts = page_facts(tmp_path, f"<b>{TITLE}</b>", f"<p>Present</p><table>{rows}</table>{_web(ITEMS)}", book, nlp)
    assert [a.name for a in facts if isinstance(a, Attendance)] == ["Anna Pell", "Neil Upshot"]


def _web(text: str) -> str:
    return "".join(f"<p>{line}</p>" for line in text.split("\n\n"))


def test_a_table_of_representatives_tells_who_came(tmp_path: Path, book: RuleBook, nlp: Language) -> None:
    rows = [
        ("Partner agency", "Representative", "Attended"),
        ("Quay Police", "Anna Pell (Chair)", "Y"),
        ("Slip Housing", "Neil Upshot", "Y"),
        ("Bay Probation", "Ida Moor", "Apologies"),
    ]
    table = "".join("<tr>" + "".join(f"<td>{c}</td>" for c in row) + "</tr>" for row in rows)
    facts = page_facts(tmp_path, f"<b>{TITLE}</b>", f"<table>{table}</table>{_web(ITEMS)}", book, nlp)
    assert [(a.name, a.organisation, a.status) for a in facts if isinstance(a, Attendance)] == [
        ("Anna Pell", "Quay Police", "present"),
        ("Neil Upshot", "Slip Housing", "present"),
        ("Ida Moor", "Bay Probation", "apologies"),
    ]


def test_two_rows_of_three_names_are_six_people(tmp_path: Path, book: RuleBook, nlp: Language) -> None:
    rows = [("Keith Pell (Chair)", "Neil Upshot", "Ida Moor"), ("Gus Tarr", "David Marr", "Miles Gant")]
    table = "".join("<tr>" + "".join(f"<td>{c}</td>" for c in row) + "</tr>" for row in rows)
    facts = page_facts(tmp_path, f"<b>{TITLE}</b>", f"<p>Present:</p><table>{table}</table>{_web(ITEMS)}", book, nlp)
    assert len([a for a in facts if isinstance(a, Attendance)]) == 6


def test_who_presided_behind_the_label_is_in_the_chair(book: RuleBook, nlp: Language) -> None:
    text = "Present: Councillor Anna Pell presided.\n\nMembers: Councillor Neil Upshot, Councillor Ida Moor"
    assert next((a.name, a.is_chair) for a in _there(text, book, nlp)) == ("Councillor Anna Pell", True)


COUNTED = "\n\n".join(
    f"{n}. {name}"
    for n, name in enumerate(["Anna Pell (Chair)", "Neil Upshot", "Ida Moor", "Gus Tarr", "David Marr"], 1)
)


def test_people_who_are_counted_are_no_minutes(book: RuleBook, nlp: Language) -> None:
    coded = "QB/18/01 Slip\n\nIt was wet.\n\nQB/18/02 Winch\n\nIt turned.\n\nQB/18/03 Shed\n\nIt leaked."
    text = f"{TITLE}\n\nAttendees\n\n{COUNTED}\n\n{coded}"
    assert [m.number for m in facts_of(text, Minute, book, nlp)] == ["QB/18/01", "QB/18/02", "QB/18/03"]
    assert len(facts_of(text, Attendance, book, nlp)) == 5


@pytest.mark.parametrize("heading", ["MATTERS ARISING AND ACTION LOG", "REVIEW OF ACTION LOG"])
def test_a_log_in_a_heading_is_no_action(heading: str, book: RuleBook, nlp: Language) -> None:
    text = f"{TITLE}\n\n{THERE}\n\n1. Slip\n\nIt was wet.\n\n2. {heading}\n\nIt was read.\n\n3. Shed\n\nIt leaked."
    assert [m.heading for m in facts_of(text, Minute, book, nlp)][1] == heading


def test_what_the_meeting_agreed_is_a_decision(book: RuleBook, nlp: Language) -> None:
    found = _board(book, nlp, Resolution, "It was wet.\n\nThe meeting AGREED that the slip be shut.")
    assert [r.text for r in found] == ["that the slip be shut."]


@pytest.mark.parametrize(
    ("line", "owner"),
    [
        ("Action: Mend the winch before the summer [Neil Upshot]", "Neil Upshot"),
        ("Action: Mend the winch before the summer [NU]", "NU"),
        ("→ Action: Neil Upshot to mend the winch", "Neil Upshot"),
        ("> Action: Neil Upshot to mend the winch", "Neil Upshot"),
    ],
)
def test_actions_whose_owner_stands_in_square_brackets(line: str, owner: str, book: RuleBook, nlp: Language) -> None:
    assert [a.owner for a in _board(book, nlp, Action, f"It was wet.\n\n{line}")] == [owner]


@pytest.mark.parametrize(
    ("number", "line", "told"),
    [
        (
            "2.",
            "Neil Upshot (personal interest, item 4) and Ida Moor (prejudicial interest, item 5).",
            [("Neil Upshot", "4"), ("Ida Moor", "5")],
        ),
        (
            "2.",
            "Neil Upshot (personal interest, item QB/18/004) and Ida Moor (prejudicial interest, item QB/18/005).",
            [("Neil Upshot", "QB/18/004"), ("Ida Moor", "QB/18/005")],
        ),
        ("2.0", "2.1 Neil Upshot: item 4 – pecuniary – owner of the land.", [("Neil Upshot", "4")]),
    ],
)
def test_declarations_of_those_without_titles(
    number: str, line: str, told: list[tuple[str, str]], book: RuleBook, nlp: Language
) -> None:
    end = number.removeprefix("2")
    text = (
        f"{TITLE}\n\n{THERE}\n\n1{end} Slip\n\nIt was wet.\n\n{number} Declarations of Interest\n\n{line}\n\n"
        f"3{end} Shed\n\nIt leaked."
    )
    assert [(d.name, d.agenda_item) for d in facts_of(text, Declaration, book, nlp)] == told


def test_business_goes_on_below_a_log_set_in_its_table(tmp_path: Path, book: RuleBook, nlp: Language) -> None:
    rows = [
        ("Item", "Discussion", "", "", "Action by"),
        ("1.", "Slip It was wet.", "", "", ""),
        ("2.", "Matters Arising The log was read:", "", "", ""),
        ("", "Ref", "Action", "Owner", ""),
        ("", "12", "Send the list", "NU", ""),
        ("3.", "Winch It was resolved that the winch be sold.", "", "", "IM"),
        ("4.", "Shed It leaked.", "", "", ""),
    ]
    table = "".join("<tr>" + "".join(f"<td>{c}</td>" for c in row) + "</tr>" for row in rows)
    body = f"<p>{THERE}</p><table border=1>{table}</table>"
    found = by_kind(page_facts(tmp_path, f"<b>{TITLE}</b>", body, book, nlp))
    assert [m.number for m in found["Minute"] if isinstance(m, Minute)] == ["1", "2", "3", "4"]
    assert [r.minute for r in found["Resolution"] if isinstance(r, Resolution)] == ["3"]


def test_a_bold_heading_in_a_row_ends_above_its_text(book: RuleBook) -> None:
    row = [*run("4/18", LEFT, 100, bold=True), *run("Winch", LEFT + 60, 100, bold=True), *run("NU", LEFT + 380, 100)]
    lines = [row, run("It had been greased.", LEFT + 60, 100 + DOWN), run("It was wet and", LEFT, 100 + 4 * DOWN)]
    assert [b.text for b in shown(book, page(1, *lines))][:2] == ["4/18 Winch NU", "It had been greased."]


def test_numbers_that_a_narrow_column_broke_are_whole(tmp_path: Path, book: RuleBook, nlp: Language) -> None:
    names = ("Slip", "Winch", "Shed")
    rows = "".join(
        f"<tr><td>QB/</td><td>{name}</td></tr><tr><td>18/00{n}</td><td>It was wet at {n} o’clock.</td></tr>"
        for n, name in enumerate(names, 1)
    )
    facts = page_facts(tmp_path, f"<b>{TITLE}</b>", f"<p>{THERE}</p><table>{rows}</table>", book, nlp)
    told = [(m.number, m.heading) for m in facts if isinstance(m, Minute)]
    assert told == [("QB/18/001", "Slip"), ("QB/18/002", "Winch"), ("QB/18/003", "Shed")]


HEARING = """\
Draft minutes of the Licensing Sub-Committee held in Gannet Hall on Tuesday, 21st June, 2022 from 13:00 to 15:25.

Panel: Councillors Anna Pell (Chairman), Neil Upshot and Ida Moor

Officers: David Marr, Deputy Clerk

QB/22/001 Declarations of interests

None.

QB/22/002 Application for a premises licence

The Sub-Committee withdrew to consider its decision.

The Sub-Committee RESOLVED that the licence be granted."""


def test_a_hearing_is_a_meeting_though_nobody_is_called_present(book: RuleBook, nlp: Language) -> None:
    assert [m.meeting_date for m in facts_of(HEARING, Meeting, book, nlp)] == [date(2022, 6, 21)]
    assert [r.text for r in facts_of(HEARING, Resolution, book, nlp)] == ["that the licence be granted."]


def test_a_heading_that_somebody_stands_beside_is_not_what_is_to_be_done(
    tmp_path: Path, book: RuleBook, nlp: Language
) -> None:
    body = (
        f"<p>{THERE}</p><p>Item 1 Slip</p><p>It was wet.</p><table><tr><td>Ref</td><td>Action</td><td>Owner</td></tr>"
        "<tr><td>12</td><td>Send the list</td><td>IM</td></tr></table>"
        "<p>Item 2 Freedom to Speak Up</p><table><tr><td></td><td></td><td>NU</td></tr></table>"
        "<p>Two had been heard.</p><p>Neil Upshot to write to the crew.</p><p>Item 3 Shed</p><p>It leaked.</p>"
    )
    actions = [f for f in page_facts(tmp_path, f"<b>{TITLE}</b>", body, book, nlp) if isinstance(f, Action)]
    assert "Freedom to Speak Up" not in [a.text for a in actions]
    assert "Neil Upshot to write to the crew." in [a.text for a in actions]


def test_a_place_beside_its_hours_is_the_venue(tmp_path: Path, book: RuleBook, nlp: Language) -> None:
    head = "<tr><td>Trowels Committee</td><td>Friday, 23rd September, 2022</td></tr>"
    head += "<tr><td>Boardroom, Gannet House, Quarrel Bay</td><td>13:00 to 15:25</td></tr>"
    body = f"<table>{head}</table><p>MINUTES</p><p>{THERE}</p>{_web(ITEMS)}"
    (meeting,) = (f for f in page_facts(tmp_path, "", body, book, nlp) if isinstance(f, Meeting))
    assert meeting.venue == "Boardroom, Gannet House, Quarrel Bay"


@pytest.mark.parametrize("mark", ["•", "➢"])
def test_an_action_behind_the_clauses_is_none_of_them(mark: str, book: RuleBook, nlp: Language) -> None:
    text = f"Agreed:\n\n• That the policy be kept\n\n• That a letter be sent\n\n{mark} Action: Neil Upshot to mend it"
    assert [r.text for r in _board(book, nlp, Resolution, text)] == ["That the policy be kept", "That a letter be sent"]
    assert "Neil Upshot to mend it" in [a.text for a in _board(book, nlp, Action, text)]


def test_clauses_that_bear_a_paragraphs_number_too_go_by_their_letters(book: RuleBook, nlp: Language) -> None:
    text = "1.1 RESOLVED that:-\n\n1.2 a) the slip be mended;\n\n1.3 b) the winch be sold;"
    assert [(r.clause, r.text) for r in _board(book, nlp, Resolution, text)] == [
        ("a", "the slip be mended;"),
        ("b", "the winch be sold;"),
    ]


def test_a_coded_heading_at_a_pages_top_is_no_other_paper(book: RuleBook, nlp: Language) -> None:
    first = f"{TITLE}\n\n{THERE}\n\nQB/18/001 SLIP\n\nIt was wet.\n\nQB/18/002 WINCH\n\nIt turned.\n\n"
    table = "Action\tBy whom\tBy when\n\nMend it\tNU\tMay"
    text = f"{first}\fQB/18/003 ENGINEER’S REPORT\n\n{table}\n\nQB/18/004 SHED\n\nIt leaked."
    assert [m.number for m in facts_of(text, Minute, book, nlp)][2:] == ["QB/18/003", "QB/18/004"]


def test_a_chair_behind_the_organisation_chairs_the_meeting(book: RuleBook, nlp: Language) -> None:
    text = "Present\n\nAnna Pell, Area Manager, Voluntary Action Quay (Chair)\n\nNeil Upshot, Clerk"
    first = _there(text, book, nlp)[0]
    assert (first.name, first.role, first.organisation, first.is_chair) == (
        "Anna Pell",
        "Area Manager",
        "Voluntary Action Quay",
        True,
    )


def test_hours_before_a_place_are_no_part_of_it(book: RuleBook, nlp: Language) -> None:
    lines = (
        "MINUTES OF A MEETING OF THE TROWELS FORUM",
        "HELD ON MONDAY, 22ND APRIL, 2019",
        "AT 13:00, BOARDROOM, GANNET HOUSE, QUAY",
    )
    title = "\n".join(lines)
    (meeting,) = facts_of(f"{title}\n\nPRESENT\n\nAnna Pell (Chair)\n\n{ITEMS}", Meeting, book, nlp)
    assert (str(meeting.start_time), meeting.venue) == ("13:00:00", "BOARDROOM, GANNET HOUSE, QUAY")


def test_a_year_and_a_figure_on_a_line_alone_number_the_heading_below(
    tmp_path: Path, book: RuleBook, nlp: Language
) -> None:
    told = ("Slip", "Winch", "Shed")
    items = "".join(f"<p>1819/{n}</p><p><b>{name}</b></p><p>It was wet.</p>" for n, name in enumerate(told, 1))
    facts = page_facts(tmp_path, f"<b>{TITLE}</b>", f"<p>{THERE}</p>{items}", book, nlp)
    assert [(m.number, m.heading) for m in facts if isinstance(m, Minute)] == [
        (f"1819/{n}", name) for n, name in enumerate(told, 1)
    ]
