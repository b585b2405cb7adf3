"""Interests declared: by whom, of what kind, in what."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

import pytest

from pipeline.extract.declarations import declarations
from pipeline.records import Declaration
from rules.book import RuleBook
from tests.papers import entry_of, scene_of

if TYPE_CHECKING:
    from spacy.language import Language


def declared(text: str, book: RuleBook, nlp: Language) -> list[Declaration]:
    entry, reading = entry_of(text, book)
    return list(declarations(entry, scene_of(reading, book, nlp)))


@pytest.mark.parametrize(
    ("said", "name", "kind", "item", "subject"),
    [
        (
            "Mr P. Dunmallet JP declared a personal interest in agenda item 5 (Dues) as owner of a berth.",
            "Mr P. Dunmallet JP", "personal", "5", "Dues",
        ),
        (
            "Cllr Orla Wexcombe declared a disclosable pecuniary interest in item 7.",
            "Cllr Orla Wexcombe", "disclosable pecuniary", "7", None,
        ),
        (
            "Councillor Hartrop declared an interest in agenda item 4 (Ferry Timetable).",
            "Councillor Hartrop", None, "4", "Ferry Timetable",
        ),
        (
            "Mrs T. Calloway MBE declared a prejudicial interest in item 12 (Berths) (minute 9 refers).",
            "Mrs T. Calloway MBE", "prejudicial", "12", "Berths",
        ),
        (
            "Cllr Beed disclosed a non-pecuniary interest in the Sandle Creek mooring because he used it.",
            "Cllr Beed", "non-pecuniary", None, "the Sandle Creek mooring",
        ),
    ],
)  # fmt: skip
def test_a_declaration(
    said: str,
    name: str,
    kind: str | None,
    item: str | None,
    subject: str | None,
    book: RuleBook,
    nlp: Language,
) -> None:
    (found,) = declared(said, book, nlp)
    assert (found.name, found.interest_type, found.agenda_item, found.subject) == (name, kind, item, subject)
    assert [s.quote for s in found.evidence] == [said]
    assert found.minute == "34"


@pytest.mark.parametrize(
    "said",
    [
        "No declarations of interest were made.",
        "The Chairman invited members to declare any interests in the business of the day.",
        "There were no declarations.",
        "Cllr Wexcombe took an interest in the winch.",
        "Interest on the loan was paid.",
        "Those who had declared an interest left the room.",
    ],
)
def test_no_declaration(said: str, book: RuleBook, nlp: Language) -> None:
    assert declared(said, book, nlp) == []


@pytest.mark.parametrize(
    ("heading", "said", "found"),
    [
        ("Declarations of interest", "Item 8.4 – Councillor Hart", [("Councillor Hart", "8.4", None)]),
        (
            "Declarations of interest",
            "Item 8.7 – Alderman Beed and Councillor Moss",
            [("Alderman Beed", "8.7", None), ("Councillor Moss", "8.7", None)],
        ),
        (
            "Declarations of interest",
            "Councillors P Hart and N Moss and G Beed– Scout Hut",
            [("P Hart", None, "Scout Hut"), ("N Moss", None, "Scout Hut"), ("G Beed", None, "Scout Hut")],
        ),
        ("Declarations of interest", "P Hart: Gold Corner.", [("P Hart", None, "Gold Corner")]),
        ("Declarations of interest", "Councillor Hart – none", []),
        ("Slipway dues", "Item 8.4 – Councillor Hart", []),
    ],
)
def test_listed_under_their_heading(
    heading: str,
    said: str,
    found: list[tuple[str, str | None, str | None]],
    book: RuleBook,
    nlp: Language,
) -> None:
    entry, reading = entry_of(said, book)
    entry = replace(entry, heading=replace(entry.heading, text=heading))
    made = declarations(entry, scene_of(reading, book, nlp))
    assert [(d.name, d.agenda_item, d.subject) for d in made] == found


def test_several_in_one_paragraph(book: RuleBook, nlp: Language) -> None:
    text = (
        "The following were made. Cllr Wexcombe declared a personal interest in item 4 (Berths). "
        "Mr. P. Dunmallet declared a personal interest in item 5 (Dues)."
    )
    assert [(d.name, d.agenda_item) for d in declared(text, book, nlp)] == [
        ("Cllr Wexcombe", "4"),
        ("Mr. P. Dunmallet", "5"),
    ]


def test_one_who_declares_twice_has_two_rows(book: RuleBook, nlp: Language) -> None:
    text = (
        "Cllr Wexcombe declared a personal interest in item 4 (Berths).\n\n"
        "Cllr Wexcombe declared a personal interest in item 5 (Dues)."
    )
    found = declared(text, book, nlp)
    assert [d.subject for d in found] == ["Berths", "Dues"]
    assert len({d.fact_id for d in found}) == 2


@pytest.mark.parametrize(
    ("said", "found"),
    [
        (
            "Councillor Hart (Ward Member) declared a personal and non-prejudicial interest in item 7 as a governor.",
            [("Councillor Hart", "personal and non-prejudicial", "7")],
        ),
        ("The Chairman declared an interest in item 7 as a trustee.", [("The Chairman", None, "7")]),
        (
            "Cllrs Hart and Moss declared a non-pecuniary interest in item 9.",
            [("Hart", "non-pecuniary", "9"), ("Moss", "non-pecuniary", "9")],
        ),
        ("Cllr Hart declared a DPI in item 4 and left the room.", [("Cllr Hart", "DPI", "4")]),
        ("Cllr Hart – personal interest in item 6", [("Cllr Hart", "personal", "6")]),
        ("Cllr A Beed - Disclosable Pecuniary Interest – item 12", [("Cllr A Beed", "Disclosable Pecuniary", "12")]),
        ("A declaration of interest was received from Cllr Hart in item 5.", [("Cllr Hart", None, "5")]),
        ("Cllr Moss declared an interest and left the room.", [("Cllr Moss", None, None)]),
        ("Cllr Andrew Hart declared a pecuniary interest in Items 11 and 12.",
         [("Cllr Andrew Hart", "pecuniary", "11"), ("Cllr Andrew Hart", "pecuniary", "12")]),
        ("Councillor Mrs P Hart, CC declared a personal interest as a trustee.",
         [("Councillor Mrs P Hart, CC", "personal", None)]),
        ("There were no declarations of interest in item 4.", []),
        ("Members declared no interests.", []),
        ("The Chairman asked whether any member should declare an interest in item 4.", []),
    ],
)  # fmt: skip
def test_habits_of_declaring(
    said: str, found: list[tuple[str, str | None, str | None]], book: RuleBook, nlp: Language
) -> None:
    assert [(d.name, d.interest_type, d.agenda_item) for d in declared(said, book, nlp)] == found


def test_declarations_in_a_table(book: RuleBook, nlp: Language) -> None:
    text = (
        "Councillor\tItem\tType of interest\tReason\n"
        "Cllr Ann Hart\t7\tNon-pecuniary\tOwns a berth\n"
        "Cllr Bob Moss\t8 and 9\tDisclosable Pecuniary Interest\tEmployed by the harbour"
    )
    assert [(d.name, d.interest_type, d.subject, d.agenda_item) for d in declared(text, book, nlp)] == [
        ("Cllr Ann Hart", "Non-pecuniary", "Owns a berth", "7"),
        ("Cllr Bob Moss", "Disclosable Pecuniary", "Employed by the harbour", "8"),
        ("Cllr Bob Moss", "Disclosable Pecuniary", "Employed by the harbour", "9"),
    ]


def test_the_item_before_the_interest(book: RuleBook, nlp: Language) -> None:
    said = "Declarations of Interest\n\nCouncillor J P Moss – Item 17 (Prejudicial Interest on Berths (owner))."
    (found,) = declared(said, book, nlp)
    assert (found.name, found.interest_type, found.agenda_item) == ("Councillor J P Moss", "Prejudicial", "17")


def test_surnames_in_a_list_that_a_sentence_opens(book: RuleBook, nlp: Language) -> None:
    opens = "(a) Members declared personal interests in minute 81 of this meeting as follows:"
    found = declared(
        f"Declarations of Interest\n\n{opens}\n\n  Moss - Member of the Quay Trust\n\n  Beed - Diver", book, nlp
    )
    assert [(f.name, f.subject) for f in found] == [("Moss", "Member of the Quay Trust"), ("Beed", "Diver")]


def test_earlier_minutes_put_right_declare_nothing(book: RuleBook, nlp: Language) -> None:
    said = "a correction to minute 58 to show that Councillor Moss declared a personal interest as a diver."
    assert declared(f"RESOLVED – That the minutes be approved subject to {said}", book, nlp) == []


def test_three_of_whom_a_sentence_tells(book: RuleBook, nlp: Language) -> None:
    found = declared("Councillors A Moss, I Beed and R Lee each declared an interest in item 10.", book, nlp)
    assert [f.name for f in found] == ["A Moss", "I Beed", "R Lee"]


def test_against_an_item(book: RuleBook, nlp: Language) -> None:
    found = declared("The Chairman and Councillor Moss declared a non-DPI interest against agenda item 9.7.", book, nlp)
    assert [(f.name, f.interest_type, f.agenda_item) for f in found] == [
        ("The Chairman", "non-DPI", "9.7"),
        ("Councillor Moss", "non-DPI", "9.7"),
    ]


def test_members_with_regard_to(book: RuleBook, nlp: Language) -> None:
    said = "Councillors Al Moss and Ines Beed with regard to the Slip Trust."
    entry, reading = entry_of(said, book, heading="Declarations of Interest")
    found = declarations(entry, scene_of(reading, book, nlp))
    assert [(f.name, f.subject) for f in found] == [("Al Moss", "the Slip Trust"), ("Ines Beed", "the Slip Trust")]


def test_an_interest_received_from_a_member(book: RuleBook, nlp: Language) -> None:
    said = "A prejudicial interest was received from Councillor Mr Al Moss on item 8.1 on the agenda as the owner."
    (found,) = declared(said, book, nlp)
    assert (found.name, found.interest_type, found.agenda_item) == ("Councillor Mr Al Moss", "prejudicial", "8.1")
