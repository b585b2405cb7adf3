"""One promise, or one minute, followed through the papers: where it comes from and where it is heard of again."""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import date
from typing import TYPE_CHECKING, Annotated

import typer

from pipeline.cli.options import BodyOption, JsonOption, WarehouseOption, reader
from pipeline.cli.stdout import say
from pipeline.errors import UsageError

if TYPE_CHECKING:
    import duckdb

    from warehouse.query import Rows

__all__ = ["MinuteAsked", "add_to", "minute_asked", "trace"]

_DAY = re.compile(r"(?<![\w-])\d{4}-\d\d-\d\d(?![\w-])")
_NUMBER = re.compile(r"(?P<number>\d+[A-Za-z]?)\s*(?:\(\s*(?P<clause>[A-Za-z0-9]+)\s*\))?")
MOST_LISTED = 20


def add_to(app: typer.Typer) -> None:
    """Register this command."""
    app.command()(trace)


@dataclass(frozen=True, slots=True)
class MinuteAsked:
    """'57(c) of 2014-06-12' taken apart."""

    day: date
    number: str
    clause: str | None


def trace(
    context: typer.Context,
    asked: Annotated[
        list[str],
        typer.Argument(metavar="ACTION|MINUTE", help="An action_id or how it begins; or a minute: its day and number."),
    ],
    body: BodyOption = None,
    as_json: JsonOption = False,
    warehouse: WarehouseOption = None,
) -> None:
    """The trail of a promise, or of a minute, forwards and backwards, with the words and pages that show it.

    Everything but the asking itself is inferred, with a reason and a confidence from 0 to 1.

    \b
    Examples:
      minutebook trace act-3f9c2a
      minutebook trace 2024-03-14 57
      minutebook trace "57(c) of 2024-03-14"
      minutebook actions --never-heard-of --json | jq -r '.[0].action_id' | xargs minutebook trace
    """
    from pipeline.cli.output import print_json
    from pipeline.cli.trail_page import trail_page
    from warehouse.query import Rows, ask

    words = " ".join(asked)
    with reader(context, warehouse) as connection:
        minute = minute_asked(words)
        if minute is None:
            action_id = the_action(connection, words)
            place = next(ask(connection, "minute_of_action", action_id=action_id).records(), None)
            ids = [action_id]
        else:
            place = the_minute(connection, minute, body)
            ids = ids_of(ask(connection, "minute_actions", **of(place), clause=minute.clause))
        told = ask(connection, "trace_actions", ids=ids)
        ids = ids_of(told)
        events = ask(connection, "trace_events", ids=ids)
        back = forward = Rows((), ())
        if place is not None:
            back = ask(connection, "trace_back", minute_fact=place["fact_id"], **of(place))
            forward = ask(connection, "trace_forward", minute_id=place["minute_id"])
    if as_json:
        print_json(
            {
                "minute": place,
                "actions": list(told.records()),
                "events": list(events.records()),
                "backwards": list(back.records()),
                "named_by": list(forward.records()),
            }
        )
        return
    for line in trail_page(place, told, events, back, forward):
        say(line)


def minute_asked(words: str) -> MinuteAsked | None:
    """The minute that the words name by day and number; None where they hold no day."""
    found = _DAY.search(words)
    if found is None:
        return None
    try:
        on = date.fromisoformat(found[0])
    except ValueError:
        raise UsageError(f"{found[0]} is not a day; write YYYY-MM-DD, such as 2024-03-14") from None
    number = _NUMBER.search(f"{words[: found.start()]} {words[found.end() :]}")
    if number is None:
        raise UsageError(f"{words}: which minute of that day? Write '57 of {found[0]}' or '57(c) of {found[0]}'")
    return MinuteAsked(on, number["number"], number["clause"])


def of(place: dict[str, object]) -> dict[str, object]:
    return {"meeting_id": place["meeting_id"], "number": place["number"]}


def ids_of(rows: Rows) -> list[str]:
    return [str(record["action_id"]) for record in rows.records()]


def the_action(connection: duckdb.DuckDBPyConnection, asked: str) -> str:
    """The one action whose id begins with `asked`; UsageError, with the candidates, otherwise."""
    from warehouse.query import ask

    found = list(ask(connection, "find_actions", prefix=asked.strip()).records())
    if len(found) == 1:
        return str(found[0]["action_id"])
    if not found:
        raise UsageError(
            f"no action's id begins with {asked!r}; `minutebook actions` lists them."
            " A minute is named by its day and number: '57(c) of 2024-03-14'"
        )
    lines = [f"  {f['action_id']}  {f['meeting_date']}  {str(f['text'])[:60]}" for f in found[:MOST_LISTED]]
    more = ["  and more"] if len(found) > MOST_LISTED else []
    raise UsageError("\n".join([f"{asked!r} begins the id of several actions:", *lines, *more]))


def the_minute(connection: duckdb.DuckDBPyConnection, asked: MinuteAsked, body: str | None) -> dict[str, object]:
    """The one minute of that day and number; UsageError otherwise."""
    from warehouse.query import ask

    found = list(ask(connection, "find_minutes", day=asked.day, number=asked.number, body=body).records())
    if len(found) == 1:
        return found[0]
    if not found:
        raise UsageError(f"there is no minute {asked.number} of {asked.day}; `minutebook show {asked.day}` lists them")
    lines = [f"  {f['body'] or ''}: {f['heading']}" for f in found]
    raise UsageError("\n".join([f"{asked.day} has several minutes {asked.number}; add --body:", *lines]))
