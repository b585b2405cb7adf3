"""What the pipeline writes: one frozen record for each fact, with the words that show it.

Field names are the columns of the public views (see README, "What one can ask"), so that a reader of
one knows the other. `pack_id` and `document_id` say which printing the reading comes from; `rule`
names the rule that read it. Every fact has evidence; a record without it cannot be made.
"""

from __future__ import annotations

from pipeline.records.base import (
    Fact,
    Pack,
    PageText,
    Problem,
)
from pipeline.records.meetings import (
    Action,
    AgendaItem,
    Attendance,
    Body,
    Declaration,
    Document,
    FutureMeeting,
    Meeting,
    Mention,
    Minute,
    MinuteReference,
    Movement,
    RecordedVote,
    Resolution,
    Vote,
)
from pipeline.records.papers import (
    Acronym,
    Amount,
    BodyPriority,
    BodyRelation,
    IndicatorValue,
    Measure,
    Outcome,
    ProseValue,
    Recommendation,
    Report,
    ReportContact,
    ReportImplication,
    ReportSection,
    Seat,
    TermsOfReference,
)

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
    "Movement",
    "Outcome",
    "Pack",
    "PageText",
    "Problem",
    "ProseValue",
    "Recommendation",
    "RecordedVote",
    "Report",
    "ReportContact",
    "ReportImplication",
    "ReportSection",
    "Resolution",
    "Seat",
    "TermsOfReference",
    "Vote",
]
