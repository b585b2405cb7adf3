"""The promise ledger: what a body had asked for by a day, and what its papers had said of it by then."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from pipeline.cli.options import DAY_HELP, JsonOption, WarehouseOption, day, reader
from pipeline.cli.stdout import say
from pipeline.errors import UsageError

if TYPE_CHECKING:
    from datetime import date

    import duckdb

__all__ = ["add_to", "ledger"]


def add_to(app: typer.Typer) -> None:
    """Register this command."""
    app.command()(ledger)


def ledger(
    context: typer.Context,
    body: Annotated[str, typer.Argument(metavar="BODY", help="Words of its name, its acronym or its id.")],
    as_of: Annotated[
        str | None, typer.Option("--as-of", metavar="DAY", help=f"As it stood on a day: {DAY_HELP}. [today]")
    ] = None,
    everything: Annotated[bool, typer.Option("--all", help="What is closed, too.")] = False,
    as_json: JsonOption = False,
    csv: Annotated[Path | None, typer.Option("--csv", metavar="FILE", help="Write CSV to this file.")] = None,
    html: Annotated[Path | None, typer.Option("--html", metavar="FILE", help="Write a page.")] = None,
    xlsx: Annotated[Path | None, typer.Option("--xlsx", metavar="FILE", help="Write a spreadsheet.")] = None,
    warehouse: WarehouseOption = None,
) -> None:
    """What was outstanding on a day, as the papers that were out by then show it.

    A pack counts as out on the day of its meeting. Status is inferred: papers say what was done, never
    that nothing was. A request and the clause that says it again are one promise.

    \b
    Examples:
      minutebook ledger safety --as-of 2024-03-14
      minutebook ledger "health and wellbeing" --xlsx ledger.xlsx --html ledger.html
      minutebook ledger HWB --all --json
    """
    from datetime import date

    from pipeline.cli.ledger_files import write_csv, write_html, write_xlsx
    from pipeline.cli.ledger_page import ledger_page
    from pipeline.cli.output import note, print_json
    from warehouse.query import ask

    on = day(as_of, "--as-of") or date.today()
    with reader(context, warehouse) as connection:
        body_id, name = the_body(connection, body)
        rows = ask(connection, "ledger", body_id=body_id, as_of=on, all=everything)
    title = heading(name, on, everything)
    asked_for = ((csv, write_csv), (html, write_html), (xlsx, write_xlsx))
    written = [(path, write) for path, write in asked_for if path]
    for path, write in written:
        try:
            write(path, title, rows)
        except OSError as error:
            raise UsageError(f"{path}: cannot be written: {error.strerror}") from error
        note(f"{len(rows.rows)} promises written to {path}")
    if as_json:
        print_json(list(rows.records()))
    elif not written:
        for line in ledger_page(title, rows):
            say(line)


def heading(name: str, on: date, everything: bool) -> str:
    what = "Everything asked for" if everything else "What was outstanding"
    return f"{what} – {name}, {on.day} {on:%B %Y}"


def the_body(connection: duckdb.DuckDBPyConnection, asked: str) -> tuple[str, str]:
    """The one body that `asked` names; UsageError, with the candidates, where it names none or several."""
    from warehouse.query import ask

    found = list(ask(connection, "find_bodies", words=asked).records())
    candidates = [f for f in found if f["exact"]] or found
    if len(candidates) == 1:
        return str(candidates[0]["body_id"]), str(candidates[0]["name"])
    if not candidates:
        raise UsageError(f"no body is called {asked!r}; `minutebook meetings` shows their names")
    lines = [f"  {f['name']}  {f['body_id']}" for f in candidates]
    raise UsageError("\n".join([f"{asked!r} is in the names of several bodies:", *lines]))
