"""The lines and filled areas that a page draws, by PDFium.

Enters: an open page. Leaves: upright and level edges in the order of drawing, and painted areas with their
colours. A rectangle is four edges; curves and slanting lines are none.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from itertools import repeat

import numpy as np
from numpy.typing import NDArray

from corpus.evidence import Box
from pipeline.read.colour import colour_of
from pipeline.read.pdfium_calls import call, each, fill

__all__ = ["Drawn", "Floats", "View", "drawn", "within"]

_TEXT, _PATH, _FORM = 1, 2, 5  # kinds of page object
_LINE, _MOVE = 0, 2  # kinds of segment
_LEVEL = 0.005  # points within which two ends are level: PDFium's numbers are 32-bit
_DEEP = 12  # forms within forms

Floats = NDArray[np.float64]
Edges = NDArray[np.float64]


@dataclass(frozen=True, slots=True)
class View:
    """What of the page is shown, in its own coordinates (y counts upwards), and by how many quarters it is turned."""

    left: float
    top: float
    right: float
    bottom: float
    turned: int

    @property
    def width(self) -> float:
        """As shown, points."""
        return (self.top - self.bottom) if self.turned % 2 else (self.right - self.left)

    @property
    def height(self) -> float:
        """As shown, points."""
        return (self.right - self.left) if self.turned % 2 else (self.top - self.bottom)

    def points(self, x: Floats, y: Floats) -> tuple[Floats, Floats]:
        """Points as shown: from the left, from the top."""
        if self.turned == 1:
            return y - self.bottom, x - self.left
        if self.turned == 2:
            return self.right - x, y - self.bottom
        if self.turned == 3:
            return self.top - y, self.right - x
        return x - self.left, self.top - y

    def boxes(self, sides: Floats) -> tuple[Floats, Floats, Floats, Floats]:
        """x0, top, x1, bottom as shown of rows of left, top, right, bottom."""
        x, y = self.points(sides[:, 0], sides[:, 1])
        u, v = self.points(sides[:, 2], sides[:, 3])
        return np.minimum(x, u), np.minimum(y, v), np.maximum(x, u), np.maximum(y, v)

    def turn(self, matrix: Floats) -> tuple[Floats, Floats, Floats, Floats]:
        """a, b, c, d of rows of a matrix, as shown."""
        a, b, c, d = (matrix[:, i] for i in range(4))
        if self.turned == 1:
            return b, -a, d, -c
        if self.turned == 2:
            return -a, -b, -c, -d
        if self.turned == 3:
            return -b, a, -d, c
        return a, b, c, d


@dataclass(frozen=True, slots=True)
class Drawn:
    """What a page draws: rows of x0, top, x1, bottom for straight edges; areas with their colours; pieces of text
    with the matrix of the form that each stands in."""

    edges: Edges
    painted: list[tuple[Box, str | None]]
    texts: dict[int, Floats | None]


def drawn(page: int, view: View) -> Drawn:
    """Everything that the page draws, but its letters and pictures."""
    paths: list[int] = []
    frames: list[Floats | None] = []
    texts: dict[int, Floats | None] = {}
    for kind, found, frame in _objects(page, "FPDFPage", None, _DEEP):
        if kind == _TEXT:
            texts.update(dict.fromkeys(found, frame))
        else:
            paths.extend(found)
            frames += [frame] * len(found)
    if not paths:
        return Drawn(np.zeros((0, 4)), [], texts)
    counts = np.array(each("FPDFPath_CountSegments", paths), np.int64)
    ends = np.cumsum(counts)
    total = int(ends[-1])
    owner = np.repeat(np.arange(len(paths)), counts)
    place = np.arange(total) - np.repeat(ends - counts, counts)
    segments = each("FPDFPath_GetPathSegment", np.array(paths, np.uint64)[owner].tolist(), place.tolist())
    xy = np.zeros((total, 2), np.float32)
    at = xy.ctypes.data
    each("FPDFPathSegment_GetPoint", segments, range(at, at + 8 * total, 8), range(at + 4, at + 4 + 8 * total, 8))
    turn = np.array(each("FPDFPathSegment_GetType", segments), np.int64)
    closes = np.array(each("FPDFPathSegment_GetClose", segments), np.bool_)
    own = fill("FPDFPageObj_GetMatrix", (paths,), np.float32, 6, len(paths)).astype(np.float64)
    x, y = _placed(xy[:, 0].astype(np.float64), xy[:, 1].astype(np.float64), own[owner].T)
    if any(f is not None for f in frames):
        unit = np.array([1.0, 0, 0, 1, 0, 0])
        outer = np.array([unit if f is None else f for f in frames])
        x, y = _placed(x, y, outer[owner].T)
    x, y = view.points(x, y)
    begins = np.flatnonzero(turn == _MOVE)
    if not len(begins) or begins[0] != 0:
        begins = np.concatenate(([0], begins))
    strand = np.cumsum(np.isin(np.arange(total), begins)) - 1
    straight = np.flatnonzero((turn == _LINE) & (strand == np.roll(strand, 1)))
    shut = np.flatnonzero(closes)
    one = np.concatenate((straight - 1, shut))
    two = np.concatenate((straight, begins[strand[shut]]))
    order = np.argsort(np.concatenate((straight, shut)), kind="stable")
    edges = _edges(x, y, one[order], two[order])
    painted = _painted(paths, x, y, begins, owner, np.bincount(strand, minlength=len(begins)))
    return Drawn(edges, painted, texts)


def _placed(x: Floats, y: Floats, matrix: Floats) -> tuple[Floats, Floats]:
    a, b, c, d, e, f = matrix
    return a * x + c * y + e, b * x + d * y + f


def _edges(x: Floats, y: Floats, one: NDArray[np.int64], two: NDArray[np.int64]) -> Edges:
    edges = np.stack(
        (
            np.minimum(x[one], x[two]),
            np.minimum(y[one], y[two]),
            np.maximum(x[one], x[two]),
            np.maximum(y[one], y[two]),
        ),
        axis=1,
    )
    wide, high = edges[:, 2] - edges[:, 0], edges[:, 3] - edges[:, 1]
    level, steep = high <= _LEVEL, wide <= _LEVEL
    edges[level, 3] = edges[level, 1]
    edges[steep & ~level, 2] = edges[steep & ~level, 0]
    kept: Edges = edges[(level | steep) & ((wide > 0) | (high > 0))]
    return kept


def _painted(
    paths: list[int],
    x: Floats,
    y: Floats,
    begins: NDArray[np.int64],
    owner: NDArray[np.int64],
    lengths: NDArray[np.int64],
) -> list[tuple[Box, str | None]]:
    modes = np.zeros((len(paths), 2), np.int32)
    at = modes.ctypes.data
    step = range(at, at + 8 * len(paths), 8)
    each("FPDFPath_GetDrawMode", paths, step, range(at + 4, at + 4 + 8 * len(paths), 8))
    chosen = np.flatnonzero((modes[owner[begins], 0] != 0) & (lengths >= 3))
    if not len(chosen):
        return []
    boxes = zip(
        np.minimum.reduceat(x, begins)[chosen].tolist(),
        np.minimum.reduceat(y, begins)[chosen].tolist(),
        np.maximum.reduceat(x, begins)[chosen].tolist(),
        np.maximum.reduceat(y, begins)[chosen].tolist(),
        strict=True,
    )
    colours: dict[int, str | None] = {}
    parts = np.zeros(4, np.uint32)
    at = parts.ctypes.data
    found: list[tuple[Box, str | None]] = []
    for box, path in zip(boxes, owner[begins[chosen]].tolist(), strict=True):
        if path not in colours:
            given = call["FPDFPageObj_GetFillColor"](paths[path], at, at + 4, at + 8, at + 12)
            colours[path] = colour_of([p / 255 for p in parts[:3].tolist()]) if given else None
        found.append((box, colours[path]))
    return found


def _objects(holder: int, of: str, frame: Floats | None, deep: int) -> Iterator[tuple[int, list[int], Floats | None]]:
    """The texts and paths of a page or a form, run by run in the order of drawing, with the matrix they stand in."""
    count = call[f"{of}_CountObjects"](holder)
    objects = each(f"{of}_GetObject", repeat(holder, count), range(count))
    kinds = each("FPDFPageObj_GetType", objects)
    yield _TEXT, [o for o, k in zip(objects, kinds, strict=True) if k == _TEXT], frame
    if _FORM not in kinds:
        yield _PATH, [o for o, k in zip(objects, kinds, strict=True) if k == _PATH], frame
        return
    run: list[int] = []
    for thing, kind in zip(objects, kinds, strict=True):
        if kind == _PATH:
            run.append(thing)
        elif kind == _FORM and deep:
            yield _PATH, run, frame
            run = []
            matrix = fill("FPDFPageObj_GetMatrix", ([thing],), np.float32, 6, 1)[0].astype(np.float64)
            yield from _objects(thing, "FPDFFormObj", matrix if frame is None else within(matrix, frame), deep - 1)
    yield _PATH, run, frame


def within(inner: Floats, outer: Floats) -> Floats:
    """One matrix after the other."""
    a, b, c, d, e, f = inner.tolist()
    p, q, r, s, t, u = outer.tolist()
    return np.array([a * p + b * r, a * q + b * s, c * p + d * r, c * q + d * s, e * p + f * r + t, e * q + f * s + u])
