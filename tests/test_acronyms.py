"""Definitions in brackets and in tables: a pair is taken only where its letters prove it."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from pipeline.extract.acronyms import acronyms, spelt_before, stands_for
from pipeline.extract.scene import Scene
from pipeline.segment import segment
from rules.book import RuleBook
from tests.papers import reading_of, scene_of

if TYPE_CHECKING:
    from spacy.language import Language


def _pairs(text: str, book: RuleBook, nlp: Language) -> tuple[list[tuple[str, str]], Scene]:
    reading = reading_of(text, book)
    scene = scene_of(reading, book, nlp, "landscape")
    sections = segment(reading.blocks, book.layout("landscape"), book)
    found = acronyms(sections, [scene] * len(sections))
    return [(a.acronym, a.meaning) for a in found], scene


@pytest.mark.parametrize(
    ("sentence", "pair"),
    [
        (
            "The Harbour Rescue Service (HRS) was called out.",
            ("HRS", "Harbour Rescue Service"),
        ),
        (
            "Cases went to the QRAC (Quay Risk Assessment Conference) in May.",
            ("QRAC", "Quay Risk Assessment Conference"),
        ),
        (
            "There were fewer people killed or seriously injured (KSI) on the pier.",
            ("KSI", "killed or seriously injured"),
        ),
        (
            "The Office of the Slip and Pier Commissioner (OSPC) wrote.",
            ("OSPC", "Office of the Slip and Pier Commissioner"),
        ),
        ("It is for the Safe Tides Boards (STBs) to say.", ("STBs", "Safe Tides Boards")),
    ],
)
def test_a_definition_in_brackets(sentence: str, pair: tuple[str, str], book: RuleBook, nlp: Language) -> None:
    assert _pairs(sentence, book, nlp)[0] == [pair]


@pytest.mark.parametrize(
    "sentence",
    [
        "The report (GDPR) was read by everybody in the room.",
        "Cllr Wexcombe (JP) spoke.",
        "The dues (see Appendix A) were paid.",
        "The service was late. Harbour (HRS) was not.",
    ],
)
def test_letters_that_prove_nothing_are_no_definition(sentence: str, book: RuleBook, nlp: Language) -> None:
    assert _pairs(sentence, book, nlp)[0] == []


def test_a_definition_said_twice_is_one_fact_with_more_evidence(book: RuleBook, nlp: Language) -> None:
    reading = reading_of("The Safe Tides Board (STB) met.\n\nIt is the Safe Tides Board (STB) that decides.\n", book)
    scene = scene_of(reading, book, nlp, "landscape")
    sections = segment(reading.blocks, book.layout("landscape"), book)
    (fact,) = acronyms(sections, [scene])
    assert len(fact.evidence) == 4


def test_letters_in_the_plural_are_no_other_acronym(book: RuleBook, nlp: Language) -> None:
    pairs = _pairs(
        "The Safe Tides Board (STB) met. All Safe Tides Boards (STBs) met. Fair Slip Dues (FSDs) rose.", book, nlp
    )
    assert pairs[0] == [("STB", "Safe Tides Board"), ("FSDs", "Fair Slip Dues")]


TABLE = """\
GLOSSARY OF ACRONYMS

ABC\tAnchor and Buoy Committee\tAnchorages
BCT\tBoat Crime Team\tHRS Harbour Rescue Service
DQ\tDues and Quays\tLRX Local Rescue Forum
TIDAL\tTides as they come\tZZ Nothing of the kind at all
River Area\tWater and land
STA\tSlips, Tides and\tSTB Safe Tides Board
"""


def test_a_table_in_two_columns_is_read_down_the_left_one_first(book: RuleBook, nlp: Language) -> None:
    pairs, scene = _pairs(TABLE, book, nlp)
    assert ("HRS", "Harbour Rescue Service") in pairs
    assert ("STB", "Safe Tides Board") in pairs
    # The left column's last entry goes on at the top of the right one.
    assert ("STA", "Slips, Tides and Anchorages") in pairs
    assert not any(acronym == "River Area" for acronym, _ in pairs)  # a term: nothing is spelt out
    assert ("LRX", "Local Rescue Forum") in pairs
    assert any(t.kind == "acronym_letters" and "LRX" in t.message for t in scene.troubles)
    assert not any(acronym == "ZZ" for acronym, _ in pairs)


@pytest.mark.parametrize(
    ("entry", "meaning"),
    [
        ("HP\tHarbour Police (to be gone by 2013)", "Harbour Police"),
        ("SLP\tSafer Landings Partnership – the one of the east bank", "Safer Landings Partnership"),
        ("BCU\tBasic Crew Unit. Each has a boat. See HP.", "Basic Crew Unit"),
        ("BSC\tBoard of Slips (and Cranes)", "Board of Slips (and Cranes)"),
        ("HRS\tHarbour - Rescue Service", "Harbour - Rescue Service"),
    ],
)
def test_a_meaning_ends_with_the_words_that_its_letters_stand_for(
    entry: str, meaning: str, book: RuleBook, nlp: Language
) -> None:
    pairs, _ = _pairs(f"GLOSSARY OF ACRONYMS\n\n{entry}\nDQ\tDues and Quays\n", book, nlp)
    assert pairs == [(entry.split("\t")[0], meaning), ("DQ", "Dues and Quays")]


@pytest.mark.parametrize(
    ("letters", "meaning", "expected"),
    [
        ("HRS", "Harbour Rescue Service", True),
        ("CSPs", "Community Slip Partnerships", True),
        ("PQQ", "Pre-qualification questionnaire", True),
        ("PaCA", "Pier and Crane Association", True),
        ("SPA", "Slip and Pier Act 2004", True),
        ("HRS", "Harbour Relief and Rescue Service", False),
        ("HRS", "Rescue Service", False),
    ],
)
def test_letters_are_initials_in_order(letters: str, meaning: str, expected: bool) -> None:
    assert stands_for(letters, meaning) is expected


def test_a_meaning_begins_no_earlier_than_its_letters() -> None:
    text = "It was run by the Sandle Slip and Pier Board "
    assert spelt_before("SPB", text) == text.index("Slip")
