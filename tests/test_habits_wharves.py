"""Habits of panels, districts and boards: a page's title over 'PRESENT:', runs that change their measure, motions on
lines of their own, posts over several branches."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

import pytest

from pipeline.records import Attendance, Meeting, Minute, Resolution, Vote
from tests.papers import facts_of

if TYPE_CHECKING:
    from spacy.language import Language

    from rules.book import RuleBook

HEAD = "Minutes of the Quarrel Bay Wharf Panel held on Thursday 19 April 2018 at Gannet Hall at 7pm"
REST = "1. Slip\n\nIt was wet.\n\n2. Winch\n\nIt turned."


def there(text: str, book: RuleBook, nlp: Language) -> list[Attendance]:
    return facts_of(f"{HEAD}\n\n{text}\n\n{REST}", Attendance, book, nlp)


def minuted(text: str, kind: type, book: RuleBook, nlp: Language) -> list:
    return facts_of(f"{HEAD}\n\nPresent: Cllr Orla Pell\n\n1. Slip\n\n{text}\n\n2. Winch\n\nIt turned.", kind, book, nlp)


def test_a_title_of_body_and_day_over_a_chair_in_the_list(book: RuleBook, nlp: Language) -> None:
    page = (
        "Quarrel Wharf Scrutiny Panel – 19 April 2018\n\nPRESENT: Councillor Pell in the chair.\n\n"
        "Councillors Beed (Vice-Chair), Crake and Lark.\n\nThe panel met at the Net Loft, Quarrel.\n\n"
        "233 DECLARATIONS OF DISCLOSABLE PECUNIARY INTERESTS AND OTHER INTERESTS OF EVERY KIND AND OF THE WHIP AS IT "
        "STANDS ON THE DAY OF THE MEETING (IF ANY) – There were no declarations.\n\n"
        "234 SLIPS – Resolved – That the slips be swept.\n\n235 WINCH – The Chairman spoke of the winch.\n"
    )
    (meeting,) = facts_of(page, Meeting, book, nlp)
    assert (meeting.body, meeting.meeting_date, meeting.chair) == (
        "Quarrel Wharf Scrutiny Panel",
        date(2018, 4, 19),
        "Councillor Pell",
    )
    first = facts_of(page, Minute, book, nlp)[0]
    assert first.heading.startswith("DECLARATIONS OF") and first.heading.endswith("(IF ANY)")
    assert [r.text for r in facts_of(page, Resolution, book, nlp)] == ["That the slips be swept."]


@pytest.mark.parametrize(
    "run",
    [
        "Councillor G Tolley (in the Chair); Councillors Beed, Crake-Moor and Lark.",
        "Councillor G Tolley (in the Chair), Councillors Beed, Crake-Moor and Lark.",
    ],
)
def test_surnames_behind_a_group_of_their_own(run: str, book: RuleBook, nlp: Language) -> None:
    found = there(f"PRESENT:-\n\n{run}", book, nlp)
    assert [(a.name, a.is_chair) for a in found] == [
        ("Councillor G Tolley", True),
        ("Beed", False),
        ("Crake-Moor", False),
        ("Lark", False),
    ]


def test_branches_behind_a_dashed_post_are_nobody(book: RuleBook, nlp: Language) -> None:
    found = there("Present:\n\nOrla Pell – Support Officer, Safeguarding Adults, Adult Social Care", book, nlp)
    assert [a.name for a in found] == ["Orla Pell"]
    found = there("Present:\n\nOrla Pell – Chair, Tam Beed, Jo Crake", book, nlp)
    assert [a.name for a in found] == ["Orla Pell", "Tam Beed", "Jo Crake"]


def test_a_motion_behind_a_comma_or_below_it(book: RuleBook, nlp: Language) -> None:
    for gap in ("\n\n", " "):
        text = f"Proposed by Councillor Pell, Seconded by Councillor Beed,{gap}That the slip be swept."
        (vote,) = minuted(text, Vote, book, nlp)
        assert (vote.motion, vote.seconder) == ("That the slip be swept.", "Councillor Beed")


@pytest.mark.parametrize(
    ("text", "motion"),
    [
        ("Cllr Pell proposed Cllr T Beed and Cllr Crake seconded.", "Cllr T Beed"),
        ("It was proposed by Cllr Pell and seconded by Cllr Beed that Cllr Crake be R.F.O. He was willing to stand.",
         "that Cllr Crake be R.F.O."),
    ],
)  # fmt: skip
def test_what_was_moved_ends_where_somebody_is_told_of(text: str, motion: str, book: RuleBook, nlp: Language) -> None:
    assert [v.motion for v in minuted(text, Vote, book, nlp)] == [motion]


def test_a_sites_section_is_no_body(book: RuleBook, nlp: Language) -> None:
    page = f"Council business\n\nWharf minutes\n\nTuesday 17 April 2018\n\nPresent; Cllrs Pell (Chair), Beed\n\n{REST}"
    assert all(m.body is None for m in facts_of(page, Meeting, book, nlp))
