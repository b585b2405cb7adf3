"""Loading what was read while the next packs are read: when a load is worth its price, and what fails in it.

A load keeps readers of the warehouse waiting for its whole length and costs a second or two before its first pack. So
what was read waits until loads take no more than a tenth of the time, or so much has come together.
"""

from __future__ import annotations

import time
from collections.abc import Sequence
from concurrent.futures import Future, ThreadPoolExecutor
from pathlib import Path
from types import TracebackType
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from pipeline.cli.ingested import File
    from pipeline.run import Outcome
    from rules.book import RuleBook
    from warehouse.state import Source

__all__ = ["Loader"]

SHARE = 10
FIRST = 60.0  # seconds until the first load, whose length nobody knows yet
MOST = 250  # packs
HEAVY = 64_000_000  # bytes of records


class Loader:
    """Takes what was read, and loads it by the batch in a thread of its own; one load at a time.

    What a load raises is raised by the next `take` or by `finish`. Leaving the context waits for a load in hand.
    """

    def __init__(self, warehouse: Path, book: RuleBook, version: str) -> None:
        self.waiting: list[tuple[File, Outcome | None]] = []
        self._held = 0  # bytes of records that wait
        self.pause = FIRST  # seconds until the next load
        self.loaded = time.monotonic()  # when the last ended, or the run began
        self._warehouse, self._book, self._version = warehouse, book, version
        self._thread = ThreadPoolExecutor(1, "loader")
        self._load: Future[None] | None = None
        self._thread.submit(_make_ready)

    def __enter__(self) -> Loader:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self._thread.shutdown()

    def take(self, file: File, outcome: Outcome | None) -> None:
        """A file and what was read in it; None where only the file is new."""
        self.waiting.append((file, outcome))
        self._held += sum(map(len, outcome.lines.values())) if outcome else 0
        going = self._load is not None and not self._load.done()
        # more may come while a load goes on, but not without end
        if self.much(2) if going else self.enough():
            self.settle()
            self._begin()

    def enough(self) -> bool:
        """Whether what waits is to be loaded now."""
        return time.monotonic() - self.loaded >= self.pause or self.much()

    def much(self, times: int = 1) -> bool:
        """Whether as much waits as one load, or so many, should hold."""
        return len(self.waiting) >= times * MOST or self._held > times * HEAVY

    def settle(self) -> None:
        """Wait for the load in hand; WarehouseError where nothing could be loaded."""
        if self._load is not None:
            done, self._load = self._load, None
            done.result()

    def finish(self) -> None:
        """Load all that still waits."""
        self.settle()
        self._begin()
        self.settle()

    def _begin(self) -> None:
        waiting, self.waiting, self._held = self.waiting, [], 0
        if waiting:
            self._load = self._thread.submit(self._load_all, waiting)

    def _load_all(self, waiting: Sequence[tuple[File, Outcome | None]]) -> None:
        """Load in one transaction; where that fails, pack by pack, so that one costs no other."""
        from warehouse.errors import WarehouseError

        began = time.monotonic()
        try:
            self._load_these(waiting)
        except WarehouseError as all_of_them:
            good, why = 0, all_of_them
            for file, outcome in waiting if len(waiting) > 1 else ():
                try:
                    self._load_these([(file, outcome)])
                    good += 1
                except WarehouseError as error:
                    file.status, file.reason, why = "failed", str(error), error
            if good == 0:
                raise why from all_of_them
        self.loaded = time.monotonic()
        self.pause = max(FIRST, SHARE * (self.loaded - began))

    def _load_these(self, waiting: Sequence[tuple[File, Outcome | None]]) -> None:
        from pipeline.cli.decisions import reconcilers
        from warehouse.load import load_lines

        load_lines(
            self._warehouse,
            {o.pack.pack_id: o.lines for _, o in waiting if o is not None},
            [_source(f) for f, _ in waiting],
            version=self._version,
            rules_fingerprint=self._book.fingerprint,
            reconcilers=reconcilers(self._warehouse, self._book),
        )


def _make_ready() -> None:
    """Have in memory what a load needs, while the first packs are read."""
    import pipeline.cli.decisions
    import pipeline.reconcile  # noqa: F401
    import warehouse.load  # noqa: F401


def _source(file: File) -> Source:
    from warehouse.state import Source

    stat = file.path.stat()
    assert file.pack_id is not None
    return Source(file.name, stat.st_size, stat.st_mtime_ns, file.pack_id)
