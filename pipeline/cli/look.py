"""Looking at the warehouse itself: what is in it, what it means, whether it holds together, and any SQL."""

from __future__ import annotations

import sys
from typing import Annotated

import typer

from pipeline.cli.options import CsvOption, JsonOption, WarehouseOption, reader, warehouse_path
from pipeline.cli.stdout import say
from pipeline.errors import UsageError

__all__ = ["add_to", "schema", "sql", "status", "verify"]


def add_to(app: typer.Typer) -> None:
    """Register these commands."""
    for command in (status, schema, sql, verify):
        app.command()(command)


def status(
    context: typer.Context,
    as_json: JsonOption = False,
    warehouse: WarehouseOption = None,
) -> None:
    """What the warehouse holds, and what could not be read and why.

    \b
    Examples:
      minutebook status
      minutebook status --json
    """
    from pipeline.cli.output import Form, print_json, print_rows, printed
    from warehouse.query import ask

    path = warehouse_path(context, warehouse)
    with reader(context, warehouse) as connection:
        packs = ask(connection, "status_packs")
        trouble = ask(connection, "status_trouble")
        counts = ask(connection, "status_counts")
        relations = ask(connection, "status_relations")
        info = ask(connection, "info")
    size = path.stat().st_size
    totals = next(counts.records())
    if as_json:
        print_json(
            {
                "warehouse": str(path),
                "bytes": size,
                "packs_by_status": list(packs.records()),
                "trouble": list(trouble.records()),
                "counts": totals,
                "facts_by_view": list(relations.records()),
                "info": {str(key): value for key, value in info.rows},
            }
        )
        return
    by_status = ", ".join(f"{row[1]} {row[0]}" for row in packs.rows) or "none"
    say(f"{path}  {size / 1_000_000:.1f} MB")
    say(f"packs      {totals['packs']} ({by_status})")
    say(f"meetings   {totals['meetings']} of {totals['bodies']} bodies")
    say(f"facts      {totals['facts']} with {totals['quotes']} quotes")
    for relation, number in relations.rows:
        say(f"           {number:>7}  {relation}")
    say(f"problems   {totals['problems']}")
    say(
        f"newest     minutes of {printed(totals['last_minuted']) or 'no meeting'}; "
        f"ingested {printed(totals['last_ingest']) or 'never'} UTC"
    )
    say("versions   " + ", ".join(f"{key} {value}" for key, value in info.rows))
    if trouble.rows:
        say("")
        print_rows(trouble, Form.TABLE, empty="", columns=("file_name", "status", "message"))


def schema(
    context: typer.Context,
    view: Annotated[str | None, typer.Argument(metavar="[VIEW]", help="One view, with its columns.")] = None,
    as_json: JsonOption = False,
    as_csv: CsvOption = False,
    warehouse: WarehouseOption = None,
) -> None:
    """The views one can ask, and the columns, types and meaning of one of them.

    \b
    Examples:
      minutebook schema
      minutebook schema resolutions
    """
    from pipeline.cli.output import Form, form, print_rows
    from warehouse.query import Rows, ask, view_help
    from warehouse.statements import names

    how = form(as_json, as_csv)
    views = names("views")
    if view is None:
        meanings = tuple((name, view_help(name).meaning) for name in views)
        print_rows(Rows(("view", "meaning"), meanings), how, empty="there are no views")
        return
    if view not in views:
        raise UsageError(f"there is no view {view}; `minutebook schema` lists them")
    with reader(context, warehouse) as connection:
        columns = ask(connection, "view_columns", view=view).rows
    help_text = view_help(view)
    meaning = dict(help_text.columns)
    rows = tuple((name, data_type, meaning.get(str(name), "")) for name, data_type in columns)
    if how is Form.TABLE:
        say(f"{view}: {help_text.meaning}\n")
    print_rows(Rows(("column", "type", "meaning"), rows), how, empty=f"{view} has no columns")


def sql(
    context: typer.Context,
    query: Annotated[str, typer.Argument(metavar="SQL", help="One statement that reads; - reads it from stdin.")],
    as_json: JsonOption = False,
    as_csv: CsvOption = False,
    warehouse: WarehouseOption = None,
) -> None:
    """Ask in SQL. The warehouse cannot be changed this way, and no other file can be read.

    \b
    Examples:
      minutebook sql "select body, count(*) from meetings group by all"
      minutebook sql "select * from resolutions where verb = 'RESOLVED'" --csv > resolved.csv
      minutebook sql - < question.sql
    """
    from pipeline.cli.output import form, print_rows
    from warehouse.query import ask_sql

    how = form(as_json, as_csv)
    with reader(context, warehouse) as connection:
        rows = ask_sql(connection, sys.stdin.read() if query == "-" else query)
    print_rows(rows, how, empty="no rows")


def verify(
    context: typer.Context,
    as_json: JsonOption = False,
    as_csv: CsvOption = False,
    warehouse: WarehouseOption = None,
) -> None:
    """Check the whole warehouse: every fact has a quote, and every quote is on its page.

    \b
    Examples:
      minutebook verify
    """
    from pipeline.cli.output import form, print_rows
    from pipeline.errors import ExitCode
    from warehouse.check import verify as run_checks
    from warehouse.query import Rows

    how = form(as_json, as_csv)
    found = run_checks(warehouse_path(context, warehouse))
    rows = Rows(("check", "message"), tuple((f.check, f.message) for f in found))
    print_rows(rows, how, empty="all is well: every check passed")
    if found:
        raise typer.Exit(ExitCode.WAREHOUSE)
