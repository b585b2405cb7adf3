"""Whether a printing of minutes calls itself a draft or confirmed.

Enters: all the pack's blocks, the page's frame among them, and where one set of minutes stands in its text.
Leaves: the words that say so. Only the lines over the minutes, the frame of their pages and their last lines
are asked: what is said of minutes in between is said of another meeting's.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from corpus.passage import EMPTY, Passage
from pipeline.blocks import Block
from rules.book import RuleBook

__all__ = ["UNMARKED", "Printing", "printing_of"]

_LINE = 200  # characters: no longer block is a mark of the whole paper
_OVER = 3  # blocks before the title, on its page
_UNDER = 8  # blocks after it, up to the first numbered one
_FOOT = 4  # last blocks
_FRAME = frozenset(["running", "front"])


@dataclass(frozen=True, slots=True)
class Printing:
    """`state` is draft or confirmed; None where nothing says so, or both are said."""

    state: str | None = None
    words: Passage = EMPTY


UNMARKED = Printing()


def printing_of(
    blocks: Sequence[Block], text: Sequence[Block], at: int, body_at: int, end: int, book: RuleBook
) -> Printing:
    """Of the minutes that begin in `text` at `at`, with their first words under the title at `body_at`."""
    said: dict[str, Passage] = {}
    for block in _marks(blocks, text, at, body_at, end):
        if len(block.text) > _LINE:
            continue
        for pattern in book.heads.printing:
            if pattern.search(block.text):
                said.setdefault(pattern.kind, block.passage)
                break
    if len(said) != 1:
        return UNMARKED
    ((state, words),) = said.items()
    return Printing(state, words)


def _marks(blocks: Sequence[Block], text: Sequence[Block], at: int, body_at: int, end: int) -> Iterator[Block]:
    pages = range(text[at].page, max(b.whole.last_page for b in text[at:end]) + 1)
    yield from (b for b in text[max(at - _OVER, 0) : at] if b.page == pages.start and not b.marker)
    yield from text[at:body_at]
    for block in text[body_at : min(body_at + _UNDER, end)]:
        if block.marker:
            break
        yield block
    yield from text[max(end - _FOOT, body_at) : end]
    yield from (b for b in blocks if b.furniture in _FRAME and b.page in pages)
