"""What a load made new, changed or withdrew, kept for those who follow along."""

from __future__ import annotations

from datetime import UTC, datetime

import duckdb

from warehouse.statements import statement

__all__ = ["keep_changes", "log_changes", "weigh_changes"]


def log_changes(connection: duckdb.DuckDBPyConnection) -> None:
    """Hold the touched facts against what was shown before, and log what differs under one new cursor.

    Runs inside the load's transaction, after everything is settled: a reader sees facts and log together.
    """
    weigh_changes(connection)
    keep_changes(connection)


def weigh_changes(connection: duckdb.DuckDBPyConnection) -> None:
    """Hold the touched facts against what was shown before; writes temporary tables only."""
    connection.execute(statement("loading", "weigh_changes"))


def keep_changes(connection: duckdb.DuckDBPyConnection) -> None:
    """Log what was found to differ, and keep what the next load is held against."""
    now = datetime.now(UTC).replace(tzinfo=None, microsecond=0)
    connection.execute(statement("loading", "insert_changes"), {"changed_at": now})
    connection.execute(statement("loading", "keep_states"))
