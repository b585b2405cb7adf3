"""What a program that reads pictures of words takes for others, put right where there is no doubt.

Enters: words as they were read. Leaves: the words as they are printed. A raised ordinal behind a day ('5th' with a
small 'th') comes as a star or a quotation mark; some words of the trade are read as words that there are none.
"""

from __future__ import annotations

import re
from collections.abc import Iterable

from pipeline.dates import MONTH_NAME
from rules.pattern import Word

__all__ = ["ordinal", "spelled"]

_RAISED = re.compile(r"(?P<day>[12]?\d|3[01])(?P<raised>[\"“”*'‘’°™®©#&?!^~`]{1,3})")
_MONTH = re.compile(rf"(?:of )?{MONTH_NAME}", re.IGNORECASE)
_EDGES = re.compile(r"(?P<open>\W*)(?P<word>.*?)(?P<close>\W*)", re.DOTALL)


def ordinal(word: str, following: str) -> str:
    """'5*' before 'July' as '5th', '11™#' before 'JULY' as '11TH'; any other word as it is."""
    match = _RAISED.fullmatch(word)
    if match is None or not _MONTH.match(following):
        return word
    day = int(match["day"])
    ending = "th" if day in (11, 12, 13) else {1: "st", 2: "nd", 3: "rd"}.get(day % 10, "th")
    return match["day"] + (ending.upper() if following.isupper() else ending)


def spelled(word: str, known: Iterable[Word]) -> str:
    """The word of the trade that a misread one stands for; any other word as it is."""
    match = _EDGES.fullmatch(word)
    assert match is not None
    for right in known:
        for form in right.forms:
            if match["word"] == form or match["word"].startswith((form + "’", form + "'")):
                return match["open"] + right.name + match["word"][len(form) :] + match["close"]
    return word
