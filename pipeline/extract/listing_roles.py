"""Rows of a list whose cells say more than a name: initials in front of it, a label for those who have a seat, and a
role that tells whether somebody sits or serves.

Enters: a row of a list. Leaves: the row without the initials; the names behind a label; the people of a row, officers
among councillors told.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from corpus.passage import EMPTY, Passage
from pipeline.blocks import Block
from pipeline.extract.attendance_state import ListState
from pipeline.extract.listed import Listed, plain
from pipeline.extract.listing_runs import entries
from pipeline.extract.people import bare, looks_like_person
from pipeline.extract.scene import Scene

__all__ = ["officers_apart", "seated", "without_key"]

_KEY = re.compile(r"[A-Z]{2,4}")
_SEATED = re.compile(r"(?:Councillors|Members|COUNCILLORS|MEMBERS|Cllrs) ?:?-?")  # with or without a colon
_SEAT = re.compile(
    r"(?i)(?:(?:parish|town|community|borough|district|city|county) )?(?:councillor|cllr|trustee|governor)"
)


def without_key(block: Block, state: ListState, scene: Scene) -> Block:
    """'AL | Ann Lee | Quay Trust' without the initials, which the name beside them has, where no head says what the
    columns hold."""
    filled = [i for i, c in enumerate(block.cells) if c]
    if state.columns or len(filled) < 2 or not _KEY.fullmatch(block.cells[filled[0]].text):
        return block
    words = bare(plain(block.cells[filled[1]].text), scene.book.names).split()
    if "".join(w[0] for w in words if w[0].isupper()) != block.cells[filled[0]].text or len(words) < 2:
        return block
    cells = block.cells[filled[1] :]
    return replace(block, cells=cells, passage=Passage.join([c for c in cells if c]), inside=block.inside[filled[1] :])


def seated(block: Block, scene: Scene) -> Passage:
    """The names in a row 'Councillors | Ann Lee, Bo Hall'; empty where it is no such row."""
    filled = [i for i, c in enumerate(block.cells) if c]
    if len(filled) != 2 or not _SEATED.fullmatch(block.cells[filled[0]].text):
        return EMPTY
    names = scene.book.names
    told = [plain(one.text) for one in entries(block.cells[filled[1]], names)]
    return block.cells[filled[1]] if len(told) > 1 and all(looks_like_person(one, names) for one in told) else EMPTY


def officers_apart(told: Sequence[Listed], block: Block, state: ListState, scene: Scene) -> list[Listed]:
    """The people of a row: where a column says who is a councillor, whoever has an officer's post there is none.
    Not on a board, whose members have posts elsewhere."""
    at = state.columns.index("role") if "role" in state.columns else len(block.cells)
    role = block.cells[at].text if at < len(block.cells) else ""
    if _SEAT.fullmatch(role):
        state.seat = block.table
    serves = block.table is not None and block.table == state.seat and "organisation" not in state.columns
    serves = serves and any(p.search(role) for p in scene.book.attendance.officer_post)
    return [replace(one, capacity="officer") if serves and one.capacity == "member" else one for one in told]
