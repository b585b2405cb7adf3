"""Each minute as a record: number, heading, text, subheadings; and the other minutes that it names."""

from __future__ import annotations

from collections.abc import Iterator

from corpus.passage import Passage
from pipeline.extract.outline import Entry
from pipeline.extract.scene import Scene
from pipeline.records import Minute, MinuteReference

__all__ = ["minute_of", "references"]


def minute_of(entry: Entry, ordinal: int, scene: Scene) -> Minute:
    """The minute. Its text is every block under the heading, one a line."""
    minute_id = scene.ids.id("min", scene.meeting.meeting_id, entry.number, entry.heading.text)
    return Minute(
        fact_id=minute_id,
        pack_id=scene.pack_id,
        document_id=scene.document_id,
        rule=entry.rule,
        evidence=scene.evidence(entry.number_passage, entry.heading, *(b.whole for b in entry.blocks)),
        minute_id=minute_id,
        meeting_id=scene.meeting.meeting_id,
        meeting_date=scene.meeting.date,
        ordinal=ordinal,
        number=entry.number,
        heading=entry.heading.text,
        text="\n".join(b.whole.text for b in entry.blocks),
        subheadings=tuple(_unstopped(entry.blocks[i].passage).text for i in entry.subheadings),
    )


def _unstopped(passage: Passage) -> Passage:
    return passage.cut(0, len(passage.text) - 1) if passage.text.endswith((".", ":")) else passage


def references(entry: Entry, scene: Scene) -> Iterator[MinuteReference]:
    """Minutes named by number, with the subheading or the phrase that names them."""
    subheadings = set(entry.subheadings)
    for i, block in enumerate(entry.blocks):
        for pattern in scene.book.meetings.reference:
            for match in pattern.regex.finditer(block.text):
                phrase = block.passage if i in subheadings else block.passage.group(match, "context")
                yield MinuteReference(
                    fact_id=scene.ids.id("ref", scene.meeting.meeting_id, entry.number, match["number"], phrase.text),
                    pack_id=scene.pack_id,
                    document_id=scene.document_id,
                    rule=pattern.name,
                    evidence=scene.evidence(phrase),
                    meeting_id=scene.meeting.meeting_id,
                    meeting_date=scene.meeting.date,
                    minute=entry.number,
                    context=phrase.text,
                    refers_to_minute=match["number"],
                )
