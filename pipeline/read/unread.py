"""PDF pages that are pictures, or whose text layer lies, read by recognition instead: page by page.

Enters: laid-out sheets. Leaves: sheets, some of them recognised, and a note on each page that was touched or
that could not be read.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from pathlib import Path

from pipeline.blocks import Note
from pipeline.read import ocr, programs
from pipeline.read.doubt import better, doubt_of
from pipeline.read.picture import straighten
from pipeline.read.render import Pictures
from pipeline.read.sheet import Sheet
from rules.book import ReadingRules

__all__ = ["recognised"]

_TEXTLESS = 0.02  # characters per point of page height under which a page counts as a picture
_FEW = 40  # words: a scan may carry a stamp, a page label and a head put on by a program
_COVERED = 0.6  # share of a page that a scan covers
_UNSURE = 0.75  # mean confidence under which a page may be misread throughout
_LOOK = 72  # dots per inch at which a page is looked at for being blank


def recognised(
    path: Path, password: str | None, sheets: Iterable[Sheet], rules: ReadingRules
) -> Iterator[tuple[Sheet, list[Note]]]:
    """Each sheet, bettered by recognition where it could be, with what is to be said of its page."""
    pictures: Pictures | None = None
    try:
        for sheet in sheets:
            doubt = None if _textless(sheet, rules) else doubt_of(sheet.text, rules)
            wanted = doubt is not None or not sheet.text.strip()  # few words are OCR's only under a scan
            if not wanted and len(sheet.text.split()) >= _FEW:
                yield sheet, []
                continue
            pictures = pictures or Pictures(path, password)
            if wanted or pictures.covered(sheet.number) >= _COVERED:
                yield _read(sheet, doubt, pictures, rules)
            else:
                yield sheet, []
    finally:
        if pictures is not None:
            pictures.close()


def _textless(sheet: Sheet, rules: ReadingRules) -> bool:
    if len(sheet.text) >= _TEXTLESS * sheet.height:
        return False
    return not any(p.search(sheet.text) for p in rules.furniture if p.kind == "blank")


def _read(sheet: Sheet, doubt: str | None, pictures: Pictures, rules: ReadingRules) -> tuple[Sheet, list[Note]]:
    number = sheet.number
    look, dpi = pictures.drawn(number, _LOOK)
    if doubt is None and straighten(look, dpi).blank:
        return sheet, []
    said = f"page {number} has no text; it may be a scan" if doubt is None else f"page {number}: {doubt}"
    if not programs.available():
        kind = "no_text" if doubt is None else "text_lies"
        return sheet, [Note(kind, "warning", number, f"{said}; {programs.INSTALL}")]
    image, dpi = pictures.drawn(number, ocr.DPI)
    found = ocr.recognise(image, dpi, number, sheet.width, sheet.height, rules.misread)
    if not found.text.strip():
        if sheet.text.strip():
            return sheet, []
        return sheet, [Note("no_text", "info", number, f"page {number} is a picture in which no words were found")]
    if doubt is not None and not better(found.text, sheet.text, rules):
        return sheet, []
    sure = ocr.confidence(found)
    why = "a picture" if doubt is None else doubt
    message = f"page {number} was read by text recognition ({why}); confidence {sure:.2f}"
    if sure < _UNSURE:
        return found, [Note("ocr", "warning", number, f"{message}: it may be misread throughout")]
    return found, [Note("ocr", "info", number, message)]
