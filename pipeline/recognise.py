"""Which family of papers a pack belongs to, chosen by auction.

Enters: a reading and the rules. Leaves: the layout with the highest score, every score, and what spoke
for it. A tie, or a score under the layout's threshold, chooses none: no layout is better than a wrong one.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from pipeline.blocks import Reading
from pipeline.tongue import language_of
from rules.book import Authority, Layout, RuleBook

__all__ = ["Bid", "Recognition", "recognise"]

_KNOWN_AUTHORITY = 2.0  # what an authority's own rules file adds to its family's score


@dataclass(frozen=True, slots=True)
class Bid:
    """One layout's score, and for each pattern that spoke for it the words it found."""

    layout: str
    score: float
    grounds: tuple[tuple[str, str], ...]


@dataclass(frozen=True, slots=True)
class Recognition:
    """The outcome of the auction; `layout` is None where it was tied or nobody bid enough."""

    layout: Layout | None
    authority: Authority | None
    bids: tuple[Bid, ...]
    reason: str


def recognise(reading: Reading, book: RuleBook) -> Recognition:
    """Let every layout bid for the pack. Papers in a language that no facts are read from get none."""
    texts = [b.whole.text for b in reading.blocks if b.furniture is None]
    authority = _authority("\n".join(b.text for b in reading.blocks), book)
    cells = [c.text for b in reading.blocks if b.furniture is None for c in b.cells if c]
    whole = "\n".join([*texts, *cells])
    bids = sorted(
        (_bid(layout, [*texts, *cells] if layout.fallback else texts, whole, authority) for layout in book.layouts),
        key=lambda b: (-b.score, b.layout),
    )
    if not bids:
        return Recognition(None, authority, (), "no layouts in the rules")
    tongue = language_of("\n".join(texts), book.reading)
    if tongue is not None and tongue.kind != "read":
        read = " and ".join(one.name for one in book.reading.language if one.kind == "read")
        reason = f"the paper is in {tongue.name}, by its commonest words; facts are read from {read} only"
        return Recognition(None, authority, tuple(bids), reason)
    own = [b for b in bids if not book.layout(b.layout).fallback]
    chosen, reason = _winner(own, book)
    if chosen is None:  # no family of its own: papers of a general kind, where they bid enough
        general, told = _winner([b for b in bids if book.layout(b.layout).fallback], book)
        chosen, reason = general, f"{told}; {reason}" if general and reason else reason
    bids.sort(key=lambda b: (chosen is None or b.layout != chosen.name, book.layout(b.layout).fallback))
    return Recognition(chosen, authority, tuple(bids), reason)


def _winner(bids: Sequence[Bid], book: RuleBook) -> tuple[Layout | None, str]:
    """The layout that bids most and enough; none on a tie."""
    if not bids:
        return None, ""
    best = bids[0]
    layout = book.layout(best.layout)
    if best.score < layout.threshold:
        return None, f"the best layout, {best.layout}, scores only {best.score:g}"
    if len(bids) > 1 and bids[1].score == best.score:
        return None, f"{best.layout} and {bids[1].layout} both score {best.score:g}"
    return layout, f"{best.layout} scores {best.score:g}"


def _bid(layout: Layout, texts: list[str], whole: str, authority: Authority | None) -> Bid:
    grounds = []
    score = 0.0
    for pattern in layout.recognise:
        for text in texts if pattern.may_find(whole) else ():
            if match := pattern.search(text):
                grounds.append((pattern.name, match[0]))
                score += pattern.weight
                break
    if authority is not None and authority.layout == layout.name:
        grounds.append((f"authorities/{authority.name}", authority.name))
        score += _KNOWN_AUTHORITY
    return Bid(layout.name, score, tuple(grounds))


def _authority(text: str, book: RuleBook) -> Authority | None:
    """The one authority whose keywords are all in the text; None where two would do."""
    folded = text.casefold()
    found = [a for a in book.authorities if all(k.casefold() in folded for k in a.keywords)]
    return found[0] if len(found) == 1 else None
