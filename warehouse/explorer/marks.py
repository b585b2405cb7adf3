"""A page of a pack with words marked: on its picture where there is one, in its text anyhow."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from warehouse.explorer.page import Record

__all__ = ["Box", "Marks"]

PAD = 1.5  # points round the words, so that the mark shows under them


@dataclass(frozen=True, slots=True)
class Box:
    """A marked stretch in points, as SVG has it."""

    fact_id: str
    x: float
    y: float
    width: float
    height: float


@dataclass(frozen=True, slots=True)
class Marks:
    """What is needed to show the page. `runs` are its text's pieces, each with whether it is marked."""

    pack_id: str
    page: int
    width: float | None
    height: float | None
    is_pdf: bool
    boxes: tuple[Box, ...]
    runs: tuple[tuple[str, bool], ...]

    @staticmethod
    def of(page: Record, places: Sequence[Record]) -> Marks:
        """The page, with the words marked that stand at these places on it."""
        return Marks(
            pack_id=str(page["pack_id"]),
            page=int(str(page["page"])),
            width=number(page["width"]),
            height=number(page["height"]),
            is_pdf=page["media_type"] == "application/pdf",
            boxes=tuple(box for place in places if (box := box_of(place)) is not None),
            runs=runs_of(str(page["text"]), [(start(p), end(p)) for p in places]),
        )


def box_of(place: Record) -> Box | None:
    edges = [number(place[edge]) for edge in ("x0", "top", "x1", "bottom")]
    if None in edges:
        return None
    x0, top, x1, bottom = (edge or 0.0 for edge in edges)
    return Box(
        str(place["fact_id"]),
        round(x0 - PAD, 2),
        round(top - PAD, 2),
        round(max(0.0, x1 - x0) + 2 * PAD, 2),
        round(max(0.0, bottom - top) + 2 * PAD, 2),
    )


def runs_of(text: str, spans: Sequence[tuple[int, int]]) -> tuple[tuple[str, bool], ...]:
    """The text cut where marks begin and end; marks that touch or overlap are one."""
    runs: list[tuple[str, bool]] = []
    at = 0
    for first, last in sorted(spans):
        if first > at:
            runs.append((text[at:first], False))
        if last > at:
            runs.append((text[max(at, first) : last], True))
            at = last
    runs.append((text[at:], False))
    return tuple(run for run in runs if run[0])


def number(value: object) -> float | None:
    return float(value) if isinstance(value, (int, float)) else None


def start(place: Record) -> int:
    return int(str(place["char_start"]))


def end(place: Record) -> int:
    return int(str(place["char_end"]))
