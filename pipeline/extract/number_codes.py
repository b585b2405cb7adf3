"""Minutes run together in one paragraph, told apart by their numbers: '... at work. 71/17 Declarations of Interest',
'Nothing was said. 18. To approve payments'.

Enters: blocks of minutes. Leaves: the same, a block that holds further minutes of the paper's own series parted.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence
from dataclasses import replace
from itertools import pairwise

from pipeline.blocks import Block

__all__ = ["parted_at_codes", "parted_at_points"]

_CODE = re.compile(r"(?P<number>\d{1,4})(?P<year>/\d{2,4})[.:)]? (?=[A-Z‘“])")
_LOWER = re.compile(r"(?P<number>\d{1,4})(?P<year>/\d{2,4})[.:)]? (?=[a-z])")
_APPLICATION = re.compile(
    r"(?P<number>\d{1,4})(?P<year>/\d{2,4})[.:)]? (?=(?:[A-Z]{1,3}/)?\d{2,4}/\d{2,6}[A-Z]{0,3}\b)"
)
_HABIT = 3  # blocks that begin with a number of one year, from which on it is the paper's own series
_POINT = re.compile(r"(\d{1,3})\.?")
_LEFT_OUT = 3  # numbers between two, from which on what is missing may not stand in the text
_AROUND = 10  # how far a number may lie outside those that begin a block


def _small(block: Block, year: str, known: set[int]) -> Block:
    """'364/14 confirmation of minutes' between 363/14 and 365/14: a heading that begins with a small letter; or '5/23
    22/0123/FUL - 3 Quay Road' behind 4/23."""
    if block.cells or block.marker:
        return block
    match, planning = _LOWER.match(block.text), _APPLICATION.match(block.text)
    match = match or planning
    if match is None or match["year"] != year or int(match["number"]) in known:
        return block
    around = {int(match["number"]) - 1, *(() if planning else (int(match["number"]) + 1,))}
    if not around <= known:
        return block
    known.add(int(match["number"]))
    number = block.passage.cut(0, match.end("year"))
    return replace(block.labelled(number, match.end()), style=replace(block.style, bold=True))


def parted_at_codes(blocks: Sequence[Block]) -> Sequence[Block]:
    """Each minute of a series '70/17', '71/17' as a block of its own."""
    plain = [b for b in blocks if not b.cells and not b.marker]
    starts = [m for b in plain if (m := _CODE.match(b.text))]
    year, count = Counter(m["year"] for m in starts).most_common(1)[0] if starts else ("", 0)
    if count < _HABIT:
        return blocks
    known = {int(m["number"]) for m in starts if m["year"] == year}
    blocks = [_small(b, year, known) for b in blocks]
    inside = re.compile(rf"(?<=[.?!:”\"] )(?P<number>\d{{1,4}}){re.escape(year)}[.:)]? (?=[A-Z‘“])")
    out: list[Block] = []
    for block in blocks:
        at = 0
        if not block.cells and not block.marker:
            for match in inside.finditer(block.text):
                number = int(match["number"])
                if number in known or not min(known) - _AROUND <= number <= max(known) + _AROUND:
                    continue
                known.add(number)
                out.append(replace(block, passage=block.passage.cut(at, match.start())))
                at = match.start()
        out.append(replace(block, passage=block.passage.cut(at)) if at else block)
    return out


def parted_at_points(blocks: Sequence[Block]) -> Sequence[Block]:
    """'17. Seat: None. 18. To approve payments' over '19. Lamps': the number that is missing between two stands in the
    text between them, behind a sentence or before what the council is to do."""
    told = [(i, int(m[1])) for i, b in enumerate(blocks) if not b.cells and (m := _POINT.fullmatch(b.marker or ""))]
    known = {number for _, number in told}
    out = list(blocks)
    for (i, number), (j, after) in reversed([*pairwise(told)]):
        missing = range(number + 1, after)
        if not 1 <= len(missing) <= _LEFT_OUT or not known.isdisjoint(missing):
            continue
        for k in range(j - 1, i - 1, -1):
            if not out[k].cells:
                out[k : k + 1] = _apart(out[k], missing)
    return out


def _apart(block: Block, missing: range) -> list[Block]:
    parts: list[Block] = []
    at, held = 0, block
    for number in missing:
        match = re.compile(rf"(?<=[.?!)] )({number}\.) (?=[A-Z])|(?<=\w )({number}\.) (?=To [a-z]+ )").search(
            block.text, at
        )
        if match is None:
            continue
        parts.append(replace(held, passage=block.passage.cut(at, match.start())))
        label = block.passage.group(match, 1 if match[1] else 2)
        at = match.end()
        held = replace(block, marker=label.text, marker_passage=label, passage=block.passage.cut(at))
    return [*parts, held]
