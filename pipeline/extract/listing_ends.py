"""Where lists of who was there end although nothing says so: at a heading that reads like a name.

Enters: the lines of the lists. Leaves: those before a heading of two or three words that the sentence right below it
says again in small letters: 'Emergency Evacuation' over 'Members were told how the emergency evacuation goes.'
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from pipeline.blocks import Block
from pipeline.extract.people import is_named
from rules.book import RuleBook

__all__ = ["before_business"]

_TITLED = re.compile(r"[A-Z][a-z]{3,}(?: [A-Z][a-z]{3,}){1,2}:?")
_SENTENCE = 40  # characters, which a line of a list may have without being one


def before_business(lines: Sequence[Block], book: RuleBook) -> Sequence[Block]:
    """The lines up to such a heading."""
    for i, block in enumerate(lines[:-1]):
        below = lines[i + 1].text
        if block.cells or block.marker or len(below) < _SENTENCE or not below.endswith("."):
            continue
        if not _TITLED.fullmatch(block.text) or is_named(block.text, book):
            continue
        if set(block.text.rstrip(":").lower().split()) <= set(re.findall(r"\b[a-z]+\b", below)):
            return lines[:i]
    return lines
