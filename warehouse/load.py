"""Folders of records go in; a warehouse that shows them comes out, in one transaction or not at all."""

from __future__ import annotations

import shutil
from collections.abc import Mapping, Sequence, Set
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path
from tempfile import TemporaryDirectory

import duckdb

from warehouse.change_log import keep_changes, log_changes, weigh_changes
from warehouse.check import failures
from warehouse.connect import connect, plain
from warehouse.errors import WarehouseError
from warehouse.migrate import migrate, refuse_other, set_info, transaction
from warehouse.near import Neighbourhood
from warehouse.reconcile import NO_RECONCILERS, Reconciler, reconcile
from warehouse.records import KINDS, Batch, batch_of, by_pack, files_of, record_dir, stage, table_columns
from warehouse.state import Source
from warehouse.statements import names, statement

__all__ = ["KINDS", "Loaded", "load", "load_batches", "load_lines"]

FEW = 40  # packs; so few are settled anew as quickly as a neighbourhood is found
HANDFUL, LITTLE = 250, 100_000_000  # packs, bytes of the file: threads cost such a load more than they do for it
SINGLE = 10  # packs; as HANDFUL, however large the file: a neighbourhood's statements are many and small
SHARE = 4  # a load of more than this part of the packs is settled with all the others


@dataclass(frozen=True, slots=True)
class Loaded:
    """What a load did, by pack_id."""

    new: tuple[str, ...]
    changed: tuple[str, ...]
    unchanged: tuple[str, ...]
    withdrawn: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Reading:
    """How the packs of a load were read."""

    version: str
    rules_fingerprint: str


def load(
    warehouse: Path,
    record_dirs: Sequence[Path],
    sources: Sequence[Source],
    *,
    version: str,
    rules_fingerprint: str,
    withdrawn: Sequence[str] = (),
    reconcilers: Mapping[str, Reconciler] = NO_RECONCILERS,
    whole: bool | None = None,
    wait_seconds: float = 60.0,
) -> Loaded:
    """Load packs and settle what they touch, in one transaction.

    `record_dirs` are folders that `pipeline.write.write_records` wrote; each pack in them replaces what the
    warehouse held of it, and is left alone where it is equal to the byte and was read by the same `version`
    and rules. `sources` are the files these packs were read from (several may hold one pack), `withdrawn`
    the paths of files that are no longer there. A pack that no file holds any more goes. `reconcilers` say
    which printed names are one thing, by what they are asked about: see `warehouse.reconcile`. `whole` settles
    everything in the warehouse anew instead of what lies near: the rows are the same (by default, where the
    load is a large part of the warehouse).

    Raises WarehouseError, with the warehouse as it was, where the records are not what the tables expect,
    a check fails, the disk is full, or another process holds the file for longer than `wait_seconds`.
    """
    records = by_pack(record_dir(path) for path in record_dirs)
    missing = records.keys() - {source.pack_id for source in sources}
    if missing:
        raise ValueError(f"no source is given for pack {min(missing)}")
    batch = Batch(
        files_of(records.values()),
        {pack_id: record.digest for pack_id, record in records.items()},
    )
    return load_batches(
        warehouse,
        [batch],
        sources,
        version=version,
        rules_fingerprint=rules_fingerprint,
        withdrawn=withdrawn,
        reconcilers=reconcilers,
        whole=whole,
        wait_seconds=wait_seconds,
    )


def load_lines(
    warehouse: Path,
    packs: Mapping[str, Mapping[str, bytes]],
    sources: Sequence[Source],
    *,
    version: str,
    rules_fingerprint: str,
    reconcilers: Mapping[str, Reconciler] = NO_RECONCILERS,
) -> Loaded:
    """As `load`, for records that are in no folder yet: for each pack's id the content of its files, by kind."""
    with TemporaryDirectory(prefix="minutebook-") as folder:
        return load_batches(
            warehouse,
            [batch_of(dict(sorted(packs.items())), Path(folder))],
            sources,
            version=version,
            rules_fingerprint=rules_fingerprint,
            reconcilers=reconcilers,
        )


def load_batches(
    warehouse: Path,
    batches: Sequence[Batch],
    sources: Sequence[Source],
    *,
    version: str,
    rules_fingerprint: str,
    withdrawn: Sequence[str] = (),
    reconcilers: Mapping[str, Reconciler] = NO_RECONCILERS,
    whole: bool | None = None,
    wait_seconds: float = 60.0,
) -> Loaded:
    """As `load`, for records by the batch: files of many packs, JSONL or Parquet."""
    connection = connect(warehouse, read_only=False, wait_seconds=wait_seconds)
    fresh = False
    try:
        if sum(len(batch.digests) for batch in batches) <= HANDFUL and warehouse.stat().st_size < LITTLE:
            connection.execute("set threads = 1")
        held = refuse_other(connection, str(warehouse))
        fresh = held == 0
        # what other rules, or an older program, made of the names has to be made anew everywhere
        if whole is None and (held != len(names("migrations")) or info(connection) != (version, rules_fingerprint)):
            whole = True
        migrate(connection)
        reading = Reading(version, rules_fingerprint)
        loaded = replace_packs(connection, warehouse, batches, sources, withdrawn, reading, reconcilers, whole)
        connection.close()
    except BaseException as error:
        connection.close()
        if fresh:
            # there was no warehouse before; half of one would only hide that there is none now
            warehouse.unlink(missing_ok=True)
            warehouse.with_name(warehouse.name + ".wal").unlink(missing_ok=True)
        if isinstance(error, duckdb.Error):
            raise WarehouseError(why_not(warehouse, error)) from error
        raise
    return loaded


def replace_packs(
    connection: duckdb.DuckDBPyConnection,
    warehouse: Path,
    batches: Sequence[Batch],
    sources: Sequence[Source],
    withdrawn: Sequence[str],
    reading: Reading,
    reconcilers: Mapping[str, Reconciler],
    whole: bool | None,
) -> Loaded:
    """Put the packs in the place of their earlier readings and settle what they touch."""
    digests = {pack: digest for batch in batches for pack, digest in batch.digests.items()}
    held = {
        row[0]: (row[1], row[2], row[3])
        for row in connection.execute(statement("loading", "loaded_packs"), {"packs": list(digests)}).fetchall()
    }
    now = (reading.version, reading.rules_fingerprint)
    new = [pack for pack in digests if pack not in held]
    changed = [pack for pack in digests if pack in held and held[pack] != (digests[pack], *now)]
    paths = [*withdrawn, *(s.path for s in sources)]
    gone = orphaned(connection, paths, {s.pack_id for s in sources})

    connection.execute(statement("loading", "begin_touched"))
    touched = [*new, *changed, *gone]
    put: Set[str] = {*new, *changed}
    first = number(connection, "last_pack_no") + 1
    if touched:
        connection.execute(statement("loading", "insert_touched_packs"), {"packs": touched})
    if whole is None:
        there = number(connection, "count_packs")
        whole = there < FEW or SHARE * len(touched) > there
    columns = table_columns(connection) if put else {}  # asked for while no copy is beside the warehouse
    near = None if whole or not touched else Neighbourhood(connection)
    try:
        if near is not None:
            if len(touched) <= SINGLE:
                connection.execute("set threads = 1")
            near.begin(old=bool(changed or gone))
            with near.inside():
                replace(connection, batches, put, columns, reading, first)
            near.gather()
            with near.inside():
                settle(connection)
            near.reconcile(reconcilers)
            near.recall()
            last = number(connection, "last_entry")
            with near.inside():
                index(connection, last)
                refuse_failures(connection, warehouse)
                weigh_changes(connection)
        with transaction(connection):
            register(connection, sources, paths)
            if near is not None:
                near.put_back()
                keep_changes(connection)
            elif touched:
                replace(connection, batches, put, columns, reading, first)
                settle(connection)
                reconcile(connection, reconcilers)
                connection.execute(statement("whole", "places"))
                connection.execute(statement("whole", "indexed_packs"))
                index(connection, 0)
                refuse_failures(connection, warehouse)
                log_changes(connection)
            set_info(connection, "program_version", reading.version)
            set_info(connection, "rules_fingerprint", reading.rules_fingerprint)
    finally:
        if near is not None:
            near.end()
    return Loaded(
        new=tuple(sorted(new)),
        changed=tuple(sorted(changed)),
        unchanged=tuple(sorted(digests.keys() - put)),
        withdrawn=gone,
    )


def orphaned(connection: duckdb.DuckDBPyConnection, paths: Sequence[str], packs: Set[str]) -> tuple[str, ...]:
    """The packs that no file holds any more, once those of these paths hold `packs`."""
    held = connection.execute(statement("loading", "packs_of_paths"), {"paths": paths}).fetchall() if paths else []
    left = [row[0] for row in held if row[0] not in packs]
    if not left:
        return ()
    found = connection.execute(statement("loading", "orphaned_packs"), {"packs": left, "paths": paths}).fetchall()
    return tuple(row[0] for row in found)


def info(connection: duckdb.DuckDBPyConnection) -> tuple[str | None, str | None]:
    """By which version and which rules the last load was settled."""
    told = dict(connection.execute(statement("queries", "info_rows")).fetchall())
    return told.get("program_version"), told.get("rules_fingerprint")


def number(connection: duckdb.DuckDBPyConnection, name: str) -> int:
    """The one number that a statement of warehouse/loading gives."""
    return int(connection.execute(statement("loading", name)).fetchall()[0][0])


def replace(
    connection: duckdb.DuckDBPyConnection,
    batches: Sequence[Batch],
    put: Set[str],
    columns: Mapping[str, Mapping[str, str]],
    reading: Reading,
    first: int,
) -> None:
    """Take out what there is of the packs touched and put in what was read."""
    connection.execute(statement("loading", "note_touched"))
    connection.execute(statement("loading", "remove_packs"))
    insert(connection, batches, put, columns, reading, first)
    connection.execute(statement("loading", "note_touched"))


def settle(connection: duckdb.DuckDBPyConnection) -> None:
    """Settle what is touched, as far as it takes nobody who knows names."""
    connection.execute(statement("loading", "note_touched"))
    for name in names("settle"):
        connection.execute(statement("settle", name))


def index(connection: duckdb.DuckDBPyConnection, last: int) -> None:
    """Put the words of `indexed_packs` into the index for `search`, behind the entry of that number."""
    connection.execute(statement("loading", "index_anew"))
    for name in ("index_entries", "index_words", "index_pages"):
        connection.execute(statement("loading", name), {"last": last})


def register(connection: duckdb.DuckDBPyConnection, sources: Sequence[Source], paths: Sequence[str]) -> None:
    """Note which file holds which pack; `paths`: all that is said of them until now is forgotten."""
    if paths:
        connection.execute(statement("loading", "forget_sources"), {"paths": paths})
    if sources:
        last = {source.path: source for source in sources}.values()
        connection.execute(
            statement("loading", "insert_sources"),
            {
                "paths": [s.path for s in last],
                "sizes": [s.size for s in last],
                "mtimes": [s.mtime_ns for s in last],
                "packs": [s.pack_id for s in last],
            },
        )


def insert(
    connection: duckdb.DuckDBPyConnection,
    batches: Sequence[Batch],
    put: Set[str],
    columns: Mapping[str, Mapping[str, str]],
    reading: Reading,
    first: int,
) -> None:
    """Read the records' files into their tables, each column as the type that `columns` gives it, by table."""
    now = datetime.now(UTC).replace(tzinfo=None, microsecond=0)
    for batch in batches:
        wanted = [pack for pack in batch.digests if pack in put]
        if not wanted:
            continue
        connection.execute(statement("loading", "begin_loading"))
        connection.execute(
            statement("loading", "insert_loading_packs"),
            {"packs": wanted, "digests": [batch.digests[pack] for pack in wanted], "first": first},
        )
        first += len(wanted)
        for kind in KINDS:
            if stage(connection, kind, batch, columns[kind]):
                connection.execute(statement("loading", f"insert_{kind}"))
        connection.execute(statement("loading", "drop_staged_lines" if batch.uniform else "drop_staged"))
        connection.execute(
            statement("loading", "insert_loads"),
            {"version": reading.version, "rules_fingerprint": reading.rules_fingerprint, "now": now},
        )


def refuse_failures(connection: duckdb.DuckDBPyConnection, warehouse: Path) -> None:
    found = failures(connection)
    if found:
        more = f" (and {len(found) - 1} more)" if len(found) > 1 else ""
        raise WarehouseError(
            f"{warehouse}: nothing was loaded: check {found[0].check} failed: {found[0].message}{more}"
        )


def why_not(warehouse: Path, error: duckdb.Error) -> str:
    """One line for a failure of DuckDB's own: a full disk, no memory, records of another shape."""
    lead = f"{warehouse}: nothing was loaded: "
    if isinstance(error, duckdb.OutOfMemoryException):
        return f"{lead}there is not enough memory; ingest fewer files at a time"
    # with one writer, a commit fails only where the disk refuses it
    if isinstance(error, (duckdb.IOException, duckdb.FatalException, duckdb.TransactionException)):
        free = shutil.disk_usage(warehouse.absolute().parent).free
        return f"{lead}make room on the disk ({free // 1_000_000} MB free) and try again: {plain(error)}"
    return f"{lead}{plain(error)}"
