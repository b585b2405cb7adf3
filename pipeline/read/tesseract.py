"""Tesseract, the program that reads words in pictures.

Enters: a picture. Leaves: lines of words with their boxes in pixels and how sure it was. It is a Debian package
(tesseract-ocr, tesseract-ocr-eng); whether it is there is asked first.
"""

from __future__ import annotations

import os
import re
import shutil
import subprocess
from dataclasses import dataclass
from typing import TYPE_CHECKING

from pipeline.read.misread import ordinal
from pipeline.read.picture import Drawn, png
from pipeline.read.programs import languages
from pipeline.read.xml import html

if TYPE_CHECKING:
    from lxml.etree import _Element as Node
    from PIL.Image import Image

__all__ = ["BLOCKS", "ONE_BLOCK", "ONE_WORD", "READER", "Line", "Read", "read_words"]

READER = "tesseract"

BLOCKS = "4"  # page segmentation: columns of text, pictures left alone
ONE_BLOCK = "6"  # everything is text, line by line
ONE_WORD = "8"

_LIMIT = 180  # seconds for one page
_WANTED = ("eng", "cym")  # English, and Welsh where its data is installed
_NOISE = 0.10  # surer than this a word must be; specks and stamps make others
_MARKS = 0.50  # and this, where it has neither letter nor figure
_LINES = frozenset({"ocr_line", "ocr_header", "ocr_caption", "ocr_textfloat"})
_FIELD = re.compile(r"(\w+) ([^;]+)")


@dataclass(slots=True, eq=False)
class Read:
    """One word as it was read."""

    text: str
    box: Drawn  # pixels
    sure: float  # 0 to 1


@dataclass(slots=True)
class Line:
    """Words on one line, and the size of its type in pixels."""

    size: float
    words: list[Read]

    @property
    def top(self) -> int:
        """Top of its highest word, pixels."""
        return min(w.box[1] for w in self.words)

    @property
    def bottom(self) -> int:
        """Bottom of its lowest word, pixels."""
        return max(w.box[3] for w in self.words)


def read_words(image: Image, dpi: float, mode: str = BLOCKS, only: str | None = None) -> list[Line]:
    """The lines of a picture; none where the program gave up. `only`: the signs that may be in it."""
    program = shutil.which("tesseract")
    assert program is not None, "asked for recognition without Tesseract"
    known = "+".join(code for code in _WANTED if code in languages())
    command = [program, "-", "-", "-l", known, "--dpi", str(round(dpi)), "--psm", mode]
    command += ["-c", "tessedit_create_hocr=1"]
    if only is not None:
        command += ["-c", f"tessedit_char_whitelist={only}"]
    # One thread each: packs are read side by side, and two threads on one page gain little.
    environment = {**os.environ, "OMP_THREAD_LIMIT": "1"}
    try:
        done = subprocess.run(
            command, input=png(image), capture_output=True, timeout=_LIMIT, check=False, env=environment
        )
    except (OSError, subprocess.TimeoutExpired):
        return []
    page = html(done.stdout, "utf-8") if done.returncode == 0 else None
    return [line for node in (page.iter("span") if page is not None else ()) if (line := _line(node)) is not None]


def _line(node: Node) -> Line | None:
    """One line of hOCR with the words worth having; None for what is no line, or has none."""
    if node.get("class") not in _LINES:
        return None
    words = []
    read = [inner for inner in node.iter("span") if inner.get("class") == "ocrx_word"]
    texts = ["".join(inner.itertext()).strip() for inner in read]
    for inner, printed, following in zip(read, texts, [*texts[1:], ""], strict=True):
        text = ordinal(printed, following)
        fields = _fields(inner)
        box = [int(n) for n in fields.get("bbox", "").split()]
        sure = float(fields.get("x_wconf", "0")) / 100
        floor = _NOISE if any(c.isalnum() for c in text) else _MARKS
        if text != printed:
            sure = max(sure, _MARKS)  # its shape says what it is
        if text and len(box) == 4 and box[0] < box[2] and box[1] < box[3] and sure >= floor and " " not in text:
            words.append(Read(text, (box[0], box[1], box[2], box[3]), sure))
    return Line(float(_fields(node).get("x_size", "0")), words) if words else None


def _fields(node: Node) -> dict[str, str]:
    """hOCR's properties: 'bbox 1 2 3 4; x_wconf 96'."""
    return {m[1]: m[2].strip() for m in _FIELD.finditer(node.get("title") or "")}
