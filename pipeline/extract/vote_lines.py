"""Lines that tell of one move together: who proposed on one, who seconded on the next.

Enters: lines and sentences of a minute. Leaves: whether two belong together, and the two as one.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from corpus.passage import Passage
from pipeline.blocks import Block
from rules.book import RuleBook

__all__ = ["MOVED_BY", "SECONDS", "halves", "seconded_next", "unlabelled"]

MOVED_BY = re.compile(  # below what was moved; 'Moved Councillor Lee, seconded Councillor Hall'
    r"\W*(?i:moved|proposed)(?: (?i:by)\b|:? (?=(?:Councillor|Cllr|Bailie|Baillie|Provost|Mrs?|Ms|Dr)\b))"
)

_APPROVED = re.compile(r"Approved(?: by)? ?: ?[A-Z][^:;]{1,40}$")
_PROPOSED_END = re.compile(r"^[A-Z][a-z].*\s{1,}Proposed(?: by)?:?\s+[A-Z][\w'’-]+(?: [A-Z][\w'’-]+){1,2}$")
_SECONDED = re.compile(r"Seconded(?: by)?\s?:?\s+[A-Z]")
_WAS_SECONDED = re.compile(
    r"(?:This|It|Th(?:e|is) (?:motion|proposal|nomination)) was (?:then |duly |also )?seconded by\b"
)
SECONDS = re.compile(r"(?i)\bsecond(?:ed|er)\b")


def halves(text: str, below: str) -> bool:
    """'Approved: A Lee', 'Chairman  Bo Hall  Proposed  Ann Lee', or 'A Lee proposed a walk.': who seconded stands on
    the next line."""
    halfway = _APPROVED.match(text) or (_PROPOSED_END.search(text) and not SECONDS.search(text))
    if halfway and _SECONDED.match(below):
        return True
    return bool(_WAS_SECONDED.match(below) and text.endswith(".") and re.search(r"\b(?:proposed|moved)\b", text))


def seconded_next(said: Sequence[Passage], book: RuleBook) -> Iterator[Passage]:
    """'A proposed that the plan be kept.' and 'This was seconded by B.' as the one move that they are."""
    two = [p for p in book.votes.move if p.kind == "two"]
    held: Passage | None = None
    for sentence in said:
        if held is not None and SECONDS.search(sentence.text):
            both = Passage.join((held, sentence))
            if any(p.search(both.text) for p in two):
                yield both
                held = None
                continue
        if held is not None:
            yield held
        held = sentence
    if held is not None:
        yield held


def unlabelled(block: Block) -> Passage:
    """A line that tabs part: 'Agreed:' and a sentence, or 'Proposed: A' and 'Seconded: B'."""
    filled = [c for c in block.cells if c]
    label = len(filled) == 2 and re.fullmatch(r"(?!(?i:proposed|moved|seconded))[A-Z][\w ]{2,20}:", filled[0].text)
    return filled[1] if label else block.passage
