"""A printed name into its parts."""

from __future__ import annotations

import pytest

from pipeline.names.parse import NameParser, folded
from rules.book import RuleBook


@pytest.fixture(scope="module")
def parser(book: RuleBook) -> NameParser:
    return NameParser(book.names)


@pytest.mark.parametrize(
    ("printed", "titles", "given", "surname", "honours"),
    [
        ("Orla Wexcombe", (), ("orla",), ("wexcombe",), set()),
        ("Mr. P. J. Dunmallet JP, CC", ("Mr",), ("p", "j"), ("dunmallet",), {"JP", "CC"}),
        ("Mr Percy Dunmallet JP Cc", ("Mr",), ("percy",), ("dunmallet",), {"JP", "CC"}),
        ("Cllr. D.C. Tolliver", ("Cllr",), ("d", "c"), ("tolliver",), set()),
        ("PJ Dunmallet", (), ("p", "j"), ("dunmallet",), set()),
        ("Ch. Supt. Neil Upshot", ("Ch Supt",), ("neil",), ("upshot",), set()),
        ("T/DI Bram Upshot", ("T/DI",), ("bram",), ("upshot",), set()),
        ("Lord Percy Gaunter", ("Lord",), ("percy",), ("gaunter",), set()),
        ("Professor Dame Ines Okonjo-Reay", ("Professor", "Dame"), ("ines",), ("okonjo", "reay"), set()),
        ("Councillor van der Meer", ("Councillor",), (), ("vandermeer",), set()),
        ("Jan van der Meer", (), ("jan",), ("vandermeer",), set()),
        ("Col. Tam Wistow OBE, DL", ("Col",), ("tam",), ("wistow",), {"OBE", "DL"}),
        ("Mrs. T. Calloway CC (in the Chair)", ("Mrs",), ("t",), ("calloway",), {"CC"}),
        ("Ms Wexcombe", ("Ms",), (), ("wexcombe",), set()),
        ("Dame Orla", ("Dame",), ("orla",), (), set()),
        ("Orla", (), ("orla",), (), set()),
        ("Ann-Marie Hartrop", (), ("ann", "marie"), ("hartrop",), set()),
        ("Supt. Shane O’Farrelly", ("Supt",), ("shane",), ("ofarrelly",), set()),
        ("Ms Di Gaunter", ("Ms",), ("di",), ("gaunter",), set()),
        ("Dean Wistow", (), ("dean",), ("wistow",), set()),
        ("Ann Ma", (), ("ann",), ("ma",), set()),
        ("Dunmallet, P J", (), ("p", "j"), ("dunmallet",), set()),
        ("MABEL HARTROP", (), ("mabel",), ("hartrop",), set()),
    ],
)
def test_a_name_has_parts(
    printed: str,
    titles: tuple[str, ...],
    given: tuple[str, ...],
    surname: tuple[str, ...],
    honours: set[str],
    parser: NameParser,
) -> None:
    name = parser.parse(printed)
    assert tuple(t.replace(".", "") for t in name.titles) == titles
    assert (name.given, name.surname, name.honours) == (given, surname, honours)


@pytest.mark.parametrize(
    ("printed", "sex", "services"),
    [
        ("Mr Percy Dunmallet", "man", set()),
        ("Mrs P. Dunmallet", "woman", set()),
        ("Cllr Percy Dunmallet", None, {"council"}),
        ("Supt. Percy Dunmallet", None, {"police"}),
        ("Cllr Mrs P. Dunmallet", "woman", {"council"}),
        ("Percy Dunmallet", None, set()),
    ],
)
def test_a_title_says_whose_it_is(printed: str, sex: str | None, services: set[str], parser: NameParser) -> None:
    name = parser.parse(printed)
    assert (name.sex, name.services) == (sex, services)


@pytest.mark.parametrize(
    ("text", "plain"),
    [("O’Farrelly-Ng", "ofarrelly ng"), ("Zoë  Ångström.", "zoe angstrom"), ("D'Arcy & Co", "darcy co")],
)
def test_folding_keeps_letters_only(text: str, plain: str) -> None:
    assert folded(text) == plain
