"""Which of a minute's motions and amendments some words are about.

Enters: the motions so far and the words that say how one went, or who seconded it. Leaves: its kind, and the one meant.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from itertools import takewhile

from pipeline.extract.divisions import Ballot
from rules.book import RuleBook

__all__ = ["kind_of", "named_kind", "of_things", "of_which", "target", "unsaid"]

_FOR_AMENDMENT = re.compile(r"(?i)\b(?:for|on) the amendment\b")
_LOST = re.compile(r"(?i)(?:fell|falls|fallen|lost)\b")
_MOTION = re.compile(  # what 'which' or 'it' may stand for
    r"(?i)\b(?:motion|amend|propos|vot|second|mov|recommend|resol|nominat|minutes|application|permission|casting)"
)
_FEW = 3  # words before 'it was lost'
_CAST = re.compile(r"(?i)\b(?:casting|deciding) vote (?:in|for|against)\b")  # 'used her casting vote for the motion'


def unsaid(ballot: Ballot) -> bool:
    """Whether nothing yet says how it went, or only how the chair's vote fell."""
    return not ballot.outcome or _CAST.search(ballot.outcome.text) is not None


def kind_of(text: str, book: RuleBook) -> str:
    return "amendment" if any(p.search(text) for p in book.votes.amendment) else "motion"


def of_which(sentence: str) -> str:
    """The amendment that votes were counted for, where no motion is named beside it."""
    said = _FOR_AMENDMENT.search(sentence)
    return said[0] if said and "motion" not in sentence.casefold() else ""


def of_things(told: re.Match[str]) -> bool:
    """Whether it is no motion that was lost or fell: 'the trees which fell in the gale'."""
    subject = (told.groupdict().get("subject") or "").casefold()
    if subject not in ("which", "it", "this", "and") or not _LOST.match(told["outcome"]):
        return False
    before = told.string[: told.start("subject")]
    return len(before.split()) >= _FEW and not _MOTION.search(before)


def named_kind(ballot: Ballot, found: Sequence[Ballot], sentence: str) -> str:
    """The kind of a motion by the words that count its votes, 'Members voted for the amendment': it amends what was
    moved before it."""
    before = any(b.mover for b in takewhile(lambda b: b is not ballot, found))
    return "amendment" if ballot.mover and before and of_which(sentence) else ballot.kind


def target(found: Sequence[Ballot], kind: str, fits: Callable[[Ballot], object]) -> Ballot | None:
    """The latest ballot that fits: of the kind if there is one, else of any."""
    fitting = [b for b in found if fits(b)]
    same = [b for b in fitting if b.kind == kind]
    if kind == "amendment":
        return same[-1] if same else fitting[-1] if len(fitting) > 1 else None  # of two motions the later amends
    return (same or fitting)[-1] if fitting else None
