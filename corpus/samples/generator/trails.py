"""What became of every action.

In: an authority. Out: one row from each action to each place where it was restated, reported back on or
closed, and one row 'never' for an action that is not heard of again at any later meeting.
"""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass

from corpus.samples.generator.facts_minutes import facts, split_minutes
from corpus.samples.generator.truth import Authority, Meeting

Row = dict[str, object]


@dataclass(frozen=True)
class Event:
    """One place where an action is heard of again."""

    action: str
    event: str
    meeting: dt.date
    where_kind: str
    where_ref: str
    in_minutes: bool


def events(meeting: Meeting) -> list[Event]:
    """What the agenda, the reports and the minutes of a meeting say about earlier actions."""
    out = []
    for item in meeting.agenda:
        for action, event in item.trails:
            out.append(Event(action, event, meeting.date, "agenda_item", str(item.number), False))
    for report in meeting.reports:
        for block in report.blocks:
            for note in block.named("trail"):
                action, event = note.args[0].split()
                out.append(Event(action, event, meeting.date, "report", report.title, False))
    for minute in split_minutes(meeting.minutes) if meeting.minutes else []:
        for block in minute.blocks:
            for note in block.named("trail"):
                action, event = note.args[0].split()
                out.append(Event(action, event, meeting.date, "minute", minute.number, True))
    return out


def trails(authority: Authority, papers_of: dt.date | None, minutes_of: dt.date | None) -> list[Row]:
    """The trails that end in one pack's papers or minutes; with no pack given, all, and the 'never's."""
    actions: dict[str, Row] = {}
    for meeting in authority.meetings:
        if meeting.minutes:
            for row in facts(authority, meeting)["actions"]:
                if str(row["id"]) in actions:
                    raise ValueError(f"two actions are called {row['id']}")
                actions[str(row["id"])] = {k: row[k] for k in ("meeting", "minute", "clause", "text")}
    heard = [event for meeting in authority.meetings for event in events(meeting)]
    unknown = {event.action for event in heard} - set(actions)
    if unknown:
        raise ValueError(f"a trail of no action: {sorted(unknown)}")
    everything = papers_of is None and minutes_of is None
    last = max(meeting.date for meeting in authority.meetings).isoformat()
    rows: list[Row] = []
    for key, action in actions.items():
        mine = [event for event in heard if event.action == key]
        for event in mine:
            where = minutes_of if event.in_minutes else papers_of
            if everything or event.meeting == where:
                rows.append(
                    {"from": action, "event": event.event,
                     "to": {"meeting": event.meeting.isoformat(), "where_kind": event.where_kind,
                            "where_ref": event.where_ref}}
                )  # fmt: skip
        if everything and not mine and str(action["meeting"]) < last:
            rows.append({"from": action, "event": "never", "to": None})
    return rows
