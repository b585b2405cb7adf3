"""Lines that are an initial and a surname, in which 'V. Lee' is no fifth point of a list.

Enters: the text of a paper. Leaves: a sign that such lines stand in it; and the form of one.
"""

from __future__ import annotations

import re

__all__ = ["NAMES", "initial_first", "initials"]

NAMES = "A. Lee"  # what stands for such lines among the numbers of a paper
_LEAST = 2  # lines, of letters that number nothing
_LINE = re.compile(r"(?m)^[ \t]*(?![IVX]\.)[A-Z]\. ?[A-Z][\w’'-]+[ \t]*$")
_ONE = re.compile(r"[IVX]\. ?[A-Z][\w’'-]+")


def initials(text: str) -> set[str]:
    """`NAMES`, where lines of a paper are names of that form; else nothing."""
    return {NAMES} if len(_LINE.findall(text)) >= _LEAST else set()


def initial_first(line: str) -> bool:
    """Whether a line may be one of them, though its initial might be a number: 'V. Lee'."""
    return _ONE.fullmatch(line) is not None
