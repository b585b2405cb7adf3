"""How each action stands on a day.

Enters: a body, its events and candidates. Leaves: one row for each action. All of it is inferred: the papers
say what was done, never that nothing was.
"""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

from pipeline.trails.ledger import Ledger, Promise, ledger
from pipeline.trails.rows import ActionEventRow, ActionRow, ActionStatusRow, Body, CandidateRow
from rules.book import TrailRules

__all__ = ["action_statuses"]


def action_statuses(
    body: Body,
    events: Sequence[ActionEventRow],
    candidates: Sequence[CandidateRow],
    rules: TrailRules,
    as_of: date | None = None,
    book: Ledger | None = None,
) -> tuple[ActionStatusRow, ...]:
    """As the papers of meetings held by `as_of` show it; without a day, of all the meetings that are
    known. `book`: the body's ledger, if at hand."""
    book = book or ledger(body, rules)
    day = as_of or max((m.meeting_date for m in body.meetings), default=date.min)
    again = {first.action_id: second for first, second, _ in book.restated}
    promises = {p.action.action_id: p for p in book.promises}
    rows = []
    for action in book.actions:
        if action.meeting_date > day:
            continue
        stands_in = again.get(action.action_id, action)
        heard = [
            e
            for e in events
            if e.action_id == stands_in.action_id and e.event_date <= day and e.event in ("reported", "closed")
        ]
        maybe = any(c.action_id == stands_in.action_id and c.event_date <= day for c in candidates)
        rows.append(_row(book, action, stands_in, promises[stands_in.action_id], heard, maybe, day))
    return tuple(rows)


def _row(
    book: Ledger,
    action: ActionRow,
    stands_in: ActionRow,
    promise: Promise,
    heard: Sequence[ActionEventRow],
    maybe: bool,
    day: date,
) -> ActionStatusRow:
    since = [m for m in book.body.meetings if action.meeting_date < m.meeting_date <= day]
    term = promise.term
    due_by = stands_in.due_date or (None if term.vague or term.recurring else term.day)
    held = {m.meeting_id for m in since}
    passed = due_by is not None and (due_by < day or any(m in held for m in term.meetings))
    if any(e.event == "closed" for e in heard):
        status = "closed"
    elif heard:
        status = "reported"
    else:
        status = "overdue" if passed else "open"
    forgotten = not heard and not maybe and bool(since) and (passed or due_by is None)
    return ActionStatusRow(
        action.action_id,
        status,
        term.meetings[0] if len(term.meetings) == 1 else None,
        due_by,
        max((e.event_date for e in heard), default=action.meeting_date),
        forgotten,
        len(since),
        max(0, (day - action.meeting_date).days),
        stands_in.action_id if stands_in is not action else None,
        book.body.body_id,
    )
