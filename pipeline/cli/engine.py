"""`ingest --engine`: the reading done by workers, here or on a cluster, and loaded in one step.

Each worker reads a portion of the packs with the function that reads them on one machine, and writes a partition of
Parquet. A portion is done again where its worker died; one that kills its workers is cut into single packs, and a
pack that does so alone is reported as failed. Nothing is loaded until all are read.
"""

from __future__ import annotations

import shutil
import tempfile
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from functools import lru_cache, partial
from pathlib import Path
from typing import TYPE_CHECKING

from pipeline.cluster.store import Item, Options, fetch, fetch_all, is_remote, keep
from pipeline.ids import fact_id

if TYPE_CHECKING:
    from spacy.language import Language

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
        yield from done or (Read(portion.items[0].path, None, "failed", reason, 0, 0),)


def read_portion(portion: Portion, how: How) -> list[Read]:
    """What a worker does: read the packs, write their partition. A fault in one pack costs no other."""
    from pipeline.run import read_pack
    from warehouse.parquet import Partition, write_partition
    from warehouse.state import Source

    book, nlp = _prepared(tuple(sorted(how.overlay.items())))
    if book.fingerprint != how.rules_fingerprint:
        raise RuntimeError("a worker has other rules than the one who asks: install the same minutebook everywhere")
    read, records, sources = list[Read](), dict[str, Path](), list[Source]()
    with tempfile.TemporaryDirectory(prefix="minutebook-") as folder:
        for number, item in enumerate(portion.items):
            own = Path(folder) / str(number)
            own.mkdir()
            try:
                outcome = read_pack(fetch(item, own), Path(folder) / "records", book, nlp, how.password)
            except Exception as error:
                read.append(Read(item.path, None, "failed", f"{type(error).__name__}: {error}", 0, 0))
                continue
            pack = outcome.pack
            read.append(Read(item.path, pack.pack_id, pack.status, pack.message or "", outcome.facts, outcome.problems))
            records[pack.pack_id] = outcome.records
            sources.append(Source(item.path, item.size, item.mtime_ns, pack.pack_id))
            shutil.rmtree(own, ignore_errors=True)
        if records:
            partition = Partition(portion.name, [*records.values()], sources, how.version, how.rules_fingerprint)
            write_partition(partition, partial(_keep, how=how))
    return read


def _keep(path: Path, name: str, how: How) -> None:
    keep(path, how.directory, name, how.options)


@lru_cache(maxsize=1)
def _prepared(overlay: tuple[tuple[str, str], ...]) -> tuple[RuleBook, Language]:
    """Rules and pipeline, made once in each process."""
    from pipeline.language import blank
    from rules.load import load

    if not overlay:
        book = load(None)
    else:
        with tempfile.TemporaryDirectory(prefix="minutebook-rules-") as folder:
            for name, text in overlay:
                path = Path(folder) / name
                path.parent.mkdir(parents=True, exist_ok=True)
                path.write_text(text, encoding="utf-8")
            book = load(Path(folder))
    return book, blank(book.names)


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
