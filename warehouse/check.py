"""The checks: each file of warehouse/checks returns a row, with a message, for whatever is wrong."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

import duckdb

from warehouse.query import open_reader
from warehouse.statements import names, statement

__all__ = ["Failure", "failures", "verify"]


@dataclass(frozen=True, slots=True)
class Failure:
    """One thing that a check found."""

    check: str
    message: str


def failures(connection: duckdb.DuckDBPyConnection) -> tuple[Failure, ...]:
    """What the checks find among the packs and facts that were touched; nothing, one hopes."""
    return tuple(
        Failure(check, row[0])
        for check in names("checks")
        for row in connection.execute(statement("checks", check)).fetchall()
    )


def verify(path: Path, *, wait_seconds: float = 30.0) -> tuple[Failure, ...]:
    """Run the checks over everything in the warehouse: every fact cited, every quote on its page."""
    with open_reader(path, wait_seconds=wait_seconds) as connection:
        connection.execute(statement("loading", "begin_touched"))
        connection.execute(statement("loading", "touch_everything"))
        return failures(connection)
