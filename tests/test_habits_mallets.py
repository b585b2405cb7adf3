"""Habits of papers printed from the web, of sheets of decisions and of whole packs, of an invented board."""

from __future__ import annotations

from datetime import date
from itertools import pairwise
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from pipeline.read.ruled import tabled_lines
from pipeline.read.sheet import Table, Word
from pipeline.records import (
    Action,
    Attendance,
    Declaration,
    Fact,
    Meeting,
    Minute,
    Resolution,
    Vote,
)
from tests.drawn import LEADING, LEFT, SIZE, page, read_pdf, run, shown
from tests.papers import by_kind, facts_of, page_facts

if TYPE_CHECKING:
    from spacy.language import Language

    from rules.book import RuleBook

TITLE = "Minutes of the Quarrel Bay Mallets Committee held on Thursday 19 April 2018 at Gannet Hall at 7pm"
THERE = "Present: Councillors Anna Pell (Chair), Neil Upshot, David Marr, Ida Moor and Gus Tarr"
FRONT = f"{TITLE}\n\n{THERE}\n\n1. Slip\n\nIt was wet.\n\n2. Winch\n\nIt turned.\n\n"
DOWN = LEADING * SIZE


def on_page(tmp_path: Path, body: str, book: RuleBook, nlp: Language) -> dict[str, list[Fact]]:
    return by_kind(page_facts(tmp_path, f"<b>{TITLE}</b>", body, book, nlp))


def with_sign(path: Path, *lines: str) -> Path:
    """A PDF in which the letter M is said to stand for 'ffi', as a browser says of one sign for several letters."""
    sign = ") Tj /Span << /ActualText (ffi) >> BDC (M) Tj EMC ("
    drawn = " ".join(
        f"BT /F1 12 Tf 72 {760 - 30 * n} Td ({line.replace('M', sign)}) Tj ET" for n, line in enumerate(lines)
    )
    bodies = [
        "<< /Type /Catalog /Pages 2 0 R >>",
        "<< /Type /Pages /Kids [3 0 R] /Count 1 >>",
        "<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents 5 0 R "
        "/Resources << /Font << /F1 4 0 R >> >> >>",
        "<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica /Encoding /WinAnsiEncoding >>",
        f"<< /Length {len(drawn)} >>\nstream\n{drawn}\nendstream",
    ]
    told, places = "%PDF-1.4\n", []
    for n, body in enumerate(bodies, 1):
        places.append(len(told))
        told += f"{n} 0 obj\n{body}\nendobj\n"
    at = len(told)
    table = "".join(f"{place:010} 00000 n \n" for place in places)
    count = len(bodies) + 1
    told += f"xref\n0 {count}\n0000000000 65535 f \n{table}trailer << /Size {count} /Root 1 0 R >>\nstartxref\n{at}\n"
    path.write_bytes(f"{told}%%EOF\n".encode("latin-1"))
    return path


def test_a_sign_for_several_letters_leaves_the_others_in_their_places(tmp_path: Path, book: RuleBook) -> None:
    path = with_sign(tmp_path / "sign.pdf", "OMcers were there.", "The winter was still in its first third.")
    assert [b.text for b in read_pdf(path, book).blocks] == [
        "Officers were there.",
        "The winter was still in its first third.",
    ]


def _cells(*rows: tuple[str, ...], edges: tuple[float, ...]) -> tuple[list[list[Word]], Table]:
    """Rows of a ruled table with a line of words in each cell, begun two points from its border."""
    lines = [
        [w for text, x in zip(row, edges, strict=False) for w in (run(text, x + 2, 100 + n * DOWN) if text else [])]
        for n, row in enumerate(rows)
    ]
    boxes = tuple(
        tuple((a, 98 + n * DOWN, b, 98 + (n + 1) * DOWN) for a, b in pairwise(edges)) for n in range(len(rows))
    )
    return lines, Table((edges[0], 98, edges[-1], 98 + len(rows) * DOWN), boxes)


def test_a_table_whose_text_fills_its_cells_is_one() -> None:
    rows = [("C03/2015", "Put up signs"), ("C04/2015", "Mend the gate"), ("C05/2015", "Send the list")]
    lines, table = _cells(*rows, edges=(LEFT, LEFT + 52, LEFT + 140))
    assert len(tabled_lines(page(1, *lines, tables=[table]))) == 3


def test_boxes_round_the_words_of_a_text_are_no_table() -> None:
    rows = [("The", "wet", "", ""), ("", "and", "old", ""), ("", "", "rod", "was"), ("now", "too", "", "")]
    lines, table = _cells(*rows, edges=(LEFT, LEFT + 22, LEFT + 44, LEFT + 66, LEFT + 88))
    assert not tabled_lines(page(1, *lines, tables=[table]))


HUNG = [
    "Against the said motion: Councillor Anna Pell, Cllr Ida Moor and Gus",
    "Tarr, who was late.",
]
WIDE = "The winch had been greased by its crew and did not scream at all now"


def test_lines_hung_under_a_full_first_line_go_on(book: RuleBook) -> None:
    first, second = HUNG
    lines = [run(first, LEFT, 100), run(second, LEFT + 30, 100 + DOWN), run(WIDE, LEFT, 100 + 4 * DOWN)]
    assert shown(book, page(1, *lines))[0].text == " ".join(HUNG)


def test_a_short_line_over_a_line_set_in_stands_alone(book: RuleBook) -> None:
    lines = [run("It was said that the slip", LEFT, 100), run("and the winch", LEFT + 30, 100 + DOWN)]
    lines += [run(WIDE, LEFT, 100 + n * DOWN) for n in range(4, 40)]
    assert [b.text for b in shown(book, page(1, *lines))][:2] == ["It was said that the slip", "and the winch"]


def test_a_heading_is_bold_though_its_bare_number_is_not(book: RuleBook) -> None:
    words = [*run("23", LEFT, 100), *run("Winter Gritting", LEFT + 18, 100, bold=True)]
    (block,) = shown(book, page(1, words))
    assert block.style.bold


LANE = 440.0


def test_a_closing_line_that_a_column_of_actions_would_cut_is_whole(book: RuleBook) -> None:
    text = "The Board heard that the slip had given way in the winter"
    lines = [run("ACTION", LANE, 70)]
    lines += [run(text, LEFT, 100 + i * 2 * DOWN) for i in range(4)]
    lines += [run("AP", LANE, 100)]
    closing = "There being nothing else the Chair declared the meeting closed"
    begins = LANE - run(closing, 0, 0)[-1].x0  # 'closed' stands where the column does
    lines.append(run(closing, begins, 100 + 10 * DOWN))
    last = shown(book, page(1, *lines))[-1]
    assert (last.text, last.cells) == (closing, ())


INTERESTS = (
    "<tr><td><b>1</b></td><td><b>Declarations of interest</b></td><td></td><td></td></tr>"
    "<tr><td></td><td><b>Member</b></td><td><b>Agenda item</b></td><td><b>Nature of interest</b></td></tr>"
    "<tr><td></td><td>Cllr Ida Moor</td><td>3</td><td>Personal – a tenant of the shed</td></tr>"
    "<tr><td><b>2</b></td><td><b>Minutes</b></td><td></td><td></td></tr>"
    "<tr><td></td><td>They were agreed.</td><td></td><td></td></tr>"
    "<tr><td><b>3</b></td><td><b>Shed</b></td><td></td><td></td></tr>"
    "<tr><td></td><td>It was sold.</td><td></td><td></td></tr>"
)


def test_business_goes_on_below_interests_in_its_table(tmp_path: Path, book: RuleBook, nlp: Language) -> None:
    found = on_page(tmp_path, f"<p>{THERE}</p><table border=1>{INTERESTS}</table>", book, nlp)
    assert [m.number for m in found["Minute"] if isinstance(m, Minute)] == ["1", "2", "3"]
    assert [d.name for d in found["Declaration"] if isinstance(d, Declaration)] == ["Cllr Ida Moor"]


@pytest.mark.parametrize(
    ("line", "name", "item"),
    [
        ("Item C41/2019 – Cllr Ida Moor (personal)", "Cllr Ida Moor", "C41/2019"),
        ("Item PL5 – Cllr Ida Moor (prejudicial)", "Cllr Ida Moor", "PL5"),
        ("• Ida Moor – Item 3.2 – pecuniary – a tenant of the shed", "Ida Moor", "3.2"),
    ],
)
def test_declared_in_terms(line: str, name: str, item: str, book: RuleBook, nlp: Language) -> None:
    (told,) = facts_of(f"{FRONT}3. Declarations of interest\n\n{line}", Declaration, book, nlp)
    assert (told.name, told.agenda_item) == (name, item)


@pytest.mark.parametrize(
    ("line", "owner"),
    [
        ("Action by Ida Moor: write to the owner of it.", "Ida Moor"),
        ("ACTION: Write to the owner of it – Ida Moor", "Ida Moor"),
        ("ACTION: Write to the owner of it – Bay Road", None),
    ],
)
def test_whose_action(line: str, owner: str | None, book: RuleBook, nlp: Language) -> None:
    (told,) = facts_of(f"{FRONT}3. Shed\n\nIt was old.\n\n{line}", Action, book, nlp)
    assert told.owner == owner


@pytest.mark.parametrize(
    ("said", "text"),
    [
        ("AGREED officers be asked to write to the owner.", "officers be asked to write to the owner."),
        ("RESOLVED: 1) that the shed be sold.", "that the shed be sold."),
        (
            "RESOLVED (proposed Cllr Ida Moor, seconded Cllr Gus Tarr; 3 for, 1 against): That it be sold.",
            "That it be sold.",
        ),
    ],
)
def test_what_was_resolved(said: str, text: str, book: RuleBook, nlp: Language) -> None:
    assert [r.text for r in facts_of(f"{FRONT}3. Shed\n\n{said}", Resolution, book, nlp)] == [text]


def test_movers_on_lines(book: RuleBook, nlp: Language) -> None:
    said = (
        "Mover: Cllr Ida Moor\n\nSeconder: Cllr Gus Tarr\n\nVote: 3 in favour, 1 against\n\nResolved: That it be sold."
    )
    (vote,) = facts_of(f"{FRONT}3. Shed\n\n{said}", Vote, book, nlp)
    assert (vote.mover, vote.seconder, vote.votes_for) == ("Cllr Ida Moor", "Cllr Gus Tarr", 3)


def test_a_posts_branch_is_no_organisation(book: RuleBook, nlp: Language) -> None:
    text = f"{TITLE}\n\n{THERE}\n\nOfficers:\n\nAgnes Sark – Assistant Director (Place)\n\n1. Slip\n\nIt was wet."
    told = {a.name: (a.role, a.organisation) for a in facts_of(text, Attendance, book, nlp)}
    assert told["Agnes Sark"] == ("Assistant Director (Place)", None)


def test_the_chair_behind_a_dash_beside_another_member(tmp_path: Path, book: RuleBook, nlp: Language) -> None:
    rows = "<tr><td>Cllr Anna Pell – Chair</td><td>Cllr Gus Tarr</td></tr><tr><td>Cllr Ida Moor</td><td></td></tr>"
    found = on_page(tmp_path, f"<p><b>Present:</b></p><table>{rows}</table><p>1. Slip</p><p>Wet.</p>", book, nlp)
    told = [(a.name, a.organisation) for a in found["Attendance"] if isinstance(a, Attendance)]
    assert told == [("Cllr Anna Pell", None), ("Cllr Gus Tarr", None), ("Cllr Ida Moor", None)]


ITEMS = "1. Slip\n\nDecision: That the slip be mended.\n\n2. Winch\n\nDecision: That the winch be sold."


@pytest.mark.parametrize(
    ("head", "body"),
    [
        ("The following decisions were taken by the Cabinet at its meeting on Monday 18 June 2018.", "Cabinet"),
        ("PLANNING COMMITTEE - SCHEDULE OF DECISIONS\n\nMeeting held on 18 June 2018", "Planning Committee"),
        ("DECISIONS OF THE EXECUTIVE\n\nMonday 18 June 2018", "Executive"),
        (
            "Decision List\n\nCabinet\n\nSet out below is a summary of the decisions taken at the Cabinet meeting held "
            "on Monday, 18 June 2018.",
            "Cabinet",
        ),
    ],
)
def test_a_sheet_of_decisions_is_of_a_meeting(head: str, body: str, book: RuleBook, nlp: Language) -> None:
    text = f"{head}\n\n{ITEMS}"
    (met,) = facts_of(text, Meeting, book, nlp)
    assert (met.body.title(), met.meeting_date) == (body, date(2018, 6, 18))
    assert len(facts_of(text, Resolution, book, nlp)) == 2


@pytest.mark.parametrize(
    ("head", "venue"),
    [
        ("Quarrel Bay Mallets Committee\n\n5 May 2018\n\nMeeting venue: Gannet Hall\n\nMinutes", "Gannet Hall"),
        (
            "Quarrel Bay Mallets Committee\n\nMinutes\n\n5 May 2018\n\n7.30 pm Gannet Hall, Quarrel",
            "Gannet Hall, Quarrel",
        ),
    ],
)
def test_where_they_met(head: str, venue: str, book: RuleBook, nlp: Language) -> None:
    (met,) = facts_of(f"{head}\n\n{THERE}\n\n1. Slip\n\nIt was wet.", Meeting, book, nlp)
    assert met.venue == venue


@pytest.mark.parametrize("body", ["Housing Committee", "Cabinet"])
def test_a_body_before_its_council(body: str, book: RuleBook, nlp: Language) -> None:
    head = f"Minutes of a meeting of the {body}, Quarrel Borough Council held at Gannet Hall on 5 May 2018"
    (met,) = facts_of(f"{head}\n\n{THERE}\n\n1. Slip\n\nIt was wet.", Meeting, book, nlp)
    assert met.body == body


def test_letters_set_apart_by_less_than_a_space_are_one_word(book: RuleBook, tmp_path: Path) -> None:
    from tests.drawn import HEIGHT, pdf

    def draw(canvas) -> None:  # type: ignore[no-untyped-def]
        text = canvas.beginText(LEFT, HEIGHT - 100)
        text.setFont("Helvetica-Bold", 10)
        for i, letter in enumerate("Bus shelter, Market Street"):
            text.setCharSpace(1.65 if i % 2 else 1.4)
            text.textOut(letter)
        canvas.drawText(text)

    assert [b.text for b in read_pdf(pdf(tmp_path / "apart.pdf", draw), book).blocks] == ["Bus shelter, Market Street"]
