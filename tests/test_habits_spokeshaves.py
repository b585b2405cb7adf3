"""Habits of boards with partners and of parish councils: stars abreast on one line, numbers with colons, stops among
names, posts behind a stroke, owners who take something on."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from pipeline.records import Action, Attendance, FutureMeeting, Meeting, Minute, Vote
from tests.papers import facts_of

if TYPE_CHECKING:
    from spacy.language import Language

    from rules.book import RuleBook

TITLE = "Minutes of the Quarrel Harbour Board held on Thursday 19 April 2018 at Gannet Hall at 7pm"
HEAD = f"{TITLE}\n\nPresent: Ann Lee (AL), Bob Hall (BH), Tom Moor (TM)"
REST = "1. Minutes of the last meeting\n\nThey were agreed.\n\n2. Matters arising\n\nNone.\n\n3. AOB\n\nNone."


def _there(text: str, book: RuleBook, nlp: Language) -> dict[str, tuple[str | None, str | None, str]]:
    return {a.name: (a.organisation, a.role, a.status) for a in facts_of(text, Attendance, book, nlp)}


def _minutes(text: str, book: RuleBook, nlp: Language) -> dict[str | None, str]:
    return {m.number: m.heading for m in facts_of(text, Minute, book, nlp)}


def _owned(text: str, book: RuleBook, nlp: Language) -> list[tuple[str, str | None]]:
    return [(a.text, a.owner) for a in facts_of(text, Action, book, nlp)]


def test_stars_abreast_on_one_line(book: RuleBook, nlp: Language) -> None:
    names = "* Cllr. A.P. Lee (Mayor) * Cllr. Mrs. B. Hall * Cllr. Tom Moor"
    found = _there(f"{TITLE}\n\n{names}\n\n* Denotes Members present.\n\n{REST}", book, nlp)
    assert found == {
        "Cllr. A.P. Lee": (None, "Mayor", "present"),
        "Cllr. Mrs. B. Hall": (None, None, "present"),
        "Cllr. Tom Moor": (None, None, "present"),
    }


def test_one_without_a_title_among_stars_leaves_them(book: RuleBook, nlp: Language) -> None:
    names = "* Cllr. A.P. Lee (Mayor) * D.R. Hall M.A. Dunn * Cllr. Tom Moor"
    found = _there(f"{TITLE}\n\n{names}\n\n* Denotes Members present.\n\n{REST}", book, nlp)
    assert "D.R. Hall M.A. Dunn" not in found


@pytest.mark.parametrize(("first", "second"), [("F01:04/18", "F02:04/18"), ("PL11:4/2018", "PL12:4/2018")])
def test_numbers_with_a_colon_before_the_month(first: str, second: str, book: RuleBook, nlp: Language) -> None:
    items = f"{first} To elect a Vice-Chair.\n\nNone came.\n\n{second} Finance.\n\nNone."
    text = f"{HEAD}\n\nThe chair opened the meeting.\n\n{items}"
    assert _minutes(text, book, nlp) == {first: "To elect a Vice-Chair", second: "Finance"}


def test_a_declaration_numbered_with_a_colon_is_no_list_of_those_there(book: RuleBook, nlp: Language) -> None:
    lines = "* In attendance\n\n2:1 Declaration of Interest in an Item\n\nMr G. Dunn and Mr K. Webb (agenda item 16)."
    found = _there(f"{TITLE}\n\nPresent: Ann Lee, Bob Hall\n\n{lines}\n\n{REST}", book, nlp)
    assert list(found) == ["Ann Lee", "Bob Hall"]


def test_a_heading_of_any_length_before_who_moved(book: RuleBook, nlp: Language) -> None:
    head = "Appointment of Leader for the Harbour and Quays of Quarrel for the Year 2018/2019"
    moved = "It was moved by Cllr. Lee , seconded by Cllr. Hall and\n\nRESOLVED – THAT Cllr. Moor be Leader."
    text = f"{HEAD}\n\n1. Apologies\n\nNone.\n\n2. {head}: {moved}\n\n3. AOB\n\nNone."
    assert _minutes(text, book, nlp)["2"] == head
    (vote,) = facts_of(text, Vote, book, nlp)
    assert (vote.mover, vote.seconder) == ("Cllr. Lee", "Cllr. Hall")


@pytest.mark.parametrize(
    ("line", "told"),
    [
        ("Ann Dunn (Quarrel Port Agency/North Quay Chair)", ("Quarrel Port Agency", "North Quay Chair")),
        ("Ann Dunn(Dale Wildlife Trusts/Chair)", ("Dale Wildlife Trusts", "Chair")),
        ("Ann Dunn (Curator)", (None, "Curator")),
    ],
)
def test_organisation_and_post_in_one_bracket(
    line: str, told: tuple[str | None, str | None], book: RuleBook, nlp: Language
) -> None:
    found = _there(f"{TITLE}\n\nPresent:\n\nJan Lee\n\n{line}\n\nBob Hall\n\n{REST}", book, nlp)
    assert found["Ann Dunn"][:2] == told


def test_a_stop_for_a_comma_between_names_with_initials(book: RuleBook, nlp: Language) -> None:
    lines = "Present: Ann Lee (AL), Neil Hall (NH). Ewen Webb (EW), Colin Moor (CM).\n\nApologies: Jan Dunn (JD)"
    assert list(_there(f"{TITLE}\n\n{lines}\n\n{REST}", book, nlp)) == [
        "Ann Lee",
        "Neil Hall",
        "Ewen Webb",
        "Colin Moor",
        "Jan Dunn",
    ]


def test_sums_below_a_list_are_nobody(book: RuleBook, nlp: Language) -> None:
    lines = (
        "Present: Ann Lee, Bob Hall\n\nApologies: Tom Moor\n\n• Bank Balances : Total £93,500 (of which £40,000 tied)"
    )
    assert list(_there(f"{TITLE}\n\n{lines}\n\n{REST}", book, nlp)) == ["Ann Lee", "Bob Hall", "Tom Moor"]


def test_a_body_named_twice_with_its_letters(book: RuleBook, nlp: Language) -> None:
    head = "Quarrel Community Council Minute of the Quarrel Community Council (QCC) Meeting held on"
    text = f"{head} Thursday, 19th April 2018, in Gannet Hall\n\nPresent: Ann Lee, Bob Hall, Tom Moor\n\n{REST}"
    (meeting,) = facts_of(text, Meeting, book, nlp)
    assert meeting.body == "Quarrel Community Council"


@pytest.mark.parametrize(
    ("hours", "start"), [("2.00 - 4.30pm", "14:00"), ("9.30 to 11.00am", "09:30"), ("10.00 - 1.00pm", "10:00")]
)
def test_hours_of_the_next_meeting(hours: str, start: str, book: RuleBook, nlp: Language) -> None:
    text = f"{HEAD}\n\n{REST}\n\nNext meeting: Tuesday 2nd October 2018, {hours}"
    (coming,) = facts_of(text, FutureMeeting, book, nlp)
    assert f"{coming.start_time:%H:%M}" == start


@pytest.mark.parametrize(
    ("said", "owner"),
    [
        ("AL to take on the claims.", "AL"),
        ("BH to take down the sign on the slip.", "BH"),
        ("TM to summarise the replies.", "TM"),
        ("AL to take on the role of Chair.", None),
    ],
)
def test_who_takes_something_on(said: str, owner: str | None, book: RuleBook, nlp: Language) -> None:
    text = f"{HEAD}\n\n1. Apologies\n\nNone.\n\n2. Slip\n\nIt is wet. {said}\n\n3. AOB\n\nNone."
    assert _owned(text, book, nlp) == ([(said, owner)] if owner else [])
