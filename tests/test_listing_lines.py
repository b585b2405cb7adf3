"""Lines of lists: one person with post and organisation, runs of names, names under a label."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from pipeline.extract.attendance import Listed, listings
from rules.book import RuleBook
from tests.papers import reading_of, scene_of

if TYPE_CHECKING:
    from spacy.language import Language


def listed(text: str, book: RuleBook, nlp: Language, under: tuple[str, str] | None = None) -> list[Listed]:
    reading = reading_of(text, book)
    return list(listings(reading.blocks, scene_of(reading, book, nlp), under))


@pytest.mark.parametrize(
    ("line", "name", "role", "organisation", "chairs"),
    [
        ("OW Cllr. Orla Wexcombe (Chair)", "Cllr. Orla Wexcombe", "Chair", "", True),
        ("BT Bram Tolliver (Sandle DC)", "Bram Tolliver", "", "Sandle DC", False),
        (
            "Cllr Mrs A Crake, Sandle City and District Council",
            "Cllr Mrs A Crake",
            "",
            "Sandle City and District Council",
            False,
        ),
        (
            "Cllr R G Pell, Sandle Borough Council (Chairman)",
            "Cllr R G Pell",
            "Chairman",
            "Sandle Borough Council",
            True,
        ),
        ("Cllr T Beed (substitute), Sandle Borough Council", "Cllr T Beed", "", "Sandle Borough Council", False),
        ("Ms Dilys Pell, Area Manager South, HTA", "Ms Dilys Pell", "Area Manager South", "HTA", False),
        ("Orla Wexcombe-Chairman (OW)", "Orla Wexcombe", "Chairman", "", True),
        ("Orla Wexcombe-Vice Chairman (OW)", "Orla Wexcombe", "Vice Chairman", "", False),
        ("Orla Wexcombe Interim Chair", "Orla Wexcombe", "Interim Chair", "", True),
        ("Mr C Pell [CP] Chair (FTG)", "Mr C Pell", "Chair", "", True),
        ("Cllr Ines Okonjo (County Councillor)", "Cllr Ines Okonjo", "County Councillor", "", False),
        ("Bram Tolliver Non-Executive Director", "Bram Tolliver", "Non-Executive Director", "", False),
    ],
)
def test_one_person_on_a_line(
    line: str, name: str, role: str, organisation: str, chairs: bool, book: RuleBook, nlp: Language
) -> None:
    (one,) = listed(f"Present:\n\n{line}", book, nlp)
    assert (one.name.text, one.role.text, one.organisation.text, one.is_chair) == (name, role, organisation, chairs)
    assert not one.representing


@pytest.mark.parametrize(
    ("text", "names"),
    [
        (
            "Present\n\nSandle - Mr A Crake, Mrs B Pell\n\nQuarrel Bay - Ms T Beed",
            ["Mr A Crake", "Mrs B Pell", "Ms T Beed"],
        ),
        ("Officials\n\nDirectors: Ann Crake, Bo Pell, Tam Beed", ["Ann Crake", "Bo Pell", "Tam Beed"]),
        (
            "Present\n\nMr A Crake\tMs T Beed\n\nCllr B Pell\tMr D Wistow",
            ["Mr A Crake", "Ms T Beed", "Cllr B Pell", "Mr D Wistow"],
        ),
        (
            "Present\n\nAnn Crake, Bo Pell-Dunmallet, Tam\n\nBeed, Sue Wistow",
            ["Ann Crake", "Bo Pell-Dunmallet", "Tam Beed", "Sue Wistow"],
        ),
        (
            "In attendance\n\nCllr Ann Crake, 20 members of the public, Bo Pell (BP) Clerk",
            ["Cllr Ann Crake", "Bo Pell"],
        ),
        ("Present\n\nOrla Wexcombe\n\nThree members of the public were present – Mr and Mrs Pell", ["Orla Wexcombe"]),
        (
            "Present\n\nOrla Wexcombe\n\nCouncillor Beed attended the meeting under Procedure Rule 4.",
            ["Orla Wexcombe", "Councillor Beed"],
        ),
        (
            "Officers\n\nMr S Pell - Head of Berths Mr R Beed - Dues Manager Miss J Crake - Winch Officer",
            ["Mr S Pell", "Mr R Beed", "Miss J Crake"],
        ),
        (
            "Present\n\nOrla Wexcombe\n\nAlso in attendance at the meeting, observing, was Councillor Bo Beed.",
            ["Orla Wexcombe", "Councillor Bo Beed"],
        ),
        ("Councillors: S. Crake (Chair) R. Pell\n\nY. Beed T. Wistow", ["S. Crake", "R. Pell", "Y. Beed", "T. Wistow"]),
        ("Present\n\nAnn Crake\n\nCllr Bo Pell opened the meeting at 7pm.\n\nThe Committee noted it.", ["Ann Crake"]),
        ("Officials\n\nHarrow District Council: Ann Crake, Bo Pell", ["Ann Crake", "Bo Pell"]),
        ("Also Present: Cllr Ms S Crake & 1 Parishioner.", ["Cllr Ms S Crake"]),
        ("Present: Cllrs D Pell, S Crake and clerk G Beed", ["D Pell", "S Crake", "G Beed"]),
        (
            "Officers\n\nWhole of meeting\tAnn Crake, Director of Ferries; Bo Pell, Auditor\n\nAgenda Item 6\tTam Beed",
            ["Ann Crake", "Bo Pell", "Tam Beed"],
        ),
        ("In Attendance: Karen Beed-Clerk.", ["Karen Beed"]),
        ("Present: Cllr A Pell and the assistant to the clerk Mrs J Beed.", ["Cllr A Pell", "Mrs J Beed"]),
        (
            "Members:\tCouncillor Roz Crake – in the Chair Councillor Brad Pell (Deputy Chair) Councillor Al Beed",
            ["Councillor Roz Crake", "Councillor Brad Pell", "Councillor Al Beed"],
        ),
        ("Councillors: Crake (PC), Pell (JP), Beed (TB)", ["Crake", "Pell", "Beed"]),
        (
            "Present: Cllr D Crake, who presided, Cllrs J Pell and T Beed with the Clerk, Mr B Wistow.\n\n"
            "C/Cllr I Orme and D/Cllr M Tarn also attended.",
            ["Cllr D Crake", "J Pell", "T Beed", "Mr B Wistow", "C/Cllr I Orme", "D/Cllr M Tarn"],
        ),
        (
            "Attendance:\tAnn Crake\tTam Beed\n\n\tBo Pell\tDan Wistow\n\n\tKay Firth\tLil Ash",
            ["Ann Crake", "Tam Beed", "Bo Pell", "Dan Wistow", "Kay Firth", "Lil Ash"],
        ),
    ],
)
def test_several_on_a_line(text: str, names: list[str], book: RuleBook, nlp: Language) -> None:
    assert [one.name.text for one in listed(text, book, nlp)] == names


def test_the_holder_of_a_post_under_its_name(book: RuleBook, nlp: Language) -> None:
    (one,) = listed("Town Clerk:\n\nDilys Anstruther", book, nlp)
    assert (one.name.text, one.role.text, one.capacity) == ("Dilys Anstruther", "Town Clerk", "officer")


def test_groups_under_a_minute_of_apologies_stay_apologies(book: RuleBook, nlp: Language) -> None:
    text = "School members\n\nAnn Crake, Bo Pell\n\nOfficers\n\nNone"
    assert [one.status for one in listed(text, book, nlp, ("apologies", "x"))] == ["apologies", "apologies"]


def test_why_somebody_is_away_is_no_organisation(book: RuleBook, nlp: Language) -> None:
    (one,) = listed("Apologies for absence\n\nAnn Crake – conflicting commitment", book, nlp)
    assert (one.name.text, one.status, one.organisation.text) == ("Ann Crake", "apologies", "")
