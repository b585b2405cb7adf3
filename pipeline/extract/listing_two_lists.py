"""Lists set side by side in one table, the second with its labels in a column of its own: 'Ann Lee | Clerk |
Apologies: | Bo Hall' over 'Cy Moor | Member | | Di Hill'.

Enters: the blocks of the lists. Leaves: the same, the first list's rows over the second's labels and names. Only where
a label of attendance stands in the third column and nothing but labels does. A label that ran on behind the last name
of the list above stands on a line of its own.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace

from corpus.passage import Passage
from pipeline.blocks import Block
from pipeline.extract.attendance_labels import attends
from rules.book import AttendanceRules

__all__ = ["parted_lists"]

_NEXT = re.compile(
    r"\b(?:Mr|Mrs|Ms|Miss|Dr|Prof|Professor|Cllr|Councillor)\.?(?: [A-Z][\w.’'-]*){1,3}(?<!Officers)(?<!Officials)"
    r" (?P<label>In [Aa]ttendance|IN ATTENDANCE|Also [Pp]resent|ALSO PRESENT|Also in [Aa]ttendance"
    r"|Apologies(?: for [Aa]bsence)?|APOLOGIES(?: FOR ABSENCE)?) ?:$"
)
_ACROSS = 4  # cells of such a row: a name and its post, a label and what it is of
_FEWEST = 3  # rows
_LABEL = re.compile(r"[A-Z][A-Za-z ]{2,24} ?:")


def parted_lists(blocks: Sequence[Block], rules: AttendanceRules) -> Iterator[Block]:
    """The blocks, tables of two such lists taken apart."""
    i = 0
    while i < len(blocks):
        end = i
        while end < len(blocks) and len(blocks[end].cells) == _ACROSS:
            end += 1
        if end - i >= _FEWEST and _two(blocks[i:end], rules):
            yield from _apart(blocks[i:end], rules)
        else:
            yield from (part for block in blocks[i : max(end, i + 1)] for part in _label_last(block))
        i = max(end, i + 1)


def _label_last(block: Block) -> Iterator[Block]:
    """'Mr A Lee Mr B Hall In Attendance:': the label of the list below, which ran on behind the last name."""
    last = None if block.cells or block.marker else _NEXT.search(block.text)
    if last is None:
        yield block
        return
    yield replace(block, passage=block.passage.cut(0, last.start("label") - 1))
    yield replace(block, passage=block.passage.group(last, "label"), new_page=False)


def _two(rows: Sequence[Block], rules: AttendanceRules) -> bool:
    labels = [row.cells[2] for row in rows if row.cells[2]]
    named = sum(bool(row.cells[0]) for row in rows) >= _FEWEST
    own = [label for label in labels if attends(label.text, rules)]
    beside = [row for row in rows if row.cells[2] in own and row.cells[3]]
    return named and bool(beside) and all(_LABEL.fullmatch(label.text) for label in labels)


def _apart(rows: Sequence[Block], rules: AttendanceRules) -> Iterator[Block]:
    for row in rows:
        left = [c for c in row.cells[:2] if c]
        if left:
            yield _line(row, left)
    for row in rows:
        label, words = row.cells[2:]
        if label and words and not attends(label.text, rules):
            yield _line(row, [Passage.join((label, words))])
            continue
        yield from (_line(row, [part]) for part in (label, words) if part)


def _line(row: Block, cells: Sequence[Passage]) -> Block:
    beside = tuple(cells) if len(cells) > 1 else ()
    return replace(
        row, passage=Passage.join(cells), cells=beside, marker=None, marker_passage=None, inside=(), fills=()
    )
