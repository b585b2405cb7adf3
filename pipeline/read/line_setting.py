"""How the lines of a text conversion are set: how long a full one is, and whether a blank one stands behind each.

Enters: the whole text. Leaves: what its reader joins lines by.
"""

from __future__ import annotations

import re
from itertools import pairwise

__all__ = ["ENDS", "OPEN", "blank_between", "full_length"]

ENDS = re.compile(r"[.!?:;][)\"'’”*_]*$")
OPEN = re.compile(r"(?:\b(?:and|or|of|the|a|an|to|for|in|on|by|with|at|from|that|as)|,)$", re.IGNORECASE)
_LINES, _NARROW, _WIDE = 25, 60, 140  # lines of a text, characters of its full ones, for it to have a measure
_CLOSE, _BROKEN = 0.06, 0.12  # shares of a spaced text's lines: with another right below, in mid-sentence
_STRAY = 0.02  # the share of lines longer than any page's: an address, a link
_FRONT = re.compile(r"\A---\n.*?\n---\n", re.DOTALL)  # what a site's Markdown says of itself
_MARKUP = re.compile(r"^(?:-{3,}|<.*)$")  # a page's end, a tag: no line of the paper


def full_length(text: str) -> int:
    """How many characters a line must have to be full, where the text's lines are as a page broke them; else 0."""
    lengths = sorted(len(line) for line in text.splitlines() if line.strip())
    if len(lengths) < _LINES:
        return 0
    long = lengths[int(0.9 * len(lengths))]
    stray = sum(n > 1.3 * long for n in lengths) > _STRAY * len(lengths)
    return int(0.9 * long) if _NARROW <= long <= _WIDE and not stray else 0


def blank_between(text: str) -> bool:
    """Whether a blank line stands behind every line, as some conversions set them, so that it parts nothing."""
    lines = [_MARKUP.sub("", line.strip()) for line in _FRONT.sub("", text).splitlines()]
    below = [b for a, b in pairwise(lines) if a]
    apart = ((a, b) for a, gap, b in zip(lines, lines[1:], lines[2:], strict=False) if a and not gap)
    broken = [1 for a, b in apart if (b[:1].islower() or OPEN.search(a)) and not ENDS.search(a)]
    close = sum(map(bool, below)) <= _CLOSE * len(below)
    return len(below) >= _LINES - 1 and close and len(broken) >= _BROKEN * len(below)
