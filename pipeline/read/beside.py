"""A row's columns, line by line: which of them a further line goes on with.

Enters: a row and the line below it. Leaves: whether the line is the row's.
"""

from __future__ import annotations

import math
import re
from collections.abc import Sequence

from pipeline.read.set_lines import ENDS, breaks, heads_cell, lists_names, midway, reach
from pipeline.read.sheet import Word
from pipeline.read.strips import ALIGNED, Open, Strip

__all__ = ["at_number", "back_at_margin", "column_of", "row_goes_on", "runs_across"]

_WORDS = ("Minute", "Item", "MINUTE", "ITEM")  # before a number
_NUMBER = re.compile(r"(?=.*\d)(?:[A-Z]{1,3}[/.]?)?\d[\d./-]*[a-z]?[.):]?")


def runs_across(held: Open, strip: Strip) -> bool:
    """Whether a row of one line is a sentence with a wide gap in it ('RESOLVED:   That the'), or a list behind its
    label ('Present   A Lee, B Hall, C'): it fills the measure, and goes on below in small letters or in the middle of
    the list, over where its second column would stand."""
    line = strip.columns[0]
    if held.last is not None or len(strip.columns) > 1:
        return False
    if not line[0].text[0].islower() and (len(held.edges) > 2 or not lists_names(held.cells[1][-1])):
        return False
    return _spans(held, strip) and reach(held.first.words[-1], line[0]) > strip.right


def _spans(held: Open, strip: Strip) -> bool:
    """Whether a line that begins at a row's first column runs over where the second stands."""
    line = strip.columns[0]
    begins = abs(strip.x0 - held.edges[0]) <= ALIGNED or at_number(held, line)
    return begins and any(w.x0 <= held.edges[1] < w.x1 + w.size for w in line)


def at_number(held: Open, line: Sequence[Word]) -> bool:
    """Whether a line begins under the number of a row's first column, and is set as what stands behind that."""
    if not held.first.marker or not held.cells[0]:
        return False
    below = abs(line[0].x0 - held.first.marker[0].x0) <= ALIGNED
    return below and all(w.bold for w in line) == all(w.bold for w in held.cells[0][-1])


def back_at_margin(held: Open, strip: Strip) -> bool:
    """Whether a line goes on with a row's last cell at the left margin, where no indent was set: behind 'A Lee, B Hall
    and', under its label."""
    label, last = held.cells[0], held.cells[-1]
    if len(strip.columns) > 1 or not last or not label or not label[-1][-1].text.endswith(":"):
        return False
    end, first = last[-1][-1], strip.words[0]
    begins = abs(strip.x0 - held.edges[0]) <= ALIGNED
    return begins and midway(end, first) and reach(end, first) > strip.right


def _limit(held: Open, strip: Strip, place: int) -> float:
    """How far a row's column may reach, points. What stands beside a narrow text may reach any distance."""
    if place + 1 < len(held.edges):
        return min(held.edges[place + 1] - 5, strip.right) if place == 0 else held.edges[place + 1] - 5
    return strip.right if strip.right > held.edges[place] else math.inf


def _midway(held: Open, strip: Strip, places: Sequence[int | None]) -> bool:
    """Whether all that stands beside the strip's first column is the middle of a sentence that the row is in: then
    the heading in the margin goes on too, however narrow it is set."""
    if len(strip.columns) < 2 or not (held.first.marker or all(w.bold for w in strip.columns[0])):
        return False
    for place, column in zip(places[1:], strip.columns[1:], strict=True):
        lines = held.cells[place] if place is not None else []
        if not lines or ENDS.search(lines[-1][-1].text):
            return False
        limit = _limit(held, strip, place or 0)
        if breaks(lines[-1], column, limit, False):
            return False
    return True


def _is_number(words: Sequence[str]) -> bool:
    """'4.1', 'Minute 12'."""
    worded = len(words) == len(("Minute", "12")) and words[0] in _WORDS
    return (len(words) == 1 or worded) and _NUMBER.fullmatch(words[-1]) is not None


def _apart(heading: Sequence[Sequence[Word]], texts: Sequence[Sequence[Word]]) -> bool:
    """Whether all of a heading is in bold or underlined, and no line of the text beside it."""
    for flag in ("bold", "underline"):
        if all(getattr(w, flag) for line in heading for w in line):
            return not any(all(getattr(w, flag) for w in line) for line in texts)
    return False


def _heading_wraps(held: Open, strip: Strip, places: Sequence[int | None]) -> bool:
    """Whether a heading in bold between its number and its text was too long for its column, and goes on beside the
    text's next line, whatever that says: '5 | RESPONSIBLE | The policy was sent out.', 'INVESTMENT | Replies came.'"""
    place = places[0]
    if place is None or len(strip.columns) != 2 or len(held.edges) != place + 2 or places[1] != place + 1:
        return False
    number = [word.text for line in held.cells[0] for word in line] if place else []
    numbered = bool(held.first.marker) if not place else _is_number(number)
    lines = held.cells[place]
    if not numbered or not lines or not held.cells[place + 1]:
        return False
    texts = (held.cells[place + 1][0], strip.columns[1])
    if not _apart((*lines, strip.columns[0]), texts):
        return False
    return not breaks(lines[-1], strip.columns[0], _limit(held, strip, place), False)


def row_goes_on(held: Open, strip: Strip) -> bool:
    """A row goes on where every column of the strip stands under one of the row's and none begins anew."""
    over_page = held.tail.sheet.number != strip.sheet.number
    places = [column_of(held.edges, column) for column in strip.columns]
    if places[0] is None and at_number(held, strip.columns[0]):
        places[0] = 0
    if any(p is None for p in places):
        return False
    if not over_page and back_at_margin(held, strip):
        return True
    labels = len(strip.columns) > 1 and strip.columns[0][-1].text.endswith(":")
    if labels and places[0] == 0 and held.cells[0] and held.cells[0][-1][-1].text.endswith(":"):
        return False  # 'Venue:' below 'Time:', each with its value
    if places == [0] and _labels_below(held.cells[0], strip.columns[0]):
        return False
    headed = _heading_wraps(held, strip, places)
    goes_on = headed or (places[0] == 0 and not over_page and _midway(held, strip, places))
    for place, column in zip(places, strip.columns, strict=True):
        assert place is not None
        lines = held.cells[place]
        if headed and lines and (not over_page or not ENDS.search(lines[-1][-1].text)):
            continue
        if (
            place
            and len(lines) == 1
            and len(strip.columns) == 1
            and (heads_cell(lines[0], column) or _heads_item(held, lines[0], column))
        ):
            return False
        limit = _limit(held, strip, place)
        if place == 0 and len(strip.columns) == 1 and _spans(held, strip):
            return False  # no further line of a column that ends before the second
        parted = not lines or column[0].text.endswith(":") or breaks(lines[-1], column, limit, over_page)
        if place == 0 and parted and not goes_on:
            return False
        if place > 0 and len(strip.columns) > 1 and lines and breaks(lines[-1], column, limit, over_page):
            return False
        if over_page and (place == 0 or not lines or ENDS.search(lines[-1][-1].text)):
            return False
    return True


def _heads_item(held: Open, line: Sequence[Word], below: Sequence[Word]) -> bool:
    """Whether a cell is a heading in bold beside its number, over text that is not: '4.1 | Slip | AL', 'It leaked.'"""
    number = [word.text for line in held.cells[0] for word in line]
    return _is_number(number) and all(w.bold for w in line) and not below[0].bold and not below[0].text[0].islower()


def _labels_below(lines: Sequence[Sequence[Word]], column: Sequence[Word]) -> bool:
    """Whether a line of two words or more is a label below a row, not the rest of one that its column broke: 'Officials
    present:' below 'Cllr Ann Lee | Cllr Bo Hall'."""
    if not column[-1].text.endswith(":") or len(column) < 2 or not lines or len(lines[-1]) < 2:
        return False
    return column[0].text[0].isupper() and not midway(lines[-1][-1], column[0])


def column_of(edges: Sequence[float], column: Sequence[Word]) -> int | None:
    for i, edge in enumerate(edges):
        if abs(column[0].x0 - edge) <= ALIGNED:
            return i
    return None
