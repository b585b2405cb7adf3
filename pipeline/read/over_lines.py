"""What reaches over several lines of a text: headings that a drawn line underlines, and the tables that a conversion
to Markdown left in HTML or in rows of bars whose cells hold line ends.

Enters: a line and the one below it; a page's raw text and where a line begins. Leaves: a heading's level; where the
cells of the rows stand and where the table or the row ends, None where the line begins neither.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache
from itertools import pairwise
from typing import NamedTuple

__all__ = ["DRAWN", "Rows", "barred_row", "html_rows", "underlined"]

Cells = list[tuple[int, int]]
"""Where the cells of a row begin and end, from the left."""

DRAWN = re.compile(r"\s*={3,}\s*")
"""A double line below a heading."""

_SIGNS, _LENGTH = 3, 90  # signs that underline a heading, at least half as many as its letters
_TABLE = re.compile(r"[ \t\u00a0]*<table\b", re.IGNORECASE)
_EDGE = re.compile(r"<(?P<end>/?)table\b[^<>]*>", re.IGNORECASE)
_ROW = re.compile(r"<tr\b[^<>]*>(?P<row>.*?)(?=</tr>|<tr\b|</table>)", re.IGNORECASE | re.DOTALL)
_CELL = re.compile(r"<t[dh]\b(?P<told>[^<>]*)>(?P<cell>.*?)(?=</t[dh]>|<t[dh]\b|</tr>|$)", re.IGNORECASE | re.DOTALL)
_SPAN = re.compile(r"colspan=[\"']?(\d{1,2})", re.IGNORECASE)
_EMPTY = re.compile(r"<[^<>]*>|&nbsp;|\s+")
_LONGEST = 200_000  # characters of a table
_HEAD = re.compile(r"(?m)^[ \t]*\|(?:[ \t]*:?-{3,}:?[ \t]*\|){2,}[ \t]*$")  # under the head of a table of bars
_OPEN = re.compile(r"[ \t]*\|")
_FURTHEST = 40  # lines that a row may go on over


class Rows(NamedTuple):
    """Rows and where what they are in ends."""

    cells: tuple[Cells, ...]
    end: int


def underlined(line: str, below: str) -> int:
    """The level of a heading that a line of '=' or '-' below it underlines; else 0."""
    drawn, words = below.strip(), line.strip()
    if len(drawn) < max(_SIGNS, 0.5 * len(words)) or len(words) > _LENGTH or set(drawn) - {drawn[0]}:
        return 0
    known = drawn[0] in "=-" and words[-1] not in ".;,|" and any(c.isalpha() for c in words)
    return (1 if drawn[0] == "=" else 2) if known else 0


def html_rows(raw: str, start: int) -> Rows | None:
    """The rows of a table in HTML that begins on the line; of one within another, only the cell that holds it."""
    if not _TABLE.match(raw, start):
        return None
    depth, end = 0, -1
    for edge in _EDGE.finditer(raw, start, start + _LONGEST):
        depth += -1 if edge["end"] else 1
        if depth == 0:
            end = edge.end()
            break
    if end < 0:
        return None
    return Rows(tuple(_html_cells(raw, start, end)), end)


def _html_cells(raw: str, start: int, end: int) -> Iterator[Cells]:
    for row in _ROW.finditer(raw, start, end):
        cells: Cells = []
        spans = False
        for cell in _CELL.finditer(raw, *row.span("row")):
            span = _SPAN.search(cell["told"])
            spans = spans or span is not None
            cells.append(cell.span("cell"))
            cells.extend([(cell.end("cell"), cell.end("cell"))] * (int(span[1]) - 1 if span else 0))
        filled = [(a, b) for a, b in cells if _EMPTY.sub("", raw[a:b])]
        if filled:
            yield filled if spans and len(filled) == 1 else cells  # a line of its own across the table


@lru_cache(maxsize=1)  # a page is asked about for each of its lines
def _heads(raw: str) -> tuple[tuple[int, int], ...]:
    """Where the heads of tables of bars begin, and how many bars each has."""
    return tuple((head.start(), head[0].count("|")) for head in _HEAD.finditer(raw))


def barred_row(raw: str, start: int) -> Rows | None:
    """A row of bars whose cells hold line ends, so that it goes on below: as many cells as the table's head has."""
    stop = raw.find("\n", start)
    if stop < 0 or not _OPEN.match(raw, start) or raw[start:stop].rstrip().endswith("|"):
        return None
    heads = _heads(raw)
    head = next((bars for at, bars in heads if at > start), None)
    bars = next((bars for at, bars in reversed(heads) if at < start), head)
    if bars is None:
        return None
    places: list[int] = []
    at, lines = start, 0
    while len(places) < bars and lines <= _FURTHEST:
        bar = raw.find("|", at)
        if bar < 0:
            return None
        lines += raw.count("\n", at, bar)
        places.append(bar)
        at = bar + 1
    line_end = raw.find("\n", at)
    line_end = len(raw) if line_end < 0 else line_end
    if len(places) < bars or raw[at:line_end].strip():
        return None
    return Rows(([(a + 1, b) for a, b in pairwise(places)],), line_end)
