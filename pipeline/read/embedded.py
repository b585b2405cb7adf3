"""Markdown whose whole matter is a web page's.

Enters: a text. Leaves: the page that it holds, under the title that its front matter gives; None where the text is
Markdown of its own. Sites that moved off a content system keep their old pages so.
"""

from __future__ import annotations

import html
import re

__all__ = ["as_page"]

_FRONT = re.compile(r"\A---\s*\n(?P<told>.*?)\n---\s*\n", re.DOTALL)
_TITLE = re.compile(r"^title:[ \t]*(?P<quote>[\"']?)(?P<title>.+?)(?P=quote)[ \t]*$", re.MULTILINE)
_OPENS = re.compile(r"\s*<(?:p|div|h[1-6]|table|ul|ol|section|article)\b[^>]*>", re.IGNORECASE)
_ENDS = re.compile(r"</(?:p|div|h[1-6]|table|ul|ol|li|td|tr|tbody|section|article)>", re.IGNORECASE)
_LINES = 0.5  # of the lines that hold words, those that end a tag


def as_page(text: str) -> str | None:
    """The web page; None where the text is no page."""
    front = _FRONT.match(text)
    matter = text[front.end() :] if front else text
    lines = [line for line in matter.splitlines() if line.strip()]
    if not _OPENS.match(matter) or sum(bool(_ENDS.search(line)) for line in lines) < _LINES * len(lines):
        return None
    named = _TITLE.search(front["told"]) if front else None
    title = html.escape(named["title"]) if named else ""
    head = f"<h1>{title}</h1>\n" if title else ""
    return f"<html><head><title>{title}</title></head><body>\n{head}{matter}</body></html>"
