"""Apologies, substitutes and the chair, where prose says so."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from pipeline.records import Attendance, Meeting
from rules.book import RuleBook
from tests.papers import board, facts_of

if TYPE_CHECKING:
    from spacy.language import Language

HEARD = "The Board heard that the concrete of the north slip had given way in the winter."
PRESENT = "Cllr Orla Wexcombe\tSandle Council\nMr Percival Dunmallet\tWendshire Council"


def paper(*paragraphs: str) -> str:
    return board("Apologies for absence\n" + "\n".join(paragraphs), f"Dues\n{HEARD}", present=PRESENT)


def away(text: str, book: RuleBook, nlp: Language) -> list[tuple[str, str | None, str | None]]:
    found = facts_of(text, Attendance, book, nlp)
    assert all(a.capacity is None for a in found if a.status == "apologies")
    return [(a.name, a.role, a.organisation) for a in found if a.status == "apologies"]


@pytest.mark.parametrize(
    ("said", "found"),
    [
        (
            "Apologies for absence were received from Cllr Ines Okonjo and Mr T. Wistow.",
            [("Cllr Ines Okonjo", None, None), ("Mr T. Wistow", None, None)],
        ),
        (
            "Apologies were received on behalf of Cllr Ines Okonjo (Sandle Council), Mr T. Wistow CC "
            "(Combined Fire Authority) and Dame Sibyl Crake (Police and Crime Commissioner).",
            [
                ("Cllr Ines Okonjo", None, "Sandle Council"),
                ("Mr T. Wistow CC", None, "Combined Fire Authority"),
                ("Dame Sibyl Crake", "Police and Crime Commissioner", None),
            ],
        ),
        (
            "Apologies were received from Councillors Okonjo, Wistow and Beed.",
            [("Okonjo", None, None), ("Wistow", None, None), ("Beed", None, None)],
        ),
        (
            "Apologies were received from Ines Okonjo (Head of Moorings, Sandle District Council).",
            [("Ines Okonjo", "Head of Moorings", "Sandle District Council")],
        ),
        ("Apologies had been received from Ch. Supt. Neil Upshot.", [("Ch. Supt. Neil Upshot", None, None)]),
        ("Cllr Ines Okonjo sent her apologies.", [("Cllr Ines Okonjo", None, None)]),
        ("There were apologies from Cllr Ines Okonjo.", [("Cllr Ines Okonjo", None, None)]),
        ("Apologies were submitted by Cllr Ines Okonjo, who was at sea.", [("Cllr Ines Okonjo", None, None)]),
        ("There were no apologies.", []),
        ("No apologies for absence were received.", []),
        ("The Board sent its apologies to the harbour.", []),
        ("Apologies were received from the usual quarter.", []),
    ],
)
def test_apologies_in_prose(
    said: str, found: list[tuple[str, str | None, str | None]], book: RuleBook, nlp: Language
) -> None:
    assert away(paper(said), book, nlp) == found


def test_initials_do_not_end_the_sentence(book: RuleBook, nlp: Language) -> None:
    said = "Apologies were received from Mr. T. A. Wistow, Cllr. I. Okonjo and Supt. N. Upshot. It rained."
    names = [name for name, _, _ in away(paper(said), book, nlp)]
    assert names == ["Mr. T. A. Wistow", "Cllr. I. Okonjo", "Supt. N. Upshot"]


@pytest.mark.parametrize(
    "said",
    [
        "Apologies came. Cllr Wexcombe attended as substitute for Cllr Ines Okonjo.",
        "Apologies were received from Cllr Ines Okonjo. Cllr Wexcombe attended as her substitute.",
        "Cllr Ines Okonjo, for whom Cllr Wexcombe substituted, was ill. (The substitute was not.)",
    ],
)
def test_a_substitute_who_is_listed(said: str, book: RuleBook, nlp: Language) -> None:
    found = facts_of(paper(said), Attendance, book, nlp)
    stands_in = [(a.name, a.representing) for a in found if a.representing]
    assert stands_in == [("Cllr Orla Wexcombe", "Cllr Ines Okonjo")]
    (one,) = [a for a in found if a.representing]
    assert any("substitut" in s.quote for s in one.evidence)


def test_a_substitute_who_is_in_no_list_is_added(book: RuleBook, nlp: Language) -> None:
    said = "Cllr Barnaby Quill attended as substitute for Cllr Ines Okonjo."
    found = facts_of(paper(said), Attendance, book, nlp)
    assert [(a.name, a.status, a.representing) for a in found if a.representing] == [
        ("Cllr Barnaby Quill", "present", "Cllr Ines Okonjo")
    ]


def test_a_substitute_for_nobody_in_particular_is_not_guessed(book: RuleBook, nlp: Language) -> None:
    said = "Apologies were received from Cllr I. Okonjo and Cllr T. Beed. Cllr Wexcombe attended as substitute."
    found = facts_of(paper(said), Attendance, book, nlp)
    assert len([a for a in found if a.status == "apologies"]) == 2
    assert [a.representing for a in found if a.representing] == []


@pytest.mark.parametrize(
    ("line", "name"),
    [
        ("Cllr O. Wexcombe in the Chair", "Cllr Orla Wexcombe"),
        ("Mr P. Dunmallet JP – in the Chair", "Mr Percival Dunmallet"),
        ("Cllr Wexcombe (in the Chair).", "Cllr Orla Wexcombe"),
    ],
)
def test_a_line_that_says_who_chairs(line: str, name: str, book: RuleBook, nlp: Language) -> None:
    text = paper(HEARD, line)
    assert [a.name for a in facts_of(text, Attendance, book, nlp) if a.is_chair] == [name]
    (meeting,) = facts_of(text, Meeting, book, nlp)
    assert meeting.chair is not None
    assert meeting.chair in line


def test_the_list_goes_before_a_later_line(book: RuleBook, nlp: Language) -> None:
    text = paper(HEARD, "Mr P. Dunmallet in the Chair").replace(
        "Cllr Orla Wexcombe\t", "Cllr Orla Wexcombe – in the Chair\t"
    )
    assert [a.name for a in facts_of(text, Attendance, book, nlp) if a.is_chair] == ["Cllr Orla Wexcombe"]


def test_two_who_could_be_meant_leave_the_chair_open(book: RuleBook, nlp: Language) -> None:
    present = PRESENT + "\nMs Oona Wexcombe\tThrupwick Council"
    text = board(f"Dues\n{HEARD}\nCllr O. Wexcombe in the Chair", f"Two\n{HEARD}", present=present)
    found = facts_of(text, Attendance, book, nlp)
    assert len(found) == 3
    assert [a.name for a in found if a.is_chair] == []


def test_substitutes_told_beside_the_absent(book: RuleBook, nlp: Language) -> None:
    said = "Apologies were received from Mr T. Wistow (Ms D. Anstruther attended as substitute) and Cllr Ines Okonjo."
    found = facts_of(paper(said), Attendance, book, nlp)
    assert {a.name for a in found if a.status == "apologies"} == {"Mr T. Wistow", "Cllr Ines Okonjo"}
    assert [(a.name, a.representing) for a in found if a.representing] == [("Ms D. Anstruther", "Mr T. Wistow")]
    assert not [a for a in found if a.status == "apologies" and a.organisation]


def test_a_list_under_the_words_apologies_were_received_from(book: RuleBook, nlp: Language) -> None:
    text = board(
        "Apologies for absence\nApologies for absence were received from:\nCouncillor Ines Okonjo, for whom Councillor "
        "Tam Wistow was substitute;\nCouncillor Lorcan Beed, for whom Councillor Mabel Finch was substitute.",
        "Dues\nThe Board heard that dues had not risen since the slip was built and the concrete needed mending.",
    )
    found = facts_of(text, Attendance, book, nlp)
    assert [a.name for a in found if a.status == "apologies"] == ["Councillor Ines Okonjo", "Councillor Lorcan Beed"]
    assert [(a.name, a.representing) for a in found if a.representing] == [
        ("Councillor Tam Wistow", "Councillor Ines Okonjo"),
        ("Councillor Mabel Finch", "Councillor Lorcan Beed"),
    ]


@pytest.mark.parametrize(
    "said",
    [
        "Apologies were received from Councillor Ines Okonjo; Councillor Bo Pell substituted.",
        "Apologies were received from the following:\n\nCouncillor Ines Okonjo    - Councillor Bo Pell substituted",
    ],
)
def test_who_came_instead_is_told_behind_the_absent(said: str, book: RuleBook, nlp: Language) -> None:
    found = facts_of(paper(said), Attendance, book, nlp)
    assert [(a.name, a.representing) for a in found if a.representing] == [
        ("Councillor Bo Pell", "Councillor Ines Okonjo")
    ]
    assert [(a.name, a.organisation) for a in found if a.status == "apologies"] == [("Councillor Ines Okonjo", None)]


def test_apologies_listed_and_told_again_are_one_row(book: RuleBook, nlp: Language) -> None:
    text = paper("Apologies received from: Ines Okonjo and Bo Pell.").replace(
        "Present\n", "Apologies\nInes Okonjo\nBo Pell\n\nPresent\n", 1
    )
    assert [name for name, _, _ in away(text, book, nlp)] == ["Ines Okonjo", "Bo Pell"]


def test_the_initials_of_the_absent_are_no_organisation(book: RuleBook, nlp: Language) -> None:
    assert away(paper("Apologies were received from Ines Okonjo (IO)."), book, nlp) == [("Ines Okonjo", None, None)]


def test_a_surname_in_prose_is_the_one_listed(book: RuleBook, nlp: Language) -> None:
    text = paper("Apologies were received from Councillors Okonjo and Pell.").replace(
        "Present\n", "Apologies\nInes Okonjo\nBo Pell\n\nPresent\n", 1
    )
    assert [name for name, _, _ in away(text, book, nlp)] == ["Ines Okonjo", "Bo Pell"]


def test_a_second_group_of_the_absent(book: RuleBook, nlp: Language) -> None:
    text = paper("Apologies were received from Councillors P Crake and R Orme and Councillors Mrs J Tarn and N Ash.")
    assert [name for name, _, _ in away(text, book, nlp)] == ["P Crake", "R Orme", "Mrs J Tarn", "N Ash"]


def test_bodies_the_absent_come_from(book: RuleBook, nlp: Language) -> None:
    text = paper(
        "Apologies were received from Councillors Crake and Orme from Sandle District Council and Councillors Tarn and "
        "Ash from Harrow Borough Council."
    )
    assert [(name, org) for name, _, org in away(text, book, nlp)] == [
        ("Crake", None),
        ("Orme", "Sandle District Council"),
        ("Tarn", None),
        ("Ash", "Harrow Borough Council"),
    ]


def test_the_chair_over_the_paper(book: RuleBook, nlp: Language) -> None:
    text = "\n\n".join(
        ["Quarrel Bay Parish Council", "Minutes 9th July 2018", "Chair: Sandra Beed (SB)", "Present: Bo Pell, Ann Ash"]
    )
    found = facts_of(text + "\n\n1. Slip\n\nIt was wet.\n\n2. Dues\n\nSo.", Attendance, book, nlp)
    assert [(a.name, a.is_chair) for a in found] == [("Sandra Beed", True), ("Bo Pell", False), ("Ann Ash", False)]


def test_a_reason_behind_a_comma(book: RuleBook, nlp: Language) -> None:
    text = board(
        "APOLOGIES FOR ABSENCE\nApologies were received from Cllrs. B Sim (illness), R Moor, (illness) and S Edge."
    )
    away = [a.name for a in facts_of(text, Attendance, book, nlp) if a.status == "apologies"]
    assert away == ["B Sim", "R Moor", "S Edge"]
