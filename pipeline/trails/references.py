"""References to minutes by number, resolved to the minute meant.

Enters: the references and minutes of one body. Leaves: for each reference the minute, or why it has none. The
latest earlier meeting whose minutes hold the number is meant, unless the words name a day. Where numbering
has started again since, so that an older minute of that number could as well be meant, the newest within
a year counts; beyond, none is chosen.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from pipeline.dates import date_of
from pipeline.trails.rows import Body, MinuteRow, ReferenceRow, ResolvedReferenceRow
from rules.book import TrailRules

__all__ = ["resolve_references"]

_DIGITS = re.compile(r"\d+")
_LONG_AGO = 550  # days: a number not met for longer is more likely a misprint than a memory


def resolve_references(body: Body, rules: TrailRules) -> tuple[ResolvedReferenceRow, ...]:
    """One row for each reference, in their order."""
    by_number: dict[str, list[MinuteRow]] = {}
    for minute in sorted(body.minutes, key=lambda m: (m.meeting_date, m.ordinal)):
        if minute.number:
            by_number.setdefault(_key(minute.number), []).append(minute)
    return tuple(
        _resolve(reference, by_number.get(_key(reference.refers_to_minute), []), rules) for reference in body.references
    )


def _key(number: str) -> str:
    found = _DIGITS.search(number)
    return found[0].lstrip("0") if found else number.strip()


def _resolve(reference: ReferenceRow, held: Sequence[MinuteRow], rules: TrailRules) -> ResolvedReferenceRow:
    named = date_of(reference.context)
    if named is not None:
        that_day = [m for m in held if m.meeting_date == named]
        if that_day:
            return _found(reference, that_day[0], "the words name the day", 0.98)
        return _lost(reference, held, "no minutes of the day that the words name hold this number")
    if any(p.search(reference.context) for p in rules.own):
        here = [m for m in held if m.meeting_id == reference.meeting_id and m.number != reference.minute]
        if here:
            return _found(reference, here[0], "a declaration points on to a minute of the same meeting", 0.9)
    earlier = [m for m in held if m.meeting_date < reference.meeting_date]
    if not earlier:
        return _lost(reference, [], "no earlier minutes that are known hold this number")
    latest = earlier[-1]
    if (reference.meeting_date - latest.meeting_date).days > _LONG_AGO:
        return _lost(reference, earlier, "the last minute of this number is too long ago to be meant for certain")
    return _found(
        reference,
        latest,
        "the latest earlier meeting whose minutes hold this number",
        0.95 if len(earlier) == 1 else 0.85,
    )


def _found(reference: ReferenceRow, minute: MinuteRow, reason: str, confidence: float) -> ResolvedReferenceRow:
    return ResolvedReferenceRow(
        reference.fact_id,
        minute.minute_id,
        minute.meeting_id,
        minute.meeting_date,
        None,
        (),
        reason,
        confidence,
    )


def _lost(reference: ReferenceRow, held: Sequence[MinuteRow], reason: str) -> ResolvedReferenceRow:
    others = tuple(m.minute_id for m in held if m.meeting_id != reference.meeting_id)
    trouble = "ambiguous_reference" if others else "dangling_reference"
    return ResolvedReferenceRow(reference.fact_id, None, None, None, trouble, others, reason, 0.0)
