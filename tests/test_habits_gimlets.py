"""Habits of principal councils' minutes: rolls side by side that came out one below the other, who declared an
interest in a list of surnames or a row without lines, posts over the branches of a council."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from pipeline.records import Action, Attendance, Declaration, Meeting, Minute, Vote
from tests.papers import facts_of

if TYPE_CHECKING:
    from spacy.language import Language

    from rules.book import RuleBook

TITLE = "Minutes of the Quarrel Bay Gimlet Committee held on Thursday 19 April 2018 at Gannet Hall at 7pm"
HEAD = f"{TITLE}\n\nPresent: Cllr O Pell"
REST = "2. Winch\n\nIt turned.\n\n3. Shed\n\nIt leaked."
FOR = "The Deputy Lord Mayor, Councillor Anvil; Councillors Tern, Moss and Al Moss."
AGAINST = "The Lord Mayor (Alderman Crake); The High Sheriff (Councillor Gomm); Aldermen Duff and Ward."


def _there(text: str, book: RuleBook, nlp: Language) -> list[Attendance]:
    return facts_of(f"{TITLE}\n\n{text}\n\n1. Slip\n\nIt was wet.\n\n{REST}", Attendance, book, nlp)


def _votes(text: str, book: RuleBook, nlp: Language) -> list[Vote]:
    return facts_of(f"{HEAD}\n\n1. Slip\n\n{text}\n\n{REST}", Vote, book, nlp)


def _declared(text: str, book: RuleBook, nlp: Language) -> list[Declaration]:
    return facts_of(f"{HEAD}\n\n1. Declarations of Interest\n\n{text}\n\n{REST}", Declaration, book, nlp)


def _amended(sides: str, names: str) -> str:
    first = (
        "Moved by Councillor Pell,\nSeconded by Councillor Keel,\nThat the minutes of the Quay Committee be adopted."
    )
    second = "Moved by Councillor Anvil,\nSeconded by Councillor Tern,\nThat the decision on the slip be rejected."
    put = "On a recorded vote, four Members voted for the amendment and four against and it was declared lost."
    return "\n\n".join((first, second, put, sides, names))


def test_sides_below_one_another(book: RuleBook, nlp: Language) -> None:
    _, vote = _votes(_amended("For 4\n\nAgainst 4 |", f"{FOR}\n\n{AGAINST}"), book, nlp)
    assert (vote.kind, vote.mover, vote.votes_for, vote.votes_against) == ("amendment", "Councillor Anvil", 4, 4)
    assert [(r.name, r.vote) for r in vote.recorded] == [
        ("Anvil", "for"),
        ("Tern", "for"),
        ("Moss", "for"),
        ("Al Moss", "for"),
        ("The Lord Mayor (Alderman Crake)", "against"),
        ("The High Sheriff (Councillor Gomm)", "against"),
        ("Duff", "against"),
        ("Ward", "against"),
    ]


def test_sides_of_which_names_went_missing(book: RuleBook, nlp: Language) -> None:
    votes = _votes(_amended("For 4\n\nAgainst 3 |", f"{FOR}\n\n{AGAINST}"), book, nlp)
    assert all(not v.recorded for v in votes)


LINES = {
    "each with a dash": "Cllr A. Anvil – For\nCllr B. Tern – For\nCllr D. Crake – Against\nCllr E. Duff – Abstain",
    "each in a column": "Cllr A. Anvil\tFor\nCllr B. Tern\tFor\nCllr D. Crake\tAgainst\nCllr E. Duff\tAbstained",
    "below a side": "FOR\n\nCllr A. Anvil\n\nCllr B. Tern\n\nAGAINST\n\nCllr D. Crake\n\nABSTAIN\n\nCllr E. Duff",
    "below words": (
        "Voting for the motion:-\n\nCllr A. Anvil\nCllr B. Tern\n\nVoting against the motion:-\n\nCllr D. Crake\n\n"
        "Abstained:-\n\nCllr E. Duff"
    ),
    "and between them": "In favour: Cllr A. Anvil & Cllr B. Tern\n\nAgainst: Cllr D. Crake\n\nAbstained: Cllr E. Duff",
}


@pytest.mark.parametrize("lines", LINES.values(), ids=LINES)
def test_a_voter_a_line(lines: str, book: RuleBook, nlp: Language) -> None:
    moved = "It was moved by Councillor Pell and seconded by Councillor Keel that the slip be shut."
    (vote,) = _votes(f"{moved}\n\nA roll call vote was taken:\n\n{lines}\n\nThe motion was carried.", book, nlp)
    names = ("Cllr A. Anvil", "Cllr B. Tern", "Cllr D. Crake", "Cllr E. Duff")
    told = [(r.name.removeprefix("Cllr "), r.vote) for r in vote.recorded]
    sides = ("for", "for", "against", "abstain")
    assert told == [(name.removeprefix("Cllr "), side) for name, side in zip(names, sides, strict=True)]
    assert vote.outcome == "carried"


def test_those_who_voted(book: RuleBook, nlp: Language) -> None:
    moved = "It was moved by Councillor Pell and seconded by Councillor Keel that the slip be shut."
    told = (
        "Those voting in favour were Councillors Anvil and Tern.\n\nThose voting against were Councillors Crake & Duff."
    )
    (vote,) = _votes(f"{moved}\n\n{told}\n\nThe motion was lost.", book, nlp)
    assert [(r.name, r.vote) for r in vote.recorded] == [
        ("Anvil", "for"),
        ("Tern", "for"),
        ("Crake", "against"),
        ("Duff", "against"),
    ]


def test_an_amendment_in_quotation_marks(book: RuleBook, nlp: Language) -> None:
    text = """(1) An amendment was moved by Councillor Anvil and seconded by Councillor Tern

“Set aside more towards mending the slip.”

The amendment was declared to be CARRIED."""
    (vote,) = _votes(text, book, nlp)
    assert (vote.kind, vote.motion, vote.carried) == ("amendment", "Set aside more towards mending the slip.", True)


def test_what_was_moved_stands_below_its_seconder(book: RuleBook, nlp: Language) -> None:
    text = """Amendment 1

Slip and Shed –

Draft Terms

Moved by Councillor Anvil,

Seconded by Councillor Tern,

That the decision on the slip be rejected.

The amendment, standing in the name of Councillor Anvil, was put to the Council, and passed."""
    (vote,) = _votes(text, book, nlp)
    assert (vote.kind, vote.motion) == ("amendment", "That the decision on the slip be rejected.")
    assert (vote.outcome, vote.carried) == ("passed", True)


@pytest.mark.parametrize(
    ("post", "name"),
    [
        ("Chief Officer – HR & OD", "Ann Anvil"),
        ("Chief Operating Officer – People", "Al Tern"),
        ("Senior Manager – Environment & Place", "Bo Keel"),
        ("Chief Officer – Governance (Clerk)", "Jo Crake"),
        ("Partnership Facilitator", "Cy Gomm"),
    ],
)
def test_a_post_over_a_branch(post: str, name: str, book: RuleBook, nlp: Language) -> None:
    *_, last = _there(f"Present:\n\nCllr O Pell\n\nIn Attendance:\n\n{name}, {post}", book, nlp)
    assert (last.name, last.role, last.organisation) == (name, post, None)


def test_an_initial_like_a_roman_number(book: RuleBook, nlp: Language) -> None:
    listed = _there("Members: Councillors M. Anvil, D. Tern,\n\nF. Moss,\n\nI. Crake, G. Gomm, M. Duff,", book, nlp)
    assert [a.name for a in listed] == ["M. Anvil", "D. Tern", "F. Moss", "I. Crake", "G. Gomm", "M. Duff"]


def test_a_colon_behind_the_chairs_title(book: RuleBook, nlp: Language) -> None:
    text = "In attendance:\n\nCathaoirleach: Councillor: D. Anvil\n\nOther Members: Councillors: T. Moss, J. Tern"
    (meeting,) = facts_of(f"{TITLE}\n\n{text}\n\n1. Slip\n\nIt was wet.\n\n{REST}", Meeting, book, nlp)
    assert meeting.chair == "D. Anvil"


def test_codes_without_a_year_on_their_own_lines(book: RuleBook, nlp: Language) -> None:
    business = "\n\n".join(f"Q/{151 + n}\n\n{title}\n\nAdditional documents:\n\nIt was told that {n} boats came."
                           for n, title in enumerate(("Slip", "Winch", "Shed", "Quay")))  # fmt: skip
    minutes = facts_of(f"{HEAD}\n\n{business}", Minute, book, nlp)
    assert [(m.number, m.heading) for m in minutes] == [
        ("Q/151", "Slip"), ("Q/152", "Winch"), ("Q/153", "Shed"), ("Q/154", "Quay"),
    ]  # fmt: skip


def test_declared_for_an_item_by_a_list(book: RuleBook, nlp: Language) -> None:
    text = """The following Members declared a personal interest for Agenda item number 11 – Result of the Berths:-

Councillors: V. Anvil, R.J.T. Moss, D. MacTern and E.W. Crake."""
    assert [(d.name, d.interest_type, d.agenda_item) for d in _declared(text, book, nlp)] == [
        (name, "personal", "11") for name in ("V. Anvil", "R.J.T. Moss", "D. MacTern", "E.W. Crake")
    ]


def test_declared_in_rows_without_lines(book: RuleBook, nlp: Language) -> None:
    text = """Minute Number       Member                  Level of Interest

0654                 Councillor Ann Anvil     Disclosable Pecuniary Interest

0654 & 0655          Councillor Al Tern       Significant Other Interest"""
    assert [(d.name, d.interest_type, d.agenda_item) for d in _declared(text, book, nlp)] == [
        ("Councillor Ann Anvil", "Disclosable Pecuniary Interest", "0654"),
        ("Councillor Al Tern", "Significant Other Interest", "0654 & 0655"),
    ]


def test_declared_and_what_they_meant_to_do(book: RuleBook, nlp: Language) -> None:
    text = """A number of Councillors declared an interest in Item 9 – Petition: Slip Review as follows:

Councillor Anvil stated that he is a member of Quay Town Council and would be leaving the room during the debate.

Councillor J Moss declared a non-pecuniary interest and stated that he would leave the room during the debate."""
    assert [(d.name, d.interest_type, d.subject, d.agenda_item) for d in _declared(text, book, nlp)] == [
        ("Councillor Anvil", None, "a member of Quay Town Council", "9"),
        ("Councillor J Moss", "non-pecuniary", None, "9"),
    ]


def test_declared_one_for_one(book: RuleBook, nlp: Language) -> None:
    text = "Councillors A Anvil, B Tern and C Moss declared personal interests in items 5, 6 and 9 respectively."
    assert [(d.name, d.subject, d.agenda_item) for d in _declared(text, book, nlp)] == [
        ("A Anvil", None, "5"),
        ("B Tern", None, "6"),
        ("C Moss", None, "9"),
    ]


def test_declared_in_a_motion_of_an_item(book: RuleBook, nlp: Language) -> None:
    text = "Councillor Al Anvil declared a personal interest in agenda item 17(6) (Notice 6 – Slip) as he is a tenant."
    (declared,) = _declared(text, book, nlp)
    assert (declared.agenda_item, declared.subject) == ("17(6)", "Notice 6 – Slip")


def test_a_run_of_surnames_over_two_lines(book: RuleBook, nlp: Language) -> None:
    text = """Members present: Aldermen Pell and M. Keel; and
Councillors Anvil, Tern, M. E. Moss, Crake, Gomm,
Duff, Mac Giolla Bán, A. Ward and Ó Broin."""
    assert [a.name for a in _there(text, book, nlp)] == [
        "Pell", "M. Keel", "Anvil", "Tern", "M. E. Moss", "Crake", "Gomm",
        "Duff", "Mac Giolla Bán", "A. Ward", "Ó Broin",
    ]  # fmt: skip


def test_a_head_without_the_word_minutes(book: RuleBook, nlp: Language) -> None:
    held = "Held in the Town Hall on Thursday, 21st June, 2012 at the hour of 6.00 o’clock p.m., pursuant to Notice."
    there = "Members present: The Lord Mayor (Alderman Pell) (Chairman);\nthe High Sheriff (Councillor Keel); and"
    text = f"SPECIAL MEETING OF QUARREL CITY COUNCIL\n\n{held}\n\n{there}\nCouncillors Anvil and Tern.\n\nApologies"
    (meeting,) = facts_of(f"{text}\n\nApologies were reported from Councillor Moss.", Meeting, book, nlp)
    assert (meeting.body, str(meeting.meeting_date), meeting.venue) == (
        "QUARREL CITY COUNCIL",
        "2012-06-21",
        "Town Hall",
    )


def test_present_in_the_chamber_and_elsewhere(book: RuleBook, nlp: Language) -> None:
    text = """Members Present In Chamber:\tCouncillors Anvil, Tern

Members Present Remotely:\tCouncillors Moss, Keel

PRESENT IN REMOTE LOCATION: Aldermen J Crake and W Gomm

Officers in Attendance:\tMrs Duff, Director of Quays"""
    there = [(a.name, a.capacity) for a in _there(text, book, nlp)]
    members = ("Anvil", "Tern", "Moss", "Keel", "J Crake", "W Gomm")
    assert there == [*((name, "member") for name in members), ("Mrs Duff", "officer")]


def test_a_label_that_a_narrow_column_broke(book: RuleBook, nlp: Language) -> None:
    text = """PRESENT IN         The Right Worshipful the Mayor
CHAMBER:           Councillor N Anvil

                   Aldermen O Tern and A Moss

PRESENT IN REMOTE  Aldermen J Crake, W Gomm,
LOCATION:          A G Duff, B Duff and M Ward

IN ATTENDANCE:     Chief Executive

Commencement of the Meeting

Alderman A Moss and Councillor N Anvil arrived at the meeting during this item of business (5.34 pm)."""
    names = ["Councillor N Anvil", "O Tern", "A Moss", "J Crake", "W Gomm", "A G Duff", "B Duff", "M Ward"]
    assert [a.name for a in _there(text, book, nlp)] == names


def test_no_day_out_of_a_note_of_the_website(book: RuleBook, nlp: Language) -> None:
    notes = """Agenda and minutes

To improve accessibility individual documents published after 1 May 2020 are available as pages

Speaking at a Council or Committee meeting

Note: The deadline for public questions is 12 noon on Wednesday, 6 December 2017"""
    items = "1.\n\nSlip\n\nMinutes:\n\nIt was wet.\n\n2.\n\nShed\n\nMinutes:\n\nIt leaked."
    assert facts_of(f"{notes}\n\nVenue: Gannet Hall\n\nItems\nNo. Item\n\n{items}", Meeting, book, nlp) == []


def test_a_long_heading_in_capitals_behind_its_number(book: RuleBook, nlp: Language) -> None:
    long = "AN APPLICATION FOR THE GRANT OF A LICENCE IN RESPECT OF THE WINCH HOUSE, 22 THE QUAY, GANNET, QY67 8NR"
    text = f"1 SLIP\nIt was wet.\n2 SHED\nIt leaked.\n3 WINCH\nIt turned.\n4 {long}\nThe Chairman spoke of it."
    minutes = facts_of(f"{HEAD}\n\n{text}", Minute, book, nlp)
    assert [(m.number, m.heading) for m in minutes][-1] == ("4", long)


def test_a_number_is_no_deed(book: RuleBook, nlp: Language) -> None:
    text = "It was agreed that the longest time for each speaker be ten minutes."
    assert facts_of(f"{HEAD}\n\n1. Slip\n\n{text}\n\n{REST}", Action, book, nlp) == []


def test_moved_at_length_over_how_it_went(book: RuleBook, nlp: Language) -> None:
    text = """At this juncture Councillor Al Anvil, seconded by Councillor Bo Tern, moved that under rule 1.11(m) the \
following rule be suspended in order that the late amendment could be debated before the questions:

The procedure motion was put to the vote and declared to be carried."""
    (vote,) = _votes(text, book, nlp)
    assert vote.motion is not None
    assert vote.motion.startswith("that under rule 1.11(m)")
    assert vote.carried is True


def test_put_to_the_meeting(book: RuleBook, nlp: Language) -> None:
    text = """Councillor Anvil moved, seconded by Councillor Tern, an amendment to the minutes.

The amendment was put to the meeting which was unanimously agreed."""
    (vote,) = _votes(text, book, nlp)
    assert (vote.outcome, vote.carried) == ("unanimously agreed", True)


def test_apologies_below_round_bullets(book: RuleBook, nlp: Language) -> None:
    text = (
        "Apologies were noted from the following members:\n\no   Cllr Al Anvil\n\no   Cllr Bo Tern\n\no   Cllr Cy Moss"
    )
    listed = facts_of(f"{HEAD}\n\n1. Apologies\n\n{text}\n\n{REST}", Attendance, book, nlp)
    assert [a.name for a in listed if a.status == "apologies"] == ["Cllr Al Anvil", "Cllr Bo Tern", "Cllr Cy Moss"]


def test_a_division_with_the_counts_behind_the_names(book: RuleBook, nlp: Language) -> None:
    text = """Bailie Crake, seconded by Bailie Gomm, moved that this meeting be adjourned.

As an amendment, Councillor Anvil, seconded by Councillor Tern, moved that the meeting be not adjourned.

On a division, there voted for the motion - Councillors Moss, Bailies Crake and Gomm (3); and for the amendment - \
Lord Provost Pell, Councillors Anvil, Tern and Bailie Duff (4) - whereupon the amendment was declared carried."""
    motion, amendment = _votes(text, book, nlp)
    assert (motion.votes_for, amendment.votes_for, amendment.carried) == (3, 4, True)
    assert [r.name for r in motion.recorded] == ["Moss", "Crake", "Gomm"]
    assert [r.name for r in amendment.recorded] == ["Lord Provost Pell", "Anvil", "Tern", "Bailie Duff"]


def test_the_clerk_beside_the_one_who_presides(book: RuleBook, nlp: Language) -> None:
    chair = "Lord Provost Ann PELL and Bo TERN, Chief Executive in the Chair."
    text = f"Present:-\n\nLord Provost Ann PELL\n\nAl KEEL\n\n{chair}"
    paper = f"{TITLE}\n\n{text}\n\n1. Slip\n\nIt was wet.\n\n{REST}"
    (meeting,) = facts_of(paper, Meeting, book, nlp)
    assert meeting.chair == "Lord Provost Ann PELL"
    assert [a.name for a in facts_of(paper, Attendance, book, nlp)] == ["Lord Provost Ann PELL", "Al KEEL"]


def test_a_year_between_meeting_and_body(book: RuleBook, nlp: Language) -> None:
    head = "Minutes of Annual General Meeting 2024 of Quarrel County Council"
    labels = "Location: Held in the Council Chamber, Gannet Hall\n\nOn: Friday 21st June 2024\n\nTime: 3pm"
    paper = f"{head}\n\n{labels}\n\nPresent: Cllr O Pell\n\n1. Slip\n\nIt was wet.\n\n{REST}"
    (meeting,) = facts_of(paper, Meeting, book, nlp)
    assert (meeting.body, meeting.venue) == ("Quarrel County Council", "Council Chamber, Gannet Hall")
