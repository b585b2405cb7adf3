"""The auction of layouts: the highest bid wins, a tie or a low bid wins nothing."""

from __future__ import annotations

from dataclasses import replace

import pytest

from pipeline.recognise import recognise
from pipeline.records import Document
from pipeline.whole import whole_pack
from rules.book import Authority, RuleBook
from tests.papers import BOARD, COMMITTEE, reading_of

NOTICE = """\
Decision Recording Form

Decision determined at Quays and Ferries Policy Committee meeting on 7 November 2024

Decision taken:

That the winter timetable be approved.
"""
PROSE = "The tide came in.\n\nIt went out again.\n"


@pytest.mark.parametrize(("text", "layout"), [(BOARD, "board"), (COMMITTEE, "committee"), (NOTICE, "notice")])
def test_a_paper_goes_to_its_family(text: str, layout: str, book: RuleBook) -> None:
    found = recognise(reading_of(text, book), book)
    assert found.layout is not None
    assert found.layout.name == layout
    assert next(b.layout for b in found.bids) == layout
    assert len(found.bids) == len(book.layouts)
    assert found.bids[0].score >= found.layout.threshold > 0
    assert found.bids[0].score > found.bids[1].score


def test_what_spoke_for_a_layout_is_told(book: RuleBook) -> None:
    best = recognise(reading_of(BOARD, book), book).bids[0]
    rules = {p.name: p for p in book.layout("board").recognise}
    assert best.grounds
    assert all(rules[name].search(words) for name, words in best.grounds)
    assert best.score == sum(rules[name].weight for name, _ in best.grounds)


def test_a_pattern_speaks_once_however_often_it_is_found(book: RuleBook) -> None:
    more = BOARD + "\n\nRESOLVED:\n\n(a) That it be noted.\n"
    assert recognise(reading_of(more, book), book).bids[0] == recognise(reading_of(BOARD, book), book).bids[0]


def test_too_low_a_score_wins_nothing(book: RuleBook) -> None:
    found = recognise(reading_of(PROSE, book), book)
    assert found.layout is None
    assert "scores only" in found.reason


def test_a_tie_wins_nothing(book: RuleBook) -> None:
    twin = replace(book.layout("board"), name="twin")
    tied = replace(book, layouts=(*(x for x in book.layouts if not x.fallback), twin))
    found = recognise(reading_of(BOARD, book), tied)
    assert found.layout is None
    assert "board and twin both score" in found.reason


def test_papers_of_no_family_go_to_the_general_one(book: RuleBook) -> None:
    head = "Quarrel Harbour Forum\n\nNotes of a meeting held on\n\n4 May 2016\n\n"
    text = head + "Present:\n\nOrla Wexcombe\n\nApologies: Bram Tolliver\n"
    found = recognise(reading_of(text, book), book)
    assert found.layout is not None
    assert (found.layout.name, found.layout.fallback, found.bids[0].layout) == ("general", True, "general")


def test_the_general_family_stands_back(book: RuleBook) -> None:
    twin = replace(book.layout("board"), name="twin")
    found = recognise(reading_of(BOARD, book), replace(book, layouts=(*book.layouts, twin)))
    assert found.layout is not None
    assert found.layout.name == "general"  # where two families tie
    assert recognise(reading_of(BOARD, book), book).layout is not book.layout("general")


@pytest.mark.parametrize("order", [1, -1])
def test_the_order_of_the_layouts_does_not_decide(order: int, book: RuleBook) -> None:
    turned = replace(book, layouts=book.layouts[::order])
    found = recognise(reading_of(BOARD, book), turned)
    assert found.layout is not None
    assert found.layout.name == "board"


def test_no_layouts_at_all(book: RuleBook) -> None:
    assert recognise(reading_of(BOARD, book), replace(book, layouts=())).layout is None


def authority(name: str, layout: str, *keywords: str) -> Authority:
    return Authority(name, layout, keywords)


def test_a_known_authority_speaks_for_its_family(book: RuleBook) -> None:
    known = replace(book, authorities=(authority("wendmouth", "committee", "WENDMOUTH city council"),))
    before, after = (recognise(reading_of(COMMITTEE, book), b) for b in (book, known))
    assert after.authority is not None
    assert after.authority.name == "wendmouth"
    assert after.bids[0].score > before.bids[0].score
    assert ("authorities/wendmouth", "wendmouth") in after.bids[0].grounds


def test_a_known_authority_decides_a_tie(book: RuleBook) -> None:
    twin = replace(book.layout("board"), name="twin")
    known = authority("thrupwick", "twin", "Thrupwick")
    found = recognise(reading_of(BOARD, book), replace(book, layouts=(*book.layouts, twin), authorities=(known,)))
    assert found.layout is not None
    assert found.layout.name == "twin"


@pytest.mark.parametrize(
    "authorities",
    [
        (authority("a", "board", "Thrupwick", "Nowhere Parish"),),
        (authority("a", "board", "Thrupwick"), authority("b", "committee", "Quarrel Bay")),
        (),
    ],
)
def test_an_authority_is_known_by_all_its_keywords_and_alone(
    authorities: tuple[Authority, ...], book: RuleBook
) -> None:
    found = recognise(reading_of(BOARD, book), replace(book, authorities=authorities))
    assert found.authority is None


def test_a_pack_of_no_family_is_one_document_with_a_problem(book: RuleBook) -> None:
    reading = reading_of(PROSE, book)
    found = whole_pack(reading, "too strange")
    (document,) = found.facts
    assert isinstance(document, Document)
    assert (document.kind, document.title, document.page_to) == ("other", "The tide came in.", 1)
    assert document.evidence[0].quote == "The tide came in."
    (problem,) = found.problems
    assert (problem.kind, problem.severity) == ("unrecognised", "warning")
    assert "too strange" in problem.message
