"""Money in tables made into facts.

Enters: a table's grid. Leaves: an amount for each cell that is one, and for each that stands among a cell's
words ('deliver over £20m in savings'). A cell of whole sentences in a table without a head is read as prose.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from corpus.passage import EMPTY, Passage
from pipeline.extract.amounts_prose import amounts_said
from pipeline.extract.scene import Scene, Trouble
from pipeline.records import Amount
from pipeline.shapes import money
from pipeline.shapes.cell import monies
from pipeline.shapes.grid import Grid, Row

__all__ = ["amounts_in_table", "amounts_listed"]

_RULE = "figures.toml#money"
_WORD = re.compile(r"[A-Za-z]{2}")
_WORDY = 5  # a cell of more words than this is a sentence, not a label


def amounts_in_table(grid: Grid, scene: Scene) -> Iterator[Amount]:
    """Amounts that fill cells of their own, and what does not add up among them."""
    ledger = money.parse(grid, scene.book.figures)
    if ledger is None:
        return
    for cell in ledger.cells:
        yield _amount(grid.title, cell.label, cell.head, cell.cell, cell.amount, cell.is_total, scene)
    for doubt in ledger.doubts:
        scene.troubles.append(Trouble(doubt.kind, doubt.severity, doubt.page, doubt.message))


def amounts_listed(grid: Grid, scene: Scene) -> Iterator[Amount]:
    """Amounts among the words of a cell: of the row's label, under the column's head."""
    rules = scene.book.figures
    ledger = money.parse(grid, rules)
    taken = {(c.cell.first_page, c.cell.runs[0].start) for c in ledger.cells} if ledger else set()
    head = ledger.head if ledger else _head(grid)
    for row in grid.rows:
        for column, cell in enumerate(row.cells):
            if "£" not in cell.text or (cell.first_page, cell.runs[0].start) in taken:
                continue
            if head is None and len(cell.text.split()) > _WORDY:
                yield from amounts_said(cell, scene)
                continue
            for found in monies(cell, rules):
                label = _label(row, column, cell, found.text)
                named = head.cells[column] if head and row is not head and column < len(head.cells) else EMPTY
                total = any(p.search(label.text) for p in rules.total)
                yield _amount(grid.title, label, named, found.text, found.amount, total, scene)


def _head(grid: Grid) -> Row | None:
    """The first row that names every column."""
    return next((r for r in grid.rows[:4] if len(r.filled) == len(r.cells) > 2 and not _sums_up(r)), None)


def _sums_up(row: Row) -> bool:
    return any("£" in c.text and c.text.strip()[-1:].isdigit() for c in row.cells)


def _label(row: Row, column: int, cell: Passage, amount: Passage) -> Passage:
    """What the amount is of: the words before it where they name it, else the row's first words."""
    at = cell.text.find(amount.text)
    if column == 0 and at > 0:
        return cell.cut(0, at)
    return next((c for c in row.cells if _names(c)), cell)


def _names(cell: Passage) -> bool:
    """Whether the cell names its row: it has a word, and does not begin with an amount."""
    return bool(_WORD.search(cell.text)) and not cell.text.startswith("£")


def _amount(
    title: Passage,
    label: Passage,
    head: Passage,
    cell: Passage,
    amount: float | None,
    total: bool,
    scene: Scene,
) -> Amount:
    column = head.text or None
    return Amount(
        fact_id=scene.ids.id("amt", scene.meeting.meeting_id, title.text, label.text, column, cell.text),
        pack_id=scene.pack_id,
        document_id=scene.document_id,
        rule=_RULE,
        evidence=scene.evidence(label, cell, head),
        table_title=title.text,
        label=label.text,
        column_head=column,
        amount=amount,
        amount_text=cell.text,
        is_total=total,
    )
