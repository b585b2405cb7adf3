"""Folders of records go in; Parquet comes out, a file for each kind, with the columns and types of the tables.

What a worker of a cluster writes: one partition at a time, under names that are the partition's own. A partition that
is written twice (its worker died, another took over) is there once. Its `loads` come last, so that what has none was
never finished.
"""

from __future__ import annotations

import tempfile
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path

import duckdb

from warehouse.migrate import migrate
from warehouse.records import KINDS, files_of, record_dir, refuse_other_keys, table_columns
from warehouse.state import Source

__all__ = ["Partition", "write_partition"]

Keep = Callable[[Path, str], None]
"""Takes a file to where it is kept: the file, and its name there ('minutes/part-00001.parquet')."""


@dataclass(frozen=True, slots=True)
class Partition:
    """Packs that were read together: their records, and the files they were read from."""

    name: str
    records: Sequence[Path]
    sources: Sequence[Source]
    version: str
    rules_fingerprint: str


def write_partition(partition: Partition, keep: Keep) -> None:
    """Write the partition's files and hand each to `keep`. Raises WarehouseError for records it cannot take."""
    found = {record.pack_id: record for record in map(record_dir, partition.records)}
    files = files_of(found[pack] for pack in sorted(found))
    columns = table_types()
    with tempfile.TemporaryDirectory(prefix="minutebook-") as folder, duckdb.connect() as connection:
        for kind in KINDS:
            paths = files.get(kind)
            if not paths:
                continue
            refuse_other_keys(connection, paths, columns[kind].keys())
            rows = connection.read_json(paths, format="newline_delimited", columns=columns[kind])  # type: ignore[arg-type]
            hand_over(rows, Path(folder), kind, partition.name, keep)
        connection.execute(
            "create table loads (pack_id varchar, records_digest varchar, path varchar, size bigint, mtime_ns bigint,"
            " version varchar, rules_fingerprint varchar)"
        )
        how = (partition.version, partition.rules_fingerprint)
        for s in sorted(partition.sources, key=lambda s: s.path):
            row = [s.pack_id, found[s.pack_id].digest, s.path, s.size, s.mtime_ns, *how]
            connection.execute("insert into loads values (?, ?, ?, ?, ?, ?, ?)", row)
        hand_over(connection.table("loads"), Path(folder), "loads", partition.name, keep)


def hand_over(rows: duckdb.DuckDBPyRelation, folder: Path, kind: str, name: str, keep: Keep) -> None:
    path = folder / f"{kind}.parquet"
    rows.write_parquet(str(path), compression="zstd")
    keep(path, f"{kind}/{name}.parquet")


@lru_cache(maxsize=1)
def table_types() -> dict[str, dict[str, str]]:
    """The columns of the tables, as a new warehouse has them."""
    with duckdb.connect() as connection:
        migrate(connection)
        return table_columns(connection)
