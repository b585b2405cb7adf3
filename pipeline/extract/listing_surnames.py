"""Surnames abreast: 'Councillors | Hall | Moor, A. | Tern', and the rows below that go on with them; surnames below one
another: 'Hall,' over 'Moor,' over 'Tern.'

Enters: a row and where a list is; the lines of a list. Leaves: those whom the row names; which lines are surnames.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from corpus.passage import Passage
from pipeline.blocks import Block
from pipeline.extract.attendance_state import ListState
from pipeline.extract.listing import Listed, listed_as
from pipeline.extract.listing_lines import line
from pipeline.extract.scene import Scene

__all__ = ["surname_alone", "surnames_abreast", "surnames_below"]

_OVER = re.compile(r"(?:Councillors|COUNCILLORS|Cllrs|Aldermen)\.? ?:?-?")
_SURNAME = re.compile(  # 'Moor', 'Hall, A. B.', 'A Hall (Chair)'
    r"[A-Z][a-z][\w’'-]*(?:,? (?:[A-Z]\.? ?){1,3})?(?: \([^()]{2,40}\))?"
    r"|(?:[A-Z]\.? ?){1,3}(?<=[ .])[A-Z][a-z][\w’'-]*(?: \([^()]{2,40}\))?"
)
_FEWEST = 2  # of a row, which one name beside its post is not
_ALONE = re.compile(r"[A-Z][\w’'-]*[a-z](?: [A-Z][\w’'-]*[a-z])?(?P<end>[,;]| and|\.?)")
_LONGEST = 30  # characters of such a line
_RUN = 4  # lines in a row, each with its comma, that no list of posts or places is likely to be


def surnames_abreast(block: Block, state: ListState, scene: Scene) -> list[Listed]:
    """The people of a row of surnames, the first of which 'Councillors' leads; none where it holds more."""
    filled = [c for c in block.cells if c]
    if state.kind is None or len(filled) < _FEWEST:
        return []
    led = _OVER.fullmatch(filled[0].text) is not None
    names = filled[1:] if led else filled
    if len(names) < _FEWEST or not (led or state.surnames) or not all(_SURNAME.fullmatch(c.text) for c in names):
        return []
    state.surnames = True
    found: list[Listed] = []
    for name in names:
        turned = listed_as(name, state.kind, state.rule, scene) if "," in name.text else None
        grouped = Passage.join((Passage("Councillors"), name))
        found.extend([turned] if turned is not None else line(grouped, state.kind, state.rule, scene, True))
    return found


def surnames_below(blocks: Sequence[Block]) -> frozenset[int]:
    """Lines that hold one surname each and the comma behind it, and the last of them, which has none."""
    found: set[int] = set()
    run: list[int] = []
    for i, block in enumerate(blocks):
        alone = None if block.cells or len(block.text) > _LONGEST else _ALONE.fullmatch(block.text)
        ended = alone is None or alone["end"] in ("", ".")
        if alone is not None:
            run.append(i)
        if ended:
            found.update(run if len(run) > _RUN else ())
            run = []
    return frozenset(found)


def surname_alone(block: Block, state: ListState, scene: Scene) -> list[Listed]:
    """Whom a line of one surname names."""
    words = block.passage.cut(0, len(block.text.removesuffix(" and").rstrip(" ,;.")))
    return list(line(Passage.join((Passage("Councillors"), words)), state.kind or "", state.rule, scene, True))
