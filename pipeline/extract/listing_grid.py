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
from rules.book import NameRules, RuleBook

__all__ = ["taken_apart"]

_PIECE = re.compile(r"[^,(–—]+?(?=,| ?\(| [-–—] |[–—]| {2,}|$)")


def taken_apart(blocks: Sequence[Block], book: RuleBook) -> Iterator[Block]:
    """The blocks, each row of lists as rows of one entry."""
    for block in _halved(blocks):
        told = {i: found for i in range(len(block.cells)) if (found := _entries(block, i, book)) is not None}
        labelled = any(c and label_of(c, book.attendance) is not None for c in block.cells)
        few = 1 if labelled or any(len(parts) > 2 for parts, _ in told.values()) else 2
        lists = {i: parts for i, (parts, sure) in told.items() if sure >= (1 if len(parts) > 2 else few)}
        lists = {i: parts for i, (parts, _) in told.items()} if any(len(p) > 2 for p in lists.values()) else lists
        if not lists or block.table is None:
            yield block
        else:
            yield from _rows(block, lists)


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
    others = {i: [p.passage for p in block.inside[i]] for i, c in enumerate(block.cells) if c and i not in lists}
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


def _entries(block: Block, i: int, book: RuleBook) -> tuple[list[Passage], int] | None:
    """The lines of a cell that may be a list, two or more names, a name each, perhaps under a label; and how many of
    them are surely people."""
    parts = [p.passage for p in block.inside[i]] if len(block.inside) > i else []
    if len(parts) < 2:
        return None
    people = parts[1:] if label_of(parts[0], book.attendance) is not None else parts
    told = [_name(p.text) for p in people]
    if not told or not all(_is_full(name, book.names) for name in told):
        return None
    return parts, sum(_is_sure(name, book) for name in told)


def _name(text: str) -> str:
    piece = _PIECE.match(text)
    return plain(piece[0].strip()) if piece else ""


def _is_sure(name: str, book: RuleBook) -> bool:
    """Whether a title, an initial or a known given name tells a person from a post ('Berths Agent')."""
    own = bare(name, book.names)
    first = own.split()[0]
    return own != name or len(first.strip(".")) == 1 or "." in first or is_given(first, book.nicknames)


def _is_full(name: str, names: NameRules) -> bool:
    """Whether it is somebody's full name, or a title and a surname."""
    if not looks_like_person(name, names) or is_post(name, names) or is_organisation(name, names):
        return False
    return len(bare(name, names).split()) > 1 or bare(name, names) != name
