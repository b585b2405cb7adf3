"""What a body noted, where its minute has no other outcome.

Enters: a minute's blocks. Leaves: what 'the report was noted' says, with a list that belongs to it.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from corpus.passage import Passage
from pipeline.blocks import Block
from pipeline.extract.clauses import clauses
from pipeline.extract.decision_columns import Decided, verb_of
from pipeline.extract.scene import Scene
from pipeline.language import sentences
from rules.book import Pattern

__all__ = ["DECLARED", "VOTED", "noted_alone"]

VOTED = re.compile(  # how a vote went, which is no decision over one
    r"(?:(?:On|By|Following|After|Upon) (?:a|the) (?:show of hands|vote),? )?"
    r"(?:[Mm]embers|[Cc]ouncillors|[Tt]he (?:[A-Z]\w+ ){0,3}?[A-Z]\w+) voted (?:unanimously )?"
    r"(?:in favour|for|against|on|by)\b"
)

DECLARED = re.compile(r"(?i)(?:that )?the following (?:declarations?|interests?)\b[^.;]{0,60}:-?")
"""What is a list of interests, and no decision."""

_ENDS = re.compile(r"[:;]-?$")
_SETTLED = re.compile(
    r"\b(?:were|was) (?:\w+,? ){0,3}(?:approved|agreed|confirmed|adopted|accepted)\b.{0,80}"
    r"\b(?:record|signed|seconded|proposed)\b"
)
_PARAGRAPH = re.compile(r"\d{1,3}(?:\.\d{1,3})+\.?")
_NUMBERED = re.compile(r"\d{1,3}(?:\.\d{1,3})*\.?")


def noted_alone(blocks: Sequence[Block], unnumbered: bool, scene: Scene) -> list[Decided]:
    """What was noted, where a minute has no other outcome; a list of dates below belongs to it. `unnumbered`: whether
    the minute has no number, so that those in it are its paragraphs'."""
    settled = any(_SETTLED.search(b.text) for b in blocks if not b.cells)
    for pattern in scene.book.decisions.sole:
        if settled and pattern.kind == "it-was-noted":
            continue  # the minute has its outcome, told in other words
        if found := list(_noted(blocks, pattern, _NUMBERED if unnumbered else _PARAGRAPH, scene)):
            return found
    return []


def _noted(blocks: Sequence[Block], pattern: Pattern, paragraphs: re.Pattern[str], scene: Scene) -> Iterator[Decided]:
    rules = scene.book.decisions
    for i, block in enumerate(blocks):
        paragraph = pattern.kind != "it-was-noted" and paragraphs.fullmatch(block.marker or "")
        if block.cells or (block.marker and not paragraph):
            continue
        for sentence in sentences(block.passage, scene.nlp):
            match = pattern.search(sentence.text)
            if match is None or DECLARED.match(match["text"]):
                continue
            words = [sentence.group(match, "text")]
            at_end = block.text.endswith(sentence.text)
            if at_end and any(p.search(words[0].text) for p in rules.lead_in):
                below, _ = clauses(blocks, i + 1, frozenset(), rules)
                opener, verb = sentence.group(match, "verb"), verb_of(match["verb"], rules)
                yield from (Decided(verb, "block", c.label, c.passage, opener, pattern.name) for c in below)
                continue
            if _ENDS.search(words[0].text) and at_end:
                words.extend(b.passage for b in _short(blocks[i + 1 :]))
            opener = sentence.group(match, "verb")
            yield Decided(verb_of(match["verb"], rules), "inline", None, Passage.join(words), opener, pattern.name)


def _short(blocks: Sequence[Block]) -> Iterator[Block]:
    for block in blocks:
        if len(block.text) > 90:
            return
        yield block
