"""Names that a narrow column broke into two lines: 'Councillor Andrew' over 'Webb', 'Andrew' over 'Webb (Chair)'.

Enters: the lines of lists. Leaves: the same, such halves joined. A list of given names alone stays as it is.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace

from corpus.passage import Passage
from pipeline.blocks import Block
from pipeline.extract.attendance_labels import attends
from pipeline.extract.people import bare, is_given, is_organisation, is_post
from rules.book import RuleBook

__all__ = ["halves_joined"]

_WORD = re.compile(r"[A-Z][a-z][\w’'-]*")
_SECOND = re.compile(r"(?P<word>[A-Z][a-z][\w’'-]+)(?: \([^()]{2,40}\)| ?[–-] [A-Z][\w ]{2,40})?[.,]?")


def halves_joined(blocks: Sequence[Block], book: RuleBook) -> Iterator[Block]:
    """The lines, a given name joined to the surname below it. Without a title, only where no line is a given name or a
    single word otherwise."""
    firsts = {i for i in range(len(blocks) - 1) if _first(blocks[i], book) and _second(blocks[i + 1], book)}
    lone = {
        i
        for i, b in enumerate(blocks)
        if not b.cells and _WORD.fullmatch(b.text) and not attends(b.text, book.attendance)
    }
    untitled = {i for i in firsts if _WORD.fullmatch(blocks[i].text)}
    if lone - untitled - {i + 1 for i in firsts}:
        firsts -= untitled
    for i, block in enumerate(blocks):
        if i in firsts:
            yield replace(block, passage=Passage.join((block.passage, blocks[i + 1].passage)))
        elif i - 1 not in firsts:
            yield block


def _first(block: Block, book: RuleBook) -> bool:
    """Whether a line is a given name, perhaps with a title before it."""
    name = bare(block.text, book.names)
    return not block.cells and bool(_WORD.fullmatch(name)) and is_given(name, book.nicknames)


def _second(block: Block, book: RuleBook) -> bool:
    """Whether a line may be the surname of the one above."""
    told = None if block.cells or block.marker else _SECOND.fullmatch(block.text)
    if told is None or is_given(told["word"], book.nicknames) or attends(told["word"], book.attendance) is not None:
        return False
    return not is_post(told["word"], book.names) and not is_organisation(told["word"], book.names)
