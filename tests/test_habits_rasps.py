"""Habits of principal councils' minutes: long lists of names in every form, rolls with their counts, and amendments
lost by more votes than they had."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from pipeline.records import Attendance, Meeting, Minute, Resolution, Vote
from tests.papers import facts_of

if TYPE_CHECKING:
    from spacy.language import Language

    from rules.book import RuleBook

TITLE = "Minutes of the Quarrel Bay Rasp Committee held on Thursday 19 April 2018 at Gannet Hall at 7pm"
HEAD = f"{TITLE}\n\nPresent: Cllr O Pell"
REST = "2. Winch\n\nIt turned.\n\n3. Shed\n\nIt leaked."
SURNAMES = [
    f"{first}{rest}" for first in ("Al", "Be", "Co", "Du", "El", "Fo") for rest in ("bury", "dal", "mont", "ser")
]


def _there(text: str, book: RuleBook, nlp: Language) -> list[Attendance]:
    return facts_of(f"{TITLE}\n\n{text}\n\n1. Slip\n\nIt was wet.\n\n{REST}", Attendance, book, nlp)


def _votes(text: str, book: RuleBook, nlp: Language) -> list[Vote]:
    return facts_of(f"{HEAD}\n\n1. Slip\n\n{text}\n\n{REST}", Vote, book, nlp)


def test_many_surnames_in_capitals(book: RuleBook, nlp: Language) -> None:
    names = [*(s.upper() for s in SURNAMES), "O'MOSS", "J. PELL"]
    listed = _there(f"COUNCILLORS PRESENT:\n\nCouncillors {', '.join(names)} and K. PELL", book, nlp)
    assert [a.name for a in listed] == [*names, "K. PELL"]


@pytest.mark.parametrize("form", ["Cllr {}", "A {}", "Cllr Mrs A {} MBE"])
def test_many_voters_each_with_a_title(form: str, book: RuleBook, nlp: Language) -> None:
    names = [form.format(s) for s in SURNAMES]
    run = f"{', '.join(names[:-1])} and {names[-1]}"
    (vote,) = _votes(f"For recommendation (4) – 24\n\n{run}.\n\n(b) Abstentions – 0", book, nlp)
    assert (vote.votes_for, vote.abstentions) == (24, 0)
    assert [r.name for r in vote.recorded] == names


def test_lost_by_more_votes(book: RuleBook, nlp: Language) -> None:
    long = "The amendment by the Quay Group as set out in the papers for the meeting"
    lost, substance = _votes(
        f"{long} was lost by 21 votes to 8 with 3 abstentions.\n\nThe motion was carried 17 votes to 15.", book, nlp
    )
    assert (lost.kind, lost.votes_for, lost.votes_against, lost.abstentions) == ("amendment", 8, 21, 3)
    assert (substance.kind, substance.votes_for, substance.votes_against) == ("motion", 17, 15)


def test_who_voted_for_with_their_count(book: RuleBook, nlp: Language) -> None:
    moved = "It was moved by Councillor Anvil and seconded by Councillor Tern that the slip be shut."
    rolls = (
        "Councillors Anvil, Mrs Moss, Mr Moss and Tern voted FOR the motion (4);\nCouncillors Crake and Gomm abstained."
    )
    (vote,) = _votes(f"{moved} Voting was as follows:\n\n{rolls}\n\nThe motion was declared CARRIED.", book, nlp)
    assert (vote.votes_for, vote.votes_against) == (4, None)
    assert [r.vote for r in vote.recorded] == ["for"] * 4 + ["abstain"] * 2


def test_who_voted_for_each_candidate(book: RuleBook, nlp: Language) -> None:
    moved = "It was PROPOSED BY: Cllr. Bo Keel\n\n          SECONDED BY: Cllr. Al Tern"
    put = f"{moved}\n\nThat Cllr. Ann Anvil be elected Mayor."
    text = f"""{put}

Voting for election of Cllr. Ann Anvil. – Cllr. Keel, Cllr. Tern, Cllr. Moss (3 votes)

Voting for election of Cllr. Al Duff – Cllr. Ward, Cllr. Duff (2 votes)

It was deemed that Cllr. Ann Anvil be elected Mayor."""
    votes = {v.votes_for: v for v in _votes(text, book, nlp)}
    assert (votes[3].mover, votes[3].seconder, votes[3].outcome) == ("Cllr. Bo Keel", "Cllr. Al Tern", "elected Mayor")
    assert [r.name for r in votes[3].recorded] == ["Cllr. Keel", "Cllr. Tern", "Cllr. Moss"]
    assert [r.name for r in votes[2].recorded] == ["Cllr. Ward", "Cllr. Duff"]
    (minute, *_) = facts_of(f"{HEAD}\n\n1. Slip\n\n{text}\n\n{REST}", Minute, book, nlp)
    assert minute.subheadings == ()


@pytest.mark.parametrize("verb", ["RESOLVED", "resolved"])
def test_resolved_below_the_seconder(verb: str, book: RuleBook, nlp: Language) -> None:
    text = f"Proposed by Councillor Keel\n\nSeconded by Councillor Tern\n\nand {verb} that the slip be shut."
    (vote,) = _votes(text, book, nlp)
    assert (vote.mover, vote.seconder, vote.motion) == (
        "Councillor Keel", "Councillor Tern", "that the slip be shut.",
    )  # fmt: skip
    (made,) = facts_of(f"{HEAD}\n\n1. Slip\n\n{text}\n\n{REST}", Resolution, book, nlp)
    assert (made.verb, made.text) == ("RESOLVED", "that the slip be shut.")


def test_the_worshipful_the_mayor_in_the_chair(book: RuleBook, nlp: Language) -> None:
    front = (
        "The Worshipful the Mayor Councillor Ann Anvil in the Chair\n\nCOUNCILLORS PRESENT:\n\nCouncillors Moss, Tern"
    )
    (meeting,) = facts_of(f"{TITLE}\n\n{front}\n\n1. Slip\n\nIt was wet.\n\n{REST}", Meeting, book, nlp)
    assert meeting.chair == "Councillor Ann Anvil"


def test_officials_run_on_behind_the_members(book: RuleBook, nlp: Language) -> None:
    head = "Minutes of the Gannet Rasp Committee Meeting Held On\nQuarrel Council Minutes of the Gannet Rasp Committee"
    front = f"{head} Meeting held on 20 January 2021 via Microsoft Teams ______ "
    members = "Members Present: Councillor K Duff (Mayor), Councillors A Anvil, N Anvil, M Tern. "
    staff = "Officials Present: Mr J Bolt (District Manager), Ms M Hunt and Ms E Moll (Meetings Secretary). "
    business = "GN01/0121 Slip The members spoke of the slip for some time and it was still wet in the end. " * 3
    text = f"{front}{members}{staff}{business}GN02/0121 Shed It leaked."
    listed = [(a.name, a.capacity) for a in facts_of(text, Attendance, book, nlp)]
    assert listed[3:] == [
        ("M Tern", "member"),
        ("Mr J Bolt", "officer"),
        ("Ms M Hunt", "officer"),
        ("Ms E Moll", "officer"),
    ]
    (meeting,) = facts_of(text, Meeting, book, nlp)
    assert meeting.venue == "Microsoft Teams"


def test_clauses_with_headings_of_their_own(book: RuleBook, nlp: Language) -> None:
    text = """MOVED by Councillor Keel and SECONDED by Councillor Tern, and:

RESOLVED :

Deputation

(1) That standing order 10 be suspended.

Notices of motion: speaking rights

(2) That standing order 16 be suspended.

The Mayor thanked all."""
    made = facts_of(f"{HEAD}\n\n1. Slip\n\n{text}\n\n{REST}", Resolution, book, nlp)
    assert [(r.clause, r.text) for r in made] == [
        ("1", "That standing order 10 be suspended."), ("2", "That standing order 16 be suspended."),
    ]  # fmt: skip
