"""PDF pages through PDFium: some ten times as quick as pdfplumber, and read like it.

Enters: a file. Leaves: laid-out sheets, each with the name of its reader. A page whose letters PDFium could not
name is read again by pdfplumber (see `_doubtful`).
"""

from __future__ import annotations

import ctypes
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from itertools import repeat
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from pipeline.read.bullets import with_bullets
from pipeline.read.colour import colour_of
from pipeline.read.drawn import Floats, View, drawn, within
from pipeline.read.glyphs import unnamed
from pipeline.read.laid import lay_out
from pipeline.read.pdfium_calls import address, call, each, fill, opened, text_of
from pipeline.read.sheet import Sheet
from pipeline.read.tables import rules_of, tables_of
from pipeline.read.words import SLANT, Glyphs, Ints, words_of

__all__ = ["READER", "Document"]

READER = "pdfium"

_UNNAMED = 0.02  # the share of letters without a name that makes a page doubtful
_DOUBLE = 0.6  # points between a letter and its double
_JOINED = 0.15  # type sizes: so far behind its origin stands only a later letter of one sign for several ('ffi')
_LEVEL = 0.001  # a line that rises by less than this share of its length is level


class Document:
    """An open PDF; close it. Raises NotOpened where PDFium cannot open it."""

    def __init__(self, path: Path, password: str | None = None) -> None:
        self._document = opened(path, password)
        self._address = address(self._document)
        self.pages = len(self._document)
        """How many there are."""

    def close(self) -> None:
        """Give the file back."""
        self._document.close()

    def title(self) -> str | None:
        """The title in the file's own properties, where it has one."""
        return self._document.get_metadata_value("Title").strip() or None

    def sheet(self, number: int) -> Sheet | None:
        """One page, counted from 1; None where it is for pdfplumber."""
        page = call["FPDF_LoadPage"](self._address, number - 1)
        if not page:
            return None
        text = call["FPDFText_LoadPage"](page)
        try:
            if not text:
                return None
            box = np.zeros(4, np.float32)  # left, top, right, bottom; y counts upwards
            call["FPDF_GetPageBoundingBox"](page, box.ctypes.data)
            left, top, right, bottom = box.tolist()
            view = View(left, top, right, bottom, call["FPDFPage_GetRotation"](page))
            ink = drawn(page, view)
            letters = _letters(text)
            if letters is None:
                return None
            words = words_of(_glyphs(text, view, ink.texts, *letters)) if letters[0] else []
            tables, words = tables_of(ink.edges, ink.painted, words), with_bullets(words, ink.painted)
            return lay_out(number, view.width, view.height, words, rules_of(ink.edges), tables, READER)
        finally:
            if text:
                call["FPDFText_ClosePage"](text)
            call["FPDF_ClosePage"](page)


def _letters(page: int) -> tuple[str, Ints, Ints] | None:
    """The page's letters, the place of each, and the piece of text it is of; None where they are in doubt."""
    count = call["FPDFText_CountChars"](page)
    everything = text_of(page, count)
    objects = np.fromiter(map(call["FPDFText_GetTextObject"], repeat(page, count), range(count)), np.int64, count)
    real = np.flatnonzero(objects)  # spaces and line ends that PDFium put in have no object
    text = "".join(map(everything.__getitem__, real.tolist())) if len(real) < count else everything
    return None if _doubtful(text) else (text, real, objects[real])


def _glyphs(page: int, view: View, texts: Mapping[int, Floats | None], text: str, real: Ints, objects: Ints) -> Glyphs:
    """The page's letters with their places. `texts`: every drawn piece of text and the form it stands in."""
    loose = fill("FPDFText_GetLooseCharBox", (repeat(page), real.tolist()), np.float32, 4, len(real)).astype(np.float64)
    handles, first, piece = np.unique(objects, return_index=True, return_inverse=True)
    matrix = fill("FPDFText_GetMatrix", (repeat(page), real[first].tolist()), np.float32, 6, len(handles))
    known = handles.tolist()
    pieces = _pieces(known, matrix.astype(np.float64), view)
    x0, top, x1, bottom = view.boxes(loose)
    # PDFium's boxes reach out to where the letter's ink does; pdfplumber's begin at its origin and are as
    # high as the type, from the font's descent.
    size, level, font = pieces.size[piece], pieces.level[piece], pieces.font[piece]
    bottom = np.where(level, pieces.foot[piece], bottom)
    top = np.where(level, bottom - size, top)
    codes = np.frombuffer(text.encode("utf-32-le", "surrogatepass"), "<u4").astype(np.int64)
    _, sample, glyph = np.unique((font << 21) + codes, return_index=True, return_inverse=True)
    origin = _origins(page, real[sample].tolist(), view)
    shift = (origin - x0[sample]) / np.maximum(size[sample], 0.1)
    shift[shift < -_JOINED] = 0  # its origin is the sign's, and says nothing of the same letter elsewhere
    x0 = np.where(level & level[sample][glyph], x0 + shift[glyph] * size, x0)
    inks, ink = _inks(known)
    found = Glyphs(
        text, x0, top, x1, bottom, size, pieces.upright[piece], pieces.climbs[piece], piece.astype(np.int64), font,
        ink[piece], pieces.fonts, inks,
    )  # fmt: skip
    blanks = texts.keys() - set(known)
    return _with_blanks(found, [(handle, texts[handle]) for handle in blanks], view) if blanks else found


def _with_blanks(found: Glyphs, blanks: Sequence[tuple[int, Floats | None]], view: View) -> Glyphs:
    """PDFium passes over a piece of text that is nothing but a space, or a double of another: each space is put
    back, or the words on its sides would be one where they stand close."""
    own = fill("FPDFPageObj_GetMatrix", ([handle for handle, _ in blanks],), np.float32, 6, len(blanks))
    matrix = np.array(
        [m if f is None else within(m, f) for m, (_, f) in zip(own.astype(np.float64), blanks, strict=True)]
    )
    pieces = _pieces([handle for handle, _ in blanks], matrix, view)
    x = view.points(matrix[:, 4], matrix[:, 5])[0]
    order = np.argsort(found.x0, kind="stable")
    sides = np.concatenate((found.x0[order], [np.inf]))
    kept = []
    for i in np.flatnonzero(pieces.upright & pieces.level).tolist():
        at = int(np.searchsorted(sides, x[i] - _DOUBLE))
        while sides[at] <= x[i] + _DOUBLE and abs(found.bottom[order[at]] - pieces.foot[i]) > _DOUBLE:
            at += 1
        if sides[at] > x[i] + _DOUBLE:
            kept.append(i)
    if not kept or not found.text:  # a page with nothing but spaces has no font to set them in
        return found
    foot, size, none = pieces.foot[kept], pieces.size[kept], np.zeros(len(kept), np.int64)
    true = np.ones(len(kept), np.bool_)
    return Glyphs(
        found.text + " " * len(kept),
        np.concatenate((found.x0, x[kept])),
        np.concatenate((found.top, foot - size)),
        np.concatenate((found.x1, x[kept])),
        np.concatenate((found.bottom, foot)),
        np.concatenate((found.size, size)),
        np.concatenate((found.upright, true)),
        np.concatenate((found.climbs, ~true)),
        np.concatenate((found.piece, none - 1)),
        np.concatenate((found.font, none)),
        np.concatenate((found.ink, none)),
        found.fonts,
        found.inks,
    )


@dataclass(slots=True)
class _Pieces:
    """What is one for all letters of a piece of text; an entry for each piece."""

    size: Floats
    foot: Floats  # how far from the page's top its letters reach down
    upright: NDArray[np.bool_]
    climbs: NDArray[np.bool_]
    level: NDArray[np.bool_]  # upright, and along the page's own level
    font: Ints
    fonts: list[str]


def _pieces(handles: list[int], matrix: Floats, view: View) -> _Pieces:
    a, b, c, d = view.turn(matrix[:, :4])
    size = fill("FPDFTextObj_GetFontSize", (handles,), np.float32, 1, len(handles))[:, 0] * np.hypot(c, d)
    given = each("FPDFTextObj_GetFont", handles)
    fonts = {font: i for i, font in enumerate(dict.fromkeys(given))}
    font = np.array([fonts[f] for f in given], np.int64)
    upright = (a * d > 0) & (b * c <= 0) & (np.abs(b) <= SLANT * np.abs(a))
    foot = view.points(matrix[:, 4], matrix[:, 5])[1]
    foot = foot - size * np.array([_descent(f) for f in fonts], np.float64)[font]
    level = upright & (np.abs(b) < _LEVEL * np.abs(a))
    return _Pieces(size, foot, upright, (b > 0) & ~upright, level, font, [_name(f) for f in fonts])


def _origins(page: int, places: list[int], view: View) -> Floats:
    """How far from the page's left these letters begin, the white before their ink included."""
    origins = np.zeros((len(places), 2))
    at = origins.ctypes.data
    ends = at + 16 * len(places)
    each("FPDFText_GetCharOrigin", repeat(page), places, range(at, ends, 16), range(at + 8, ends + 8, 16))
    return view.points(origins[:, 0], origins[:, 1])[0]


def _inks(handles: list[int]) -> tuple[list[str | None], Ints]:
    """The colours of the pieces of text, and which each has."""
    parts = np.zeros((len(handles), 4), np.uint32)
    at = parts.ctypes.data
    for i, handle in enumerate(handles):
        place = at + 16 * i
        call["FPDFPageObj_GetFillColor"](handle, place, place + 4, place + 8, place + 12)
    unique, ink = np.unique(parts[:, :3], axis=0, return_inverse=True)
    return [colour_of([p / 255 for p in row]) for row in unique.tolist()], ink.reshape(-1).astype(np.int64)


def _name(font: int) -> str:
    room = ctypes.create_string_buffer(256)
    call["FPDFFont_GetBaseFontName"](font, ctypes.addressof(room), 256)
    return room.value.decode("utf-8", "replace")


def _descent(font: int) -> float:
    """How far the font's letters reach below the line (a negative number), type sizes."""
    measure = np.zeros(1, np.float32)
    call["FPDFFont_GetDescent"](font, 1.0, measure.ctypes.data)
    return float(measure[0])


def _doubtful(text: str) -> bool:
    """Measured by the letters that have no name. One in fifty is more than a few odd bullets or a signature: a font
    of the page lacks its table, and pdfplumber may find another way to it."""
    return unnamed(text) > _UNNAMED * len(text)
