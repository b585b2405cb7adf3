"""Columns and logs of actions: what is to be done, who is to do it, by when.

Enters: a table's rows. Leaves: one action for each row that says who is to do something. A column headed
'Action' may hold the task, or only the initials of whoever took it on; then the row's longest cell is the task.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from corpus.passage import EMPTY, Passage
from pipeline.blocks import Block
from rules.book import ActionRules

__all__ = ["Asked", "action_columns", "line_owner", "row_actions"]

_WORD = re.compile(r"\w+")
_INITIALS = re.compile(r"[A-Z]{2,4}(?:(?:/| and | & |, ?)[A-Z]{2,4})*")
_NOTHING = re.compile(r"^\W*(?:none|n/?a|nil|completed?|closed)?\W*$", re.IGNORECASE)
_LONGEST_OWNER = 9  # words


@dataclass(frozen=True, slots=True)
class Asked:
    """A sentence that asks for something. `task` is the part that says what."""

    source: str  # request, action_log
    passage: Passage
    task: Passage
    owner: Passage
    asker: str | None
    rule: str
    due: Passage = EMPTY  # where a column says by when


def line_owner(words: Passage, rules: ActionRules) -> Passage:
    """Who is to do it, by the line's own words; empty where it doesn't say."""
    match = next((m for p in rules.line_owner if (m := p.search(words.text))), None)
    return words.group(match, "owner") if match else EMPTY


def action_columns(block: Block, rules: ActionRules) -> dict[str, int]:
    """Which columns of a table's head hold tasks, owners and due days; empty where the row is no such head."""
    found: dict[str, int] = {}
    for n, cell in enumerate(block.cells):
        kind = next((p.kind for p in rules.column if p.search(cell.text)), None)
        if kind:
            found.setdefault(kind, n)
    return found if {"task", "owner"} & found.keys() else {}


def row_actions(block: Block, columns: dict[str, int], rules: ActionRules, above: Passage = EMPTY) -> Iterator[Asked]:
    """The actions in one row; `above` is the matter of a row whose numbered cell was taken for a minute."""
    cells = block.cells
    if max(columns.values()) >= len(cells) and block.marker_passage is not None:
        cells = (block.marker_passage, *cells)  # a row's number, taken for a list's
    if max(columns.values()) >= len(cells):
        return
    due = cells[columns["due"]] if "due" in columns else EMPTY
    rest = [c for n, c in enumerate(cells) if n not in columns.values()]
    longest = max(rest, key=len, default=EMPTY) or above
    task = (cells[columns["task"]] if "task" in columns else longest) or above
    if "owner" in columns:
        owner = cells[columns["owner"]]
        if 0 < len(_WORD.findall(owner.text)) <= _LONGEST_OWNER and len(_WORD.findall(task.text)) >= 3:
            yield Asked("action_log", task, task, owner, None, "actions.toml#column", due)
        return
    if _NOTHING.match(task.text) or task is above:
        return
    if _INITIALS.fullmatch(task.text) and len(_WORD.findall(longest.text)) >= 3:
        yield Asked("action_log", longest, longest, task, None, "actions.toml#column", due)
        return
    inside = block.inside[columns["task"]] if columns["task"] < len(block.inside) else ()
    for part in [b.passage for b in inside] or [task]:
        owner = line_owner(part, rules)
        if owner and len(_WORD.findall(part.text)) >= 4:
            yield Asked("action_log", part, part, owner, None, "actions.toml#column", due)
