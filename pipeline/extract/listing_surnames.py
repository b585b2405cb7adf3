"""Surnames abreast: 'Councillors | Hall | Moor, A. | Tern', and the rows below that go on with them.

Enters: a row and where a list is. Leaves: those whom the row names.
"""

from __future__ import annotations

import re

from corpus.passage import Passage
from pipeline.blocks import Block
from pipeline.extract.attendance_state import ListState
from pipeline.extract.listing import Listed, listed_as
from pipeline.extract.listing_lines import line
from pipeline.extract.scene import Scene

__all__ = ["surnames_abreast"]

_OVER = re.compile(r"(?:Councillors|COUNCILLORS|Cllrs|Aldermen)\.? ?:?-?")
_SURNAME = re.compile(  # 'Moor', 'Hall, A. B.', 'A Hall (Chair)'
    r"[A-Z][a-z][\w’'-]*(?:,? (?:[A-Z]\.? ?){1,3})?(?: \([^()]{2,40}\))?"
    r"|(?:[A-Z]\.? ?){1,3}(?<=[ .])[A-Z][a-z][\w’'-]*(?: \([^()]{2,40}\))?"
)
_FEWEST = 2  # of a row, which one name beside its post is not


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
