"""Where lists of who was there end although nothing says so: at a heading that reads like a name.

Or at 'Welcome and Introductions', the last list read.

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

_TITLED = re.compile(r"[A-Z][a-z]{3,}(?: [A-Z][a-z]{3,}){1,2}:?|[A-Z]{4,}(?: [A-Z]{4,}){1,2}:?")
_WELCOME = re.compile(  # which no list stands behind
    r"(?i)(?:welcomes?|introductions?)(?:(?:,| and| &) (?:welcomes?|introductions?))? ?:?"
    r"|(?:matters arising|announcements|declarations? of interests?) ?:?"
    r"|minutes of (?:the )?(?:last|previous) meeting ?:?"
)
_LIST = re.compile(r"(?i)(?:(?:also |members? )?present|in attendance|apolog|attendees|absent)\b")
_SENTENCE = 40  # characters, which a line of a list may have without being one


def before_business(lines: Sequence[Block], book: RuleBook) -> Sequence[Block]:
    """The lines up to such a heading."""
    for i, block in enumerate(lines[:-1]):
        if i and not block.cells and _WELCOME.fullmatch(block.text) and not any(_LIST.match(b.text) for b in lines[i:]):
            return lines[:i] if any(_LIST.search(b.text) for b in lines[:i]) else lines
        below = lines[i + 1].text
        if block.cells or block.marker or len(below) < _SENTENCE or not below.endswith("."):
            continue
        if not _TITLED.fullmatch(block.text) or is_named(block.text, book):
            continue
        if set(block.text.rstrip(":").lower().split()) <= set(re.findall(r"\b[a-z]+\b", below)):
            return lines[:i]
    return lines
