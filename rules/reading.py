"""The frozen type of the rules for reading: what is a page's frame, a list marker, a site's own, a language."""

from __future__ import annotations

import re
from dataclasses import dataclass

from rules.pattern import Pattern, Word

__all__ = ["ReadingRules"]


@dataclass(frozen=True, slots=True)
class ReadingRules:
    """How pages are read: their frame, list markers, the marks that text conversions leave."""

    furniture: tuple[Pattern, ...]
    marker: tuple[Pattern, ...]
    mark: tuple[Pattern, ...]
    web_frame: tuple[Pattern, ...]
    web_site: tuple[Pattern, ...]  # a part of a page's title that names whose site it is
    language: tuple[Word, ...]  # kind: read, for those that facts are read from
    run_on: tuple[Pattern, ...]  # labels where a line begins that a conversion ran on; kind 'line': a printed one only
    glued: tuple[Pattern, ...]  # a blank is wanting behind what they take
    broken: tuple[Pattern, ...]  # kind: ligature, sign
    beside: tuple[Pattern, ...]  # heads of a column of actions that stands beside running text
    misread: tuple[Word, ...]  # words as text recognition takes them

    def furniture_kind(self, text: str) -> str | None:
        """What part of a page's frame a line is, or None."""
        return next((p.kind for p in self.furniture if p.search(text)), None)

    def is_marker(self, word: str, wide: bool, after: str) -> bool:
        """Whether a word at the start of a line is a list marker; `wide`: a column's gap follows it."""
        for pattern in self.marker:
            if pattern.regex.fullmatch(word):
                return pattern.kind == "plain" or wide or (pattern.kind == "number" and after[:1].isupper())
        return False

    @property
    def marks(self) -> re.Pattern[str]:
        """Everything that a text conversion puts in and the paper doesn't say."""
        return re.compile("|".join(p.regex.pattern for p in self.mark))
