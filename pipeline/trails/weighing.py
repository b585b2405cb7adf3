"""What every sign has in common: which promise the words fit best, whether they end it.

Enters: a ledger, promises, words. Leaves: the promises that fit, finds for items of the agenda.
"""

from __future__ import annotations

from collections.abc import Sequence

from pipeline.trails.finds import Find
from pipeline.trails.ledger import Ledger, Promise
from pipeline.trails.passages import Told
from pipeline.trails.rows import ActionRow, AgendaItemRow

__all__ = ["AHEAD", "best", "closes_it", "due_at", "of_item", "weigh"]

AHEAD = 1.25  # by how much the best must lead the next


def of_item(item: AgendaItemRow, action: ActionRow, reason: str, confidence: float) -> Find:
    return Find(
        (action,),
        "agenda_item",
        item.number or item.title,
        item.fact_id,
        item.meeting_id,
        item.meeting_date,
        item.title,
        False,
        reason,
        confidence,
    )


def due_at(promise: Promise, meeting_id: str) -> bool:
    return meeting_id in promise.term.meetings


def closes_it(book: Ledger, one: Told, promise: Promise) -> bool:
    if any(p.search(one.words) for p in book.rules.ended):
        return True
    if promise.term.early and one.meeting_id in promise.term.meetings:
        return False
    if promise.term.recurring or any(p.search(one.around) for p in book.rules.partial):
        return False
    return one.where_kind == "minute" or not promise.delivers


def best(book: Ledger, promises: Sequence[Promise], text: str, least: float) -> list[Promise]:
    """The promise whose subject the text holds most of; several where none leads, none where none fits."""
    words = book.scale.stems(text)
    weighed = sorted(((weigh(book, p, words), n) for n, p in enumerate(promises)), reverse=True)
    if not weighed or weighed[0][0] < least:
        return []
    top = weighed[0][0]
    near = [promises[n] for score, n in weighed if score * AHEAD > top]
    return near[:4]


def weigh(book: Ledger, promise: Promise, words: frozenset[str]) -> float:
    own = book.scale.likeness(promise.subject, words)
    return own + 0.2 * book.scale.share(promise.owner, words)
