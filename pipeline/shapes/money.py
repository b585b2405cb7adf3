"""Tables with money in their cells.

Enters: any grid. Leaves: one entry for each cell that is an amount, with its row's label and its column's
head, and doubts about totals that do not add up. The head of a column of amounts is the last row over them
that names columns.
"""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from corpus.passage import EMPTY, Passage
from pipeline.shapes.cell import Money, blank_kind, monies, plain_number, scale_of_head
from pipeline.shapes.grid import Doubt, Grid, Row
from rules.book import FigureRules

__all__ = ["Cell", "Ledger", "parse"]

_BARE = re.compile(
    r"^(?P<open>\()?(?P<minus>[-−–])?(?P<digits>\d{1,3}(?:,\d{3})+|\d+)(?P<decimals>\.\d+)?(?P<close>\))?"
    r"(?P<rest>\*+| ?\([^()]*\))?$"
)
_NUMBERED = re.compile(r"^\(?(?:\d{1,3}|[a-z]|[ivx]+)[.)]?$")
_REST = re.compile(r"^(?:\*+| ?\([^()£]*\)|[†‡])?$")


@dataclass(frozen=True, slots=True)
class Cell:
    """One amount. `amount` is None where the cell says that it is still to come."""

    label: Passage
    head: Passage
    cell: Passage
    amount: float | None
    is_total: bool


@dataclass(frozen=True, slots=True)
class _Column:
    """A column of amounts: what its figures are multiplied by, and whether they go without a pound sign."""

    scale: float
    bare: bool


@dataclass(frozen=True, slots=True)
class Ledger:
    """The amounts of one table, and the row that names its columns."""

    cells: tuple[Cell, ...] = ()
    head: Row | None = None
    doubts: tuple[Doubt, ...] = ()


def parse(grid: Grid, rules: FigureRules) -> Ledger | None:
    """The amounts that fill cells of their own; None for a table without any."""
    sums = _columns(grid, rules)
    if not sums:
        return None
    first = min(i for i, row in enumerate(grid.rows) if any(_amount(row, c, s, rules) for c, s in sums.items()))
    head = _head(grid, first, sums, rules)
    cells: list[Cell] = []
    plain: list[tuple[Row, dict[int, float], bool]] = []
    held = EMPTY  # a label whose amounts stand in the row below it
    for i, row in enumerate(grid.rows):
        if row is head or i < first - 1:
            continue
        label = _label(row, sums)
        amounts = {c: a for c, s in sums.items() if (a := _amount(row, c, s, rules)) is not None}
        pending = [c for c, cell in enumerate(row.cells) if blank_kind(cell.text, rules) == "pending"]
        if label and not amounts and i + 1 < len(grid.rows) and pending and not _label(grid.rows[i + 1], sums):
            held = label
            continue
        if not amounts and not any(c in sums for c in pending):
            held = EMPTY
            continue
        label, held = label or held, EMPTY
        total = any(p.search(label.text) for p in rules.total) if label else row.bold
        for c in range(len(row.cells)):
            if c in amounts or c in pending:
                cells.append(Cell(label, head.cells[c] if head else EMPTY, row.cells[c], amounts.get(c), total))
        plain.append((row, amounts, total))
    doubts = [*_lost_heads(grid, head, sums, first), *_sums(grid, plain, sums, head)]
    return Ledger(tuple(cells), head, tuple(doubts))


def _columns(grid: Grid, rules: FigureRules) -> dict[int, _Column]:
    """The columns of amounts: some cell has a pound sign, or the head has one and figures stand under it."""
    found: dict[int, _Column] = {}
    for c in range(grid.width):
        column = [r.cells[c] for r in grid.rows if c < len(r.cells) and r.cells[c]]
        printed = sum(_whole(cell, rules) is not None for cell in column)
        bare = sum(bool(_BARE.match(cell.text)) for cell in column)
        scale = next(
            (s for cell in column[:3] if not _whole(cell, rules) and (s := scale_of_head(cell.text, rules))),
            None,
        )
        if printed or (scale is not None and bare >= 0.3 * len(column)):
            found[c] = _Column(scale or 1.0, scale is not None or printed > bare)
    return found


def _whole(cell: Passage, rules: FigureRules) -> Money | None:
    """The amount that is all of the cell, a footnote's star or a remark in brackets apart."""
    money = next(monies(cell, rules), None)
    if money is None:
        return None
    at = cell.text.find(money.text.text)
    if at == 0 and _REST.match(cell.text[len(money.text.text) :]):
        return money
    return None


def _amount(row: Row, column: int, kind: _Column, rules: FigureRules) -> float | None:
    """The amount in a cell of a column of amounts."""
    if column >= len(row.cells):
        return None
    cell = row.cells[column]
    if money := _whole(cell, rules):
        return round(money.amount * (kind.scale if _unscaled(money) else 1.0), 2)
    if blank_kind(cell.text, rules) == "nil":
        return 0.0
    match = _BARE.match(cell.text)
    if match is None or not kind.bare:
        return None
    amount = plain_number(match["digits"] + (match["decimals"] or "")) * kind.scale
    return round(-amount if match["minus"] or (match["open"] and match["close"]) else amount, 2)


def _unscaled(money: Money) -> bool:
    """Whether the amount has no 'm' or 'k' of its own."""
    return money.text.text.rstrip(")*")[-1:].isdigit()


def _label(row: Row, sums: Mapping[int, _Column]) -> Passage:
    """The row's name: its first cell, or the next where that is empty or only a number."""
    for i, cell in enumerate(row.cells):
        if i in sums:
            break
        if cell and not _NUMBERED.match(cell.text):
            return cell
    return EMPTY


def _head(grid: Grid, first: int, sums: Mapping[int, _Column], rules: FigureRules) -> Row | None:
    """The last row over the amounts that names most of their columns."""
    for i in range(first - 1, -1, -1):
        row = grid.rows[i]
        named = [
            c for c in sums if c < len(row.cells) and row.cells[c] and blank_kind(row.cells[c].text, rules) is None
        ]
        if named and len(named) * 2 >= len(sums):
            return row
    return None


def _lost_heads(grid: Grid, head: Row | None, sums: Mapping[int, _Column], first: int) -> list[Doubt]:
    lost = [c for c in sums if head is None or not head.cells[c]]
    if not lost or (grid.width < 3 and head is None):
        return []  # a list of labels and amounts needs no head
    columns = ", ".join(str(c + 1) for c in lost)
    message = f"table {grid.title.text[:80]!r}: amounts in column {columns} stand under no head"
    return [Doubt("column_without_head", "warning", grid.rows[first].page or None, message)]


def _sums(
    grid: Grid,
    rows: Sequence[tuple[Row, dict[int, float], bool]],
    sums: Mapping[int, _Column],
    head: Row | None,
) -> list[Doubt]:
    """Totals that are not what the rows over them come to, whether or not those have subtotals among them."""
    doubts = []
    for c in sums:
        above: list[float] = []
        since: list[float] = []  # the last total
        totals: list[float] = []
        for row, amounts, total in rows:
            if c not in amounts:
                continue
            if not total:
                above.append(amounts[c])
                since.append(amounts[c])
                continue
            ways = [way for way in (above, since, totals) if len(way) > 1]
            if ways and not any(_adds_up(way, amounts[c]) for way in ways):
                name = head.cells[c].text if head and head.cells[c] else f"column {c + 1}"
                message = (
                    f"table {grid.title.text[:80]!r}, {name[:60]!r}: the total printed is {amounts[c]:,.2f}, "
                    f"the rows come to {sum(above):,.2f}"
                )
                doubts.append(Doubt("total_differs", "info", row.page or None, message))
            totals.append(amounts[c])
            since = []
    return doubts


def _adds_up(parts: Sequence[float], total: float) -> bool:
    """Whether the parts make the total, rounding allowed for, counting no subtotal and its parts both."""
    slack = 0.5 * len(parts) * min(_grain(p) for p in (*parts, total))
    if abs(sum(parts) - total) <= slack:
        return True
    kept: list[float] = []
    i = 0
    while i < len(parts):
        kept.append(parts[i])
        run, j = 0.0, i + 1
        while j < len(parts) and run < parts[i] - 0.5:
            run += parts[j]
            j += 1
        i = j if j - i > 2 and abs(run - parts[i]) <= slack else i + 1
    return abs(sum(kept) - total) <= slack


def _grain(amount: float) -> float:
    """The smallest step in which an amount is given: pennies, pounds, or a tenth of a million."""
    if amount >= 1_000_000 and amount % 100_000 == 0:
        return 100_000.0
    return 1.0 if amount % 1 == 0 else 0.01
