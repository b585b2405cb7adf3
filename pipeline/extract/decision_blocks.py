"""A minute's blocks as its decisions are read: a clause behind 'and', an opening word and its clause in one row.

Enters: a block of a minute. Leaves: it, or the line that it is.
"""

from __future__ import annotations

import re
from dataclasses import replace

from corpus.passage import Passage
from pipeline.blocks import Block
from pipeline.extract.action_tables import INITIALS
from rules.book import DecisionRules

__all__ = ["DECISION", "THAT", "beside_number", "labelled", "unrowed"]

_AND = re.compile(r"(?:and|AND|And) (?P<label>\((?:[a-z]|[ivx]{1,4}|\d{1,2})\)) ?(?=\S)")
THAT = re.compile(r"[\"“‘']?that\b", re.IGNORECASE)
DECISION = re.compile(r"decisions?", re.IGNORECASE)
_SENTENCE = 4  # words of what stands behind an opening word; a table's head has fewer


def labelled(block: Block) -> Block:
    """'and (iii) That the rate be confirmed.' as the clause (iii) that it is."""
    match = None if block.cells or block.marker else _AND.match(block.text)
    if match is None:
        return block
    return block.labelled(block.passage.group(match, "label"), match.end())


def unrowed(block: Block, rules: DecisionRules) -> Block:
    """'RESOLVED:', a tab, and what was resolved, as the one line that they are."""
    filled = [c for c in block.cells if c]
    if len(filled) != 2 or block.table is not None or len(filled[1].text.split()) < _SENTENCE:
        return block
    that = THAT.match(filled[1].text)
    kinds = ("alone", "that-below") if that else ("alone",)
    said = next((m for p in rules.opener if p.kind in kinds and (m := p.search(filled[0].text))), None)
    if said is not None and that and filled[0].text.isalpha():  # 'Resolved', and what beside it
        return replace(block, cells=(), passage=Passage.join(filled, ": "))
    return replace(block, cells=()) if said and not DECISION.fullmatch(said["verb"]) else block


def beside_number(block: Block) -> Block | None:
    """The text of a minute that is set in a table, numbers in the first column: a row of one text and perhaps an
    action."""
    filled = [c for c in block.cells if c]
    text = block.table is not None and not block.cells[0] and len(filled) <= 2 and len(block.cells) > 1
    text = text or (block.is_pair and bool(INITIALS.fullmatch(filled[1].text)))  # and who is to do it, beside it
    return Block(filled[0]) if text and filled and len(filled[0].text.split()) >= _SENTENCE else None
