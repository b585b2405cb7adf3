"""Habits of halls and surgeries: others behind 'Also:', posts below a run of councillors, moves without 'that'."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

import pytest

from pipeline.records import Action, Attendance, Declaration, Meeting, Minute, Resolution, Vote
from rules.book import RuleBook
from tests.papers import facts_of

if TYPE_CHECKING:
    from spacy.language import Language

HEAD = "Quayham Community Council\n\nMinutes of the meeting held on Tuesday 14 January 2020 at 7.30 pm in the Hall\n\n"
THERE = "Present: Cllr A Moor, Cllr B Hall, Cllr C Lee\n\n"


def below(text: str, there: str = THERE) -> str:
    return f"{HEAD}{there}1. Welcome\n\nAll were welcomed.\n\n2. Business\n\n{text}\n\n3. Close\n\nNone.\n"


@pytest.mark.parametrize(
    ("said", "away"),
    [
        (
            "Apologies were received from: Councillors Mrs Ann Owen & ALSO: County Councillor Mr Peter Roe.",
            ["Mrs Ann Owen", "County Councillor Mr Peter Roe"],
        ),
        (
            "Apologies were received from Councillors Al Hurst & Les Tom. Also: County Councilor Mr John Hill",
            ["Al Hurst", "Les Tom", "County Councilor Mr John Hill"],
        ),
    ],
)
def test_others_who_are_away_stand_behind_also(said: str, away: list[str], book: RuleBook, nlp: Language) -> None:
    found = facts_of(below(said), Attendance, book, nlp)
    assert [one.name for one in found if one.status == "apologies"] == away


def test_who_came_instead_is_told_in_the_sentence_behind(book: RuleBook, nlp: Language) -> None:
    said = (
        "Apologies for absence were received from Pat Miller. Eugene Yaff attended in her absence.\n\n"
        "The Board was advised that ACC Mark Hill was attending as James Vaughan’s substitute and Kay Hart, Director "
        "for Children, Young People and Families was attending this meeting as Eve Dale’s substitute."
    )
    found = {one.name: one for one in facts_of(below(said), Attendance, book, nlp)}
    assert found["Eugene Yaff"].representing == "Pat Miller"
    assert found["ACC Mark Hill"].representing == "James Vaughan"
    assert found["Kay Hart"].representing == "Eve Dale"


def test_posts_below_a_run_of_councillors_are_officers(book: RuleBook, nlp: Language) -> None:
    there = (
        "Cllrs B Austin, D Breth (Deputy Mayor), M Deal, A Dite and T Wyse\n\n\n"
        "C Pin, Acting Town Clerk\nG Mark, Planning Officer\nA Oughton, Asset Manager\n\n"
    )
    found = {one.name: one.capacity for one in facts_of(below("None.", there), Attendance, book, nlp)}
    assert {name for name, capacity in found.items() if capacity == "officer"} == {"C Pin", "G Mark", "A Oughton"}
    assert found["D Breth"] == "member"


def test_posts_stand_before_names_in_small_letters_too(book: RuleBook, nlp: Language) -> None:
    there = "Present: Chair Moira Cross (MC), Sec Sue Grant (SG), Vice chair Jimmy Mend (JM), Al Roe (AR)\n\n"
    found = {one.name: one.role for one in facts_of(below("None.", there), Attendance, book, nlp)}
    assert found == {"Moira Cross": "Chair", "Sue Grant": "Sec", "Jimmy Mend": "Vice chair", "Al Roe": None}


def test_a_line_of_the_public_is_no_member_and_who_acted_as_chair_presided(book: RuleBook, nlp: Language) -> None:
    there = "Present: Cllr A Moor, Cllr B Hall\nPublic Angus Pell\nThe Vice Chairman B. Hall acted as Chairman\n\n"
    found = facts_of(below("None.", there), Attendance, book, nlp)
    assert [(one.name, one.is_chair) for one in found] == [("Cllr A Moor", False), ("Cllr B Hall", True)]


def test_a_form_names_its_meeting_and_a_year_in_two_figures(book: RuleBook, nlp: Language) -> None:
    form = (
        "MEETING MINUTES\n\nMeeting Title: Quay Road Patient Group\n\nMeeting Date: 8 August ‘23\n\n"
        "Present:\n\nMs Ann Lee\n\nMr Bo Hall\n\n1. Welcome\n\nNone\n\n2. Conduct\n\nNone\n"
    )
    (meeting,) = facts_of(form, Meeting, book, nlp)
    assert (meeting.body, meeting.meeting_date) == ("Quay Road Patient Group", date(2023, 8, 8))


@pytest.mark.parametrize(
    ("said", "motion"),
    [
        ("It was proposed by Cllr Moor and seconded by Cllr Lee to mend the gate. All in favour.", "to mend the gate"),
        ("Cllr Moor proposed to mend the slip. Seconded by Cllr Lee. All agreed.", "to mend the slip"),
        ("Cllr Moor proposed mending the hall, seconded by Cllr Lee. All present agreed.", "mending the hall"),
        ("Proposal (AM), seconded (CL) that the pond be dug. Agreed unanimously.", "that the pond be dug"),
    ],
)
def test_a_move_without_that(said: str, motion: str, book: RuleBook, nlp: Language) -> None:
    (vote,) = facts_of(below(said), Vote, book, nlp)
    assert (str(vote.motion).rstrip("."), vote.carried) == (motion, True)
    assert [one.text.rstrip(".") for one in facts_of(below(said), Resolution, book, nlp)] == [motion]


def test_who_was_unanimously_appointed(book: RuleBook, nlp: Language) -> None:
    said = "Al Roe – proposed by Cllr Moor seconded by Cllr Lee and unanimously appointed."
    (vote,) = facts_of(below(said), Vote, book, nlp)
    assert (vote.motion, vote.mover, vote.seconder, vote.carried) == ("Al Roe", "Cllr Moor", "Cllr Lee", True)


def test_a_body_agrees_for_somebody_to_do_it(book: RuleBook, nlp: Language) -> None:
    (one,) = facts_of(below("The Council AGREED for the Steering Group to apply for a grant."), Resolution, book, nlp)
    assert (one.verb, one.text) == ("AGREED", "for the Steering Group to apply for a grant.")


def test_the_grounds_of_an_interest_are_no_part_of_its_subject(book: RuleBook, nlp: Language) -> None:
    said = "Cllrs Moor and Lee declared a personal interest in application 22/0076M on the grounds of being neighbours."
    found = facts_of(below(said), Declaration, book, nlp)
    assert [(one.name, one.subject) for one in found] == [
        ("Moor", "application 22/0076M"),
        ("Lee", "application 22/0076M"),
    ]


@pytest.mark.parametrize(
    ("there", "chair", "names"),
    [
        (
            "Councillors Mrs Black, Brice, Cannon, English (Chairman), D Roe and T Roe\n\n"
            "Also Present:\n\nCouncillor Pell\n\n",
            "English",
            ["Mrs Black", "Brice", "Cannon", "English", "D Roe", "T Roe", "Councillor Pell"],
        ),
        (
            "Mr M J G Tapp (Chairman), Mr A D Lin OBE (Vice Chairman), Cllr M Burr, Mr P S Dunn and Mrs G Wye.\n\n"
            "The Chairman welcomed Ms D Moor (Team Leader, Quay Trust).\n\n"
            "Also in attendance were Mr J Dill (Engineering Assistant) and Mr P Dow (Clerk to the Board).\n\n",
            "Mr M J G Tapp",
            ["Mr M J G Tapp", "Mr A D Lin OBE", "Cllr M Burr", "Mr P S Dunn", "Mrs G Wye", "Mr J Dill", "Mr P Dow"],
        ),
    ],
)
def test_a_run_that_tells_its_chair_needs_no_heading(
    there: str, chair: str, names: list[str], book: RuleBook, nlp: Language
) -> None:
    found = facts_of(below("None.", there), Attendance, book, nlp)
    assert [one.name for one in found] == names
    assert [one.name for one in found if one.is_chair] == [chair]


def test_groups_are_no_posts_and_a_bracket_may_shorten_the_post_before_it(book: RuleBook, nlp: Language) -> None:
    there = (
        "Present:\n\nD Body Esq., F Cooke Esq., Elected Members.\n\nCllr M Burr and Cllr P Coe, Appointed Members.\n\n"
        "N. Bott Esq., Clerk to the Board, Mrs D Chalk, Finance Officer and R Monk Esq., Assistant Clerk.\n\n"
        "Officers:\nMr Lach – Chief Executive (CEO)\nMrs Drisc – Board Secretary (Minutes)\n\n"
    )
    found = {one.name: (one.capacity, one.role) for one in facts_of(below("None.", there), Attendance, book, nlp)}
    assert found["F Cooke Esq."] == found["Cllr P Coe"] == ("member", None)
    assert found["Mrs D Chalk"] == ("officer", "Finance Officer")
    assert (found["Mr Lach"][1], found["Mrs Drisc"][1]) == ("Chief Executive", "Board Secretary")


def test_bullets_say_who_stands_in_for_whom(book: RuleBook, nlp: Language) -> None:
    said = "Substitutes were noted:\n\n· Councillor Khan for Councillor Field\n\n· Cllr Lee for Cllr Roe"
    found = {one.name: one.representing for one in facts_of(below(said), Attendance, book, nlp)}
    assert (found["Councillor Khan"], found["Cllr C Lee"]) == ("Councillor Field", "Cllr Roe")


def test_numbers_that_touch_their_headings(book: RuleBook, nlp: Language) -> None:
    glued = HEAD + THERE + "NP/23/20Matters Arising\nAll was done.\nNP/24/20Review of the Plan\nIt was read.\n"
    assert [(one.number, one.heading) for one in facts_of(glued, Minute, book, nlp)] == [
        ("NP/23/20", "Matters Arising"),
        ("NP/24/20", "Review of the Plan"),
    ]


def test_an_item_may_be_called_minutes(book: RuleBook, nlp: Language) -> None:
    page = (
        "Agenda and minutes\n\nQuay Committee\nWednesday, 26th January, 2022 10.00 am\n\nItems\nNo. Item\n\n49.\n\n"
        "Welcome\n\nMinutes:\n\nAll were welcomed.\n\n50.\n\nMinutes: pdf icon PDF 235 KB\n\nTo confirm them.\n\n"
        "Minutes:\n\nThey were agreed.\n"
    )
    assert [(one.number, one.heading) for one in facts_of(page, Minute, book, nlp)] == [
        ("49", "Welcome"),
        ("50", "Minutes"),
    ]


def test_what_fell_became_no_resolution_and_what_was_asked_is_no_clause(book: RuleBook, nlp: Language) -> None:
    said = (
        "It was further proposed that Al Roe be elected. The proposal fell.\n\nRESOLVED:\n\n"
        "That Councillor Moor be elected Vice-Chairman.\n\nA Member asked that a copy of the rules be sent round."
    )
    (vote,) = facts_of(below(said), Vote, book, nlp)
    assert (vote.outcome, vote.motion, vote.resolution_id) == ("fell", None, None)
    found = [one.text for one in facts_of(below(said), Resolution, book, nlp)]
    assert found == ["That Councillor Moor be elected Vice-Chairman."]


def test_this_proposal_is_no_part_of_the_motion(book: RuleBook, nlp: Language) -> None:
    said = "Mr A Lin proposed that Mr M Tapp be re-elected Chairman, this proposal was seconded by Councillor Roe."
    (vote,) = facts_of(below(said), Vote, book, nlp)
    assert vote.motion == "that Mr M Tapp be re-elected Chairman"


ISLAND = """QUAYHAM DISTRICT COUNCIL

Minutes of Proceedings of a Meeting of Quayham District Council held in the Chamber on Tuesday, 13 September 2011.

Presiding:               G C Shiel

Other Members Present:   P J Bate
                         J Camp

Officers Present:        J A McLaugh (Chief Executive)
                         Director of Corporate Services
                         Director of Parks
                         Head of Quays
                         Head of Marketing (Mrs C Beth)

Representatives from Other Bodies in Attendance:

Quay Planning Service:   Mr M Bow – Planning Officer
                         Ms Alice Mac, Place Shaper South, NIHE

1    Minutes

1.1  It was

     Proposed by Councillor T J Cath
     Seconded by Councillor Mrs E A Ford, and

     Resolved:    that the Minutes of 9 August 2011 be signed.

1.2  It was

     Proposed by Councillor Miss K A Lag
     Seconded by Councillor T J Cath, and

     Resolved:    that the Minutes of 16 August 2011 be signed.

2    Orders

Councillor Dev Moved, Councillor Huss Seconded and the Council

Resolved        that Standing Orders be suspended.

Five Members of the Council requested that a named vote be taken on the motion.
"""


def test_each_motion_led_to_the_decision_below_its_seconder(book: RuleBook, nlp: Language) -> None:
    votes = facts_of(ISLAND, Vote, book, nlp)
    assert [(one.mover, one.motion) for one in votes] == [
        ("Councillor T J Cath", "that the Minutes of 9 August 2011 be signed."),
        ("Councillor Miss K A Lag", "that the Minutes of 16 August 2011 be signed."),
        ("Councillor Dev", "that Standing Orders be suspended."),
    ]
    assert not [one for one in facts_of(ISLAND, Action, book, nlp) if one.source == "request"]


def test_posts_whose_holders_are_not_named_end_no_list(book: RuleBook, nlp: Language) -> None:
    found = {one.name: one.capacity for one in facts_of(ISLAND, Attendance, book, nlp)}
    assert (found["Mrs C Beth"], found["Mr M Bow"], found["Ms Alice Mac"]) == ("officer", "other", "other")
    assert len(found) == 7


def test_a_bracket_of_initials_tells_a_second_person_of_a_line(book: RuleBook, nlp: Language) -> None:
    there = (
        "Present:\n\nVera Horn (VH)     Liz Harr (LH) - Administrator\nSue Hind (SH) – Vice Chair    Nina Lak (NL)\n\n"
    )
    found = {one.name: one.role for one in facts_of(below("None.", there), Attendance, book, nlp)}
    assert found == {"Vera Horn": None, "Liz Harr": "Administrator", "Sue Hind": "Vice Chair", "Nina Lak": None}


def test_a_place_below_is_no_part_of_the_body(book: RuleBook, nlp: Language) -> None:
    paper = (
        "MINUTE of MEETING of the\nAREA QUAY COMMITTEE\nBoard Room, Harbour House\n\n27 November 2006 – 10.00 am\n\n"
        "Present       Dr Ann Lee (Chairman)\n\n1   WELCOME\n\nNone\n\n2   MINUTES\n\nNone\n"
    )
    (meeting,) = facts_of(paper, Meeting, book, nlp)
    assert meeting.body == "AREA QUAY COMMITTEE"


def test_conditions_stand_below_what_was_approved(book: RuleBook, nlp: Language) -> None:
    said = "RESOLVED:\n\nThat the plan be APPROVED subject to the following conditions:\n\n1. Time limit.\n\n2. Stone."
    found = [(one.clause, one.text) for one in facts_of(below(said), Resolution, book, nlp)]
    assert found == [
        (None, "That the plan be APPROVED subject to the following conditions:"),
        ("1", "Time limit."),
        ("2", "Stone."),
    ]


def test_the_title_of_an_item_declares_nothing(book: RuleBook, nlp: Language) -> None:
    said = (
        "Prior to agenda item 14-Village Design Statements, Councillor Mrs R Bail declared a personal interest in the "
        "item on the grounds that her name was in the Statement."
    )
    found = facts_of(below(said), Declaration, book, nlp)
    assert [(one.name, one.subject) for one in found] == [("Councillor Mrs R Bail", "her name was in the Statement")]


def test_apologies_also_from_others_and_of_county_borough_councillors(book: RuleBook, nlp: Language) -> None:
    said = (
        "Apologies for absence were received from County Borough Councillors S Bell and A Calv. Apologies also from "
        "Ann Palm and Will Cross, teacher and religious representatives, who had been invited to attend."
    )
    found = [one.name for one in facts_of(below(said), Attendance, book, nlp) if one.status == "apologies"]
    assert found == ["S Bell", "A Calv", "Ann Palm", "Will Cross"]


def test_an_items_title_stands_over_those_who_declared(book: RuleBook, nlp: Language) -> None:
    said = (
        "The following declarations were made pertaining to the agenda:\n\nAgenda item 12A – Notice of Motion (pay)\n\n"
        "• County Borough Councillor S Trask – “My wife is employed by the Trust”.\n\n• Councillor G Hugh – “My mother”"
    )
    paper = below("None.").replace("3. Close\n\nNone.", f"3. Declarations of Interest\n\n{said}")
    found = [(one.name, one.agenda_item) for one in facts_of(paper, Declaration, book, nlp)]
    assert found == [("County Borough Councillor S Trask", "12A"), ("Councillor G Hugh", "12A")]


def test_how_a_motion_fared_is_no_decision(book: RuleBook, nlp: Language) -> None:
    said = (
        "Motion\n\nCouncillor Moor nominated Councillor Hall for Provost and this was seconded by Councillor Lee.\n\n"
        "Decision\n\nThe Motion was carried by 22 votes to 13, with 1 no vote and the Council resolved accordingly."
    )
    assert facts_of(below(said), Resolution, book, nlp) == []
    (vote,) = facts_of(below(said), Vote, book, nlp)
    assert (vote.votes_for, vote.votes_against, vote.carried) == (22, 13, True)


def test_officials_of_a_district_and_what_is_said_of_a_quorum(book: RuleBook, nlp: Language) -> None:
    there = (
        "Present: Mike Maw (Chair & Minute); Cllr J Bren; Max Wall (unable to attend the whole meeting)\n\n"
        "Officials in Attendance\nCounty Manager: Tom Dowl\nDirectors: Kev Stew, Tadhg Mac\n"
        "Head of Finance: Fiona Law\n\n"
        "Apologies: Nat Kerr; Sam Bid\nMeeting Quorate\n\n3 members of the general public.\n\n"
    )
    found = {
        one.name: (one.status, one.capacity, one.role) for one in facts_of(below("None.", there), Attendance, book, nlp)
    }
    assert found == {
        "Mike Maw": ("present", "member", "Chair"),
        "Cllr J Bren": ("present", "member", None),
        "Max Wall": ("present", "member", None),
        "Tom Dowl": ("present", "officer", "County Manager"),
        "Kev Stew": ("present", "officer", None),
        "Tadhg Mac": ("present", "officer", None),
        "Fiona Law": ("present", "officer", "Head of Finance"),
        "Nat Kerr": ("apologies", None, None),
        "Sam Bid": ("apologies", None, None),
    }
    assert [one.heading for one in facts_of(below("None.", there), Minute, book, nlp)] == [
        "Welcome",
        "Business",
        "Close",
    ]


def test_a_label_begins_on_a_line_of_its_own(book: RuleBook, nlp: Language) -> None:
    text = (
        "QUAY SUB-COMMITTEE\n\nMinutes of a meeting of the Quay Sub-Committee No. 5 held on 4 March 2019 in the Hall "
        "at 4.00pm\n\nPresent:       Mr A Hall (Chairman)\n               Mr B Lee\n\nAlso in\nAttendance:    Mr C "
        "Moor (for item 4), Ms D Reed\n\n1. Membership\n\nNone.\n\n2. Slip\n\nIt was dry.\n\n3. Tram\n\nNone.\n"
    )
    assert [m.body for m in facts_of(text, Meeting, book, nlp)] == ["Quay Sub-Committee No. 5"]
    assert [(a.name, a.capacity) for a in facts_of(text, Attendance, book, nlp)] == [
        ("Mr A Hall", "member"), ("Mr B Lee", "member"), ("Mr C Moor", "other"), ("Ms D Reed", "other"),
    ]  # fmt: skip


@pytest.mark.parametrize(
    "title", ["MINUTES OF THE PLANNING COMMITTEE MEETING", "Minutes of the Planning Committee meeting"]
)
def test_a_committees_meeting_under_its_councils_name(title: str, book: RuleBook, nlp: Language) -> None:
    text = (
        f"QUAY TOWN COUNCIL\n\n{title} held on Tuesday 12 March 2024 at 7.15pm in the Council Offices\n\n"
        "Present: Cllrs A Hall (Chair), B Lee\n\n1. APOLOGIES\n\nNone.\n\n2. SLIP\n\nIt was dry.\n\n3. TRAM\n\nNone.\n"
    )
    assert [m.body.casefold() for m in facts_of(text, Meeting, book, nlp)] == ["planning committee"]
