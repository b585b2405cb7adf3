"""A form on which one person's decision is recorded: 'Decision maker', 'Date of decision', 'Decision'.

Enters: a notice's blocks. Leaves: the head that the form's own fields give, or None where they lack day or post.
"""

from __future__ import annotations

from collections.abc import Sequence

from corpus.passage import EMPTY, Passage
from pipeline.blocks import Block
from pipeline.dates import date_of
from pipeline.heads import Head
from rules.book import Layout, RuleBook

__all__ = ["form_head"]


def form_head(blocks: Sequence[Block], layout: Layout, book: RuleBook) -> Head | None:
    """Who decided, by the post, and on which day."""
    maker, day = _told(blocks, "maker", layout), _told(blocks, "date", layout)
    date = next((m for p in book.meetings.date if (m := p.search(day.text)) and date_of(m[0])), None)
    for pattern in layout.field:
        match = pattern.search(maker.text) if pattern.kind == "post" else None
        if match is not None and date is not None:
            post = maker.group(match, "body")
            return Head(body=post.cut(0, len(post.text.rstrip(" ,.–-"))), date=day.group(date), rule=pattern.name)
    return None


def _told(blocks: Sequence[Block], kind: str, layout: Layout) -> Passage:
    """What stands beside or behind a field's label."""
    patterns = [p for p in layout.field if p.kind == kind]
    for block in blocks:
        filled = [c for c in block.cells if c] or [block.passage]
        match = next((m for p in patterns if (m := p.search(filled[0].text))), None)
        if match is not None:
            return filled[0].cut(match.end()) or (filled[1] if len(filled) > 1 else EMPTY)
    return EMPTY
