"""What the warehouse already holds, for whoever decides which files need reading."""

from __future__ import annotations

from collections.abc import Collection, Mapping
from dataclasses import dataclass, field
from pathlib import Path

from warehouse.connect import connect
from warehouse.errors import NoWarehouseError
from warehouse.migrate import refuse_other
from warehouse.statements import names, statement

__all__ = ["KnownPack", "KnownPacks", "Source", "known"]


@dataclass(frozen=True, slots=True)
class Source:
    """A file as it was when it was read. `path` is the name it goes by from one run to the next."""

    path: str
    size: int  # bytes
    mtime_ns: int
    pack_id: str


@dataclass(frozen=True, slots=True)
class KnownPack:
    """How a pack was read when it was loaded."""

    pack_id: str
    extractor_version: str
    rules_fingerprint: str
    status: str  # ok, partial, failed
    lacks: str | None = None  # the kind of problem that a missing program made: no_text, text_lies, converted


@dataclass(frozen=True, slots=True)
class KnownPacks:
    """The packs by their id, and the sources by their path."""

    packs: Mapping[str, KnownPack] = field(default_factory=dict)
    sources: Mapping[str, Source] = field(default_factory=dict)


def known(
    path: Path,
    *,
    packs: Collection[str] | None = None,
    paths: Collection[str] | None = None,
    wait_seconds: float = 30.0,
) -> KnownPacks:
    """What the warehouse at `path` holds; nothing where there is no file, or one of an older schema.

    `packs` and `paths`: only of these packs and of the files of these names.
    Raises WarehouseError as `open_reader` does.
    """
    try:
        connection = connect(path, read_only=True, wait_seconds=wait_seconds)
    except NoWarehouseError:
        return KnownPacks()
    with connection:
        if refuse_other(connection, str(path)) < len(names("migrations")):
            return KnownPacks()
        if packs is None:
            held = connection.execute(statement("queries", "known_packs")).fetchall()
        else:
            held = connection.execute(statement("queries", "known_packs_of"), {"packs": list(packs)}).fetchall()
        if paths is None:
            sources = connection.execute(statement("queries", "known_sources")).fetchall()
        else:
            sources = connection.execute(statement("queries", "known_sources_of"), {"paths": list(paths)}).fetchall()
    return KnownPacks(
        packs={row[0]: KnownPack(*row) for row in held},
        sources={row[0]: Source(*row) for row in sources},
    )
