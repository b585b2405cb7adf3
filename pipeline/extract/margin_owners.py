"""Owners set apart from their tasks: at a line's end where no head names a column of actions, or on a line alone.

Enters: a row or a line of running text, and the initials of those who were there. Leaves: the task and whoever took
it on. A row that only begins with what an agenda asks for ('To note the report | Clerk') is none.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from corpus.passage import Passage
from pipeline.blocks import Block
from pipeline.extract.action_tables import INITIALS, WHO, Asked, is_task
from pipeline.extract.scene import Scene
from pipeline.language import sentences

__all__ = ["BIDS", "SHORT", "in_margin", "initialled", "taken_on", "told_below"]

_PAIR = 2  # cells
SHORT = 12  # characters, which a task exceeds
BIDS = re.compile(  # 'To draft a notice', and no business of an agenda
    r"To (?!(?:receive|note|consider|approve|agree|confirm|accept|discuss|elect|appoint|resolve|sign|adopt|declare|be"
    r"|have|report|hear|ratify|authorise|decide|review|record)\b)[a-z]{2,} (?:[a-z]{2,} )?(?=\w)"
)
_OWN_TASK = re.compile(rf"(?P<owner>{INITIALS.pattern}) to [a-z]{{2,}} ")
_NAMED = re.compile(r"(?:^|(?<=[.;] ))(?P<who>(?:[A-Z][\w’'-]* ){2,4})to (?!(?:the|an?)\b)[a-z]{2}")
_TAKES_ON = re.compile(r"([A-Z][\w’'-]*) to (?!(?:the|an?)\b)[a-z]{2}")


def in_margin(block: Block, above: Passage, known: frozenset[str], scene: Scene) -> Asked | None:
    """'The Clerk to write to the county.' and, set apart at the line's end, the initials of somebody who was there; 'To
    write to the county' and the clerk's office or those initials; a paragraph, and beside it 'AL to write'. In a table
    without a head the paragraph stands `above`, and what its last column holds is all of the row."""
    filled = [c for c in block.cells if c]
    if block.table is None and len(filled) == _PAIR:
        told, owner = filled
    elif block.table is not None and len(filled) == 1 and not block.cells[0]:
        told, owner = above, filled[0]
    else:
        return None
    task = _OWN_TASK.match(owner.text)
    if task is not None and is_task(owner) and known.issuperset(re.findall(r"[A-Z]{2,4}", task["owner"])):
        return Asked("action_log", owner, owner, owner.group(task, "owner"), None, "actions.toml#margin")
    ours = bool(INITIALS.fullmatch(owner.text)) and known.issuperset(re.findall(r"[A-Z]{2,4}", owner.text))
    bids = bool(BIDS.match(told.text)) and is_task(told)
    if bids and (ours or (WHO.fullmatch(owner.text) and not INITIALS.fullmatch(owner.text))):
        return Asked("action_log", told, told, owner, None, "actions.toml#margin")
    if not ours or not told.text.endswith("."):
        return None
    [said] = taken_on(list(sentences(told, scene.nlp)), owner.text)
    return Asked("action_log", said, said, owner, None, "actions.toml#margin") if len(said.text) > SHORT else None


def taken_on(said: Sequence[Passage], owner: str) -> Sequence[Passage]:
    """The one sentence that gives the owner in a margin something to do, 'Ann to send the list', else the last; at most
    one."""
    first = owner.partition(" ")[0]
    named = [one for one in said if (who := _TAKES_ON.match(one.text)) and who[1] == first]
    return named if len(named) == 1 else said[-1:]


def told_below(blocks: Sequence[Block], row: int) -> bool:
    """Whether a row or line with nothing but 'AL' or 'Lee' in it, right below a heading, is of what a paragraph below
    asks for: 'Ann Lee to write'."""
    filled = [c.text for c in blocks[row].cells if c] or [blocks[row].text]
    if row or len(filled) != 1:
        return False
    for words in (m["who"].split() for b in blocks[1:] if not b.cells for m in _NAMED.finditer(b.text)):
        if filled[0] in (words[-1], "".join(word[0] for word in words)):
            return True
    return False


def initialled(block: Block, above: Passage, known: frozenset[str]) -> Asked | None:
    """Initials alone on a line, under a column's head 'Action': they took on what stands above."""
    initials = re.findall(r"[A-Z]{2,4}", block.text)
    if not INITIALS.fullmatch(block.text) or not known.issuperset(initials) or INITIALS.fullmatch(above.text):
        return None
    if len(above.text) <= SHORT:
        return None
    return Asked("action_log", above, above, block.passage, None, "actions.toml#column")
