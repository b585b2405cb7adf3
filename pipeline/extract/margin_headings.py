"""Headings with their numbers in the left margin, what was said in a column beside them, and no lines drawn.

Enters: blocks of minutes. Leaves: the same with each such row as its heading over its text. Only where several stand
in one paper and sentences stand beside them: an agenda has who presents the item there.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from corpus.passage import EMPTY, Passage
from pipeline.blocks import Block
from pipeline.extract.row_parts import SAID
from rules.book import RuleBook

__all__ = ["beside_headings", "from_margin"]

_SEVERAL, _FEW = 3, 2  # rows, from which on they are the paper's habit; below the head of a column of actions
_HEADING, _SENTENCE = 100, 40  # characters: of a heading at most, of what is said beside most of them at least
_TASK = 140  # characters of what stands in a column of actions
_ACTS = ("task", "owner")
_BIDS = re.compile(r"(?:[A-Z][\w.’'-]*(?: ?[/&,] ?| and | )){1,4}(?:to|will) [a-z]{2,}|[A-Z]{2,4}\b")
_SURNAME = re.compile(r"(?!None$|Nil$|Noted$|Agreed$|Approved$|Received$)[A-Z][a-z’'-]+(?:[A-Z][a-z]+)?")
_WITH_ACTION = 3  # cells
_NUMBER = re.compile(r"[A-Z]{0,4}[ /.-]?\d{1,4}(?:[./-]\d{1,4}){0,3}[.):]?|\(\d{1,3}\)")


def from_margin(blocks: Sequence[Block], book: RuleBook) -> list[Block]:
    """The rows that are a heading and its text, each as two blocks. Where they have no numbers, several must be worded
    as minutes' headings are."""
    rows = [i for i, b in enumerate(blocks) if _is_row(b)]
    known = [i for i, b in enumerate(blocks) if _is_plain_row(b) and _is_known(b.cells[0].text, book)]
    plain = len(rows) < _SEVERAL and len(known) >= _FEW
    if plain:
        rows = [i for i, b in enumerate(blocks) if i >= known[0] and _is_plain_row(b)]
    said_in = [blocks[i].cells[1].text for i in rows]
    if len(rows) < _SEVERAL or 2 * sum(len(text) >= _SENTENCE for text in said_in) < len(rows):
        return list(blocks)
    out: list[Block] = []
    for i, block in enumerate(blocks):
        if i in rows:
            heading, *told = block.cells
            style = replace(block.style, bold=True) if plain else block.style
            out.append(replace(block, cells=(), inside=(), passage=heading, style=style))
            bare = replace(block, cells=(), inside=(), marker=None, marker_passage=None, apart=False, new_page=False)
            out.append(replace(bare, cells=tuple(told) if len(told) > 1 else (), passage=Passage.join(told)))
        else:
            out.append(block)
    return out


def beside_headings(blocks: Sequence[Block], book: RuleBook) -> list[Block]:
    """'4 Boiler | Clerk to ask', below the head of a column of actions and with no lines drawn: the heading, and the
    action as a row of its own, as the rows of a ruled table have theirs."""
    tasks = [_BIDS.match(b.cells[1].text) or _SURNAME.fullmatch(b.cells[1].text) for b in blocks if _is_headed(b)]
    bidden = bool(tasks) and all(tasks)  # what stands beside each heading is somebody's to do
    head = next((i for i, b in enumerate(blocks) if _heads_actions(b, bidden, book)), None)
    if head is None or sum(_is_headed(b) for b in blocks[head:]) < (1 if bidden else _FEW):
        return list(blocks)
    out: list[Block] = []
    for i, block in enumerate(blocks):
        if i == head:
            out.append(replace(block, cells=(EMPTY, block.cells[-1] if block.cells else block.passage)))
        elif i > head and _is_headed(block):
            first, *rest = block.inside[0] if block.inside else (replace(block, cells=()),)
            passage = first.passage if block.inside else block.cells[0]
            out.append(replace(block, passage=passage, cells=(), inside=()))
            out.extend(rest)
            aside = block.cells[-1]
            out.append(replace(block, passage=aside, cells=(EMPTY, aside), inside=(), marker=None, marker_passage=None))
        else:
            out.append(block)
    return out


def _heads_actions(block: Block, beside: bool, book: RuleBook) -> bool:
    words = block.cells[-1] if block.cells else block.passage
    if any(SAID.fullmatch(c.text) for c in block.cells) and not beside:
        return False  # what stands beside the headings is what was said
    kinds = (*_ACTS, "lead") if beside else _ACTS
    return block.table is None and any(p.kind in kinds and p.search(words.text) for p in book.actions.column)


def _is_headed(block: Block) -> bool:
    if not block.is_pair or not block.marker:
        return False
    heading = (block.inside[0][0].passage if block.inside else block.cells[0]).text
    brief = len(heading) <= _HEADING and len(block.cells[1].text) <= _TASK
    return brief and _NUMBER.fullmatch(block.marker) is not None and heading[0].isupper()


def _is_known(text: str, book: RuleBook) -> bool:
    return any(p.search(text) for p in book.heads.business)


def _is_plain_row(block: Block) -> bool:
    if not block.is_pair or block.marker:
        return False
    heading = block.cells[0].text
    return len(heading) <= _HEADING and heading[0].isupper() and heading[-1] not in ":.,;"


def _is_row(block: Block) -> bool:
    """A heading with its number and what was said beside it, perhaps with an action beside that."""
    acts = len(block.cells) == _WITH_ACTION and block.table is None and len(block.cells[-1].text) <= _TASK
    if not (block.is_pair or (acts and all(block.cells))) or not block.marker:
        return False
    heading = block.cells[0].text
    return _NUMBER.fullmatch(block.marker) is not None and len(heading) <= _HEADING and heading[0].isupper()
