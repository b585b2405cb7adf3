"""A page laid out: words in lines, raw text in reading order, a box for each character."""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from pipeline.read import programs
from pipeline.read.sheet import Rule
from rules.book import RuleBook
from tests.drawn import CHAR, HEIGHT, LEFT, SIZE, lines, page, pdf, read_pdf, run

pytest.importorskip("reportlab", reason="small PDFs are drawn with reportlab")


def test_lines_stand_in_order_whatever_order_the_words_come_in() -> None:
    words = [*run("below", top=130), *run("right", x=300, top=100), *run("top left", top=100)]
    sheet = page(1, list(reversed(words)))
    assert sheet.text == "top left right\nbelow"
    assert [line.text for line in sheet.lines] == ["top left right", "below"]


def test_every_word_knows_its_offset() -> None:
    sheet = page(1, run("the north slip", top=100), run("and the south", top=120))
    words = [w for line in sheet.lines for w in line.words]
    assert len(words) == 6
    assert [sheet.text[w.start : w.end] for w in words] == [w.text for w in words]
    assert len(sheet.boxes) == len(sheet.text)
    assert [c for c, box in zip(sheet.text, sheet.boxes, strict=True) if box is None] == list("  \n  ")


@given(st.lists(st.tuples(st.integers(0, 9), st.integers(0, 9)), unique=True, min_size=1, max_size=12))
def test_each_characters_box_is_its_own(places: list[tuple[int, int]]) -> None:
    words = [w for n, (x, y) in enumerate(places) for w in run(f"w{n}x", x=50.0 * x, top=40.0 + 30 * y)]
    drawn = {w.text: w.boxes for w in words}
    sheet = page(1, words)
    for word in (w for line in sheet.lines for w in line.words):
        assert sheet.text[word.start : word.end] == word.text
        assert sheet.boxes[word.start : word.end] == drawn[word.text]
    assert sorted(sheet.text.split()) == sorted(drawn)


def test_a_superscript_stays_on_its_line() -> None:
    raised = run("th", x=LEFT + 2 * CHAR * SIZE, top=98.0, size=7.0)
    sheet = page(1, [*run("12", top=100), *raised, *run("June 2018", x=LEFT + 30, top=100)], run("Next", top=120))
    assert sheet.text == "12th June 2018\nNext"


def test_lines_set_solid_stay_two() -> None:
    sheet = page(1, run("the first line", top=100), run("the second line", top=100 + SIZE))
    assert sheet.text == "the first line\nthe second line"


def test_words_over_one_another_are_two_lines() -> None:
    sheet = page(1, run("printed", top=100), run("stamped", top=103))
    assert sheet.text == "printed\nstamped"


@pytest.mark.parametrize(
    ("x0", "x1", "y", "is_under"),
    [
        (LEFT, LEFT + 42, 113.0, True),
        (LEFT, LEFT + 300, 113.0, True),  # one line under several words
        (LEFT, LEFT + 20, 113.0, False),  # under half of the word
        (LEFT, LEFT + 42, 120.0, False),  # a rule further below
        (LEFT, LEFT + 42, 105.0, False),  # struck through
    ],
)
def test_a_line_just_under_a_word_underlines_it(x0: float, x1: float, y: float, is_under: bool) -> None:
    (line,) = page(1, run("slipway", top=100), rules=[Rule(x0, x1, y)]).lines
    assert [w.underline for w in line.words] == [is_under]


def test_turned_words_come_last_and_apart() -> None:
    sheet = page(1, run("turned", top=50, upright=False), run("upright words", top=100))
    assert sheet.text == "upright words\nturned"
    assert [line.text for line in sheet.lines] == ["upright words"]
    assert [line.text for line in sheet.turned] == ["turned"]


def test_an_empty_page_is_a_page() -> None:
    sheet = page(1)
    assert (sheet.text, sheet.boxes, sheet.lines) == ("", (), ())


# The same through a PDF.


def test_a_box_lies_on_the_word_drawn(tmp_path: Path, book: RuleBook) -> None:
    from reportlab.pdfbase.pdfmetrics import stringWidth

    drawn = [("Orla Wexcombe", 100.0, 200.0), ("Slipway", 300.5, 200.0), ("Dues", 81.25, 640.0)]

    def draw(canvas) -> None:  # type: ignore[no-untyped-def]
        canvas.setFont("Helvetica", SIZE)
        for text, x, down in drawn:
            canvas.drawString(x, HEIGHT - down, text)

    (read,) = read_pdf(pdf(tmp_path / "boxes.pdf", draw), book).pages
    assert (read.width, read.height) == (595.0, 842.0)
    assert read.text == "Orla Wexcombe Slipway\nDues"
    for text, x, down in drawn:
        start = read.text.index(text)
        box = read.box(start, start + len(text))
        assert box is not None
        x0, top, x1, bottom = box
        assert x0 == pytest.approx(x, abs=1)
        assert x1 == pytest.approx(x + stringWidth(text, "Helvetica", SIZE), abs=1)
        # the box is as high as the type and holds the line that the letters stand on
        assert top < down < bottom
        assert bottom - top == pytest.approx(SIZE, abs=1)
        assert down - top == pytest.approx(0.78 * SIZE, abs=2)


def test_part_of_a_word_has_its_own_box(tmp_path: Path, book: RuleBook) -> None:
    from reportlab.pdfbase.pdfmetrics import stringWidth

    (read,) = read_pdf(pdf(tmp_path / "part.pdf", lines("Wexcombe")), book).pages
    box = read.box(3, 5)
    assert box is not None
    assert box[0] == pytest.approx(LEFT + stringWidth("Wex", "Helvetica", SIZE), abs=1)
    assert box[2] == pytest.approx(LEFT + stringWidth("Wexco", "Helvetica", SIZE), abs=1)


def test_a_page_cut_to_a_box_counts_from_its_own_corner(tmp_path: Path, book: RuleBook) -> None:
    def draw(canvas) -> None:  # type: ignore[no-untyped-def]
        canvas.setCropBox((50, 60, 550, 800))
        canvas.setFont("Helvetica", SIZE)
        canvas.drawString(150, 700, "Slipway")

    (read,) = read_pdf(pdf(tmp_path / "crop.pdf", draw), book).pages
    box = read.box(0, 7)
    assert box is not None
    assert read.width is not None
    assert read.height is not None
    assert 0 <= box[0] < box[2] <= read.width
    assert 0 <= box[1] < box[3] <= read.height


def test_rotated_text_is_kept_apart_and_told(tmp_path: Path, book: RuleBook) -> None:
    def draw(canvas) -> None:  # type: ignore[no-untyped-def]
        lines("The Board heard that the slip was wet.", "It would be dried in May.")(canvas)
        canvas.saveState()
        canvas.translate(40, 300)
        canvas.rotate(90)
        canvas.drawString(0, 0, "DRAFT")
        canvas.restoreState()

    reading = read_pdf(pdf(tmp_path / "turned.pdf", draw), book)
    turned = [b for b in reading.blocks if b.furniture == "turned"]
    assert turned
    upright = " ".join(b.text for b in reading.blocks if b.furniture is None)
    assert upright == "The Board heard that the slip was wet. It would be dried in May."
    assert [n.kind for n in reading.notes] == ["turned_text"]


def test_a_page_that_is_a_picture_is_told(tmp_path: Path, book: RuleBook) -> None:
    def picture(canvas) -> None:  # type: ignore[no-untyped-def]
        canvas.rect(100, 100, 300, 300, fill=1)

    reading = read_pdf(pdf(tmp_path / "scan.pdf", lines("The slip was wet."), picture), book)
    (note,) = [n for n in reading.notes if n.page == 2]
    # where the page can be looked at, it is known to hold no words
    assert (note.kind, note.severity) == ("no_text", "info" if programs.available() else "warning")
    assert len(reading.pages) == 2


def test_an_underline_drawn_is_seen(tmp_path: Path, book: RuleBook) -> None:
    from reportlab.pdfbase.pdfmetrics import stringWidth

    def draw(canvas) -> None:  # type: ignore[no-untyped-def]
        lines("Slipway Dues", "The dues were low.", leading=30)(canvas)
        width = stringWidth("Slipway Dues", "Helvetica", SIZE)
        canvas.line(LEFT, HEIGHT - 82, LEFT + width, HEIGHT - 82)

    first, second = read_pdf(pdf(tmp_path / "under.pdf", draw), book).blocks
    assert (first.text, first.style.underline) == ("Slipway Dues", True)
    assert (second.text, second.style.underline) == ("The dues were low.", False)


def test_a_highlight_underlines_nothing_above_it(tmp_path: Path, book: RuleBook) -> None:
    """The top of a box of colour behind 'RESOLVED:' lies close under the line above, and as wide as its one word."""
    from reportlab.pdfbase.pdfmetrics import stringWidth

    def draw(canvas) -> None:  # type: ignore[no-untyped-def]
        said = ["The Harbour Board would like the pilots to be asked about this before very", "long.", "RESOLVED: That"]
        width = stringWidth("RESOLVED:", "Helvetica", SIZE)
        canvas.setFillColorRGB(1, 1, 0)
        canvas.rect(LEFT, HEIGHT - 115, width, 15.5, stroke=0, fill=1)
        canvas.setFillColorRGB(0, 0, 0)
        lines(*said)(canvas)

    (said, *_) = read_pdf(pdf(tmp_path / "yellow.pdf", draw), book).blocks
    assert said.text.endswith("very long.")


def test_type_is_told_by_its_font(tmp_path: Path, book: RuleBook) -> None:
    def draw(canvas) -> None:  # type: ignore[no-untyped-def]
        for i, font in enumerate(["Helvetica-Bold", "Helvetica", "Helvetica-Oblique"]):
            canvas.setFont(font, SIZE)
            canvas.drawString(LEFT, HEIGHT - 80 - 30 * i, f"Slip {i}")

    found = read_pdf(pdf(tmp_path / "type.pdf", draw), book).blocks
    assert [(b.style.bold, b.style.italic) for b in found] == [(True, False), (False, False), (False, True)]
    assert {b.style.size for b in found} == {SIZE}


def test_the_files_own_title_is_taken(tmp_path: Path, book: RuleBook) -> None:
    def draw(canvas) -> None:  # type: ignore[no-untyped-def]
        canvas.setTitle("Agenda of the Lifeboat Board")
        lines("The slip was wet.")(canvas)

    assert read_pdf(pdf(tmp_path / "title.pdf", draw), book).title == "Agenda of the Lifeboat Board"
