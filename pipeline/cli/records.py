"""Loading records that were made elsewhere: by another machine, by a cluster, by a generator."""

from __future__ import annotations

import os
import re
import sys
import tempfile
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

import typer

from pipeline.cli.decisions import reconcilers
from pipeline.cli.engine import ENGINES, How, Read, brought, overlay_of, read_with
from pipeline.cli.stdout import say
from pipeline.cluster.store import Item, is_remote, listed
from pipeline.errors import ExitCode, UsageError
from pipeline.gather import gather
from warehouse.state import known

if TYPE_CHECKING:
    from pipeline.pool import Limits
    from rules.book import RuleBook
    from warehouse.load import Loaded
    from warehouse.state import KnownPacks

__all__ = ["OnEngine", "load_records", "read_on_engine"]


@dataclass(frozen=True, slots=True)
class OnEngine:
    """What was said beside the packs."""

    engine: str
    scheduler: str | None
    records: Path | None
    rules: Path | None
    password: str | None
    as_json: bool
    quiet: bool
    limits: Limits


def load_records(warehouse: Path, directory: Path, book: RuleBook, version: str, as_json: bool = False) -> None:
    """Load a folder of records in one step and say what came of it. Raises WarehouseError as `load` does."""
    from pipeline.cli.output import print_json

    loaded = _load(warehouse, directory, book, version)
    counts = {"new": len(loaded.new), "changed": len(loaded.changed), "unchanged": len(loaded.unchanged)}
    if as_json:
        print_json({"warehouse": str(warehouse), "packs": sum(counts.values()), **counts})
        return
    told_of = ", ".join(f"{n} {state}" for state, n in counts.items() if n)
    say(f"{sum(counts.values())} packs: {told_of}; loaded into {warehouse}")


def _load(warehouse: Path, directory: Path, book: RuleBook, version: str) -> Loaded:
    from warehouse.load import load_batches
    from warehouse.records import batches_of

    batches, told = batches_of(directory)
    return load_batches(
        warehouse,
        batches,
        told.sources,
        version=told.version or version,
        rules_fingerprint=told.rules_fingerprint or book.fingerprint,
        reconcilers=reconcilers(warehouse, book),
    )


def read_on_engine(warehouse: Path, paths: Sequence[Path], book: RuleBook, version: str, asked: OnEngine) -> None:
    """Read packs on an engine's workers, then load them in one step, and say how it went."""
    from pipeline.cli.output import print_json

    if asked.engine not in ENGINES:
        raise UsageError(f"--engine {asked.engine}: there is {', '.join(ENGINES)}")
    if not paths:
        raise UsageError("say which files, folders or addresses to read: minutebook ingest PATH... --engine dask")
    found = list(_items(paths))
    if not found:
        raise typer.Exit(ExitCode.FAILED_SOME)
    held = known(warehouse)
    items = [item for item in found if not _unchanged(item, held, version, book.fingerprint)]
    with tempfile.TemporaryDirectory(prefix="minutebook-records-") as folder:
        directory = address(asked.records) if asked.records is not None else str(Path(folder) / "parquet")
        how = How(directory, version, book.fingerprint, overlay_of(asked.rules), asked.password, limits=asked.limits)
        read = list[Read]()
        for done in read_with(asked.engine, items, how, os.cpu_count() or 1, asked.scheduler):
            read.append(done)
            if not asked.quiet and sys.stderr.isatty():
                print(f"\r{len(read)} of {len(items)} read", end="", file=sys.stderr)
        read.sort(key=lambda r: r.path)
        if any(r.pack_id is not None for r in read):
            _load(warehouse, brought(directory, Path(folder) / "copy", {}), book, version)
    unchanged = len(found) - len(items)
    counts = {status: sum(r.status == status for r in read) for status in ("ok", "partial", "failed")}
    facts = sum(r.facts for r in read)
    if asked.as_json:
        details = [{"file": r.path, "pack_id": r.pack_id, "status": r.status, "reason": r.reason or None} for r in read]
        told = {"warehouse": str(warehouse), "files": len(found), "unchanged": unchanged}
        print_json({**told, **counts, "facts": facts, "details": details})
    else:
        outcome = ", ".join(f"{n} {s}" for s, n in counts.items())
        say(f"{len(found)} files: {unchanged} unchanged, {len(read)} read on {asked.engine}: {outcome}")
        for r in read:
            if r.status != "ok":
                say(f"  {r.status:8} {r.path}: {r.reason}")
        say(f"{facts} facts loaded into {warehouse}; next: minutebook meetings")
    if counts["failed"]:
        raise typer.Exit(ExitCode.FAILED_SOME)


def _unchanged(item: Item, held: KnownPacks, version: str, rules_fingerprint: str) -> bool:
    """Whether the file has its size and time of the last run, and was read well by this program and these rules.

    Its bytes are not asked: to hash a bucket's packs would be to fetch them.
    """
    source = held.sources.get(item.path)
    pack = held.packs.get(source.pack_id) if source else None
    return (
        source is not None
        and (source.size, source.mtime_ns) == (item.size, item.mtime_ns)
        and pack is not None
        and pack.status != "failed"
        and (pack.extractor_version, pack.rules_fingerprint) == (version, rules_fingerprint)
    )


def _items(paths: Sequence[Path]) -> Iterator[Item]:
    """Every file once: those here as `gather` finds them, those in object stores as their listing has them."""
    from pipeline.read import FORMATS

    here = [path for path in paths if not is_remote(address(path))]
    for path in paths:
        if is_remote(address(path)):
            yield from listed(address(path), tuple(FORMATS))
    gathered = gather(here)
    for fault in gathered.faults:
        print(f"minutebook: {fault}", file=sys.stderr)
    for file in gathered.files:
        stat = file.stat()
        yield Item(file.absolute().as_posix(), stat.st_size, stat.st_mtime_ns)


def address(path: Path) -> str:
    """The path as it was written: a Path makes one stroke of the two in `s3://bucket`."""
    return re.sub(r"^([a-z][a-z0-9]+):/(?=[^/])", r"\1://", str(path))
