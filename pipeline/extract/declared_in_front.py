"""Interests listed with those present, over the first minute: 'Declarations of Interest', and 'Cllr Lee – Item 4'.

Enters: the front of the minutes, and who declared an interest in a minute. Leaves: the declarations of that list whose
makers no minute tells of again.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence, Set
from itertools import takewhile

from corpus.passage import EMPTY
from pipeline.blocks import Block
from pipeline.extract.attendance_labels import heading_of
from pipeline.extract.declarations import declarations
from pipeline.extract.outline import Entry
from pipeline.extract.scene import Scene
from pipeline.records import Declaration

__all__ = ["declared_in_front"]

_LINE = 120  # characters of one of such a list
_HEADING = 60  # characters


def declared_in_front(front: Sequence[Block], told: Set[str], scene: Scene) -> Iterator[Declaration]:
    """`told`: the names of those who declared an interest in a minute."""
    for i, block in enumerate(front):
        if block.cells or block.marker or len(block.text) > _HEADING:
            continue
        if not any(p.kind == "heading" and p.search(block.text) for p in scene.book.meetings.declaration):
            continue
        below = tuple(takewhile(lambda b: _lists(b, scene), front[i + 1 :]))
        entry = Entry(None, EMPTY, block.passage, below, (), "outline#front")
        yield from (one for one in declarations(entry, scene) if one.agenda_item and one.name not in told)


def _lists(block: Block, scene: Scene) -> bool:
    """Whether a block is a point of a list, and no heading of another."""
    point = bool(block.marker) and not block.cells and len(block.text) <= _LINE
    return point and heading_of(block, scene.book.attendance) is None
