"""What Word's style sheets and numbering say: how a paragraph is set, and the number printed before it.

Enters: the parts `styles.xml` and `numbering.xml`. Leaves: settings of paragraphs and runs after all
inheritance, and list markers as Word would print them. Counting follows ECMA-376, part 1, 17.9.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field, replace
from typing import TYPE_CHECKING

from pipeline.read.numerals import bullet, numeral
from pipeline.read.xml import attribute, children, walk

if TYPE_CHECKING:
    from lxml.etree import _Element as Node

__all__ = ["Numbering", "Setting", "Styles"]

_DEEPEST = 20  # styles based on styles: more is a loop


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
    level: int = 0
    left: float | None = None
    before: float = 0.0
    new_page: bool = False
    list_id: str | None = None
    list_level: int = 0


class Styles:
    """The style sheet of one document."""

    def __init__(self, part: Node | None) -> None:
        self._nodes: dict[str, Node] = {}
        self._default: dict[str, str] = {}
        for style in children(part, "style"):
            key = attribute(style, "styleId")
            if key is None:
                continue
            self._nodes[key] = style
            if attribute(style, "default") in ("1", "true", "on"):
                self._default[attribute(style, "type") or ""] = key
        run = walk(part, "docDefaults", "rPrDefault", "rPr")
        base = _run(Setting(size=10.0), run)
        self._base = _paragraph(base, walk(part, "docDefaults", "pPrDefault", "pPr"))
        self._paragraphs: dict[str | None, Setting] = {}

    def paragraph(self, properties: Node | None) -> Setting:
        """A paragraph's setting: defaults, its style and those that is based on, then its own word."""
        key = attribute(walk(properties, "pStyle"), "val") or self._default.get("paragraph")
        if key not in self._paragraphs:
            setting = self._base
            for style in self._chain(key):
                setting = _paragraph(_run(setting, walk(style, "rPr")), walk(style, "pPr"))
            self._paragraphs[key] = setting
        return _paragraph(self._paragraphs[key], properties)

    def words(self, setting: Setting, properties: Node | None) -> Setting:
        """A run's setting within its paragraph's."""
        if properties is None:
            return setting
        for style in self._chain(attribute(walk(properties, "rStyle"), "val")):
            setting = _run(setting, walk(style, "rPr"))
        return _run(setting, properties)

    def list_of(self, key: str) -> str | None:
        """The list that a numbering style stands for."""
        return attribute(walk(self._nodes.get(key), "pPr", "numPr", "numId"), "val")

    def style_of(self, properties: Node | None) -> str | None:
        """The paragraph style's own name."""
        return attribute(walk(properties, "pStyle"), "val")

    def _chain(self, key: str | None) -> list[Node]:
        found: list[Node] = []
        while key in self._nodes and len(found) < _DEEPEST:
            assert key is not None
            found.append(self._nodes[key])
            key = attribute(walk(self._nodes[key], "basedOn"), "val")
        return found[::-1]


def _on(node: Node) -> bool:
    return attribute(node, "val") not in ("0", "false", "off", "none")


def _run(setting: Setting, properties: Node | None) -> Setting:
    if properties is None:
        return setting
    changes: dict[str, bool | float] = {}
    for node in children(properties):
        match node.tag.rpartition("}")[2]:
            case "b":
                changes["bold"] = _on(node)
            case "i":
                changes["italic"] = _on(node)
            case "u":
                changes["underline"] = _on(node)
            case "caps":
                changes["capitals"] = _on(node)
            case "vanish" | "webHidden":
                changes["hidden"] = _on(node)
            case "sz":
                if (size := _number(attribute(node, "val"))) is not None:
                    changes["size"] = size / 2  # half points
    return replace(setting, **changes)  # type: ignore[arg-type]


def _paragraph(setting: Setting, properties: Node | None) -> Setting:
    if properties is None:
        return setting
    changes: dict[str, bool | float | int | str | None] = {}
    for node in children(properties):
        match node.tag.rpartition("}")[2]:
            case "jc":
                changes["centred"] = attribute(node, "val") == "center"
            case "outlineLvl":
                level = int(_number(attribute(node, "val")) or 0)
                changes["level"] = level + 1 if 0 <= level < 9 else 0
            case "ind":
                left = _number(attribute(node, "left") or attribute(node, "start"))
                if left is not None:
                    changes["left"] = left / 20  # twentieths of a point
            case "spacing":
                if (before := _number(attribute(node, "before"))) is not None:
                    changes["before"] = before / 20
            case "pageBreakBefore":
                changes["new_page"] = _on(node)
            case "numPr":
                held = attribute(walk(node, "numId"), "val")
                level = attribute(walk(node, "ilvl"), "val")  # type: ignore[assignment]
                if held is not None:
                    changes["list_id"] = held if held != "0" else None
                if level is not None:
                    changes["list_level"] = int(_number(str(level)) or 0)
    return replace(setting, **changes)  # type: ignore[arg-type]


def _number(text: str | None) -> float | None:
    try:
        return float(text) if text is not None else None
    except ValueError:
        return None


@dataclass(slots=True)
class _Level:
    start: int
    form: str
    text: str
    legal: bool
    restart: int | None  # after which level it begins anew; None: after any above it
    left: float | None
    style: str | None  # the paragraph style that means this level


@dataclass(slots=True)
class _List:
    scheme: str
    levels: dict[int, _Level]
    starts: dict[int, int] = field(default_factory=dict)  # levels that this list begins anew


class Numbering:
    """The lists of one document and how far each has counted."""

    def __init__(self, part: Node | None, styles: Styles) -> None:
        self._lists: dict[str, _List] = {}
        self._counts: dict[str, dict[int, int]] = {}
        self._begun: set[tuple[str, int]] = set()
        schemes = {attribute(n, "abstractNumId"): n for n in children(part, "abstractNum")}
        nums = {attribute(n, "numId"): n for n in children(part, "num")}
        for key, node in nums.items():
            if key is None:
                continue
            scheme = attribute(walk(node, "abstractNumId"), "val")
            drawn = schemes.get(scheme)
            linked = attribute(walk(drawn, "numStyleLink"), "val")
            if linked is not None:  # the scheme is another's, named by a numbering style
                other = nums.get(styles.list_of(linked))
                scheme = attribute(walk(other, "abstractNumId"), "val") or scheme
                drawn = schemes.get(scheme)
            held = _List(scheme or key, dict(_levels(drawn)))
            for override in children(node, "lvlOverride"):
                place = int(_number(attribute(override, "ilvl")) or 0)
                held.levels.update(_levels(override))
                if (start := _number(attribute(walk(override, "startOverride"), "val"))) is not None:
                    held.starts[place] = int(start)
            self._lists[key] = held

    def indent(self, setting: Setting, style: str | None) -> float | None:
        """The indent that a list gives its paragraphs, points."""
        held = self._lists.get(setting.list_id or "")
        level = held.levels.get(self._place(held, setting, style)) if held else None
        return level.left if level else None

    def marker(self, setting: Setting, style: str | None) -> str | None:
        """Count the paragraph in; the number or bullet printed before it, '' for one that prints nothing."""
        held = self._lists.get(setting.list_id or "")
        if held is None or setting.list_id is None:
            return None
        place = self._place(held, setting, style)
        level = held.levels.get(place)
        if level is None:
            return None
        counts = self._counts.setdefault(held.scheme, {})
        if place in held.starts and (setting.list_id, place) not in self._begun:
            counts[place] = held.starts[place]
        else:
            counts[place] = counts[place] + 1 if place in counts else level.start
        self._begun.add((setting.list_id, place))
        for above in range(place):
            if above not in counts:
                counts[above] = held.levels[above].start if above in held.levels else 1
        for below in [n for n in counts if n > place]:
            after = held.levels[below].restart if below in held.levels else None
            if after is None or (after > 0 and place < after):
                del counts[below]
        return _printed(level, held.levels, counts)

    def _place(self, held: _List, setting: Setting, style: str | None) -> int:
        if style is not None:
            for place, level in held.levels.items():
                if level.style == style:
                    return place
        return setting.list_level


def _printed(level: _Level, levels: Mapping[int, _Level], counts: Mapping[int, int]) -> str:
    if level.form == "bullet":
        return bullet(level.text)

    def place(match: re.Match[str]) -> str:
        n = int(match[1]) - 1
        form = levels[n].form if n in levels else "decimal"
        if level.legal and form not in ("none", "bullet"):
            form = "decimal"
        return numeral(counts.get(n, 1), form) if form != "bullet" else ""

    return re.sub(r"%(\d)", place, level.text).strip()


def _levels(node: Node | None) -> Iterator[tuple[int, _Level]]:
    for level in children(node, "lvl"):
        place = int(_number(attribute(level, "ilvl")) or 0)
        left = walk(level, "pPr", "ind")
        indent = _number(attribute(left, "left") or attribute(left, "start"))
        restart = _number(attribute(walk(level, "lvlRestart"), "val"))
        start = _number(attribute(walk(level, "start"), "val"))
        yield (
            place,
            _Level(
                0 if start is None else int(start),
                attribute(walk(level, "numFmt"), "val") or "decimal",
                attribute(walk(level, "lvlText"), "val") or "",
                walk(level, "isLgl") is not None and _on(walk(level, "isLgl")),
                None if restart is None else int(restart),
                indent / 20 if indent is not None else None,
                attribute(walk(level, "pStyle"), "val"),
            ),
        )
