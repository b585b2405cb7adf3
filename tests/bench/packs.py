"""The samples' born-digital packs, over and over: as many pages as wanted, no two packs the same."""

from __future__ import annotations

from itertools import count
from pathlib import Path

import pypdfium2

__all__ = ["one_of", "scaled"]

SAMPLES = Path(__file__).resolve().parents[2] / "corpus" / "samples"


def scaled(folder: Path, pages: int) -> list[Path]:
    """Packs of so many pages in all, in a folder: a mark behind a PDF's end makes it another file and pack."""
    folder.mkdir(parents=True, exist_ok=True)
    made: list[Path] = []
    done = 0
    for turn in count():
        for sample in sorted(SAMPLES.rglob("*.pdf")):
            document = pypdfium2.PdfDocument(sample)
            done += len(document)
            document.close()
            path = folder / f"{turn:03}-{sample.name}"
            path.write_bytes(sample.read_bytes() + f"% copy {turn}\n".encode())
            made.append(path)
            if done >= pages:
                return made
    raise AssertionError


def one_of(path: Path, pages: int) -> Path:
    """One pack of so many pages: the samples one behind another."""
    whole = pypdfium2.PdfDocument.new()
    while len(whole) < pages:
        for sample in sorted(SAMPLES.rglob("*.pdf")):
            part = pypdfium2.PdfDocument(sample)
            whole.import_pages(part, range(min(len(part), pages - len(whole))))
            part.close()
            if len(whole) >= pages:
                break
    whole.save(path)
    whole.close()
    return path
