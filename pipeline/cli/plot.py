"""A series drawn into a file, equal to the byte whenever and wherever it is drawn by the same libraries."""

from __future__ import annotations

import os
import textwrap
from collections.abc import Sequence
from pathlib import Path
from urllib.parse import quote

import matplotlib
from matplotlib.axes import Axes
from matplotlib.backends.backend_agg import FigureCanvasAgg
from matplotlib.figure import Figure

from pipeline.cli.chart import Point
from pipeline.errors import UsageError

__all__ = ["draw"]

# told apart without colour too: by shape, and by the letter in the legend
LOOKS = {
    "R": ("#c0392b", "v", "red"),
    "A": ("#d98e04", "D", "amber"),
    "G": ("#2e8b57", "o", "green"),
    None: ("#777777", "s", "no rating"),
}
MOST_PERIODS = 40  # named on the axis; of more, every second, third, … is
TITLE_WIDTH = 85  # characters


def draw(file: Path, kind: str, name: str, unit: object, drawn: Sequence[Point], salt: str) -> None:
    """Draw the points into `file` as 'png' or 'svg'. Raises UsageError where it cannot be written."""
    with matplotlib.rc_context():
        # what somebody set for their own drawings is nothing to ours
        matplotlib.rcdefaults()
        matplotlib.rcParams.update({"svg.hashsalt": salt, "text.parse_math": False})
        figure = Figure(figsize=(9, 4.8), dpi=120, layout="constrained")
        FigureCanvasAgg(figure)
        axes = figure.add_subplot()
        plot(axes, drawn, file)
        axes.set_title("\n".join(textwrap.wrap(name, TITLE_WIDTH)), fontsize=11)
        axes.set_ylabel(str(unit) if unit else "")
        undated = {"Date": None} if kind == "svg" else {"Software": None}
        try:
            figure.savefig(file, format=kind, metadata=undated)
        except OSError as error:
            raise UsageError(f"{file}: cannot be written: {error.strerror}") from error


def plot(axes: Axes, drawn: Sequence[Point], file: Path) -> None:
    """The standing figures joined by a line, each in the look of its rating; restated ones hollow."""
    standing = [point for point in drawn if point.stands]
    where = positions(standing)
    line = [where[p.place] for p in standing], [p.value for p in standing]
    axes.plot(*line, color="#bbbbbb", linewidth=1.2, zorder=1)
    for rag, (colour, marker, word) in LOOKS.items():
        group = [p for p in standing if (p.rag if p.rag in LOOKS else None) == rag]
        if group:
            dots = axes.scatter(
                [where[p.place] for p in group], [p.value for p in group],
                color=colour, marker=marker, s=46, zorder=3, label=word,
            )  # fmt: skip
            dots.set_urls([address(p, file) for p in group])
    older = [p for p in drawn if not p.stands and p.note and p.place in where]
    if older:
        dots = axes.scatter(
            [where[p.place] for p in older], [p.value for p in older],
            facecolors="none", edgecolors="#777777", marker="o", s=46, zorder=2, label="later restated",
        )  # fmt: skip
        dots.set_urls([address(p, file) for p in older])
    name_periods(axes, standing, where)
    values = [p.value for p in drawn]
    margin = (max(values) - min(values) or abs(max(values)) or 1) * 0.15
    axes.set_ylim(min(values) - margin, max(values) + margin)
    axes.grid(axis="y", color="#e6e6e6", linewidth=0.8)
    axes.spines[["top", "right"]].set_visible(False)
    axes.legend(frameon=False, fontsize=8, loc="best")


def positions(standing: Sequence[Point]) -> dict[str, float]:
    """Where each period stands: where it ends in time, or one after the other where that is not known."""
    ends = [point.end for point in standing]
    if None in ends or len(set(ends)) < len(ends):
        return {point.place: float(n) for n, point in enumerate(standing)}
    return {point.place: float(point.end.toordinal()) for point in standing if point.end}


def name_periods(axes: Axes, standing: Sequence[Point], where: dict[str, float]) -> None:
    step = 1 + (len(standing) - 1) // MOST_PERIODS
    named = standing[::step]
    axes.set_xticks(
        [where[p.place] for p in named], [p.period for p in named], rotation=45, ha="right", fontsize=8,
        rotation_mode="anchor",
    )  # fmt: skip


def address(point: Point, file: Path) -> str:
    """The page that prints the figure, from where the drawing lies: a click on the point opens it."""
    way = point.path
    if os.path.isabs(way):
        way = Path(os.path.relpath(way, file.absolute().parent)).as_posix()
    return quote(way) + (f"#page={point.page}" if point.page else "")
