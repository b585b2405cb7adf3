"""Habits of panels, boards and committees that no council's standing orders shape."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from pipeline.read.embedded import as_page
from pipeline.records import Action, Attendance, Meeting, Minute, Vote
from rules.book import RuleBook
from tests.papers import facts_of

if TYPE_CHECKING:
    from spacy.language import Language

HEAD = "Quarrel Bay Harbour Board\n\nMinutes of the meeting held on Thursday 19 April 2018 in Gannet Hall"
REST = "1. Slip\n\nIt was wet.\n\n2. Winch\n\nIt turned."


def there(text: str, book: RuleBook, nlp: Language) -> list[tuple[str, str, str | None, str | None]]:
    found = facts_of(f"{HEAD}\n\n{text}\n\n{REST}", Attendance, book, nlp)
    return [(a.name, a.status, a.role, a.organisation) for a in found]


@pytest.mark.parametrize(
    ("text", "told"),
    [
        (
            "Members                       Observers\n"
            "Orla Pell - Chairman          Tam Beed – Sandle Borough Council\n"
            "Bram Crake                    Elen Hafod – Secretary",
            [
                ("Orla Pell", "present", "Chairman", None),
                ("Tam Beed", "present", None, "Sandle Borough Council"),
                ("Bram Crake", "present", None, None),
                ("Elen Hafod", "present", "Secretary", None),
            ],
        ),
        (
            "Present:\n\nMorag (MP) - Chairman\n\nTam (TB)\n\nMs Orla Crake – Quay Advice",
            [
                ("Morag", "present", "Chairman", None),
                ("Tam", "present", None, None),
                ("Ms Orla Crake", "present", None, "Quay Advice"),
            ],
        ),
        (
            "Present: Orla Pell\n\nApologies: Tam Beed Sandle LAF; Bram Crake",
            [
                ("Orla Pell", "present", None, None),
                ("Tam Beed", "apologies", None, "Sandle LAF"),
                ("Bram Crake", "apologies", None, None),
            ],
        ),
        (
            "Present: Orla Pell, Director of People and Organisational Development",
            [("Orla Pell", "present", "Director of People and Organisational Development", None)],
        ),
        (
            "Present: Orla Pell (Cabinet Office, secretariat)",
            [("Orla Pell", "present", "secretariat", "Cabinet Office")],
        ),
        (
            "Present: Councillors D Pell, J Beed,J Crake,B Hafod andA Wistow",
            [(name, "present", None, None) for name in ("D Pell", "J Beed", "J Crake", "B Hafod", "A Wistow")],
        ),
        (
            "Present: Mrs Orla Pell, Chair, Quays Committee (QC) Mr Tam Beed, Chair, Ferries Sub-Committee (FSC) "
            "Ms Elen Crake, Vice Chair, Piers Committee (PPC)",
            [
                ("Mrs Orla Pell", "present", "Chair", "Quays Committee (QC)"),
                ("Mr Tam Beed", "present", "Chair", "Ferries Sub-Committee (FSC)"),
                ("Ms Elen Crake", "present", "Vice Chair", "Piers Committee (PPC)"),
            ],
        ),
        (
            "Present: Orla Pell, Chief Executive, QHT Tam Beed, Ferries Manager, QHT",
            [
                ("Orla Pell", "present", "Chief Executive", "QHT"),
                ("Tam Beed", "present", "Ferries Manager", "QHT"),
            ],
        ),
        (
            "/ Present: Orla Pell, Tam Beed (notes)\n/ Apologies: Bram Crake",
            [
                ("Orla Pell", "present", None, None),
                ("Tam Beed", "present", "notes", None),
                ("Bram Crake", "apologies", None, None),
            ],
        ),
        (
            "Convener: Orla Pell\n\nMembers: Tam Beed, Bram Crake",
            [
                ("Orla Pell", "present", None, None),
                ("Tam Beed", "present", None, None),
                ("Bram Crake", "present", None, None),
            ],
        ),
        (
            "Present: Orla Pell (Chair)\n\nApologies: Dame Elen Hafod, Chair of the Sandle Hospitals Trust",
            [
                ("Orla Pell", "present", "Chair", None),
                ("Dame Elen Hafod", "apologies", "Chair of the Sandle Hospitals Trust", None),
            ],
        ),
    ],
)
def test_lists_of_panels(
    text: str, told: list[tuple[str, str, str | None, str | None]], book: RuleBook, nlp: Language
) -> None:
    assert there(text, book, nlp) == told


def test_only_who_came_may_chair(book: RuleBook, nlp: Language) -> None:
    text = f"{HEAD}\n\nPresent: Tam Beed\n\nApologies: Elen Hafod EH Chair\n\n{REST}"
    assert not any(a.is_chair for a in facts_of(text, Attendance, book, nlp))


@pytest.mark.parametrize(
    ("prose", "away"),
    [
        (
            "the Deputy Lord Mayor (Councillor Pell) and Councillors Beed and Crake",
            ["Councillor Pell", "Beed", "Crake"],
        ),
        ("Alderman Pell and Councillors Beed and Crake", ["Alderman Pell", "Beed", "Crake"]),
    ],
)
def test_apologies_of_groups_in_prose(prose: str, away: list[str], book: RuleBook, nlp: Language) -> None:
    text = (
        f"{HEAD}\n\nPresent: Orla Wexcombe\n\n1. Apologies\n\nApologies were reported on behalf of {prose}.\n\n2. Slip"
    )
    found = facts_of(text, Attendance, book, nlp)
    assert [a.name for a in found if a.status == "apologies"] == away


def test_codes_that_a_conversion_glued(book: RuleBook, nlp: Language) -> None:
    text = (
        f"{HEAD}\nPresent:\nOrla Pell\nA1Interests declared\nNone.\nA2Quays and slips\nIt was wet.\nA3Winch\nIt turned."
    )
    found = facts_of(text, Minute, book, nlp)
    assert [(m.number, m.heading) for m in found] == [
        ("A1", "Interests declared"),
        ("A2", "Quays and slips"),
        ("A3", "Winch"),
    ]


def test_a_heading_in_capitals_over_lines(book: RuleBook, nlp: Language) -> None:
    text = (
        f"{HEAD}\n\nPresent: Orla Pell\n\n1. SLIP\n\nIt was wet.\n\n"
        "2. THE GENERAL FUND, THE HARBOUR ACCOUNT AND DECENT\nQUAYS PROGRAMMES - BUDGET VARIATIONS AT\n"
        "QUARTER 3 2017/18\n\n"
        "RESOLVED:\n\nThat it be noted."
    )
    assert facts_of(text, Minute, book, nlp)[1].heading == (
        "THE GENERAL FUND, THE HARBOUR ACCOUNT AND DECENT QUAYS PROGRAMMES - BUDGET VARIATIONS AT QUARTER 3 2017/18"
    )


def test_actions_and_their_days_under_labels(book: RuleBook, nlp: Language) -> None:
    text = (
        f"{HEAD}\n\nPresent: Orla Pell\n\n1. Slip\n\nIt was wet.\n\nActions:\n\n"
        "The Harbour Office to mend the slip.\n\nDue:\n\nlate January\n\n2. Winch\n\nIt turned."
    )
    found = facts_of(text, Action, book, nlp)
    assert [(a.text, a.owner, a.due) for a in found] == [
        ("The Harbour Office to mend the slip.", "The Harbour Office", "late January")
    ]


def test_a_note_of_decisions(book: RuleBook, nlp: Language) -> None:
    title = "Sandle Area Partnership - Note of Decisions Taken at 7th Meeting 2018"
    text = f"NOTE OF DECISIONS\n\n{title}\n\n19 April 2018\n\nPresent: Orla Pell\n\n{REST}"
    assert [m.body for m in facts_of(text, Meeting, book, nlp)] == ["Sandle Area Partnership"]


def test_an_online_meeting_is_where_it_was_held(book: RuleBook, nlp: Language) -> None:
    head = "Safer Sandle Partnership\n\nMinutes of the meeting\n\n19 April 2018 – 2.00pm\n\nMS Teams virtual meeting"
    text = f"{head}\n\nPresent: Cllr Orla Pell\n\nApologies: None\n\n{REST}"
    assert [m.venue for m in facts_of(text, Meeting, book, nlp)] == ["MS Teams virtual meeting"]


def test_rolls_under_for_and_against(book: RuleBook, nlp: Language) -> None:
    text = (
        f"{HEAD}\n\nPresent: Cllrs Pell, Beed and Crake\n\n1. Slip\n\n"
        "It was proposed by Councillor Pell, seconded by Councillor Beed that the slip be mended. "
        "The motion was put to a vote as follows:-\n\nFor: Councillors Pell and Beed (2)\n\n"
        "Against: Councillor Crake (1)\n\nThere were no abstentions.\n\n2. Winch\n\nIt turned."
    )
    votes = facts_of(text, Vote, book, nlp)
    assert [(v.mover, v.votes_for, v.votes_against, v.abstentions) for v in votes] == [("Councillor Pell", 2, 1, 0)]


def test_a_page_kept_in_markdown() -> None:
    text = (
        "---\ntitle: Quay Board Minutes\n---\n\n"
        "<p>Minutes of a meeting</p>\n<p><strong>Present</strong></p>\n<p>Orla</p>\n"
    )
    page = as_page(text)
    assert page is not None
    assert "<h1>Quay Board Minutes</h1>" in page
    assert as_page("# Minutes\n\nOrla <b>Pell</b>\n") is None


@pytest.mark.parametrize("behind", [" – via telekit", ", by phone", " – items 4 to 6", ", via Teams", " - for item 3"])
def test_how_somebody_was_there_is_no_organisation(behind: str, book: RuleBook, nlp: Language) -> None:
    text = f"Members: Orla Pell (Chair)\n\nOther attendees: Tam Beed (QHT{behind}), Elen Hafod (Sandle Council)"
    assert there(text, book, nlp)[1:] == [
        ("Tam Beed", "present", None, "QHT"),
        ("Elen Hafod", "present", None, "Sandle Council"),
    ]


def test_who_came_for_part_beside_a_crowd(book: RuleBook, nlp: Language) -> None:
    text = (
        "Members: Orla Pell (Chair)\n\nIn attendance: 27 electors and PCSO K Beed for part of the meeting; Mr G Hafod."
    )
    assert [name for name, *_ in there(text, book, nlp)] == ["Orla Pell", "PCSO K Beed", "Mr G Hafod"]


def test_a_numbered_item_with_a_bracket_and_a_colon(book: RuleBook, nlp: Language) -> None:
    text = f"{HEAD}\n\nPresent: Orla Pell\n\nItem 1: Slip\nIt was wet.\n\nItem 2): Close\nIt closed."
    assert [m.number for m in facts_of(text, Minute, book, nlp)] == ["1", "2"]


def test_posts_run_on_behind_names(book: RuleBook, nlp: Language) -> None:
    text = "Present: Orla Pell\n\nIn attendance: Mr Tam Beed Projects Officer QHT, Elen Hafod Tides & Legal Manager"
    assert there(text, book, nlp)[1:] == [
        ("Mr Tam Beed", "present", "Projects Officer", "QHT"),
        ("Elen Hafod", "present", "Tides & Legal Manager", None),
    ]


def test_apologies_for_an_earlier_meeting_are_none_for_this(book: RuleBook, nlp: Language) -> None:
    text = (
        "Present: Orla Pell\n\nApologies were received from Cllr Beed. "
        "Cllr Pell sent her apologies for missing the April meeting."
    )
    assert [(name, status) for name, status, *_ in there(text, book, nlp)] == [
        ("Orla Pell", "present"),
        ("Cllr Beed", "apologies"),
    ]


def test_who_is_to_do_it_stands_over_the_list(book: RuleBook, nlp: Language) -> None:
    text = (
        f"{HEAD}\n\nPresent: Orla Pell\n\n1. Slip\n\nIt was wet.\n\nActions: for the Harbour Office\n\n"
        "• Mend the slip before it is dry\n\n• Make more use of the winch\n\n2. Winch\n\nIt turned.\n\n"
        "Action: For Tam Beed to grease it again."
    )
    assert [(a.minute, a.owner) for a in facts_of(text, Action, book, nlp)] == [
        ("1", "Harbour Office"),
        ("1", "Harbour Office"),
        ("2", "Tam Beed"),
    ]


def test_why_all_of_them_were_away(book: RuleBook, nlp: Language) -> None:
    text = "Present: Cllr Pell\n\n1. Apologies for absence\n\nCllrs Tam Beed, Elen Hafod, Bram Crake (All on holiday)"
    assert [name for name, status, *_ in there(text, book, nlp) if status == "apologies"] == [
        "Tam Beed",
        "Elen Hafod",
        "Bram Crake",
    ]


@pytest.mark.parametrize(
    "listed",
    [
        "Present: C Pell – Chairman (CP), A Beed (AB) and B Hafod (BH).",
        "Present: Orla Pell – Chair, Tam Beed and Elen Hafod.",
        "Present: Orla Pell – Chair, Mr T Beed, Mrs E Hafod",
        "Members Present\n\nOrla Pell (Convener) Peter Beed (Deputy Convener) John Hafod",
    ],
)
def test_nobody_is_lost_behind_the_chairs_post(listed: str, book: RuleBook, nlp: Language) -> None:
    found = there(listed, book, nlp)
    assert [name.split()[-1] for name, *_ in found] == ["Pell", "Beed", "Hafod"]
    assert [role for _, _, role, _ in found][2] is None


def test_where_the_clerk_lives_is_no_venue(book: RuleBook, nlp: Language) -> None:
    text = (
        "Quarrel Bay Parish Council\n\nMinutes of the Meeting of April 19th 2018\n\n"
        f"Clerk to the Council: Orla Pell 10 Manor Park, Quarrel, QY8 3LF\n\nPresent: Cllrs. Tam Beed (Chair)\n\n{REST}"
    )
    assert [m.venue for m in facts_of(text, Meeting, book, nlp)] == [None]


def test_a_prison_behind_a_post_is_nobody(book: RuleBook, nlp: Language) -> None:
    text = "Present:\n\nOrla Pell – Governor, HMP Sandle\n\nTam Beed – Clerk"
    assert [name for name, *_ in there(text, book, nlp)] == ["Orla Pell", "Tam Beed"]
