"""Minutes taken apart: front, numbered minutes with their subheadings, foot."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from corpus.passage import EMPTY
from pipeline.extract.headings import bare_headings
from pipeline.extract.outline import outline
from pipeline.records import Minute, MinuteReference
from pipeline.segment import Head, Section
from rules.book import RuleBook
from tests.office import docx, opened, p
from tests.papers import BOARD, COMMITTEE, board, facts_of, plan_of

if TYPE_CHECKING:
    from spacy.language import Language

HEARD = "The Board heard that the concrete of the north slip had given way in the winter."
AGAIN = "The Board was told that the boats would be hauled out at the south slip till May."


def heads(text: str, book: RuleBook) -> list[tuple[str | None, str]]:
    return [(e.number, e.heading.text) for e in plan_of(text, book).entries]


def test_front_minutes_and_foot(book: RuleBook) -> None:
    plan = plan_of(BOARD, book)
    assert next(b.text for b in plan.front) == "Present"
    assert [(e.number, e.heading.text) for e in plan.entries] == [
        ("31", "APOLOGIES FOR ABSENCE"),
        ("32", "DECLARATIONS OF INTEREST"),
        ("33", "MATTERS ARISING"),
        ("34", "SLIPWAY DUES"),
        ("35", "DATE OF NEXT MEETING"),
    ]
    assert [b.text for b in plan.foot] == ["2.00 - 3.25 pm CHAIRMAN", "19 April 2018"]


def test_committee_minutes(book: RuleBook) -> None:
    assert heads(COMMITTEE, book) == [
        ("1", "Welcome and Safety Information"),
        ("2", "Apologies for Absence and Substitutions"),
        ("3", "Ferry Timetable"),
    ]


def test_a_list_inside_a_minute_is_no_run_of_minutes(book: RuleBook) -> None:
    text = board(f"One\n{HEARD}\n1. Boats\n2. Berths\n3. Winches\n{AGAIN}", f"Two\n{HEARD}", f"Three\n{AGAIN}")
    assert heads(text, book) == [("31", "ONE"), ("32", "TWO"), ("33", "THREE")]


def test_numbers_may_skip_and_never_go_back(book: RuleBook) -> None:
    text = board(f"One\n{HEARD}", f"Two\n{HEARD}", f"Three\n{HEARD}").replace("33. THREE", "34. THREE")
    assert heads(text, book) == [("31", "ONE"), ("32", "TWO"), ("34", "THREE")]


def test_a_lettered_number_stays_as_printed(book: RuleBook) -> None:
    text = board(f"One\n{HEARD}", f"Two\n{HEARD}", f"Three\n{HEARD}")
    assert [n for n, _ in heads(text, book)] == ["31", "32", "33"]


@pytest.mark.parametrize(
    ("printed", "heading"),
    [
        ("34. SLIPWAY DUES.", "SLIPWAY DUES"),
        ("34. SLIPWAY DUES:", "SLIPWAY DUES"),
        ("34. SLIPWAY DUES", "SLIPWAY DUES"),
        ("34. <u>SLIPWAY DUES.</u>", "SLIPWAY DUES"),
        ("34. **SLIPWAY DUES**", "SLIPWAY DUES"),
        ("34. SLIPWAY DUES - QUARTER 2", "SLIPWAY DUES - QUARTER 2"),
    ],
)
def test_a_heading_loses_its_stop_and_marks_only(printed: str, heading: str, book: RuleBook) -> None:
    found = heads(BOARD.replace("34. SLIPWAY DUES.", printed), book)
    assert ("34", heading) in found
    assert len(found) == 5


@pytest.mark.parametrize(
    "line",
    [
        "North Slip Winch (minute 27)",
        "<u>Paint for the Boathouse</u>",
        "Moorings at Sandle Creek",
        "Paint for the Boathouse.".removesuffix("."),
    ],
)
def test_a_subheading(line: str, book: RuleBook, nlp: Language) -> None:
    found = facts_of(board(f"Matters arising\n{line}\n{HEARD}", f"Dues\n{AGAIN}"), Minute, book, nlp)
    plain = line.removeprefix("<u>").removesuffix("</u>")
    assert [m.subheadings for m in found] == [(plain,), ()]
    assert found[0].text == f"{plain}\n{HEARD}"


@pytest.mark.parametrize(
    "line",
    [
        "The slip was wet",
        "RESOLVED:",
        "19 April 2018",
        "Cllr O. Wexcombe in the Chair",
        "that all of it be noted",
        "Members agreed.",
        "(a) Paint for the Boathouse",
        "Paint for the Boathouse;",
    ],
)
def test_what_looks_like_a_subheading_and_is_none(line: str, book: RuleBook) -> None:
    plan = plan_of(board(f"Matters arising\n{HEARD}\n{line}\n{AGAIN}", f"Dues\n{AGAIN}"), book)
    assert [e.subheadings for e in plan.entries] == [(), ()]


def test_a_minutes_text_is_a_line_for_each_block(book: RuleBook, nlp: Language) -> None:
    (first, _) = facts_of(board(f"Dues\n{HEARD}\n(a) boats;\n(b) berths.", f"Two\n{AGAIN}"), Minute, book, nlp)
    assert first.text == f"{HEARD}\n(a) boats;\n(b) berths."
    assert (first.number, first.heading, first.ordinal) == ("31", "DUES", 1)
    quotes = " ".join(s.quote for s in first.evidence)
    assert all(word in quotes for word in ("31.", "DUES", "(a) boats;", "(b) berths."))


@pytest.mark.parametrize("foot", ["The meeting ended at 3.25 pm", "CHAIRMAN", "2.00 - 3.25 pm", "Signed"])
def test_the_foot_is_no_part_of_the_last_minute(foot: str, book: RuleBook, nlp: Language) -> None:
    text = board(f"One\n{HEARD}", f"Two\n{AGAIN}").replace("2.00 - 3.25 pm\tCHAIRMAN", foot)
    assert facts_of(text, Minute, book, nlp)[-1].text == AGAIN


@pytest.mark.parametrize(
    ("said", "context", "number"),
    [
        ("Winch on the North Slip (minute 27)", "Winch on the North Slip (minute 27)", "27"),
        ("The winch was greased (minute 9 refers) and ran well all winter.", "minute 9 refers", "9"),
        (
            "It was as Minute 12 of 19 April 2017 had foretold to all present.",
            "Minute 12 of 19 April 2017",
            "12",
        ),
        (
            "It was as minute no. 12(b) above had foretold to everybody there.",
            "minute no. 12(b) above",
            "12(b)",
        ),
    ],
)
def test_a_minute_that_names_another(said: str, context: str, number: str, book: RuleBook, nlp: Language) -> None:
    text = board(f"Matters arising\n{said}\n{HEARD}", f"Two\n{AGAIN}")
    (found,) = facts_of(text, MinuteReference, book, nlp)
    assert (found.minute, found.context, found.refers_to_minute) == ("31", context, number)
    assert found.evidence[0].quote == context


@pytest.mark.parametrize("said", ["The minutes of 19 April 2018 were read to all.", "There was a 10 minute silence."])
def test_minutes_of_the_clock_name_no_minute(said: str, book: RuleBook, nlp: Language) -> None:
    text = board(f"Matters arising\n{said}", f"Two\n{AGAIN}")
    assert facts_of(text, Minute, book, nlp)
    assert facts_of(text, MinuteReference, book, nlp) == []


def test_letters_before_a_number(book: RuleBook) -> None:
    text = board(f"One\n{HEARD}", f"Two\n{HEARD}", f"Three\n{HEARD}")
    for n in (31, 32, 33):
        text = text.replace(f"{n}. ", f"QB/{n} ")
    assert [n for n, _ in heads(text, book)] == ["QB/31", "QB/32", "QB/33"]


def test_a_heading_ends_at_its_colon(book: RuleBook) -> None:
    text = "\n\n".join(
        [
            BOARD.split("31.", 1)[0].strip(),
            "31. Apologies for Absence:- Cllr A. Crake",
            "32. Correspondence:- None",
            "33. Declarations of interest: P Wistow: Gull Corner.",
            "34. Date of next meeting:- Thursday 6th September 2018 at 7.30pm",
        ]
    )
    assert heads(text, book) == [
        ("31", "Apologies for Absence"),
        ("32", "Correspondence"),
        ("33", "Declarations of interest"),
        ("34", "Date of next meeting"),
    ]


def test_letters_for_a_heading_go_with_what_is_set_as_they_are(tmp_path: Path, book: RuleBook) -> None:
    body = p("Present: Ann Alder, Pat Wistow") + "".join(
        p(head, run="<w:b/>") + p(HEARD) for head in ("Welcome to the quay", "NII", "Berths and dues", "AOB")
    )
    reading = opened(docx(tmp_path / "m.docx", body), book)
    blocks = reading.blocks
    assert [blocks[i].text for i in bare_headings(blocks, book)] == [
        "Welcome to the quay",
        "NII",
        "Berths and dues",
        "AOB",
    ]


def test_a_table_of_items_with_their_hours_is_an_agenda(tmp_path: Path, book: RuleBook) -> None:
    def row(*cells: str) -> str:
        return f"<w:tr>{''.join(f'<w:tc>{p(cell)}</w:tc>' for cell in cells)}</w:tr>"

    rows = [row("Ite", "What", "When", "Lead")]
    rows += [row(str(n), t, f"1{n}:00 – 1{n}:30", "AA") for n, t in enumerate(("Welcome", "Berths", "Dues"), 1)]
    body = p("Present: Ann Alder, Pat Wistow") + f"<w:tbl>{''.join(rows)}</w:tbl>"
    body += "".join(p(head, run="<w:b/>") + p(HEARD) for head in ("Welcome", "Berths", "Dues"))
    reading = opened(docx(tmp_path / "m.docx", body), book)
    section = Section("minutes", EMPTY, Head(), tuple(reading.blocks), None, "", 1, 1)
    entries = outline(section, book.layout("general"), book).entries
    assert [(e.number, e.heading.text, e.blocks[0].text) for e in entries] == [
        (None, head, HEARD) for head in ("Welcome", "Berths", "Dues")
    ]
