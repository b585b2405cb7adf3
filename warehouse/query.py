"""Questions go in by the name of their file in warehouse/queries; columns and rows come out."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import duckdb

from warehouse.connect import connect, plain
from warehouse.errors import QuestionError, WarehouseError
from warehouse.migrate import refuse_other
from warehouse.statements import names, statement

__all__ = ["Rows", "ViewHelp", "ask", "ask_sql", "find_facts", "open_reader", "view_help", "whole_fact"]

ALLOWED = (duckdb.StatementType.SELECT, duckdb.StatementType.EXPLAIN)


@dataclass(frozen=True, slots=True)
class Rows:
    """The answer to a question: the names of its columns, and its rows."""

    columns: tuple[str, ...]
    rows: tuple[tuple[object, ...], ...]

    def records(self) -> Iterator[dict[str, object]]:
        """The rows, each by column name."""
        return (dict(zip(self.columns, row, strict=True)) for row in self.rows)


@dataclass(frozen=True, slots=True)
class ViewHelp:
    """What the opening comment of a view's file says."""

    view: str
    meaning: str
    columns: tuple[tuple[str, str], ...]  # name, meaning


def open_reader(path: Path, *, wait_seconds: float = 30.0) -> duckdb.DuckDBPyConnection:
    """A read-only connection to the warehouse at `path`; close it after use, or use it as a context.

    Waits up to `wait_seconds` while another process writes. Raises NoWarehouseError where there is no file,
    WarehouseError where it is not a warehouse, is of another schema, or stays in use.
    """
    connection = connect(path, read_only=True, wait_seconds=wait_seconds)
    try:
        if refuse_other(connection, str(path)) < len(names("migrations")):
            raise WarehouseError(
                f"{path} is of an older minutebook, or empty; `minutebook ingest PATH` brings it up to date"
            )
    except BaseException:
        connection.close()
        raise
    return connection


def ask(connection: duckdb.DuckDBPyConnection, name: str, **values: object) -> Rows:
    """The answer to warehouse/queries/`name`.sql with its $parameters bound to `values`."""
    try:
        return rows_of(connection.execute(statement("queries", name), values or None))
    except duckdb.Error as error:
        raise WarehouseError(f"{name}: {plain(error)}") from error


def whole_fact(connection: duckdb.DuckDBPyConnection, fact_id: str) -> Rows:
    """The fact of that very id, as (relation, fact_id); a row for each relation that knows it."""
    packs = [number for (number,) in ask(connection, "fact_packs", fact_id=fact_id).rows]
    return ask(connection, "whole_fact", fact_id=fact_id, packs=packs)


def find_facts(connection: duckdb.DuckDBPyConnection, beginning: str) -> Rows:
    """Facts by how their id begins, as (relation, fact_id); the exact id alone if there is one."""
    whole = whole_fact(connection, beginning)
    return whole if whole.rows else ask(connection, "find_facts", prefix=beginning)


def ask_sql(connection: duckdb.DuckDBPyConnection, sql: str) -> Rows:
    """The answer to somebody's own SQL: one statement that only reads, and reads only the warehouse.

    Raises QuestionError where it does anything else, or DuckDB does not understand it. The connection is
    shut off from files and from changes of its settings from then on.
    """
    # the lock cannot be set twice, nor does it need to be
    if ask(connection, "is_shut_off").rows == ((False,),):
        connection.execute(statement("queries", "shut_off"))
    try:
        statements = connection.extract_statements(sql)
        if len(statements) != 1:
            raise QuestionError(f"one statement at a time, please: there are {len(statements)}")
        if statements[0].type not in ALLOWED:
            kind = statements[0].type.name.replace("_", " ")
            raise QuestionError(f"only statements that read (SELECT, DESCRIBE, …) are allowed, not {kind}")
        return rows_of(connection.execute(statements[0]))
    except duckdb.Error as error:
        # the lines after the first point at the place in the statement
        raise QuestionError(str(error).strip().replace("\n\n", "\n")) from error


def rows_of(result: duckdb.DuckDBPyConnection) -> Rows:
    described = result.description or []
    return Rows(
        columns=tuple(str(column[0]) for column in described),
        rows=tuple(result.fetchall()),
    )


def view_help(view: str) -> ViewHelp:
    """The meaning of a view and its columns, out of its file."""
    lines = []
    for line in statement("views", view).splitlines():
        if not line.startswith("--"):
            break
        lines.append(line.removeprefix("--"))
    meaning: list[str] = []
    columns: list[tuple[str, str]] = []
    for line in lines:
        column = re.fullmatch(r"   (\w+): (.*)", line)
        if column:
            columns.append((column[1], column[2]))
        elif columns:
            name, so_far = columns[-1]
            columns[-1] = (name, f"{so_far} {line.strip()}")
        else:
            meaning.append(line.strip())
    return ViewHelp(view, " ".join(meaning), tuple(columns))
