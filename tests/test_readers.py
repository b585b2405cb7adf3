"""PDFium and pdfplumber give the same facts, of every sample and of the real papers where they are there."""

from __future__ import annotations

import json
import tomllib
from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from pipeline.read import pdf as reading
from pipeline.read import pdfium, programs
from pipeline.read.pdf import PdfFile
from pipeline.run import read_pack
from rules.book import RuleBook
from tests.drawn import lines
from tests.drawn import pdf as drawn

if TYPE_CHECKING:
    from spacy.language import Language

ROOT = Path(__file__).resolve().parents[1]
SAMPLES = sorted((ROOT / "corpus" / "samples").rglob("*.pdf"))
SHARED = ROOT.parent / "shared"
REAL = sorted((SHARED / "corpus").rglob("*.pdf")) + sorted((SHARED / "seeds-pdf").glob("*.pdf"))
EXPLAINED = tomllib.loads((ROOT / "tests" / "readers.toml").read_text("utf-8")).get("difference", [])
MOST = 5  # pages read of a real paper: pdfplumber takes up to half a second for each

# Where a fact lies on its page differs by fractions of a point; which reader read a page differs by design.
PLACES = ("x0", "top", "x1", "bottom", "reader")


class Quick(PdfFile):
    """The first pages, as they are always read."""

    def __init__(self, path: Path, password: str | None = None, exact: bool = False) -> None:
        super().__init__(path, password, exact)
        if path not in SAMPLES:
            self.pages = min(self.pages, MOST)


class Exact(Quick):
    """The same pages by pdfplumber."""

    def __init__(self, path: Path, password: str | None = None) -> None:
        super().__init__(path, password, exact=True)


def records(path: Path, build: Path, book: RuleBook, nlp: Language) -> dict[str, set[str]]:
    """The lines of each kind of record, without places."""
    outcome = read_pack(path, build, book, nlp)
    found = {}
    for file in sorted(outcome.records.glob("*.jsonl")):
        rows = [json.loads(line) for line in file.read_text("utf-8").splitlines()]
        # the words of a page may stand in another order where lines overlap; what is read of them may not
        skip = (*PLACES, "text", "char_start", "char_end") if file.stem in ("pages", "evidence") else PLACES
        found[file.stem] = {json.dumps({k: v for k, v in row.items() if k not in skip}) for row in rows}
    return found


def differences(path: Path, folder: Path, book: RuleBook, nlp: Language) -> Iterator[str]:
    """What one reader has and the other has not, and no one has explained."""
    found = []
    for way in (Quick, Exact):
        with pytest.MonkeyPatch.context() as patched:
            patched.setattr(reading, "PdfFile", way)
            patched.setattr(programs, "available", lambda: False)  # a picture's words would come from neither
            found.append(records(path, folder / way.__name__, book, nlp))
    quick, slow = found
    assert quick.keys() == slow.keys()
    for kind in quick:
        for name, here, there in (("quick", quick, slow), ("slow", slow, quick)):
            for line in sorted(here[kind] - there[kind]):
                if not any(
                    d["file"] == path.name and d["kind"] == kind and d.get("only", name) == name and d["says"] in line
                    for d in EXPLAINED
                ):
                    yield f"{path.name}, {kind}, only the {name} reader: {line[:300]}"


@pytest.mark.parametrize("path", SAMPLES, ids=lambda p: p.stem)
def test_both_readers_give_the_same_facts_of_the_samples(
    path: Path, tmp_path: Path, book: RuleBook, nlp: Language
) -> None:
    assert list(differences(path, tmp_path, book, nlp)) == []


@pytest.mark.skipif(not REAL, reason="there are no real papers beside the repository")
@pytest.mark.parametrize("path", REAL, ids=lambda p: p.stem[:40])
def test_both_readers_give_the_same_facts_of_real_papers(
    path: Path, tmp_path: Path, book: RuleBook, nlp: Language
) -> None:
    assert list(differences(path, tmp_path, book, nlp)) == []


@pytest.mark.parametrize("difference", EXPLAINED, ids=lambda d: d["file"])
def test_every_difference_is_explained(difference: dict[str, str]) -> None:
    assert len(difference["why"]) > 40, "say what stands on the page, and which reader is right"
    assert difference.keys() <= {"file", "kind", "only", "says", "why"}


def test_a_page_says_which_reader_read_it(
    tmp_path: Path, book: RuleBook, nlp: Language, monkeypatch: pytest.MonkeyPatch
) -> None:
    pytest.importorskip("reportlab", reason="small PDFs are drawn with reportlab")
    path = drawn(
        tmp_path / "two.pdf",
        lines(*(f"The Board heard that slip {n} was wet and would be dried." for n in range(12))),
        lines(*(f"The Board heard that boat {n} was wet and would be dried." for n in range(12))),
    )
    monkeypatch.setattr(pdfium, "_doubtful", lambda text: "boat" in text)
    outcome = read_pack(path, tmp_path / "build", book, nlp)
    rows = [json.loads(line) for line in (outcome.records / "pages.jsonl").read_text("utf-8").splitlines()]
    assert [(r["page"], r["reader"]) for r in rows] == [(1, "pdfium"), (2, "pdfplumber")]
    assert "boat 11" in rows[1]["text"]


def test_a_page_is_doubtful_where_many_letters_have_no_name() -> None:
    assert not pdfium._doubtful("The Board heard that the slip was wet. " * 5 + "\uf0b7\x03")
    assert pdfium._doubtful("The Board \x03\x04\x05 heard \ue001")
    assert not pdfium._doubtful("")
