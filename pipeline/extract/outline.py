"""Minutes taken apart: the front with its lists of names, the numbered minutes, the foot.

Enters: a minutes section. Leaves: an outline that every extractor of minutes reads. Which numbers are
minute numbers is told by the longest run of them: '48. ... 62.' outweighs a list of five points.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace

from corpus.passage import EMPTY, Passage
from pipeline.blocks import Block
from pipeline.dates import date_of
from pipeline.segment import Section
from rules.book import Layout, RuleBook

__all__ = ["Entry", "Outline", "outline"]

_LONGEST_HEADING = 180  # characters
_TAIL = re.compile(r"[.!?)][\"'’”]?\s+(?P<tail>[A-Z][^.!?]{3,60}[:;.]?)$")
_INSIDE = re.compile(
    r"(?<=[.!?)\"”’]) +(?=(?:FURTHER |UNANIMOUSLY )?[A-Z]{5,}(?: ?[:–-]|,? (?:that|to|unanimously)\b))"
)
_STOP = re.compile(r"[.:;,]$")
_CAPITALISED = 0.6  # the share of a subheading's longer words that begin with a capital, where no type tells it


@dataclass(frozen=True, slots=True)
class Entry:
    """One minute: its number (None where it has none), heading, and the blocks under it."""

    number: str | None
    number_passage: Passage
    heading: Passage
    blocks: tuple[Block, ...]
    subheadings: tuple[int, ...]  # indices in `blocks`
    rule: str


@dataclass(frozen=True, slots=True)
class Outline:
    """The front (lists of who was there), the minutes, and the foot (times, signature)."""

    front: tuple[Block, ...]
    entries: tuple[Entry, ...]
    foot: tuple[Block, ...]


def outline(section: Section, layout: Layout, book: RuleBook) -> Outline:
    """Take minutes apart. Minutes without a numbered heading are all front."""
    blocks = _parted(section.blocks, book)
    chain = _chain(blocks, layout)
    if not chain:
        return Outline(blocks, (), ())
    heads = sorted({*chain, *_unnumbered(blocks, chain, book)})
    end = _foot(blocks, heads[-1] + 1, book)
    rule = next((p.name for p in layout.minute_number), layout.name)
    entries = []
    for head, following in zip(heads, [*heads[1:], end], strict=True):
        block, inside = blocks[head], blocks[head + 1 : following]
        number = block.marker.rstrip(".") if block.marker and head in chain else None
        entries.append(
            Entry(
                number,
                block.marker_passage if number and block.marker_passage else EMPTY,
                _heading(block.passage),
                inside,
                tuple(i for i in range(len(inside)) if _is_subheading(inside, i, book)),
                rule,
            )
        )
    return Outline(blocks[: heads[0]], tuple(entries), blocks[end:])


def _parted(blocks: Sequence[Block], book: RuleBook) -> tuple[Block, ...]:
    """A decision's opening word that runs on behind a paragraph made a block of its own."""
    openers = [p for p in book.decisions.opener if p.kind == "alone"]
    running = [p for p in book.decisions.opener if p.kind in ("run-in", "inline")]
    out: list[Block] = []
    for whole in blocks:
        block = whole
        inside = None if block.cells else _INSIDE.search(block.text)
        if inside and any(p.search(block.text[inside.end() :]) for p in running):
            out.append(replace(block, passage=block.passage.cut(0, inside.start())))
            rest = block.passage.cut(inside.end())
            block = replace(block, passage=rest, marker=None, marker_passage=None, apart=False, new_page=False)
        match = None if block.cells else _TAIL.search(block.text)
        if match and any(p.search(match["tail"]) for p in openers):
            out.append(replace(block, passage=block.passage.cut(0, match.start("tail"))))
            tail = block.passage.group(match, "tail")
            out.append(replace(block, passage=tail, marker=None, marker_passage=None, apart=False, new_page=False))
        else:
            out.append(block)
    return tuple(out)


def _heading(passage: Passage) -> Passage:
    """The heading without its final full stop."""
    return passage.cut(0, len(passage.text) - 1) if passage.text.endswith((".", ":")) else passage


def _chain(blocks: Sequence[Block], layout: Layout) -> list[int]:
    """The headings that carry on from one another, weighed by how much they look like headings."""
    found: list[tuple[int, int, float, bool]] = []  # index, number, weight, whether a stop follows the number
    for i, block in enumerate(blocks):
        if block.cells or not block.marker or not block.text or len(block.text) > _LONGEST_HEADING:
            continue
        match = next((m for p in layout.minute_number if p.kind == "numbered" and (m := p.search(block.marker))), None)
        if match is None or block.text.endswith(";") or block.text[0].islower():
            continue
        stands_out = block.style.emphatic or block.text == block.text.upper()
        number = int(re.sub(r"\D", "", match["number"]))
        found.append((i, number, 3.0 if stands_out else 1.0, block.marker.endswith(".")))
    best: list[tuple[float, int | None]] = []
    for k, (_, number, weight, stop) in enumerate(found):
        score, before = weight, None
        for j in range(k):
            step = number - found[j][1]
            # Missing numbers, and '8.' among '7' and '9', count against it.
            joined = best[j][0] + weight - 0.8 * (step - 1) - (1.5 if stop != found[j][3] else 0.0)
            if 1 <= step <= 4 and joined > score:
                score, before = joined, j
        best.append((score, before))
    if not best:
        return []
    at: int | None = max(range(len(best)), key=lambda k: (best[k][0], -k))
    chain: list[int] = []
    while at is not None:
        chain.append(found[at][0])
        at = best[at][1]
    return chain[::-1]


def _unnumbered(blocks: Sequence[Block], chain: Sequence[int], book: RuleBook) -> list[int]:
    """Headings that were given no number: set just as the numbered ones, or alone before the first."""
    first = blocks[chain[0]]
    found = []
    if first.style.bold and first.style.underline:
        for i, block in enumerate(blocks):
            alike = block.style.bold and block.style.underline and not block.style.centred
            if alike and i not in chain and i > _last_row(blocks, chain[0]) and _could_head(blocks, i, book):
                found.append(i)
    elif not first.style.emphatic:
        for i in range(_last_row(blocks, chain[0]) + 1, chain[0]):
            if len(blocks[i].text.split()) <= 6 and blocks[i].text.endswith(".") and _could_head(blocks, i, book):
                found.append(i)
    return found


def _last_row(blocks: Sequence[Block], end: int) -> int:
    return max((i for i in range(end) if blocks[i].cells), default=-1)


def _could_head(blocks: Sequence[Block], i: int, book: RuleBook) -> bool:
    """Whether running text follows, and nothing else is known of the block."""
    block = blocks[i]
    if block.cells or block.marker or len(block.text) > _LONGEST_HEADING or i + 1 >= len(blocks):
        return False
    return not _known_line(block, book) and len(blocks[i + 1].text) > 60 and not blocks[i + 1].cells


def _known_line(block: Block, book: RuleBook) -> bool:
    """Lines that look like headings and are something else."""
    text = block.text
    patterns = (
        *book.attendance.heading,
        *book.attendance.chair_line,
        *book.attendance.prefix,
        *book.decisions.opener,
        *book.decisions.lead_in,
        *book.meetings.duration,
        *book.meetings.end,
        *book.meetings.sign_off,
    )
    return date_of(text) is not None or any(p.search(text) for p in patterns)


def _is_subheading(blocks: Sequence[Block], i: int, book: RuleBook) -> bool:
    block = blocks[i]
    if block.marker or block.cells or not 3 <= len(block.text) <= 140 or i + 1 >= len(blocks):
        return False
    if _known_line(block, book) or block.text[0].islower():
        return False
    if block.style.emphatic:
        return not block.text.endswith((";", ","))
    if _STOP.search(block.text) or block.style.italic or block.style.size is not None:
        return False  # a page's type would have told a heading
    words = [w for w in re.findall(r"[^\W\d_]+", re.sub(r"\([^)]*\)", "", block.text)) if len(w) > 3]
    capitals = sum(w[0].isupper() for w in words)
    return bool(words) and capitals >= _CAPITALISED * len(words) and len(blocks[i + 1].text) > 5


def _foot(blocks: Sequence[Block], start: int, book: RuleBook) -> int:
    """Where the last minute ends: at the times, the signature, or a date that stands before them."""
    for i in range(start, len(blocks)):
        text = blocks[i].text
        if any(p.search(text) for p in (*book.meetings.duration, *book.meetings.sign_off, *book.meetings.end)):
            return i
        cells = blocks[i].cells
        ends = (*book.meetings.duration, *book.meetings.sign_off)
        if cells and any(p.search(c.text) for c in cells for p in ends):
            return i
    return len(blocks)
