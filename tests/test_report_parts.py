"""A report's headings: by their set, by their words, or because they stand alone over a paragraph."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from rules.book import RuleBook
from tests.invented_reports import parted

if TYPE_CHECKING:
    from spacy.language import Language

LONG = "The winch was greased in May and has not screamed since, whatever the wind."


@pytest.mark.parametrize(
    ("text", "headings"),
    [
        (f"Introduction\n\n1. {LONG}", ["Introduction"]),
        (f"The winch\n\n1. {LONG}", ["The winch"]),
        (f"The winch\n\n{LONG}", ["The winch"]),
        (f"Machines\n\nThe winch\n\n1. {LONG}", ["Machines", "The winch"]),
        (f"**The winch:**\n\n1. {LONG}", ["The winch:"]),
        (f"### The winch\n\n{LONG}", ["The winch"]),
        (f"<u>The winch</u>\n\n- {LONG}", ["The winch"]),
        (f"1. Purpose\n\n1.1 {LONG}\n\n2. The winch\n\n2.1 {LONG}", ["Purpose", "The winch"]),
        (f"**REPORT OF THE HARBOUR MASTER**\n\n**Introduction**\n\n1. {LONG}", ["Introduction"]),
        (f"1. {LONG}\n- the winch;\n\nOr\n\n- the slip.\n2. {LONG}", []),
        (f"1. {LONG}\n\nThe winch needs:\n\n2. {LONG}", []),
        (f"1. {LONG}\n\nwinch and slip\n\n2. {LONG}", []),
        ("Background Papers\n\nThe report on the winch\n\nNone", ["Background Papers"]),
        ("Appendices\n\nThe winch drawn\n\nAppendix A - The winch", ["Appendices"]),
    ],
)
def test_headings(text: str, headings: list[str], book: RuleBook, nlp: Language) -> None:
    assert [p.heading.text for p in parted(text, book, nlp) if p.heading] == headings


@pytest.mark.parametrize(
    ("heading", "kind"),
    [
        ("Recommendation", "recommendations"),
        ("RECOMMENDATIONS", "recommendations"),
        ("Recommendations for the Board", "recommendations"),
        ("Officer to contact:", "contacts"),
        ("Contact", "contacts"),
        ("Background papers", "background"),
        ("Appendices", "appendices"),
        ("Implications", "implications"),
        ("Introduction", "opening"),
        ("Membership of the Board", "membership"),
        ("Substitute Members", "substitutes"),
        ("Quorum", "quorum"),
        ("The winch", ""),
    ],
)
def test_what_a_heading_opens(heading: str, kind: str, book: RuleBook, nlp: Language) -> None:
    (part,) = parted(f"{heading}\n\n1. {LONG}", book, nlp)
    assert (part.heading.text, part.kind) == (heading, kind)
    assert [b.text for b in part.blocks] == [LONG]


def test_underlined_headings_stand_under_bold_ones(book: RuleBook, nlp: Language) -> None:
    text = f"**Machines**\n\n1. {LONG}\n\n<u>The winch</u>\n\n2. {LONG}\n\n**The slip**\n\n3. {LONG}"
    found = [(p.heading.text, p.level) for p in parted(text, book, nlp)]
    assert found == [("Machines", 1), ("The winch", 2), ("The slip", 1)]


def test_what_stands_before_the_first_heading_is_a_part_without_one(book: RuleBook, nlp: Language) -> None:
    first, second = parted(f"1. {LONG}\n\nThe slip\n\n2. {LONG}", book, nlp)
    assert (first.heading.text, second.heading.text) == ("", "The slip")


def test_a_contacts_name_in_bold_is_no_heading(book: RuleBook, nlp: Language) -> None:
    text = "Officers to Contact\n\n**Bram Tolliver**\n\nTel: 01632 960733\n\n**Ines Okonjo-Reay**\n\nTel: 01632 960111"
    assert [p.heading.text for p in parted(text, book, nlp)] == ["Officers to Contact"]
