"""Numbers and bullets that stand before minutes and items, read a second time.

Enters: the lines of a recognised page. Leaves: the same lines, mended. A program that seeks words in columns
passes over numbers that stand alone, or takes them for words ('ale' for '1.'); without them minutes have no
number.
"""

from __future__ import annotations

import re
from collections.abc import Sequence, Set

from pipeline.read.picture import Drawn, Upright
from pipeline.read.tesseract import ONE_BLOCK, ONE_WORD, Line, Read, read_words

__all__ = ["read_leading"]

_NUMBER = re.compile(r"\(?\d{1,4}(?:\.\d{1,3})*[.)]?")
_MARKER = re.compile(r"[(\[]?(?:\d{1,4}(?:\.\d{1,3})*[a-z]?|[a-z]{1,2}|[A-Z]|[ivx]{1,5}|[IVX]{1,5})[.)]")
_STOP = re.compile(r"\d{1,4}\.")
_TAIL = re.compile(r"\d{1,4}(?:\.\d{1,3})*[:;,]")
_ROUND = frozenset("e¢©°*«»@®+.·-¤")  # what a bullet is taken for
_WIDE = 1.0  # of the type size: a wider gap sets a number apart from its heading
_LONG = 4.0  # type sizes: a longer word is no number
_MOST = 40  # numbers to a page; more are a table's
_PLAIN = 0.75  # a number surer than this needs no second look
_SURE = 0.4
_FEW = 6  # boxes to a page that are read one by one

_Doubtful = tuple[Drawn, Read | None, Line]
"""A box, the word read in it, and its line."""


def read_leading(lines: list[Line], upright: Upright, drawn: Sequence[Drawn], dpi: float) -> None:
    """Mend what stands before the lines' first words."""
    _stopped(lines)
    every = [(word, line) for line in lines for word in line.words]
    doubtful: list[_Doubtful] = []
    numbers: list[int] = []  # left edges of what is plainly a number before a gap
    for word, line in every:
        if not _leads(word, line, every):
            continue
        if _is_bullet(word, line):
            word.text = "•"
        elif _TAIL.fullmatch(word.text):
            word.text = word.text[:-1] + "."
        plain = _MARKER.fullmatch(word.text) or _NUMBER.fullmatch(word.text)
        if plain:
            numbers.append(word.box[0])
        if plain and (word.sure >= _PLAIN or not word.text[:1].isdigit()):
            continue
        if word.text != "•" and word.box[2] - word.box[0] <= _LONG * line.size:
            doubtful.append((word.box, word, line))
    boxes = [word.box for word, _ in every]
    for line in lines:
        for box in upright.loose(line.top, line.bottom, line.size, boxes, drawn):
            if box[2] <= min(w.box[0] for w in line.words):
                doubtful.append((box, None, line))
                boxes.append(box)
    # a number stands among others, or there are several that went wrong alike
    size = max((line.size for line in lines), default=1.0)
    columns = [*numbers, *(box[0] for box, _, _ in doubtful)]
    doubtful = [d for d in doubtful if sum(abs(x - d[0][0]) <= 0.8 * size for x in columns) >= 2]
    if doubtful and len(doubtful) <= _MOST:
        left = _again(doubtful, upright, round(2.2 * size), dpi)
        _alone(left, _numbered(lines), upright, round(2.2 * size), dpi)


def _stopped(lines: Sequence[Line]) -> None:
    """'4,' between '3.' and '5.' is '4.'."""
    sure = _numbered(lines)
    for word in _first(lines):
        number = int(word.text[:-1]) if _TAIL.fullmatch(word.text) and word.text[:-1].isdigit() else None
        if number is not None and sure & {number - 1, number + 1}:
            word.text = word.text[:-1] + "."


def _first(lines: Sequence[Line]) -> list[Read]:
    return [min(line.words, key=lambda w: w.box[0]) for line in lines]


def _numbered(lines: Sequence[Line]) -> set[int]:
    """The numbers with a stop at which lines begin."""
    return {int(w.text[:-1]) for w in _first(lines) if _STOP.fullmatch(w.text)}


def _alone(left: Sequence[_Doubtful], sure: Set[int], upright: Upright, height: int, dpi: float) -> None:
    """Read each box by itself; what comes is believed where a neighbour of the number is on the page."""
    for box, known, line in left[:_FEW]:
        found = [w for one in read_words(upright.strip([box], height), dpi, ONE_WORD, "0123456789.") for w in one.words]
        text = "".join(w.text for w in found).strip(".")
        if len(found) != 1 or not text.isdigit() or found[0].sure < _SURE or not sure & {int(text) - 1, int(text) + 1}:
            continue
        if known is not None:
            known.text, known.sure = f"{text}.", found[0].sure
        else:
            line.words.append(Read(f"{text}.", box, found[0].sure))


def _again(doubtful: Sequence[_Doubtful], upright: Upright, height: int, dpi: float) -> list[_Doubtful]:
    """Read the boxes, one under the other, as nothing but numbers; those are given back in which none was read."""
    left: list[_Doubtful] = []
    found: dict[int, list[Read]] = {}
    strip = upright.strip([box for box, _, _ in doubtful], height)
    for line in read_words(strip, dpi, ONE_BLOCK, "0123456789.()"):
        for word in line.words:
            found.setdefault((word.box[1] + word.box[3]) // 2 // height, []).append(word)
    for i, (box, known, line) in enumerate(doubtful):
        parts = sorted(found.get(i, []), key=lambda part: part.box[0])
        text = "".join(part.text for part in parts)
        if not parts or not _NUMBER.fullmatch(text) or min(part.sure for part in parts) < _SURE:
            left.append((box, known, line))
            continue
        if known is not None and _NUMBER.fullmatch(known.text) and known.sure >= min(part.sure for part in parts):
            continue
        if known is not None:
            known.text, known.sure = text, min(part.sure for part in parts)
        else:
            line.words.append(Read(text, box, min(part.sure for part in parts)))
    return left


def _leads(word: Read, line: Line, every: Sequence[tuple[Read, Line]]) -> bool:
    """Whether the word is the first of its row and a gap follows it."""
    x0, top, x1, bottom = word.box
    following = None
    for other, _ in every:
        if other is word:
            continue
        shared = min(bottom, other.box[3]) - max(top, other.box[1])
        if shared < 0.5 * min(bottom - top, other.box[3] - other.box[1]):
            continue
        if other.box[0] < x0:
            return False
        following = other.box[0] if following is None else min(following, other.box[0])
    return following is not None and following - x1 >= _WIDE * line.size


def _is_bullet(word: Read, line: Line) -> bool:
    wide, high = word.box[2] - word.box[0], word.box[3] - word.box[1]
    return word.text in _ROUND and high <= 0.62 * line.size and abs(wide - high) <= 0.35 * max(wide, high)
