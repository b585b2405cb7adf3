"""What a report would cost, need and risk: a table's rows, labelled lines, headings of their own."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from pipeline.records import ReportImplication
from rules.book import RuleBook
from tests.invented_reports import report

if TYPE_CHECKING:
    from spacy.language import Language


@pytest.mark.parametrize(
    ("body", "found"),
    [
        (
            "Implications\n\nFinancial :\tNone\nLegal :\tThe Harbours Act\nRisks and Impact\tThe slip may fall in",
            [
                ("Financial", "None"),
                ("Legal", "The Harbours Act"),
                ("Risks and Impact", "The slip may fall in"),
            ],
        ),
        (
            "Implications\n\nFinancial: none\n\nLegal: the Harbours Act applies.\n\n"
            "Risk Assessment: the slip may fall in.",
            [
                ("Financial", "none"),
                ("Legal", "the Harbours Act applies."),
                ("Risk Assessment", "the slip may fall in."),
            ],
        ),
        (
            "Financial Implications\n\n3. The winch costs £400.\n\nLegal implications\n\nNone.",
            [("Financial Implications", "The winch costs £400."), ("Legal implications", "None.")],
        ),
        (
            "**Implications**\n\n**Financial**\n\nThe winch costs £400.\n\n**Legal**\n\nNone.\n\n"
            "**Conclusion**\n\nMend it.",
            [("Financial", "The winch costs £400."), ("Legal", "None.")],
        ),
        ("**Legal**\n\nThe Harbours Act was passed in 1847.", []),
        ("Introduction\n\n1. The implications are many.\n\nRow\tOf a table", []),
    ],
)
def test_labels_and_texts(body: str, found: list[tuple[str, str]], book: RuleBook, nlp: Language) -> None:
    facts = [f for f in report(body, book, nlp).facts if isinstance(f, ReportImplication)]
    assert [(f.label, f.text) for f in facts] == found
