"""One line of a list on which a stroke stands between a name and a post: 'Dr Ann Lee / Medical Director, Quay Trust'.

Enters: a line's words and the kind of list it is in. Leaves: its listing; none where both sides may be people.
"""

from __future__ import annotations

import re
from dataclasses import replace

from corpus.passage import EMPTY, Passage
from pipeline.extract.listed import PRESIDENT, Listed, person, plain
from pipeline.extract.listing_shapes import row
from pipeline.extract.people import Office, bare, begins_given, is_organisation, is_post, looks_like_person, office
from pipeline.extract.scene import Scene

__all__ = ["stroked"]

_BAR = re.compile(r"\s*\|\s*|$")
_STROKE = re.compile(r"(?P<who>[^/;]{4,60}?) / (?P<rest>[A-Z][^/;]{2,110})")


def stroked(run: Passage, kind: str, rule: str, scene: Scene) -> Listed | None:
    names = scene.book.names
    if "|" in run.text:
        return _barred(run, kind, rule, scene)
    match = _STROKE.fullmatch(run.text)
    if match is None or not looks_like_person(match["who"].split(",")[0], names):
        return None
    if "," in match["who"] and is_post(match["who"].partition(",")[2].strip(), names):
        return None  # 'Ann Lee, Executive Officer / Administrator', two posts of hers
    first = match["rest"].split(",")[0].split(" (")[0]
    known = is_post(first, names) or is_organisation(first, names)
    given = begins_given(first, scene.book.nicknames) or bare(first, names) != first
    if looks_like_person(first, names) and not known and (given or bare(match["who"], names) == match["who"]):
        return None  # 'Ann Lee / Bo Hall'
    one = person(run.group(match, "who"), kind, rule, scene)
    if one is None:
        return None
    post = office(run.group(match, "rest"), names)
    if not (post.role or post.organisation):
        post = Office(EMPTY, run.group(match, "rest"))
    chairs = one.status == "present" and bool(PRESIDENT.fullmatch(post.role.text))
    return replace(one, role=post.role, organisation=post.organisation, is_chair=one.is_chair or chairs)


def _barred(run: Passage, kind: str, rule: str, scene: Scene) -> Listed | None:
    """'Ann Lee (Chair) | Quay Council': a row of a table of which only the bars between its cells are printed."""
    cells, at = list[Passage](), 0
    for bar in _BAR.finditer(run.text):
        cells.append(run.cut(at, bar.start()))
        at = bar.end()
    cells = [cell for cell in cells if cell]
    one = row(cells, kind, (), rule, scene) if len(cells) > 1 else None
    return one if one is not None and looks_like_person(plain(one.name.text), scene.book.names) else None
