"""The same words however a paper sets them: without space between paragraphs, hung behind numbers, in the middle, in
bold, or in a table's rows."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from pipeline.read.sheet import Table
from pipeline.records import Action, AgendaItem, Attendance, Meeting, Minute
from pipeline.run import read_paper
from tests.drawn import CHAR, LEADING, RIGHT, SIZE, WIDTH, page, paragraph, run, shown
from tests.papers import facts_of

if TYPE_CHECKING:
    from spacy.language import Language

    from pipeline.records import Fact
    from rules.book import RuleBook

DOWN = LEADING * SIZE
BELOW = "The Panel met in the winter and heard what had become of the slip and of the boats there. " * 4
FULL = "The Panel of the isle met in Gannet Hall at Quarrel Bay in the wet spring."
"""Fills the measure, so that no word would have fitted behind it."""


def two_lines(first: str, second: str, x: float = 72.0, further: float = 72.0) -> list:  # type: ignore[type-arg]
    lines = [run(first, x, 100, gap=CHAR * SIZE), run(second, further, 100 + DOWN, gap=CHAR * SIZE)]
    return [*lines, *paragraph(BELOW, 300)]


@pytest.mark.parametrize(
    "begins",
    [
        "Present: Cllr Orla Pell and Cllr Bram Tolliver",
        "Councillors present: Orla Pell and Bram Tolliver",
        "In attendance: the clerk",
        "21/048. Matters arising",
        "Cou/288/07-08 Minutes",
        "SLIPWAY. The clerk said it was wet.",
    ],
)
def test_a_label_or_a_number_begins_behind_a_full_line(begins: str, book: RuleBook) -> None:
    blocks = shown(book, page(1, *two_lines(FULL, begins)))
    assert [b.whole.text for b in blocks[:2]] == [FULL, begins]


@pytest.mark.parametrize("goes_on", ["The clerk said it was wet.", "ACTION: OP to see to it.", "Winches: three."])
def test_a_sentence_goes_on_behind_a_full_line(goes_on: str, book: RuleBook) -> None:
    blocks = shown(book, page(1, *two_lines(FULL, goes_on)))
    assert blocks[0].text == f"{FULL} {goes_on}"


@pytest.mark.parametrize("number", ["126/20", "ENV07/16", "23-045"])
def test_a_heading_hangs_behind_a_number_of_any_form(number: str, book: RuleBook) -> None:
    first = f"{number} TO RECEIVE DECLARATIONS OF INTEREST IN ACCORDANCE WITH THE OTHER"
    blocks = shown(book, page(1, *two_lines(first, "HARBOURS ACT", further=126)))
    assert blocks[0].whole.text == f"{first} HARBOURS ACT"


def test_a_rules_part_at_the_beginning_of_a_line_is_no_clause(book: RuleBook) -> None:
    first = "RESOLVED: To note the appointment that had been made under Berths Rule 1.1"
    blocks = shown(book, page(1, *two_lines(first, "(xii) at the annual meeting.")))
    assert blocks[0].text == f"{first} (xii) at the annual meeting."
    blocks = shown(book, page(1, *two_lines(first.replace(" 1.1", " two;"), "(b) That it be shut.")))
    assert blocks[1].marker == "(b)"


def test_a_titles_year_stands_in_the_middle_below_it(book: RuleBook) -> None:
    title = "MINUTES OF THE SLIP PANEL OF QUARREL BAY HELD IN GANNET HALL ON 27 MARCH"
    width = len(title) * SIZE * CHAR
    assert (WIDTH - width) / 2 < 0.16 * WIDTH  # centred, but as wide as text
    assert (WIDTH + width) / 2 < RIGHT
    lines = [
        run(title, (WIDTH - width) / 2, 100, gap=CHAR * SIZE),
        run("2022", WIDTH / 2 - 2 * SIZE * CHAR, 100 + DOWN),
    ]
    assert shown(book, page(1, *lines, *paragraph(BELOW, 300)))[0].text == f"{title} 2022"


def test_a_title_in_bold_as_wide_as_text_goes_on_below(book: RuleBook) -> None:
    def blocks(below: str) -> list[str]:
        title = "THE WAVERLEY, LOWER YARN AND QUARREL BAY INLAND WATERS AND DRAINAGE"
        lines = [
            run(title, (WIDTH - len(title) * SIZE * CHAR) / 2, 100, gap=CHAR * SIZE, bold=True),
            run(below, (WIDTH - len(below) * SIZE * CHAR) / 2, 100 + DOWN, bold=True),
        ]
        return [b.text for b in shown(book, page(1, *lines, *paragraph(BELOW, 300)))]

    assert blocks("AUTHORITY")[0].endswith("DRAINAGE AUTHORITY")
    assert blocks("PRESENT")[1] == "PRESENT"


def test_a_centred_title_is_not_joined_with_what_would_have_fitted(book: RuleBook) -> None:
    lines = []
    for i, text in enumerate(
        ["QUARREL BAY NATIONAL PARK AUTHORITY", "MINUTES OF THE BOARD MEETING held at the Gannet Inn"]
    ):
        lines.append(run(text, (WIDTH - len(text) * SIZE * CHAR) / 2, 100 + i * DOWN, gap=CHAR * SIZE))
    found = shown(book, page(1, *lines, *paragraph(BELOW, 300)))
    assert [b.text for b in found[:2]] == [" ".join(w.text for w in line) for line in lines]


@pytest.mark.parametrize(
    ("first", "second"),
    [
        ("Minutes of the Panel of the harbour that was held on Monday, 16 March", "2021. It began at seven."),
        ("Proposed in the course of the meeting by Cllr Pell, seconded by Mrs", "Tolliver, that it be shut."),
    ],
)
def test_a_line_breaks_inside_a_day_or_a_name(first: str, second: str, book: RuleBook) -> None:
    assert shown(book, page(1, *two_lines(first, second)))[0].text == f"{first} {second}"


def test_a_cells_line_reaches_as_near_to_its_border_as_it_begins(book: RuleBook) -> None:
    first, second = "Cllr Pell proposed, seconded", "Richard Tolliver, that it be"
    left = 100 - 7.0
    right = 100 + (len(first) + 1 + len("Richard")) * SIZE * CHAR + 5  # 'Richard' would have crossed the margin
    words = [run(first, 100, 100, gap=CHAR * SIZE), run(second, 100, 100 + DOWN, gap=CHAR * SIZE), run("1", 60, 100)]
    table = Table((50, 90, right, 140), (((50, 90, left, 140), (left, 90, right, 140)),))
    found = shown(book, page(1, *words, *paragraph(BELOW, 300), tables=[table]))
    (row,) = [b for b in found if b.cells]
    assert [b.text for b in row.inside[1]] == [f"{first} {second}"]


def web(tmp_path: Path, book: RuleBook, nlp: Language, *lines: str) -> Sequence[Fact]:
    """The facts of a page of these lines, in bold where they begin with an asterisk."""
    told = "".join(f"<p><b>{line[1:]}</b></p>" if line.startswith("*") else f"<p>{line}</p>" for line in lines)
    path = tmp_path / "minutes.html"
    path.write_text(f"<html><body>{told}</body></html>", encoding="utf-8")
    return read_paper(path, book, nlp).facts


HEAD = "Minutes of the Quarrel Bay Parish Council held on 19 April 2018 in Gannet Hall at 7pm"


def minutes(facts: Sequence[Fact]) -> list[tuple[str | None, str]]:
    return [(m.number, m.heading) for m in facts if isinstance(m, Minute)]


def test_capitals_in_bold_head_business_before_the_first_number(tmp_path: Path, book: RuleBook, nlp: Language) -> None:
    facts = web(
        tmp_path, book, nlp, f"*{HEAD}", "Present: Cllr Orla Pell (Chair) and Cllr Bram Tolliver",
        "*DECLARATIONS OF INTEREST", "There were none.", "*1. APOLOGIES", "Cllr Beed.", "*2. SLIPWAY", "It was wet.",
    )  # fmt: skip
    assert minutes(facts) == [(None, "DECLARATIONS OF INTEREST"), ("1", "APOLOGIES"), ("2", "SLIPWAY")]


def test_numbers_count_where_headings_in_bold_bear_them(tmp_path: Path, book: RuleBook, nlp: Language) -> None:
    facts = web(
        tmp_path, book, nlp, f"*{HEAD}", "Present: Cllr Orla Pell (Chair) and Cllr Bram Tolliver",
        "1. Cllr Orla Pell was elected to the chair for the year and signed the form that the clerk had brought.",
        "2. Cllr Bram Tolliver was elected to stand in for her for the year, and thanked everybody for it.",
        "3. Cllr Ann Beed had sent word that she was ill, and the Council accepted what she had given as reason.",
        "4. All councillors said that what they had declared in the year before had not changed since that day.",
        "*5. Elections to other offices", "*5.1 Winch Officer: Bram Tolliver", "*5.2 Slip Officer: Orla Pell",
        "*6. REPORTS", "There were none.",
    )  # fmt: skip
    assert [number for number, _ in minutes(facts)] == ["1", "2", "3", "4", "5", "6"]


def test_members_in_bold_head_no_business(tmp_path: Path, book: RuleBook, nlp: Language) -> None:
    facts = web(
        tmp_path, book, nlp, f"*{HEAD}", "*Cllr Pell (Chairman)", "*Cllr Mrs Beed", "Cllr Tolliver", "Cllr Moss",
        "*Annual Meeting", "The chairman stood down and the clerk took the chair for what came next in the hall.",
        "*Planning Meeting", "The two applications were looked at, and it was RESOLVED that neither be opposed.",
        "There being no further business the meeting closed at 8.15 pm.",
    )  # fmt: skip
    assert [heading for _, heading in minutes(facts)] == ["Annual Meeting", "Planning Meeting"]
    there = {f.name: f.is_chair for f in facts if isinstance(f, Attendance)}
    assert there == {"Cllr Pell": True, "Cllr Mrs Beed": False, "Cllr Tolliver": False, "Cllr Moss": False}


ITEMS = [
    "To receive apologies for absence",
    "To receive declarations of interest",
    "To confirm the minutes of 13 September 2022",
    "Any other business",
]


def test_a_summons_over_an_agenda_in_rows(book: RuleBook, nlp: Language) -> None:
    text = (
        "QUARREL BAY PARISH COUNCIL\n\nMembers of the Council: Cllrs Pell, Moss and Beed\n\n"
        "I hereby give you notice that a Meeting of the Parish Council will be held in "
        "Gannet Hall on Tuesday 11th October 2022 at 7.15pm.\n\nO Pell, Clerk to the Council\n\n"
    )
    text += "".join(f"| {n} | {item} | |\n" for n, item in enumerate(ITEMS, 1))
    (meeting,) = facts_of(text, Meeting, book, nlp)
    assert (meeting.body, meeting.meeting_date) == ("QUARREL BAY PARISH COUNCIL", date(2022, 10, 11))
    items = facts_of(text, AgendaItem, book, nlp)
    assert [i.title for i in items] == ITEMS


def test_business_in_rows_is_that_of_minutes_that_list_nobody(book: RuleBook, nlp: Language) -> None:
    rows = "1.\tElection of chairman\tCllr Pell took the chair.\n2.\tSlipway\tRESOLVED that the slip be shut.\n"
    (meeting,) = facts_of(f"Annual Slipway Minutes 24th May 2022\n\n{rows}3.\tWinch\tIt turned.\n", Meeting, book, nlp)
    assert meeting.meeting_date == date(2022, 5, 24)


def test_a_code_with_small_letters_in_a_cell_of_its_own(book: RuleBook, nlp: Language) -> None:
    rows = "Cou/285/07-08\tSlipway\tIt was wet.\nCou/286/07-08\tWinch\tRESOLVED that it be oiled.\n"
    found = facts_of(f"{HEAD}\n\nPresent: Cllr Pell and Cllr Moss\n\n{rows}", Minute, book, nlp)
    assert [(m.number, m.heading) for m in found] == [("Cou/285/07-08", "Slipway"), ("Cou/286/07-08", "Winch")]


def test_those_present_are_the_first_item_of_minutes(book: RuleBook, nlp: Language) -> None:
    text = (
        "Select your language\n\nMinutes of the Community Council virtual meeting held via ZOOM Conference, on\n\n"
        "Tuesday, 14th September 2021.\n\n1 Present\n\nCouncillors Mr Abe Lee (Chair), Mrs Bea Hall, Mr Cy Moor, "
        "Mr Tam Orr, Mrs Uma Kent, Mr Ned Shaw & Mr J Ivo Beed (Clerk). Also: County Councillor Mr Bram Poole.\n\n"
        "2 Apologies:\n\nApologies for absence were received from: Councillors Mrs Dee Hart.\n\n"
        "3 Welcome:\n\n3.1 It was wet.\n\n4 Declaration of Interest\n\n4.1 None.\n\n5 Matters Arising\n\nIt leaked.\n"
    )
    there = [a for a in facts_of(text, Attendance, book, nlp) if a.status == "present"]
    assert [a.name for a in there if a.is_chair] == ["Mr Abe Lee"]
    members = [a.name for a in there if a.capacity == "member"]
    assert members == ["Mr Abe Lee", "Mrs Bea Hall", "Mr Cy Moor", "Mr Tam Orr", "Mrs Uma Kent", "Mr Ned Shaw"]


def test_the_heads_of_columns_are_no_part_of_the_place(book: RuleBook, nlp: Language) -> None:
    text = (
        "Minutes of a Meeting of Quarrel Bay Parish Council held at 7.00pm on Monday 4 February 2008 at the Chamber, "
        "Slip Road, Quarrel Bay\n\n| Item | Discussion | Action |\n| 1 | Present: Cllr Pell, Cllr Moss | |\n"
        "| 2 | Slipway | |\n| 3 | RESOLVED that the winch be oiled. | |\n"
    )
    (meeting,) = facts_of(text, Meeting, book, nlp)
    assert meeting.venue == "Chamber, Slip Road, Quarrel Bay"


def test_a_web_tables_item_tells_its_heading_and_what_was_said(tmp_path: Path, book: RuleBook, nlp: Language) -> None:
    rows = (
        ("1", "<p>Apologies: there were none.</p>"),
        ("2", "<p>Slipway. The clerk reported that it was wet.</p>"),
        ("3", "<p>Winch</p><p>It turned.</p>"),
        ("4", "<p>Co-option: Ann Beed was proposed by Cllr Pell and it was RESOLVED to co-opt her.</p>"),
    )
    table = "".join(f"<tr><td>{number}</td><td>{cell}</td></tr>" for number, cell in rows)
    path = tmp_path / "minutes.html"
    present = "<p>Present: Cllr Orla Pell (Chair) and Cllr Bram Tolliver</p>"
    path.write_text(f"<html><body><p>{HEAD}</p>{present}<table>{table}</table></body></html>", encoding="utf-8")
    found = minutes(read_paper(path, book, nlp).facts)
    assert found == [("1", "Apologies"), ("2", "Slipway"), ("3", "Winch"), ("4", "Co-option")]


def test_headings_have_the_numbers_that_their_paragraphs_repeat(book: RuleBook, nlp: Language) -> None:
    text = (
        f"{HEAD}\n\nPresent: Cllr Pell and Cllr Moss\n\n451 Welcome and Slipway\n\n451.1 It was wet.\n\n"
        "451.2 It was cold.\n\n452 Winch\n\n452.1 It was RESOLVED that it be oiled.\n\n453 Shed\n\n453.1 It leaked.\n"
    )
    found = minutes(facts_of(text, Minute, book, nlp))
    assert found == [("451", "Welcome and Slipway"), ("452", "Winch"), ("453", "Shed")]


def test_somebody_below_a_task_that_has_its_own_owner_is_of_another(
    tmp_path: Path, book: RuleBook, nlp: Language
) -> None:
    rows = (
        "<tr><th>Item</th><th>Discussion</th><th>Action</th></tr>"
        "<tr><td>1</td><td><p><b>Welcome</b></p><p>All were welcomed.</p></td><td></td></tr>"
        "<tr><td>2</td><td><p><b>Slipway</b></p><p>It was wet.</p><p>A sign would help.</p></td>"
        "<td><p>OP to chase landlord</p><p>DH/BT</p></td></tr>"
    )
    path = tmp_path / "minutes.html"
    there = "<p>Present: Orla Pell (OP) Chair, Bram Tolliver (BT), Dilys Haines (DH)</p>"
    path.write_text(f"<html><body><p>{HEAD}</p>{there}<table>{rows}</table></body></html>", encoding="utf-8")
    found = [(a.text, a.owner) for a in read_paper(path, book, nlp).facts if isinstance(a, Action)]
    assert found == [("OP to chase landlord", "OP")]
