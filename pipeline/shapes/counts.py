"""Counts listed in cells, 'Truancy (11), Foster care (9 weeks)', under heads, for one time and another.

Enters: a grid with rows that say of when the rows below are. Leaves: a reading for each count. A cell that
breaks off at a comma is a list cut short: its counts are left out, since what they are of isn't known.
"""

from __future__ import annotations

from collections.abc import Sequence

from corpus.passage import EMPTY, Passage
from pipeline.ids import fold
from pipeline.shapes.cell import blank_kind, monies, plain_number
from pipeline.shapes.grid import Doubt, Grid, Row
from pipeline.shapes.outcomes import Board, Reading
from rules.book import Dashboard, FigureRules

__all__ = ["parse"]

_Item = tuple[Passage, Passage, float, str | None]  # name, the words as printed, value, unit


def parse(grid: Grid, dashboard: Dashboard, rules: FigureRules) -> Board | None:
    """The counts; None where no row says of when, or no row names the columns."""
    periods = {i: p for i, row in enumerate(grid.rows) if (p := _period(row, dashboard))}
    heads = next((r for i, r in enumerate(grid.rows) if i not in periods and _is_head(r, rules)), None)
    if not periods or heads is None:
        return None
    items: list[tuple[Passage, int, _Item]] = []
    doubts: list[Doubt] = []
    when = EMPTY
    for i, row in enumerate(grid.rows):
        when = periods.get(i, when)
        if i in periods or row is heads or not when:
            continue
        for column, cell in enumerate(row.cells):
            found = _items(cell, rules)
            if found and cell.text.rstrip().endswith(","):
                message = (
                    f"table {grid.title.text[:60]!r}: the cell {cell.text[:80]!r} breaks off; its counts are left out"
                )
                doubts.append(Doubt("unread_cell", "warning", cell.first_page, message))
            else:
                items.extend((when, column, item) for item in found)
    if len(items) < 2:
        return None
    last = list(periods.values())[-1]
    readings = []
    for when, column, item in items:
        name, doubt = _known_name(item[0], [n[0] for _, c, n in items if c == column and n is not item])
        doubts.extend(doubt)
        head = heads.cells[column] if column < len(heads.cells) else EMPTY
        readings.append(Reading(head, name, when, item[1], when, item[2], item[3], when is last))
    return Board((), tuple(readings), tuple(doubts))


def _period(row: Row, dashboard: Dashboard) -> Passage:
    """A row of one cell that says of when."""
    if len(row.filled) != 1:
        return EMPTY
    cell = row.cells[row.filled[0]]
    match = next((m for p in dashboard.period if (m := p.search(cell.text))), None)
    return cell.group(match, "period") if match else EMPTY


def _is_head(row: Row, rules: FigureRules) -> bool:
    """Every column named, none with a count or an amount; the first may say something of its own."""
    rest = row.cells[1:]
    if len(rest) < 2 or not all(rest):
        return False
    return not any(
        _items(c, rules) or list(monies(c, rules)) or blank_kind(c.text, rules) or len(c.text) > 60 for c in rest
    )


def _items(cell: Passage, rules: FigureRules) -> list[_Item]:
    found: list[_Item] = []
    for pattern in rules.listed:
        for match in pattern.regex.finditer(cell.text):
            words = cell.cut(match.start(), match.end() - len(match["after"]))
            value = plain_number(match["value"])
            found.append((cell.group(match, "name"), words, value, match["unit"] or "count"))
    return found


def _known_name(name: Passage, others: Sequence[Passage]) -> tuple[Passage, list[Doubt]]:
    """The name, or its end where the column has that elsewhere and a scrap of a third stands before it."""
    said = fold(name.text)
    known = {fold(o.text) for o in others}
    if said in known:
        return name, []
    for other in others:
        tail = other.text
        if said.endswith(" " + fold(tail)) and name.text.casefold().endswith(tail.casefold()):
            at = len(name.text) - len(tail)
            lost = set(fold(name.text[:at]).split())
            if not any(lost <= set(k.split()) for k in known if k != fold(tail)):
                continue  # the longer name is another's, not this one behind a scrap of a third
            message = f"the words {name.text[:at].strip()!r} before {tail!r} belong to no count"
            return name.cut(at), [Doubt("unread_cell", "warning", name.first_page, message)]
    return name, []
