"""Items one below the other, under the sentence that says who declared an interest in them.

Enters: that sentence, or a line below it. Leaves: who declared; which item a line is.
"""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence

from corpus.passage import Passage
from pipeline.blocks import Block
from pipeline.extract.declarants import declarants
from rules.book import Pattern

__all__ = ["holders", "item_below"]


def holders(words: Passage, by_kind: Mapping[str, Sequence[Pattern]]) -> tuple[str, ...]:
    """Who declared an interest 'in the following items'; nobody where the words don't say."""
    match = next((m for p in by_kind["each-item"] if (m := p.search(words.text))), None)
    return tuple(declarants(words, match)) if match else ()


def item_below(block: Block, by_kind: Mapping[str, Sequence[Pattern]]) -> tuple[Pattern, re.Match[str]] | None:
    """'Item 7 - Planning applications', of such a list."""
    return next(((p, m) for p in by_kind["titled"] if (m := p.search(block.whole.text))), None)
