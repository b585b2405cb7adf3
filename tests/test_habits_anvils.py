"""Habits of principal councils' minutes: posts that several hold, surnames one a line, officers beside the clerk of the
meeting, interests and names in one line, and what was moved in lines of their own."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from pipeline.records import Action, Attendance, Declaration, FutureMeeting, Meeting, Minute, Resolution, Vote
from tests.papers import facts_of

if TYPE_CHECKING:
    from spacy.language import Language

    from rules.book import RuleBook

TITLE = "Minutes of the Quarrel Bay Anvil Committee held on Thursday 19 April 2018 at Gannet Hall at 7pm"
HEAD = f"{TITLE}\n\nPresent: Cllr O Pell"
ASKED = (
    "At the start of the meeting of the Council the Cathaoirleach asked for the suspension of all Standing Orders "
    "in order to take the talk on the slips first"
)
REST = "2. Winch\n\nIt turned.\n\n3. Shed\n\nIt leaked."


def _there(text: str, book: RuleBook, nlp: Language) -> list[Attendance]:
    return facts_of(f"{TITLE}\n\n{text}\n\n1. Slip\n\nIt was wet.\n\n{REST}", Attendance, book, nlp)


def _minuted(text: str, book: RuleBook, nlp: Language) -> Minute:
    return facts_of(f"{HEAD}\n\n1. Slip\n\n{text}\n\n{REST}", Minute, book, nlp)[0]


@pytest.mark.parametrize(
    "mover",
    [
        "It was proposed by Councillor Anvil, seconded by Councillor Tern and",
        "Councillor Anvil Moved, Councillor Tern Seconded and the Council",
        "Proposed by Councillor Anvil",
        "SECONDED: Councillor Tern",
    ],
)
def test_who_moved_is_no_subheading(mover: str, book: RuleBook, nlp: Language) -> None:
    assert _minuted(f"{mover}\n\nRESOLVED: That the slip be shut till June.", book, nlp).subheadings == ()
    assert _minuted("Proposed Slip Allocations\n\nThe owner spoke of them.", book, nlp).subheadings


def test_mr_and_mrs_of_one_name_are_two(book: RuleBook, nlp: Language) -> None:
    roll = "1. Calling of the Roll\n\nPresent:\nMrs D Anvil, Mr D Anvil, Mr D Tern, Mr D Tern"
    text = f"{TITLE}\n\n{roll}\n\nMr D Anvil in the Chair\n\n{REST}"
    listed = [(a.name, a.is_chair) for a in facts_of(text, Attendance, book, nlp)]
    assert listed == [("Mrs D Anvil", False), ("Mr D Anvil", True), ("Mr D Tern", False)]


def test_who_is_present_in_the_chair(book: RuleBook, nlp: Language) -> None:
    text = f"{TITLE}\n\nPRESENT IN THE CHAIR:\n\nMayor Ann Anvil\n\nMEMBERS PRESENT:\n\nCouncillors Pell and Tern"
    people = facts_of(f"{text}\n\n1. Slip\n\nIt was wet.\n\n{REST}", Attendance, book, nlp)
    assert next((a.name, a.role, a.is_chair) for a in people) == ("Mayor Ann Anvil", None, True)
    (meeting,) = facts_of(f"{text}\n\n1. Slip\n\nIt was wet.\n\n{REST}", Meeting, book, nlp)
    assert meeting.chair == "Mayor Ann Anvil"


def test_surnames_one_a_line(book: RuleBook, nlp: Language) -> None:
    members = "• Anvil,\n• Healy Pell,\n• McTern,\n• O’Moss,\n• Crake,\n• Gomm."
    listed = [(a.name, a.capacity) for a in _there(f"MEMBERS PRESENT:\n\n{members}", book, nlp)]
    assert listed == [(n, "member") for n in ("Anvil", "Healy Pell", "McTern", "O’Moss", "Crake", "Gomm")]
    assert _there("MEMBERS PRESENT:\n\nSlips,\n\nCllr O Pell", book, nlp)[0].name == "Cllr O Pell"


def test_officers_beside_the_clerk_of_the_meeting(book: RuleBook, nlp: Language) -> None:
    staff = "Ann Lee - Head of Quays\nBo Hall - Audit Manager\nTom Moor - Democratic Services Officer\nJo Gull - GEF"
    kinds = {a.name: a.capacity for a in _there(f"Present: Cllr O Pell\n\nIn attendance:\n{staff}", book, nlp)}
    assert kinds == {
        "Cllr O Pell": "member", "Ann Lee": "officer", "Bo Hall": "officer", "Tom Moor": "officer", "Jo Gull": "other",
    }  # fmt: skip
    guests = staff.replace("Democratic Services Officer", "Harbour Master")
    kinds = {a.name: a.capacity for a in _there(f"Present: Cllr O Pell\n\nIn attendance:\n{guests}", book, nlp)}
    assert kinds["Ann Lee"] == "other"


def test_one_post_that_several_hold(book: RuleBook, nlp: Language) -> None:
    staff = (
        "Mr. D. Nell, County Manager, Mr. M. Fitt, Mr. B. Fall and Ms. A. King, Directors of Services, Mr J. Grath, "
        "Senior Engineer and Ms. C. Thorn, Meetings Administrator."
    )
    told = {a.name: (a.role, a.capacity) for a in _there(f"Present: Cllrs Anvil, Pell and Tern. {staff}", book, nlp)}
    assert {told[n] for n in ("Mr. M. Fitt", "Mr. B. Fall", "Ms. A. King")} == {("Directors of Services", "officer")}
    assert told["Mr. D. Nell"] == ("County Manager", "officer")
    assert told["Tern"] == (None, "member")


def test_a_branch_is_nobody_and_the_clerk_has_no_name(book: RuleBook, nlp: Language) -> None:
    said = (
        "The Chief Executive, the Head of Slips, Ann Lee Technician (Dredging), Bo Hall, Community Safety Officer and "
        "the Legal Services Manager as Clerk to the Meeting."
    )
    told = {a.name: a.role for a in _there(f"PRESENT\n\nCllr O Pell\n\nIN ATTENDANCE\n\n{said}", book, nlp)}
    assert told == {"Cllr O Pell": None, "Ann Lee": "Technician", "Bo Hall": "Community Safety Officer"}


def test_a_team_with_and_in_its_name(book: RuleBook, nlp: Language) -> None:
    told = _there("Present: Cllr O Pell\n\nIn attendance:\nTom Moor - Committee and Member Services", book, nlp)
    assert [(a.name, a.organisation) for a in told][1:] == [("Tom Moor", "Committee and Member Services")]


def test_who_would_be_the_substitute(book: RuleBook, nlp: Language) -> None:
    told = (
        "An apology for absence was received from Councillor Dee Moss and it was confirmed that Councillor O Pell "
        "would be her substitute."
    )
    text = f"{TITLE}\n\nPresent: Councillor O Pell, Councillor Bo Hall\n\n1. Apologies\n\n{told}\n\n{REST}"
    assert {a.name: a.representing for a in facts_of(text, Attendance, book, nlp)} == {
        "Councillor O Pell": "Councillor Dee Moss", "Councillor Bo Hall": None, "Councillor Dee Moss": None,
    }  # fmt: skip


def test_interests_item_by_item_in_one_line(book: RuleBook, nlp: Language) -> None:
    said = "Item 8 – Mr K Anvil (Financial) Item 14 – Mr A Tern (Financial) Item 18 – Mrs I Moss (Non-Financial)"
    text = f"{HEAD}\n\n1. Declarations of Interest\n\nThe Council NOTED the following:-\n\n{said}\n\n{REST}"
    told = [(d.agenda_item, d.name, d.interest_type) for d in facts_of(text, Declaration, book, nlp)]
    assert told == [
        ("8", "Mr K Anvil", "Financial"), ("14", "Mr A Tern", "Financial"), ("18", "Mrs I Moss", "Non-Financial"),
    ]  # fmt: skip


def test_an_interest_personal_and_prejudicial_in_a_row(book: RuleBook, nlp: Language) -> None:
    rows = "Councillor\tItem\tInterest\nCouncillor Tern\tItem 18 – Winch\tPersonal & Prejudicial – Owns the winch"
    text = f"{HEAD}\n\n1. Declarations of Interest\n\nThe following declarations were received:\n\n{rows}\n\n{REST}"
    told = [(d.name, d.interest_type, d.subject) for d in facts_of(text, Declaration, book, nlp)]
    assert told == [("Councillor Tern", "Personal & Prejudicial", "Owns the winch")]


def test_a_day_before_the_next_meeting_is_not_its_day(book: RuleBook, nlp: Language) -> None:
    def days(said: str) -> list[str]:
        text = f"{HEAD}\n\n1. Slip\n\n{said}\n\n{REST}"
        return [str(f.meeting_date) for f in facts_of(text, FutureMeeting, book, nlp)]

    assert days("He said that it sponsored the fair on 7 June 2018, prior to the next meeting of Council.") == []
    assert days("The next meeting would be held on 7 June 2018.") == ["2018-06-07"]


def test_names_below_the_following_are_of_what_was_resolved(book: RuleBook, nlp: Language) -> None:
    said = "RESOLVED: That the title be conferred upon the following:\n\nMr D Lee, Mrs Jo Hall and Mr Bo Moss."
    text = f"{HEAD}\n\n1. Aldermen\n\n{said}\n\nThe Mayor thanked them.\n\n{REST}"
    assert [r.text for r in facts_of(text, Resolution, book, nlp)] == [
        "That the title be conferred upon the following: Mr D Lee, Mrs Jo Hall and Mr Bo Moss."
    ]


def test_a_councillor_and_a_council_with_nothing_between(book: RuleBook, nlp: Language) -> None:
    away = "Apologies:\nCllr R Crake Quarrel Bay Borough Council\nCllr A Lee, Gannet Council"
    told = {a.name: a.organisation for a in _there(f"Present:\nCllr O Pell, Sandle Council\n\n{away}", book, nlp)}
    assert told["Cllr R Crake"] == "Quarrel Bay Borough Council"


def test_blank_lines_between_all_lines(book: RuleBook, nlp: Language) -> None:
    lines = (
        "MINUTES OF PROCEEDINGS AT SPECIAL MEETING OF THE",
        "QUARREL BAY DISTRICT COUNCIL HELD IN THE GUILDHALL, ON MONDAY, 21ST JULY, 2014",
        "MEMBERS PRESENT:",
        "Councillors Anvil, Byrne, Crake, Collins, Daly, Gilligan, Hour, Hurley, Keller,",
        "Moss, Pell and Tern",
        "OFFICIALS IN ATTENDANCE:",
        "Chief Executive (Mr. P. Dowd), Deputy Chief Executive and Director, Economic Slips",
        "(Mr. E. Griff), Director, Support Services (Ms. C. Curl), Senior Executive Officer,",
        "Quay Services (Ms. V. Thomp).",
        "1. Minutes of the Meeting",
        "It was agreed that the Meetings Administrator would circulate a draft of the Standing",
        "Orders to the Leaders of Parties. It was further agreed that the Leaders of Parties",
        "Would meet and form a schedule of meetings going forward.",
        "2. Slip",
        "The slip was wet and the winch did not turn, and the owner of it had gone away to",
        "Gannet and was not seen.",
        *(f"{n}. Gate {n}\n\nIt was shut." for n in range(3, 8)),
    )
    text = "\n\n".join(lines)
    told = {a.name: a.role for a in facts_of(text, Attendance, book, nlp)}
    assert told["Mr. E. Griff"] == "Deputy Chief Executive and Director, Economic Slips"
    assert told["Ms. V. Thomp"] == "Senior Executive Officer, Quay Services"
    assert "Tern" in told
    (meeting,) = facts_of(text, Meeting, book, nlp)
    assert meeting.body == "QUARREL BAY DISTRICT COUNCIL"


def test_apologies_for_lateness_are_none_for_absence(book: RuleBook, nlp: Language) -> None:
    said = (
        "Apologies for absence were received from Councillor Crake and for lateness from Councillor Vane and Mr Moss."
    )
    text = f"{HEAD}\n\n1. Apologies\n\n{said}\n\n{REST}"
    assert [a.name for a in facts_of(text, Attendance, book, nlp) if a.status == "apologies"] == ["Councillor Crake"]


def test_a_substitute_behind_with_and_initials_without_a_space(book: RuleBook, nlp: Language) -> None:
    said = "Apologies for absence were received from Councillor J.Crake with Councillor Vane attending as a substitute."
    text = f"{HEAD}\n\n1. Apologies\n\n{said}\n\n{REST}"
    told = {a.name: a.representing for a in facts_of(text, Attendance, book, nlp)}
    assert told == {"Cllr O Pell": None, "Councillor J.Crake": None, "Councillor Vane": "Councillor J.Crake"}


def test_who_replaces_whom_is_no_task(book: RuleBook, nlp: Language) -> None:
    said = "The following changes were reported:\n\n• Councillor Crake to replace Councillor Vane on the Slip Panel."
    tasks = facts_of(f"{HEAD}\n\n1. Panels\n\n{said}\n\n{REST}", Action, book, nlp)
    assert tasks == []
    said = "The lamp is out.\n\n• Councillor Crake to replace the lamp."
    assert len(facts_of(f"{HEAD}\n\n1. Lamp\n\n{said}\n\n{REST}", Action, book, nlp)) == 1


def test_resolved_below_an_open_sentence(book: RuleBook, nlp: Language) -> None:
    said = (
        "It was said that some things had been changed since May, it was proposed, seconded, and the Committee,\n\n"
        "Resolved\n\nThat the slip be shut."
    )
    (one,) = facts_of(f"{HEAD}\n\n1. Slip\n\n{said}\n\n{REST}", Resolution, book, nlp)
    assert one.text == "That the slip be shut."


def test_titled_names_and_where_they_are_from_with_nothing_between(book: RuleBook, nlp: Language) -> None:
    run = "Cllr. Li Crake, Cathaoirleach Cllr. Jo Vane Cllr. Ann Moss Cllr. Bo O’Tern"
    told = [(a.name, a.role, a.is_chair) for a in _there(f"PRESENT:\n\n{run}", book, nlp)]
    assert told[0] == ("Cllr. Li Crake", "Cathaoirleach", True)
    assert [t[0] for t in told[1:]] == ["Cllr. Jo Vane", "Cllr. Ann Moss", "Cllr. Bo O’Tern"]
    run = (
        "Cllr M Crake, East Quarrel District Council Cllr Mrs A Vane, Gannet Borough Council Dr M Moss, Co-opted Member"
    )
    places = {a.name: (a.organisation, a.role) for a in _there(f"Present: {run}", book, nlp)}
    assert places == {
        "Cllr M Crake": ("East Quarrel District Council", None),
        "Cllr Mrs A Vane": ("Gannet Borough Council", None),
        "Dr M Moss": (None, "Co-opted Member"),
    }


def test_initials_and_posts_that_no_comma_parts(book: RuleBook, nlp: Language) -> None:
    staff = (
        "Also Present:J. Crake Deputy County Manager, T. Vane, J. Moss & P. O’ Tern Director of Services,\n"
        "J. Demp Head of Finance, D. Mole Senior Planner, A.M. Wall Senior Engineer and A. Wald Meetings Administrator."
    )
    told = {a.name: (a.role, a.capacity) for a in _there(f"Present:Cllrs. Ann Pell, Bo Hall.\n{staff}", book, nlp)}
    assert told["J. Crake"] == ("Deputy County Manager", "officer")
    assert told["T. Vane"][0] is None
    assert told["P. O’ Tern"] == ("Director of Services", "officer")
    assert told["D. Mole"] == ("Senior Planner", "officer")
    assert len(told) == 10


@pytest.mark.parametrize(
    ("said", "motion"),
    [
        (
            "District Meeting held on June 22nd, 2015 proposed by Cllr Crake seconded by Cllr Vane and agreed.",
            "District Meeting held on June 22nd, 2015",
        ),
        (
            f"{ASKED}, proposed by Cllr Crake seconded by Cllr Vane and agreed.",
            ASKED,
        ),
    ],
)
def test_what_was_moved_is_no_end_of_it(said: str, motion: str, book: RuleBook, nlp: Language) -> None:
    (vote,) = facts_of(f"{HEAD}\n\n1. Slip\n\n{said}\n\n{REST}", Vote, book, nlp)
    assert (vote.motion, vote.mover, vote.seconder) == (motion, "Cllr Crake", "Cllr Vane")


def test_each_candidate_has_the_voters_below(book: RuleBook, nlp: Language) -> None:
    said = (
        "Councillor Jo Crake was proposed by Councillor Vane and seconded by Councillor Moss\n"
        "Councillor Bo Tern was proposed by Councillor Hall and seconded by Councillor Gomm\n"
        "The matter was put to a vote with the following result:\nFor Councillor Jo Crake\n"
        "Councillors P. Beed, O. Brook, J Crake: Total: 3\nFor Councillor Bo Tern\n"
        "Councillors W. Carey, Jenny D’Arc: Total: 2\nAbstained\nCouncillor M Gull, J. Reel: Total: 2\n"
        "The outgoing Cathaoirleach declared Councillor Jo Crake elected Cathaoirleach as she had most votes."
    )
    text = f"{HEAD}\n\n1. Election of Cathaoirleach\n\n{said}\n\n{REST}"
    other, one = sorted(facts_of(text, Vote, book, nlp), key=lambda v: v.mover or "")
    assert (one.mover, one.votes_for, [r.name for r in one.recorded]) == (
        "Councillor Vane", 3, ["P. Beed", "O. Brook", "J Crake"],
    )  # fmt: skip
    assert (one.outcome, one.carried, other.outcome) == ("elected Cathaoirleach", True, None)
    assert (other.seconder, other.votes_for, other.abstentions, len(other.recorded)) == ("Councillor Gomm", 2, None, 2)
