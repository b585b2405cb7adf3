"""Runs of names in which the comma between two is left out: 'Ann Lee (chair) Bo, Cy Moor', 'Mrs A Lee, Liaison
Officer Mrs B Hall, Clerk'.

Enters: a run's words. Leaves: its two halves, each with whether nothing but names follows; none where no comma is
wanting.
"""

from __future__ import annotations

import re

from corpus.passage import Passage
from pipeline.extract.listing import GROUP
from pipeline.extract.people import is_given
from rules.book import NicknameRules

__all__ = ["without_comma"]

_POSTED = re.compile(  # behind a post in brackets
    r"\((?i:(?:vice[- ]|acting |hon\.? )?(?:chair(?:man|woman|person)?|secretary|treasurer|clerk|minute[- ]taker))\) "
    r"(?P<first>[A-Z][a-z]+)(?= [A-Z][a-z’'-]+(?:,| and |\.?$)|,| and |\.?$)"
)
_NEXT = re.compile(  # behind a post
    r", (?:[A-Z][a-z]+ ){0,4}(?:Officer|Clerk|Manager|Secretary|Treasurer|Engineer|Warden)(?P<gap> )"
    r"(?=(?:Mr|Mrs|Ms|Miss|Dr)\.? (?:[A-Z]\.? ?){0,2}[A-Z][\w’'-]+(?:, [A-Z]|\.?$))"
)
_LONE = re.compile(r"(?:, | and |^\w+\.?:? )[A-Z][\w’'-]+ $")  # a surname alone


def without_comma(run: Passage, short: NicknameRules) -> tuple[tuple[Passage, bool], ...]:
    """The halves of such a run."""
    if (after := _NEXT.search(run.text)) is not None:
        return (run.cut(0, after.start("gap")), False), (run.cut(after.end("gap")), False)
    met = _POSTED.search(run.text)
    lone = met is not None and GROUP.match(run.text) and _LONE.search(run.text[: met.start()])
    if met is None or not (lone or is_given(met["first"], short)):
        return ()
    rest = run.cut(met.start("first"))
    rest = Passage.join((Passage("Councillors"), rest)) if lone else rest  # 'Cllrs Lee, Hall (Chair) Moor'
    return (run.cut(0, met.start("first") - 1), False), (rest, True)
