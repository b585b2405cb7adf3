"""A table of declared interests: its columns, and such a table printed a cell a line.

Enters: a minute's blocks. Leaves: which column says who declared what; the same blocks, the lines of such a table as
its rows again.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace

from pipeline.blocks import Block
from pipeline.extract.people import looks_like_person
from rules.book import NameRules, Pattern

__all__ = ["columns_of", "unstacked"]

_COLUMNS = (4, 3)  # of such a table


def columns_of(block: Block, by_kind: Mapping[str, Sequence[Pattern]]) -> dict[str, int]:
    """A table's head whose columns say who declared what; empty where the row is none."""
    found: dict[str, int] = {}
    for n, cell in enumerate(block.cells):
        for kind in ("name", "type", "item", "subject"):
            if kind not in found and any(p.search(cell.text) for p in by_kind.get(f"column-{kind}", ())):
                found[kind] = n
                break
    return found if "name" in found and len(found) > 1 and {"type", "subject"} & found.keys() else {}


def unstacked(blocks: Sequence[Block], by_kind: Mapping[str, Sequence[Pattern]], names: NameRules) -> Iterator[Block]:
    """The blocks, 'Councillor', 'Minute Number', 'Nature of Interest' and what stands below them, a line each, side by
    side."""
    at = 0
    while at < len(blocks):
        wide, columns = _head(blocks, at, by_kind)
        if not wide:
            yield blocks[at]
            at += 1
            continue
        yield _beside(blocks[at : at + wide])
        at += wide
        while len(row := blocks[at : at + wide]) == wide and not any(b.cells for b in row):
            if not looks_like_person(row[columns["name"]].text, names):
                break
            yield _beside(row)
            at += wide


def _head(blocks: Sequence[Block], at: int, by_kind: Mapping[str, Sequence[Pattern]]) -> tuple[int, dict[str, int]]:
    """How many lines from here on are the heads of columns, and of which."""
    for wide in _COLUMNS:
        lines = blocks[at : at + wide]
        if len(lines) == wide and not any(b.cells for b in lines):
            columns = columns_of(_beside(lines), by_kind)
            if len(columns) == wide:
                return wide, columns
    return 0, {}


def _beside(lines: Sequence[Block]) -> Block:
    return replace(lines[0], cells=tuple(b.whole for b in lines), marker=None, marker_passage=None)
