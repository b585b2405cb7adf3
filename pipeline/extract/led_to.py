"""Which decision of a minute a motion became.

Enters: a ballot as it was read and the decisions of its minute, by their places on the page. Leaves: the decision's
place among them; None where the motion led to none.
"""

from __future__ import annotations

import re
from collections.abc import Container, Sequence

from pipeline.extract.divisions import Ballot
from pipeline.extract.resolutions import Decided

__all__ = ["led_to", "points_on"]

_ADOPTED = re.compile(  # said and done: no decision follows
    r"\b[Mm]inutes\b[^.;]{0,120}\bw(?:ere|as) (?:adopted|approved|confirmed|agreed|accepted|signed)\b(?! that\b)"
    r"|^(?:Adopted|Approved|Confirmed) on the (?:proposal|proposition|motion) of\b"
)
_POINTS = re.compile(  # says of what was moved only where it stands
    r"(?i)(?:the|its|their|this|these) (?:(?:officers?[’']?s?|above|following) )?(?:recommendations?|motion|minutes"
    r"|report|resolutions?|proposals?)(?: (?:therein|above|as (?:set out|amended|printed|above|circulated)"
    r"|(?:set out |contained )?in the report|of the (?:last|previous) meeting))?\W*"
)
_LEADS_ON = re.compile(
    r"(?:\band|,|:-?|[-–—])$"
)  # 'Seconded by Councillor Lee, and' over 'Resolved: that the slip be shut'


def led_to(
    ballot: Ballot,
    after: tuple[int, int] | None,
    made: Sequence[Decided],
    taken: Container[int] = (),
    heads: Sequence[tuple[int, int]] = (),
) -> int | None:
    """Which decision of the minute the motion became: the one in its own words, else the next before another
    motion, else, for a mover and seconder printed behind it, the one before. `taken`: what earlier motions became;
    `heads`: where the lines stand that part the minute's business, which a mere count or roll does not pass."""
    if ballot.kind == "amendment":
        return None
    places = [(run.page, run.start, run.start + run.length) for p in ballot.said for run in p.runs]
    starts = [(d.passage.runs[0].page, d.passage.runs[0].start) if d.passage.runs else (0, 0) for d in made]
    for i, (page, start) in enumerate(starts):
        if any(page == p and a <= start < b for p, a, b in places):
            return i
    behind = [i for i, place in enumerate(starts) if place > ballot.end and (after is None or place < after)]
    further = min((h for h in heads if h > ballot.end), default=None)
    if not ballot.mover and not any(further is None or starts[i] < further for i in behind):
        begun = max((h for h in heads if h < ballot.at), default=(0, 0))
        own = [i for i, place in enumerate(starts) if begun < place < ballot.at and i not in taken]
        return own[-1] if own else None  # 'RESOLVED – that it be refused', 'For: A and B', and the next application
    if ballot.trailing and not _LEADS_ON.search(ballot.said[-1].text):
        before = [i for i, place in enumerate(starts) if place < ballot.at]
        if before and not (before[-1] in taken and behind):
            return before[-1]
    if any(_ADOPTED.search(p.text) for p in ballot.said):
        return None
    between = [i for i, place in enumerate(starts) if ballot.at < place < ballot.end]
    if between and _LEADS_ON.search(ballot.said[0].text):
        return between[0]  # 'Moved by A, seconded by B and', what was resolved, 'Vote: For 4'
    return behind[0] if behind else None


def points_on(ballot: Ballot) -> bool:
    """Whether the motion is only 'the recommendations', which the decision that it became gives in full."""
    return ballot.kind == "motion" and _POINTS.fullmatch(ballot.motion.text) is not None
