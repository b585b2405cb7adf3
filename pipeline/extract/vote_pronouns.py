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
    before: Passage | None = None  # the latest sentence that begins with no pronoun
    for sentence in said:
        told = _PRONOUN.match(sentence.text)
        subject = _speaker(before, book) if told and before else None
        if told and subject:
            yield Passage.join((subject, sentence.cut(told.end("who"))))
            continue
        yield sentence
        before = before if _GOES_ON.match(sentence.text) else sentence


def _speaker(sentence: Passage, book: RuleBook) -> Passage | None:
    begins = next((m for p in book.votes.speaks if (m := p.search(sentence.text))), None)
    return sentence.group(begins, "name") if begins else None
