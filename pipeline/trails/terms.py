"""At which meetings an action falls due, as the meetings that were held let it be known.

Enters: actions and the body's meetings. Leaves: for each action the meetings, and whether its words leave
it open which.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date, timedelta

from pipeline.dates import date_of, month_of
from pipeline.trails.rows import ActionRow, MeetingRow
from rules.book import TrailRules

__all__ = ["Term", "term_of"]

_COUNTS = {
    "a": 1,
    "one": 1,
    "two": 2,
    "three": 3,
    "four": 4,
    "five": 5,
    "six": 6,
    "nine": 9,
    "twelve": 12,
    "eighteen": 18,
}
_FAR = 760  # days after which 'future meetings' are others than those meant
_EARLY = 14  # days by which it may come sooner and still be the end of the matter
_NEAR = 75  # days by which a meeting may miss 'in six months'


@dataclass(frozen=True, slots=True)
class Term:
    """The meetings at which something is due; `vague` where any later one will do."""

    meetings: tuple[str, ...] = ()
    day: date | None = None
    vague: bool = False
    recurring: bool = False
    early: bool = False  # the meeting comes well before the day: what is said at it isn't yet the end


def term_of(action: ActionRow, meetings: Sequence[MeetingRow], rules: TrailRules) -> Term:
    """Where and when the action is due; nothing where the papers don't say."""
    later = sorted(
        (m for m in meetings if 0 < (m.meeting_date - action.meeting_date).days <= _FAR),
        key=lambda m: m.meeting_date,
    )
    if action.due is None:
        return Term()
    kind, match = next(((p.kind, m) for p in rules.term if (m := p.search(action.due))), ("", None))
    if kind == "each":
        return Term(tuple(m.meeting_id for m in later), None, recurring=True)
    if kind == "some":
        return Term(tuple(m.meeting_id for m in later), None, vague=True)
    day = action.due_date or date_of(action.due)
    if day is not None:
        return _on(day, later)
    if match is None or not later:
        return Term()
    if kind == "next" and not action.due.startswith(("its", "their")):
        return _on(later[0].meeting_date, later)
    if kind == "month":
        month, year = month_of(match["when"])
        fitting = [m for m in later if m.meeting_date.month == month and year in (None, m.meeting_date.year)]
        return _on(fitting[0].meeting_date, later) if fitting else Term()
    if kind == "after":
        months = (_COUNTS.get(match["count"].casefold()) or int(match["count"])) * (
            12 if match["unit"] == "year" else 1
        )
        wanted = action.meeting_date + timedelta(days=round(months * 30.44))
        near = [m for m in later if abs((m.meeting_date - wanted).days) <= _NEAR]
        best = min(near, key=lambda m: abs((m.meeting_date - wanted).days), default=None)
        if best is None:
            return Term((), wanted)
        return replace(_on(best.meeting_date, later), early=(wanted - best.meeting_date).days > _EARLY)
    return Term()


def _on(day: date, later: Sequence[MeetingRow]) -> Term:
    return Term(tuple(m.meeting_id for m in later if m.meeting_date == day), day)
