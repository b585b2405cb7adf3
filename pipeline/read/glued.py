"""Words that a conversion or a hasty typist ran into one: 'Cllr.Moor', '15thMay', 'seconded byAnn Lee'.

Enters: blocks as a reader gives them. Leaves: the same with a blank where the rules say that two words meet. The blank
is in the clean text only: a passage's `printed` is as the page has it. So is 'Cllrs' for 'Cllr’s Lee, Hall and Moor'.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from corpus.passage import Passage
from pipeline.blocks import Block
from rules.book import ReadingRules

__all__ = ["unglued"]

_PLURAL = re.compile(  # of several, and no councillor's own
    r"\b(?:C?Cllr|CLLR|Councillor)(?P<mark>[’'])[sS]\.?:?"
    r"(?= [A-Z][\w.’-]*(?: [A-Z][\w.’-]*){0,3}(?:,| and\b| ?&) ?[A-Z])"
)


def unglued(blocks: Sequence[Block], rules: ReadingRules) -> tuple[Block, ...]:
    """The blocks, their glued words parted."""
    return tuple(
        _parted(block, rules) if _cuts(block.text, rules) or _PLURAL.search(block.text) else block for block in blocks
    )


def _parted(block: Block, rules: ReadingRules) -> Block:
    inside = tuple(unglued(paragraphs, rules) for paragraphs in block.inside)
    cells = tuple(_words(cell, rules) for cell in block.cells)
    return replace(block, passage=_words(block.passage, rules), cells=cells, inside=inside)


def _words(words: Passage, rules: ReadingRules) -> Passage:
    while mark := _PLURAL.search(words.text):
        words = Passage.join((words.cut(0, mark.start("mark")), words.cut(mark.end("mark"))), "")
    places = [0, *_cuts(words.text, rules)]
    ends: list[int | None] = [*places[1:], None]
    return Passage.join(words.cut(low, high) for low, high in zip(places, ends, strict=True))


def _cuts(text: str, rules: ReadingRules) -> list[int]:
    """Where a blank is wanting: behind what a rule's pattern takes."""
    found = {m.end() for p in rules.glued for m in p.regex.finditer(text)}
    return sorted(at for at in found if 0 < at < len(text) and not text[at].isspace() and not text[at - 1].isspace())
