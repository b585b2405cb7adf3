"""The rooms keep to themselves: who may import whom, how long a module may be, what a start may load."""

from __future__ import annotations

import ast
import re
import subprocess
import sys
from collections.abc import Iterator
from functools import cache
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[1]
ROOMS = ("corpus", "rules", "pipeline", "warehouse")
LEAVES = ("corpus", "rules", "warehouse")
LONGEST = 400  # lines
STORY = 130  # lines of pipeline/run.py


def modules(room: str) -> list[Path]:
    found = sorted(p for p in (ROOT / room).rglob("*.py") if "samples" not in p.relative_to(ROOT).parts)
    assert found, f"no modules in {room}"
    return found


def everything() -> list[Path]:
    return [path for room in ROOMS for path in modules(room)]


def name(path: Path) -> str:
    return path.relative_to(ROOT).as_posix()


@cache
def imports(path: Path) -> tuple[str, ...]:
    """Every module that the file imports, at its top or in a function; not for types only."""
    return tuple(_imports(path))


def _imports(path: Path) -> Iterator[str]:
    tree = ast.parse(path.read_text("utf-8"))
    for_types = {
        id(inner)
        for node in ast.walk(tree)
        if isinstance(node, ast.If) and "TYPE_CHECKING" in ast.unparse(node.test)
        for statement in node.body
        for inner in ast.walk(statement)
    }
    package = path.relative_to(ROOT).with_suffix("").parts[:-1]
    for node in ast.walk(tree):
        if id(node) in for_types:
            continue
        if isinstance(node, ast.Import):
            yield from (alias.name for alias in node.names)
        elif isinstance(node, ast.ImportFrom):
            base = ".".join(package[: len(package) - node.level + 1]) if node.level else ""
            whole = ".".join(p for p in (base, node.module) if p)
            yield whole
            yield from (f"{whole}.{alias.name}" for alias in node.names)


def importers(wanted: str) -> set[str]:
    """Every module of ours that imports `wanted` or a part of it."""
    return {
        name(path) for path in everything() if any(i == wanted or i.startswith(wanted + ".") for i in imports(path))
    }


def test_imports_are_seen_wherever_they_stand(tmp_path: Path) -> None:
    # the other tests rest on this one: an import in a function counts, one for types alone doesn't
    assert "pdfplumber" in set(imports(ROOT / "pipeline/read/plumber.py"))
    assert "pdfplumber.page" not in set(imports(ROOT / "pipeline/read/plumber.py"))
    assert "spacy" in set(imports(ROOT / "pipeline/language.py"))


@pytest.mark.parametrize("leaf", LEAVES)
def test_a_leaf_imports_no_other_room(leaf: str) -> None:
    others = set(ROOMS) - {leaf}
    wrong = {(name(p), i) for p in modules(leaf) for i in imports(p) if i.split(".")[0] in others}
    assert not wrong


def test_only_the_commands_open_the_warehouse() -> None:
    outside = {m for m in importers("warehouse") if not m.startswith("warehouse/")}
    assert outside, "nobody opens the warehouse"
    errors_only = {"pipeline/errors.py"}
    assert {m for m in outside if not m.startswith("pipeline/cli/")} <= errors_only
    taken = {i for i in imports(ROOT / "pipeline/errors.py") if i.split(".")[0] == "warehouse"}
    assert {i for i in taken if not i.startswith("warehouse.errors")} <= set()


@pytest.mark.parametrize(
    ("library", "modules"),
    [
        ("pdfplumber", {"pipeline/read/plumber.py", "pipeline/read/tables.py"}),  # pages, the geometry of tables
        ("pypdfium2", {"pipeline/read/pdfium_calls.py", "warehouse/explorer/drawing.py"}),  # words, pictures of pages
        ("spacy", {"pipeline/language.py"}),
        ("rapidfuzz", {"pipeline/reconcile.py", "pipeline/names/compare.py"}),  # names of series, of people
        ("matplotlib", {"pipeline/cli/plot.py"}),
        ("openpyxl", {"pipeline/cli/ledger_files.py", "warehouse/export/xlsx.py"}),
        ("starlette", {"warehouse/explorer/app.py", "warehouse/explorer/guard.py"}),
        ("jinja2", {"warehouse/explorer/render.py"}),
        ("uvicorn", {"pipeline/cli/web.py"}),
        ("lxml", {"pipeline/read/xml.py"}),
        ("PIL", {"pipeline/read/picture.py"}),
    ],
)
def test_a_library_is_known_where_it_is_used(library: str, modules: set[str]) -> None:
    assert importers(library) == modules


def test_only_the_warehouse_knows_duckdb() -> None:
    found = importers("duckdb")
    assert found
    assert {m for m in found if not m.startswith("warehouse/")} == set()


def test_the_rest_of_the_warehouse_needs_no_explorer() -> None:
    looking = {m for m in importers("warehouse.explorer") if not m.startswith("warehouse/explorer/")}
    assert looking == {"pipeline/cli/web.py"}
    taking = {m for m in importers("warehouse.export") if not m.startswith("warehouse/export/")}
    assert taking == {"pipeline/cli/take.py"}


def test_nobody_imports_the_samples_generator() -> None:
    assert importers("corpus.samples") == set()
    assert importers("reportlab") == set()


@pytest.mark.parametrize("path", everything(), ids=name)
def test_a_module_stays_short(path: Path) -> None:
    assert len(path.read_text("utf-8").splitlines()) < LONGEST


def test_the_story_is_one_page() -> None:
    text = (ROOT / "pipeline/run.py").read_text("utf-8")
    assert len(text.splitlines()) < STORY
    assert not {"re", "sqlite3", "duckdb"} & {i.split(".")[0] for i in imports(ROOT / "pipeline/run.py")}
    strings = [n.value for n in ast.walk(ast.parse(text)) if isinstance(n, ast.Constant) and isinstance(n.value, str)]
    assert strings
    sql = re.compile(r"\b(?:select\s+[\w*,\s]+\s+from|insert\s+into|create\s+(?:table|view)|delete\s+from)\b", re.I)
    assert not [s for s in strings if sql.search(s)]


@pytest.mark.parametrize("path", everything(), ids=name)
def test_every_module_says_what_it_is_for(path: Path) -> None:
    assert ast.get_docstring(ast.parse(path.read_text("utf-8"))), "no docstring"


def test_help_loads_no_heavy_library() -> None:
    program = (
        "import sys\n"
        "sys.argv = ['minutebook', '--help']\n"
        "from pipeline.cli import main\n"
        "try:\n    main()\nexcept SystemExit as end:\n    assert not end.code, end.code\n"
        "heavy = {'duckdb', 'spacy', 'numpy', 'pdfplumber', 'pypdfium2', 'rapidfuzz', 'matplotlib', 'openpyxl',"
        " 'starlette', 'jinja2', 'uvicorn'}\n"
        "print('LOADED', *sorted(heavy & set(sys.modules)))\n"
    )
    done = subprocess.run([sys.executable, "-c", program], capture_output=True, text=True, cwd=ROOT, check=False)
    assert done.returncode == 0, done.stderr
    assert "Usage" in done.stdout
    assert done.stdout.splitlines()[-1].strip() == "LOADED"
