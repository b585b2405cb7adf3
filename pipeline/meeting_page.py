"""A council's web page of one meeting: each item's agenda text, and under 'Minutes:' what was minuted.

Enters: the page's blocks. Leaves: the head, and the blocks parted into the agenda's and the minutes', both
under the items' own headings; None where the page is not of this kind.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from pipeline.blocks import Block
from pipeline.dates import day_of
from pipeline.heads import Head, read_head, unnamed_body
from rules.book import RuleBook

__all__ = ["meeting_page"]

_LONE = re.compile(r"\d{1,4}\.|[A-Z]{1,5}/?\d{1,4}\.?")  # '12.', 'AM119'
_FEWEST = 2  # items with a part of their own, from which on a page is one of these


def meeting_page(text: Sequence[Block], book: RuleBook) -> tuple[Head, int, list[Block], list[Block]] | None:
    """Head, where the items begin, the agenda's blocks, the minutes' blocks."""
    if sum(_part(b, book) in ("minutes", "decision") for b in text) < _FEWEST:
        return None
    text, lone = _numbered(text, book)
    parts = [_part(b, book) for b in text]
    heads = [i for i, b in enumerate(text) if b.marker and (b.style.level or i in lone) and _numbers(b.marker, book)]
    if len(heads) < _FEWEST:
        return None
    above = [b for b in text[: heads[0]] if len(b.text) < 300]
    head = read_head(above, book, "documents.toml#part")
    if not head.body:
        head = replace(head, body=unnamed_body(above, book))
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


def _numbered(text: Sequence[Block], book: RuleBook) -> tuple[Sequence[Block], frozenset[int]]:
    """Items whose numbers a conversion set on lines of their own, each made one block with its heading; and which."""
    out: list[Block] = []
    lone: set[int] = set()
    for block in text:
        last = out[-1] if out else None
        alone = last is not None and not (last.cells or last.marker or last.style.level) and _LONE.fullmatch(last.text)
        if last is not None and alone and not block.cells and not block.marker and _part(block, book) is None:
            out[-1] = replace(block, marker=last.text, marker_passage=last.passage)
            lone.add(len(out) - 1)
        else:
            out.append(block)
    return (out, frozenset(lone)) if len(lone) >= _FEWEST else (text, frozenset())


def _numbers(marker: str, book: RuleBook) -> bool:
    """Whether an item's number is a minute's, '12' or 'RC/19', and no list's 'a'."""
    return marker[0].isdigit() or any(p.kind == "lead" and p.search(f"{marker} A") for p in book.heads.number)


def _part(block: Block, book: RuleBook) -> str | None:
    if block.cells or block.marker:
        return None
    return next((p.kind for p in book.documents.part if p.search(block.text)), None)
