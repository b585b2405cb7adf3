"""Paragraphs that ran together in a column, told apart by their labels: 'It was wet. Decision: That it be shut. Reasons
for decision: To save money.'

Enters: blocks of minutes. Leaves: the same, such a block as one for each of its paragraphs.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import replace
from itertools import pairwise

from pipeline.blocks import Block

__all__ = ["parted_at_labels"]

_LABEL = re.compile(
    r"(?<=[.;!?])\s(?=(?:Decisions?|DECISIONS?|Resolved|Agreed|Reasons?(?: for (?:the )?[Dd]ecision)?"
    r"|(?:Other|Alternative) [Oo]ptions(?: (?:considered|rejected))?) ?(?::-?|–) ?\S)"
)


def parted_at_labels(blocks: Iterable[Block]) -> Iterator[Block]:
    """The blocks, each label at the head of one."""
    for block in blocks:
        text = block.text
        cuts = [] if block.cells else [m.end() for m in _LABEL.finditer(text)]
        if not cuts:
            yield block
            continue
        first, *rest = (block.passage.cut(a, b) for a, b in pairwise([0, *cuts, len(text)]))
        yield replace(block, passage=first)
        yield from (replace(block, passage=part, marker=None, marker_passage=None, apart=False) for part in rest)
