"""What every rule is made of: a pattern with its proof, a word with its forms."""

from __future__ import annotations

import dataclasses
import re
from dataclasses import dataclass

from rules.guard import Guarded

__all__ = ["Pattern", "Word"]


@dataclass(frozen=True, slots=True)
class Pattern:
    """One regular expression, what it means (`kind`), and the proof that it says so."""

    regex: re.Pattern[str]
    examples: tuple[str, ...]
    name: str = dataclasses.field(metadata={"filled": True})  # file#list:number, set by the loader
    kind: str = ""
    rejects: tuple[str, ...] = ()
    note: str = ""
    weight: float = 1.0

    def search(self, text: str) -> re.Match[str] | None:
        """The first place in `text` that the pattern finds."""
        return self.regex.search(text)

    def may_find(self, text: str) -> bool:
        """False where the pattern finds nothing in any part of `text`; quickly told."""
        return not isinstance(self.regex, Guarded) or self.regex.may_find(text)


@dataclass(frozen=True, slots=True)
class Word:
    """A word of the trade with the ways it is printed, misprints included."""

    name: str
    forms: tuple[str, ...]
    kind: str = ""
    note: str = ""
