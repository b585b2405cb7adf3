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
