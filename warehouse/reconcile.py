"""Asking somebody else which printed names are one thing, and keeping the answer.

The warehouse knows no names: a load is given functions that do. Each goes by the name of what it is asked
about, and has its files in warehouse/reconciling: <name>_mentions.sql gives the rows it is asked about,
<name>_forget.sql clears its last answer, <name>_links.sql keeps the new one ($links), <name>_settle.sql draws
the consequences. All of it happens inside the load: names and what hangs on them change together.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from types import MappingProxyType

import duckdb

from warehouse.statements import statement

__all__ = ["NO_RECONCILERS", "Reconciler", "reconcile"]

Reconciler = Callable[[Sequence[Sequence[object]]], Sequence[Mapping[str, object]]]
"""Rows of mentions go in; one row of the answer, by column name, comes out for each."""

NAMES = ("indicators", "organisations", "people", "trails")
"""What there is to ask about, in the order in which one answer may rest on another."""

NO_RECONCILERS: Mapping[str, Reconciler] = MappingProxyType({})


def reconcile(connection: duckdb.DuckDBPyConnection, reconcilers: Mapping[str, Reconciler]) -> None:
    """Ask each about everything that there is now: an answer about a part would depend on what came first.

    Where nobody is given to ask, the last answer stands, and only its consequences are drawn anew.
    """
    for name in NAMES:
        if name in reconcilers:
            rows = connection.execute(statement("reconciling", f"{name}_mentions")).fetchall()
            links = [dict(link) for link in reconcilers[name](rows)]
            connection.execute(statement("reconciling", f"{name}_forget"))
            if links:
                connection.execute(statement("reconciling", f"{name}_links"), {"links": links})
        connection.execute(statement("reconciling", f"{name}_settle"))
