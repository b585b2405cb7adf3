"""Who may stand in for whom, as terms of reference list it.

Enters: the parts of terms of reference. Leaves: for a seat and the heading over it, the words that say who
may stand in. A line that fits two seats' words equally well decides nothing.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from corpus.passage import EMPTY, Passage, Run
from pipeline.blocks import Block
from pipeline.extract.report_parts import Part
from pipeline.extract.scene import Scene
from pipeline.ids import fold

__all__ = ["Substitutes", "substitutes"]

_SMALL = frozenset(["a", "an", "and", "for", "in", "of", "on", "s", "the", "to"])
_BRACKET = re.compile(r"\([^()]*\)")


@dataclass(frozen=True, slots=True)
class _Line:
    seat: frozenset[str]
    who: Passage


@dataclass(frozen=True, slots=True)
class Substitutes:
    """The list's lines, and what it says of every seat that they don't name."""

    lines: tuple[_Line, ...]
    otherwise: Passage = EMPTY

    def of(self, seat: str, group: str) -> Passage:
        """Who may stand in for the holder of `seat`, which stands under the heading `group`."""
        for words in (_words(_BRACKET.sub(" ", seat)), _words(_BRACKET.sub(" ", group)), _words(group)):
            fits = [line for line in self.lines if line.seat and line.seat <= words]
            closest = max((len(line.seat) for line in fits), default=0)
            best = [line for line in fits if len(line.seat) == closest]
            if len(best) == 1:
                return best[0].who
            if best:
                return EMPTY
        return self.otherwise


def substitutes(found: Sequence[Part], scene: Scene) -> Substitutes:
    """The list under the heading 'Substitutes'."""
    rules = scene.book.reports
    lines: list[_Line] = []
    otherwise = EMPTY
    for part in found:
        if part.kind != "substitutes":
            continue
        for block in part.blocks:
            words = _unparted(block)
            rest = next((m for p in rules.substitute_else if (m := p.search(words.text))), None)
            if rest:
                otherwise = words.group(rest, "who")
                continue
            named = next((m for p in rules.substitute if (m := p.search(words.text))), None)
            if named:
                lines.append(_Line(_words(_BRACKET.sub(" ", named["seat"])), words.group(named, "who")))
    return Substitutes(tuple(lines), otherwise)


def _unparted(block: Block) -> Passage:
    """A list item's words in the page's own order: a wide gap in a justified line is no column."""
    if not (block.marker and block.cells):
        return block.passage
    pieces = [piece for cell in block.cells for piece in _pieces(cell)]
    pieces.sort(key=lambda piece: (piece[0].page, piece[0].start))
    return Passage.join(Passage(text, (Run(0, len(text), run.page, run.start),)) for run, text in pieces)


def _pieces(cell: Passage) -> list[tuple[Run, str]]:
    return [(run, cell.text[run.at : run.at + run.length]) for run in cell.runs]


def _words(text: str) -> frozenset[str]:
    """The words that tell a seat; a plural is its singular."""
    plain = (w for w in fold(text.replace("’s", "").replace("'s", "")).split() if w not in _SMALL)
    return frozenset(w[:-1] if len(w) > 3 and w.endswith("s") and not w.endswith("ss") else w for w in plain)
