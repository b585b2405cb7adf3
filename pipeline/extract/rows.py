"""Business set in a table: a number in the first column, the matter beside it, perhaps actions in a third.

Enters: blocks. Leaves: the same with such rows as numbered blocks, so that what reads running minutes and
agendas reads these too. A column of actions stays a row of its own, its cells in their places.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace

from corpus.passage import EMPTY, Passage
from pipeline.blocks import Block
from pipeline.extract.action_tables import action_columns
from rules.book import RuleBook

__all__ = ["is_hours", "is_numbered", "numbered_rows", "unrolled"]

_AGENDA_HEAD = re.compile(
    r"(?i)(?:items?|no\.?|number) (?:description|subject|title|agenda item|business|topic)"
    r"(?: (?:lead|time|owner|purpose|paper).*)?"
)
_HOURS = re.compile(
    r"(?i)\d{1,2}[.:]\d\d ?(?:[ap]\.?m\.?)?(?: ?(?:[-–—]|to) ?\d{1,2}[.:]\d\d ?(?:[ap]\.?m\.?)?)?"
    r"|\d{1,3} ?min(?:ute)?s?\.?"
)
_SAID = re.compile(
    r"(?i)(?:(?:main |points? (?:of )?)?discussions?|minutes?|notes|matters? discussed|details?)(?: points?)?:?"
)
_LEAST, _LONGEST = 3, 160  # rows of a timetable, characters of one
_MATTER = re.compile(r"(?i)(?:agenda )?items?(?: no\.?)?")  # of minutes set in a table
_LOG, _HEAD = 3, 40  # columns of a list of actions, characters of a column's head
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


def is_numbered(block: Block) -> bool:
    """Whether a row begins with a number in a cell of its own."""
    return _numbered_cell(block) is not None


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
    log: int | None = None
    announced = False
    beside: tuple[int | None, int] = (None, 0)  # the table, and its column of matter
    timed = _timetables(blocks)
    told = _Told()
    said: dict[int, int] = {}  # the column in which a table has what was said
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
        elif block.table != log and _heads_log(block, book):
            log = block.table
        whole = block.table is not None and (block.table in (agenda, log) or block.table in timed)
        if not whole and block.table is not None:
            beside = _beside(block, beside)
        parts = [block] if whole else _parts(block, said, beside, told)
        out.extend(_after_break(parts, block, out))
        if block.table is not None and (column := _column_said(block)):
            said[block.table] = column
    if any(p.search(c.text) for b in blocks if b.table is None for c in b.cells for p in book.actions.column):
        return out
    return [_indented(block) for block in out]


def _heads_log(block: Block, book: RuleBook) -> bool:
    """Whether a row heads a list of actions and nothing else: no column holds the matter itself."""
    cells = [c.text for c in block.cells if c]
    if len(cells) < _LOG or any(len(c) > _HEAD or _MATTER.fullmatch(c) for c in cells):
        return False
    kinds = [next((p.kind for p in book.logs.column if p.search(c)), None) for c in cells]
    return None not in kinds and "task" in kinds and not {"owner", "due"}.isdisjoint(kinds)


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


def _after_break(parts: Iterable[Block], row: Block, out: list[Block]) -> Iterator[Block]:
    """A row's parts; what goes on with a sentence that the page before broke off is put to that."""
    for n, part in enumerate(parts):
        over = None
        if n == 0 and row.new_page and row.table is not None and not (part.cells or part.marker):
            # what other columns hold of the broken row may stand between
            over = next((i for i in range(len(out) - 1, max(len(out) - 3, -1), -1) if not out[i].cells), None)
        if over is not None and part.text[:1].islower() and not out[over].text.endswith((".", ":", ";")):
            out[over] = replace(out[over], passage=Passage.join((out[over].passage, part.passage)))
        else:
            yield part


def _column_said(block: Block) -> int | None:
    """Where a head of at least two columns has the one of the discussion, behind that of the numbers."""
    return next((i for i, c in enumerate(block.cells) if i and _SAID.fullmatch(c.text)), None)


def _beside(block: Block, known: tuple[int | None, int]) -> tuple[int | None, int]:
    """Which column of a table stands beside its numbers, once one has been met."""
    at = _numbered_cell(block)
    if at is None:
        return known
    return block.table, next(i for i in range(at + 1, len(block.cells)) if block.cells[i])


def _parts(block: Block, said: Mapping[int, int], beside: tuple[int | None, int], told: _Told) -> Iterator[Block]:
    """A row's heading and paragraphs one by one. `said` and `beside` tell the column that holds them where no number
    does: by a table's head, and as beside the numbers above."""
    at = _numbered_cell(block)
    if at is not None:
        matter = next(i for i in range(at + 1, len(block.cells)) if block.cells[i])
        prose = _prose_cell(block, matter, told)
        if prose is not None and block.table is not None:
            told.prose[block.table] = prose
        yield from _matter(block, matter, block.cells[at], prose)
        return
    prose = told.prose.get(block.table, -1) if block.table is not None else -1
    if 0 <= prose < len(block.cells) and block.cells[prose] and not any(block.cells[:prose]):
        yield from _matter(block, prose, None)
        return
    main = _main_cell(block)
    column = None if main is not None or block.table is None else said.get(block.table)
    if column is not None and column < len(block.inside) and block.inside[column] and not any(block.cells[:column]):
        main = column
    if main is None and _goes_on(block, *beside):
        main = beside[1]  # the matter of a row of its own, below number and heading
    if main is None or (block.table is not None and told.decides.get(block.table) == main):
        yield block
        return
    yield from _matter(block, main, None)


def _goes_on(block: Block, table: int | None, column: int) -> bool:
    if block.table is None or block.table != table or len(block.cells) <= column:
        return False
    return bool(block.cells[column]) and not any(block.cells[:column])


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
        inside = tuple(b if i > main else () for i, b in enumerate(block.inside))
        yield replace(block, cells=aside, passage=Passage.join(aside), inside=inside, marker=None, marker_passage=None)


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
