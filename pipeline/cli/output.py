"""Rows go in; a table for people, JSON or CSV comes out on stdout. Everything else goes to stderr."""

from __future__ import annotations

import csv
import io
import json
import sys
from collections.abc import Iterable, Mapping, Sequence
from datetime import datetime, time
from enum import Enum

from pipeline.cli.stdout import say
from pipeline.errors import UsageError
from warehouse.cells import csv_cell, written
from warehouse.query import Rows

__all__ = ["Form", "csv_cell", "form", "note", "print_json", "print_rows", "printed", "terminal_width"]

PROSE = 16  # characters of a column's width, below which sentences fall to pieces


class Form(Enum):
    """How rows are printed."""

    TABLE = "table"
    JSON = "json"
    CSV = "csv"


def form(as_json: bool, as_csv: bool) -> Form:
    """What --json and --csv ask for together."""
    if as_json and as_csv:
        raise UsageError("--json and --csv: one of them, please")
    return Form.JSON if as_json else Form.CSV if as_csv else Form.TABLE


def note(message: str) -> None:
    """A line for the person, not for the program that reads the output."""
    print(message, file=sys.stderr)


def print_rows(
    rows: Rows,
    how: Form,
    *,
    empty: str,
    columns: Sequence[str] | None = None,
    headings: Mapping[str, str] | None = None,
) -> None:
    """Print the rows. A table shows only `columns`, under their `headings`; programs get every column.

    Where there are none, the `empty` line on stderr says so.
    """
    if not rows.rows:
        note(empty)
    if how is Form.JSON:
        print_json([dict(record) for record in rows.records()])
    elif how is Form.CSV:
        lines = io.StringIO()
        writer = csv.writer(lines, lineterminator="\n")
        writer.writerow(rows.columns)
        writer.writerows([csv_cell(value) for value in row] for row in rows.rows)
        say(lines.getvalue().removesuffix("\n"))
    elif rows.rows:
        shown = list(columns or rows.columns)
        places = [rows.columns.index(name) for name in shown]
        names = [(headings or {}).get(name, name) for name in shown]
        print_table(names, [[printed(row[i]) for i in places] for row in rows.rows])


def print_json(value: object) -> None:
    say(json.dumps(written(value), ensure_ascii=False, indent=1))


def printed(value: object) -> str:
    """The value for a person, on one line."""
    if value is None:
        return ""
    if isinstance(value, bool):
        return "yes" if value else "no"
    if isinstance(value, datetime):
        return value.strftime("%Y-%m-%d %H:%M")
    if isinstance(value, time):
        return value.strftime("%H:%M")
    if isinstance(value, (list, tuple)):
        return "; ".join(printed(item) for item in value)
    return " ".join(str(value).split())


def print_table(names: Sequence[str], rows: Sequence[Sequence[str]]) -> None:
    """Columns that fit a terminal wrap within it, others become a paragraph for each row.

    Where stdout is no terminal a row is a line. Nothing is cut off in any of them.
    """
    columns = [list(column) for column in zip(names, *rows, strict=True)]
    if not sys.stdout.isatty():
        widths = [max(map(len, column)) for column in columns]
        for row in (names, *rows):
            cells = (cell.ljust(width) for cell, width in zip(row, widths, strict=True))
            say("  ".join(cells).rstrip())
        return
    from rich import box
    from rich.console import Console
    from rich.table import Table
    from rich.text import Text

    console = Console(markup=False, highlight=False, emoji=False)
    # a cell may be broken between words; a column of sentences that is too narrow cannot be read
    least = [min(max(map(len, column)), max(longest_word(column), PROSE)) for column in columns]
    with console.capture() as drawn:
        if sum(least) + 3 * len(least) > console.width:
            margin = max(map(len, names)) + 2
            for row in rows:
                for name, cell in zip(names, row, strict=True):
                    if cell:
                        line = Table.grid(padding=(0, 0))
                        line.add_column(width=margin, style="dim")
                        line.add_column(overflow="fold")
                        line.add_row(Text(name), Text(cell))
                        console.print(line)
                console.print()
        else:
            table = Table(box=box.SIMPLE_HEAD, pad_edge=False)
            for name, width in zip(names, least, strict=True):
                table.add_column(Text(name), overflow="fold", min_width=width)
            for row in rows:
                table.add_row(*(Text(cell) for cell in row))
            console.print(table)
    say(drawn.get().removesuffix("\n"))


def longest_word(cells: Iterable[str]) -> int:
    return max((len(word) for cell in cells for word in cell.split()), default=0)


def terminal_width(otherwise: int = 100) -> int:
    """How many characters a line of prose may have."""
    import shutil

    return min(shutil.get_terminal_size((otherwise, 24)).columns, otherwise)
