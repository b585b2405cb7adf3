"""Numbers of minutes in the forms that papers print them."""

from __future__ import annotations

import pytest

from rules.book import RuleBook
from tests.papers import BOARD, plan_of

FRONT = BOARD.split("31.", 1)[0].strip()

_LONG = f"To approve the notes of {'a meeting and ' * 11}a walk"  # as agendas put it


def heads(book: RuleBook, *parts: str) -> list[tuple[str | None, str]]:
    return [(e.number, e.heading.text) for e in plan_of("\n\n".join([FRONT, *parts]), book).entries]


def test_a_number_with_a_colon(book: RuleBook) -> None:
    found = heads(book, "2895: Apologies for Absence:", "Orla Wexcombe – unwell", "2896: Dues:", "They rose.")
    assert found == [("2895", "Apologies for Absence"), ("2896", "Dues")]


def test_a_named_number_over_its_heading(book: RuleBook) -> None:
    found = heads(
        book,
        *("Agenda item 1", "Orla Wexcombe welcomed everyone to the meeting."),
        *("Agenda item 2", "Slipway dues", "The dues were told."),
        *("Agenda item 3", "Winch", "It turned."),
    )
    assert found == [("1", "Agenda item 1"), ("2", "Slipway dues"), ("3", "Winch")]


def test_a_number_alone_over_its_heading(book: RuleBook) -> None:
    found = heads(
        book,
        *("1.0", "Apologies", "1.1", "None were sent to the clerk."),
        *("2.0", "Slipway dues", "2.1", "The dues were told.", "2.2", "The slip was wet."),
        *("3.0", "Winch", "3.1", "It turned."),
    )
    assert found == [("1.0", "Apologies"), ("2.0", "Slipway dues"), ("3.0", "Winch")]


def test_a_list_whose_numbers_were_lost(book: RuleBook) -> None:
    found = heads(book, *(f"1. {w}" for w in ("Apologies", "Dues", "Winch", "Slip")), "It was wet.")
    assert found == [("1", w) for w in ("Apologies", "Dues", "Winch", "Slip")]


def test_a_space_inside_a_number_is_a_slip(book: RuleBook) -> None:
    found = heads(book, "QBB/21/ 14: Apologies", "None.", "QBB/21/15: Dues", "They rose.", "QBB/21/16: Winch", "So.")
    assert [n for n, _ in found] == ["QBB/21/14", "QBB/21/15", "QBB/21/16"]


def test_a_day_is_no_number(book: RuleBook) -> None:
    found = heads(book, "4    DUES", "They rose.", "5    DATE OF NEXT MEETING", "6 December 2018 at 10.00 am")
    assert [n for n, _ in found] == ["4", "5"]


def test_a_heading_that_begins_as_a_month_does_is_no_day(book: RuleBook) -> None:
    found = heads(
        book, "3    Mayor to speak", "So.", "4    Declaration of Interest", "None.", "5    Dues", "They rose."
    )
    assert [n for n, _ in found] == ["3", "4", "5"]


@pytest.mark.parametrize(
    ("printed", "heading"),
    [
        ("Co-option of Councillors: No interest was shown.", "Co-option of Councillors"),
        ("Apologies and reasons given:- Cllr A. Crake", "Apologies and reasons given"),
        ("Tree Plan - Quarrel Park: decide on quotes. It was resolved to wait.", "Tree Plan - Quarrel Park"),
        ("The Chair reported: the slip was wet.", "The Chair reported: the slip was wet"),
        ("Reasons given – None. The Clerk regretted that she was late.", "Reasons given"),
    ],
)
def test_what_is_run_in_behind_a_heading(printed: str, heading: str, book: RuleBook) -> None:
    found = heads(book, f"41. {printed}", "The dues were told.", "42. Winch", "It turned.")
    assert found[0] == ("41", heading)


def test_a_lettered_number_under_its_heading(book: RuleBook) -> None:
    found = heads(
        book,
        *("APOLOGIES", "PLB146/14 Apologies were recorded from Councillor Ines Okonjo."),
        *("SLIPWAY DUES", "PLB147/14 The dues were told.", "1. The winch had turned all winter.", "2. It was wet."),
        *("WINCH", "PLB148/14 It turned the whole day."),
    )
    assert found == [("PLB146/14", "APOLOGIES"), ("PLB147/14", "SLIPWAY DUES"), ("PLB148/14", "WINCH")]


def test_a_number_in_brackets_heads_only_what_is_set_as_a_heading(book: RuleBook) -> None:
    bold = heads(
        book, *(t for n, h in ((139, "Minutes"), (140, "Dues"), (141, "Winch")) for t in (f"**({n}) {h}**", "So."))
    )
    assert bold == [("139", "Minutes"), ("140", "Dues"), ("141", "Winch")]
    listed = heads(book, "1. Minutes", "(1) That it be so.", "(2) That it be not.", "2. Dues", "They rose.")
    assert listed == [("1", "Minutes"), ("2", "Dues")]


def test_letters_over_a_number(book: RuleBook) -> None:
    found = heads(
        book, *(t for n, h in enumerate(("Chairman", "Dues", "Winch", "Slip"), 1) for t in ("QCP", f"{n}/12", h, "So."))
    )
    assert found == [("QCP 1/12", "Chairman"), ("QCP 2/12", "Dues"), ("QCP 3/12", "Winch"), ("QCP 4/12", "Slip")]


def test_bare_numbers_before_headings_that_go_up_one_by_one(book: RuleBook) -> None:
    found = heads(
        book, *(t for n, h in ((14365, "MINUTES"), (14366, "DUES"), (14367, "WINCH")) for t in (f"{n} {h}", "So."))
    )
    assert found == [("14365", "MINUTES"), ("14366", "DUES"), ("14367", "WINCH")]


@pytest.mark.parametrize(
    ("printed", "heading"),
    [
        ("The Clerk reported that the winch on the slip had been greased.", ""),
        ("Declarations of interest in matters to be discussed.", "Declarations of interest in matters to be discussed"),
        ("Grass Cutting, It was agreed the Clerk would write to the owner.", "Grass Cutting"),
        (_LONG, _LONG),
    ],
)  # fmt: skip
def test_a_numbered_sentence_has_no_heading(printed: str, heading: str, book: RuleBook) -> None:
    assert heads(book, f"41. {printed}", "The dues were told.", "42. Winch", "It turned.")[0] == ("41", heading)


def test_numbers_below_their_headings(book: RuleBook) -> None:
    said = "The Clerk told what had become of the winch on the slip."
    found = heads(book, *(t for n, h in ((54, "MINUTES"), (55, "DUES"), (56, "WINCH")) for t in (h, f"{n}.", said)))
    assert found == [("54", "MINUTES"), ("55", "DUES"), ("56", "WINCH")]
