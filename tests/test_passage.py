"""Clean words never lose their place: what a passage says is what the page says there."""

from __future__ import annotations

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from corpus.evidence import Page, Span, span_of
from corpus.passage import EMPTY, Passage
from tests.papers import pages_of

PRINTED = st.text(st.sampled_from("abcXYZé’ \t\n.,;:-(1)0\xa0"), max_size=80)


def squeezed(text: str) -> str:
    return "".join(text.split())


def holds(passage: Passage, texts: dict[int, str]) -> bool:
    """Whether every character that a run covers is the page's own at that place."""
    for run in passage.runs:
        said, raw = (
            passage.text[run.at : run.at + run.length],
            texts[run.page][run.start : run.start + run.length],
        )
        if len(said) != run.length or said != raw:
            return False
    return True


@given(PRINTED)
def test_every_character_is_the_pages_own(raw: str) -> None:
    passage = Passage.of(1, raw)
    assert holds(passage, {1: raw})
    covered = {i for run in passage.runs for i in range(run.at, run.at + run.length)}
    # only the spaces that stand for folded white space have no place
    assert all(passage.text[i] == " " for i in set(range(len(passage.text))) - covered)


@given(PRINTED)
def test_white_space_is_folded_and_nothing_else_lost(raw: str) -> None:
    assert Passage.of(1, raw).text == " ".join(raw.split())


@given(PRINTED.filter(lambda t: t.strip()))
def test_spans_quote_all_of_the_passage(raw: str) -> None:
    passage = Passage.of(1, raw)
    spans = passage.spans(pages_of(raw))
    assert spans
    assert squeezed("".join(s.quote for s in spans)) == squeezed(passage.text)
    assert all(raw[s.start : s.end] == s.quote for s in spans)


@given(PRINTED, st.integers(0, 90), st.integers(0, 90))
def test_a_cut_is_a_trimmed_slice_in_its_place(raw: str, start: int, end: int) -> None:
    whole = Passage.of(1, raw)
    part = whole.cut(start, end)
    assert part.text == whole.text[start:end].strip()
    assert holds(part, {1: raw})
    assert bool(part.text) == bool(part.runs)


@given(st.lists(PRINTED, max_size=5), st.sampled_from([" ", "", "; "]))
def test_joined_parts_keep_their_pages(texts: list[str], between: str) -> None:
    numbered = dict(enumerate(texts, 1))
    joined = Passage.join((Passage.of(n, raw) for n, raw in numbered.items()), between)
    assert holds(joined, numbered)
    if between != "; ":
        assert squeezed(joined.text) == squeezed("".join(texts))
    spans = joined.spans({n: Page("pack-test", n, raw) for n, raw in numbered.items()})
    assert squeezed("".join(s.quote for s in spans)) == squeezed("".join(texts))
    assert [s.page for s in spans] == sorted(s.page for s in spans)


@given(PRINTED.filter(lambda t: "a" in t))
def test_what_a_group_took_stands_where_the_match_found_it(raw: str) -> None:
    passage = Passage.of(1, raw)
    match = re.search(r"(?P<hit>a)(?P<none>~)?", passage.text)
    assert match is not None
    hit = passage.group(match, "hit")
    assert hit.text == "a"
    assert raw[hit.runs[0].start] == "a"
    assert passage.group(match, "none") is EMPTY


@pytest.mark.parametrize(
    ("before", "after", "joined"),
    [
        ("Co-", "ordinator", "Co-ordinator"),
        ("the 2016-", "17 plan", "the 2016-17 plan"),
        ("Harbour Board -", "Thrupwick", "Harbour Board - Thrupwick"),
        ("-", "berths", "- berths"),
        ("half-", "(see below)", "half- (see below)"),
        ("two", "words", "two words"),
    ],
)
def test_a_hyphen_at_a_lines_end(before: str, after: str, joined: str) -> None:
    assert Passage.join((Passage.of(1, before), Passage.of(1, after))).text == joined


def test_empty_parts_put_nothing_between() -> None:
    assert Passage.join((EMPTY, Passage.of(1, "slip"), EMPTY, Passage.of(1, "way"), EMPTY)).text == "slip way"
    assert Passage.join(()) == EMPTY
    assert not EMPTY


def test_what_is_dropped_is_not_said_but_bridged_by_the_quote() -> None:
    raw = "the <u>north</u> slip"
    passage = Passage.of(1, raw, drop=[(4, 7), (12, 16)])
    assert passage.text == "the north slip"
    (span,) = passage.spans(pages_of(raw))
    assert span.quote == raw


def test_words_left_out_part_the_quotes() -> None:
    raw = "the north slip"
    passage = Passage.of(1, raw, drop=[(4, 9)])
    assert passage.text == "the slip"
    assert [s.quote for s in passage.spans(pages_of(raw))] == ["the", "slip"]


def test_a_tag_that_breaks_a_line_parts_words_and_one_that_marks_them_does_not() -> None:
    assert Passage.of(1, "berth<br>dues", drop=[(5, 9)]).text == "berth dues"
    assert Passage.of(1, "sl<b>ip</b>way", drop=[(2, 5), (7, 11)]).text == "slipway"


def test_only_part_of_a_page_is_taken() -> None:
    raw = "before | the words | after"
    passage = Passage.of(1, raw, 7, 19)
    assert passage.text == "| the words"
    assert holds(passage, {1: raw})


def test_two_pages_give_two_spans_with_the_box_of_each() -> None:
    first = Page("pack-test", 1, "ab", 100.0, 100.0, boxes=((1.0, 2.0, 3.0, 4.0), (3.0, 2.5, 5.0, 4.5)))
    second = Page("pack-test", 2, "c", 100.0, 100.0, boxes=((7.0, 8.0, 9.0, 10.0),))
    passage = Passage.join((Passage.of(1, "ab"), Passage.of(2, "c")))
    assert passage.spans({1: first, 2: second}) == (
        Span("pack-test", 1, 0, 2, "ab", (1.0, 2.0, 5.0, 4.5)),
        Span("pack-test", 2, 0, 1, "c", (7.0, 8.0, 9.0, 10.0)),
    )
    assert (passage.first_page, passage.last_page) == (1, 2)


@pytest.mark.parametrize(("page", "start", "end"), [(0, 0, 1), (1, -1, 1), (1, 2, 2), (1, 3, 2)])
def test_a_span_of_nothing_cannot_be_made(page: int, start: int, end: int) -> None:
    with pytest.raises(ValueError, match="no such place"):
        Span("pack-test", page, start, end, "x")


def test_text_input_has_no_box() -> None:
    assert span_of(Page("pack-test", 1, "slipway"), 0, 4).box is None
