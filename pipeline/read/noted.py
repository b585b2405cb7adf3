"""A ruled row of minutes whose last cell holds initials, one beside this paragraph and one beside that.

Enters: a row's cells, as words and as paragraphs. Leaves: up to which paragraph each note reaches, so that the row can
be parted there; nothing where the notes are of the row as a whole.
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Sequence
from itertools import pairwise

from pipeline.blocks import Block
from pipeline.read.action_lane import NEXT, goes_on, is_whole
from pipeline.read.sheet import Line, Word

__all__ = ["Part", "noted_parts"]

_WORDS = 6  # of a paragraph of running text, at least
_LONGEST = 12  # words of a note

Part = tuple[Sequence[Word], Sequence[Word]]
"""Words of the text, and those of the notes beside them."""


def noted_parts(cells: Sequence[Sequence[Word]], inside: Sequence[Sequence[Block]]) -> list[Part]:
    """The text and notes of each part of the row; empty where it is one. The notes stand in the last cell, the text in
    the one before that."""
    if len(cells) < 2 or not cells[-1] or not cells[-2] or len(inside[-2]) < 2:
        return []
    text = cells[-2]
    starts = {word.start: i for i, word in enumerate(text)}
    firsts = [starts[b.whole.runs[0].start] for b in inside[-2] if b.whole.runs and b.whole.runs[0].start in starts]
    if len(firsts) < len(inside[-2]) or firsts != sorted(firsts):
        return []  # a table in the cell
    paragraphs = [text[a:b] for a, b in zip(firsts, [*firsts[1:], len(text)], strict=True)]
    if not any(len(p) >= _WORDS and p[-1].text.endswith(".") for p in paragraphs):
        return []
    notes = _notes(cells[-1])
    if not any(map(is_whole, notes)) or any(len(note) > _LONGEST for note in notes):
        return []
    at = [_beside(note, paragraphs) for note in notes]
    if at != sorted(at) or set(at) == {len(paragraphs) - 1} or _at_head(cells[-1], text):
        return []  # of the row as a whole
    ends = sorted({*at, len(paragraphs) - 1})
    parts: list[Part] = []
    for before, end in zip([-1, *ends], ends, strict=False):
        told = [w for p in paragraphs[before + 1 : end + 1] for w in p]
        parts.append((told, [w for note, i in zip(notes, at, strict=True) if i == end for w in note]))
    return parts


def _notes(words: Sequence[Word]) -> list[list[Word]]:
    """The notes of a cell: initials are one by themselves, other lines go on below."""
    lines: list[list[Word]] = []
    for word in words:
        if lines and word.top < lines[-1][0].bottom and word.bottom > lines[-1][0].top:
            lines[-1].append(word)
        else:
            lines.append([word])
    notes: list[list[Word]] = []
    above: Line | None = None
    for line in (Line(tuple(line)) for line in lines):
        if above is not None and goes_on(above, line):
            notes[-1].extend(line.words)
        else:
            notes.append(list(line.words))
        above = line
    return notes


def _at_head(notes: Sequence[Word], text: Sequence[Word]) -> bool:
    """Whether all notes stand at the cell's head, where they stand if nobody set them lower."""
    tops = sorted({w.top for w in notes})
    near = all(b - a <= NEXT * notes[0].size for a, b in pairwise(tops))
    return near and tops[0] < text[0].bottom


def _beside(note: Sequence[Word], paragraphs: Sequence[Sequence[Word]]) -> int:
    """Index of the paragraph that a note's first line stands beside, or stands nearer to."""
    tops = [p[0].top for p in paragraphs]
    at = max(0, bisect_right(tops, note[0].bottom - (note[0].bottom - note[0].top) / 2) - 1)
    last = paragraphs[at][-1]
    if at + 1 < len(paragraphs) and note[0].top > last.bottom and tops[at + 1] - note[0].top < note[0].top - last.top:
        return at + 1
    return at
