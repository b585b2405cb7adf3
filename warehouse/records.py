"""Folders of records as a load takes them: JSONL of one pack or of many, or Parquet in partitions.

Enters: a path. Leaves: which packs are in it, a digest of each, and DuckDB's view of their rows, kind by kind.
A folder of JSONL is one that `pipeline.write.write_records` wrote, or several of these run together. A folder of
Parquet has a folder for each kind, whose files have the columns of the tables of schema `reading`, and a folder
`loads` that says what each pack was read from and how.
"""

from __future__ import annotations

import hashlib
import json
from collections.abc import Iterable, Iterator, Mapping, Sequence, Set
from dataclasses import dataclass
from itertools import islice
from pathlib import Path

import duckdb

from warehouse.errors import WarehouseError
from warehouse.state import Source
from warehouse.statements import statement

__all__ = [
    "KINDS",
    "Batch",
    "RecordDir",
    "Told",
    "batch_of",
    "batches_of",
    "by_pack",
    "files_of",
    "record_dir",
    "stage",
    "table_columns",
]

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


SMALL = 1_000_000  # bytes; so much is sooner looked through line by line than with a query


@dataclass(frozen=True, slots=True)
class RecordDir:
    """A folder of JSONL, whose packs it holds, and a digest of every byte in it."""

    path: Path
    pack_ids: tuple[str, ...]
    digest: str
    kinds: tuple[str, ...]  # those with rows

    @property
    def pack_id(self) -> str:
        """The one pack of a folder that `pipeline.write` wrote."""
        return self.pack_ids[0]


@dataclass(frozen=True, slots=True)
class Batch:
    """What one load reads: files of each kind, all JSONL or all Parquet, and the digest of each pack in them."""

    files: Mapping[str, Sequence[str]]
    digests: Mapping[str, str]
    parquet: bool = False
    uniform: bool = False  # JSONL by one writer: the keys of one line are those of all


@dataclass(frozen=True, slots=True)
class Told:
    """What a folder of records says of itself: its packs' files, and by what they were read, where it says so."""

    sources: tuple[Source, ...]
    version: str | None = None
    rules_fingerprint: str | None = None


def record_dir(path: Path, *, many: bool = False) -> RecordDir:
    """The folder at `path`; WarehouseError where a file is missing or it does not hold one pack (`many`: some)."""
    contents: dict[str, bytes] = {}
    for kind in KINDS:
        try:
            contents[kind] = (path / f"{kind}.jsonl").read_bytes()
        except OSError as error:
            raise WarehouseError(f"{path / kind}.jsonl: cannot be read: {error.strerror}") from error
    pack_ids = packs_of(contents["packs"])
    if not pack_ids or (len(pack_ids) > 1 and not many):
        raise WarehouseError(f"{path / 'packs.jsonl'}: it should hold one line, with a pack_id")
    return RecordDir(path, pack_ids, digest_of(contents), tuple(kind for kind in KINDS if contents[kind]))


def batch_of(packs: Mapping[str, Mapping[str, bytes]], folder: Path) -> Batch:
    """The batch of packs whose records are in hand: for each pack the content that its files would have, those of
    kinds without rows left out. One file for each kind is made of them in `folder`; DuckDB takes longer to open a
    small file than to read it."""
    files: dict[str, list[str]] = {}
    for kind in KINDS:
        contents = [lines[kind] for lines in packs.values() if kind in lines]
        if contents:
            path = folder / f"{kind}.jsonl"
            path.write_bytes(b"".join(contents))
            files[kind] = [str(path)]
    return Batch(files, {pack_id: digest_of(lines) for pack_id, lines in packs.items()}, uniform=True)


def digest_of(lines: Mapping[str, bytes]) -> str:
    """What stands for every byte of one pack's records."""
    digest = hashlib.sha256()
    for kind in KINDS:
        content = lines.get(kind, b"")
        digest.update(f"{kind} {len(content)}\n".encode())
        digest.update(content)
    return digest.hexdigest()


def packs_of(content: bytes) -> tuple[str, ...]:
    """The pack_id of each line; nothing where a line has none."""
    found = []
    for line in content.splitlines():
        try:
            pack: object = json.loads(line)
        except ValueError:
            return ()
        pack_id = pack.get("pack_id") if isinstance(pack, dict) else None
        if not isinstance(pack_id, str):
            return ()
        found.append(pack_id)
    return tuple(found)


def by_pack(records: Iterable[RecordDir]) -> dict[str, RecordDir]:
    """Each pack's folder. Two folders may hold one pack (two copies of a file) if they say the same."""
    found: dict[str, RecordDir] = {}
    for record in records:
        for pack_id in record.pack_ids:
            first = found.setdefault(pack_id, record)
            if first.digest != record.digest:
                raise WarehouseError(f"{first.path} and {record.path} hold different records of one pack")
    return dict(sorted(found.items()))


def files_of(records: Iterable[RecordDir]) -> dict[str, list[str]]:
    """The files that have rows, by kind."""
    found: dict[str, list[str]] = {}
    for record in records:
        for kind in record.kinds:
            found.setdefault(kind, []).append(str(record.path / f"{kind}.jsonl"))
    return found


def find_records(directory: Path) -> list[Path]:
    """The folders of JSONL in a folder, itself among them. Raises WarehouseError where there are none."""
    if not directory.is_dir():
        raise WarehouseError(f"{directory}: there is no such folder of records")
    found = sorted(path.parent for path in directory.rglob("packs.jsonl"))
    if not found:
        raise WarehouseError(
            f"{directory}: no records in this folder; `minutebook ingest PATH --records DIR` and --engine write some"
        )
    return found


def batches_of(directory: Path, packs_at_once: int = 20_000) -> tuple[list[Batch], Told]:
    """The batches of a folder of records, JSONL or Parquet, and what it says of how they were read.

    Raises WarehouseError where there are none, or two folders hold different records of one pack.
    """
    if (directory / "loads").is_dir():
        return parquet_batch(directory)
    found = [record_dir(path, many=True) for path in find_records(directory)]
    by_pack(found)
    batches, some, count = list[Batch](), list[RecordDir](), 0
    for record in [*found, None]:
        if some and (record is None or count >= packs_at_once):
            batches.append(
                Batch(
                    files_of(some),
                    {pack_id: r.digest for r in some for pack_id in r.pack_ids},
                )
            )
            some, count = [], 0
        if record is not None:
            some.append(record)
            count += len(record.pack_ids)
    sources = tuple(Source(f"{r.path.absolute()}#{pack}", 0, 0, pack) for r in found for pack in r.pack_ids)
    return batches, Told(sources)


def parquet_batch(directory: Path) -> tuple[list[Batch], Told]:
    """The one batch of a folder of Parquet, and what its `loads` say."""
    files = {kind: sorted(map(str, (directory / kind).glob("*.parquet"))) for kind in KINDS}
    loads = sorted(map(str, (directory / "loads").glob("*.parquet")))
    if not loads or not files["packs"]:
        raise WarehouseError(f"{directory}: the folder of records holds no Parquet; was the run ended before its end?")
    with duckdb.connect() as connection:
        rows = connection.read_parquet(loads).project(
            "pack_id, records_digest, path, size, mtime_ns, version, rules_fingerprint"
        )
        told = rows.order("pack_id, path").fetchall()
    digests: dict[str, str] = {}
    for pack_id, digest, *_ in told:
        if digests.setdefault(pack_id, digest) != digest:
            raise WarehouseError(f"{directory}: pack {pack_id} is there twice, read otherwise")
    sources = tuple(Source(path, size, mtime, pack) for pack, _, path, size, mtime, *_ in told)
    how = {(version, rules) for *_, version, rules in told}
    if len(how) > 1:
        raise WarehouseError(f"{directory}: the records were read by several versions or rules; read them again")
    version, rules = how.pop()
    return [Batch(files, digests, parquet=True)], Told(sources, version, rules)


def table_columns(connection: duckdb.DuckDBPyConnection) -> dict[str, dict[str, str]]:
    """The columns of each table of schema `reading`, with their types."""
    found: dict[str, dict[str, str]] = {}
    for table, column, kind in connection.execute(statement("loading", "table_columns")).fetchall():
        found.setdefault(table, {})[column] = kind
    return found


def stage(connection: duckdb.DuckDBPyConnection, kind: str, batch: Batch, columns: Mapping[str, str]) -> bool:
    """Make the batch's rows of one kind the view or table `staged`, each column as the type its table has.

    False where there are none. Raises WarehouseError for a key or column that the table does not have, or that is
    missing: DuckDB would drop the one and put NULL for the other without a word.
    """
    paths = list(batch.files.get(kind, ()))
    if not paths:
        return False
    if batch.parquet:
        found = connection.read_parquet(paths, union_by_name=True)
        refuse_columns(paths[0], set(found.columns), columns.keys())
    elif batch.uniform:
        refuse_other_keys(connection, paths, columns.keys(), lines=1)
        connection.execute(statement("loading", "stage_lines"), {"files": paths, "columns": dict(columns)})
        return True
    else:
        refuse_other_keys(connection, paths, columns.keys())
        found = connection.read_json(paths, format="newline_delimited", columns=dict(columns))  # type: ignore[arg-type]
    found.create_view("staged", replace=True)
    return True


def refuse_columns(path: str, found: Set[str], columns: Set[str]) -> None:
    for name in sorted(found - columns):
        raise WarehouseError(f"{path}: unknown column {name!r}; the warehouse has none of that name")
    for name in sorted(columns - found):
        raise WarehouseError(f"{path}: column {name!r} is missing")


def refuse_other_keys(
    connection: duckdb.DuckDBPyConnection, paths: Sequence[str], columns: Set[str], lines: int | None = None
) -> None:
    """Raise WarehouseError for a line whose keys are not the table's columns; `lines`: look at so many of each file."""
    if lines is not None or sum(Path(path).stat().st_size for path in paths) < SMALL:
        found = [(path, tuple(json.loads(line))) for path in paths for line in lines_in(path, lines)]
    else:
        found = connection.execute(statement("loading", "json_keys"), {"files": paths}).fetchall()
    for path, keys in found:
        for key in keys:
            if key not in columns:
                raise WarehouseError(f"{path}: unknown key {key!r}; the warehouse has no column for it")
        for column in columns:
            if column not in keys:
                raise WarehouseError(f"{path}: key {column!r} is missing")


def lines_in(path: str, most: int | None) -> Iterator[bytes]:
    """The first lines of a file, or all."""
    with open(path, "rb") as file:
        yield from islice(file, most)
