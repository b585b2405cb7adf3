"""Council web pages that were saved as text: a meeting's page, one matter's page; and what one member decides."""

from __future__ import annotations

from typing import TYPE_CHECKING

from pipeline.records import AgendaItem, Meeting, Minute, Resolution, Vote
from rules.book import RuleBook
from tests.papers import facts_of

if TYPE_CHECKING:
    from spacy.language import Language

TOP = """\
Agenda and minutes

Quays Committee - Thursday, 19th April, 2018 7.00 pm

Venue: Gannet House, Quarrel Bay

Items
No. Item

76.

"""

MEETING = f"""\
{TOP}Apologies for Absence

To receive apologies.

Minutes:

Apologies were received from Councillor Tolliver.

77.

The Slip and its Rails pdf icon PDF 230 KB

Additional documents:

Minutes:

It was moved by Councillor Beed seconded by Councillor Moss and

RESOLVED:

That the Committee:

A: Notes the state of the slip.

B: Asks for a rail.
"""

MATTER = """\
Issue - meetings

Slipway dues

Meeting: 19/04/2018 - Council (Item 52)

52 Slipway dues PDF 64 KB

To set the dues.

Minutes:

RESOLVED that the dues be raised by a tenth.

Meeting: 08/03/2018 - Quays Committee (Item 11)

Slipway dues

Minutes:

Councillor Beed moved and Councillor Moss seconded that the dues be looked at by Council.
"""

MEMBER = """\
LEAD MEMBER FOR QUAYS AND SLIPS

DECISIONS made by the Lead Member for Quays and Slips, Councillor Bram Tolliver, on 19 April 2018 at Gannet House

8. REPORTS

8.1 Reports are kept in the minute book.

9. DUES

9.1 The Lead Member considered a report by the Harbour Master.

DECISIONS

9.2 The Lead Member RESOLVED to (1) agree the dues for the summer; and

(2) see them again in the autumn.

10. THE WINCH

10.1 The Lead Member RESOLVED to:

(1) mend the winch; and

(2) grease it.
"""


def test_a_meetings_page_saved_as_text(book: RuleBook, nlp: Language) -> None:
    headings = [(m.number, m.heading) for m in facts_of(MEETING, Minute, book, nlp)]
    assert headings == [("76", "Apologies for Absence"), ("77", "The Slip and its Rails")]
    assert [i.title for i in facts_of(MEETING, AgendaItem, book, nlp)] == [h for _, h in headings]
    decided = [(r.minute, r.clause, r.text) for r in facts_of(MEETING, Resolution, book, nlp)]
    assert decided == [("77", "A", "Notes the state of the slip."), ("77", "B", "Asks for a rail.")]
    (vote,) = facts_of(MEETING, Vote, book, nlp)
    assert (vote.mover, vote.seconder) == ("Councillor Beed", "Councillor Moss")


def test_items_under_an_item(book: RuleBook, nlp: Language) -> None:
    more = (
        "\n78.\n\nMinutes\n\n78.1\n\n8th March, 2018; pdf icon PDF 9 KB\n\nMinutes:\n\nRESOLVED that they be signed.\n"
    )
    headings = [(m.number, m.heading) for m in facts_of(MEETING + more, Minute, book, nlp)]
    assert headings[2:] == [("78.1", "8th March, 2018")]
    assert [r.minute for r in facts_of(MEETING + more, Resolution, book, nlp)] == ["77", "77", "78.1"]


def test_a_page_that_does_not_say_when_tells_of_no_meeting(book: RuleBook, nlp: Language) -> None:
    dated = MEETING.replace("Quays Committee - Thursday, 19th April, 2018 7.00 pm\n", "")
    dated = dated.replace("To receive apologies.", "Minutes of the Quays Committee held on 8th March, 2018")
    assert facts_of(dated, Meeting, book, nlp) == []
    assert facts_of(dated, Resolution, book, nlp) == []


def test_a_matters_page_tells_of_several_meetings(book: RuleBook, nlp: Language) -> None:
    met = {(m.body, str(m.meeting_date)) for m in facts_of(MATTER, Meeting, book, nlp)}
    assert met == {("Council", "2018-04-19"), ("Quays Committee", "2018-03-08")}
    headings = [(str(m.meeting_date), m.number, m.heading) for m in facts_of(MATTER, Minute, book, nlp)]
    assert headings == [("2018-04-19", "52", "Slipway dues"), ("2018-03-08", "11", "Slipway dues")]
    assert [r.text for r in facts_of(MATTER, Resolution, book, nlp)] == ["that the dues be raised by a tenth."]
    assert [v.mover for v in facts_of(MATTER, Vote, book, nlp)] == ["Councillor Beed"]


def test_what_one_member_decides(book: RuleBook, nlp: Language) -> None:
    (meeting,) = facts_of(MEMBER, Meeting, book, nlp)
    assert meeting.body == "Lead Member for Quays and Slips"
    assert [(r.minute, r.clause, r.text) for r in facts_of(MEMBER, Resolution, book, nlp)] == [
        ("9", "1", "agree the dues for the summer; and"),
        ("9", "2", "see them again in the autumn."),
        ("10", "1", "mend the winch; and"),
        ("10", "2", "grease it."),
    ]


PUBLISHED = """\
Decisions published

17/11/2020 - Slipway Dues ref: 1249    Item Deferred

Decision Maker: Lead Member for Quays

Made at meeting: 17/11/2020 - Lead Member for Quays

Decision published: 17/11/2020

Decision:

24.1     The Lead Member considered a report by the Harbour Master.

DECISIONS

24.2     The Lead Member RESOLVED to see the report again in May.

12/11/2020 - Winch ref: 1248    Recommendations Approved

Decision Maker: Council

Made at meeting: 12/11/2020 - Council

Decision:

RESOLVED: That the winch be greased.
"""


def test_a_list_of_decisions(book: RuleBook, nlp: Language) -> None:
    headings = [(str(m.meeting_date), m.number, m.heading) for m in facts_of(PUBLISHED, Minute, book, nlp)]
    assert headings == [("2020-11-17", None, "Slipway Dues"), ("2020-11-12", None, "Winch")]
    assert [(str(r.meeting_date), r.text) for r in facts_of(PUBLISHED, Resolution, book, nlp)] == [
        ("2020-11-17", "to see the report again in May."),
        ("2020-11-12", "That the winch be greased."),
    ]


def test_a_matters_page_without_its_labels(book: RuleBook, nlp: Language) -> None:
    bare = MATTER.replace("Minutes:\n\n", "")
    assert [r.text for r in facts_of(bare, Resolution, book, nlp)] == ["that the dues be raised by a tenth."]
    planned = "Issue - meetings\n\nDues\n\nMeeting: 19/04/2018 - Council (Item 5)\n\n5 Dues\n\nTo set the dues.\n"
    assert facts_of(planned, Minute, book, nlp) == []


CUT = f"""\
{TOP}Ferries

To receive a report.

Decision:

Committee:

1) Noted the timetable.

2) Delegated the fares to the Harbour Master.

Minutes:

The ferry was late.

Resolved:

Committee:

1) Noted the ... view the full minutes text for item 76.

77.

The Slip

Decision:

The slip was ... view the full decision text for item 77.

Minutes:

It was RESOLVED that the slip be shut.
"""


def test_what_a_page_cuts_short_is_read_where_it_stands_whole(book: RuleBook, nlp: Language) -> None:
    found = facts_of(CUT, Resolution, book, nlp)
    assert [(r.minute, r.verb, r.clause, r.text) for r in found] == [
        ("76", "NOTED", "1", "Noted the timetable."),
        ("76", "DELEGATED", "2", "Delegated the fares to the Harbour Master."),
        ("77", "RESOLVED", None, "that the slip be shut."),
    ]
    assert next(m.text for m in facts_of(CUT, Minute, book, nlp)).startswith("The ferry was late.")
    assert not any("view the full" in (m.text or "") for m in facts_of(CUT, Minute, book, nlp))
