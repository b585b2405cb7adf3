"""Headings with their numbers in the left margin, what was said in a column beside them, and no lines drawn.

Enters: blocks of minutes. Leaves: the same with each such row as its heading over its text. Only where several stand
in one paper and sentences stand beside them: an agenda has who presents the item there.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from pipeline.blocks import Block

__all__ = ["from_margin"]

_SEVERAL = 3  # rows, from which on they are the paper's habit
_HEADING, _SENTENCE = 100, 40  # characters: of a heading at most, of what is said beside most of them at least
_NUMBER = re.compile(r"[A-Z]{0,4}[ /.-]?\d{1,4}(?:[./-]\d{1,4}){0,3}[.):]?")


def from_margin(blocks: Sequence[Block]) -> list[Block]:
    """The rows that are a numbered heading and its text, each as two blocks."""
    rows = [b for b in blocks if _is_row(b)]
    if len(rows) < _SEVERAL or 2 * sum(len(b.cells[1].text) >= _SENTENCE for b in rows) < len(rows):
        return list(blocks)
    out: list[Block] = []
    for block in blocks:
        if _is_row(block):
            heading, said = block.cells
            out.append(replace(block, cells=(), passage=heading))
            out.append(
                replace(block, cells=(), passage=said, marker=None, marker_passage=None, apart=False, new_page=False)
            )
        else:
            out.append(block)
    return out


def _is_row(block: Block) -> bool:
    if block.table is not None or not block.marker or len(block.cells) != 2 or not all(block.cells):
        return False
    heading = block.cells[0].text
    return _NUMBER.fullmatch(block.marker) is not None and len(heading) <= _HEADING and heading[0].isupper()
