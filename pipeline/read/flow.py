"""Sheets made into blocks in reading order.

Enters: laid-out sheets. Leaves: every block, the page's frame among them and marked as such. Ruled tables
become rows; everything else is composed line by line, over page ends too.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Collection, Container, Mapping, Sequence
from dataclasses import replace

from corpus.passage import Passage
from pipeline.blocks import Block
from pipeline.read.action_lane import Lane, cut, lane_of, notes_of
from pipeline.read.broken_rows import rejoined_row
from pipeline.read.compose import Composer
from pipeline.read.furniture import furniture_of
from pipeline.read.measured import Part, parts_of, right_edges
from pipeline.read.ruled import outside_tables, ruled_rows, same_columns, tabled_lines
from pipeline.read.sheet import Line, Sheet, Table
from pipeline.read.spool import Spool
from pipeline.read.strips import Measure, wide_gap
from rules.book import ReadingRules

__all__ = ["blocks_of"]

_FEW = 3  # lines that show where a column begins
_IN = 40.0  # points behind the margin, from which on what begins may have something beside it
_BOTH = 2  # lines that have both
_TEXT = 6  # words of a line of running text
_OFTEN, _SHARE = 3, 0.1  # lines set wider than most, at least, and as a share of those
_EDGE = 1.5  # points by which straight edges differ at most

Pack = Collection[Sheet] | Spool


def blocks_of(sheets: Pack, rules: ReadingRules) -> list[Block]:
    """Every block of the sheets in reading order; furniture is there too, marked as such."""
    frame = furniture_of(sheets, rules)
    right = _right_edges(sheets, frame)
    leading, wider = _leadings(sheets, right)
    composer = Composer(rules)
    out: list[Block] = []
    table = 0
    last: Table | None = None  # the table that the page before ended with
    head: Block | None = None  # its first row
    lane: Lane | None = None
    for sheet in sheets:
        ruled = tabled_lines(sheet, last)
        parts = [parts_of(line, wide_gap(line.words, line.size)) for line in sheet.lines]
        usual = Measure(right[sheet.number], leading, _usual_columns(sheet, parts), wider=wider)
        narrow = right_edges(sheet, parts, usual.right, leading, ruled)
        aside = _aside_of(sheet, frame, ruled)
        lanes = _beside_margin(sheet, aside)
        lane = lane_of(sheet, parts, aside, rules, lane)
        notes = notes_of(sheet, lane, aside) if lane is not None else {}
        fresh = True
        done: set[int] = set()
        for i, line in enumerate(sheet.lines):
            kind = frame.get((sheet.number, i))
            which = ruled.get(i)
            if kind is not None:
                composer.aside(_aside(line, sheet, kind))
            elif which is None:
                measure = replace(usual, right=narrow[i]) if i in narrow else usual
                if lanes:
                    measure = replace(measure, lanes=frozenset(x for x, lines in lanes if i in lines))
                if lane is not None and i in lane:
                    text = cut(line, lane)[0]
                    if text:
                        out.extend(composer.line(Line(text), sheet, replace(measure, right=lane.right), fresh))
                    if i in notes:
                        composer.beside(notes[i], sheet, alone=not text)
                else:
                    out.extend(composer.line(line, sheet, measure, fresh))
                fresh = False
            elif which not in done:
                done.add(which)
                goes_on = fresh and last is not None and same_columns(last, sheet.tables[which])
                table += 0 if goes_on else 1
                out.extend(composer.close())
                rows = ruled_rows(sheet, which, table, fresh, leading, rules)
                if goes_on and rows:
                    again, rows = _repeated(head, rows)
                    at = next((i for i in range(len(out) - 1, -1, -1) if out[i].furniture is None), None)
                    if at is not None and rows and (whole := rejoined_row(out[at], rows[0])) is not None:
                        out[at], rows = whole, rows[1:]
                    out.extend(again)
                elif rows:
                    head = rows[0]
                out.extend(rows)
                fresh = False
        last = _ends_with(sheet, frame, ruled)
        for line in outside_tables(sheet):
            composer.aside(_aside(line, sheet, "turned"))
        for line in sheet.margin:
            composer.aside(_aside(line, sheet, "number"))
    out.extend(composer.close())
    return out


def _aside_of(sheet: Sheet, frame: dict[tuple[int, int], str], ruled: dict[int, int]) -> frozenset[int]:
    """The lines that are no running text: the page's frame, and tables."""
    return frozenset(i for i in range(len(sheet.lines)) if i in ruled or (sheet.number, i) in frame)


def _repeated(head: Block | None, rows: list[Block]) -> tuple[list[Block], list[Block]]:
    """A table's head that a further page prints again, as part of the page's frame, and the rows below it."""
    if head is None or len(rows) < 2 or [c.text for c in head.cells] != [c.text for c in rows[0].cells]:
        return [], rows
    return [replace(rows[0], furniture="head")], [replace(rows[1], new_page=rows[0].new_page), *rows[2:]]


def _ends_with(sheet: Sheet, frame: dict[tuple[int, int], str], ruled: dict[int, int]) -> Table | None:
    """The table that the page's text ends in, its frame apart."""
    text = [i for i in range(len(sheet.lines)) if (sheet.number, i) not in frame]
    return sheet.tables[ruled[text[-1]]] if text and text[-1] in ruled else None


def _aside(line: Line, sheet: Sheet, kind: str) -> Block:
    passage = Passage.of(sheet.number, sheet.text, line.words[0].start, line.words[-1].end)
    return Block(passage, furniture=kind, indent=line.x0)


def _usual_columns(sheet: Sheet, parts: Sequence[Sequence[Part]]) -> frozenset[int]:
    """Where further columns begin on the page, whole points: left edges that three lines share behind a wide gap."""
    seen: Counter[int] = Counter()
    for line, those in zip(sheet.lines, parts, strict=True):
        if len(line.words) >= 3:
            seen.update({round(first.x0) for first, _, _ in those[1:] if first is not line.words[1]})
    return frozenset(x for x, n in seen.items() if n >= _FEW)


def _beside_margin(sheet: Sheet, aside: Container[int]) -> list[tuple[int, range]]:
    """Where text begins that has headings beside it in the margin, whole points, and on which lines: three lines of
    text begin there, two more have something before it, however near that reaches, and none runs across."""
    text = [(i, line) for i, line in enumerate(sheet.lines) if i not in aside]
    begun = Counter(round(line.x0) for _, line in text)
    margin = min(begun, default=0)
    told = ((x, _lines_at(text, x)) for x, n in begun.items() if n >= _FEW and x - margin > _IN)
    return [(x, lines) for x, lines in told if lines]


def _lines_at(text: Sequence[tuple[int, Line]], x: int) -> range:
    at = [i for i, line in text if any(round(w.x0) == x for w in line.words)]
    both = said = 0
    for i, line in text:
        if not at[0] <= i <= at[-1]:
            continue
        if any(w.x0 < x - 1 and w.x1 > x + 1 for w in line.words):
            return range(0)
        both += line.x0 < x - _IN and any(round(w.x0) == x for w in line.words)
        said += round(line.x0) == x and len(line.words) >= _TEXT
    return range(at[0], at[-1] + 1) if both >= _BOTH and said >= _FEW else range(0)


def _right_edges(sheets: Pack, frame: dict[tuple[int, int], str]) -> dict[int, float]:
    """How far running text reaches on each page: the pack's usual edge for pages of that width."""
    by_width: dict[int, list[float]] = {}
    for sheet in sheets:
        for i, line in enumerate(sheet.lines):
            if (sheet.number, i) not in frame and len(line.words) >= 5:
                by_width.setdefault(round(sheet.width), []).append(line.x1)
    edges = {w: sorted(xs)[int(0.97 * (len(xs) - 1))] for w, xs in by_width.items()}
    return {s.number: edges.get(round(s.width), 0.88 * s.width) for s in sheets}


def _leadings(sheets: Pack, right: Mapping[int, float]) -> tuple[float, float]:
    """The usual distance of two lines of running text, in type sizes, and the widest that is usual somewhere: tables
    are often set closer than what stands outside of them.

    A line that begins small is no paragraph's first, so only those are measured; for the widest also those below a
    line that reaches the very edge, as all but the last of a paragraph do where both edges are straight.
    """
    seen: Counter[float] = Counter()
    full: Counter[float] = Counter()
    for sheet in sheets:
        for before, after in zip(sheet.lines, sheet.lines[1:], strict=False):
            drop = (after.top - before.top) / max(after.size, 1)
            if len(before.words) < _TEXT or abs(before.size - after.size) >= 0.6 or not 0.8 < drop < 2.6:
                continue
            if after.words[0].text[0].islower():
                seen[round(drop * 20) / 20] += 1
            elif abs(before.x1 - right[sheet.number]) <= _EDGE and abs(before.x0 - after.x0) <= _EDGE:
                full[round(drop * 20) / 20] += 1
    if not seen:
        return 1.3, 1.3
    usual, most = seen.most_common(1)[0]
    wider = [r for r, n in (seen + full).items() if r > usual and n >= max(_OFTEN, _SHARE * most)]
    return usual, max(wider, default=usual)
