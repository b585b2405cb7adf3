"""All members in a list in which a word behind each name tells who came: 'Cllr A Lee Present', 'Cllr B Hall Apologies'.

Enters: the front of the minutes. Leaves: the blocks without such lines, and their people; who is called absent was not
there, and nobody says why.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from corpus.passage import Passage
from pipeline.blocks import Block
from pipeline.extract.listing import Listed, listed_as, ranked
from pipeline.extract.people import looks_like_person
from pipeline.extract.scene import Scene
from pipeline.name_lines import stated

__all__ = ["by_word"]

_RULE = "attendance#worded"
_LEAST = 3  # lines that make a list
_SEAT = re.compile(r", (?:Councillor|Cllr)(?: (?=[A-Z])|$)")
_DASHED = re.compile(r"(?i) [-–—] (?:present|apologies|absent)\.?$")  # 'Cllr Lee - Chair - present': other lists' way
_CHAIRS = re.compile(r"(?i)chair(?:man|woman|person)?\b")


def by_word(blocks: Sequence[Block], scene: Scene) -> tuple[Sequence[Block], list[Listed]]:
    """The other blocks, and who is listed with a word."""
    found = {i: m for i, b in enumerate(blocks) if not (b.cells or b.marker) and (m := stated(b.text))}
    found = {i: m for i, m in found.items() if looks_like_person(m["who"], scene.book.names)}
    dashed = any(_DASHED.search(b.text) for i, b in enumerate(blocks) if i not in found)
    if len(found) < _LEAST or dashed:
        return blocks, []
    people = [one for i, m in found.items() if (one := _one(blocks[i].passage, m, scene)) is not None]
    return [b for i, b in enumerate(blocks) if i not in found], people


def _one(line: Passage, said: re.Match[str], scene: Scene) -> Listed | None:
    if not (said["came"] or said["away"]):
        return None
    kind = "apologies" if said["away"] else "member"
    post = line.group(said, "post") if said["post"] else None
    seat = _SEAT.match(post.text) if post else None
    post = post.cut(seat.end()) if post and seat else post  # 'Ann Lee, Councillor Vice Chair'
    who = line.group(said, "who")
    one = listed_as(Passage.join((who, post), "") if post and not seat else who, kind, _RULE, scene)
    if one is None:
        return None
    if seat and post:
        one = replace(one, role=one.role or post, is_chair=kind == "member" and bool(_CHAIRS.match(post.text)))
    return one if kind == "apologies" else ranked(one, scene)
