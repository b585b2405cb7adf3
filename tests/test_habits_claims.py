"""Habits of papers whose votes, interests, lists and numbers are told in ways of their own: divisions between a motion
and several amendments, names that nothing parts, lists that run on into the business."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

import pytest

from pipeline.records import Action, AgendaItem, Attendance, Declaration, Meeting, Minute, Resolution, Vote
from rules.book import RuleBook
from tests.papers import facts_of

if TYPE_CHECKING:
    from spacy.language import Language

HEAD = "QUAYMOUTH TOWN COUNCIL\nMinutes of the Slip Committee held in the Guildhall on Monday 3 March 2025 at 7.00 pm\n"
PRESENT = "Present: Councillors O Wexcombe (Chairman), B Tolliver (BT), I Okonjo (IO)\n"
BUSINESS = "\n1. Minutes\nThey were signed.\n\n2. Slip\nIt leaks.\n"


def _listed(lines: str, book: RuleBook, nlp: Language) -> list[Attendance]:
    return facts_of(f"{HEAD}{lines}{BUSINESS}", Attendance, book, nlp)


def _voted(lines: str, book: RuleBook, nlp: Language) -> list[Vote]:
    return facts_of(f"{HEAD}{PRESENT}\n1. Minutes\nThey were signed.\n\n2. Slip\n{lines}\n", Vote, book, nlp)


def test_a_division_between_a_motion_and_two_amendments(book: RuleBook, nlp: Language) -> None:
    told = (
        "The Convener moved, seconded by the Vice Convener:-\n\nthat the slip be mended.\n\n"
        "Councillor Tolliver then moved as an amendment, seconded by Councillor Okonjo:-\n\n"
        "that no action be taken.\n\n"
        "Councillor Pell moved as a further amendment, seconded by Councillor Marl:-\n\nthat the slip be shut.\n\n"
        "On a division, there voted:- For the motion by the Convener (3) - the Convener; the Vice Convener; and "
        "Councillor Thrupp; For the amendment by Councillor Tolliver (2) - Councillors Tolliver and Okonjo; "
        "Declined to vote (4) Councillors Pell, Marl, Quill and Brine."
    )
    found = {v.mover: v for v in _voted(told, book, nlp)}
    motion, first, second = (found[m] for m in ("The Convener", "Councillor Tolliver", "Councillor Pell"))
    assert (motion.kind, motion.motion) == ("motion", "that the slip be mended.")
    assert (motion.votes_for, motion.abstentions) == (3, 4)
    assert [r.name for r in motion.recorded] == ["the Convener", "the Vice Convener", "Councillor Thrupp"]
    assert (first.kind, first.motion, first.votes_for) == ("amendment", "that no action be taken.", 2)
    assert [r.name for r in first.recorded] == ["Tolliver", "Okonjo"]
    assert (second.kind, second.motion, second.votes_for) == ("amendment", "that the slip be shut.", None)


def test_what_was_proposed_stands_below_who_proposed_it(book: RuleBook, nlp: Language) -> None:
    told = (
        "Councillor B Tolliver proposed that:\n\nThe Council would not support the pier because it is unsafe.\n\n"
        "This was seconded by Councillor I Okonjo and a recorded vote was requested.\n\n"
        "In favour of the proposal: Councillors B Tolliver and I Okonjo. (2)\n\n"
        "Against the proposal: Councillor O Wexcombe. (1)"
    )
    (vote,) = _voted(told, book, nlp)
    assert (vote.mover, vote.seconder) == ("Councillor B Tolliver", "Councillor I Okonjo")
    assert vote.motion == "The Council would not support the pier because it is unsafe."
    assert (vote.votes_for, vote.votes_against) == (2, 1)


@pytest.mark.parametrize(
    ("line", "declared"),
    [
        (
            "Councillors Tolliver and Councillor Okonjo both declared an affected interest in item 2 as members.",
            {("Tolliver", "affected", "2"), ("Councillor Okonjo", "affected", "2")},
        ),
        (
            "| Application and Reference | Member(s)/Officer(s) | Action taken |\n"
            "| Minute 2(a) below QM/10/451 Club house, Quay Hill | Councillor B Tolliver Councillor I Okonjo | "
            "Withdrew |",
            {("Councillor B Tolliver", None, "2(a)"), ("Councillor I Okonjo", None, "2(a)")},
        ),
    ],
)
def test_interests(line: str, declared: set[tuple[str, str | None, str]], book: RuleBook, nlp: Language) -> None:
    paper = f"{HEAD}{PRESENT}\n1. Declarations of interest\n{line}\n\n2. Slip\nIt leaks.\n"
    found = facts_of(paper, Declaration, book, nlp)
    assert {(d.name, d.interest_type, d.agenda_item) for d in found} == declared
    assert not any((d.subject or "").startswith("below") for d in found)


def test_a_list_is_over_where_the_business_begins(book: RuleBook, nlp: Language) -> None:
    paper = (
        f"{HEAD}Present:\nCouncillor O Wexcombe\nCouncillor B Tolliver\nApologies for absence:\n"
        f"Councillor I Okonjo\n\n"
        "Councillor Tolliver paid tribute to two Councillors, Al Pell and Cy Marl who both died in October.\n\n"
        "Proposed by Councillor O Wexcombe\nSeconded by Councillor Y Thrupp and Councillor T Quill\n"
    )
    found = {a.name for a in facts_of(f"{paper}{BUSINESS}", Attendance, book, nlp)}
    assert found == {"Councillor O Wexcombe", "Councillor B Tolliver", "Councillor I Okonjo"}


def test_names_that_nothing_parts_in_columns(book: RuleBook, nlp: Language) -> None:
    lines = (
        "Members Present\nStephen Pell Allan Tolliver David Marl | John Thrupp Tony Okonjo |\n"
        "Also Present:\n(Council Members)\nClaire Wexcombe\nStephen Quill CLERK TO THE COUNCIL\n"
    )
    found = {a.name: (a.capacity, a.role) for a in _listed(lines, book, nlp)}
    members = ["Stephen Pell", "Allan Tolliver", "David Marl", "John Thrupp", "Tony Okonjo"]
    assert found == {
        **dict.fromkeys(members, ("member", None)),
        "Claire Wexcombe": ("other", None),
        "Stephen Quill": ("officer", "CLERK TO THE COUNCIL"),
    }


@pytest.mark.parametrize(
    ("lines", "people"),
    [
        (  # a surname that is a post too
            "Present: Councillors: R Pell, J Marl, K Foreman, Mrs K F Mayor and D Okonjo\n",
            {"R Pell": None, "J Marl": None, "K Foreman": None, "Mrs K F Mayor": None, "D Okonjo": None},
        ),
        (  # the letters of a post and of whom it is with
            "Present: Cllr R Pell; Cllr J Marl.\nIn attendance; 18 Parishioners; Lynda Thrupp, CE QALC; Parish "
            "Clerk Ann Moss.\n",
            {"Cllr R Pell": None, "Cllr J Marl": None, "Lynda Thrupp": "CE QALC", "Ann Moss": "Parish Clerk"},
        ),
        (  # posts whose holders only initials tell
            "Present: Councillor R Pell, Councillor J Marl\nIn Attendance:\nLegal Services Manager (RJ)\n"
            "Senior Trading Standards Officer (DO)\n",
            {"Councillor R Pell": None, "Councillor J Marl": None},
        ),
        (  # in brackets on the line below, and further names behind
            "Present:\nMr R Pell (Chairman), Mrs J Marl, Mr P Quill\n"
            "(the successor to Mrs Marl as Quay Trust Representative) Mr A\n"
            "Thrupp, Mr N Moss.\n",
            {
                "Mr R Pell": "Chairman",
                "Mrs J Marl": None,
                "Mr P Quill": "the successor to Mrs Marl as Quay Trust Representative",
                "Mr A Thrupp": None,
                "Mr N Moss": None,
            },
        ),
        (  # names and posts by turns, one of them 'Dean'
            "Present:\nAnn Pell\nBo Marl\nOfficers:\nIrene Quill\nUniversity Secretary (Secretary)\nDawn Moss\n"
            "Assistant Secretary, Governance and Quality Work (Minute Secretary)\nSara Thrupp\n"
            "Dean of Health Sciences\n",
            {
                "Ann Pell": None,
                "Bo Marl": None,
                "Irene Quill": "University Secretary (Secretary)",
                "Dawn Moss": "Assistant Secretary, Governance and Quality Work (Minute Secretary)",
                "Sara Thrupp": "Dean of Health Sciences",
            },
        ),
        (  # the chair above the run, and no heading
            "Councillor J Pell (Chairperson)\nCouncillor D Marl (Vice-Chairperson)\n"
            "Councillors Ann Moss, W Thrupp and C Quill.\n",
            {
                "Councillor J Pell": "Chairperson",
                "Councillor D Marl": "Vice-Chairperson",
                "Ann Moss": None,
                "W Thrupp": None,
                "C Quill": None,
            },
        ),
        (
            "Present in person: Councillors: P Pell (PP), J Marl (JM)\nAlso present clerk Mrs K M Quill.\n",
            {"P Pell": None, "J Marl": None, "Mrs K M Quill": "clerk"},
        ),
        (  # a heading of the business in capitals, under names that are not
            "Present:\nR Pell (Chair)\nJ Marl\nP Quill\nQUAYMOUTH ALCOHOL PROFILE\n",
            {"R Pell": "Chair", "J Marl": None, "P Quill": None},
        ),
        (  # those present, above 'In attendance:'
            "Councillor R Pell\nCouncillor J Marl\nCouncillor P Quill\n\nIn attendance:\nMs A Moss, Clerk\n",
            {
                "Councillor R Pell": None,
                "Councillor J Marl": None,
                "Councillor P Quill": None,
                "Ms A Moss": "Clerk",
            },
        ),
    ],
)
def test_who_was_there(lines: str, people: dict[str, str | None], book: RuleBook, nlp: Language) -> None:
    assert {a.name: a.role or a.organisation for a in _listed(lines, book, nlp)} == people


def test_apologies_and_who_stood_in(book: RuleBook, nlp: Language) -> None:
    paper = (
        f"{HEAD}{PRESENT}\n1. Apologies\nThe following apologies for absence were received before the meeting "
        f"and accepted: "
        "Rosemary Marl.\n\n2. Substitutes\nCouncillor C. Pell confirmed he was attending as a substitute for "
        "Councillor H. Quill.\n\n3. Slip\nIt leaks.\n"
    )
    found = {a.name: (a.status, a.representing) for a in facts_of(paper, Attendance, book, nlp)}
    assert found["Rosemary Marl"] == ("apologies", None)
    assert found["Councillor C. Pell"] == ("present", "Councillor H. Quill")


def test_a_bullet_alone_is_nothing_unread(book: RuleBook, nlp: Language) -> None:
    lines = "Present:\n-\nCouncillor Pell,\n-\nCouncillor Marl,\n-\nCouncillor Quill,\n-\nCouncillor Moss.\n"
    assert len(_listed(lines, book, nlp)) == 4


def test_who_took_the_chair_in_brackets(book: RuleBook, nlp: Language) -> None:
    paper = (
        f"{HEAD}Present: Councillors: R Pell, J Marl and A Lynch\n\n1. Election of Chairman\n"
        f"RESOLVED that Councillor Lynch "
        "be elected Chairman.\n\n(Councillor Lynch took the Chair)\n\n2. Slip\nIt leaks.\n"
    )
    assert [a.name for a in facts_of(paper, Attendance, book, nlp) if a.is_chair] == ["A Lynch"]


@pytest.mark.parametrize(
    ("head", "body", "day"),
    [
        (
            "Minutes 4th April 2019 – Extraordinary meeting\n\n"
            "Minutes of an Extraordinary meeting of the Parish Council\n"
            "On Tuesday 23rd April 2019\nAt Quay Hall at 19:30\n",
            "Parish Council",
            date(2019, 4, 23),
        ),
        (
            "Skip to content\n\nMeeting documents\n\nCabinet\n\nCommittee Minutes\n\nWed Jan 13 2016\n",
            "Cabinet",
            date(2016, 1, 13),
        ),
        (
            "MINUTES OF THE GENERAL COMMITTEE MEETING HELD AT\n8 QUAY ROAD, BLYTH ON 27th JANUARY 2015 AT 2:00PM\n",
            "GENERAL COMMITTEE",
            date(2015, 1, 27),
        ),
        (
            "Minutes of Quay Annual Parish Council Meeting held in The Community Centre At 7.30pm on Wednesday "
            "18 May 2011\n",
            "Quay Parish Council",
            date(2011, 5, 18),
        ),
        (
            "Miontuairiscí / Minutes of Quay County Council Meeting held on 2nd March 2015 in Quay Chamber, "
            "Pier House "
            "Presiding Cathaoirleach, Councillor Al Moss\n",
            "Quay County Council",
            date(2015, 3, 2),
        ),
    ],
)
def test_body_and_day(head: str, body: str, day: date, book: RuleBook, nlp: Language) -> None:
    (met,) = facts_of(f"{head}\nPresent: Councillor R Pell, Councillor J Marl\n{BUSINESS}", Meeting, book, nlp)
    assert (met.body, met.meeting_date) == (body, day)


@pytest.mark.parametrize(
    ("business", "headings"),
    [
        (
            "14365 CHAIRMAN’S ANNOUNCEMENTS\nThere were two.\n\n14366 POLICE MATTERS\nThe sergeant came.\n",
            {"14365": "CHAIRMAN’S ANNOUNCEMENTS", "14366": "POLICE MATTERS"},
        ),
        ("*450 Minutes\n\nThey were signed.\n\n*451 Petitions\n\nNone came.\n", {"450": "Minutes", "451": "Petitions"}),
        (
            "154/15   DECLARATION OF INTERESTS – There were no declarations of interest.\n\n"
            "155/15   16/00619/F – LAND WEST OF QUAY ROAD – The Chairman asked all Councillors for their opinion.\n",
            {"154/15": "DECLARATION OF INTERESTS", "155/15": "16/00619/F – LAND WEST OF QUAY ROAD"},
        ),
        (  # paragraphs counted through headings that have the body's codes
            "64/16 Opening Prayer\n1.\nThe Opening Prayer was led by the Clerk.\n65/16 Apologies\n2.\n"
            "Apologies had been received from Mr E Quill.\n66/16 Elect Chair\n3.\n"
            "The Clerk stated that she had one name.\n"
            "4.\nMr R Pell left the meeting.\n5.\nMr Pell was elected.\n",
            {"64/16": "Opening Prayer", "65/16": "Apologies", "66/16": "Elect Chair"},
        ),
        (
            "1) Open Session – Questions were taken.\n\n2) Village Hall project – Lynda Thrupp presented "
            "information on the "
            "arrangements needed to manage repairs and improvements to the Village Hall.\n",
            {"1": "Open Session", "2": "Village Hall project"},
        ),
    ],
)
def test_numbers_and_headings(business: str, headings: dict[str, str], book: RuleBook, nlp: Language) -> None:
    found = facts_of(f"{HEAD}{PRESENT}\n{business}", Minute, book, nlp)
    assert {m.number: m.heading for m in found} == headings


def test_minutes_approved_as_a_record_in_capitals(book: RuleBook, nlp: Language) -> None:
    paper = (
        f"{HEAD}{PRESENT}\n1. Minutes\nThe Unconfirmed minutes of the meeting held on 2 October 2024 (paper QC "
        f"(24) 04) were "
        "APPROVED as an accurate record.\n\n2. Slip\nIt leaks.\n"
    )
    (made,) = facts_of(paper, Resolution, book, nlp)
    assert made.verb == "APPROVED"
    assert made.text == "The Unconfirmed minutes of the meeting held on 2 October 2024 (paper QC (24) 04)"


@pytest.mark.parametrize(
    ("told", "text"),
    [
        (
            "Jill Pell proposed that the Report should be approved, seconded by Hilary Marl, all agreed.",
            "that the Report should be approved",
        ),
        (
            "Jill Pell proposed that the Report should be approved, seconded Hilary Marl, all agreed.",
            "that the Report should be approved",
        ),
        ("Cllr Pell proposed to pay it, Cllr Marl seconded and the motion was carried by 4 votes to 2.", "to pay it"),
    ],
)
def test_agreed_behind_who_seconded(told: str, text: str, book: RuleBook, nlp: Language) -> None:
    paper = f"{HEAD}{PRESENT}\n1. Minutes\nThey were signed.\n\n2. Slip\n{told}\n\n3. Pier\nIt leaks.\n"
    (made,) = facts_of(paper, Resolution, book, nlp)
    (vote,) = facts_of(paper, Vote, book, nlp)
    assert (made.minute, made.text) == ("2", text)
    assert None not in (vote.mover, vote.seconder)
    assert vote.carried
    assert (vote.outcome or "").split()[0] in ("all", "carried")


def test_a_casting_vote_between_two_motions(book: RuleBook, nlp: Language) -> None:
    told = (
        "Following on from the earlier talk on the minutes, Councillor P.G. Pell proposed that the second "
        "paragraph under "
        "minute 11 be amended to reflect his concern. The proposal was duly seconded by Councillor A.M. Marl. "
        "On being put "
        "to the vote there was an equality of voting.\n\nCouncillor R.C. Quill proposed that the following words be "
        "included before the third paragraph on page 21:-\n\n‘Councillor Quill also spoke of the road’.\n\n"
        "On being put to "
        "the vote, the proposal by Councillor Quill to amend the minutes was CARRIED."
    )
    found = {v.mover: v for v in _voted(told, book, nlp)}
    assert found["Councillor P.G. Pell"].seconder == "Councillor A.M. Marl"
    assert found["Councillor R.C. Quill"].motion == "‘Councillor Quill also spoke of the road’."
    assert found["Councillor R.C. Quill"].outcome == "CARRIED"


def test_the_item_above_an_interest(book: RuleBook, nlp: Language) -> None:
    paper = (
        f"{HEAD}{PRESENT}\n1. Declarations of Interest\nRESOLVED: To note that the following interests were "
        f"declared:\n\n"
        "Agenda Item 5: Call-in of the Decision of the Cabinet\n\n"
        "Councillor David Pell declared a prejudicial interest in "
        "the above item arising from the fact that his wife chaired the Panel.\n\n2. Slip\nIt leaks.\n"
    )
    (told,) = facts_of(paper, Declaration, book, nlp)
    assert (told.name, told.agenda_item, told.subject) == ("Councillor David Pell", "5", "his wife chaired the Panel")


def test_numbered_prose_ends_the_apologies(book: RuleBook, nlp: Language) -> None:
    paper = (
        f"{HEAD}Present: J. Pell; M. Marl (Chair). Apologies: E Quill; J Moss\n\n"
        f"Ann Thrupp from the Council chaired the "
        "first part of the meeting.\n\n1 Welcome Ann-Marie welcomed everyone to the first meeting.\n\n"
        "2 Announcement of "
        "members The following members had been elected: Jim Pell; Margery Marl; Andrew Brine; Janet Moss.\n"
    )
    found = {a.name: a.status for a in facts_of(paper, Attendance, book, nlp)}
    assert found == {"J. Pell": "present", "M. Marl": "present", "E Quill": "apologies", "J Moss": "apologies"}


def test_posts_run_on_behind_the_names_of_a_court(book: RuleBook, nlp: Language) -> None:
    lines = (
        "Present:\nDr Ann Pell Senate Assessor, Mr Bo Marl General Council Assessor, Professor Cy Quill "
        "Co-opted Member, "
        "Mr Al Moss Employee Representative\n"
    )
    assert {a.name: a.role for a in _listed(lines, book, nlp)} == {
        "Dr Ann Pell": "Senate Assessor",
        "Mr Bo Marl": "General Council Assessor",
        "Professor Cy Quill": "Co-opted Member",
        "Mr Al Moss": "Employee Representative",
    }


def test_who_chaired_behind_the_apologies(book: RuleBook, nlp: Language) -> None:
    lines = "Present: Ann Pell (AP), Bo Marl (BM)\nApologies: Quay Police\nChair of Meeting: Ann Pell\n"
    found = _listed(lines, book, nlp)
    assert [(a.name, a.status, a.is_chair) for a in found] == [
        ("Ann Pell", "present", True),
        ("Bo Marl", "present", False),
    ]


def test_an_agenda_whose_items_have_codes(book: RuleBook, nlp: Language) -> None:
    paper = (
        "Agenda and minutes\n\nQuay Park Authority - Friday, 28th May, 2021 10.00 am\n\nVenue: Quay House\n\nItems\n"
        "No. Item\n\n66/21\n\nCorrespondence\n\nTo receive the letters.\n\nMinutes:\n\nThey were received.\n\n"
        "67/21\n\n"
        "Minutes\n\n1. To approve the following minutes:\n\nQuay Park Authority – 16th April 2021\n\nMinutes:\n"
        "\nThey were "
        "approved.\n\n68/21\n\nSlip\n\nTo consider the slip.\n\nMinutes:\n\nIt leaks.\n"
    )
    items = facts_of(paper, AgendaItem, book, nlp)
    assert {(i.number, i.title) for i in items} == {
        ("66/21", "Correspondence"),
        ("67/21", "Minutes"),
        ("68/21", "Slip"),
    }


@pytest.mark.parametrize(
    ("told", "people"),
    [
        ("Mr G Marl proposed Mr. Peter Moss. This was seconded by Mr R Quill.", ("Mr G Marl", "Mr R Quill")),
        (
            "It was proposed by Cllr. Jimmy O Pell\nSeconded by Cllr. Eddie O Marl\nAnd Resolved:\n"
            "That the slip be shut.",
            ("Cllr. Jimmy O Pell", "Cllr. Eddie O Marl"),
        ),
        (
            "The slip is to be shut. Proposed Cllr Pell, seconded Cllr Marl all in agreement.",
            ("Cllr Pell", "Cllr Marl"),
        ),
    ],
)
def test_who_moved_and_seconded(told: str, people: tuple[str, str], book: RuleBook, nlp: Language) -> None:
    (vote,) = _voted(told, book, nlp)
    assert (vote.mover, vote.seconder) == people


@pytest.mark.parametrize(
    ("told", "text"),
    [
        (
            "It was proposed by Cllr Pell and seconded by Cllr Marl and it was the unanimous decision to advise any "
            "buyer of it.",
            "to advise any buyer of it.",
        ),
        ("69/23: All Cllrs agreed that the slip should be shut.", "that the slip should be shut."),
        (
            "The Chairman, Al Moss, then suggested that a letter is sent to Mr Marl. All agreed.",
            "that a letter is sent to Mr Marl.",
        ),
    ],
)
def test_what_all_decided(told: str, text: str, book: RuleBook, nlp: Language) -> None:
    paper = f"{HEAD}{PRESENT}\n1. Minutes\nThey were signed.\n\n2. Slip\n{told}\n"
    (made,) = facts_of(paper, Resolution, book, nlp)
    assert made.text == text


def test_minutes_adopted_on_a_proposal_lead_to_no_other_decision(book: RuleBook, nlp: Language) -> None:
    (vote,) = _voted(
        "On the proposal of Cllr. Roger Pell and seconded by Cllr. John Marl the minutes from the Council "
        "Meeting held "
        "on 3rd November, 2024 were adopted.\nThe Clerk spoke, and it was agreed that Ms S. Quill would revert "
        "to him.",
        book,
        nlp,
    )
    assert (vote.outcome, vote.motion) == ("adopted", None)


def test_the_honoured_holders_of_office_and_who_was_not_there(book: RuleBook, nlp: Language) -> None:
    paper = (
        "SPECIAL MEETING OF QUAY CITY COUNCIL Held in the City Hall on Thursday, 21st June, 2012 at the hour of "
        "6.00 o’clock p.m.\nMembers present: The Right Honourable the Lord Mayor (Alderman Pell) (Chairman); the "
        "Deputy Lord Mayor (Councillor Marl); Aldermen Quill and Moss; and Councillors Thrupp, A. Noakes and Orme.\n"
        "Apologies\nApologies were reported from Councillors Pike and Kell.\nExpression of Sympathy\n"
        "The Lord Mayor (Alderman Pell) referred to the recent death of the former Member, Mr. Alan Dray, who had "
        "served in 2001.\n"
    )
    people = {a.name: (a.status, a.role, a.is_chair) for a in facts_of(paper, Attendance, book, nlp)}
    assert people["Alderman Pell"] == ("present", "Lord Mayor", True)
    assert people["Councillor Marl"] == ("present", "Deputy Lord Mayor", False)
    assert [name for name, told in people.items() if told[0] == "apologies"] == ["Pike", "Kell"]
    (met,) = facts_of(paper, Meeting, book, nlp)
    assert met.start_time is not None
    assert met.start_time.hour == 18


def test_a_month_before_the_day_of_an_association(book: RuleBook, nlp: Language) -> None:
    paper = (
        "Minutes of the 100th AGM of Quay Allotments Association, held on February the 6th 2018 at Corn Hall, "
        "7:45 pm\n\n"
        "Present: H Pell, J Marl, C Quill\n\n1. Rule. The rule was read. This proposal was formally proposed by "
        "C Quill, "
        "seconded by Glenn Marl and carried.\n\n2. Gate\nIt is shut.\n"
    )
    (met,) = facts_of(paper, Meeting, book, nlp)
    assert (met.body, met.meeting_date) == ("Quay Allotments Association", date(2018, 2, 6))
    (vote,) = facts_of(paper, Vote, book, nlp)
    assert (vote.mover, vote.seconder, vote.motion) == ("C Quill", "Glenn Marl", None)


def test_the_kind_of_interest_stands_over_those_who_declared(book: RuleBook, nlp: Language) -> None:
    paper = (
        f"{HEAD}{PRESENT}\n1. Declarations of Interest\nNon pecuniary\nMrs A Pell : Quay Trust Trustee\nPecuniary\n"
        "Mr C Marl : Tutor and Assessor\n\n2. Slip\nIt leaks.\n"
    )
    found = {(d.name, d.interest_type, d.subject) for d in facts_of(paper, Declaration, book, nlp)}
    assert found == {
        ("Mrs A Pell", "Non pecuniary", "Quay Trust Trustee"),
        ("Mr C Marl", "Pecuniary", "Tutor and Assessor"),
    }


def test_an_action_of_before_that_was_told_of_is_none(book: RuleBook, nlp: Language) -> None:
    told = "Action QB 9.8 – It was confirmed that it was mended."
    paper = f"{HEAD}{PRESENT}\n1. Minutes\nThey were signed.\n\n2. Actions\n{told}\n"
    assert not facts_of(paper, Action, book, nlp)
