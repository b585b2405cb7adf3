"""Tables of the packs: borderless lists of people, ruled tables of figures, the dashboard."""

from __future__ import annotations

from collections.abc import Sequence
from xml.sax.saxutils import escape

from reportlab.lib import colors
from reportlab.lib.enums import TA_CENTER
from reportlab.platypus import Flowable, LongTable, Paragraph
from reportlab.platypus import Table as Grid

from corpus.samples.generator.styles import Look
from corpus.samples.generator.truth import Dashboard, Listing, Table

Command = tuple[object, ...]
FILLS = {"R": colors.Color(0.9, 0.1, 0.1), "A": colors.Color(1, 0.75, 0), "G": colors.Color(0.57, 0.82, 0.31)}
ARROWS = {"up": "\u2191", "level": "\u2192", "down": "\u2193"}
SHADE = colors.Color(0.85, 0.85, 0.85)
RULED: list[Command] = [
    ("GRID", (0, 0), (-1, -1), 0.6, colors.black),
    ("VALIGN", (0, 0), (-1, -1), "TOP"),
]


def listing(look: Look, listings: Sequence[Listing], width: float = 459) -> Flowable:
    """Names on the left, posts and organisations on the right, no rules."""
    rows = [[look.plain(f"{x.name}{x.mark}", space=0), look.plain(x.right, space=0)] for x in listings]
    return unruled(rows, (width * 0.38, width * 0.62), 2)


def unruled(rows: list[list[Flowable]], widths: Sequence[float], pad: float) -> Flowable:
    grid = Grid(rows, colWidths=list(widths), hAlign="LEFT", spaceAfter=8)
    grid.setStyle(
        [
            ("VALIGN", (0, 0), (-1, -1), "TOP"), ("LEFTPADDING", (0, 0), (-1, -1), 0),
            ("TOPPADDING", (0, 0), (-1, -1), pad), ("BOTTOMPADDING", (0, 0), (-1, -1), pad),
        ]
    )  # fmt: skip
    return grid


def implications(look: Look, pairs: Sequence[tuple[str, str]]) -> Flowable:
    rows = [[look.plain(f"{label} :", space=0), look.plain(text, space=0)] for label, text in pairs]
    grid = Grid(rows, colWidths=[150, 300], hAlign="LEFT", spaceAfter=8)
    grid.setStyle(RULED)
    return grid


def table(look: Look, source: Table) -> list[Flowable]:
    """A table by its kind, under its title."""
    above: list[Flowable] = [look.heading(source.title)] if source.title else []
    if source.kind == "money":
        return [*above, money(look, source)]
    if source.kind == "measures":
        return [*above, measures(look, source)]
    return [*above, seats(look, source)]


def money(look: Look, source: Table) -> Flowable:
    head = [look.heading(text, space=0) for text in source.columns]
    rows: list[list[Flowable]] = [head]
    commands: list[Command] = [*RULED, ("BACKGROUND", (0, 0), (-1, 0), SHADE)]
    for label, *cells in source.rows:
        total = label.lower().startswith("total")
        write = look.heading if total else look.plain
        rows.append([write(label, space=0), *(write(cell, space=0) for cell in cells)])
    each = 280 / (len(source.columns) - 1)
    grid = Grid(rows, colWidths=[170, *([each] * (len(source.columns) - 1))], hAlign="LEFT", spaceAfter=8)
    grid.setStyle(commands)
    return grid


def measures(look: Look, source: Table) -> Flowable:
    rows: list[list[object]] = []
    commands: list[Command] = list(RULED)
    for cells in source.rows:
        if cells[0].startswith("# "):
            commands += [
                ("SPAN", (0, len(rows)), (-1, len(rows))),
                ("BACKGROUND", (0, len(rows)), (-1, len(rows)), SHADE),
            ]
            rows.append([look.heading(cells[0][2:], space=0), "", ""])
            rows.append([look.heading(text, space=0) for text in source.columns])
            continue
        marks = [look.bullet(text, 0) for text in cells[2].split("; ")]
        rows.append([look.plain(cells[0], space=0), look.plain(cells[1], space=0), marks])
    grid = LongTable(rows, colWidths=[34, 180, 240], hAlign="LEFT", spaceAfter=8)
    grid.setStyle(commands)
    return grid


def seats(look: Look, source: Table) -> Flowable:
    """Seats and their holders; those of a group are set in below its heading, up to a lone ``#``."""
    rows: list[list[Flowable]] = [[look.under(text, bold=True) for text in source.columns]]
    left = 0
    for seat, *holder in source.rows:
        if seat.startswith("#"):
            left = 14 if seat != "#" else 0
            if left:
                rows.append([look.plain(seat[2:], space=0), look.plain("", space=0)])
            continue
        rows.append([look.plain(seat, left=left, space=0), look.plain(holder[0], space=0)])
    return unruled(rows, (250, 200), 1.5)


def dashboard(look: Look, board: Dashboard) -> Flowable:
    """Ruled, on a wide page: outcome cells span their indicators, RAG is filled and lettered."""
    size = 7.2

    def cell(text: str, face: str = "", centre: bool = False) -> Paragraph:
        style = look.style("cell", size=size, space=0, fontName=face or look.face)
        if centre:
            style.alignment = TA_CENTER
        return Paragraph(escape(text), style)

    heads = ["Outcomes", "Overall Progress RAG", "Overall Comment", "Supporting Indicators"]
    heads += [f"Previous Year ({board.previous})", f"Latest Data ({board.latest})"]
    heads += ["Current Direction of Travel", "Progress"] + ([board.comparison] if board.comparison else [])
    rows: list[list[object]] = [[cell(text, look.bold, True) for text in heads]]
    commands: list[Command] = [
        *RULED, ("VALIGN", (0, 0), (-1, -1), "MIDDLE"), ("BACKGROUND", (0, 0), (-1, 0), SHADE),
        ("LEFTPADDING", (0, 0), (-1, -1), 3), ("RIGHTPADDING", (0, 0), (-1, -1), 3),
        ("TOPPADDING", (0, 0), (-1, -1), 2), ("BOTTOMPADDING", (0, 0), (-1, -1), 2),
    ]  # fmt: skip
    for outcome, rag, comment, indicators in board.outcomes:
        first, last = len(rows), len(rows) + len(indicators) - 1
        commands += [("SPAN", (column, first), (column, last)) for column in (0, 1, 2)]
        commands.append(("BACKGROUND", (1, first), (1, last), FILLS[rag]))
        for i, (name, previous, latest, direction, mark, _, *comparison) in enumerate(indicators):
            if mark:
                commands.append(("BACKGROUND", (7, first + i), (7, first + i), FILLS[mark]))
            opening = [cell(outcome), cell(rag, look.bold, True), cell(comment)] if i == 0 else ["", "", ""]
            row = [
                *opening, cell(name), cell(previous, centre=True), cell(latest, centre=True),
                cell(ARROWS.get(direction, ""), "Symbol", True), cell(mark, look.bold, True),
            ]  # fmt: skip
            if board.comparison:
                row.append(cell(comparison[0] if comparison else "", centre=True))
            rows.append(row)
    widths = [150, 48, 150, 152, 62, 76, 52, 48] + ([50] if board.comparison else [])
    scale = 760 / sum(widths)
    grid = Grid(rows, colWidths=[width * scale for width in widths], hAlign="LEFT")
    grid.setStyle(commands)
    return grid
