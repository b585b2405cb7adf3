"""Organisations that stand between titled names and read like names themselves: 'Mr A Lee, Slip Club, Mr B Hall'.

Enters: the entries of a run. Leaves: whether the run has such organisations, and which of its entries may be one.
"""

from __future__ import annotations

from collections.abc import Sequence

from pipeline.extract.listed import plain
from pipeline.extract.people import bare, is_given, is_organisation
from pipeline.extract.scene import Scene

__all__ = ["places_among", "unnamed"]

_TITLED = 2  # names with a title, from which on others in the run may be where they are from


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
