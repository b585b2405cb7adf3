"""A PDF's pages, each by the reader that reads it best.

Enters: a file. Leaves: its title and laid-out sheets, one at a time. PDFium reads; pdfplumber reads again what
PDFium could not name the letters of, and says what is wrong with a file that cannot be opened.
"""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

from pipeline.read import plumber
from pipeline.read.sheet import Sheet

__all__ = ["PdfFile"]

_END = b"%%EOF"
_TAIL = 2048  # bytes: a whole PDF's end mark is among the last


class PdfFile:
    """An open PDF. Raises CorpusError for files that are damaged, locked or no PDF at all."""

    def __init__(self, path: Path, password: str | None = None, exact: bool = False) -> None:
        """`exact`: let pdfplumber read every page."""
        from pipeline.read.pdfium import Document
        from pipeline.read.pdfium_calls import NotOpened

        self._path, self._password = path, password
        self._slow: plumber.Document | None = None
        self._quick: Document | None = None
        # PDFium mends a file that was cut short and then shows what is left of it as if it were whole
        if exact or not _has_end(path):
            self._slow = plumber.Document(path, password)
        if not exact:
            try:
                self._quick = Document(path, password)
            except NotOpened:
                self._slow = self._slow or plumber.Document(path, password)
        self.title = self._quick.title() if self._quick else self._exactly.title()
        self.pages = self._quick.pages if self._quick else self._exactly.pages

    @property
    def _exactly(self) -> plumber.Document:
        if self._slow is None:
            self._slow = plumber.Document(self._path, self._password)
        return self._slow

    def sheets(self) -> Iterator[Sheet]:
        """Each page in turn."""
        for number in range(1, self.pages + 1):
            sheet = self._quick.sheet(number) if self._quick else None
            yield sheet if sheet is not None else self._exactly.sheet(number)

    def close(self) -> None:
        """Give the file back."""
        for document in (self._quick, self._slow):
            if document is not None:
                document.close()


def _has_end(path: Path) -> bool:
    with path.open("rb") as file:
        file.seek(0, 2)
        file.seek(max(0, file.tell() - _TAIL))
        return _END in file.read()
