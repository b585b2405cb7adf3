"""How fast papers are read, against what other tools take for the same pages.

    python -m tests.bench.reading [--pages N] [--rounds N] [--no-jobs] [--memory N] [--shares] [PDF_OR_FOLDER ...]

Makes packs of the samples' born-digital ones, N pages in all (2,000 if not said), each file with a mark of its own so
that no two packs are one; other papers may be named, and a folder of real ones beside the repository is read where it
is there. All is processor time, user and system, of a command with everything that it starts: what else the machine
does moves it little, and both sides of a ratio alike, since they are measured one behind the other. Printed are the
median of all rounds and the least and the most:

- milliseconds a page: pdfplumber's `extract_words` and `find_tables`, poppler's `pdftotext -bbox-layout`, and the
  whole of `minutebook ingest --jobs 1` (start, read, extract, load);
- how many times pdfplumber takes of that, and how many times of pdftotext it takes;
- the same of our stages alone, by `minutebook bench`, and `--shares` by a profile which extractors take the time;
- a second run over the unchanged files against the first, and `--help`;
- two jobs against one: by the clock where the machine is idle, else what two take of processor time against one;
- `--memory N`: how much a worker and its parent hold at most over one pack of N pages.

Papers with pages that are pictures are left out, and text recognition is kept from all: the others know none.
"""

from __future__ import annotations

import argparse
import cProfile
import ctypes
import json
import os
import pstats
import resource
import shutil
import statistics
import subprocess
import sys
import tempfile
import threading
import time
from collections.abc import Callable, Iterable, Sequence
from pathlib import Path

import pypdfium2

from tests.bench.packs import one_of, scaled

ROOT = Path(__file__).resolve().parents[2]
REAL = ROOT.parent / "shared" / "corpus"
COMMAND = [sys.executable, "-m", "pipeline"]
IDLE = 0.05  # the share of the machine's time in use, while this bench waits, up to which a clock can be trusted
WATCHED = 2.0  # seconds; the load of the last minute would be this bench's own
TEXT = 100  # characters without which a page may be a picture

PLUMBER = """
import sys, pdfplumber
for name in sys.argv[1:]:
    with pdfplumber.open(name) as pdf:
        for page in pdf.pages:
            page.extract_words(); page.find_tables(); page.close()
"""


def adopt() -> None:
    """Let processes that our commands leave behind become ours, so that their time is counted (Linux)."""
    PR_SET_CHILD_SUBREAPER = 36
    ctypes.CDLL(None).prctl(PR_SET_CHILD_SUBREAPER, 1, 0, 0, 0)


def children() -> float:
    """Seconds of the processor that finished child processes took."""
    used = resource.getrusage(resource.RUSAGE_CHILDREN)
    return used.ru_utime + used.ru_stime


def run(command: Sequence[str]) -> bytes:
    """What a command prints, once it and all that it started have ended."""
    # a PATH without text recognition; Python and its modules need none
    told = subprocess.run(
        command,
        check=False,
        stdout=subprocess.PIPE,
        stderr=subprocess.DEVNULL,
        cwd=ROOT,
        env={**os.environ, "PATH": ""},
    ).stdout
    while True:
        try:
            os.waitpid(-1, 0)
        except ChildProcessError:
            return told


def cpu(command: Sequence[str]) -> float:
    """Seconds of the processor that a command and all it starts takes."""
    before = children()
    run(command)
    return children() - before


def clock(command: Sequence[str]) -> float:
    """Seconds a command takes."""
    began = time.perf_counter()
    run(command)
    return time.perf_counter() - began


def ingest(files: Sequence[Path], folder: Path, jobs: int, fresh: bool = True) -> list[str]:
    """The command that reads the files into a warehouse, a new one where `fresh`."""
    warehouse = folder / "bench.duckdb"
    if fresh:
        for old in folder.glob("bench.duckdb*"):
            old.unlink()
    return [*COMMAND, "--warehouse", str(warehouse), "ingest", "-q", "--jobs", str(jobs), *map(str, files)]


def pages_of(path: Path) -> tuple[int, bool]:
    """How many pages a PDF has, and whether each has text."""
    try:
        document = pypdfium2.PdfDocument(path)
    except pypdfium2.PdfiumError:
        return 0, False
    try:
        return len(document), all(page.get_textpage().count_chars() >= TEXT for page in document)
    finally:
        document.close()


def shown(name: str, values: Iterable[float], unit: str = "", digits: int = 2) -> None:
    """One measurement: the median, the least and the most."""
    found = sorted(values)
    middle = f"{statistics.median(found):9.{digits}f}{unit}"
    print(f"  {name:34}{middle}   ({found[0]:.{digits}f} to {found[-1]:.{digits}f})", flush=True)


def compare(files: Sequence[Path], some: Sequence[Path], folder: Path, rounds: int) -> None:
    """Against the others; `some` of the files stand for all where pdfplumber would take too long."""
    pages, few = (sum(pages_of(f)[0] for f in which) for which in (files, some))
    tools: dict[str, list[float]] = {"pdfplumber": [], "pdftotext": [], "ingest": []}
    pdftotext = shutil.which("pdftotext")
    for _ in range(rounds):
        tools["ingest"].append(1000 * cpu(ingest(files, folder, 1)) / pages)
        if pdftotext:
            taken = sum(cpu([pdftotext, "-bbox-layout", str(f), os.devnull]) for f in files)
            tools["pdftotext"].append(1000 * taken / pages)
        tools["pdfplumber"].append(1000 * cpu([sys.executable, "-c", PLUMBER, *map(str, some)]) / few)
    for name, taken in tools.items():
        if taken:
            shown(f"{name}, ms a page", taken)
    ours = tools["ingest"]
    shown("pdfplumber / ingest", [a / b for a, b in zip(tools["pdfplumber"], ours, strict=True)])
    if pdftotext:
        shown("ingest / pdftotext", [a / b for a, b in zip(ours, tools["pdftotext"], strict=True)])
    else:
        print("  ingest / pdftotext: poppler-utils is not installed")


def stages(files: Sequence[Path], rounds: int) -> None:
    """Milliseconds a page of each stage, and seconds to start."""
    told = [json.loads(run([*COMMAND, "bench", "--json", *map(str, files)])) for _ in range(rounds)]
    shown("start, s", [one["cpu_seconds_by_stage"]["start"] for one in told])
    for stage in told[0]["cpu_seconds_by_stage"]:
        if stage != "start":
            shown(f"{stage}, ms a page", [1000 * one["cpu_seconds_by_stage"][stage] / one["pages"] for one in told])


def shares(files: Sequence[Path]) -> None:
    """Which extractors take the time of `extract`: shares by a profile, which makes small calls seem longer."""
    from pipeline.language import blank
    from pipeline.run import read_pack
    from rules.load import load

    book = load()
    nlp = blank(book.names)
    profile = cProfile.Profile()
    for file in files:
        profile.runcall(read_pack, file, None, book, nlp)
    held = pstats.Stats(profile).stats  # type: ignore[attr-defined]
    whole = next(cumulative for (path, _, name), (_, _, _, cumulative, _) in held.items()
                 if name == "extract" and path.endswith("extract/pack.py"))  # fmt: skip
    taken: dict[str, float] = {}
    for (path, _, name), (_, _, _, _, callers) in held.items():
        # what yields its facts is called by `extend`
        called = sum(c[3] for (p, _, n), c in callers.items() if p.endswith("extract/pack.py") or "'extend'" in n)
        if called and "extract/" in path and not path.endswith("extract/pack.py"):
            taken[f"{Path(path).stem}.{name}"] = called / whole
    for name, share in sorted(taken.items(), key=lambda t: -t[1])[:12]:
        print(f"    {name:32}{share:9.1%} of extract")


def again(files: Sequence[Path], folder: Path, rounds: int) -> None:
    """A second run over files that have not changed."""

    def ratio() -> float:
        first = cpu(ingest(files, folder, 1))
        return 100 * cpu(ingest(files, folder, 1, fresh=False)) / first

    shown("second run / first, %", [ratio() for _ in range(rounds)])
    shown("--help, s", [cpu([*COMMAND, "--help"]) for _ in range(rounds)])


def busy() -> float:
    """The share of all cores' time that others take while this process waits; 1 where the machine can't tell."""

    def times() -> tuple[int, int]:
        spent = [int(t) for t in Path("/proc/stat").read_text("ascii").split("\n", 1)[0].split()[1:]]
        return sum(spent), spent[3] + spent[4]  # idle, and waiting for a disk

    try:
        whole, idle = times()
        time.sleep(WATCHED)
        later, unused = times()
    except OSError:
        return 1.0
    return 1 - (unused - idle) / (later - whole)


def two(files: Sequence[Path], folder: Path, rounds: int) -> None:
    """Two jobs against one."""
    if busy() < IDLE:
        shown("one job / two jobs, by the clock", [
            clock(ingest(files, folder, 1)) / clock(ingest(files, folder, 2)) for _ in range(rounds)
        ])  # fmt: skip
    else:
        print("  the machine is not idle: two jobs against one by processor time; 1 were no loss")
        shown("two jobs / one job", [
            cpu(ingest(files, folder, 2)) / cpu(ingest(files, folder, 1)) for _ in range(rounds)
        ])  # fmt: skip


def memory(pages: int, folder: Path) -> None:
    """What one pack of so many pages makes a worker and its parent hold."""
    path = one_of(folder / "whole.pdf", pages)
    most: dict[str, int] = {}
    over = threading.Event()

    def look() -> None:
        while not over.wait(0.2):
            for name, held in _held(os.getpid()):
                most[name] = max(most.get(name, 0), held)

    watch = threading.Thread(target=look)
    watch.start()
    began = time.perf_counter()
    run(ingest([path], folder, 1))
    over.set()
    watch.join()
    print(f"one pack of {pages} pages, {time.perf_counter() - began:.0f} s")
    for name, held in sorted(most.items()):
        print(f"  {name:34}{held / 1000:9.0f} MB at most", flush=True)


def _held(root: int) -> list[tuple[str, int]]:
    """The highest resident kilobytes of every process below this one, by what it is."""
    found: dict[int, tuple[int, int]] = {}
    for entry in Path("/proc").glob("[0-9]*"):
        try:
            lines = (entry / "status").read_text("ascii", "replace").splitlines()
        except OSError:
            continue
        fields = dict(line.split(":", 1) for line in lines if ":" in line)
        if "VmHWM" in fields:
            found[int(entry.name)] = (int(fields["PPid"]), int(fields["VmHWM"].split()[0]))
    told = []
    for process, (_, held) in found.items():
        line = []
        while process != root and process in found:
            line.append(process)
            process = found[process][0]
        if process == root and line:
            # ingest, the server that workers are forked from, workers
            told.append((("ingest", "server", "worker")[min(len(line), 3) - 1], held))
    return told


def show(name: str, files: Sequence[Path], some: Sequence[Path], asked: argparse.Namespace, folder: Path) -> None:
    """One corpus's measurements."""
    print(f"{name}: {len(files)} packs, {sum(pages_of(f)[0] for f in files)} pages", flush=True)
    compare(files, some, folder, asked.rounds)
    stages(some if len(some) < len(files) else files, asked.rounds)
    if asked.shares:
        shares(some)
    again(files, folder, asked.rounds)
    if asked.jobs:
        two(files, folder, asked.rounds)


def main() -> None:
    parser = argparse.ArgumentParser(prog="tests.bench.reading")
    parser.add_argument(
        "--pages", type=int, default=2000, help="of the samples, over and over; 0: none, nor the real papers"
    )
    parser.add_argument("--rounds", type=int, default=5)
    parser.add_argument("--no-jobs", dest="jobs", action="store_false")
    parser.add_argument("--memory", type=int, default=0, metavar="PAGES")
    parser.add_argument("--shares", action="store_true")
    parser.add_argument("papers", nargs="*", type=Path)
    asked = parser.parse_args()
    adopt()
    measures: list[Callable[[Path], None]] = []
    if asked.pages:

        def samples(folder: Path) -> None:
            files = scaled(folder / "packs", asked.pages)
            once = [f for f in files if f.name.startswith("000-")]
            show("samples", files, once, asked, folder)

        measures.append(samples)
    for path in asked.papers or ([REAL] if REAL.is_dir() and asked.pages else []):

        def papers(folder: Path, path: Path = path) -> None:
            every = sorted(path.rglob("*.pdf")) if path.is_dir() else [path]
            files = [f for f in every if pages_of(f)[1]]
            print(f"{path.name}: {len(every) - len(files)} of {len(every)} PDFs are left out: pages without text")
            show(path.name, files, files, asked, folder)

        measures.append(papers)
    if asked.memory:
        measures.append(lambda folder: memory(asked.memory, folder))
    for measure in measures:
        with tempfile.TemporaryDirectory(prefix="minutebook-bench-") as folder:
            measure(Path(folder))


if __name__ == "__main__":
    main()
