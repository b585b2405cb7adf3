"""Habits of parish councils, halls, schools and patient groups: words run into one, initials for names, tabs."""

from __future__ import annotations

from datetime import time
from typing import TYPE_CHECKING

import pytest

from pipeline.records import Action, Attendance, Declaration, Meeting, Minute, Resolution, Vote
from rules.book import RuleBook
from tests.papers import facts_of

if TYPE_CHECKING:
    from spacy.language import Language

HEAD = "Quarrel Bay Parish Council\nMinutes of the meeting held on 19 April 2018 in Gannet Hall at 7.00.p.m.\n"


def test_words_run_into_one_keep_their_printing(book: RuleBook, nlp: Language) -> None:
    text = (
        f"{HEAD}Present: Cllr.O.Wexcombe (Chair), Cllr.B.Tolliver, Cllr.Okonjo\n"
        "1Apologies\nApologies were received from Cllr.Pell.\n"
        "2Declarations of Interest\nCllr.Okonjo declared an interest in item 4.\n"
        "3Minutes\nThe minutes were agreed. Proposed byBram Tolliver, seconded Cllr.Okonjo.\n"
    )
    assert [a.name for a in facts_of(text, Attendance, book, nlp)] == [
        "Cllr.O.Wexcombe",
        "Cllr.B.Tolliver",
        "Cllr.Okonjo",
        "Cllr.Pell",
    ]
    assert [m.number for m in facts_of(text, Minute, book, nlp)] == ["1", "2", "3"]
    assert [d.name for d in facts_of(text, Declaration, book, nlp)] == ["Cllr.Okonjo"]
    assert [(v.mover, v.seconder) for v in facts_of(text, Vote, book, nlp)] == [("Bram Tolliver", "Cllr.Okonjo")]
    assert [m.start_time for m in facts_of(text, Meeting, book, nlp)] == [time(19, 0)]


@pytest.mark.parametrize(
    ("said", "mover", "seconder"),
    [
        ("The minutes were agreed.\nApproved: O Wexcombe\nSeconded: B Tolliver", "O Wexcombe", "B Tolliver"),
        ("To mend the slip.\nProposal (OW), seconded (BT)", "OW", "BT"),
        ("To mend the slip. Proposal: OW; seconded: BT.", "OW", "BT"),
        ("To mend the slip.\nP: OW S: BT", "OW", "BT"),
    ],
)
def test_who_moved_and_seconded(said: str, mover: str, seconder: str, book: RuleBook, nlp: Language) -> None:
    text = (
        f"{HEAD}Present: Cllr Orla Wexcombe (OW), Cllr Bram Tolliver (BT)\n\n1. Apologies\nNone.\n\n2. Slip\n{said}\n"
    )
    assert [(v.mover, v.seconder) for v in facts_of(text, Vote, book, nlp)] == [(mover, seconder)]


def test_a_motion_in_the_heading(book: RuleBook, nlp: Language) -> None:
    text = (
        f"{HEAD}Present: Orla Wexcombe (Chair), Bram Tolliver\n\n1. Apologies: Ines Okonjo\n\n"
        "2. The minutes were read and were proposed by Bram Tolliver and seconded by Orla Wexcombe and signed\n"
    )
    assert [(v.minute, v.mover) for v in facts_of(text, Vote, book, nlp)] == [("2", "Bram Tolliver")]


@pytest.mark.parametrize(
    ("front", "expected"),
    [
        (
            "Present: OW, BT., SJ\nApologies: PT.",
            [("OW", "present"), ("BT", "present"), ("SJ", "present"), ("PT", "apologies")],
        ),
        (
            "Present: Orla Wexcombe, Bram Tolliver . Apologies were received from Ines Okonjo and Thea Pell",
            [
                ("Orla Wexcombe", "present"),
                ("Bram Tolliver", "present"),
                ("Ines Okonjo", "apologies"),
                ("Thea Pell", "apologies"),
            ],
        ),
        (
            "Present:\nIn the Chair O.Wexcombe, ,B.Tolliver,T.Pell",
            [("O.Wexcombe", "present"), ("B.Tolliver", "present"), ("T.Pell", "present")],
        ),
        (
            "Present: Orla Wexcombe, Bram Tolliver\nItem Action",
            [("Orla Wexcombe", "present"), ("Bram Tolliver", "present")],
        ),
    ],
)
def test_who_came(front: str, expected: list[tuple[str, str]], book: RuleBook, nlp: Language) -> None:
    text = f"{HEAD}{front}\n\n1. Slip\nIt was wet.\n\n2. Quay\nIt was dry.\n"
    assert [(a.name, a.status) for a in facts_of(text, Attendance, book, nlp)] == expected


def test_apologies_as_did_somebody_else(book: RuleBook, nlp: Language) -> None:
    text = (
        f"{HEAD}Present: Cllr Orla Wexcombe\n\n1. Apologies\n"
        "Cllr Pell (ill-health) and Okonjo sent their apologises as did Cllr Tolliver.\n\n2. Slip\nIt was wet.\n"
    )
    away = [a.name for a in facts_of(text, Attendance, book, nlp) if a.status == "apologies"]
    assert away == ["Cllr Pell", "Okonjo", "Cllr Tolliver"]


def test_posts_and_whence(book: RuleBook, nlp: Language) -> None:
    text = (
        f"{HEAD}Present: Dilys Pell (representing Quay WI), Bram Tolliver\n"
        "In attendance: Thea Okonjo, Clerk and Proper Officer, Ann Marsh from the PPG\n\n1. Slip\nIt was wet.\n"
    )
    found = {a.name: (a.role, a.organisation, a.representing) for a in facts_of(text, Attendance, book, nlp)}
    assert found["Dilys Pell"] == (None, "Quay WI", None)
    assert found["Thea Okonjo"] == ("Clerk and Proper Officer", None, None)
    assert found["Ann Marsh"][1] == "PPG"


def test_lines_that_tabs_set_in(book: RuleBook, nlp: Language) -> None:
    text = (
        "QUARREL BAY PRIMARY SCHOOL\nMinutes of the Governing Body meeting held on 19 April 2018 at 6.00 pm\n"
        "Present:\tMrs O Wexcombe (Chair)\n\tMr B Tolliver (Headteacher)\n"
        "1.\tApologies\tThere were none.\n2.\tBudget\tThe head spoke to it.\n"
        "\t\tRESOLVED: The governors approved the budget.\n"
    )
    assert [(r.minute, r.text) for r in facts_of(text, Resolution, book, nlp)] == [
        ("2", "The governors approved the budget.")
    ]
    assert [m.venue for m in facts_of(text, Meeting, book, nlp)] == [None]


def test_headings_in_capitals_over_two_lines(book: RuleBook, nlp: Language) -> None:
    text = (
        f"{HEAD}Present: Cllr Orla Wexcombe\n"
        "24. TO RECEIVE DECLARATIONS OF INTEREST AND REQUESTS FOR\nDISPENSATIONS\nNone.\n"
        "25. TO APPROVE THE MINUTES OF THE MEETING OF THE COUNCIL HELD ON 6 APRIL\n2018\nThey were read.\n"
        "26. PLANNING\n"
    )
    assert [m.heading for m in facts_of(text, Minute, book, nlp)] == [
        "TO RECEIVE DECLARATIONS OF INTEREST AND REQUESTS FOR DISPENSATIONS",
        "TO APPROVE THE MINUTES OF THE MEETING OF THE COUNCIL HELD ON 6 APRIL 2018",
        "PLANNING",
    ]


def test_initials_behind_a_sentence_say_who_is_to_do_it(book: RuleBook, nlp: Language) -> None:
    text = (
        f"{HEAD}Present: Orla Wexcombe, Bram Tolliver\n\n1. Quay\nA litter pick would be organised – OW\n"
        "\n2. Slip\nThe lamp is out and needs an electrician to look at it.    BT\n\n3. Hall\nIt was looked at by AZ\n"
    )
    assert [(a.minute, a.owner) for a in facts_of(text, Action, book, nlp)] == [("1", "OW"), ("2", "BT")]


@pytest.mark.parametrize(
    ("head", "venue", "chair"),
    [
        (
            "Quay Hill Village Hall Tuesday 19 April 2018 at 6.30pm\nPresent: Orla Wexcombe, Bram Tolliver",
            "Quay Hill Village Hall",
            None,
        ),
        (
            "Held on 19 April 2018 at 7pm\nChairman: Cllr O Wexcombe was elected Chairman, proposed by Cllr Hall\n"
            "Vice-Chairman: Cllr B Hall was elected\nPresent: Cllrs O Wexcombe, B Hall",
            None,
            "Cllr O Wexcombe",
        ),
        (
            "Held on 19 April 2018\nIn accordance with the Standing Orders of the Authority.\n"
            "Present: Cllrs O Wexcombe, B Hall",
            None,
            None,
        ),
    ],
)
def test_heads(head: str, venue: str | None, chair: str | None, book: RuleBook, nlp: Language) -> None:
    text = f"Quarrel Bay Parish Council\n{head}\n\n1. Slip\nIt was wet.\n\n2. Quay\nIt was dry.\n"
    assert [(m.venue, m.chair) for m in facts_of(text, Meeting, book, nlp)] == [(venue, chair)]


def test_headings_run_in_with_their_sentences(book: RuleBook, nlp: Language) -> None:
    text = (
        "Parish Council Meeting\n\nMINUTES of the meeting of QUARREL BAY PARISH COUNCIL held on Thursday 19th April "
        "2018 at 7pm in the Village Hall.\n\nPresent were Mr O Wexcombe (Chairman), Mr B Tolliver, and Mrs T Pell.\n\n"
        "APOLOGIES FOR ABSENCE were received from Mr I Okonjo\n\nTHE MINUTES of the previous meeting were read.\n\n"
        "FINANCE. A cheque was signed.\n\nHIGHWAYS AND FOOTPATHS – The Clerk was asked to write to the county.\n"
    )
    assert [(m.number, m.heading) for m in facts_of(text, Minute, book, nlp)] == [
        (None, "APOLOGIES FOR ABSENCE"),
        (None, "THE MINUTES"),
        (None, "FINANCE"),
        (None, "HIGHWAYS AND FOOTPATHS"),
    ]
    assert [(a.name, a.status) for a in facts_of(text, Attendance, book, nlp)] == [
        ("Mr O Wexcombe", "present"),
        ("Mr B Tolliver", "present"),
        ("Mrs T Pell", "present"),
        ("Mr I Okonjo", "apologies"),
    ]
    assert [m.venue for m in facts_of(text, Meeting, book, nlp)] == ["Village Hall"]


def test_headings_on_plain_lines(book: RuleBook, nlp: Language) -> None:
    text = (
        f"{HEAD}Present: Orla Wexcombe, Bram Tolliver\n\nApologies: Ines Okonjo\n\nFund:\n\nIt stood at £24.\n\n"
        "Website Details:\n\nThe list is to be put right.\n\nRole of the Group:\n\nIt was talked over at length.\n"
    )
    assert [m.heading for m in facts_of(text, Minute, book, nlp)] == [
        "Fund",
        "Website Details",
        "Role of the Group",
    ]


def test_who_looks_after_what_is_no_heading(book: RuleBook, nlp: Language) -> None:
    text = (
        f"{HEAD}Present: Orla Wexcombe, Bram Tolliver\n\nHighways – Cllr Pell\n\nPlanning – Cllr Okonjo\n\n"
        "Finance – Cllr Tolliver\n\nWebsite – Cllr Marsh\n"
    )
    assert facts_of(text, Minute, book, nlp) == []


@pytest.mark.parametrize(
    ("front", "expected"),
    [
        (
            "Present: Mary, Peter, Susan plus Anne Roberts as an observer\nApologies: David and John\n"
            "Recent Resignations: Paul Pell, Ann Marsh",
            ["Mary", "Peter", "Susan", "Anne Roberts", "David", "John"],
        ),
        ("Present: Cllr Pell (Chair), Cllr Mrs Cliffe, Cllrs Dole, Mason, and Reed.", None),
        ("Present. Cllr O Wexcombe, Cllr Pell", ["Cllr O Wexcombe", "Cllr Pell"]),
        (
            "Present: Ann Dole, Sharon Pell. Peter Reed. John Marsh",
            ["Ann Dole", "Sharon Pell", "Peter Reed", "John Marsh"],
        ),
        ("Apologies: J. Tucker, D. Cllr. J. Green.\nPresent: O. Pell, B. Dole", None),
        ("Mr Ian Dole\nMr John Pell\nMrs Ann Reed", ["Mr Ian Dole", "Mr John Pell", "Mrs Ann Reed"]),
        ("Mr Ian Dole\nMr John Pell\nMrs Ann Reed\n\nMr Bo Marsh\nMrs Di Cole\nMr Al Fox", []),
    ],
)
def test_lists_of_names(front: str, expected: list[str] | None, book: RuleBook, nlp: Language) -> None:
    found = [
        a.name
        for a in facts_of(f"{HEAD}{front}\n\n1. Slip\nIt was wet.\n\n2. Quay\nIt was dry.\n", Attendance, book, nlp)
    ]
    if expected is None and "Cliffe" in front:
        expected = ["Cllr Pell", "Cllr Mrs Cliffe", "Dole", "Mason", "Reed"]
    elif expected is None:
        expected = ["J. Tucker", "D. Cllr. J. Green", "O. Pell", "B. Dole"]
    assert found == expected


@pytest.mark.parametrize(
    ("head", "expected"),
    [
        (
            "Annual Parish Meeting 19.04.18.\nPresent: O. Pell (Chairman), B. Dole",
            ("Annual Parish Meeting", None, None),
        ),
        ("Quay Allotments Association\nMinutes of the AGM held on 19 April 2018 at 1930hrs\nPresent: O. Pell", None),
        (
            "PPG Minutes - 19/04/18\nPatient Participation Group (PPG) Meeting\nTime: 1230\nPresent: O. Pell, B. Dole",
            None,
        ),
    ],
)
def test_more_heads(head: str, expected: tuple[str, None, None] | None, book: RuleBook, nlp: Language) -> None:
    (one,) = facts_of(f"{head}\n\n1. Slip\nIt was wet.\n\n2. Quay\nThe meeting closed.\n", Meeting, book, nlp)
    told = {
        "Quay": ("Quay Allotments Association", time(19, 30), None),
        "PPG ": ("Patient Participation Group (PPG)", time(12, 30), None),
    }
    assert (one.body, one.start_time, one.end_time) == (expected or told[head[:4]])


def test_closed_at_a_quarter_to_eight_in_the_evening(book: RuleBook, nlp: Language) -> None:
    text = f"{HEAD}Present: O. Pell\n\n1. Slip\nIt was wet.\n\n2. Quay\nIt was dry.\n\nThe meeting closed at 7.45.\n"
    assert [m.end_time for m in facts_of(text, Meeting, book, nlp)] == [time(19, 45)]


def test_plain_numbers_before_those_who_came(book: RuleBook, nlp: Language) -> None:
    text = (
        "Minutes of the Quarrel Bay Parish Council Finance Committee Meeting held on Thursday 19th April 2018 at 6 pm "
        "in Gannet Centre.\n\n1 Present:– Councillors Thea Pell (Chairman) Bram Tolliver, Ann Marsh.\n\n"
        "2 Apologies:– Ines Okonjo.\n\n3 Declarations of Interests\nThere were none.\n\n4. Budget\n"
        "The reports were read. It was unanimously agreed to\n\na. Set a standstill budget\nb. Quotes to be "
        "obtained\n\n5. Precept\nCllrs agreed to keep it as it was.\n"
    )
    assert [(m.number, m.heading) for m in facts_of(text, Minute, book, nlp)] == [
        ("1", "Present"),
        ("2", "Apologies"),
        ("3", "Declarations of Interests"),
        ("4", "Budget"),
        ("5", "Precept"),
    ]
    assert [(a.name, a.status) for a in facts_of(text, Attendance, book, nlp)] == [
        ("Thea Pell", "present"),
        ("Bram Tolliver", "present"),
        ("Ann Marsh", "present"),
        ("Ines Okonjo", "apologies"),
    ]
    assert [(r.minute, r.clause, r.text) for r in facts_of(text, Resolution, book, nlp)] == [
        ("4", "a", "Set a standstill budget"),
        ("4", "b", "Quotes to be obtained"),
        ("5", None, "to keep it as it was."),
    ]


@pytest.mark.parametrize(
    ("said", "away"),
    [
        (
            "The following Councillors sent their apologies. Mr J Marsh and Mr P Pell had to go out. "
            "Mr D Dole was unable to attend.",
            ["Mr J Marsh", "Mr P Pell", "Mr D Dole"],
        ),
        ("Councillor David Pell’s apologies were noted and accepted.", ["Councillor David Pell"]),
        (
            "Apologies were received from Cllr Marsh.\nVal Pell, District Councillor, said that she would not be able "
            "to attend.",
            ["Cllr Marsh", "Val Pell"],
        ),
    ],
)
def test_apologies_told_in_sentences(said: str, away: list[str], book: RuleBook, nlp: Language) -> None:
    text = f"{HEAD}Present: Cllr Orla Wexcombe\n\n1. Apologies\n{said}\n\n2. Slip\nIt was wet.\n"
    assert sorted(a.name for a in facts_of(text, Attendance, book, nlp) if a.status == "apologies") == sorted(away)


@pytest.mark.parametrize(
    ("front", "expected"),
    [
        (
            "Present: Cllr O Wexcombe, Cllr B Tolliver. Clerk and RFO: Thea Pell.",
            [
                ("Cllr O Wexcombe", "member", None),
                ("Cllr B Tolliver", "member", None),
                ("Thea Pell", "officer", "Clerk and RFO"),
            ],
        ),
        (
            "Present: Cllr O Wexcombe\nIn Attendance: J Pell – Parish Clerk, E Marsh – RFO and L Dole – Caretaker.",
            [
                ("Cllr O Wexcombe", "member", None),
                ("J Pell", "officer", "Parish Clerk"),
                ("E Marsh", "officer", "RFO"),
                ("L Dole", "other", "Caretaker"),
            ],
        ),
        (
            "Present: Ann Pell (Treasurer) Bo Marsh, Thea Dole (RFO) Dee Reed (Parish Clerk)",
            [
                ("Ann Pell", "member", "Treasurer"),
                ("Bo Marsh", "member", None),
                ("Thea Dole", "officer", "RFO"),
                ("Dee Reed", "officer", "Parish Clerk"),
            ],
        ),
        (
            "Councillors: Ann Pell, Bo Marsh, Dee Reed\nClerk: John Dole\n\n"
            "ATTENDANCE: Ann Pell; Bo Marsh; John Dole (Clerk).",
            [("Ann Pell", "member", None), ("Bo Marsh", "member", None), ("John Dole", "officer", "Clerk")],
        ),
    ],
)
def test_posts_in_lists(front: str, expected: list[tuple[str, str, str | None]], book: RuleBook, nlp: Language) -> None:
    text = f"{HEAD}{front}\n\n1. Slip\nIt was wet.\n\n2. Quay\nIt was dry.\n"
    assert [(a.name, a.capacity, a.role) for a in facts_of(text, Attendance, book, nlp)] == expected


@pytest.mark.parametrize(
    ("said", "text"),
    [
        (
            "On proposal from Councillor Pell seconded by Councillor Marsh and with no objections, all resolved for "
            "Councillor Dole to continue as Chair.",
            "for Councillor Dole to continue as Chair.",
        ),
        ("Members, therefore, agreed to shut the slip.", "to shut the slip."),
        ("Cllrs decided that the plot would be left as it was.", "that the plot would be left as it was."),
        ("It was agreed by the Finance Committee that the grant be paid.", "that the grant be paid."),
    ],
)
def test_who_decides(said: str, text: str, book: RuleBook, nlp: Language) -> None:
    paper = f"{HEAD}Present: Cllr Orla Wexcombe\n\n1. Apologies\nNone.\n\n2. Slip\n{said}\n"
    assert [(r.minute, r.text) for r in facts_of(paper, Resolution, book, nlp)] == [("2", text)]
