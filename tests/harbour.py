"""An invented harbour board's minutes for tests of habits: title, list and business, and what is read of them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from pipeline.records import Attendance, Minute
from tests.papers import facts_of

if TYPE_CHECKING:
    from spacy.language import Language

    from rules.book import RuleBook

__all__ = ["HEAD", "REST", "TITLE", "numbered", "there"]

TITLE = "Minutes of the Quarrel Harbour Board held on Thursday 19 April 2018 at Gannet Hall at 7pm"
HEAD = f"{TITLE}\n\nPresent: Ann Lee (AL), Bob Hall (BH), Tom Moor (TM)"
REST = "1. Minutes of the last meeting\n\nThey were agreed.\n\n2. Matters arising\n\nNone.\n\n3. AOB\n\nNone."


def there(text: str, book: RuleBook, nlp: Language) -> dict[str, tuple[str | None, str | None, str]]:
    """Organisation, role and status of everybody listed."""
    return {a.name: (a.organisation, a.role, a.status) for a in facts_of(text, Attendance, book, nlp)}


def numbered(text: str, book: RuleBook, nlp: Language) -> dict[str | None, str]:
    """The heading of each minute by its number."""
    return {m.number: m.heading for m in facts_of(text, Minute, book, nlp)}
