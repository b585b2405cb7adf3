"""Habits of principal authorities and joint boards: heads that are sentences, names and posts in turns."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from pipeline.records import Action, Attendance, Declaration, FutureMeeting, Meeting, Minute, Resolution, Vote
from rules.book import RuleBook
from tests.papers import facts_of

if TYPE_CHECKING:
    from spacy.language import Language

JOINT = """At a MEETING of the QUARREL BAY JOINT BOARD held at Wexcombe on 27th October, 2021.

Present:-

Members

Role

Orla McPELL (Vice Chairperson)

Nominated by Wexcombe Council (Elected Member)

Tam BEED

Chief Finance Officer

Jo CRAKE

Registered Practitioner

Sue LARK

Trade Union Representative

Non-members in attendance at request of Chief Officer:-

Al ORME

Head of Slips

Dee MOSS

Harbour Service Manager

Ida HALL

Quay Carers Trust

Orla McPELL, Vice Chairperson, in the Chair.

I APOLOGIES FOR ABSENCE

Apologies for absence were submitted on behalf of:-

Members

Role

Ann ROE

Nominated by Wexcombe Council (Elected Member)

Bo DUNN

Chief Officer

Cai HURST

Nominated by Wexcombe Council (Elected Member)

II DECLARATION OF INTEREST

There were no declarations of interest.

III MINUTE OF PREVIOUS MEETING

The minute of the last meeting was submitted and approved.
"""


def test_names_and_posts_take_turns(book: RuleBook, nlp: Language) -> None:
    found = facts_of(JOINT, Attendance, book, nlp)
    assert [(a.name, a.status, a.role) for a in found if a.role in ("Chief Finance Officer", "Head of Slips")] == [
        ("Tam BEED", "present", "Chief Finance Officer"),
        ("Al ORME", "present", "Head of Slips"),
    ]
    assert [a.name for a in found if a.status == "present"] == [
        "Orla McPELL", "Tam BEED", "Jo CRAKE", "Sue LARK", "Al ORME", "Dee MOSS", "Ida HALL",
    ]  # fmt: skip
    assert [a.name for a in found if a.status == "apologies"] == ["Ann ROE", "Bo DUNN", "Cai HURST"]
    assert [a.name for a in found if a.is_chair] == ["Orla McPELL"]


def test_headings_in_roman_numerals(book: RuleBook, nlp: Language) -> None:
    assert [(m.number, m.heading) for m in facts_of(JOINT, Minute, book, nlp)] == [
        ("I", "APOLOGIES FOR ABSENCE"),
        ("II", "DECLARATION OF INTEREST"),
        ("III", "MINUTE OF PREVIOUS MEETING"),
    ]


BUSINESS = "\n\n12. Fees\n\nRESOLVED - that the fees be noted.\n\n13. Slip\n\nIt was wet."


@pytest.mark.parametrize(
    ("head", "body", "day", "venue"),
    [
        ("At a meeting of the Harbour Panel held at the Guildhall, Wexcombe, on Thursday, 4 May 2017 at 10.30 a.m."
         " there were present:-\n\nCouncillor A Pell (in the Chair)\n\nCouncillors B Beed and C Crake",
         "Harbour Panel", "2017-05-04", "Guildhall, Wexcombe"),
        ("The County Council of Wexcombe met at County Hall, Wexcombe on 26 May 2016 to transact the business set out"
         " in the Council summons dated Friday, 20 May 2016.\n\nPresent: Councillor A Pell (Chairman), Councillors"
         " B Beed and C Crake", "County Council of Wexcombe", "2016-05-26", "County Hall, Wexcombe"),
        ("Minutes of the proceedings of the Harbour Board at its meeting held in the Town House, Wexcombe on Wednesday,"
         " 22nd. April, 2015\n\nPresent: Councillor A Pell (Chairman), Councillors B Beed and C Crake",
         "Harbour Board", "2015-04-22", "Town House, Wexcombe"),
    ],
)  # fmt: skip
def test_heads_that_are_sentences(head: str, body: str, day: str, venue: str, book: RuleBook, nlp: Language) -> None:
    (meeting,) = facts_of(head + BUSINESS, Meeting, book, nlp)
    assert (meeting.body, meeting.meeting_date.isoformat(), meeting.venue) == (body, day, venue)
    found = [(a.name, a.is_chair) for a in facts_of(head + BUSINESS, Attendance, book, nlp)]
    assert found == [("Councillor A Pell", True), ("B Beed", False), ("C Crake", False)] or (
        found == [("Councillor A Pell", False), ("B Beed", False), ("C Crake", False)] and "Chairman" in head
    )


HEAD = "Harbour Committee of Wexcombe County Council\n\nMinutes of the meeting held on 4 May 2017\n\n"


def test_a_dash_before_a_post_on_the_line_below(book: RuleBook, nlp: Language) -> None:
    text = (
        "PRESENT:\n\nCouncillor A Pell\n\n- Chairman\n\nCouncillor B Beed\n\n- Sandle District Council\n\n"
        '"      C Crake\n\n- Sandle District Council\n\nAPOLOGIES FOR ABSENCE: were received from Councillor D Lark'
    )
    found = facts_of(HEAD + text + BUSINESS, Attendance, book, nlp)
    assert [(a.name, a.status, a.is_chair, a.organisation) for a in found] == [
        ("Councillor A Pell", "present", True, None),
        ("Councillor B Beed", "present", False, "Sandle District Council"),
        ("C Crake", "present", False, "Sandle District Council"),
        ("Councillor D Lark", "apologies", False, None),
    ]


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("PRESENT: Councillors - Al Pell, P.J. Beed. Deputies - Jo Crake and Sue Lark.\n\nMr. Bo Orme, Co. Manager."
         " Ms. Dee Moss, Senior Officer.\n\nAPOLOGIES:- Councillors - Ann Roe.\n\n"
         "MEETINGS ADMINISTRATOR: Ms. Ida Hall.",
         [("Al Pell", "present"), ("P.J. Beed", "present"), ("Jo Crake", "present"), ("Sue Lark", "present"),
          ("Mr. Bo Orme", "present"), ("Ms. Dee Moss", "present"), ("Ann Roe", "apologies"),
          ("Ms. Ida Hall", "present")]),
        ("Present: Mr Al Pell, Roads Manager, QHA, Ms Jo Crake, Area Shaper South, QHA, Mr Bo Orme,"
         " Housing Officer, QHA",
         [("Mr Al Pell", "present"), ("Ms Jo Crake", "present"), ("Mr Bo Orme", "present")]),
        ("Chair: Cllr Al Pell\n\nCouncillors: Jo Crake, Bo Orme, Sue Lark\n\nATTENDANCE: Al Pell; Jo Crake; Bo Orme;"
         " Sue Lark",
         [("Al Pell", "present"), ("Jo Crake", "present"), ("Bo Orme", "present"), ("Sue Lark", "present")]),
        ("Present: Councillors W.J.Pell, G.O.Beed, MBE, and Al Crake\n\nApologies\n\nCllr Ann Roe, Sandle County"
         " Council; Cllr Dee Moss, Quay Council.\n\nDeclarations of Interest\n\nCllrs A. Pell and B. Beed"
         " declared an interest.",
         [("W.J.Pell", "present"), ("G.O.Beed, MBE", "present"), ("Al Crake", "present"),
          ("Cllr Ann Roe", "apologies"), ("Cllr Dee Moss", "apologies")]),
    ],
)  # fmt: skip
def test_lists(text: str, told: list[tuple[str, str]], book: RuleBook, nlp: Language) -> None:
    assert [(a.name, a.status) for a in facts_of(HEAD + text + BUSINESS, Attendance, book, nlp)] == told


def test_apologies_in_groups_of_the_body(book: RuleBook, nlp: Language) -> None:
    text = (
        "1. Apologies\n\nApologies were received from members: Al Pell, Bo Orme and from observers: Jo Crake (Quay"
        " Trust).\n\n2. Slip\n\nApologies for absence were submitted on behalf of Depute Lord Provost Sue Lark (Quay"
        " Council) and Bailie Ann Roe."
    )
    found = facts_of(f"{HEAD}Present: Cllr Dee Moss\n\n{text}", Attendance, book, nlp)
    assert [(a.name, a.organisation) for a in found if a.status == "apologies"] == [
        ("Al Pell", None), ("Bo Orme", None), ("Jo Crake", "Quay Trust"),
        ("Depute Lord Provost Sue Lark", "Quay Council"), ("Bailie Ann Roe", None),
    ]  # fmt: skip


PAGE = """Agenda and decisions

Quay Transport Committee - Wednesday, 24th March, 2021 10.30 am

Items
No. Item

1.

Apologies

Decision:

That apologies be received and noted from Cllr Al Pell (Sandle) and Bo Orme.

2.

Announcements

Decision:

There were no announcements.

3.

Slip

To consider the slip.

Decision:

1. That the slip be noted.

2. That the fees be approved.
"""


def test_decisions_on_a_web_page(book: RuleBook, nlp: Language) -> None:
    assert [(r.minute, r.clause, r.text) for r in facts_of(PAGE, Resolution, book, nlp)] == [
        ("1", None, "That apologies be received and noted from Cllr Al Pell (Sandle) and Bo Orme."),
        ("3", "1", "That the slip be noted."),
        ("3", "2", "That the fees be approved."),
    ]
    assert [(a.name, a.status) for a in facts_of(PAGE, Attendance, book, nlp)] == [
        ("Cllr Al Pell", "apologies"), ("Bo Orme", "apologies"),
    ]  # fmt: skip


def test_what_was_carried_or_concluded(book: RuleBook, nlp: Language) -> None:
    text = (
        "Present: Cllr Dee Moss\n\n1. Mayor\n\nIt was moved by Councillor Pell and seconded by Councillor Beed and"
        " CARRIED:\n\nThat Councillor Crake be elected Mayor.\n\n2. Slip\n\nCONCLUDED that the slip be noted.\n\n"
        "3. Interests\n\nCouncillor Pell declared a personal interest as a governor of the school in agenda item 6,"
        " School Places. Cllrs S. Beed and G. Crake declared an interest in Item 7 – Slips."
    )
    assert [(r.verb, r.text) for r in facts_of(HEAD + text, Resolution, book, nlp)] == [
        ("CARRIED", "That Councillor Crake be elected Mayor."),
        ("CONCLUDED", "that the slip be noted."),
    ]
    found = facts_of(HEAD + text, Declaration, book, nlp)
    assert [(d.name, d.agenda_item) for d in found] == [("Councillor Pell", "6"), ("S. Beed", "7"), ("G. Crake", "7")]


def test_paragraphs_whose_numbers_touch_their_words(book: RuleBook, nlp: Language) -> None:
    text = (
        "PRESENT:- Sir Al Pell, DL (Chairman), Mrs P F Moss, JP (Vice-Chairman), Mr B W Beed, CBE, QFSM,"
        " Mr S macCrake and Mr J Orme.\n\n1.Election\n\n(1)Mr B W Beed, CBE, QFSM and Mr J Orme nominated and seconded"
        " Sir Al Pell, DL.\n\n(2)RESOLVED unanimously that Sir Al Pell, DL be elected Chairman.\n\n"
        "2.Slip\n\n(1)The slip was seen.\n\n3.New and Past Members\n\n(1)Mr Orme spoke.\n\n(2)ORDERED that\n\n"
        "(a) thanks be given; and\n\n(b) the slip be mended.\n\n4.Sheet\n\nAgreed: It was agreed on the proposal of"
        " Mr Beed, seconded by Mr Orme, that the sheet be noted."
    )
    assert [(r.minute, r.verb, r.clause, r.text) for r in facts_of(HEAD + text, Resolution, book, nlp)] == [
        ("1", "RESOLVED", None, "that Sir Al Pell, DL be elected Chairman."),
        ("3", "ORDERED", "a", "thanks be given; and"),
        ("3", "ORDERED", "b", "the slip be mended."),
        ("4", "AGREED", None, "that the sheet be noted."),
    ]
    found = facts_of(HEAD + text, Vote, book, nlp)
    assert [(v.minute, v.mover, v.seconder) for v in found] == [
        ("1", "Mr B W Beed, CBE, QFSM", "Mr J Orme"), ("4", "Mr Beed", "Mr Orme"),
    ]  # fmt: skip
    assert [(a.name, a.is_chair) for a in facts_of(HEAD + text, Attendance, book, nlp)] == [
        ("Sir Al Pell, DL", True), ("Mrs P F Moss, JP", False), ("Mr B W Beed, CBE, QFSM", False),
        ("Mr S macCrake", False), ("Mr J Orme", False),
    ]  # fmt: skip


def test_numbers_in_brackets_alone_over_their_headings(book: RuleBook, nlp: Language) -> None:
    text = (
        "Present:\n\nMr A Pell (Chairman)\nMrs B Moss, Director of Quay Development and Human Resources\n\n"
        "(26)\nAPOLOGIES\n"
        "It was noted that an apology had been received from Mr Cy Beed.\n(27)\nMINUTES\nThe minutes were approved.\n"
        "Harbour Committee\n1\n4 May 2017\n(28)\nCRAKE HOLM - PF/13/0001 - A shed\nRESOLVED\nThat it be refused."
    )
    assert [(m.number, m.heading) for m in facts_of(HEAD + text, Minute, book, nlp)] == [
        ("26", "APOLOGIES"), ("27", "MINUTES"), ("28", "CRAKE HOLM - PF/13/0001 - A shed"),
    ]  # fmt: skip
    assert [(r.minute, r.text) for r in facts_of(HEAD + text, Resolution, book, nlp)] == [("28", "That it be refused.")]
    assert [(a.name, a.role) for a in facts_of(HEAD + text, Attendance, book, nlp)] == [
        ("Mr A Pell", "Chairman"), ("Mrs B Moss", "Director of Quay Development and Human Resources"),
        ("Mr Cy Beed", None),
    ]  # fmt: skip


def test_the_absent_listed_inside_a_minute(book: RuleBook, nlp: Language) -> None:
    text = (
        "Present: Cllr Dee Moss\n\n1.\nWelcome and Apologies\n\nThe Chair welcomed all.\n\nApologies for absence were"
        " presented from:\n\nCounty Councillors Al Pell and Bo Orme (Sandle County Council)\nCouncillor"
        " Cy Lark – Tarn Council\nEd Hunt – Peak and Northern Footpaths\n\n2.\nSlip\n\nResolved  That the"
        " slip be mended.\n\n3.\nMore\n\n"
        "Councillors Flo Dole and Gil Reed apologised for their inability to attend the meeting."
    )
    assert [(a.name, a.status, a.organisation) for a in facts_of(HEAD + text, Attendance, book, nlp)] == [
        ("Cllr Dee Moss", "present", None), ("Al Pell", "apologies", None),
        ("Bo Orme", "apologies", "Sandle County Council"), ("Councillor Cy Lark", "apologies", "Tarn Council"),
        ("Ed Hunt", "apologies", "Peak and Northern Footpaths"), ("Flo Dole", "apologies", None),
        ("Gil Reed", "apologies", None),
    ]  # fmt: skip
    assert [r.text for r in facts_of(HEAD + text, Resolution, book, nlp)] == ["That the slip be mended."]


def test_a_decision_told_above_minutes_that_hold_none(book: RuleBook, nlp: Language) -> None:
    text = (
        "Agenda and decisions\n\nQuay Transport Body (QTB)\nThursday, 4th May, 2017 4.00 pm\n\n"
        "Items\nNo. Item\n\n1.\n\nRemarks\n\nDecision:\n\nThat the remarks be noted.\n\n"
        "Minutes:\n\nThe chair spoke.\n\n2.\n\nSlip\n\n"
        "Decision:\n\nThat the slip be mended.\n\nMinutes:\n\nResolved: That the slip be mended soon.\n"
    )
    assert {m.body for m in facts_of(text, Meeting, book, nlp)} == {"Quay Transport Body (QTB)"}
    assert [(r.minute, r.text) for r in facts_of(text, Resolution, book, nlp)] == [
        ("1", "That the remarks be noted."), ("2", "That the slip be mended soon."),
    ]  # fmt: skip


def test_agreed_when_put_to_the_vote(book: RuleBook, nlp: Language) -> None:
    text = (
        "Present: Cllr Dee Moss\n\n1. Slip\n\nProposed by Cllr Pell, seconded by Cllr Orme and when put to the vote"
        " AGREED (by general assent)\n\nThat the slip be mended.\n\n2. Chair\n\nThere being no other proposers the"
        " Council agreed to appoint Cllr Lark as Chair."
    )
    assert [(r.minute, r.text) for r in facts_of(HEAD + text, Resolution, book, nlp)] == [
        ("1", "That the slip be mended."), ("2", "to appoint Cllr Lark as Chair."),
    ]  # fmt: skip


ENDED = """QUARREL BAY COUNCIL

MINUTES of the HARBOUR COMMITTEE held on Wednesday, 27 October 2021 in the Net Loft, Wexcombe at 10.00 am and concluding
at 12.25 pm

Present: Councillors O Wexham (Chair), B Tolliver and I Marrack; also attended: N Moor (Quay Auditors); apologies: \
Councillor T Braddle

12  FEES

Moved by Councillor Tolliver
Seconded by Councillor Marrack

That the fees be noted.

Motion carried (2-0, 1 abstention).

13  SLIP

It was agreed, on the proposal of Councillor Marrack, seconded by Councillor Tolliver, to shut the slip.
"""


def test_hours_lists_and_moves_in_one_run(book: RuleBook, nlp: Language) -> None:
    (meeting,) = facts_of(ENDED, Meeting, book, nlp)
    assert (str(meeting.start_time), str(meeting.end_time)) == ("10:00:00", "12:25:00")
    assert [(a.name, a.status, a.capacity) for a in facts_of(ENDED, Attendance, book, nlp)] == [
        ("O Wexham", "present", "member"), ("B Tolliver", "present", "member"), ("I Marrack", "present", "member"),
        ("N Moor", "present", "other"), ("Councillor T Braddle", "apologies", None),
    ]  # fmt: skip
    assert [(v.motion, v.mover, v.outcome) for v in facts_of(ENDED, Vote, book, nlp)] == [
        ("That the fees be noted.", "Councillor Tolliver", "carried (2-0, 1 abstention)"),
        ("to shut the slip.", "Councillor Marrack", "agreed"),
    ]
    assert [r.text for r in facts_of(ENDED, Resolution, book, nlp)] == ["to shut the slip."]


def test_clauses_in_square_brackets(book: RuleBook, nlp: Language) -> None:
    text = HEAD + "12. Fees\n\nRESOLVED: That\n\n[1]   the fees be noted; and\n\n[2]   the slip be shut."
    assert [(r.clause, r.text) for r in facts_of(text, Resolution, book, nlp)] == [
        ("1", "the fees be noted; and"),
        ("2", "the slip be shut."),
    ]


def test_posts_behind_initials_go_on_over_commas(book: RuleBook, nlp: Language) -> None:
    text = (
        "Members present:\n\nDr Ann Lee (AL), Lay Member – Patient and Public Voice\n\nDr Bo Moss (BM), GP Member,"
        " North Area\n\nMs Cai Orme (CO), Quay Nurse\n"
    )
    found = facts_of(HEAD + text + BUSINESS, Attendance, book, nlp)
    assert [(a.name, a.role) for a in found] == [
        ("Dr Ann Lee", "Lay Member – Patient and Public Voice"),
        ("Dr Bo Moss", "GP Member, North Area"),
        ("Ms Cai Orme", "Quay Nurse"),
    ]


def test_a_bracket_belongs_to_the_sentence_behind_it(book: RuleBook, nlp: Language) -> None:
    text = HEAD + "12. Fees\n\nIt was agreed that the fees be noted. (It was wet.) (ii) Clerk to book two places."
    assert [r.text for r in facts_of(text, Resolution, book, nlp)] == ["that the fees be noted."]


def test_clauses_below_an_unfinished_sentence(book: RuleBook, nlp: Language) -> None:
    text = HEAD + (
        "12. Fees\n\nThe Board considered the fees and\n\nRESOLVED that\n\n(1) the fees be noted; and\n\n(2) the slip"
        " be shut.\n\n13. Slip\n\nThe Board heard the owner and RESOLVED that:\n\n14. Winch\n\nIt was wet."
    )
    assert [(r.minute, r.clause, r.text) for r in facts_of(text, Resolution, book, nlp)] == [
        ("12", "1", "the fees be noted; and"),
        ("12", "2", "the slip be shut."),
    ]


def test_a_substitute_listed_among_the_members_is_one_person(book: RuleBook, nlp: Language) -> None:
    text = HEAD + (
        "PRESENT: Councillors A Lee (Chairman), B Moss and C Orme\n\nAPOLOGIES: Councillor D Hall\n\nSUBSTITUTES:"
        " Councillor C Orme for Councillor D Hall"
    )
    found = facts_of(text + BUSINESS, Attendance, book, nlp)
    assert [(a.name, a.representing) for a in found if a.status == "present"] == [
        ("A Lee", None), ("B Moss", None), ("C Orme", "Councillor D Hall"),
    ]  # fmt: skip


def test_tasks_next_meetings_and_interests_in_few_words(book: RuleBook, nlp: Language) -> None:
    text = HEAD + (
        "Present: Ann Lee (AL, Chair), Bo Moss (BM)\n\n1. Interests\n\nBM noted his interest in the berths (tenant)."
        "\n\n2. Slip\n\nThe owner was told. ACTION AL to chase\n\n3. Winch\n\nIt was wet. ACTION: AL / BM to mend"
        " it.\n\n4. AOB\n\nNone.\n\nDONM: 30 November 2021, 7pm"
    )
    assert [(d.name, d.subject) for d in facts_of(text, Declaration, book, nlp)] == [("BM", "the berths (tenant)")]
    assert [(a.minute, a.owner) for a in facts_of(text, Action, book, nlp)] == [("2", "AL"), ("3", "AL / BM")]
    assert [str(f.meeting_date) for f in facts_of(text, FutureMeeting, book, nlp)] == ["2021-11-30"]


def test_rolls_in_two_languages_and_propositions(book: RuleBook, nlp: Language) -> None:
    text = HEAD + "\n\n".join(
        (
            "Present: Cllrs A Lee, B Moss, C Orme", "1. Apologies",
            "Apologies were received from Messrs D Hall and E Roe.", "2. Slip", "A vote by roll call was taken:",
            "Ar Son (For): Cllrs. Lee, Moss (2)", "In Aghaidh (Against): Cllr. Orme (1)",
            "The Chair declared the motion carried.", "3. Rate",
            "Mr Lee proposed that the rate be 2p, seconded by Mr Moss. The proposition was carried by 2 votes to 1.",
        )
    )  # fmt: skip
    votes = facts_of(text, Vote, book, nlp)
    assert [(v.minute, v.votes_for, v.votes_against) for v in votes] == [("2", 2, 1), ("3", 2, 1)]
    assert not facts_of(text, Resolution, book, nlp)
    away = [a.name for a in facts_of(text, Attendance, book, nlp) if a.status == "apologies"]
    assert away == ["D Hall", "E Roe"]
