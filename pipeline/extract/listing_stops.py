"""A line of names that full stops part, each with a title before it.

Enters: the words of a line. Leaves: its entries, or none where the stops end abbreviations.
"""

from __future__ import annotations

import re
from itertools import pairwise

from corpus.passage import Passage
from pipeline.extract.name_words import titles_of
from pipeline.extract.people import bare, inside_brackets
from pipeline.extract.scene import Scene
from pipeline.once import once
from rules.book import NameRules

__all__ = ["stopped_apart"]

_LONGEST = 120  # characters of an entry that a full stop ends

_KEYED = re.compile(r"(?<=[A-Z]{2}\))\.\s+(?=[A-Z][\w’'-]+ [A-Z][\w’'-]+ \([A-Z]{2,3}\))")


@once
def _titled_behind_stop(names: NameRules) -> re.Pattern[str]:
    titles = "|".join(sorted((re.escape(f) for w in names.title for f in w.forms), key=len, reverse=True))
    return re.compile(rf"(?<=[a-z)])\.\s+(?=(?:Acting )?(?:{titles})\b\.? [A-Z])")


def stopped_apart(run: Passage, scene: Scene) -> list[Passage]:
    """'Mr. A Lee, Director. Mr. B Hall, Officer.': entries that full stops part, each with a title before it."""
    if ")." in run.text and (keyed := _keyed_apart(run)):
        return keyed
    titles = titles_of(scene.book.names)
    stops = _titled_behind_stop(scene.book.names).finditer(run.text)
    cuts = [m.end() for m in stops if _ends(run.text[: m.start()], titles)]
    places = [0, *cuts, len(run.text)]
    parts = [run.cut(low, high) for low, high in pairwise(places)]
    own = [p.text.removeprefix("Acting ").strip() for p in parts]
    brief = all(len(text) <= _LONGEST and bare(text, scene.book.names) != text for text in own)
    return parts if cuts and brief else []


def _keyed_apart(run: Passage) -> list[Passage]:
    """'Ann Lee (AL), Bo Hall (BH). Cy Moor (CM), Di Hill (DH)': a stop for a comma between two with their initials."""
    places = [0, *(m.end() for m in _KEYED.finditer(run.text)), len(run.text)]
    return [run.cut(low, high) for low, high in pairwise(places)] if len(places) > 2 else []


def _ends(before: str, titles: frozenset[str]) -> bool:
    """Whether an entry ends: no 'Rev. Preb. A Lee', nor 'Ann Lee (sub. Cllr Hall)'."""
    return before.rpartition(" ")[2] not in titles and not inside_brackets(before, len(before))
