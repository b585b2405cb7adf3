"""A series drawn as SVG: a line, a mark for each figure that says its rating by shape as well as by colour."""

from __future__ import annotations

import math
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from warehouse.explorer.page import Record

__all__ = ["Chart", "Mark", "drawn"]

WIDTH, HEIGHT = 720.0, 300.0
LEFT, RIGHT, TOP, BOTTOM = 52.0, 24.0, 22.0, 34.0
TICKS = 4
MOST_PERIODS = 9  # named under the axis
LETTER = 6.2  # width of one, in the chart's units

RATINGS = {"R": "red", "A": "amber", "G": "green"}


@dataclass(frozen=True, slots=True)
class Mark:
    """One figure. `shape` is an SVG path round 0,0."""

    x: float
    y: float
    look: str  # red, amber, green, none, older
    shape: str
    fact_id: str
    words: str  # for whoever points at it or cannot see it


@dataclass(frozen=True, slots=True)
class Chart:
    """What the template draws."""

    width: float
    height: float
    line: str
    marks: tuple[Mark, ...]
    levels: tuple[tuple[float, str], ...]  # y, label
    periods: tuple[tuple[float, str, str], ...]  # x, label, anchor
    left: float
    right: float
    base: float
    looks: tuple[str, ...]  # in use, for the legend
    summary: str


SHAPES = {
    "green": "M0,-5.5A5.5,5.5 0 1 1 0,5.5A5.5,5.5 0 1 1 0,-5.5Z",
    "amber": "M0,-7L7,0L0,7L-7,0Z",
    "red": "M-6.5,5.5L0,-6.5L6.5,5.5Z",
    "none": "M-5,-5H5V5H-5Z",
    "older": "M0,-5A5,5 0 1 1 0,5A5,5 0 1 1 0,-5Z",
}


def drawn(values: Sequence[Record], name: str, unit: object) -> Chart | None:
    """The chart of a series as `indicator_series` gives it; None where fewer than two figures stand."""
    standing = [v for v in values if v["stands"] and isinstance(v["value"], (int, float))]
    if len(standing) < 2:
        return None
    older = [v for v in values if not v["stands"] and v["note"] and isinstance(v["value"], (int, float))]
    across = positions(standing)
    shown = [*standing, *(v for v in older if v["place"] in across)]
    levels = ticks([float(str(v["value"])) for v in shown])
    low, high = levels[0], levels[-1]

    def y(value: object) -> float:
        return round(HEIGHT - BOTTOM - (float(str(value)) - low) / (high - low) * (HEIGHT - TOP - BOTTOM), 1)

    line = "M" + "L".join(f"{across[v['place']]},{y(v['value'])}" for v in standing)
    marks = [mark(v, across[v["place"]], y(v["value"]), "older") for v in older if v["place"] in across]
    marks += [mark(v, across[v["place"]], y(v["value"]), RATINGS.get(str(v["rag"]), "none")) for v in standing]
    first, last = standing[0], standing[-1]
    return Chart(
        WIDTH,
        HEIGHT,
        line,
        tuple(marks),
        tuple((y(level), label(level)) for level in levels),
        tuple(named(standing, across)),
        LEFT,
        WIDTH - RIGHT,
        HEIGHT - BOTTOM,
        tuple(look for look in SHAPES if any(m.look == look for m in marks)),
        f"{name}: {len(standing)} figures, from {first['value_text']} ({first['period']})"
        f" to {last['value_text']} ({last['period']}){f', {unit}' if unit else ''}.",
    )


def mark(record: Record, x: float, y: float, look: str) -> Mark:
    rated = f", rated {look}" if look in RATINGS.values() else ""
    note = f" – {record['note']}" if record["note"] else ""
    return Mark(
        x, y, look, SHAPES[look], str(record["fact_id"]), f"{record['period']}: {record['value_text']}{rated}{note}"
    )


def positions(standing: Sequence[Record]) -> dict[object, float]:
    """Where each period stands: where it ends in time, or one after the other where that is not known."""
    ends = [v["period_end"] for v in standing]
    days = [e.toordinal() for e in ends if isinstance(e, date)]
    room = WIDTH - LEFT - RIGHT - 24
    if len(days) == len(standing) and len(set(days)) == len(days) and max(days) > min(days):
        spread = [(d - min(days)) / (max(days) - min(days)) for d in days]
    else:
        spread = [n / (len(standing) - 1) for n in range(len(standing))]
    return {v["place"]: round(LEFT + 12 + s * room, 1) for v, s in zip(standing, spread, strict=True)}


def ticks(values: Sequence[float]) -> list[float]:
    """Round levels from below the least to above the greatest; from nought where it is not far."""
    low, high = min(values), max(values)
    if low > 0 and low < 0.6 * high:
        low = 0.0
    span = (high - low) or abs(high) or 1.0
    rough = span / TICKS
    size = 10.0 ** math.floor(math.log10(rough))
    step = next(m * size for m in (1, 2, 2.5, 5, 10) if m * size >= rough)
    first = math.floor(low / step)
    last = max(math.ceil(high / step), first + 1)
    return [round(n * step, 10) for n in range(first, last + 1)]


def label(level: float) -> str:
    return f"{level:,.10g}"


def named(standing: Sequence[Record], across: dict[object, float]) -> list[tuple[float, str, str]]:
    """The periods that have room for their name: the first and the last always."""
    room = max(1, math.ceil(len(standing) / MOST_PERIODS))
    # the first name begins at its mark and the last ends there, so each needs half as much room again
    widest = 1.5 * LETTER * max(len(str(v["period"] or "")) for v in standing)
    chosen: list[tuple[float, str, str]] = []
    for n, v in enumerate(standing[:-1]):
        x = across[v["place"]]
        if n == 0 or (n % room == 0 and x - chosen[-1][0] >= widest):
            chosen.append((x, str(v["period"] or ""), "middle" if n else "start"))
    end = across[standing[-1]["place"]]
    while len(chosen) > 1 and end - chosen[-1][0] < widest:
        chosen.pop()
    return [*chosen, (end, str(standing[-1]["period"] or ""), "end")]
