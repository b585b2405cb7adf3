"""Which lines of a page are its frame: running heads and feet, page numbers, labels, 'left blank' notices.

Enters: laid-out sheets and the rules of reading. Leaves: a kind for each line that is no part of the text.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Collection

from pipeline.dates import MONTH_NAME
from pipeline.read.sheet import Line, Sheet
from pipeline.read.spool import Spool
from rules.book import ReadingRules

__all__ = ["furniture_of"]

_BRIEF = 3  # pages of a paper of its own, whose running head may stand on two of them
_EDGE = 0.14  # the share of a page's height, from top and bottom, in which its frame stands
_SMALLER = 1.0  # points
_MIDDLE, _WORDS = 12.0, 3  # points from the page's middle; words of a running head that nothing else tells
_STATE = re.compile(r"(?i)(?:draft|unconfirmed|unapproved|confirmed|approved|final)(?: minutes)?")
_SHARE = re.compile(r"(\d{1,3}) ?/ ?(\d{1,3})")
_DAY = re.compile(rf"(?i)\b\d{{1,2}}(?:st|nd|rd|th)? {MONTH_NAME},? \d{{4}}")
_DIGITS = re.compile(r"\d+")


def furniture_of(sheets: Collection[Sheet] | Spool, rules: ReadingRules) -> dict[tuple[int, int], str]:
    """(page number, index of the line on it) -> kind, for every line of a page's frame."""
    found: dict[tuple[int, int], str] = {}
    seen: Counter[tuple[str, int]] = Counter()
    for sheet in sheets:
        seen.update({_mark(line) for line in sheet.lines if _at_edge(line, sheet)})
    # A line that stands at the same height of most pages is the frame's, whatever it says; of two or
    # three pages only a majority proves anything, since 'RESOLVED:' may well head two of them.
    enough = max(3, round(0.4 * len(sheets)))
    first = (sheet.lines[0].text for sheet in sheets if sheet.lines and len(sheets) <= _BRIEF)
    heads = Counter(text for text in first if _DAY.search(text))
    for sheet in sheets:
        for i, line in enumerate(sheet.lines):
            kind = rules.furniture_kind(line.text) or _of_all(line.text, sheet.number, len(sheets))
            if kind is not None and (kind == "blank" or _at_edge(line, sheet)):
                if kind != "number" or _outermost(sheet, i):
                    found[sheet.number, i] = kind
            elif _at_edge(line, sheet):
                twice = len(sheets) == seen[_mark(line)] == 2
                stated = i in (0, len(sheet.lines) - 1) and bool(_STATE.fullmatch(line.text))
                twice = twice and (stated or _small(line, sheet, i) or _at_side(line, sheet, i))
                dated = not i and heads[line.text] > 1  # with its day, word for word: of two meetings it would differ
                if seen[_mark(line)] >= enough or twice or dated:
                    found[sheet.number, i] = "running"
    return found


def _of_all(text: str, number: int, pages: int) -> str | None:
    """'2/5' on the second of five pages."""
    told = _SHARE.fullmatch(text)
    return "number" if told and (int(told[1]), int(told[2])) == (number, pages) else None


def _mark(line: Line) -> tuple[str, int]:
    return _DIGITS.sub("#", line.text.casefold()), round(line.top / 4)


def _at_edge(line: Line, sheet: Sheet) -> bool:
    return line.bottom <= _EDGE * sheet.height or line.top >= (1 - _EDGE) * sheet.height


def _small(line: Line, sheet: Sheet, index: int) -> bool:
    """Whether a page's outermost line is set in smaller type than its text: of two pages, a running head or foot."""
    sizes = Counter(round(other.size, 1) for other in sheet.lines)
    return index in (0, len(sheet.lines) - 1) and line.size <= sizes.most_common(1)[0][0] - _SMALLER


def _at_side(line: Line, sheet: Sheet, index: int) -> bool:
    """Whether a page's outermost line is plain, of several words and set to one side: no title, which stands out or
    stands in the middle, and no 'RESOLVED:' that happens to head both pages."""
    centred = abs((line.x0 + line.x1) / 2 - sheet.width / 2) < _MIDDLE
    plain = not centred and not any(w.bold for w in line.words) and line.text[-1] not in ":."
    sizes = Counter(round(other.size, 1) for other in sheet.lines)
    usual = sizes.most_common(1)[0][0]
    return index in (0, len(sheet.lines) - 1) and plain and len(line.words) >= _WORDS and line.size <= usual + 0.5


def _outermost(sheet: Sheet, index: int) -> bool:
    """A bare number counts the pages only where nothing but other frame could stand beyond it."""
    return index <= 1 or index >= len(sheet.lines) - 2
