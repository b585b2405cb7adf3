"""A page's picture set straight, and what its ink shows beside letters: drawn lines, heavy strokes.

Enters: a grey picture. Leaves: its skew, the picture upright, rules, stroke widths. Alone imports Pillow.
Pixels here; points are the caller's.
"""

from __future__ import annotations

import io
import math
from collections.abc import Sequence
from typing import TYPE_CHECKING

import numpy as np

if TYPE_CHECKING:
    from PIL.Image import Image, Resampling

    Ink = np.ndarray[tuple[int, int], np.dtype[np.bool_]]
    Grey = np.ndarray[tuple[int, int], np.dtype[np.uint8]]

__all__ = ["Drawn", "Upright", "frames", "png", "quarter_turned", "sideways", "straighten"]

_STEEPEST = 5.0  # degrees; a scanner's feed skews less, and more is no accident
_COARSE, _FINE = 0.5, 0.05  # degrees
_WORTH = 0.1  # degrees: less skew than this is left alone
_SIDEWAYS = 1.5  # ink gathered into columns so much more sharply than into rows may be lines of type that lie
_LOOK = 100  # dots per inch at which the skew is sought
_DARK = 0.62  # of white: darker is ink, where the page's own lightness says nothing else
_LONG = 0.35  # inch: a longer unbroken run of ink is a drawn line, no letter
_FAINT = 1.2  # inch: the same of a faint one, which is longer than any word
_FAINT_DOWN = 0.5  # inch: the same of one drawn down the page, where lines of type leave gaps
_GRAIN = 0.08  # inch along a line over which a scanner's grain evens out
_HAIR = 0.02  # inch: a faint line is thinner
_RIDGE = 0.06  # of white: by so much a faint line is darker than the paper on both its sides
_SPECKS = 0.0003  # share of a page that dust may cover
_THICK = 0.06  # inch: a thicker one is a bar or a picture

Drawn = tuple[int, int, int, int]
"""A drawn line's box, pixels: x0, top, x1, bottom."""


class Upright:
    """A picture turned upright."""

    def __init__(self, image: Image, angle: float, dpi: float) -> None:
        self.angle = angle
        """Degrees that the original leans: positive where its lines fall to the right."""
        self.dpi = dpi
        self.image = image.rotate(angle, resample=_bicubic(), fillcolor=255) if angle else image
        self._grey = np.asarray(self.image, dtype=np.uint8)
        self._paper = _paper(self._grey)
        self._ink = self._grey < _DARK * self._paper

    def back(self, x: float, y: float) -> tuple[float, float]:
        """Where a point of the upright picture stands in the original."""
        if not self.angle:
            return x, y
        lean = math.radians(self.angle)
        middle, centre = self.image.width / 2, self.image.height / 2
        dx, dy = x - middle, y - centre
        return (
            middle + dx * math.cos(lean) - dy * math.sin(lean),
            centre + dx * math.sin(lean) + dy * math.cos(lean),
        )

    def stroke(self, box: Sequence[int]) -> float | None:
        """How thick the strokes in a box are, pixels: the mean run of ink along its rows; None for none."""
        x0, top, x1, bottom = box
        part = self._ink[max(top, 0) : bottom, max(x0, 0) : x1]
        if not part.size or not part.any():
            return None
        starts = np.count_nonzero(part[:, 1:] & ~part[:, :-1]) + np.count_nonzero(part[:, 0])
        return float(np.count_nonzero(part) / starts) if starts else None

    def loose(
        self, top: int, bottom: int, size: float, words: Sequence[Sequence[int]], drawn: Sequence[Sequence[int]]
    ) -> list[Drawn]:
        """Boxes of ink as high as a figure of this size that stands between `top` and `bottom` outside the boxes."""
        top = max(top, 0)
        part = self._ink[top:bottom].copy()
        for x0, y0, x1, y1 in (*words, *drawn):
            if y0 < bottom + 2 and top - 2 < y1:
                part[max(y0 - 2 - top, 0) : max(y1 + 2 - top, 0), max(x0 - 3, 0) : x1 + 3] = False
        at = np.nonzero(part.any(axis=0))[0]
        if not len(at):
            return []
        found: list[Drawn] = []
        for piece in np.split(at, np.nonzero(np.diff(at) > max(2, 0.5 * size))[0] + 1):
            inside = part[:, piece[0] : piece[-1] + 1]
            rows = np.nonzero(inside.any(axis=1))[0]
            high, wide = int(rows[-1] - rows[0]) + 1, int(piece[-1] - piece[0]) + 1
            # a number, not a speck, a stroke of a pen or the edge of a picture
            fits = 0.4 * size <= high <= 1.1 * size and 0.08 * size <= wide <= 4 * size
            if fits and np.count_nonzero(inside) >= 0.12 * high * wide:
                found.append((int(piece[0]), top + int(rows[0]), int(piece[-1]) + 1, top + int(rows[-1]) + 1))
        return found

    def white(self, box: Sequence[int], drawn: Sequence[Sequence[int]]) -> tuple[int, int] | None:
        """The widest run of columns without ink in a box, drawn lines apart: where it begins and ends; None where
        all have ink, or none."""
        x0, top, x1, bottom = box
        part = self._ink[max(top, 0) : bottom, max(x0, 0) : x1].copy()
        for left, high, right, low in drawn:
            if high < bottom and top < low:
                part[max(high - 2 - top, 0) : max(low + 2 - top, 0), max(left - x0, 0) : max(right - x0, 0)] = False
        dark = part.any(axis=0)
        if not dark.any() or dark.all():
            return None
        edges = np.flatnonzero(np.diff(np.concatenate(([True], dark, [True])).astype(np.int8)))
        runs = edges.reshape(-1, 2)
        start, end = runs[np.argmax(runs[:, 1] - runs[:, 0])]
        return x0 + int(start), x0 + int(end)

    def strip(self, boxes: Sequence[Drawn], height: int) -> Image:
        """The boxes' ink one under the other, each in a band of this height, large white edges round it."""
        from PIL import Image

        wide = max(x1 - x0 for x0, _, x1, _ in boxes) + 2 * height
        out = Image.new("L", (wide, height * len(boxes)), 255)
        for i, (x0, top, x1, bottom) in enumerate(boxes):
            part = self.image.crop((max(x0 - 3, 0), max(top - 3, 0), x1 + 3, bottom + 3))
            out.paste(part, (height, i * height + max((height - part.height) // 2, 0)))
        return out

    def lines(self) -> list[Drawn]:
        """Lines drawn across and lines drawn down, faint ones too."""
        across = _drawn(self._grey, self._ink, self._paper, self.dpi, (), _FAINT)
        met = [(top, x0, bottom, x1) for x0, top, x1, bottom in across]
        down = _drawn(self._grey.T, self._ink.T, self._paper, self.dpi, met, _FAINT_DOWN)
        return [*across, *((top, x0, bottom, x1) for x0, top, x1, bottom in down)]

    def without(self, drawn: Sequence[Drawn]) -> Image:
        """The picture with the frames of cells rubbed out, which a program that reads words takes for letters. Strokes
        of letters that meet them stay, and so do lines that none crosses: words are underlined."""
        from PIL import Image

        grey, ink, paper = self._grey.copy(), self._ink, int(self._paper)
        for x0, top, x1, bottom in drawn:
            across = x1 - x0 >= bottom - top
            if not any(
                across != (o[2] - o[0] >= o[3] - o[1]) and _crosses((x0 - 3, top - 3, x1 + 3, bottom + 3), o)
                for o in drawn
            ):
                continue
            part, dark = (grey, ink) if across else (grey.T, ink.T)
            low, high, left, right = (top, bottom, x0, x1) if across else (x0, x1, top, bottom)
            low, high = max(low - 1, 0), min(high + 1, part.shape[0])
            over = dark[max(low - 2, 0) : low, left:right].any(axis=0)
            under = dark[high : high + 2, left:right].any(axis=0)
            part[low:high, left:right][:, ~(over | under)] = paper
        return Image.fromarray(grey)

    @property
    def blank(self) -> bool:
        """Whether next to nothing is on the page."""
        return int(np.count_nonzero(self._ink)) < _SPECKS * self._ink.size


def straighten(image: Image, dpi: float) -> Upright:
    """The picture with its skew taken out."""
    grey = image.convert("L")
    angle = _skew(grey, dpi)
    return Upright(grey, angle if abs(angle) >= _WORTH else 0.0, dpi)


def sideways(image: Image, dpi: float) -> bool:
    """Whether the ink gathers into columns, not rows: a page scanned on its side, or a table of upright lines."""
    scale = max(1, round(dpi / _LOOK))
    grey = image.convert("L")
    ink = _ink(grey.reduce(scale) if scale > 1 else grey)
    rows, columns = (ink.mean(axis=axis) for axis in (1, 0))
    return float(np.square(np.diff(columns)).mean()) > _SIDEWAYS * float(np.square(np.diff(rows)).mean())


def quarter_turned(image: Image, turns: int) -> Image:
    """The picture turned clockwise by so many quarters."""
    from PIL import Image

    kinds = (None, Image.Transpose.ROTATE_270, Image.Transpose.ROTATE_180, Image.Transpose.ROTATE_90)
    kind = kinds[turns % 4]
    return image if kind is None else image.transpose(kind)


def png(image: Image) -> bytes:
    """The picture as a PNG file."""
    out = io.BytesIO()
    image.save(out, "PNG", compress_level=1)
    return out.getvalue()


def frames(content: bytes) -> list[tuple[Image, float]]:
    """Every picture in an image file with its dots per inch. Raises OSError for damaged ones.

    Most tell their resolution; where one doesn't, or says what no paper has, its longer side is taken for
    that of A4.
    """
    from PIL import Image, ImageSequence

    found: list[tuple[Image.Image, float]] = []
    try:
        with Image.open(io.BytesIO(content)) as file:
            for frame in ImageSequence.Iterator(file):
                said = frame.info.get("dpi", (0, 0))
                dpi = float(said[0] or 0)
                longer = max(frame.width, frame.height)
                if not 4 <= longer / max(dpi, 1.0) <= 40:
                    dpi = longer / 11.69
                found.append((frame.convert("L"), dpi))
    except (Image.DecompressionBombError, ValueError, SyntaxError, EOFError) as error:
        raise OSError(str(error)) from error
    return found


def _bicubic() -> Resampling:
    from PIL import Image

    return Image.Resampling.BICUBIC


def _paper(grey: Grey) -> float:
    """How light the paper is."""
    return float(np.percentile(grey, 90))


def _ink(image: Image) -> Ink:
    grey = np.asarray(image, dtype=np.uint8)
    return grey < _DARK * _paper(grey)


def _skew(image: Image, dpi: float) -> float:
    """The angle at which the ink gathers most sharply into rows, degrees."""
    scale = max(1, round(dpi / _LOOK))
    small = image.reduce(scale) if scale > 1 else image
    rows, columns = np.nonzero(_ink(small))
    if len(rows) < 200:
        return 0.0
    if len(rows) > 200_000:
        step = len(rows) // 200_000 + 1
        rows, columns = rows[::step], columns[::step]
    height = small.height + 2 * math.ceil(small.width * math.tan(math.radians(_STEEPEST))) + 4
    offset = math.ceil(small.width * math.tan(math.radians(_STEEPEST)))

    def sharpness(angle: float) -> float:
        at = np.rint(rows - columns * math.tan(math.radians(angle))).astype(np.int64) + offset
        counts = np.bincount(np.clip(at, 0, height - 1), minlength=height).astype(np.float64)
        return float(np.square(np.diff(counts)).sum())

    def best(angles: Sequence[float]) -> float:
        return max(angles, key=lambda a: (sharpness(a), -abs(a)))

    rough = best([i * _COARSE for i in range(round(-_STEEPEST / _COARSE), round(_STEEPEST / _COARSE) + 1)])
    near = round(_COARSE / _FINE)
    return round(best([rough + i * _FINE for i in range(-near, near + 1)]), 2)


def _drawn(grey: Grey, ink: Ink, paper: float, dpi: float, met: Sequence[Drawn], faint: float) -> list[Drawn]:
    """Lines along the rows: of ink, and, `faint` inches long at least, of what is no more than darker than the paper
    on either side of it. Where a line of `met` crosses, neither side is paper."""
    dark = _runs(ink, dpi, _LONG)
    step = max(3, round(_HAIR * dpi))
    # a scanner's grain is evened out along the line; closely, so that it ends where words are parted
    level, close = (_evened(grey, max(3, round(inches * dpi))) for inches in (_GRAIN, _GRAIN / 3))
    ridge = np.zeros_like(ink)
    inner = level[step:-step] + _RIDGE * paper
    ridge[step:-step] = (inner <= level[: -2 * step]) & (inner <= level[2 * step :])
    ridge &= close <= (1 - _RIDGE) * paper
    # a skew taken out leaves steps of a pixel
    ridge[1:] |= ridge[:-1]
    ridge[:-1] |= ridge[1:]
    for x0, top, x1, bottom in met:
        ridge[max(top - 1, 0) : bottom + 1, max(x0 - step - 1, 0) : x1 + step + 1] = True
    drawn = dark
    for line in _runs(ridge, dpi, faint):
        met_by = [other for other in drawn if _crosses(line, other)]
        if not met_by:
            drawn = [*drawn, line]
        elif all(line[0] <= other[0] and other[2] <= line[2] for other in met_by):
            # one line, dark in places only, and as thick as it is there
            whole = (line[0], min(other[1] for other in met_by), line[2], max(other[3] for other in met_by))
            drawn = [*(other for other in drawn if other not in met_by), whole]
    return drawn


def _evened(grey: Grey, wide: int) -> np.ndarray[tuple[int, int], np.dtype[np.float32]]:
    """The mean of so many pixels of a row round each."""
    half = wide // 2
    sums = np.zeros((grey.shape[0], grey.shape[1] + 2 * half + 1), dtype=np.float64)
    np.cumsum(np.pad(grey, ((0, 0), (half, half)), mode="edge"), axis=1, out=sums[:, 1:])
    return ((sums[:, 2 * half + 1 :] - sums[:, : -2 * half - 1]) / (2 * half + 1)).astype(np.float32)


def _crosses(one: Drawn, other: Drawn) -> bool:
    return one[0] < other[2] and other[0] < one[2] and one[1] <= other[3] + 1 and other[1] <= one[3] + 1


def _runs(ink: Ink, dpi: float, longest: float) -> list[Drawn]:
    """Boxes of thin runs along the rows, so many inches long at least."""
    long, thick = round(longest * dpi), max(2, round(_THICK * dpi))
    if ink.shape[1] <= long:
        return []
    sums = np.zeros((ink.shape[0], ink.shape[1] + 1), dtype=np.int32)
    np.cumsum(ink, axis=1, out=sums[:, 1:])
    full = (sums[:, long:] - sums[:, :-long]) >= long - 1  # one speck of white breaks no line
    open_: list[list[int]] = []
    found: list[list[int]] = []
    for y in np.nonzero(full.any(axis=1))[0]:
        starts = np.nonzero(full[y])[0]
        for part in np.split(starts, np.nonzero(np.diff(starts) > 3)[0] + 1):
            x0, x1 = int(part[0]), int(part[-1]) + long
            for box in open_:
                if y - box[3] <= 2 and x0 < box[2] and box[0] < x1:
                    box[0], box[2], box[3] = min(box[0], x0), max(box[2], x1), int(y)
                    break
            else:
                open_.append([x0, int(y), x1, int(y)])
        found.extend(box for box in open_ if y - box[3] > 2)
        open_ = [box for box in open_ if y - box[3] <= 2]
    found.extend(open_)
    return [(x0, top, x1, bottom + 1) for x0, top, x1, bottom in found if bottom - top < thick]
