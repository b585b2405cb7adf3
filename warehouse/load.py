"""Folders of records go in; a warehouse that shows them comes out, in one transaction or not at all."""

from __future__ import annotations

import hashlib
import json
import shutil
from collections.abc import Iterable, Mapping, Sequence, Set
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path

import duckdb

from warehouse.change_log import log_changes
from warehouse.check import failures
from warehouse.connect import connect, plain
from warehouse.errors import WarehouseError
from warehouse.migrate import migrate, refuse_other, schema_version, set_info, transaction
from warehouse.reconcile import NO_RECONCILERS, Reconciler, reconcile
from warehouse.state import Source
from warehouse.statements import names, statement

__all__ = ["KINDS", "Loaded", "load"]

KINDS = (
    "packs",
    "pages",
    "documents",
    "bodies",
    "meetings",
    "future_meetings",
    "agenda_items",
    "attendances",
    "minutes",
    "resolutions",
    "votes",
    "movements",
    "declarations",
    "minute_references",
    "actions",
    "reports",
    "report_sections",
    "recommendations",
    "report_contacts",
    "report_implications",
    "outcomes",
    "indicator_values",
    "prose_values",
    "measures",
    "amounts",
    "terms_of_reference",
    "seats",
    "body_relations",
    "body_priorities",
    "acronyms",
    "mentions",
    "evidence",
    "problems",
)
"""The files of a record folder, and the tables of schema `reading` that they fill."""


@dataclass(frozen=True, slots=True)
class Loaded:
    """What a load did, by pack_id."""

    new: tuple[str, ...]
    changed: tuple[str, ...]
    unchanged: tuple[str, ...]
    withdrawn: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class RecordDir:
    """A folder of records, whose they are, and a digest of every byte in it."""

    path: Path
    pack_id: str
    digest: str


def load(
    warehouse: Path,
    record_dirs: Sequence[Path],
    sources: Sequence[Source],
    *,
    version: str,
    rules_fingerprint: str,
    withdrawn: Sequence[str] = (),
    reconcilers: Mapping[str, Reconciler] = NO_RECONCILERS,
    wait_seconds: float = 60.0,
) -> Loaded:
    """Load packs and settle what they touch, in one transaction.

    `record_dirs` are folders that `pipeline.write.write_records` wrote; each pack in them replaces what the
    warehouse held of it, and is left alone where it is equal to the byte and was read by the same `version`
    and rules. `sources` are the files these packs were read from (several may hold one pack), `withdrawn`
    the paths of files that are no longer there. A pack that no file holds any more goes. `reconcilers` say
    which printed names are one thing, by what they are asked about: see `warehouse.reconcile`.

    Raises WarehouseError, with the warehouse as it was, where the records are not what the tables expect,
    a check fails, the disk is full, or another process holds the file for longer than `wait_seconds`.
    """
    records = by_pack(record_dir(path) for path in record_dirs)
    missing = records.keys() - {source.pack_id for source in sources}
    if missing:
        raise ValueError(f"no source is given for pack {min(missing)}")
    connection = connect(warehouse, read_only=False, wait_seconds=wait_seconds)
    fresh = False
    try:
        refuse_other(connection, str(warehouse))
        fresh = schema_version(connection) == 0
        migrate(connection)
        with transaction(connection):
            loaded = replace_packs(connection, records, sources, withdrawn, version, rules_fingerprint, reconcilers)
            refuse_failures(connection, warehouse)
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
    records: Mapping[str, RecordDir],
    sources: Sequence[Source],
    withdrawn: Sequence[str],
    version: str,
    rules_fingerprint: str,
    reconcilers: Mapping[str, Reconciler],
) -> Loaded:
    """Put the packs in the place of their earlier readings and settle what they touch."""
    held = {
        row[0]: (row[1], row[2], row[3]) for row in connection.execute(statement("loading", "loaded_packs")).fetchall()
    }
    new = {p: r for p, r in records.items() if p not in held}
    changed = {p: r for p, r in records.items() if p in held and held[p] != (r.digest, version, rules_fingerprint)}
    gone = register(connection, sources, withdrawn)

    connection.execute(statement("loading", "begin_touched"))
    touched = [*new, *changed, *gone]
    if touched:
        connection.execute(statement("loading", "insert_touched_packs"), {"packs": touched})
        connection.execute(statement("loading", "note_touched"))
        connection.execute(statement("loading", "remove_packs"))
        insert(connection, {**new, **changed}, version, rules_fingerprint)
        connection.execute(statement("loading", "note_touched"))
        for name in names("settle"):
            connection.execute(statement("settle", name))
        reconcile(connection, reconcilers)
        connection.execute(statement("loading", "index_words"))
        log_changes(connection)
    set_info(connection, "program_version", version)
    set_info(connection, "rules_fingerprint", rules_fingerprint)
    return Loaded(
        new=tuple(sorted(new)),
        changed=tuple(sorted(changed)),
        unchanged=tuple(sorted(records.keys() - new.keys() - changed.keys())),
        withdrawn=gone,
    )


def register(
    connection: duckdb.DuckDBPyConnection, sources: Sequence[Source], withdrawn: Sequence[str]
) -> tuple[str, ...]:
    """Note which file holds which pack; the packs that now no file holds."""
    connection.execute(statement("loading", "forget_sources"), {"paths": [*withdrawn, *(s.path for s in sources)]})
    for source in sources:
        connection.execute(
            statement("loading", "insert_source"),
            {
                "path": source.path,
                "size": source.size,
                "mtime_ns": source.mtime_ns,
                "pack_id": source.pack_id,
            },
        )
    return tuple(row[0] for row in connection.execute(statement("loading", "orphaned_packs")).fetchall())


def insert(
    connection: duckdb.DuckDBPyConnection,
    records: Mapping[str, RecordDir],
    version: str,
    rules_fingerprint: str,
) -> None:
    """Read the records' files into their tables, each column as the type its table has."""
    if not records:
        return
    for kind in KINDS:
        paths = [str(r.path / f"{kind}.jsonl") for r in records.values()]
        rows = connection.execute(statement("loading", "table_columns"), {"kind": kind}).fetchall()
        columns: dict[str, str] = dict(rows)
        refuse_other_keys(connection, paths, columns.keys())
        connection.execute(statement("loading", f"insert_{kind}"), {"files": paths, "columns": columns})
    now = datetime.now(UTC).replace(tzinfo=None, microsecond=0)
    for record in records.values():
        connection.execute(
            statement("loading", "insert_load"),
            {
                "pack_id": record.pack_id,
                "records_digest": record.digest,
                "extractor_version": version,
                "rules_fingerprint": rules_fingerprint,
                "ingested_at": now,
            },
        )


def refuse_other_keys(connection: duckdb.DuckDBPyConnection, paths: Sequence[str], columns: Set[str]) -> None:
    """Raise WarehouseError for a line whose keys are not the table's columns."""
    for path, keys in connection.execute(statement("loading", "json_keys"), {"files": paths}).fetchall():
        for key in keys:
            if key not in columns:
                raise WarehouseError(f"{path}: unknown key {key!r}; the warehouse has no column for it")
        for column in columns:
            if column not in keys:
                raise WarehouseError(f"{path}: key {column!r} is missing")


def refuse_failures(connection: duckdb.DuckDBPyConnection, warehouse: Path) -> None:
    found = failures(connection)
    if found:
        more = f" (and {len(found) - 1} more)" if len(found) > 1 else ""
        raise WarehouseError(
            f"{warehouse}: nothing was loaded: check {found[0].check} failed: {found[0].message}{more}"
        )


def record_dir(path: Path) -> RecordDir:
    """The folder at `path`; WarehouseError where a file is missing or it does not hold one pack."""
    digest = hashlib.sha256()
    pack_id: str | None = None
    for kind in KINDS:
        try:
            content = (path / f"{kind}.jsonl").read_bytes()
        except OSError as error:
            raise WarehouseError(f"{path / kind}.jsonl: cannot be read: {error.strerror}") from error
        digest.update(f"{kind} {len(content)}\n".encode())
        digest.update(content)
        if kind == "packs":
            pack_id = pack_of(content)
    if pack_id is None:
        raise WarehouseError(f"{path / 'packs.jsonl'}: it should hold one line, with a pack_id")
    return RecordDir(path, pack_id, digest.hexdigest())


def pack_of(content: bytes) -> str | None:
    lines = content.splitlines()
    if len(lines) != 1:
        return None
    try:
        pack: object = json.loads(lines[0])
    except ValueError:
        return None
    pack_id = pack.get("pack_id") if isinstance(pack, dict) else None
    return pack_id if isinstance(pack_id, str) else None


def by_pack(records: Iterable[RecordDir]) -> dict[str, RecordDir]:
    """Each pack's folder. Two folders may hold one pack (two copies of a file) if they say the same."""
    found: dict[str, RecordDir] = {}
    for record in records:
        first = found.setdefault(record.pack_id, record)
        if first.digest != record.digest:
            raise WarehouseError(f"{first.path} and {record.path} hold different records of one pack")
    return dict(sorted(found.items()))


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
