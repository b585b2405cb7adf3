"""The priorities that a body is said to have: the list under 'Its priorities are:'.

Enters: the blocks of a section and where the line that leads in stands. Leaves: a record for each priority.
"""

from __future__ import annotations

from collections.abc import Sequence

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
    if not any(p.search(lead.text) for p in walk.rules.priorities):
        return i
    *_, last = split(lead.passage, scene)
    named = named_in(last, walk.rules)
    pointed = any(p.search(last.text) for p in walk.rules.pronoun)
    name = named[0].name.text if named else None
    if name is None and (pointed or not lead.marker):  # a point of a list is of whatever the list is of
        name = memory.current if pointed else memory.heading or memory.current
    end = i
    while end < len(blocks) and blocks[end].marker and not blocks[end].cells:
        end += 1
    if name is None or end == i:
        return i
    walk.note(name, scene, walk.rules.priorities[0].name, last)
    top = blocks[i].marker
    for block in blocks[i:end]:
        if top and top[0].isdigit() and not (block.marker and block.marker[0].isdigit()):
            continue  # what a numbered priority is made of
        text = block.passage
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
