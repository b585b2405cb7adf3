"""What was recommended, and agreed in a word below: 'Recommendation: That the plan be endorsed.' over 'AGREED.'

Enters: the blocks of a minute, and where a recommendation may begin. Leaves: each of its clauses as decided, and where
the minute goes on; None where nobody says what became of it.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from corpus.passage import Passage
from pipeline.blocks import Block
from pipeline.extract.decision_columns import Decided, verb_of
from rules.book import DecisionRules

__all__ = ["agreed_below"]

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
