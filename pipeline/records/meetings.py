"""What agendas and minutes hold: who met, who came, what was decided, what was asked for."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, time

from pipeline.records.base import Fact

__all__ = [
    "Action",
    "AgendaItem",
    "Attendance",
    "Body",
    "Declaration",
    "Document",
    "FutureMeeting",
    "Meeting",
    "Mention",
    "Minute",
    "MinuteReference",
    "Movement",
    "RecordedVote",
    "Resolution",
    "Vote",
]


@dataclass(frozen=True, slots=True, kw_only=True)
class Document(Fact):
    """A part of a pack: an agenda, minutes, a report, an appendix."""

    ordinal: int
    kind: str
    title: str
    meeting_id: str | None
    meeting_date: date | None
    agenda_item: str | None
    page_from: int
    page_to: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Body(Fact):
    """A board, committee, council or partnership."""

    body_id: str
    name: str
    acronym: str | None
    authority: str | None
    chair: str | None


@dataclass(frozen=True, slots=True, kw_only=True)
class Meeting(Fact):
    """One printing's account of a meeting; printings of one meeting share `meeting_id`."""

    meeting_id: str
    body_id: str | None
    body: str | None
    meeting_date: date | None
    start_time: time | None
    end_time: time | None
    venue: str | None
    chair: str | None
    source: str  # agenda, minutes, draft minutes, confirmed minutes, notice


@dataclass(frozen=True, slots=True, kw_only=True)
class FutureMeeting(Fact):
    """A meeting announced. `announced_at` is the date of the meeting or pack that announces it."""

    body_id: str | None
    body: str | None
    announced_at: date | None
    meeting_date: date
    start_time: time | None


@dataclass(frozen=True, slots=True, kw_only=True)
class AgendaItem(Fact):
    """A line of the agenda. Pages are as printed."""

    meeting_id: str
    meeting_date: date | None
    ordinal: int
    number: str | None
    title: str
    presenter: str | None
    presenter_organisation: str | None
    page_from: int | None
    page_to: int | None
    note: str | None


@dataclass(frozen=True, slots=True, kw_only=True)
class Attendance(Fact):
    """One listing of one person at one meeting."""

    meeting_id: str
    meeting_date: date | None
    ordinal: int
    name: str
    status: str  # present, apologies
    capacity: str | None  # member, officer, other; None for apologies
    organisation: str | None
    role: str | None
    is_chair: bool
    representing: str | None


@dataclass(frozen=True, slots=True, kw_only=True)
class Minute(Fact):
    """One numbered (or headed) minute."""

    minute_id: str
    meeting_id: str
    meeting_date: date | None
    ordinal: int
    number: str | None
    heading: str
    text: str
    subheadings: tuple[str, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Resolution(Fact):
    """One clause of what was resolved, agreed or noted."""

    resolution_id: str
    minute_id: str | None
    meeting_id: str
    meeting_date: date | None
    ordinal: int
    minute: str | None
    verb: str | None
    form: str  # block, inline
    clause: str | None
    text: str
    restated: bool
    outcome: str | None


@dataclass(frozen=True, slots=True, kw_only=True)
class RecordedVote:
    """How one member voted, where the paper says it by name."""

    name: str
    vote: str  # for, against, abstain


@dataclass(frozen=True, slots=True, kw_only=True)
class Vote(Fact):
    """A motion or an amendment that was moved, or put to the vote. Counts are those printed.

    `ordinal` counts votes and movements of a meeting together, so that either can be placed before the other.
    """

    vote_id: str
    meeting_id: str
    meeting_date: date | None
    ordinal: int
    minute: str | None
    motion: str | None
    kind: str  # motion, amendment
    mover: str | None
    seconder: str | None
    votes_for: int | None
    votes_against: int | None
    abstentions: int | None
    outcome: str | None
    carried: bool | None
    resolution_id: str | None
    recorded: tuple[RecordedVote, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Movement(Fact):
    """Somebody who came after the start or left before the end, where the minutes say so."""

    meeting_id: str
    meeting_date: date | None
    ordinal: int  # see Vote
    minute: str | None
    name: str
    movement: str  # arrives, leaves
    time: time | None
    list_fact_id: str | None  # the attendance whose name it is


@dataclass(frozen=True, slots=True, kw_only=True)
class Declaration(Fact):
    """An interest declared at a meeting."""

    meeting_id: str
    meeting_date: date | None
    minute: str | None
    name: str
    interest_type: str | None
    subject: str | None
    agenda_item: str | None


@dataclass(frozen=True, slots=True, kw_only=True)
class MinuteReference(Fact):
    """A minute that names another by its number, as printed."""

    meeting_id: str
    meeting_date: date | None
    minute: str | None
    context: str
    refers_to_minute: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Action(Fact):
    """Something asked for, to be done after the meeting.

    `due` is as printed, `due_date` set where the papers fix the day. An entry of an action log has the log's day in
    `logged_on`, and in `progress` how it stood then, as printed.
    """

    action_id: str
    meeting_id: str
    meeting_date: date | None
    ordinal: int
    minute: str | None
    clause: str | None
    source: str  # resolution, request, action_log
    text: str
    owner: str | None
    due: str | None
    due_date: date | None
    resolution_id: str | None
    progress: str | None = None
    logged_on: date | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Mention(Fact):
    """A person named in public life, as printed: the stuff that people are reconciled from.

    `where_kind`: attendance, apologies, chair, declaration, presenter, contact, seat, prose. `local`: a short form
    ('Gurjit', 'Ms Moore') that means somebody only inside its own document.
    """

    meeting_id: str | None
    meeting_date: date | None
    name: str
    where_kind: str
    role: str | None
    organisation: str | None
    list_fact_id: str | None  # the attendance, declaration or contact that it stands in
    local: bool
