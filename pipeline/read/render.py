"""Pages of a PDF as pictures, for recognition.

Enters: a file and a page number. Leaves: a grey picture, and how much of a page a scan covers.
"""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from pipeline.read.pdfium_calls import opened

if TYPE_CHECKING:
    from PIL.Image import Image

__all__ = ["Pictures"]

_IMAGE = 3  # PDFium's number for objects that are pictures
_LARGEST = 5000  # pixels: a poster's longer side is drawn no larger


class Pictures:
    """A PDF open for drawing; close it. Raises NotOpened where PDFium cannot open it."""

    def __init__(self, path: Path, password: str | None = None) -> None:
        self._document = opened(path, password)

    def close(self) -> None:
        """Give the file back."""
        self._document.close()

    def drawn(self, number: int, dpi: float) -> tuple[Image, float]:
        """A page, counted from 1, in greys, and the dots per inch it is drawn at."""
        page = self._document[number - 1]
        try:
            longer = max(page.get_size())
            dpi = min(dpi, _LARGEST * 72 / longer) if longer else dpi
            return page.render(scale=dpi / 72, grayscale=True).to_pil().convert("L"), dpi
        finally:
            page.close()

    def covered(self, number: int) -> float:
        """The share of a page that its largest picture covers, 0 to 1."""
        page = self._document[number - 1]
        try:
            width, height = page.get_size()
            areas = [0.0]
            for thing in page.get_objects(filter=[_IMAGE], max_depth=3):
                left, bottom, right, top = thing.get_bounds()
                areas.append(abs((min(right, width) - max(left, 0)) * (min(top, height) - max(bottom, 0))))
            return min(1.0, max(areas) / (width * height)) if width and height else 0.0
        finally:
            page.close()
