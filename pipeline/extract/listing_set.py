"""Entries that the page sets one to a line, with nothing at the lines' ends: 'A Lee, Director' over 'B Hall, Clerk';
and those whose posts stand right behind their names: 'A. Lee Director, B. Hall Clerk'.

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
_NAME = r"(?:[A-Z]\. ?){1,3}(?:O[’'] ?)?[A-Z][\w’'-]+"
_BEHIND = re.compile(rf"(?P<who>{_NAME})(?: (?P<post>[A-Z][^,;:]{{2,60}}))?")
_NEXT = re.compile(rf"\s*(?:,|\band\b|&)\s*(?=(?:and )?{_NAME}(?: [A-Z]|,| &| and|[.]?$))")
_OPEN = re.compile(  # a line that goes on in the next; 'Mr.', where a blank was wanting
    r"(?:[,;:&]|\b(?:and|of|for|the|(?:Mrs?|Ms|Miss|Dr|Cllr|Rev|Capt|Col|Prof)\.?))$"
)


def one_a_line(run: Passage, names: NameRules) -> list[Passage]:
    """The entries, where two lines or more begin with a name and its post and the lines before those are closed; lines
    between them go on with a post. Empty where the lines tell nothing."""
    if under := _UNDER.search(run.text):
        return [run.cut(0, under.end()), run.cut(under.end())]
    if posted := _posts_behind(run, names):
        return posted
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


def _posts_behind(run: Passage, names: NameRules) -> list[Passage]:
    """'A. Lee Director of Quays, B. Hall & C. Moor Engineers': a name each, most of them with a post that no comma
    parts from it."""
    if _BEHIND.match(run.text) is None:
        return []
    cuts = list(_NEXT.finditer(run.text))
    ends = [*(m.start() for m in cuts), len(run.text.rstrip(" .,"))]
    parts = [run.cut(low, high) for low, high in zip([0, *(m.end() for m in cuts)], ends, strict=True)]
    told = [_BEHIND.fullmatch(part.text) for part in parts]
    posts = [match["post"] for match in told if match is not None and match["post"]]
    whole = len(parts) > 1 and all(told) and 2 * len(posts) >= len(parts) and len(posts) > 1
    return parts if whole and all(is_post(post, names) for post in posts) else []
