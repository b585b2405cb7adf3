"""What the front of a pack says of its meeting, where the agenda itself begins pages below.

Enters: the blocks over the word 'Agenda', from the pack's first. Leaves: the head that its first lines make: those
over the members, the quorum and whom to ask, or those that call the members. Nothing is told where body and full day
don't stand there.
"""

from __future__ import annotations

from collections.abc import Sequence

from pipeline.blocks import Block
from pipeline.dates import date_of
from pipeline.heads import Head, read_head
from rules.book import RuleBook

__all__ = ["front_head"]

_LAST_PAGE = 5  # of a front; further back an agenda is another meeting's
_MOST = 12  # blocks of a front that tell of the meeting


def front_head(over: Sequence[Block], book: RuleBook, rule: str) -> Head | None:
    """The meeting that the front of the pack names, whose agenda begins behind these blocks."""
    if not over or over[-1].page > _LAST_PAGE:
        return None
    stops = (n for n, b in enumerate(over) if any(p.search(b.text) for p in book.documents.front_end))
    calls = next((n for n, b in enumerate(over) if any(p.search(b.text) for p in book.heads.summons)), len(over))
    for told in (over[: min(next(stops, len(over)), _MOST)], over[calls : calls + _MOST]):
        head = read_head(told, book, rule)
        if head.body and date_of(head.date.text):
            return head
    return None
