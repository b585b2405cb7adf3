"""A column of actions that no rule parts from the text beside it: the head 'ACTION' and initials below.

Enters: a page's lines. Leaves: the lane that the column stands in, and each line cut at it. What stands in the lane is
set beside the paragraph as a whole, at any of its lines or between two of them, and is no part of its sentences.
"""

from __future__ import annotations

import re
from collections.abc import Container, Sequence
from dataclasses import dataclass, replace
from itertools import pairwise
from statistics import median_low

from pipeline.read.measured import Part
from pipeline.read.sheet import Line, Sheet, Word
from pipeline.read.strips import SPACE
from rules.book import ReadingRules

__all__ = ["NEXT", "Lane", "cut", "goes_on", "is_whole", "lane_of", "notes_of"]

NEXT = 1.6
"""Type sizes, by which the next line of a note stands lower at most."""

_FROM = 0.55  # of the page's width, behind which such a column begins
_INITIALS = re.compile(r"[A-Z]{2,4}(?: ?[/,&] ?[A-Z]{2,4})*|A(?:ll|LL)")
_JOINS = re.compile(r"(?:[,/&]|\band)$")
_BEGINS = 1.5  # points within which a word begins where the column does
_CENTRED = 40.0  # points by which what is set under the middle of a head may begin before that
_FEW = 2  # initials one under the other, where no head stands over them
_OTHERS = 2  # times as many lines in the lane as there are initials, at most
_PROSE, _WORDS, _SHARE = 2, 6, 0.3  # lines of running text beside the lane, their words, their share of all
_SPACED, _ALIKE = 0.36, 1.3  # a space in running text at most, type sizes; how much wider than others it may be
_REACHES = 0.6  # of the way to the lane, to which running text reaches at least


@dataclass(frozen=True, slots=True)
class Lane:
    """Where a page's column of actions stands, and beside which of its lines."""

    x0: float  # its left edge, points
    right: float  # how far the text beside it reaches, points
    first: int
    last: int
    headed: bool  # a head stood over it, here or on a page before

    def __contains__(self, line: int) -> bool:
        return self.first <= line <= self.last


def is_whole(words: Sequence[Word]) -> bool:
    """Whether a line of the column says all: who, and no task that may go on below."""
    return _INITIALS.fullmatch(" ".join(w.text for w in words)) is not None


def goes_on(above: Line, line: Line) -> bool:
    """Whether a line of the column goes on with the one above it; initials are a note by themselves, but 'PD' goes on
    below 'OW and'."""
    if not 0 < line.top - above.top <= NEXT * line.size:
        return False
    return not (is_whole(above.words) or is_whole(line.words)) or _JOINS.search(above.text) is not None


def notes_of(sheet: Sheet, lane: Lane, aside: Container[int]) -> dict[int, list[Line]]:
    """The notes of the column, each with the number of the page's line that it begins on; beside a heading a new one
    begins."""
    found: dict[int, list[Line]] = {}
    last: list[Line] = []
    for i in range(lane.first, lane.last + 1):
        text, words = cut(sheet.lines[i], lane) if i not in aside else ((), ())
        if not words:
            continue
        line = Line(words)
        headed = bool(text) and text[0].bold and words[0].text[0].isupper()
        if last and not headed and goes_on(last[-1], line):
            last.append(line)
        else:
            found[i] = last = [line]
    return found


def cut(line: Line, lane: Lane) -> tuple[tuple[Word, ...], tuple[Word, ...]]:
    """The words beside the lane, and those in it."""
    at = _cut(line.words, lane.x0, line.size)
    return line.words[:at], line.words[at:]


def lane_of(
    sheet: Sheet, parts: Sequence[Sequence[Part]], aside: Container[int], rules: ReadingRules, before: Lane | None
) -> Lane | None:
    """The page's lane. `aside`: lines of the page's frame or of ruled tables; `before`: the lane of the page before."""
    lines = sheet.lines
    head = next((i for i in range(len(lines)) if i not in aside and _heads(parts[i][-1], lines[i], sheet, rules)), None)
    if head is not None:
        return _below(sheet, parts, aside, head + 1, parts[head][-1][0].x0)
    if before is not None and before.headed:
        return _below(sheet, parts, aside, 0, before.x0)
    return _of_initials(sheet, parts, aside)


def _heads(part: Part, line: Line, sheet: Sheet, rules: ReadingRules) -> bool:
    first, _, count = part
    if first.x0 < _FROM * sheet.width or count > _WORDS:
        return False
    words = " ".join(w.text for w in _last_words(line, part))
    return any(p.search(words) for p in rules.beside)


def _cut(words: Sequence[Word], x0: float, size: float) -> int:
    """Index of the line's first word in the lane: it begins there, and a space at least parts it from the text."""
    for i, word in enumerate(words):
        if word.x0 >= x0 - _BEGINS and (i == 0 or word.x0 - words[i - 1].x1 > SPACE * size):
            return i
    return len(words)


def _below(sheet: Sheet, parts: Sequence[Sequence[Part]], aside: Container[int], first: int, x0: float) -> Lane | None:
    """The lane from a line on, down to where text runs across it."""
    lines = sheet.lines
    # what is set in the middle under the head may begin before it does
    behind = (part[-1][0].x0 for i, part in enumerate(parts) if i >= first and i not in aside)
    x0 = min((x for x in behind if x0 - _CENTRED <= x < x0), default=x0)
    last, right, prose, notes, text = first - 1, 0.0, 0, 0, 0
    for i in range(first, len(lines)):
        if i in aside:
            continue
        line = lines[i]
        at = _cut(line.words, x0, line.size)
        beside = line.words[:at]
        edge = max((w.x1 for w in beside), default=0.0)
        if edge > x0 - SPACE * line.size or _runs_across(lines, i, at, x0):
            break
        last, right = i, max(right, edge)
        notes += at < len(line.words)
        text += bool(beside)
        prose += len(beside) >= _WORDS and edge - line.x0 > _REACHES * (x0 - line.x0)
    if not notes or prose < max(_PROSE, _SHARE * text):
        return None
    return Lane(x0, right, first, last, True)


def _runs_across(lines: Sequence[Line], i: int, at: int, x0: float) -> bool:
    """Whether what parts a line's words in the lane from those beside it is a space like its others: running text, of
    which a word happens to begin where the column does, as in no line next to it."""
    line = lines[i]
    gaps = [b.x0 - a.x1 for a, b in pairwise(line.words[:at])]
    if len(gaps) < _WORDS or at == len(line.words):
        return False
    gap = line.words[at].x0 - line.words[at - 1].x1
    if gap >= _SPACED * line.size or gap > _ALIKE * median_low(gaps):
        return False
    near = (o for o in lines[max(i - 1, 0) : i + 2] if o is not line and abs(o.top - line.top) <= NEXT * line.size)
    return not any(_cut(o.words, x0, o.size) < len(o.words) for o in near)


def _of_initials(sheet: Sheet, parts: Sequence[Sequence[Part]], aside: Container[int]) -> Lane | None:
    """The lane where no head stands over it: initials one under the other, and nothing that runs across."""
    lines = sheet.lines
    found = [
        i
        for i, line in enumerate(lines)
        if i not in aside and parts[i][-1][0].x0 >= _FROM * sheet.width and is_whole(_last_words(line, parts[i][-1]))
    ]
    if len(found) < _FEW:
        return None
    x0 = min(parts[i][-1][0].x0 for i in found)
    if any(parts[i][-1][0].x0 - x0 > _CENTRED for i in found):
        return None
    first = found[0]
    while first and (first - 1 in aside or lines[first - 1].x1 < x0 - _BEGINS):
        first -= 1
    lane = _below(sheet, parts, aside, first, x0)
    if lane is None or lane.last < found[-1]:
        return None
    notes = [i for i in range(lane.first, lane.last + 1) if i not in aside and cut(lines[i], lane)[1]]
    if len(notes) > _OTHERS * len(found):
        return None  # a column of other things
    return replace(lane, headed=False)


def _last_words(line: Line, part: Part) -> Sequence[Word]:
    """The words of a line's last part."""
    return line.words[-part[2] :]
