"""Brackets in a line of names that hold no post: left open, or saying what somebody was there for.

Enters: the words of a line. Leaves: the same without them.
"""

from __future__ import annotations

import re

from corpus.passage import Passage

__all__ = ["unbracketed"]

_UNCLOSED = re.compile(  # 'A Lee (Chair; B Hall (Clerk)'
    r"\((?=(?i:(?:vice[- ]?|deputy |co-)?(?:chair(?:man|woman|person)?|secretary|treasurer|clerk))[;,] [^)]*(?:\(|$))"
)
_ASIDE = re.compile(  # '(not present for items 6 - 14)', '(no voting rights)'
    r" ?\((?i:(?:not present|absent|present|left|in attendance) (?:only )?(?:for|from|during) "
    r"(?:agenda )?items?\b[^()]*"
    r"|\+ [A-Z][^()]*"  # 'Leader (+ Finance)', what else somebody holds
    r"|(?:for|from|until) (?:agenda )?items? \d[^()]*|(?:no|without|with no) vot(?:e|ing)(?: rights)?)\)"
)


def unbracketed(run: Passage) -> Passage:
    match = _UNCLOSED.search(run.text)
    if match is not None:
        run = Passage.join((run.cut(0, len(run.text[: match.start()].rstrip())), run.cut(match.end())))
    while (aside := _ASIDE.search(run.text)) is not None:
        run = Passage.join((run.cut(0, aside.start()), run.cut(aside.end())), "")
    return run
