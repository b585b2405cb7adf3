"""Names that stand surname first: 'Hall-Moor, B (Chair)', 'Hall, Mary; Moor, David'.

Enters: a line of a list. Leaves: each such name of it; none where the words behind the comma are neither initials nor
a given name, or where nothing tells which of the two is the surname.
"""

from __future__ import annotations

import re

from corpus.passage import Passage
from pipeline.extract.people import is_given
from rules.book import NicknameRules

__all__ = ["turned_round"]

_BEHIND = r"(?: ?\([^()]{2,40}\))?\.?"
_INITIALS = re.compile(
    r"(?!Cllrs?\b|Councillors?\b)[A-Z][a-z][\w’'-]+, ?(?:(?:Mrs?|Ms|Miss|Dr|Cllr)\.? )?(?:[A-Z]\.? ?){1,3}" + _BEHIND
)
_GIVEN = re.compile(  # one word each: 'Hall, Mary Moor' may be two people
    r"(?!Cllrs?\b|Councillors?\b)(?P<surname>[A-Z][\w’'-]*[a-z]), ?(?P<given>[A-Z][a-z]+)(?: [A-Z]\.?)?" + _BEHIND
)


def turned_round(run: Passage, nicknames: NicknameRules) -> list[Passage]:
    """The names of a line that holds nothing but such names, with semicolons between them."""
    if _INITIALS.fullmatch(run.text):
        return [run]
    if "," not in run.text:
        return []
    parts = [run.group(part) for part in re.finditer(r"[^;\s][^;]*", run.text)]
    names = [_GIVEN.fullmatch(part.text) for part in parts]
    if not all(name is not None and is_given(name["given"], nicknames) for name in names):
        return []
    told = any(name is not None and not is_given(name["surname"], nicknames) for name in names)
    return parts if told else []
