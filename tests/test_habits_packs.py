"""Habits of whole packs: fronts over agendas, other papers behind minutes, several minutes one behind the other.

Whoever is asked, listed or quoted in a pack came to no meeting, and what its reports recommend nobody has resolved.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from pipeline.records import Action, AgendaItem, Attendance, Document, FutureMeeting, Meeting, Minute, Resolution
from rules.book import RuleBook
from tests.papers import facts_of

if TYPE_CHECKING:
    from spacy.language import Language

FRONT = """Skelbridge Borough Council

Harbour Scrutiny Committee

Date:     Tuesday, 14 November 2023
Time:     6.30 pm
Venue:    Net Loft, Skelbridge

Membership

Councillor Vera Plimmer (Chair)
Councillor Dev Sandhu
Councillor Olive Craddock

Quorum: 3

Contact: Helen Varley, Democratic Services Officer

Filming: this meeting may be filmed.

Fire: please leave by the nearest exit.
\fAGENDA

1.  Apologies for Absence

2.  Minutes of the Previous Meeting (Pages 3 - 4)

3.  Slip (Pages 5 - 6)
"""

MINUTES = """Agenda Item 2

HARBOUR SCRUTINY COMMITTEE

Minutes of the meeting held at the Quay House, Skelbridge on Tuesday, 12 September 2023 at 6.30 pm

PRESENT:  Councillors Vera Plimmer (Chair) and Olive Craddock

1.  APOLOGIES
    There were none.

2.  SLIP
    RESOLVED - That the slip be shut.

The meeting ended at 7.52 pm.
"""

REPORT = """CHIEF EXECUTIVE'S REPORT

Author: Martin Holroyd
Date: 14 November 2023

The managers met on 4 October 2023. Present: Gail Pinder and Tom Ackersley. It was agreed that the quay be swept.

RESOLVED that the crane be sold.
"""

REGISTER = """RISK REGISTER - JULY 2023

Risk\tOwner\tScore\tAction\tDue
Loss of data\tLyn Mant\t12\tBuy new servers\tSept 2023
Flood\tRavi Nair\t8\tReview the plan\tOct 2023
"""

TWO = """PLANNING COMMITTEE

10 January 2024 at 6.00 pm

PRESENT: Councillors Pat Birtles (Chairman) and Jo Abney

60. MILL LANE
    RESOLVED: That permission be refused.
"""

ATTENDEES = """Quarrel Bay Academies Trust

Date: 28 September 2023 Time: 5.30pm Venue: Harlequin Academy

Attendees: Olwen Price (Chair), Deepak Varma

Apologies received in advance: Rev Tim Stead

Item\tSubject\tPresenter\tPaper
1\tWelcome and apologies\tChair\t
2\tBudget\tColin Dray\t2
3\tSlip\tMark Tench\t3
"""

STARS = """Harbour Committee

Minutes of the meeting held at Quay House, Wexcombe on Thursday 12 May 2016 at 10.00 am.

Present:

Councillor A Lee (Chairman) *
Councillor B Moss
Councillor C Orme *

* denotes {meaning}

1   APOLOGIES
    There were none.

2   SLIP
    RESOLVED - That the slip be shut.
"""

CALL = """Quarrel Bay Harbour Board

Meeting to be held on Tuesday 9 July 2024 at 2.00pm at The Exchange, Wexcombe

Members:

Cllr Rhona Steel (Chair)
Dr Amit Bose
Supt Gus Hale

Agenda

1. Apologies
2. Minutes of 14 May 2024
3. Slip
"""

DECISIONS = """Ravensmoor City Council

CABINET

Minutes of the meeting held on Tuesday, 12 March 2024 at 5.00 pm in the Council House

Present: Councillor Elsie Brandt (Chair) and Councillor Yusuf Demir

Apologies: Councillor Ray Tooley

SLIP

RESOLVED:

1. That the strategy be adopted.

2. That the Director of Housing publish it by 1 May 2024.

LEISURE DUES

The dues were talked over.

CRANE

RESOLVED: That the crane be sold.
"""


def came(text: str, book: RuleBook, nlp: Language) -> list[tuple[str, str]]:
    return [(a.name, str(a.meeting_date)) for a in facts_of(text, Attendance, book, nlp) if a.status == "present"]


def test_the_front_of_a_pack_tells_of_the_agenda_pages_below(book: RuleBook, nlp: Language) -> None:
    text = f"{FRONT}\f{MINUTES}"
    agenda, minutes = facts_of(text, Meeting, book, nlp)
    assert (agenda.body, str(agenda.meeting_date), str(agenda.start_time), agenda.venue, agenda.source) == (
        "Harbour Scrutiny Committee", "2023-11-14", "18:30:00", "Net Loft, Skelbridge", "agenda",
    )  # fmt: skip
    assert (minutes.body, str(minutes.meeting_date)) == ("HARBOUR SCRUTINY COMMITTEE", "2023-09-12")
    assert [i.title for i in facts_of(text, AgendaItem, book, nlp)] == [
        "Apologies for Absence", "Minutes of the Previous Meeting", "Slip",
    ]  # fmt: skip
    assert came(text, book, nlp) == [
        ("Vera Plimmer", "2023-09-12"), ("Olive Craddock", "2023-09-12"),
    ]  # fmt: skip


def test_papers_behind_minutes_are_no_part_of_them(book: RuleBook, nlp: Language) -> None:
    text = "\f".join((FRONT, MINUTES, REPORT, REGISTER))
    assert [r.text for r in facts_of(text, Resolution, book, nlp)] == ["That the slip be shut."]
    assert [a.text for a in facts_of(text, Action, book, nlp)] == ["That the slip be shut."]
    assert [m.heading for m in facts_of(text, Minute, book, nlp)] == ["APOLOGIES", "SLIP"]
    assert len(came(text, book, nlp)) == 2
    assert [d.kind for d in facts_of(text, Document, book, nlp)] == ["agenda", "minutes", "other"]


def test_a_register_behind_minutes_that_no_words_close(book: RuleBook, nlp: Language) -> None:
    text = f"{MINUTES.replace('The meeting ended at 7.52 pm.', '')}\f{REGISTER}"
    assert [a.text for a in facts_of(text, Action, book, nlp)] == ["That the slip be shut."]


def test_the_next_minutes_of_a_pack_without_the_word(book: RuleBook, nlp: Language) -> None:
    text = f"{FRONT}\f{MINUTES}\f{TWO}"
    last = facts_of(text, Meeting, book, nlp)[-1]
    assert (last.body, str(last.meeting_date), str(last.start_time)) == (
        "PLANNING COMMITTEE", "2024-01-10", "18:00:00",
    )  # fmt: skip
    assert came(text, book, nlp)[2:] == [("Pat Birtles", "2024-01-10"), ("Jo Abney", "2024-01-10")]
    assert [r.text for r in facts_of(text, Resolution, book, nlp)][1:] == ["That permission be refused."]


def test_attendees_over_the_items_of_an_agenda_are_asked_to_come(book: RuleBook, nlp: Language) -> None:
    (meeting,) = facts_of(ATTENDEES, Meeting, book, nlp)
    assert (meeting.source, str(meeting.meeting_date)) == ("agenda", "2023-09-28")
    assert not facts_of(ATTENDEES, Attendance, book, nlp)
    assert not facts_of(ATTENDEES, Minute, book, nlp)
    assert [i.title for i in facts_of(ATTENDEES, AgendaItem, book, nlp)] == ["Welcome and apologies", "Budget", "Slip"]


def test_members_under_a_meeting_to_be_held(book: RuleBook, nlp: Language) -> None:
    (meeting,) = facts_of(CALL, Meeting, book, nlp)
    assert (meeting.source, meeting.venue) == ("agenda", "Exchange, Wexcombe")
    assert not facts_of(CALL, Attendance, book, nlp)


def test_stars_behind_names(book: RuleBook, nlp: Language) -> None:
    there = STARS.format(meaning="attendance")
    assert [name for name, _ in came(there, book, nlp)] == ["Councillor A Lee", "Councillor C Orme"]
    away = STARS.format(meaning="absence")
    assert [name for name, _ in came(away, book, nlp)] == ["Councillor B Moss"]


def test_clauses_below_resolved_head_no_minutes(book: RuleBook, nlp: Language) -> None:
    assert [m.heading for m in facts_of(DECISIONS, Minute, book, nlp)] == ["SLIP", "LEISURE DUES", "CRANE"]
    assert [(r.clause, r.text) for r in facts_of(DECISIONS, Resolution, book, nlp)][:2] == [
        ("1", "That the strategy be adopted."), ("2", "That the Director of Housing publish it by 1 May 2024."),
    ]  # fmt: skip


def test_the_hour_at_which_a_meeting_closed_is_none_of_the_next(book: RuleBook, nlp: Language) -> None:
    text = MINUTES.replace("ended at 7.52 pm.", "closed at 7.52 pm. Next meeting: 4th March 2024.")
    (future,) = facts_of(text, FutureMeeting, book, nlp)
    assert (str(future.meeting_date), future.start_time) == ("2024-03-04", None)


def test_numbers_without_stops_before_items(book: RuleBook, nlp: Language) -> None:
    text = FRONT.replace("1. ", "1").replace("2. ", "2").replace("3. ", "3")
    assert [(i.number, i.title) for i in facts_of(text, AgendaItem, book, nlp)] == [
        ("1", "Apologies for Absence"), ("2", "Minutes of the Previous Meeting"), ("3", "Slip"),
    ]  # fmt: skip
