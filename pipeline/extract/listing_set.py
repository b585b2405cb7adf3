"""Entries that the page sets one to a line, with nothing at the lines' ends: 'A Lee, Director' over 'B Hall, Clerk'.

Enters: a run of names, perhaps joined from several printed lines. Leaves: its entries where the lines tell them.
"""

from __future__ import annotations

import re

from corpus.passage import Passage
from pipeline.extract.listed import plain
from pipeline.extract.people import is_organisation, is_post, looks_like_person
from rules.book import NameRules

__all__ = ["one_a_line"]

_ENTRY = re.compile(r"(?P<who>[A-Z][^,;:]{3,45}), (?P<post>[A-Z][^,;]{2,60})")
_UNDER = re.compile(  # 'Councillor A Lee, Chair' over 'Councillors Hall, Moor'
    r", (?i:chair(?:man|woman|person)?|convener)(?= (?:Councillors|Cllrs) [A-Z])"
)
_OPEN = re.compile(r"(?:[,;:&]|\b(?:and|of|for|the))$")  # a line that goes on in the next


def one_a_line(run: Passage, names: NameRules) -> list[Passage]:
    """The entries, where two lines or more begin with a name and its post and the lines before those are closed; lines
    between them go on with a post. Empty where the lines tell nothing."""
    if under := _UNDER.search(run.text):
        return [run.cut(0, under.end()), run.cut(under.end())]
    if len(run.runs) < 2 or ";" in run.text:
        return []
    starts: list[int] = []
    posts = 0
    for n, part in enumerate(run.runs):
        words = run.text[part.at :]
        told = _ENTRY.match(words)
        held = told is not None and is_post(told["post"], names)
        begins = (
            told is not None
            and (held or is_organisation(told["post"], names))
            and looks_like_person(plain(told["who"]), names)
        )
        if n == 0 and not begins:
            return []
        if begins and not _OPEN.search(run.text[: part.at].rstrip()):
            starts.append(part.at)
            posts += held
    if posts < 2 or not starts:
        return []
    return [run.cut(low, high) for low, high in zip(starts, [*starts[1:], None], strict=True)]
