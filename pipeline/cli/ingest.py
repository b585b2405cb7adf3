"""Filling the warehouse: read what is new, load it in short steps, say how each file went."""

from __future__ import annotations

import os
import sys
from collections.abc import Mapping
from contextlib import closing
from dataclasses import dataclass, field
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from pipeline import __version__
from pipeline.cli.ingested import File, report
from pipeline.cli.options import JsonOption, WarehouseOption, warehouse_path
from pipeline.errors import ExitCode, UsageError

if TYPE_CHECKING:
    from pipeline.pool import Result
    from rules.book import RuleBook
    from warehouse.state import KnownPacks

__all__ = ["add_to", "ingest"]

RulesOption = Annotated[
    Path | None, typer.Option("--rules", metavar="DIR", help="A folder of rules laid over the program's own.")
]


def add_to(app: typer.Typer) -> None:
    """Register this command."""
    app.command()(ingest)


@dataclass(slots=True)
class _Run:
    """What the whole run needs to know while it goes."""

    warehouse: Path
    rules: Path | None
    rules_fingerprint: str
    known: KnownPacks
    version: str
    files: list[File] = field(default_factory=list)
    interrupted: bool = False
    names: Mapping[Path, str] = field(default_factory=dict)  # of files that came in a bundle


def ingest(
    context: typer.Context,
    paths: Annotated[list[Path] | None, typer.Argument(metavar="PATH...", help="Files, folders or patterns.")] = None,
    as_json: JsonOption = False,
    dry_run: Annotated[bool, typer.Option("--dry-run", help="Say what would be done, and do nothing.")] = False,
    password: Annotated[str | None, typer.Option("--password", help="Opens PDFs that are locked.")] = None,
    rules: RulesOption = None,
    records: Annotated[
        Path | None, typer.Option("--records", metavar="DIR", help="Keep the records (JSONL) in this folder.")
    ] = None,
    from_records: Annotated[
        Path | None,
        typer.Option("--from-records", metavar="DIR", help="Read nothing: load records made elsewhere."),
    ] = None,
    engine: Annotated[
        str | None, typer.Option("--engine", metavar="NAME", help="Read on workers: dask, here or on a cluster.")
    ] = None,
    scheduler: Annotated[
        str | None,
        typer.Option("--scheduler", metavar="ADDRESS", help="The cluster's. [default: workers of this machine]"),
    ] = None,
    jobs: Annotated[
        int | None, typer.Option("--jobs", "-j", min=1, metavar="N", help="Processes that read; else one a core.")
    ] = None,
    time_limit: Annotated[
        float, typer.Option("--time-limit", min=0, metavar="SECONDS", help="What one pack may take; 0: no limit.")
    ] = 1800,
    memory_limit: Annotated[
        int, typer.Option("--memory-limit", min=0, metavar="MB", help="What one pack may hold; 0: no limit.")
    ] = 2000,
    quiet: Annotated[bool, typer.Option("--quiet", "-q", help="No progress.")] = False,
    warehouse: WarehouseOption = None,
) -> None:
    """Read packs and load them into the warehouse. Files that have not changed cost a look.

    \b
    Examples:
      minutebook ingest papers/
      minutebook ingest "papers/2024-*.pdf" minutes.txt
      minutebook ingest papers/ --dry-run
      minutebook ingest papers/ --json > report.json
      minutebook ingest archive/ --jobs 8 --time-limit 600
      minutebook ingest --from-records records/
      minutebook ingest s3://bucket/papers --engine dask --scheduler tcp://head:8786 --records s3://bucket/records

    \b
    Exit codes: 0 all well; 1 some files could not be read (the others were); 130 interrupted
    (what had been read by then is loaded).
    """
    from pipeline.bundle import unpacked
    from pipeline.gather import gather
    from rules.files import fingerprint
    from warehouse.state import known

    if from_records is not None:
        from pipeline.cli.records import load_records

        if paths:
            raise UsageError("--from-records DIR takes the place of PATH: say one or the other")
        load_records(warehouse_path(context, warehouse), from_records, _proved(rules), __version__, as_json)
        return
    if engine is not None:
        from pipeline.cli.records import OnEngine, read_on_engine
        from pipeline.pool import Limits

        limits = Limits(time_limit, memory_limit)
        asked = OnEngine(engine, scheduler, records, rules, password, as_json, quiet, limits)
        read_on_engine(warehouse_path(context, warehouse), paths or [], _proved(rules), __version__, asked)
        return
    if not paths:
        raise UsageError("say which files or folders to read: minutebook ingest PATH...")
    gathered = gather(paths)
    for fault in gathered.faults:
        print(f"minutebook: {fault}", file=sys.stderr)
    if not gathered.files:
        raise typer.Exit(ExitCode.FAILED_SOME)
    path = warehouse_path(context, warehouse)
    if not dry_run and not path.exists():  # all is new: its readers need not wait until every file is hashed
        _get_ready()
    with unpacked(gathered.files) as inside:
        hashed = {f: _hash(f) for f in inside.files}
        # only of what is given: the warehouse may hold a great many others
        held = known(
            path,
            packs={pid for pid in hashed.values() if isinstance(pid, str)},
            paths=[_name(f, inside.names) for f in inside.files],
        )
        run = _Run(path, rules, fingerprint(rules), held, __version__, names=inside.names)
        run.files = [_look(f, hashed[f], run) for f in inside.files]
        if not dry_run:
            _read(run, records, jobs, (time_limit, memory_limit), password, quiet)
    aside = len(gathered.passed_over) + inside.passed_over
    report(path, run.files, aside, as_json=as_json, dry_run=dry_run, interrupted=run.interrupted)
    if run.interrupted:
        raise typer.Exit(ExitCode.INTERRUPTED)
    if gathered.faults or any(f.status == "failed" for f in run.files):
        raise typer.Exit(ExitCode.FAILED_SOME)


def _get_ready() -> None:
    from pipeline.pool import make_ready

    make_ready()


def _proved(rules: Path | None) -> RuleBook:
    """The rules; one that doesn't do what it says stops the run before it starts."""
    from rules.check import check
    from rules.load import load

    book = load(rules)
    check(book)
    return book


def _name(path: Path, names: Mapping[Path, str]) -> str:
    """The name that a file goes by from one run to the next."""
    return names.get(path) or path.absolute().as_posix()


def _hash(path: Path) -> str | OSError:
    """The pack that a file holds, or why it cannot be read."""
    from pipeline.ids import pack_id

    try:
        return pack_id(path.read_bytes())
    except OSError as error:
        return error


def _look(path: Path, pid: str | OSError, run: _Run) -> File:
    """What a file is to the warehouse: its content's hash tells."""
    from pipeline.read import can_now

    name = _name(path, run.names)
    if isinstance(pid, OSError):
        return File(path, None, "failed", "failed", f"cannot be read: {pid.strerror}", name=name)
    held = run.known.packs.get(pid)
    before = run.known.sources.get(name)
    current = held is not None and (held.extractor_version, held.rules_fingerprint) == (
        run.version,
        run.rules_fingerprint,
    )
    # What failed before is tried again, and what wanted a program that is here now: with a password, with
    # Tesseract or LibreOffice installed, it may go well.
    if held is not None and current and held.status != "failed" and not can_now(held.lacks):
        return File(path, pid, "unchanged", held.status, name=name)
    if before is not None and before.pack_id != pid:
        return File(path, pid, "changed", name=name)
    return File(path, pid, "again" if held is not None else "new", name=name)


def _read(
    run: _Run, records: Path | None, jobs: int | None, limits: tuple[float, int], password: str | None, quiet: bool
) -> None:
    """Read what needs reading; load in batches meanwhile; on Ctrl-C load what is there."""
    from pipeline.cli.loader import Loader
    from pipeline.cli.progress import Progress

    todo = [f for f in run.files if f.state in ("new", "changed", "again")]
    known = [f for f in run.files if f.state == "unchanged" and _unseen(f, run)]
    if not todo and not known:
        return
    if todo:
        from pipeline.pool import Limits, cores, read_all

        _get_ready()
    progress = Progress(len(todo), quiet)
    # each content is read once, whatever files hold it
    of_path = {f.path: f for f in reversed(todo)}
    firsts = {f.pack_id: f for f in reversed(todo)}
    copies = [f for f in todo if firsts[f.pack_id] is not f]
    book = _proved(run.rules)
    done = 0
    with Loader(run.warehouse, book, run.version) as loader:
        try:
            for file in known:
                loader.take(file, None)
            if todo:
                results = read_all(
                    [f.path for f in todo if firsts[f.pack_id] is f],
                    records,
                    book,
                    jobs=jobs or cores(),
                    limits=Limits(*limits),
                    password=password,
                    begun=lambda path: progress.at(done, of_path[path].shown),
                )
                with closing(results):
                    for result in results:
                        done += 1
                        file = of_path[result.path]
                        _note(file, result)
                        if result.outcome is not None:
                            loader.take(file, result.outcome)
            loader.settle()
            for copy in copies:
                first = firsts[copy.pack_id]
                copy.status, copy.reason = first.status, first.reason
                if first.status != "failed" or first.pack_id in {o.pack.pack_id for _, o in loader.waiting if o}:
                    loader.take(copy, None)
        except KeyboardInterrupt:
            run.interrupted = True
        progress.say("loading ...")
        loader.finish()
    progress.end()


def _unseen(file: File, run: _Run) -> bool:
    """Whether the warehouse doesn't yet know that this path holds the pack."""
    source = run.known.sources.get(file.name)
    return source is None or source.pack_id != file.pack_id


def _note(file: File, result: Result) -> None:
    """How a file went. A fault of ours in it is told with its place."""
    if result.outcome is None:
        if os.environ.get("MINUTEBOOK_DEBUG") == "1":
            raise RuntimeError(result.trace)
        file.status = "failed"
        file.reason = f"a fault in minutebook ({result.fault}); please report it with the file"
        return
    pack = result.outcome.pack
    file.status, file.reason = pack.status, pack.message or ""
    file.facts, file.problems = result.outcome.facts, result.outcome.problems
