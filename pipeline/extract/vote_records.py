"""Votes as records, and what a roll of names says otherwise than its own count.

Enters: a ballot as it was read, the minute it is of, the resolution it became. Leaves: the vote's record.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from pipeline.extract.ballots import SIDES, total_of
from pipeline.extract.outline import Entry
from pipeline.extract.scene import Scene, Trouble
from pipeline.extract.votes import Ballot
from pipeline.records import RecordedVote, Resolution, Vote

__all__ = ["record_of"]

_REFUSED = re.compile(r"(?i)(?:(?:was|were) )?refused")  # as was moved, and no motion lost
_TO_REFUSE = re.compile(r"(?i)\b(?:for refusal|be refused|to refuse)\b")


def record_of(
    ballot: Ballot, entry: Entry, ordinal: int, resolution: Resolution | None, motion: str | None, scene: Scene
) -> Vote:
    """The ballot as a record; what it and its roll say differently becomes a trouble."""
    rules = scene.book.votes
    printed = {side: ballot.counts.get(side) for side in SIDES}
    for roll in ballot.rolls:
        if printed[roll.side] is None:
            printed[roll.side] = roll.count
    mover, seconder = ballot.mover.printed or None, ballot.seconder.printed or None
    vote_id = scene.ids.id(
        "vot", scene.meeting.meeting_id, entry.number, ballot.kind, mover, seconder, ballot.outcome.text
    )
    outcome = ballot.outcome.text or None
    carried = None
    if outcome and not any(p.search(outcome) for p in rules.undecided):
        refused = _REFUSED.fullmatch(outcome) and any(_TO_REFUSE.search(p.text) for p in (ballot.motion, *ballot.said))
        carried = bool(refused) or not any(p.search(outcome) for p in rules.lost)
    vote = Vote(
        fact_id=vote_id,
        pack_id=scene.pack_id,
        document_id=scene.document_id,
        rule=ballot.rule,
        evidence=scene.evidence(*ballot.said),
        vote_id=vote_id,
        meeting_id=scene.meeting.meeting_id,
        meeting_date=scene.meeting.date,
        ordinal=ordinal,
        minute=entry.number,
        motion=ballot.motion.text or motion,
        kind=ballot.kind,
        mover=mover,
        seconder=seconder,
        votes_for=printed["for"],
        votes_against=printed["against"],
        abstentions=printed["abstentions"],
        outcome=outcome,
        carried=carried,
        resolution_id=resolution.resolution_id if resolution else None,
        recorded=tuple(RecordedVote(name=n.printed, vote=r.vote) for r in ballot.rolls for n in r.names),
    )
    scene.troubles.extend(_disagreements(ballot, printed, vote))
    return vote


def _disagreements(ballot: Ballot, printed: dict[str, int | None], vote: Vote) -> Iterator[Trouble]:
    """A roll whose names are not as many as the paper counts."""
    for side in SIDES:
        named = total_of(ballot.rolls, side)
        whole = any(r.side == side and r.listed for r in ballot.rolls)
        count = printed[side]
        if whole and count is not None and count != named:
            where = vote.evidence[0].page
            message = f"page {where} counts {count} {side} in minute {vote.minute or '?'} and names {named}"
            yield Trouble("roll_count", "info", where, message, (vote.fact_id,))
