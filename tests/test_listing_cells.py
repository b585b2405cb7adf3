"""Tables of people side by side: a name with its post below it in each cell, lists that end with their table."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from pipeline.extract.attendance import listings
from rules.book import RuleBook
from tests.office import docx, opened, p
from tests.papers import reading_of, scene_of

if TYPE_CHECKING:
    from spacy.language import Language

BOLD = "<w:b/>"


def table(*rows: tuple[str, ...]) -> str:
    """Rows of cells; '|' parts a cell's paragraphs, the first of several in bold."""

    def cell(words: str) -> str:
        first, *rest = words.split("|")
        told = p(first, run=BOLD if rest else "") + "".join(p(part) for part in rest)
        return f"<w:tc>{told}</w:tc>"

    return "<w:tbl>" + "".join(f"<w:tr>{''.join(map(cell, row))}</w:tr>" for row in rows) + "</w:tbl>"


def found(tmp_path: Path, body: str, book: RuleBook, nlp: Language) -> list[tuple[str, str, str | None, str, str]]:
    reading = opened(docx(tmp_path / "list.docx", body), book)
    return [
        (one.name.text, one.status, one.capacity, one.role.text, one.organisation.text)
        for one in listings(reading.blocks, scene_of(reading, book, nlp))
    ]


def test_each_cell_is_somebody_with_the_post_below_the_name(tmp_path: Path, book: RuleBook, nlp: Language) -> None:
    body = (
        table(
            ("Quay Board Members:", ""),
            ("Orla Wexcombe|Sandle Harbour Institute", "Tam Wistow|Berths Agent, Sandle District Council"),
            ("Bram Tolliver, Fenwick Trust", "Dilys Pell|Lantern Review"),
        )
        + table(("Apologies:", ""), ("Lorcan Beed|Minister for Piers", "Ines Okonjo|Sandle Archives"))
        + p("Bram Tolliver, Director of Works for the whole of the harbour, welcomed everybody.")
    )
    assert found(tmp_path, body, book, nlp) == [
        ("Orla Wexcombe", "present", "member", "", "Sandle Harbour Institute"),
        ("Tam Wistow", "present", "member", "Berths Agent", "Sandle District Council"),
        ("Bram Tolliver", "present", "member", "", "Fenwick Trust"),
        ("Dilys Pell", "present", "member", "", "Lantern Review"),
        ("Lorcan Beed", "apologies", None, "Minister for Piers", ""),
        ("Ines Okonjo", "apologies", None, "", "Sandle Archives"),
    ]


def test_lists_side_by_side_end_with_their_table(tmp_path: Path, book: RuleBook, nlp: Language) -> None:
    body = table(
        ("Members:", "Officials:"),
        ("Orla Wexcombe, Sandle Trust", "Tam Wistow Clerk, Harbour Policy and Berths, Sandle Archives"),
        ("", "Bo Pell"),
    ) + p("Lorcan Beed, Director of Works, welcomed everybody.")
    assert found(tmp_path, body, book, nlp) == [
        ("Orla Wexcombe", "present", "member", "", "Sandle Trust"),
        ("Tam Wistow", "present", "officer", "Clerk", "Harbour Policy and Berths, Sandle Archives"),
        ("Bo Pell", "present", "officer", "", ""),
    ]


@pytest.mark.parametrize(
    ("text", "names"),
    [
        (
            "In attendance: Orla Wexcombe, Lantern Surveyor, gave an outline of the survey.",
            [("Orla Wexcombe", "Lantern Surveyor")],
        ),
        (
            "Present: Cllr T Beed, Cllr B Pell (Cllr A Crake attended by telephone)",
            [("Cllr T Beed", ""), ("Cllr B Pell", "")],
        ),
        ("Present: Cllr T Beed (8.30pm), Cllr B Pell", [("Cllr T Beed", ""), ("Cllr B Pell", "")]),
        ("Apologies: Cllr T Beed, Cllr B Pell advised that he would be late", [("Cllr T Beed", "")]),
    ],
)
def test_what_somebody_did_is_no_part_of_a_list(
    text: str, names: list[tuple[str, str]], book: RuleBook, nlp: Language
) -> None:
    reading = reading_of(text, book)
    told = [(one.name.text, one.role.text) for one in listings(reading.blocks, scene_of(reading, book, nlp))]
    assert told == names


def test_a_post_that_goes_on_below_is_one(tmp_path: Path, book: RuleBook, nlp: Language) -> None:
    body = p("Present") + table(
        ("Ann Alder|Clerk, Quay Trust", "Pat Wistow|Deputy Director, Harbours|and Quays, Quay Trust"),
    )
    people = found(tmp_path, body, book, nlp)
    assert [(one[0], one[3], one[4]) for one in people] == [
        ("Ann Alder", "Clerk", "Quay Trust"),
        ("Pat Wistow", "Deputy Director, Harbours and Quays", "Quay Trust"),
    ]
