"""Columns that a conversion to text keeps by spaces alone.

Enters: a page's text. Leaves: for each line of two short columns the places of its cells. Two lines in a row
must agree where the second column begins; prose, justified or not, and numbered lines are left alone.
"""

from __future__ import annotations

import re

__all__ = ["columns"]

_LINE = re.compile(r"[ ]*(?P<left>[^\s|](?:[^\t|]*?[^\s|])?) {3,}(?P<right>[^\s|][^\t|]*?)\s*")
_WORDS = re.compile(r"[A-Z][\w.’'-]*(?: (?:[A-Z(][\w.,&()’'-]*|de|van|von|der|of|and|the|for)){1,5}")
_LONGEST = 45  # characters of a cell


def columns(text: str) -> dict[int, tuple[tuple[int, int], tuple[int, int]]]:
    """By a line's offset, where its left and right cell stand."""
    found: dict[int, tuple[tuple[int, int], tuple[int, int]]] = {}
    at, before = 0, None  # offset, and where the line above has its second column
    waiting: tuple[int, tuple[tuple[int, int], tuple[int, int]]] | None = None
    for line in text.split("\n"):
        match = _LINE.fullmatch(line)
        told = match is not None and all(_is_cell(match[g]) for g in ("left", "right"))
        if match is None or not told:
            before, waiting = None, None
        else:
            cells = (
                (at + match.start("left"), at + match.end("left")),
                (at + match.start("right"), at + match.end("right")),
            )
            if before == match.start("right"):
                found[at] = cells
                if waiting is not None:
                    found[waiting[0]] = waiting[1]
            before, waiting = match.start("right"), (at, cells)
        at += len(line) + 1
    return found


def _is_cell(words: str) -> bool:
    return len(words) <= _LONGEST and "   " not in words and bool(_WORDS.fullmatch(words))
