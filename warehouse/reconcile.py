"""Asking somebody else which printed names are one thing, and keeping the answer.

The warehouse knows no names: a load is given functions that do. Each goes by the name of what it is asked
about, and has its files in warehouse/reconciling: <name>_mentions.sql gives the rows it is asked about,
<name>_forget.sql clears its last answer, <name>_links.sql keeps the new one ($links), <name>_settle.sql draws
the consequences. All of it happens inside the load: names and what hangs on them change together. What is asked
about stands in temporary tables (asked_*): everything here (warehouse/whole), or a neighbourhood (warehouse.near).
"""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator, Mapping, Sequence
from datetime import date
from itertools import islice
from types import MappingProxyType
from typing import Protocol

import duckdb

from warehouse.statements import statement

__all__ = ["NAMES", "NO_RECONCILERS", "Reconciler", "ask", "reconcile"]


class Reconciler(Protocol):
    """Rows of mentions go in; rows of the answer, by column name, come out. Parts are asked about apart."""

    def __call__(self, rows: Sequence[Sequence[object]], /) -> Sequence[Mapping[str, object]]:
        """The answer about all these rows."""


class Knower(Reconciler, Protocol):
    """Somebody who can also tell by what a mention may hang together with others."""

    def known_by(
        self, rows: Sequence[Sequence[object]], /
    ) -> tuple[Sequence[tuple[str, str]], Sequence[tuple[str, str]]]:
        """Surnames and places; surnames and what is left of each without one letter."""


NAMES = ("indicators", "organisations", "people", "trails")
"""What there is to ask about, in the order in which one answer may rest on another."""

NO_RECONCILERS: Mapping[str, Reconciler] = MappingProxyType({})

_AT_ONCE = 200  # rows of an answer that are put in with one statement
_IN_TEXT = 5_000  # of those that are put in as text
_BY_RELATION = ("people", "trails")
"""Whose answers are long: each row of theirs holds rows of several relations, and these are kept as JSON."""


def reconcile(connection: duckdb.DuckDBPyConnection, reconcilers: Mapping[str, Reconciler]) -> None:
    """Ask each about everything that there is now.

    Where nobody is given to ask, the last answer stands, and only its consequences are drawn anew.
    """
    connection.execute(statement("loading", "begin_asked"))
    for name in NAMES:
        connection.execute(statement("whole", name))
        if name == "organisations":
            connection.execute(statement("loading", "organisations_named"))
            connection.execute(statement("whole", "scopes"))
        if name == "trails":
            connection.execute(statement("loading", "people_named"))
            connection.execute(statement("loading", "people_listed"))
        ask(connection, name, reconcilers)
    connection.execute(statement("loading", "organisations_settled"))


def ask(connection: duckdb.DuckDBPyConnection, name: str, reconcilers: Mapping[str, Reconciler]) -> None:
    """Ask one about what stands in asked_*, and draw the consequences."""
    if name in reconcilers:
        connection.execute(statement("reconciling", f"{name}_forget"))
        for rows in asked(connection, name):
            links = [dict(link) for link in reconcilers[name](rows)]
            if name in _BY_RELATION:
                keep(connection, name, links)
                continue
            for start in range(0, len(links), _AT_ONCE):
                some = links[start : start + _AT_ONCE]
                connection.execute(statement("reconciling", f"{name}_links"), {"links": some})
    elif name == "trails":
        connection.execute(statement("reconciling", "trails_stand"))
    connection.execute(statement("reconciling", f"{name}_settle"))


def asked(connection: duckdb.DuckDBPyConnection, name: str) -> Iterator[list[tuple[object, ...]]]:
    """What one is asked about: everything that is known of many bodies is more than is held at once."""
    if name == "people":
        yield rows_of(connection.execute(statement("reconciling", f"{name}_mentions")))
        return
    if name != "trails":
        yield connection.execute(statement("reconciling", f"{name}_mentions")).fetchall()
        return
    connection.execute(statement("reconciling", "trails_parts"))
    for (part,) in connection.execute(statement("reconciling", "trails_numbers")).fetchall():
        connection.execute(statement("reconciling", "trails_part"), {"part": part})
        connection.execute(statement("reconciling", "trails_papers"))
        yield connection.execute(statement("reconciling", "trails_mentions")).fetchall()


def rows_of(found: duckdb.DuckDBPyConnection) -> list[tuple[object, ...]]:
    """All rows; equal cells are one object, since the same names and ids stand in a great many."""
    known: dict[object, object] = {}
    rows: list[tuple[object, ...]] = []
    while batch := found.fetchmany(_IN_TEXT):
        rows += [tuple(map(known.setdefault, row, row)) for row in batch]
    return rows


def keep(connection: duckdb.DuckDBPyConnection, name: str, links: Sequence[Mapping[str, object]]) -> None:
    """Put in rows of an answer, relation by relation, as JSON: DuckDB reads that a hundred times as fast as lists."""
    for link in links:
        for relation, rows in link.items():
            for answer in texts(rows):
                told = {"relation": relation, "answer": answer}
                connection.execute(statement("reconciling", f"{name}_links"), told)


def texts(rows: object) -> Iterator[str]:
    """Rows as JSON, so many at a time; at least once, since an answer may be that there is nothing."""
    if isinstance(rows, str):
        yield rows
    elif isinstance(rows, Iterable):
        left = iter(rows)
        some = list(islice(left, _IN_TEXT))
        yield json.dumps(some, ensure_ascii=False, default=iso)
        while some := list(islice(left, _IN_TEXT)):
            yield json.dumps(some, ensure_ascii=False, default=iso)


def iso(value: object) -> str:
    if isinstance(value, date):
        return value.isoformat()
    raise TypeError(f"{type(value).__name__} has no place in an answer")
