"""Late arrivals and early departures, where the minutes say so.

Enters: a minute and who was listed as present. Leaves: one movement for each person and sentence.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from corpus.passage import Passage
from pipeline.dates import clock as time_of
from pipeline.extract.outline import Entry
from pipeline.extract.people import same_surname, split_run
from pipeline.extract.scene import Scene
from pipeline.language import sentences
from pipeline.records import Attendance, Movement

__all__ = ["Moved", "moved", "record_of"]

_AHEAD = re.compile(r"^\W*(?:during|for|while|whilst|when|before|prior to)\b")
_INTERESTS = re.compile(r"\binterests?\b", re.IGNORECASE)
_GROUP = re.compile(r"^(?:Councillors|Cllrs)\.? ")


@dataclass(frozen=True, slots=True)
class Moved:
    """One person coming or going."""

    name: Passage
    movement: str  # arrives, leaves
    sentence: Passage
    rest: str
    rule: str

    @property
    def at(self) -> tuple[int, int]:
        """Where it is printed: page and offset."""
        run = self.name.runs[0] if self.name.runs else self.sentence.runs[0]
        return (run.page, run.start)


def moved(entry: Entry, scene: Scene) -> Iterator[Moved]:
    """Everybody who came or went during a minute, in the order of the page."""
    for block in entry.blocks:
        if block.cells:
            continue
        for sentence in sentences(block.whole, scene.nlp):
            for pattern in scene.book.votes.movement:
                match = pattern.search(sentence.text)
                if match is None:
                    continue
                if _AHEAD.search(match["rest"] or "") and _INTERESTS.search(entry.heading.text):
                    break  # told ahead of the item that it is about
                run = sentence.group(match, "names")
                group = _GROUP.match(run.text)
                for name in split_run(run.cut(group.end()) if group else run):
                    yield Moved(name, pattern.kind, sentence, match["rest"] or "", pattern.name)
                break


def record_of(one: Moved, entry: Entry, ordinal: int, listed: Sequence[Attendance], scene: Scene) -> Movement:
    """The movement as a record; `list_fact_id` only where one name in the list can be meant."""
    names = scene.book.names
    meant = [a for a in listed if a.status == "present" and same_surname(a.name, one.name.text, names)]
    printed = next((m for p in scene.book.votes.movement_time if (m := p.search(one.rest))), None)
    return Movement(
        fact_id=scene.ids.id("mov", scene.meeting.meeting_id, entry.number, one.name.text, one.movement),
        pack_id=scene.pack_id,
        document_id=scene.document_id,
        rule=one.rule,
        evidence=scene.evidence(one.sentence),
        meeting_id=scene.meeting.meeting_id,
        meeting_date=scene.meeting.date,
        ordinal=ordinal,
        minute=entry.number,
        name=one.name.text,
        movement=one.movement,
        time=time_of(printed["time"]) if printed else None,
        list_fact_id=meant[0].fact_id if len(meant) == 1 else None,
    )
