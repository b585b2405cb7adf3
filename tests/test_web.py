"""Web pages: the paper stays, the site goes."""

from __future__ import annotations

from pathlib import Path

import pytest

from corpus.errors import CorpusError
from pipeline.blocks import Reading
from rules.book import RuleBook
from tests.office import opened, shown


@pytest.fixture
def seen(tmp_path: Path, book: RuleBook):  # type: ignore[no-untyped-def]
    def one(body: str, head: str = "", encoding: str = "utf-8") -> Reading:
        path = tmp_path / "m.html"
        path.write_bytes(f"<!doctype html><html><head>{head}</head><body>{body}</body></html>".encode(encoding))
        return opened(path, book)

    return one


@pytest.mark.parametrize(
    "site",
    [
        "<nav><a>Home</a></nav>",
        "<header><a>Wendmouth</a></header>",
        "<footer>Contact us</footer>",
        "<aside>Bin days</aside>",
        '<div role="navigation">Home</div>',
        '<div id="cookie-banner">We use cookies</div>',
        '<div class="col onetrust-pc">Choose</div>',
        '<ul class="breadcrumb"><li>Home</li></ul>',
        '<div id="mobile-menu-holder">Menu</div>',
        '<a class="sr-only">Skip to content</a>',
        '<p style="display: none">Draft</p>',
        "<p hidden>Draft</p>",
        "<script>var dues = 1;</script><style>p{}</style><noscript>Turn it on</noscript>",
        "<!-- a note --><button>Go</button>",
    ],
)
def test_what_is_the_sites_goes(site: str, seen) -> None:  # type: ignore[no-untyped-def]
    reading = seen(f"{site}<div><p>The dues rose.</p></div>{site}", "<title> Dues\n 2018 </title>")
    assert shown(reading.blocks) == ["The dues rose."]
    assert reading.title == "Dues 2018"
    assert reading.pages[0].text == "The dues rose."


def test_the_whole_page_in_a_form_and_a_heading_in_the_header_stay(seen) -> None:  # type: ignore[no-untyped-def]
    body = "<form><header><h1>Minutes</h1></header><div><p>The dues rose.</p></div></form>"
    blocks = seen(body).blocks
    assert shown(blocks) == ["Minutes", "The dues rose."]
    assert blocks[0].style.level == 1


def test_the_main_part_is_taken_where_most_words_are_in_it(seen) -> None:  # type: ignore[no-untyped-def]
    body = "<div>Latest news</div><main><p>The dues rose by a tenth, and the slip was mended.</p></main>"
    assert shown(seen(body).blocks) == ["The dues rose by a tenth, and the slip was mended."]
    body = "<div>The dues rose by a tenth, and the slip was mended.</div><main><p>Like this?</p></main>"
    assert len(seen(body).blocks) == 2


def test_lists_are_numbered_as_browsers_number_them(seen) -> None:  # type: ignore[no-untyped-def]
    body = (
        '<ol start="48"><li>Dues<ol type="a"><li>That they rise.</li><li>At once.</li></ol></li>'
        '<li value="60"><p>Winch</p><p>It turned.</p></li></ol><ul><li>greased</li></ul>'
        '<ol style="list-style-type: lower-roman"><li>x</li></ol>'
        '<ul style="list-style: none"><li>Orla Wexcombe</li></ul>'
    )
    assert shown(seen(body).blocks) == [
        "48. Dues", "a. That they rise.", "b. At once.", "60. Winch", "It turned.", "• greased", "i. x",
        "Orla Wexcombe",
    ]  # fmt: skip


def test_words_are_folded_and_keep_how_they_are_set(seen) -> None:  # type: ignore[no-untyped-def]
    body = (
        "<p><b>The  dues\n rose</b></p><p><span style='font-weight:700'>RESOLVED</span></p>"
        "<p>x <i>y</i></p><p>&nbsp;</p>"
    )
    blocks = seen(body).blocks
    assert [(b.text, b.style.bold) for b in blocks] == [("The dues rose", True), ("RESOLVED", True), ("x y", False)]


def test_typed_numbers_of_word_pages(seen) -> None:  # type: ignore[no-untyped-def]
    body = "<p>(a)&nbsp;&nbsp;&nbsp; That dues rise.</p><p>7&nbsp;&nbsp;&nbsp;&nbsp;&nbsp;WINCH</p>"
    assert [(b.marker, b.text) for b in seen(body).blocks] == [("(a)", "That dues rise."), ("7", "WINCH")]


def test_a_table_stays_one_and_a_frame_of_items_does_not(seen) -> None:  # type: ignore[no-untyped-def]
    table = (
        "<table><tr><th>Action</th><th>Owner</th></tr><tr><td>Grease the winch</td><td>B. Tolliver</td></tr>"
        "<tr><td colspan=2>None</td></tr></table>"
    )
    blocks = seen(table).blocks
    assert shown(blocks) == ["Action | Owner", "Grease the winch | B. Tolliver", "None | "]
    assert [b.style.bold for b in blocks] == [True, False, False]
    items = (
        "<table><tr><td><p>1.</p></td><td><p>Apologies</p><div><p>None came.</p></div></td></tr>"
        "<tr><td>2.</td><td><p>Dues</p><p>Minutes:</p><p>They rose.</p></td></tr></table>"
    )
    blocks = seen(items).blocks
    assert shown(blocks) == ["1. Apologies", "None came.", "2. Dues", "Minutes:", "They rose."]
    assert [b.style.level for b in blocks] == [3, 0, 3, 0, 0]
    assert not any(b.cells or b.table for b in blocks)


@pytest.mark.parametrize(
    ("head", "encoding"), [("", "utf-8"), ("", "cp1252"), ("<meta charset='iso-8859-15'>", "iso-8859-15")]
)
def test_letters_beyond_ascii(seen, head: str, encoding: str) -> None:  # type: ignore[no-untyped-def]
    assert shown(seen("<p>Siân Llŷr paid £5</p>".replace("ŷ", "y"), head, encoding).blocks) == ["Siân Llyr paid £5"]


def test_a_page_without_words_says_so(seen) -> None:  # type: ignore[no-untyped-def]
    with pytest.raises(CorpusError) as error:
        seen("<nav>Home</nav>")
    assert error.value.reason == "no-text"


def test_elements_without_end_do_no_harm(seen) -> None:  # type: ignore[no-untyped-def]
    assert "Dues" in seen("<p>Dues</p>" + "<div>" * 900 + "deep" + "</div>" * 900).pages[0].text


def test_an_item_that_holds_a_table_is_still_an_item(seen) -> None:  # type: ignore[no-untyped-def]
    body = (
        "<table><tr><td><p>1.</p></td><td><p>Apologies</p><div><p>None came.</p></div></td></tr>"
        "<tr><td><p>2.</p></td><td><p>Interests</p><table><tr><td>Member</td><td>Reason</td></tr>"
        "<tr><td>O. Wexcombe</td><td>Owns a berth</td></tr></table></td></tr></table>"
    )
    blocks = seen(body).blocks
    assert [b.marker for b in blocks if not b.cells and b.marker] == ["1.", "2."]
    assert [[c.text for c in b.cells] for b in blocks if b.cells] == [
        ["Member", "Reason"],
        ["O. Wexcombe", "Owns a berth"],
    ]
