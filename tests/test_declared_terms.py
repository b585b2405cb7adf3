"""Declarations set out in parts, in whatever order a clerk likes."""

from __future__ import annotations

import pytest
from spacy.language import Language

from pipeline.records import Declaration
from rules.book import RuleBook
from tests.papers import facts_of

FRONT = (
    "Quarrel Bay Borough Council\n\nMinutes of the meeting of the Harbour Committee held on Thursday 19 April 2018\n\n"
    "Present: Councillors Orla Wexcombe (Chair), Bram Tolliver, Ines Okonjo\n\n1. Apologies\n\nNone.\n\n"
)
Told = tuple[str, str | None, str | None, str | None]


def interests(lines: str, book: RuleBook, nlp: Language, heading: str = "Declarations of Interest") -> list[Told]:
    text = f"{FRONT}2. {heading}\n{lines}\n\n3. Slip\n\nIt was wet."
    return [(d.name, d.interest_type, d.subject, d.agenda_item) for d in facts_of(text, Declaration, book, nlp)]


@pytest.mark.parametrize(
    ("lines", "expected"),
    [
        (
            "Personal: Cllr Tolliver (item 5), Cllr Okonjo (item 6)\nPrejudicial: none",
            [("Cllr Tolliver", "Personal", None, "5"), ("Cllr Okonjo", "Personal", None, "6")],
        ),
        (
            "Cllr Tolliver – item 5 – as a trustee of the slip, hall and school.\n"
            "Cllr Okonjo - items 6 and 7 - her son fishes there (prejudicial).",
            [
                ("Cllr Tolliver", None, "as a trustee of the slip, hall and school", "5"),
                ("Cllr Okonjo", "prejudicial", "her son fishes there", "6"),
                ("Cllr Okonjo", "prejudicial", "her son fishes there", "7"),
            ],
        ),
        (
            "Agenda item 6: Cllr Okonjo, personal interest, resident of Mole Lane\n"
            "Agenda item 8: Cllr Tolliver, pecuniary, owner of the shed",
            [
                ("Cllr Okonjo", "personal", "resident of Mole Lane", "6"),
                ("Cllr Tolliver", "pecuniary", "owner of the shed", "8"),
            ],
        ),
        (
            "Item 7 - Slip House grant - Cllr Okonjo - prejudicial",
            [("Cllr Okonjo", "prejudicial", "Slip House grant", "7")],
        ),
        (
            "(i) Councillor Tolliver – Item 9 – Personal & Prejudicial – Member of the Rowing Club",
            [("Councillor Tolliver", "Personal & Prejudicial", "Member of the Rowing Club", "9")],
        ),
        (
            "Cllrs Tolliver and Okonjo: item 9, personal\nCouncillors Haines, Sangar (item 4)",
            [
                ("Tolliver", "personal", None, "9"),
                ("Okonjo", "personal", None, "9"),
                ("Haines", None, None, "4"),
                ("Sangar", None, None, "4"),
            ],
        ),
        ("Cllr Okonjo - Item 9(c), NPI, knows the owner.", [("Cllr Okonjo", "NPI", "knows the owner", "9(c)")]),
        ("Ines Okonjo (non-pecuniary) items 5 & 6", [
            ("Ines Okonjo", "non-pecuniary", None, "5"), ("Ines Okonjo", "non-pecuniary", None, "6"),
        ]),
        (
            "P Sangar – agenda item 11, planning application 19/0022 – neighbour\nD Haines - agenda item 11 as above",
            [("P Sangar", None, "planning application 19/0022", "11"), ("D Haines", None, None, "11")],
        ),
        ("Item 8.2 – Borough Councillor Report – Cllr Hart", [("Cllr Hart", None, "Borough Councillor Report", "8.2")]),
        (
            "Cllr Okonjo – 24/011, allotment tenant. Cllr Tolliver – 24/009 (b), neighbour of the owner.",
            [
                ("Cllr Okonjo", None, "allotment tenant", "24/011"),
                ("Cllr Tolliver", None, "neighbour of the owner", "24/009 (b)"),
            ],
        ),
        (
            "Cllr Okonjo (item 11) and Cllr Tolliver (item 9).",
            [("Cllr Okonjo", None, None, "11"), ("Cllr Tolliver", None, None, "9")],
        ),
        ("Slip House – item 4, to be sold", []),
        ("Cllr Tolliver, item 5, said that he had left his hat", []),
        ("Cllr Okonjo: none", []),
    ],
)  # fmt: skip
def test_whatever_the_order(lines: str, expected: list[Told], book: RuleBook, nlp: Language) -> None:
    assert interests(lines, book, nlp) == expected


@pytest.mark.parametrize("heading", ["Declarations", "Interests to declare", "To receive any declarations"])
def test_the_heading(heading: str, book: RuleBook, nlp: Language) -> None:
    told = interests("Cllr Tolliver – item 5", book, nlp, heading)
    assert told == [("Cllr Tolliver", None, None, "5")]


def test_nothing_where_nothing_is_declared(book: RuleBook, nlp: Language) -> None:
    assert interests("Cllr Tolliver – item 5", book, nlp, "Questions") == []
