"""Decision notices: a form of lettered fields for each decision.

Enters: a notice's section. Leaves: an outline in which each decision is an entry, headed by its subject and
numbered by its agenda item, with the words under 'Decision taken' for its blocks.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace

from corpus.passage import EMPTY, Passage
from pipeline.blocks import Block
from pipeline.extract.clauses import clauses
from pipeline.extract.outline import Entry, Outline
from pipeline.extract.resolutions import Decided, own_verb
from pipeline.extract.scene import Scene
from pipeline.segment import Section
from rules.book import Layout, Pattern

__all__ = ["notice_decisions", "notice_outline"]

_ITEM = re.compile(r"\s*\((?:agenda )?item (?:no\.? ?)?(?P<item>\d{1,3}[a-z]?)\)\s*$", re.IGNORECASE)
_FIRST = re.compile(r"(?P<label>\((?:1|a|i)\)) (?=\S)")
_LETTER = re.compile(r"\([a-z]\)")


def notice_outline(section: Section, layout: Layout) -> Outline:
    """The form taken apart as minutes are; what stands before the first subject is the front."""
    front: list[Block] = []
    entries: list[tuple[list[Passage], list[Block], str]] = []
    state = "front"
    for block in _flat(section.blocks):
        field, rest = _field(block, layout)
        if field is not None:
            state = field.kind
            if state == "subject":
                entries.append(([], [], field.name))
            if not rest:
                continue
            lead = _FIRST.match(rest.text) if field.kind == "decision" else None  # 'Decision: (1) That ...'
            label = rest.group(lead, "label") if lead else None
            words = rest.cut(lead.end()) if lead else rest
            block = replace(block, passage=words, marker=label.text if label else None, marker_passage=label)
        elif block.marker and _LETTER.fullmatch(block.marker) and state != "decision":
            state = "other"
        if state == "front":
            front.append(block)
        elif state == "subject":
            entries[-1][0].append(block.passage)
        elif state == "decision" and entries:
            entries[-1][1].append(block)
    return Outline(tuple(front), tuple(_entry(*e) for e in entries), ())


def _entry(subject: Sequence[Passage], blocks: Sequence[Block], rule: str) -> Entry:
    heading = Passage.join(subject)
    item = _ITEM.search(heading.text)
    number = heading.group(item, "item") if item else EMPTY
    heading = heading.cut(0, item.start()) if item else heading
    return Entry(number.text or None, number, heading, tuple(blocks), (), rule)


def notice_decisions(entry: Entry, scene: Scene) -> list[Decided]:
    """The clauses under 'Decision taken'; each brings its own operative word."""
    rules = scene.book.decisions
    found: list[Decided] = []
    at = 0
    while at < len(entry.blocks):
        below, end = clauses(entry.blocks, at, frozenset(), rules)
        found.extend(Decided(own_verb(c.passage, rules), "block", c.label, c.passage, EMPTY, entry.rule) for c in below)
        at = max(end, at + 1)
        if below and below[-1].label is None:
            break  # a sentence on its own; what follows explains it
    return found


def _flat(blocks: Sequence[Block]) -> Iterator[Block]:
    """Rows of the form as the paragraphs of their cells, the field's letter left out."""
    for block in blocks:
        if not block.cells:
            yield block
            continue
        for inner in block.inside:
            for part in inner:
                if not _LETTER.fullmatch(part.text):
                    yield part


def _field(block: Block, layout: Layout) -> tuple[Pattern | None, Passage]:
    """The form's field that a block opens, and the words behind its name."""
    for pattern in layout.field:
        if pattern.kind != "post" and (match := pattern.search(block.text)):
            return pattern, block.passage.cut(match.end())
    return None, EMPTY
