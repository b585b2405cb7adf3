"""Headings that a dash parts from what was said, where that is the paper's habit: '18/64 Vacancies – Put off to May.'

Enters: the blocks that head minutes. Leaves: for each where its heading ends and the words begin.
"""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence

from corpus.passage import Passage
from pipeline.blocks import Block

__all__ = ["at_dashes"]

_DASHED = re.compile(r"(?P<head>[A-Z](?:[^–—.;:!?]|\.(?=\w)){2,120}?) [–—-] ?(?P<rest>(?:[A-Z£(\d]).{3,})")
_SAYS = re.compile(r"(?i)\b(?:was|were|is|are|had|has|have|received|discussed|reported|agreed|noted|the minutes)\b")
_LEAST, _MOST, _ENDED = 4, 0.7, 0.7  # headings; their share with a dash; of these, the share whose words are sentences


def at_dashes(blocks: Sequence[Block], heads: Sequence[int]) -> Mapping[int, tuple[Passage, Passage]]:
    """Heading and words of each block of `heads` that holds a dash; empty where few do, or no sentence stands behind
    most of them ('Planning – Land at the Quay')."""
    found = {
        i: m
        for i in heads
        if not (blocks[i].cells or blocks[i].style.emphatic) and (m := _DASHED.fullmatch(blocks[i].text))
    }
    ended = sum(m["rest"].endswith((".", ":", ")")) or bool(_SAYS.search(m["rest"])) for m in found.values())
    if len(found) < max(_LEAST, _MOST * len(heads)) or ended < _ENDED * len(found):
        return {}
    return {i: (blocks[i].passage.group(m, "head"), blocks[i].passage.group(m, "rest")) for i, m in found.items()}
