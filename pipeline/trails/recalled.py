"""Signs that look back: a minute named by number, words that recall what was asked.

Enters: a ledger, the sentences of minutes and reports, references resolved. Leaves: finds.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence

from pipeline.dates import month_of
from pipeline.ids import fold
from pipeline.trails.finds import Find, find_in
from pipeline.trails.ledger import Ledger, Promise
from pipeline.trails.passages import Told
from pipeline.trails.rows import ReferenceRow, ResolvedReferenceRow
from pipeline.trails.weighing import AHEAD, best, closes_it, due_at, of_item, weigh

__all__ = ["by_number", "by_recall"]

_LEAST = 0.22  # the share of an action's subject that a recalling sentence must hold
_ALSO = 0.45  # the share at which a sentence near a reference speaks of another action
_CARRIED_LEAST = 0.1  # the same where the sentence stands under the very matter that asked for it
_SAME_MATTER = 0.4  # the share of a heading that carries on
_OWN = 0.25  # the share of a subject that is its own, where one sentence speaks of several


def by_number(book: Ledger, told: Sequence[Told], resolved: Sequence[ResolvedReferenceRow]) -> Iterator[Find]:
    """'(minute 16)': the actions of that minute, told apart by what they are about."""
    meant = {r.fact_id: r for r in resolved if r.refers_to_minute_id}
    numbers = {m.minute_id: (m.meeting_id, m.number) for m in book.body.minutes}
    minuted: dict[str, list[Told]] = defaultdict(list)
    for one in told:
        if one.where_kind == "minute":
            minuted[one.meeting_id].append(one)
    for reference in book.body.references:
        target = meant.get(reference.fact_id)
        if target is None or target.refers_to_meeting_id == reference.meeting_id or target.refers_to_minute_id is None:
            continue
        there = [
            p for p in book.promises if (p.action.meeting_id, p.action.minute) == numbers[target.refers_to_minute_id]
        ]
        words = [t for t in minuted[reference.meeting_id] if _holds(t, reference)]
        if not there or not words:
            continue
        over = fold(reference.context) == fold(words[0].under)  # the subheading names it: all below it speaks of it
        said = words[0].around if over else words[0].words
        text = " ".join([reference.context, said])
        chosen = _meant(book, there, reference.context if over else said, said)
        closes = not any(p.search(said) for p in book.rules.partial)
        reason = f"names minute {reference.refers_to_minute} of {_day(target)}"
        if len(chosen) == 1 and not _any_word(book, chosen[0], text):
            yield find_in(words[0], (chosen[0].action,), closes, reason + ", which asks for one thing", 0.6)
        elif all(_own_words(book, p, chosen, text) for p in chosen):
            for promise in chosen:
                yield find_in(words[0], (promise.action,), closes, reason, round(0.97 * target.confidence, 2))
        else:
            yield find_in(words[0], tuple(p.action for p in chosen), closes, reason, target.confidence)
        if not over:
            rest = [p for p in there if p not in chosen]
            yield from _also(book, rest, words[0], told, reason)


def _meant(book: Ledger, there: Sequence[Promise], context: str, said: str) -> list[Promise]:
    """Which of a minute's promises are spoken of: the subheading's words count beside those under it."""
    if len(there) == 1:
        return list(there)
    over, under = book.scale.stems(context), book.scale.stems(said)
    weighed = [(weigh(book, p, over) + weigh(book, p, under), n) for n, p in enumerate(there)]
    top = max(score for score, _ in weighed)
    return [there[n] for score, n in weighed if score and score * AHEAD > top] or list(there)


def _own_words(book: Ledger, promise: Promise, chosen: Sequence[Promise], text: str) -> bool:
    """Whether the words speak of this one apart from the others: each by words that no other has."""
    others = frozenset[str]().union(*(p.subject for p in chosen if p is not promise))
    own = (promise.subject - others) & book.scale.stems(text)
    return len(chosen) == 1 or len(own) > 1 or book.scale.share(promise.subject, own) >= _OWN


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
    if told.where_ref != reference.minute:
        return False
    return fold(reference.context) in (fold(told.under), fold(told.words)) or fold(reference.context) in fold(
        told.words
    )


def by_recall(book: Ledger, told: Iterable[Told]) -> Iterator[Find]:
    """'As requested at the last meeting': an action of the day that the words name, and of their subject."""
    for one in told:
        if not any(p.search(one.words) for p in book.rules.recall):
            continue
        if one.where_kind == "minute" and not one.under and any(p.search(one.heading) for p in book.rules.generic):
            continue
        here = book.order.get(one.meeting_id)
        if here is None:
            continue
        open_then = [p for p in book.promises if p.action.meeting_date < one.meeting_date]
        named = _anchored(book, one, open_then, here)
        # The subject may stand in the heading, where the sentence says only 'as the Board had wished'.
        chosen = best(book, named, one.words, _LEAST)
        if len(chosen) != 1:
            wider = best(book, named, f"{one.heading} {one.under} {one.around}", _LEAST)
            chosen = wider if len(wider) == 1 or not chosen else chosen
        carried = not chosen and one.where_kind == "report"
        if carried:
            chosen = best(book, _carried(book, one, named), one.words, _CARRIED_LEAST)
        if len(chosen) != 1:
            if chosen:
                yield find_in(one, tuple(p.action for p in chosen), False, "recalls what was asked for", 0.5)
            continue
        promise = chosen[0]
        closes = closes_it(book, one, promise)
        sure = 0.9 if len(named) < len(open_then) else 0.8
        if carried:
            sure = 0.65
        yield find_in(one, (promise.action,), closes, "recalls what was asked for, in these words", sure)
        if (
            one.agenda_item
            and (item := book.items.get((one.meeting_id, one.agenda_item)))
            and due_at(promise, one.meeting_id)
        ):
            yield of_item(item, promise.action, "the report under this item recalls what was asked for", 0.85)


def _carried(book: Ledger, one: Told, promises: Sequence[Promise]) -> list[Promise]:
    """Those that the same matter asked for when it was last before the body, by its heading."""
    title = book.scale.subject(one.heading)
    return [p for p in promises if book.scale.share(p.heading, title) >= _SAME_MATTER]


def _anchored(book: Ledger, one: Told, promises: Sequence[Promise], here: int) -> list[Promise]:
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


def _any_word(book: Ledger, promise: Promise, text: str) -> bool:
    return bool((promise.subject | promise.owner | promise.heading) & book.scale.stems(text))


def _day(target: ResolvedReferenceRow) -> str:
    day = target.refers_to_date
    return f"{day.day} {day:%B %Y}" if day else "another meeting"
