"""Pictures of pages (PNG, JPEG, TIFF) as packs: a page for each picture.

Enters: the file's bytes. Leaves: a Reading. Raises CorpusError where the file is damaged, where nothing in it
can be read, and where there is no Tesseract to read it.
"""

from __future__ import annotations

from pathlib import Path

from corpus.errors import CorpusError
from corpus.evidence import Page
from pipeline.blocks import Note, Reading
from pipeline.read import ocr, programs, tesseract
from pipeline.read.flow import blocks_of
from pipeline.read.picture import frames
from rules.book import ReadingRules

__all__ = ["read_pictures"]


def read_pictures(path: Path, content: bytes, pack_id: str, kind: str, rules: ReadingRules) -> Reading:
    """Read one image file."""
    if not programs.available():
        raise CorpusError("no-text", f"{path}: a picture; to read its words, {programs.INSTALL}")
    try:
        pictures = frames(content)
    except OSError as error:
        raise CorpusError("damaged", f"{path}: the picture is damaged or too large; fetch it again") from error
    sheets, notes = [], []
    for number, (image, dpi) in enumerate(pictures, 1):
        fine = dpi / ocr.DPI
        if fine > 1.4:  # a finer scan is no better read, only slower
            image, dpi = image.reduce(max(2, round(fine))), dpi / max(2, round(fine))
        sheet = ocr.recognise(image, dpi, number, image.width * 72 / dpi, image.height * 72 / dpi, rules.misread)
        sure = ocr.confidence(sheet)
        severity = "warning" if sheet.text and sure < 0.75 else "info"
        notes.append(
            Note("ocr", severity, number, f"page {number} was read by text recognition; confidence {sure:.2f}")
        )
        sheets.append(sheet)
    if not any(sheet.text.strip() for sheet in sheets):
        raise CorpusError("no-text", f"{path}: a picture in which no words were found; fetch a clearer one")
    pages = tuple(Page(pack_id, s.number, s.text, *s.sides, "ocr", s.boxes, s.reader, s.confidences) for s in sheets)
    return Reading(
        pack_id, path.name, kind, None, tesseract.READER, pages, tuple(blocks_of(sheets, rules)), tuple(notes)
    )
