"""Habits of parishes: tasks behind 'but', 'instructed to' and 'to have it done', other bodies' meetings, and days that
belong to what is listed and not to the task."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

import pytest

from pipeline.records import Action, Attendance, Declaration, FutureMeeting, Minute, Resolution, Vote
from tests.papers import facts_of

if TYPE_CHECKING:
    from spacy.language import Language

    from rules.book import RuleBook

HEAD = "Minutes of a meeting of Quarrel Parish Council held on Thursday 19 April 2018 at Gannet Hall at 7pm"


def minuted(text: str, kind: type, book: RuleBook, nlp: Language, last: str = "It turned.") -> list:
    page = f"{HEAD}\n\nPresent: Cllr Orla Pell\n\n1. Slip\n\n{text}\n\n2. Winch\n\n{last}"
    return facts_of(page, kind, book, nlp)


@pytest.mark.parametrize(
    ("clause", "owner"),
    [
        ("That leave for this was given, but that the Clerk should write to the builder", "the Clerk"),
        ("that the Clerk be and is hereby authorised and instructed to investigate a lamp", "the Clerk"),
        ("To adopt the draft plan, and to have the plan published on the website.", None),
        ("That the Clerk should (i) have worn edges re-seeded, and (ii) write to the owner.", "the Clerk"),
        ("That the following items should be brought forward to the next agenda: The slip", None),
    ],
)
def test_decisions_that_give_a_task(clause: str, owner: str | None, book: RuleBook, nlp: Language) -> None:
    (action,) = minuted(f"RESOLVED: {clause}", Action, book, nlp)
    assert (action.text, action.owner) == (clause, owner)


@pytest.mark.parametrize(
    "clause",
    [
        "that the Clerk be and is hereby authorised to bank the cash in his own name",
        "To adopt the plan that was published in May",
    ],
)
def test_decisions_that_give_none(clause: str, book: RuleBook, nlp: Language) -> None:
    assert minuted(f"RESOLVED: {clause}", Action, book, nlp) == []


NEXT = "The next meeting will be on Thursday 17 May 2018 at 7pm."


@pytest.mark.parametrize(
    ("clause", "due", "day"),
    [
        (
            "That the Clerk should bring a list to the next meeting of the Parish Council.",
            "the next meeting of the Parish Council",
            date(2018, 5, 17),
        ),
        (
            "That the Clerk should put this on the agenda for the next Gannet Branch meeting.",
            "the next Gannet Branch meeting",
            None,
        ),
        (
            "That the Clerk should bring this back at the first meeting in 2019.",
            "the first meeting in 2019",
            None,
        ),
        (
            "That the following items should be brought forward: Parking for the fair on 22 September 2018",
            None,
            None,
        ),
    ],
)
def test_by_when(clause: str, due: str | None, day: date | None, book: RuleBook, nlp: Language) -> None:
    (action,) = minuted(f"RESOLVED: {clause}", Action, book, nlp, NEXT)
    assert (action.due, action.due_date) == (due, day)


def test_a_meeting_of_another_body_is_none_of_ours(book: RuleBook, nlp: Language) -> None:
    text = (
        "Members noted the dates of future meetings. In particular, the Council noted a meeting of the Gannet "
        "Harbour Trust on 4 June 2018, at 2.00 pm in the hall."
    )
    assert minuted(text, FutureMeeting, book, nlp) == []
    ours = "Dates of future meetings: there would be a meeting of the Parish Council on 4 June 2018."
    (found,) = minuted(ours, FutureMeeting, book, nlp)
    assert found.meeting_date == date(2018, 6, 4)


def test_a_resolution_that_was_passed(book: RuleBook, nlp: Language) -> None:
    text = (
        "Cllr Orla Pell proposed, and Cllr Al Beed seconded, that Cllr Jo Crake be elected as Chairman, and this "
        "resolution was passed unanimously."
    )
    (found,) = minuted(text, Resolution, book, nlp)
    assert found.text == "that Cllr Jo Crake be elected as Chairman"
    (vote,) = minuted(text, Vote, book, nlp)
    assert (vote.motion, vote.mover) == (found.text, "Cllr Orla Pell")


@pytest.mark.parametrize(
    ("said", "text"),
    [
        ("The lamp was discussed and resolved to ask the county for another.", "to ask the county for another."),
        ("The rope came at the cost £184.10 RESOLVED: That it be bought.", "That it be bought."),
        ("It was recommended to council and duly RESOLVED to amend the plan.", "to amend the plan."),
        (
            "RESOLVED that Cllr Pell be elected Chair. She signed the declaration of acceptance of office.",
            "that Cllr Pell be elected Chair.",
        ),
        ("It was agreed to go on and therefore RESOLVED to:\n\nBuy a lamp.", "Buy a lamp."),
        (
            "It was RESOLVED to pay as follows:\n\nRope £10\n\nLamp £20\n\nIt turned.",
            "to pay as follows: Rope £10 Lamp £20",
        ),
        (
            "RESOLVED: That Councillors be appointed as follows:\n\nSlips - Cllr Pell\n\nLamps - Cllr Wick",
            "That Councillors be appointed as follows: Slips - Cllr Pell Lamps - Cllr Wick",
        ),
    ],
)
def test_resolutions_in_unlike_forms(said: str, text: str, book: RuleBook, nlp: Language) -> None:
    (one,) = minuted(said, Resolution, book, nlp)
    assert (one.verb, one.text) == ("RESOLVED", text)


def test_an_outsiders_discussion_resolves_nothing(book: RuleBook, nlp: Language) -> None:
    said = "The lamp was discussed with the county and Cllr Pell resolved to write."
    assert minuted(said, Resolution, book, nlp) == []


def test_a_row_of_one_clause_keeps_its_letter_apart(book: RuleBook, nlp: Language) -> None:
    (one,) = minuted("RESOLVED: (i) That the slip be shut.", Resolution, book, nlp)
    assert (one.clause, one.text) == ("i", "That the slip be shut.")


def test_points_end_at_the_next_paragraph(book: RuleBook, nlp: Language) -> None:
    said = "1.1 It was RESOLVED that two payments be authorised:\n\n• Rope £10\n\n• Lamp £20\n\n1.2 The bank had shut."
    (one,) = minuted(said, Resolution, book, nlp)
    assert one.text == "that two payments be authorised: Rope £10 Lamp £20"


def test_lines_below_a_clause_belong_to_it(book: RuleBook, nlp: Language) -> None:
    said = "It was RESOLVED that:\n\na) Fees be paid.\n\nb) Members sit on:\n\nSlips - Cllr Pell\n\nLamps - Cllr Wick"
    assert [(o.clause, o.text) for o in minuted(said, Resolution, book, nlp)] == [
        ("a", "Fees be paid."),
        ("b", "Members sit on: Slips - Cllr Pell Lamps - Cllr Wick"),
    ]


@pytest.mark.parametrize(
    ("said", "owner", "due"),
    [
        ("The Council resolved to instruct the Clerk to communicate with the owner.", "the Clerk", None),
        ("Cllrs Pell and Wick to agree a timetable for the slip.", "Cllrs Pell and Wick", None),
        ("Cllrs Pell and Wick will agree suitable wording for the sign.", "Cllrs Pell and Wick", None),
        ("RESOLVED: That the present Clerk should draw up a list.", "the present Clerk", None),
        ("Councillor Pell has kindly agreed to look into it.", "Councillor Pell", None),
        ("Cllr Pell agreed to photograph the slip.", "Cllr Pell", None),
        ("Cllr Pell had attended a meeting on gulls and agreed to forward the slides.", "Cllr Pell", None),
        ("The chairman and vice-chairman will arrange to meet the owner.", "The chairman and vice-chairman", None),
        ("A note was read and Cllr Pell was tasked with finding a price.", "Cllr Pell", None),
        ("RESOLVED: That the Clerk should send a note bi-monthly.", "the Clerk", "bi-monthly"),
        ("Cllr Wick to be asked whether he will lend a boat.", None, None),
        ("It was agreed this would be looked into when the term ended.", None, None),
        ("It was agreed that this would be looked at in the survey.", None, None),
    ],
)
def test_tasks_and_whose_they_are(said: str, owner: str | None, due: str | None, book: RuleBook, nlp: Language) -> None:
    (action,) = minuted(said, Action, book, nlp)
    assert (action.owner, action.due) == (owner, due)


def test_how_often_a_council_meets_is_no_task(book: RuleBook, nlp: Language) -> None:
    said = "RESOLVED: That the Parish Council meet on the second Wednesday of every month."
    assert minuted(said, Action, book, nlp) == []


@pytest.mark.parametrize(
    "said",
    [
        "The next meeting of the liaison group will be held on 7 July 2018.",
        "Quay Trust: Nothing to report. The next meeting is on 8 September 2018.",
    ],
)
def test_a_group_reported_on_meets_apart(said: str, book: RuleBook, nlp: Language) -> None:
    page = f"{HEAD}\n\nPresent: Cllr Orla Pell\n\n1. REPORTS\n\n{said}\n\n2. Next meeting\n\nThursday 17 May 2018"
    assert [f.meeting_date for f in facts_of(page, FutureMeeting, book, nlp)] == [date(2018, 5, 17)]


def test_two_declare_in_one_sentence(book: RuleBook, nlp: Language) -> None:
    said = (
        "There were declarations of interest from Cllr Pell regarding the slip and from Cllr Wick regarding the winch."
    )
    found = minuted(said, Declaration, book, nlp)
    assert [(d.name, d.subject) for d in found] == [("Cllr Pell", "the slip"), ("Cllr Wick", "the winch")]


def test_bold_that_is_never_closed_still_heads_a_minute(book: RuleBook, nlp: Language) -> None:
    minutes = "**1. Slip**\n\nIt was wet.\n\n**2. Winch\n\nIt turned.\n\n**3. Lamp**\n\nLit."
    page = f"{HEAD}\n\nPresent: Cllr Orla Pell\n\n{minutes}"
    assert [(m.number, m.heading) for m in facts_of(page, Minute, book, nlp)] == [
        ("1", "Slip"),
        ("2", "Winch"),
        ("3", "Lamp"),
    ]


def test_grounds_are_no_resolutions_of_their_own(book: RuleBook, nlp: Language) -> None:
    said = (
        "1.1 It was RESOLVED to object on the grounds that:\n\na) Slips are wet.\n\nb) Winches turn.\n\n1.2 It rained."
    )
    (one,) = minuted(said, Resolution, book, nlp)
    assert one.text == "to object on the grounds that: Slips are wet. Winches turn."


def test_what_the_plans_left_the_council(book: RuleBook, nlp: Language) -> None:
    (one,) = minuted("The council looked at the plans and RESOLVED it had no objections.", Resolution, book, nlp)
    assert one.text == "it had no objections."


@pytest.mark.parametrize(
    ("said", "owner"),
    [
        ("The lamp was out. Clerk asked to write to the county.", "Clerk"),
        ("The orders may have to change, Clerk to investigate.", "Clerk"),
        ("Members were requested to send a list of faults to Cllr Pell.", "Members"),
        ("Councillors requested a monthly spreadsheet of the berths.", None),
    ],
)
def test_tasks_in_few_words(said: str, owner: str | None, book: RuleBook, nlp: Language) -> None:
    (action,) = minuted(said, Action, book, nlp)
    assert action.owner == owner


@pytest.mark.parametrize(
    "said",
    [
        "Members were asked to note the change.",
        "The Gannet Lamp Group asked if the Council's contact details could be shared with others.",
    ],
)
def test_what_sets_nobody_a_task(said: str, book: RuleBook, nlp: Language) -> None:
    assert minuted(said, Action, book, nlp) == []


def test_an_interest_on_the_ground_of(book: RuleBook, nlp: Language) -> None:
    said = "Cllr Pell also declared personal interest on the grounds that she had given to the fund."
    (found,) = minuted(said, Declaration, book, nlp)
    assert (found.name, found.interest_type, found.subject) == ("Cllr Pell", "personal", "she had given to the fund")


def test_who_took_the_chair_in_the_absence_of_somebody_named(book: RuleBook, nlp: Language) -> None:
    said = "Cllr Al Beed was elected. In the absence of Cllr Al Beed, Cllr Orla Pell took the chair."
    (found,) = minuted(said, Attendance, book, nlp)
    assert (found.name, found.is_chair) == ("Cllr Orla Pell", True)


def test_a_resolution_proposed_long_before_the_vote(book: RuleBook, nlp: Language) -> None:
    said = (
        "Cllr Orla Pell proposed a resolution that the policies agreed in May be carried out. Cllr Al Beed asked for "
        "maps.\n\nVoting was 3 for the resolution, 1 against and 2 abstained.\n\nIt was agreed that the path be kept."
    )
    (vote,) = minuted(said, Vote, book, nlp)
    assert (vote.motion, vote.mover) == ("that the policies agreed in May be carried out", "Cllr Orla Pell")
    assert (vote.votes_for, vote.votes_against, vote.outcome) == (3, 1, None)


def test_who_took_the_chair_by_a_numbered_sentence(book: RuleBook, nlp: Language) -> None:
    page = (
        f"{HEAD}\n\nPresent: Cllrs Orla Pell and Al Beed\n\n1. In the absence of the chairman the clerk called for "
        "nominations from the floor. Being duly nominated and supported Cllr Beed took the chair\n\n2. "
        "Slip\n\nIt was wet."
    )
    assert [a.name for a in facts_of(page, Attendance, book, nlp) if a.is_chair] == ["Al Beed"]


def test_due_before_a_month_s_meeting(book: RuleBook, nlp: Language) -> None:
    (action,) = minuted("Cllr Pell to draft a reply prior to March meeting.", Action, book, nlp)
    assert action.due == "prior to March meeting"
