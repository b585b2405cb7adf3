"""Figures in sentences held against the dashboard printed in the same pack.

Enters: all facts of a pack. Leaves: a problem for each figure that the dashboard gives otherwise, where it is
sure that both speak of the same: the indicator's words stand in the sentence, unit and period agree, and one
indicator only can be meant.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from pipeline.extract.scene import Trouble
from pipeline.ids import fold
from pipeline.periods import days_of
from pipeline.records import Fact, IndicatorValue, ProseValue
from rules.book import ProseRules

__all__ = ["disagreements"]

_SMALL = frozenset(
    {"a", "an", "and", "are", "as", "at", "by", "cases", "data", "for", "from", "in", "is", "number", "of", "on"}
    | {"or", "per", "rate", "that", "the", "to", "was", "were", "who", "with"}
)
_SHARED = 0.75  # the share of an indicator's words that the sentence must hold
_CLOSE = 0.051  # what rounding to one decimal may take away or add


def disagreements(facts: Sequence[Fact], rules: ProseRules) -> Iterator[Trouble]:
    """One trouble for each sentence's figure that its dashboard contradicts."""
    printed = [f for f in facts if isinstance(f, IndicatorValue) and f.value is not None]
    for said in facts:
        if not isinstance(said, ProseValue) or said.value is None or said.value_high is not None:
            continue
        if _rounded(said, rules):
            continue
        words = frozenset(fold(said.sentence).split())
        same = [v for v in printed if v.unit == said.unit and _speaks_of(v, words) and _same_period(said, v)]
        if len({v.indicator for v in same}) != 1:
            continue
        if any(v.value is not None and abs(v.value - said.value) <= _CLOSE for v in same):
            continue
        if not any(v.value and 0.5 <= said.value / v.value <= 2 for v in same):
            continue  # another count in a sentence about the same matter
        other = same[0]
        where = said.evidence[0].page
        yield Trouble(
            "prose_differs",
            "info",
            where,
            f"page {where} says {said.value_text} where the dashboard has {other.value_text} for"
            f" {other.indicator!r}, {other.period}",
            (said.fact_id, other.fact_id),
        )


def _rounded(said: ProseValue, rules: ProseRules) -> bool:
    before = said.sentence.partition(said.value_text)[0]
    return any(p.search(before[-24:]) for p in rules.approximate)


def _speaks_of(value: IndicatorValue, words: frozenset[str]) -> bool:
    mine = frozenset(fold(value.indicator).split()) - _SMALL
    mine = frozenset(w for w in mine if not w.isdigit())
    return len(mine) >= 2 and len(mine & words) >= _SHARED * len(mine)


def _same_period(said: ProseValue, value: IndicatorValue) -> bool:
    """The same days, or a period named with the same words ('Q1' in 'Q1 rolling 12 month (2017-18)').

    A sentence without a period speaks of the latest figure; that is only taken for sure of an exact one.
    """
    if not said.period:
        return "." in said.value_text and (value.rag is not None or value.direction is not None)
    days = days_of(said.period)
    if days is not None and value.period_start is not None:
        return days == (value.period_start, value.period_end)
    mine, theirs = fold(said.period).split(), fold(value.period).split()
    return days is None and bool(mine) and set(mine) <= set(theirs)
