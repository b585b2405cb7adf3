"""Lists side by side that came out one behind the other: 'Attendees:' over 'Apologies:' over all the names.

Enters: the blocks of the lists. Leaves: the same without names of which nobody can tell who came; a problem says so.
"""

from __future__ import annotations

from collections.abc import Sequence

from pipeline.blocks import Block
from pipeline.extract.attendance_labels import attends
from pipeline.extract.scene import Scene, Trouble

__all__ = ["told_apart"]


def told_apart(blocks: Sequence[Block], scene: Scene) -> Sequence[Block]:
    """The blocks without the names below two headings in a row, the first of those present and the next of those
    away, where no list goes before them."""
    kinds = [None if b.cells else attends(b.text, scene.book.attendance) for b in blocks]
    first = next((i for i, kind in enumerate(kinds) if kind is not None), None)
    if first is None or first + 2 >= len(blocks):
        return blocks
    told, other = kinds[first], kinds[first + 1]
    if told is None or other is None or told[0] not in ("member", "mixed") or other[0] != "apologies":
        return blocks
    if kinds[first + 2] is not None or not all(b.text.endswith(":") for b in blocks[first : first + 2]):
        return blocks
    end = next((i for i in range(first + 2, len(blocks)) if kinds[i] is not None), len(blocks))
    message = "two lists were set one behind the other: who came and who sent apologies cannot be told"
    scene.troubles.append(Trouble("attendance_unread", "info", blocks[first].page, message))
    return (*blocks[:first], *blocks[end:])
