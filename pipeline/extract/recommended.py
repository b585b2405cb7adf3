"""What was recommended, and agreed in a word below: 'Recommendation: That the plan be endorsed.' over 'AGREED.'

Enters: the blocks of a minute, and where a recommendation may begin. Leaves: each of its clauses as decided, and where
the minute goes on; None where nobody says what became of it.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

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
    told = None if blocks[at].cells else _RECOMMENDED.fullmatch(blocks[at].whole.text)
    if told is None:
        return None
    below = at + 1
    while below < min(len(blocks), at + 1 + _MOST) and not _AGREED.fullmatch(blocks[below].text):
        if blocks[below].cells or not (blocks[below].marker or _CLAUSE.match(blocks[below].text)):
            return None
        below += 1
    verdict = _AGREED.fullmatch(blocks[below].text) if below < min(len(blocks), at + 1 + _MOST) else None
    clauses = [(b.marker, b.passage) for b in blocks[at + 1 : below]]
    if told["text"]:
        clauses = [(None, blocks[at].whole.group(told, "text")), *clauses]
    if verdict is None or not clauses:
        return None
    verb, opener = verb_of(verdict["verb"], rules), blocks[below].passage
    return [
        Decided(verb, "block", mark.strip("(.)") if mark else None, words, opener, _RULE) for mark, words in clauses
    ], below + 1
