"""Views as spreadsheets: one workbook for each, and no cell of it a formula."""

from __future__ import annotations

import os
import re
from collections.abc import Iterator, Sequence
from datetime import date, datetime, time
from pathlib import Path

from warehouse.cells import csv_cell
from warehouse.export.package import File, part
from warehouse.facts import Warehouse

__all__ = ["write_xlsx"]

MOST_ROWS = 1_048_575  # of a sheet, beside its headings
LONGEST = 32_767  # characters of a cell
CUT = " … [cut: a cell holds no more]"
UNPRINTABLE = re.compile(r"[\x00-\x08\x0b\x0c\x0e-\x1f\ufffe\uffff]")  # XML has no way to write them


def write_xlsx(warehouse: Warehouse, folder: Path, base: str) -> Iterator[File]:
    """A workbook for each view. What is longer than a sheet goes on in a second; what a cell cannot hold is cut,
    and says so."""
    from openpyxl import Workbook

    for view in warehouse.views:
        path = folder / f"{view}.xlsx"
        names = [column.name for column in warehouse.columns(view)]
        book = Workbook(write_only=True)
        count = 0
        sheet = book.create_sheet(sheet_name(view, 0))
        sheet.append(names)
        for row in (row for batch in warehouse.rows(view) for row in batch):
            if count and count % MOST_ROWS == 0:
                sheet = book.create_sheet(sheet_name(view, count // MOST_ROWS))
                sheet.append(names)
            count += 1
            sheet.append(cells(row))
        book.save(part(path))
        os.replace(part(path), path)
        yield File(path.name, view, count, view)


def sheet_name(view: str, number: int) -> str:
    """A sheet's name has at most 31 characters."""
    return view[:31] if number == 0 else f"{view[:26]} ({number + 1})"


def cells(row: Sequence[object]) -> list[object]:
    return [cell(value) for value in row]


def cell(value: object) -> object:
    if value is None or isinstance(value, (bool, date, datetime, time)):
        return value
    plain = csv_cell(value)
    if not isinstance(plain, str):
        # a spreadsheet has no word for a number that is none
        return plain if plain - plain == 0 else None
    text = UNPRINTABLE.sub("\ufffd", plain)
    return text if len(text) <= LONGEST else text[: LONGEST - len(CUT)] + CUT
