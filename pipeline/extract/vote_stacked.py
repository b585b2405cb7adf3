"""Rolls side by side that came out one below the other: 'For 30' over 'Against 26' over the names of each.

Enters: the blocks of a minute and where the first count stands. Leaves: each side with the names that are as many as
its count; none where the names cannot be told apart.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from itertools import takewhile

from pipeline.blocks import Block
from pipeline.extract.ballots import Roll, names_in, tally_of
from rules.book import RuleBook

__all__ = ["stacked_sides"]

_FEWEST = 2  # counts in a row


def stacked_sides(blocks: Sequence[Block], i: int, book: RuleBook) -> tuple[list[Roll], int]:
    """The sides that stand from a block on, and how many blocks counts and names take; without names where those below
    are not as many as were counted, and none where what stands below may be the last side's own."""
    told = (None if b.cells else tally_of(b.text.rstrip(" |"), book) for b in blocks[i:])
    counts = [one for one in takewhile(bool, told) if one is not None]
    if len(counts) < _FEWEST or len({side for side, _ in counts}) < len(counts):
        return [], 0
    below = blocks[i + len(counts) : i + 2 * len(counts)]
    read = [None if b.cells else names_in(b.passage, s, None, book) for (s, _), b in zip(counts, below, strict=False)]
    named = [r for r in takewhile(bool, read) if r is not None]
    if [len(r.names) for r in named] == [count for _, count in counts]:
        return [replace(r, count=len(r.names)) for r in named], 2 * len(counts)
    if not named or len(named[0].names) == counts[-1][1]:
        return [], 0
    return [Roll(side, (), count) for side, count in counts], len(counts) + len(named)
