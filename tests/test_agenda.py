"""Agenda items: title, presenter, pages and notes parted as they are printed."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from pipeline.extract.agenda import agenda_items
from pipeline.extract.items import item_numbers
from pipeline.extract.scene import MeetingKey
from pipeline.records import AgendaItem, Document
from pipeline.segment import segment
from rules.book import RuleBook
from tests.papers import facts_of, reading_of, scene_of
from tests.test_segment import PACK

if TYPE_CHECKING:
    from spacy.language import Language


def items(text: str, book: RuleBook, nlp: Language) -> list[AgendaItem]:
    reading = reading_of(text, book)
    return list(agenda_items(reading.blocks, scene_of(reading, book, nlp)))


def brief(item: AgendaItem) -> tuple[object, ...]:
    return (
        item.number, item.title, item.presenter, item.presenter_organisation, item.page_from, item.page_to,
        item.note,
    )  # fmt: skip


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("5. Slipway dues.", ("5", "Slipway dues.", None, None, None, None, None)),
        ("5. Slipway dues. (Pages 3 - 8)", ("5", "Slipway dues.", None, None, 3, 8, None)),
        ("5. Slipway dues.\t(Pages 3 - 8)", ("5", "Slipway dues.", None, None, 3, 8, None)),
        ("5. Slipway dues.\n\n(Pages 3 – 8)", ("5", "Slipway dues.", None, None, 3, 8, None)),
        ("5. Slipway dues. (Page 9)", ("5", "Slipway dues.", None, None, 9, 9, None)),
        ("5. Slipway dues.\tVerbal report", ("5", "Slipway dues.", None, None, None, None, "Verbal report")),
        ("5. Slipway dues.\tTo follow", ("5", "Slipway dues.", None, None, None, None, "To follow")),
        (
            "5. Slipway dues. Bram Tolliver – Wendshire County Council",
            ("5", "Slipway dues.", "Bram Tolliver", "Wendshire County Council", None, None, None),
        ),
        (
            "5. Slipway dues. Bram Tolliver – Wendshire County Council\t(Pages 3 - 8)",
            ("5", "Slipway dues.", "Bram Tolliver", "Wendshire County Council", 3, 8, None),
        ),
        (
            "5. Slipway dues.\n\nCh. Supt. Neil Upshot – Wendshire Police",
            ("5", "Slipway dues.", "Ch. Supt. Neil Upshot", "Wendshire Police", None, None, None),
        ),
        (
            "5. Slipway dues.\n\nBram Tolliver – Coastal Safety Manager, Wendshire County Council",
            ("5", "Slipway dues.", "Bram Tolliver", "Wendshire County Council", None, None, None),
        ),
        (
            "5. Slipway dues - quarter 2.",
            ("5", "Slipway dues - quarter 2.", None, None, None, None, None),
        ),
        (
            "5. Matters arising (where not covered elsewhere).",
            ("5", "Matters arising (where not covered elsewhere).", None, None, None, None, None),
        ),
        ("5) Slipway dues (Bram Tolliver)", ("5", "Slipway dues", "Bram Tolliver", None, None, None, None)),
        (
            "5) Slipway dues (Bram Tolliver, Orla Wexcombe)",
            ("5", "Slipway dues", "Bram Tolliver, Orla Wexcombe", None, None, None, None),
        ),
        ("5. 11.00 - 11.10:\tSlipway dues:", ("5", "Slipway dues", None, None, None, None, None)),
    ],
)
def test_an_item(text: str, found: tuple[object, ...], book: RuleBook, nlp: Language) -> None:
    (item,) = items(text, book, nlp)
    assert brief(item) == found
    assert item.rule
    said = " ".join(s.quote for s in item.evidence)
    assert all(str(word) in said for word in found if isinstance(word, str))


def test_a_sentence_that_says_who_will_speak(book: RuleBook, nlp: Language) -> None:
    text = "5. Winch.\n\nA verbal update will be given by Bram Tolliver – Coastal Manager, Wendshire Council."
    (item,) = items(text, book, nlp)
    assert (item.presenter, item.note) == ("Bram Tolliver", "A verbal update")
    assert item.presenter_organisation == "Wendshire Council"


def test_items_in_order_with_lists_inside(book: RuleBook, nlp: Language) -> None:
    text = "1. Apologies.\n2. Slipway repairs.\n\n1. North slip\n\n3. Berths.\n\nSee over.\n\n4. Other."
    found = items(text, book, nlp)
    assert [(i.ordinal, i.number) for i in found] == [(1, "1"), (2, "2"), (3, "3"), (4, "4")]
    assert [i.title for i in found] == ["Apologies.", "Slipway repairs.", "Berths.", "Other."]


def test_a_number_far_ahead_is_no_item(book: RuleBook, nlp: Language) -> None:
    assert [i.number for i in items("1. Apologies.\n\n48. An old minute.\n\n2. Berths.", book, nlp)] == [
        "1",
        "2",
    ]


def test_an_agenda_without_numbers_has_no_items(book: RuleBook, nlp: Language) -> None:
    assert items("Apologies\n\nBerths\n\n(a) north", book, nlp) == []


def test_a_pages_items_and_which_paper_belongs_to_which(book: RuleBook, nlp: Language) -> None:
    found = facts_of(PACK, AgendaItem, book, nlp)
    assert [(i.number, i.page_from, i.page_to) for i in found] == [
        ("1", None, None),
        ("2", 3, 8),
        ("3", 9, 12),
        ("4", None, None),
    ]
    documents = facts_of(PACK, Document, book, nlp)
    assert [(d.kind, d.agenda_item) for d in documents] == [
        ("agenda", None),
        ("minutes", "2"),
        ("report", "3"),
        ("dashboard", "3"),
        ("appendix", "3"),
        ("terms_of_reference", "3"),
    ]


def test_the_printed_label_goes_before_the_likeness_of_titles(book: RuleBook, nlp: Language) -> None:
    text = PACK.replace("\n18 OCTOBER 2018", "\nAgenda Item 4\n\n18 OCTOBER 2018")
    text = text.replace(
        "QUARREL BAY LIFEBOAT BOARD\n\nAgenda Item 4\n", "Agenda Item 4\n\nQUARREL BAY LIFEBOAT BOARD\n"
    )
    documents = facts_of(text, Document, book, nlp)
    assert [d.agenda_item for d in documents if d.kind == "report"] == ["4"]


def test_a_title_like_none_has_no_item(book: RuleBook, nlp: Language) -> None:
    text = PACK.replace("3. Slipway repairs.", "3. Knitting.")
    documents = facts_of(text, Document, book, nlp)
    assert [d.agenda_item for d in documents if d.kind == "report"] == [None]


def test_without_an_agenda_no_section_has_an_item(book: RuleBook) -> None:
    reading = reading_of(PACK, book)
    sections = segment(reading.blocks, book.layout("board"), book)
    keys: list[MeetingKey | None] = [None] * len(sections)
    assert item_numbers(sections, keys, []) == [None] * len(sections)
