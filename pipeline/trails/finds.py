"""A find: words that speak of an action, or of one of several."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from pipeline.trails.passages import Told
from pipeline.trails.rows import ActionRow

__all__ = ["Find", "find_in"]


@dataclass(frozen=True, slots=True)
class Find:
    """More than one action: the words fit each of them."""

    actions: tuple[ActionRow, ...]
    where_kind: str
    where_ref: str
    source_fact_id: str
    meeting_id: str
    event_date: date
    words: str
    closes: bool
    reason: str
    confidence: float
    chosen: bool = True  # False: too weak to be more than a candidate


def find_in(
    told: Told,
    actions: tuple[ActionRow, ...],
    closes: bool,
    reason: str,
    confidence: float,
    chosen: bool = True,
) -> Find:
    """A find in a sentence of the papers."""
    return Find(
        actions,
        told.where_kind,
        told.where_ref,
        told.source_fact_id,
        told.meeting_id,
        told.meeting_date,
        told.words,
        closes,
        reason,
        confidence,
        chosen,
    )
