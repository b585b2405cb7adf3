"""Whether enough members were there, by the rule in force on the day.

Enters: a body's terms of reference with their dates, its attendance. Leaves: one check for each meeting
with minutes.
Terms put to a meeting hold from the next one on. Without a rule, or where the papers don't say for whom a
member
sat and it would matter, the result is 'unknown', never 'met'.
"""

from __future__ import annotations

from collections.abc import Sequence

from pipeline.ids import fold
from pipeline.trails.rows import AttendanceRow, Body, MeetingRow, QuorumCheckRow, TermsRow

__all__ = ["quorum_checks"]


def quorum_checks(body: Body) -> tuple[QuorumCheckRow, ...]:
    """In the order of days."""
    there = {a.meeting_id for a in body.attendances if a.status == "present"}
    meetings = sorted(body.meetings, key=lambda m: m.meeting_date)
    return tuple(_check(body, meeting) for meeting in meetings if meeting.meeting_id in there)


def _check(body: Body, meeting: MeetingRow) -> QuorumCheckRow:
    members = _members([a for a in body.attendances if a.meeting_id == meeting.meeting_id])
    agencies = {fold(m.organisation) for m in members if m.organisation}
    unplaced = sum(1 for m in members if not m.organisation)
    rule = _in_force(body.terms, meeting)
    if rule is None:
        result, reason = "unknown", "no rule is known that was in force on the day"
    else:
        result, reason = _result(rule, len(members), len(agencies), unplaced)
    return QuorumCheckRow(
        meeting.meeting_id,
        meeting.meeting_date,
        rule.tor_id if rule else None,
        rule.quorum_members if rule else None,
        rule.quorum_agencies if rule else None,
        len(members) or None,
        len(agencies) or None,
        result,
        reason,
    )


def _members(listed: Sequence[AttendanceRow]) -> list[AttendanceRow]:
    """Members present, each once; someone who also sent apologies counts, as the list of those present has
    them."""
    found: dict[str, AttendanceRow] = {}
    for one in listed:
        if one.status == "present" and one.capacity == "member":
            found.setdefault(one.person_id or fold(one.name), one)
    return list(found.values())


def _in_force(terms: Sequence[TermsRow], meeting: MeetingRow) -> TermsRow | None:
    earlier = [
        t for t in terms if t.as_of is not None and t.as_of < meeting.meeting_date and t.quorum_members is not None
    ]
    return max(earlier, key=lambda t: (t.as_of or meeting.meeting_date, t.tor_id), default=None)


def _result(rule: TermsRow, members: int, agencies: int, unplaced: int) -> tuple[str, str]:
    if not members:
        return "unknown", "the list doesn't say who of those present were members"
    if rule.quorum_members is not None and members < rule.quorum_members:
        return "not met", f"{members} members present, {rule.quorum_members} needed"
    if rule.quorum_agencies is None or agencies >= rule.quorum_agencies:
        return "met", f"{members} members of {agencies} agencies present"
    if agencies + unplaced >= rule.quorum_agencies:
        return "unknown", f"{unplaced} members present whose agency the list doesn't name"
    return "not met", f"{agencies} agencies present, {rule.quorum_agencies} needed"
