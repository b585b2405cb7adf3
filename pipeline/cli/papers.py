"""Asking what papers hold beside minutes: reports, contacts, acronyms, and what is wrong in them."""

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

__all__ = ["acronyms", "add_to", "contacts", "problems", "reports"]

SEVERITIES = ("error", "warning", "info")
MOST = 200  # problems on a screen


def add_to(app: typer.Typer) -> None:
    """Register these commands."""
    for command in (reports, contacts, acronyms, problems):
        app.command()(command)


def reports(
    context: typer.Context,
    body: BodyOption = None,
    since: SinceOption = None,
    until: UntilOption = None,
    text: Annotated[
        str | None,
        typer.Option("--text", metavar="TEXT", help="Only with this in their title or recommendations."),
    ] = None,
    as_json: JsonOption = False,
    as_csv: CsvOption = False,
    warehouse: WarehouseOption = None,
) -> None:
    """The reports put to meetings, newest first, with what they recommend.

    \b
    Examples:
      minutebook reports --since 2024-01-01
      minutebook reports --text "performance" --json
    """
    from pipeline.cli.output import form, print_rows
    from warehouse.query import ask

    how = form(as_json, as_csv)
    first, last = day(since, "--since"), day(until, "--until")
    with reader(context, warehouse) as connection:
        rows = ask(connection, "reports", body=body, since=first, until=last, text=text)
    print_rows(
        rows,
        how,
        empty="no reports found",
        columns=("meeting_date", "body", "agenda_item", "title", "recommendations", "file_name", "page_from"),
        headings={
            "meeting_date": "date",
            "agenda_item": "item",
            "file_name": "pack",
            "page_from": "page",
        },
    )


def contacts(
    context: typer.Context,
    text: Annotated[
        str | None,
        typer.Option("--text", metavar="TEXT", help="Only with this in name, post, organisation or number."),
    ] = None,
    as_json: JsonOption = False,
    as_csv: CsvOption = False,
    warehouse: WarehouseOption = None,
) -> None:
    """Whom reports name as their contacts, as printed, with how many reports and the last of them.

    \b
    Examples:
      minutebook contacts
      minutebook contacts --text "community safety" --csv > contacts.csv
    """
    from pipeline.cli.output import form, print_rows
    from warehouse.query import ask

    how = form(as_json, as_csv)
    with reader(context, warehouse) as connection:
        rows = ask(connection, "contacts", text=text)
    print_rows(
        rows,
        how,
        empty="no contacts found",
        columns=(
            "name",
            "role",
            "organisation",
            "telephone",
            "email",
            "reports",
            "last_date",
            "last_report",
            "fact_id",
        ),
        headings={"last_date": "last"},
    )


def acronyms(
    context: typer.Context,
    text: Annotated[
        str | None, typer.Argument(metavar="[TEXT]", help="The letters, or words of what they stand for.")
    ] = None,
    as_json: JsonOption = False,
    as_csv: CsvOption = False,
    warehouse: WarehouseOption = None,
) -> None:
    """What the papers say that letters stand for, and in how many documents.

    \b
    Examples:
      minutebook acronyms
      minutebook acronyms MAPPA
    """
    from pipeline.cli.output import form, print_rows
    from warehouse.query import ask

    how = form(as_json, as_csv)
    with reader(context, warehouse) as connection:
        rows = ask(connection, "acronyms", text=text)
    print_rows(
        rows,
        how,
        empty="no acronyms found" if text is None else f"no paper explains {text!r}",
        headings={"first_date": "first", "last_date": "last"},
    )


def problems(
    context: typer.Context,
    kind: Annotated[str | None, typer.Option("--kind", metavar="WORD", help="Only of this kind, as restated.")] = None,
    severity: Annotated[
        str | None, typer.Option("--severity", metavar="WORD", help="Only error, warning or info.")
    ] = None,
    pack: Annotated[
        str | None,
        typer.Option("--pack", metavar="TEXT", help="Only of packs with this in their name, or this id."),
    ] = None,
    as_json: JsonOption = False,
    as_csv: CsvOption = False,
    warehouse: WarehouseOption = None,
) -> None:
    """Contradictions in the papers, and what could not be read: gravest first.

    \b
    Examples:
      minutebook problems --severity warning
      minutebook problems --kind restated --csv > restated.csv
    """
    from pipeline.cli.output import Form, form, note, print_rows
    from warehouse.query import ask

    how = form(as_json, as_csv)
    if severity is not None and severity.lower() not in SEVERITIES:
        raise UsageError(f"--severity {severity}: write one of {', '.join(SEVERITIES)}")
    most = MOST if how is Form.TABLE else None
    with reader(context, warehouse) as connection:
        rows = ask(connection, "problems", kind=kind, severity=severity, pack=pack, limit=most)
    print_rows(
        rows,
        how,
        empty="no problems found",
        columns=("severity", "kind", "file_name", "page", "message"),
        headings={"file_name": "pack"},
    )
    if len(rows.rows) == most:
        note(f"the gravest {most}; see all with --csv, or narrow them with --severity, --kind or --pack")
