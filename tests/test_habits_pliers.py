"""Habits of cabinets, joint boards, governors and committees: headings beside their text, two tongues in a label, who
presided before the list, tables that stand upright, counts in front of a decision; of an invented board."""

from __future__ import annotations

from datetime import time
from pathlib import Path
from typing import TYPE_CHECKING

import numpy as np
import pytest

from pipeline.read.words import Glyphs, words_of
from pipeline.records import Action, Attendance, Declaration, Meeting, Minute, Resolution, Vote
from tests.drawn import LEADING, LEFT, SIZE, page, paragraph, run, shown
from tests.papers import facts_of, page_facts

if TYPE_CHECKING:
    from spacy.language import Language

    from rules.book import RuleBook

TITLE = "Minutes of the Quarrel Bay Pliers Board held on Thursday 19 April 2018 at Gannet Hall at 7pm"
THERE = "Present: Anna Pell (Chair), Neil Upshot, David Marr, Ida Moor and Gus Tarr"
ITEMS = "1. Minutes\n\nThe minutes were agreed.\n\n2. Winch\n\nIt turned.\n\n3. Shed\n\nRESOLVED that it be shut."
DOWN = LEADING * SIZE


def _there(text: str, book: RuleBook, nlp: Language) -> list[Attendance]:
    return facts_of(f"{TITLE}\n\n{text}\n\n{ITEMS}", Attendance, book, nlp)


def _board(book: RuleBook, nlp: Language, kind: type, text: str) -> list:  # type: ignore[type-arg]
    return facts_of(f"{TITLE}\n\n{THERE}\n\n1. Slip\n\n{text}\n\n2. Winch\n\nIt turned.", kind, book, nlp)


def _rows(*rows: tuple[str, ...]) -> str:
    return "<table>" + "".join("<tr>" + "".join(f"<td>{c}</td>" for c in row) + "</tr>" for row in rows) + "</table>"


def _people(path: Path, body: str, book: RuleBook, nlp: Language) -> list[Attendance]:
    web = "".join(f"<p>{line}</p>" for line in ITEMS.split("\n\n"))
    facts = page_facts(path, f"<b>{TITLE}</b>", f"{body}{web}", book, nlp)
    return [a for a in facts if isinstance(a, Attendance)]


def test_a_heading_that_wraps_between_its_number_and_its_text_is_whole(book: RuleBook) -> None:
    second, third = 120.0 + DOWN, 120.0 + 3 * DOWN
    lines = [
        *paragraph(
            "It was wet and cold by the slip, and they all went home in the end by the bus, which was late.", 80.0
        ),
        [
            *run("5.", top=120.0),
            *run("SUSTAINABLE", LEFT + 40, 120.0, bold=True),
            *run("It was out.", LEFT + 150, 120.0),
        ],
        [*run("INVESTMENT", LEFT + 40, second, bold=True), *run("Four replies came.", LEFT + 150, second)],
        [
            *run("6.", top=third),
            *run("ROOF", LEFT + 40, third, bold=True),
            *run("It was dry all through that long and wet spring.", LEFT + 150, third),
        ],
    ]
    block = next(b for b in shown(book, page(1, *lines)) if b.cells)
    assert [c.text for c in block.cells] == ["SUSTAINABLE INVESTMENT", "It was out. Four replies came."]


def test_a_full_line_of_names_goes_on_though_its_lines_stand_apart(book: RuleBook) -> None:
    said = [
        "The apologies for absence of several members were received from Cllr Bo",
        "Hall, Cllr Ida Moor and others.",
    ]
    lines = [*paragraph(f"It was wet. {' '.join(said)} It was cold all day and all night long.", 60.0)]
    lines += [run(said[0], LEFT, 140.0, gap=6.0), run(said[1], LEFT, 140.0 + 1.17 * DOWN)]
    assert shown(book, page(1, *lines))[-1].text == " ".join(said)


def test_the_welsh_behind_the_english_of_a_label(book: RuleBook, nlp: Language) -> None:
    text = (
        "Present / Yn bresennol: Cllr Anna Pell (Chair / Cadeirydd), Cllr Neil Upshot\n\n"
        "In attendance / Yn mynychu: David Marr (Clerk / Clerc)\n\nApologies / Ymddiheuriadau: Cllr Ida Moor"
    )
    assert [(a.name, a.status, a.capacity, a.is_chair) for a in _there(text, book, nlp)] == [
        ("Cllr Anna Pell", "present", "member", True),
        ("Cllr Neil Upshot", "present", "member", False),
        ("David Marr", "present", "officer", False),
        ("Cllr Ida Moor", "apologies", None, False),
    ]


@pytest.mark.parametrize(
    ("text", "capacity"),
    [
        ("VOTING MEMBERS PRESENT\n\nAnna Pell (Chair)\n\nNON-VOTING MEMBERS PRESENT\n\nNeil Upshot", "member"),
        ("Voting Members: Anna Pell (Chair); Ida Moor\n\nNon-Voting Members: Neil Upshot; Gus Tarr", "member"),
        (
            "Panel: Cllr Anna Pell (Chair), Ida Moor\n\nWitnesses: Neil Upshot, Slip Bus Ltd\n\nApologies: Gus Tarr",
            "other",
        ),
        ("In the Chair: Cllr Anna Pell\n\nAldermen: Neil Upshot\n\nCouncillors: Ida Moor, Gus Tarr", "member"),
    ],
)
def test_members_without_a_vote_witnesses_and_one_alderman(
    text: str, capacity: str, book: RuleBook, nlp: Language
) -> None:
    assert [a.capacity for a in _there(text, book, nlp) if a.name == "Neil Upshot"] == [capacity]


@pytest.mark.parametrize(
    "told",
    [
        "Anna Pell took the Chair. There were also present: Neil Upshot, Ida Moor.",
        "Anna Pell was in the Chair. Present: Neil Upshot and Ida Moor.",
        "Anna Pell (Chairman) presided. Those present were Neil Upshot and Ida Moor.",
    ],
)
def test_who_presided_before_those_present_in_one_paragraph(told: str, book: RuleBook, nlp: Language) -> None:
    there = {a.name: a.is_chair for a in _there(f"{told}\n\nApologies: Gus Tarr", book, nlp) if a.status == "present"}
    assert there == {"Anna Pell": True, "Neil Upshot": False, "Ida Moor": False}


def test_a_cabinets_table_with_portfolios(tmp_path: Path, book: RuleBook, nlp: Language) -> None:
    table = _rows(
        ("Cabinet Member", "Portfolio", "Present"),
        ("Cllr Anna Pell (Chair)", "Leader of the Council", "✓"),
        ("Cllr Neil Upshot", "Highways", "✓"),
        ("Cllr Ida Moor", "Finance", "Apologies"),
    )
    assert [(a.name, a.status) for a in _people(tmp_path, table, book, nlp)] == [
        ("Cllr Anna Pell", "present"),
        ("Cllr Neil Upshot", "present"),
        ("Cllr Ida Moor", "apologies"),
    ]


def test_a_column_of_present_and_apologies_says_what_a_is(tmp_path: Path, book: RuleBook, nlp: Language) -> None:
    table = _rows(
        ("Name", "Category", "Present / Apologies"), ("Anna Pell", "Parent", "P"), ("Neil Upshot", "Staff", "A")
    )
    assert {a.name: a.status for a in _people(tmp_path, table, book, nlp)} == {
        "Anna Pell": "present",
        "Neil Upshot": "apologies",
    }


def test_a_ward_beside_a_councillor_is_nobody(tmp_path: Path, book: RuleBook, nlp: Language) -> None:
    table = _rows(
        ("Present:", "Cllr Anna Pell", "Chair"),
        ("", "Cllr Neil Upshot", "Cold Sluice"),
        ("", "Cllr Ida Moor", "Northmoor East"),
        ("", "Cllr Gus Tarr", "Tarn St Mary"),
    )
    names = [a.name for a in _people(tmp_path, table, book, nlp)]
    assert names == ["Cllr Anna Pell", "Cllr Neil Upshot", "Cllr Ida Moor", "Cllr Gus Tarr"]


def test_a_cell_without_words_beside_a_comma_is_nobody(tmp_path: Path, book: RuleBook, nlp: Language) -> None:
    table = _rows(("Present:", "", ""), ("(Chair)", "Neil Upshot, Quay Trust", ""))
    assert _people(tmp_path, f"{table}<p>{THERE}</p>", book, nlp)


def test_posts_with_a_dash_before_their_holders(book: RuleBook, nlp: Language) -> None:
    text = f"{THERE}\n\nOfficers in attendance: Principal Planner (Edie Rudge); Strategic Lead – Housing (Joan Kett)"
    told = [(a.name, a.role) for a in _there(text, book, nlp) if a.capacity == "officer"]
    assert told == [("Edie Rudge", "Principal Planner"), ("Joan Kett", "Strategic Lead – Housing")]


def test_initials_behind_a_post_in_brackets_are_no_part_of_it(book: RuleBook, nlp: Language) -> None:
    told = _there(f"{THERE}\n\nIn attendance: Edie Rudge (Head of Finance, ER), Olwen Kett (Clerk, OK)", book, nlp)
    assert [(a.name, a.role) for a in told[-2:]] == [("Edie Rudge", "Head of Finance"), ("Olwen Kett", "Clerk")]


@pytest.mark.parametrize("numbers", [("1)", "2)", "3)"), ("C.1", "C.2", "C.3"), ("2017/18/001", "2017/18/002", "x")])
def test_numbers_alone_over_their_headings(numbers: tuple[str, ...], book: RuleBook, nlp: Language) -> None:
    said = ("**Slip**\n\nIt was wet.", "**Winch**\n\nIt turned.", "**Shed**\n\nIt leaked.")
    items = "\n\n".join(f"**{n}**\n\n{text}" for n, text in zip(numbers, said, strict=True) if n != "x")
    minutes = facts_of(f"{TITLE}\n\n{THERE}\n\n{items}", Minute, book, nlp)
    assert [m.number for m in minutes] == [n.rstrip(")") for n in numbers if n != "x"]


def test_bracketed_numbers_before_headings_in_rows(tmp_path: Path, book: RuleBook, nlp: Language) -> None:
    table = _rows(
        ("(1)", "<b>Slip</b>", "It was wet all day and all night."),
        ("(2)", "<b>Winch</b>", "It turned for all of the day."),
        ("(3)", "<b>Shed</b>", "It leaked in the rain again."),
    )
    facts = page_facts(tmp_path, f"<b>{TITLE}</b>", f"<p>{THERE}</p>{table}", book, nlp)
    told = [(m.number, m.heading) for m in facts if isinstance(m, Minute)]
    assert told == [("1", "Slip"), ("2", "Winch"), ("3", "Shed")]


def test_numbers_in_brackets_that_go_on_from_an_earlier_meeting(book: RuleBook, nlp: Language) -> None:
    items = "\n\n".join(f"(8{n}) {head}\n\nIt was wet all day." for n, head in ((7, "Slip"), (8, "Winch"), (9, "Shed")))
    minutes = facts_of(f"{TITLE}\n\n{THERE}\n\n{items}", Minute, book, nlp)
    assert [m.number for m in minutes] == ["87", "88", "89"]


def test_a_number_without_a_stop_before_a_heading_in_bold(tmp_path: Path, book: RuleBook, nlp: Language) -> None:
    items = "".join(f"<p><b>{n} {head}</b> – It was wet.</p>" for n, head in enumerate(("Slip", "Winch", "Shed"), 1))
    facts = page_facts(tmp_path, f"<b>{TITLE}</b>", f"<p>{THERE}</p>{items}", book, nlp)
    told = [(m.number, m.heading) for m in facts if isinstance(m, Minute)]
    assert told == [("1", "Slip"), ("2", "Winch"), ("3", "Shed")]


def test_a_label_within_a_paragraph_begins_one(book: RuleBook, nlp: Language) -> None:
    text = "It was wet. Decision: That the slip be shut. Reasons for decision: To save money."
    assert [r.text for r in _board(book, nlp, Resolution, text)] == ["That the slip be shut."]


def test_numbers_of_rows_that_could_be_hours(tmp_path: Path, book: RuleBook, nlp: Language) -> None:
    heads = ("Slip", "Winch", "Shed", "Roof")
    rows = [row for n, head in enumerate(heads, 17) for row in ((f"19.{n}", f"<b>{head}</b>"), ("", "It was wet."))]
    facts = page_facts(tmp_path, f"<b>{TITLE}</b>", f"<p>{THERE}</p>{_rows(*rows)}", book, nlp)
    assert [m.number for m in facts if isinstance(m, Minute)] == ["19.17", "19.18", "19.19", "19.20"]


def test_a_line_of_action_over_a_number_heads_no_minute(book: RuleBook, nlp: Language) -> None:
    text = "\n\n".join(
        f"{n}. {head} – {said}\n\nAction point – {who} – Write to the owner of it"
        for n, head, said, who in (
            (1, "Slip", "It was wet all day.", "Neil Upshot"),
            (2, "Winch", "It turned all day.", "Ida Moor"),
            (3, "Shed", "It leaked all day.", "Gus Tarr"),
            (4, "Roof", "It held all day.", "Neil Upshot"),
        )
    )
    minutes = facts_of(f"{TITLE}\n\n{THERE}\n\n{text}", Minute, book, nlp)
    assert [m.heading for m in minutes] == ["Slip", "Winch", "Shed", "Roof"]


@pytest.mark.parametrize(
    "line",
    [
        "Action point – Cllr Neil Upshot – Find out when it opens",
        "It was wet. Action point – Neil Upshot – Find out when it opens",
    ],
)
def test_owners_before_a_dash(line: str, book: RuleBook, nlp: Language) -> None:
    assert [(a.owner or "").removeprefix("Cllr ") for a in _board(book, nlp, Action, line)] == ["Neil Upshot"]


def test_a_table_that_stands_upright_is_one_action(tmp_path: Path, book: RuleBook, nlp: Language) -> None:
    table = _rows(("Action", "Mend the gate at the slip"), ("Owner", "Neil Upshot"), ("Due", "4 May 2018"))
    body = f"<p>{THERE}</p><p><b>1. Slip</b></p><p>It was wet.</p>{table}<p><b>2. Winch</b></p><p>It turned.</p>"
    facts = page_facts(tmp_path, f"<b>{TITLE}</b>", body, book, nlp)
    told = [(a.text, a.owner, str(a.due_date)) for a in facts if isinstance(a, Action)]
    assert told == [("Mend the gate at the slip", "Neil Upshot", "2018-05-04")]


def test_a_count_in_brackets_before_what_was_resolved(book: RuleBook, nlp: Language) -> None:
    text = "Upon being put to the vote (For: 4, Against: 1, Abstain: 0) it was RESOLVED:\n\nThat the slip be shut."
    assert [r.text for r in _board(book, nlp, Resolution, text)] == ["That the slip be shut."]
    assert [(v.votes_for, v.votes_against, v.carried) for v in _board(book, nlp, Vote, text)] == [(4, 1, True)]


def test_what_the_meeting_agreed_having_heard_is_over_its_clauses(book: RuleBook, nlp: Language) -> None:
    text = "The meeting, having heard from the clerk, agreed:\n\na. that the slip be shut;\n\nb. that it be mended."
    assert [r.clause for r in _board(book, nlp, Resolution, text)] == ["a", "b"]


def test_a_decision_in_bold_is_no_heading(book: RuleBook, nlp: Language) -> None:
    text = (
        "It was wet.\n\n**The Board noted the report and resolved that the slip be shut.**\n\nIt then rained all day."
    )
    assert [r.text for r in _board(book, nlp, Resolution, text)] == ["that the slip be shut."]


def test_a_minutes_code_with_two_years_is_one_item(book: RuleBook, nlp: Language) -> None:
    text = "Neil Upshot declared a personal interest in minute 2018/19/004 as a tenant of the slip."
    told = [(d.agenda_item, d.subject) for d in _board(book, nlp, Declaration, text)]
    assert told == [("2018/19/004", "as a tenant of the slip")]


def test_the_clock_of_four_figures_behind_a_place(book: RuleBook, nlp: Language) -> None:
    head = "Pliers Board\n\nMinutes of Meeting held on 19 April 2018\n\nGannet Hall, Quay, 0930 hours – 1120 hours"
    (meeting,) = facts_of(f"{head}\n\n{THERE}\n\n{ITEMS}", Meeting, book, nlp)
    assert (meeting.venue, meeting.start_time, meeting.end_time) == ("Gannet Hall, Quay", time(9, 30), time(11, 20))


def test_a_joint_board_below_the_partnership_that_it_is_of(book: RuleBook, nlp: Language) -> None:
    head = "**QUAY HEALTH AND SOCIAL CARE PARTNERSHIP**\n\n**INTEGRATION JOINT BOARD**\n\n**TUESDAY 13 DECEMBER 2022**"
    text = f"{head}\n\nMinutes of the meeting held in Gannet Hall, beginning at 10:00 am\n\n{THERE}\n\n{ITEMS}"
    assert [m.body for m in facts_of(text, Meeting, book, nlp)] == ["INTEGRATION JOINT BOARD"]


def test_letters_whose_boxes_end_with_their_ink_are_words() -> None:
    text, gaps = "confirmation of minutes", (0.4, 1.3, 0.9, 1.3, 0.3)
    x0, x = [], 100.0
    for n, letter in enumerate(text):
        x0.append(x)
        x += (3.0 if letter == " " else 4.0) + gaps[n % len(gaps)]
    kept = [i for i, letter in enumerate(text) if letter != " "]
    left = np.array([x0[i] for i in kept])
    count, same = len(kept), np.zeros(len(kept), np.int64)
    glyphs = Glyphs(
        text.replace(" ", ""),
        left,
        np.full(count, 100.0),
        left + 4.0,
        np.full(count, 108.0),
        np.full(count, 8.0),
        np.ones(count, np.bool_),
        np.zeros(count, np.bool_),
        same,
        same,
        same,
        ["Slip"],
        [None],
    )
    assert [word.text for word in words_of(glyphs)] == ["confirmation", "of", "minutes"]
