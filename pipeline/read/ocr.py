"""A page's picture read into a sheet, as if it were a page with text.

Enters: a page's picture. Leaves: a laid-out sheet, with how sure recognition was of each character. Lines are
set straight, type sizes settled, bold told by the thickness of strokes, tables by the drawn lines.
"""

from __future__ import annotations

import statistics
from collections.abc import Iterator, Sequence
from dataclasses import replace
from itertools import pairwise
from typing import TYPE_CHECKING

import numpy as np

from corpus.evidence import Box
from pipeline.read.framed import unframed
from pipeline.read.laid import lay_out
from pipeline.read.leading import read_leading
from pipeline.read.misread import spelled
from pipeline.read.picture import Drawn, Upright, quarter_turned, sideways, straighten
from pipeline.read.sheet import Sheet, Word
from pipeline.read.tables import rules_of, tables_of
from pipeline.read.tesseract import READER, Line, Read, read_words
from rules.pattern import Word as Vocable

if TYPE_CHECKING:
    from PIL.Image import Image

__all__ = ["DPI", "confidence", "recognise"]

DPI = 200  # measured: 300 is slower and no better

_UNSURE = 0.6  # a page read worse may stand on its head
_SURER = 0.15  # by so much the reading of the turned page must be surer
_BOLD = 1.22  # strokes thicker than the page's usual by this much are bold
_GAP = 0.6  # of the type size: a wider gap between words may be no gap
_SAME_SIZE = 0.14  # share of the page's usual type size within which a line is set in it


def recognise(
    image: Image, dpi: float, number: int, width: float, height: float, misread: Sequence[Vocable] = ()
) -> Sheet:
    """Read a page's picture, whichever way up it was scanned. `width` and `height` are the page's, in points; boxes
    are on the page as it is, though the sheet's own sides are those of the page set upright. `misread`: words of the
    trade with what recognition makes of them."""
    turns = 0
    if sideways(image, dpi):
        turns = max((0, 1, 3), key=lambda k: _legible(quarter_turned(image, k), dpi))
    sheet = _turned(image, dpi, number, width, height, turns, misread)
    if turns == 0 and sheet.text and confidence(sheet) < _UNSURE:
        other = _turned(image, dpi, number, width, height, 2, misread)
        if confidence(other) > confidence(sheet) + _SURER:
            return other
    return sheet


def _legible(image: Image, dpi: float) -> float:
    """How much of a picture's middle can be read this way up."""
    across, down = image.width // 6, image.height // 3
    lines = read_words(image.crop((across, down, image.width - across, image.height - down)), dpi)
    return sum(w.sure * len(w.text) for line in lines for w in line.words if len(w.text) > 2 and w.text.isalpha())


def _turned(
    image: Image, dpi: float, number: int, width: float, height: float, turns: int, misread: Sequence[Vocable]
) -> Sheet:
    """The page read after so many quarter turns clockwise, its boxes put back where they stand on the page."""
    if not turns:
        return _set(image, dpi, number, width, height, misread)
    wide, high = (height, width) if turns % 2 else (width, height)
    sheet = _set(quarter_turned(image, turns), dpi, number, wide, high, misread)
    boxes = tuple(_back(box, turns, width, height) if box else None for box in sheet.boxes)
    return replace(sheet, boxes=boxes, paper=(width, height))


def _back(box: Box, turns: int, width: float, height: float) -> Box:
    """Where a box of the turned page stands on the page of these sides."""
    x0, top, x1, bottom = box
    if turns == 1:
        return top, height - x1, bottom, height - x0
    if turns == 3:
        return width - bottom, x0, width - top, x1
    return width - x1, height - bottom, width - x0, height - top


def _set(image: Image, dpi: float, number: int, width: float, height: float, misread: Sequence[Vocable]) -> Sheet:
    """Read a page's picture that stands the right way up but for its skew."""
    upright = straighten(image, dpi)
    scale = width / image.width  # points per pixel
    drawn = upright.lines()
    lines = unframed(read_words(upright.without(drawn), dpi), drawn)
    _close_up(lines, upright, drawn)
    read_leading(lines, upright, drawn, dpi)
    for read in (w for line in lines for w in line.words):
        read.text = spelled(read.text, misread)
    edges = np.array([_edge(box) for box in drawn], dtype=np.float64).reshape(-1, 4) * scale
    sheet = lay_out(
        number, width, height, list(_words(lines, upright, scale)), rules_of(edges), tables_of(edges, ()), READER
    )
    confidences: list[float | None] = [None] * len(sheet.text)
    for word in (w for line in sheet.lines for w in line.words):
        confidences[word.start : word.end] = [word.sure] * len(word.text)
    boxes = tuple(_leant(upright, box, scale) if box else None for box in sheet.boxes)
    return replace(sheet, boxes=boxes, confidences=tuple(confidences))


def _close_up(lines: Sequence[Line], upright: Upright, drawn: Sequence[Drawn]) -> None:
    """Words set to where their ink is, where a wide gap between two has ink in it: under a line drawn below words
    the program tells poorly where each begins."""
    for line in lines:
        words = sorted(line.words, key=lambda w: w.box[0])
        for left, right in pairwise(words):
            if right.box[0] - left.box[2] < _GAP * line.size:
                continue
            top, bottom = min(left.box[1], right.box[1]), max(left.box[3], right.box[3])
            if upright.white((left.box[2], top, right.box[0], bottom), drawn) is None:
                continue
            about = (left.box[2] - round(line.size / 2), top, right.box[0] + round(line.size / 2), bottom)
            white = upright.white(about, drawn)
            if white is not None and left.box[0] < white[0] < white[1] < right.box[2]:
                left.box = (left.box[0], left.box[1], white[0], left.box[3])
                right.box = (white[1], right.box[1], right.box[2], right.box[3])


def confidence(sheet: Sheet) -> float:
    """How sure recognition was of a page: the mean over its characters, 0 where it has none."""
    known = [c for c in sheet.confidences if c is not None]
    return statistics.fmean(known) if known else 0.0


def _edge(box: Sequence[int]) -> tuple[float, float, float, float]:
    """A drawn line as an edge without thickness."""
    x0, top, x1, bottom = box
    if x1 - x0 >= bottom - top:
        return x0, (top + bottom) / 2, x1, (top + bottom) / 2
    return (x0 + x1) / 2, top, (x0 + x1) / 2, bottom


def _words(lines: Sequence[Line], upright: Upright, scale: float) -> Iterator[Word]:
    """Every word with its type size and weight."""
    sizes = _settled([line.size * scale for line in lines for _ in line.words])
    strokes = {w.box: upright.stroke(w.box) for line in lines for w in line.words if len(w.text) > 1}
    usual = [s for s in strokes.values() if s is not None]
    middle = statistics.median(usual) if usual else 0.0
    for line in lines:
        size = sizes[line.size * scale]
        thick = [s for w in line.words if (s := strokes.get(w.box)) is not None]
        large = max(size / sizes[None], 1.0)
        bold = bool(thick) and statistics.median(thick) > _BOLD * middle * large
        for word in line.words:
            yield _word(word, size, bold, scale)


def _settled(sizes: Sequence[float]) -> dict[float | None, float]:
    """Each measured size with the size it is taken to be: the page's usual one for all that come near it.

    Under None: the usual size.
    """
    if not sizes:
        return {}
    usual = statistics.median(sizes)
    near = {s: usual for s in sizes if abs(s - usual) <= _SAME_SIZE * usual}
    settled: dict[float | None, float] = {s: round(near.get(s, s), 1) for s in sizes}
    settled[None] = usual
    return settled


def _word(read: Read, size: float, bold: bool, scale: float) -> Word:
    """The word as it stands on the upright page."""
    x0, top, x1, bottom = (n * scale for n in read.box)
    # letters without stems or tails have low boxes; a line's words are to overlap as those of type do
    if bottom - top < 0.5 * size:
        low = bottom if read.text[-1] not in ",;_" else (top + bottom) / 2 + 0.3 * size
        top, bottom = min(top, low - 0.5 * size), max(bottom, low)
    step = (x1 - x0) / len(read.text)
    boxes = tuple((x0 + i * step, top, x0 + (i + 1) * step, bottom) for i in range(len(read.text)))
    return Word(read.text, x0, top, x1, bottom, size, bold, False, boxes, sure=round(read.sure, 2))


def _leant(upright: Upright, box: Box, scale: float) -> Box:
    """Where a box of the upright page stands on the page as it was scanned."""
    x, y = upright.back((box[0] + box[2]) / 2 / scale, (box[1] + box[3]) / 2 / scale)
    half, high = (box[2] - box[0]) / 2, (box[3] - box[1]) / 2
    return x * scale - half, y * scale - high, x * scale + half, y * scale + high
