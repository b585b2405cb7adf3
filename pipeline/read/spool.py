"""Sheets of a pack, one behind another: in memory while they are few, on disk beyond.

A pack of thousands of pages is composed with the whole of it in view, but not with all its words in memory.
"""

from __future__ import annotations

import pickle
import tempfile
from collections.abc import Iterator
from types import TracebackType
from typing import IO

from pipeline.read.sheet import Line, Sheet, Word

__all__ = ["Spool"]

_FEW = 100  # sheets: some 20 MB


class Spool:
    """Add sheets, then go through them as often as needed; close it, or use it in a `with`."""

    def __init__(self) -> None:
        self._held: list[Sheet] = []
        self._file: IO[bytes] | None = None
        self._more = 0

    def __enter__(self) -> Spool:
        return self

    def __exit__(self, kind: type[BaseException] | None, error: BaseException | None, at: TracebackType | None) -> None:
        self.close()

    def add(self, sheet: Sheet) -> None:
        """A further sheet. Where each character lies is for its page to keep, and not kept here."""
        if len(self._held) < _FEW:
            self._held.append(sheet)
            return
        if self._file is None:
            self._file = tempfile.TemporaryFile(prefix="minutebook-")  # noqa: SIM115 - closed by `close`
        pickle.dump(_flat(sheet), self._file, pickle.HIGHEST_PROTOCOL)
        self._more += 1

    def __len__(self) -> int:
        return len(self._held) + self._more

    def __iter__(self) -> Iterator[Sheet]:
        yield from self._held
        if self._file is not None:
            self._file.flush()
            # each walk has its own place in the file
            at = 0
            for _ in range(self._more):
                self._file.seek(at)
                flat = pickle.load(self._file)
                at = self._file.tell()
                yield _sheet(flat)

    def close(self) -> None:
        """Give the disk back."""
        self._held.clear()
        if self._file is not None:
            self._file.close()


def _flat(sheet: Sheet) -> tuple[object, ...]:
    """Plain tuples: they are written and read some times quicker than objects."""
    lines, turned = ([[_plain(w) for w in line.words] for line in some] for some in (sheet.lines, sheet.turned))
    tables = sheet.tables
    return (sheet.number, sheet.width, sheet.height, sheet.text, lines, tables, turned, sheet.reader)


def _plain(w: Word) -> tuple[object, ...]:
    return (
        w.text, w.x0, w.top, w.x1, w.bottom, w.size, w.bold, w.italic, b"", w.underline, w.upright, w.climbs, w.ink,
        w.sure, w.start,
    )  # fmt: skip


def _sheet(flat: tuple) -> Sheet:  # type: ignore[type-arg]
    number, width, height, text, lines, tables, turned, reader = flat
    upright, aside = (tuple(Line(tuple(Word(*w) for w in line)) for line in some) for some in (lines, turned))
    return Sheet(number, width, height, text, (), upright, tables, aside, reader)
