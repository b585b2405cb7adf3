"""Whose site a web page is of, where only the page's title says so: 'Minutes 12 May | Quarrel Bay Parish Council'.

Enters: the title, and what the paper on the page says. Leaves: the council's name, or nothing.
"""

from __future__ import annotations

import re

from rules.book import ReadingRules

__all__ = ["whose"]

_PARTS = re.compile(r"\s*(?:[|»«·•]|::|\s[–—-]\s)\s*")


def whose(title: str, words: str, rules: ReadingRules) -> str | None:
    """The part of a title that names a body, unless the paper itself holds those words."""
    said = _plain(words)
    parts = [part for part in _PARTS.split(title) if any(p.search(part) for p in rules.web_site)]
    return parts[-1] if parts and not any(_plain(part) in said for part in parts) else None


def _plain(words: str) -> str:
    return "".join(c for c in words.casefold() if c.isalnum())
