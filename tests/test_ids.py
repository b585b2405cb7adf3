"""Ids are made of what a thing says, and of nothing else."""

from __future__ import annotations

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from pipeline.ids import Numbered, fact_id, fold, pack_id

PARTS = st.lists(st.one_of(st.none(), st.text(max_size=8), st.integers()), max_size=5)


def test_an_id_is_the_same_on_every_machine() -> None:
    assert fact_id("mtg", "quarrel bay", date(2018, 4, 19)) == "mtg-73b4786b6e33f478"
    assert pack_id(b"") == "pack-e3b0c44298fc1c14"


@given(PARTS, PARTS)
def test_different_parts_have_different_ids(one: list[str | int | None], other: list[str | int | None]) -> None:
    said = [None if p is None else str(p) for p in one], [None if p is None else str(p) for p in other]
    assert (fact_id("x", *one) == fact_id("x", *other)) == (said[0] == said[1])


def test_parts_do_not_run_together() -> None:
    assert len({fact_id("x", "ab", "c"), fact_id("x", "a", "bc"), fact_id("x", "abc"), fact_id("y", "abc")}) == 4
    assert fact_id("x", None) != fact_id("x", "")
    assert fact_id("x") != fact_id("x", "")


@pytest.mark.parametrize(
    ("text", "folded"),
    [
        ("The Quarrel Bay  Lifeboat Board", "the quarrel bay lifeboat board"),
        ("Slips & Berths", "slips and berths"),
        ("Slips – Berths.", "slips berths"),
        ("  ", ""),
        ("", ""),
        (None, ""),
    ],
)
def test_what_an_id_sees_of_a_text(text: str | None, folded: str) -> None:
    assert fold(text) == folded


@given(st.text())
def test_folding_twice_changes_nothing_more(text: str) -> None:
    assert fold(fold(text)) == fold(text)


def test_what_is_said_twice_has_two_ids() -> None:
    ids = Numbered()
    first, second = ids.id("att", "Orla Wexcombe"), ids.id("att", "Orla Wexcombe")
    assert first != second
    again = Numbered()
    assert [again.id("att", "Orla Wexcombe"), again.id("att", "Orla Wexcombe")] == [first, second]


def test_what_else_was_numbered_does_not_matter() -> None:
    ids, alone = Numbered(), Numbered()
    ids.id("att", "Bram Tolliver")
    ids.id("item", "Orla Wexcombe")
    assert ids.id("att", "Orla Wexcombe") == alone.id("att", "Orla Wexcombe")


def test_a_packs_id_is_its_contents() -> None:
    assert pack_id(b"dues") == pack_id(b"dues")
    assert pack_id(b"dues") != pack_id(b"dues ")
