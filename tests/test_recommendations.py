"""Recommendations: lettered clauses, bullets under them, whole sentences, and what leads in to them."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from pipeline.records import Recommendation
from rules.book import RuleBook
from tests.invented_reports import report

if TYPE_CHECKING:
    from spacy.language import Language


def clauses(body: str, book: RuleBook, nlp: Language) -> list[tuple[str | None, str]]:
    found = [f for f in report(body, book, nlp).facts if isinstance(f, Recommendation)]
    assert [f.ordinal for f in found] == list(range(1, len(found) + 1))
    return [(f.number, f.text) for f in found]


@pytest.mark.parametrize(
    ("body", "found"),
    [
        (
            "Recommendations\n\n8. It is recommended that the Board:\n- (a) notes the dues;\n - (b) raises them.",
            [("8(a)", "notes the dues;"), ("8(b)", "raises them.")],
        ),
        (
            "Recommendation\n\n8. That the Board:\n- (a) Note the:\n - winch;\n - slip.\n- (b) mend both.",
            [("8(a)", "Note the: winch; slip."), ("8(b)", "mend both.")],
        ),
        (
            "Recommendations\n\n23. It is recommended that the Board notes the winch.",
            [("23", "It is recommended that the Board notes the winch.")],
        ),
        (
            "Recommendations for the Board\n\n3. The Board note the winch and\n4. The Board approves the slip.",
            [("3", "The Board note the winch and"), ("4", "The Board approves the slip.")],
        ),
        (
            "Recommendations\n\n2. It is recommended that:\n(i) the winch be greased;\n(ii) the slip be mended.",
            [("2(i)", "the winch be greased;"), ("2(ii)", "the slip be mended.")],
        ),
        (
            "1. Purpose\n\n1.1 To tell of the winch.\n\n2. Recommendations\n\n2.1 That it be greased.\n"
            "2.2 That it be sold.",
            [("2.1", "That it be greased."), ("2.2", "That it be sold.")],
        ),
        ("Recommendation\n\nThat the Board notes the winch.", [(None, "That the Board notes the winch.")]),
        (
            "Recommendations\n\nThat the Board:\n\n(a) notes the winch;\n\n(b) mends it.",
            [("(a)", "notes the winch;"), ("(b)", "mends it.")],
        ),
        (
            "Recommendations\n\n4. Members are asked to:-\n• note the winch\n• agree to mend it",
            [("4", "note the winch"), ("4", "agree to mend it")],
        ),
        (
            "Introduction\n\n1. The winch is old.\n\nIt is recommended that the Board:\n\na) notes it;\n\nb) mends it.",
            [("(a)", "notes it;"), ("(b)", "mends it.")],
        ),
        ("Introduction\n\n4. It was recommended by partners that the winch be greased.", []),
    ],
)
def test_clauses(body: str, found: list[tuple[str | None, str]], book: RuleBook, nlp: Language) -> None:
    assert clauses(body, book, nlp) == found


def test_what_follows_the_next_heading_is_none(book: RuleBook, nlp: Language) -> None:
    body = "Recommendations\n\n4. That the winch be noted.\n\nOfficer to Contact\n\nBram Tolliver\nTel: 01632 960733"
    assert clauses(body, book, nlp) == [("4", "That the winch be noted.")]


def test_the_words_shown_are_the_number_the_letter_and_the_text(book: RuleBook, nlp: Language) -> None:
    body = "Recommendations\n\n8. That the Board:\n- (a) notes the dues;"
    (one,) = [f for f in report(body, book, nlp).facts if isinstance(f, Recommendation)]
    shown = " ".join(s.quote for s in one.evidence)
    assert shown == "8. (a) notes the dues;"
