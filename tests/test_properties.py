"""What a typist or a converter may vary, spaces and blank lines, changes no fact."""

from __future__ import annotations

import functools
import re
from collections import Counter
from dataclasses import asdict
from typing import TYPE_CHECKING

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from pipeline.extract.pack import Extracted
from pipeline.language import blank
from pipeline.records import Fact
from rules.book import RuleBook
from rules.load import load
from tests.papers import BOARD, COMMITTEE, extracted

if TYPE_CHECKING:
    from spacy.language import Language

PAPERS = [BOARD, COMMITTEE]
CAREFUL = settings(max_examples=25, deadline=None)
# ids of documents, packs and places hang on the file's bytes; all else a fact says must not
BOUND_TO_THE_FILE = {"pack_id", "document_id", "evidence"}


@functools.cache
def kit() -> tuple[RuleBook, Language]:
    """Rules and sentences, made once; no fixtures, which would be printed with every failing example."""
    book = load()
    return book, blank(book.names)


def all_of(text: str) -> Extracted:
    return extracted(text, *kit())


def said(text: str) -> Counter[tuple[object, ...]]:
    """The facts of a text without where they stand."""
    found = all_of(text)
    assert len(found.facts) >= 12
    return Counter(_row(fact) for fact in found.facts)


def _row(fact: Fact) -> tuple[object, ...]:
    row = {k: v for k, v in asdict(fact).items() if k not in BOUND_TO_THE_FILE}
    if type(fact).__name__ == "Document":
        del row["fact_id"]
    return type(fact).__name__, *sorted((k, str(v)) for k, v in row.items())


@pytest.mark.parametrize("paper", PAPERS, ids=["board", "committee"])
@given(data=st.data())
@CAREFUL
def test_wider_spaces(paper: str, data: st.DataObject) -> None:
    # behind a number at a line's start a wide gap is a mark: it parts a heading from its number
    places = [m.start() for m in re.finditer(r"(?<!\n\d) ", paper)]
    wider = data.draw(st.dictionaries(st.sampled_from(places), st.integers(2, 3), max_size=40))
    wide = "".join(c * wider.get(i, 1) for i, c in enumerate(paper))
    assert said(wide) == said(paper)


@pytest.mark.parametrize("paper", PAPERS, ids=["board", "committee"])
@given(data=st.data())
@CAREFUL
def test_more_blank_lines(paper: str, data: st.DataObject) -> None:
    blanks = paper.count("\n\n")
    more = iter(data.draw(st.lists(st.integers(0, 2), min_size=blanks, max_size=blanks)))
    loose = re.sub("\n\n", lambda _: "\n\n" + "\n" * next(more), paper)
    assert said(loose) == said(paper)


@pytest.mark.parametrize("paper", PAPERS, ids=["board", "committee"])
@given(data=st.data())
@CAREFUL
def test_spaces_at_the_ends_of_lines(paper: str, data: st.DataObject) -> None:
    ends = data.draw(st.lists(st.sampled_from(["", " ", "   "]), min_size=99, max_size=99))
    lines = paper.split("\n")
    assert len(lines) < len(ends)
    trailing = "\n".join(line + end for line, end in zip(lines, ends, strict=False))
    assert said(trailing) == said(paper)


@pytest.mark.parametrize("paper", PAPERS, ids=["board", "committee"])
@given(data=st.data())
@CAREFUL
def test_lines_broken_by_hand_before_a_small_word(paper: str, data: st.DataObject) -> None:
    places = [m.start() for m in re.finditer(r"(?<=[a-z]{3}) (?=[a-z]{2,} [a-z])", paper)]
    assert len(places) > 5
    broken = list(paper)
    for place in data.draw(st.sets(st.sampled_from(places), max_size=6)):
        broken[place] = "\n"
    assert said("".join(broken)) == said(paper)


@pytest.mark.parametrize("paper", PAPERS, ids=["board", "committee"])
@pytest.mark.parametrize("before", ["\n\n", " \n"])
def test_what_stands_before_the_first_word(paper: str, before: str) -> None:
    assert said(before + paper) == said(paper)


@pytest.mark.parametrize("paper", PAPERS, ids=["board", "committee"])
def test_one_changed_word_does_change_the_facts(paper: str) -> None:
    # without this the tests above could compare nothing with nothing
    changed = re.sub(r"\b(tenth|winter timetable)\b", "twelfth", paper)
    assert changed != paper
    assert said(changed) != said(paper)


@pytest.mark.parametrize("paper", PAPERS, ids=["board", "committee"])
@given(data=st.data())
@CAREFUL
def test_a_page_end_between_any_two_blocks(paper: str, data: st.DataObject) -> None:
    places = [m.end() for m in re.finditer("\n\n", paper)][:-1]
    place = data.draw(st.sampled_from(places))
    found = all_of(paper[:place] + "\f" + paper[place:])
    plain = all_of(paper)
    assert [f.fact_id for f in found.facts if _free(f)] == [f.fact_id for f in plain.facts if _free(f)]
    assert {s.page for f in found.facts for s in f.evidence} == {1, 2}


def _free(fact: Fact) -> bool:
    return type(fact).__name__ != "Document"
