"""A page's words put into lines in reading order, with the raw text that they make.

Enters: words, rules and tables as a reader finds them. Leaves: a sheet. Words that stand on one line are joined, lines
of two columns of text parted, and words over a drawn line marked.
"""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Sequence
from dataclasses import replace
from operator import attrgetter

from corpus.boxes import Boxes, packed
from corpus.evidence import Box
from pipeline.read.page_columns import in_columns, numbers_of
from pipeline.read.sheet import Line, Rule, Sheet, Table, Word

__all__ = ["lay_out"]

_APART = 3.0  # points between rows that are no longer one table
_BORDER = 1.5  # points: a rule so near to the edge of a row of cells is that edge
_SMALL, _SET_WIDE = 0.9, 0.2  # of the size of a large capital: small ones, and how far off they may be set
_TOUCHING = 0.06  # of the type size: less than this between two words is no space


def lay_out(
    number: int,
    width: float,
    height: float,
    words: Sequence[Word],
    rules: Sequence[Rule],
    tables: Sequence[Table],
    reader: str = "",
) -> Sheet:
    """Order words into lines from the top, and set the page's raw text from them. The words are made its own."""
    lines = _lines([w for w in words if w.upright])
    counts = numbers_of(lines)
    if counts:
        lines = [
            Line(line.words[1:]) if i in counts else line
            for i, line in enumerate(lines)
            if i not in counts or len(line.words) > 1
        ]
    lines = in_columns(lines, width, [table.box for table in tables])
    margin = [Line((word,)) for word in counts.values()]
    _underline(lines, _no_borders(rules, tables))
    turned = [Line((w,)) for w in sorted((w for w in words if not w.upright), key=_turned_order)]
    text: list[str] = []
    edges: list[bytes] = []
    starts: list[int] = []
    heights: list[float] = []
    at = 0
    for line in [*lines, *turned, *margin]:
        gap = "\n"
        for word in line.words:
            if at:
                text.append(gap)
                edges.append(_NOWHERE)
                at += 1
            gap = " "
            word.start = at
            text.append(word.text)
            edges.append(_spread(word))
            word.boxes = b""  # the sheet has them now
            starts.append(at)
            heights += (word.top, word.bottom)
            at += len(word.text)
    return Sheet(
        number,
        round(width, 3),
        round(height, 3),
        "".join(text),
        Boxes(b"".join(edges), starts, heights),
        tuple(lines),
        tuple(part for table in tables for part in _off_the_edge(table, width)),
        tuple(turned),
        reader,
        margin=tuple(margin),
    )


_EDGE = 1.0  # points from the page's side
_BEYOND = 3.0  # points that a border reaches beyond the words over it
_NOWHERE = bytes(8)  # the edges of a space


def _spread(word: Word) -> bytes:
    return word.boxes if isinstance(word.boxes, bytes) else packed(word.boxes)


def _off_the_edge(table: Table, width: float) -> list[Table]:
    """The table without cells that reach the page's edge: a Word page's background painted in bands looks like
    rows round the real tables, and joins them. What is left is parted where rows no longer touch."""
    cells = [c for row in table.rows for c in row if c is not None]
    if not any(c[0] <= _EDGE for c in cells) or not any(_at_edge(c, width) for c in cells):
        return [table]  # a table too wide for its page runs off on the right only
    fills = table.fills or tuple((None,) * len(row) for row in table.rows)
    parts: list[tuple[list[tuple[Box | None, ...]], list[tuple[str | None, ...]]]] = []
    foot = -1.0
    for row, colours in zip(table.rows, fills, strict=True):
        kept = tuple(None if c is None or _at_edge(c, width) else c for c in row)
        boxes = [c for c in kept if c is not None]
        if not boxes:
            continue
        if not parts or min(c[1] for c in boxes) - foot > _APART:
            parts.append(([], []))
        parts[-1][0].append(kept)
        parts[-1][1].append(colours)
        foot = max(c[3] for c in boxes)
    return [_table(rows, fill) for rows, fill in parts if max(sum(c is not None for c in r) for r in rows) >= 2]


def _table(rows: Sequence[tuple[Box | None, ...]], fills: Sequence[tuple[str | None, ...]]) -> Table:
    used = [i for i in range(len(rows[0])) if any(row[i] is not None for row in rows)]
    cells = [c for row in rows for c in row if c is not None]
    box = (min(c[0] for c in cells), min(c[1] for c in cells), max(c[2] for c in cells), max(c[3] for c in cells))
    return Table(
        box,
        tuple(tuple(row[i] for i in used) for row in rows),
        tuple(tuple(colours[i] for i in used) for colours in fills),
    )


def _at_edge(cell: Box, width: float) -> bool:
    return cell[0] <= _EDGE or cell[2] >= width - _EDGE


def _turned_order(word: Word) -> tuple[float, float]:
    """The place of a turned word as one reads with the head laid to the side."""
    return (word.x0, -word.bottom) if word.climbs else (-word.x1, word.top)


def _lines(words: Sequence[Word]) -> list[Line]:
    """Words whose heights overlap by half share a line: a raised 'th' stays with its number."""
    groups: list[list[Word]] = []
    spans: list[tuple[float, float, float]] = []  # top and bottom of the tallest, the right edge of all
    for word in sorted(words, key=lambda w: (w.top + w.bottom, w.x0)):
        high, low = word.top, word.bottom
        for i in range(len(groups) - 1, max(-1, len(groups) - 4), -1):
            top, bottom, right = spans[i]
            shared = (bottom if bottom < low else low) - (top if top > high else high)
            if shared >= 0.5 * min(bottom - top, low - high) and (word.x0 >= right or not _collides(groups[i], word)):
                groups[i].append(word)
                if low - high > bottom - top:
                    top, bottom = high, low
                spans[i] = (top, bottom, right if right > word.x1 else word.x1)
                break
        else:
            groups.append([word])
            spans.append((high, low, word.x1))
    order = sorted(range(len(groups)), key=lambda i: spans[i][:2])
    return [Line(tuple(_joined(sorted(groups[i], key=_left)))) for i in order]


_left = attrgetter("x0")


def _joined(words: Sequence[Word]) -> list[Word]:
    """Words with no gap between are one: a raised 'th', the small capitals behind a large one."""
    out: list[Word] = []
    for word in words:
        last = out[-1] if out else None
        if last is not None and (word.x0 - last.x1 <= _TOUCHING * max(last.size, word.size) or _heads(last, word)):
            out[-1] = replace(
                last,
                text=last.text + word.text,
                top=min(last.top, word.top),
                x1=max(last.x1, word.x1),
                bottom=max(last.bottom, word.bottom),
                size=max(last.size, word.size),
                bold=last.bold and word.bold,
                italic=last.italic and word.italic,
                boxes=_spread(last) + _spread(word),
                underline=last.underline and word.underline,
                sure=None if last.sure is None or word.sure is None else min(last.sure, word.sure),
            )
        else:
            out.append(word)
    return out


def _heads(last: Word, word: Word) -> bool:
    """Whether a letter is the large capital of a word in small ones that is set wide: less than a space parts them."""
    smaller = len(last.text) == 1 and last.text.isupper() and word.size < _SMALL * last.size and word.text[0].isalpha()
    return smaller and word.x0 - last.x1 <= _SET_WIDE * last.size and abs(word.bottom - last.bottom) <= _APART


def _collides(group: Sequence[Word], word: Word) -> bool:
    """Whether the word would lie over one that is on the line already: then it is another line."""
    x0, x1 = word.x0, word.x1
    for other in group:
        shared = min(other.x1, x1) - max(other.x0, x0)
        if shared > 0 and shared > 0.5 * min(other.x1 - other.x0, x1 - x0):
            return True
    return False


def _no_borders(rules: Sequence[Rule], tables: Sequence[Table]) -> Sequence[Rule]:
    """The rules without those that part a table's rows: a cell's last line may stand close above one."""
    if not rules or not tables:
        return rules
    rows = [(t.box, {y for row in t.rows for c in row if c is not None for y in (c[1], c[3])}) for t in tables]
    return [
        rule
        for rule in rules
        if not any(
            box[0] - _BORDER <= rule.x0 and rule.x1 <= box[2] + _BORDER and any(abs(rule.y - y) <= _BORDER for y in ys)
            for box, ys in rows
        )
    ]


def _underline(lines: Sequence[Line], rules: Sequence[Rule]) -> None:
    """A line drawn just under most of a word's width is an underline; one that reaches beyond the words on both sides
    is a cell's border."""
    if not rules:
        return
    drawn = sorted(rules, key=lambda r: r.y)
    heights = [r.y for r in drawn]
    for line in lines:
        left, right = line.words[0].x0 - _BEYOND, max(w.x1 for w in line.words) + _BEYOND
        for word in line.words:
            low, high = word.bottom - 0.3 * (word.bottom - word.top), word.bottom + 2.5
            width = 0.8 * (word.x1 - word.x0)
            for i in range(bisect_left(heights, low), bisect_right(heights, high)):
                x0, x1, _ = drawn[i]
                if min(x1, word.x1) - max(x0, word.x0) >= width and (x0 > left or x1 < right):
                    word.underline = True
                    break
