"""A table's row that the page's end breaks inside a sentence, made whole.

Enters: the last row on a page and the first of the same table on the next. Leaves: one row, or None where the second
is a row of its own.
"""

from __future__ import annotations

import re
from dataclasses import replace
from itertools import zip_longest

from corpus.passage import Passage
from pipeline.blocks import Block

__all__ = ["rejoined_row"]

_SENTENCE = 40  # characters
_NARROW = 16  # of a cell beside a number, which figures don't have
_NUMBER = re.compile(r"\d{1,3}(?:\.\d{1,2})?[.)]?")
_ENDS = re.compile(r"[.!?:;][)\"'’”]*$")
_OPEN = re.compile(r"(?:,|\b(?:and|or|of|the|a|an|to|for|in|on|by|with|at|from|that|as|be))$", re.IGNORECASE)


def rejoined_row(above: Block, below: Block) -> Block | None:
    """The two as one row: a cell of the second goes on with a sentence that the first leaves open, and so do the
    others with theirs."""
    if above.table != below.table or len(above.cells) != len(below.cells) or not above.cells:
        return None
    filled = [i for i, c in enumerate(below.cells) if c]
    least = _NARROW if _NUMBER.fullmatch(above.cells[0].text) and 0 not in filled else _SENTENCE
    if not all(above.cells[i] for i in filled) or not any(
        _goes_on(above.cells[i].text, below.cells[i].text, least) for i in filled
    ):
        return None
    cells = tuple(Passage.join((a, b)) if b else a for a, b in zip(above.cells, below.cells, strict=True))
    inside = tuple(_paragraphs(a, b) for a, b in zip_longest(above.inside, below.inside, fillvalue=()))
    return replace(above, passage=Passage.join([c for c in cells if c]), cells=cells, inside=inside)


def _goes_on(above: str, below: str, least: int) -> bool:
    if len(above) < least or _ENDS.search(above):
        return False  # names of figures are put together where their tables are read
    return below[0].islower() or bool(_OPEN.search(above))


def _ends(above: str) -> bool:
    return bool(_ENDS.search(above)) or (len(above) < _SENTENCE and not _OPEN.search(above))


def _paragraphs(above: tuple[Block, ...], below: tuple[Block, ...]) -> tuple[Block, ...]:
    if not above or not below or below[0].marker:
        return above + below
    if _ends(above[-1].text) and not below[0].text[:1].islower():
        return above + below  # a heading over what is said of it
    joined = replace(above[-1], passage=Passage.join((above[-1].passage, below[0].passage)), cells=())
    return (*above[:-1], joined, *below[1:])
