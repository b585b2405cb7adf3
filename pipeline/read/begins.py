"""Whether a printed line begins a paragraph by what it says, where nothing in how it is set tells it.

Enters: the last line of a paragraph and the one below it. Leaves: whether the latter is a beginning. In papers set
without space between paragraphs a line that fills its measure looks as though it went on with 'Present: A Lee'.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from pipeline.read.sheet import Word
from rules.book import ReadingRules

__all__ = ["begins", "lists"]

_FAR = 8  # words, among which a label or a number ends
_ENTRY = re.compile(  # 'Ann Lee (AL), Quay Trust'
    r"[A-Z][a-z’'-]+ (?:[A-Z]\.? )?[A-Z][\w’'-]+(?: \([A-Z]{2,3}\))?, "
    r"(?:(?:of|and|for|the|in|to|&|[–-]|\(?[A-Z0-9][^\s,]*,?)(?: |$)){1,9}"
)
_COMMAS = 2  # of an entry at most: name, post, organisation


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


def lists(first: Sequence[Word], before: Sequence[Word], line: Sequence[Word]) -> bool:
    """Whether 'Bo Hall, Quay Trust' begins an entry of its own below 'Ann Lee, Harbour Board', the block's first line:
    the last entry has ended, and neither line is a run of names."""
    if len(line) < 3 or not any(w.text.endswith(",") for w in line[1:4]) or not line[0].text[0].isupper():
        return False
    if before[-1].text in ("and", "of", "for", "the", "&") or any(w.text[-1] in ",;" for w in before[-2:]):
        return False
    both = [" ".join(w.text for w in words) for words in (first, line)]
    return all(_ENTRY.fullmatch(text) and text.count(",") <= _COMMAS for text in both)
