"""Tables of all that a meeting asked for, printed once more below its last minute.

Enters: the blocks of a minute, its heading, and the place of a row; or the minutes' foot. Leaves: whether the row is
one of such a table, and so no more the minute's than any other's; the table that stands below the meeting's end.
"""

from __future__ import annotations

from collections.abc import Sequence
from itertools import takewhile

from corpus.passage import EMPTY
from pipeline.blocks import Block
from pipeline.extract.action_tables import action_columns
from pipeline.extract.outline import Entry
from pipeline.extract.scene import Scene
from rules.book import ActionRules

__all__ = ["below_end", "of_all"]


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


def below_end(foot: Sequence[Block], rules: ActionRules) -> Entry | None:
    """The table below 'The meeting closed at 8 pm' with columns for what is to be done and by whom, as an entry that is
    no minute's; None where there is none."""
    head = next((i for i, b in enumerate(foot) if {"task", "owner"} <= action_columns(b, rules).keys()), None)
    if head is None:
        return None
    # a row's number, with its task, may have been parted from the rest
    rows = tuple(takewhile(lambda b: b.cells or b.marker, foot[head:]))
    return Entry(None, EMPTY, EMPTY, rows, (), "actions.toml#column")
