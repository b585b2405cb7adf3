"""Habits of councils and their boards: openings that run on, groups of councillors, minutes in four columns."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from corpus.passage import Passage
from pipeline.blocks import Block
from pipeline.extract.listing_grid import taken_apart
from pipeline.extract.rows import unrolled
from pipeline.records import Action, Attendance, Declaration, Meeting, Resolution, Vote
from rules.book import RuleBook
from tests.papers import extracted, reading_of, scene_of

if TYPE_CHECKING:
    from spacy.language import Language

RUN_ON = """QUARREL, 20 June 2013. Minute of Meeting of the HARBOUR POLICY COMMITTEE. \
Present:- Councillor Crake, Convener; Councillor Beed, Vice Convener; and Councillors Moss, Lark, \
Hurst (as substitute for Councillor Dunn) and Orme.

MINUTE OF PREVIOUS MEETING

1. The Committee had before it the minute of its previous meeting of 25 April 2013.

The Committee resolved:-
(i) to approve the minute as a correct record; and
(ii) to note the update.

SLIPS

2. The Committee had before it a report on slips.

Councillor Beed moved, seconded by Councillor Lark:-
That the Committee instruct officers to report on the costs.

The Committee resolved:-
to adopt the motion.
"""

GROUPS = """QUAY VALLEY JOINT COMMITTEE
Minutes of the meeting held at the Guildhall on 4 May 2021 at 10.30 am

PRESENT:
Chair Orla McPell (Leader of the Council)
Vice Chair Tam Beed-Moss (Deputy Leader)
Councillors: B Hall, C Moor

Substitutes: Ida Hall (for Dr Sue Lark)

The following Officers were in attendance:
Mr R. Orme, Legal Services Manager

APOLOGIES:
County Councillors: E. Hurst, L. Dunn
District Councillors: P. Roe
Dr. G. Crake, Ms. K. Moss

1. Apologies
Apologies were noted from County Councillors Cole, Reed and Sharp.

2. Declarations of interest
(a) Councillor Hall – Non-pecuniary interest – knows the family;
(b) Councillor Moor – Agenda Item No. 8 – Non-pecuniary interest – lives beside the slip;
Delete ‘Councillor Beed declared an interest as a member of the Trust’.

3. Budget
Decision:
That the Joint Committee:
1. Notes the forecast for the year.
2. Asks the Section 151 Officer to bring a budget to the meeting in February 2022.
The Chair asked the Committee to consider an earlier start.

4. Slips
We resolved to receive the report.

The meeting commenced at 10.35 am and closed at 12.05 pm.
"""


@pytest.fixture
def run_on(book: RuleBook, nlp: Language) -> list[object]:
    return list(extracted(RUN_ON, book, nlp).facts)


def of(found: list[object], kind: type) -> list:  # type: ignore[type-arg]
    return [fact for fact in found if isinstance(fact, kind)]


def test_the_list_of_those_present_runs_on_behind_the_opening_sentence(run_on: list[object]) -> None:
    (meeting,) = of(run_on, Meeting)
    assert (meeting.body, str(meeting.meeting_date)) == ("HARBOUR POLICY COMMITTEE", "2013-06-20")
    there = {one.name: one for one in of(run_on, Attendance)}
    assert set(there) == {"Councillor Crake", "Councillor Beed", "Moss", "Lark", "Hurst", "Orme"}
    assert there["Councillor Crake"].is_chair
    assert there["Hurst"].representing == "Councillor Dunn"
    assert [(one.minute, one.text) for one in of(run_on, Resolution)] == [
        ("1", "to approve the minute as a correct record; and"),
        ("1", "to note the update."),
        ("2", "to adopt the motion."),
    ]
    (vote,) = of(run_on, Vote)
    assert (vote.mover, vote.seconder) == ("Councillor Beed", "Councillor Lark")


@pytest.fixture
def groups(book: RuleBook, nlp: Language) -> list[object]:
    return list(extracted(GROUPS, book, nlp).facts)


def test_groups_of_councillors_under_apologies_are_absent(groups: list[object]) -> None:
    listed = of(groups, Attendance)
    away = {one.name for one in listed if one.status == "apologies"}
    assert away == {
        "E. Hurst", "L. Dunn", "P. Roe", "Dr. G. Crake", "Ms. K. Moss", "Cole", "Reed", "Sharp",
    }  # fmt: skip
    there = {one.name: one for one in listed if one.status == "present"}
    assert set(there) == {"Orla McPell", "Tam Beed-Moss", "B Hall", "C Moor", "Ida Hall", "Mr R. Orme"}
    assert there["Orla McPell"].is_chair
    assert there["Ida Hall"].representing == "Dr Sue Lark"
    assert there["Mr R. Orme"].capacity == "officer"


def test_declarations_are_lettered_and_a_quoted_one_is_none(groups: list[object]) -> None:
    assert [(one.name, one.interest_type, one.agenda_item) for one in of(groups, Declaration)] == [
        ("Councillor Hall", "Non-pecuniary", None),
        ("Councillor Moor", "Non-pecuniary", "8"),
    ]


def test_the_committee_asks_an_officer_and_is_not_asked_by_its_own_chair(groups: list[object]) -> None:
    asked = [(one.minute, one.owner) for one in of(groups, Action)]
    assert asked == [("3", "the Section 151 Officer")]
    assert "to receive the report." in [one.text for one in of(groups, Resolution)]


def test_hours_are_told_at_the_end(groups: list[object]) -> None:
    (meeting,) = of(groups, Meeting)
    assert str(meeting.end_time) == "12:05:00"


def cells(*words: str, table: int = 1) -> Block:
    passages = tuple(Passage.of(1, w) for w in words)
    inside = tuple((Block(p, table=table),) if p else () for p in passages)
    return Block(Passage.join([p for p in passages if p]), cells=passages, table=table, inside=inside)


def test_a_head_that_says_the_same_twice_heads_two_halves(book: RuleBook, nlp: Language) -> None:
    scene = scene_of(reading_of("Quay", book), book, nlp)
    head = cells("Name", "Attending", "Name", "Attending")
    rows = [[c.text for c in b.cells] for b in taken_apart([head, cells("Ann Lee", "✓", "Bo Hall", "X")], scene)]
    assert rows == [["Name", "Attending"], ["Ann Lee", "✓"], ["Bo Hall", "X"]]


def test_number_title_discussion_and_action_each_have_a_column(book: RuleBook) -> None:
    head = cells("No", "Item", "Notes", "Action")
    row = cells("2.", "Slips", "AL told of the slips. It was agreed that they be swept.", "AL")
    rolled = unrolled([head, row], book)[1:]
    assert [(b.marker, b.text) for b in rolled] == [
        ("2.", "Slips"),
        (None, "AL told of the slips. It was agreed that they be swept."),
        (None, "AL"),
    ]
