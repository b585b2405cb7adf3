"""A report's own record and its headings in order."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

from pipeline.records import Document, Report, ReportSection
from rules.book import RuleBook
from tests.invented_reports import TITLE, report
from tests.papers import extracted
from tests.test_segment import PACK

if TYPE_CHECKING:
    from spacy.language import Language

BODY = """\
Introduction

1. The winch is old and the slip is older, as the Board has heard before.

Recommendations

2. That the Board notes the report.
"""


def test_a_report_is_of_its_meeting_and_date(book: RuleBook, nlp: Language) -> None:
    (one,) = [f for f in report(BODY, book, nlp).facts if isinstance(f, Report)]
    assert (one.title, one.report_date, one.meeting_date) == (TITLE, date(2018, 10, 19), date(2018, 10, 19))
    assert [s.quote for s in one.evidence] == [TITLE, "19 OCTOBER 2018"]


def test_headings_in_order(book: RuleBook, nlp: Language) -> None:
    facts = report(BODY, book, nlp).facts
    found = [f for f in facts if isinstance(f, ReportSection)]
    assert [(f.ordinal, f.heading) for f in found] == [(1, "Introduction"), (2, "Recommendations")]
    assert {f.report_id for f in found} == {f.report_id for f in facts if isinstance(f, Report)}


def test_a_report_has_the_agenda_item_of_its_document(book: RuleBook, nlp: Language) -> None:
    facts = extracted(PACK, book, nlp).facts
    documents = {f.document_id: f.agenda_item for f in facts if isinstance(f, Document)}
    found = [f for f in facts if isinstance(f, Report)]
    assert found
    assert [f.agenda_item for f in found] == [documents[f.document_id] for f in found]
    assert any(f.agenda_item for f in found)


def test_ids_stay_when_the_report_is_read_again(book: RuleBook, nlp: Language) -> None:
    def ids(body: str) -> list[str]:
        return [f.fact_id for f in report(body, book, nlp).facts if isinstance(f, Report | ReportSection)]

    assert ids(BODY) == ids(BODY + "\n3. Another line.\n")
    assert len(set(ids(BODY))) == 3
