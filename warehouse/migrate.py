"""A warehouse of any age goes in; one with today's tables and views comes out, or nothing is changed."""

from __future__ import annotations

import hashlib
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from datetime import UTC, datetime

import duckdb

from warehouse.errors import WarehouseError
from warehouse.statements import names, statement

__all__ = ["migrate", "refuse_other", "schema_version", "set_info", "transaction"]


def migrate(connection: duckdb.DuckDBPyConnection) -> None:
    """Bring the file up to this program's schema and views, each migration in a transaction of its own."""
    done = schema_version(connection)
    for version, name in enumerate(names("migrations"), start=1):
        if version <= done:
            continue
        with transaction(connection):
            connection.execute(statement("migrations", name))
            connection.execute(
                statement("loading", "insert_migration"),
                {"version": version, "name": name, "applied_at": datetime.now(UTC).replace(tzinfo=None)},
            )
    make_views(connection)


def schema_version(connection: duckdb.DuckDBPyConnection) -> int:
    """How many migrations the file has had; 0 for a new one."""
    try:
        row = connection.execute(statement("queries", "schema_version")).fetchone()
    except (duckdb.CatalogException, duckdb.BinderException):
        # asked only here whose file it is: to look through the catalogue takes as long as to open the file
        return 0
    return int(row[0]) if row and row[0] else 0


def refuse_other(connection: duckdb.DuckDBPyConnection, path: str) -> int:
    """The schema's version; raises WarehouseError for a DuckDB file that is not ours, or is of a later program."""
    version = schema_version(connection)
    known = len(names("migrations"))
    if version > known:
        row = connection.execute(statement("queries", "program_version")).fetchone()
        writer = f"minutebook {row[0]}" if row else "a newer minutebook"
        raise WarehouseError(
            f"{path} was written by {writer} (schema {version}; this program knows {known});"
            " upgrade minutebook, or name another file with --warehouse"
        )
    if version == 0:
        row = connection.execute(statement("queries", "foreign_tables")).fetchone()
        if row and row[0]:
            raise WarehouseError(
                f"{path} is a DuckDB file, but not a minutebook warehouse; name another file with --warehouse"
            )
    return version


def make_views(connection: duckdb.DuckDBPyConnection) -> None:
    """Create the views anew where their files differ from those that made them."""
    texts = {name: statement("views", name) for name in names("views")}
    fingerprint = hashlib.sha256("\n".join(texts.values()).encode()).hexdigest()
    row = connection.execute(statement("queries", "views_fingerprint")).fetchone()
    if row and row[0] == fingerprint:
        return
    with transaction(connection):
        for text in texts.values():
            connection.execute(text)
        set_info(connection, "views_fingerprint", fingerprint)


def set_info(connection: duckdb.DuckDBPyConnection, key: str, value: str) -> None:
    connection.execute(statement("loading", "remove_info"), {"key": key})
    connection.execute(statement("loading", "insert_info"), {"key": key, "value": value})


@contextmanager
def transaction(connection: duckdb.DuckDBPyConnection) -> Iterator[None]:
    """Everything inside happens, or nothing of it."""
    connection.begin()
    try:
        yield
    except BaseException:
        # after a full disk DuckDB has shut the database itself; what was not committed is not there
        with suppress(duckdb.Error):
            connection.rollback()
        raise
    connection.commit()
