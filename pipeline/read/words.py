"""Drawn letters made into words, whichever engine read them.

Enters: the letters of a page with their places, fonts and inks, as arrays. Leaves: words. Letters belong to
one word while they stand on one line with no space between; the same letter drawn twice in one place (a way
to print bold) counts once.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache

import numpy as np
from numpy.typing import NDArray

from pipeline.read.glyphs import arrow, is_symbol, shown
from pipeline.read.sheet import Word

__all__ = ["SLANT", "Glyphs", "words_of"]

SLANT = 0.3
"""By so much of its run a line of letters may rise and still stand upright: a stamp across the page does not."""

# A gap of this share of the type size parts two words; a fixed gap glues small print together.
_WORD_GAP = 0.15
# Points: letters whose tops differ by no more stand on one line. Down a turned line: sideways, and between words.
_LEVEL, _TURNED_LEVEL, _TURNED_GAP = 2.0, 3.0, 2.0
_TRACKED = 0.08  # so wide a gap is set apart on purpose, where all of a line's are alike
_INSIDE, _LOOSE, _PROVE = 0.4, 0.05, 12  # gaps inside words, type sizes: at most, and of a loose type; letters of proof
_FACES = 10_000  # more than twice any type size
_HYPHENS, _BREAKS = ("-", "\u00ad"), "\u00ad\u2010\u2011"
_BLANK = ord(" ")
_WIDEST, _ALIKE = 0.8, 1.5  # how far a heading's letters are set apart, type sizes; how much one gap is another's
_DOUBLED = 0.5  # points between a letter and its double
# How wide an arrow is taken to be, type sizes, where the font's own widths are not in the file.
_ARROW_WIDTH = 0.6

Floats = NDArray[np.float64]
Ints = NDArray[np.int64]
Bools = NDArray[np.bool_]


@dataclass(slots=True)
class Glyphs:
    """The letters of a page as they are drawn, spaces among them; one entry of every array for each letter."""

    text: str
    x0: Floats  # points from the page's left, and so on
    top: Floats
    x1: Floats
    bottom: Floats
    size: Floats  # of the type, points
    upright: Bools
    climbs: Bools  # not upright: reads from the page's foot to its head
    piece: Ints  # which drawn piece of text it is of
    font: Ints  # index of its font
    ink: Ints  # index of its ink
    fonts: Sequence[str]
    inks: Sequence[str | None]


def words_of(glyphs: Glyphs) -> list[Word]:
    """Every word, line by line from the top; turned words come last."""
    if not glyphs.text:
        return []
    codes: Ints = np.frombuffer(glyphs.text.encode("utf-32-le", "surrogatepass"), "<u4").astype(np.int64)
    _give_arrows_width(glyphs)
    if bool(glyphs.upright.all()):
        return _upright(glyphs, codes, np.arange(len(codes)))
    words = _upright(glyphs, codes, np.flatnonzero(glyphs.upright)) if bool(glyphs.upright.any()) else []
    for climbs in (False, True):
        turned = np.flatnonzero(~glyphs.upright & (glyphs.climbs == climbs))
        if len(turned):
            words.extend(_turned(glyphs, codes, turned, climbs))
    return words


def _give_arrows_width(glyphs: Glyphs) -> None:
    symbols = [i for i, font in enumerate(glyphs.fonts) if is_symbol(font)]
    for i in symbols:
        flat = (glyphs.font == i) & (glyphs.x1 <= glyphs.x0)
        glyphs.x1[flat] = glyphs.x0[flat] + _ARROW_WIDTH * glyphs.size[flat]


def _upright(glyphs: Glyphs, codes: Ints, chosen: Ints) -> list[Word]:
    line = _levels(glyphs.top[chosen], _LEVEL)
    order = chosen[np.lexsort((glyphs.x0[chosen], line))]
    line = np.sort(line)
    kept = _once(glyphs, codes, order)
    order, line = order[kept], line[kept]
    blank = _hollow(glyphs, codes, order, line)
    if bool(blank.any()):
        order, line = order[~blank], line[~blank]
    spaced = _spaced_out(glyphs, codes, order, line)
    if spaced is not None:
        kept = ~_hollow(glyphs, codes, order, line, spaced)
        order, line, spaced = order[kept], line[kept], spaced[kept]
    x0, x1, top = glyphs.x0[order], glyphs.x1[order], glyphs.top[order]
    gap = x0[1:] - x1[:-1]
    apart = gap > (_WORD_GAP + _bearing(glyphs, codes, order, line)) * glyphs.size[order[:-1]]
    if spaced is not None:
        tracked = apart | (gap > _TRACKED * glyphs.size[order[:-1]])
        apart &= ~_wide(gap, tracked, spaced[1:], codes[order] == _BLANK)
    apart |= (np.abs(top[1:] - top[:-1]) > _LEVEL) | (line[1:] != line[:-1])
    return _made(glyphs, codes, order, apart, upright=True, climbs=False)


def _bearing(glyphs: Glyphs, codes: Ints, order: Ints, line: Ints) -> Floats | float:
    """For each letter the gap behind it, type sizes, that its type has inside words: most have none, but the boxes of
    some, drawn as pictures, end with their ink."""
    size, blank = np.maximum(glyphs.size[order], 0.1), codes[order] == _BLANK
    face = glyphs.font[order] * _FACES + np.rint(size * 2).astype(np.int64)
    gap = (glyphs.x0[order[1:]] - glyphs.x1[order[:-1]]) / size[:-1]
    inside = (line[1:] == line[:-1]) & (face[1:] == face[:-1]) & ~blank[1:] & ~blank[:-1] & (gap < _INSIDE)
    loose = np.flatnonzero(inside & (gap > _LOOSE))
    if len(loose) < _PROVE:
        return 0.0
    found = np.zeros(len(gap))
    for one in np.unique(face[loose]).tolist():
        some = gap[inside & (face[:-1] == one)]
        if len(some) >= _PROVE and (usual := float(np.median(some))) > _LOOSE:
            found[face[:-1] == one] = usual
    return found


def _hollow(glyphs: Glyphs, codes: Ints, order: Ints, line: Ints, spaced: Floats | None = None) -> Bools:
    """Blanks that the next letter stands on, where a gap parts it from the one before: they say no more than the gap.
    `spaced`: on lines with words set wide any gap will do."""
    found = np.zeros(len(order), np.bool_)
    x0, x1 = glyphs.x0[order], glyphs.x1[order]
    on = (codes[order[1:-1]] == _BLANK) & (x0[2:] - x0[1:-1] <= _DOUBLED) & (line[2:] == line[:-2])
    wide = x0[2:] - x1[:-2] > _WORD_GAP * glyphs.size[order[:-2]]
    found[1:-1] = on & (wide if spaced is None else spaced[1:-1] > 0)
    return found


def _spaced_out(glyphs: Glyphs, codes: Ints, order: Ints, line: Ints) -> Floats | None:
    """For each letter the widest gap that parts no words, on lines with words whose letters are set wide and all alike,
    no blanks drawn between ('M I N U T E S'); 0 on other lines, None where there is no such line."""
    x0, x1, size = glyphs.x0[order], glyphs.x1[order], glyphs.size[order]
    gap = x0[1:] - x1[:-1]
    blank = codes[order] == _BLANK
    bare = (gap > _TRACKED * size[:-1]) & (line[1:] == line[:-1]) & ~blank[1:] & ~blank[:-1]
    found: Floats | None = None
    for at in np.flatnonzero(bare[2:] & bare[1:-1] & bare[:-2]).tolist():
        some = gap[at : at + 3]
        if some.max() <= min(_WIDEST * size[at], _ALIKE * some.min()):
            found = np.zeros(int(line[-1]) + 1) if found is None else found
            found[line[at]] = found[line[at]] or _ALIKE * some.mean()
    return None if found is None else found[line]


def _wide(gap: Floats, apart: Bools, spaced: Floats, blank: Bools) -> Bools:
    """Gaps inside such words: each has another beside it, or it is the only one of a word of two letters."""
    some: Bools = apart & (gap <= spaced)
    parts = apart & ~some  # words, as a blank does
    beside = np.zeros(len(some), np.bool_)
    before = blank[:-2] | parts[:-1]
    after = np.append(blank[3:], True) | np.append(parts[2:], True)
    beside[1:] |= some[:-1] | (before & after)
    beside[:-1] |= some[1:]
    return some & beside


def _turned(glyphs: Glyphs, codes: Ints, chosen: Ints, climbs: bool) -> list[Word]:
    """Words that run down the page or climb it: lines stand side by side."""
    line = _levels(glyphs.x0[chosen], _TURNED_LEVEL)
    along = -glyphs.bottom[chosen] if climbs else glyphs.top[chosen]
    order = chosen[np.lexsort((along, line))]
    line = np.sort(line)
    kept = _once(glyphs, codes, order)
    order, line = order[kept], line[kept]
    if climbs:
        gap = glyphs.top[order[:-1]] - glyphs.bottom[order[1:]]
    else:
        gap = glyphs.top[order[1:]] - glyphs.bottom[order[:-1]]
    return _made(glyphs, codes, order, (gap > _TURNED_GAP) | (line[1:] != line[:-1]), upright=False, climbs=climbs)


def _levels(places: Floats, tolerance: float) -> Ints:
    """Which line each letter stands on: a step of more than the tolerance begins another."""
    order = np.argsort(places, kind="stable")
    level = np.empty(len(places), np.int64)
    level[order] = np.concatenate(([0], np.cumsum(np.diff(places[order]) > tolerance)))
    return level


def _once(glyphs: Glyphs, codes: Ints, order: Ints) -> Bools:
    """All letters but the doubles; of two the first drawn stays. Letters of one piece never double one another."""
    kept = np.ones(len(order), np.bool_)
    for step in (1, 2):
        one, two = order[:-step], order[step:]
        if not len(one):
            continue
        same = codes[one] == codes[two]
        if not bool(same.any()):
            continue
        same &= np.abs(glyphs.x0[one] - glyphs.x0[two]) <= _DOUBLED
        same &= np.abs(glyphs.top[one] - glyphs.top[two]) <= _DOUBLED
        same &= (glyphs.piece[one] != glyphs.piece[two]) & (glyphs.font[one] == glyphs.font[two])
        same &= np.abs(glyphs.size[one] - glyphs.size[two]) < 0.01
        kept[step:] &= ~same
    return kept


@cache
def _seen(letter: str) -> str:
    return shown(letter)


def _made(glyphs: Glyphs, codes: Ints, order: Ints, parted: Bools, upright: bool, climbs: bool) -> list[Word]:
    """Words of the letters in order; `parted`: where one begins between a letter and the next."""
    letters = codes[order].astype("<u4").tobytes().decode("utf-32-le", "surrogatepass")
    used = set(letters)
    spaces = [ord(c) for c in used if c.isspace()]
    blank = np.isin(codes[order], spaces) if spaces else np.zeros(len(order), np.bool_)
    starts = np.concatenate(([0], np.flatnonzero(parted | blank[1:] | blank[:-1]) + 1))
    if not len(order):
        return []
    ends = np.concatenate((starts[1:], [len(order)]))
    x0, x1 = glyphs.x0[order], glyphs.x1[order]
    fonts = [f.lower() for f in glyphs.fonts] or [""]  # a page may give no font a name
    bold = np.array([any(w in f for w in ("bold", "black", "heavy")) for f in fonts])[glyphs.font[order]]
    italic = np.array(["italic" in f or "oblique" in f for f in fonts])[glyphs.font[order]]
    signs = np.array([is_symbol(f) for f in fonts])[glyphs.font[order]]
    ink = glyphs.ink[order]
    first, last = np.minimum.reduceat(ink, starts), np.maximum.reduceat(ink, starts)
    columns = zip(
        starts.tolist(),
        ends.tolist(),
        np.minimum.reduceat(x0, starts).tolist(),
        np.minimum.reduceat(glyphs.top[order], starts).tolist(),
        np.maximum.reduceat(x1, starts).tolist(),
        np.maximum.reduceat(glyphs.bottom[order], starts).tolist(),
        np.round(np.maximum.reduceat(glyphs.size[order], starts), 1).tolist(),
        np.logical_and.reduceat(bold, starts).tolist(),
        np.logical_and.reduceat(italic, starts).tolist(),
        first.tolist(),
        (first == last).tolist(),
        blank[starts].tolist(),
        np.logical_or.reduceat(signs, starts).tolist(),
        strict=True,
    )
    edges = np.stack((x0, x1), axis=1).astype(np.float32).tobytes()
    odd = frozenset(c for c in used if _seen(c) != c)
    inks = glyphs.inks
    words: list[Word] = []
    for start, end, left, top, right, bottom, size, is_bold, is_italic, inked, one_ink, is_blank, signed in columns:
        if is_blank:
            continue
        text, spread = letters[start:end], edges[8 * start : 8 * end]
        if signed or (odd and not odd.isdisjoint(text)):
            names = [glyphs.fonts[f] for f in glyphs.font[order[start:end]].tolist()] if signed else None
            text, spread = _dressed(text, spread, names)
            if not text:
                continue
        words.append(
            Word(
                text, left, top, right, bottom, size, is_bold, is_italic, spread,
                False, upright, climbs, inks[inked] if one_ink else None,
            )
        )  # fmt: skip
    return words


def _dressed(text: str, spread: bytes, fonts: Sequence[str] | None) -> tuple[str, bytes]:
    """The letters that are seen, with their edges; a ligature's letters share the glyph's."""
    said: list[str] = []
    edges: list[bytes] = []
    for i, letter in enumerate(text):
        if letter in _BREAKS and text[i - 1 : i] in _HYPHENS:
            continue  # one hyphen, of which a file says both what is drawn and what may break there
        sign = arrow(fonts[i], letter) if fonts else None
        seen = sign or _seen(letter)
        said.append(seen)
        edges.append(spread[8 * i : 8 * i + 8] * len(seen))
    return "".join(said), b"".join(edges)
