"""Who 'He moved the recommendation' is: the one whom the paragraph's sentence before begins with.

Enters: the sentences of a paragraph. Leaves: the same, the name in the place of the pronoun of one that moves or
seconds.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from corpus.passage import Passage
from rules.book import RuleBook

__all__ = ["by_name"]

_PRONOUN = re.compile(
    r"(?P<who>He|She|They)(?=(?: [^.;]{3,240}? and)? (?:then |also |formally |therefore ){0,2}"
    r"(?:moved|proposed|seconded|MOVED|PROPOSED|SECONDED)\b"
    r" (?:that|to|its|the|an?|this|refusal|approval|deferral)\b)"
)
_GOES_ON = re.compile(r"(?:He|She|They|His|Her|Their|It)\b")


def by_name(said: Iterable[Passage], book: RuleBook) -> Iterator[Passage]:
    """'Councillor A presented the report. He moved its adoption.': the second with Councillor A's name."""
    subject: Passage | None = None
    for sentence in said:
        if subject is not None and (match := _PRONOUN.match(sentence.text)):
            yield Passage.join((subject, sentence.cut(match.end("who"))))
            continue
        yield sentence
        if not _GOES_ON.match(sentence.text):
            begins = next((m for p in book.votes.speaks if (m := p.search(sentence.text))), None)
            subject = sentence.group(begins, "name") if begins else None
