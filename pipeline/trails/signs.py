"""The signs by which later papers are known to speak of an action.

Enters: a ledger, the sentences of minutes and reports. Leaves: finds.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence

from pipeline.dates import month_of
from pipeline.ids import fold
from pipeline.trails.finds import Find, find_in
from pipeline.trails.ledger import Ledger, Promise
from pipeline.trails.passages import Told
from pipeline.trails.rows import ActionRow, AgendaItemRow, ReferenceRow, ResolvedReferenceRow

__all__ = ["by_due", "by_number", "by_recall"]

_LETTER = re.compile(r"^\(?[a-z0-9]{1,2}[.)]+ ")
_LEAST = 0.22  # the share of an action's subject that a recalling sentence must hold
_ALSO = 0.45  # the share at which a sentence near a reference speaks of another action
_AHEAD = 1.3  # by how much the best must lead the next
_SPOKEN = 0.35  # the share at which the minute of an item speaks of what came back at it
_TITLE = 0.55  # the share of a title that an action's subject must cover


def by_number(book: Ledger, told: Sequence[Told], resolved: Sequence[ResolvedReferenceRow]) -> Iterator[Find]:
    """'(minute 16)': the actions of that minute, told apart by what they are about."""
    meant = {r.fact_id: r for r in resolved if r.refers_to_minute_id}
    numbers = {m.minute_id: (m.meeting_id, m.number) for m in book.body.minutes}
    for reference in book.body.references:
        target = meant.get(reference.fact_id)
        if target is None or target.refers_to_meeting_id == reference.meeting_id or target.refers_to_minute_id is None:
            continue
        there = [p for p in book.promises if (p.action.meeting_id, p.action.minute) == numbers[target.refers_to_minute_id]]
        words = [t for t in told if _holds(t, reference)]
        if not there or not words:
            continue
        over = fold(reference.context) == fold(words[0].under)  # the subheading names it: all below it speaks of it
        said = words[0].around if over else words[0].words
        text = " ".join([reference.context, said])
        chosen = _best(book, there, text, 0.0 if len(there) == 1 else 0.05)
        closes = not any(p.search(said) for p in book.rules.partial)
        reason = f"names minute {reference.refers_to_minute} of {target.refers_to_date:%-d %B %Y}"
        if len(chosen) == 1 and not _any_word(book, chosen[0], text):
            yield find_in(words[0], (chosen[0].action,), closes, reason + ", which asks for one thing", 0.6)
        elif chosen:
            actions = tuple(p.action for p in chosen)
            yield find_in(words[0], actions, closes, reason, round(0.97 * target.confidence, 2))
        if not over:
            rest = [p for p in there if p not in chosen]
            yield from _also(book, rest, words[0], told, reason)


def _also(book: Ledger, promises: Sequence[Promise], named: Told, told: Sequence[Told], reason: str) -> Iterator[Find]:
    """Other things asked for by the minute that is named, where the same minute speaks of them too."""
    for promise in promises:
        for one in told:
            if one.source_fact_id != named.source_fact_id or one.words == named.words:
                continue
            if book.scale.share(promise.subject, book.scale.stems(one.words)) >= _ALSO and len(promise.subject) > 2:
                closes = not any(p.search(one.words) for p in book.rules.partial)
                yield find_in(one, (promise.action,), closes, reason + ", a sentence before", 0.8)


def _holds(told: Told, reference: ReferenceRow) -> bool:
    if told.where_kind != "minute" or told.meeting_id != reference.meeting_id or told.where_ref != reference.minute:
        return False
    return fold(reference.context) in (fold(told.under), fold(told.words)) or fold(reference.context) in fold(told.words)


def by_recall(book: Ledger, told: Iterable[Told]) -> Iterator[Find]:
    """'As requested at the last meeting': an action of the day that the words name, and of their subject."""
    days = {m.meeting_id: m.meeting_date for m in book.body.meetings}
    for one in told:
        if not any(p.search(one.words) for p in book.rules.recall):
            continue
        if one.where_kind == "minute" and not one.under and any(p.search(one.heading) for p in book.rules.generic):
            continue
        here = book.order.get(one.meeting_id)
        if here is None:
            continue
        open_then = [p for p in book.promises if p.action.meeting_date < one.meeting_date]
        named = _anchored(book, one, open_then, days, here)
        # The subject may stand in the heading, where the sentence says only 'as the Board had wished'.
        chosen = _best(book, named, one.words, _LEAST) or _best(book, named, f"{one.heading} {one.under} {one.around}", _LEAST)
        if len(chosen) != 1:
            if chosen:
                yield find_in(one, tuple(p.action for p in chosen), False, "recalls what was asked for", 0.5)
            continue
        promise = chosen[0]
        closes = _closes(book, one, promise)
        sure = 0.9 if len(named) < len(open_then) else 0.8
        yield find_in(one, (promise.action,), closes, "recalls what was asked for, in these words", sure)
        if one.agenda_item and (item := book.items.get((one.meeting_id, one.agenda_item))) and _due_at(promise, one.meeting_id):
            yield _of_item(item, promise.action, "the report under this item recalls what was asked for", 0.85)


def _anchored(
    book: Ledger, one: Told, promises: Sequence[Promise], days: dict[str, object], here: int
) -> list[Promise]:
    """Those raised on the day that the words name; all of them where they name none."""
    for pattern in book.rules.anchor:
        match = pattern.search(one.words)
        if match is None:
            continue
        if pattern.kind == "last":
            return [p for p in promises if p.order == here - 1]
        month, year = month_of(match["when"])
        fitting = [
            p for p in promises if p.action.meeting_date.month == month and year in (None, p.action.meeting_date.year)
        ]
        if fitting:
            newest = max(p.action.meeting_date for p in fitting)
            return [p for p in fitting if p.action.meeting_date == newest]
    return list(promises)


def by_due(book: Ledger, told: Sequence[Told], before: Sequence[Find]) -> list[Find]:
    """Owner, subject and due meeting together: items of the agenda, the minutes under them, what is said there."""
    finds: list[Find] = []
    for item in book.body.agenda_items:
        if any(p.search(item.title) for p in book.rules.generic):
            continue
        due = [p for p in book.promises if _due_at(p, item.meeting_id) and p.action.meeting_date < item.meeting_date]
        for promise in due:
            reason = _item_fits(book, promise, item, due)
            if reason:
                finds.append(_of_item(item, promise.action, reason, 0.75))
    finds += [*_said_when_due(book, told), *_headed(book, told), *_settled(book, told)]
    finds += list(_under_items(book, told, [*before, *finds]))
    return finds


def _item_fits(book: Ledger, promise: Promise, item: AgendaItemRow, due: Sequence[Promise]) -> str | None:
    title = book.scale.subject(item.title)
    if not title:
        return None
    presenter = book.scale.stems(f"{item.presenter or ''} {item.presenter_organisation or ''}")
    owned = bool(promise.owner) and len(promise.owner & (presenter | book.scale.stems(item.title))) >= min(2, len(promise.owner))
    about = promise.subject
    shared = title & about
    covered = book.scale.share(title, about)
    if covered >= _TITLE and (len(shared) > 1 or len(title) == 1 or owned):
        return "its title is what was asked for, at the meeting at which it was due"
    if owned and (shared or not promise.subject):
        return "the one who was asked brings it, at the meeting at which it was due"
    heading = book.scale.share(promise.heading, title)
    if heading >= _TITLE and not promise.owner and not promise.term.vague and not promise.term.recurring:
        better = any(
            i is not item and i.meeting_id == item.meeting_id and book.scale.share(book.scale.subject(i.title), promise.subject) >= _TITLE
            for i in book.body.agenda_items
        )
        return None if better else "it carries on the item that asked for it, at the meeting at which it was due"
    return None


def _said_when_due(book: Ledger, told: Sequence[Told]) -> Iterator[Find]:
    """Sentences of the due meeting's papers with the owner and the subject."""
    for promise in book.promises:
        if not promise.owner or not promise.subject or promise.term.vague:
            continue
        for one in told:
            if one.meeting_id not in promise.term.meetings:
                continue
            words = book.scale.stems(f"{one.words}")
            acronym = _acronym(promise.action.owner or "") in one.words.split() if promise.action.owner else False
            owned = acronym or promise.owner <= words
            if owned and book.scale.share(promise.subject, words | book.scale.subject(one.under)) >= 0.4:
                yield find_in(
                    one, (promise.action,), _closes(book, one, promise), "owner, subject and due meeting agree", 0.75
                )
                if one.agenda_item and (item := book.items.get((one.meeting_id, one.agenda_item))):
                    yield _of_item(item, promise.action, "the report under this item answers it", 0.7)


def _headed(book: Ledger, told: Sequence[Told]) -> Iterator[Find]:
    """A part of a report headed with the subject, at a meeting at which it is due."""
    for promise in book.promises:
        if not promise.term.recurring or not promise.subject:
            continue
        seen: set[str] = set()
        for one in told:
            if one.where_kind != "report" or one.meeting_id not in promise.term.meetings or one.source_fact_id in seen:
                continue
            if one.under and book.scale.subject(one.under) and book.scale.subject(one.under) <= promise.subject:
                seen.add(one.source_fact_id)
                yield find_in(one, (promise.action,), False, "a part of the report is headed with it, as was asked for", 0.7)
                if one.agenda_item and (item := book.items.get((one.meeting_id, one.agenda_item))):
                    yield _of_item(item, promise.action, "the report under this item answers it", 0.7)


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
            if one.where_kind != "minute" or one.meeting_id != find.meeting_id or not _same_heading(book, title, one.heading):
                continue
            words = book.scale.stems(one.words)
            spoken = book.scale.share(promise.subject, words) >= _SPOKEN and (
                one.first or promise.term.recurring or len(promise.subject & words) > 1
            )
            if spoken or (whole and one.first):
                closes = _closes(book, one, promise)
                yield find_in(one, find.actions, closes, "the minute of the item at which it came back", 0.75)


def _same_heading(book: Ledger, title: str, heading: str) -> bool:
    mine, theirs = book.scale.stems(title), book.scale.stems(heading)
    return bool(mine) and len(mine & theirs) >= 0.75 * max(len(mine), min(len(theirs), len(mine) + 2))


def _settled(book: Ledger, told: Sequence[Told]) -> Iterator[Find]:
    """A resolution of the due meeting on the very thing."""
    clauses = {(r.meeting_id, r.minute, fold(r.text)) for r in book.body.resolutions}
    for promise in book.promises:
        if not promise.subject or promise.term.vague or promise.term.recurring:
            continue
        for one in told:
            if one.meeting_id not in promise.term.meetings or one.where_kind != "minute":
                continue
            clause = _LETTER.sub("", one.words)
            if (one.meeting_id, one.where_ref, fold(clause)) in clauses and promise.subject <= book.scale.stems(clause):
                yield find_in(one, (promise.action,), True, "resolved on at the meeting at which it was due", 0.7)


def _of_item(item: AgendaItemRow, action: ActionRow, reason: str, confidence: float) -> Find:
    return Find(
        (action,), "agenda_item", item.number or item.title, item.fact_id, item.meeting_id, item.meeting_date, item.title,
        False, reason, confidence,
    )  # fmt: skip


def _due_at(promise: Promise, meeting_id: str) -> bool:
    return meeting_id in promise.term.meetings


def _closes(book: Ledger, one: Told, promise: Promise) -> bool:
    if any(p.search(one.words) for p in book.rules.ended):
        return True
    if promise.term.recurring or any(p.search(one.around) for p in book.rules.partial):
        return False
    return one.where_kind == "minute" or not promise.delivers


def _any_word(book: Ledger, promise: Promise, text: str) -> bool:
    return bool((promise.subject | promise.owner | promise.heading) & book.scale.stems(text))


def _best(book: Ledger, promises: Sequence[Promise], text: str, least: float) -> list[Promise]:
    """The promise whose subject the text holds most of; several where none leads, none where none fits."""
    words = book.scale.stems(text)
    weighed = sorted(((_weigh(book, p, words), n) for n, p in enumerate(promises)), reverse=True)
    if not weighed or weighed[0][0] < least:
        return []
    top = weighed[0][0]
    near = [promises[n] for score, n in weighed if score * _AHEAD > top]
    return near[:4]


def _weigh(book: Ledger, promise: Promise, words: frozenset[str]) -> float:
    own = book.scale.likeness(promise.subject, words)
    return own + 0.2 * book.scale.share(promise.owner, words)


def _acronym(name: str) -> str:
    return "".join(w[0] for w in name.split() if w[:1].isupper())
