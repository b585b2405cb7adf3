"""Lists whose people stand below the organisations that sent them: 'Quay Borough Council' over its councillors.

Enters: the lines of a list. Leaves: which of them are such organisations.
"""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence

from corpus.passage import Passage
from pipeline.blocks import Block
from pipeline.extract.listing_runs import names_people
from pipeline.extract.people import looks_like_person
from rules.book import RuleBook

__all__ = ["senders"]

_FEWEST = 2  # organisations, under which one may be a letterhead's
_LINE = 90  # characters of such a line
_SENDER = re.compile(
    r"(?:(?:Representing|On behalf of|For|From) )?(?P<org>(?:The )?"
    r"(?!(?:Parish|Town|County|City|District|Borough|Community|Local|Fire|Health|Police|Full|Members?|Other|Present"
    r"|Independent|Apologies)\b)[A-Z][\w’'.-]+(?: (?:[A-Z&][\w’'.-]*|and|of|on|the|upon|in))*? "
    r"(?:Council|Authority|Trust|Constabulary|Police|Service|ICB|CCG|University|College|Federation)"
    r"(?: \([A-Z]{2,6}\))?) ?:?-?"
    r"|(?P<plain>(?:The )?(?:County|City|Borough|District) Council) ?:?-?"  # among others that are named
)


def senders(blocks: Sequence[Block], book: RuleBook) -> Mapping[int, Passage]:
    """The lines that are an organisation alone, over people: two or more of them, each with people right below."""
    found: dict[int, Passage] = {}
    for i, block in enumerate(blocks[:-1]):
        alone = not block.marker and len(block.text) <= _LINE and sum(bool(c) for c in block.cells) < 2
        match = _SENDER.fullmatch(block.text) if alone else None
        below = blocks[i + 1]
        first = next((c for c in below.cells if c), below.passage)
        if match is None or looks_like_person(block.text, book.names) or not names_people(first, book.names):
            continue
        found[i] = block.passage.group(match, "org") or block.passage.group(match, "plain")
    return found if len({org.text for org in found.values()}) >= _FEWEST else {}
