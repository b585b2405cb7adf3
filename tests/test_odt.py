"""OpenDocument texts: what is read is what LibreOffice shows."""

from __future__ import annotations

from pathlib import Path

import pytest

from corpus.errors import CorpusError
from pipeline.blocks import Reading
from rules.book import RuleBook
from tests.office import list_style, odt, opened, shown, zipped

LISTS = list_style("L", ("1", "", ".", "1"), ("a", "(", ")", "1"))


@pytest.fixture
def seen(tmp_path: Path, book: RuleBook):  # type: ignore[no-untyped-def]
    def one(text: str, automatic: str = "", **others: str) -> Reading:
        return opened(odt(tmp_path / "m.odt", text, automatic, **others), book)

    return one


def listed(*items: str, rest: str = "") -> str:
    inner = "".join(f"<text:list-item>{i}</text:list-item>" for i in items)
    return f'<text:list text:style-name="L" {rest}>{inner}</text:list>'


def p(text: str, rest: str = "") -> str:
    return f"<text:p {rest}>{text}</text:p>"


def test_lists_are_numbered_level_by_level(seen) -> None:  # type: ignore[no-untyped-def]
    inner = "<text:list><text:list-item><text:p>That dues rise;</text:p></text:list-item></text:list>"
    text = listed(p("Apologies") + p("None."), p("Dues") + inner + inner, p("Winch"))
    assert shown(seen(text, LISTS).blocks) == [
        "1. Apologies", "None.", "2. Dues", "(a) That dues rise;", "(b) That dues rise;", "3. Winch",
    ]  # fmt: skip


@pytest.mark.parametrize(
    ("rest", "numbers"),
    [
        ("", ["1.", "2.", "1."]),
        ('text:continue-numbering="true"', ["1.", "2.", "3."]),
        ('text:continue-list="first"', ["1.", "2.", "3."]),
    ],
)
def test_a_second_list_begins_anew_or_goes_on(seen, rest: str, numbers: list[str]) -> None:  # type: ignore[no-untyped-def]
    first = listed(p("a"), p("b"), rest='xml:id="first"')
    text = first + p("Between.") + listed(p("c"), rest=rest)
    assert [b.marker for b in seen(text, LISTS).blocks if b.marker] == numbers


def test_an_item_may_say_its_number_and_a_head_of_a_list_has_none(seen) -> None:  # type: ignore[no-untyped-def]
    text = (
        '<text:list text:style-name="L"><text:list-header><text:p>Dues</text:p></text:list-header>'
        '<text:list-item text:start-value="48"><text:p>a</text:p></text:list-item>'
        "<text:list-item><text:p>b</text:p></text:list-item></text:list>"
    )
    assert shown(seen(text, LISTS).blocks) == ["Dues", "48. a", "49. b"]


@pytest.mark.parametrize(
    ("level", "number"),
    [
        ('style:num-format="I" style:num-suffix="."', "II."),
        ('style:num-format="i" style:num-prefix="(" style:num-suffix=")"', "(ii)"),
        ('style:num-format="01"', "02"),
        ('style:num-format="1" loext:num-list-format="19.%1%:" xmlns:loext="urn:x"', "19.2:"),
        ('style:num-format=""', None),
    ],
)
def test_every_form_of_number(seen, level: str, number: str | None) -> None:  # type: ignore[no-untyped-def]
    lists = f'<text:list-style style:name="L"><text:list-level-style-number text:level="1" {level}/></text:list-style>'
    assert seen(listed(p("a"), p("b")), lists).blocks[1].marker == number


def test_a_bullet_is_shown_without_what_programs_write_behind_it(seen) -> None:  # type: ignore[no-untyped-def]
    lists = (
        '<text:list-style style:name="L"><text:list-level-style-bullet text:level="1" text:bullet-char="\uf0b7"'
        ' style:num-suffix="."/></text:list-style>'
    )
    assert seen(listed(p("Dues")), lists).blocks[0].marker == "•"


def test_numbered_headings(seen) -> None:  # type: ignore[no-untyped-def]
    outline = (
        '<text:outline-style style:name="O"><text:outline-level-style text:level="1" style:num-format="1"'
        ' style:num-suffix="."/></text:outline-style>'
    )
    text = '<text:h text:outline-level="1">Dues</text:h><text:h text:outline-level="1">Winch</text:h>'
    blocks = seen(text, styles=outline).blocks
    assert [(b.marker, b.text, b.style.level) for b in blocks] == [("1.", "Dues", 1), ("2.", "Winch", 1)]


def test_changes_are_accepted_and_hidden_words_stay_hidden(seen) -> None:  # type: ignore[no-untyped-def]
    hidden = (
        '<style:style style:name="H" style:family="text"><style:text-properties text:display="none"/></style:style>'
    )
    text = (
        "<text:tracked-changes><text:changed-region><text:deletion><text:p>fell</text:p></text:deletion>"
        "</text:changed-region></text:tracked-changes>"
        "<text:p>The dues <text:change-start/>rose<text:change-end/>"
        '<text:span text:style-name="H"> never</text:span><text:hidden-text>!</text:hidden-text>'
        "<office:annotation><text:p>really?</text:p></office:annotation>.</text:p>"
        '<text:section text:display="none"><text:p>Draft.</text:p></text:section>'
    )
    assert shown(seen(text, hidden).blocks) == ["The dues rose."]


def test_spaces_tabs_line_ends_and_pages(seen) -> None:  # type: ignore[no-untyped-def]
    text = (
        p("Orla Wexcombe<text:tab/>Thrupwick<text:s text:c='2'/>Borough")
        + p("Percival Dunmallet<text:line-break/>Bram Tolliver")
        + p("The slip <text:soft-page-break/>was wet.")
        + p("Last.", 'text:style-name="P"')
    )
    page = (
        '<style:style style:name="P" style:family="paragraph"><style:paragraph-properties fo:break-before="page"/>'
        "</style:style>"
    )
    reading = seen(text, page)
    assert shown(reading.blocks) == [
        "Orla Wexcombe | Thrupwick Borough", "Percival Dunmallet", "Bram Tolliver", "The slip was wet.", "Last.",
    ]  # fmt: skip
    assert [b.page for b in reading.blocks] == [1, 1, 1, 1, 3]


def test_tables_styles_and_heads(seen) -> None:  # type: ignore[no-untyped-def]
    bold = (
        '<style:style style:name="B" style:family="text"><style:text-properties fo:font-weight="bold"/></style:style>'
    )
    masters = (
        '<style:master-page style:name="S"><style:header><text:p>www.wendmouth.example</text:p></style:header>'
        "</style:master-page>"
    )
    row = "<table:table-row>{}</table:table-row>"
    cell = "<table:table-cell><text:p>{}</text:p></table:table-cell>"
    wide = '<table:table-cell table:number-columns-spanned="2"><text:p>Dues</text:p></table:table-cell>'
    text = (
        p('<text:span text:style-name="B">MINUTES</text:span>')
        + "<table:table>"
        + row.format(wide + "<table:covered-table-cell/>")
        + row.format(cell.format("Berths") + cell.format("£12"))
        + "</table:table>"
    )
    reading = seen(text, bold, masters=masters)
    assert [b.text for b in reading.blocks if b.furniture] == ["www.wendmouth.example"]
    assert shown(reading.blocks) == ["MINUTES", "Dues | ", "Berths | £12"]
    assert [b.style.bold for b in reading.blocks if not b.furniture] == [True, False, False]


def test_damaged_documents_say_so(tmp_path: Path, book: RuleBook) -> None:
    broken = {"mimetype": "application/vnd.oasis.opendocument.text", "content.xml": "<office:document-content"}
    with pytest.raises(CorpusError) as error:
        opened(zipped(tmp_path / "m.odt", broken), book)
    assert error.value.reason == "damaged"
