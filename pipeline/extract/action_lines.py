"""Lines 'Action: ...' in a discussion whose owners and days stand in columns beside it.

Enters: a minute's blocks, of which a row holds what those columns say. Leaves: who is to do what a line says, and by
when, where the columns have one line for each such line, or one for the only one.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from corpus.passage import EMPTY, Passage
from pipeline.blocks import Block
from pipeline.extract.action_tables import LONGEST_OWNER, WHO, Columns, line_owner
from rules.book import ActionRules

__all__ = ["over_owners", "owners_beside", "owners_only"]

_SAYS_ACTION = re.compile(r"(?i:actions?)\b ?[:–-]")


def owners_beside(blocks: Sequence[Block], i: int, columns: Columns, rules: ActionRules) -> tuple[Passage, Passage]:
    """Who is to do what line `i` says, and by when, as the columns of its own row have it; empty where they don't."""
    row = next((n for n in range(i + 1, len(blocks)) if blocks[n].cells), None)
    if row is None or (at := _owners(blocks[row], columns)) is None:
        return EMPTY, EMPTY
    tasks = _tasks(blocks, row, rules)
    if i not in tasks:
        return EMPTY, EMPTY
    n = tasks.index(i)
    return _share(blocks[row], at, n, len(tasks)), _share(blocks[row], columns.at.get("due"), n, len(tasks))


def owners_only(blocks: Sequence[Block], row: int, columns: Columns, rules: ActionRules) -> bool:
    """Whether a row says only who is to do what lines 'Action: ...' above it say."""
    return _owners(blocks[row], columns) is not None and bool(_tasks(blocks, row, rules))


def over_owners(blocks: Sequence[Block], i: int, rules: ActionRules) -> Passage:
    """What the line 'Action: Cllr Lee' stands below, over other such lines; empty below 'Action: Clerk to write', which
    is itself a task."""
    for above in reversed(blocks[:i]):
        kinds = {p.kind for p in rules.line if p.kind in ("owner", "task") and p.search(above.text)}
        if above.cells or not kinds or not _SAYS_ACTION.match(above.text):
            return above.passage
        if "owner" not in kinds:
            return EMPTY
    return EMPTY


def _owners(row: Block, columns: Columns) -> int | None:
    """Which column says by whom: one with such a head, or that of actions where a row has nothing but names in it."""
    if columns.table is None or row.table != columns.table:
        return None
    at = columns.at.get("task", columns.at.get("owner"))
    if at is None or "task" not in columns.at:
        return at
    lines = [b.text for b in row.inside[at]] if at < len(row.inside) else []
    return at if lines and "owner" not in columns.at and all(WHO.fullmatch(line) for line in lines) else None


def _tasks(blocks: Sequence[Block], row: int, rules: ActionRules) -> list[int]:
    """The lines over a row, down from the row before it, that say what is to be done and not by whom."""
    found: list[int] = []
    for n in range(row - 1, -1, -1):
        if blocks[n].cells:
            break
        said = next((m for p in rules.line if p.kind == "task" and (m := p.search(blocks[n].text))), None)
        if said is not None and "owner" not in said.re.groupindex and not line_owner(blocks[n].passage, rules):
            found.insert(0, n)
    return found


def _share(row: Block, at: int | None, n: int, tasks: int) -> Passage:
    if at is None or at >= len(row.cells) or not row.cells[at]:
        return EMPTY
    lines = [b.passage for b in row.inside[at]] if at < len(row.inside) else []
    if tasks == 1:
        return row.cells[at] if len(row.cells[at].text.split()) <= LONGEST_OWNER else EMPTY
    return lines[n] if len(lines) == tasks else EMPTY
