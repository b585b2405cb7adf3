"""Text conversions: marks go, what is printed stays, and lines are joined as the paper had them."""

from __future__ import annotations

from pathlib import Path

import pytest

from corpus.errors import CorpusError
from pipeline.blocks import Block
from pipeline.read import media_type, read
from pipeline.read.text import decode, read_text
from rules.book import RuleBook
from tests.papers import words

LONG = "The Board heard that the concrete of the north slip had given way"


def blocks(text: str, book: RuleBook) -> tuple[Block, ...]:
    pages, found = read_text(text, "pack-test", book.reading)
    numbered = {p.number: p for p in pages}
    for block in found:  # whatever is read can be cited
        spans = block.whole.spans(numbered)
        assert spans or not block.whole
        assert all(numbered[s.page].text[s.start : s.end] == s.quote for s in spans)
    return found


def one(text: str, book: RuleBook) -> Block:
    (block,) = blocks(text, book)
    return block


@pytest.mark.parametrize(
    ("printed", "text"),
    [
        ("<u>Slipway Dues</u>", "Slipway Dues"),
        ("<b>Slipway</b> <i>Dues</i>", "Slipway Dues"),
        ("**Slipway Dues**", "Slipway Dues"),
        ("The **north slip** and *the south*", "The north slip and the south"),
        ("__Slipway__ Dues", "Slipway Dues"),
        ("## Slipway Dues", "Slipway Dues"),
        ("### **Slipway Dues**", "Slipway Dues"),
        ("> Slipway Dues", "Slipway Dues"),
        (
            "Write to [o.w@wendmouth.example](mailto:o.w@wendmouth.example) first",
            "Write to o.w@wendmouth.example first",
        ),
        ("See [the plan](https://wendmouth.example/plan.pdf).", "See the plan."),
        (r"Slipway Dues \(revised\)", "Slipway Dues (revised)"),
        ("Dues   are  \t  low".replace("\t", " "), "Dues are low"),
        ("Dues [sic] (see above)", "Dues [sic] (see above)"),
        ("fewer than <5 boats", "fewer than <5 boats"),
        ("a 5 * 3 and a 2 * 4 berth", "a 5 * 3 and a 2 * 4 berth"),
        ("the boat_yard_plan file", "the boat_yard_plan file"),
        ("launches* in the year", "launches* in the year"),
        ("launches** in the year", "launches** in the year"),
        ("Hallowe'en — £1,200 (10.5%)", "Hallowe'en — £1,200 (10.5%)"),
    ],
)
def test_marks_go_and_print_stays(printed: str, text: str, book: RuleBook) -> None:
    assert one(printed, book).text == text


@pytest.mark.parametrize(
    ("printed", "bold", "italic", "underline", "level"),
    [
        ("<u>Slipway Dues</u>", False, False, True, 0),
        ("**Slipway Dues**", True, False, False, 0),
        ("*Slipway Dues*", False, True, False, 0),
        ("## Slipway Dues", False, False, False, 2),
        ("### **Slipway Dues**", True, False, False, 3),
        ("The **north** slip", False, False, False, 0),
        ("The <u>north</u> slip", False, False, False, 0),
        ("34. **SLIPWAY DUES**", True, False, False, 0),
    ],
)
def test_a_block_is_set_so_only_where_all_of_it_is(
    printed: str, bold: bool, italic: bool, underline: bool, level: int, book: RuleBook
) -> None:
    style = one(printed, book).style
    assert (style.bold, style.italic, style.underline, style.level) == (bold, italic, underline, level)


@pytest.mark.parametrize(
    ("printed", "marker", "text"),
    [
        ("34. SLIPWAY DUES.", "34.", "SLIPWAY DUES."),
        (r"34\. SLIPWAY DUES.", "34.", "SLIPWAY DUES."),
        ("7.1. The dues", "7.1.", "The dues"),
        ("7.1 The dues", "7.1", "The dues"),
        ("(a) That dues be raised", "(a)", "That dues be raised"),
        ("a) That dues be raised", "a)", "That dues be raised"),
        ("i. That dues be raised", "i.", "That dues be raised"),
        ("(iv) That dues be raised", "(iv)", "That dues be raised"),
        ("- berths on the north side", "-", "berths on the north side"),
        ("* berths on the north side", "*", "berths on the north side"),
        ("• berths on the north side", "•", "berths on the north side"),
        ("  ◦ berths on the north side", "◦", "berths on the north side"),
        ("• (a) That dues be raised", "(a)", "That dues be raised"),
        ("10.30 am was early", None, "10.30 am was early"),
        ("2018 was a wet year", None, "2018 was a wet year"),
        ("A. Wexcombe spoke", None, "A. Wexcombe spoke"),
        ("-5 degrees at noon", None, "-5 degrees at noon"),
        ("(the slip) was wet", None, "(the slip) was wet"),
        ("5. **Slipway Dues**", "5.", "Slipway Dues"),
    ],
)
def test_markers_stand_apart_from_the_words(printed: str, marker: str | None, text: str, book: RuleBook) -> None:
    block = one(printed, book)
    assert (block.marker, block.text) == (marker, text)
    assert block.whole.text == (f"{marker} {text}" if marker else text)


def test_tabs_part_columns(book: RuleBook) -> None:
    row = one("Cllr Orla Wexcombe\tThrupwick Borough Council", book)
    assert [c.text for c in row.cells] == ["Cllr Orla Wexcombe", "Thrupwick Borough Council"]
    assert row.text == "Cllr Orla Wexcombe Thrupwick Borough Council"


def test_an_empty_cell_keeps_its_place(book: RuleBook) -> None:
    assert [c.text for c in one("Berths\t\t14", book).cells] == ["Berths", "", "14"]


def test_a_number_before_a_column_is_the_rows_marker(book: RuleBook) -> None:
    row = one("5. Slipway Dues.\t(Pages 3 - 8)", book)
    assert row.marker == "5."
    assert [c.text for c in row.cells] == ["Slipway Dues.", "(Pages 3 - 8)"]


def test_a_tab_at_the_end_makes_no_row(book: RuleBook) -> None:
    assert one("Introductions and apologies.\t", book).cells == ()


def test_a_markdown_table_is_rows(book: RuleBook) -> None:
    first, second = blocks("| Name | Post |\n|---|:---:|\n| Bram Tolliver | **Manager** |\n", book)
    assert [c.text for c in first.cells] == ["Name", "Post"]
    assert [c.text for c in second.cells] == ["Bram Tolliver", "Manager"]


@pytest.mark.parametrize("rule", ["---", "-----", "| --- | --- |"])
def test_a_drawn_rule_says_nothing(rule: str, book: RuleBook) -> None:
    assert words(blocks(f"Dues\n\n{rule}\n\nBerths", book)) == ["Dues", "Berths"]


@pytest.mark.parametrize(
    ("printed", "texts"),
    [
        (f"{LONG}\nand would be mended in May.", [f"{LONG} and would be mended in May."]),
        (f"{LONG}\n\nand would be mended in May.", [f"{LONG} and would be mended in May."]),
        (f"{LONG} of the\n\nNorth Slip.", [f"{LONG} of the North Slip."]),
        (f"{LONG}\fand would be mended in May.", [f"{LONG} and would be mended in May."]),
        (f"{LONG}.\n\nIt would be mended in May.", [f"{LONG}.", "It would be mended in May."]),
        (f"{LONG}\n\nIt would be mended in May.", [LONG, "It would be mended in May."]),
        (f"{LONG}\n\n(a) That it be mended", [LONG, "(a) That it be mended"]),
        ("Slipway dues\n\nand berths", ["Slipway dues", "and berths"]),
        (f"{LONG}  \nand would be mended in May.", [LONG, "and would be mended in May."]),
        (f"**{LONG}**\n\nand would be mended", [LONG, "and would be mended"]),
        ("Present\n<u>Officers</u>", ["Present", "Officers"]),
        (f"# Dues\n{LONG}\nThursday was better.", ["Dues", f"{LONG} Thursday was better."]),
        (f"{LONG} in the half-\nyear.", [f"{LONG} in the half-year."]),
    ],
)
def test_lines_are_joined_as_the_paper_had_them(printed: str, texts: list[str], book: RuleBook) -> None:
    assert words(blocks(printed, book)) == texts


def test_a_clause_goes_on_under_its_marker(book: RuleBook) -> None:
    first, second = blocks("(a) That the dues be raised by a tenth and\nbe paid in May;\n(b) That all pay.", book)
    assert (first.marker, first.text) == ("(a)", "That the dues be raised by a tenth and be paid in May;")
    assert (second.marker, second.text) == ("(b)", "That all pay.")


def test_blank_lines_set_blocks_apart(book: RuleBook) -> None:
    found = blocks("Present\n\nOrla Wexcombe\nBram Tolliver", book)
    assert [b.apart for b in found] == [True, True, False]


def test_front_matter_is_no_part_of_the_paper(book: RuleBook) -> None:
    found = blocks("---\ntitle: Slipway minutes\nsource: wendmouth\n---\nPresent\n", book)
    assert [b.text for b in found if b.furniture is None] == ["Present"]
    assert len([b for b in found if b.furniture == "front"]) >= 2


@pytest.mark.parametrize(
    ("line", "kind"), [("This page is intentionally left blank", "blank"), ("Agenda Item 5", "label")]
)
def test_the_pages_frame_is_known(line: str, kind: str, book: RuleBook) -> None:
    found = blocks(f"Dues\n\n{line}\n\nBerths", book)
    assert [(b.text, b.furniture) for b in found] == [("Dues", None), (line, kind), ("Berths", None)]


def test_a_form_feed_ends_a_page(book: RuleBook) -> None:
    pages, found = read_text("Dues\n\fBerths\n\f", "pack-test", book.reading)
    assert [(p.number, p.text) for p in pages] == [(1, "Dues\n"), (2, "Berths\n"), (3, "")]
    assert [(b.text, b.page) for b in found] == [("Dues", 1), ("Berths", 2)]


@pytest.mark.parametrize("end", ["\r\n", "\n"])
def test_line_ends_of_either_kind(end: str, book: RuleBook) -> None:
    text = end.join(["Present", "", "Orla Wexcombe\tChair", "", f"{LONG}", "and the south.", ""])
    assert words(blocks(text, book)) == ["Present", "Orla Wexcombe Chair", f"{LONG} and the south."]


@pytest.mark.parametrize(
    ("raw", "text", "guessed"),
    [
        ("Dues – £40".encode(), "Dues – £40", None),
        ("Dues – £40".encode("utf-8-sig"), "Dues – £40", None),
        ("Dues – £40".encode("cp1252"), "Dues – £40", "cp1252"),
        ("Dues – £40".encode("utf-16"), "Dues – £40", "utf-16"),
        (b"\xfe\xff" + "Dues".encode("utf-16-be"), "Dues", "utf-16"),
        (b"\xff\xfe" + "Dues".encode("utf-16-le"), "Dues", "utf-16"),
    ],
)
def test_encodings(raw: bytes, text: str, guessed: str | None) -> None:
    found, name = decode(raw)
    assert (found.lstrip("\ufeff"), name) == (text, guessed)


def test_no_mark_of_the_encoding_is_left_in_the_text() -> None:
    for name in ("utf-8-sig", "utf-16"):
        assert decode("Dues".encode(name))[0] == "Dues"


def test_a_guessed_encoding_is_told(tmp_path: Path, book: RuleBook) -> None:
    reading = read(tmp_path / "m.txt", "Dues – £40".encode("cp1252"), "pack-test", book.reading)
    (note,) = reading.notes
    assert (note.kind, note.severity) == ("encoding", "info")
    assert "cp1252" in note.message
    assert reading.pages[0].text == "Dues – £40"


def test_text_has_no_geometry(tmp_path: Path, book: RuleBook) -> None:
    reading = read(tmp_path / "m.md", b"# Dues\n", "pack-test", book.reading)
    assert reading.media_type == "text/markdown"
    assert reading.title == "Dues"
    (page,) = reading.pages
    assert (page.width, page.height, page.boxes, page.box(0, 3)) == (None, None, (), None)


@pytest.mark.parametrize(
    ("name", "content", "reason"),
    [
        ("m.txt", b"", "empty"),
        ("m.txt", b" \n\n ", "empty"),
        ("m.pdf", b"<html>Not found</html>", "not-pdf"),
        ("m.docx", b"Dues", "damaged"),
        ("m.xlsx", b"PK\x03\x04", "format"),
        ("m", b"Dues", "format"),
        ("m.msg", b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", "format"),
        ("m.txt", b"\x00\x01\x02\x03", "not-text"),
    ],
)
def test_what_is_not_read_is_refused_with_a_reason(name: str, content: bytes, reason: str) -> None:
    with pytest.raises(CorpusError) as error:
        media_type(Path(name), content)
    assert error.value.reason == reason
    assert name in str(error.value)


def test_a_mail_of_outlooks_says_how_to_save_it() -> None:
    with pytest.raises(CorpusError, match=r"\.eml"):
        media_type(Path("pack.msg"), b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1")


@pytest.mark.parametrize(
    ("name", "content", "kind"),
    [
        ("m.TXT", b"Dues", "text/plain"),
        ("m.markdown", b"Dues", "text/markdown"),
        ("m.txt", b"%PDF-1.7\n", "application/pdf"),
        ("m.bin", b"\n\n%PDF-1.4\n", "application/pdf"),
        ("m.doc", b"{\\rtf1 Dues}", "application/rtf"),
        ("m.doc", b"<!DOCTYPE html><html><body>Dues</body></html>", "text/html"),
        ("m.HTM", b"<p>Dues</p>", "text/html"),
    ],
)
def test_the_first_bytes_go_before_the_name(name: str, content: bytes, kind: str) -> None:
    assert media_type(Path(name), content) == kind


@pytest.mark.parametrize(
    ("printed", "marker", "text", "cells"),
    [
        ("(a)\tThat the slip be shut;", "(a)", "That the slip be shut;", 0),
        ("\t(1)\tthe dues be noted;", "(1)", "the dues be noted;", 0),
        ("4.2\tRESOLVED:", "4.2", "RESOLVED:", 0),
        ("Orla Wexcombe\tClerk", None, "Orla Wexcombe Clerk", 2),
    ],
)
def test_a_tab_behind_a_clauses_letter(printed: str, marker: str | None, text: str, cells: int, book: RuleBook) -> None:
    block = one(printed, book)
    assert (block.marker, block.text, len(block.cells)) == (marker, text, cells)


def test_a_title_at_the_lines_end_goes_on(book: RuleBook) -> None:
    block = one(f"{LONG}, as told by Cllr\nMoss and Cllr Beed.", book)
    assert block.text == f"{LONG}, as told by Cllr Moss and Cllr Beed."


def test_full_lines_go_on_where_a_page_broke_them(book: RuleBook) -> None:
    names = (
        "Present: Miss Ann Alder, Mr Bram Wistow, Mr Carl Oakes, Mrs Vera\n"
        "Whitlock, and Mrs Dora Pell, Councillors, and Mrs Una Rudd, Clerk\n"
    )
    said = (
        "The Board heard that the north slip had given way in the winter and\n"
        "Shaw Quay was shut to all boats until May, when it would be mended.\n"
    )
    text = names + "\nApologies for absence\n\n" + said * 15
    blocks = read_text(text, "pack-test", book.reading)[1]
    assert blocks[0].text.endswith("Mrs Vera Whitlock, and Mrs Dora Pell, Councillors, and Mrs Una Rudd, Clerk")
    assert blocks[1].text == "Apologies for absence"
    assert blocks[2].text.startswith("The Board heard")
    assert blocks[2].text.endswith("it would be mended.")


def test_full_lines_of_a_list_stay_apart(book: RuleBook) -> None:
    lines = [f"Anna Willow{n} Director of Integrated Services and Governance for Harbours" for n in range(30)]
    assert len(read_text("\n".join(lines), "pack-test", book.reading)[1]) == 30


def test_bullets_of_symbol_fonts(book: RuleBook) -> None:
    blocks = read_text(
        "Resolved\n\uf0b7 That the slip be shut\n\uf0a7 That the boats be hauled out\n", "p", book.reading
    )[1]
    assert [b.text for b in blocks] == ["Resolved", "That the slip be shut", "That the boats be hauled out"]


def test_a_name_broken_behind_its_initial(book: RuleBook) -> None:
    text = "Present: Cllrs A Alder, B Wistow, C Oakes and V\nWhitlock\nIn attendance: the clerk\n"
    assert read_text(text, "p", book.reading)[1][0].text == "Present: Cllrs A Alder, B Wistow, C Oakes and V Whitlock"


def test_tabs_that_stand_for_spaces(book: RuleBook) -> None:
    text = "PRESENT:\t  Cllrs\t  Ann\t  Alder\t  (Chairman),\t  Bram\t  Wistow\nLeft\tRight\n"
    blocks = read_text(text, "p", book.reading)[1]
    assert blocks[0].text == "PRESENT: Cllrs Ann Alder (Chairman), Bram Wistow"
    assert blocks[0].cells == ()
    assert [c.text for c in blocks[1].cells] == ["Left", "Right"]


def test_a_date_broken_behind_its_day(book: RuleBook) -> None:
    text = "You are summoned to a meeting at the Mill on Wednesday 14th\nDecember 2016 at 7pm.\n"
    (block,) = read_text(text, "p", book.reading)[1]
    assert block.text.endswith("on Wednesday 14th December 2016 at 7pm.")


def test_a_stray_nought_byte_is_passed_over(tmp_path: Path, book: RuleBook) -> None:
    path = tmp_path / "m.html"
    path.write_bytes(b"<html><body><p>OFFICIAL\0\0\0</p><p>The slip is shut.</p></body></html>" + b" " * 600)
    reading = read(path, path.read_bytes(), "pack-test", book.reading, None)
    assert [b.text for b in reading.blocks] == ["OFFICIAL", "The slip is shut."]
