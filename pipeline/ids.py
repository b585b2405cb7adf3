"""Ids made of what a thing says, so that two machines give the same one.

A fact's id never depends on when it was read, in what order, or what else is in the warehouse.
"""

from __future__ import annotations

import hashlib
import re
from collections import Counter
from datetime import date
from functools import lru_cache

__all__ = ["Numbered", "fact_id", "fold", "pack_id"]

_NOT_WORD = re.compile(r"[^a-z0-9]+")


@lru_cache(maxsize=20_000)
def fold(text: str | None) -> str:
    """Text as an id sees it: small letters, '&' as 'and', everything else that is no letter or digit a space."""
    if not text:
        return ""
    return _NOT_WORD.sub(" ", text.casefold().replace("&", " and ")).strip()


def fact_id(kind: str, *parts: str | int | date | None) -> str:
    """`kind` and 16 hex digits of the parts' hash; None and the empty string are told apart."""
    digest = hashlib.sha256()
    for part in parts:
        digest.update(b"\1" if part is None else b"\2" + str(part).encode())
        digest.update(b"\0")
    return f"{kind}-{digest.hexdigest()[:16]}"


def pack_id(content: bytes) -> str:
    """The id of a file's content, wherever it lies and whatever it is called."""
    return f"pack-{hashlib.sha256(content).hexdigest()[:16]}"


class Numbered:
    """Gives ids for one pack and tells apart facts that say the same twice ('listed twice has two rows')."""

    def __init__(self) -> None:
        self._seen: Counter[tuple[str, ...]] = Counter()

    def id(self, kind: str, *parts: str | int | date | None) -> str:
        """As `fact_id`, with the number of times that these parts came before."""
        key = (kind, *(str(p) for p in parts))
        self._seen[key] += 1
        return fact_id(kind, *parts, self._seen[key])
