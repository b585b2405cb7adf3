"""Where a log of actions begins, as a paper of its own or within a pack.

Enters: a pack's blocks and where one stands in them. Leaves: the start of a section of kind `action_log`. A title
alone doesn't make a log: rows of a table must follow it soon. Inside an agenda or minutes, where the same words may
be an item's heading, it must open a page and its table must have a head.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from corpus.passage import EMPTY, Passage
from pipeline.blocks import Block
from pipeline.heads import Head, read_head
from pipeline.openings import TOP, Start, headline
from rules.book import LogRules, Pattern, RuleBook

__all__ = ["log_columns", "log_start"]

_NEAR = 12  # blocks behind a log's title in which its rows must begin
_ABOVE = 4  # lines over a log's title that may name the body
_SPARSE = 3  # filled cells of a row that may hold the title


def log_columns(block: Block, rules: LogRules) -> dict[str, tuple[int, ...]]:
    """What each column of a log's head holds, by its place; empty where the row is no head of a log. Progress may be
    told in several columns."""
    found: dict[str, tuple[int, ...]] = {}
    for n, cell in enumerate(block.cells):
        kind = next((p.kind for p in rules.column if p.search(cell.text)), None) if cell else None
        if kind and (kind == "progress" or kind not in found):
            found[kind] = (*found.get(kind, ()), n)
    return found if "task" in found and {"owner", "progress", "due", "met"} & found.keys() else {}


def log_start(text: Sequence[Block], i: int, book: RuleBook, current: Start | None) -> Start | None:
    """The title of an action log over its rows, with the body and the day that it or lines beside it name."""
    block = text[i]
    title, head, pattern = _titled(block, book)
    if pattern is None or not (block.new_page or i <= TOP or headline(block)):
        return None
    rows = next((j for j in range(i + 1, min(i + _NEAR, len(text))) if text[j].cells), None)
    if rows is None:
        return None
    inside = current is not None and current.kind in ("agenda", "minutes")
    sure = pattern.kind != "report" and not inside
    if not sure and not any(log_columns(b, book.logs) for b in text[rows : rows + 3]):
        return None
    if inside and not block.new_page:
        return None
    if pattern.kind != "met":
        head = replace(head, date=_raised(text[i + 1 : rows], book.logs))
    if not head.body:
        # on a page that it opens behind minutes, what stands above it is theirs
        floor = i if inside else max(current.body_at if current else 0, i - _ABOVE)
        above = [b for b in text[floor:i] if not b.cells and not b.marker]
        told = read_head((*above, *text[i + 1 : rows]), book, pattern.name)
        day = EMPTY if pattern.kind == "report" else told.date  # a report's own day is no meeting's
        head = replace(head, body=told.body, authority=told.authority, date=head.date or day)
    return Start(i, "action_log", title, head, pattern.name, i + 1)


def _raised(lines: Sequence[Block], rules: LogRules) -> Passage:
    """The day of the meeting whose actions the lines over a table say that it tells of."""
    told = ((b.passage, m) for b in lines for p in rules.lead if (m := p.search(b.text)))
    return next((words.group(match, "date") for words, match in told), EMPTY)


def _titled(block: Block, book: RuleBook) -> tuple[Passage, Head, Pattern | None]:
    """The words that are a log's title; a day on which it was written up is not its meeting's."""
    cells = [c for c in block.cells if c]
    for words in (cells if len(cells) <= _SPARSE else ()) if cells else (block.passage,):
        for pattern in book.logs.title if len(words.text) <= 160 else ():
            if match := pattern.search(words.text):
                day = words.group(match, "date") if pattern.kind == "met" else EMPTY
                return words, Head(body=words.group(match, "body"), date=day, rule=pattern.name), pattern
    return EMPTY, Head(), None
