"""Everything known of each body goes in as the warehouse has it; what came of it comes out.

Enters: rows of bodies, their lists holding rows with the fields of `pipeline.trails.rows`. Leaves: answers,
each a row of one relation as JSON, since rows of several kinds leave together. The same rows give the same
answers, whatever else was loaded before.
"""

from __future__ import annotations

import json
import os
from collections.abc import Callable, Iterator, Mapping, Sequence
from concurrent.futures import ProcessPoolExecutor
from dataclasses import asdict
from datetime import date
from functools import partial
from itertools import chain
from multiprocessing import get_context
from typing import TypeVar

from pipeline.trails.amendments import amendments
from pipeline.trails.events import action_events
from pipeline.trails.ledger import ledger
from pipeline.trails.quorum import quorum_checks
from pipeline.trails.recommendations import recommendation_outcomes
from pipeline.trails.references import resolve_references
from pipeline.trails.rows import (
    ActionRow,
    AgendaItemRow,
    AttendanceRow,
    Body,
    MeetingRow,
    MinuteRow,
    Place,
    RecommendationRow,
    ReferenceRow,
    ReportRow,
    ResolutionRow,
    SeatRow,
    Stretch,
    TermsRow,
)
from pipeline.trails.status import action_statuses
from rules.book import TrailRules

__all__ = ["body_of", "trails"]

_Row = TypeVar("_Row")

MANY = 200  # bodies; so many are told in a pool of processes
AT_ONCE = 20  # bodies that one of them is given at a time


def trails(rules: TrailRules) -> Callable[[Sequence[Sequence[object]]], list[dict[str, object]]]:
    """The trails of every body, for rows as the warehouse asks about them and keeps the answer."""

    def reconcile(rows: Sequence[Sequence[object]]) -> list[dict[str, object]]:
        cores = os.cpu_count() or 1
        if len(rows) < MANY or cores == 1:
            return _told(rows, rules)
        parts = [rows[start : start + AT_ONCE] for start in range(0, len(rows), AT_ONCE)]
        # not forked: the warehouse's own threads would not come along
        with ProcessPoolExecutor(cores, mp_context=get_context("spawn")) as pool:
            return list(chain.from_iterable(pool.map(partial(_told, rules=rules), parts)))

    return reconcile


def _told(rows: Sequence[Sequence[object]], rules: TrailRules) -> list[dict[str, object]]:
    return [
        {"relation": relation, "answer": json.dumps(answer, ensure_ascii=False, default=_iso)}
        for row in rows
        for relation, answer in _answers(body_of(row), rules)
    ]


def body_of(row: Sequence[object]) -> Body:
    """A body out of the warehouse's row; TypeError where it is none."""
    (
        body_id,
        name,
        meetings,
        minutes,
        items,
        reports,
        actions,
        references,
        resolutions,
        recommendations,
        attendances,
        terms,
        seats,
    ) = row
    return Body(
        body_id=str(body_id),
        name=str(name),
        meetings=_rows(MeetingRow, meetings),
        minutes=_rows(MinuteRow, minutes),
        agenda_items=_rows(AgendaItemRow, items),
        reports=_rows(ReportRow, reports),
        actions=_rows(ActionRow, actions),
        references=_rows(ReferenceRow, references),
        resolutions=_rows(ResolutionRow, resolutions),
        recommendations=_rows(RecommendationRow, recommendations),
        attendances=_rows(AttendanceRow, attendances),
        terms=_rows(TermsRow, terms),
        seats=_rows(SeatRow, seats),
    )


def _answers(body: Body, rules: TrailRules) -> Iterator[tuple[str, Mapping[str, object]]]:
    """Every row that is told of a body, each with its relation."""
    resolved = resolve_references(body, rules)
    book = ledger(body, rules)
    events, candidates = action_events(body, resolved, rules, book)
    for event in events:
        yield "action_events", asdict(event)
    for candidate in candidates:
        yield "action_candidates", asdict(candidate)
    for status in action_statuses(body, events, candidates, rules, book=book):
        yield "action_statuses", asdict(status)
    for reference in resolved:
        yield "minute_references", asdict(reference)
    for amendment in amendments(body, rules):
        yield "amendments", asdict(amendment)
    for ordinal, outcome in enumerate(recommendation_outcomes(body, rules), start=1):
        yield "recommendation_outcomes", {"ordinal": ordinal, **asdict(outcome)}
    for check in quorum_checks(body):
        yield "quorum_checks", asdict(check)


def _rows(kind: Callable[..., _Row], cells: object) -> tuple[_Row, ...]:
    if cells is None:
        return ()
    if not isinstance(cells, list):
        raise TypeError(f"not a list of rows: {cells!r}")
    return tuple(kind(**{name: _cell(name, value) for name, value in row.items()}) for row in cells)


def _cell(name: str, value: object) -> object:
    """Lists as the rows have them: tuples, of places and stretches where the field holds these."""
    if name == "places":
        return _rows(Place, value)
    if name == "text" and not isinstance(value, str):
        return _rows(Stretch, value)
    return tuple(value) if isinstance(value, list) else value


def _iso(value: object) -> str:
    if isinstance(value, date):
        return value.isoformat()
    raise TypeError(f"{type(value).__name__} has no place in an answer")
