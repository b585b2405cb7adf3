"""What was recommended or moved, and agreed in a word below: 'Recommendation: That the plan be endorsed.', 'AGREED.'

Enters: the blocks of a minute, and where a recommendation or a motion may begin. Leaves: each of its clauses as
decided, and where the minute goes on; None where nobody says what became of it.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from corpus.passage import Passage
from pipeline.blocks import Block
from pipeline.extract.clauses import unquoted
from pipeline.extract.decision_columns import Decided, verb_of
from rules.book import DecisionRules, RuleBook

__all__ = ["agreed_below", "carried_below"]

_RULE = "decisions#recommended"
_RECOMMENDED = re.compile(
    r"(?:(?:The )?(?:[Oo]fficers?[’']?s?|[Rr]eport) )?(?:RECOMMENDATIONS?|[Rr]ecommendations?|Recommended|RECOMMENDED)"
    r"(?: \(?\d\)?)? ?[:–-] ?(?P<text>(?:[Tt]hat|THAT|[Tt]o)\b.{8,})?"
)
_AGREED = re.compile(
    r"\W*(?:(?:This|It|The|These|All)(?: recommendations?)? (?:was|were) )?(?:(?i:unanimously) )?"
    r"(?P<verb>AGREED|RESOLVED|APPROVED|[Aa]greed|[Rr]esolved|[Aa]pproved)"
    r"(?: (?i:unanimously|accordingly|by all|nem\.? con\.?))?[.!]?"
)
_CLAUSE = re.compile(r"(?:[Tt]hat|THAT|[Tt]o)\b")
_MOST = 8  # clauses
_MOTION = re.compile(r"[“\"‘']?That\b.{8,}")


def agreed_below(blocks: Sequence[Block], at: int, rules: DecisionRules) -> tuple[list[Decided], int] | None:
    """The clauses and where to go on; a table's row is none."""
    told = None if blocks[at].cells else _RECOMMENDED.fullmatch(blocks[at].whole.text)
    if told is None:
        return None
    clauses: list[tuple[str | None, Passage]] = []
    if told["text"]:
        clauses.append((None, blocks[at].whole.group(told, "text")))
    for below, block in enumerate(blocks[at + 1 : at + 1 + _MOST], at + 1):
        if (verdict := _AGREED.fullmatch(block.text)) is not None:
            verb = verb_of(verdict["verb"], rules)
            found = [Decided(verb, "block", mark, words, block.passage, _RULE) for mark, words in clauses]
            return (found, below + 1) if found else None
        if block.cells or not (block.marker or _CLAUSE.match(block.text)):
            return None
        clauses.append((block.marker.strip("(.)") if block.marker else None, block.passage))
    return None


def carried_below(blocks: Sequence[Block], at: int, book: RuleBook) -> tuple[list[Decided], int] | None:
    """'Proposed: A, seconded: B' over 'That the bills be paid.' over 'All in favour', on lines of their own."""
    mover, motion, verdict = (*blocks[at : at + 3], *(None, None, None))[:3]
    if mover is None or motion is None or verdict is None or any(b.cells for b in (mover, motion, verdict)):
        return None
    if not _MOTION.fullmatch(motion.text):
        return None
    moved = next((m for p in book.votes.move if p.kind == "run" and (m := p.search(mover.text))), None)
    if moved is None or moved.start() or mover.text[moved.end() :].strip(" .:;,-–"):
        return None
    rules = book.decisions
    told = next(((p, m) for p in rules.all_agreed if p.kind != "seconded" and (m := p.search(verdict.text))), None)
    if told is None or "yes" in told[1].re.groupindex:
        return None
    verb = verb_of(told[1]["verb"] or told[1]["verb2"] or "agreed", rules)
    return [Decided(verb, "block", None, unquoted(motion.passage), verdict.passage, told[0].name)], at + 3
