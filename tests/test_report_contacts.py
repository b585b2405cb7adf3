"""Contacts: on one line or many, several under a heading, telephone and e-mail under any label."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from pipeline.extract.report_contacts import printed_lines
from pipeline.records import ReportContact
from rules.book import RuleBook
from tests.invented_reports import report
from tests.papers import passage, reading_of, scene_of

if TYPE_CHECKING:
    from spacy.language import Language

BRAM = (
    "Bram Tolliver",
    "Coastal Safety Manager",
    "Wendshire County Council",
    "01632 960733",
    "bram@wendshire.example",
)


def people(text: str, book: RuleBook, nlp: Language) -> list[tuple[str | None, ...]]:
    body = f"Introduction\n\n1. The winch is old.\n\nOfficers to Contact\n\n{text}\n\nAppendices\n\nNone"
    found = [f for f in report(body, book, nlp).facts if isinstance(f, ReportContact)]
    return [(f.name, f.role, f.organisation, f.telephone, f.email) for f in found]


@pytest.mark.parametrize(
    "text",
    [
        "Bram Tolliver\nCoastal Safety Manager\nWendshire County Council\nTel: 01632 960733\n"
        "Email: bram@wendshire.example",
        "Bram Tolliver\n\nCoastal Safety Manager\n\nWendshire County Council\n\nTel: 01632 960733\n\n"
        "E-mail: bram@wendshire.example",
        "Bram Tolliver, Coastal Safety Manager\nWendshire County Council\n"
        "Telephone: 01632 960733 E-mail: bram@wendshire.example",
        "Bram Tolliver, Coastal Safety Manager, Wendshire County Council. "
        "Tel: 01632 960733, Email: bram@wendshire.example",
        "Bram Tolliver – Coastal Safety Manager, Wendshire\nCounty Council\nTel. No. 01632 960733\n"
        "bram@wendshire.example",
        "Name: Bram Tolliver\nJob title: Coastal Safety Manager\n"
        "Organisation: Wendshire County Council\n01632 960733\nbram@wendshire.example",
        "Bram Tolliver  \nCoastal Safety Manager  \nWendshire County Council  \nTel: 01632 960733  \n"
        "Email: [bram@wendshire.example](mailto:bram@wendshire.example)",
    ],
)
def test_one_contact_however_it_is_set(text: str, book: RuleBook, nlp: Language) -> None:
    assert people(text, book, nlp) == [BRAM]


@pytest.mark.parametrize(
    ("text", "found"),
    [
        (
            "Bram Tolliver\nSafety Manager\nTel: 01632 960733",
            ("Bram Tolliver", "Safety Manager", None, "01632 960733", None),
        ),
        (
            "Bram Tolliver\nWendshire Fire Service\nEmail: b@wendfire.example",
            ("Bram Tolliver", None, "Wendshire Fire Service", None, "b@wendfire.example"),
        ),
        (
            "Bram Tolliver\nPlanning Officer\nOffice of the Port Commissioner for\nWendshire\nTel: 01632 960733",
            (
                "Bram Tolliver",
                "Planning Officer",
                "Office of the Port Commissioner for Wendshire",
                "01632 960733",
                None,
            ),
        ),
        (
            "Sgt Neil Upshot\nTown Patrols\nWendshire Constabulary\nTel: 01632 960733",
            ("Sgt Neil Upshot", "Town Patrols", "Wendshire Constabulary", "01632 960733", None),
        ),
        (
            "Bram Tolliver\nPartner – Quays & Ferries / Safety Manager\nWendshire County Council\nTel: 01632 960733",
            (
                "Bram Tolliver",
                "Partner – Quays & Ferries / Safety Manager",
                "Wendshire County Council",
                "01632 960733",
                None,
            ),
        ),
        (
            "Bram Tolliver (Chair of the Winch Group)\n01632 960733",
            ("Bram Tolliver", "Chair of the Winch Group", None, "01632 960733", None),
        ),
    ],
)
def test_what_is_not_printed_is_null(text: str, found: tuple[str | None, ...], book: RuleBook, nlp: Language) -> None:
    assert people(text, book, nlp) == [found]


def test_a_name_after_an_address_begins_another(book: RuleBook, nlp: Language) -> None:
    text = (
        "Bram Tolliver\nCoastal Safety Manager\nWendshire County Council\nTel: 01632 960733\n"
        "Email: bram@wendshire.example\nInes Okonjo-Reay, Matron\n"
        "Tel: 01632 960111 Email: ines@hospital.example"
    )
    first, second = people(text, book, nlp)
    assert first == BRAM
    assert (second[0], second[3], second[4]) == ("Ines Okonjo-Reay", "01632 960111", "ines@hospital.example")


def test_a_second_number_stays_out(book: RuleBook, nlp: Language) -> None:
    text = "Bram Tolliver\nSafety Manager\nTel: 01632 960733\nMobile: 07700 900123"
    assert [p[3] for p in people(text, book, nlp)] == ["01632 960733"]


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("Contact Officer: Bram Tolliver, Safety Manager\n\nTel: 01632 960733", ["Bram Tolliver"]),
        ("Contact Officer: Bram Tolliver, Safety Manager", []),
        ("The winch is kept by Bram Tolliver.\n\nTel: 01632 960733", []),
    ],
)
def test_a_label_serves_where_there_is_no_heading(text: str, names: list[str], book: RuleBook, nlp: Language) -> None:
    body = f"Introduction\n\n1. The winch is old.\n\n{text}"
    found = report(body, book, nlp).facts
    assert [f.name for f in found if isinstance(f, ReportContact)] == names


def test_a_team_is_nobody_and_is_said(book: RuleBook, nlp: Language) -> None:
    found = report("Officer to Contact\n\nCommittee Services\nTel: 01632 960733", book, nlp)
    assert not [f for f in found.facts if isinstance(f, ReportContact)]
    assert [(p.kind, p.severity) for p in found.problems if p.kind == "contact_unread"] == [("contact_unread", "info")]


def test_lines_are_told_from_the_page(book: RuleBook, nlp: Language) -> None:
    reading = reading_of("Bram Tolliver\nSafety Manager at the harbour of Quarrel Bay and\nbeyond", book)
    scene = scene_of(reading, book, nlp)
    words = [line.text for b in reading.blocks for line in printed_lines(b.passage, scene)]
    assert words == ["Bram Tolliver", "Safety Manager at the harbour of Quarrel Bay and", "beyond"]
    assert list(printed_lines(passage(""), scene)) == []
