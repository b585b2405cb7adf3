"""What reports, dashboards and terms of reference hold."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from pipeline.records.base import Fact

__all__ = [
    "Acronym",
    "Amount",
    "BodyPriority",
    "BodyRelation",
    "IndicatorValue",
    "Measure",
    "Outcome",
    "ProseValue",
    "Recommendation",
    "Report",
    "ReportContact",
    "ReportImplication",
    "ReportSection",
    "Seat",
    "TermsOfReference",
]


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
