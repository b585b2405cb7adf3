"""Numbers of minutes that a narrow column broke: 'PCP' over '1/12', 'Item' over '4', 'C37/201' over '8'.

Enters: the blocks of minutes. Leaves: the same, such numbers made whole where two or more are broken alike.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace
from itertools import pairwise

from corpus.passage import Passage
from pipeline.blocks import Block

__all__ = ["halves_joined", "made_whole", "whole_years"]

_LETTERS = re.compile(r"[A-Z]{2,5}")
_FIGURES = re.compile(r"\d{1,4}/\d{2,4}")
_HALF = re.compile(r"Agenda|Item|Minute|[A-Z]{1,5}/")
_REST = re.compile(r"(?:Item )?\d{1,4}(?:/\d{1,4})?[.):]?(?: ?[–-])?")
_YEAR_OPEN = re.compile(r"(?:[A-Z]{1,5} ?)?\d{1,4}/(?P<year>20?\d?)")
_YEARS = 3  # numbers whose year is broken


def made_whole(blocks: Sequence[Block]) -> Sequence[Block]:
    """The blocks, each broken number joined before its heading."""
    return halves_joined(_stacked(blocks))


def whole_years(blocks: Sequence[Block]) -> Sequence[Block]:
    """'C37/201' at a heading and '8' before its text: the last figures of the year, which stand on the next line."""
    told = {i: at for i in range(len(blocks)) if (at := _rest_of(blocks, i)) is not None}
    if len(told) < _YEARS or len({_whole_year(blocks[i].marker, blocks[at].marker) for i, at in told.items()}) > 1:
        return blocks
    out = list(blocks)
    for i, at in told.items():
        first, rest = blocks[i].marker_passage, blocks[at].marker_passage
        if first is not None and rest is not None:
            number = Passage.join((first, rest))
            out[i] = replace(out[i], marker=number.text.replace(" ", ""), marker_passage=number)
            out[at] = replace(out[at], marker=None, marker_passage=None)
    return out


def _rest_of(blocks: Sequence[Block], i: int) -> int | None:
    """Where the rest of a number's year stands: at the text below, or behind a note beside the heading."""
    for at in range(i + 1, min(i + 3, len(blocks))):
        if blocks[at].marker:
            return at if _whole_year(blocks[i].marker, blocks[at].marker) else None
        if not blocks[at].cells:
            break
    return None


def _whole_year(above: str | None, below: str | None) -> str | None:
    """The year of four figures that two markers make together."""
    number = _YEAR_OPEN.fullmatch(above) if above and below and below.isdigit() else None
    year = f"{number['year']}{below}" if number else ""
    return year if len(year) == len("2018") else None


def _stacked(blocks: Sequence[Block]) -> Sequence[Block]:
    """'PCP' over '1/12', broken by a narrow column, as the one number that they are."""
    plain = [None if b.cells or b.marker else b.text for b in blocks]
    pairs = [
        i
        for i in range(len(blocks) - 1)
        if (a := plain[i]) and (b := plain[i + 1]) and _LETTERS.fullmatch(a) and _FIGURES.fullmatch(b)
    ]
    if len(pairs) < 2 or len({plain[i] for i in pairs}) > 1:
        return blocks
    out = list(blocks)
    for i in reversed(pairs):
        whole = Passage.join((blocks[i].passage, blocks[i + 1].passage))
        out[i : i + 2] = [replace(blocks[i], passage=whole)]
    return out


def halves_joined(blocks: Sequence[Block]) -> Sequence[Block]:
    """'PC/ | MINUTES' over '16/001', 'Agenda | Minutes' over 'Item 4': numbers that a narrow column broke beside their
    headings. The rest of the number may have the text beside it."""
    pairs = [
        i
        for i, (block, below) in enumerate(pairwise(blocks))
        if not (block.marker or below.marker) and len(_filled(block)) > 1 and _HALF.fullmatch(block.cells[0].text)
        if _REST.fullmatch(below.cells[0].text if below.cells else below.text)
    ]
    if len(pairs) < 2:
        return blocks
    out = list(blocks)
    for i in reversed(pairs):
        (half, *beside), below = _filled(blocks[i]), blocks[i + 1]
        rest, *said = _filled(below) if below.cells else [below.passage]
        number, cells = Passage.join((half, rest)), tuple(beside) if len(beside) > 1 else ()
        marker = number.text.replace("/ ", "/")
        whole = replace(
            blocks[i], marker=marker, marker_passage=number, cells=cells, passage=Passage.join(beside), inside=()
        )
        text = [replace(below, cells=(), passage=Passage.join(said), inside=())] if said else []
        out[i : i + 2] = [whole, *text]
    return out


def _filled(block: Block) -> list[Passage]:
    return [c for c in block.cells if c]
