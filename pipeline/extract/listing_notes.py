"""Notes under a list of those present that say for whom a starred name stood in.

Enters: the blocks of a list, and who was read in them. Leaves: the blocks without the notes, and the listings, of
which the one that bears the note's mark tells whom it represents. A mark that two names bear decides nothing.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace

from corpus.passage import Passage
from pipeline.blocks import Block
from pipeline.extract.listed import Listed
from pipeline.extract.people import looks_like_person
from pipeline.extract.scene import Scene

__all__ = ["StandIn", "stand_ins", "stood_in"]

_NOTE = re.compile(  # '* substitute for Councillor N Hart'
    r"(?P<mark>[*†‡]{1,3}|\(\d\)) ?(?i:(?:denotes |indicates |= ?)?(?:(?:as|acting as|attended as) )?"
    r"(?:an? |the |named )*(?:substitut(?:e|ed|ing)|deput(?:y|ising|ised)|sub\.?)(?: member)? (?:for|of|on behalf of)) "
    r"(?P<who>[A-Z][^;:*]{2,60}?)\.?"
)


@dataclass(frozen=True, slots=True)
class StandIn:
    """A note: its mark, whom the one that bears it stood in for, and its words."""

    mark: str
    who: Passage
    words: Passage


def stand_ins(blocks: Sequence[Block], scene: Scene) -> tuple[list[Block], list[StandIn]]:
    """The blocks without such notes, and the notes whose mark some name bears."""
    rest: list[Block] = []
    notes: list[StandIn] = []
    for block in blocks:
        match = None if block.cells else _NOTE.fullmatch(block.whole.text)
        marked = match is not None and any(_bears(b, match["mark"]) for b in blocks if b is not block)
        if match is None or not marked or not looks_like_person(match["who"], scene.book.names):
            rest.append(block)
        else:
            notes.append(StandIn(match["mark"], block.whole.group(match, "who"), block.whole))
    return rest, notes


def _bears(block: Block, mark: str) -> bool:
    return any(re.search(rf"[\w)] ?{re.escape(mark)}(?![*†‡])", words) for words in _texts(block))


def _texts(block: Block) -> Iterable[str]:
    return (c.text for c in block.cells) if block.cells else (block.whole.text,)


def stood_in(found: Sequence[Listed], notes: Sequence[StandIn], blocks: Sequence[Block]) -> list[Listed]:
    """The listings, with what the notes say of the one that bears each mark."""
    told = list(found)
    for note in notes:
        behind = rf"(?: ?\([^()]*\))? ?{re.escape(note.mark)}(?![*†‡])"
        bearing = [
            i
            for i, one in enumerate(told)
            if one.status == "present"
            and any(re.search(re.escape(one.name.text) + behind, words) for b in blocks for words in _texts(b))
        ]
        if len(bearing) == 1 and not told[bearing[0]].representing:
            one = told[bearing[0]]
            told[bearing[0]] = replace(one, representing=note.who, also=(*one.also, note.words))
    return told
