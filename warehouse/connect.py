"""Opening the warehouse's file: one writer or many readers, and a plain word where that cannot be had.

DuckDB lets one process write or several read, never both, and says so at once. A load is short, so both
sides try again for a while before they give up.
"""

from __future__ import annotations

import os
import time
from pathlib import Path

import duckdb

from warehouse.errors import NoWarehouseError, WarehouseError

__all__ = ["connect", "plain"]

MAGIC = b"DUCK"  # at offset 8 of every DuckDB file
NEW_FILE: dict[str, str | bool | int | float | list[str]] = {"default_block_size": 65_536}
"""A file is made of blocks of so many bytes: a load of one pack reads a few rows of each of a great many columns, and
a quarter of DuckDB's own size is half of what it would read. A file that is there keeps its own."""

FIRST_WAIT = 0.02  # seconds
LONGEST_WAIT = 0.5


def connect(path: Path, *, read_only: bool, wait_seconds: float) -> duckdb.DuckDBPyConnection:
    """A connection to the file at `path`; a writer creates it.

    Raises NoWarehouseError where a reader finds no file, and WarehouseError where the file is not DuckDB's,
    cannot be opened, or is still held by another process after `wait_seconds`.
    """
    look_at(path, read_only=read_only)
    give_up = time.monotonic() + wait_seconds
    pause = FIRST_WAIT
    while True:
        try:
            return duckdb.connect(str(path), read_only=read_only, config={} if read_only else NEW_FILE)
        except duckdb.IOException as error:
            if not held(path, read_only=read_only):
                raise WarehouseError(f"{path}: cannot be opened: {plain(error)}") from error
            if time.monotonic() >= give_up:
                raise WarehouseError(
                    f"{path} is in use by another program; try again when it has finished"
                    " (an ingest, or a program that has the file open), or name another file with --warehouse"
                ) from error
        except duckdb.Error as error:
            raise WarehouseError(f"{path}: cannot be opened: {plain(error)}") from error
        time.sleep(pause)
        pause = min(2 * pause, LONGEST_WAIT)


def look_at(path: Path, *, read_only: bool) -> None:
    """What can be said of the file before DuckDB opens it."""
    if path.is_dir():
        raise WarehouseError(f"{path} is a folder; --warehouse names a file")
    if not path.exists():
        if read_only:
            raise NoWarehouseError(
                f"no warehouse at {path}; make one with `minutebook ingest PATH`, or name it with --warehouse"
            )
        if not path.absolute().parent.is_dir():
            raise WarehouseError(f"{path}: the folder {path.absolute().parent} is not there; make it first")
        return
    try:
        with open(path, "rb") as file:
            head = file.read(len(MAGIC) + 8)
    except OSError as error:
        raise WarehouseError(f"{path}: cannot be read: {error.strerror}") from error
    if head[8:] != MAGIC and (head or read_only):
        raise WarehouseError(f"{path} is not a minutebook warehouse; name another file with --warehouse")
    if not read_only and not os.access(path, os.W_OK):
        raise WarehouseError(f"{path}: may not be written; change its permissions or name another file")


def held(path: Path, *, read_only: bool) -> bool:
    """Whether another process has the lock that we would need.

    DuckDB raises one error for every failure to open, so the lock itself is asked rather than the message.
    """
    try:
        import fcntl
    except ImportError:  # Windows: there, an open file is by far the likeliest reason
        return True
    try:
        with open(path, "rb" if read_only else "r+b") as file:
            fcntl.lockf(file, (fcntl.LOCK_SH if read_only else fcntl.LOCK_EX) | fcntl.LOCK_NB)
    except OSError:
        return True
    return False


def plain(error: duckdb.Error) -> str:
    """DuckDB's message in one line."""
    return str(error).strip().splitlines()[0]
