"""One thing closely: a meeting as a readable page, and a fact with the words that show it."""

from __future__ import annotations

import re
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from pipeline.cli.options import CsvOption, JsonOption, WarehouseOption, reader
from pipeline.cli.stdout import say
from pipeline.errors import UsageError

if TYPE_CHECKING:
    import duckdb

    from warehouse.query import Rows

__all__ = ["add_to", "explain", "show"]

CONTEXT = 160  # characters of the page before and after a quote
PARTS = ("attendances", "agenda", "minutes", "resolutions", "declarations", "amendments", "problems", "sources")
MOST_LISTED = 20


def add_to(app: typer.Typer) -> None:
    """Register these commands."""
    for command in (show, explain):
        app.command()(command)


def show(
    context: typer.Context,
    meeting: Annotated[
        list[str],
        typer.Argument(metavar="MEETING", help="A day, a body and a day, or a meeting_id or how it begins."),
    ],
    as_json: JsonOption = False,
    warehouse: WarehouseOption = None,
) -> None:
    """A meeting as a page: when and where, who came, what was on the agenda, what was said and decided.

    \b
    Examples:
      minutebook show 2024-03-14
      minutebook show health 2024-03-14
    """
    from pipeline.cli.meeting_page import meeting_page
    from pipeline.cli.output import print_json
    from warehouse.query import ask

    asked = " ".join(meeting)
    with reader(context, warehouse) as connection:
        meeting_id = the_meeting(connection, asked)
        heading = next(ask(connection, "meeting", meeting_id=meeting_id).records())
        parts = {part: ask(connection, f"meeting_{part}", meeting_id=meeting_id) for part in PARTS}
    if as_json:
        print_json({"meeting": heading, **{part: list(rows.records()) for part, rows in parts.items()}})
        return
    for line in meeting_page(heading, parts):
        say(line)


def the_meeting(connection: duckdb.DuckDBPyConnection, asked: str) -> str:
    """The one meeting that `asked` names; UsageError, with the candidates, where it names none or several."""
    from warehouse.query import ask

    on, words = day_and_words(asked)
    found = ask(connection, "find_meetings", id=asked or None, day=on, words=words)
    exact = [record for record in found.records() if record["exact"]]
    candidates = exact or list(found.records())
    if len(candidates) == 1:
        return str(candidates[0]["meeting_id"])
    if not candidates:
        raise UsageError(f"no meeting is called {asked!r}; `minutebook meetings` lists them")
    lines = [f"  {c['meeting_date']}  {c['body'] or ''}  {c['meeting_id']}" for c in candidates[:MOST_LISTED]]
    more = [f"  and {len(candidates) - MOST_LISTED} more"] if len(candidates) > MOST_LISTED else []
    raise UsageError("\n".join([f"{asked!r} may be any of {len(candidates)} meetings:", *lines, *more]))


def day_and_words(asked: str) -> tuple[date | None, str | None]:
    """'health 2024-03-14' -> that day, 'health'."""
    on: date | None = None
    match = re.search(r"\b\d{4}-\d\d-\d\d\b", asked)
    if match:
        try:
            on = date.fromisoformat(match[0])
        except ValueError:
            raise UsageError(f"{match[0]} is not a day; write YYYY-MM-DD, such as 2024-03-14") from None
        asked = f"{asked[: match.start()]} {asked[match.end() :]}"
    return on, " ".join(asked.split()) or None


def explain(
    context: typer.Context,
    fact_id: Annotated[
        str | None,
        typer.Argument(metavar="[FACT_ID]", help="A fact_id or person_id, or how it begins; or a person's name."),
    ] = None,
    layout: Annotated[
        Path | None, typer.Option("--layout", metavar="FILE", help="Say what is recognised of a file, and why.")
    ] = None,
    rules: Annotated[
        Path | None, typer.Option("--rules", metavar="DIR", help="With --layout: rules laid over the program's own.")
    ] = None,
    as_json: JsonOption = False,
    as_csv: CsvOption = False,
    warehouse: WarehouseOption = None,
) -> None:
    """Why the warehouse believes a fact: its words on their page, and the rule that read them.

    Of a person: each printed form of the name, with score, reason, what counted against it, and a quote. Of a
    file (--layout; no warehouse is needed): its family and what spoke for it, its sections, what was read and
    what could not be told.

    \b
    Examples:
      minutebook explain min-3f9c2a
      minutebook resolutions --json | jq -r '.[0].fact_id' | xargs minutebook explain
      minutebook explain "Ann Marsh"
      minutebook explain --layout papers/2024-03-14.pdf
    """
    if layout is not None:
        from pipeline.cli.layouts import explain_layout

        explain_layout(layout, rules, as_json)
        return
    if fact_id is None:
        raise UsageError("say which fact or person to explain, or which file with --layout FILE")
    from pipeline.cli.output import Form, form, print_json, print_rows
    from warehouse.query import ask, find_facts

    how = form(as_json, as_csv)
    with reader(context, warehouse) as connection:
        if not find_facts(connection, fact_id).rows and (who := a_person(connection, fact_id)):
            print_rows(ask(connection, "person_explained", person_id=who, context=CONTEXT), how, empty="")
            return
        view, whole_id = the_fact(connection, fact_id)
        fact = next(ask(connection, "fact", view=view, fact_id=whole_id).records())
        evidence = ask(connection, "fact_evidence", view=view, fact_id=whole_id, context=CONTEXT)
    if how is Form.JSON:
        print_json({"view": view, "fact": fact, "evidence": list(evidence.records())})
    elif how is Form.CSV:
        print_rows(evidence, how, empty="no evidence")
    else:
        for line in fact_page(view, fact, evidence):
            say(line)


def a_person(connection: duckdb.DuckDBPyConnection, asked: str) -> str | None:
    """The person_id of whoever `asked` names, by name or id; None where that is nobody."""
    from pipeline.cli.people import the_one
    from warehouse.query import ask

    return the_one(connection, "people", asked) if ask(connection, "find_people", asked=asked).rows else None


def the_fact(connection: duckdb.DuckDBPyConnection, asked: str) -> tuple[str, str]:
    """The view and whole id of the one fact whose id begins with `asked`; UsageError otherwise."""
    from warehouse.query import find_facts

    found = find_facts(connection, asked).rows
    if len(found) == 1:
        return str(found[0][0]), str(found[0][1])
    if not found:
        raise UsageError(f"no fact's id begins with {asked!r}; --json of the other commands shows ids")
    lines = [f"  {fact_id}  {view}" for view, fact_id in found[:MOST_LISTED]]
    more = ["  and more"] if len(found) > MOST_LISTED else []
    raise UsageError("\n".join([f"{asked!r} begins the id of several facts:", *lines, *more]))


def fact_page(view: str, fact: dict[str, object], evidence: Rows) -> list[str]:
    """The fact's fields, then each quote between what stands round it on the page."""
    import textwrap

    from pipeline.cli.output import printed, terminal_width

    width = terminal_width()
    stated = {name: printed(value) for name, value in fact.items() if value is not None}
    margin = max(map(len, stated)) + 2
    lines = [f"{view}"]
    for name, text in stated.items():
        lines += textwrap.wrap(
            f"{name.ljust(margin)}{text}",
            width,
            initial_indent="  ",
            subsequent_indent=" " * (margin + 2),
            break_long_words=False,
            break_on_hyphens=False,
        )
    for record in evidence.records():
        span = f"{record['char_start']}-{record['char_end']}"
        where = f"{record['file_name']}, page {record['page']}, characters {span}"
        box = [record[side] for side in ("x0", "top", "x1", "bottom")]
        if None not in box:
            where += f", box {', '.join(printed(side) for side in box)} pt"
        lines += [
            "",
            f"{record['ordinal']}. {where}",
            f"   pack {record['pack_id']}, read by {record['rule']}",
        ]
        before, quote, after = (printed(record[part]) for part in ("before", "quote", "after"))
        lines += textwrap.wrap(
            f"… {before} »{quote}« {after} …",
            width,
            initial_indent="   ",
            subsequent_indent="   ",
            break_long_words=False,
            break_on_hyphens=False,
        )
    return lines
