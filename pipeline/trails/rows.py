"""Rows that trails are told from, and rows that they give.

Field names are the columns of the public views. `places` is a fact's evidence.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

__all__ = [
    "ActionEventRow",
    "ActionRow",
    "ActionStatusRow",
    "AgendaItemRow",
    "AmendmentRow",
    "AttendanceRow",
    "Body",
    "CandidateRow",
    "LogRow",
    "MeetingRow",
    "MinuteRow",
    "Place",
    "QuorumCheckRow",
    "RecommendationOutcomeRow",
    "RecommendationRow",
    "ReferenceRow",
    "ReportRow",
    "ResolutionRow",
    "ResolvedReferenceRow",
    "SeatRow",
    "Stretch",
    "TermsRow",
]


@dataclass(frozen=True, slots=True)
class Place:
    """Where words stand: half-open offsets into a page's raw text, and the words."""

    pack_id: str
    page: int
    char_start: int
    char_end: int
    quote: str


@dataclass(frozen=True, slots=True)
class Stretch:
    """Raw text of a page, or of the part of it that is the report's; `char_start` is where it begins."""

    pack_id: str
    page: int
    char_start: int
    text: str


@dataclass(frozen=True, slots=True)
class MeetingRow:
    meeting_id: str
    meeting_date: date


@dataclass(frozen=True, slots=True)
class MinuteRow:
    fact_id: str
    minute_id: str
    meeting_id: str
    meeting_date: date
    ordinal: int
    number: str | None
    heading: str
    text: str
    subheadings: tuple[str, ...]
    places: tuple[Place, ...] = ()


@dataclass(frozen=True, slots=True)
class AgendaItemRow:
    fact_id: str
    meeting_id: str
    meeting_date: date
    ordinal: int
    number: str | None
    title: str
    presenter: str | None = None
    presenter_organisation: str | None = None
    places: tuple[Place, ...] = ()


@dataclass(frozen=True, slots=True)
class ReportRow:
    fact_id: str
    report_id: str
    meeting_id: str
    meeting_date: date
    agenda_item: str | None
    title: str
    text: tuple[Stretch, ...] = ()  # from its title to the next document of the pack
    places: tuple[Place, ...] = ()


@dataclass(frozen=True, slots=True)
class ActionRow:
    fact_id: str
    action_id: str
    meeting_id: str
    meeting_date: date
    ordinal: int
    minute: str | None
    clause: str | None
    source: str
    text: str
    owner: str | None
    due: str | None
    due_date: date | None
    places: tuple[Place, ...] = ()


@dataclass(frozen=True, slots=True)
class LogRow:
    """An entry of an action log: what was asked for, at which meeting, and how it stood on the log's day."""

    fact_id: str
    action_id: str
    meeting_id: str
    meeting_date: date
    text: str
    progress: str
    logged_on: date | None
    title: str
    places: tuple[Place, ...] = ()


@dataclass(frozen=True, slots=True)
class ReferenceRow:
    fact_id: str
    meeting_id: str
    meeting_date: date
    minute: str | None
    context: str
    refers_to_minute: str


@dataclass(frozen=True, slots=True)
class ResolutionRow:
    fact_id: str
    resolution_id: str
    meeting_id: str
    meeting_date: date
    ordinal: int
    minute: str | None
    verb: str | None
    clause: str | None
    text: str
    restated: bool


@dataclass(frozen=True, slots=True)
class RecommendationRow:
    fact_id: str
    report_id: str
    meeting_id: str
    meeting_date: date
    ordinal: int
    number: str | None
    text: str


@dataclass(frozen=True, slots=True)
class AttendanceRow:
    fact_id: str
    meeting_id: str
    meeting_date: date
    name: str
    status: str
    capacity: str | None
    organisation: str | None
    role: str | None
    person_id: str | None = None


@dataclass(frozen=True, slots=True)
class TermsRow:
    fact_id: str
    tor_id: str
    as_of: date | None
    quorum_members: int | None
    quorum_agencies: int | None


@dataclass(frozen=True, slots=True)
class SeatRow:
    tor_id: str
    ordinal: int
    seat: str
    name: str | None


@dataclass(frozen=True, slots=True)
class Body:
    """Everything that is known of one body (and of bodies that report to it, where the caller wills)."""

    body_id: str
    name: str
    meetings: tuple[MeetingRow, ...] = ()
    minutes: tuple[MinuteRow, ...] = ()
    agenda_items: tuple[AgendaItemRow, ...] = ()
    reports: tuple[ReportRow, ...] = ()
    actions: tuple[ActionRow, ...] = ()
    references: tuple[ReferenceRow, ...] = ()
    resolutions: tuple[ResolutionRow, ...] = ()
    recommendations: tuple[RecommendationRow, ...] = ()
    attendances: tuple[AttendanceRow, ...] = ()
    terms: tuple[TermsRow, ...] = ()
    seats: tuple[SeatRow, ...] = ()
    logs: tuple[LogRow, ...] = ()


@dataclass(frozen=True, slots=True)
class ResolvedReferenceRow:
    """What a reference means; with no meeting, `candidates` says which were in question."""

    fact_id: str  # the reference's
    refers_to_minute_id: str | None
    refers_to_meeting_id: str | None
    refers_to_date: date | None
    trouble: str | None  # dangling_reference, ambiguous_reference
    candidates: tuple[str, ...]  # minute ids
    reason: str
    confidence: float


@dataclass(frozen=True, slots=True)
class ActionEventRow:
    """One place at which an action is heard of. `source_fact_id` is the minute, item or report it stands
    in."""

    fact_id: str
    action_id: str
    event: str  # raised, restated, reported, closed
    event_date: date
    meeting_id: str
    where_kind: str  # minute, agenda_item, report
    where_ref: str
    source_fact_id: str
    quote: str
    reason: str
    confidence: float
    places: tuple[Place, ...]
    body_id: str  # whose action it is


@dataclass(frozen=True, slots=True)
class CandidateRow:
    """Words that speak of one of several actions, and don't say which: none is chosen."""

    action_id: str
    meeting_id: str
    event_date: date
    where_kind: str
    where_ref: str
    source_fact_id: str
    quote: str
    reason: str
    confidence: float


@dataclass(frozen=True, slots=True)
class AmendmentRow:
    """A correction of earlier minutes. `meeting_id` is the meeting whose minutes are corrected, None where no
    paper of it is known; `recorded_at` the one that corrected them."""

    fact_id: str
    meeting_id: str | None
    meeting_date: date | None
    minute: str | None
    kind: str  # replaced, removed, added, reads, present, apologies, other
    old_text: str | None
    new_text: str | None
    words: str
    recorded_at: str
    recorded_on: date
    recorded_minute: str | None
    source_fact_id: str
    amended_fact_id: str | None
    as_amended: str | None
    places: tuple[Place, ...]


@dataclass(frozen=True, slots=True)
class ActionStatusRow:
    """How an action stands on a day, as the papers of meetings held by then show it. Inferred."""

    action_id: str
    status: str  # open, reported, closed, overdue
    due_meeting_id: str | None
    due_by: date | None  # the day that the papers fix, or that of the meeting meant
    last_event: date
    never_heard_of: bool
    meetings_since: int  # meetings held after the one that raised it
    days_since: int
    restated_as: str | None  # action_id of the clause that says the same
    body_id: str  # whose action it is


@dataclass(frozen=True, slots=True)
class RecommendationOutcomeRow:
    report_id: str
    number: str | None
    recommendation: str | None  # None: added at the meeting
    recommendation_fact_id: str | None
    resolution_id: str | None
    resolution: str | None
    outcome: str  # adopted, amended, dropped, added, unknown
    difference: str | None
    confidence: float


@dataclass(frozen=True, slots=True)
class QuorumCheckRow:
    meeting_id: str
    meeting_date: date
    tor_id: str | None
    quorum_members: int | None
    quorum_agencies: int | None
    members_present: int | None
    agencies_present: int | None
    result: str  # met, not met, unknown
    reason: str
