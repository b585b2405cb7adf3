"""Who was there for some items of the agenda: 'Items 9.4 to 9.9: Mrs Lee, Solicitor for the Applicant'.

Enters: a line. Leaves: where the items end that stand before somebody, so that no item is headed by them.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace

from pipeline.blocks import Block
from pipeline.extract.people import bare, looks_like_person
from rules.book import NameRules

__all__ = ["for_items", "there_for"]

_ITEMS = re.compile(r"(?:Agenda )?[Ii]tems? \d[\d.]*(?:(?: to | and | ?[-–&,] ?)\d[\d.]*)* ?[:–-] ")
_WHO = re.compile(r"(?P<who>[^,;()]{5,40}?), (?:the )?[A-Z]")
_LONGEST = 160  # characters of a line that tells who was there


def there_for(text: str, names: NameRules) -> int:
    """The length of the items before somebody with a title, and a post behind a comma; 0 where a line is none such."""
    items = _ITEMS.match(text) if text[:1] in "IA" and len(text) <= _LONGEST else None
    who = _WHO.match(text, items.end()) if items else None
    if items is None or who is None or bare(who["who"], names) == who["who"]:
        return 0
    return items.end() if looks_like_person(who["who"], names) else 0


def for_items(blocks: Sequence[Block], names: NameRules) -> Iterator[Block]:
    """The blocks of a list, without the items before those who were there for them."""
    for block in blocks:
        at = 0 if block.cells or block.marker else there_for(block.text, names)
        yield replace(block, passage=block.passage.cut(at)) if at else block
