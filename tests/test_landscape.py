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
        (
            "The Slip Protocol Group has five theme groups.\n\n- Quay Forum\n- Rope Working Group\n\n"
            "The Tide Safety Board has four groups.\n\n- Buoy Repair Group\n\n"
            "Its membership includes fire and rescue, Sandle Advice Bureau and the pilots.",
            {
                ("Tide Safety Board", "member", "fire and rescue"),
                ("Tide Safety Board", "member", "Sandle Advice Bureau"),
                ("Tide Safety Board", "member", "the pilots"),
            },
        ),
        (
            "The Slip Protocol Group\n\ncurrently includes: pilots, wardens and the Mayor.",
            {
                ("Slip Protocol Group", "member", "pilots"),
                ("Slip Protocol Group", "member", "wardens"),
                ("Slip Protocol Group", "member", "the Mayor"),
            },
        ),
        (
            "The Slip Protocol Group is made up of a range of partners and reports to the Tide Safety Board.",
            {
                ("Slip Protocol Group", "member", "a range of partners"),
                ("Slip Protocol Group", "reports_to", "Tide Safety Board"),
            },
        ),
        (
            "Sandle Harbour Partnership\n\nThe Partnership oversees the Quay Forum and is represented on the "
            "Tide Safety Board.",
            {("Tide Safety Board", "member", "The Partnership")},
        ),
        (
            "The pilots met a Berths Allocation Unit Board twice. "
            "The Unit Board is accountable to the Tide Safety Board.",
            {("Berths Allocation Unit Board", "reports_to", "Tide Safety Board")},
        ),
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
        ("Neil Upshot\tIndependent Chair of the Tide Safety Board", "Tide Safety Board", "Neil Upshot"),
        (
            "Tide Safety Board\n\nThe Board is chaired by Sandle's directly-elected Mayor.",
            "Tide Safety Board",
            "Sandle's directly-elected Mayor",
        ),
        (
            "Tide Safety Board\n\nChaired by the Chief Pilot, the Board oversees the Quay Forum.",
            "Tide Safety Board",
            "the Chief Pilot",
        ),
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


def test_each_board_of_a_sentence_has_the_chair_named_behind_it(book: RuleBook, nlp: Language) -> None:
    text = "The Tide Safety Board is chaired by the Chief Pilot and the Quay Wardens Board is chaired by the Mayor."
    bodies = {f.name: f.chair for f in _facts(text, book, nlp) if isinstance(f, Body)}
    assert bodies == {"Tide Safety Board": "the Chief Pilot", "Quay Wardens Board": "the Mayor"}


@pytest.mark.parametrize(
    ("text", "names"),
    [
        (
            "Rowers' Forum\n\nThe Sandle Rowers' Forum sets its times. The Forum is chaired by Neil Upshot.",
            ["Sandle Rowers' Forum"],
        ),
        ("Harbours Together\n\nHarbours Together is a community partnership of the bays.", ["Harbours Together"]),
        ("Harbours Together\n\nHarbours Together is a scheme of the bays.", []),
        (
            "Sandle Tide Partnership working in partnership with Quarrel Tide Partnership\n\n"
            "The Partnership is chaired by Neil Upshot.",
            ["Sandle Tide Partnership working in partnership with Quarrel Tide Partnership"],
        ),
        (
            "The Tide Pilots Board for Sandle and Quarrel (TPB) is a public body.",
            ["Tide Pilots Board for Sandle and Quarrel"],
        ),
        (
            "The Safeguarding Wader Board (SWB) met. The Safeguarding Waders Boards (SWB) met.",
            ["Safeguarding Wader Board"],
        ),
        ("Calls went to the Multi Agency Rowing Conference (MARC) of the Health and Safety Executive (HSE).", []),
    ],
)
def test_what_a_body_is_called(text: str, names: list[str], book: RuleBook, nlp: Language) -> None:
    assert [f.name for f in _facts(text, book, nlp) if isinstance(f, Body)] == names


@pytest.mark.parametrize(
    "text",
    [
        "Harbours Together\n\nHarbours Together is a partnership of the bays.\n\nPriorities\n\n"
        "Two things matter to all who row. They are:\n\n- Dry ropes\n- Fewer thefts of oars\n",
        "Harbours Together\n\nHarbours Together is a partnership of the bays.\n\n"
        "It has agreed to concentrate on the following priorities:\n\n"
        "Dry ropes - The partnership has had some luck.\n\nFewer thefts of oars – A joint approach is in place.\n\n"
        "The Quarrel Model - Safer Harbours\n",
        "Harbours Together\n\nHarbours Together is a partnership of the bays.\n\n"
        "At present, it has two main priorities with thrift as a theme of both.\n\n"
        "1. Dry ropes\n\n- Sheds\n- Tar\n\n2. Fewer thefts of oars\n\n- Chains\n",
    ],
)
def test_the_ways_in_which_priorities_are_set_out(text: str, book: RuleBook, nlp: Language) -> None:
    found = [f for f in _facts(text, book, nlp) if isinstance(f, BodyPriority)]
    assert [(f.body, f.ordinal, f.priority) for f in found] == [
        ("Harbours Together", 1, "Dry ropes"),
        ("Harbours Together", 2, "Fewer thefts of oars"),
    ]


def test_two_main_priorities_without_a_numbered_list_are_none(book: RuleBook, nlp: Language) -> None:
    text = (
        "Sandle Harbour Partnership\n\nIt has two main priorities with thrift as a theme of both.\n\n- Sheds\n- Tar\n"
    )
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
