"""How fast one's own files are read on one's own machine, stage by stage."""

from __future__ import annotations

import gc
import resource
import sys
import tempfile
import time
from collections.abc import Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from pipeline import __version__
from pipeline.cli.options import JsonOption
from pipeline.cli.stdout import say
from pipeline.errors import ExitCode

if TYPE_CHECKING:
    from pipeline.run import Outcome
    from rules.book import RuleBook

__all__ = ["add_to", "bench"]

STAGES = ("start", "read", "recognise", "segment", "extract", "write", "load")


def add_to(app: typer.Typer) -> None:
    """Register this command."""
    app.command()(bench)


@dataclass(slots=True)
class _Clock:
    """Seconds of the processor that each stage took."""

    taken: dict[str, float] = field(default_factory=lambda: dict.fromkeys(STAGES, 0.0))
    last: float = field(default_factory=time.process_time)

    def done(self, stage: str) -> None:
        """All since the stage before was this stage's."""
        now = time.process_time()
        self.taken[stage] += now - self.last
        self.last = now


def bench(
    paths: Annotated[list[Path], typer.Argument(metavar="PATH...", help="Files, folders or patterns.")],
    password: Annotated[str | None, typer.Option("--password", help="Opens PDFs that are locked.")] = None,
    as_json: JsonOption = False,
) -> None:
    """Read files as ingest does, by one process, into a warehouse that is thrown away, and say how fast it went.

    \b
    Examples:
      minutebook bench papers/
      minutebook bench "papers/2024-*.pdf" --json
    """
    from pipeline.cli.output import print_json
    from pipeline.gather import gather
    from rules.load import load as load_rules

    gathered = gather(paths)
    for fault in gathered.faults:
        print(f"minutebook: {fault}", file=sys.stderr)
    if not gathered.files:
        raise typer.Exit(ExitCode.FAILED_SOME)
    clock, began = _Clock(), time.perf_counter()
    book = load_rules(None)
    with tempfile.TemporaryDirectory(prefix="minutebook-") as folder:
        outcomes = _read(gathered.files, book, password, clock)
        _load(gathered.files, outcomes, Path(folder), book, __version__, clock)
    seconds = time.perf_counter() - began
    pages = sum(o.pack.pages for o in outcomes)
    whole = sum(clock.taken.values())
    # Linux counts kilobytes, macOS bytes
    peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / (1e6 if sys.platform == "darwin" else 1e3)
    working = whole - clock.taken["start"]
    report = {
        "packs": len(outcomes),
        "failed": sum(o.pack.status == "failed" for o in outcomes),
        "pages": pages,
        "facts": sum(o.facts for o in outcomes),
        "seconds": round(seconds, 3),
        "cpu_seconds": round(whole, 3),
        "packs_per_cpu_second": round(len(outcomes) / working, 2) if working else None,
        "pages_per_cpu_second": round(pages / working, 1) if working else None,
        "cpu_seconds_by_stage": {stage: round(taken, 3) for stage, taken in clock.taken.items()},
        "peak_megabytes": round(peak),
    }
    if as_json:
        print_json(report)
        return
    say(f"{len(outcomes)} packs ({report['failed']} failed), {pages} pages, {report['facts']} facts")
    say(f"{seconds:.1f} s, {whole:.1f} s of the processor, of which {clock.taken['start']:.1f} s to start")
    say(f"{report['packs_per_cpu_second']} packs and {report['pages_per_cpu_second']} pages a second and core")
    say(f"{peak:.0f} MB at most")
    say("")
    for stage in STAGES[1:]:
        taken = clock.taken[stage]
        share = taken / working if working else 0.0
        say(f"{stage:10}{taken:8.2f} s{share:7.1%}{1000 * taken / max(pages, 1):9.2f} ms a page")


def _read(files: Sequence[Path], book: RuleBook, password: str | None, clock: _Clock) -> list[Outcome]:
    from pipeline.language import blank
    from pipeline.run import read_pack

    nlp = blank(book.names)
    gc.freeze()  # as in the processes that read for `ingest`
    clock.done("start")
    outcomes = []
    for path in files:
        outcomes.append(read_pack(path, None, book, nlp, password, clock.done))
        clock.done("write")
    gc.unfreeze()
    return outcomes


def _load(
    files: Sequence[Path], outcomes: list[Outcome], folder: Path, book: RuleBook, version: str, clock: _Clock
) -> None:
    """As ingest loads."""
    from pipeline.cli.decisions import reconcilers
    from pipeline.cli.loader import MOST
    from warehouse.load import load_lines
    from warehouse.state import Source

    warehouse = folder / "bench.duckdb"
    for start in range(0, len(files), MOST):
        some = list(zip(files, outcomes, strict=True))[start : start + MOST]
        load_lines(
            warehouse,
            {o.pack.pack_id: o.lines for _, o in some},
            [Source(p.absolute().as_posix(), p.stat().st_size, p.stat().st_mtime_ns, o.pack.pack_id) for p, o in some],
            version=version,
            rules_fingerprint=book.fingerprint,
            reconcilers=reconcilers(warehouse, book),
        )
    clock.done("load")
