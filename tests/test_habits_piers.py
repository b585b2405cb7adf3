"""Habits of what is decided, asked for and numbered: votes between the word and what was resolved, lists of tasks with
who and by when, letters and codes over headings."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from pipeline.records import Action, Minute, Resolution
from rules.book import RuleBook
from tests.papers import facts_of

if TYPE_CHECKING:
    from spacy.language import Language

HEAD = (
    "Quarrel Bay Borough Council\n\nMinutes of the meeting of the Harbour Committee held on Thursday 19 April 2018 in"
    " Gannet Hall\n\n"
)
PRESENT = "Present: Councillors Orla Wexcombe (Chair), Bram Tolliver, Ines Okonjo, Peter Sangar and Dilys Haines\n\n"


def resolved(lines: str, book: RuleBook, nlp: Language) -> list[tuple[str | None, str | None, str]]:
    text = f"{HEAD}{PRESENT}6. MINUTES\n\nThe lamp was out.\n\n7. SLIPWAY\n\n{lines}\n\n8. QUAY\n\nIt was wet.\n"
    return [(r.verb, r.clause, r.text) for r in facts_of(text, Resolution, book, nlp) if r.minute == "7"]


def tasks(lines: str, book: RuleBook, nlp: Language) -> list[tuple[str, str, str | None, str | None]]:
    found = facts_of(f"{HEAD}{PRESENT}7. SLIPWAY\n\n{lines}\n", Action, book, nlp)
    return [(a.source, a.text, a.owner, a.due) for a in found]


def headings(lines: str, book: RuleBook, nlp: Language) -> list[tuple[str | None, str | None]]:
    return [(m.number, m.heading) for m in facts_of(f"{HEAD}{PRESENT}{lines}\n", Minute, book, nlp)]


@pytest.mark.parametrize(
    ("lines", "expected"),
    [
        (
            "The Committee RESOLVED, by 7 votes to 2 with 1 abstention, to grant the lease.",
            [("RESOLVED", None, "to grant the lease.")],
        ),
        ("Members agreed, by 5 votes to 4, to shut the slip.", [("AGREED", None, "to shut the slip.")]),
        (
            "The Committee determined that the licence be granted as applied for.",
            [("DETERMINED", None, "that the licence be granted as applied for.")],
        ),
        ("The Committee determined that the applicant had not been told.", []),
        ("Members had previously agreed that the slip be shut.", []),
        (
            "On the motion of Alderman Tolliver, seconded by Councillor Okonjo, the Council adopted the minutes of the"
            " Quay Committee.",
            [("ADOPTED", None, "the minutes of the Quay Committee.")],
        ),
        (
            "Council RESOLVED the following:\n1) that the slip be mended\n2) that Gannet Marine be the contractor",
            [("RESOLVED", "1", "that the slip be mended"), ("RESOLVED", "2", "that Gannet Marine be the contractor")],
        ),
        ("The Committee heard the following:\n1) that the slip was wet\n2) that the gate was shut", []),
        (
            "DECISION\n\nThe Cabinet Member:\n\n(i) approved the scheme; and\n\n(ii) authorised the Head of Ports to"
            " advertise it.",
            [
                ("APPROVED", "i", "approved the scheme; and"),
                ("AUTHORISED", "ii", "authorised the Head of Ports to advertise it."),
            ],
        ),
        (
            "Decision(s): Agreed recommendations 1 to 3.",
            [("AGREED", None, "Agreed recommendations 1 to 3.")],
        ),
        (
            "Officer Recommendation: Approve.\nCommittee Decision: APPROVED as recommended.",
            [("APPROVED", None, "APPROVED as recommended.")],
        ),
        (
            "RESOLUTION NO. 12/18: The Council to mend the slip.",
            [("RESOLVED", None, "The Council to mend the slip.")],
        ),
        (
            "The Chair's proposal that the slip be mended was put to the vote and carried by 6 votes to 3.",
            [("CARRIED", None, "that the slip be mended")],
        ),
        ("The Chair's proposal that the slip be mended was put to the vote and lost.", []),
        (
            "Proposal: to mend the slip. Proposed by Cllr Tolliver, seconded by Cllr Okonjo. Agreed unanimously.",
            [("AGREED", None, "to mend the slip")],
        ),
        (
            "RESOLVED: (Cllr Tolliver dissenting) That the slip be mended.",
            [("RESOLVED", None, "That the slip be mended.")],
        ),
    ],
)
def test_how_it_was_resolved(
    lines: str, expected: list[tuple[str | None, str | None, str]], book: RuleBook, nlp: Language
) -> None:
    assert resolved(lines, book, nlp) == expected


@pytest.mark.parametrize(
    ("lines", "expected"),
    [
        (
            "Action: Circulate the draft lease. Lead: Ines Okonjo. Deadline: 4 May 2018.",
            [("action_log", "Circulate the draft lease.", "Ines Okonjo", "4 May 2018")],
        ),
        (
            "ACTIONS\n\nBT – circulate papers – 30/4/18\nIO – book venue – asap",
            [("action_log", "circulate papers", "BT", "30/4/18"), ("action_log", "book venue", "IO", "asap")],
        ),
        (
            "Action points\n\nCirculate the papers – BT – next meeting\nBook the hall – Clerk – 4 May 2018",
            [
                ("action_log", "Circulate the papers", "BT", "next meeting"),
                ("action_log", "Book the hall", "Clerk", "4 May 2018"),
            ],
        ),
        ("Mooring fees were asked for.\n\nMooring fees – BT – 4 May 2018", []),
        (
            "The Board asked for figures on mooring fees.\n\n[Action: Dilys Haines, by end of May]",
            [("action_log", "The Board asked for figures on mooring fees.", "Dilys Haines", "by end of May")],
        ),
        (
            "The winch was discussed (Action 7.1: DH to obtain a price).",
            [("action_log", "DH to obtain a price", "DH", None)],
        ),
        (
            "Owner: Bram Tolliver\nAction: Contact the Trust about the winch\nDue: 31 May 2018",
            [("action_log", "Contact the Trust about the winch", "Bram Tolliver", "31 May 2018")],
        ),
        (
            "Action: Contact the Trust about the winch\nOwner: Bram Tolliver\nDue: 31 May 2018\n\nAction: Mend the"
            " winch before the regatta\nOwner: Ines Okonjo\nDue: June meeting",
            [
                ("action_log", "Contact the Trust about the winch", "Bram Tolliver", "31 May 2018"),
                ("action_log", "Mend the winch before the regatta", "Ines Okonjo", "June meeting"),
            ],
        ),
        (
            "(ACTION: PS to liaise with the Police; DH to check the signs)",
            [
                ("action_log", "PS to liaise with the Police", "PS", None),
                ("action_log", "DH to check the signs", "DH", None),
            ],
        ),
        (
            "ACTION: Clerk\nTo write to the Trust about the winch.",
            [("action_log", "To write to the Trust about the winch.", "Clerk", None)],
        ),
        ("Bus shelter: the Clerk to get a quote.", [("request", "the Clerk to get a quote.", "the Clerk", None)]),
        ("The Committee requested that its thanks be recorded.", []),
        ("Actions from the previous meeting:\n\nClerk to write to the Trust\nBT to mend the gate – ongoing.", []),
        ("Lamp: the Clerk to write to the Trust – completed.", []),
        (
            "The Panel requested further information in relation to:\n\n- the cost of dredging;\n- the berths.",
            [
                (
                    "request",
                    "The Panel requested further information in relation to: the cost of dredging; the berths.",
                    None,
                    None,
                )
            ],
        ),
    ],
)
def test_who_is_to_do_it_and_by_when(
    lines: str, expected: list[tuple[str, str, str | None, str | None]], book: RuleBook, nlp: Language
) -> None:
    assert tasks(lines, book, nlp) == expected


def test_a_day_in_figures_is_the_day_that_a_column_means(book: RuleBook, nlp: Language) -> None:
    table = "| Action | By whom | By when |\n| --- | --- | --- |\n| Mend the old winch | P Sangar | 31/05/18 |"
    found = facts_of(f"{HEAD}{PRESENT}7. SLIPWAY\n\n{table}\n", Action, book, nlp)
    assert [(a.due, str(a.due_date)) for a in found] == [("31/05/18", "2018-05-31")]


LETTERED = "A. APOLOGIES\nNone.\nB. MINUTES\nThey were signed.\nC. LAMPS\nOne was out.\nD. QUAY\nIt was wet.\n"


def test_letters_of_five_headings_are_their_numbers(book: RuleBook, nlp: Language) -> None:
    found = headings(f"{LETTERED}E. NEXT MEETING\n17 May 2018.", book, nlp)
    assert found == [("A", "APOLOGIES"), ("B", "MINUTES"), ("C", "LAMPS"), ("D", "QUAY"), ("E", "NEXT MEETING")]


def test_codes_alone_over_headings(book: RuleBook, nlp: Language) -> None:
    said = ["Apologies\nCllr Lee.", "Finance\nIt was paid.", "Planning\nIt was kept.", "Highways\nThe hole was filled."]
    found = headings("\n\n".join(f"PC 18-{45 + n}\n{each}" for n, each in enumerate(said)), book, nlp)
    assert found == [
        ("PC 18-45", "Apologies"),
        ("PC 18-46", "Finance"),
        ("PC 18-47", "Planning"),
        ("PC 18-48", "Highways"),
    ]


def test_codes_with_a_dash_before_headings(book: RuleBook, nlp: Language) -> None:
    lines = (
        "QB/18/045 – Apologies for Absence:\nCllr Lee.\n\nQB/18/046 – Finance:\nIt was paid.\n\nQB/18/047 – Planning:\n"
        "It was kept."
    )
    assert headings(lines, book, nlp) == [
        ("QB/18/045", "Apologies for Absence"),
        ("QB/18/046", "Finance"),
        ("QB/18/047", "Planning"),
    ]


@pytest.mark.parametrize("label", ["Item 18/{}: ", "Minute No. {}/18\n"])
def test_items_by_their_codes(label: str, book: RuleBook, nlp: Language) -> None:
    said = ["Apologies\nCllr Lee was ill.", "Finance\nIt was paid.", "Planning\nIt was kept."]
    found = headings("\n\n".join(label.format(45 + n) + each for n, each in enumerate(said)), book, nlp)
    codes = ["18/45", "18/46", "18/47"] if label.startswith("Item") else ["45/18", "46/18", "47/18"]
    assert found == list(zip(codes, ["Apologies", "Finance", "Planning"], strict=True))
