"""Habits of small councils and hall committees: apologies told in a later sentence, a chair over the list of those
present, Welsh beside English, votes inside a resolution's words."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from pipeline.records import Attendance, Body, FutureMeeting, Meeting, Minute, Resolution, Vote
from tests.papers import facts_of

if TYPE_CHECKING:
    from spacy.language import Language

    from rules.book import RuleBook

HEAD = "Minutes of the meeting of Kilnford Parish Council held on Thursday 19 April 2018 at Potters Hall at 7pm"
PRESENT = "Present: Cllr Orla Pell"
ITEMS = "1. Kiln\n\nIt was warm.\n\n2. Clay\n\nIt was wet."


def there(front: str, book: RuleBook, nlp: Language, items: str = ITEMS) -> set[tuple]:
    found = facts_of(f"{HEAD}\n\n{front}\n\n{items}", Attendance, book, nlp)
    return {(a.name, a.status, a.capacity, a.role) for a in found}


def minuted(text: str, kind: type, book: RuleBook, nlp: Language) -> list:
    return facts_of(
        f"{HEAD}\n\nPresent: Cllr Orla Pell\n\n1. Kiln\n\n{text}\n\n2. Clay\n\nIt was wet.", kind, book, nlp
    )


def test_all_of_a_run_of_initials_sent_apologies(book: RuleBook, nlp: Language) -> None:
    items = "1. Welcome\n\nA Moor, B Hale, Cllr Reeve and PC Stile had all sent their apologies.\n\n2. Clay\n\nWet."
    away = {name for name, status, *_ in there("Present: Cllr Orla Pell", book, nlp, items) if status == "apologies"}
    assert away == {"A Moor", "B Hale", "Cllr Reeve", "PC Stile"}


def test_apologies_and_the_clerk_in_sentences_behind_those_present(book: RuleBook, nlp: Language) -> None:
    front = (
        "Members present: Mrs O Pell (Chairman), Mr C Hale. Mr A Moor and Mr C Birch had previously given their "
        "apologies. Mrs May Rimmer, Clerk was in attendance. No press attended."
    )
    assert there(front, book, nlp) == {
        ("Mrs O Pell", "present", "member", "Chairman"),
        ("Mr C Hale", "present", "member", None),
        ("Mr A Moor", "apologies", None, None),
        ("Mr C Birch", "apologies", None, None),
        ("Mrs May Rimmer", "present", "officer", "Clerk"),
    }


def test_apologies_under_a_heading_that_asks_why(book: RuleBook, nlp: Language) -> None:
    items = (
        "1. Apologies for absence with reason given\n\nCllr Hill due to family commitments, Cllr Moss due to work "
        "commitments.\n\n2. Clay\n\nWet."
    )
    away = {name for name, status, *_ in there("Present: Cllr Orla Pell", book, nlp, items) if status == "apologies"}
    assert away == {"Cllr Hill", "Cllr Moss"}


def test_a_post_before_the_name_of_one_who_is_away(book: RuleBook, nlp: Language) -> None:
    items = "1. Apologies\n\nApologies received from Cllr Hill and Assistant Clerk Mrs M Moss\n\n2. Clay\n\nWet."
    assert ("Mrs M Moss", "apologies", None, "Assistant Clerk") in there("Present: Cllr O Pell", book, nlp, items)


def test_who_was_absent_without_a_mark_sent_no_apologies(book: RuleBook, nlp: Language) -> None:
    items = "1. Apologies and absences\n\nAbsent Cllr Moss\n\n2. Clay\n\nWet."
    assert {name for name, *_ in there("Present: Cllr Orla Pell", book, nlp, items)} == {"Cllr Orla Pell"}


@pytest.mark.parametrize(
    "front",
    [
        "Councillor Al Moor (Chairman)\n\nPresent – Councillors Bo Hale, C Reeve and D Pell",
        "Present: Councillors Bo Hale, C Reeve and D Pell\n\nMeeting chaired by Councillor Al Moor",
    ],
)
def test_who_presides_beside_the_list(front: str, book: RuleBook, nlp: Language) -> None:
    found = facts_of(f"{HEAD}\n\n{front}\n\n{ITEMS}", Attendance, book, nlp)
    assert {a.name for a in found} == {"Councillor Al Moor", "Bo Hale", "C Reeve", "D Pell"}
    assert [a.name for a in found if a.is_chair] == ["Councillor Al Moor"]


@pytest.mark.parametrize(
    ("behind", "clerk"),
    [
        (" (no voting rights) with Ann Moor (Deputy Clerk) in attendance", "Deputy Clerk"),
        (", with the Clerk, Ann Moor, in attendance", "Clerk"),
    ],
)
def test_a_run_with_the_clerk_in_attendance(behind: str, clerk: str, book: RuleBook, nlp: Language) -> None:
    found = there(f"Present: Cllrs Al Hale (Chair), Bo Reeve and Cy Pell{behind}.", book, nlp)
    assert ("Cy Pell", "present", "member", None) in found
    assert ("Ann Moor", "present", "officer", clerk) in found


def test_a_ward_councillors_label_is_the_seat(book: RuleBook, nlp: Language) -> None:
    front = "Present: Cllr O Pell\n\nIn attendance: Parish Clerk: Ann Moor. Ward Councillor: Bo Hale."
    assert ("Bo Hale", "present", "other", "Ward Councillor") in there(front, book, nlp)


def test_councillors_in_attendance_are_the_members_where_no_list_says_so(book: RuleBook, nlp: Language) -> None:
    front = "In attendance: Cllrs. Moor, Hale and Reeve.\n\nAlso participating: Al Pell (clerk) and PCSO Bo Moss."
    assert {(name, capacity) for name, _, capacity, _ in there(front, book, nlp)} == {
        ("Moor", "member"),
        ("Hale", "member"),
        ("Reeve", "member"),
        ("Al Pell", "officer"),
        ("PCSO Bo Moss", "other"),
    }
    listed = "In attendance: Cllrs Bo Moor and Al Hale.\n\nPresent: Cllr O Pell, Cllr C Reeve, Cllr D Moss"
    assert ("Al Hale", "present", "other", None) in there(listed, book, nlp)


def test_a_sentence_that_says_there_was_none_heads_nothing(book: RuleBook, nlp: Language) -> None:
    items = "There was no public forum.\n\n1. There were no apologies.\n\n2. Clay\n\nWet."
    text = f"{HEAD}\n\n{PRESENT}\n\n{items}"
    assert [(m.number, m.heading) for m in facts_of(text, Minute, book, nlp)] == [("1", ""), ("2", "Clay")]


def test_a_comma_behind_the_number(book: RuleBook, nlp: Language) -> None:
    items = "1, To appoint a taker\n\nCllr Pell.\n\n2,  Apologies\n\nNone.\n\n3, Finance\n\nNil."
    text = f"{HEAD}\n\n{PRESENT}\n\n{items}"
    assert [m.number for m in facts_of(text, Minute, book, nlp)] == ["1", "2", "3"]


def test_a_body_whose_name_goes_on_below(book: RuleBook, nlp: Language) -> None:
    text = (
        "Minutes of Kilnford Parish Council’s\n\nClay Sub- Committee held on Monday 26th February 2018 at 19:00 in the "
        f"Hall\n\nPresent: Cllr O Pell\n\n{ITEMS}"
    )
    assert [m.body for m in facts_of(text, Meeting, book, nlp)] == ["Kilnford Parish Council’s Clay Sub- Committee"]


def test_the_english_name_beside_the_welsh(book: RuleBook, nlp: Language) -> None:
    text = (
        "Llanodyn Community Council\n\nCyngor Bro Llanodyn\n\nA meeting was held on December 6th2018 at the Hall\n\n"
        f"Present: Cllr O Pell\n\n{ITEMS}"
    )
    assert [b.name for b in facts_of(text, Body, book, nlp)] == ["Llanodyn Community Council"]
    both = (
        "CYNGOR CYMUNED LLANODYN COMMUNITY COUNCIL\n\nMinutes of the meeting of Llanodyn Community Council held at the "
        f"Hall on Friday 21 September 2018\n\nPresent: Cllr O Pell\n\n{ITEMS}"
    )
    assert [(b.name, b.authority) for b in facts_of(both, Body, book, nlp)] == [("Llanodyn Community Council", None)]


def test_the_next_of_anothers_meetings(book: RuleBook, nlp: Language) -> None:
    text = "It was agreed to hold meetings with the owners, the next meeting would be held on Tuesday 6 December 2018."
    assert minuted(text, FutureMeeting, book, nlp) == []


def test_a_count_inside_what_was_resolved(book: RuleBook, nlp: Language) -> None:
    text = "It was RESOLVED by a vote of 6 in favour and 2 abstentions to approve the slip."
    [made] = minuted(text, Resolution, book, nlp)
    [vote] = minuted(text, Vote, book, nlp)
    assert made.text == "to approve the slip."
    assert (vote.votes_for, vote.abstentions, vote.motion) == (6, 2, "to approve the slip.")


def test_what_a_proposal_in_a_clause_led_to(book: RuleBook, nlp: Language) -> None:
    lead = "Following a proposal by Cllr. Hale and seconding by Cllr. Reeve"
    text = f"{lead}\n\nRESOLVED that Cllr. Pell be appointed as chair."
    [vote] = minuted(text, Vote, book, nlp)
    assert (vote.mover, vote.seconder, vote.motion) == (
        "Cllr. Hale",
        "Cllr. Reeve",
        "that Cllr. Pell be appointed as chair.",
    )


def test_an_outcome_without_the_decisions_word(book: RuleBook, nlp: Language) -> None:
    text = "Cllr Hale proposed, Cllr Reeve seconded and unanimously approved RESOLVED to adopt the minutes."
    [vote] = minuted(text, Vote, book, nlp)
    assert vote.outcome == "unanimously approved"
