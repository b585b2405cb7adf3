"""Who was there, from tables, lines and runs of names."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from pipeline.extract.attendance import Listed, listings
from pipeline.read import read
from pipeline.records import Attendance
from rules.book import RuleBook
from tests.papers import BOARD, board, facts_of, reading_of, scene_of

if TYPE_CHECKING:
    from spacy.language import Language


def listed(text: str, book: RuleBook, nlp: Language) -> list[Listed]:
    reading = reading_of(text, book)
    return list(listings(reading.blocks, scene_of(reading, book, nlp)))


def brief(one: Listed) -> tuple[str, str | None, str, str]:
    return one.name.text, one.capacity, one.role.text, one.organisation.text


@pytest.mark.parametrize(
    ("text", "found"),
    [
        (
            "Present\n\nOrla Wexcombe\tSandle District Council",
            [("Orla Wexcombe", "member", "", "Sandle District Council")],
        ),
        (
            "PRESENT\n\nCllr O. Wexcombe MBE\tSlipway Group Chair - Sandle District Council",
            [("Cllr O. Wexcombe MBE", "member", "Slipway Group Chair", "Sandle District Council")],
        ),
        (
            "Officers\n\nBram Tolliver\tCoastal Safety Manager, Wendshire Council",
            [("Bram Tolliver", "officer", "Coastal Safety Manager", "Wendshire Council")],
        ),
        (
            "In attendance:\n\nDr Ines Okonjo-Reay\tQuarrel Bay Hospital Trust",
            [("Dr Ines Okonjo-Reay", "other", "", "Quarrel Bay Hospital Trust")],
        ),
        (
            "Members Present:-\n\nCouncillors: Sunniva Hartrop (Chair), Lorcan Beed and Tam Wistow",
            [
                ("Sunniva Hartrop", "member", "Chair", ""),
                ("Lorcan Beed", "member", "", ""),
                ("Tam Wistow", "member", "", ""),
            ],
        ),
        (
            "Members Present:- Councillors: Sunniva Hartrop (Chair), Lorcan Beed and Tam Wistow",
            [
                ("Sunniva Hartrop", "member", "Chair", ""),
                ("Lorcan Beed", "member", "", ""),
                ("Tam Wistow", "member", "", ""),
            ],
        ),
        (
            "Officers in Attendance:-\n\nCosmo Pell (Director of Ferries), Dilys Anstruther (Clerk)",
            [
                ("Cosmo Pell", "officer", "Director of Ferries", ""),
                ("Dilys Anstruther", "officer", "Clerk", ""),
            ],
        ),
        (
            "Present\n\nOrla Wexcombe, Sandle District Council\n\nBram Tolliver, Coastal Safety Manager",
            [
                ("Orla Wexcombe", "member", "", "Sandle District Council"),
                ("Bram Tolliver", "member", "Coastal Safety Manager", ""),
            ],
        ),
        (
            "Present: Cllrs O. Wexcombe, L. Beed and T. Wistow",
            [
                ("O. Wexcombe", "member", "", ""),
                ("L. Beed", "member", "", ""),
                ("T. Wistow", "member", "", ""),
            ],
        ),
        (
            "Present\n\nOrla Wexcombe (from item 9)",
            [("Orla Wexcombe", "member", "", "")],
        ),
        (
            "Present\n\nName\tOrganisation\tRole\nOrla Wexcombe\tSandle Council\tLeader",
            [("Orla Wexcombe", "member", "Leader", "Sandle Council")],
        ),
        (
            "Present:\n\nDr Orla Wexcombe OW Clinical Chair\n\nLorcan Beed LB Lay Member for Audit (part meeting)",
            [
                ("Dr Orla Wexcombe", "member", "Clinical Chair", ""),
                ("Lorcan Beed", "member", "Lay Member for Audit", ""),
            ],
        ),
        (
            "Present: Councillor Wexcombe (Chair), Beed (Deputy Chair), Pell and Wistow",
            [
                ("Councillor Wexcombe", "member", "Chair", ""),
                ("Beed", "member", "Deputy Chair", ""),
                ("Pell", "member", "", ""),
                ("Wistow", "member", "", ""),
            ],
        ),
        (
            "Present: Aldermen O Wexcombe, L Beed MBE and T Wistow",
            [
                ("O Wexcombe", "member", "", ""),
                ("L Beed MBE", "member", "", ""),
                ("T Wistow", "member", "", ""),
            ],
        ),
        (
            "Present: The Vice Chairman Cllr. Mrs O Wexcombe, Cllr. L Beed",
            [("Cllr. Mrs O Wexcombe", "member", "Vice Chairman", ""), ("Cllr. L Beed", "member", "", "")],
        ),
        (
            "Council Employees Present: RFO Cosmo Pell, Clerk Dilys Crake",
            [("Cosmo Pell", "officer", "RFO", ""), ("Dilys Crake", "officer", "Clerk", "")],
        ),
        (
            "Present\n\nMr Pell – Asset Manager (AMgr)\n\nMrs K Crake (Clerk to Council)",
            [("Mr Pell", "member", "Asset Manager", ""), ("Mrs K Crake", "officer", "Clerk to Council", "")],
        ),
        (
            "Present: Councillors O Wexcombe (OW), L Beed (LB) T Wistow (TW)",
            [("O Wexcombe", "member", "", ""), ("L Beed", "member", "", ""), ("T Wistow", "member", "", "")],
        ),
        (
            "Present: Cllr O Wexcombe, Cllr Mrs V\nBeed, Cllr T Wistow",
            [
                ("Cllr O Wexcombe", "member", "", ""),
                ("Cllr Mrs V Beed", "member", "", ""),
                ("Cllr T Wistow", "member", "", ""),
            ],
        ),
        (
            "Present\n\nCllr O Wexcombe\n\nMr D Pell, Lantern Link Officer, was in attendance.",
            [("Cllr O Wexcombe", "member", "", ""), ("Mr D Pell", "other", "Lantern Link Officer", "")],
        ),
        (
            "Present\n\nName\tRole\tOrganisation\nOrla Wexcombe\tLeader\tSandle Council",
            [("Orla Wexcombe", "member", "Leader", "Sandle Council")],
        ),
    ],
)
def test_lists_of_every_shape(text: str, found: list[tuple[str, str, str, str]], book: RuleBook, nlp: Language) -> None:
    everybody = listed(text, book, nlp)
    assert [brief(one) for one in everybody] == found
    assert {one.status for one in everybody} == {"present"}
    assert all(one.rule for one in everybody)


@pytest.mark.parametrize(
    ("name", "plain", "role"),
    [
        ("Orla Wexcombe – in the Chair", "Orla Wexcombe", ""),
        ("Orla Wexcombe - in the chair", "Orla Wexcombe", ""),
        ("Orla Wexcombe (in the Chair)", "Orla Wexcombe", ""),
        ("Orla Wexcombe (Chair)", "Orla Wexcombe", "Chair"),
        ("Cllr Orla Wexcombe OBE (Chairman)", "Cllr Orla Wexcombe OBE", "Chairman"),
    ],
)
@pytest.mark.parametrize("beside", ["", "\tSandle Council"])
def test_the_chair_told_in_the_list(
    name: str, plain: str, role: str, beside: str, book: RuleBook, nlp: Language
) -> None:
    (one, other) = listed(f"Present\n\n{name}{beside}\n\nBram Tolliver\tWendshire Council", book, nlp)
    assert (one.name.text, one.role.text, one.is_chair) == (plain, role, True)
    assert one.organisation.text == beside.strip()
    assert not other.is_chair


@pytest.mark.parametrize("post", ["Vice-Chair", "Deputy Chairman"])
def test_a_vice_chair_is_not_in_the_chair(post: str, book: RuleBook, nlp: Language) -> None:
    (one,) = listed(f"Present: Orla Wexcombe ({post})", book, nlp)
    assert (one.role.text, one.is_chair) == (post, False)


@pytest.mark.parametrize(
    ("beside", "role", "absent"),
    [
        ("Head of Moorings representing Ines Okonjo", "Head of Moorings", "Ines Okonjo"),
        ("(substitute for Cllr Ines Okonjo)", "", "Cllr Ines Okonjo"),
        ("Clerk deputising for Dr Ines Okonjo; Director of Moorings", "Clerk", "Dr Ines Okonjo"),
    ],
)
def test_who_stands_in_for_whom(beside: str, role: str, absent: str, book: RuleBook, nlp: Language) -> None:
    (one,) = listed(f"Present\n\nOrla Wexcombe\t{beside}", book, nlp)
    assert (one.name.text, one.role.text, one.representing.text) == ("Orla Wexcombe", role, absent)


@pytest.mark.parametrize("heading", ["Apologies", "Apologies for absence", "APOLOGIES:", "Apologies received from:"])
def test_a_list_of_apologies(heading: str, book: RuleBook, nlp: Language) -> None:
    (one,) = listed(f"{heading}\n\nOrla Wexcombe\tSandle District Council", book, nlp)
    assert (one.status, one.capacity, one.organisation.text) == ("apologies", None, "Sandle District Council")


def test_a_heading_in_one_cell_of_a_row(book: RuleBook, nlp: Language) -> None:
    found = listed("Present\t\nOrla Wexcombe\tSandle Council\nOfficers\t\nBram Tolliver\tWendshire Council", book, nlp)
    assert [(one.name.text, one.capacity) for one in found] == [
        ("Orla Wexcombe", "member"),
        ("Bram Tolliver", "officer"),
    ]


def test_without_a_heading_nobody_is_there(book: RuleBook, nlp: Language) -> None:
    assert listed("Orla Wexcombe\tSandle District Council\n\nBram Tolliver, Clerk", book, nlp) == []


def test_prose_under_a_heading_is_nobody(book: RuleBook, nlp: Language) -> None:
    text = "Present\n\nThe names of those present are kept in a book that the clerk has locked away."
    assert listed(text, book, nlp) == []


def test_what_could_not_be_read_as_a_name_is_told(book: RuleBook, nlp: Language) -> None:
    reading = reading_of("Present\n\nthe usual people", book)
    scene = scene_of(reading, book, nlp)
    assert list(listings(reading.blocks, scene)) == []
    (trouble,) = scene.troubles
    assert (trouble.kind, trouble.severity, trouble.page) == ("attendance_unread", "info", 1)
    assert "the usual people" in trouble.message


def test_records_say_where_each_word_stands(book: RuleBook, nlp: Language) -> None:
    first = facts_of(BOARD, Attendance, book, nlp)[0]
    assert (first.name, first.is_chair, first.organisation) == (
        "Cllr Orla Wexcombe",
        True,
        "Thrupwick Borough Council",
    )
    assert [s.quote for s in first.evidence] == ["Cllr Orla Wexcombe", "Thrupwick Borough Council"]
    assert all(BOARD[s.start : s.end] == s.quote for s in first.evidence)


def test_somebody_listed_twice_has_two_rows(book: RuleBook, nlp: Language) -> None:
    present = "Orla Wexcombe\tSandle Council\nBram Tolliver\tWendshire Council\nOrla Wexcombe\tSandle Council"
    heard = "The Board heard that the concrete had given way in the winter."
    found = facts_of(board(f"One\n{heard}", f"Two\n{heard}", present=present), Attendance, book, nlp)
    assert [a.name for a in found] == ["Orla Wexcombe", "Bram Tolliver", "Orla Wexcombe"]
    assert len({a.fact_id for a in found}) == 3
    assert [a.ordinal for a in found] == [1, 2, 3]


def test_ticks_say_who_was_there(book: RuleBook, nlp: Language) -> None:
    text = (
        "Name\tTitle & Organisation\tPresent\tApology\n"
        "Orla Wexcombe\tHarbour Master\t✓\t\n"
        "Lorcan Beed\tLay Member\t\t✓\n"
        "Tam Wistow\tLay Member\tBy Phone\t"
    )
    told = [(one.name.text, one.status) for one in listed(text, book, nlp)]
    assert told == [("Orla Wexcombe", "present"), ("Lorcan Beed", "apologies"), ("Tam Wistow", "present")]


def test_groups_among_the_apologies_stay_apologies(book: RuleBook, nlp: Language) -> None:
    text = "PRESENT:\n\nRatepayer Members:\n\nMr Pell\n\nAPOLOGIES:\n\nAppointed Members:\n\nCllr Crake"
    assert [(one.name.text, one.status) for one in listed(text, book, nlp)] == [
        ("Mr Pell", "present"),
        ("Cllr Crake", "apologies"),
    ]


def test_why_somebody_is_away_is_no_part_of_the_name(book: RuleBook, nlp: Language) -> None:
    text = "APOLOGIES\n\nCllr. N Crake due to business commitments, Cllr. S Tull due to illness"
    assert [(one.name.text, one.organisation.text) for one in listed(text, book, nlp)] == [
        ("Cllr. N Crake", ""),
        ("Cllr. S Tull", ""),
    ]


@pytest.mark.parametrize("words", ["PART ONE", "Matters Arising", "The Right Worshipful the Mayor", "Minutes of"])
def test_words_that_are_nobodys_name(words: str, book: RuleBook, nlp: Language) -> None:
    found = listed(f"Present\n\nCllr Orla Wexcombe\n\n{words}", book, nlp)
    assert [one.name.text for one in found] == ["Cllr Orla Wexcombe"]


def test_a_grid_of_ticks_says_who_is_of_what_list(tmp_path: Path, book: RuleBook, nlp: Language) -> None:
    rows = [
        ("Role", "Name", "Role/ Representing", "Present", "Apology"),
        ("Chair", "Orla Wexcombe", "Harbour Master", "✓", ""),
        ("", "Lorcan Beed", "Lay Member", "", "✓"),
        ("In Attendance", "Tam Wistow", "Berths Agent", "✓", ""),
        ("", "Sue Crake", "Dues Agent", "", "✓"),
        ("", "Bo Pell", "Winch Agent", "✓", ""),
    ]
    page = tmp_path / "grid.html"
    cells = "".join("<tr>" + "".join(f"<td>{c}</td>" for c in row) + "</tr>" for row in rows)
    page.write_text(f"<html><body><table>{cells}</table></body></html>", "utf-8")
    reading = read(page, page.read_bytes(), "pack-test", book.reading)
    found = list(listings(reading.blocks, scene_of(reading, book, nlp)))
    assert [(one.name.text, one.status, one.capacity, one.is_chair) for one in found] == [
        ("Orla Wexcombe", "present", "member", True),
        ("Lorcan Beed", "apologies", None, False),
        ("Tam Wistow", "present", "other", False),
        ("Sue Crake", "apologies", None, False),
        ("Bo Pell", "present", "other", False),
    ]
