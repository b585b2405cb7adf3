"""Bodies described: what makes one, to whom it reports, what its priorities are."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from pipeline.extract.landscape import landscape
from pipeline.recognise import recognise
from pipeline.records import Body, BodyPriority, BodyRelation
from pipeline.segment import segment
from rules.book import RuleBook
from tests.papers import reading_of, scene_of

if TYPE_CHECKING:
    from spacy.language import Language


def _facts(text: str, book: RuleBook, nlp: Language) -> list[Body | BodyRelation | BodyPriority]:
    reading = reading_of(text, book)
    scene = scene_of(reading, book, nlp, "landscape")
    sections = segment(reading.blocks, book.layout("landscape"), book)
    return list(landscape(sections, [scene] * len(sections), "harrow.gov.uk"))


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "The Rented Berths Group (RBG) was set up in May. It is chaired by Dr Ines Okonjo, "
            "reports to the Tide Safety Board, and is made up of the pilots and the wardens.",
            {
                ("Rented Berths Group", "reports_to", "Tide Safety Board"),
                ("Rented Berths Group", "member", "the pilots"),
                ("Rented Berths Group", "member", "the wardens"),
            },
        ),
        (
            "The Slip Protocol Group reports to this Board and to the Tide Safety Board.",
            {
                ("Slip Protocol Group", "reports_to", "Quarrel Bay Lifeboat Board"),
                ("Slip Protocol Group", "reports_to", "Tide Safety Board"),
            },
        ),
        (
            "The Tide Safety Forum will be a sub-group of the Strategic Harbour Partnership.",
            {("Tide Safety Forum", "part_of", "Strategic Harbour Partnership")},
        ),
        (
            "Groups currently reporting to the Strong Harbours Partnership are:\n\n- Slip Working Group\n- Quay Forum",
            {
                ("Slip Working Group", "reports_to", "Strong Harbours Partnership"),
                ("Quay Forum", "reports_to", "Strong Harbours Partnership"),
            },
        ),
        ("A report was presented to the Tide Safety Board in May.", set()),
    ],
)
def test_relations(text: str, expected: set[tuple[str, str, str]], book: RuleBook, nlp: Language) -> None:
    found = [f for f in _facts(text, book, nlp) if isinstance(f, BodyRelation)]
    assert {(f.body, f.relation, f.other) for f in found} == expected


@pytest.mark.parametrize(
    ("text", "name", "chair"),
    [
        ("The Tide Safety Board is chaired by Neil Upshot.", "Tide Safety Board", "Neil Upshot"),
        ("We thank Neil Upshot (Chair of the Tide Safety Board).", "Tide Safety Board", "Neil Upshot"),
        ("The Hull Panel meets every six weeks under Ms Thea Calloway.", "Hull Panel", "Ms Thea Calloway"),
    ],
)
def test_chairs(text: str, name: str, chair: str, book: RuleBook, nlp: Language) -> None:
    bodies = [f for f in _facts(text, book, nlp) if isinstance(f, Body)]
    assert [(b.name, b.chair) for b in bodies] == [(name, chair)]


def test_a_name_alone_makes_no_body(book: RuleBook, nlp: Language) -> None:
    assert _facts("Members of the Tide Safety Board had tea. The Board was content with it.", book, nlp) == []


def test_priorities_belong_to_the_body_that_the_line_points_to(book: RuleBook, nlp: Language) -> None:
    text = (
        "Sandle Harbour Partnership\n\nThe Partnership works with the Tide Safety Board all year.\n\n"
        "The Partnership's priorities are:\n\n- Dry ropes\n- Fewer thefts of oars\n\nNothing else was said.\n"
    )
    found = [f for f in _facts(text, book, nlp) if isinstance(f, BodyPriority)]
    assert [(f.body, f.ordinal, f.priority) for f in found] == [
        ("Sandle Harbour Partnership", 1, "Dry ropes"),
        ("Sandle Harbour Partnership", 2, "Fewer thefts of oars"),
    ]


def test_priorities_in_a_point_of_a_list_are_nobodys(book: RuleBook, nlp: Language) -> None:
    text = "The Rented Berths Group (RBG) reports to the Tide Safety Board.\n\n- Its members met.\n\n"
    text += "- The Mayor was asked for her priorities, which are:\n\n1. Dry ropes\n\n2. Fewer thefts of oars\n"
    assert not [f for f in _facts(text, book, nlp) if isinstance(f, BodyPriority)]


DOCUMENT = """\
The Harbours of Sandle

The aim of this document is to present the harbours and those who keep them.

Contents

1. Harbours
2. Acronyms
"""


def test_a_document_without_a_meeting_is_a_family_of_its_own(book: RuleBook) -> None:
    recognition = recognise(reading_of(DOCUMENT, book), book)
    assert recognition.layout is not None
    assert recognition.layout.name == "landscape"
