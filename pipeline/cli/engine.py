"""`ingest --engine`: the reading done by workers, here or on a cluster, and loaded in one step.

Each worker reads a portion of the packs with the function that reads them on one machine, and writes a partition of
Parquet. A pack is read in a process of its own with the limits of one machine, wherever the worker may have
children; a portion is done again where its worker died; one that kills its workers is cut into single packs, and a
pack that does so alone is reported as failed. Nothing is loaded until all are read.
"""

from __future__ import annotations

import multiprocessing
import tempfile
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from functools import lru_cache, partial
from pathlib import Path
from typing import TYPE_CHECKING

from pipeline.cluster.store import Item, Options, fetch, fetch_all, is_remote, keep
from pipeline.ids import fact_id
from pipeline.pool import Limits, Result, read_all, read_one

if TYPE_CHECKING:
    from rules.book import RuleBook

__all__ = ["ENGINES", "How", "Portion", "Read", "portions", "read_portion", "read_with"]

ENGINES = ("dask",)
AT_ONCE = 20  # packs that a worker is given at a time


@dataclass(frozen=True, slots=True)
class How:
    """How a worker is to read and where it is to write."""

    directory: str
    version: str
    rules_fingerprint: str
    overlay: Mapping[str, str] = field(default_factory=dict)  # rule files laid over the program's own
    password: str | None = None
    options: Options = field(default_factory=dict)
    limits: Limits = field(default_factory=Limits)


@dataclass(frozen=True, slots=True)
class Portion:
    """Packs for one worker. The name depends on them alone, so that a second try writes the same files."""

    name: str
    items: tuple[Item, ...]


@dataclass(frozen=True, slots=True)
class Read:
    """How one file went."""

    path: str
    pack_id: str | None
    status: str
    reason: str
    facts: int
    problems: int


def portions(items: Sequence[Item], size: int = AT_ONCE) -> list[Portion]:
    """The files by portions, in their order."""
    cut = [tuple(items[start : start + size]) for start in range(0, len(items), size)]
    return [Portion(fact_id("part", *(item.path for item in some)), some) for some in cut]


def read_with(
    engine: str, items: Sequence[Item], how: How, workers: int, scheduler: str | None = None, size: int = AT_ONCE
) -> Iterator[Read]:
    """Read everything on the engine, and say of each file how it went, as portions are done."""
    if engine not in ENGINES:
        raise ValueError(f"no engine {engine!r}")
    from pipeline.cluster.dask import run

    lost = list[Item]()
    for portion, done in run(partial(read_portion, how=how), portions(items, size), workers, scheduler):
        if done is None:
            lost.extend(portion.items)
        else:
            yield from done
    if not lost:
        return
    for portion, done in run(partial(read_portion, how=how), portions(lost, 1), workers, scheduler):
        reason = "whoever reads it dies, again and again; is it too large for the memory there is?"
        yield from done or (_fault(portion.items[0], reason),)


def read_portion(portion: Portion, how: How) -> list[Read]:
    """What a worker does: read the packs, write their partition. A fault in one pack costs no other."""
    from warehouse.parquet import Partition, write_partition
    from warehouse.state import Source

    book = _rules(tuple(sorted(how.overlay.items())))
    if book.fingerprint != how.rules_fingerprint:
        raise RuntimeError("a worker has other rules than the one who asks: install the same minutebook everywhere")
    read, records, sources = list[Read](), dict[str, Path](), list[Source]()
    with tempfile.TemporaryDirectory(prefix="minutebook-") as folder:
        of_path = dict[Path, Item]()
        for number, item in enumerate(portion.items):
            own = Path(folder) / str(number)
            own.mkdir()
            try:
                of_path[fetch(item, own)] = item
            except Exception as error:  # whatever a store's library raises
                read.append(_fault(item, f"{type(error).__name__}: {error}"))
        for result in _results(list(of_path), Path(folder) / "records", book, how):
            item = of_path[result.path]
            if result.outcome is None:
                why = f"a fault in minutebook ({result.fault}); please report it with the file"
                read.append(_fault(item, "it wanted more memory than there is" if result.memory else why))
                continue
            pack, facts, problems = result.outcome.pack, result.outcome.facts, result.outcome.problems
            read.append(Read(item.path, pack.pack_id, pack.status, pack.message or "", facts, problems))
            records[pack.pack_id] = result.outcome.records
            sources.append(Source(item.path, item.size, item.mtime_ns, pack.pack_id))
        if records:
            partition = Partition(portion.name, [*records.values()], sources, how.version, how.rules_fingerprint)
            write_partition(partition, partial(_keep, how=how))
    return read


def _results(paths: Sequence[Path], build: Path, book: RuleBook, how: How) -> Iterator[Result]:
    """Each in a process with limits; in this one where it may have no children, as a daemon may not."""
    if multiprocessing.current_process().daemon:
        yield from (read_one(path, build, book, how.password) for path in paths)
    elif paths:
        yield from read_all(paths, build, book, jobs=1, limits=how.limits, password=how.password)


def _fault(item: Item, reason: str) -> Read:
    return Read(item.path, None, "failed", reason, 0, 0)


def _keep(path: Path, name: str, how: How) -> None:
    keep(path, how.directory, name, how.options)


@lru_cache(maxsize=1)
def _rules(overlay: tuple[tuple[str, str], ...]) -> RuleBook:
    """The rules, made once in each process."""
    from rules.load import load

    if not overlay:
        return load(None)
    with tempfile.TemporaryDirectory(prefix="minutebook-rules-") as folder:
        for name, text in overlay:
            path = Path(folder) / name
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_text(text, encoding="utf-8")
        return load(Path(folder))


def overlay_of(rules: Path | None) -> dict[str, str]:
    """The texts of a folder of rules, for workers that may not see the folder."""
    if rules is None:
        return {}
    return {
        path.relative_to(rules).as_posix(): path.read_text("utf-8")
        for path in sorted(rules.rglob("*"))
        if path.suffix in (".toml", ".csv")
    }


def brought(directory: str, folder: Path, options: Options) -> Path:
    """The records as a folder of this machine."""
    if not is_remote(directory):
        return Path(directory)
    fetch_all(directory, folder, options)
    return folder
