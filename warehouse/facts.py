"""The warehouse for programs: open it, go through its facts with the words that show them, take tables away.

    from warehouse.facts import open_warehouse

    with open_warehouse("minutebook.duckdb") as warehouse:
        for fact in warehouse.facts("resolutions", verb="RESOLVED"):
            print(fact["text"], fact.evidence[0].file_name, fact.evidence[0].page)
        table = warehouse.frame("indicator_values")

The commands of minutebook use what is here.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from importlib.util import find_spec
from pathlib import Path
from types import TracebackType
from typing import TYPE_CHECKING

import duckdb

from warehouse.errors import QuestionError
from warehouse.query import Rows, ask, ask_sql, open_reader, view_help, whole_fact
from warehouse.statements import names, statement

if TYPE_CHECKING:
    import pandas
    import polars
    import pyarrow

__all__ = ["FRAMES", "Box", "Column", "Fact", "Quote", "Warehouse", "open_warehouse"]

BATCH = 1_000  # facts whose quotes are fetched together
FRAMES = ("polars", "pandas", "arrow")
"""What `frame` can give, in the order in which it looks for one that is installed."""
PACKAGES = {"polars": "polars", "pandas": "pandas", "arrow": "pyarrow"}

Box = tuple[float, float, float, float]
"""x0, top, x1, bottom in points, origin at the page's top left."""


@dataclass(frozen=True, slots=True)
class Column:
    """A column of a view. `type` is DuckDB's name for it."""

    name: str
    type: str
    meaning: str


@dataclass(frozen=True, slots=True)
class Quote:
    """One place where a fact is printed. The characters count from 0 in the page's text, `end` excluded."""

    pack_id: str
    file_name: str
    page: int  # from 1
    start: int
    end: int
    box: Box | None  # None for text input
    quote: str


@dataclass(frozen=True, slots=True)
class Fact:
    """A row of a view, with every place that prints it."""

    view: str
    fact_id: str
    values: Mapping[str, object]
    evidence: tuple[Quote, ...]

    def __getitem__(self, column: str) -> object:
        return self.values[column]


def open_warehouse(path: str | Path, *, wait_seconds: float = 30.0) -> Warehouse:
    """The warehouse at `path`, for reading. Close it after use, or use it as a context.

    Waits up to `wait_seconds` while another process writes; while it is open nobody else can. Raises
    NoWarehouseError where there is no file, WarehouseError where it is not one or stays in use.
    """
    return Warehouse(open_reader(Path(path), wait_seconds=wait_seconds))


class Warehouse:
    """An open warehouse. One thread at a time may use it; `beside` gives another thread its own."""

    def __init__(self, connection: duckdb.DuckDBPyConnection) -> None:
        self._connection = connection

    def __enter__(self) -> Warehouse:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.close()

    def close(self) -> None:
        """Let go of the file."""
        self._connection.close()

    def beside(self) -> Warehouse:
        """The same warehouse for another thread."""
        return Warehouse(self._connection.cursor())

    @property
    def connection(self) -> duckdb.DuckDBPyConnection:
        """What DuckDB itself offers, for the warehouse's own rooms."""
        return self._connection

    @property
    def views(self) -> tuple[str, ...]:
        """The views that can be asked, by name."""
        return names("views")

    def columns(self, view: str) -> tuple[Column, ...]:
        """The columns of a view and what they mean."""
        self._known(view)
        meaning = dict(view_help(view).columns)
        rows = ask(self._connection, "view_columns", view=view).rows
        return tuple(Column(str(name), str(kind), meaning.get(str(name), "")) for name, kind in rows)

    def count(self, view: str) -> int:
        """How many rows a view has."""
        self._known(view)
        count = ask(self._connection, "view_count", view=view).rows[0][0]
        return count if isinstance(count, int) else 0

    def ask(self, question: str, **values: object) -> Rows:
        """The answer to warehouse/queries/`question`.sql, its $parameters bound to `values`."""
        return ask(self._connection, question, **values)

    def stream(self, question: str, **values: object) -> Iterator[dict[str, object]]:
        """As `ask`, row by row by column name: for answers too long to be held at once."""
        result = self._connection.cursor().execute(statement("queries", question), values or None)
        columns = [str(column[0]) for column in result.description or ()]
        while batch := result.fetchmany(BATCH):
            for row in batch:
                yield dict(zip(columns, row, strict=True))

    def sql(self, sql: str) -> Rows:
        """The answer to SQL of your own, which may only read. Raises QuestionError where it cannot be answered."""
        return ask_sql(self._connection, sql)

    def rows(self, view: str, *, size: int = 10_000) -> Iterator[tuple[tuple[object, ...], ...]]:
        """All rows of a view in a settled order, at most `size` at a time."""
        self._known(view)
        result = self._connection.cursor().execute(statement("queries", "view_rows"), {"view": view})
        while batch := result.fetchmany(size):
            yield tuple(batch)

    def relation(self, view: str) -> duckdb.DuckDBPyRelation:
        """All rows of a view in a settled order, as DuckDB has them."""
        self._known(view)
        return self._connection.cursor().view(view).order("all")

    def facts(self, view: str, **equal: object) -> Iterator[Fact]:
        """The facts of a view whose columns have these values (all, where none are given), with their evidence.

        Raises QuestionError for a view or column that there is not, and for a view without facts.
        """
        columns = [column.name for column in self.columns(view)]
        if "fact_id" not in columns:
            raise QuestionError(f"{view} holds no facts: its rows are made of others; use `rows` or `frame`")
        cursor = self._connection.cursor()
        found = cursor.view(view)
        for name, value in equal.items():
            if name not in columns:
                raise QuestionError(f"{view} has no column {name}; it has {', '.join(columns)}")
            column = duckdb.ColumnExpression(name)
            same = column.isnull() if value is None else column == duckdb.ConstantExpression(value)
            found = found.filter(same)
        # a relation can only be fetched whole; its own SQL, with the values in it, can be gone through
        result = cursor.execute(found.sql_query())
        while batch := result.fetchmany(BATCH):
            records = [dict(zip(columns, row, strict=True)) for row in batch]
            quotes = self._quotes([str(record["fact_id"]) for record in records])
            for record in records:
                fact_id = str(record["fact_id"])
                yield Fact(view, fact_id, record, quotes.get(fact_id, ()))

    def fact(self, fact_id: str) -> Fact | None:
        """The fact of that id; None where there is none."""
        found = whole_fact(self._connection, fact_id).rows
        if len(found) != 1:
            return None
        return next(self.facts(str(found[0][0]), fact_id=fact_id), None)

    def evidence(self, fact_id: str) -> tuple[Quote, ...]:
        """Every place that prints the fact."""
        return self._quotes([fact_id]).get(fact_id, ())

    def frame(self, view: str, kind: str | None = None) -> pyarrow.Table | pandas.DataFrame | polars.DataFrame:
        """A view as a table of the library `kind` (polars, pandas or arrow); without one, of the first installed."""
        if kind is not None and kind not in FRAMES:
            raise QuestionError(f"no frame is called {kind}; there are {', '.join(FRAMES)}")
        for name in (kind,) if kind else FRAMES:
            if find_spec(PACKAGES[name]) is None:
                continue
            relation = self.relation(view)
            if name == "polars":
                return relation.pl()
            return relation.df() if name == "pandas" else relation.to_arrow_table()
        package = PACKAGES[kind or "polars"]
        raise QuestionError(f"{package} is not installed; `pip install {package}` gives such a frame")

    def changes(self, since: int = 0, relation: str | None = None) -> Rows:
        """What became of facts after the cursor `since`: new, changed or withdrawn."""
        return ask(self._connection, "changes", since=since, relation=relation)

    def cursor(self) -> int:
        """The cursor of the last change: what to ask `changes` with the next time."""
        last = ask(self._connection, "last_cursor").rows[0][0]
        return last if isinstance(last, int) else 0

    def _quotes(self, fact_ids: Sequence[str]) -> dict[str, tuple[Quote, ...]]:
        found: dict[str, list[Quote]] = {}
        for row in ask(self._connection, "quotes", fact_ids=list(fact_ids)).records():
            box = tuple(row[edge] for edge in ("x0", "top", "x1", "bottom"))
            quote = Quote(
                pack_id=str(row["pack_id"]),
                file_name=str(row["file_name"]),
                page=int(str(row["page"])),
                start=int(str(row["char_start"])),
                end=int(str(row["char_end"])),
                box=None if None in box else (float(str(box[0])), *(float(str(e)) for e in box[1:])),  # type: ignore[arg-type]
                quote=str(row["quote"]),
            )
            found.setdefault(str(row["fact_id"]), []).append(quote)
        return {fact_id: tuple(quotes) for fact_id, quotes in found.items()}

    def _known(self, view: str) -> None:
        if view not in self.views:
            raise QuestionError(f"there is no view {view}; there are {', '.join(self.views)}")
