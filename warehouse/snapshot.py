"""A warehouse that can be read for hours without being in anybody's way.

DuckDB lets one process write or several read. A reader that stays would keep every ingest waiting, and a reader
that comes while one goes on would have to wait. So a server reads a copy: it is made while the file is held for
reading, which takes as long as the copying (no time at all where the file system shares blocks), and is made
anew, beside the one in use, when the file has changed.
"""

from __future__ import annotations

import os
import shutil
import sys
import tempfile
import threading
import time
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path

import duckdb

from warehouse.errors import WarehouseError
from warehouse.facts import Warehouse
from warehouse.query import open_reader
from warehouse.statements import statement

__all__ = ["Snapshots", "snapshot"]

REST = 2.0  # seconds between two copies, at the least
PART = 0.1  # of the time that may go into copying, where files are large

Signature = tuple[int, int, int]


class Snapshot:
    """One copy, open. It is let go when it is no longer the newest and nobody reads it."""

    def __init__(self, connection: duckdb.DuckDBPyConnection, signature: Signature, file: Path | None) -> None:
        self.signature = signature
        self.readers = 0
        self._connection = connection
        self._file = file  # still to be removed

    def warehouse(self) -> Warehouse:
        return Warehouse(self._connection.cursor())

    def close(self) -> None:
        self._connection.close()
        if self._file is not None:
            self._file.unlink(missing_ok=True)


@contextmanager
def snapshot(path: Path, *, wait_seconds: float = 30.0) -> Iterator[Warehouse]:
    """A copy of the warehouse at `path` as it is now, for work that takes long: the file itself is free as soon as the
    copy is made. Raises what `open_reader` raises."""
    made = copied(path, wait_seconds, shut_off=False)
    try:
        with made.warehouse() as warehouse:
            yield warehouse
    finally:
        made.close()


class Snapshots:
    """The newest copy of the warehouse at `path`. Any number of threads may read; close it after use.

    Raises what `open_reader` raises where there is no first copy to be had.
    """

    def __init__(self, path: Path, *, wait_seconds: float = 30.0) -> None:
        self.path = path
        self._lock = threading.Lock()
        self._copying = threading.Lock()
        self._next = 0.0  # monotonic seconds, before which no new copy is made
        self._closed = False
        self._newest = copied(path, wait_seconds)

    @property
    def version(self) -> str:
        """Which copy is the newest, in a few letters."""
        return "-".join(f"{part:x}" for part in self._newest.signature)

    @contextmanager
    def reading(self) -> Iterator[Warehouse]:
        """The newest copy, for one thread, which stays as it is until the end."""
        self._look()
        with self._lock:
            snapshot = self._newest
            snapshot.readers += 1
        warehouse = snapshot.warehouse()
        try:
            yield warehouse
        finally:
            warehouse.close()
            with self._lock:
                snapshot.readers -= 1
                left = snapshot.readers == 0 and (snapshot is not self._newest or self._closed)
            if left:
                snapshot.close()

    def close(self) -> None:
        """Let the copy go, as soon as nobody reads it."""
        with self._lock:
            self._closed = True
            left = self._newest.readers == 0
        if left:
            self._newest.close()

    def _look(self) -> None:
        """Have a new copy made, by a thread of its own, where the file has changed."""
        if time.monotonic() < self._next or signature_of(self.path) in (None, self._newest.signature):
            return
        if self._copying.acquire(blocking=False):
            threading.Thread(target=self._renew, name="snapshot", daemon=True).start()

    def _renew(self) -> None:
        try:
            started = time.monotonic()
            self._next = started + REST
            # while an ingest holds the file the last copy goes on, and the next reader tries again
            with suppress(WarehouseError, OSError):
                snapshot = copied(self.path, wait_seconds=5.0)
                with self._lock:
                    before, self._newest = self._newest, snapshot
                    left = before.readers == 0
                if left:
                    before.close()
            took = time.monotonic() - started
            self._next = time.monotonic() + max(REST, took / PART)
        finally:
            self._copying.release()


def copied(path: Path, wait_seconds: float, *, shut_off: bool = True) -> Snapshot:
    """A copy of the file as it is now, open for reading; `shut_off`: whoever asks it can reach no other file."""
    folder = path.absolute().parent
    handle, name = tempfile.mkstemp(prefix=f".{path.name}-", dir=folder if os.access(folder, os.W_OK) else None)
    os.close(handle)
    copy = Path(name)
    try:
        # whoever reads the file keeps writers off it
        with open_reader(path, wait_seconds=wait_seconds):
            signature = signature_of(path)
            copy_file(path, copy)
            log = path.with_name(path.name + ".wal")
            if log.exists():
                copy_file(log, copy.with_name(copy.name + ".wal"))
        connection = open_reader(copy, wait_seconds=0)
    except BaseException:
        copy.unlink(missing_ok=True)
        copy.with_name(copy.name + ".wal").unlink(missing_ok=True)
        raise
    if shut_off:
        connection.execute(statement("queries", "shut_off"))
    copy.with_name(copy.name + ".wal").unlink(missing_ok=True)
    if sys.platform != "win32":
        # an open file goes with the process that has it open, however that ends
        copy.unlink(missing_ok=True)
        return Snapshot(connection, signature or (0, 0, 0), None)
    return Snapshot(connection, signature or (0, 0, 0), copy)


def signature_of(path: Path) -> Signature | None:
    """What changes whenever the file does; None where it cannot be looked at."""
    try:
        stat = path.stat()
    except OSError:
        return None
    return (stat.st_ino, stat.st_size, stat.st_mtime_ns)


def copy_file(source: Path, target: Path) -> None:
    """Copy the bytes, by the kernel where it can: some file systems then share the blocks."""
    with open(source, "rb") as given, open(target, "wb") as taken:
        if hasattr(os, "copy_file_range"):
            with suppress(OSError):
                while os.copy_file_range(given.fileno(), taken.fileno(), 1 << 30):
                    pass
                return
            given.seek(0)
            taken.seek(0)
            taken.truncate()
        shutil.copyfileobj(given, taken, 1 << 20)
