"""Papers that a word processor wrote and web pages, made into readings; one function knows which reader.

Enters: a file's path, content and media type. Leaves: a Reading. Raises CorpusError for what cannot be read.
"""

from __future__ import annotations

from pathlib import Path

from corpus.errors import CorpusError
from pipeline.blocks import Note, Reading
from pipeline.read.kinds import FORMATS
from rules.book import ReadingRules

__all__ = ["read_written"]


def read_written(path: Path, content: bytes, pack_id: str, kind: str, rules: ReadingRules) -> Reading:
    """Read one paper of a kind that isn't PDF or plain text."""
    notes: tuple[Note, ...] = ()
    if kind == FORMATS[".docx"]:
        from pipeline.read import docx

        pages, blocks, title = docx.read_docx(path, content, pack_id, rules)
        reader = docx.READER
    elif kind == FORMATS[".odt"]:
        from pipeline.read import odt

        pages, blocks, title = odt.read_odt(path, content, pack_id, rules)
        reader = odt.READER
    elif kind == FORMATS[".html"]:
        from pipeline.read import web

        pages, blocks, title = web.read_web(path, content, pack_id, rules)
        reader = web.READER
    else:
        from pipeline.read.converted import read_converted

        pages, blocks, title, reader, notes = read_converted(path, content, pack_id, kind, rules)
    if not any(page.text.strip() for page in pages):
        raise CorpusError("no-text", f"{path}: there is no text in it; fetch it again, or scan it and save it as PDF")
    if title is None and blocks:
        first = next((b.text for b in blocks if b.furniture is None and b.text), "")
        title = (first if len(first) <= 120 else first[:117].rsplit(" ", 1)[0] + " ...") or None
    return Reading(pack_id, path.name, kind, title, reader, pages, blocks, notes)
