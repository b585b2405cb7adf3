"""Packs, pages and places on them.

The raw text of a page is the only coordinate system: every fact points into it with half-open
offsets (code points), so that its words can be shown again, and marked on the page's picture.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field

from corpus.boxes import Box, Boxes

__all__ = ["Box", "Page", "Span", "span_of"]


@dataclass(frozen=True, slots=True)
class Span:
    """A stretch of one page's raw text, and where it lies on the page (None for text input)."""

    pack_id: str
    page: int  # 1-based
    start: int
    end: int
    quote: str
    box: Box | None = None
    confidence: float | None = None  # how sure text recognition was of it, 0 to 1; None for text that is text

    def __post_init__(self) -> None:
        if self.page < 1 or not 0 <= self.start < self.end:
            raise ValueError(f"no such place: page {self.page}, characters {self.start} to {self.end}")


@dataclass(frozen=True, slots=True)
class Page:
    """One page: its raw text, its size in points, and a box for each character that was drawn.

    `boxes` has one entry for each character of `text` (None for spaces and line ends that the reader
    put in), or is empty where the input has no geometry.
    """

    pack_id: str
    number: int
    text: str
    width: float | None = None
    height: float | None = None
    source: str = "text"  # or "ocr"
    boxes: Sequence[Box | None] = field(default=(), repr=False)
    reader: str = ""  # which reader read it, where it was another than the rest of the pack's
    confidences: Sequence[float | None] = field(default=(), repr=False)  # as `boxes`; empty for text that is text

    def box(self, start: int, end: int) -> Box | None:
        """The smallest box round the characters from `start` to `end`."""
        if isinstance(self.boxes, Boxes):
            around = self.boxes.around(start, end)
        else:
            drawn = [b for b in self.boxes[start:end] if b is not None]
            around = (
                (min(b[0] for b in drawn), min(b[1] for b in drawn), max(b[2] for b in drawn), max(b[3] for b in drawn))
                if drawn
                else None
            )
        if around is None:
            return None
        x0, top, x1, bottom = around
        return round(x0, 2), round(top, 2), round(x1, 2), round(bottom, 2)

    def confidence(self, start: int, end: int) -> float | None:
        """How sure text recognition was of the characters from `start` to `end`: the mean, 0 to 1."""
        known = [c for c in self.confidences[start:end] if c is not None]
        return round(sum(known) / len(known), 3) if known else None


def span_of(page: Page, start: int, end: int) -> Span:
    """The place from `start` to `end` on `page`, with its words and its box."""
    return Span(
        page.pack_id, page.number, start, end, page.text[start:end], page.box(start, end), page.confidence(start, end)
    )
