"""Where each action is heard of again.

Enters: everything known of one body, its references resolved. Leaves: events, each with its words, a
reason and
a confidence; and candidates, where words speak of one of several actions and don't say which. The strongest
sign is a back-reference by number; then words that recall what was asked, with the day that they name; then
owner, subject and due meeting together. Likeness of words alone makes no event.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace

from pipeline.ids import fact_id
from pipeline.trails.duly import by_due
from pipeline.trails.finds import Find
from pipeline.trails.ledger import Ledger, ledger
from pipeline.trails.logged import by_log
from pipeline.trails.passages import Told, locate, of_minute, of_report
from pipeline.trails.recalled import by_number, by_recall
from pipeline.trails.rows import ActionEventRow, ActionRow, Body, CandidateRow, Place, ResolvedReferenceRow
from rules.book import TrailRules

__all__ = ["action_events"]


def action_events(
    body: Body, resolved: Sequence[ResolvedReferenceRow], rules: TrailRules, book: Ledger | None = None
) -> tuple[tuple[ActionEventRow, ...], tuple[CandidateRow, ...]]:
    """Events in the order of actions, then of days; candidates beside them. `book`: the body's ledger, if at hand."""
    if not body.actions:
        return (), ()
    book = book or ledger(body, rules)
    told: list[Told] = [t for m in body.minutes for t in of_minute(m)]
    told += [t for r in body.reports for t in of_report(r)]
    finds = [*by_number(book, told, resolved), *by_recall(book, told)]
    finds += by_due(book, told, finds)
    finds = [*_last_words(book, finds), *by_log(book)]
    events = [*_raised(book), *_restated(book)]
    candidates: list[CandidateRow] = []
    for find in _strongest(book, finds):
        if find.chosen and len(find.actions) == 1:
            events.append(_event(book, find, find.actions[0]))
        else:
            candidates.extend(_candidate(find, action) for action in find.actions)
    order = {a.action_id: n for n, a in enumerate(book.actions)}
    events.sort(key=lambda e: (order[e.action_id], e.event_date, e.event, e.where_kind, e.where_ref))
    chosen = {(e.source_fact_id, e.action_id) for e in events}
    return tuple(events), tuple(c for c in candidates if (c.source_fact_id, c.action_id) not in chosen)


def _last_words(book: Ledger, finds: Sequence[Find]) -> list[Find]:
    """A report closes what it answers where the minutes of its meeting are known and say no more of it."""
    minuted = {m.meeting_id for m in book.body.minutes}
    spoken = {(f.actions, f.meeting_id) for f in finds if f.where_kind == "minute"}
    terms = {p.action.action_id: p.term for p in book.promises}
    return [
        replace(f, closes=True)
        if f.where_kind == "report"
        and len(f.actions) == 1
        and f.meeting_id in minuted
        and (f.actions, f.meeting_id) not in spoken
        and not terms[f.actions[0].action_id].recurring
        else f
        for f in finds
    ]


def _strongest(book: Ledger, finds: Sequence[Find]) -> Iterator[Find]:
    """One find for an action and a place: the surest; words that end the matter end it wherever they
    stand."""
    best: dict[tuple[str, tuple[str, ...]], Find] = {}
    for find in finds:
        key = (find.source_fact_id, tuple(a.action_id for a in find.actions))
        known = best.get(key)
        if known is None or (find.chosen, find.confidence) > (known.chosen, known.confidence):
            best[key] = replace(find, closes=find.closes or (known is not None and _ends(book, known)))
        elif _ends(book, find):
            best[key] = replace(known, closes=True)
    yield from best.values()


def _ends(book: Ledger, find: Find) -> bool:
    return find.closes and any(p.search(find.words) for p in book.rules.ended)


def _raised(book: Ledger) -> Iterator[ActionEventRow]:
    logs = {entry.action_id: entry.title for entry in book.body.logs}
    for action in book.actions:
        title = logs.get(action.action_id)
        yield ActionEventRow(
            fact_id("evt", action.action_id, "raised"),
            action.action_id,
            "raised",
            action.meeting_date,
            action.meeting_id,
            "minute" if title is None else "report",
            (action.minute or "") if title is None else title,
            action.fact_id,
            action.text,
            "the minutes ask for it" if title is None else "the action log lists it",
            1.0,
            action.places,
            book.body.body_id,
        )


def _restated(book: Ledger) -> Iterator[ActionEventRow]:
    for first, second, share in book.restated:
        yield ActionEventRow(
            fact_id("evt", first.action_id, "restated", second.action_id),
            first.action_id,
            "restated",
            second.meeting_date,
            second.meeting_id,
            "minute",
            second.minute or "",
            second.fact_id,
            second.text,
            f"clause {second.clause or ''} of the same minute asks for the same".replace("  ", " "),
            round(min(0.95, 0.6 + share / 3), 2),
            second.places,
            book.body.body_id,
        )


def _event(book: Ledger, find: Find, action: ActionRow) -> ActionEventRow:
    event = "closed" if find.closes else "reported"
    return ActionEventRow(
        fact_id("evt", action.action_id, event, find.source_fact_id),
        action.action_id,
        event,
        find.event_date,
        find.meeting_id,
        find.where_kind,
        find.where_ref,
        find.source_fact_id,
        find.words,
        find.reason,
        find.confidence,
        _places(book, find),
        book.body.body_id,
    )


def _places(book: Ledger, find: Find) -> tuple[Place, ...]:
    return locate(find.words, book.places.get(find.source_fact_id, ()))


def _candidate(find: Find, action: ActionRow) -> CandidateRow:
    return CandidateRow(
        action.action_id,
        find.meeting_id,
        find.event_date,
        find.where_kind,
        find.where_ref,
        find.source_fact_id,
        find.words,
        find.reason,
        round(find.confidence / len(find.actions), 2),
    )
