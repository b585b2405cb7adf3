"""Rows of a ruled table whose cells hold a list each, a name a line: made into rows of one name.

Enters: blocks of a list. Leaves: the same, such rows taken apart. Names beside posts of the same number stay side by
side; lists side by side follow one another, each in its own column.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace

from corpus.passage import EMPTY, Passage
from pipeline.blocks import Block
from pipeline.extract.attendance_labels import label_of
from pipeline.extract.listed import plain
from pipeline.extract.people import bare, is_given, is_organisation, is_post, looks_like_person
from pipeline.extract.scene import Scene, printed_lines
from rules.book import NameRules, RuleBook

__all__ = ["taken_apart"]

_GOES_ON = re.compile(r"[,;&/–-]$|\b(?:and|of|for|the|to|in|with|at)$")  # a line that the next one goes on with
_SEVERAL = re.compile(
    r"[,;] (?:and )?(?:Cllrs?|Councillors?|Mrs?|Ms|Miss|Dr)\b|\b(?:Cllrs?|Councillors?|Mrs?|Ms|Miss|Dr)$"
)
_PIECE = re.compile(r"[^,(–—]+?(?=,| ?\(| [-–—] |[–—]| {2,}|$)")


def taken_apart(blocks: Sequence[Block], scene: Scene) -> Iterator[Block]:
    """The blocks, each row of lists as rows of one entry."""
    for block in _halved(blocks):
        labelled = any(c and label_of(c, scene.book.attendance) is not None for c in block.cells)
        if block.table is None and not labelled:
            yield from _abreast(block, scene)
            continue
        told = {i: found for i in range(len(block.cells)) if (found := _entries(block, i, scene)) is not None}
        few = 1 if labelled or any(len(parts) > 2 for parts, _ in told.values()) else 2
        lists = {i: parts for i, (parts, sure) in told.items() if sure >= (1 if len(parts) > 2 else few)}
        lists = {i: parts for i, (parts, _) in told.items()} if any(len(p) > 2 for p in lists.values()) else lists
        if not lists:
            yield block
        else:
            yield from _rows(block, lists)


def _abreast(block: Block, scene: Scene) -> Iterator[Block]:
    """A row of names over one another beside their posts, which nothing rules apart, as a row for each: what stands
    beside a name is printed behind it and before the next."""
    lines = list(printed_lines(block.cells[0], scene)) if len(block.cells) == 2 and all(block.cells) else []
    starts = [(one.runs[0].page, one.runs[0].start) for one in lines]
    names, rows = scene.book.names, list[Block]()
    for line, low, high in zip(lines, starts, [*starts[1:], None], strict=True) if lines else ():
        beside = [
            words
            for words in printed_lines(block.cells[1], scene)
            if low <= (at := (words.runs[0].page, words.runs[0].start)) and (high is None or at < high)
        ]
        post = Passage.join(beside)
        told = is_post(post.text, names) or is_organisation(post.text, names)
        if _name(line.text) != line.text or not _is_full(line.text, names) or not told:
            yield block
            return
        rows.append(_row(block, {0: line, 1: post}))
    sure = any(_is_sure(one.text, scene.book) for one in lines)
    yield from rows if len(rows) > 1 and sure else [block]


def _halved(blocks: Sequence[Block]) -> Iterator[Block]:
    """The blocks, the rows of a table whose head says the same twice ('Name | Attending | Name | Attending') as rows
    of either half."""
    twice: int | None = None
    for block in blocks:
        middle, odd = divmod(len(block.cells), 2)
        said = [c.text.casefold() for c in block.cells]
        if block.table is not None and middle > 1 and not odd and all(said) and said[:middle] == said[middle:]:
            twice = block.table
            yield _part(block, 0, middle)
        elif block.table is None or block.table != twice or odd:
            yield block
        else:
            yield from (_part(block, low, low + middle) for low in (0, middle) if any(block.cells[low : low + middle]))


def _part(block: Block, low: int, high: int) -> Block:
    cells = block.cells[low:high]
    inside = block.inside[low:high] if block.inside else ()
    return replace(block, cells=cells, passage=Passage.join([c for c in cells if c]), inside=inside)


def _rows(block: Block, lists: dict[int, list[Passage]]) -> Iterator[Block]:
    inside = block.inside or ((),) * len(block.cells)
    others = {i: [p.passage for p in inside[i]] or [c] for i, c in enumerate(block.cells) if c and i not in lists}
    first, *further = lists
    most = len(lists[first])
    if not further and others and all(len(parts) == most for i, parts in others.items() if i > first):
        beside = {i: parts for i, parts in others.items() if i > first}  # posts, or organisations, of the names
        for n in range(most):
            yield _row(block, {i: parts[n] for i, parts in {**lists, **beside}.items()} | _before(block, first, n))
        return
    for column, parts in lists.items():
        for n, words in enumerate(parts):
            yield _row(block, {column: words} | (_before(block, first, n) if column == first else {}))
    for column in others:
        if column > first:
            yield _row(block, {column: block.cells[column]})


def _before(block: Block, first: int, n: int) -> dict[int, Passage]:
    """What stands before the first list: a label, on its first line only."""
    return {i: c for i, c in enumerate(block.cells[:first]) if c and n == 0}


def _row(block: Block, words: dict[int, Passage]) -> Block:
    cells = tuple(words.get(i, EMPTY) for i in range(len(block.cells)))
    return replace(block, cells=cells, passage=Passage.join([c for c in cells if c]), inside=())


def _entries(block: Block, i: int, scene: Scene) -> tuple[list[Passage], int] | None:
    """The lines of a cell that may be a list, two or more names, a name each, perhaps under a label; and how many of
    them are surely people."""
    book = scene.book
    parts = _ungrouped(block.inside[i], book) if len(block.inside) > i else []
    if len(parts) < 2:
        parts = _as_printed(block.cells[i], scene)
        return (parts, len(parts)) if parts else None
    people = parts[1:] if label_of(parts[0], book.attendance) is not None else parts
    told = [_name(p.text) for p in people]
    if not told or not all(_is_full(name, book.names) for name in told):
        return None
    return parts, sum(_is_sure(name, book) for name in told)


def _ungrouped(inside: Sequence[Block], book: RuleBook) -> list[Passage]:
    """The lines of a cell, without those in bold over groups of names in plain letters ('Primary', 'Governors')."""
    if sum(not line.style.bold for line in inside) < 2:
        return [line.passage for line in inside]
    return [
        line.passage
        for line in inside
        if not line.style.bold or _is_told(line.text, book) or label_of(line.passage, book.attendance) is not None
    ]


def _is_told(text: str, book: RuleBook) -> bool:
    """Whether a line names somebody: one who is surely a person, or of whom more is said."""
    name = _name(text)
    return _is_full(name, book.names) and (_is_sure(name, book) or name != text.strip())


def _as_printed(cell: Passage, scene: Scene) -> list[Passage]:
    """The lines of a cell that were taken for one paragraph, where each is an entry of its own: a name in full, most of
    them surely people's, and none goes on in the next."""
    lines = list(printed_lines(cell, scene))
    if any(_SEVERAL.search(one.text) for one in lines):
        return []  # a run of names, wherever its lines end
    if len(lines) < 2 or any(_GOES_ON.search(one.text) or one.text.count("(") != one.text.count(")") for one in lines):
        return []
    told = [_name(one.text) for one in lines]
    sure = sum(_is_full(name, scene.book.names) and _is_sure(name, scene.book) for name in told)
    return lines if all(_is_full(n, scene.book.names) for n in told) and max(2, len(lines) * 2 / 3) <= sure else []


def _name(text: str) -> str:
    piece = _PIECE.match(text.lstrip("*#+ "))
    return plain(piece[0].strip()) if piece else ""


def _is_sure(name: str, book: RuleBook) -> bool:
    """Whether a title, an initial or a known given name tells a person from a post ('Berths Agent')."""
    own = bare(name, book.names)
    first = own.split(maxsplit=1)[0] if own else ""
    return own != name or len(first.strip(".")) == 1 or "." in first or is_given(first, book.nicknames)


def _is_full(name: str, names: NameRules) -> bool:
    """Whether it is somebody's full name, or a title and a surname."""
    if not looks_like_person(name, names) or is_post(name, names) or is_organisation(name, names):
        return False
    return len(bare(name, names).split()) > 1 or bare(name, names) != name
