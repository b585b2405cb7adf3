"""Minutes in the habits of many authorities: head, those present, minutes."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING

import pytest

from pipeline.records import Attendance, Meeting, Minute
from rules.book import RuleBook
from tests.families import FAMILIES, Family
from tests.papers import extracted

if TYPE_CHECKING:
    from spacy.language import Language


@pytest.mark.parametrize("family", FAMILIES, ids=lambda f: f.name)
def test_the_meeting_is_read(family: Family, book: RuleBook, nlp: Language) -> None:
    facts = extracted(family.text, book, nlp).facts
    (meeting,) = [f for f in facts if isinstance(f, Meeting)]
    assert (meeting.body, str(meeting.meeting_date)) == (family.body, family.day)
    start = str(meeting.start_time)[:5] if meeting.start_time else None
    told = {"start": start, "venue": meeting.venue, "chair": meeting.chair}
    wanted = {"start": family.start, "venue": family.venue, "chair": family.chair}
    assert {k: v for k, v in told.items() if wanted[k]} == {k: v for k, v in wanted.items() if v}


@pytest.mark.parametrize("family", FAMILIES, ids=lambda f: f.name)
def test_those_present_are_read(family: Family, book: RuleBook, nlp: Language) -> None:
    facts = extracted(family.text, book, nlp).facts
    found = Counter((f.name, f.status, f.capacity) for f in facts if isinstance(f, Attendance))
    wanted = Counter(family.people)
    assert (wanted - found, found - wanted) == (Counter(), Counter())


@pytest.mark.parametrize("family", FAMILIES, ids=lambda f: f.name)
def test_the_minutes_are_read(family: Family, book: RuleBook, nlp: Language) -> None:
    facts = extracted(family.text, book, nlp).facts
    assert [(f.number, f.heading) for f in facts if isinstance(f, Minute)] == list(family.minutes)
