"""Asking for figures: the series that dashboards report, and money."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Annotated

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
from pipeline.cli.stdout import say
from pipeline.errors import UsageError

if TYPE_CHECKING:
    import duckdb

    from warehouse.query import Rows

__all__ = ["add_to", "amounts", "indicator", "indicators"]

MOST_LISTED = 20

PngOption = Annotated[Path | None, typer.Option("--png", metavar="FILE", help="Draw the series into this PNG file.")]
SvgOption = Annotated[
    Path | None, typer.Option("--svg", metavar="FILE", help="Draw it as SVG; a point links to its page.")
]


def add_to(app: typer.Typer) -> None:
    """Register these commands."""
    for command in (indicators, indicator, amounts):
        app.command()(command)


def indicators(
    context: typer.Context,
    body: BodyOption = None,
    text: Annotated[
        str | None, typer.Option("--text", metavar="TEXT", help="Only with this in one of their names.")
    ] = None,
    as_json: JsonOption = False,
    as_csv: CsvOption = False,
    warehouse: WarehouseOption = None,
) -> None:
    """The series that dashboards report: what is measured, since when, how many figures there are.

    \b
    Examples:
      minutebook indicators
      minutebook indicators --text burglary --csv > burglary.csv
    """
    from pipeline.cli.output import form, print_rows
    from warehouse.query import ask

    how = form(as_json, as_csv)
    with reader(context, warehouse) as connection:
        rows = ask(connection, "indicators", body=body, text=text)
    print_rows(
        rows,
        how,
        empty="no indicators found",
        headings={"first_period": "first", "last_period": "last", "names": "printed names"},
    )


def indicator(
    context: typer.Context,
    name: Annotated[list[str], typer.Argument(metavar="NAME", help="Words of its name, or its indicator_id.")],
    png: PngOption = None,
    svg: SvgOption = None,
    as_json: JsonOption = False,
    as_csv: CsvOption = False,
    warehouse: WarehouseOption = None,
) -> None:
    """One series over the years: every figure with its page, and a chart in red, amber and green.

    Of several figures for one period the newest pack's stands; those that were restated are marked.

    \b
    Examples:
      minutebook indicator domestic burglary
      minutebook indicator "first time entrants" --svg entrants.svg
      minutebook indicator burglary --csv > burglary.csv
    """
    from pipeline.cli.chart import chart, coloured, points
    from pipeline.cli.output import Form, form, note, print_json, print_rows, terminal_width
    from warehouse.query import ask

    how = form(as_json, as_csv)
    with reader(context, warehouse) as connection:
        indicator_id = the_indicator(connection, " ".join(name))
        series = next(ask(connection, "indicator", indicator_id=indicator_id).records())
        names = ask(connection, "indicator_names", indicator_id=indicator_id)
        rows = ask(connection, "indicator_series", indicator_id=indicator_id)
    drawn = points(rows)
    if png or svg:
        from pipeline.cli.plot import draw

        if not drawn:
            raise UsageError(f"{series['name']}: no figure has a number, so there is nothing to draw")
        for kind, file in (("png", png), ("svg", svg)):
            if file is not None:
                draw(file, kind, str(series["name"]), series["unit"], drawn, indicator_id)
                note(f"wrote {file}")
    if how is Form.JSON:
        print_json({"indicator": series, "names": list(names.records()), "values": list(rows.records())})
        return
    if how is Form.TABLE:
        for line in heading(series, names):
            say(line)
        say("")
    print_rows(
        rows,
        how,
        empty="no figures found",
        columns=(
            "period",
            "value_text",
            "direction",
            "rag",
            "note",
            "meeting_date",
            "file_name",
            "page",
            "fact_id",
        ),
        headings={"value_text": "value", "meeting_date": "meeting", "file_name": "pack"},
    )
    if how is Form.TABLE:
        say("")
        for line in chart(drawn, terminal_width(), colour=coloured()):
            say(line)


def the_indicator(connection: duckdb.DuckDBPyConnection, asked: str) -> str:
    """The one series that `asked` names; UsageError, with the candidates, where it names none or several."""
    from warehouse.query import ask

    found = list(ask(connection, "find_indicators", asked=asked).records())
    if len(found) == 1:
        return str(found[0]["indicator_id"])
    if not found:
        raise UsageError(f"no indicator is called {asked!r}; `minutebook indicators` lists them")
    lines = [
        f"  {c['indicator_id']}  {c['name']} [{c['unit'] or 'no unit'}]  {c['body'] or ''}".rstrip()
        for c in found[:MOST_LISTED]
    ]
    more = [f"  and {len(found) - MOST_LISTED} more"] if len(found) > MOST_LISTED else []
    raise UsageError("\n".join([f"{asked!r} may be any of {len(found)} indicators:", *lines, *more]))


def heading(series: dict[str, object], names: Rows) -> list[str]:
    """The series' name, unit and body, and why its other printed names are taken for the same."""
    title = str(series["name"])
    about = [str(part) for part in (series["unit"], series["body"]) if part]
    others = [
        f"also printed as {row['name']!r}"
        + (f" [{row['unit']}]" if row["unit"] != series["unit"] else "")
        # nothing needs saying of a name that is the series' own
        + f": {row['reason']}"
        for row in names.records()
        if row["name"] != title
    ]
    return [title, "=" * len(title), *([", ".join(about)] if about else []), *others]


def amounts(
    context: typer.Context,
    body: BodyOption = None,
    since: SinceOption = None,
    until: UntilOption = None,
    text: Annotated[
        str | None,
        typer.Option("--text", metavar="TEXT", help="Only with this in their label, column or table."),
    ] = None,
    table: Annotated[
        str | None, typer.Option("--table", metavar="TEXT", help="Only of tables with this in their title.")
    ] = None,
    as_json: JsonOption = False,
    as_csv: CsvOption = False,
    warehouse: WarehouseOption = None,
) -> None:
    """Money, newest first. A total of others is marked: sum only the amounts that are none.

    \b
    Examples:
      minutebook amounts --since 2024-01-01 --text grant
      minutebook amounts --table budget --csv > budget.csv
    """
    from pipeline.cli.output import form, print_rows
    from warehouse.query import ask

    how = form(as_json, as_csv)
    first, last = day(since, "--since"), day(until, "--until")
    with reader(context, warehouse) as connection:
        rows = ask(connection, "amounts", body=body, since=first, until=last, text=text, table=table)
    print_rows(
        rows,
        how,
        empty="no amounts found",
        columns=(
            "meeting_date",
            "table_title",
            "label",
            "column_head",
            "amount_text",
            "is_total",
            "file_name",
            "page",
            "fact_id",
        ),
        headings={
            "meeting_date": "date",
            "table_title": "table",
            "column_head": "column",
            "amount_text": "amount",
            "is_total": "total",
            "file_name": "pack",
        },
    )
