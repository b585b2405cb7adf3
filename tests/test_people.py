"""A listing taken apart: who, in what post, for whom."""

from __future__ import annotations

import pytest

from pipeline.extract.people import bare, looks_like_person, office, same_surname, split_run
from rules.book import RuleBook
from tests.papers import passage


@pytest.mark.parametrize(
    ("detail", "role", "organisation"),
    [
        ("Thrupwick Borough Council", "", "Thrupwick Borough Council"),
        ("Coastal Safety Manager", "Coastal Safety Manager", ""),
        ("Coastal Safety Manager, Wendshire Council", "Coastal Safety Manager", "Wendshire Council"),
        ("Coastal Safety Manager - Wendshire Council", "Coastal Safety Manager", "Wendshire Council"),
        ("Coastal Safety Manager – Wendshire Council", "Coastal Safety Manager", "Wendshire Council"),
        (
            "Slipway Users Partnership Chair - Sandle District Council",
            "Slipway Users Partnership Chair",
            "Sandle District Council",
        ),
        (
            "Head of Slips, Berths and Moorings, Wendshire Council",
            "Head of Slips, Berths and Moorings",
            "Wendshire Council",
        ),
        ("Wendshire Police", "", "Wendshire Police"),
        ("Superintendent, Wendshire Police", "Superintendent", "Wendshire Police"),
        ("Cabinet Member for Quays", "Cabinet Member for Quays", ""),
        ("Clerk - Sandle", "Clerk", "Sandle"),
        ("Vice-Chair", "Vice-Chair", ""),
        ("Chair of the Recovery Board", "Chair of the Recovery Board", ""),
        ("Police and Crime Commissioner", "Police and Crime Commissioner", ""),
        ("", "", ""),
    ],
)
def test_post_and_organisation_are_parted_where_the_paper_parts_them(
    detail: str, role: str, organisation: str, book: RuleBook
) -> None:
    found = office(passage(detail), book.names)
    assert (found.role.text, found.organisation.text) == (role, organisation)


@pytest.mark.parametrize(
    ("run", "pieces"),
    [
        ("Orla Wexcombe", ["Orla Wexcombe"]),
        ("Orla Wexcombe, Bram Tolliver and Tam Wistow", ["Orla Wexcombe", "Bram Tolliver", "Tam Wistow"]),
        ("Orla Wexcombe, Bram Tolliver, and Tam Wistow", ["Orla Wexcombe", "Bram Tolliver", "Tam Wistow"]),
        ("Orla Wexcombe; Bram Tolliver", ["Orla Wexcombe", "Bram Tolliver"]),
        (
            "Cosmo Pell (Director of Quays, Piers) and Tam Wistow",
            ["Cosmo Pell (Director of Quays, Piers)", "Tam Wistow"],
        ),
        ("Cllr Wexcombe & Cllr Beed", ["Cllr Wexcombe", "Cllr Beed"]),
        (
            "Cosmo Pell (Head (Acting), Quays), Tam Wistow",
            ["Cosmo Pell (Head (Acting), Quays)", "Tam Wistow"],
        ),
    ],
)
def test_a_run_of_names_is_split_outside_brackets(run: str, pieces: list[str]) -> None:
    assert [p.text for p in split_run(passage(run))] == pieces


@pytest.mark.parametrize(
    ("name", "plain"),
    [
        ("Cllr Orla Wexcombe", "Orla Wexcombe"),
        ("Cllr. Orla Wexcombe", "Orla Wexcombe"),
        ("Councillor Wexcombe", "Wexcombe"),
        ("Mr P. Dunmallet JP", "P. Dunmallet"),
        ("Mr. P. Dunmallet CC OBE", "P. Dunmallet"),
        ("Mrs T. A. Calloway MBE, DL", "T. A. Calloway"),
        ("Chief Supt. Neil Upshot QPM", "Neil Upshot"),
        ("Ch. Insp. Neil Upshot", "Neil Upshot"),
        ("Assistant Chief Constable Neil Upshot", "Neil Upshot"),
        ("Sir Percival Dunmallet", "Percival Dunmallet"),
        ("Miss Misselthwaite", "Misselthwaite"),
        ("Drusilla Mistry", "Drusilla Mistry"),
        ("Ines Okonjo-Reay", "Ines Okonjo-Reay"),
    ],
)
def test_titles_ranks_and_honours_are_no_part_of_a_name(name: str, plain: str, book: RuleBook) -> None:
    assert bare(name, book.names) == plain


@pytest.mark.parametrize(
    ("text", "is_person"),
    [
        ("Orla Wexcombe", True),
        ("Cllr Wexcombe", True),
        ("Councillor Orla Wexcombe JP", True),
        ("Ines Okonjo-Reay", True),
        ("Brigid O’Farrelly", True),
        ("P. J. Dunmallet", True),
        ("Jan van der Meer", True),
        ("Wexcombe", False),
        ("Sandle District Council", False),
        ("Coastal Safety Manager", False),
        ("the clerk", False),
        ("Berth 14", False),
        ("Two boats were late", False),
        ("", False),
        ("One Two Three Four Five Six Seven", False),
    ],
)
def test_what_looks_like_a_person(text: str, is_person: bool, book: RuleBook) -> None:
    assert looks_like_person(text, book.names) is is_person


@pytest.mark.parametrize(
    ("a", "b", "same"),
    [
        ("Cllr Orla Wexcombe", "Councillor Wexcombe", True),
        ("Mr P. Dunmallet JP", "Percival Dunmallet", True),
        ("Cllr Orla Wexcombe", "Cllr D. Wexcombe", False),
        ("Orla Wexcombe", "Orla Hartrop", False),
        ("Cllr WEXCOMBE", "Cllr Wexcombe", True),
        ("", "Wexcombe", False),
    ],
)
def test_surnames_with_an_initial_that_may_speak_against(a: str, b: str, same: bool, book: RuleBook) -> None:
    assert same_surname(a, b, book.names) is same
