"""Lines made into paragraphs, list items and rows by how they stand on the page."""

from __future__ import annotations

import itertools
from pathlib import Path

import pytest

from pipeline.blocks import Block
from pipeline.read.sheet import Sheet, Table
from rules.book import RuleBook
from tests.drawn import CHAR, HEIGHT, LEADING, LEFT, RIGHT, SIZE, page, paragraph, pdf, read_pdf, run, shown
from tests.papers import words

DOWN = LEADING * SIZE
TEXT = (
    "The Board heard that the concrete of the north slip had given way in the winter and that boats of "
    "more than four tons could no longer be hauled out there without a risk to those who stood below them."
)
MORE = "Others would have the slip closed at once and a fence put round it until a builder could be found."


def texts(blocks: list[Block]) -> list[str]:
    return [b.whole.text for b in blocks if b.furniture is None]


def stacked(*paragraphs: str, top: float = 100.0, gap: float = 0.0) -> list[list]:  # type: ignore[type-arg]
    """Paragraphs one under the other with `gap` points more than a line between them."""
    found = []
    for text in paragraphs:
        lines = paragraph(text, top)
        found.extend(lines)
        top += len(lines) * DOWN + gap
    return found


@pytest.mark.parametrize("gap", [0.0, 10.0])
def test_a_paragraph_is_one_block(gap: float, book: RuleBook) -> None:
    assert texts(shown(book, page(1, *stacked(TEXT, MORE, gap=gap)))) == [TEXT, MORE]


def test_without_a_gap_a_short_last_line_ends_the_paragraph(book: RuleBook) -> None:
    first = paragraph(TEXT, 100)
    assert first[-1][-1].x1 < RIGHT - 100, "the last line must be short for this to say anything"
    assert texts(shown(book, page(1, *stacked(TEXT, MORE)))) == [TEXT, MORE]


def test_a_gap_parts_even_where_no_word_would_have_fitted(book: RuleBook) -> None:
    found = shown(book, page(1, *stacked("Dues", TEXT, MORE, gap=14.0)))
    assert texts(found) == ["Dues", TEXT, MORE]
    assert all(b.apart for b in found)


def test_a_gap_parts_a_full_line_from_what_is_set_below_it(book: RuleBook) -> None:
    full = paragraph(TEXT, 100)[0]
    text = " ".join(w.text for w in full)
    rest = paragraph(TEXT, 500)  # shows how far apart the page's lines stand
    near, far = run("and so on", top=100 + DOWN), run("and so on", top=100 + 2 * DOWN)
    assert texts(shown(book, page(1, full, near, *rest))) == [f"{text} and so on", TEXT]
    assert texts(shown(book, page(1, full, far, *rest))) == [text, "and so on", TEXT]


def test_a_gap_of_half_again_the_type_parts_columns(book: RuleBook) -> None:
    row = [*run("Orla Wexcombe", top=100), *run("Sandle Council", x=72 + 81 + 18, top=100)]
    (found,) = shown(book, page(1, row))
    assert [c.text for c in found.cells] == ["Orla Wexcombe", "Sandle Council"]


def test_justified_lines_with_wide_gaps_have_no_columns(book: RuleBook) -> None:
    lines = list(paragraph(TEXT, 100))
    wide = [run(" ".join(w.text for w in line), top=line[0].top, gap=13.0) for line in lines]
    found = shown(book, page(1, *wide))
    assert [b.cells for b in found] == [()]
    assert texts(found) == [TEXT]


def test_list_items_stand_apart_with_their_markers(book: RuleBook) -> None:
    lines = [
        run("RESOLVED:", top=100),
        [*run("(a)", top=130), *run("That the dues be raised by a tenth from the summer;", x=110, top=130)],
        [*run("(b)", top=160), *run("That the slip be closed.", x=110, top=160)],
        [*run("•", top=190), *run("boats of four tons", x=110, top=190)],
    ]
    found = shown(book, page(1, *lines))
    assert [(b.marker, b.text) for b in found] == [
        (None, "RESOLVED:"),
        ("(a)", "That the dues be raised by a tenth from the summer;"),
        ("(b)", "That the slip be closed."),
        ("•", "boats of four tons"),
    ]
    assert all(b.cells == () for b in found)
    assert [b.indent for b in found] == [LEFT] * 4


def test_a_list_item_wraps_under_its_words(book: RuleBook) -> None:
    item = "That the dues be raised by a tenth from the summer and that berths be let by"
    lines = [
        [*run("(a)", top=100), *run(item, x=100, top=100, gap=6)],
        run("auction;", x=100, top=100 + DOWN),
    ]
    (found,) = shown(book, page(1, *stacked(TEXT, top=300), *lines))[:1]
    assert (found.marker, found.text) == ("(a)", f"{item} auction;")


def test_lines_hang_under_the_text_behind_a_number_that_a_number_follows(book: RuleBook) -> None:
    item = "3/12/0843/CM, the slip. It was RESOLVED that while the council did not mind it"
    lines = [
        [*run("29.3", x=76, top=100), *run(item, x=102, top=100, gap=6)],
        run("not being done, it was to be paid for.", x=102, top=100 + DOWN),
    ]
    (found,) = shown(book, page(1, *stacked(TEXT, top=300), *lines))[:1]
    assert found.text.endswith("while the council did not mind it not being done, it was to be paid for.")


def rows(*cells: tuple[str, list[str]], top: float = 100.0) -> list[list]:  # type: ignore[type-arg]
    """Names on the left, lines of what they are beside them from 260 points."""
    found = []
    for name, beside in cells:
        found.append([*run(name, top=top), *run(beside[0], x=260, top=top)])
        found += [run(line, x=260, top=top + (i + 1) * DOWN) for i, line in enumerate(beside[1:])]
        top += len(beside) * DOWN + 6
    return found


def test_rows_of_two_columns_with_cells_that_wrap(book: RuleBook) -> None:
    lines = rows(
        ("Cllr Orla Wexcombe", ["Chair of the Slipway Users Group", "Thrupwick Borough Council"]),
        ("Dr Ines Okonjo-Reay", ["Quarrel Bay Hospital Trust"]),
        ("Bram Tolliver", ["Coastal Safety Manager of the Wide", "County of Wendshire"]),
    )
    found = shown(book, page(1, *lines))
    assert [tuple(c.text for c in b.cells) for b in found] == [
        ("Cllr Orla Wexcombe", "Chair of the Slipway Users Group Thrupwick Borough Council"),
        ("Dr Ines Okonjo-Reay", "Quarrel Bay Hospital Trust"),
        ("Bram Tolliver", "Coastal Safety Manager of the Wide County of Wendshire"),
    ]


def test_a_heading_over_rows_is_none_of_them(book: RuleBook) -> None:
    lines = [run("Present", top=60), *rows(("Orla Wexcombe", ["Borough"]), ("Ines Okonjo", ["Trust"]))]
    found = shown(book, page(1, *lines))
    assert [len(b.cells) for b in found] == [0, 2, 2]


def two_pages(book: RuleBook, before: list, after: list) -> list[Block]:  # type: ignore[type-arg]
    return shown(book, page(1, *before), page(2, *after))


def test_a_page_end_inside_a_paragraph(book: RuleBook) -> None:
    lines = paragraph(TEXT, 400)
    assert len(lines) >= 3
    top = [[*run(" ".join(w.text for w in line), top=120 + i * DOWN, gap=6)] for i, line in enumerate(lines[2:])]
    (whole,) = two_pages(book, lines[:2], top)
    assert whole.text == TEXT
    assert (whole.passage.first_page, whole.passage.last_page) == (1, 2)


def test_a_page_end_between_paragraphs(book: RuleBook) -> None:
    found = two_pages(book, paragraph(TEXT, 400), paragraph(MORE, 120))
    assert texts(found) == [TEXT, MORE]
    assert [b.new_page for b in found] == [True, True]


def test_a_page_end_inside_a_clause(book: RuleBook) -> None:
    first = "That the dues be raised by a tenth from the summer and that they be"
    before = [
        *stacked(TEXT, top=300),
        [*run("(a)", top=600), *run(first, x=100, top=600, gap=6)],
    ]
    after = [
        run("paid in May;", x=100, top=120, gap=6),
        [*run("(b)", top=150), *run("That all pay.", x=100, top=150, gap=6)],
    ]
    found = two_pages(book, before, after)
    assert texts(found)[1:] == [f"(a) {first} paid in May;", "(b) That all pay."]


def test_the_frame_between_two_pages_parts_nothing(book: RuleBook) -> None:
    lines = paragraph(TEXT, 400)
    foot = [run("4", x=297, top=790)]
    head = [run("Agenda Item 5", x=440, top=40)]
    top = [run(" ".join(w.text for w in line), top=120 + i * DOWN, gap=6) for i, line in enumerate(lines[2:])]
    found = shown(book, page(1, *lines[:2], *foot), page(2, *head, *top))
    assert texts(found) == [TEXT]
    assert {(b.text, b.furniture) for b in found if b.furniture} == {
        ("4", "number"),
        ("Agenda Item 5", "label"),
    }


@pytest.mark.parametrize(
    ("line", "top", "kind"),
    [
        ("7", 800.0, "number"),
        ("Page 7 of 9", 800.0, "number"),
        ("Agenda Item 5", 30.0, "label"),
        ("This page is intentionally left blank", 400.0, "blank"),
        ("7", 400.0, None),
        ("Agenda Item 5", 400.0, None),
        ("clerk@wendmouth.example", 805.0, "running"),
    ],
)
def test_what_is_a_pages_frame(line: str, top: float, kind: str | None, book: RuleBook) -> None:
    lines = [] if kind == "blank" else [*paragraph(TEXT, 100), *paragraph(MORE, 500)]
    found = shown(book, page(1, *lines, run(line, top=top)))
    (block,) = [b for b in found if b.text == line]
    assert block.furniture == kind


def test_a_number_among_the_last_lines_is_not_the_pages_own(book: RuleBook) -> None:
    last = [
        run("Boats hauled out", top=740),
        run("7", top=760),
        run("Boats let down", top=780),
        run("8", top=800),
    ]
    found = shown(book, page(1, *paragraph(TEXT, 100), *last))
    assert [(b.text, b.furniture) for b in found[-4:] if b.text in "78"] == [("7", None), ("8", "number")]


def test_a_running_foot_is_known_by_coming_back(book: RuleBook) -> None:
    def sheet(number: int) -> Sheet:
        body = run(f"Something else is said upon page {number} of the five.", top=100.0 + 9 * number)
        return page(number, body, run("Slipway strategy, draft", top=810), run(str(number), top=825))

    found = shown(book, *(sheet(n) for n in range(1, 6)))
    assert [b.text for b in found if b.furniture == "running"] == ["Slipway strategy, draft"] * 5
    assert len(texts(found)) == 5


@pytest.mark.parametrize(("size", "running"), [(9.0, 2), (SIZE, 0)])
def test_of_two_pages_a_smaller_head_is_the_frames(size: float, running: int, book: RuleBook) -> None:
    def sheet(number: int) -> Sheet:
        return page(number, run("Quay Committee", top=30, size=size), *paragraph(TEXT, 90.0 + 9 * number))

    found = shown(book, sheet(1), sheet(2))
    assert len([b for b in found if b.furniture == "running"]) == running


def test_raised_letters_part_no_paragraph(book: RuleBook) -> None:
    lines = paragraph(TEXT, 100)
    for below in lines[1:]:  # the line with raised letters is set a little lower, and so all that follow
        for word in below:
            word.top, word.bottom = word.top + 2.0, word.bottom + 2.0
    lines[1][2].top -= 4.0
    assert texts(shown(book, page(1, *lines))) == [TEXT]


def test_a_foot_on_one_page_only_is_text(book: RuleBook) -> None:
    found = shown(book, page(1, *paragraph(TEXT, 100), run("Slipway strategy, draft", top=810)))
    assert texts(found)[-1] == "Slipway strategy, draft"


def test_a_ruled_tables_rows(book: RuleBook) -> None:
    edges, heights = (72.0, 200.0, 300.0), (100.0, 130.0, 160.0, 190.0)
    cells = tuple(
        tuple((x0, y0, x1, y1) for x0, x1 in itertools.pairwise(edges)) for y0, y1 in itertools.pairwise(heights)
    )
    table = Table((72.0, 100.0, 300.0, 190.0), cells)
    lines = [
        [*run("Berths let", x=75, top=105), *run("14", x=205, top=105)],
        [*run("Boats", x=75, top=132), *run("9", x=205, top=132)],
        run("afloat", x=75, top=145),
        [*run("Winches", x=75, top=165)],
        run("After the table.", top=230),
    ]
    found = shown(book, page(1, *lines, tables=[table]))
    assert [(tuple(c.text for c in b.cells), b.table) for b in found] == [
        (("Berths let", "14"), 1),
        (("Boats afloat", "9"), 1),
        (("Winches", ""), 1),
        ((), None),
    ]


def test_tables_are_counted_over_the_pack(book: RuleBook) -> None:
    box = (72.0, 100.0, 300.0, 160.0)
    cells = tuple(((72.0, y, 200.0, y + 30), (200.0, y, 300.0, y + 30)) for y in (100.0, 130.0))
    rows = [
        [*run("Berths", x=75, top=105), *run("14", x=205, top=105)],
        [*run("Boats", x=75, top=135), *run("9", x=205, top=135)],
    ]
    after = run("And this is what was let in the spring:", top=70)  # no table goes on behind running text
    found = shown(book, *(page(n, after, *rows, tables=[Table(box, cells)]) for n in (1, 2)))
    assert [b.table for b in found] == [None, 1, 1, None, 2, 2]


def test_a_heading_in_bold_ends_where_running_text_begins(book: RuleBook) -> None:
    lines = [run("34. SLIPWAY DUES.", top=100, bold=True), *paragraph(TEXT, 100 + DOWN)]
    found = shown(book, page(1, *lines))
    assert [(b.marker, b.text, b.style.bold) for b in found] == [
        ("34.", "SLIPWAY DUES.", True),
        (None, TEXT, False),
    ]


def test_a_wrapped_number_is_no_marker(book: RuleBook) -> None:
    text = "The Board was reminded of what had been said of the slip in paragraph"
    lines = [
        run(text, x=100, top=100, gap=6),
        run("16. The builder had since died.", x=100, top=100 + DOWN, gap=6),
    ]
    first = [*run("(a)", top=100), *lines[0]]
    (found,) = shown(book, page(1, first, lines[1], *stacked(TEXT, top=400)))[:1]
    assert found.text == f"{text} 16. The builder had since died."


def test_words_beside_the_number_in_a_table_of_an_agenda(book: RuleBook) -> None:
    lines = [
        [*run("1.", top=100), *run("Introductions and apologies.", x=100, top=100)],
        [*run("2.", top=120), *run("Slipway dues.", x=100, top=120), *run("(Pages 3 - 8)", x=430, top=120)],
        [*run("3.", top=140), *run("Berths.", x=100, top=140), *run("(Pages 9 - 12)", x=430, top=140)],
    ]
    found = shown(book, page(1, *lines))
    assert [b.marker for b in found] == ["1.", "2.", "3."]
    assert [tuple(c.text for c in b.cells) for b in found] == [
        (),
        ("Slipway dues.", "(Pages 3 - 8)"),
        ("Berths.", "(Pages 9 - 12)"),
    ]


def test_a_ruled_table_in_a_pdf(tmp_path: Path, book: RuleBook) -> None:
    def draw(canvas) -> None:  # type: ignore[no-untyped-def]
        canvas.setFont("Helvetica", 10)
        canvas.grid([72, 250, 400], [HEIGHT - y for y in (100, 130, 160)])
        for text, x, down in (
            ("Berths", 80, 118),
            ("14", 260, 118),
            ("Boats afloat", 80, 148),
            ("9", 260, 148),
        ):
            canvas.drawString(x, HEIGHT - down, text)
        canvas.drawString(72, HEIGHT - 200, "After the table.")

    found = read_pdf(pdf(tmp_path / "table.pdf", draw), book).blocks
    assert [tuple(c.text for c in b.cells) for b in found] == [("Berths", "14"), ("Boats afloat", "9"), ()]
    assert words(found)[-1] == "After the table."


def _centred(*texts: str) -> Sheet:
    """A page whose last lines are running text, so that its measure is known, under centred lines."""
    below = "The Board met in the winter and heard what had become of the slip and of the boats. " * 5
    set_ = []
    for i, text in enumerate(texts):
        width = (len(text) - text.count(" ")) * SIZE / 2 + 3.0 * text.count(" ")
        set_.append(run(text, (595.0 - width) / 2, 100.0 + i * LEADING * SIZE))
    return page(1, *set_, *paragraph(below, 300.0))


def test_centred_lines_of_a_head_stay_apart(book: RuleBook) -> None:
    blocks = shown(book, _centred("Harbour Board - Minutes", "19 May 2016, 14:30-17:00", "Venue: The Mill"))
    assert [b.text for b in blocks[:3]] == ["Harbour Board - Minutes", "19 May 2016, 14:30-17:00", "Venue: The Mill"]


def test_a_centred_heading_wraps_where_it_is_full_or_goes_on(book: RuleBook) -> None:
    full = "Minutes of the meeting of the Harbour and Ferries Board of the Isle"
    blocks = shown(book, _centred(full, "Extraordinary Meeting"))
    assert blocks[0].text == f"{full} Extraordinary Meeting"
    blocks = shown(book, _centred("Minutes of a meeting held on", "19 May 2016"))
    assert blocks[0].text == "Minutes of a meeting held on 19 May 2016"


def test_a_wide_gap_in_a_full_line_that_goes_on_below_parts_no_columns(book: RuleBook) -> None:
    said = "that the slip had given way in the winter and boats of more than"
    first = [*run("RESOLVED:", LEFT, 100), *run(said, RIGHT - CHAR * SIZE * len(said), 100, gap=CHAR * SIZE)]
    below = run("four tons could no longer be hauled out there.", LEFT, 100 + DOWN, gap=CHAR * SIZE)
    (block,) = shown(book, page(1, first, below, *paragraph(TEXT, 300)))[:1]
    assert not block.cells
    assert block.text == f"RESOLVED: {said} four tons could no longer be hauled out there."


def test_a_row_whose_cells_end_keeps_its_columns(book: RuleBook) -> None:
    row = [*run("Slip", LEFT, 100), *run("closed in the winter", LEFT + 200, 100)]
    below = run("and the paragraph below it goes over both of its columns to the right", LEFT, 100 + DOWN)
    assert len(shown(book, page(1, row, below, *paragraph(TEXT, 300)))[0].cells) == 2


@pytest.mark.parametrize("label", ["Present", "Present:"])
def test_a_list_set_apart_from_its_label_goes_on_below_both(label: str, book: RuleBook) -> None:
    said = "O Pell, T Beed, J Crake, S Lark, B Yule, A Orme, V Tolley, X"
    first = [*run(label, LEFT, 100), *run(said, RIGHT - CHAR * SIZE * len(said), 100, gap=CHAR * SIZE)]
    block = shown(book, page(1, first, run("Yule, I Moss, E Hall and D Dale", LEFT, 100 + DOWN)))[0]
    assert block.text == f"{label} {said} Yule, I Moss, E Hall and D Dale"
