"""Views as tables: Parquet, CSV, JSON lines, SQLite. Rows stand in a settled order, so equal warehouses give
equal files."""

from __future__ import annotations

import csv
import json
import os
import sqlite3
from collections.abc import Iterator
from pathlib import Path

from warehouse.cells import csv_cell, written
from warehouse.export.package import File, part
from warehouse.facts import Warehouse

__all__ = ["write_csv", "write_ndjson", "write_parquet", "write_sqlite"]

SQLITE_TYPES = {"INTEGER": "integer", "BIGINT": "integer", "BOOLEAN": "integer", "DOUBLE": "real"}


def write_parquet(warehouse: Warehouse, folder: Path, base: str) -> Iterator[File]:
    """A Parquet file for each view, with DuckDB's own types."""
    for view in warehouse.views:
        path = folder / f"{view}.parquet"
        warehouse.relation(view).write_parquet(str(part(path)), compression="zstd")
        os.replace(part(path), path)
        yield File(path.name, view, warehouse.count(view), view)


def write_csv(warehouse: Warehouse, folder: Path, base: str) -> Iterator[File]:
    """A CSV file for each view: UTF-8, a header, lists and maps as JSON, no cell that a spreadsheet would run."""
    for view in warehouse.views:
        path = folder / f"{view}.csv"
        count = 0
        with open(part(path), "w", encoding="utf-8", newline="") as file:
            writer = csv.writer(file, lineterminator="\n")
            writer.writerow(column.name for column in warehouse.columns(view))
            for batch in warehouse.rows(view):
                count += len(batch)
                writer.writerows([csv_cell(value) for value in row] for row in batch)
        os.replace(part(path), path)
        yield File(path.name, view, count, view)


def write_ndjson(warehouse: Warehouse, folder: Path, base: str) -> Iterator[File]:
    """A file for each view with one JSON object on each line."""
    for view in warehouse.views:
        path = folder / f"{view}.ndjson"
        names = [column.name for column in warehouse.columns(view)]
        count = 0
        with open(part(path), "w", encoding="utf-8", newline="\n") as file:
            for batch in warehouse.rows(view):
                count += len(batch)
                file.writelines(
                    json.dumps(dict(zip(names, map(written, row), strict=True)), ensure_ascii=False) + "\n"
                    for row in batch
                )
        os.replace(part(path), path)
        yield File(path.name, view, count, view)


def write_sqlite(warehouse: Warehouse, folder: Path, base: str) -> Iterator[File]:
    """One SQLite database with a table for each view, its ids indexed. Days and times are text, lists JSON."""
    path = folder / "minutebook.sqlite"
    part(path).unlink(missing_ok=True)
    database = sqlite3.connect(part(path))
    counts: dict[str, int] = {}
    try:
        # a file that is made anew needs no journal
        database.execute("pragma journal_mode = off")
        database.execute("pragma synchronous = off")
        for view in warehouse.views:
            columns = warehouse.columns(view)
            # names of our own views and columns, never anybody's words
            lines = ", ".join(f'"{c.name}" {SQLITE_TYPES.get(c.type, "text")}' for c in columns)
            marks = ", ".join("?" for _ in columns)
            database.execute(f'create table "{view}" ({lines})')
            counts[view] = 0
            for batch in warehouse.rows(view):
                counts[view] += len(batch)
                database.executemany(
                    f'insert into "{view}" values ({marks})', [[sqlite_cell(value) for value in row] for row in batch]
                )
            for column in columns:
                if column.name == "page" or column.name.endswith("_id"):
                    database.execute(f'create index "{view}_{column.name}" on "{view}" ("{column.name}")')
        database.commit()
    finally:
        database.close()
    os.replace(part(path), path)
    for view in warehouse.views:
        yield File(path.name, view, counts[view], view)


def sqlite_cell(value: object) -> str | int | float | None:
    plain = written(value)
    return json.dumps(plain, ensure_ascii=False) if isinstance(plain, (list, dict)) else plain
