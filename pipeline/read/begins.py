"""Whether a printed line begins a paragraph by what it says, where nothing in how it is set tells it.

Enters: the last line of a paragraph and the one below it. Leaves: whether the latter is a beginning. In papers set
without space between paragraphs a line that fills its measure looks as though it went on with 'Present: A Lee'.
"""

from __future__ import annotations

from collections.abc import Sequence

from pipeline.read.sheet import Word
from rules.book import ReadingRules

__all__ = ["begins"]

_FAR = 8  # words, among which a label or a number ends


def begins(before: Sequence[Word], line: Sequence[Word], rules: ReadingRules) -> bool:
    """Whether the line begins with a label of attendance, or behind a sentence with a minute's number or heading."""
    first = line[0].text
    if not (first[0].isupper() or "/" in first) or not _told(line):
        return False
    end = before[-1].text
    text = " ".join((end, *(w.text for w in line[: _FAR + 1])))
    at = len(end) + 1
    return any(m.start() == at for p in rules.run_on if p.kind != "opening" for m in p.regex.finditer(text))


def _told(line: Sequence[Word]) -> bool:
    """Whether the line can begin with anything of the kind: a number, capitals, or a colon or a stop near."""
    first = line[0].text
    return first.isupper() or "/" in first or any(w.text[-1] in "./" or ":" in w.text for w in line[:_FAR])
