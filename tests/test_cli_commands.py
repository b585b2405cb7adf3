"""The command line as built: with one command where one is named, with all where none is."""

from __future__ import annotations

from importlib import import_module

import pytest
import typer

from pipeline.cli import COMMANDS, built


def named(app: typer.Typer) -> list[str]:
    """The names of an application's commands and groups, in the order in which help lists them."""
    commands = [c.name or c.callback.__name__ for c in app.registered_commands if c.callback]
    return [*commands, *(g.name for g in app.registered_groups if isinstance(g.name, str))]


@pytest.mark.parametrize("module", COMMANDS)
def test_a_module_adds_the_commands_said_of_it(module: str) -> None:
    app = typer.Typer()
    import_module(f"pipeline.cli.{module}").add_to(app)
    assert named(app) == list(COMMANDS[module])


@pytest.mark.parametrize(
    "words",
    [["meetings"], ["meetings", "--help"], ["--warehouse", "w.duckdb", "meetings", "--since", "2024-01-01"]],
    ids=" ".join,
)
def test_a_command_that_is_named_comes_with_its_module_alone(words: list[str]) -> None:
    assert named(built(words)) == list(COMMANDS["ask"])


@pytest.mark.parametrize(
    "words",
    [[], ["--help"], ["--help", "meetings"], ["no-such"], ["--warehouse"], ["--warehouse", "meetings"]],
    ids=" ".join,
)
def test_all_commands_are_there_where_none_is_named(words: list[str]) -> None:
    assert named(built(words)) == [command for commands in COMMANDS.values() for command in commands]
