"""Rolls that take several lines: counts one below the other over the names of each, a side over its voters one below
the other, or each voter and how he voted.

Enters: the blocks of a minute and where the first of such lines stands. Leaves: each side with its names, and how many
blocks they take; none where the names cannot be told apart.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace
from itertools import takewhile

from corpus.passage import Passage
from pipeline.blocks import Block
from pipeline.extract.ballots import Roll, names_in, side_of, tally_of
from rules.book import RuleBook

__all__ = ["sides_in_lines"]

_FEWEST = 2  # counts in a row, or names below a side
_MANY = 3  # voters in a row, each with his vote
_LINE = 70  # characters
_WHO = r"(?:Cllr|Councillor|Comh|Alderman|Ald|Bailie|Mayor|Provost|Mr|Mrs|Ms|Miss|Dr)\.?(?: [A-Z][\w.’'-]*){1,4}"
_VOTER = re.compile(rf"{_WHO}[,;]?")
_VOTED = re.compile(
    rf"(?P<who>{_WHO}?) ?(?:[-–—:] ?| )"
    r"(?P<side>(?i:(?:voted )?(?:for|in favour|against|yes|no|abst(?:ain(?:ed)?|ention))))[.,;]?"
)
_OVER = re.compile(  # 'Voting for the motion:-', 'AGAINST (2)'
    r"\W{0,3}(?i:(?:those |members |councillors )?(?:who )?(?:vot(?:ed|es?|ing) )?"
    r"(?P<side>for|in favour|against|abstain(?:ed|ing)?|abstentions?)"
    r"(?: (?:of )?(?:the )?(?:motion|amendment|recommendations?|proposals?|application))?)(?: \((?P<count>\d{1,3})\))?"
    r" ?:?-?"
)


def sides_in_lines(blocks: Sequence[Block], i: int, book: RuleBook) -> tuple[list[Roll], int]:
    """The sides of a vote that begin with a block, and how many blocks they take."""
    if len(blocks[i].text) > _LINE:
        return [], 0
    for read in (_voters, _below_sides):
        rolls, taken = read(blocks, i)
        if rolls:
            return rolls, taken
    return _stacked(blocks, i, book) if tally_of(blocks[i].text, book) is not None else ([], 0)


def _voters(blocks: Sequence[Block], i: int) -> tuple[list[Roll], int]:
    """'Cllr A Lee – For', 'Cllr B Hall – Against', one below the other."""
    names: dict[str, list[Passage]] = {}
    taken = 0
    for block in blocks[i:]:
        match = _VOTED.fullmatch(block.text) if len(block.text) <= _LINE else None
        side = side_of(match["side"].removeprefix("voted ")) if match else None
        if match is None or side is None:
            break
        names.setdefault(side, []).append(block.passage.group(match, "who"))
        taken += 1
    if taken < _MANY:
        return [], 0
    return [Roll(side, tuple(who), None) for side, who in names.items()], taken


def _below_sides(blocks: Sequence[Block], i: int) -> tuple[list[Roll], int]:
    """'For:' over 'Cllr A Lee' over 'Cllr B Hall', 'Against:' over 'Cllr C Moor'."""
    rolls: list[Roll] = []
    at = i
    while at < len(blocks) and (head := None if blocks[at].cells else _OVER.fullmatch(blocks[at].text)) is not None:
        below = takewhile(lambda b: not b.cells and _VOTER.fullmatch(b.text), blocks[at + 1 :])
        names = tuple(b.passage.cut(0, len(b.text.rstrip(",;"))) for b in below)
        side = side_of(head["side"])
        if side is None or not names or any(r.side == side for r in rolls):
            break
        rolls.append(Roll(side, names, int(head["count"]) if head["count"] else None))
        at += 1 + len(names)
    several = len(rolls) > 1 or any(len(r.names) >= _FEWEST for r in rolls)
    return (rolls, at - i) if several else ([], 0)


def _stacked(blocks: Sequence[Block], i: int, book: RuleBook) -> tuple[list[Roll], int]:
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
