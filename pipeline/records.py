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
    "Acronym",
    "Action",
    "AgendaItem",
    "Amount",
    "Attendance",
    "Body",
    "BodyPriority",
    "BodyRelation",
    "Declaration",
    "Document",
    "Fact",
    "FutureMeeting",
    "IndicatorValue",
    "Measure",
    "Meeting",
    "Mention",
    "Minute",
    "MinuteReference",
    "Outcome",
    "Pack",
    "PageText",
    "Problem",
    "ProseValue",
    "Recommendation",
    "Report",
    "ReportContact",
    "ReportImplication",
    "ReportSection",
    "Resolution",
    "Seat",
    "TermsOfReference",
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


@dataclass(frozen=True, slots=True, kw_only=True)
class Report(Fact):
    """A report to a meeting. `report_date` is the date printed over it."""

    report_id: str
    meeting_id: str | None
    meeting_date: date | None
    report_date: date | None
    agenda_item: str | None
    title: str


@dataclass(frozen=True, slots=True, kw_only=True)
class ReportSection(Fact):
    """A heading of a report, in order; `level` 1 for main headings, 2 for those under them."""

    report_id: str
    ordinal: int
    level: int
    heading: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Recommendation(Fact):
    """What the report's author asks the meeting to do, clause by clause. `number` as '8(a)'."""

    report_id: str
    report: str
    meeting_date: date | None
    ordinal: int
    number: str | None
    text: str


@dataclass(frozen=True, slots=True, kw_only=True)
class ReportContact(Fact):
    """An officer to contact about a report."""

    report_id: str
    report: str
    meeting_date: date | None
    name: str
    role: str | None
    organisation: str | None
    telephone: str | None
    email: str | None


@dataclass(frozen=True, slots=True, kw_only=True)
class ReportImplication(Fact):
    """One line of a report's implications: finance, law, equality, risk."""

    report_id: str
    report: str
    label: str
    text: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Outcome(Fact):
    """A dashboard's outcome row. `rag` is R, A or G."""

    dashboard: str
    meeting_date: date | None
    ordinal: int
    outcome: str
    rag: str | None
    comment: str | None


@dataclass(frozen=True, slots=True, kw_only=True)
class IndicatorValue(Fact):
    """One cell of a dashboard. `period` as printed, the cell's own where it states one."""

    dashboard: str
    meeting_date: date | None
    ordinal: int
    outcome: str | None
    indicator: str
    period: str | None
    period_start: date | None
    period_end: date | None
    value: float | None
    value_text: str
    unit: str | None
    direction: str | None  # up, down, level
    rag: str | None
    comparisons: tuple[tuple[str, str], ...]  # (column head, cell)


@dataclass(frozen=True, slots=True, kw_only=True)
class ProseValue(Fact):
    """A figure given in a sentence: a rate, a percentage, a count of events or people."""

    document_title: str
    meeting_date: date | None
    paragraph: str | None
    indicator: str
    value: float | None
    value_high: float | None  # of a range
    value_text: str
    unit: str | None
    period: str | None
    geography: str | None
    sentence: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Measure(Fact):
    """A planned measure without values."""

    table_title: str
    ordinal: int
    group_name: str | None
    priority_number: str | None
    priority: str | None
    measure: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Amount(Fact):
    """Money, GBP. `is_total`: a total of others, not to be summed with them."""

    table_title: str
    label: str
    column_head: str | None
    amount: float | None
    amount_text: str
    is_total: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class TermsOfReference(Fact):
    """A body's rules about itself. `as_of`: the date of the meeting they were put to."""

    tor_id: str
    body_id: str | None
    body: str | None
    as_of: date | None
    quorum: str | None
    quorum_members: int | None
    quorum_agencies: int | None
    meets: str | None


@dataclass(frozen=True, slots=True, kw_only=True)
class Seat(Fact):
    """A seat on a body, who held it, whether it votes, who may stand in."""

    tor_id: str
    ordinal: int
    seat: str
    name: str | None
    voting: bool | None
    substitute: str | None


@dataclass(frozen=True, slots=True, kw_only=True)
class BodyRelation(Fact):
    """What a body is to another: reports_to, part_of, member. `other` as printed."""

    body_id: str
    body: str
    relation: str
    other: str
    other_body_id: str | None


@dataclass(frozen=True, slots=True, kw_only=True)
class BodyPriority(Fact):
    """A priority that a body has set itself."""

    body_id: str
    body: str
    ordinal: int
    priority: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Acronym(Fact):
    """Letters and what the paper says they stand for."""

    acronym: str
    meaning: str


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


@dataclass(frozen=True, slots=True, kw_only=True)
class Action(Fact):
    """Something asked for, to be done after the meeting.

    `due` is as printed, `due_date` set where the papers fix the day.
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
