"""A series as a chart: its points, and bars of characters for a terminal."""

from __future__ import annotations

import os
import sys
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from warehouse.query import Rows

__all__ = ["Point", "chart", "coloured", "points"]

ANSI = {"R": "\x1b[31m", "A": "\x1b[33m", "G": "\x1b[32m"}
PLAIN = "\x1b[0m"
EIGHTHS = " ▏▎▍▌▋▊▉"
LEAST_BAR = 10  # characters


@dataclass(frozen=True, slots=True)
class Point:
    """One figure. `stands`: no later pack gives its period another."""

    period: str
    place: str  # the period as one can compare it, whatever words its pack has for it
    end: date | None
    value: float
    shown: str
    rag: str | None
    stands: bool
    note: str | None
    fact_id: str
    path: str  # of the pack that prints it
    page: int | None


def points(rows: Rows) -> list[Point]:
    """The rows that have a number, in their order."""
    return [point for record in rows.records() if (point := point_of(record)) is not None]


def point_of(record: dict[str, object]) -> Point | None:
    value, end, page = record["value"], record["period_end"], record["page"]
    if not isinstance(value, float):
        return None

    def text(name: str) -> str | None:
        return None if record[name] is None else str(record[name])

    return Point(
        period=text("period") or "",
        place=str(record["place"]),
        end=end if isinstance(end, date) else None,
        value=value,
        shown=text("value_text") or "",
        rag=text("rag"),
        stands=record["stands"] is True,
        note=text("note"),
        fact_id=str(record["fact_id"]),
        path=text("path") or str(record["file_name"]),
        page=page if isinstance(page, int) else None,
    )


def coloured() -> bool:
    """Whether stdout is a terminal that wants colours."""
    return sys.stdout.isatty() and "NO_COLOR" not in os.environ and os.environ.get("TERM") != "dumb"


def chart(drawn: Sequence[Point], width: int, *, colour: bool) -> Iterator[str]:
    """A bar for each period, from nought; the R, A or G behind it says what its colour does."""
    standing = [point for point in drawn if point.stands]
    if not standing:
        yield "no numbers to draw"
        return
    periods = max(len(point.period) for point in standing)
    shown = max(len(point.shown) for point in standing)
    room = max(LEAST_BAR, width - periods - shown - 6)
    low = min(0.0, *(p.value for p in standing))
    high = max(0.0, *(p.value for p in standing))
    scale = room / (high - low) if high > low else 0.0
    for point in standing:
        before = round((min(point.value, 0.0) - low) * scale)
        drawn_bar = " " * before + bar(abs(point.value) * scale)
        if colour and point.rag in ANSI:
            drawn_bar = f"{ANSI[point.rag]}{drawn_bar}{PLAIN}"
        line = f"{point.period:<{periods}}  {point.shown:>{shown}}  {drawn_bar} {point.rag or ''}"
        yield f"{line.rstrip()}{' *' if point.note else ''}"
    if any(point.note for point in standing):
        yield "* restated"


def bar(length: float) -> str:
    """A bar of so many characters, to the eighth of one where the output knows such characters."""
    encoding = sys.stdout.encoding or "ascii"
    try:
        f"█{EIGHTHS}".encode(encoding)
    except (UnicodeEncodeError, LookupError):
        return "#" * max(1, round(length)) if length else "|"
    eighths = round(length * 8)
    return ("█" * (eighths // 8) + EIGHTHS[eighths % 8].strip()) or "▏"
