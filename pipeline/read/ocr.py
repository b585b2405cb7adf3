"""Pages without a text of their own read by Tesseract.

Enters: a page's picture. Leaves: a laid-out sheet, and how sure the program was of each word. The program is
a Debian package (tesseract-ocr, tesseract-ocr-eng); where it is missing nothing here is called.
"""

from __future__ import annotations

import functools
import os
import re
import shutil
import statistics
import subprocess
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

from corpus.evidence import Box
from pipeline.read.picture import Upright, png, straighten
from pipeline.read.sheet import Rule, Sheet, Table, Word, lay_out
from pipeline.read.xml import html

if TYPE_CHECKING:
    from lxml.etree import _Element as Node
    from PIL.Image import Image

__all__ = ["DPI", "INSTALL", "READER", "Recognised", "available", "recognise"]

READER = "tesseract"
DPI = 200  # measured: 300 is slower and no better
INSTALL = "install Tesseract (Debian: apt-get install tesseract-ocr tesseract-ocr-eng) and ingest again"

_BLOCKS = "4"  # page segmentation: columns of text, pictures left alone
_ONE_BLOCK = "6"  # everything is text, line by line
_LIMIT = 180  # seconds for one page
_WANTED = ("eng", "cym")  # English, and Welsh where its data is installed
_NOISE = 0.10  # surer than this a word must be; specks and stamps make others
_MARKS = 0.50  # and this, where it has neither letter nor figure
_SECOND = 0.50  # and this, where only the second reading has it
_BOLD = 1.22  # strokes thicker than the page's usual by this much are bold
_SAME_SIZE = 0.14  # share of the page's usual type size within which a line is set in it
_FIELD = re.compile(r"(\w+) ([^;]+)")


@dataclass(frozen=True, slots=True)
class Recognised:
    """A sheet, and for each character of its text how sure the recognition was of its word (0 to 1)."""

    sheet: Sheet
    confidences: tuple[float | None, ...]

    @property
    def confidence(self) -> float:
        """How sure it was of the page: the mean over its characters, 0 where there are none."""
        known = [c for c in self.confidences if c is not None]
        return statistics.fmean(known) if known else 0.0


def available() -> bool:
    """Whether Tesseract is there with English data."""
    return "eng" in _languages()


def recognise(image: Image, dpi: float, number: int, width: float, height: float) -> Recognised:
    """Read a page's picture. `width` and `height` are the page's, in points; boxes are on the page as it is."""
    upright = straighten(image, dpi)
    scale = width / image.width  # points per pixel
    across, down = upright.lines()
    lines = _lines(_run(upright, dpi, _BLOCKS))
    if _strays(lines, upright, [*across, *down]):
        # numbers that stand alone before their headings are no text to a program that seeks columns
        lines = _filled(lines, _lines(_run(upright, dpi, _ONE_BLOCK)))
    found = list(_words(lines, upright, scale))
    rules = [Rule(x0 * scale, x1 * scale, (top + bottom) / 2 * scale) for x0, top, x1, bottom in across]
    tables = _tables(across, down, scale)
    sheet = lay_out(number, width, height, [word for word, _ in found], rules, tables)
    return Recognised(sheet, _confidences(sheet, found))


@functools.cache
def _languages() -> frozenset[str]:
    program = shutil.which("tesseract")
    if program is None:
        return frozenset()
    try:
        done = subprocess.run([program, "--list-langs"], capture_output=True, text=True, timeout=30, check=False)
    except (OSError, subprocess.TimeoutExpired):
        return frozenset()
    return frozenset((done.stdout + done.stderr).split())


def _run(upright: Upright, dpi: float, mode: str) -> Node | None:
    """Tesseract's own account of the page (hOCR); None where it gave up."""
    program = shutil.which("tesseract")
    assert program is not None, "asked for recognition without Tesseract"
    languages = "+".join(code for code in _WANTED if code in _languages())
    command = [
        program, "-", "-", "-l", languages, "--dpi", str(round(dpi)), "--psm", mode,
        "-c", "tessedit_create_hocr=1", "-c", "hocr_font_info=0",
    ]  # fmt: skip
    # One thread each: packs are read side by side, and two threads on one page gain little.
    environment = {**os.environ, "OMP_THREAD_LIMIT": "1"}
    try:
        done = subprocess.run(
            command, input=png(upright.image), capture_output=True, timeout=_LIMIT, check=False, env=environment
        )
    except (OSError, subprocess.TimeoutExpired):
        return None
    return html(done.stdout, "utf-8") if done.returncode == 0 else None


@dataclass(slots=True)
class _Read:
    """One word as Tesseract gives it, in pixels."""

    text: str
    box: tuple[int, int, int, int]
    sure: float


@dataclass(slots=True)
class _Line:
    """Words on one line, and the size of its type in pixels."""

    size: float
    words: list[_Read]

    @property
    def top(self) -> int:
        return min(w.box[1] for w in self.words)

    @property
    def bottom(self) -> int:
        return max(w.box[3] for w in self.words)


def _lines(page: Node | None) -> list[_Line]:
    """Every line with the words worth having."""
    lines: list[_Line] = []
    for node in page.iter("span") if page is not None else ():
        if node.get("class") not in ("ocr_line", "ocr_header", "ocr_caption", "ocr_textfloat"):
            continue
        words = []
        for inner in node.iter("span"):
            if inner.get("class") != "ocrx_word":
                continue
            text = "".join(inner.itertext()).strip()
            fields = _fields(inner)
            box = [int(n) for n in fields.get("bbox", "").split()]
            sure = float(fields.get("x_wconf", "0")) / 100
            floor = _NOISE if any(c.isalnum() for c in text) else _MARKS
            if text and len(box) == 4 and box[0] < box[2] and box[1] < box[3] and sure >= floor and " " not in text:
                words.append(_Read(text, (box[0], box[1], box[2], box[3]), sure))
        if words:
            lines.append(_Line(float(_fields(node).get("x_size", "0")), words))
    return lines


def _strays(lines: Sequence[_Line], upright: Upright, drawn: Sequence[Sequence[int]]) -> bool:
    """Whether ink the size of a figure stands beside a line, and no word was read of it."""
    boxes = [w.box for line in lines for w in line.words]
    return any(upright.loose(line.top, line.bottom, line.size, boxes, drawn) for line in lines)


def _filled(lines: list[_Line], others: Sequence[_Line]) -> list[_Line]:
    """The lines, with short words that only the second reading has and that stand on one of them."""
    boxes = [w.box for line in lines for w in line.words]
    for word in (w for other in others for w in other.words):
        if word.sure < _SECOND or not any(c.isalnum() for c in word.text) or any(_overlap(word.box, b) for b in boxes):
            continue
        for line in lines:
            shared = min(line.bottom, word.box[3]) - max(line.top, word.box[1])
            if shared >= 0.6 * (word.box[3] - word.box[1]) and word.box[3] - word.box[1] <= 1.2 * line.size:
                line.words.append(word)
                break
    return lines


def _overlap(one: Sequence[int], other: Sequence[int]) -> bool:
    return min(one[2], other[2]) - max(one[0], other[0]) > 0.2 * min(one[2] - one[0], other[2] - other[0]) and min(
        one[3], other[3]
    ) - max(one[1], other[1]) > 0.2 * min(one[3] - one[1], other[3] - other[1])


def _words(lines: Sequence[_Line], upright: Upright, scale: float) -> Iterator[tuple[Word, float]]:
    """Every word with its type size, weight and confidence."""
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
            yield _word(word, size, bold, upright, scale), word.sure


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


def _word(read: _Read, size: float, bold: bool, upright: Upright, scale: float) -> Word:
    """The word where it stands upright, and a box for each of its letters on the page as it was scanned."""
    text, box = read.text, read.box
    x0, top, x1, bottom = (n * scale for n in box)
    step = (box[2] - box[0]) / len(text)
    boxes = tuple(
        _leant(upright, (box[0] + i * step, box[1], box[0] + (i + 1) * step, box[3]), scale) for i in range(len(text))
    )
    # letters without stems or tails have low boxes; a line's words are to overlap as those of type do
    middle = (top + bottom) / 2
    if bottom - top < 0.5 * size:
        low = bottom if text[-1] not in ",;_" else middle + 0.3 * size
        top, bottom = min(top, low - 0.5 * size), max(bottom, low)
    return Word(text, x0, top, x1, bottom, size, bold, False, boxes)


def _leant(upright: Upright, box: tuple[float, float, float, float], scale: float) -> Box:
    middle = upright.back((box[0] + box[2]) / 2, (box[1] + box[3]) / 2)
    half = ((box[2] - box[0]) / 2, (box[3] - box[1]) / 2)
    return (
        (middle[0] - half[0]) * scale, (middle[1] - half[1]) * scale,
        (middle[0] + half[0]) * scale, (middle[1] + half[1]) * scale,
    )  # fmt: skip


def _fields(node: Node) -> dict[str, str]:
    """hOCR's properties: 'bbox 1 2 3 4; x_wconf 96'."""
    return {m[1]: m[2].strip() for m in _FIELD.finditer(node.get("title") or "")}


def _confidences(sheet: Sheet, found: Sequence[tuple[Word, float]]) -> tuple[float | None, ...]:
    """How sure of each character: that of its word; words that were joined keep each their own."""
    by_box: dict[Box, float] = {}
    for word, confidence in found:
        by_box.update(dict.fromkeys(word.boxes, confidence))
    return tuple(None if box is None else by_box.get(box) for box in sheet.boxes)


def _tables(across: Sequence[Sequence[int]], down: Sequence[Sequence[int]], scale: float) -> list[Table]:
    return []
