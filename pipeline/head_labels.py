"""What stands over agendas and minutes as lines and as labelled values: 'Venue: Guildhall', 'Date' over a day.

Enters: the blocks of a head. Leaves: its lines without labels, and what each label says.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field, replace
from itertools import groupby

from corpus.passage import Passage
from pipeline.blocks import Block
from pipeline.dates import date_of
from rules.book import RuleBook
from rules.pattern import Pattern

__all__ = ["Parts", "labelled"]

_PAPER = re.compile(r"(?i)(?:(?:draft|approved|unconfirmed) )?(?:minutes|notes|agenda|record)\b")
_OWN = 60  # characters of cells that are no label and value
_POSTCODE = re.compile(r"\b[A-Z]{1,2}\d[A-Z\d]? ?\d[A-Z]{2}\.?$")
_OPEN = re.compile(r"(?:[,&]|\b(?:on|at|of|the|in|and|for|from|to|a))$|:$", re.IGNORECASE)  # goes on in the next cell
_WEEKDAY = re.compile(r"(?i)(?:(?:mon|tues|wednes|thurs|fri|satur|sun)day,? )?")
_HOUR = re.compile(r",? (?:at )?\d{1,2}(?:[.:]\d\d)? ?[ap]\.?m\b", re.IGNORECASE)  # behind the day
_BAR = re.compile(r" ?[|¦] ?")
_OVER = frozenset(["date", "time", "venue"])  # labels that may stand over their value, without a colon


@dataclass(slots=True)
class Parts:
    """The head's lines, and what its labels say."""

    lines: list[Passage] = field(default_factory=list)
    columns: list[Passage] = field(default_factory=list)  # lines that stood in several columns
    told: dict[str, Passage] = field(default_factory=dict)
    rules: list[str] = field(default_factory=list)


def labelled(blocks: Sequence[Block], book: RuleBook) -> Parts:
    """The head taken apart."""
    parts = Parts()
    for block in _beside(blocks, book):
        _take(block, parts, book)
    return parts


def _beside(blocks: Sequence[Block], book: RuleBook) -> Iterator[Block]:
    """The blocks, 'Venue' and the lines below it that make one address as two cells of one row."""
    held: Block | None = None
    taken = 0
    for i, block in enumerate(blocks):
        if i < taken:
            continue
        if held is not None:
            valued = not block.cells and not block.text.endswith(":")  # no 'Venue:' over 'Photographer:'
            if valued and _is_label(block.passage, book) is None:
                taken = _address(blocks, i, book) if _is_place(held, book) else i + 1
                yield replace(block, cells=(held.passage, Passage.join(b.passage for b in blocks[i:taken])))
                held = None
                continue
            yield held
        label = None if block.cells or block.marker else _is_label(block.passage, book)
        held = block if label is not None and label.kind in _OVER else None
        if held is None:
            yield block
    if held is not None:
        yield held


def _is_place(block: Block, book: RuleBook) -> bool:
    label = _is_label(block.passage, book)
    return label is not None and label.kind == "venue"


def _address(blocks: Sequence[Block], start: int, book: RuleBook) -> int:
    """Where the lines of an address end: a comma leads to the next one, and a postcode closes the last but one."""
    end = start + 1
    while end < len(blocks):
        line = blocks[end]
        if line.cells or line.marker or date_of(line.text) or next(_labels(line.passage, book), None) is not None:
            break
        if not blocks[end - 1].text.endswith(",") and not _POSTCODE.search(line.text):
            break
        end += 1
    return end


def _take(block: Block, parts: Parts, book: RuleBook) -> None:
    """A block as lines and labelled values; several labels may stand in one block."""
    cells = [c for c in block.cells if c]
    labels = [_is_label(c, book) for c in cells[::2]] if cells and len(cells) % 2 == 0 else [None]
    if all(labels):  # 'Date | 14 March 2019 | Time | 7.30 pm'
        for label, value in zip(labels, cells[1::2], strict=True):
            assert label is not None
            parts.told.setdefault(label.kind, value)
            parts.rules.append(label.name)
        return
    if len(cells) > 1 and all(len(c.text) > _OWN for c in cells):  # a letterhead beside the title
        for cell in cells:
            _take(Block(cell), parts, book)
        return
    lines = [line for cell in block.inside for line in cell]
    if len(lines) > len(cells) > 1 and any(_whole(line.passage, book) for line in lines):
        for line in lines:  # 'Cabinet' over 'Minutes', beside '4 May 2020' over '10.00 am'
            _take(line, parts, book)
        return
    if len(cells) > 1 and any(_whole(c, book) for c in cells) and not any(_OPEN.search(c.text) for c in cells):
        for _, beside in groupby(cells, lambda c: _whole(c, book) and c):  # 'Quay | Cabinet | 4 May 2020'
            _take(Block(Passage.join(beside)), parts, book)
        return
    if not cells and len(bars := list(_BAR.finditer(block.text))) > 1:  # 'Quay Group | Meeting Notes | 4 March 2025'
        edges = [0, *(at for bar in bars for at in bar.span()), len(block.text)]
        for a, b in zip(edges[::2], edges[1::2], strict=True):
            _take(Block(block.passage.cut(a, b)), parts, book)
        return
    words = Passage.join(cells) if cells else block.passage
    found = sorted(_labels(words, book), key=lambda f: (f[0], -f[1]))
    free = found[0][0] if found else len(words.text)
    if free and (lead := words.cut(0, free)):
        parts.lines.append(lead)
        if len(cells) > 1:
            parts.columns.append(lead)
    at = -1
    for n, (start, end, label) in enumerate(found):
        if start < at:
            continue
        at = end
        stop = next((f[0] for f in found[n + 1 :] if f[0] >= end), len(words.text))
        value = words.cut(end, stop)
        if value:
            parts.told.setdefault(label.kind, value)
            parts.rules.append(label.name)


def _whole(cell: Passage, book: RuleBook) -> bool:
    """A cell that is a day, a time of day or the word 'Minutes', and goes on in no other."""
    if _PAPER.fullmatch(cell.text):
        return True
    day = next((m for p in book.meetings.date if (m := p.search(cell.text)) and date_of(m[0])), None)
    if day is not None:
        behind = cell.text[day.end() :]
        return bool(_WEEKDAY.fullmatch(cell.text[: day.start()])) and (not behind or bool(_HOUR.match(behind)))
    return any(m["time"] == cell.text for p in book.heads.clock if (m := p.search(cell.text)))


def _is_label(cell: Passage, book: RuleBook) -> Pattern | None:
    """A cell that holds a label and nothing else, with or without its colon."""
    text = cell.text.rstrip(" :") + ":"
    return next((p for p in book.heads.label if (m := p.regex.match(text)) and m.end() == len(text)), None)


def _labels(words: Passage, book: RuleBook) -> Iterator[tuple[int, int, Pattern]]:
    """Where labels stand. Inside a line only those that begin with a capital, as 'at:' may end a sentence."""
    for pattern in book.heads.label:
        for match in pattern.regex.finditer(words.text):
            if pattern.kind == "body" and match.start() and _PAPER.match(words.text, match.end()):
                continue  # 'Harbour Committee: Minutes'
            if match.start() == 0 or words.text[match.start()].isupper():
                yield match.start(), match.end(), pattern
