"""Tables of all that a meeting asked for, printed once more below its last minute.

Enters: the blocks of a minute, its heading, and the place of a row. Leaves: whether the row is one of such a table, and
so no more the minute's than any other's.
"""

from __future__ import annotations

from pipeline.extract.outline import Entry
from pipeline.extract.scene import Scene

__all__ = ["of_all"]


def of_all(entry: Entry, i: int, scene: Scene) -> bool:
    """Whether the table that the row at `i` stands in is headed 'Summary of actions', or 'Actions' in a minute that
    only tells when the next meeting is."""
    lines = [p for p in scene.book.actions.line if p.kind in ("all", "foot")]
    for above in reversed(entry.blocks[:i]):
        kinds = set() if above.cells else {p.kind for p in lines if p.search(above.text)}
        if "all" in kinds:
            return True
        if "foot" in kinds:
            return any(p.search(entry.heading.text) for p in scene.book.meetings.future)
        if not above.cells and not above.marker and above.text.endswith("."):
            return False
    return False
