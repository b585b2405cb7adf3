"""A cell beside a name that says, in words, whether somebody came: 'Present', 'Apologies', 'Absent'.

Enters: the last cell of a row that stands under no heads of columns. Leaves: what it says, or None.
"""

from __future__ import annotations

import re

from corpus.passage import Passage

__all__ = ["came"]

_PRESENT = re.compile(r"(?i)(?:present|in attendance|attended)(?: ?\([^()]*\))?")
_AWAY = re.compile(r"(?i)(?:apology|apologies)(?: (?:received|given|sent|accepted))?(?: ?\([^()]*\))?")
_ABSENT = re.compile(r"(?i)(?:absent|not present|did not attend|no apologies)(?: ?\([^()]*\))?")


def came(cell: Passage) -> str | None:
    """'present', 'apologies' or 'absent'; None where the cell says something else."""
    told = {"present": _PRESENT, "apologies": _AWAY, "absent": _ABSENT}
    return next((said for said, pattern in told.items() if pattern.fullmatch(cell.text)), None)
