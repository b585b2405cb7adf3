"""How fast papers are read, against what other tools take for the same pages.

    python -m tests.bench.reading [PAGES [PDF_OR_FOLDER ...]]

Makes packs of the samples' born-digital ones, PAGES pages in all (2,000 if not said), each page with a mark of its
own so that no two packs are one; other papers may be named, and a folder of real ones beside the repository is
read where it is there. Prints the median of five ratios, each measured within one round, with processor time:

- the whole of ingest (read, extract, write, load) against pdfplumber's `extract_words` and `find_tables`;
- the same against poppler's `pdftotext -bbox-layout`, where it is installed;
- two jobs against one, by the clock;
- a second run over the same files against the first.
"""

from __future__ import annotations

import os
import resource
import shutil
import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Sequence
from pathlib import Path

import pypdfium2

from tests.bench.packs import scaled

ROUNDS = 5
ROOT = Path(__file__).resolve().parents[2]
REAL = ROOT.parent / "shared" / "corpus"
COMMAND = [sys.executable, "-m", "pipeline"]


def children() -> float:
    """Seconds of the processor that finished child processes took."""
    used = resource.getrusage(resource.RUSAGE_CHILDREN)
    return used.ru_utime + used.ru_stime


def cpu(command: Sequence[str]) -> float:
    """Seconds of the processor that a command and all it starts takes."""
    before = children()
    subprocess.run(command, check=False, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL, cwd=ROOT)
    return children() - before


def clock(command: Sequence[str]) -> float:
    """Seconds a command takes."""
    began = time.perf_counter()
    subprocess.run(command, check=False, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL, cwd=ROOT)
    return time.perf_counter() - began


def ingest(files: Sequence[Path], folder: Path, jobs: int, fresh: bool = True) -> list[str]:
    """The command that reads the files into a warehouse, a new one where `fresh`."""
    warehouse = folder / "bench.duckdb"
    if fresh:
        for old in folder.glob("bench.duckdb*"):
            old.unlink()
    return [*COMMAND, "--warehouse", str(warehouse), "ingest", "-q", "--jobs", str(jobs), *map(str, files)]


def bench(files: Sequence[Path]) -> list[str]:
    """The same work in one process, so that its processor time can be told."""
    return [*COMMAND, "bench", "--json", *map(str, files)]


PLUMBER = """
import sys, pdfplumber
for name in sys.argv[1:]:
    with pdfplumber.open(name) as pdf:
        for page in pdf.pages:
            page.extract_words(); page.find_tables(); page.close()
"""


def poppler(files: Sequence[Path]) -> float:
    """Seconds of the processor that pdftotext takes for all files."""
    return sum(cpu(["pdftotext", "-bbox-layout", str(f), os.devnull]) for f in files)


def median(measure: Callable[[], float]) -> str:
    """Of five, with the least and the most."""
    found = sorted(measure() for _ in range(ROUNDS))
    return f"{statistics.median(found):8.2f}   ({found[0]:.2f} to {found[-1]:.2f})"


def show(name: str, files: Sequence[Path], folder: Path) -> None:
    """One corpus's ratios."""
    pages = 0
    for file in files:
        document = pypdfium2.PdfDocument(file)
        pages += len(document)
        document.close()
    print(f"{name}: {len(files)} packs, {pages} pages", flush=True)
    few = list(files)[: max(1, len(files) // ROUNDS)]  # pdfplumber takes minutes for all
    print(
        "  pdfplumber / ingest       ",
        median(lambda: cpu([sys.executable, "-c", PLUMBER, *map(str, few)]) / cpu(bench(few))),
    )
    if shutil.which("pdftotext"):
        print("  ingest / pdftotext        ", median(lambda: cpu(bench(files)) / poppler(files)), flush=True)
    else:
        print("  ingest / pdftotext: poppler-utils is not installed")

    def jobs() -> float:
        one = clock(ingest(files, folder, 1))
        return one / clock(ingest(files, folder, 2))

    def again() -> float:
        first = cpu(ingest(files, folder, 1))
        return cpu(ingest(files, folder, 1, fresh=False)) / first

    print("  one job / two jobs        ", median(jobs), flush=True)
    print("  second run / first        ", median(again), flush=True)


def main() -> None:
    count = int(sys.argv[1].replace(",", "")) if len(sys.argv) > 1 else 2000
    named = [Path(a) for a in sys.argv[2:]] or ([REAL] if REAL.is_dir() else [])
    with tempfile.TemporaryDirectory(prefix="minutebook-bench-") as folder:
        show("samples", scaled(Path(folder) / "packs", count), Path(folder))
        for path in named:
            files = sorted(path.rglob("*.pdf")) if path.is_dir() else [path]
            show(path.name, files, Path(folder))


if __name__ == "__main__":
    main()
