"""Two names held against one another."""

from __future__ import annotations

import pytest

from pipeline.names.compare import GivenNames, compare, near, near_pairs
from pipeline.names.parse import NameParser
from rules.book import RuleBook


@pytest.fixture(scope="module")
def given(book: RuleBook) -> GivenNames:
    return GivenNames(book.nicknames)


@pytest.fixture(scope="module")
def parser(book: RuleBook) -> NameParser:
    return NameParser(book.names)


@pytest.mark.parametrize(
    ("left", "right", "kind", "surname"),
    [
        ("Orla Wexcombe", "Ms Orla Wexcombe JP", "same", "same"),
        ("P. J. Dunmallet", "Mr P J Dunmallet", "initials", "same"),
        ("Percy Dunmallet", "P. Dunmallet", "initial", "same"),
        ("Bill Dunmallet", "W. Dunmallet", "initial", "same"),
        ("Bill Dunmallet", "William Dunmallet", "nickname", "same"),
        ("Bill Dunmallet", "Willy Dunmallet", "nickname", "same"),
        ("P. D. Dunmallet", "David Dunmallet", "middle", "same"),
        ("Ms Wexcombe", "Orla Wexcombe", "surname", "same"),
        ("Orla Wexcombe", "Orla Wexcomb", "same", "misprint"),
        ("Orla Wexcombe-Reay", "Orla Wexcombe", "same", "part"),
        ("Sally Pennock", "Sarah Pennington", "conflict", "same"),
        ("Mr A. Gaunter", "Mrs A. Gaunter", "conflict", "same"),
        ("Mr A. Gaunter", "Ann Gaunter", "conflict", "same"),
        ("Jean Gaunter", "Joan Gaunter", "conflict", "same"),
        ("P. J. Dunmallet", "P. K. Dunmallet", "conflict", "same"),
        ("Christopher Gaunter", "Christine Gaunter", "conflict", "same"),
        ("Bram Tolliver", "Cosmo Tolliver", "conflict", "same"),
    ],
)
def test_kinds_of_evidence(
    left: str, right: str, kind: str, surname: str, given: GivenNames, parser: NameParser
) -> None:
    for a, b in ((left, right), (right, left)):
        found = compare(parser.parse(a), parser.parse(b), given)
        assert (found.kind, found.surname) == (kind, surname)
        assert bool(found.against) == (kind == "conflict")


@pytest.mark.parametrize(
    ("a", "b", "are_near"),
    [
        ("corbal", "corball", True),
        ("hartley", "hartely", True),
        ("hartrop", "hertrop", True),
        ("hartrop", "bartrop", False),  # a misprint seldom takes the first letter
        ("lee", "lea", False),
        ("hartrop", "hertrup", False),
    ],
)
def test_near_words(a: str, b: str, are_near: bool) -> None:
    assert near(a, b) is are_near
    assert (list(near_pairs([a, b, "quite other"])) == [tuple(sorted((a, b)))]) is are_near
