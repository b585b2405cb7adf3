"""Resolutions set in a table without heads: 'RESOLVED | – | (i) | That ...' over '| | (ii) | That ...'.

Enters: a row, and the table whose rows above held clauses. Leaves: the operative word and each clause as blocks.
"""

from __future__ import annotations

import re
from dataclasses import replace

from corpus.passage import Passage
from pipeline.blocks import Block
from rules.book import RuleBook

__all__ = ["clause_rows"]

_DASH = re.compile(r"[–—:-]+")
_CLAUSE = re.compile(r"\(?(?:[a-z]|[ivx]{1,4}|\d{1,2})[.)]{1,2}")
_LABEL = 40  # characters of an operative word in a cell of its own


def clause_rows(block: Block, going: bool, book: RuleBook) -> list[Block]:
    """The row's parts; none where it is no such row. `going`: whether the row above was one, of the same table."""
    filled = [c for c in block.cells if c and not _DASH.fullmatch(c.text)]
    if len(filled) == 3 and len(filled[0].text) <= _LABEL and _CLAUSE.fullmatch(filled[1].text):
        label = filled[0]
        words = label.text.rstrip(" –—:-")
        if not any(p.kind == "alone" and p.search(words) for p in book.decisions.opener):
            return []
        head = Block(label, style=block.style, indent=block.indent, new_page=block.new_page)
        return [head, _clause(block, filled[1], filled[2])]
    if going and len(filled) == 2 and not block.cells[0] and _CLAUSE.fullmatch(filled[0].text):
        return [_clause(block, filled[0], filled[1])]
    return []


def _clause(block: Block, mark: Passage, words: Passage) -> Block:
    return replace(Block(words, style=block.style, indent=block.indent), marker=mark.text, marker_passage=mark)
