"""What is left of the frames of cells, read as letters: taken away.

Enters: lines as they were read from a picture, the lines drawn in it. Leaves: the lines of words. A stroke of a frame
comes as '|', '_' or 'i', alone or stuck to a word; beside one, specks come as quotation marks that nothing closes.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace

from pipeline.read.picture import Drawn
from pipeline.read.tesseract import Line, Read

__all__ = ["unframed"]

_ENDS = re.compile(r"^[|_](?=[^_])|(?<=[^_|])[|_]$")
_ALONE = frozenset("|_¦")
_STROKE = frozenset("iIl!1[]—-'‘’\"“”.,:;")  # what a stroke may be taken for, right beside a frame
_SPECK = re.compile(r"^[‘’'\"“”](?=\w)")
_NUMBERED = re.compile(r"(?P<number>\(?\d{1,3}[.)])[_|]+(?P<word>\w.*)")  # '3._Harbour'
_BESIDE = 0.7  # of the type size: so near a frame stands beside a word


def unframed(lines: Sequence[Line], drawn: Sequence[Drawn]) -> list[Line]:
    """The lines that have words, each without what is no word."""
    steep = [box for box in drawn if box[3] - box[1] > box[2] - box[0]]
    found = []
    for line in lines:
        words = [word for read in line.words for word in _words(read, line, steep)]
        if words:
            found.append(replace(line, words=words))
    return found


def _words(read: Read, line: Line, steep: Sequence[Drawn]) -> Iterator[Read]:
    if read.text in _ALONE:
        return
    if len(read.text) > 1:
        read.text = _ENDS.sub("", read.text)
    if _beside(read, line, steep):
        if read.text in _STROKE:
            return
        read.text = _SPECK.sub("", read.text)
    if (match := _NUMBERED.fullmatch(read.text)) is None:
        yield read
        return
    x0, top, x1, bottom = read.box
    parted = x0 + round((x1 - x0) * match.end("number") / len(read.text))
    yield Read(match["number"], (x0, top, parted, bottom), read.sure)
    yield Read(match["word"], (parted + 1, top, max(x1, parted + 2), bottom), read.sure)


def _beside(read: Read, line: Line, steep: Sequence[Drawn]) -> bool:
    """Whether the side of a frame stands right before the word, or in it."""
    x0, top, _, bottom = read.box
    near = _BESIDE * line.size
    return any(box[1] < bottom and top < box[3] and x0 - near <= box[2] and box[0] <= x0 + 0.2 * near for box in steep)
