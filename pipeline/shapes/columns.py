"""Which column is which: a table's head row, told by the names its kind declares.

Enters: a grid and a dashboard's rules. Leaves: where the head stands and the role of each column.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from corpus.passage import EMPTY, Passage
from pipeline.shapes.grid import Grid, Row
from rules.book import Dashboard

__all__ = ["Columns", "columns_of", "role_of"]

_TOP = 4  # rows of a table among which its head stands


@dataclass(frozen=True, slots=True)
class Columns:
    """A table's head: its words and roles by column, and the first row under it."""

    heads: tuple[Passage, ...]
    roles: tuple[str, ...]  # '' where no name is known
    body: int  # index of the first row after the head
    at: int  # index of the head's first row

    def where(self, *roles: str) -> tuple[int, ...]:
        """The columns of these roles, left to right."""
        return tuple(i for i, r in enumerate(self.roles) if r in roles)

    def one(self, role: str) -> int | None:
        """The first column of the role."""
        return next(iter(self.where(role)), None)

    @property
    def known(self) -> int:
        """How many columns have a role."""
        return sum(bool(r) for r in self.roles)


def role_of(head: str, dashboard: Dashboard) -> str:
    """What a column of that head holds; '' for a name no rule knows."""
    return next((p.kind for p in dashboard.column if p.search(head)), "")


def columns_of(grid: Grid, dashboard: Dashboard) -> Columns | None:
    """The head that has all that the dashboard needs: one row, or two that are one head."""
    best: Columns | None = None
    for i in range(min(_TOP, len(grid.rows))):
        for heads, body in _heads(grid.rows, i):
            roles = tuple(role_of(h.text, dashboard) for h in heads)
            found = Columns(heads, roles, body, i)
            meets = all(any(role in roles for role in need.split("|")) for need in dashboard.needs)
            if meets and (best is None or found.known > best.known):
                best = found
    return best


def _heads(rows: Sequence[Row], i: int) -> list[tuple[tuple[Passage, ...], int]]:
    """The row as a head, and the row with the one below it: a head over several columns goes with each."""
    single = (rows[i].cells, i + 1)
    if i + 1 >= len(rows) or len(rows[i + 1].cells) != len(rows[i].cells):
        return [single]
    alone, shared = list[Passage](), list[Passage]()
    over = EMPTY
    for above, below in zip(rows[i].cells, rows[i + 1].cells, strict=True):
        over = above or (over if below else EMPTY)
        alone.append(Passage.join((above, below)))
        shared.append(Passage.join((over, below)))
    return [single, (tuple(alone), i + 2), (tuple(shared), i + 2)]
