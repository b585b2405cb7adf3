"""Minutes set in a ruled table: shaded heads, a column of numbered actions, rows that go on over a page."""

from __future__ import annotations

from itertools import pairwise
from pathlib import Path
from typing import TYPE_CHECKING, TypeVar

import pytest
from reportlab.pdfgen.canvas import Canvas

from pipeline.records import Action, AgendaItem, Attendance, Fact, Meeting, Minute, Resolution
from pipeline.run import read_paper
from rules.book import RuleBook
from tests.drawn import HEIGHT

if TYPE_CHECKING:
    from spacy.language import Language

F = TypeVar("F", bound=Fact)
EDGES = (50.0, 110.0, 360.0, 540.0)
MARGIN = 5.4  # points: Word's own beside a cell's text
LINE = 12.0
ROWS = [
    ("Item", ["Discussion"], ["Decisions and Action Points"]),
    ("01", ["Introduction"], []),
    ("", ["Guests were welcomed."], ["05-01 SB to send the forms to KK", "and NS"]),
    ("02", ["Projects"], []),
    (
        "",
        ["It was agreed to mend the sluice. Agreed that"],
        ["GD appointed", "05-02 Invite Harbour Watch to a meeting"],
    ),
]
REST = [
    ("", ["a sign be put up."], ["05-03 KK asked to ring the Environment", "Agency"]),
    ("03", ["Close"], []),
    ("", ["There was nothing else."], ["05-01, 05-02 action points ongoing"]),
]


def _table(canvas: Canvas, top: float, rows: list[tuple[str, list[str], list[str]]]) -> None:
    """Rows of three cells under `top`; those that have a number are shaded, each cell and each cell's text apart."""
    y = HEIGHT - top
    canvas.line(EDGES[0], y, EDGES[-1], y)
    for number, said, decided in rows:
        foot = y - LINE * max(len(said), len(decided)) - 1
        canvas.setFillColorRGB(0.71, 1, 0.8)
        for left, right in pairwise(EDGES) if number else ():
            canvas.rect(left, foot, right - left, y - foot, fill=1, stroke=0)
            canvas.rect(left + MARGIN, foot, right - left - 2 * MARGIN, y - foot, fill=1, stroke=0)
        canvas.setFillColorRGB(0, 0, 0)
        canvas.setFont("Helvetica-Bold" if number else "Helvetica", 10)
        for left, lines in zip(EDGES, ([number], said, decided), strict=False):
            for i, text in enumerate(lines):
                # the last line stands so close over the row's border that it might be underlined
                canvas.drawString(left + MARGIN, y - 10 - i * LINE, text)
        for x in EDGES:
            canvas.line(x, y, x, foot)
        canvas.line(EDGES[0], foot, EDGES[-1], foot)
        y = foot


@pytest.fixture(scope="module")
def facts(tmp_path_factory: pytest.TempPathFactory, book: RuleBook, nlp: Language) -> list[Fact]:
    path = tmp_path_factory.mktemp("tabled") / "quay.pdf"
    canvas = Canvas(str(path), invariant=1)
    canvas.setFont("Helvetica", 10)
    head = [
        "MINUTES OF THE COMMITTEE MEETING",
        "QUAY HARBOUR COMMITTEE",
        "Date: 2nd May 2018",
        "Present: Ann Lee (Chair)",
    ]
    for i, text in enumerate(head):
        canvas.drawString(50, HEIGHT - 60 - 20 * i, text)
    _table(canvas, 150, ROWS)
    canvas.showPage()
    _table(canvas, 60, REST)
    canvas.showPage()
    canvas.save()
    return list(read_paper(path, book, nlp).facts)


def _of(kind: type[F], facts: list[Fact]) -> list[F]:
    return [f for f in facts if isinstance(f, kind)]


def test_a_shaded_rows_margins_make_no_columns(facts: list[Fact]) -> None:
    assert [(m.number, m.heading) for m in _of(Minute, facts)] == [
        ("01", "Introduction"),
        ("02", "Projects"),
        ("03", "Close"),
    ]


def test_what_is_numbered_in_a_column_of_actions_is_one(facts: list[Fact]) -> None:
    assert [(a.minute, a.owner, a.text) for a in _of(Action, facts) if a.source == "action_log"] == [
        ("01", "SB", "SB to send the forms to KK and NS"),
        ("02", None, "Invite Harbour Watch to a meeting"),
        ("02", "KK", "KK asked to ring the Environment Agency"),
    ]


def test_a_row_goes_on_over_the_page(facts: list[Fact]) -> None:
    assert [r.text for r in _of(Resolution, facts)] == ["to mend the sluice.", "that a sign be put up."]


def test_an_agendas_rows_are_no_part_of_its_head(tmp_path: Path, book: RuleBook, nlp: Language) -> None:
    path = tmp_path / "agenda.pdf"
    canvas = Canvas(str(path), invariant=1)
    for i, text in enumerate(("AGENDA", "QUAY HARBOUR COMMITTEE", "Date: 5th September 2018")):
        canvas.drawString(50, HEIGHT - 60 - 20 * i, text)
    rows = [("Item", ["Description"], ["Lead"])]
    for number, title in (("01", "Introduction"), ("02", "Priorities"), ("03", "Finance"), ("04", "Close")):
        rows += [(number, [title], []), ("", [f"Paper on {title.lower()}"], ["Chair"])]
    _table(canvas, 130, rows)
    canvas.showPage()
    canvas.save()
    facts = list(read_paper(path, book, nlp).facts)
    assert [m.body for m in _of(Meeting, facts)] == ["QUAY HARBOUR COMMITTEE"]
    assert [i.number for i in _of(AgendaItem, facts)] == ["01", "02", "03", "04"]
    assert not _of(Attendance, facts)
