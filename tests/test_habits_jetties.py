"""Habits of lists: organisations behind posts and in prose, brackets left open, letters behind a name, employers that
read like people, who came in whose place, who was called absent and who was not, and who presided."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from pipeline.records import Action, Attendance
from rules.book import RuleBook
from tests.papers import facts_of

if TYPE_CHECKING:
    from spacy.language import Language

HEAD = "Minutes of the Quarrel Bay Harbour Forum held on Thursday 19 April 2018 at Gannet Hall at 7pm"
REST = "2. Slip\n\nIt was wet.\n\n3. Winch\n\nIt turned."
THERE = "Present: Cllrs O Pell (Chair), T Beed and J Crake"


def listed(text: str, book: RuleBook, nlp: Language) -> list[Attendance]:
    """Who is listed by the front of the minutes."""
    return facts_of(f"{HEAD}\n\n{text}\n\n1. Minutes\n\nApproved.\n\n{REST}", Attendance, book, nlp)


def told(text: str, book: RuleBook, nlp: Language) -> list[tuple[str, str | None]]:
    """Who is absent or stands in by the first minute, with whom for."""
    found = facts_of(f"{HEAD}\n\n{THERE}\n\n1. Apologies\n\n{text}\n\n{REST}", Attendance, book, nlp)
    return [(a.name, a.representing or a.status) for a in found if a.representing or a.status == "apologies"]


def places(found: list[Attendance]) -> list[tuple[str, str | None, str | None]]:
    return [(a.name, a.role, a.organisation) for a in found]


@pytest.mark.parametrize(
    ("said", "rows"),
    [
        (
            "Apologies were received from Cllr Ada Quill, Leader, North Sallow Council.",
            [("Cllr Ada Quill", "Leader", "North Sallow Council")],
        ),
        (
            "Apologies were received from Tom Birkett, Chief Executive, Sallow Trust and Jo Pocock, Head of Finance.",
            [("Tom Birkett", "Chief Executive", "Sallow Trust"), ("Jo Pocock", "Head of Finance", None)],
        ),
        (
            "Apologies were received from Ada Quill (Sallow Trust, Tom Birkett (Harbour Trust) and Leo Varga.",
            [("Ada Quill", None, "Sallow Trust"), ("Tom Birkett", None, "Harbour Trust"), ("Leo Varga", None, None)],
        ),
        (
            "Apologies were given by Ada Quill, Director of Slips, Sallow Trust (represented by Leo Varga, Slip Lead).",
            [("Ada Quill", "Director of Slips", "Sallow Trust"), ("Leo Varga", None, None)],
        ),
    ],
)
def test_apologies_in_prose_keep_post_and_organisation(
    said: str, rows: list[tuple[str, str | None, str | None]], book: RuleBook, nlp: Language
) -> None:
    found = facts_of(f"{HEAD}\n\n{THERE}\n\n1. Apologies\n\n{said}\n\n{REST}", Attendance, book, nlp)
    assert places(found)[3:] == rows


@pytest.mark.parametrize(
    ("text", "rows"),
    [
        (
            "Present: Ada Quill (Sallow Trust, Tom Birkett (Harbour Trust), Leo Varga (Clerk",
            [("Ada Quill", None, "Sallow Trust"), ("Tom Birkett", None, "Harbour Trust"), ("Leo Varga", "Clerk", None)],
        ),
        ("Present:\nLeo Varga – Open Quay Institute (OQI)", [("Leo Varga", None, "Open Quay Institute (OQI)")]),
        ("Present:\nLeo Varga – Quay Institute (LV)", [("Leo Varga", None, "Quay Institute")]),
        ("Present:\nBill Roberts SWIRQ\nJane Pocock", [("Bill Roberts", None, "SWIRQ"), ("Jane Pocock", None, None)]),
        ("Present:\nBill Roberts MRTPI\nAnn Marie HALL", [("Bill Roberts MRTPI", None, None), ("Ann Marie HALL",) * 1]),
        (
            "Present:\nJane Pocock, Director, Pocock Castings\nLeo Varga, Cities and Quays Growth Unit",
            [("Jane Pocock", "Director", "Pocock Castings"), ("Leo Varga", None, "Cities and Quays Growth Unit")],
        ),
        (
            "Present:\nJane Pocock, Clerk, Fenella Marsh",
            [("Jane Pocock", "Clerk", None), ("Fenella Marsh", None, None)],
        ),
        (
            "Present: Cllr Jane Pocock (Chair); Leo Varga, NHS Sallow (Vice Chair); Ann Quill, Parent Governor",
            [
                ("Cllr Jane Pocock", "Chair", None),
                ("Leo Varga", "Vice Chair", "NHS Sallow"),
                ("Ann Quill", "Parent Governor", None),
            ],
        ),
        ("Present:\nDr Leo Varga, Secondary Care Doctor", [("Dr Leo Varga", "Secondary Care Doctor", None)]),
        (
            "Present: Cllr J Pocock\nMinute Secretary: Mrs Ann Quill",
            [("Cllr J Pocock", None, None), ("Mrs Ann Quill", "Minute Secretary", None)],
        ),
    ],
)  # fmt: skip
def test_what_stands_behind_a_name(
    text: str, rows: list[tuple[str, str | None, str | None]], book: RuleBook, nlp: Language
) -> None:
    assert [own[: len(row)] for own, row in zip(places(listed(text, book, nlp)), rows, strict=True)] == rows


def test_words_that_say_who_came(book: RuleBook, nlp: Language) -> None:
    text = "Attendance:\nCllr A Quill - Chair - present\nCllr L Varga - present\nCllr J Pocock - apologies\n"
    found = listed(text + "Cllr B Hale - absent", book, nlp)
    assert [(a.name, a.status, a.organisation) for a in found] == [
        ("Cllr A Quill", "present", None),
        ("Cllr L Varga", "present", None),
        ("Cllr J Pocock", "apologies", None),
    ]


def test_who_serves_a_hearing_and_who_comes_to_it(book: RuleBook, nlp: Language) -> None:
    text = (
        "Present:\nCouncillor A Quill (Chair)\nCouncillor L Varga\n\nFor the Licensing Authority: Mr G Hale\n"
        "Legal Advisor to the Panel: Mr P Orme\nCommittee Administrator: Mrs R Beed"
    )
    assert [(a.name, a.capacity, a.role, a.organisation) for a in listed(text, book, nlp)[2:]] == [
        ("Mr G Hale", "other", None, None),
        ("Mr P Orme", "officer", "Legal Advisor to the Panel", None),
        ("Mrs R Beed", "officer", "Committee Administrator", None),
    ]


def test_a_letter_behind_the_name_and_its_key(book: RuleBook, nlp: Language) -> None:
    text = "Councillors\nMr A Quill (P)\nMs J Pocock (A)\nMr L Varga (P)\n\n"
    key = "P = Present, A = Apologies"
    assert [(a.name, a.status) for a in listed(text + key, book, nlp)] == [
        ("Mr A Quill", "present"),
        ("Ms J Pocock", "apologies"),
        ("Mr L Varga", "present"),
    ]
    assert all(a.status == "present" for a in listed(text, book, nlp))


@pytest.mark.parametrize(
    ("text", "rows"),
    [
        (
            "Present: Cllr S Quill (Chair), Mr L Varga, Quay PPN, Ms J Pocock, ETB, Cllr T Hale, SDLP",
            [("Cllr S Quill", None), ("Mr L Varga", "Quay PPN"), ("Ms J Pocock", "ETB"), ("Cllr T Hale", None)],
        ),
        ("Present: Cllr S Quill (Chair)\nDeputy B Riain", [("Cllr S Quill", None), ("Deputy B Riain", None)]),
        ("Present: Ann Quill (Parent), Leo Varga (Staff)", [("Ann Quill", None), ("Leo Varga", None)]),
    ],
)
def test_letters_of_bodies_titles_and_seats(
    text: str, rows: list[tuple[str, str | None]], book: RuleBook, nlp: Language
) -> None:
    assert [(a.name, a.organisation) for a in listed(text, book, nlp)] == rows


def test_a_substitute_in_the_column_of_attendance(book: RuleBook, nlp: Language) -> None:
    text = (
        "| Member | Representing | Attendance |\n|---|---|---|\n| Cllr A Quill (Chair) | Sallow Council | Present |\n"
        "| Ms J Pocock | Quay Police | Substitute: Insp L Varga |\n| Dr B Hale | Sallow Trust | Apologies |\n"
        "| Mr T Orme | Slip Trust | No - Ann Foyle attended |"
    )
    assert [(a.name, a.organisation, a.representing or a.status) for a in listed(text, book, nlp)] == [
        ("Cllr A Quill", "Sallow Council", "present"),
        ("Insp L Varga", "Quay Police", "Ms J Pocock"),
        ("Dr B Hale", "Sallow Trust", "apologies"),
        ("Ann Foyle", "Slip Trust", "Mr T Orme"),
    ]


def test_a_column_of_governors_types(book: RuleBook, nlp: Language) -> None:
    text = (
        "| Name | Governor type | Present | Apologies |\n|---|---|---|---|\n| Ann Quill | Co-opted (Chair) | ✓ | |\n"
        "| Leo Varga | Headteacher | ✓ | |\n| Jo Pocock | Parent | | ✓ |"
    )
    assert [(a.name, a.role, a.status, a.is_chair) for a in listed(text, book, nlp)] == [
        ("Ann Quill", "Co-opted (Chair)", "present", True),
        ("Leo Varga", "Headteacher", "present", False),
        ("Jo Pocock", "Parent", "apologies", False),
    ]


@pytest.mark.parametrize(
    ("text", "name", "role"),
    [
        ("Present: Cllr. S Quill, Cathaoirleach, presided.\nCllrs. Varga and Hale", "Cllr. S Quill", "Cathaoirleach"),
        ("Members present: Cllr Quill, Mayor, presiding; Councillors Varga and Hale", "Cllr Quill", "Mayor"),
        ("Present: Cllr A Quill (chairman), who presided, Cllrs L Varga, J Hale", "Cllr A Quill", "chairman"),
        ("Present: Cllr Quill, Cathaoirleach\nCllr L Varga\nCllr J Pocock", "Cllr Quill", "Cathaoirleach"),
    ],
)  # fmt: skip
def test_who_presided(text: str, name: str, role: str, book: RuleBook, nlp: Language) -> None:
    found = listed(text, book, nlp)
    assert [(a.name, a.role, a.organisation) for a in found if a.is_chair] == [(name, role, None)]
    assert len(found) == 3


@pytest.mark.parametrize(
    "text",
    [
        "Cathaoirleach: Cllr. S Quill\n\nCllrs. in attendance: Cllr. L Varga, Cllr. J Pocock",
        "The meeting was attended by Mr S Quill (Chairman), Mr L Varga and Mrs J Pocock. Two residents came.",
        "An Cathaoirleach, Cllr. S Quill presided.\n\nAlso present: Cllrs. L Varga and J Pocock",
    ],
)
def test_lists_of_members_by_other_words(text: str, book: RuleBook, nlp: Language) -> None:
    found = listed(text, book, nlp)
    assert sorted(a.name.rpartition(" ")[2] for a in found if a.capacity == "member") == ["Pocock", "Quill", "Varga"]


@pytest.mark.parametrize(
    ("said", "rows"),
    [
        ("No apologies had been received from Cllr R Vane. Apologies had been received from Cllr S Reed.", ["S Reed"]),
        ("Apologies were received from Cllr S Reed. Apologies for lateness were received from Cllr Vane.", ["S Reed"]),
        ("It was noted that Cllr S Reed had tendered her apologies and that Cllr R Vane would be late.", ["S Reed"]),
        ("Members noted an apology from Cllr S Reed, for whom none came, and from Cllr K Orme.", ["S Reed", "K Orme"]),
        ("Apologies were presented by the Secretary on behalf of Rob Vane and Sue Reed.", ["Rob Vane", "Sue Reed"]),
        ("Cllr Vane (ill), Cllr Reed (on business) - it was resolved to accept the reasons given.", ["Vane", "Reed"]),
        ("The Clerk reported apologies from Councillor S Reed (holiday).", ["S Reed"]),
        ("Cllr Reed had sent his apologies due to ill health, as had Cllr Vane who was away.", ["Reed", "Vane"]),
        ("Governors who had sent their apologies: Rob Vane and Sue Reed. Kay Orme came.", ["Rob Vane", "Sue Reed"]),
        ("Cllr R Vane, Cllr S Reed and PCSO Orme all sent their apologies.", ["R Vane", "S Reed", "PCSO Orme"]),
        (
            "An apology was intimated on behalf of Councillor R Vane; Bailie S Reed; and Ms K Orme, Church Rep.",
            ["R Vane", "Bailie S Reed", "Ms K Orme"],
        ),
    ],
)  # fmt: skip
def test_who_was_absent_by_the_prose(said: str, rows: list[str], book: RuleBook, nlp: Language) -> None:
    found = [name.removeprefix("Cllr ").removeprefix("Councillor ") for name, _ in told(said, book, nlp)]
    assert found == rows


@pytest.mark.parametrize(
    ("said", "rows"),
    [
        (
            "Councillor K Orme was substituting for Councillor Vane and Councillor L Foyle for Councillor Reed.",
            [("Councillor K Orme", "Councillor Vane"), ("Councillor L Foyle", "Councillor Reed")],
        ),
        (
            "Councillor R Vane sent apologies and was represented by Councillor K Orme.",
            [("Councillor R Vane", "apologies"), ("Councillor K Orme", "Councillor R Vane")],
        ),
        (
            "Kay Orme attended for Rob Vane (Director of Slips); Lee Foyle attended for Sue Reed.",
            [("Kay Orme", "Rob Vane"), ("Lee Foyle", "Sue Reed")],
        ),
        (
            "Apologies: R Vane (RV), K Reed (KR) – L Foyle (LF) deputising",
            [("R Vane", "apologies"), ("K Reed", "apologies"), ("L Foyle", "K Reed")],
        ),
        (
            "Apologies had been received from Rob Vane with Kay Orme attending in his place and from Sue Reed.",
            [("Rob Vane", "apologies"), ("Sue Reed", "apologies"), ("Kay Orme", "Rob Vane")],
        ),
        (
            "Apologies were received from:\n- Rob Vane, Slipmaster\n- Sue Reed, Nurse (Kay Orme, Slip Lead, attending)",
            [("Rob Vane", "apologies"), ("Sue Reed", "apologies"), ("Kay Orme", "Sue Reed")],
        ),
        (
            "Apologies were received from Cllrs Vane and Reed, substituted by Cllrs Orme and Foyle respectively.",
            [("Vane", "apologies"), ("Reed", "apologies"), ("Orme", "Vane"), ("Foyle", "Reed")],
        ),
        (
            "Apologies: R Vane, E Tansley (sub F Garrod attending)",
            [("R Vane", "apologies"), ("E Tansley", "apologies"), ("F Garrod", "E Tansley")],
        ),
    ],
)  # fmt: skip
def test_who_came_in_whose_place(said: str, rows: list[tuple[str, str]], book: RuleBook, nlp: Language) -> None:
    assert told(said, book, nlp) == rows


@pytest.mark.parametrize(("mark", "points"), [(";", True), (":", True), (".", False)])
def test_a_list_behind_a_semicolon_goes_with_its_task(mark: str, points: bool, book: RuleBook, nlp: Language) -> None:
    said = f"Officers agreed to seek the following detail{mark}\n- the cost of dredging\n- the berths let"
    text = f"{HEAD}\n\n{THERE}\n\n1. Minutes\n\nApproved.\n\n2. Slip\n\n{said}\n\n3. Winch\n\nIt turned."
    found = facts_of(text, Action, book, nlp)
    assert [a.text.endswith("the cost of dredging the berths let") for a in found] == [points]
