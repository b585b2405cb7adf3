"""Folders here and buckets elsewhere, by one name: which packs are there, fetching one, keeping a file.

An address with a scheme (`s3://bucket/papers`) goes to fsspec, which knows the stores; anything else is a path.
fsspec is imported only for an address with a scheme.
"""

from __future__ import annotations

import os
import shutil
import tempfile
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import TYPE_CHECKING

from pipeline.cluster.errors import EngineError

if TYPE_CHECKING:
    from fsspec import AbstractFileSystem

__all__ = ["Item", "Options", "fetch", "fetch_all", "is_remote", "keep", "listed"]

Options = Mapping[str, object]
"""What fsspec is told about a store, beside what the environment says."""

_NONE: Options = {}


@dataclass(frozen=True, slots=True)
class Item:
    """One file to read. `path` is what it goes by from one run to the next."""

    path: str
    size: int  # bytes
    mtime_ns: int
    options: Options = field(default_factory=dict, compare=False)


def is_remote(address: str) -> bool:
    """Whether it is an object store's."""
    return "://" in address


def listed(address: str, endings: Sequence[str], options: Options = _NONE) -> list[Item]:
    """The packs under a remote address, or those that a manifest there (one address a line, .txt) names."""
    store = _store(address, options)
    if address.endswith(".manifest"):
        lines = store.cat_file(address).decode().split("\n")
        return [i for line in lines if line.strip() for i in listed(line.strip(), endings, options)]
    if store.isfile(address):
        return [_item(store, address, store.info(address), options)]
    found = store.find(address, detail=True)
    scheme = address.split("://", 1)[0]
    return [
        _item(store, f"{scheme}://{path}", told, options)
        for path, told in sorted(found.items())
        if os.path.splitext(path)[1].lower() in endings
    ]


def _item(store: AbstractFileSystem, address: str, told: Mapping[str, object], options: Options) -> Item:
    modified = store.modified(address)
    return Item(address, int(str(told["size"])), int(modified.timestamp()) * 1_000_000_000, options)


def fetch(item: Item, folder: Path) -> Path:
    """The file itself: where it lies, or a copy of it in the folder, under its own name."""
    if not is_remote(item.path):
        return Path(item.path)
    path = folder / item.path.rsplit("/", 1)[1]
    _store(item.path, item.options).get_file(item.path, str(path))
    return path


def keep(path: Path, directory: str, name: str, options: Options = _NONE) -> None:
    """Put a file into a directory, whole or not at all, in the place of an earlier one."""
    if is_remote(directory):
        _store(directory, options).put_file(str(path), f"{directory.rstrip('/')}/{name}")
        return
    target = Path(directory) / name
    target.parent.mkdir(parents=True, exist_ok=True)
    handle, beside = tempfile.mkstemp(prefix=f".{target.name}.", dir=target.parent)
    os.close(handle)
    shutil.copyfile(path, beside)
    os.replace(beside, target)


def fetch_all(directory: str, folder: Path, options: Options = _NONE) -> None:
    """Copy everything under a remote directory into the folder."""
    _store(directory, options).get(directory.rstrip("/") + "/", str(folder) + "/", recursive=True)


def _store(address: str, options: Options) -> AbstractFileSystem:
    try:
        import fsspec
    except ImportError as error:
        raise EngineError(f"{address}: object stores need fsspec; `pip install 'minutebook[cluster]'`") from error
    scheme = address.split("://", 1)[0]
    try:
        return fsspec.filesystem(scheme, **options)
    except (ImportError, ValueError) as error:
        raise EngineError(f"{address}: {error}; `pip install 'minutebook[cluster]'` brings s3") from error
