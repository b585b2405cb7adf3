"""Papers whose meeting's day, and sometimes whose body, stands in a page's front matter alone."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

import pytest

from pipeline.records import Meeting
from rules.book import RuleBook
from tests.papers import facts_of

if TYPE_CHECKING:
    from spacy.language import Language

PRESENT = "Present: Cllr Orla Wexcombe (Chair), Cllr Bram Tolliver and Dilys Anstruther (Clerk)."
ITEMS = "1. Apologies: none.\n2. Slip: it was resolved to mend it.\n3. Next meeting: 9 June 2018."


def met(matter: str, over: str, book: RuleBook, nlp: Language) -> list[tuple[str | None, date | None]]:
    text = f"---\n{matter}\n---\n\n{over}\n\n{PRESENT}\n\n{ITEMS}\n"
    return [(m.body, m.meeting_date) for m in facts_of(text, Meeting, book, nlp)]


@pytest.mark.parametrize(
    ("matter", "over"),
    [
        ('title: "Minutes for April 2018"\ndated: "2018-04-19"', "# Quarrel Bay Parish Council\n\n## Minutes"),
        ("layout: minutes\ndate: 2018-04-19 19:30:00 +0000\ncouncil: Quarrel Bay Parish Council", "## Minutes"),
        ("title: Quarrel Bay Parish Council\nmeeting_date: 19 April 2018", ""),
    ],
    ids=["the day alone", "day and body, as a site's generator writes them", "the title names the body"],
)
def test_the_front_matter_tells_of_the_meeting(matter: str, over: str, book: RuleBook, nlp: Language) -> None:
    assert met(matter, over, book, nlp) == [("Quarrel Bay Parish Council", date(2018, 4, 19))]


def test_a_day_of_another_month_than_the_title_is_when_the_page_was_made(book: RuleBook, nlp: Language) -> None:
    matter = "title: Minutes for April 2018\ndate: 2018-06-02"
    assert met(matter, "# Quarrel Bay Parish Council", book, nlp) == []


def test_the_papers_own_words_come_first(book: RuleBook, nlp: Language) -> None:
    matter = "title: Quarrel Bay\ndate: 2018-06-02"
    over = "Minutes of the meeting of Quarrel Bay Parish Council held on 19 April 2018"
    assert met(matter, over, book, nlp) == [("Quarrel Bay Parish Council", date(2018, 4, 19))]
