"""By when, told in few words, and who is to do it beside that in one cell: 'JP by end Feb', 'AL (next meeting)'.

Enters: the words of a cell. Leaves: the owner and the due day as printed.
"""

from __future__ import annotations

import re

from corpus.passage import EMPTY, Passage
from pipeline.dates import MONTH_NAME

__all__ = ["WHEN", "who_and_when"]

WHEN = re.compile(
    rf"(?i)(?:by |before |for |end of |end |early |late |mid-)*(?:the )?(?:\d{{1,2}}[./-]\d{{1,2}}(?:[./-]\d{{2,4}})?"
    rf"|(?:\d{{1,2}}(?:st|nd|rd|th)? )?(?:{MONTH_NAME})(?: \d{{4}})?|next meeting|asap"
    r"|a\.s\.a\.p\.?|ongoing|immediately)\.?"
)
_APART = re.compile(r"(?:\s*[,;:(–—-]\s*|\s+)(?=\S)")


def who_and_when(cell: Passage) -> tuple[Passage, Passage]:
    """The cell's words, and no day, where it doesn't end with one."""
    for gap in _APART.finditer(cell.text):
        rest = cell.text[gap.end() :].rstrip(" .)")
        if gap.start() and WHEN.fullmatch(rest):
            return cell.cut(0, gap.start()), cell.cut(gap.end(), gap.end() + len(rest))
    return cell, EMPTY
