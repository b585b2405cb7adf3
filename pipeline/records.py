"""What the pipeline writes: one frozen record for each fact, with the words that show it.

Field names are the columns of the public views (see README, "What one can ask"), so that a reader of
one knows the other. `pack_id` and `document_id` say which printing the reading comes from; `rule`
names the rule that read it. Every fact has evidence; a record without it cannot be made.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, time

from corpus.evidence import Span

__all__ = [
    "AgendaItem",
    "Attendance",
    "Body",
    "Declaration",
    "Document",
    "Fact",
    "FutureMeeting",
    "Meeting",
    "Minute",
    "MinuteReference",
    "Pack",
    "PageText",
    "Problem",
    "Resolution",
]


@dataclass(frozen=True, slots=True, kw_only=True)
class Pack:
    """One file as it was read. `pack_id` comes from the file's content alone."""

    pack_id: str
    file_name: str
    media_type: str
    pages: int
    title: str | None
    status: str  # ok, partial, failed
    message: str | None
    layout: str | None


@dataclass(frozen=True, slots=True, kw_only=True)
class PageText:
    """The raw text of one page: what every citation points into."""

    pack_id: str
    page: int
    text: str
    width: float | None
    height: float | None
    source: str  # text, ocr
    reader: str  # which reader read it


@dataclass(frozen=True, slots=True, kw_only=True)
class Problem:
    """A contradiction in the papers, or something that could not be read."""

    problem_id: str
    kind: str
    severity: str  # info, warning, error
    pack_id: str
    page: int | None
    fact_ids: tuple[str, ...]
    message: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Fact:
    """What every fact carries. `fact_id` is made of what the fact says, never of when it was read."""

    fact_id: str
    pack_id: str
    document_id: str
    rule: str
    evidence: tuple[Span, ...]

    def __post_init__(self) -> None:
        if not self.evidence:
            raise ValueError(f"{type(self).__name__} {self.fact_id}: a fact needs the words that show it")


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
    source: str  # agenda, minutes, notice


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
