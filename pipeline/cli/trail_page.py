"""What a trail consists of goes in; a timeline that can be read from top to bottom comes out."""

from __future__ import annotations

import textwrap
from collections.abc import Iterable, Iterator, Mapping
from datetime import date

from pipeline.cli.output import printed, terminal_width
from warehouse.query import Rows

__all__ = ["trail_page"]

Record = Mapping[str, object]

PLACES = {"minute": "minute", "agenda_item": "agenda item", "report": "report"}
INDENT = " " * 12


def trail_page(place: Record | None, actions: Rows, events: Rows, back: Rows, forward: Rows) -> Iterator[str]:
    """The lines: what was asked for, what the minute goes back to, what is heard of it, and how it stands."""
    asked = list(actions.records())
    yield from _heading(place, asked)
    earlier = [b for b in back.records() if not any(a["action_id"] == b["action_id"] for a in asked)]
    if earlier:
        yield from ["", "Before", *_earlier(earlier)]
    promises = [a for a in asked if a["restated_as"] is None]
    for promise in promises:
        own = promise["action_id"]
        same = {own, *(a["action_id"] for a in asked if a["restated_as"] == own)}
        mine = [e for e in events.records() if e["action_id"] in same]
        yield from ["", *_promise(promise, asked), *_timeline(mine), *_standing(promise)]
    if not promises:
        yield from ["", "Nothing was asked for here, as far as the minutes were understood."]
    later = list(forward.records())
    if later:
        yield from ["", "Named by later minutes", *_later(later)]


def _heading(place: Record | None, asked: list[dict[str, object]]) -> Iterator[str]:
    if place is None and not asked:
        return
    one = place or asked[0]
    number = one["number"] if place else one["minute"]
    title = f"Minute {printed(number)} of {_day(one['meeting_date'])}"
    if one["body"]:
        title += f" – {printed(one['body'])}"
    yield title
    yield "=" * len(title)
    if place:
        yield printed(place["heading"])


def _earlier(records: Iterable[Record]) -> Iterator[str]:
    for record in records:
        number = printed(record["minute"])
        if record["kind"] == "action":
            text = f"minute {number} asked: {printed(record['text'])} ({printed(record['relation'])} here)"
            yield from _entry(record["on_day"], text)
        elif record["relation"] == "named":
            yield from _entry(record["on_day"], f"minute {number}, {printed(record['text'])}, named here")
        else:
            yield from _entry(None, f"minute {number} named here: {printed(record['relation'])}")
        yield from _quote(record)


def _promise(promise: Record, asked: Iterable[Record]) -> Iterator[str]:
    clause = f"({promise['clause']})" if promise["clause"] else ""
    number = f"{printed(promise['minute'])}{clause}"
    yield from _wrapped(f"{number}  {printed(promise['text'])}", "", " " * (len(number) + 2))
    for other in asked:
        if other["restated_as"] == promise["action_id"]:
            yield from _wrapped(f"also asked as: {printed(other['text'])}", "    ", "    ")
    said = [
        f"{label}: {printed(promise[name])}"
        for label, name in (("owner", "owner"), ("due", "due"), ("by", "due_by"))
        if promise[name] is not None
    ]
    said.append(f"id: {printed(promise['action_id'])}")
    yield from _wrapped("; ".join(said), "    ", "    ")


def _timeline(events: Iterable[Record]) -> Iterator[str]:
    for event in events:
        kind = printed(event["where_kind"])
        where = f"{PLACES.get(kind, kind)} {printed(event['where_ref'])}"
        sure = "" if event["event"] == "raised" else f", {event['confidence']}"
        yield from _entry(
            event["event_date"], f"{printed(event['event'])} in {where} – {printed(event['reason'])}{sure}"
        )
        yield from _quote(event)


def _standing(promise: Record) -> Iterator[str]:
    status = printed(promise["status"]) or "not known"
    line = f"inferred: {status}"
    if promise["never_heard_of"]:
        line += (
            f"; never heard of again in {printed(promise['meetings_since'])} meetings"
            f" and {printed(promise['days_since'])} days"
        )
    yield f"    {line}"


def _later(records: Iterable[Record]) -> Iterator[str]:
    for record in records:
        yield from _entry(record["on_day"], f"minute {printed(record['minute'])}, {printed(record['heading'])}")
        yield from _quote(record)


def _entry(on: object, text: str) -> list[str]:
    return _wrapped(f"{printed(on).ljust(10)}  {text}", "", INDENT)


def _quote(record: Record) -> list[str]:
    """The words, then where they stand."""
    where = f"{printed(record['file_name'])}, page {printed(record['page'])}" if record["file_name"] else ""
    quote = _wrapped(f"»{printed(record['quote'])}«", INDENT, INDENT)
    return [*quote, f"{INDENT}{where}"] if where else quote


def _wrapped(text: str, first: str, then: str) -> list[str]:
    return textwrap.wrap(
        text,
        terminal_width(),
        initial_indent=first,
        subsequent_indent=then,
        break_long_words=False,
        break_on_hyphens=False,
    )


def _day(on: object) -> str:
    return f"{on.day} {on:%B %Y}" if isinstance(on, date) else printed(on)
