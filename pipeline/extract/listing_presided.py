"""Who presided and who else was present, told in one paragraph: 'Ann Lee took the Chair. There were also present: Bo
Hall, Cy Moor.'

Enters: blocks of an attendance. Leaves: the same, such a paragraph as its list and, below it, who presided.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import replace

from pipeline.blocks import Block
from pipeline.extract.listing import plain
from pipeline.extract.people import looks_like_person
from rules.book import NameRules

__all__ = ["opens_with_chair", "presided_over"]

_PRESIDED = re.compile(
    r"(?P<told>(?P<who>[A-Z][^.:;,()]*?(?:\.[^.:;,()]+){0,3})(?: \([^()]{3,24}\))?,? (?:who )?(?:took the [Cc]hair|"
    r"(?:was )?in the [Cc]hair|presided|presiding|chaired the meeting)[.,;]?)"
    r"(?:,? (?:and|with))? (?:(?:[Tt]here were|[Tt]he following were|[Tt]hose) )?(?:[Aa]lso )?"
    r"(?=(?:[Pp]resent|PRESENT)(?: were)?(?: ?:| (?:Councillors|Cllrs|Messrs)\b| [A-Z]))"
)


def opens_with_chair(text: str, names: NameRules) -> re.Match[str] | None:
    """Where a paragraph says who presided and then lists those present."""
    match = _PRESIDED.match(text) if "resent" in text or "PRESENT" in text else None
    return match if match is not None and looks_like_person(plain(match["who"]), names) else None


def presided_over(blocks: Iterable[Block], names: NameRules) -> Iterator[Block]:
    """The blocks; the list comes first, for who presided is read below one."""
    for block in blocks:
        match = None if block.cells else opens_with_chair(block.text, names)
        if match is None:
            yield block
            continue
        yield replace(block, passage=block.passage.cut(match.end()))
        yield replace(block, passage=block.passage.group(match, "told"))
