"""Word documents: what is read is what Word shows."""

from __future__ import annotations

from pathlib import Path

import pytest

from corpus.errors import CorpusError
from pipeline.blocks import Reading
from rules.book import RuleBook
from tests.office import docx, held, item, opened, p, scheme, shown, zipped

PLAIN = (("decimal", "%1.", 1), ("lowerLetter", "(%2)", 1), ("lowerRoman", "(%3)", 1))


@pytest.fixture
def seen(tmp_path: Path, book: RuleBook):  # type: ignore[no-untyped-def]
    def one(body: str, *numbering: str, **parts: str) -> Reading:
        return opened(docx(tmp_path / "m.docx", body, "".join(numbering), **parts), book)

    return one


def test_lists_are_numbered_as_word_numbers_them(seen) -> None:  # type: ignore[no-untyped-def]
    body = (
        item("Apologies", 1) + item("Dues", 1) + item("That dues be raised;", 1, 1) + item("by a tenth;", 1, 2)
        + item("by May;", 1, 2) + item("That the slip be mended.", 1, 1) + item("Winch", 1)
        + item("That it turn.", 1, 1)
    )  # fmt: skip
    reading = seen(body, scheme(0, *PLAIN), held(1, 0))
    assert shown(reading.blocks) == [
        "1. Apologies", "2. Dues", "(a) That dues be raised;", "(i) by a tenth;", "(ii) by May;",
        "(b) That the slip be mended.", "3. Winch", "(a) That it turn.",
    ]  # fmt: skip


@pytest.mark.parametrize(
    ("levels", "override", "numbers"),
    [
        ([("decimal", "%1.", 48)], "", ["48.", "49.", "50."]),
        ([("decimal", "%1.", 1)], '<w:lvlOverride w:ilvl="0"><w:startOverride w:val="31"/></w:lvlOverride>',
         ["31.", "32.", "33."]),
        ([("upperRoman", "%1", 3)], "", ["III", "IV", "V"]),
        ([("lowerLetter", "%1)", 26)], "", ["z)", "aa)", "bb)"]),
        ([("decimalZero", "19.%1", 9)], "", ["19.09", "19.10", "19.11"]),
        ([("bullet", "\uf0b7", 1)], "", ["•", "•", "•"]),
        ([("none", "", 1)], "", [None, None, None]),
    ],
)  # fmt: skip
def test_every_form_of_number(seen, levels, override, numbers) -> None:  # type: ignore[no-untyped-def]
    body = item("One", 4) + item("Two", 4) + item("Three", 4)
    reading = seen(body, scheme(7, *levels), held(4, 7, override))
    assert [b.marker for b in reading.blocks] == numbers


def test_two_lists_of_one_scheme_count_on_and_one_with_a_start_begins_anew(seen) -> None:  # type: ignore[no-untyped-def]
    again = '<w:lvlOverride w:ilvl="0"><w:startOverride w:val="1"/></w:lvlOverride>'
    body = item("a", 1) + item("b", 2) + item("c", 3) + item("d", 3) + item("e", 1)
    reading = seen(body, scheme(0, *PLAIN), held(1, 0), held(2, 0), held(3, 0, again))
    assert [b.marker for b in reading.blocks] == ["1.", "2.", "1.", "2.", "3."]


def test_a_number_that_shows_its_chapter(seen) -> None:  # type: ignore[no-untyped-def]
    levels = (("upperRoman", "%1.", 1), ("decimal", "%1.%2", 1))
    body = item("A", 1) + item("B", 1) + item("c", 1, 1) + item("d", 1, 1)
    assert [b.marker for b in seen(body, scheme(0, *levels), held(1, 0)).blocks] == ["I.", "II.", "II.1", "II.2"]


def test_an_empty_item_counts_and_a_list_may_come_from_the_style(seen) -> None:  # type: ignore[no-untyped-def]
    styles = (
        '<w:style w:type="paragraph" w:styleId="Minute"><w:pPr><w:numPr><w:numId w:val="1"/></w:numPr></w:pPr>'
        "<w:rPr><w:b/></w:rPr></w:style>"
    )
    body = p("Apologies", '<w:pStyle w:val="Minute"/>') + item("", 1) + p("Dues", '<w:pStyle w:val="Minute"/>')
    blocks = seen(body, scheme(0, *PLAIN), held(1, 0), styles=styles).blocks
    assert [(b.marker, b.text, b.style.bold) for b in blocks if b.marker] == [
        ("1.", "Apologies", True), ("3.", "Dues", True),
    ]  # fmt: skip


def test_changes_are_accepted_and_hidden_words_stay_hidden(seen) -> None:  # type: ignore[no-untyped-def]
    body = (
        "<w:p><w:r><w:t>The dues </w:t></w:r><w:del><w:r><w:delText>fell</w:delText></w:r></w:del>"
        "<w:ins><w:r><w:t>rose</w:t></w:r></w:ins><w:r><w:rPr><w:vanish/></w:rPr><w:t> never</w:t></w:r>"
        "<w:moveFrom><w:r><w:t> again</w:t></w:r></w:moveFrom><w:r><w:t>.</w:t></w:r></w:p>"
    )
    (block,) = seen(body).blocks
    assert block.text == "The dues rose."


def test_a_deleted_paragraph_end_joins_two_paragraphs(seen) -> None:  # type: ignore[no-untyped-def]
    body = p("The slip was wet", "<w:rPr><w:del/></w:rPr>") + p(" and cold.")
    assert shown(seen(body).blocks) == ["The slip was wet and cold."]


TWO = '<w:gridSpan w:val="2"/>'
MERGED = '<w:vMerge w:val="restart"/>'


def cell(*texts: str, properties: str = "") -> str:
    return f"<w:tc><w:tcPr>{properties}</w:tcPr>{''.join(p(t) for t in texts)}</w:tc>"


def test_tables_with_merged_cells(seen) -> None:  # type: ignore[no-untyped-def]
    body = (
        "<w:tbl>"
        f"<w:tr>{cell('Action')}{cell('Owner', properties=TWO)}</w:tr>"
        f"<w:tr>{cell('Grease the winch', properties=MERGED)}"
        f"{cell('Bram Tolliver', 'Orla Wexcombe')}{cell('May')}</w:tr>"
        f"<w:tr>{cell('never shown', properties='<w:vMerge/>')}{cell('Percival Dunmallet')}{cell('')}</w:tr>"
        "</w:tbl>"
    )
    blocks = seen(body).blocks
    assert shown(blocks) == [
        "Action | Owner | ", "Grease the winch | Bram Tolliver Orla Wexcombe | May", " | Percival Dunmallet | ",
    ]  # fmt: skip
    assert len({b.table for b in blocks}) == 1
    assert [b.text for b in blocks[1].inside[1]] == ["Bram Tolliver", "Orla Wexcombe"]


def test_columns_of_tabs_and_typed_numbers(seen) -> None:  # type: ignore[no-untyped-def]
    body = p("Orla Wexcombe\tThrupwick Borough Council") + p("31.\tDUES") + p("\tset in") + p("7\tWinch")
    blocks = seen(body).blocks
    assert shown(blocks) == ["Orla Wexcombe | Thrupwick Borough Council", "31. DUES", "set in", "7 Winch"]
    assert [b.marker for b in blocks] == [None, "31.", None, "7"]


def test_hard_line_ends_part_names_but_no_sentence(seen) -> None:  # type: ignore[no-untyped-def]
    body = (
        "<w:p><w:r><w:t>Orla Wexcombe</w:t><w:br/><w:t>Percival Dunmallet</w:t></w:r></w:p>"
        "<w:p><w:r><w:t>The winch was</w:t><w:br/><w:t>greased.</w:t></w:r></w:p>"
    )
    assert shown(seen(body).blocks) == ["Orla Wexcombe", "Percival Dunmallet", "The winch was greased."]


def test_pages_end_where_word_saw_them_end(seen) -> None:  # type: ignore[no-untyped-def]
    body = (
        "<w:p><w:r><w:t>One.</w:t></w:r><w:r><w:br w:type='page'/></w:r></w:p>"
        "<w:p><w:r><w:lastRenderedPageBreak/><w:t>The slip was </w:t>"
        "<w:lastRenderedPageBreak/><w:t>wet.</w:t></w:r></w:p>" + p("Four.", "<w:pageBreakBefore/>")
    )
    reading = seen(body)
    assert [page.text for page in reading.pages] == ["One.", "The slip was ", "wet.", "Four."]
    assert shown(reading.blocks) == ["One.", "The slip was wet.", "Four."]
    assert [b.new_page for b in reading.blocks] == [True, True, True]


def test_heads_are_furniture_and_what_heads_the_first_page_is_not(seen) -> None:  # type: ignore[no-untyped-def]
    section = '<w:sectPr><w:headerReference w:type="{}" r:id="rIdheader"/>{}</w:sectPr>'
    running = seen(p("Dues") + section.format("default", ""), header=p("www.wendmouth.example"))
    assert [(b.text, b.furniture) for b in running.blocks] == [("www.wendmouth.example", "running"), ("Dues", None)]
    title = seen(p("Dues") + section.format("first", "<w:titlePg/>"), header=p("Wendmouth City Council"))
    assert shown(title.blocks) == ["Wendmouth City Council", "Dues"]


def test_capitals_symbols_boxes_and_notes(seen) -> None:  # type: ignore[no-untyped-def]
    body = (
        p("resolved", run="<w:caps/>")
        + '<w:p><w:r><w:sym w:font="Wingdings" w:char="F0E0"/>'
        + "<w:t> up</w:t><w:noBreakHyphen/><w:t>hill</w:t></w:r></w:p>"
        + "<w:p><w:r><w:t>Dues</w:t><w:footnoteReference w:id='3'/></w:r><w:r><w:pict><w:txbxContent>"
        + p("A box")
        + "</w:txbxContent></w:pict></w:r></w:p>"
    )
    blocks = seen(body, footnotes=f"<w:footnote w:id='3'>{p('In the old money.')}</w:footnote>").blocks
    assert shown(blocks) == ["RESOLVED", "→ up-hill", "Dues", "A box"]
    assert [(b.text, b.furniture) for b in blocks[4:]] == [("In the old money.", "note")]


@pytest.mark.parametrize(
    ("parts", "reason"),
    [
        ({"word/document.xml": "<w:document"}, "damaged"),
        ({"word/document.xml": '<w:document xmlns:w="urn:w"/>'}, "damaged"),
        ({"word/document.xml": '<w:document xmlns:w="urn:w"><w:body/></w:document>'}, "no-text"),
        ({"letter.txt": "Dues"}, "damaged"),
    ],
)
def test_damaged_documents_say_so(parts: dict[str, str], reason: str, tmp_path: Path, book: RuleBook) -> None:
    with pytest.raises(CorpusError) as error:
        opened(zipped(tmp_path / "m.docx", parts), book)
    assert error.value.reason == reason


def test_entities_are_never_resolved(tmp_path: Path, book: RuleBook) -> None:
    (tmp_path / "secret.txt").write_text("the combination of the safe")
    evil = (
        f'<!DOCTYPE d [<!ENTITY e SYSTEM "file://{tmp_path}/secret.txt">]><w:document xmlns:w="urn:w"><w:body>'
        "<w:p><w:r><w:t>Dues &e;</w:t></w:r></w:p></w:body></w:document>"
    )
    reading = opened(zipped(tmp_path / "m.docx", {"word/document.xml": evil}), book)
    assert "combination" not in reading.pages[0].text
