"""What was asked for, whether there was a quorum, who declared what: rows across meetings."""

from __future__ import annotations

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

if TYPE_CHECKING:
    from warehouse.query import Rows

__all__ = ["actions", "add_to", "declarations", "quorum"]

# The texts of whole minutes come with declarations only to be looked through.
TEXTS = ("declared_text", "concerned_text")
LEAST_NAME = 3  # letters of a name's last word; fewer say nothing


def add_to(app: typer.Typer) -> None:
    """Register these commands."""
    for command in (actions, quorum, declarations):
        app.command()(command)


def actions(
    context: typer.Context,
    only_open: Annotated[bool, typer.Option("--open", help="Only what isn't closed.")] = False,
    overdue: Annotated[bool, typer.Option("--overdue", help="Only what is overdue.")] = False,
    never: Annotated[
        bool, typer.Option("--never-heard-of", help="Only what no later paper speaks of, its time being past.")
    ] = False,
    owner: Annotated[
        str | None, typer.Option("--owner", metavar="TEXT", help="Only owners with this in their name.")
    ] = None,
    body: BodyOption = None,
    since: SinceOption = None,
    until: UntilOption = None,
    as_json: JsonOption = False,
    as_csv: CsvOption = False,
    warehouse: WarehouseOption = None,
) -> None:
    """What was asked for, of whom, by when, and whether it was heard of again. Newest first.

    Status is inferred from the papers that are here: they say what was done, never that nothing was.
    A request and the clause that says it again are one row.

    \b
    Examples:
      minutebook actions --open --owner "chief constable"
      minutebook actions --never-heard-of --body safety
      minutebook actions --overdue --since 2023-01-01 --csv > overdue.csv
    """
    from pipeline.cli.output import form, note, print_rows
    from warehouse.query import ask

    how = form(as_json, as_csv)
    first, last = day(since, "--since"), day(until, "--until")
    with reader(context, warehouse) as connection:
        rows = ask(
            connection,
            "actions",
            open=only_open,
            overdue=overdue,
            never=never,
            owner=owner,
            body=body,
            since=first,
            until=last,
        )
    shown = ["meeting_date", "minute", "text", "owner", "due", "due_by", "status", "last_event"]
    if never:
        shown += ["meetings_since", "days_since"]
    print_rows(
        rows,
        how,
        empty="no actions found",
        columns=(*shown, "action_id"),
        headings={
            "meeting_date": "asked",
            "text": "what",
            "last_event": "last heard",
            "meetings_since": "meetings since",
            "days_since": "days since",
        },
    )
    if rows.rows and not (as_json or as_csv):
        note("status is inferred from the papers that are here; `minutebook trace ACTION_ID` shows why")


def quorum(
    context: typer.Context,
    not_met: Annotated[bool, typer.Option("--not-met", help="Only meetings without a quorum.")] = False,
    body: BodyOption = None,
    since: SinceOption = None,
    until: UntilOption = None,
    as_json: JsonOption = False,
    as_csv: CsvOption = False,
    warehouse: WarehouseOption = None,
) -> None:
    """Whether enough members came, by the rule in force on the day, with the page of the rule. Inferred.

    \b
    Examples:
      minutebook quorum
      minutebook quorum --not-met --body safety
    """
    from pipeline.cli.output import form, print_rows
    from warehouse.query import ask

    how = form(as_json, as_csv)
    first, last = day(since, "--since"), day(until, "--until")
    with reader(context, warehouse) as connection:
        rows = ask(connection, "quorum", not_met=not_met, body=body, since=first, until=last)
    print_rows(
        rows,
        how,
        empty="no meetings with a list of those present found",
        columns=("meeting_date", "body", "result", "reason", "rule", "rule_file", "rule_page"),
        headings={"meeting_date": "date", "rule_file": "rule in", "rule_page": "page"},
    )


def declarations(
    context: typer.Context,
    name: Annotated[str | None, typer.Option("--name", metavar="TEXT", help="Only names with this in them.")] = None,
    body: BodyOption = None,
    since: SinceOption = None,
    until: UntilOption = None,
    as_json: JsonOption = False,
    as_csv: CsvOption = False,
    warehouse: WarehouseOption = None,
) -> None:
    """Interests declared, the item and minute that they concern, and what the minutes say of the person there.

    \b
    Examples:
      minutebook declarations
      minutebook declarations --name "brook" --since 2023-01-01
    """
    from pipeline.cli.output import form, print_rows
    from warehouse.query import ask

    how = form(as_json, as_csv)
    first, last = day(since, "--since"), day(until, "--until")
    with reader(context, warehouse) as connection:
        rows = ask(connection, "declarations", person=name, body=body, since=first, until=last)
    print_rows(
        with_sayings(rows),
        how,
        empty="no declarations found",
        columns=("meeting_date", "name", "interest_type", "agenda_item", "subject", "concerns_minute", "said"),
        headings={
            "meeting_date": "date",
            "interest_type": "interest",
            "agenda_item": "item",
            "concerns_minute": "minute",
            "said": "the minutes say",
        },
    )


def with_sayings(rows: Rows) -> Rows:
    """The rows with the sentences that name the person in the place of the minutes' whole texts."""
    from warehouse.query import Rows

    kept = [column for column in rows.columns if column not in TEXTS]
    return Rows(
        columns=(*kept, "said"),
        rows=tuple(
            (
                *(record[column] for column in kept),
                [s for column in TEXTS for s in sentences_on(str(record["name"]), record[column])],
            )
            for record in rows.records()
        ),
    )


def sentences_on(name: str, text: object) -> list[str]:
    """The sentences of a minute's text that hold the last word of a name (letters after it aside)."""
    import re

    from pipeline.trails.passages import sentences

    words = [w for w in re.findall(r"[^\W\d_][\w'’-]+", name) if len(w) >= LEAST_NAME and not w.isupper()]
    if not words or not isinstance(text, str):
        return []
    whole = re.compile(rf"\b{re.escape(words[-1])}\b")
    return [s for line in text.split("\n") for s in sentences(line) if whole.search(s)]
