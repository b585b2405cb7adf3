"""Habits of cities, Scottish councils and boards: columns headed "Councillor:", mayors before their names, staff of
one service in brackets, motions named over their words, reasons for absence behind a dash."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from pipeline.records import Action, Attendance, Declaration, FutureMeeting, Meeting, Movement, Resolution, Vote
from tests.harbour import HEAD, REST, TITLE, there
from tests.papers import facts_of

if TYPE_CHECKING:
    from spacy.language import Language

    from rules.book import RuleBook


def test_all_and_both_in_brackets_are_of_those_before_them(book: RuleBook, nlp: Language) -> None:
    staff = "D Dunn and L Loat (all Quay Services); Sergeant K Ott and PC A Ray (both Dale Police); Ms J Fay, Clerk."
    found = there(f"{TITLE}\n\nPresent: Councillor A Lee\n\nIn attendance: {staff}\n\n{REST}", book, nlp)
    assert {name: told[0] for name, told in found.items()} == {
        "Councillor A Lee": None,
        "D Dunn": "Quay Services",
        "L Loat": "Quay Services",
        "Sergeant K Ott": "Dale Police",
        "PC A Ray": "Dale Police",
        "Ms J Fay": None,
    }


@pytest.mark.parametrize(
    "printed",
    [
        "Present: The Lord Mayor, Councillor Paul Hart, in the Chair",
        "PRESENT THE LORD MAYOR, COUNCILLOR PAUL HART IN THE CHAIR",
    ],
)
def test_the_lord_mayor_before_his_name(printed: str, book: RuleBook, nlp: Language) -> None:
    found = facts_of(f"{TITLE}\n\n{printed}\n\nCouncillors A Lee, B Hall\n\n{REST}", Attendance, book, nlp)
    first = found[0]
    assert (first.name.casefold(), (first.role or "").casefold(), first.is_chair) == (
        "councillor paul hart",
        "lord mayor",
        True,
    )
    assert [one.name for one in found[1:]] == ["A Lee", "B Hall"]


@pytest.mark.parametrize("why", ["- unwell", "– Council business", "- work commitments"])
def test_why_somebody_was_away_behind_a_dash(why: str, book: RuleBook, nlp: Language) -> None:
    found = there(f"{TITLE}\n\nPresent: Ann Lee\n\nApologies:\n\nCouncillor Bo Hall {why}\n\n{REST}", book, nlp)
    assert found["Councillor Bo Hall"] == (None, None, "apologies")


def test_site_visits_below_the_list_are_nobody(book: RuleBook, nlp: Language) -> None:
    lines = "Councillors A Lee and B Hall\n\nSITE VISITS\n\nCouncillors Lee and Hall attended the site visits at noon."
    assert list(there(f"{TITLE}\n\nPRESENT:\n\n{lines}\n\n{REST}", book, nlp)) == ["A Lee", "B Hall"]


DECIDED = (
    "1. Dues\n\nThere was a report.\n\n{}\n\n(1) to approve the plan; and\n\n(2) to thank the crew.\n\n2. AOB\n\nNone."
)


@pytest.mark.parametrize(
    "over",
    [
        "Thereafter, the Committee agreed:-",
        "In making decisions on the items below, the Committee agreed, in terms of Section 149 of the Act:-",
    ],
)
def test_what_stands_before_the_committee_agreed(over: str, book: RuleBook, nlp: Language) -> None:
    found = facts_of(f"{HEAD}\n\n{DECIDED.format(over)}", Resolution, book, nlp)
    assert [(one.clause, one.text) for one in found] == [("1", "to approve the plan; and"), ("2", "to thank the crew.")]


def test_a_motion_carried_and_what_was_agreed(book: RuleBook, nlp: Language) -> None:
    said = "The motion was carried and the Committee agreed to award £40 to the Trust."
    (one,) = facts_of(f"{HEAD}\n\n1. Dues\n\n{said}\n\n2. AOB\n\nNone.", Resolution, book, nlp)
    assert one.text == "to award £40 to the Trust."


@pytest.mark.parametrize("over", ["({})", "by {}"])
def test_who_moved_over_the_words_of_a_motion(over: str, book: RuleBook, nlp: Language) -> None:
    lines = [
        "1. Dues",
        f"Motion {over.format('Councillors A Lee and B Hall')}",
        "The Committee sets the dues.",
        f"Amendment {over.format('Councillors C Moor and D Webb')}",
        "The Committee sets the dues lower.",
        "5 members voted for the Motion as follows:",
        "2 members voted for the Amendment as follows:",
        "2. AOB",
        "None.",
    ]
    found = facts_of("\n\n".join([HEAD, *lines]), Vote, book, nlp)
    assert [(v.kind, v.mover, v.seconder, v.motion, v.votes_for) for v in found] == [
        ("motion", "A Lee", "B Hall", "The Committee sets the dues.", 5),
        ("amendment", "C Moor", "D Webb", "The Committee sets the dues lower.", 2),
    ]


@pytest.mark.parametrize(
    ("said", "name", "item"),
    [
        (
            "Item 5 – Councillor Lee by virtue of being a trustee of the Trust. He said that the interest was clear.",
            "Councillor Lee",
            "5",
        ),
        (
            "Councillor Hall informed the Panel of an interest in Agenda Item 9, as she lived near.",
            "Councillor Hall",
            "9",
        ),
        (
            "In the interests of transparency, in relation to item 4 on the agenda, Quay Ferries (minute 25), "
            "Ross Moor stated that he is a Director of the firm.",
            "Ross Moor",
            "4",
        ),
    ],
)
def test_declarations_in_further_words(said: str, name: str, item: str, book: RuleBook, nlp: Language) -> None:
    text = f"{HEAD}\n\n1. Declarations of Interest\n\nThe following were made:-\n\n{said}\n\n2. AOB\n\nNone."
    (one,) = facts_of(text, Declaration, book, nlp)
    assert (one.name, one.agenda_item) == (name, item)


def test_somebody_left_in_capitals(book: RuleBook, nlp: Language) -> None:
    text = f"{HEAD}\n\n1. Dues\n\nNone.\n\nCOUNCILLOR A LEE LEFT THE MEETING AT THIS POINT\n\n2. AOB\n\nNone."
    (one,) = facts_of(text, Movement, book, nlp)
    assert (one.name, one.movement) == ("COUNCILLOR A LEE", "leaves")


def test_a_post_and_its_holder_own_an_action(book: RuleBook, nlp: Language) -> None:
    asked = "Members asked for a list of the berths.\n\nACTION BY: Head of Berths (Sam Moor)"
    (one,) = facts_of(f"{HEAD}\n\n1. Berths\n\n{asked}\n\n2. AOB\n\nNone.", Action, book, nlp)
    assert (one.text, one.owner) == ("Members asked for a list of the berths.", "Head of Berths (Sam Moor)")


def test_what_is_subject_to_terms_asks_for_nothing(book: RuleBook, nlp: Language) -> None:
    text = f"{HEAD}\n\n1. Berths\n\nRESOLVED: That the licence be subject to the usual terms.\n\n2. AOB\n\nNone."
    assert facts_of(text, Action, book, nlp) == []


def test_one_hour_for_all_days(book: RuleBook, nlp: Language) -> None:
    days = "21 November 2048\n\n16 January 2049\n\nAll at 2.00pm at the Hall"
    found = facts_of(f"{HEAD}\n\n1. AOB\n\nNone.\n\n2. Dates of next meetings\n\n{days}", FutureMeeting, book, nlp)
    assert [str(one.start_time) for one in found] == ["14:00:00", "14:00:00"]


def test_a_seat_before_the_name_of_who_presides(book: RuleBook, nlp: Language) -> None:
    run = "Present: Lay Member David Hart (Chair), Lay Member Nigel Moor, Lay Member Paul Webb (Vice Chair)"
    found = there(f"{TITLE}\n\n{run}\n\n{REST}", book, nlp)
    assert {name: told[1] for name, told in found.items()} == {
        "David Hart": "Chair",
        "Nigel Moor": "Lay Member",
        "Paul Webb": "Vice Chair",
    }


def test_an_office_that_kept_somebody_away(book: RuleBook, nlp: Language) -> None:
    found = there(f"{TITLE}\n\nPresent: Ann Lee\n\nApologies: Cllr S. Beed (Mayoral duties)\n\n{REST}", book, nlp)
    assert found["Cllr S. Beed"] == (None, None, "apologies")


def test_a_committee_and_its_day_over_the_title_of_its_minutes(book: RuleBook, nlp: Language) -> None:
    over = "**QUARREL PORT HEALTH COMMITTEE**\n\n**Thursday, 19 April 2018**"
    title = (
        "**Minutes of the meeting of the Quarrel Port Health Committee held at Gannet Hall on Thursday, 19 April 2018**"
    )
    lists = "**Present**\n\n**Members:**\n\nAnn Lee (Chairman)\n\nCouncillor Bo Hall"
    (met,) = facts_of(f"{over}\n\n{title}\n\n{lists}\n\n{REST}", Meeting, book, nlp)
    assert (met.body, str(met.meeting_date)) == ("Quarrel Port Health Committee", "2018-04-19")


def test_points_below_a_decision_that_is_over_are_none_of_its_clauses(book: RuleBook, nlp: Language) -> None:
    said = "RESOLVED to accept it, prop. Cllr. Lee, sec. Cllr. Hall; all in favour."
    points = "(b) Sign – Clerk to chase.\n\n(c) Berths – it was wet."
    text = f"{HEAD}\n\n1. Matters\n\n(a) Shelter – there is a price.\n\n{said}\n\n{points}\n\n2. AOB\n\nNone."
    assert [(one.clause, one.text) for one in facts_of(text, Resolution, book, nlp)] == [(None, "to accept it")]


def test_those_away_in_the_cell_of_their_group(book: RuleBook, nlp: Language) -> None:
    heads, away = "| Group A | Group B |\n|---|---|", "| Apologies: Cy Moor | Apologies: Di Webb |"
    rows = f"{heads}\n| Present: Ann Lee | Present: Bo Hall |\n{away}"
    found = there(f"{TITLE}\n\n{rows}\n\nIn attendance: Jo Fay (clerk)\n\n{REST}", book, nlp)
    assert {name for name, told in found.items() if told[2] == "apologies"} == {"Cy Moor", "Di Webb"}
