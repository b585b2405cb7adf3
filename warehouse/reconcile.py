"""Asking somebody else which printed names are one thing, and keeping the answer.

The warehouse knows no names: a load is given functions that do. Each goes by the name of what it is asked
about, and has its files in warehouse/reconciling: <name>_mentions.sql gives the rows it is asked about,
<name>_forget.sql clears its last answer, <name>_links.sql keeps the new one ($links), <name>_settle.sql draws
the consequences. All of it happens inside the load: names and what hangs on them change together. What is asked
about stands in temporary tables (asked_*): everything here (warehouse/whole), or a neighbourhood (warehouse.near).
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
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
            connection.execute(statement("loading", "people_listed"))
        ask(connection, name, reconcilers)
    connection.execute(statement("loading", "organisations_settled"))


def ask(connection: duckdb.DuckDBPyConnection, name: str, reconcilers: Mapping[str, Reconciler]) -> None:
    """Ask one about what stands in asked_*, and draw the consequences."""
    if name in reconcilers:
        rows = connection.execute(statement("reconciling", f"{name}_mentions")).fetchall()
        links = [dict(link) for link in reconcilers[name](rows)]
        connection.execute(statement("reconciling", f"{name}_forget"))
        for start in range(0, len(links), _AT_ONCE):
            some = links[start : start + _AT_ONCE]
            connection.execute(statement("reconciling", f"{name}_links"), {"links": some})
    connection.execute(statement("reconciling", f"{name}_settle"))
