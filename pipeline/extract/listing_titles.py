"""Rows of a list that text set wide parted between title and name: 'Councillor | Ann Lee | Bo Hall, Clerk'.

Enters: the blocks of the lists. Leaves: the same, each title in the cell of its name. Only where no rules are drawn: a
ruled column of titles is the table's own.
"""

from __future__ import annotations

from collections.abc import Collection, Sequence
from dataclasses import replace
from itertools import takewhile

from corpus.passage import Passage
from pipeline.blocks import Block
from pipeline.extract.name_words import titles_of
from rules.book import NameRules

__all__ = ["titles_joined"]

_FEWEST = 2  # rows with a title in the same column
_CELLS = 3  # of such a row: title and name alone are read as they stand


def titles_joined(blocks: Sequence[Block], names: NameRules) -> list[Block]:
    """The blocks, columns that hold titles and nothing else joined with the names beside them."""
    titles = titles_of(names)
    out: list[Block] = []
    i = 0
    while i < len(blocks):
        at = _titled(blocks[i], titles)
        run = _run(blocks[i:], at, titles) if at else []
        if sum(bool(_titled(b, titles)) for b in run) < _FEWEST:
            run = []
        out.extend(_joined(b, at) for b in run)
        out.extend([] if run else [blocks[i]])
        i += max(1, len(run))
    return out


def _is_title(cell: Passage, titles: Collection[str]) -> bool:
    return cell.text.rstrip(".") in titles


def _titled(block: Block, titles: Collection[str]) -> list[int]:
    """Where a row has a title alone with something behind it."""
    if block.table is not None or len(block.cells) < _CELLS:
        return []
    return [i for i, c in enumerate(block.cells[:-1]) if _is_title(c, titles) and block.cells[i + 1]]


def _run(blocks: Sequence[Block], at: Sequence[int], titles: Collection[str]) -> list[Block]:
    """The rows that have as many cells as the first, with titles or nothing where that has titles."""

    def alike(block: Block) -> bool:
        same = block.table is None and len(block.cells) == len(blocks[0].cells)
        return same and all(not block.cells[i] or _is_title(block.cells[i], titles) for i in at)

    return list(takewhile(alike, blocks))


def _joined(block: Block, at: Sequence[int]) -> Block:
    cells = list(block.cells)
    for i in reversed(at):
        cells[i : i + 2] = [Passage.join([c for c in cells[i : i + 2] if c])]
    return replace(block, cells=tuple(cells))
