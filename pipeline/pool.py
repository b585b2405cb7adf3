"""Packs read by several processes, each pack apart with limits of its own.

Enters: files. Leaves: how each went, in the order in which they are done. A pack that takes too long, wants too
much memory or kills its process fails alone, with the reason; the others never notice.
"""

from __future__ import annotations

import multiprocessing
import os
import pickle
import resource
import signal
import time
import traceback
from collections.abc import Callable, Generator, Sequence
from contextlib import suppress
from dataclasses import dataclass
from multiprocessing import forkserver
from multiprocessing.connection import Connection, wait
from pathlib import Path
from typing import TYPE_CHECKING

from corpus.errors import CorpusError

if TYPE_CHECKING:
    from multiprocessing.context import ForkServerContext, ForkServerProcess

    from spacy.language import Language

    from pipeline.run import Outcome
    from rules.book import RuleBook

__all__ = ["Limits", "Result", "cores", "make_ready", "read_all", "read_one"]

_MB = 1_000_000


@dataclass(frozen=True, slots=True)
class Limits:
    """What one pack may cost; 0 for as much as it likes."""

    seconds: float = 1800.0
    megabytes: int = 2000


@dataclass(frozen=True, slots=True)
class Result:
    """How one file went: an outcome, or the place of a fault of ours in it."""

    path: Path
    outcome: Outcome | None
    fault: str = ""
    trace: str = ""
    memory: bool = False  # it wanted more than it may have


def cores() -> int:
    """The processors that this process may use."""
    return len(os.sched_getaffinity(0)) if hasattr(os, "sched_getaffinity") else os.cpu_count() or 1


def make_ready() -> None:
    """Begin to start the server that processes are forked from, so that other things can be done meanwhile."""
    _context()
    forkserver.ensure_running()


def _context() -> ForkServerContext:
    context = multiprocessing.get_context("forkserver")
    context.set_forkserver_preload(["pipeline.pool_ready"])
    return context


def read_all(
    paths: Sequence[Path],
    build: Path | None,
    book: RuleBook,
    *,
    jobs: int,
    limits: Limits = Limits(),
    password: str | None = None,
    begun: Callable[[Path], None] = lambda path: None,
) -> Generator[Result, None, None]:
    """Read the files in `jobs` processes and give each result as it comes; `begun` is told of each file.

    The records of each are written to `build`/<pack id>, too, where `build` is given. Closing the iterator ends the
    processes.
    """
    waiting = list(reversed(paths))
    given = _Given(build, book.fingerprint, pickle.dumps(book), password, limits.megabytes)
    workers = [_Worker(given) for _ in range(min(max(jobs, 1), len(paths)))]
    try:
        while waiting or any(w.path for w in workers):
            for worker in workers:
                if worker.path is None and waiting:
                    path = waiting.pop()
                    begun(path)
                    worker.take(path, limits)
            deadlines = [w.deadline for w in workers if w.path is not None and w.deadline]
            pause = max(0.0, min(deadlines) - time.monotonic()) if deadlines else None
            ready = set(wait([w.line for w in workers if w.path is not None], pause))
            for worker in workers:
                if worker.path is not None and worker.line in ready:
                    yield worker.result(given)
                elif worker.path is not None and worker.deadline and time.monotonic() >= worker.deadline:
                    yield worker.given_up(given, limits)
    finally:
        for worker in workers:
            worker.end()


@dataclass(frozen=True, slots=True)
class _Given:
    """What a process is told once."""

    build: Path | None
    fingerprint: str
    book: bytes
    password: str | None
    megabytes: int


class _Worker:
    """One process, and the file it has in hand."""

    def __init__(self, given: _Given) -> None:
        self._start(given)
        self.path: Path | None = None
        self.deadline = 0.0

    def _start(self, given: _Given) -> None:
        context = _context()
        self.line: Connection
        self.line, theirs = context.Pipe()
        self.process: ForkServerProcess = context.Process(target=_serve, args=(theirs, given), daemon=True)
        self.process.start()
        theirs.close()

    def take(self, path: Path, limits: Limits) -> None:
        """Give it a file."""
        self.path = path
        self.deadline = time.monotonic() + limits.seconds if limits.seconds else 0.0
        with suppress(OSError):  # it died idle: `result` will see
            self.line.send(path)

    def result(self, given: _Given) -> Result:
        """What it says, or why it says nothing more."""
        path, self.path = self.path, None
        assert path is not None
        try:
            result: Result = self.line.recv()
        except (EOFError, OSError):
            self.process.join(5)
            code = self.process.exitcode
            how = f"signal {-code}" if code is not None and code < 0 else f"exit code {code}"
            self.end()
            self._start(given)
            why = f"it may want more than {given.megabytes} MB of memory (--memory-limit), or be harmful"
            return _failed(path, given, "died", f"reading it ended its process ({how}); {why}")
        if result.memory:
            self.end()
            self._start(given)
            limit = f"more than {given.megabytes} MB of memory"
            return _failed(path, given, "memory", f"reading it wanted {limit}; allow more with --memory-limit")
        return result

    def given_up(self, given: _Given, limits: Limits) -> Result:
        """It took too long: ended, and replaced."""
        path, self.path = self.path, None
        assert path is not None
        self.end()
        self._start(given)
        return _failed(
            path, given, "time", f"reading it took longer than {limits.seconds:g} s; allow more with --time-limit"
        )

    def end(self) -> None:
        """End the process, whatever it does."""
        self.line.close()
        if self.process.is_alive():
            self.process.kill()
        self.process.join()


def _failed(path: Path, given: _Given, reason: str, message: str) -> Result:
    from pipeline.run import failed_pack

    return Result(path, failed_pack(path, given.build, CorpusError(reason, f"{path}: {message}")))


def _serve(line: Connection, given: _Given) -> None:
    """A process's life: a file comes, its result goes."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)  # Ctrl-C is for the one who waits for us
    from pipeline import pool_ready
    from pipeline.language import blank

    if pool_ready.BOOK.fingerprint == given.fingerprint:
        book, nlp = pool_ready.BOOK, pool_ready.NLP
    else:
        book = pickle.loads(given.book)
        nlp = blank(book.names)
    if given.megabytes:
        _bound(given.megabytes)
    with suppress(EOFError, OSError):
        while True:
            path = line.recv()
            line.send(_read(path, given.build, given.password, book, nlp))


def _bound(megabytes: int) -> None:
    """Let the process ask for so much memory beyond what it has."""
    held = 0
    with suppress(OSError, ValueError):
        held = int(Path("/proc/self/statm").read_text("ascii").split()[0]) * resource.getpagesize()
    hard = resource.getrlimit(resource.RLIMIT_AS)[1]
    most = held + megabytes * _MB
    with suppress(OSError, ValueError):
        resource.setrlimit(resource.RLIMIT_AS, (most if hard == resource.RLIM_INFINITY else min(most, hard), hard))


def read_one(path: Path, build: Path | None, book: RuleBook, password: str | None = None) -> Result:
    """Read one file in this process, without limits."""
    from pipeline.language import blank

    return _read(path, build, password, book, blank(book.names))


def _read(path: Path, build: Path | None, password: str | None, book: RuleBook, nlp: Language) -> Result:
    """Read one file. A fault of ours in it must not cost the others: it is told with its place."""
    from pipeline.run import read_pack

    try:
        return Result(path, read_pack(path, build, book, nlp, password))
    except MemoryError:
        return Result(path, None, memory=True)
    except Exception as error:
        place = error.__traceback__
        while place is not None and place.tb_next is not None:
            place = place.tb_next
        where = f"{Path(place.tb_frame.f_code.co_filename).name}:{place.tb_lineno}" if place else "?"
        return Result(path, None, f"{type(error).__name__} at {where}", traceback.format_exc())
