"""A line of one person whose organisation reads like a further name: 'Ann Lee, Quay Growth Unit'.

Enters: the pieces that commas make of a line. Leaves: its one person, or None where others may be among them.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from corpus.passage import EMPTY, Passage
from pipeline.extract.listed import plain
from pipeline.extract.listing import Listed, listed_as
from pipeline.extract.people import is_named, is_post
from pipeline.extract.scene import Scene

__all__ = ["of_a_body"]

_BODY = re.compile(r" (?:Unit|Body|Bureau|Hub|Taskforce|Secretariat)$")  # nobody's surname
_INITIAL = re.compile(r"(?:[A-Z]\.? ?){1,3}[A-Z][a-z]")
_EMPLOYED = re.compile(  # whoever holds these holds them elsewhere; a clerk or chair is the body's own
    r"(?:(?:Managing|Executive|Founding|Regional|Sales|Site) )?"
    r"(?:Director|Partner|Owner|Proprietor|Founder|CEO|Manager)"
    r"|Chief Executive(?: Officer)?|Head ?[Tt]eacher|Principal"
)
_WORDS = 2  # of an organisation whose name tells nothing


def of_a_body(pieces: Sequence[Passage], line: Passage, kind: str, rule: str, scene: Scene) -> Listed | None:
    """'Ann Lee, Cities and Growth Unit', 'Bo Hall, Director, Hall Castings'."""
    if len(pieces) < 2 or ";" in line.text or not is_named(plain(pieces[0].text), scene.book):
        return None
    names = scene.book.names
    others = [p.text for p in pieces[1:]]
    if any("(" in text or is_named(text, scene.book) or _INITIAL.match(text) for text in others):
        return None
    posted = is_post(others[0], names)
    at = len(pieces[0].text) + line.text[len(pieces[0].text) :].index(others[0])
    body = _BODY.search(others[-1]) is not None
    if posted and len(others) > 1:
        works = len(others) == 2 and _EMPLOYED.fullmatch(others[0]) and len(others[1].split()) >= _WORDS
        if not (body or (works and not is_post(others[1], names) and " and " not in line.text)):
            return None
        role, organisation = pieces[1], line.cut(line.text.index(others[1], at + len(others[0])))
    elif body and not posted:
        role, organisation = EMPTY, line.cut(at)
    else:
        return None
    one = listed_as(pieces[0], kind, rule, scene)
    if one is None or one.organisation:
        return None
    return replace(one, role=one.role or role, organisation=organisation)
