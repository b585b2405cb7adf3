"""Files made into readings: pages and blocks, whatever the format.

Enters: a file's path and content. Leaves: a Reading. Raises CorpusError, naming the file and the remedy,
for what cannot be read at all; doubt about single pages is a note.
"""

from __future__ import annotations

from contextlib import closing
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING

from corpus.errors import CorpusError
from pipeline.read.kinds import BUNDLES, FORMATS, IMAGES, PAPERS, media_type

if TYPE_CHECKING:  # a run that finds nothing new reads nothing, and asks only what files there are
    from pipeline.blocks import Reading
    from rules.book import ReadingRules

__all__ = ["BUNDLES", "FORMATS", "IMAGES", "PAPERS", "can_now", "media_type", "read"]


def read(path: Path, content: bytes, pack_id: str, rules: ReadingRules, password: str | None = None) -> Reading:
    """Read one file. `content` is what the id was made of; PDFs are opened from `path`."""
    from pipeline.read.glued import unglued

    reading = _as_set(path, content, pack_id, rules, password)
    return replace(reading, blocks=unglued(reading.blocks, rules))


def _as_set(path: Path, content: bytes, pack_id: str, rules: ReadingRules, password: str | None) -> Reading:
    kind = media_type(path, content)
    if kind == FORMATS[".pdf"]:
        return _read_pdf(path, pack_id, kind, rules, password)
    if kind in IMAGES:
        from pipeline.read.pictured import read_pictures

        return read_pictures(path, content, pack_id, kind, rules)
    if kind not in (FORMATS[".txt"], FORMATS[".md"]):
        from pipeline.read.written import read_written

        return read_written(path, content, pack_id, kind, rules)
    from pipeline.blocks import Note, Reading
    from pipeline.read.embedded import as_page
    from pipeline.read.text import READER, decode, read_text

    text, guessed = decode(content)
    if kind == FORMATS[".md"] and (page := as_page(text)) is not None:
        from pipeline.read.written import read_written

        told = read_written(path, page.encode(), pack_id, FORMATS[".html"], rules)
        return replace(told, media_type=kind)
    pages, blocks = read_text(text, pack_id, rules)
    notes: tuple[Note, ...] = ()
    if guessed:
        notes = (Note("encoding", "info", None, f"not UTF-8; read as {guessed}"),)
    return Reading(
        pack_id,
        path.name,
        kind,
        _first_words(blocks[0].text) if blocks else None,
        READER,
        pages,
        blocks,
        notes,
    )


def can_now(lacks: str | None) -> bool:
    """Whether the program that reading a pack wanted, by the kind of problem that its want made, is here now."""
    if lacks is None:
        return False
    from pipeline.read.programs import available, office

    return office() is not None if lacks == "converted" else available()


def _first_words(text: str) -> str:
    return text if len(text) <= 120 else text[:117].rsplit(" ", 1)[0] + " ..."


def _read_pdf(path: Path, pack_id: str, kind: str, rules: ReadingRules, password: str | None) -> Reading:
    from corpus.evidence import Page
    from pipeline.blocks import Note, Reading
    from pipeline.read.flow import blocks_of
    from pipeline.read.pdf import PdfFile
    from pipeline.read.programs import INSTALL
    from pipeline.read.ruled import outside_tables
    from pipeline.read.spool import Spool
    from pipeline.read.unread import recognised

    file = PdfFile(path, password)
    pages: list[Page] = []
    notes: list[Note] = []
    with closing(file), Spool() as laid:
        for sheet, said in recognised(path, password, file.sheets(), rules):
            source = "ocr" if sheet.confidences else "text"
            pages.append(
                Page(
                    pack_id, sheet.number, sheet.text, *sheet.sides, source, sheet.boxes, sheet.reader,
                    sheet.confidences,
                )
            )  # fmt: skip
            notes += said
            if turned := outside_tables(sheet):
                words = sum(len(line.words) for line in turned)
                kept = f"page {sheet.number}: {words} words do not stand upright; kept as text, not read for facts"
                notes.append(Note("turned_text", "info", sheet.number, kept))
            laid.add(sheet)
        if not any(page.text.strip() for page in pages):
            raise CorpusError(
                "no-text",
                f"{path}: no page has any text; it may be a scan, which needs text recognition (OCR): {INSTALL}",
            )
        blocks = tuple(blocks_of(laid, rules))
    return Reading(pack_id, path.name, kind, file.title, pages[0].reader, tuple(pages), blocks, tuple(notes))
