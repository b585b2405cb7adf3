"""All members in a list in which a letter beside each name tells who came: 'p Councillor A Lee', 'Cllr B Hall A'.

Enters: the front of the minutes. Leaves: the blocks without such a list, and its people. A key must say what the
letters mean ('p = present; a = apologies'); who has no letter was not there, and nobody says why.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from corpus.passage import EMPTY, Passage
from pipeline.blocks import Block
from pipeline.extract.attendance_labels import attends
from pipeline.extract.listing import Listed
from pipeline.extract.listing_lines import line
from pipeline.extract.scene import Scene

__all__ = ["by_letter"]

_RULE = "attendance#letters"
_KEY = re.compile(r"(?i)\bp ?(?:[=:–-]|denotes) ?(?:members? )?present\b(?:.{0,6}\ba ?(?:[=:–-]|denotes) ?apolog\w+)?")
_TITLE = r"(?:(?:County |District |Borough |City )?(?:Councillor|Cllr)|Mrs?|Ms|Miss|Dr|Rev|Sir|Professor)\b"
_MARK = re.compile(rf"(?:^|(?<=\s))(?P<mark>[pPaA]) (?={_TITLE})")
_ENTRY = re.compile(rf"(?<=\s)(?={_TITLE})")
_CHAIR = re.compile(r"(?i)chair(?:man|woman|person)?\W*$")
_VICE = re.compile(r"(?i)(?:vice|deputy)[- ]chair(?:man|woman|person)?\W*$")
_BEHIND = re.compile(rf"(?P<who>(?:{_TITLE})?.*[a-z)]) ?[-–:.]? (?P<mark>P|AB?|Ab)")
_LEAST = 3  # letters that make a list


def by_letter(blocks: Sequence[Block], scene: Scene) -> tuple[Sequence[Block], list[Listed]]:
    """The other blocks, and who is listed with a letter."""
    at = next((i for i, b in enumerate(blocks) if _KEY.search(b.text)), None)
    if at is None:
        return blocks, []
    behind = {i: m for i, b in enumerate(blocks) if not b.cells and (m := _BEHIND.fullmatch(b.text))}
    if len(behind) >= _LEAST:
        listed = [one for i, mark in behind.items() for one in _marked_behind(blocks[i].passage, mark, scene)]
        return [b for i, b in enumerate(blocks) if i not in behind and i != at], listed
    marked = [i for i, b in enumerate(blocks) if _MARK.search(b.whole.text)]
    if sum(len(_MARK.findall(blocks[i].whole.text)) for i in marked) < _LEAST:
        return blocks, []
    kind, found = "member", list[Listed]()
    low, high = min(marked[0], at), max(marked[-1], at)
    low -= bool(low) and _chairs(blocks[low - 1].passage)
    post = EMPTY  # 'Chairman:', over or before who is it
    for block in blocks[low : high + 1]:
        words = block.whole
        words = words.cut(0, key.start()) if (key := _KEY.search(words.text)) else words
        first = _MARK.search(words.text)
        label = words.cut(0, first.start() if first else None)
        if _chairs(label):
            kind, post = "member", label
        elif label.text.endswith((":", ":-")) and (told := attends(label.text, scene.book.attendance)) is not None:
            kind = told[0]
        for one in _people(words, kind, scene):
            chairs = bool(post and _CHAIR.match(post.text)) and one.status == "present"
            role = one.role or (post.cut(0, len(post.text.rstrip(" :-–"))) if post else one.role)
            found.append(replace(one, role=role, is_chair=one.is_chair or chairs))
            post = EMPTY
    return [b for i, b in enumerate(blocks) if not low <= i <= high], found


def _marked_behind(words: Passage, mark: re.Match[str], scene: Scene) -> list[Listed]:
    if mark["mark"] not in "PA":  # absent, and nobody says why
        return []
    return list(line(words.group(mark, "who"), "apologies" if mark["mark"] == "A" else "member", _RULE, scene, False))


def _chairs(label: Passage) -> bool:
    return bool(_VICE.match(label.text) or _CHAIR.match(label.text))


def _people(words: Passage, kind: str, scene: Scene) -> list[Listed]:
    marks = list(_MARK.finditer(words.text))
    found: list[Listed] = []
    for n, mark in enumerate(marks):
        entry = words.cut(mark.end(), marks[n + 1].start() if n + 1 < len(marks) else None)
        cuts = [m.start() for m in _ENTRY.finditer(entry.text)]
        starts = {run.at for run in entry.runs}
        cut = next((at for at in cuts if at in starts), None)  # one who has no letter, on a line of his own
        entry = entry.cut(0, cut)
        told = "apologies" if mark["mark"] in "aA" else kind
        found.extend(line(entry, told, _RULE, scene, False))
    return found
