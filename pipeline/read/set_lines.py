"""How a line is set: in the middle of a list that runs on, or as the heading of its cell.

Enters: a line's words, perhaps with those below them. Leaves: which of these it is.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from pipeline.read.sheet import Word

__all__ = ["ENDS", "breaks", "dates", "heads_cell", "lists_names", "midway", "reach", "runs_over"]

ENDS = re.compile(r"[.!?:;][)\"'’”]*$")
_OPEN_END = re.compile(
    r"(?:,|-|–|&|\b(?:and|or|of|the|a|an|to|for|in|on|by|with|at|from|that|as)|\b(?:cllrs?|councillor|mrs?|miss)\.?)$",
    re.IGNORECASE,
)
_MONTH = re.compile(r"(?i)^(?:(?:jan|febr)uary|march|april|may|june|july|august|(?:septem|octo|novem|decem)ber),?$")
_YEAR = re.compile(r"(?:19|20)\d\d\b")
_SAID = 4  # words in small letters of a line of running text
_LABEL = 5  # words of a line, among which a label's colon stands
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


def reach(last: Word, word: Word) -> float:
    """How far a line would reach with the next word set on it, points."""
    return last.x1 + 0.28 * word.size + (word.x1 - word.x0) + 3


def dates(last: Word, word: Word) -> bool:
    """Whether a day goes on with its year: 'on Tuesday, 16 March', '2021. The'."""
    return bool(_YEAR.match(word.text) and _MONTH.match(last.text))


def breaks(before: Sequence[Word], after: Sequence[Word], right: float, over_page: bool) -> bool:
    """Whether `before` ended a paragraph: there was room left on it for the next word."""
    end, word = before[-1], after[0]
    small = word.text[0].islower()
    room = reach(end, word) <= right
    if over_page:
        return not small if ENDS.search(end.text) or room else False
    return room and not small and not _OPEN_END.search(end.text) and not dates(end, word)


def midway(last: Word, word: Word) -> bool:
    """Whether a line that ends so stops in the middle of what the word goes on with: 'on Monday 3 March at', 'Church
    Hall,', 'the' before a small letter."""
    open_end = bool(_OPEN_END.search(last.text)) or dates(last, word)
    return not ENDS.search(last.text) and (word.text[0].islower() or open_end)


def runs_over(line: Sequence[Word], below: Sequence[Word], right: float) -> bool:
    """Whether a line of running text or of names has no room for the next word and no end: '... were received from Cllr
    Bo', over 'Hall and Cllr Lee'; a label begins anew ('Present / Yn bresennol: A Lee')."""
    labels = any(":" in w.text for w in below[:_LABEL])
    names = lists_names(line) and not line[0].bold and not any(c.isdigit() for w in line for c in w.text)  # no place
    said = names or sum(w.text[0].islower() for w in line) >= _SAID
    return said and not labels and not ENDS.search(line[-1].text) and reach(line[-1], below[0]) > right
