"""Taking data away: every view as files that other tools read, and what has changed since one last looked."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from pipeline.cli.options import CsvOption, JsonOption, WarehouseOption, warehouse_path
from pipeline.errors import UsageError

if TYPE_CHECKING:
    from warehouse.export import Exported
    from warehouse.facts import Warehouse

__all__ = ["add_to", "changes", "export"]

FORMATS = ("parquet", "csv", "ndjson", "xlsx", "sqlite", "popolo", "oparl")


def add_to(app: typer.Typer) -> None:
    """Register these commands."""
    for command in (export, changes):
        app.command()(command)


def export(
    context: typer.Context,
    folder: Annotated[Path, typer.Argument(metavar="DIR", help="The folder; it is made where it is not there.")],
    form: Annotated[
        str, typer.Option("--format", metavar="FORMAT", help=f"One of {', '.join(FORMATS)}.", show_default=True)
    ] = "parquet",
    licence: Annotated[
        str | None,
        typer.Option(
            "--licence", metavar="NAME", help="The licence of the papers, for datapackage.json: a name or an address."
        ),
    ] = None,
    address: Annotated[
        str, typer.Option("--address", metavar="URL", help="Where the files are going to be served (popolo, oparl).")
    ] = "http://localhost:8000/",
    warehouse: WarehouseOption = None,
) -> None:
    """Every view as a file, with columns, units, licence and hashes in a Frictionless datapackage.json.

    sqlite is one database with a table for each view, popolo one file with people, organisations,
    memberships, events, motions and votes, oparl the lists of an OParl 1.1 server. In csv and xlsx a text that
    a spreadsheet would run begins with an apostrophe.

    \b
    Examples:
      minutebook export tables/
      minutebook export --format csv --licence OGL-UK-3.0 tables/
      minutebook export --format sqlite data/ && datasette data/minutebook.sqlite
    """
    from pipeline.cli.output import note
    from warehouse.export import export as write
    from warehouse.snapshot import snapshot

    if form not in FORMATS:
        raise UsageError(f"--format {form}: write one of {', '.join(FORMATS)}")

    def told(file: Exported) -> None:
        note(f"{file.path}  {file.rows}")

    # an export may take long: it reads a copy, and keeps no ingest waiting
    with snapshot(warehouse_path(context, warehouse)) as open_one:
        written = write(open_one, folder, form, licence=licence, address=address, told=told)
    paths = {file.path for file in written}
    note(f"{len(paths)} files and datapackage.json written to {folder}")


def changes(
    context: typer.Context,
    since: Annotated[
        int, typer.Option("--since", metavar="CURSOR", min=0, help="Only what came after this cursor.")
    ] = 0,
    relation: Annotated[
        str | None, typer.Option("--view", metavar="VIEW", help="Only of this view, such as resolutions.")
    ] = None,
    as_json: JsonOption = False,
    as_csv: CsvOption = False,
    warehouse: WarehouseOption = None,
) -> None:
    """Facts that are new, changed or withdrawn since a cursor, for whoever follows along.

    A withdrawn fact leaves its id: remove it where you keep it. The last cursor is printed at the end; ask with
    it the next time. What is inferred from several papers (a status, a person's id) is not followed.

    \b
    Examples:
      minutebook changes
      minutebook changes --since 12 --json
      minutebook changes --since 12 --view resolutions --csv > resolutions.csv
    """
    from pipeline.cli.output import form, note, print_rows

    how = form(as_json, as_csv)
    with opened(context, warehouse) as open_one:
        if relation is not None and relation not in open_one.views:
            raise UsageError(f"there is no view {relation}; `minutebook schema` lists them")
        rows = open_one.changes(since, relation)
        last = open_one.cursor()
    print_rows(rows, how, empty=f"nothing has changed since cursor {since}")
    note(f"the cursor is now {last}; next: minutebook changes --since {last}")


def opened(context: typer.Context, named: Path | None) -> Warehouse:
    """The chosen warehouse, for reading."""
    from warehouse.facts import open_warehouse

    return open_warehouse(warehouse_path(context, named))
