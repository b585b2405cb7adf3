"""The parts of one row of minutes set in a table.

Enters: a row, and what the rows above told of their table. Leaves: its heading with the number, the paragraphs of its
discussion, and as a row of its own what further columns hold.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field, replace

from corpus.passage import EMPTY, Passage
from pipeline.blocks import Block
from pipeline.extract.action_tables import action_columns
from rules.book import RuleBook

__all__ = ["SAID", "Told", "foreseen", "is_hours", "numbered_cell", "parts"]

_HOURS = re.compile(
    r"(?i)\d{1,2}[.:]\d\d ?(?:[ap]\.?m\.?)?(?: ?(?:[-–—]|to) ?\d{1,2}[.:]\d\d ?(?:[ap]\.?m\.?)?)?"
    r"(?: ?\(\d{1,3} ?min(?:ute)?s?\.?\))?|\d{1,3} ?min(?:ute)?s?\.?"
)
SAID = re.compile(
    r"(?i)(?:(?:main |points? (?:of )?)?discussions?|minutes?|notes|matters? discussed|details?)(?: points?)?:?"
)
_STOP = re.compile(r"[a-z)\d][.;](?=\s|$)")
_SENTENCES, _WORDS = 2, 5  # of a discussion beside its title, at least
_TITLE = 140  # characters of a title with a column of its own
_NUMBER = re.compile(
    r"(?:(?:(?:Agenda )?Item|Min(?:ute)?)\.? ?)?(?:[A-Z]{1,5}[ ./-]?|[A-Z][a-z]{1,4}/)?"
    r"\d{1,4}(?:[./-]\d{1,4}){0,3}[a-z]?(?:[.):]| ?[–-])?"
)
_CLOSED = re.compile(r"\(\d{1,3}\)")  # of a clause, but beside a heading with its text below
_UNDER = re.compile(r"(?P<number>(?P<own>\d{1,3})[.)]?)(?: (?P=own)\.\d{1,2}[.)]?)+")  # '1 1.1 1.2', paragraphs beside
_WRAPPED = re.compile(
    r"(?<=\w[/.-]) (?=\d)|(?:(?<=\d/\d)|(?<=\d/\d\d)|(?<=\d/20\d)) (?=\d$)|(?<=\d/20) (?=\d\d$)"
)  # 'FC19/ 01', '023/2 0', '01/202 1', in a narrow column
_PARTED = 2  # lines that a page's end may leave outside of a table
_LONG = 60  # characters of what is no mere cell


@dataclass(slots=True)
class Told:
    """What earlier rows told of their tables: the columns of actions, of the discussion, and of decisions."""

    acting: dict[int, frozenset[int]] = field(default_factory=dict)
    said: dict[int, int] = field(default_factory=dict)
    decides: dict[int, int] = field(default_factory=dict)
    prose: dict[int, int] = field(default_factory=dict)  # where any row has its discussion beside a title
    lone: frozenset[int] = frozenset()  # tables with one column of headings and text, and another left empty
    last: int | None = None  # the last table that had numbers
    apart: int = 0  # lines since a row


def is_hours(text: str) -> bool:
    """Whether a cell says when or how long something is dealt with, and nothing else: '11.00 - 11.10:', '15 mins'."""
    return _HOURS.fullmatch(text.rstrip(" :")) is not None


def foreseen(blocks: Sequence[Block], book: RuleBook) -> Told:
    """What any row of a table tells of the others: a title's column and the one of its discussion, in which a row may
    have no more than a sentence."""
    told, acting = Told(lone=_lone(blocks)), Told()
    for block in blocks:
        table = block.table
        if table is None:
            continue
        if heads := action_columns(block, book.actions):
            acting.acting[table] = frozenset(heads.values())
        if (at := numbered_cell(block)) is not None:
            beside = next(i for i in range(at + 1, len(block.cells)) if _says(block.cells[i]))
            if (prose := _prose_cell(block, beside, acting)) is not None:
                told.prose.setdefault(table, prose)
    return told


def _lone(blocks: Sequence[Block]) -> frozenset[int]:
    """The tables that only set text in: nothing stands in a column but the second or a later one, row after row."""
    filled: dict[int, list[tuple[int, ...]]] = {}
    for block in blocks:
        if block.table is not None:
            filled.setdefault(block.table, []).append(tuple(i for i, c in enumerate(block.cells) if c))
    alike = {table: rows for table, rows in filled.items() if len(set(rows)) == 1}
    return frozenset(table for table, rows in alike.items() if len(rows[0]) == 1 and rows[0][0])


def parts(block: Block, told: Told, book: RuleBook) -> Iterator[Block]:
    """A row's heading and paragraphs one by one. Where no number tells which column holds them, the table's head does,
    or the rows above."""
    table = block.table
    if table is not None and (acting := action_columns(block, book.actions)):
        told.acting[table] = frozenset(acting.values())
    decides = [n for n, c in enumerate(block.cells) if c and any(p.search(c.text) for p in book.decisions.column)]
    if table is not None and decides and sum(map(bool, block.cells)) > 1:  # a head, not 'Decision:' over the clauses
        told.decides[table] = decides[0]
    at = numbered_cell(block)
    if at is not None:
        beside = next(i for i in range(at + 1, len(block.cells)) if _says(block.cells[i]))
        prose = _prose_cell(block, beside, told)
        if prose is None and table is not None and beside < (at_all := told.prose.get(table, 0)) < len(block.cells):
            prose = at_all if block.cells[at_all] and len(block.cells[beside].text) <= _TITLE else None
        if table is not None and prose is not None:
            told.said[table] = prose
        elif table is not None:
            told.said.setdefault(table, beside)
        told.last = table
        number = block.cells[at]
        under = _UNDER.fullmatch(number.text)
        number = number.group(under, "number") if under else number
        yield from _deciding(_matter(block, beside, number, prose), told)
        return
    if table in told.lone and (sole := _sole(block)) is not None:
        yield from block.inside[sole]
        return
    if (alone := _titled_cell(block)) is not None:
        told.last = table
        yield from block.inside[alone]
        return
    if (head := _heading_row(block)) is not None:
        if table is not None:
            told.said[table] = head  # what is said stands under it
        told.last = table
        yield from block.inside[head]
        return
    main = _main_cell(block)
    if table is not None and main is not None:
        told.said.setdefault(table, main)
    said = -1 if table is None or main is not None else told.said.get(table, -1)
    if 0 <= said < len(block.cells) and block.cells[said] and not any(block.cells[:said]):
        main = said
    if main is None and table is not None and table != told.last is not None and told.apart <= _PARTED:
        main = _going_on(block)
    if main is None or (table is not None and told.decides.get(table) == main):
        yield block
    else:
        yield from _deciding(_matter(block, main, None), told)
    if table is not None and (column := _column_said(block)):
        told.said[table] = column


def _deciding(made: Iterator[Block], told: Told) -> Iterator[Block]:
    """The parts of a row, the further columns with which of them holds decisions."""
    for part in made:
        at = told.decides.get(part.table) if part.cells and part.table is not None else None
        yield replace(part, decides=at) if at is not None and at < len(part.cells) and part.cells[at] else part


def _going_on(block: Block) -> int | None:
    """Where the matter goes on in a table that the page's end parted from the one before: the first cell that holds
    anything, none of the first column, where it is long."""
    at = next((i for i, c in enumerate(block.cells) if c), 0)
    return at if at and len(block.cells[at].text) > _LONG else None


def _column_said(block: Block) -> int | None:
    """Where a head of at least two columns has the one of the discussion, behind that of the numbers."""
    return next((i for i, c in enumerate(block.cells) if i and SAID.fullmatch(c.text)), None)


def _prose_cell(block: Block, beside: int, told: Told) -> int | None:
    """Where a row's number, title and discussion each have a column: which holds the discussion."""
    acting = told.acting.get(block.table, frozenset()) if block.table is not None else frozenset()
    if block.table is None or beside in acting or len(block.cells[beside].text) > _TITLE:
        return None
    if block.inside and len(block.inside[beside]) > 1:
        return None  # paragraphs, not a title
    at = next((i for i in range(beside + 1, len(block.cells)) if block.cells[i] and i not in acting), None)
    if at is None:
        return None
    words = block.cells[at].text
    stops = len(_STOP.findall(words))
    sure = bool(acting) or at < len(block.cells) - 1
    return at if stops >= (1 if sure else _SENTENCES) and len(words.split()) >= _WORDS else None


def _inner(block: Block, at: int) -> list[Block]:
    inner = list(block.inside[at]) if block.inside else []
    return inner or [Block(block.cells[at], style=block.style, indent=block.indent, table=block.table)]


def _matter(block: Block, main: int, number: Passage | None, prose: int | None = None) -> Iterator[Block]:
    inner = _inner(block, main)
    if prose is not None:
        words = Passage.join([b.passage for b in inner])
        inner = [replace(inner[0], passage=words), *_inner(block, prose)]
        main = prose
    if number is not None:
        first = inner[0]
        yield replace(first, marker=_WRAPPED.sub("", number.text), marker_passage=number, new_page=block.new_page)
        yield from inner[1:]
    else:
        yield from inner
    aside = tuple(c if i > main else EMPTY for i, c in enumerate(block.cells))
    if any(aside):
        inside = tuple(b if i > main else () for i, b in enumerate(block.inside))
        yield replace(block, cells=aside, passage=Passage.join(aside), inside=inside, marker=None, marker_passage=None)


def numbered_cell(block: Block) -> int | None:
    """The first cell that holds anything, where it holds a number alone and words stand beside it."""
    filled = [i for i, c in enumerate(block.cells) if c]
    if len(filled) < 2 or block.marker:
        return None
    first = block.cells[filled[0]].text
    told = _NUMBER.fullmatch(_WRAPPED.sub("", first)) or _UNDER.fullmatch(first)
    if not told and not (
        _CLOSED.fullmatch(first)
        and (block.style.bold or _is_titled(block, filled[1]) or _heads_text(block, *filled[1:]))
    ):
        return None
    beside = next((block.cells[i] for i in filled[1:] if _says(block.cells[i])), EMPTY)
    return filled[0] if re.search(r"[A-Za-z]{3}|\bA\. ?O\. ?B\b", beside.text) else None


def _says(cell: Passage) -> bool:
    """Whether a cell holds more than an hour."""
    return bool(cell) and not is_hours(cell.text)


def _titled_cell(block: Block) -> int | None:
    """The only cell that holds anything, where its first paragraph is a heading in bold without a number, and what was
    said stands below it."""
    sole = _sole(block)
    return sole if sole is not None and _is_titled(block, sole) else None


def _sole(block: Block) -> int | None:
    """The only cell of a table's row that holds anything, where its paragraphs are known."""
    filled = [i for i, c in enumerate(block.cells) if c]
    return filled[0] if block.table is not None and len(filled) == 1 and filled[0] < len(block.inside) else None


def _is_titled(block: Block, at: int) -> bool:
    inner = block.inside[at] if at < len(block.inside) else ()
    title = len(inner) > 1 and inner[0].style.bold and not inner[1].style.bold and inner[0].marker is None
    title = title and inner[1].text[-1] in ".:" and len(inner[1].text.split()) >= _WORDS  # no name over a post
    return title and len(inner[0].text) <= _TITLE and inner[0].text[-1] not in ".:;,"


def _heads_text(block: Block, title: int, *said: int) -> bool:
    """Whether a cell holds a heading in bold and nothing else, and the one beside it text that is not in bold."""
    if not said or said[0] >= len(block.inside) or len(block.inside[title]) != 1 or not block.inside[said[0]]:
        return False
    heading, text = block.inside[title][0], block.inside[said[0]][0]
    return heading.style.bold and not text.style.bold and len(heading.text) <= _TITLE


def _heading_row(block: Block) -> int | None:
    """The only cell that holds anything, where that is a numbered heading and nothing else: '101. Toilets' across the
    table, with what was said in the row below."""
    sole = _sole(block)
    if sole is None:
        return None
    inner = block.inside[sole]
    alone = len(inner) == 1 and bool(inner[0].marker) and len(inner[0].text) <= _TITLE and inner[0].style.emphatic
    return sole if alone and _NUMBER.fullmatch(inner[0].marker or "") else None


def _main_cell(block: Block) -> int | None:
    """The cell in which whole minutes stand: paragraphs of it begin with numbers."""
    if len(block.cells) < 2 or not block.inside:
        return None
    for i, inner in enumerate(block.inside):
        heads = [b for b in inner if b.marker and _NUMBER.fullmatch(b.marker)]
        if heads and inner[0] is heads[0] and len(inner) > 1:
            return i
    return None
