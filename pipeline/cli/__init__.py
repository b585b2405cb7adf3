"""The command `minutebook`: each command reads its words, calls one function and prints.

Nothing heavy is imported here: a command imports what it needs when it runs, so that --help comes at once. Of the
commands only the one that is asked for is imported and built, since every run would pay for all the others.
"""

from __future__ import annotations

import os
import sys
from collections.abc import Sequence
from importlib import import_module
from pathlib import Path
from typing import Annotated

import typer

from pipeline import __version__
from pipeline.cli.options import WAREHOUSE_HELP, Chosen
from pipeline.cli.stdout import flush
from pipeline.errors import EXPECTED, ExitCode, exit_code

__all__ = ["COMMANDS", "built", "main"]

# The commands in the order in which --help lists them, by the module of this package that adds them.
COMMANDS = {
    "ingest": ("ingest",),
    "look": ("status", "schema", "sql", "verify"),
    "bench": ("bench",),
    "ask": ("meetings", "people", "resolutions", "search"),
    "actions": ("actions", "quorum", "declarations"),
    "ledger": ("ledger",),
    "trace": ("trace",),
    "people": ("person", "attendance", "organisation"),
    "review": ("review", "forget"),
    "figures": ("indicators", "indicator", "amounts"),
    "papers": ("reports", "contacts", "acronyms", "problems"),
    "facts": ("show", "explain"),
    "web": ("serve", "build-site"),
    "take": ("export", "changes"),
    "rulebook": ("rules",),
}


def version(asked: bool) -> None:
    if asked:
        typer.echo(f"minutebook {__version__}")
        raise typer.Exit


def minutebook(
    context: typer.Context,
    warehouse: Annotated[
        Path | None,
        typer.Option("--warehouse", metavar="FILE", envvar="MINUTEBOOK_WAREHOUSE", help=WAREHOUSE_HELP),
    ] = None,
    show_version: Annotated[
        bool, typer.Option("--version", callback=version, is_eager=True, help="Print the version.")
    ] = False,
) -> None:
    """Read committee papers into a warehouse, and ask it what was decided, by whom, on which page.

    \b
    Examples:
      minutebook ingest papers/
      minutebook meetings --since 2024-01-01
      minutebook show 2024-03-14
      minutebook search "flood risk" --csv > hits.csv

    \b
    Exit codes:
      0 done   1 some files failed   2 usage   3 no warehouse yet
      4 the warehouse cannot be used   5 the rules cannot be used   130 interrupted
    """
    context.obj = Chosen(warehouse)


def built(words: Sequence[str]) -> typer.Typer:
    """The application for a command line: with the module of the one command it names, else with all of them."""
    app = typer.Typer(
        name="minutebook",
        # Typer's own formatting of help and errors would import rich, which takes longer than the help itself
        rich_markup_mode=None,
        pretty_exceptions_enable=False,
        no_args_is_help=True,
        context_settings={"help_option_names": ["-h", "--help"]},
    )
    app.callback()(minutebook)
    named = words[2:3] if words[:1] == ["--warehouse"] else words[:1]
    asked = [module for module, commands in COMMANDS.items() if named and named[0] in commands]
    for module in asked or COMMANDS:
        import_module(f"pipeline.cli.{module}").add_to(app)
    return app


def main() -> None:
    """Run the command; an error that its user can mend is one line on stderr and an exit code."""
    try:
        built(sys.argv[1:])(prog_name="minutebook")
    except EXPECTED as error:
        if os.environ.get("MINUTEBOOK_DEBUG") == "1":
            raise
        print(f"minutebook: {error}", file=sys.stderr)
        sys.exit(exit_code(error))
    except SystemExit as end:
        # Typer turns Ctrl-C into this code and says nothing
        if end.code == ExitCode.INTERRUPTED:
            print("minutebook: interrupted", file=sys.stderr)
        raise
    finally:
        flush()
