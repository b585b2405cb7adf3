"""A run of names that a line's end breaks.

Enters: a line that ends in a comma, and the next. Leaves: whether the names go on there.
"""

from __future__ import annotations

import re

__all__ = ["names_run_on"]

_INITIALLED = re.compile(r"[A-Z]\.? (?:[A-Z]\.? )?[A-Z][\w’'-]+(?:,| \(| and )")
_COUNCILLORS = re.compile(
    r"(?:^|[:;] ?|\band )(?:County |City |Borough |District )?(?:Councillors|Cllrs|Aldermen)\b"
    r"(?:[^.;,]|(?<=\b[A-Z])\.)*,(?:[^.;]|(?<=\b[A-Z])\.)*,$"
)
_FURTHER_ONE = re.compile(
    r"(?!(?i:apolog|officer|in attend|also|present|absent|member|observ|councillor|part ))"
    r"(?:[A-Z]\. ?|[A-Z] )?[A-Z][a-z][\w’'-]*(?: [A-Z][\w’'-]+)?(?:,| and [A-Z]|$)(?!.*:)"
)
_LONG = 60  # characters of a line that is full
_COMMAS = 3


def names_run_on(text: str, below: str) -> bool:
    """'A Lee, B Hall, C Moor,' over 'D Hill, E Ott'; 'Councillors Lee (Chair), Hall,' over 'Moor and Hill'."""
    if len(text) >= _LONG and text.count(", ") >= _COMMAS and _INITIALLED.match(below):
        return True
    return bool(_COUNCILLORS.search(text) and _FURTHER_ONE.match(below))
