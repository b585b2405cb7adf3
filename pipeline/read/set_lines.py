"""How a line is set: in the middle of a list that runs on, or as the heading of its cell.

Enters: a line's words, perhaps with those below them. Leaves: which of these it is.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from pipeline.read.sheet import Word

__all__ = ["ENDS", "heads_cell", "lists_names"]

ENDS = re.compile(r"[.!?:;][)\"'’”]*$")
_RUN = 2  # commas that make a line part of a list in a run


def lists_names(line: Sequence[Word]) -> bool:
    """Whether a line is the middle of a list in a run: commas in it, and no end."""
    return sum(w.text.endswith(",") for w in line) >= _RUN and not ENDS.search(line[-1].text)


def heads_cell(line: Sequence[Word], below: Sequence[Word]) -> bool:
    """Whether a cell's first line is set as a heading, and the one below it is not."""
    if all(w.underline for w in line) and not below[0].underline:
        return True
    lettered = [w.text for w in line if w.text[0].isalpha()]
    return bool(lettered) and all(map(str.isupper, lettered)) and any(c.islower() for w in below for c in w.text[1:])
