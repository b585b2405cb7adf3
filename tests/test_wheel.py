"""The wheel holds everything the program needs: rules, SQL, views; and no sample packs."""

from __future__ import annotations

import subprocess
import sys
import zipfile
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[1]


@pytest.fixture(scope="module")
def wheel(tmp_path_factory: pytest.TempPathFactory) -> Path:
    pytest.importorskip("hatchling")
    folder = tmp_path_factory.mktemp("wheel")
    subprocess.run(
        [sys.executable, "-m", "hatchling", "build", "-t", "wheel", "-d", str(folder)],
        cwd=ROOT,
        check=True,
        capture_output=True,
    )
    (built,) = folder.glob("*.whl")
    return built


def test_rules_and_statements_are_in_it(wheel: Path) -> None:
    names = zipfile.ZipFile(wheel).namelist()
    for kind, folder in ((".toml", "rules"), (".sql", "warehouse"), (".py", "pipeline")):
        here = {p.relative_to(ROOT).as_posix() for p in (ROOT / folder).rglob(f"*{kind}")}
        assert here
        assert here <= set(names), f"missing from the wheel: {sorted(here - set(names))[:5]}"
    assert not [n for n in names if n.startswith(("corpus/samples", "tests"))]


def test_it_runs_where_it_is_installed(wheel: Path, tmp_path: Path) -> None:
    place = tmp_path / "site"
    zipfile.ZipFile(wheel).extractall(place)
    script = "import sys; sys.argv = ['minutebook', 'rules', 'check']; from pipeline.cli import main; main()"
    done = subprocess.run(
        [sys.executable, "-c", f"import sys; sys.path.insert(0, {str(place)!r}); {script}"],
        capture_output=True,
        text=True,
        cwd=tmp_path,
        check=True,
    )
    assert "patterns proved" in done.stdout
