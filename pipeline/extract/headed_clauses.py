"""Clauses that each have a heading of their own: 'RESOLVED:' over 'Deputation' over '(1) That the deputation be heard'.

Enters: the blocks of a minute and where an operative word stands alone. Leaves: which blocks are such headings.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from pipeline.blocks import Block

__all__ = ["over_clauses"]

_LABEL = re.compile(r"\((\d{1,2})\)(?= |$)")
_HEADING = re.compile(r"[A-Z][^.;?!]{2,100}[^.;:,?!\s]")
_FEWEST = 2  # clauses with a heading, from which on that is the list's habit


def over_clauses(blocks: Sequence[Block], i: int) -> frozenset[int]:
    """The headings below an operative word, each over the next clause in a row that begins with (1)."""
    found: list[int] = []
    for at in range(i + 1, len(blocks) - 1):
        if _heads(blocks, at, len(found) + 1):
            found.append(at)
        elif at == i + 1:
            break  # the first clause has none
    return frozenset(found if len(found) >= _FEWEST else ())


def _heads(blocks: Sequence[Block], at: int, number: int) -> bool:
    block, below = blocks[at], blocks[at + 1]
    if block.cells or block.marker or below.cells or not _HEADING.fullmatch(block.text):
        return False
    label = _LABEL.match(below.marker or below.text)
    return label is not None and int(label[1]) == number
