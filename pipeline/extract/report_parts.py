"""A report, or terms of reference, taken apart at its headings.

Enters: a section's blocks. Leaves: parts in order, each with its heading (None before the first), the
heading's level and what kind of part it opens. A heading is told by its set (bold, underlined, a heading
mark), by its words (`rules/reports.toml`), or in plain text by standing alone like a title over a
paragraph.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from corpus.passage import EMPTY, Passage
from pipeline.blocks import Block
from pipeline.extract.people import looks_like_person
from pipeline.extract.scene import Scene
from rules.book import Pattern

__all__ = ["Part", "kind_of", "parts"]

_LONGEST = 160  # characters of a heading that is set apart
_PLAIN_LONGEST = 120  # of one that only stands alone
_STOPPED = re.compile(r"[.;,:–-]$")
_NUMBERED = re.compile(r"^\(?(?:\d{1,3}(?:\.\d{1,3})*|[IVX]{1,5})[.)]?$")
_TOP = re.compile(r"^\d{1,2}\.?$")
_DASH = re.compile(r"^[-–—]$")
_FEWEST_WORDS = 8  # of a paragraph under a plain heading


@dataclass(frozen=True, slots=True)
class Part:
    """A heading and what stands under it. `kind` as in the rules, empty for any other heading."""

    heading: Passage
    level: int
    kind: str
    rule: str
    blocks: tuple[Block, ...]


@dataclass(slots=True)
class _Open:
    heading: Passage
    depth: int
    kind: str
    rule: str
    blocks: list[Block]


def kind_of(text: str, headings: Sequence[Pattern]) -> Pattern | None:
    """The rule that knows these words as a heading."""
    return next((p for p in headings if p.search(text)), None)


def parts(blocks: Sequence[Block], scene: Scene) -> tuple[Part, ...]:
    """Every part of the section, the first perhaps without a heading."""
    found = [_Open(EMPTY, 1, "", "", [])]
    set_apart = any(_emphatic(b) for b in blocks)
    i = 0
    while i < len(blocks):
        rule = _heading(blocks, i, found[-1], set_apart, scene)
        if rule is None:
            found[-1].blocks.append(blocks[i])
            i += 1
            continue
        heading, taken = blocks[i].passage, 1
        while i + taken < len(blocks) and _goes_on(blocks[i + taken - 1], blocks[i + taken]):
            heading = Passage.join((heading, blocks[i + taken].whole))
            taken += 1
        known = kind_of(heading.text, scene.book.reports.heading)
        found.append(_Open(heading, _depth(blocks[i]), known.kind if known else "", rule, []))
        i += taken
    top = next((o.depth for o in found if o.heading), 1)
    return tuple(
        Part(o.heading, 1 if o.depth <= top else 2, o.kind, o.rule, tuple(o.blocks))
        for o in found
        if o.heading or o.blocks
    )


def _heading(blocks: Sequence[Block], i: int, current: _Open, set_apart: bool, scene: Scene) -> str | None:
    """The name of what tells that this block is a heading, or None."""
    block = blocks[i]
    if block.cells or not block.text or len(block.text) > _LONGEST:
        return None
    if block.marker and not _NUMBERED.match(block.marker):
        return None
    rules = scene.book.reports
    known = kind_of(block.text, rules.heading) or next(
        (p for p in rules.implication if p.kind == "heading" and p.search(block.text)), None
    )
    if known:
        return known.name if block.style.emphatic or block.apart or block.new_page else None
    if not current.heading and any(p.search(block.text) for p in rules.byline):
        return None
    if current.kind == "contacts" and (not _told(current, scene) or _names_somebody(block, scene)):
        return None  # a contact's name or post set in bold
    labels = [p for p in rules.implication if p.kind == "label"]
    if current.kind == "implications" and any(p.search(block.text) for p in labels):
        return None
    if _emphatic(block):
        return None if _over_table(blocks, i) else "emphasis"
    if current.kind in ("contacts", "background", "appendices", "implications"):
        return None
    if block.marker:
        return "title" if _numbered_title(blocks, i) else None
    if block.style.size is not None and set_apart:
        return None  # a paper that sets its headings apart has no plain ones
    return "title" if _title(blocks, i, scene) else None


def _emphatic(block: Block) -> bool:
    return (
        block.style.emphatic
        and not block.cells
        and bool(block.text)
        and not block.text.endswith((".", ";", ","))
        and (block.marker is None or bool(_NUMBERED.match(block.marker)))
    )


def _over_table(blocks: Sequence[Block], i: int) -> bool:
    """A bold line right over a ruled table's bold head is the table's title."""
    if i + 1 >= len(blocks):
        return False
    below = blocks[i + 1]
    return bool(below.cells) and below.style.emphatic and below.table is not None


def _numbered_title(blocks: Sequence[Block], i: int) -> bool:
    """'3. Membership' over text that is not the next numbered paragraph."""
    block = blocks[i]
    if i + 1 >= len(blocks) or not block.marker or not _TOP.match(block.marker):
        return False
    if len(block.text) > _PLAIN_LONGEST / 2 or _STOPPED.search(block.text) or not block.text[0].isupper():
        return False
    below = blocks[i + 1].marker
    number = block.marker.rstrip(".")
    if below is None or not _NUMBERED.match(below):
        return True
    return below.startswith(number + ".") and below != number + "."


def _title(blocks: Sequence[Block], i: int, scene: Scene) -> bool:
    """A line that stands alone, begins large, has no stop, and has a paragraph or another title below."""
    block = blocks[i]
    if not _title_like(block) or i + 1 >= len(blocks):
        return False
    below = blocks[i + 1]
    if below.cells:
        return False
    if below.marker:
        return bool(_NUMBERED.match(below.marker))
    if kind_of(below.text, scene.book.reports.heading):
        return False
    if _title_like(below):
        return i + 2 < len(blocks) and _title(blocks, i + 1, scene)
    return below.text.endswith((".", ":", ":-")) and len(below.text.split()) >= _FEWEST_WORDS


def _title_like(block: Block) -> bool:
    text = block.text
    return (
        (block.apart or block.new_page)
        and not block.cells
        and block.marker is None
        and not block.style.italic
        and 4 <= len(text) <= _PLAIN_LONGEST
        and (text[0].isupper() or text[0] in "'‘“\"")
        and not _STOPPED.search(text)
        and "@" not in text
    )


def _told(current: _Open, scene: Scene) -> bool:
    """Whether a telephone or an address already stands under this heading."""
    fields = [p for p in scene.book.reports.contact if p.kind in ("telephone", "email")]
    return any(p.search(b.text) for b in current.blocks for p in fields)


def _names_somebody(block: Block, scene: Scene) -> bool:
    return looks_like_person(re.split(r",| [-–—] ", block.text, maxsplit=1)[0], scene.book.names)


def _goes_on(above: Block, below: Block) -> bool:
    """A heading broken at a dash that reads as a list marker."""
    return (
        not below.apart
        and below.marker is not None
        and bool(_DASH.match(below.marker))
        and below.style.emphatic
        and above.style.emphatic
    )


def _depth(block: Block) -> int:
    if block.style.level:
        return block.style.level
    return 2 if block.style.underline and not block.style.bold else 1
