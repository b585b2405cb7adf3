"""What happened on the floor: motions put to the vote, and members coming and going, numbered together.

Enters: a meeting's minutes with their decisions, and the list of attendance. Leaves: votes and movements.
More votes than members in the room is a contradiction in the paper.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace

from corpus.passage import EMPTY
from pipeline.extract.actions import Resolved
from pipeline.extract.led_to import led_to, points_on
from pipeline.extract.movements import Moved, moved
from pipeline.extract.movements import record_of as movement_of
from pipeline.extract.outline import Entry
from pipeline.extract.resolutions import Decided
from pipeline.extract.scene import Scene, Trouble
from pipeline.extract.vote_records import record_of as vote_of
from pipeline.extract.votes import Ballot, ballots
from pipeline.records import Attendance, Fact, Movement, Vote

__all__ = ["away", "floor"]

_APPROVED = re.compile(
    r"(?i)\b(?:were|was|be) (?:[a-z]+ )?(?:approved|agreed|accepted|adopted|noted|signed|resolved)\b.*[.)]$"
)


def floor(minutes: Sequence[Resolved], listed: Sequence[Attendance], scene: Scene) -> Iterator[Fact]:
    """Every vote and movement of a meeting, in the order of the page."""
    ordinal = 0
    gone: list[Movement] = []
    for entry, made, resolutions in minutes:
        cast = ballots(entry, scene)
        heads = _parting(entry, made)
        taken: set[int] = set()  # the decisions that earlier motions became
        events: list[tuple[tuple[int, int], Ballot | Moved]] = [(b.end, b) for b in cast]
        events.extend((m.at, m) for m in moved(entry, scene))
        for _, event in sorted(events, key=lambda e: e[0]):
            ordinal += 1
            if isinstance(event, Moved):
                movement = movement_of(event, entry, ordinal, listed, scene)
                gone.append(movement)
                yield movement
                continue
            later = [b.at for b in cast if b.at > event.end]
            lost = event.outcome.text and any(p.search(event.outcome.text) for p in scene.book.votes.lost)
            led = None if lost else led_to(event, min(later, default=None), made, taken, heads)  # what fell became none
            led = None if led is not None and _of_other(event, made[led], entry) else led
            taken |= set() if led is None else {led}
            if led is not None and resolutions[led].clause is None and points_on(event):
                event = replace(event, motion=EMPTY)
            motion = made[led].passage.text if led is not None and not event.motion else None
            vote = vote_of(event, entry, ordinal, resolutions[led] if led is not None else None, motion, scene)
            yield vote
            _too_many(vote, listed, gone, entry, scene)


def _parting(entry: Entry, made: Sequence[Decided]) -> list[tuple[int, int]]:
    """Where the lines stand that part a minute's business: headings in it, and bold ones such as '(b) Application 12'
    that are no clause of what was decided."""
    decided = {(run.page, run.start) for d in made for run in d.passage.runs}
    found: list[tuple[int, int]] = []
    for i, block in enumerate(entry.blocks):
        if not block.passage.runs:
            continue
        run = block.passage.runs[0]
        bold = block.marker and block.style.emphatic and not block.text.rstrip().endswith((".", ";", ":"))
        if i in entry.subheadings or (bold and (run.page, run.start) not in decided):
            found.append((run.page, run.start))
    return found


def _of_other(ballot: Ballot, decided: Decided, entry: Entry) -> bool:
    """Whether who moved it is told behind other words of its own paragraph, 'The accounts were approved. Proposed by A,
    seconded by B.', and the decision stands in a paragraph above or below."""
    if not ballot.trailing or not decided.passage.runs:
        return False
    (page, at), first = ballot.at, decided.passage.runs[0]
    for block in entry.blocks:
        inside = [r for r in block.passage.runs if r.page == page and r.start <= at < r.start + r.length]
        if inside and not block.cells:
            begins = (block.passage.runs[0].page, block.passage.runs[0].start)
            said = block.text[: inside[0].at + at - inside[0].start].strip()
            above, below = (first.page, first.start) < begins, (first.page, first.start) > ballot.at
            return (above or below) and _APPROVED.search(said) is not None
    return False


def away(listed: Sequence[Attendance], movements: Sequence[Movement]) -> set[str]:
    """The attendances of those who are out of the room after these movements."""
    last = {m.list_fact_id: m.movement for m in movements if m.list_fact_id}
    return {a.fact_id for a in listed if last.get(a.fact_id) == "leaves"}


def _too_many(
    vote: Vote, listed: Sequence[Attendance], movements: Sequence[Movement], entry: Entry, scene: Scene
) -> None:
    if vote.votes_for is None:
        return
    cast = vote.votes_for + (vote.votes_against or 0) + (vote.abstentions or 0)
    out = away(listed, movements)
    members = [a for a in listed if a.status == "present" and a.capacity == "member" and a.fact_id not in out]
    if members and cast > len(members):
        where = vote.evidence[0].page
        message = f"page {where} counts {cast} votes in minute {entry.number or '?'} and lists {len(members)} members"
        scene.troubles.append(Trouble("votes_exceed_members", "info", where, message, (vote.fact_id,)))
