"""Paragraph styles of the two layouts, set in the PDF core fonts so that no font file is needed."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any
from xml.sax.saxutils import escape

from reportlab.lib.enums import TA_CENTER, TA_RIGHT
from reportlab.lib.styles import ParagraphStyle
from reportlab.platypus import Paragraph


@dataclass(frozen=True)
class Look:
    """What differs between the layouts: faces, size, and how far text hangs from its number."""

    face: str
    bold: str
    size: float
    hang: float

    def style(self, name: str, *, left: float = 0, space: float = 6, size: float = 0, **more: Any) -> ParagraphStyle:
        size = size or self.size
        options: dict[str, object] = {
            "fontName": self.face, "fontSize": size, "leading": size * 1.18, "leftIndent": left,
            "spaceAfter": space, "bulletFontName": self.face, "bulletFontSize": size,
            "allowWidows": 1, "allowOrphans": 1, "splitLongWords": 0, **more,
        }  # fmt: skip
        return ParagraphStyle(name, **options)

    def plain(self, text: str, left: float = 0, space: float = 6, **more: Any) -> Paragraph:
        return Paragraph(escape(text), self.style("plain", left=left, space=space, **more))

    def heading(self, text: str, space: float = 6, **more: Any) -> Paragraph:
        return Paragraph(escape(text), self.style("heading", space=space, fontName=self.bold, keepWithNext=1, **more))

    def under(self, text: str, left: float = 0, bold: bool = False) -> Paragraph:
        marked = f"<u>{escape(text)}</u>"
        face = self.bold if bold else self.face
        return Paragraph(marked, self.style("under", left=left, fontName=face, keepWithNext=1))

    def centre(self, text: str, bold: bool = True, size: float = 0, space: float = 10) -> Paragraph:
        face = self.bold if bold else self.face
        return Paragraph(escape(text), self.style("centre", size=size, space=space, fontName=face, alignment=TA_CENTER))

    def right(self, text: str) -> Paragraph:
        return Paragraph(escape(text), self.style("right", fontName=self.bold, alignment=TA_RIGHT, space=10))

    def hung(self, label: str, text: str, at: float, left: float, space: float = 6, **more: Any) -> Paragraph:
        """A paragraph hanging from its number or letter."""
        style = self.style("hung", left=left, space=space, bulletIndent=at, **more)
        return Paragraph(escape(text), style, bulletText=label)

    def bullet(self, text: str, at: float, nested: bool = False) -> Paragraph:
        """The round mark comes from the Symbol face: readers of the text layer get a bullet, not a code."""
        face = self.face if nested else "Symbol"
        style = self.style("bullet", left=at + 16, space=3, bulletIndent=at, bulletFontName=face)
        return Paragraph(escape(text), style, bulletText="o" if nested else "•")


COUNTY = Look("Helvetica", "Helvetica-Bold", 12, 36)
CITY = Look("Times-Roman", "Times-Bold", 11, 28)
