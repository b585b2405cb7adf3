"""Business set in a table: a number in the first column, the matter beside it, perhaps actions in a third.

Enters: blocks. Leaves: the same with such rows as numbered blocks, so that what reads running minutes and
agendas reads these too. A column of actions stays a row of its own, its cells in their places.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field, replace

from corpus.passage import EMPTY, Passage
from pipeline.blocks import Block
from pipeline.extract.action_tables import action_columns
from rules.book import RuleBook

__all__ = ["is_hours", "numbered_rows", "unrolled"]

_AGENDA_HEAD = re.compile(
    r"(?i)(?:items?|no\.?|number) (?:description|subject|title|agenda item|business|topic)"
    r"(?: (?:lead|time|owner|purpose|paper).*)?"
)
_HOURS = re.compile(
    r"(?i)\d{1,2}[.:]\d\d ?(?:[ap]\.?m\.?)?(?: ?(?:[-–—]|to) ?\d{1,2}[.:]\d\d ?(?:[ap]\.?m\.?)?)?"
    r"|\d{1,3} ?min(?:ute)?s?\.?"
)
_LEAST, _LONGEST = 3, 160  # rows of a timetable, characters of one
_SENTENCE = 3  # words of a line that is no mere cell
_STOP = re.compile(r"[a-z)\d][.;](?=\s|$)")
_SENTENCES, _WORDS = 2, 5  # of a discussion beside its title, at least
_TITLE = 140  # characters of a title with a column of its own
_NUMBER = re.compile(r"(?:(?:Item|Min(?:ute)?)\.? ?)?(?:[A-Z]{1,5}[ /-]?)?\d{1,4}(?:[./-]\d{1,4}){0,3}[a-z]?[.):]?")


@dataclass(slots=True)
class _Told:
    """What earlier rows told of their tables: the columns of actions, of the discussion, and of decisions."""

    acting: dict[int, frozenset[int]] = field(default_factory=dict)
    prose: dict[int, int] = field(default_factory=dict)
    decides: dict[int, int] = field(default_factory=dict)


def is_hours(text: str) -> bool:
    """Whether a cell says when or how long something is dealt with, and nothing else: '11.00 - 11.10:', '15 mins'."""
    return _HOURS.fullmatch(text.rstrip(" :")) is not None


def numbered_rows(blocks: Sequence[Block]) -> list[Block]:
    """An agenda's rows: the number as marker, the other cells beside it."""
    out: list[Block] = []
    for block in blocks:
        at = _numbered_cell(block)
        if at is None:
            out.append(block)
            continue
        rest = tuple(c for i, c in enumerate(block.cells) if i != at and c)
        out.append(
            replace(
                block,
                marker=block.cells[at].text,
                marker_passage=block.cells[at],
                passage=Passage.join(rest),
                cells=rest if len(rest) > 1 else (),
            )
        )
    return out


def unrolled(blocks: Sequence[Block], book: RuleBook) -> list[Block]:
    """Minutes' rows: a heading with its number, the paragraphs under it, then what other columns hold.
    The agenda that some minutes print before their business stays rows."""
    out: list[Block] = []
    agenda: int | None = None
    announced = False
    timed = _timetables(blocks)
    told = _Told()
    for block in blocks:
        if block.table is not None and (acting := action_columns(block, book.actions)):
            told.acting[block.table] = frozenset(acting.values())
        decides = [n for n, c in enumerate(block.cells) if c and any(p.search(c.text) for p in book.decisions.column)]
        if block.table is not None and decides:
            told.decides[block.table] = decides[0]
        if block.table is None:
            announced = any(p.search(block.text) for p in book.documents.agenda)
        elif announced or _AGENDA_HEAD.fullmatch(block.text):
            agenda, announced = block.table, False
        whole = block.table is not None and (block.table == agenda or block.table in timed)
        out.extend([block] if whole else _parts(block, told))
    if any(p.search(c.text) for b in blocks if b.table is None for c in b.cells for p in book.actions.column):
        return out
    return [_indented(block) for block in out]


def _indented(block: Block) -> Block:
    """A sentence that tabs set in from the margin is a line, not a row, where no column of actions stands beside."""
    filled = [c for c in block.cells if c]
    alone = block.table is None and len(filled) == 1 and len(filled[0].text.split()) >= _SENTENCE
    return replace(block, cells=(), passage=filled[0]) if alone else block


def _timetables(blocks: Sequence[Block]) -> frozenset[int]:
    """Tables whose numbered rows say no more than what is dealt with when: agendas, whatever their heads are."""
    rows: dict[int, list[Block]] = {}
    for block in blocks:
        if block.table is not None and _numbered_cell(block) is not None:
            rows.setdefault(block.table, []).append(block)
    return frozenset(
        table
        for table, those in rows.items()
        if len(those) >= _LEAST
        and all(len(row.text) <= _LONGEST and any(is_hours(c.text) for c in row.cells) for row in those)
    )


def _parts(block: Block, told: _Told) -> Iterator[Block]:
    at = _numbered_cell(block)
    if at is not None:
        beside = next(i for i in range(at + 1, len(block.cells)) if block.cells[i])
        prose = _prose_cell(block, beside, told)
        if prose is not None and block.table is not None:
            told.prose[block.table] = prose
        yield from _matter(block, beside, block.cells[at], prose)
        return
    prose = told.prose.get(block.table, -1) if block.table is not None else -1
    if 0 <= prose < len(block.cells) and block.cells[prose] and not any(block.cells[:prose]):
        yield from _matter(block, prose, None)
        return
    main = _main_cell(block)
    if main is None or (block.table is not None and told.decides.get(block.table) == main):
        yield block
        return
    yield from _matter(block, main, None)


def _prose_cell(block: Block, beside: int, told: _Told) -> int | None:
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
        yield replace(first, marker=number.text, marker_passage=number, new_page=block.new_page)
        yield from inner[1:]
    else:
        yield from inner
    aside = tuple(c if i > main else EMPTY for i, c in enumerate(block.cells))
    if any(aside):
        yield replace(block, cells=aside, passage=Passage.join(aside), inside=(), marker=None, marker_passage=None)


def _numbered_cell(block: Block) -> int | None:
    """The first cell that holds anything, where it holds a number alone and words stand beside it."""
    filled = [i for i, c in enumerate(block.cells) if c]
    if len(filled) < 2 or block.marker or not _NUMBER.fullmatch(block.cells[filled[0]].text):
        return None
    return filled[0] if re.search(r"[A-Za-z]{3}", block.cells[filled[1]].text) else None


def _main_cell(block: Block) -> int | None:
    """The cell in which whole minutes stand: paragraphs of it begin with numbers."""
    if len(block.cells) < 2 or not block.inside:
        return None
    for i, inner in enumerate(block.inside):
        heads = [b for b in inner if b.marker and _NUMBER.fullmatch(b.marker)]
        if heads and inner[0] is heads[0] and len(inner) > 1:
            return i
    return None
