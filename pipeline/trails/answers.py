"""Everything known of each body goes in as the warehouse has it; what came of it comes out.

Enters: rows of bodies, their lists (as JSON) holding rows with the fields of `pipeline.trails.rows`. Leaves: answers
about a few bodies each, by relation: a list of rows as JSON. The same rows give the same answers, whatever else was
loaded before.
"""

from __future__ import annotations

import json
import os
from collections.abc import Callable, Iterator, Mapping, Sequence
from concurrent.futures import ProcessPoolExecutor
from dataclasses import fields
from datetime import date
from functools import lru_cache, partial
from itertools import chain
from multiprocessing import get_context
from typing import TYPE_CHECKING, Any, TypeVar

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
    LogRow,
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

if TYPE_CHECKING:
    from _typeshed import DataclassInstance

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
    found: dict[str, list[Mapping[str, object]]] = {}
    for row in rows:
        for relation, answer in _answers(body_of(row), rules):
            found.setdefault(relation, []).append(answer)
    return [{relation: _json(answers) for relation, answers in found.items()}]


def _json(answers: Sequence[Mapping[str, object]]) -> str:
    return json.dumps(answers, ensure_ascii=False, default=_plain)


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
        logs,
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
        logs=_rows(LogRow, logs),
    )


def _answers(body: Body, rules: TrailRules) -> Iterator[tuple[str, Mapping[str, object]]]:
    """Every row that is told of a body, each with its relation."""
    resolved = resolve_references(body, rules)
    book = ledger(body, rules)
    events, candidates = action_events(body, resolved, rules, book)
    for event in events:
        yield "action_events", _cells(event)
    for candidate in candidates:
        yield "action_candidates", _cells(candidate)
    for status in action_statuses(body, events, candidates, rules, book=book):
        yield "action_statuses", _cells(status)
    for reference in resolved:
        yield "minute_references", _cells(reference)
    for amendment in amendments(body, rules):
        yield "amendments", _cells(amendment)
    for ordinal, outcome in enumerate(recommendation_outcomes(body, rules), start=1):
        yield "recommendation_outcomes", {"ordinal": ordinal, **_cells(outcome)}
    for check in quorum_checks(body):
        yield "quorum_checks", _cells(check)


def _rows(kind: Callable[..., _Row], cells: object) -> tuple[_Row, ...]:
    if cells is None:
        return ()
    rows = json.loads(cells) if isinstance(cells, str) and cells.startswith("[") else cells
    if not isinstance(rows, list):
        raise TypeError(f"not a list of rows: {cells!r}")
    days, lists = _special(kind)
    made = list[_Row]()
    for cells_by_name in rows:
        row = dict(cells_by_name)
        for name in days:
            if isinstance(row[name], str):
                row[name] = date.fromisoformat(row[name])
        for name in lists:
            if name == "places":
                row[name] = _rows(Place, row[name])
            elif name == "text":
                row[name] = _rows(Stretch, row[name])
            else:
                row[name] = tuple(row[name])
        made.append(kind(**row))
    return tuple(made)


@lru_cache(maxsize=32)
def _special(kind: Any) -> tuple[tuple[str, ...], tuple[str, ...]]:
    """The fields that are days, and those that are tuples."""
    found = {f.name: str(f.type) for f in fields(kind)}
    days = tuple(name for name, of in found.items() if of.startswith("date"))
    return days, tuple(name for name, of in found.items() if of.startswith("tuple"))


@lru_cache(maxsize=32)
def _names(kind: type[DataclassInstance]) -> tuple[str, ...]:
    return tuple(f.name for f in fields(kind))


def _cells(row: DataclassInstance) -> dict[str, object]:
    """A row's cells by name, as they are: `asdict` would copy each of them."""
    return {name: getattr(row, name) for name in _names(type(row))}


def _plain(value: object) -> object:
    if isinstance(value, date):
        return value.isoformat()
    if isinstance(value, Place):
        return _cells(value)
    raise TypeError(f"{type(value).__name__} has no place in an answer")
