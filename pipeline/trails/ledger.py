"""Everything asked for in one body, made ready to be looked for.

Enters: a body's rows. Leaves: its actions in order, what each is about, when it falls due, and which
request is
said again by a clause of the same minute, so that one promise is looked for once.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass

from pipeline.ids import fold
from pipeline.trails.passages import of_minute
from pipeline.trails.rows import ActionRow, AgendaItemRow, Body, MinuteRow, Place
from pipeline.trails.terms import Term, term_of
from pipeline.trails.words import Scale, scale
from rules.book import TrailRules

__all__ = ["Ledger", "Promise", "ledger"]

_PRONOUN = re.compile(r"^(?:[Tt]hat )?(?:it|they|this|these) be\b|\bagreed to (?:\w+ ){1,2}(?:it|this|these|them)\b")
_SAME = 0.5
_SAME_DUE = 0.25  # where both fall due at the same meeting


@dataclass(frozen=True, slots=True)
class Promise:
    """An action with what is looked for: its own subject, its minute's, its owner's name."""

    action: ActionRow
    subject: frozenset[str]
    heading: frozenset[str]
    owner: frozenset[str]
    heading_text: str
    term: Term
    delivers: bool  # what is asked for is itself a paper
    order: int  # of its meeting


@dataclass(frozen=True, slots=True)
class Ledger:
    """A body's promises. `again`: requests that a clause says again, which are looked for as that clause."""

    body: Body
    rules: TrailRules
    scale: Scale
    actions: tuple[ActionRow, ...]
    promises: tuple[Promise, ...]
    restated: tuple[tuple[ActionRow, ActionRow, float], ...]
    order: Mapping[str, int]  # meetings by day
    items: Mapping[tuple[str, str], AgendaItemRow]  # meeting and number
    places: Mapping[str, tuple[Place, ...]]


def ledger(body: Body, rules: TrailRules) -> Ledger:
    """The body's promises in the order of meetings."""
    texts = [line for m in body.minutes for line in (m.heading, *m.text.split("\n"))]
    texts += [i.title for i in body.agenda_items] + [s.text for r in body.reports for s in r.text]
    weights = scale(texts, rules)
    actions = tuple(sorted(body.actions, key=lambda a: (a.meeting_date, a.ordinal)))
    days = sorted({m.meeting_date for m in body.meetings})
    order = {m.meeting_id: days.index(m.meeting_date) for m in body.meetings}
    minutes = {(m.meeting_id, m.number): m for m in body.minutes}
    restated = tuple(_restated(actions, weights))
    again = {first.action_id for first, _, _ in restated}
    promises = tuple(
        _promise(a, minutes.get((a.meeting_id, a.minute)), body, weights, order, rules)
        for a in actions
        if a.action_id not in again
    )
    places = {m.fact_id: m.places for m in body.minutes}
    places |= {i.fact_id: i.places for i in body.agenda_items}
    places |= {
        r.fact_id: tuple(Place(s.pack_id, s.page, s.char_start, s.char_start + len(s.text), s.text) for s in r.text)
        or r.places
        for r in body.reports
    }
    places |= {entry.fact_id: entry.places for entry in body.logs}
    items = {(i.meeting_id, i.number): i for i in body.agenda_items if i.number}
    return Ledger(body, rules, weights, actions, promises, restated, order, items, places)


def _promise(
    action: ActionRow,
    minute: MinuteRow | None,
    body: Body,
    weights: Scale,
    order: Mapping[str, int],
    rules: TrailRules,
) -> Promise:
    owner = weights.stems(action.owner or "")
    words = action.text.replace(action.due, " ") if action.due else action.text
    heading = minute.heading if minute else ""
    about = frozenset() if any(p.search(heading) for p in rules.generic) else weights.subject(heading)
    subject = weights.subject(words) - owner
    if _PRONOUN.search(words) or (
        not subject and action.source == "resolution"
    ):  # 'That it be looked at again': what stands before says what
        subject |= about if action.source == "resolution" else weights.subject(_before(action, minute))
    return Promise(
        action,
        subject,
        about,
        owner,
        fold(heading),
        term_of(action, body.meetings, rules),
        any(p.search(action.text) for p in rules.delivered),
        order.get(action.meeting_id, -1),
    )


def _before(action: ActionRow, minute: MinuteRow | None) -> str:
    """The sentence before a request."""
    told = [t.words for t in of_minute(minute)] if minute else []
    return next((told[n - 1] for n, words in enumerate(told) if n and fold(words) == fold(action.text)), "")


def _restated(actions: tuple[ActionRow, ...], weights: Scale) -> list[tuple[ActionRow, ActionRow, float]]:
    """Requests, each with the clause of the same minute that says the same."""
    found = []
    taken: set[str] = set()
    for first in actions:
        if first.source != "request":
            continue
        best: tuple[float, ActionRow] | None = None
        mine = weights.stems(first.text)
        for second in actions:
            if (second.meeting_id, second.minute) != (
                first.meeting_id,
                first.minute,
            ) or second.source != "resolution":
                continue
            theirs = weights.stems(second.text)
            share = len(mine & theirs) / max(1, min(len(mine), len(theirs)))
            wanted = _SAME_DUE if first.due_date and first.due_date == second.due_date else _SAME
            subject = weights.subject(first.text) & weights.subject(second.text)
            if (
                share >= wanted
                and (subject or share > 0.7)
                and second.action_id not in taken
                and (best is None or share > best[0])
            ):
                best = (share, second)
        if best is not None:
            taken.add(best[1].action_id)
            found.append((first, best[1], best[0]))
    return found
