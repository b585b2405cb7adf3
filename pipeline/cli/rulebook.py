"""`minutebook rules`: is what we believe about documents sound?"""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

from pipeline.cli.stdout import say

__all__ = ["add_to"]

rules = typer.Typer(no_args_is_help=True, help="The rules that papers are read by.", rich_markup_mode=None)


def add_to(app: typer.Typer) -> None:
    """Register this group."""
    app.add_typer(rules, name="rules")


@rules.callback()
def group() -> None:
    """The rules that papers are read by."""


@rules.command()
def check(
    folder: Annotated[
        Path | None, typer.Option("--rules", metavar="DIR", help="A folder of rules laid over the program's own.")
    ] = None,
) -> None:
    """Prove every rule: each pattern finds its examples and none of its rejects.

    \b
    Examples:
      minutebook rules check
      minutebook rules check --rules my-rules/
    """
    from rules.check import check as prove
    from rules.load import load

    book = load(folder)
    proved = prove(book)
    say(
        f"{proved} patterns proved, {len(book.layouts)} layouts, {len(book.authorities)} authorities; "
        f"fingerprint {book.fingerprint}"
    )


@rules.command()
def new(
    authority: Annotated[str, typer.Argument(metavar="AUTHORITY", help="Its full name, as its papers print it.")],
    files: Annotated[list[Path], typer.Argument(metavar="FILE...", help="Some of its packs: files or folders.")],
    folder: Annotated[Path, typer.Option("--rules", metavar="DIR", help="The folder of rules to write into.")] = Path(
        "my-rules"
    ),
) -> None:
    """Draft the rules file of a new authority from some of its packs, and say what they leave open.

    \b
    Examples:
      minutebook rules new "Harrowmere District Council" papers/harrowmere/
      minutebook rules new "Wend Valley Parish Council" minutes-*.pdf --rules my-rules/
    """
    from pipeline.cli.layouts import draft

    draft(authority, files, folder)
