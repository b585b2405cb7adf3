"""What is taken away is what the warehouse holds, in the shapes that other tools expect, and harms nobody."""

from __future__ import annotations

import csv
import hashlib
import json
import sqlite3
from collections.abc import Callable
from datetime import datetime
from pathlib import Path

import pyarrow.parquet
import pytest
from jsonschema import Draft202012Validator
from openpyxl import load_workbook

from pipeline.errors import ExitCode
from tests.commands import Run
from tests.invented import Paper, load_papers, minutes
from tests.standards import DATA_PACKAGE, OPARL, OPARL_LIST, POPOLO
from warehouse.connect import connect
from warehouse.errors import QuestionError, WarehouseError
from warehouse.export import FORMATS, export
from warehouse.export.oparl import british
from warehouse.facts import open_warehouse
from warehouse.snapshot import snapshot

FORMULAS = ("=1+1", "+44 20", "-2", "@sum(a1)", "\tindented")


@pytest.fixture(scope="session")
def exported(samples: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The samples in every format, each in a folder of its name."""
    folder: Path = tmp_path_factory.mktemp("exports")
    with open_warehouse(samples) as warehouse:
        for form in FORMATS:
            export(warehouse, folder / form, form, licence="OGL-UK-3.0", address="https://papers.example/")
    return folder


@pytest.fixture(scope="session")
def counts(samples: Path) -> dict[str, int]:
    with open_warehouse(samples) as warehouse:
        found = {view: warehouse.count(view) for view in warehouse.views}
    assert sum(found.values()) > 5_000
    return found


def rows_of_csv(path: Path) -> int:
    with open(path, encoding="utf-8", newline="") as file:
        return len(list(csv.reader(file))) - 1


def rows_of_xlsx(path: Path) -> int:
    book = load_workbook(path, read_only=True)
    return sum(sum(1 for _ in sheet.iter_rows()) - 1 for sheet in book.worksheets)


READ_BACK: dict[str, Callable[[Path], int]] = {
    "parquet": lambda path: int(pyarrow.parquet.read_table(path).num_rows),
    "csv": rows_of_csv,
    "ndjson": lambda path: len([json.loads(line) for line in path.read_text("utf-8").splitlines()]),
    "xlsx": rows_of_xlsx,
}


@pytest.mark.parametrize("form", READ_BACK)
def test_every_view_comes_back_whole(form: str, exported: Path, counts: dict[str, int]) -> None:
    read = {path.stem: READ_BACK[form](path) for path in (exported / form).glob(f"*.{form}")}
    assert read == counts


def test_sqlite_holds_a_table_for_each_view(exported: Path, counts: dict[str, int]) -> None:
    with sqlite3.connect(exported / "sqlite" / "minutebook.sqlite") as database:
        tables = [name for (name,) in database.execute("select name from sqlite_master where type = 'table'")]
        read = {name: database.execute(f'select count(*) from "{name}"').fetchone()[0] for name in tables}
        subheadings = database.execute("select subheadings from minutes where subheadings <> '[]'").fetchone()[0]
    assert read == counts
    assert isinstance(json.loads(subheadings), list)


def test_parquet_keeps_types(exported: Path) -> None:
    schema = pyarrow.parquet.read_schema(exported / "parquet" / "meetings.parquet")
    assert str(schema.field("meeting_date").type).startswith("date32")
    assert str(schema.field("has_minutes").type) == "bool"


@pytest.mark.parametrize("form", FORMATS)
def test_the_package_describes_and_hashes_every_file(form: str, exported: Path, counts: dict[str, int]) -> None:
    folder = exported / form
    package = json.loads((folder / "datapackage.json").read_text("utf-8"))
    Draft202012Validator(DATA_PACKAGE).validate(package)
    assert package["licenses"] == [{"name": "OGL-UK-3.0"}]
    described = {resource["path"] for resource in package["resources"]}
    assert described == {path.name for path in folder.iterdir()} - {"datapackage.json"}
    for resource in package["resources"]:
        content = (folder / resource["path"]).read_bytes()
        assert resource["hash"] == f"sha256:{hashlib.sha256(content).hexdigest()}"
        assert resource["bytes"] == len(content)
    if form not in ("popolo", "oparl"):
        assert {r["name"]: r["rows"] for r in package["resources"]} == counts
        fields = {r["name"]: {f["name"]: f for f in r["schema"]["fields"]} for r in package["resources"]}
        assert fields["amounts"]["amount"]["unit"] == "GBP"
        assert fields["evidence"]["x0"]["unit"] == "pt"
        assert all(f["description"] for view in fields.values() for f in view.values())


def test_the_same_warehouse_gives_the_same_bytes(samples: Path, exported: Path, tmp_path: Path) -> None:
    with open_warehouse(samples) as warehouse:
        export(warehouse, tmp_path, "ndjson", licence="OGL-UK-3.0")
    again = {path.name: path.read_bytes() for path in tmp_path.iterdir()}
    assert again == {path.name: path.read_bytes() for path in (exported / "ndjson").iterdir()}


def test_popolo_is_valid_and_knows_everybody(exported: Path, counts: dict[str, int]) -> None:
    popolo = json.loads((exported / "popolo" / "popolo.json").read_text("utf-8"))
    Draft202012Validator(POPOLO).validate(popolo)
    assert len(popolo["persons"]) == counts["people"]
    assert len(popolo["events"]) == counts["meetings"]
    assert len(popolo["organizations"]) == counts["bodies"] + counts["organisations"]
    assert len(popolo["vote_events"]) == counts["votes"]
    known = {p["id"] for p in popolo["persons"]}
    assert {m["person_id"] for m in popolo["memberships"]} <= known
    assert {a["id"] for e in popolo["events"] for a in e["attendees"]} <= known
    organizations = {o["id"] for o in popolo["organizations"]}
    assert {m["organization_id"] for m in popolo["memberships"]} <= organizations
    tickell = next(p for p in popolo["persons"] if p["name"] == "Maureen Tickell")
    assert {"name": "Cllr Mo Tickell"} in tickell["other_names"]
    assert all(m["sources"][0]["url"].startswith("https://papers.example/facts/") for m in popolo["motions"])


def test_oparl_lists_are_valid_and_lead_to_each_other(exported: Path, counts: dict[str, int]) -> None:
    folder = exported / "oparl"
    files = {path.stem: json.loads(path.read_text("utf-8")) for path in folder.glob("*.json")}
    del files["datapackage"]
    Draft202012Validator(OPARL["system"]).validate(files.pop("system"))
    assert set(files) == set(OPARL) - {"system"}
    for name, content in files.items():
        Draft202012Validator(OPARL_LIST(OPARL[name])).validate(content)
    assert len(files["meeting"]["data"]) == counts["meetings"]
    assert len(files["person"]["data"]) == counts["people"]
    people = {one["id"] for one in files["person"]["data"]}
    organizations = {one["id"] for one in files["organization"]["data"]}
    for meeting in files["meeting"]["data"]:
        assert set(meeting.get("participant", ())) <= people
        assert set(meeting.get("organization", ())) <= organizations
    texts = [i.get("resolutionText", "") for m in files["meeting"]["data"] for i in m["agendaItem"]]
    assert any("burglary need no longer be reported" in text for text in texts)


@pytest.mark.parametrize(
    ("local", "expected"),
    [
        ("2018-09-13T10:00:00", "+01:00"),
        ("2018-12-13T10:00:00", "+00:00"),
        ("2019-03-31T00:59:00", "+00:00"),
        ("2019-03-31T02:00:00", "+01:00"),
        ("2019-10-27T00:59:00", "+01:00"),
        ("2019-10-27T02:00:00", "+00:00"),
    ],
)
def test_british_clocks(local: str, expected: str) -> None:
    assert british(datetime.fromisoformat(local)) == local + expected


def hostile(path: Path) -> None:
    paper = minutes()
    for number, text in enumerate(FORMULAS):
        paper.resolves("13", text, clause=str(number))
    load_papers(path, paper)


def test_no_cell_is_a_formula(tmp_path: Path) -> None:
    hostile(tmp_path / "w.duckdb")
    with open_warehouse(tmp_path / "w.duckdb") as warehouse:
        export(warehouse, tmp_path / "csv", "csv")
        export(warehouse, tmp_path / "xlsx", "xlsx")
        export(warehouse, tmp_path / "ndjson", "ndjson")
    with open(tmp_path / "csv" / "resolutions.csv", encoding="utf-8", newline="") as file:
        texts = [row["text"] for row in csv.DictReader(file)]
    assert {f"'{text}" for text in FORMULAS} <= set(texts)
    sheet = load_workbook(tmp_path / "xlsx" / "resolutions.xlsx").worksheets[0]
    cells = [cell for row in sheet.iter_rows(min_row=2) for cell in row if cell.value is not None]
    assert {f"'{text}" for text in FORMULAS} <= {cell.value for cell in cells}
    assert all(cell.data_type != "f" for cell in cells)
    assert not [c.value for c in cells if isinstance(c.value, str) and c.value.startswith(("=", "+", "-", "@"))]
    # a program gets the text as it is printed
    read = [json.loads(line)["text"] for line in (tmp_path / "ndjson" / "resolutions.ndjson").open(encoding="utf-8")]
    assert set(FORMULAS) <= set(read)


def test_what_a_cell_cannot_hold_is_cut_and_said(tmp_path: Path) -> None:
    paper = Paper("a-long").document("Minutes").body().meeting()
    load_papers(tmp_path / "w.duckdb", paper.resolves("1", "bell \x07 " + "long " * 8_000))
    with open_warehouse(tmp_path / "w.duckdb") as warehouse:
        export(warehouse, tmp_path, "xlsx")
    sheet = load_workbook(tmp_path / "resolutions.xlsx").worksheets[0]
    column = [cell.value for cell in sheet[1]].index("text") + 1
    text = str(sheet.cell(2, column).value)
    assert text.startswith("bell \ufffd long")
    assert text.endswith("[cut: a cell holds no more]")
    assert len(text) == 32_767


def test_a_folder_that_cannot_be_written_is_said(samples: Path, tmp_path: Path) -> None:
    (tmp_path / "file").write_text("")
    with open_warehouse(samples) as warehouse:
        with pytest.raises(WarehouseError, match="cannot be written"):
            export(warehouse, tmp_path / "file", "csv")
        with pytest.raises(QuestionError, match="no format pdf"):
            export(warehouse, tmp_path, "pdf")


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    path: Path = tmp_path_factory.mktemp("take")
    load_papers(path / "minutebook.duckdb", minutes().resolves("13", "that the gate be painted"))
    return path


def test_the_command_writes_and_says_so(run: Run, tmp_path: Path) -> None:
    ran = run("export", "--format", "csv", str(tmp_path / "out"))
    assert ran.code == 0
    assert "datapackage.json written" in ran.err
    assert (tmp_path / "out" / "resolutions.csv").read_text("utf-8").count(",that the gate be painted,") == 1


def test_the_command_refuses_what_it_cannot_write(run: Run) -> None:
    ran = run("export", "--format", "pdf", "out")
    assert ran.code == ExitCode.USAGE
    assert "--format pdf: write one of parquet, csv" in ran.err


def test_an_export_keeps_no_ingest_waiting(samples: Path, tmp_path: Path) -> None:
    path = tmp_path / "w.duckdb"
    path.write_bytes(samples.read_bytes())
    with snapshot(path) as warehouse:
        before = warehouse.count("resolutions")
        connection = connect(path, read_only=False, wait_seconds=0)
        connection.execute("delete from reading.resolutions")
        connection.close()
        assert warehouse.count("resolutions") == before
    with snapshot(path) as warehouse:
        assert warehouse.count("resolutions") == 0
    assert [p.name for p in tmp_path.iterdir()] == ["w.duckdb"]
