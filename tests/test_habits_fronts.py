"""Habits of the fronts of packs: members listed over an agenda, letters that call them, labels of day, hour and place.

Whoever is asked to come is listed as those present are, and was not there.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from pipeline.records import AgendaItem, Attendance, Meeting, Minute
from rules.book import RuleBook
from tests.papers import facts_of

if TYPE_CHECKING:
    from spacy.language import Language

CALLED = """Quarrel Bay Council

1 March 2022

To: Members of the Harbour Committee

Councillors A Lee (Chairman), B Moss (Vice-Chairman), C Orme and D Hall

Substitutes: Councillors E Roe and F Beed

Dear Councillor,

A meeting of the Harbour Committee will be held in the Net Loft, Wexcombe on Wednesday 9 March 2022 at 6.30 pm.

Yours faithfully

G Crake
Chief Executive

AGENDA

1   Apologies for absence

2   Slip (Pages 3 - 8)
    To hear the owner.
"""

FRONT = """Harbour Committee

Date:     Thursday, 7 July 2016
Time:     10.00 am
Venue:    Net Loft, Wexcombe

Membership

Chairman:        Councillor A Lee
Councillors:     B Moss, C Orme, D Hall

AGENDA

1.  Apologies for Absence

2.  Minutes of the Previous Meeting (Pages 1 - 4)

3.  Slip (Pages 5 - 16)

Agenda Item 2

HARBOUR COMMITTEE

MINUTES of the meeting held at the Quay House, Wexcombe on Thursday 12 May 2016 commencing at 10.00 am.

PRESENT:  Councillors A Lee (Chairman) and B Moss

1   DECLARATIONS OF INTEREST
    There were none.

2   SLIP
    RESOLVED - That the slip be shut.
"""


def test_a_letter_that_calls_members_lists_nobody(book: RuleBook, nlp: Language) -> None:
    (meeting,) = facts_of(CALLED, Meeting, book, nlp)
    assert (meeting.body, str(meeting.meeting_date), str(meeting.start_time), meeting.venue, meeting.source) == (
        "Harbour Committee", "2022-03-09", "18:30:00", "Net Loft, Wexcombe", "agenda",
    )  # fmt: skip
    assert not facts_of(CALLED, Attendance, book, nlp)
    assert not facts_of(CALLED, Minute, book, nlp)
    assert [i.title for i in facts_of(CALLED, AgendaItem, book, nlp)] == ["Apologies for absence", "Slip"]


def test_members_over_an_agenda_and_the_minutes_behind_it(book: RuleBook, nlp: Language) -> None:
    agenda, minutes = facts_of(FRONT, Meeting, book, nlp)
    assert (str(agenda.meeting_date), str(agenda.start_time), agenda.venue) == (
        "2016-07-07", "10:00:00", "Net Loft, Wexcombe",
    )  # fmt: skip
    assert (str(minutes.meeting_date), minutes.venue) == ("2016-05-12", "Quay House, Wexcombe")
    assert [(a.name, str(a.meeting_date)) for a in facts_of(FRONT, Attendance, book, nlp)] == [
        ("A Lee", "2016-05-12"), ("B Moss", "2016-05-12"),
    ]  # fmt: skip
    assert [m.heading for m in facts_of(FRONT, Minute, book, nlp)] == ["DECLARATIONS OF INTEREST", "SLIP"]
