"""The options that several commands share."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from pipeline.errors import UsageError

if TYPE_CHECKING:
    import duckdb

__all__ = [
    "BodyOption",
    "Chosen",
    "CsvOption",
    "JsonOption",
    "SinceOption",
    "UntilOption",
    "WarehouseOption",
    "day",
    "reader",
    "warehouse_path",
]

WAREHOUSE_HELP = "The warehouse's file. [default: ./minutebook.duckdb]"
DEFAULT_WAREHOUSE = Path("minutebook.duckdb")
DAY_HELP = "a day as YYYY-MM-DD"


@dataclass(frozen=True, slots=True)
class Chosen:
    """What stands before the command: the warehouse named there or in the environment."""

    warehouse: Path | None


WarehouseOption = Annotated[
    Path | None, typer.Option("--warehouse", metavar="FILE", help=WAREHOUSE_HELP, show_default=False)
]
JsonOption = Annotated[bool, typer.Option("--json", help="Print JSON.")]
CsvOption = Annotated[bool, typer.Option("--csv", help="Print CSV.")]
BodyOption = Annotated[str | None, typer.Option("--body", metavar="TEXT", help="Only bodies with this in their name.")]
SinceOption = Annotated[str | None, typer.Option("--since", metavar="DAY", help=f"Only from this day on: {DAY_HELP}.")]
UntilOption = Annotated[str | None, typer.Option("--until", metavar="DAY", help=f"Only up to this day: {DAY_HELP}.")]


def warehouse_path(context: typer.Context, named: Path | None) -> Path:
    """The warehouse: as named after the command, before it or in MINUTEBOOK_WAREHOUSE, or the default."""
    if named is not None:
        return named
    chosen = context.obj
    if isinstance(chosen, Chosen) and chosen.warehouse is not None:
        return chosen.warehouse
    return DEFAULT_WAREHOUSE


def reader(context: typer.Context, named: Path | None) -> duckdb.DuckDBPyConnection:
    """A read-only connection to the chosen warehouse."""
    from warehouse.query import open_reader

    return open_reader(warehouse_path(context, named))


def day(text: str | None, option: str) -> date | None:
    """The day an option names; UsageError where it names none."""
    if text is None:
        return None
    try:
        return date.fromisoformat(text)
    except ValueError:
        raise UsageError(f"{option} {text}: write {DAY_HELP}, such as 2024-03-14") from None
