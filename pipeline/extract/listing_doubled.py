"""Double surnames printed with spaces around their dash: 'K. Farrell – Roberts', no Farrell who is a Roberts.

Enters: the listings and the minutes. Leaves: the listings, a name made whole where the minutes print it joined, or
apart behind a title alone. 'K. Farrell – Clerk' and 'K. Farrell – Quayside' stay as they are.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from corpus.passage import EMPTY, Passage
from pipeline.extract.listed import Listed
from pipeline.extract.outline import Outline
from pipeline.extract.people import is_organisation, is_post
from pipeline.extract.scene import Scene

__all__ = ["whole_surnames"]

_HALF = re.compile(r"[A-Z][a-z’'][\w’']*")


def whole_surnames(found: Sequence[Listed], plan: Outline, scene: Scene) -> list[Listed]:
    """The listings, with double surnames whole where the minutes tell them."""
    out = []
    said = ""
    for one in found:
        half = one.role or one.organisation
        surname = one.name.text.split()[-1]
        names = scene.book.names
        mere = bool(one.role) != bool(one.organisation) and _HALF.fullmatch(half.text) and _HALF.fullmatch(surname)
        if mere and not is_post(half.text, names) and not is_organisation(half.text, names):
            said = said or "\n".join(w.text for e in plan.entries for w in (e.heading, *(b.passage for b in e.blocks)))
            one_word, apart = (rf"\b{re.escape(surname)}{dash}{re.escape(half.text)}\b" for dash in ("-", " ?[-–—] "))
            if re.search(rf"{one_word}|\b(?:Cllrs?|Councillors?|Mrs?|Ms|Miss|Dr)\.? {apart}", said):
                whole = Passage.join((one.name, half), " – ")
                one = replace(one, name=whole, role=EMPTY, organisation=EMPTY)
        out.append(one)
    return out
