"""Lists of all members in which an asterisk marks those who were there, or those who were not.

Enters: the blocks of a list. Leaves: the blocks without that list, and whom it says to have come. The mark may stand
before a name, behind it, or in a column of its own; only a key ('* denotes attendance') tells what it means, and
without one nothing is parted here.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import pairwise

from corpus.passage import EMPTY, Passage
from pipeline.blocks import Block
from pipeline.extract.attendance_labels import attends
from rules.book import AttendanceRules

__all__ = ["starred"]

_STAR = re.compile(r"\*+")
_LEADS = re.compile(r"(?:^|(?<=\s))\*+(?=\w)")
_LEADS_CELL = re.compile(r"\*+(?=\w)|\*+ (?=(?:Mrs?|Ms|Miss|Dr|Rev|Cllr|Councillor)\b)")
_TITLED = re.compile(r"(?:Mrs?|Ms|Miss|Dr|Rev|Cllr|Councillor)\b\.? [A-Z]")
_BETWEEN = re.compile(r" *\* *")
_NAME = re.compile(r"(?:[A-Z][\w.’'-]*,? ?){2,5}(?: ?\([^()]{2,60}\))?")
_COMMA = re.compile(r"[,;] (?![^()]*\))")
_KINDS = ("starred", "starred-away")


def starred(blocks: Sequence[Block], rules: AttendanceRules) -> tuple[Sequence[Block], list[tuple[Passage, str]]]:
    """The other blocks, and who is marked to have come, each with the rule that says what the mark means."""
    notes = [p for p in rules.heading if p.kind in _KINDS]
    said = [f"* {b.text}" if b.marker == "*" else b.text for b in blocks]  # '* Present', a key
    at = next((i for i, words in enumerate(said) if any(p.search(words) for p in notes)), None)
    if at is None:
        return blocks, []
    rule = next(p for p in notes if p.search(said[at]))
    marked = {i: names for i, b in enumerate(blocks) if i != at and (names := _led(b))}
    if not marked:
        return _behind(blocks, at, rule.name, rule.kind == "starred-away", rules)
    if rule.kind == "starred-away":
        return blocks, []
    low, high = min(*marked, at), max(*marked, at)
    while high + 1 < len(blocks) and at < min(marked) and _goes_on(blocks[high + 1], rules):
        high += 1  # the last of the list, without a mark
    rest = [b for i, b in enumerate(blocks) if not low <= i <= high]
    return rest, [(words, rule.name) for names in marked.values() for words in names]


def _led(block: Block) -> list[Passage]:
    """Those before whose name a mark stands: one of a line, or of a row those of the cells that begin with it."""
    first = block.marker == "*"
    if not block.cells:
        if first and (members := _abreast(block.passage)):
            return members
        two = next((r.at for r in block.passage.runs[1:] if _TITLED.match(block.text, r.at)), None)
        return [block.passage.cut(0, two)] if first else []
    if block.cells[0].text == "*" and any(block.cells[1:]):
        return [Passage.join(block.cells[1:])]
    led = [c.cut(lead.end()) for c in block.cells if (lead := _LEADS_CELL.match(c.text))]
    beside = next((c for c in block.cells[1:] if c), EMPTY)
    abreast = _TITLED.match(beside.text)  # '* Mr Lee | Mr Hall', who has none
    return [block.cells[0], *led] if first and (led or abreast) else led


def _abreast(words: Passage) -> list[Passage]:
    """'Cllr A Lee (Mayor) * Cllr B Hall * Cllr C Moor', whose first mark the reader took: one behind each mark, where
    each has a title and nobody stands among them without one."""
    cuts = [m.span() for m in _BETWEEN.finditer(words.text)]
    parts = [words.cut(low, high) for (_, low), (high, _) in pairwise([(0, 0), *cuts, (len(words), len(words))])]
    sure = all(_TITLED.match(p.text) and len(_TITLED.findall(p.text)) == 1 for p in parts)
    return parts if len(parts) > 1 and sure else []


def _goes_on(block: Block, rules: AttendanceRules) -> bool:
    """Whether a line may be one more name of the list."""
    name = not block.marker and not block.cells and _NAME.fullmatch(block.text) is not None
    return name and not block.new_page and not block.apart and not _opens(block, rules)


def _behind(
    blocks: Sequence[Block], at: int, rule: str, away: bool, rules: AttendanceRules
) -> tuple[Sequence[Block], list[tuple[Passage, str]]]:
    """The same where the mark stands behind the names, with or without a column of its own."""
    marked = [i for i, b in enumerate(blocks) if i != at and _STAR.search(b.text)]
    if not marked:
        return blocks, []
    stops = [i for i, b in enumerate(blocks) if i != at and _opens(b, rules)]
    low = max((i + 1 for i in stops if i < marked[0]), default=0)
    high = min((i for i in stops if i > marked[0]), default=max(*marked, at) + 1)
    inside = [b for i, b in enumerate(blocks) if low <= i < high and i != at]
    people = [one for block in inside for one in _people(block)]
    rest = [b for i, b in enumerate(blocks) if not low <= i < high and i != at]
    return rest, [(words, rule) for words, mark in people if mark is not away]


def _opens(block: Block, rules: AttendanceRules) -> bool:
    """Whether another list begins with a block."""
    return attends(block.text, rules) is not None or any(p.search(block.text) for p in rules.prefix)


def _people(block: Block) -> Iterator[tuple[Passage, bool]]:
    """Every name of a line or row, and whether a mark stands behind it, in its cell or in the next."""
    found: list[tuple[Passage, bool]] = []
    for cell in block.cells or (block.passage,):
        if len(_LEADS.findall(cell.text)) == len(_STAR.findall(cell.text)) > 0:
            found.extend(_led_people(cell))
            continue
        at = 0
        for match in [*_STAR.finditer(cell.text), None]:
            found.extend((one, False) for one in _parted(cell.cut(at, match.start() if match else None)))
            if match and found:
                found[-1] = (found[-1][0], True)
            at = match.end() if match else at
    yield from found


def _led_people(words: Passage) -> Iterator[tuple[Passage, bool]]:
    """The same of names abreast with the mark before each: '*Ann Lee   Bo Hall   *Cy Moor'."""
    starts = sorted({0, *(run.at for run in words.runs), *(m.start() for m in _LEADS.finditer(words.text))})
    for low, high in zip(starts, [*starts[1:], None], strict=True):
        one = words.cut(low, high)
        lead = _LEADS.match(one.text)
        yield from ((name, lead is not None) for name in _parted(one.cut(lead.end() if lead else 0)))


def _parted(words: Passage) -> Iterator[Passage]:
    """The names of a run, without the commas between them."""
    at = 0
    for match in [*_COMMA.finditer(words.text), None]:
        one = words.cut(at, match.start() if match else None)
        if re.search(r"\w", one.text):
            lead = re.match(r"[\s,;]*(?:and )?", one.text)
            yield one.cut(lead.end() if lead else 0)
        at = match.end() if match else at
