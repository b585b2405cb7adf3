"""What a body's action logs say of its actions.

Enters: a ledger and the entries of all logs. Leaves: finds. An entry speaks of the action that it is itself, where a
log is the paper that is shown; else, and besides, of the one action of its meeting or an earlier one that asks for the
same in so many words. Where two do, it speaks of none.
"""

from __future__ import annotations

from collections.abc import Iterator

from pipeline.trails.finds import Find
from pipeline.trails.ledger import Ledger, Promise
from pipeline.trails.rows import LogRow

__all__ = ["by_log"]

_SAME = 0.75  # the share of the words of the shorter text that both must have
_FEWEST = 3  # stems that both must have


def by_log(book: Ledger) -> Iterator[Find]:
    """Every entry that says how an action stands."""
    for entry in book.body.logs:
        done = any(p.kind == "done" and p.search(entry.progress) for p in book.rules.logged)
        for promise in book.promises:
            if promise.action.action_id == entry.action_id:
                yield _find(entry, promise, done, "the log's own entry says so", 1.0)
        other = _other(book, entry)
        if other is not None:
            yield _find(entry, other, done, "an entry of the log asks for the same and says so", 0.85)


def _other(book: Ledger, entry: LogRow) -> Promise | None:
    """The one action that the entry tells again: of the entry's meeting, else the last one before it."""
    mine = book.scale.stems(entry.text)
    near: list[Promise] = []
    for promise in book.promises:
        action = promise.action
        if action.action_id == entry.action_id or action.meeting_date > entry.meeting_date:
            continue
        theirs = book.scale.stems(action.text)
        both = len(mine & theirs)
        if both >= _FEWEST and both / max(1, min(len(mine), len(theirs))) >= _SAME:
            near.append(promise)
    last = max((p.action.meeting_date for p in near), default=None)
    found = [p for p in near if p.action.meeting_date == last]
    return found[0] if len(found) == 1 else None


def _find(entry: LogRow, promise: Promise, done: bool, reason: str, confidence: float) -> Find:
    return Find(
        (promise.action,),
        "report",
        entry.title,
        entry.fact_id,
        entry.meeting_id,
        max(entry.logged_on or entry.meeting_date, promise.action.meeting_date),
        entry.progress,
        done,
        reason,
        confidence,
    )
