"""Habits of interests, votes and stand-ins told in few words: a second interest in one sentence, a count in a bracket
behind a side, whose place somebody took, printed behind who sent apologies."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

import pytest

from pipeline.records import Action, Attendance, Declaration, FutureMeeting, Meeting, Minute, Resolution, Vote
from rules.book import RuleBook
from tests.papers import facts_of

if TYPE_CHECKING:
    from spacy.language import Language

HEAD = (
    "Quarrel Bay Borough Council\n\nMinutes of the meeting of the Harbour Committee held on Thursday 19 April 2018 in"
    " Gannet Hall\n\n"
)
PRESENT = "Present: Councillors Orla Wexcombe (Chair), Bram Tolliver, Ines Okonjo, Peter Sangar and Dilys Haines\n\n"

Interest = tuple[str, str | None, str | None, str | None]


def interests(lines: str, book: RuleBook, nlp: Language) -> list[Interest]:
    text = f"{HEAD}{PRESENT}3. DECLARATIONS OF INTEREST\n\n{lines}\n\n4. MINUTES\n\nThey were signed.\n"
    found = facts_of(text, Declaration, book, nlp)
    return [(d.name, d.interest_type, d.subject, d.agenda_item) for d in found]


def votes(lines: str, book: RuleBook, nlp: Language) -> list[Vote]:
    return facts_of(f"{HEAD}{PRESENT}7. SLIPWAY\n\n{lines}\n", Vote, book, nlp)


def listed(lines: str, book: RuleBook, nlp: Language) -> list[Attendance]:
    return facts_of(f"{HEAD}{lines}\n\n1. Minutes\n\nThey were signed.\n", Attendance, book, nlp)


@pytest.mark.parametrize(
    ("lines", "expected"),
    [
        (
            "Councillor Haines similarly declared a prejudicial interest and requested that this be noted.",
            [("Councillor Haines", "prejudicial", None, None)],
        ),
        (
            "Cllr. Haines advised she would be declaring an interest in item 11 as her husband works there.",
            [("Cllr. Haines", None, "her husband works there", "11")],
        ),
        (
            "No interests were declared other than Councillor Sangar, who declared a personal interest in item 7 as a"
            " trustee.",
            [("Councillor Sangar", "personal", "as a trustee", "7")],
        ),
        (
            "There were none at this point; however Councillor Tolliver later declared an interest in item 9"
            " (Moorings) and took no part in the discussion.",
            [("Councillor Tolliver", None, "Moorings", "9")],
        ),
        (
            "Cllr Tolliver declared a personal interest in item 5 (Dues) and Cllr Haines a pecuniary interest in item"
            " 6 (Slip).",
            [("Cllr Tolliver", "personal", "Dues", "5"), ("Cllr Haines", "pecuniary", "Slip", "6")],
        ),
        (
            "Agenda item 5: Councillors Okonjo and Sangar (Non-registerable interest – members of the yacht club)",
            [
                ("Okonjo", "Non-registerable", "members of the yacht club", "5"),
                ("Sangar", "Non-registerable", "members of the yacht club", "5"),
            ],
        ),
        (
            "The following interests were declared:\n\n(a) Councillor P Sangar in item 6 (Dredging), as a Director of"
            " Quay Ltd;\n\n(b) Councillor D Haines in item 7 (Slipway), her son being a berth holder.",
            [("Councillor P Sangar", None, "Dredging", "6"), ("Councillor D Haines", None, "Slipway", "7")],
        ),
        (
            "Councillor Sangar – Minute Nos. 46 and 47 – Prejudicial – Director of Sangar Ltd",
            [
                ("Councillor Sangar", "Prejudicial", "Director of Sangar Ltd", "46"),
                ("Councillor Sangar", "Prejudicial", "Director of Sangar Ltd", "47"),
            ],
        ),
        ("Cllr Tolliver – item 8, DPI as a landowner.", [("Cllr Tolliver", "DPI", "as a landowner", "8")]),
        ("No interests were declared, but Members were reminded of the Code.", []),
        (
            "Members declared the following interests: Cllr Okonjo, item 6, friend of the applicant; Cllr Sangar, item"
            " 7, neighbour.",
            [("Cllr Okonjo", None, "friend of the applicant", "6"), ("Cllr Sangar", None, "neighbour", "7")],
        ),
        (
            "A declaration of interest in relation to Item 8 was received from Councillor Haines who worked there.",
            [("Councillor Haines", None, None, "8")],
        ),
        (
            "Councillor Okonjo, having declared a prejudicial interest in Minute 48, left the meeting.",
            [("Councillor Okonjo", "prejudicial", "Minute 48", "48")],
        ),
        (
            "Councillor Haines drew attention to her position as a trustee of the Museum in connection with item 7.",
            [("Councillor Haines", None, "her position as a trustee of the Museum in connection with item 7", "7")],
        ),
        (
            "Councillor Okonjo: Item 5 – Non-Pecuniary Interest – she is a school governor.",
            [("Councillor Okonjo", "Non-Pecuniary", "she is a school governor", "5")],
        ),
        ("Cllr Haines declared a DPI in item 8.", [("Cllr Haines", "DPI", None, "8")]),
        (
            "In accordance with the Code of Conduct Councillor Haines declared a personal interest in item 8 (Museum).",
            [("Councillor Haines", "personal", "Museum", "8")],
        ),
        (
            "The following members declared interests:-\n\nCouncillor Tolliver – Agenda Item 5 (Grants) – Member of the"
            " Rowing Club",
            [("Councillor Tolliver", None, "Grants", "5")],
        ),
        ("None, save that Cllr Sangar declared an interest in item 12.", [("Cllr Sangar", None, None, "12")]),
    ],
)
def test_interests(lines: str, expected: list[Interest], book: RuleBook, nlp: Language) -> None:
    assert interests(lines, book, nlp) == expected


@pytest.mark.parametrize(
    ("lines", "counts", "outcome"),
    [
        ("Cllr Tolliver proposed to pay it; Cllr Okonjo seconded; carried 5-2.", (5, 2), "carried 5-2"),
        ("The vote was tied at 4-4 and the Chair used her casting vote.", (4, 4), "tied at 4-4"),
        (
            "Councillor Sangar MOVED and Councillor Haines SECONDED that it be shut.\n\nAfter debate, the motion was"
            " put and, by 4 votes to 2, declared CARRIED.",
            (4, 2),
            "declared CARRIED",
        ),
        (
            "Vote on the recommendation to refuse:\n\nIn favour – 2 (Councillors Sangar and Haines)\nAgainst – 3"
            " (Councillors Wexcombe, Tolliver and Okonjo)\n\nThe motion fell.",
            (2, 3),
            "fell",
        ),
        (
            "The motion, proposed by Cllr. Okonjo and seconded by Cllr. Haines, was passed nem con.",
            (None, None),
            "passed nem con",
        ),
        ("The Committee voted by 8 votes to 1 to defer the application.", (8, 1), None),
        ("The motion was lost by 5 votes to 3.", (3, 5), "lost by 5 votes to 3"),
        (
            "The motion was put.\n\nVoting for the motion: 6\n\nVoting against the motion: 2\n\nThe motion was"
            " carried.",
            (6, 2),
            "carried",
        ),
        (
            "Having been put to the vote, Members voted\n\nFOR: 6\nAGAINST: 2\nABSTENTION: 1\n\nIt was so decided.",
            (6, 2),
            None,
        ),
    ],
)
def test_votes(
    lines: str, counts: tuple[int | None, int | None], outcome: str | None, book: RuleBook, nlp: Language
) -> None:
    (vote,) = votes(lines, book, nlp)
    assert ((vote.votes_for, vote.votes_against), vote.outcome) == (counts, outcome)


def test_what_was_voted_on_is_no_count(book: RuleBook, nlp: Language) -> None:
    (vote,) = votes("The Committee voted by 8 votes to 1 to defer the application.", book, nlp)
    assert vote.motion == "to defer the application."


@pytest.mark.parametrize(
    "apologies",
    [
        "Apologies were received from Councillors D Haines and M Dooley (with Councillor R Vane attending as her"
        " substitute).",
        "Apologies: M Dooley (Public Health) – R Vane attending on behalf",
        "Apologies: D Haines (Ports), M Dooley (Academies – sub: R Vane)",
    ],
)
def test_who_came_instead_stands_behind_who_sent_apologies(apologies: str, book: RuleBook, nlp: Language) -> None:
    found = listed(f"Present: Councillors O Wexcombe (Chair) and B Tolliver\n\n{apologies}", book, nlp)
    came = {a.name.removeprefix("Councillor "): a.representing for a in found if a.status == "present"}
    assert came["R Vane"] == "M Dooley"
    assert "M Dooley" in [a.name for a in found if a.status == "apologies"]


def test_the_post_behind_whom_somebody_is_from(book: RuleBook, nlp: Language) -> None:
    lines = (
        "Attendees:\nOrla Wexcombe (OW) – QBBC, Chair\nInes Okonjo (IO) – Probation (dep. for Peter Sangar)\n"
        "Councillor D Haines, Gannet CC"
    )
    found = {a.name: a for a in listed(lines, book, nlp)}
    chair, deputy = found["Orla Wexcombe"], found["Ines Okonjo"]
    assert (chair.organisation, chair.role, chair.is_chair) == ("QBBC", "Chair", True)
    assert (deputy.organisation, deputy.representing) == ("Probation", "Peter Sangar")
    assert found["Councillor D Haines"].organisation == "Gannet CC"


def test_a_councils_letters_are_nobody(book: RuleBook, nlp: Language) -> None:
    lines = "Present:\nCouncillor O Wexcombe, Sandle DC\nCouncillor B Tolliver, Gannet CC, Chair\nMr P Sangar"
    found = listed(lines, book, nlp)
    assert [(a.name, a.organisation) for a in found if a.is_chair] == [("Councillor B Tolliver", "Gannet CC")]


def test_a_decision_on_an_application_behind_its_address(book: RuleBook, nlp: Language) -> None:
    lines = "18/0046 – 6 Quay Street – porch. Resolved: Object on grounds of overdevelopment."
    found = facts_of(f"{HEAD}{PRESENT}7. PLANNING\n\n{lines}\n", Resolution, book, nlp)
    assert [r.text for r in found] == ["Object on grounds of overdevelopment."]


def test_the_first_line_of_a_text_entitles_its_minutes(book: RuleBook, nlp: Language) -> None:
    text = (
        "CABINET\n\n18 April 2018\n\nPresent:-\nCouncillors: O Wexcombe (Leader) (Chair); B Tolliver (Deputy Leader); I"
        " Okonjo.\n\nC45 MINUTES\n\nRESOLVED: That the minutes be approved.\n\nC46 SLIP\n\nRESOLVED: That it be shut.\n"
    )
    found = facts_of(text, Attendance, book, nlp)
    assert [(a.name, a.capacity) for a in found] == [
        ("O Wexcombe", "member"),
        ("B Tolliver", "member"),
        ("I Okonjo", "member"),
    ]


def test_marks_before_names_that_stand_abreast(book: RuleBook, nlp: Language) -> None:
    lines = (
        "Councillors:\n*Orla Wexcombe (Chair)      *Bram Tolliver\n Ines Okonjo                *Peter Sangar\n*Present"
        "\n\nOfficers:\nLena Pike, Scrutiny Officer"
    )
    assert [a.name for a in listed(lines, book, nlp) if a.capacity == "member"] == [
        "Orla Wexcombe",
        "Bram Tolliver",
        "Peter Sangar",
    ]


def test_members_of_a_forum_and_who_observed_them(book: RuleBook, nlp: Language) -> None:
    lines = (
        "Forum Members:\nOrla Wexcombe (Chair) – Land management\nBram Tolliver – Walking\n\nObservers:\n"
        "Peter Sangar, Natural England"
    )
    found = [(a.name, a.capacity, a.organisation) for a in listed(lines, book, nlp)]
    assert found == [
        ("Orla Wexcombe", "member", "Land management"),
        ("Bram Tolliver", "member", "Walking"),
        ("Peter Sangar", "other", "Natural England"),
    ]


def test_agenda_item_on_a_line_of_its_own_over_each_heading(book: RuleBook, nlp: Language) -> None:
    items = "\n\n".join(
        f"Agenda Item {n}\n{title}\nIt was read." for n, title in ((5, "Slip"), (6, "Dues"), (7, "Pier"))
    )
    found = facts_of(f"{HEAD}{PRESENT}{items}\n", Minute, book, nlp)
    assert [(m.number, m.heading) for m in found] == [("5", "Slip"), ("6", "Dues"), ("7", "Pier")]


def test_the_motion_behind_a_bracket_of_who_moved_it(book: RuleBook, nlp: Language) -> None:
    lines = "It was AGREED (proposed by Councillor Tolliver and seconded by Councillor Okonjo) to mend the slip."
    (vote,) = votes(lines, book, nlp)
    assert (vote.motion, vote.mover) == ("to mend the slip.", "Councillor Tolliver")


@pytest.mark.parametrize(
    ("lines", "expected"),
    [
        (
            "FOR THE MOTION: Councillors Wexcombe and Tolliver\nAGAINST THE MOTION: Councillor Sangar\n\nCARRIED.",
            {"Wexcombe": "for", "Tolliver": "for", "Sangar": "against"},
        ),
        ("Councillor Haines asked for her abstention to be recorded.", {"Councillor Haines": "abstain"}),
        (
            "Councillors Sangar and Haines asked that their names be recorded as having voted against the decision.",
            {"Sangar": "against", "Haines": "against"},
        ),
    ],
)
def test_who_voted_how(lines: str, expected: dict[str, str], book: RuleBook, nlp: Language) -> None:
    (vote,) = votes(lines, book, nlp)
    assert {r.name.removeprefix("Councillor ") if len(expected) > 1 else r.name: r.vote for r in vote.recorded} == (
        expected
    )


def test_the_hour_behind_the_place(book: RuleBook, nlp: Language) -> None:
    text = (
        "Minutes of a Meeting of Quarrel Bay Parish Council held on Thursday, 19th April 2018 in the Village Hall at"
        f" 7:00 pm\n\n{PRESENT}1. Minutes\n\nThey were signed.\n\n2. Slip\n\nIt was shut.\n"
    )
    (meeting,) = facts_of(text, Meeting, book, nlp)
    assert (meeting.venue, str(meeting.start_time)) == ("Village Hall", "19:00:00")


@pytest.mark.parametrize(
    ("lines", "days"),
    [
        ("It was agreed that the meeting on 17 May 2018 be moved to 24 May 2018.", [date(2018, 5, 24)]),
        ("The meeting of 17 May 2018 has been cancelled. The next is on 21 June 2018.", [date(2018, 6, 21)]),
        ("The next meetings are on 17 May 2018 and 21 June 2018.", [date(2018, 5, 17), date(2018, 6, 21)]),
    ],
)
def test_a_meeting_that_was_moved_is_not_to_come(lines: str, days: list[date], book: RuleBook, nlp: Language) -> None:
    text = f"{HEAD}{PRESENT}8. Slip\n\nIt was shut.\n\n9. DATE OF NEXT MEETING\n\n{lines}\n"
    assert [m.meeting_date for m in facts_of(text, FutureMeeting, book, nlp)] == days


def test_who_was_asked_to_preside_and_what_was_asked_of_the_clerk(book: RuleBook, nlp: Language) -> None:
    text = (
        f"{HEAD}Present: Cllrs B Tolliver, I Okonjo and P Sangar\n\nAs the chairman was away it was unanimously agreed"
        " that Cllr Sangar take the chair.\n\n1. Minutes\n\nThey were signed.\n\n2. Buses\n\nMs Anstruther wished to"
        " become a Councillor. The Clerk will forward her the form. A request was made for the clerk to write to the"
        " company.\n"
    )
    assert [a.name for a in facts_of(text, Attendance, book, nlp) if a.is_chair] == ["P Sangar"]
    assert [(a.owner, a.text) for a in facts_of(text, Action, book, nlp)] == [
        ("The Clerk", "The Clerk will forward her the form."),
        ("the clerk", "A request was made for the clerk to write to the company."),
    ]


def test_the_next_meeting_of_the_matter_that_a_point_is_about(book: RuleBook, nlp: Language) -> None:
    text = (
        f"{HEAD}{PRESENT}8. Reports\n\n8.1 Gannet Quarry\nThe next meeting is 10am on Thursday, 21st June 2018 at the"
        " quarry.\n\n9. Close\n\nThe next meeting is on 17 May 2018.\n"
    )
    assert [m.meeting_date for m in facts_of(text, FutureMeeting, book, nlp)] == [date(2018, 5, 17)]


@pytest.mark.parametrize(
    "lines",
    [
        "At its meeting on 15 March 2018 the Committee resolved that the slip be mended; this had not been done.",
        "If the motion is carried, the slip will be shut.",
        "The Forum's next meeting is on 20 May 2018.",
    ],
)
def test_what_is_told_of_other_meetings_or_supposed(lines: str, book: RuleBook, nlp: Language) -> None:
    text = f"{HEAD}{PRESENT}7. SLIPWAY\n\n{lines}\n"
    assert [f for kind in (Resolution, Vote, FutureMeeting) for f in facts_of(text, kind, book, nlp)] == []


def test_members_of_a_working_party_are_not_who_came(book: RuleBook, nlp: Language) -> None:
    text = (
        f"{HEAD}Present: Cllrs O Wexcombe (Chair) and B Tolliver\n\nApplicant: Mr Brown, represented by Ms Dale of"
        " Dale LLP\n\n1. Apologies\n\nNone.\n\n2. Slip\n\nIt was shut.\n\n3. Working party\n\nMembers: Cllr Tolliver,"
        " Mr Reed, Mrs Vane.\n"
    )
    found = facts_of(text, Attendance, book, nlp)
    assert [(a.name, a.organisation) for a in found] == [("O Wexcombe", None), ("B Tolliver", None), ("Mr Brown", None)]


def test_names_by_which_somebody_goes_and_clergy(book: RuleBook, nlp: Language) -> None:
    found = listed("Present: Cllrs A. (Tony) Brown (Chair), J.P. O'Neill and The Rev'd Canon Jo Lee", book, nlp)
    assert [(a.name, a.organisation, a.is_chair) for a in found] == [
        ("A. (Tony) Brown", None, True),
        ("J.P. O'Neill", None, False),
        ("The Rev'd Canon Jo Lee", None, False),
    ]


def test_heads_and_lists_in_irish(book: RuleBook, nlp: Language) -> None:
    text = (
        "Comhairle Contae an Chuain / Quay County Council\n\nMinutes of meeting held on 19 April 2018\n\nI Láthair:"
        " Cllrs. S. Ó Murchú, P. Mac Aodha and Deirdre Uí Néill\n\nAs Láthair: Cllr. B. Kelly\n\nLeithscéalta: Cllr. T."
        " O'Dowd\n\n1. Minutes\n\nThey were signed.\n\n2. Slip\n\nIt was shut.\n"
    )
    assert [m.body for m in facts_of(text, Meeting, book, nlp)] == ["Quay County Council"]
    found = [(a.name, a.status) for a in facts_of(text, Attendance, book, nlp)]
    assert found == [
        ("S. Ó Murchú", "present"),
        ("P. Mac Aodha", "present"),
        ("Deirdre Uí Néill", "present"),
        ("Cllr. T. O'Dowd", "apologies"),
    ]


@pytest.mark.parametrize("line", ["Signed", "Signed ..........", "Approved .........."])
def test_a_line_left_for_a_signature_confirms_nothing(line: str, book: RuleBook, nlp: Language) -> None:
    foot = f"The meeting closed at 8pm.\n\n{line}\n"
    text = f"{HEAD}{PRESENT}1. Minutes\n\nThey were read.\n\n2. Slip\n\nIt was shut.\n\n{foot}"
    assert [m.source for m in facts_of(text, Meeting, book, nlp)] == ["minutes"]


@pytest.mark.parametrize("gap", ["\n", "; "])
def test_names_turned_round_in_full(gap: str, book: RuleBook, nlp: Language) -> None:
    names = gap.join(["Wexcombe, Anthony (Chair)", "Okonjo, Mary", "O'Dowd, Tom"])
    found = listed(f"Present:{gap[-1]}{names}", book, nlp)
    assert [(a.name, a.is_chair) for a in found] == [
        ("Wexcombe, Anthony", True),
        ("Okonjo, Mary", False),
        ("O'Dowd, Tom", False),
    ]


def test_how_it_went_is_no_part_of_who_seconded(book: RuleBook, nlp: Language) -> None:
    (vote,) = votes("Proposed: BT Seconded: IO Accepted as a true record.", book, nlp)
    assert (vote.mover, vote.seconder) == ("BT", "IO")
