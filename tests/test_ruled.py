"""Ruled tables of a PDF: colours, turned heads, and rows that go on over a page."""

from __future__ import annotations

import pytest
from reportlab.lib.pagesizes import A4, landscape
from reportlab.pdfgen.canvas import Canvas

from pipeline.blocks import Block
from pipeline.read import read
from rules.book import RuleBook

EDGES = (50, 250, 350, 400, 440, 480)


def ruled(canvas: Canvas, *heights: float) -> None:
    for x in EDGES:
        canvas.line(x, heights[0], x, heights[-1])
    for y in heights:
        canvas.line(EDGES[0], y, EDGES[-1], y)


def turned(canvas: Canvas, x: float, y: float, words: str) -> None:
    canvas.saveState()
    canvas.translate(x, y)
    canvas.rotate(90)
    canvas.drawString(0, 0, words)
    canvas.restoreState()


@pytest.fixture(scope="module")
def rows(tmp_path_factory: pytest.TempPathFactory, book: RuleBook) -> list[Block]:
    path = tmp_path_factory.mktemp("ruled") / "geese.pdf"
    canvas = Canvas(str(path), pagesize=landscape(A4))
    ruled(canvas, 500, 420, 390, 360)
    canvas.drawString(55, 450, "Supporting Indicators")
    for x, words in ((290, "Previous Year"), (310, "(2013-14)"), (375, "Latest"), (425, "Way"), (465, "RAG")):
        turned(canvas, x, 425, words)
    for y, cells in ((400, ("Number of geese", "12", "14")), (370, ("Number of swans that", "3", "2"))):
        for x, words in zip(EDGES, cells, strict=False):
            canvas.drawString(x + 5, y, words)
    canvas.setFont("Symbol", 12)
    canvas.drawString(410, 400, "\u2191")
    canvas.setFillColorRGB(1, 0, 0)
    canvas.rect(441, 391, 38, 28, fill=1, stroke=0)
    canvas.setFillColorRGB(0, 0.6, 0.2)
    canvas.circle(460, 375, 6, fill=1, stroke=0)
    canvas.showPage()
    ruled(canvas, 560, 530)
    canvas.drawString(55, 540, "sing")
    canvas.showPage()
    canvas.save()
    return [b for b in read(path, path.read_bytes(), "pack", book.reading).blocks if b.cells]


def test_heads_that_stand_on_their_side_are_read(rows: list[Block]) -> None:
    heads = ["Supporting Indicators", "Previous Year (2013-14)", "Latest", "Way", "RAG"]
    assert [c.text for c in rows[0].cells] == heads


def test_an_arrow_of_a_symbol_font_is_an_arrow(rows: list[Block]) -> None:
    assert [c.text for c in rows[1].cells] == ["Number of geese", "12", "14", "↑", ""]


def test_a_cell_has_its_fill_or_the_colour_of_the_mark_in_it(rows: list[Block]) -> None:
    assert rows[1].fills[4] == "#ff0000"
    assert rows[2].fills[4] == "#009933"
    assert rows[1].fills[0] is None


def test_the_rest_of_a_row_on_the_next_page_stays_in_its_table(rows: list[Block]) -> None:
    assert [c.text for c in rows[3].cells] == ["sing", "", "", "", ""]
    assert rows[3].new_page
    assert len({r.table for r in rows}) == 1
