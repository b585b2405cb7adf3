"""Signs that look forward: what comes back at the meeting at which it was due.

Enters: a ledger, the sentences of minutes and reports, what was found by looking back. Leaves: finds.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from itertools import chain

from pipeline.ids import fold
from pipeline.trails.finds import Find, find_in
from pipeline.trails.items import TITLE, item_fits
from pipeline.trails.ledger import Ledger
from pipeline.trails.passages import Told
from pipeline.trails.weighing import closes_it, due_at, of_item

__all__ = ["by_due"]

_LETTER = re.compile(r"^\(?[a-z0-9]{1,2}[.)]+ ")
_SPOKEN = 0.35  # the share at which the minute of an item speaks of what came back at it
_SAID = 0.4  # the share of a subject that a sentence beside its owner must hold
_HELD = 0.45  # the share of a subject under a heading of its own, where the matter is known to be in hand
_CARRIED = 0.4  # the share of a heading that carries on


def by_due(book: Ledger, told: Sequence[Told], before: Sequence[Find]) -> list[Find]:
    """Owner, subject and due meeting together: items of the agenda, the minutes under them, what is said
    there."""
    finds: list[Find] = []
    for item in book.body.agenda_items:
        if any(p.search(item.title) for p in book.rules.generic):
            continue
        due = [p for p in book.promises if due_at(p, item.meeting_id) and p.action.meeting_date < item.meeting_date]
        for promise in due:
            reason = item_fits(book, promise, item, told)
            if reason:
                finds.append(of_item(item, promise.action, reason, 0.75))
    at = _by_meeting(told)
    finds += [
        *_said_when_due(book, at),
        *_headed(book, at),
        *_settled(book, at),
        *_came_back(book, at),
    ]
    finds += list(_under_items(book, told, [*before, *finds]))
    finds += list(_same_item(book, told))
    finds += list(_finished(book, told))
    finds += list(_pending(book, told, [*before, *finds]))
    return finds


ByMeeting = Mapping[str, Sequence[tuple[int, Told]]]
"""What is told at each meeting, with its place among all that is told."""


def _by_meeting(told: Sequence[Told]) -> ByMeeting:
    found: dict[str, list[tuple[int, Told]]] = defaultdict(list)
    for place, one in enumerate(told):
        found[one.meeting_id].append((place, one))
    return found


def _told_at(meetings: Iterable[str], at: ByMeeting) -> list[Told]:
    """What is told at any of these meetings, in its order."""
    return [one for _, one in sorted(chain(*(at.get(m, ()) for m in set(meetings))), key=lambda found: found[0])]


def _came_back(book: Ledger, at: ByMeeting) -> Iterator[Find]:
    """Minutes of a due meeting whose agenda isn't known, under a heading that is what was asked for."""
    known = {i.meeting_id for i in book.body.agenda_items}
    for promise in book.promises:
        term = promise.term
        if term.vague or term.recurring:
            continue
        for one in _told_at(term.meetings, at):
            if one.where_kind != "minute" or one.meeting_id in known:
                continue
            title = book.scale.subject(one.heading)
            if not title or any(p.search(one.heading) for p in book.rules.generic):
                continue
            carried = book.scale.share(promise.heading, title)
            if carried >= _CARRIED and book.scale.share(promise.subject, book.scale.stems(one.words)) >= TITLE:
                closes = closes_it(book, one, promise)
                yield find_in(one, (promise.action,), closes, "heading, subject and due meeting agree", 0.7)
            if not one.first:
                continue
            if book.scale.share(title, promise.subject) >= TITLE and len(title & promise.subject) > 1:
                yield find_in(
                    one,
                    (promise.action,),
                    closes_it(book, one, promise),
                    "its heading is what was asked for, at the meeting at which it was due",
                    0.75,
                )
            elif not promise.owner and carried >= TITLE and book.scale.share(title, promise.heading) >= TITLE:
                yield find_in(
                    one,
                    (promise.action,),
                    False,
                    "it carries on the item that asked for it, at the meeting at which it was due",
                    0.65,
                )


def _same_item(book: Ledger, told: Sequence[Told]) -> Iterator[Find]:
    """A later minute under the very heading that asked, with a word of the subject: likeness alone, so
    none is
    chosen, but what may have been heard of is not called forgotten."""
    headings: dict[str, list[str]] = {}
    for minute in book.body.minutes:
        headings.setdefault(fold(minute.heading), []).append(minute.meeting_id)
    for one in told:
        meetings = headings.get(fold(one.heading), [])
        if one.where_kind != "minute" or len(meetings) != 2 or any(p.search(one.heading) for p in book.rules.generic):
            continue
        asked = [
            p for p in book.promises if p.heading_text == fold(one.heading) and p.action.meeting_date < one.meeting_date
        ]
        words = book.scale.stems(one.words)
        near = tuple(p.action for p in asked if p.subject & words)
        if near:
            yield find_in(one, near, False, "stands under the heading that asked for it", 0.5, chosen=False)


def _finished(book: Ledger, told: Sequence[Told]) -> Iterator[Find]:
    """The matter itself reported as done, under the heading that it had when something was asked for: what
    was asked for on the way to it is done too."""
    for one in told:
        if one.where_kind != "minute" or not any(p.search(one.words) for p in book.rules.finished):
            continue
        if any(p.search(one.heading) for p in book.rules.generic):
            continue
        words = book.scale.stems(one.words)
        asked = [
            p
            for p in book.promises
            if p.heading_text == fold(one.heading)
            and p.action.meeting_date < one.meeting_date
            and len(p.heading) > 1
            and p.heading & words
            and not p.term.recurring
        ]
        latest = max((p.action.meeting_date for p in asked), default=None)
        for promise in asked:
            if promise.action.meeting_date == latest:
                reason = "the matter is reported as done, under the heading that asked for it"
                yield find_in(one, (promise.action,), True, reason, 0.65)


def _pending(book: Ledger, told: Sequence[Told], before: Sequence[Find]) -> Iterator[Find]:
    """A part of a later report under a heading of the subject, of what was reported as in hand."""
    promises = {p.action.action_id: p for p in book.promises}
    for find in before:
        if len(find.actions) != 1 or find.closes or not find.chosen:
            continue
        promise = promises[find.actions[0].action_id]
        if promise.term.recurring or len(promise.subject) < 3:
            continue
        for one in told:
            under = book.scale.subject(one.under)
            if one.where_kind != "report" or one.meeting_date <= find.event_date or not under <= promise.subject:
                continue
            if under and book.scale.share(promise.subject, book.scale.stems(one.words)) >= _HELD:
                closes = closes_it(book, one, promise)
                yield find_in(one, (promise.action,), closes, "a part of the report is headed with it", 0.7)


def _said_when_due(book: Ledger, at: ByMeeting) -> Iterator[Find]:
    """Sentences of the due meeting's papers with the owner and the subject."""
    for promise in book.promises:
        if not promise.owner or not promise.subject or promise.term.vague:
            continue
        for one in _told_at(promise.term.meetings, at):
            words = book.scale.stems(one.words)
            owned = promise.owner <= words or _letters(promise.action.owner or "") in one.words.split()
            if owned and book.scale.share(promise.subject, words | book.scale.subject(one.under)) >= _SAID:
                yield find_in(
                    one,
                    (promise.action,),
                    closes_it(book, one, promise),
                    "owner, subject and due meeting agree",
                    0.75,
                )
                if one.agenda_item and (item := book.items.get((one.meeting_id, one.agenda_item))):
                    yield of_item(item, promise.action, "the report under this item answers it", 0.7)


def _headed(book: Ledger, at: ByMeeting) -> Iterator[Find]:
    """A part of a report headed with the subject, at a meeting at which it is due."""
    for promise in book.promises:
        if not promise.term.recurring or not promise.subject:
            continue
        seen: set[str] = set()
        for one in _told_at(promise.term.meetings, at):
            if one.where_kind != "report" or one.source_fact_id in seen:
                continue
            if one.under and book.scale.subject(one.under) and book.scale.subject(one.under) <= promise.subject:
                seen.add(one.source_fact_id)
                yield find_in(
                    one,
                    (promise.action,),
                    False,
                    "a part of the report is headed with it, as was asked for",
                    0.7,
                )
                if one.agenda_item and (item := book.items.get((one.meeting_id, one.agenda_item))):
                    yield of_item(item, promise.action, "the report under this item answers it", 0.7)


def _under_items(book: Ledger, told: Sequence[Told], finds: Sequence[Find]) -> Iterator[Find]:
    """What the minutes say under the item at which an action came back."""
    items = {i.fact_id: i for i in book.body.agenda_items}
    reports = {r.fact_id: r for r in book.body.reports}
    promises = {p.action.action_id: p for p in book.promises}
    for find in finds:
        if len(find.actions) != 1 or find.where_kind == "minute":
            continue
        promise = promises[find.actions[0].action_id]
        if find.where_kind == "agenda_item":
            title, whole = items[find.source_fact_id].title, "title" in find.reason or "brings" in find.reason
        else:
            number = reports[find.source_fact_id].agenda_item
            item = book.items.get((find.meeting_id, number or ""))
            title, whole = (item.title if item else find.where_ref), False
        for one in told:
            if (
                one.where_kind != "minute"
                or one.meeting_id != find.meeting_id
                or not _same_heading(book, title, one.heading)
            ):
                continue
            words = book.scale.stems(one.words)
            spoken = book.scale.share(promise.subject, words) >= _SPOKEN and (
                one.first or promise.term.recurring or len(promise.subject & words) > 1
            )
            if spoken or (whole and one.first):
                closes = closes_it(book, one, promise)
                yield find_in(one, find.actions, closes, "the minute of the item at which it came back", 0.75)


def _same_heading(book: Ledger, title: str, heading: str) -> bool:
    mine, theirs = book.scale.stems(title), book.scale.stems(heading)
    return bool(mine) and len(mine & theirs) >= 0.75 * max(len(mine), min(len(theirs), len(mine) + 2))


def _settled(book: Ledger, at: ByMeeting) -> Iterator[Find]:
    """A resolution of the due meeting on the very thing."""
    clauses = {(r.meeting_id, r.minute, fold(r.text)) for r in book.body.resolutions}
    for promise in book.promises:
        if not promise.subject or promise.term.vague or promise.term.recurring:
            continue
        for one in _told_at(promise.term.meetings, at):
            if one.where_kind != "minute":
                continue
            clause = _LETTER.sub("", one.words)
            if (
                one.meeting_id,
                one.where_ref,
                fold(clause),
            ) in clauses and promise.subject <= book.scale.stems(clause):
                yield find_in(one, (promise.action,), True, "resolved on at the meeting at which it was due", 0.7)


def _letters(name: str) -> str:
    return "".join(w[0] for w in name.split() if w[:1].isupper())
