"""PDF pages through pdfplumber: exact, slow, and the reference for any quicker reader.

Enters: a file. Leaves: laid-out sheets. The only module that reads with pdfplumber.
"""

from __future__ import annotations

import logging
import re
from pathlib import Path
from typing import TYPE_CHECKING

import numpy as np
from numpy.typing import NDArray

from corpus.errors import CorpusError
from corpus.evidence import Box
from pipeline.read.bullets import with_bullets
from pipeline.read.colour import colour_of
from pipeline.read.glyphs import arrow
from pipeline.read.laid import lay_out
from pipeline.read.sheet import Sheet
from pipeline.read.tables import rules_of, tables_of
from pipeline.read.words import SLANT, Glyphs, words_of

if TYPE_CHECKING:
    from pdfplumber.page import Page as PdfPage
    from pdfplumber.pdf import PDF

__all__ = ["READER", "Document"]

READER = "pdfplumber"

_CODE = re.compile(r"\(cid:\d+\)")  # what pdfminer says for a letter without a name


class Document:
    """An open PDF; close it. Raises CorpusError for files that are damaged, locked or no PDF at all."""

    def __init__(self, path: Path, password: str | None = None) -> None:
        self._pdf = _open(path, password)
        self.pages = len(self._pdf.pages)
        """How many there are."""

    def close(self) -> None:
        """Give the file back."""
        self._pdf.close()

    def title(self) -> str | None:
        """The title in the file's own properties, where it has one."""
        title = (self._pdf.metadata or {}).get("Title")
        return title.strip() or None if isinstance(title, str) else None

    def sheet(self, number: int) -> Sheet:
        """One page, counted from 1."""
        page = self._pdf.pages[number - 1]
        try:
            return _sheet(page)
        finally:
            page.close()


def _open(path: Path, password: str | None) -> PDF:
    import pdfplumber
    from pdfminer.pdfdocument import PDFPasswordIncorrect
    from pdfminer.pdfexceptions import PDFException
    from pdfminer.psexceptions import PSException
    from pdfplumber.utils.exceptions import PdfminerException

    logging.getLogger("pdfminer").setLevel(logging.ERROR)
    try:
        pdf = pdfplumber.open(path, password=password or "")
        pages = len(pdf.pages)
    except (PdfminerException, PDFException, PSException) as error:
        if "PDFPasswordIncorrect" in repr(error) or isinstance(error.__cause__, PDFPasswordIncorrect):
            raise _locked(path, password) from error
        raise _damaged(path) from error
    except (ValueError, TypeError, KeyError, AttributeError, RecursionError) as error:
        raise _damaged(path) from error
    if pages == 0:
        raise _damaged(path)
    return pdf


def _locked(path: Path, password: str | None) -> CorpusError:
    if password:
        return CorpusError(
            "password", f"{path}: the password does not open this PDF; give the right one with --password"
        )
    return CorpusError("encrypted", f"{path}: this PDF is locked with a password; give it with --password")


def _damaged(path: Path) -> CorpusError:
    return CorpusError(
        "damaged", f"{path}: the PDF is damaged or cut short; fetch it again from where it was published"
    )


def _sheet(page: PdfPage) -> Sheet:
    # pdfplumber turns a page but not its crop box with it
    left, top, right, bottom = (float(v) for v in (page.bbox if page.rotation else page.cropbox))
    edges = _edges(page, left, top)
    painted = _painted(page, left, top)
    words = with_bullets(words_of(_glyphs(page, left, top)), painted)
    tables = tables_of(edges, painted, words)
    return lay_out(page.page_number, right - left, bottom - top, words, rules_of(edges), tables, READER)


def _glyphs(page: PdfPage, left: float, top: float) -> Glyphs:
    """Every letter of the page; the letters of a ligature share its place."""
    fonts: dict[str, int] = {}
    inks: dict[str | None, int] = {}
    text: list[str] = []
    rows: list[tuple[float, ...]] = []
    for piece, char in enumerate(page.chars):
        name = str(char["fontname"])
        letters = arrow(name, str(char["text"])) or _CODE.sub("\x00", str(char["text"]))
        upright = bool(char["upright"]) and abs(char["matrix"][1]) <= SLANT * abs(char["matrix"][0])
        # pdfplumber gives a turned letter's width for its size
        size = float(char["size"]) if upright else float(char["x1"]) - float(char["x0"])
        row = (
            *(
                float(char["x0"]) - left,
                float(char["top"]) - top,
                float(char["x1"]) - left,
                float(char["bottom"]) - top,
            ),
            *(size, upright, not upright and char["matrix"][1] > 0, piece),
            *(fonts.setdefault(name, len(fonts)), inks.setdefault(colour_of(char["non_stroking_color"]), len(inks))),
        )
        text.append(letters)
        rows.extend([row] * len(letters))
    table = np.array(rows, np.float64).reshape(len(rows), 10).T
    x0, y0, x1, y1, sizes = table[:5]
    standing, climbs = table[5:7].astype(np.bool_)
    pieces, font, ink = table[7:].astype(np.int64)
    return Glyphs(
        "".join(text), x0, y0, x1, y1, sizes, standing, climbs, pieces, font, ink, list(fonts), list(inks)
    )  # fmt: skip


def _edges(page: PdfPage, left: float, top: float) -> NDArray[np.float64]:
    """Rows of x0, top, x1, bottom for the straight edges of everything drawn."""
    kept = [
        (float(e["x0"]) - left, float(e["top"]) - top, float(e["x1"]) - left, float(e["bottom"]) - top)
        for e in page.edges
        if e["orientation"] and (e["x0"] == e["x1"] or e["top"] == e["bottom"])
    ]
    return np.array(kept, np.float64).reshape(len(kept), 4)


def _painted(page: PdfPage, left: float, top: float) -> list[tuple[Box, str | None]]:
    """Every filled area in the order of drawing: a later one lies over those before it."""
    return [
        (
            (float(o["x0"]) - left, float(o["top"]) - top, float(o["x1"]) - left, float(o["bottom"]) - top),
            colour_of(o["non_stroking_color"]),
        )
        for o in (*page.rects, *page.curves)
        if o.get("fill")
    ]
