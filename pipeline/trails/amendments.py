"""Corrections that a meeting made to the minutes of an earlier one.

Enters: everything known of one body. Leaves: a dated amendment for each correction, with its words; where they
say what was replaced and it stands in one place of the earlier minutes, the text as amended. What the earlier
minutes printed stays as printed: an amendment says what was made of it, and when.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from datetime import date

from pipeline.dates import date_of
from pipeline.ids import fact_id, fold
from pipeline.trails.passages import locate, of_minute
from pipeline.trails.rows import AmendmentRow, Body, MeetingRow, MinuteRow
from rules.book import TrailRules

__all__ = ["amendments"]

_NUMBER = re.compile(
    r"\b(?:[Mm]inutes?|[Mm]in\.?|[Ii]tem|[Pp]age \d+,? item)(?: (?:[Nn]o\.?|number|ref\.?))? (?P<number>\d[\d./]*\w?)"
)


def amendments(body: Body, rules: TrailRules) -> tuple[AmendmentRow, ...]:
    """In the order of the meetings that made them."""
    return tuple(
        row
        for minute in sorted(body.minutes, key=lambda m: (m.meeting_date, m.ordinal))
        if any(p.search(minute.heading) for p in rules.confirming)
        for row in _of(minute, body, rules)
    )


def _of(minute: MinuteRow, body: Body, rules: TrailRules) -> Iterator[AmendmentRow]:
    """Once the words 'subject to the following' are said, what comes after them are corrections too."""
    under_way = False
    day: date | None = date_of(minute.heading)
    for n, told in enumerate(of_minute(minute)):
        day = date_of(told.words) or day
        opens = any(p.search(told.words) for p in rules.amending)
        kind, old, new = _said(told.words, rules)
        if not opens and (not under_way or kind == "other"):
            continue
        under_way = under_way or opens
        if kind == "other" and told.words.rstrip().endswith(":"):
            continue  # what is corrected comes below
        target = _meant(minute, day, body)
        number = _NUMBER.search(told.words)
        held = _holding(old, number["number"] if number else None, target, body)
        yield AmendmentRow(
            fact_id=fact_id("amd", minute.meeting_id, minute.number or minute.heading, n, told.words),
            meeting_id=target.meeting_id if target else None,
            meeting_date=target.meeting_date if target else day,
            minute=number["number"].rstrip(".") if number else (held[0].number if held else None),
            kind=kind,
            old_text=old,
            new_text=new,
            words=told.words,
            recorded_at=minute.meeting_id,
            recorded_on=minute.meeting_date,
            recorded_minute=minute.number,
            source_fact_id=minute.fact_id,
            amended_fact_id=held[0].fact_id if held else None,
            as_amended=_amended(held[0].text, old, new) if held and old else None,
            places=locate(told.words, minute.places),
        )


def _said(words: str, rules: TrailRules) -> tuple[str, str | None, str | None]:
    """What kind of correction the words make, what they take out, what they put in."""
    for pattern in rules.correction:
        if match := pattern.search(words):
            groups = match.groupdict()
            new = groups.get("new") or groups.get("name")
            return pattern.kind or "other", groups.get("old"), new.strip() if new else None
    return "other", None, None


def _meant(minute: MinuteRow, day: date | None, body: Body) -> MeetingRow | None:
    """The meeting of the day that is named; without a day the one before, where its minutes are known."""
    if day is not None:
        return next((m for m in body.meetings if m.meeting_date == day and m.meeting_id != minute.meeting_id), None)
    earlier = [m for m in body.meetings if m.meeting_date < minute.meeting_date]
    return max(earlier, key=lambda m: m.meeting_date, default=None)


def _holding(old: str | None, number: str | None, target: MeetingRow | None, body: Body) -> Sequence[MinuteRow]:
    """The one minute in which the replaced words stand once; nothing where there are several."""
    if old is None or target is None:
        return ()
    wanted = fold(old)
    holding = [
        m
        for m in body.minutes
        if m.meeting_id == target.meeting_id
        and fold(f"{m.heading} {m.text}").count(wanted) == 1
        and (number is None or (m.number or "").rstrip(".") == number.rstrip("."))
    ]
    return holding if len(holding) == 1 else ()


def _amended(text: str, old: str, new: str | None) -> str | None:
    """The text with the words replaced; None where they stand otherwise (across a line, in other quotes)."""
    found = re.compile(r"\s+".join(map(re.escape, old.split())), re.IGNORECASE)
    return found.sub(lambda _: new or "", text, count=1) if found.search(text) else None
