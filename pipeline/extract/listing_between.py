"""What stands between names and reads like a name itself: 'Mr A Lee, Slip Club, Mr B Hall', 'Head of Roads and Fords'.

Enters: the entries of a run. Leaves: whether the run has organisations among them, which of its entries may be one, and
a post whose fields were taken for two entries.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from corpus.passage import EMPTY, Passage
from pipeline.extract.listed import plain
from pipeline.extract.people import bare, is_given, is_organisation
from pipeline.extract.scene import Scene

__all__ = ["places_among", "post_of_both", "unnamed"]

_TITLED = 2  # names with a title, from which on others in the run may be where they are from
_FIELDS = re.compile(
    r"(?:[A-Z]\w+ ){0,2}(?:Head|Director|Manager|Lead|Member|Holder|Officer) (?:of|for) (?:[A-Z]\w+ )+and [A-Z]\w+"
)


def places_among(pieces: Sequence[str], scene: Scene) -> bool:
    """Whether a run begins with a titled name, has another, and surely holds an organisation."""
    names = scene.book.names
    titled = [bare(piece, names) != piece for piece in pieces]
    sure = any(not own and is_organisation(piece, names) for piece, own in zip(pieces, titled, strict=True))
    return sure and sum(titled) >= _TITLED and titled[0]


def unnamed(piece: str, scene: Scene) -> bool:
    """Whether nothing tells a person: no title, initial, bracket or given name."""
    words = plain(piece).split()
    if len(words) < 2 or bare(piece, scene.book.names) != piece or "(" in piece:
        return False
    return len(words[0].strip(".")) > 1 and "." not in words[0] and not is_given(words[0], scene.book.nicknames)


def post_of_both(role: Passage, piece: Passage, run: Passage) -> Passage:
    """The post whose two fields were parted at their 'and'; empty where they are none."""
    whole = f"{role.text} and {piece.text}" if role else ""
    fields = _FIELDS.fullmatch(whole)
    return run.cut(at, at + len(whole)) if fields and (at := run.text.find(whole)) >= 0 else EMPTY
