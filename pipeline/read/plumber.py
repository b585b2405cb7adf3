"""PDF pages through pdfplumber: exact, slow, and the reference for any quicker reader.

Enters: a file. Leaves: laid-out sheets. The only module that imports pdfplumber.
"""

from __future__ import annotations

import logging
from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from corpus.errors import CorpusError
from corpus.evidence import Box
from pipeline.read.colour import colour_of
from pipeline.read.glyphs import arrow
from pipeline.read.sheet import Rule, Sheet, Table, Word, lay_out

if TYPE_CHECKING:
    from pdfplumber.page import Page as PdfPage
    from pdfplumber.pdf import PDF

__all__ = ["READER", "sheets", "title_of"]

READER = "pdfplumber"

# Glyphs of symbol fonts that PDF makers leave in Unicode's private area, and ligatures.
_GLYPHS: Mapping[str, str] = {
    "\uf0b7": "•", "\uf0a7": "▪", "\uf0d8": "➢", "\uf0fc": "✓", "\uf02d": "-", "\uf0a8": "▪", "\uf06f": "o",
    "ﬀ": "ff", "ﬁ": "fi", "ﬂ": "fl", "ﬃ": "ffi", "ﬄ": "ffl", "\u00ad": "-", "\xa0": " ",
}  # fmt: skip

# How wide an arrow is taken to be, type sizes, where the font's own widths are not in the file.
_ARROW_WIDTH = 0.6

# A gap of this share of the type size parts two words; a fixed gap glues small print together.
_WORD_GAP = 0.15


def sheets(path: Path, password: str | None = None) -> Iterator[Sheet]:
    """Each page in turn. Raises CorpusError for files that are damaged, locked or no PDF at all."""
    with _open(path, password) as pdf:
        for page in pdf.pages:
            yield _sheet(page)
            page.close()


def title_of(path: Path, password: str | None = None) -> str | None:
    """The title in the file's own properties, where it has one."""
    with _open(path, password) as pdf:
        title = (pdf.metadata or {}).get("Title")
    return title.strip() or None if isinstance(title, str) else None


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
    left, top = float(page.bbox[0]), float(page.bbox[1])
    words = [w for w in (_word(raw, left, top) for raw in _raw_words(page)) if w]
    rules = [
        Rule(float(e["x0"]) - left, float(e["x1"]) - left, float(e["top"]) - top)
        for e in page.edges
        if e["orientation"] == "h"
    ]
    return lay_out(page.page_number, float(page.width), float(page.height), words, rules, _tables(page, left, top))


def _raw_words(page: PdfPage) -> list[dict[str, object]]:
    found: list[dict[str, object]] = page.dedupe_chars(tolerance=0.5).extract_words(
        x_tolerance_ratio=_WORD_GAP, y_tolerance=2, keep_blank_chars=False, return_chars=True
    )
    return found


def _word(raw: dict[str, object], left: float, top: float) -> Word | None:
    """One word with a box for each character; a ligature's letters share the glyph's box."""
    chars = raw["chars"]
    assert isinstance(chars, list)
    climbs = all(not c["upright"] and c["matrix"][1] > 0 for c in chars)
    if climbs:
        chars = chars[::-1]  # given from the top, read from the foot
    text: list[str] = []
    boxes: list[Box] = []
    for char in chars:
        glyph = arrow(str(char["fontname"]), str(char["text"]))
        shown = glyph or "".join(_GLYPHS.get(c, c) for c in str(char["text"]))
        shown = "".join(c for c in shown if c.isprintable() and not c.isspace() and not 0xD800 <= ord(c) <= 0xDFFF)
        x0, x1 = float(char["x0"]), float(char["x1"])
        if glyph and not x0 < x1:
            x1 = x0 + _ARROW_WIDTH * float(char["size"])
        box = (x0 - left, float(char["top"]) - top, x1 - left, float(char["bottom"]) - top)
        text.append(shown)
        boxes.extend([box] * len(shown))
    if not boxes:
        return None
    fonts = [str(c["fontname"]).lower() for c in chars]
    return Word(
        "".join(text),
        min(b[0] for b in boxes),
        min(b[1] for b in boxes),
        max(b[2] for b in boxes),
        max(b[3] for b in boxes),
        round(max(float(c["size"]) for c in chars), 1),
        all("bold" in f or "black" in f or "heavy" in f for f in fonts),
        all("italic" in f or "oblique" in f for f in fonts),
        tuple(boxes),
        upright=all(bool(c["upright"]) for c in chars),
        climbs=climbs,
        ink=_ink(chars),
    )


def _tables(page: PdfPage, left: float, top: float) -> list[Table]:
    """Ruled tables of at least two columns; one of a single row may be the rest of the page before's."""
    found = []
    painted = _painted(page)
    for table in page.find_tables():
        rows = tuple(
            tuple((c[0] - left, c[1] - top, c[2] - left, c[3] - top) if c else None for c in row.cells)
            for row in table.rows
        )
        if max(sum(c is not None for c in row) for row in rows) >= 2:
            x0, y0, x1, y1 = table.bbox
            fills = tuple(tuple(_fill(c, painted) if c else None for c in row.cells) for row in table.rows)
            found.append(Table((x0 - left, y0 - top, x1 - left, y1 - top), rows, fills))
    return found


def _painted(page: PdfPage) -> list[tuple[Box, str | None]]:
    """Every filled area in the order of drawing: a later one lies over those before it."""
    return [
        (
            (float(o["x0"]), float(o["top"]), float(o["x1"]), float(o["bottom"])),
            colour_of(o["non_stroking_color"]),
        )
        for o in (*page.rects, *page.curves)
        if o.get("fill")
    ]


def _fill(cell: Box, painted: Sequence[tuple[Box, str | None]]) -> str | None:
    """The colour a cell is filled with, or of the mark drawn in it."""
    x, y = (cell[0] + cell[2]) / 2, (cell[1] + cell[3]) / 2
    for box, colour in reversed(painted):
        over = box[0] <= x <= box[2] and box[1] <= y <= box[3]
        inside = (
            cell[0] <= (box[0] + box[2]) / 2 <= cell[2]
            and cell[1] <= (box[1] + box[3]) / 2 <= cell[3]
            and min(box[2] - box[0], box[3] - box[1]) > 3  # a rule or a border is no mark
        )
        if over or inside:
            return colour
    return None


def _ink(chars: Sequence[Mapping[str, object]]) -> str | None:
    """The letters' colour, where all have the same and it is no grey."""
    inks = {colour_of(c.get("non_stroking_color")) for c in chars}
    return inks.pop() if len(inks) == 1 else None
