"""The parts of a sentence that tells who declared an interest: each one's clause, each item's title.

Enters: what a minute says. Leaves: its sentences, one in which several declare parted before each of those who have no
verb of their own, and of one that denies only what stands behind its 'except'; a subject's items apart.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import replace

from corpus.passage import Passage
from pipeline.blocks import Block
from rules.book import Pattern

__all__ = ["Clause", "clauses", "each_item", "each_line"]

_ITEM = re.compile(r"(?:agenda )?item \w", re.IGNORECASE)
_NEXT_ITEM = re.compile(
    r"(?:,|;|\band\b) (?:(?:also )?in (?:respect of )?)?(?P<item>(?:agenda )?item \d)", re.IGNORECASE
)
_JOINT = re.compile(r"[,;]?(?: and)?(?: also)?(?: in(?: respect of)?)? ?$")

Clause = tuple[Passage, tuple[Pattern, re.Match[str]] | None]
"""The words, and by which rule they tell a further interest of the same sentence."""


_NEXT_LINE = re.compile(r"(?<=\)) (?=(?:Agenda )?Items? \d{1,3}[a-z]* ?[–—-] ?[A-Z])")
_LIST = re.compile(r"(?P<lead>[^:;]{10,120}:) ?(?P<rest>[^:]+;[^:]+)")
_BY = re.compile(  # 'Declarations were made by A (personal, item 6: ...) and B (personal, item 7: ...)'
    r"(?i:declarations?|interests?)(?: of (?:personal |prejudicial |pecuniary )*interests?)? "
    r"(?:was|were|had been|have been) (?:made|declared|received|given) (?:by|from) "
    r"(?=[A-Z][^()]{3,60}\((?i:[a-z-]+,? item))"
)
_EACH = re.compile(r"[A-Z][^()]{3,60}? \([^()]{3,200}\)")


def each_line(blocks: Sequence[Block], by_kind: Mapping[str, Sequence[Pattern]]) -> Iterator[Block]:
    """The blocks, 'The following interests were declared: A, item 6; B, item 7' as if each stood on its line; so with
    'Item 8 – Mr A Lee (Financial) Item 9 – Mrs B Hall (Financial)'."""
    for block in blocks:
        if cuts := [] if block.cells else [m.start() for m in _NEXT_LINE.finditer(block.text)]:
            for low, high in zip([0, *cuts], [*cuts, None], strict=True):
                part = replace(block, passage=block.passage.cut(low, high))
                yield replace(part, marker=None, marker_passage=None) if low else part
            continue
        if by := None if block.cells else _BY.match(block.text):
            for one in _EACH.finditer(block.text, by.end()):
                yield replace(block, passage=block.passage.group(one), marker=None, marker_passage=None)
            continue
        told = None if block.cells else _LIST.fullmatch(block.text)
        if told is None or not any(p.search(told["lead"]) for p in by_kind["opens"]):
            yield block
            continue
        yield replace(block, passage=block.passage.group(told, "lead"))
        rest = block.passage.group(told, "rest")
        for one in re.finditer(r"[^;\s][^;]*", rest.text):
            yield replace(block, passage=rest.group(one), marker=None, marker_passage=None)


def clauses(told: Iterable[Passage], by_kind: Mapping[str, Sequence[Pattern]]) -> Iterator[Clause]:
    """Of each sentence its first interest, then the others."""
    for sentence in told:
        words = _affirmed(sentence, by_kind)
        if not words:
            continue
        further: list[Clause] = []
        while also := next(((p, m) for p in by_kind["also"] if (m := p.search(words.text))), None):
            further.append((words, also))
            words = words.cut(0, also[1].start())
        yield words, None
        yield from reversed(further)


def _affirmed(sentence: Passage, by_kind: Mapping[str, Sequence[Pattern]]) -> Passage:
    """'No interests were declared other than Councillor A, who declared ...' from its 'other than' on; nothing where
    nobody declared any."""
    while any(p.search(sentence.text) for p in by_kind["none"]):
        but = next((m for p in by_kind["but"] if (m := p.search(sentence.text))), None)
        sentence = sentence.cut(but.end() if but else len(sentence.text))
    return sentence


def each_item(subject: Passage) -> list[Passage]:
    """'item 12 – Harbour Report and item 13 – Berths as he has one': each item with its own title."""
    starts = [m.start("item") for m in _NEXT_ITEM.finditer(subject.text)] if _ITEM.match(subject.text) else []
    ends = [_JOINT.sub("", subject.text[:at]) for at in starts]
    return [subject.cut(low, high) for low, high in zip([0, *starts], [*map(len, ends), None], strict=True)]
