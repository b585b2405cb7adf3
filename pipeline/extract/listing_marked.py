"""All members in a list in which a mark says who came: '(P)' behind a name ('Cllr A Lee (P)   Cllr B Hall   Cllr C
Moor (P)'), or a ticked box before it ('☒ Cllr A Lee' over '☐ Cllr B Hall').

Enters: the front of the minutes. Leaves: the blocks without such lines, and who is marked, each with the rule; for
boxes, the lines of those who came and of those who are said to be away. Who has no mark was not there, and whether he
sent apologies is told elsewhere.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from corpus.passage import Passage
from pipeline.blocks import Block

__all__ = ["marked", "unboxed"]

_RULE = "attendance#marked"
_LEAST = 3  # marks that make a list
_LABEL = re.compile(r"(?i)(?:(?:committee|council|board) )?(?:members|councillors|present) ?: ?")
_ONE = re.compile(
    r"(?P<one>(?:Cllr|Councillor|Mrs?|Ms|Miss|Dr)\b\.? [A-Z][^(),;:]{1,40}?(?: \((?!P\))[^()]{3,40}\))?)"
    r"(?P<mark> ?\(P\))?[,;]?\s*(?=(?:Cllr|Councillor|Mrs?|Ms|Miss|Dr)\b|$)"
)


_BOX = re.compile(r"\s*(?P<box>[☒☑☐])\s*(?=\S)")
_SENT = re.compile(r"(?i)\bapolog")


def unboxed(blocks: Sequence[Block]) -> Sequence[Block]:
    """The blocks, of lines with boxes those that are ticked or say that somebody sent apologies, without the box."""
    boxes = {i: box for i, b in enumerate(blocks) if not b.cells and (box := _box(b))}
    if len(boxes) < _LEAST or set(boxes.values()) <= {"☐"} or "☐" not in boxes.values():
        return blocks
    out: list[Block] = []
    for i, block in enumerate(blocks):
        if boxes.get(i) == "☐" and not _SENT.search(block.text):
            continue
        mark = _BOX.match(block.text) if i in boxes else None
        words = block.passage.cut(mark.end()) if mark else block.passage
        out.append(replace(block, passage=words, marker=None, marker_passage=None) if i in boxes else block)
    return out


def _box(block: Block) -> str | None:
    if block.marker in ("☒", "☑", "☐"):
        return block.marker
    mark = _BOX.match(block.text)
    return mark["box"] if mark else None


def marked(blocks: Sequence[Block]) -> tuple[Sequence[Block], list[tuple[Passage, str]]]:
    """The other blocks, and who is marked to have come; nothing where few are, or all who are listed."""
    found = {i: one for i, b in enumerate(blocks) if (one := _line(b))}
    ticked = [i for i, one in found.items() if any(mark for _, mark in one)]
    found = {i: one for i, one in found.items() if ticked and ticked[0] <= i <= ticked[-1]}
    everyone = [mark for one in found.values() for _, mark in one]
    if sum(everyone) < _LEAST or all(everyone):
        return blocks, []
    rest = [_label(b) if i in found else b for i, b in enumerate(blocks)]
    people = [(name, _RULE) for one in found.values() for name, mark in one if mark]
    return [b for b in rest if b is not None], people


def _label(block: Block) -> Block | None:
    """The label alone of a line of names, which opens the list for what follows it."""
    label = _LABEL.match(block.text)
    return replace(block, passage=block.passage.cut(0, label.end()), cells=()) if label else None


def _line(block: Block) -> list[tuple[Passage, bool]]:
    """The names of a line that holds nothing else, and whether each has the mark; one without any, too."""
    text = block.text
    if block.marker or not text.rstrip().endswith((")", *"abcdefghijklmnopqrstuvwxyz")):
        return []
    label = _LABEL.match(text)
    at, found = label.end() if label else 0, []
    while at < len(text):
        match = _ONE.match(text, at)
        if match is None:
            return []
        found.append((block.whole.group(match, "one"), match["mark"] is not None))
        at = match.end()
    return found
