"""Lists of names with posts behind a dash, whose longer lines go on in the next: 'Ann Lee – Head of Quays, North' over
'Harrow Ambulance Trust'.

Enters: the lines of lists. Leaves: the same, such lines made whole where the lines above and below show the habit.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace
from itertools import takewhile

from corpus.passage import Passage
from pipeline.blocks import Block
from pipeline.extract.attendance_labels import attends
from pipeline.extract.people import bare, is_given
from rules.book import RuleBook

__all__ = ["POSTED", "made_whole"]

POSTED = re.compile(r"(?P<first>[A-Z][a-z’'-]+)(?: [A-Z][\w.’'-]*){1,3} [-–—] [A-Z]\w")
_FEWEST = 3  # such lines, from which on they are the list's habit
_WRAPPED = 40  # characters of a line that may go on in the next
_MOST = 2  # lines over which one may go on
_NAME = re.compile(r"(?P<first>[A-Z][a-z’'-]+)(?: [A-Z][\w.’'-]*){1,3}")


def made_whole(lines: Sequence[Block], book: RuleBook) -> list[Block]:
    """The lines, each that goes on below joined to what it goes on in."""
    if sum(_posted(b) for b in lines) < _FEWEST:
        return list(lines)
    out: list[Block] = []
    i = 0
    while i < len(lines):
        block = lines[i]
        i += 1
        if _posted(block):
            below = list(takewhile(lambda b: _goes_on(b, book), lines[i : i + _MOST + 1]))
            end = i + len(below)
            closed = end < len(lines) and (_posted(lines[end]) or attends(lines[end].text, book.attendance) is not None)
            wide = below and (len(block.text) >= _WRAPPED or below[0].text.startswith("("))
            if wide and closed and len(below) <= _MOST:
                block = replace(block, passage=Passage.join((block.passage, *(b.passage for b in below))))
                i = end
        out.append(block)
    return out


def _posted(block: Block) -> bool:
    return not block.cells and not block.marker and POSTED.match(block.text) is not None


def _goes_on(block: Block, book: RuleBook) -> bool:
    """Whether a line may be the rest of the one above: nobody's name, no heading, nothing set apart."""
    if block.cells or block.marker or block.apart or block.style.emphatic or _posted(block):
        return False
    headed = any(p.search(block.text) for p in book.heads.business)
    if headed or attends(block.text, book.attendance) is not None or block.text.endswith(":"):
        return False
    name, words = _NAME.fullmatch(block.text), " ".join(block.text.replace(",", " ").split())
    return not (name and is_given(name["first"], book.nicknames)) and bare(words, book.names) == words
