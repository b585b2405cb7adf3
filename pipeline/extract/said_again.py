"""What minutes tell a second time: a motion carried that the clauses below it decide, a decision of an earlier meeting.

Enters: words of a minute. Leaves: whether they say nothing new.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from pipeline.dates import dates
from pipeline.extract.decision_columns import Decided
from pipeline.extract.scene import Scene

__all__ = ["at_earlier", "says_again"]

_ALIKE = 0.7  # the share of what was carried's words that what was then resolved has
_THE_MOTION = re.compile(r"(?i)\b(?:recommendations?|motion|proposals?)\b")
_AT = re.compile(r"(?:At|In) (?:its|the|their) (?:last |previous )?(?:\w+ ){0,2}meeting,? (?:on|of|held|in)\b")


def at_earlier(lead: str, scene: Scene) -> bool:
    """Whether words before a decision say that it was made at a meeting of another day."""
    return _AT.match(lead) is not None and any(day != scene.meeting.date for day, _, _ in dates(lead))


def says_again(motion: str, some: Sequence[Decided]) -> bool:
    """Whether what was carried is what the clauses below decide, in like words or as 'the recommendation'."""
    words = _stems(motion)
    alike = (len(words & _stems(one.passage.text)) >= _ALIKE * len(words) for one in some)
    return bool(_THE_MOTION.search(motion)) or any(alike)


def _stems(text: str) -> set[str]:
    """The longer words, each by its beginning: 'grant' and 'granted' are one."""
    return {word[:5].casefold() for word in re.findall(r"[^\W\d_]{4,}", text)}
