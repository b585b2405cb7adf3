"""What OpenDocument's styles say: how words and paragraphs are set, and how each level of a list is numbered.

Enters: the parts `styles.xml` and `content.xml`. Leaves: settings after all inheritance, and list levels.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from pipeline.read.numerals import bullet, numeral
from pipeline.read.xml import attribute, children, name, walk

if TYPE_CHECKING:
    from lxml.etree import _Element as Node

__all__ = ["Level", "Setting", "Styles"]

_DEEPEST = 20  # styles based on styles: more is a loop
_LENGTH = re.compile(r"(-?[\d.]+)\s*(pt|mm|cm|in|pc|px)")
_POINTS = {"pt": 1.0, "mm": 72 / 25.4, "cm": 72 / 2.54, "in": 72.0, "pc": 12.0, "px": 0.75}


@dataclass(frozen=True, slots=True)
class Setting:
    """How words and their paragraph are set. Lengths are points."""

    bold: bool = False
    italic: bool = False
    underline: bool = False
    capitals: bool = False
    hidden: bool = False
    size: float | None = None
    centred: bool = False
    left: float | None = None
    before: float = 0.0
    break_before: bool = False
    break_after: bool = False
    list_style: str | None = None


@dataclass(frozen=True, slots=True)
class Level:
    """One level of a list style."""

    form: str  # '1', 'a', 'I' ...; '' prints no number
    prefix: str
    suffix: str
    shown: int  # how many levels' numbers are printed
    start: int
    sign: str | None  # a bullet
    left: float | None
    pattern: str | None = None  # '%1%.%2%)': LibreOffice's own way, which goes before all of these

    def printed(self, counts: list[int], levels: dict[int, Level]) -> str:
        """The marker; `counts` holds the count of each level down to this one, which is the last."""
        if self.sign is not None:
            return self.sign  # programs write a suffix behind it and don't show it
        if self.pattern is not None:

            def count(match: re.Match[str]) -> str:
                n = int(match[1])
                level = levels.get(n, self)
                return numeral(counts[n - 1], level.form) if 0 < n <= len(counts) else ""

            return re.sub(r"%(\d{1,2})%", count, self.pattern).strip()
        if not self.form:
            return (self.prefix + self.suffix).strip()
        first = max(1, len(counts) - self.shown + 1)
        parts = []
        for place in range(first, len(counts) + 1):
            level = levels.get(place, self)
            if level.form or place == len(counts):
                parts.append(numeral(counts[place - 1], level.form or self.form))
        return (self.prefix + ".".join(p for p in parts if p) + self.suffix).strip()


class Styles:
    """The styles of one document."""

    def __init__(self, parts: Iterable[Node | None]) -> None:
        self._nodes: dict[tuple[str, str], Node] = {}
        self._defaults: dict[str, Node] = {}
        self._lists: dict[str, dict[int, Level]] = {}
        self.outline: dict[int, Level] = {}
        self._done: dict[tuple[str, str | None], Setting] = {}
        self.fills: dict[str, str] = {}
        self.unseen: set[str] = set()  # sections that are hidden
        for part in parts:
            for group in children(part, "styles", "automatic-styles"):
                for node in children(group):
                    self._take(node)

    def _take(self, node: Node) -> None:
        kind, key = name(node), attribute(node, "name") or ""
        family = attribute(node, "family") or ""
        if kind == "style":
            self._nodes[family, key] = node
            fill = attribute(walk(node, "table-cell-properties"), "background-color")
            if family == "table-cell" and fill:
                self.fills[key] = fill
        elif kind == "default-style":
            self._defaults[family] = node
        elif kind == "list-style":
            self._lists[key] = dict(_levels(node))
        elif kind == "outline-style":
            self.outline = dict(_levels(node))

    def paragraph(self, key: str | None) -> Setting:
        """A paragraph's setting by the name of its style."""
        return self._settled("paragraph", key, Setting())

    def words(self, setting: Setting, key: str | None) -> Setting:
        """A span's setting within its paragraph's."""
        for node in self._chain("text", key):
            setting = _applied(setting, node)
        return setting

    def levels(self, key: str | None) -> dict[int, Level]:
        """The levels of a list style, by depth from 1."""
        return self._lists.get(key or "", {})

    def _settled(self, family: str, key: str | None, base: Setting) -> Setting:
        if (family, key) not in self._done:
            setting = base
            if family in self._defaults:
                setting = _applied(setting, self._defaults[family])
            for node in self._chain(family, key):
                setting = _applied(setting, node)
            self._done[family, key] = setting
        return self._done[family, key]

    def _chain(self, family: str, key: str | None) -> list[Node]:
        found: list[Node] = []
        while key and (family, key) in self._nodes and len(found) < _DEEPEST:
            node = self._nodes[family, key]
            found.append(node)
            key = attribute(node, "parent-style-name")
        return found[::-1]


def _applied(setting: Setting, style: Node) -> Setting:
    changes: dict[str, object] = {}
    text = walk(style, "text-properties")
    if (weight := attribute(text, "font-weight")) is not None:
        changes["bold"] = weight == "bold" or (weight.isdigit() and int(weight) >= 600)
    if (slope := attribute(text, "font-style")) is not None:
        changes["italic"] = slope in ("italic", "oblique")
    if (line := attribute(text, "text-underline-style")) is not None:
        changes["underline"] = line != "none"
    if (case := attribute(text, "text-transform")) is not None:
        changes["capitals"] = case == "uppercase"
    if (display := attribute(text, "display")) is not None:
        changes["hidden"] = display == "none"
    if (size := length(attribute(text, "font-size"))) is not None:
        changes["size"] = size
    layout = walk(style, "paragraph-properties")
    if (align := attribute(layout, "text-align")) is not None:
        changes["centred"] = align == "center"
    if (left := length(attribute(layout, "margin-left"))) is not None:
        changes["left"] = left
    if (before := length(attribute(layout, "margin-top"))) is not None:
        changes["before"] = before
    if (turn := attribute(layout, "break-before")) is not None:
        changes["break_before"] = turn == "page"
    if attribute(style, "master-page-name"):
        changes["break_before"] = True  # a new page style begins a page
    if (turn := attribute(layout, "break-after")) is not None:
        changes["break_after"] = turn == "page"
    if (listed := attribute(style, "list-style-name")) is not None:
        changes["list_style"] = listed or None
    return replace(setting, **changes)  # type: ignore[arg-type]


def length(text: str | None) -> float | None:
    """A length in points; None where there is none, or only a share."""
    match = _LENGTH.fullmatch((text or "").strip())
    return float(match[1]) * _POINTS[match[2]] if match else None


def _levels(style: Node) -> Iterable[tuple[int, Level]]:
    for node in children(style):
        place = attribute(node, "level") or ""
        if not place.isdigit():
            continue
        kind = name(node)
        alignment = walk(node, "list-level-properties", "list-level-label-alignment")
        left = length(attribute(alignment, "margin-left"))
        if left is None:
            left = length(attribute(walk(node, "list-level-properties"), "space-before"))
        sign = None
        if kind == "list-level-style-bullet":
            sign = bullet(attribute(node, "bullet-char") or "•")
        elif kind == "list-level-style-image":
            sign = "•"
        start, shown = attribute(node, "start-value") or "1", attribute(node, "display-levels") or "1"
        yield (
            int(place),
            Level(
                attribute(node, "num-format") or "",
                attribute(node, "num-prefix") or "",
                attribute(node, "num-suffix") or "",
                int(shown) if shown.isdigit() else 1,
                int(start) if start.isdigit() else 1,
                sign,
                left,
                attribute(node, "num-list-format"),
            ),
        )
