"""Lines that tell of one move together: who proposed on one, who seconded on the next.

Enters: lines and sentences of a minute. Leaves: whether two belong together, and the two as one.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from typing import NamedTuple

from corpus.passage import Passage
from pipeline.blocks import Block
from pipeline.extract.divisions import Ballot
from rules.book import RuleBook

__all__ = [
    "MOVED_BY",
    "SECONDS",
    "Named",
    "counted_next",
    "halves",
    "motion_named",
    "paired",
    "seconded_next",
    "unlabelled",
]

MOVED_BY = re.compile(  # below what was moved; 'Moved Councillor Lee, seconded Councillor Hall'
    r"\W*(?i:moved|proposed)(?: (?i:by)\b|:? (?=(?:Councillor|Cllr|Bailie|Baillie|Provost|Mrs?|Ms|Dr)\b))"
)

_GAP = 3  # characters between two sentences
_APPROVED = re.compile(r"Approved(?: by)? ?: ?[A-Z][^:;]{1,40}$")
_PROPOSED_END = re.compile(r"^[A-Z][a-z].*\s{1,}Proposed(?: by)?:?\s+[A-Z][\w'’-]+(?: [A-Z][\w'’-]+){1,2}$")
_SECONDED = re.compile(r"Seconded(?: by)?\s?:?\s+[A-Z]")
_WAS_SECONDED = re.compile(
    r"(?:This|It|Th(?:e|is) (?:motion|proposal|nomination)) was (?:then |duly |also )?seconded by\b"
)
_NAMED = re.compile(
    r"(?P<kind>[Mm]otion|MOTION|[Aa]mendment|AMENDMENT)(?: \d)? ?[:–-] ?(?P<motion>[Tt]hat\b.{8,400}?[.;])(?= [A-Z(])"
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


def counted_next(said: Iterable[Passage], book: RuleBook) -> Iterator[Passage]:
    """'Votes for: 5.', 'Votes against: 0.' and 'Abstentions: 1.' as the one count that they are."""
    held: Passage | None = None
    for sentence in said:
        counts = _counts_alone(sentence.text, book)
        if held is not None and counts:
            held = Passage.join((held, sentence))
            continue
        if held is not None:
            yield held
        held = sentence if counts else None
        if not counts:
            yield sentence
    if held is not None:
        yield held


def _counts_alone(text: str, book: RuleBook) -> bool:
    found = (p.search(text) for p in book.votes.label)
    return any(m is not None and not m.start() and not text[m.end() :].strip(" .;,)") for m in found)


class Named(NamedTuple):
    """A motion or an amendment behind its name, 'Amendment: That the slip be shut.'"""

    kind: str
    motion: Passage


def motion_named(words: Passage) -> Named | None:
    """What a paragraph that begins so moves, up to the end of its sentence."""
    label = _NAMED.match(words.text)
    if label is None:
        return None
    return Named(label["kind"].casefold(), words.cut(label.start("motion"), label.end("motion")))


def unlabelled(block: Block) -> Passage:
    """A line that tabs part: 'Agreed:' and a sentence, or 'Proposed: A' and 'Seconded: B'."""
    filled = [c for c in block.cells if c]
    label = len(filled) == 2 and re.fullmatch(r"(?!(?i:proposed|moved|seconded))[A-Z][\w ]{2,20}:", filled[0].text)
    return filled[1] if label else block.passage


def paired(found: Sequence[Ballot]) -> Iterator[Ballot]:
    """'RESOLVED (4 in favour) to mend it. Proposed by A, seconded by B.': the votes and, right behind them, who moved,
    as the one motion that they are."""
    held: Ballot | None = None
    for ballot in found:
        if held is not None and _moves_it(ballot, held):
            held.mover, held.seconder = ballot.mover, ballot.seconder
            held.said += ballot.said
            continue
        if held is not None:
            yield held
        held = ballot
    if held is not None:
        yield held


def _moves_it(ballot: Ballot, before: Ballot) -> bool:
    bare = ballot.trailing and ballot.mover and ballot.open and not ballot.motion
    if not bare or before.mover or before.motion or before.trailing or before.open or before.kind != ballot.kind:
        return False
    last, first = before.said[-1].runs[-1], ballot.said[0].runs[0]
    return last.page == first.page and 0 <= first.start - last.start - last.length <= _GAP
