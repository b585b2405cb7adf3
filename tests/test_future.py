"""Meetings announced, with one time for all or each its own."""

from __future__ import annotations

from datetime import date, time
from typing import TYPE_CHECKING

import pytest

from pipeline.extract.future import announced
from pipeline.records import FutureMeeting
from rules.book import RuleBook
from tests.papers import BOARD, DAY, facts_of, passage, reading_of, scene_of
from tests.test_segment import PACK

if TYPE_CHECKING:
    from spacy.language import Language

OCTOBER, JANUARY, APRIL = date(2018, 10, 18), date(2019, 1, 17), date(2019, 4, 18)


def told(heading: str, text: str, book: RuleBook, nlp: Language) -> list[FutureMeeting]:
    reading = reading_of(text, book)
    scene = scene_of(reading, book, nlp)
    return list(announced(passage(heading), [b.passage for b in reading.blocks], scene))


@pytest.mark.parametrize(
    ("heading", "text", "found"),
    [
        (
            "DATE OF NEXT MEETING",
            "It was noted that the next meeting would be held on 18 October 2018 at 2.00 pm.",
            [(OCTOBER, time(14, 0))],
        ),
        ("Other business", "The Board would next meet on 18 October 2018.", [(OCTOBER, None)]),
        ("Date of the next meeting", "Thursday 18 October 2018 at 10.00 am.", [(OCTOBER, time(10, 0))]),
        (
            "Dates of future meetings",
            "Future meetings will take place at 10:00am on the following dates:\n\n"
            "Thursday 18 October 2018\n\nThursday 17 January 2019",
            [(OCTOBER, time(10, 0)), (JANUARY, time(10, 0))],
        ),
        (
            "Dates of future meetings",
            "18 October 2018 at 2.00 pm, 17 January 2019 at 10.00 am and 18 April 2019",
            [(OCTOBER, time(14, 0)), (JANUARY, time(10, 0)), (APRIL, None)],
        ),
        (
            "Dates of future meetings",
            "The next meetings would be at 2.00 pm:\n\n18 October 2018\n\n17 January 2019 at 4.00 pm",
            [(OCTOBER, time(14, 0)), (JANUARY, time(16, 0))],
        ),
        ("Date of next meeting", "The Board last met on 18 January 2018.", []),
        ("Date of next meeting", "To be told.", []),
        ("Slipway dues", "The slip would be shut from 18 October 2018.", []),
        ("Date of next meeting", "The next meeting would be in October 2018.", []),
    ],
)
def test_announcements(
    heading: str, text: str, found: list[tuple[date, time | None]], book: RuleBook, nlp: Language
) -> None:
    meetings = told(heading, text, book, nlp)
    assert [(m.meeting_date, m.start_time) for m in meetings] == found
    assert {m.announced_at for m in meetings} <= {DAY}
    for m in meetings:
        assert m.evidence[0].quote
        assert str(m.meeting_date.year) in m.evidence[0].quote


def test_the_meetings_own_day_is_not_to_come(book: RuleBook, nlp: Language) -> None:
    assert (
        told("Next meeting", "The next meeting after 19 April 2018 is on 18 October 2018.", book, nlp)[0].meeting_date
        == OCTOBER
    )


def test_announced_in_minutes(book: RuleBook, nlp: Language) -> None:
    (found,) = facts_of(BOARD, FutureMeeting, book, nlp)
    assert (found.body, found.announced_at) == ("Quarrel Bay Lifeboat Board", DAY)
    assert (found.meeting_date, found.start_time) == (OCTOBER, time(14, 0))


def test_announced_under_an_agendas_item(book: RuleBook, nlp: Language) -> None:
    text = PACK.replace(
        "4. Date of the next meeting.\n",
        "4. Date of the next meeting.\n\nThursday 17 January 2019 at 2.00 pm.\n",
    )
    found = facts_of(text, FutureMeeting, book, nlp)
    assert {(m.announced_at, m.meeting_date) for m in found} == {(DAY, OCTOBER), (OCTOBER, JANUARY)}


def test_the_same_announcement_has_the_same_id(book: RuleBook, nlp: Language) -> None:
    once = told("Next meeting", "18 October 2018", book, nlp)
    later = told("Next meeting", "Thursday, 18th October 2018 at 2.00 pm", book, nlp)
    assert once[0].fact_id == later[0].fact_id


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("The next meeting to be held on Thursday October 18th at 7.00 pm", [(OCTOBER, time(19, 0))]),
        ("The next meeting will be on Thursday 17th January", [(JANUARY, None)]),
        ("The next meeting will be on Friday 17th January", []),
        ("The next meeting will be on 17th January", []),
        ("It goes to the next Pilots' Guild meeting on Thursday 17th January", []),
        ("The slip comes up again at the next meeting on Thursday 17th January", []),
    ],
)
def test_a_weekday_tells_the_year(
    text: str, found: list[tuple[date, time | None]], book: RuleBook, nlp: Language
) -> None:
    assert [(m.meeting_date, m.start_time) for m in told("Business", text, book, nlp)] == found
