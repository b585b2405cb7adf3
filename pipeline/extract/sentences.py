"""Running text as sentences, each with the paragraph that it stands under.

Enters: a section. Leaves: sentences as passages, headings, tables, contact lines and decisions apart: those
are other extractors' business, and a number in them is no finding.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from corpus.passage import Passage
from pipeline.blocks import Block
from pipeline.dates import date_of
from pipeline.extract.outline import outline
from pipeline.extract.scene import Scene
from pipeline.segment import Section

__all__ = ["Sentence", "paragraphs", "sentences", "split"]

_END = re.compile(r"(?<=[.!?;])[\"'’”)]*\s+(?=[\"'‘“(]?[A-Z0-9])")
_HEADING = 70  # characters
_NUMBERED = re.compile(r"\d{1,3}(?:\.\d{1,3})*\.?")
_CONTACT = re.compile(r"\S@\S|\b(?:Tel|Telephone|E-?mail|Fax)\b ?:", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Sentence:
    """One sentence (or list item), the number of its paragraph, and the line that leads into its list."""

    passage: Passage
    paragraph: str | None
    lead: Passage | None
    item: bool  # a list item, which may have no verb
    under: Passage | None = None  # the heading over its paragraph
    before: tuple[Passage, ...] = ()  # the sentences before it in its paragraph


def sentences(section: Section, scene: Scene) -> Iterator[Sentence]:
    """Every sentence of the section's paragraphs."""
    for block, number, lead, under in paragraphs(section, scene):
        before: tuple[Passage, ...] = ()
        for sentence in split(block.passage, scene):
            yield Sentence(sentence, number, lead, block.marker is not None, under, before)
            before = (*before, sentence)


def paragraphs(section: Section, scene: Scene) -> Iterator[tuple[Block, str | None, Passage | None, Passage | None]]:
    """Blocks of running text with the paragraph's number, the line that leads into a list, the heading above."""
    if section.kind == "minutes":
        plan = outline(section, scene.layout, scene.book)
        for entry in plan.entries:
            yield from _walk(_undecided(entry.blocks, scene), entry.number, False)
    else:
        yield from _walk(section.blocks, None, True)


def _walk(
    blocks: Sequence[Block], number: str | None, numbered: bool
) -> Iterator[tuple[Block, str | None, Passage | None, Passage | None]]:
    lead: Passage | None = None
    under: Passage | None = None
    for block in blocks:
        prose = len(block.text) > 80 or block.text.rstrip("-– ").endswith((".", ":", ";"))
        if numbered and prose and block.marker and _NUMBERED.fullmatch(block.marker):
            number, lead = block.marker.rstrip("."), None
        if not _runs(block):
            if not block.marker and not block.cells:
                lead, under = None, block.passage
            continue
        yield block, number, lead if block.marker else None, under
        if block.text.rstrip("-– ").endswith(":"):
            lead = block.passage
        elif not block.marker:
            lead = None
            if len(block.text) < _HEADING and block.text[-1:].isalnum():
                under = block.passage  # a heading in no type of its own


def _undecided(blocks: Sequence[Block], scene: Scene) -> list[Block]:
    """The blocks without what was decided: a figure in a resolution is what shall be, not what is."""
    openers = [p for p in scene.book.decisions.opener if p.kind == "alone"]
    kept: list[Block] = []
    decided = False
    for block in blocks:
        if any(p.search(block.text) for p in openers):
            decided = True
        elif decided and not (
            block.marker or block.text[:1].islower() or re.match(r"(?:That|To|The|Note)\b", block.text)
        ):
            decided = False
        if not decided and not re.match(r"That\b", block.text):
            kept.append(block)
    return kept


def _runs(block: Block) -> bool:
    """Whether a block is running text."""
    if block.cells or block.table is not None or block.style.level or not block.text:
        return False
    text = block.text
    if block.marker and re.match(r"To [a-z]+ ", text):
        return False  # an aim
    if _CONTACT.search(text) or (text == text.upper() and not block.marker):
        return False
    if date_of(text) is not None and len(text) < 60 and not text.endswith((".", ";")):
        return False
    return not (block.style.bold and len(text) < 120 and not text.endswith("."))


def split(passage: Passage, scene: Scene) -> Iterator[Passage]:
    """Cut at full stops that end a sentence, not at those of 'Mr.' or 'No.'."""
    start = 0
    short = scene.book.names.abbreviation
    for match in _END.finditer(passage.text):
        before = passage.text[start : match.start()]
        last = before.rsplit(" ", 1)[-1]
        if last in short or re.fullmatch(r"(?:[A-Z]\.)+|\(?[A-Z][a-z]?\.", last):
            continue
        sentence = passage.cut(start, match.end())
        if sentence:
            yield sentence
        start = match.end()
    rest = passage.cut(start)
    if rest:
        yield rest
