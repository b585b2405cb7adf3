"""Habits of counties and their panels: letters before names, 'Also present' in cells, divisions, clauses run in."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from corpus.passage import Passage, Run
from pipeline.extract.listing_set import one_a_line
from pipeline.extract.people import office
from pipeline.records import Action, Attendance, Body, Declaration, Document, Meeting, Minute, Resolution, Vote
from rules.book import RuleBook
from tests.papers import facts_of

if TYPE_CHECKING:
    from spacy.language import Language

HEAD = "QUAY PANEL\n\nMinutes of the meeting held on 14 January 2019 at 2.00 pm in the Guildhall\n\n"
THERE = "PRESENT: Councillor Ann Moor (Chair), Councillor Bo Hall and Councillor D. Quill\n\n"
ITEMS = "\n\n1. Slip\n\nNone.\n\n2. Quay\n\nNone.\n\n3. Tram\n\nNone.\n"

LETTERED = """AT A MEETING of the Quay Select Committee of HARROW COUNTY COUNCIL held at Quay House, Sandle on \
Tuesday, 14th January, 2020

Chairman:
p Councillor Roger Hull

Vice-Chairman:
a Councillor David Keast

p Councillor Martin Boil
a Councillor Ann Brigg
Councillor Nev Penn
p Councillor Pal Hay

In attendance at the invitation of the Chairman:
p Councillor Liz Fair, Executive Member for Quays

p = present; a = apologies

1. APOLOGIES FOR ABSENCE

Apologies were received from Councillor Ann Brigg.

2. MINUTES OF PREVIOUS MEETING

The Minutes of the meeting held on 14 November 2019 were confirmed.
"""


def lines(*texts: str) -> Passage:
    """A cell's words, each text on a printed line of its own."""
    at, runs = 0, []
    for text in texts:
        runs.append(Run(at, len(text), 1, at))
        at += len(text) + 1
    return Passage(" ".join(texts), tuple(runs))


def minute(said: str) -> str:
    return f"{HEAD}{THERE}1. Apologies\n\nNone.\n\n2. Quay\n\n{said}\n\n3. Tram\n\nNone.\n"


def test_a_letter_before_each_name_says_who_came(book: RuleBook, nlp: Language) -> None:
    assert [(a.name, a.status, a.capacity, a.role, a.is_chair) for a in facts_of(LETTERED, Attendance, book, nlp)] == [
        ("Councillor Roger Hull", "present", "member", "Chairman", True),
        ("Councillor David Keast", "apologies", None, "Vice-Chairman", False),
        ("Councillor Martin Boil", "present", "member", None, False),
        ("Councillor Ann Brigg", "apologies", None, None, False),
        ("Councillor Pal Hay", "present", "member", None, False),
        ("Councillor Liz Fair", "present", "other", "Executive Member for Quays", False),
    ]
    (meeting,) = facts_of(LETTERED, Meeting, book, nlp)
    (body,) = facts_of(LETTERED, Body, book, nlp)
    assert (meeting.body, meeting.chair, body.authority) == (
        "Quay Select Committee",
        "Councillor Roger Hull",
        "HARROW COUNTY COUNCIL",
    )


@pytest.mark.parametrize(
    ("front", "expected"),
    [
        ("Present:\n\nCounty Councillors:\n\nM Plate (Chairman)\tB Aspall",
         [("M Plate", "member"), ("B Aspall", "member")]),
        ("Present:\n\nCounty Councillor D Hill (Chair)\n\nCounty Councillors\n\nC Edwards\tM Ball",
         [("County Councillor D Hill", "member"), ("C Edwards", "member"), ("M Ball", "member")]),
        ("Present:- County Councillor S Lumb in the Chair\n\nCounty Councillors K Arthur, D Good and P Has\n\n"
         "Other County Councillors Present: County Councillors A Lee and D Mack.",
         [("County Councillor S Lumb", "member"), ("K Arthur", "member"), ("D Good", "member"), ("P Has", "member"),
          ("A Lee", "other"), ("D Mack", "other")]),
        ("Present:-\n\nCouncillors A Dew (Chair), P Colt and Y Atkin\n\nApologies:-\n\nCouncillor J Hook\n\n"
         "Members attending in accordance with Standing Order 25\n\nCouncillors S Hugh and A Davy",
         [("A Dew", "member"), ("P Colt", "member"), ("Y Atkin", "member"), ("Councillor J Hook", None),
          ("S Hugh", "other"), ("A Davy", "other")]),
        ("PRESENT: COUNCILLOR C E H MARFLEET (CHAIRMAN)\n\nCouncillors Mrs E J Snaith (Vice-Chairman) and B Adams.\n\n"
         "Councillors: P A Skin and Mrs S Wool attended the meeting as observers",
         [("COUNCILLOR C E H MARFLEET", "member"), ("Mrs E J Snaith", "member"), ("B Adams", "member"),
          ("P A Skin", "other"), ("Mrs S Wool", "other")]),
        ("Present:\n\nCouncillor J. Bay\n(Chair, in the Chair)\n\nMEMBERS\n\nDick, S.\tFost, J.D.\nDodd-Hill, R.R.\t"
         "Jack, P.A.",
         [("Councillor J. Bay", "member"), ("Dick, S.", "member"), ("Fost, J.D.", "member"),
          ("Dodd-Hill, R.R.", "member"), ("Jack, P.A.", "member")]),
        ("Present:\n\nCllr Oak, Vice-Chairman\tCllr Green\tCllr Opple\nCllr Bor, left at 12.30\tCllr Mill\tCllr Pat",
         [("Cllr Oak", "member"), ("Cllr Green", "member"), ("Cllr Opple", "member"), ("Cllr Bor", "member"),
          ("Cllr Mill", "member"), ("Cllr Pat", "member")]),
        ("PRESENT: Cllr A Moor (Chair)\n\nPresent by invitation: Ann Lee",
         [("Cllr A Moor", "member"), ("Ann Lee", "other")]),
        ("Present:       Mr K Smith, Cllr W Arm and Cllr M Chap\n\nApologies for     Cllr P Brady and Cllr D Murph.\n"
         "absence:",
         [("Mr K Smith", "member"), ("Cllr W Arm", "member"), ("Cllr M Chap", "member"), ("Cllr P Brady", None),
          ("Cllr D Murph", None)]),
    ],
)  # fmt: skip
def test_who_came_and_as_what(
    front: str, expected: list[tuple[str, str | None]], book: RuleBook, nlp: Language
) -> None:
    found = facts_of(f"{HEAD}{front}{ITEMS}", Attendance, book, nlp)
    assert [(a.name, a.capacity) for a in found] == expected


def test_posts_places_and_how_somebody_came(book: RuleBook, nlp: Language) -> None:
    front = (
        "PRESENT: Councillor Al Pat (Chairman), Robin Brad (Milton Council – Substitute Member) and Liz Jones "
        "(Independent Member) (Attended virtually)\n\nIn attendance: PC Stew Hale, Quay Police; 6 residents\n\n"
        "Apologies: Syed Huss and Rev. Preb. Ed Hay"
    )
    found = [(a.name, a.role, a.organisation) for a in facts_of(f"{HEAD}{front}{ITEMS}", Attendance, book, nlp)]
    assert found == [
        ("Councillor Al Pat", "Chairman", None),
        ("Robin Brad", "Substitute Member", "Milton Council"),
        ("Liz Jones", "Independent Member", None),
        ("PC Stew Hale", None, "Quay Police"),
        ("Syed Huss", None, None),
        ("Rev. Preb. Ed Hay", None, None),
    ]


@pytest.mark.parametrize(
    ("said", "expected"),
    [
        ("County Councillors Bo Hall and Al Clemp replaced County Councillors Di Reed and Ed Lee respectively.",
         [("Councillor Bo Hall", "Di Reed"), ("Al Clemp", "Ed Lee")]),
        ("The Chief Executive had appointed Councillor Bo Hall as a replacement member of the Committee in place of "
         "Councillor Di Reed for this meeting only.", [("Councillor Bo Hall", "Councillor Di Reed")]),
        ("(1) Apologies\n\nCouncillor Di Reed (substituted by Councillor Bo Hall) and Councillor Ed Lee",
         [("Councillor Bo Hall", "Councillor Di Reed"), ("Councillor Di Reed", None), ("Councillor Ed Lee", None)]),
    ],
)  # fmt: skip
def test_who_came_for_whom(said: str, expected: list[tuple[str, str | None]], book: RuleBook, nlp: Language) -> None:
    text = f"{HEAD}{THERE}1. General\n\n{said}\n\n2. Quay\n\nNone.\n\n3. Tram\n\nNone.\n"
    found = [(a.name, a.representing) for a in facts_of(text, Attendance, book, nlp)]
    assert [f for f in found if f[1] or f[0] not in ("Councillor Ann Moor", "Councillor D. Quill")] == expected


def test_numbers_below_set_headings_and_decisions_behind_them(book: RuleBook, nlp: Language) -> None:
    text = (
        f"{HEAD}{THERE}**Slip shut.**\n\n4 There was submitted a report.\n\n**Quay – After division.**\n\n5 It was wet."
    )
    text += "\n\n**Tram noted.**\n\n6 The Committee noted the tram.\n"
    found = [(m.number, m.heading) for m in facts_of(text, Minute, book, nlp)]
    assert found == [("4", "Slip shut"), ("5", "Quay – After division"), ("6", "Tram noted")]
    coded = (
        "27/21 MINUTES RESOLVED that the minutes of 29 May be confirmed.\n\n28/21 PUBLIC QUESTIONS There were none, as "
    )
    text = f"{HEAD}{THERE}{coded}nobody had come.\n\n29/21 QUAY HUB The Director was at the meeting and told of it."
    found = [(m.number, m.heading) for m in facts_of(f"{text}\n\nThe meeting rose at 3.20pm\n", Minute, book, nlp)]
    assert found == [("27/21", "MINUTES"), ("28/21", "PUBLIC QUESTIONS"), ("29/21", "QUAY HUB")]


def test_entries_set_one_to_a_line(book: RuleBook) -> None:
    run = lines(
        "Al Rupp, Director of Quays, Slips and", "Transport", "Phil Hall, Chief Officer", "Jo Watt, Cabinet Office"
    )
    assert [p.text for p in one_a_line(run, book.names)] == [
        "Al Rupp, Director of Quays, Slips and Transport",
        "Phil Hall, Chief Officer",
        "Jo Watt, Cabinet Office",
    ]
    assert one_a_line(lines("Al Rupp, Clerk, Phil", "Hall, Director, and Jo Watt, Officer"), book.names) == []


@pytest.mark.parametrize(
    ("said", "role", "organisation"),
    [
        ("Cabinet Member for Highways, Assets and Transport", "Cabinet Member for Highways, Assets and Transport", ""),
        ("Portfolio Holder - Planning", "Portfolio Holder - Planning", ""),
        ("Head of Service – Older People", "Head of Service – Older People", ""),
        ("Strategy Group Chair - Harrow District Council", "Strategy Group Chair", "Harrow District Council"),
        ("Cabinet Member for Highways, Harrow County Council", "Cabinet Member for Highways", "Harrow County Council"),
    ],
)
def test_what_a_post_is_over_is_no_organisation(said: str, role: str, organisation: str, book: RuleBook) -> None:
    told = office(Passage(said), book.names)
    assert (told.role.text, told.organisation.text) == (role, organisation)


def test_stars_before_numbers(book: RuleBook, nlp: Language) -> None:
    text = f"{HEAD}{THERE}* 12 Minutes\n\nNone.\n\n* 13 Slip\n\nNone.\n\n14 Quay\n\nNone.\n\n* 15 Tram\n\nNone.\n"
    assert [(m.number, m.heading) for m in facts_of(text, Minute, book, nlp)] == [
        ("12", "Minutes"),
        ("13", "Slip"),
        ("14", "Quay"),
        ("15", "Tram"),
    ]


def test_a_page_number_and_a_corner_are_no_titles(book: RuleBook, nlp: Language) -> None:
    text = f"1\n\nHARROW COUNCIL\tCommittee and Date\n\nQUAY CABINET\n\n{HEAD.partition('PANEL')[2].strip()}\n\n{THERE}"
    text += ITEMS
    (document,) = facts_of(text, Document, book, nlp)
    (meeting,) = facts_of(text, Meeting, book, nlp)
    assert (document.title[:9], meeting.body) == ("Minutes o", "QUAY CABINET")


@pytest.mark.parametrize(
    ("said", "expected"),
    [
        ("Resolved: That;\n\ni. The report be noted.\n\nii. A letter be sent.",
         [("RESOLVED", "i", "The report be noted."), ("RESOLVED", "ii", "A letter be sent.")]),
        ("RESOLVED (1) that the update be noted; and (2) to ask the Director to write.",
         [("RESOLVED", "1", "that the update be noted;"), ("RESOLVED", "2", "to ask the Director to write.")]),
        ("RESOLVED – That the Council\n\n1.0 approve the budgets; and\n\n2.0 adopt the strategy.",
         [("RESOLVED", "1.0", "approve the budgets; and"), ("RESOLVED", "2.0", "adopt the strategy.")]),
        ("After consideration, the committee\n\n(1) approved the report; and\n\n(2) instructed the Clerk to "
         "publish it.",
         [("APPROVED", "1", "approved the report; and"), (None, "2", "instructed the Clerk to publish it.")]),
        ("Decision\n\nThe Sub-Committee:-\n\n(1) noted the report; and\n\n(2) agreed the plan.",
         [("NOTED", "1", "noted the report; and"), ("AGREED", "2", "agreed the plan.")]),
        ("Thereafter, the Committee:-\n\ni. NOTED the progress; and\n\nii. AGREED that a seminar be held.",
         [("NOTED", "i", "NOTED the progress; and"), ("AGREED", "ii", "AGREED that a seminar be held.")]),
        ("RESOLVED:\n\nThat the application be REFUSED for the following reasons:\n\n1. The barn is old.\n\n2. It "
         "is wet.",
         [("RESOLVED", None, "That the application be REFUSED for the following reasons:"),
          ("RESOLVED", "1", "The barn is old."), ("RESOLVED", "2", "It is wet.")]),
        ("The Committee NOTED the following declarations of interest:-\n\nItem 5: Mr B Allan (financial)", []),
    ],
)  # fmt: skip
def test_rows_of_clauses(
    said: str, expected: list[tuple[str | None, str | None, str]], book: RuleBook, nlp: Language
) -> None:
    found = facts_of(minute(said), Resolution, book, nlp)
    assert [(r.verb, r.clause, r.text) for r in found] == expected


def test_what_clauses_ask_in_the_present_tense(book: RuleBook, nlp: Language) -> None:
    said = (
        "RESOLVED:\n\nThat the Committee:\n\na. Requests a further update in 6 months.\n\nb. Supports the draft "
        "plan.\n\n"
        "c. Asks that the Harbour Master takes account of it.\n\nd. Requests that a report is brought to the Board."
    )
    found = [(a.owner, a.due, a.text) for a in facts_of(minute(said), Action, book, nlp)]
    assert found == [
        (None, "in 6 months", "Requests a further update in 6 months."),
        ("the Harbour Master", None, "Asks that the Harbour Master takes account of it."),
        (None, None, "Requests that a report is brought to the Board."),
    ]


@pytest.mark.parametrize(
    ("said", "expected"),
    [
        ("On being put to the vote, the motion was lost.\n\nRESOLVED: That the plan be kept.",
         [("motion", None, None, 0, "lost")]),
        ("Councillor Hall, seconded by Councillor Quill, moved that the slip be shut.\n\nCouncillor Moor, seconded by "
         "Councillor Lee, moved as an amendment that it be mended.\n\nOn a vote being taken, 3 members voted for the "
         "amendment and 5 for the motion, which was accordingly declared to be carried.",
         [("motion", "that the slip be shut.", 5, 0, "declared to be carried"),
          ("amendment", "that it be mended.", 3, 0, None)]),
        ("Mr J Bruce, seconded by Mrs H Carr, moved that it be shut. As an amendment, Mr G Adam, seconded by Ms C "
         "Cadd, "
         "moved the report.\n\nOn a vote being taken, the motion received 2 votes and the amendment received 3 "
         "votes, and "
         "the amendment was therefore CARRIED, as follows:-\n\nFor the Motion:\n\nMr J Bruce, Mrs H Carr\n\nFor the "
         "Amendment:\n\nMr G Adam, Ms C Cadd, Mr A Hend",
         [("motion", "that it be shut.", 2, 2, None), ("amendment", "the report.", 3, 3, "CARRIED")]),
        ("The Quay Budget was proposed by Councillor Hall and seconded by Councillor Quill.\n\nAmendment A was "
         "proposed "
         "by Councillor Moor and seconded by Councillor Lee.\n\nThe vote on Amendment A was LOST.\n\nA recorded "
         "vote was "
         "taken on the Quay Budget as follows:\n\nFor (2)\n\nCouncillors Hall and Quill\n\nAgainst (1)\n\nCouncillor "
         "Moor\n\nThe vote on the Quay Budget was CARRIED.",
         [("amendment", "Amendment A", None, 0, "LOST"), ("motion", "The Quay Budget", 2, 3, "CARRIED")]),
        ("Councillor Hall MOVED, with Councillor Quill seconding:\n\n“that Option B be "
         "approved”\n\nRESOLVED\n\n(a) that "
         "the rate be £8; and\n\n(b) that it be set.", [("motion", "that Option B be approved", None, 0, "RESOLVED")]),
        ("Councillor Hall proposed and Councillor Quill seconded an amendment that £20 be added. It was put to "
         "the vote "
         "and lost.", [("amendment", "that £20 be added.", None, 0, "lost")]),
        ("The Panel agreed that a group be set up. This was proposed by Cllr Hall and seconded by Cllr Quill.",
         [("motion", "that a group be set up.", None, 0, None)]),
        ("It was moved by Councillor Hall, duly seconded, that it should have five members.\n\nRESOLVED that the "
         "plan be "
         "kept.", [("motion", "that it should have five members.", None, 0, None)]),
    ],
)  # fmt: skip
def test_motions_and_amendments(
    said: str, expected: list[tuple[str, str | None, int | None, int, str | None]], book: RuleBook, nlp: Language
) -> None:
    found = facts_of(minute(said), Vote, book, nlp)
    assert [(v.kind, v.motion, v.votes_for, len(v.recorded), v.outcome) for v in found] == expected


@pytest.mark.parametrize(
    ("said", "expected"),
    [
        ("(Councillor Hall declared a personal interest in this matter by virtue of being a member of Quay Council).",
         [("personal", "being a member of Quay Council", None)]),
        ("Councillor Hall declared a Code interest as a director of Quay CIC in respect of item 4.",
         [("Code", "a director of Quay CIC", "4")]),
        ("Item 6: Ms C Cadd and Mr J Bruce (both non-financial)",
         [("non-financial", None, "6"), ("non-financial", None, "6")]),
        ("Councillor Hall declared an interest in para. 126 - Berths - as he had one.", [(None, "Berths", "126")]),
        ("Item 6\n\nCllr Hall declared a personal interest as he knew the applicant.",
         [("personal", "he knew the applicant", "6")]),
        ("Councillor\tItem\tInterest\n\nCouncillor Hall\tItem 6\tPersonal – Family member works there",
         [("Personal", "Family member works there", "6")]),
    ],
)  # fmt: skip
def test_interests(
    said: str, expected: list[tuple[str | None, str | None, str | None]], book: RuleBook, nlp: Language
) -> None:
    text = minute(said).replace("2. Quay\n", "2. Declarations of Interest\n")
    found = facts_of(text, Declaration, book, nlp)
    assert [(d.interest_type, d.subject, d.agenda_item) for d in found] == expected


def test_columns_of_a_text_under_their_names(book: RuleBook, nlp: Language) -> None:
    front = (
        "Attendees:\n\nName                 Role                      Agency\n"
        "Jen Coles (Chair)    Independent Scrutineer    QSCP\n"
        "DCI Marie Gray       Head of Protection        Quay Police\n\nApologies:\n\n"
        "Jo Norton-Hay        Assistant Director        Quay Council\n"
    )
    found = facts_of(f"{HEAD}{front}{ITEMS}", Attendance, book, nlp)
    assert [(a.name, a.status, a.role, a.organisation) for a in found] == [
        ("Jen Coles", "present", "Chair", "QSCP"),
        ("DCI Marie Gray", "present", "Head of Protection", "Quay Police"),
        ("Jo Norton-Hay", "apologies", "Assistant Director", "Quay Council"),
    ]


def test_absent_ones_beside_those_present_and_rolls_in_rows(book: RuleBook, nlp: Language) -> None:
    front = "COUNCILLORS\n\nNigel Mox (Chairman)\n\nMatt Barn\tPen Gow - Apologies\n"
    front += "Chris Fath\tRog Ups\nSteve Carr\tTom Hol"
    said = (
        "It was moved by the Chairman and seconded by Councillor Ups that it be kept. A recorded vote was asked for "
        "and the following 4 Members voted ‘For’ the motion: -\n\nMatt Barn\tNigel Mox\nChris Fath\tRog Ups\n\nThe "
        "following 2 Members voted ‘Against’ the motion: -\n\nTom Hol\n\nSteve Carr\n\nThe motion was carried."
    )
    text = f"{HEAD}{front}\n\n1. Slip\n\nNone.\n\n2. Quay\n\n{said}\n\n3. Tram\n\nNone.\n"
    found = [(a.name, a.status) for a in facts_of(text, Attendance, book, nlp)]
    assert ("Pen Gow", "apologies") in found
    assert ("Tom Hol", "present") in found
    assert len(found) == 7
    (vote,) = facts_of(text, Vote, book, nlp)
    assert (vote.votes_for, vote.votes_against, vote.outcome) == (4, 2, "carried")
    assert [r.name for r in vote.recorded if r.vote == "against"] == ["Tom Hol", "Steve Carr"]


def test_a_column_of_actions_over_the_first_heading(book: RuleBook, nlp: Language) -> None:
    text = (
        f"{HEAD}{THERE}1.\tMINUTES\tACTION\n\n1.1\tThey were signed.\n\n2.\tQUAY\n\n"
        "2.1\tMembers requested that figures be circulated.\tM Lale\n\n3.\tTRAM\n\n3.1\tNone.\n"
    )
    assert [m.heading for m in facts_of(text, Minute, book, nlp)] == ["MINUTES", "QUAY", "TRAM"]
    found = [(a.owner, a.source, a.text) for a in facts_of(text, Action, book, nlp)]
    assert found == [("M Lale", "action_log", "Members requested that figures be circulated.")]
