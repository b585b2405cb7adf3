"""What stands behind a task or on the lines beside it: the rest of its sentence, its list, who is to do it, by when.

Enters: a task, or the blocks of a minute and the place of one. Leaves: the task with all its words, an owner and a due
day as printed; empty where none is told. Lines of three parts under 'ACTIONS' are tasks of their own.
"""

from __future__ import annotations

import re
from collections.abc import Sequence, Set
from itertools import takewhile

from corpus.passage import EMPTY, Passage
from pipeline.blocks import Block
from pipeline.extract.action_tables import INITIALS, WHO, Asked, line_owner
from pipeline.extract.clauses import OUTDENT
from pipeline.extract.margin_owners import BIDS
from pipeline.extract.scene import Scene
from pipeline.extract.task_words import unstopped
from pipeline.extract.who_when import WHEN
from pipeline.language import sentences
from rules.book import ActionRules

__all__ = [
    "due_beside",
    "last_told",
    "owner_beside",
    "set_apart",
    "task_below",
    "timed",
    "told_again",
    "whole",
    "with_list",
]

_STOPPED = re.compile(r"[.:;?!)]$")
_DUE_ALONE = re.compile(r"(?i)due(?: date| by)? ?:")
_LINE = 100  # characters of a line that says no more than who or when
_LABEL = re.compile(r"(?P<label>[A-Z][A-Za-z ]{1,20}) ?: ?(?=\S)")
_PARTS = re.compile(r" [–—|-] ")
_LISTS = re.compile(r"(?i)\bfollowing\b[^.;:]*;$")  # "the following detail;"
_NUMBERED = re.compile(r"(?i)(?:agreed )?actions?(?: ?(?:points?|items?|no\.?))? ?\d{1,3}[.:]?")  # on a line alone
_ARISING = re.compile(r"(?i)matters arising\b.{0,40}")
_POINTS = re.compile(r"(?i)actions?(?: points?| items?)? ?:?-?")  # below 'Matters arising:', those of the last meeting
_ACTION = re.compile(r"(?i)actions? ?[:–-]")
_FEWEST = 2  # words of a task between two dashes


def whole(task: Passage, following: Sequence[Block]) -> Passage:
    """The task with the rest of its sentence, which a narrow column set apart: '... to send a' over 'note.'"""
    if _STOPPED.search(task.text) or not following:
        return task
    below = following[0]
    goes_on = not below.cells and not below.marker and below.text[:1].islower() and below.text.endswith(".")
    return Passage.join((task, below.passage)) if goes_on else task


def last_told(said: Passage, scene: Scene) -> list[Passage]:
    """The sentence that 'Action: Clerk' behind it is about, if any: 'Proposed A, seconded B.' says only who moved."""
    moved = [p for p in scene.book.actions.line if p.kind == "moved"]
    told = [s for s in sentences(said, scene.nlp) if not any(p.search(s.text) for p in moved)]
    return told[-1:]


def due_beside(blocks: Sequence[Block], i: int, rules: ActionRules) -> Passage:
    """'Due: next meeting' on the line below an action or below its owner's, or 'Due:' over 'next meeting'."""
    below = blocks[i + 1] if i + 1 < len(blocks) else None
    if below is not None and _DUE_ALONE.fullmatch(below.text) and i + 2 < len(blocks):
        when = blocks[i + 2]
        return EMPTY if when.cells or when.marker or len(when.text) > _LINE else unstopped(when.passage)
    if told := _told(blocks, i + 1, ("due",), rules):
        return told
    return _told(blocks, i + 2, ("due",), rules) if _told(blocks, i + 1, ("owner", "lead"), rules) else EMPTY


def owner_beside(blocks: Sequence[Block], i: int, rules: ActionRules) -> Passage:
    """'Owner: Ann Lee' on the line below an action or below its due day, or right above it; empty where a line above
    and one below could be meant."""
    kinds = ("owner", "lead")
    above, below = _told(blocks, i - 1, kinds, rules) if i else EMPTY, _told(blocks, i + 1, kinds, rules)
    if above and below:
        return EMPTY
    if not (above or below) and _told(blocks, i + 1, ("due",), rules):
        below = _told(blocks, i + 2, kinds, rules)
    return above or below


def _told(blocks: Sequence[Block], at: int, kinds: Sequence[str], rules: ActionRules) -> Passage:
    """What a line says behind the head of one of these columns: 'Due: May'."""
    line = blocks[at] if at < len(blocks) else None
    if line is None or line.cells or line.marker or len(line.text) > _LINE:
        return EMPTY
    label = _LABEL.match(line.text)
    if label is None or not any(p.kind in kinds and p.search(label["label"]) for p in rules.column):
        return EMPTY
    return unstopped(line.passage.cut(label.end()))


def timed(task: Passage, rules: ActionRules) -> tuple[Passage, Passage, Passage]:
    """A task without the 'Lead: Ann Lee. Due: May' behind it, who that is, and by when, in either order."""
    found = {"owner": EMPTY, "due": EMPTY}
    behind = sorted(rules.line_due, key=lambda p: p.kind != "lead")  # 'Due: 4 May. Lead: Ann Lee' ends with the lead
    for _ in found:
        match = next((m for p in behind if (m := p.search(task.text))), None)
        if match is None:
            break
        told = "owner" if "owner" in match.re.groupindex else "due"
        found[told] = task.group(match, told)
        task = task.cut(0, match.start())
    return task, found["owner"], found["due"]


def with_list(task: Passage, below: Sequence[Block]) -> Passage:
    """What is to be done, with the list that its colon opens, or the semicolon of 'the following detail;'."""
    if not (task.text.endswith(":") or _LISTS.search(task.text)):
        return task
    least = below[0].indent - OUTDENT if below else 0.0
    points = takewhile(lambda b: b.marker and not b.cells and b.indent >= least, below)
    return Passage.join((task, *(b.passage for b in points)))


def task_below(blocks: Sequence[Block], i: int) -> Passage:
    """'To write to the county', below the 'ACTION: Clerk' that a minute begins with."""
    below = blocks[i + 1] if i + 1 < len(blocks) else None
    return below.passage if below and not (below.cells or below.marker) and BIDS.match(below.text) else EMPTY


def told_again(blocks: Sequence[Block], i: int, rules: ActionRules) -> bool:
    """Whether a line is one of the tasks below 'Actions from the previous meeting:', or below 'Action points:' of the
    matters arising, which that meeting asked for."""
    if blocks[i].cells or not (blocks[i].marker or line_owner(blocks[i].passage, rules)):
        return False
    for at in range(i - 1, -1, -1):
        above = blocks[at]
        if any(p.kind == "before" and p.search(above.text) for p in rules.line):
            return above.text.endswith(":") and not above.cells
        if at and _ARISING.fullmatch(blocks[at - 1].text) and _POINTS.fullmatch(above.text):
            return not _ACTION.match(blocks[i].text)
        if above.cells or not (above.marker or line_owner(above.passage, rules)):
            return False
    return False


def set_apart(blocks: Sequence[Block], i: int, known: Set[str], rules: ActionRules) -> Asked | None:
    """A task told by the line that it stands on, or below: 'Action Point 1' over 'Papers to be sent out' over 'Owner:
    Ann Lee'."""
    if i and _NUMBERED.fullmatch(blocks[i - 1].text) and not (blocks[i].cells or blocks[i - 1].cells):
        task = blocks[i].passage
        owner = owner_beside(blocks, i, rules) or line_owner(task, rules, known)
        return Asked("action_log", task, task, owner, None, "actions.toml#line", due_beside(blocks, i, rules))
    return _three_parts(blocks, i, known, rules)


def _three_parts(blocks: Sequence[Block], i: int, known: Set[str], rules: ActionRules) -> Asked | None:
    """'AL – circulate the papers – 30/4/18' or 'Circulate the papers – AL – 30/4/18' under 'ACTIONS', with lines of
    the same kind only between: what, who and by when."""
    found = _split(blocks[i], known)
    if found is None:
        return None
    above = next((b for b in reversed(blocks[:i]) if _split(b, known) is None), None)
    if above is None or above.cells or not any(p.kind == "task" and p.search(above.text) for p in rules.column):
        return None
    task, owner, due = found
    return Asked("action_log", task, task, owner, None, "actions.toml#column", due)


def _split(block: Block, known: Set[str]) -> tuple[Passage, Passage, Passage] | None:
    """A line's task, owner and due day."""
    cuts = [] if block.cells else list(_PARTS.finditer(block.text))
    if len(cuts) != 2:  # three parts
        return None
    first, second = cuts
    parts = [block.passage.cut(a, b) for a, b in ((0, first.start()), (first.end(), second.start()))]
    due = block.passage.cut(second.end())
    if not WHEN.fullmatch(due.text):
        return None
    for owner, task in (parts, parts[::-1]):
        if _is_owner(owner.text, known) and len(task.text.split()) >= _FEWEST:
            return task, owner, unstopped(due)
    return None


def _is_owner(text: str, known: Set[str]) -> bool:
    """An office, or the initials or name of one who was there."""
    if INITIALS.fullmatch(text):
        return known >= set(re.findall(r"[A-Z]{2,4}", text))
    return bool(WHO.fullmatch(text)) or (len(text.split()) > 1 and known >= set(text.split()))
