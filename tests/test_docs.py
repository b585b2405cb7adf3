"""The README tells the truth: its commands are there, its own commands run, and nothing is left out."""

from __future__ import annotations

import re
import subprocess
import sys
from pathlib import Path

import pytest

from rules.files import packaged
from rules.load import load

ROOT = Path(__file__).parents[1]
README = (ROOT / "README.md").read_text(encoding="utf-8")


def minutebook(*words: str) -> str:
    done = subprocess.run(
        [sys.executable, "-m", "pipeline", *words], capture_output=True, text=True, check=True, cwd=ROOT
    )
    return done.stdout


def commands() -> list[str]:
    listed = minutebook("--help").split("Commands:")[1]
    return re.findall(r"^  ([a-z-]+)  ", listed, re.MULTILINE)


def test_every_command_is_in_the_readme_and_has_an_example() -> None:
    names = commands()
    assert len(names) > 10
    for name in names:
        assert f"minutebook {name}" in README, f"README says nothing of `minutebook {name}`"
        text = minutebook(name, "--help")
        assert "Examples:" in text or "Commands:" in text, f"`minutebook {name} --help` shows no example"


def test_the_readme_names_no_command_that_is_not_there() -> None:
    named = set(re.findall(r"(?:`|\$ |bin/)minutebook ([a-z][a-z-]+)", README))
    assert len(named) > 10, "the README shows hardly a command"
    assert not named - set(commands())


def test_every_family_is_in_the_readme() -> None:
    families = [layout.name for layout in load().layouts]
    assert families
    for family in families:
        assert f"| `{family}` |" in README


def test_every_authority_has_its_sample_packs() -> None:
    files = sorted((packaged() / "authorities").glob("*.toml"))
    assert files
    for file in files:
        folder = ROOT / "corpus" / "samples" / file.stem
        assert list(folder.glob("*.pdf")), f"{folder} holds no pack for rules/authorities/{file.name}"
        assert (folder / "all.gold.json").is_file()


@pytest.mark.parametrize("mark", ["@@", "TODO", "FIXME"])
def test_nothing_is_left_unfinished(mark: str) -> None:
    assert mark not in README
