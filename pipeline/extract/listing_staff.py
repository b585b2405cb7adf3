"""A council's own officers under 'In attendance', where the post of one of them tells whose list it is.

Enters: the listings, each with its list and the label over it. Leaves: the same; whoever stands beside the clerk of the
meeting with a post of the council's kind and no organisation is an officer too.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from pipeline.extract.listed import Listed
from pipeline.extract.scene import Scene

__all__ = ["officers_too"]

_COUNCILLOR = re.compile(r"(?:(?:County|District|Borough|Ward|City) )?(?:Cll?r|Councill?or|Alderman)\b")
_ATTEND = re.compile(r"(?i)attend|also present")
_COUNCILS = re.compile(  # what a council of some size has, and no other board's clerk is called
    r"(?i)\b(?:democratic|governance|member services|monitoring officer|meetings administrator)\b"
)
_FEWEST = 2  # with posts beside the one who is known for an officer


def officers_too(found: Sequence[Listed], groups: Sequence[tuple[int, str]], scene: Scene) -> list[Listed]:
    """The listings, officers told."""
    known = {
        group
        for one, (group, label) in zip(found, groups, strict=True)
        if one.capacity == "officer"
        and _COUNCILS.search(one.role.text)
        and not one.organisation
        and _ATTEND.search(label)
    }
    beside = [
        n
        for n, (one, (group, _)) in enumerate(zip(found, groups, strict=True))
        if group in known and _serves(one, scene)
    ]
    told = {group for group in known if sum(groups[n][0] == group for n in beside) >= _FEWEST}
    return [
        replace(one, capacity="officer") if n in beside and groups[n][0] in told else one for n, one in enumerate(found)
    ]


def _serves(one: Listed, scene: Scene) -> bool:
    """Whether somebody holds an officer's post and nothing says of which other body."""
    if one.capacity != "other" or one.status != "present" or not one.role or one.organisation:
        return False
    own = any(p.search(one.role.text) for p in scene.book.attendance.officer_post)
    return own and not _COUNCILLOR.match(one.name.text)
