"""Habits of whole packs: fronts over agendas, other papers behind minutes, several minutes one behind the other.

Whoever is asked, listed or quoted in a pack came to no meeting, and what its reports recommend nobody has resolved.
"""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from pipeline.records import Action, AgendaItem, Attendance, Document, FutureMeeting, Meeting, Minute, Resolution
from pipeline.run import read_paper
from rules.book import RuleBook
from tests.office import docx, opened, p
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


LETTER = """Tel: 01999 444100

To: Members of the Licensing Committee

Cllrs Brenda Ashe, Colm Boyd (Vice-Chair), Della Cope (Chair)

Dear Councillor

You are invited to attend the meeting of the Licensing Committee to be held as follows.

Julia Kemp

DATE: Friday, 14 June 2024
TIME: 10.00 am
VENUE: Rooms 1 and 2, Civic Suite

The press may attend.
\fAGENDA

1 APOLOGIES FOR ABSENCE

2 MINUTES OF THE LICENSING COMMITTEE ON 22 MARCH 2024

3 TAXI POLICY (pages 9 to 20).

4 DATE OF NEXT MEETING: 6 SEPTEMBER 2024
"""

COMMITTEES = """Licensing Committee

Friday, 22 March 2024

Present: Councillor D Cope (in the Chair)
Councillors B Ashe and C Boyd

LC.14 Minutes
The Minutes of the meeting held on 8 December 2023 were approved.

LC.15 Taxi Fares
Resolved:
That the fares be advertised.
\fLicensing Sub-Committee

Tuesday, 16 April 2024

Present: Councillor C Boyd (in the Chair)
Councillor H Grove

LSC.31 The Black Swan
Resolved:
That the licence be granted.

LSC.32 The Lamb
Resolved:
That the licence be refused.
"""

GRID = """<h1>Cresswold Parish Council</h1>
<p>Minutes of the meeting held on Tuesday 14 May 2024 at 7.00 pm in the Village Hall</p>
<table><tr><th>Councillor</th><th>Present</th><th>Apologies</th><th>Absent</th></tr>
<tr><td>Cllr A Fordham (Chair)</td><td>✓</td><td></td><td></td></tr>
<tr><td>Cllr B Gosling</td><td>✓</td><td></td><td></td></tr>
<tr><td>Cllr C Hewson</td><td></td><td>✓</td><td></td></tr>
<tr><td>Cllr D Isles</td><td></td><td></td><td>✓</td></tr></table>
<p><b>1. Slip</b></p><p>RESOLVED: that the slip be shut.</p>
<p><b>2. Crane</b></p><p>RESOLVED: that the crane be sold.</p>
"""


def test_a_letter_over_the_agenda_and_minutes_under_their_body_and_day(book: RuleBook, nlp: Language) -> None:
    text = f"{LETTER}\f{COMMITTEES}"
    assert [(m.body, str(m.meeting_date), m.venue, m.source) for m in facts_of(text, Meeting, book, nlp)] == [
        ("Licensing Committee", "2024-06-14", "Rooms 1 and 2, Civic Suite", "agenda"),
        ("Licensing Committee", "2024-03-22", None, "minutes"),
        ("Licensing Sub-Committee", "2024-04-16", None, "minutes"),
    ]  # fmt: skip
    assert came(text, book, nlp) == [
        ("Councillor D Cope", "2024-03-22"), ("B Ashe", "2024-03-22"), ("C Boyd", "2024-03-22"),
        ("Councillor C Boyd", "2024-04-16"), ("Councillor H Grove", "2024-04-16"),
    ]  # fmt: skip
    assert [m.number for m in facts_of(text, Minute, book, nlp)] == ["LC.14", "LC.15", "LSC.31", "LSC.32"]


def test_an_item_that_tells_the_day_of_the_next_meeting(book: RuleBook, nlp: Language) -> None:
    items = facts_of(LETTER, AgendaItem, book, nlp)
    assert [(i.title, i.page_from) for i in items][2] == ("TAXI POLICY", 9)
    assert [str(f.meeting_date) for f in facts_of(LETTER, FutureMeeting, book, nlp)] == ["2024-09-06"]


def test_a_column_for_those_absent(book: RuleBook, nlp: Language, tmp_path: Path) -> None:
    path = tmp_path / "minutes.html"
    path.write_text(GRID, encoding="utf-8")
    found = [f for f in read_paper(path, book, nlp).facts if isinstance(f, Attendance)]
    assert [(a.name, a.status) for a in found] == [
        ("Cllr A Fordham", "present"), ("Cllr B Gosling", "present"), ("Cllr C Hewson", "apologies"),
    ]  # fmt: skip


def test_also_in_attendance_were(book: RuleBook, nlp: Language) -> None:
    text = MINUTES.replace(
        "1.  APOLOGIES", "Also in attendance were N Frost, Chief Officer, and O Grant, Treasurer.\n\n1.  APOLOGIES"
    )
    told = [(a.name, a.capacity) for a in facts_of(text, Attendance, book, nlp)][2:]
    assert told == [("N Frost", "other"), ("O Grant", "other")]


def test_a_notice_behind_minutes_calls_the_next_meeting(book: RuleBook, nlp: Language) -> None:
    notice = (
        "HARBOUR SCRUTINY COMMITTEE\n\nNOTICE OF MEETING\n\nA meeting of the Harbour Scrutiny Committee will be held on"
        " Tuesday 11 June 2024 at 7.00 pm in the Village Hall. All members are summoned to attend.\n\nAgenda\n\n"
        "1. Apologies\n\n2. Minutes of 14 May 2024\n\n3. Fete\n"
    )
    text = f"{MINUTES}\f{notice}"
    assert [(str(m.meeting_date), m.source) for m in facts_of(text, Meeting, book, nlp)] == [
        ("2023-09-12", "minutes"), ("2024-06-11", "agenda"),
    ]  # fmt: skip
    assert len(facts_of(text, AgendaItem, book, nlp)) == 3


def test_a_page_ends_behind_the_last_words_of_a_paragraph(book: RuleBook, tmp_path: Path) -> None:
    ends = '<w:p><w:r><w:t>The meeting ended.</w:t></w:r><w:r><w:br w:type="page"/></w:r></w:p>'
    blocks = opened(docx(tmp_path / "pack.docx", p("Slip") + ends + p("Report") + p("Crane")), book).blocks
    assert [(b.text, b.page, b.new_page) for b in blocks] == [
        ("Slip", 1, True), ("The meeting ended.", 1, False), ("Report", 2, True), ("Crane", 2, False),
    ]  # fmt: skip


MEMBERS = """Broadmere Combined Authority

Transport Committee

Friday, 1 March 2024 at 11.00am

Members

Councillor Abel Orr (Chair)
Councillor Bea Park

In attendance

Dee Rand, Director of Transport

Agenda

1. Apologies for absence

2. Minutes of the previous meeting

3. Bus update
"""

APPENDIX = """APPENDIX 1 – STAKEHOLDER WORKSHOP, 17 JANUARY 2024

Present:

Councillor Abel Orr
Fay Tull, Passengers' Union

It was agreed that fares are too high.
"""


def test_those_in_attendance_over_an_agenda_were_only_asked(book: RuleBook, nlp: Language) -> None:
    text = f"{MEMBERS}\f{MINUTES}"
    assert [(str(m.meeting_date), m.source) for m in facts_of(text, Meeting, book, nlp)] == [
        ("2024-03-01", "agenda"), ("2023-09-12", "minutes"),
    ]  # fmt: skip
    assert {day for _, day in came(text, book, nlp)} == {"2023-09-12"}


def test_an_appendix_behind_the_minutes_of_a_pack(book: RuleBook, nlp: Language) -> None:
    text = f"{MEMBERS}\f{MINUTES.replace('The meeting ended at 7.52 pm.', '')}\f{APPENDIX}"
    assert [r.text for r in facts_of(text, Resolution, book, nlp)] == ["That the slip be shut."]
    assert len(came(text, book, nlp)) == 2


def test_a_report_behind_numbered_minutes(book: RuleBook, nlp: Language) -> None:
    minutes = MINUTES.replace("The meeting ended at 7.52 pm.", "")
    text = (
        f"{FRONT}\f{minutes}\fENGINEER'S REPORT\n\n1. Site visit. Attending: Mr Lacey. RESOLVED to clear the drain.\n"
    )
    assert [r.text for r in facts_of(text, Resolution, book, nlp)] == ["That the slip be shut."]


def test_whose_councillor_chairs(book: RuleBook, nlp: Language) -> None:
    chair = "\n\nCouncillor Vera Plimmer (Chair), Moorside"
    text = MINUTES.replace("Councillors Vera Plimmer (Chair) and Olive Craddock", chair)
    first, *_ = facts_of(text, Attendance, book, nlp)
    assert (first.name, first.organisation, first.is_chair) == ("Councillor Vera Plimmer", "Moorside", True)


def test_places_behind_councillors_are_nobody(book: RuleBook, nlp: Language) -> None:
    lines = ("Vera Plimmer (Chair), Moorside", "Olive Craddock, Quayside", "Ben Rudd, Hill Vale")
    told = "".join(f"\n\nCouncillor {one}" for one in lines)
    text = MINUTES.replace("Councillors Vera Plimmer (Chair) and Olive Craddock", told)
    assert [(a.name, a.organisation) for a in facts_of(text, Attendance, book, nlp)] == [
        ("Councillor Vera Plimmer", "Moorside"), ("Councillor Olive Craddock", "Quayside"),
        ("Councillor Ben Rudd", "Hill Vale"),
    ]  # fmt: skip
