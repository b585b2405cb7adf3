"""The priorities that a body is said to have: the list under 'Its priorities are:'.

Enters: the blocks of a section and where the line that leads in stands. Leaves: a record for each priority.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from corpus.passage import Passage
from pipeline.blocks import Block
from pipeline.extract.body_walk import Walk
from pipeline.extract.named_bodies import Memory, named_in
from pipeline.extract.scene import Scene
from pipeline.extract.sentences import split
from pipeline.ids import fold
from pipeline.records import BodyPriority

__all__ = ["leads", "priorities"]


def leads(block: Block, walk: Walk) -> bool:
    """Whether a line without a stop leads into a list of priorities."""
    return not block.marker and len(block.text.split()) > 4 and any(p.search(block.text) for p in walk.rules.priorities)


def priorities(blocks: Sequence[Block], i: int, scene: Scene, walk: Walk, memory: Memory) -> int:
    """The list under 'Its priorities are:'; where the list ends."""
    lead = blocks[i - 1]
    kind = next((p.kind for p in walk.rules.priorities if p.search(lead.text)), None)
    if kind is None and memory.listing and memory.heading and lead.text.endswith(":"):
        kind = "under"
    if kind is None or (kind == "numbered" and not _numbered(blocks, i)):
        return i
    memory.listing = False
    *_, last = split(lead.passage, scene)
    named = named_in(last, walk.rules)
    pointed = any(p.search(last.text) for p in walk.rules.pronoun)
    name = named[0].name.text if named else None
    if kind == "under":
        name = memory.heading
    elif name is None and (pointed or not lead.marker):  # a point of a list is of whatever the list is of
        name = memory.current if pointed else memory.heading or memory.current
    end = i
    while end < len(blocks) and blocks[end].marker and not blocks[end].cells:
        end += 1
    listed = [b.passage for b in _topmost(blocks[i:end])]
    if not listed:
        listed = _explained(blocks, i, walk)
    if name is None or not listed:
        return i
    walk.note(name, scene, walk.rules.priorities[0].name, last)
    for text in listed:
        key = (walk.key(name), fold(text.text))
        if key in walk.priorities:
            continue
        walk.priorities[key] = BodyPriority(
            fact_id=scene.ids.id("pri", scene.pack_id, *key),
            pack_id=scene.pack_id,
            document_id=scene.document_id,
            rule=walk.rules.priorities[0].name,
            evidence=scene.evidence(text, last),
            body_id=walk.body_id(name),
            body=walk.called(name),
            ordinal=sum(k[0] == key[0] for k in walk.priorities) + 1,
            priority=text.text.rstrip(" .;"),
        )
    return end


def _numbered(blocks: Sequence[Block], i: int) -> bool:
    return i < len(blocks) and (blocks[i].marker or "")[:1].isdigit()


def _topmost(listed: Sequence[Block]) -> Iterator[Block]:
    """The points of a list; what a numbered one is made of is left out."""
    numbers = bool(listed) and _numbered(listed, 0)
    for i, block in enumerate(listed):
        if not numbers or _numbered(listed, i):
            yield block


def _explained(blocks: Sequence[Block], i: int, walk: Walk) -> list[Passage]:
    """Priorities that each begin a paragraph of their own: 'Dry ropes - The Partnership has ...'."""
    found: list[Passage] = []
    for block in blocks[i:]:
        match = None if block.cells else next((m for p in walk.rules.explained if (m := p.search(block.text))), None)
        if match is None:
            break
        found.append(block.passage.group(match, "what"))
    return found if len(found) > 1 else []
