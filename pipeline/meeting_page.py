"""A council's web page of one meeting: each item's agenda text, and under 'Minutes:' what was minuted.

Enters: the page's blocks. Leaves: the head, and the blocks parted into the agenda's and the minutes', both
under the items' own headings; None where the page is not of this kind.
"""

from __future__ import annotations

from collections.abc import Sequence

from pipeline.blocks import Block
from pipeline.dates import day_of
from pipeline.heads import Head, read_head
from rules.book import RuleBook

__all__ = ["meeting_page"]

_FEWEST = 2  # items with a part of their own, from which on a page is one of these


def meeting_page(text: Sequence[Block], book: RuleBook) -> tuple[Head, int, list[Block], list[Block]] | None:
    """Head, where the items begin, the agenda's blocks, the minutes' blocks."""
    parts = [_part(b, book) for b in text]
    if sum(p in ("minutes", "decision") for p in parts) < _FEWEST:
        return None
    heads = [i for i, b in enumerate(text) if b.marker and b.style.level and _numbers(b.marker, book)]
    if len(heads) < _FEWEST:
        return None
    head = read_head([b for b in text[: heads[0]] if len(b.text) < 300], book, "documents.toml#part")
    if not head.body or day_of(head.date.text) is None:
        return None
    agenda: list[Block] = []
    minutes: list[Block] = []
    for start, end in zip(heads, [*heads[1:], len(text)], strict=True):
        told: dict[str, list[Block]] = {"agenda": [], "minutes": [], "decision": [], "aside": []}
        state = "agenda"
        for block, part in zip(text[start + 1 : end], parts[start + 1 : end], strict=True):
            if part is not None:
                state = part
            else:
                told[state].append(block)
        agenda.extend((text[start], *told["agenda"]))
        if matter := told["minutes"] or told["decision"]:
            minutes.extend((text[start], *matter))
    return head, heads[0], agenda, minutes


def _numbers(marker: str, book: RuleBook) -> bool:
    """Whether an item's number is a minute's, '12' or 'RC/19', and no list's 'a'."""
    return marker[0].isdigit() or any(p.kind == "lead" and p.search(f"{marker} A") for p in book.heads.number)


def _part(block: Block, book: RuleBook) -> str | None:
    if block.cells or block.marker:
        return None
    return next((p.kind for p in book.documents.part if p.search(block.text)), None)
