"""A few packs among many: what a load changes is worked out in a copy of their neighbourhood, then put back.

Enters: a warehouse and the packs of a load. Leaves: the same rows that settling everything anew would leave, at a
cost that depends on the neighbourhood and not on the warehouse. Into a database in memory go the papers of the
bodies that the load touches, the mentions that may be the same people, the papers of the same authority as far as
organisations are named in them; there the statements that settle a whole warehouse run as they are. What differs
from before is then written in one transaction. warehouse/near says what lies near, warehouse/differences how each
table is put back.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Mapping, Set
from contextlib import contextmanager
from typing import cast

import duckdb

from warehouse.reconcile import NAMES, Knower, Reconciler, ask
from warehouse.statements import names, statement

__all__ = ["Neighbourhood"]

_TAKEN_FROM = re.compile(r"\bfrom ((?:near\.\w+|reading)\.\w+)")
"""The table whose rows a statement puts elsewhere, or for whose rows it takes others out."""


class Neighbourhood:
    """The copy, beside the warehouse that `connection` has open; forgotten at the end of the load."""

    def __init__(self, connection: duckdb.DuckDBPyConnection) -> None:
        self._connection = connection
        self._home = str(connection.execute("select current_database()").fetchall()[0][0])

    def begin(self, *, old: bool) -> None:
        """Make the copy; `old`: some of the packs touched are in the warehouse already."""
        self._connection.execute("attach ':memory:' as near")
        self._connection.execute(f"copy from database {_quoted(self._home)} to near (schema)")
        self._connection.execute(statement("loading", "begin_asked"))
        self._run("begin")
        if old:
            self._run("old_packs")
            self._copy_reading()
            self._run("copy_settled")

    def end(self) -> None:
        """Forget the copy."""
        self._connection.execute(f"use {_quoted(self._home)}")
        self._connection.execute("detach near")

    @contextmanager
    def inside(self) -> Iterator[None]:
        """What is run here works on the copy."""
        self._connection.execute("use near")
        try:
            yield
        finally:
            self._connection.execute(f"use {_quoted(self._home)}")

    def gather(self) -> None:
        """Copy what lies near the packs touched."""
        self._run("packs")
        if self._found():
            self._copy_reading()
        self._run("copy_settled")

    def _found(self) -> bool:
        """Whether packs are to be copied: of a new body there are none."""
        return bool(self._connection.execute(statement("near", "any_packs")).fetchall()[0][0])

    def reconcile(self, reconcilers: Mapping[str, Reconciler]) -> None:
        """As `warehouse.reconcile.reconcile`, of the neighbourhood."""
        prepare: Mapping[str, Callable[[Mapping[str, Reconciler]], None]] = {
            "indicators": lambda _: self._run("indicators"),
            "organisations": self._organisations,
            "people": self._people,
            "trails": self._trails,
        }
        for name in NAMES:
            prepare[name](reconcilers)
            with self.inside():
                ask(self._connection, name, reconcilers)

    def _organisations(self, _: Mapping[str, Reconciler]) -> None:
        with self.inside():
            self._connection.execute(statement("loading", "organisations_named"))
        self._run("organisations")

    def _people(self, reconcilers: Mapping[str, Reconciler]) -> None:
        self._run("people_changed")
        self._run("copy_mentions")
        self._run("people_wanted")
        rows = self._connection.execute(statement("near", "people_asked")).fetchall()
        asked = cast("Knower | None", reconcilers.get("people"))
        keys, parts = asked.known_by(rows) if asked is not None and rows else ((), ())
        surnames, places = [k[0] for k in keys], [k[1] for k in keys]
        self._connection.execute(statement("near", "people_keys"), {"surnames": surnames, "places": places})
        self._connection.execute(
            statement("near", "people_parts"), {"surnames": [p[0] for p in parts], "parts": [p[1] for p in parts]}
        )
        self._run("people_groups")
        self._run("copy_mentions")
        self._run("people")

    def _trails(self, _: Mapping[str, Reconciler]) -> None:
        self._run("more_packs")
        if self._found():
            self._copy_reading()
            self._run("copy_settled")
        with self.inside():
            self._connection.execute(statement("loading", "people_named"))
            self._connection.execute(statement("loading", "people_listed"))
        self._run("trails")

    def recall(self) -> None:
        """Copy what the log of changes knows of the facts touched, and note what is to be indexed."""
        self._run("changes")
        self._run("indexed_packs")

    def put_back(self) -> None:
        """Write what is new or other than before. To be run in a transaction of the warehouse's own."""
        self._run("renamed")
        if self._connection.execute(statement("near", "anything_old")).fetchall()[0][0]:
            self._run("remove_old")
        self._run("forget")
        filled = self._filled()
        self._run_filled(statement("near", "put_reading"), filled)
        for name in names("differences"):
            self._run_filled(statement("differences", name), filled)
        self._run("named")
        self._run("touched_organisations")
        self._connection.execute(statement("loading", "organisations_settled"))

    def _copy_reading(self) -> None:
        self._run_filled(statement("near", "copy_reading"), self._filled())

    def _filled(self) -> Set[str]:
        """The tables that have rows, by schema and name, those of the copy as near.<schema>.<name>."""
        return {row[0] for row in self._connection.execute(statement("near", "filled")).fetchall()}

    def _run_filled(self, statements: str, filled: Set[str]) -> None:
        """Run those statements whose table has rows: to find out anew that one has none takes a millisecond each."""
        for one in statements.split(";\n"):
            table = _TAKEN_FROM.search(one)
            if table is not None and table[1] in filled:
                self._connection.execute(one)

    def _run(self, name: str) -> None:
        self._connection.execute(statement("near", name))


def _quoted(name: str) -> str:
    return '"' + name.replace('"', '""') + '"'
