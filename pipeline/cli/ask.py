"""Asking across meetings: which there were, who came, what was resolved, and where words stand."""

from __future__ import annotations

from typing import Annotated

import typer

from pipeline.cli.options import (
    BodyOption,
    CsvOption,
    JsonOption,
    SinceOption,
    UntilOption,
    WarehouseOption,
    day,
    reader,
)
from pipeline.errors import UsageError

__all__ = ["add_to", "meetings", "people", "resolutions", "search"]


def add_to(app: typer.Typer) -> None:
    """Register these commands."""
    for command in (meetings, people, resolutions, search):
        app.command()(command)


def meetings(
    context: typer.Context,
    body: BodyOption = None,
    since: SinceOption = None,
    until: UntilOption = None,
    as_json: JsonOption = False,
    as_csv: CsvOption = False,
    warehouse: WarehouseOption = None,
) -> None:
    """The meetings, newest first.

    \b
    Examples:
      minutebook meetings
      minutebook meetings --body "health and wellbeing" --since 2023-01-01 --until 2023-12-31
    """
    from pipeline.cli.output import form, print_rows
    from warehouse.query import ask

    how = form(as_json, as_csv)
    first, last = day(since, "--since"), day(until, "--until")
    with reader(context, warehouse) as connection:
        rows = ask(connection, "meetings", body=body, since=first, until=last)
    print_rows(
        rows,
        how,
        empty="no meetings found",
        headings={
            "meeting_date": "date",
            "start_time": "start",
            "has_agenda": "agenda",
            "has_minutes": "minutes",
        },
        columns=(
            "meeting_date",
            "start_time",
            "body",
            "venue",
            "chair",
            "has_agenda",
            "has_minutes",
            "present",
            "resolutions",
            "meeting_id",
        ),
    )


def people(
    context: typer.Context,
    body: BodyOption = None,
    as_json: JsonOption = False,
    as_csv: CsvOption = False,
    warehouse: WarehouseOption = None,
) -> None:
    """The names in the lists of attendance, as printed: how often present, how often sorry, since when.

    \b
    Examples:
      minutebook people
      minutebook people --body licensing --csv > names.csv
    """
    from pipeline.cli.output import form, print_rows
    from warehouse.query import ask

    how = form(as_json, as_csv)
    with reader(context, warehouse) as connection:
        rows = ask(connection, "people", body=body)
    print_rows(rows, how, empty="no names found", headings={"first_date": "first", "last_date": "last"})


def resolutions(
    context: typer.Context,
    body: BodyOption = None,
    since: SinceOption = None,
    until: UntilOption = None,
    verb: Annotated[
        str | None, typer.Option("--verb", metavar="WORD", help="Only with this operative word, as NOTED.")
    ] = None,
    text: Annotated[str | None, typer.Option("--text", metavar="TEXT", help="Only with this in their text.")] = None,
    as_json: JsonOption = False,
    as_csv: CsvOption = False,
    warehouse: WarehouseOption = None,
) -> None:
    """What was resolved, agreed and noted, newest first; `explain` shows the page of each.

    \b
    Examples:
      minutebook resolutions --since 2024-01-01
      minutebook resolutions --verb resolved --text budget
    """
    from pipeline.cli.output import form, print_rows
    from warehouse.query import ask

    how = form(as_json, as_csv)
    first, last = day(since, "--since"), day(until, "--until")
    with reader(context, warehouse) as connection:
        rows = ask(connection, "resolutions", body=body, since=first, until=last, verb=verb, text=text)
    print_rows(
        rows,
        how,
        empty="no resolutions found",
        columns=("meeting_date", "body", "minute", "heading", "verb", "clause", "text", "fact_id"),
        headings={"meeting_date": "date"},
    )


def search(
    context: typer.Context,
    words: Annotated[list[str], typer.Argument(metavar="WORDS...", help="What to look for.")],
    body: BodyOption = None,
    since: SinceOption = None,
    until: UntilOption = None,
    person: Annotated[
        str | None,
        typer.Option(
            "--person",
            metavar="NAME",
            help="Only meetings that list somebody so called, or words that name them.",
        ),
    ] = None,
    limit: Annotated[int, typer.Option("--limit", min=1, help="At most so many.")] = 20,
    as_json: JsonOption = False,
    as_csv: CsvOption = False,
    warehouse: WarehouseOption = None,
) -> None:
    """Find words in minutes, resolutions, agendas, names and pages, best first.

    All the words, where anything holds them all; otherwise any of them. Plurals and accents don't matter.

    \b
    Examples:
      minutebook search flood defences
      minutebook search budget --person "Marsh" --since 2024-01-01 --limit 5
    """
    from pipeline.cli.output import Form, form, note, print_rows
    from warehouse.search import Filters
    from warehouse.search import search as find

    how = form(as_json, as_csv)
    asked = " ".join(words)
    if not any(character.isalnum() for character in asked):
        raise UsageError("there is no word to look for; try `minutebook search budget`")
    filters = Filters(body=body, since=day(since, "--since"), until=day(until, "--until"), person=person)
    with reader(context, warehouse) as connection:
        rows = find(connection, asked, filters, limit=limit)
    print_rows(
        rows,
        how,
        empty=f"nothing found for {asked!r}",
        columns=("date", "kind", "title", "snippet", "fact_id", "pack_id", "page"),
    )
    if how is Form.TABLE and len(rows.rows) == limit:
        note(f"the best {limit}; --limit shows more")
