"""What was written, described so that a program can read it: a Frictionless Data Package (version 1)."""

from __future__ import annotations

import hashlib
import json
import os
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from warehouse.cells import Written
from warehouse.facts import Column, Warehouse
from warehouse.query import view_help

__all__ = ["File", "part", "write_package"]

TERMS = "The papers are their publishers'; each publisher's own terms hold."

TYPES = {
    "VARCHAR": "string",
    "BOOLEAN": "boolean",
    "INTEGER": "integer",
    "BIGINT": "integer",
    "DOUBLE": "number",
    "DATE": "date",
    "TIME": "time",
    "TIMESTAMP": "datetime",
}

# by what a column's own description says, or by its name; Table Schema leaves properties of one's own free
UNITS = (("points", "pt"), ("in pounds", "GBP"))
UNITS_BY_NAME = {"days_since": "d", "page": "page", "pages": "page"}
POINTS = frozenset({"x0", "top", "x1", "bottom", "width", "height"})

MEDIA = {
    "parquet": "application/vnd.apache.parquet",
    "csv": "text/csv",
    "ndjson": "application/x-ndjson",
    "xlsx": "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
    "sqlite": "application/vnd.sqlite3",
    "json": "application/json",
}


@dataclass(frozen=True, slots=True)
class File:
    """A file of an export, or of several tables of one file the one. `view` is None where it holds no view."""

    path: str  # in the folder
    name: str
    rows: int
    view: str | None = None
    about: str = ""


def part(path: Path) -> Path:
    """Where a file is written until it is whole."""
    return path.with_name(f".{path.name}.part")


def write_package(warehouse: Warehouse, folder: Path, form: str, files: Sequence[File], licence: str | None) -> None:
    """Write datapackage.json about the files."""
    info = {str(key): str(value) for key, value in warehouse.ask("info_rows").rows}
    digests = {file.path: digest(folder / file.path) for file in files}
    package: dict[str, Written] = {
        "profile": "data-package",
        "name": f"minutebook-{form}",
        "title": "Committee papers as facts",
        "description": "Written by minutebook. Text is as printed; what a paper doesn't say is null."
        + (" A leading apostrophe keeps a spreadsheet from running text." if form in ("csv", "xlsx") else ""),
        "version": info.get("contract_version", "1"),
        "licenses": [licence_of(licence)],
        "resources": [resource(warehouse, folder, form, file, digests[file.path]) for file in files],
        "minutebook": dict(sorted(info.items())),
    }
    path = folder / "datapackage.json"
    part(path).write_text(json.dumps(package, ensure_ascii=False, indent=1) + "\n", encoding="utf-8")
    os.replace(part(path), path)


def licence_of(licence: str | None) -> dict[str, Written]:
    if licence is None:
        return {"name": "notspecified", "title": TERMS}
    if licence.startswith(("http://", "https://")):
        return {"path": licence}
    return {"name": licence}


def resource(warehouse: Warehouse, folder: Path, form: str, file: File, digest: str) -> dict[str, Written]:
    suffix = file.path.rsplit(".", 1)[-1]
    told: dict[str, Written] = {
        "name": file.name.lower(),
        "path": file.path,
        "profile": "tabular-data-resource" if file.view and suffix == "csv" else "data-resource",
        "format": suffix,
        "mediatype": MEDIA[suffix],
        "bytes": (folder / file.path).stat().st_size,
        "hash": f"sha256:{digest}",
        "rows": file.rows,
    }
    if suffix in ("csv", "ndjson", "json"):
        told["encoding"] = "utf-8"
    if form == "sqlite":
        told["dialect"] = {"table": file.view}
    if file.view is None:
        told["description"] = file.about
        return told
    told["description"] = view_help(file.view).meaning
    columns = warehouse.columns(file.view)
    schema: dict[str, Written] = {"fields": [field(column) for column in columns], "missingValues": [""]}
    if any(column.name == "fact_id" for column in columns) and file.view not in ("evidence", "changes"):
        schema["primaryKey"] = "fact_id"
    told["schema"] = schema
    return told


def field(column: Column) -> dict[str, Written]:
    """A column as Table Schema has it; `unit` is a property of ours, as UCUM or ISO 4217 write it."""
    kind = TYPES.get(column.type)
    if kind is None:
        kind = "array" if column.type.endswith("[]") else "object" if column.type.startswith("MAP") else "string"
    told: dict[str, Written] = {"name": column.name, "type": kind}
    if column.meaning:
        told["description"] = column.meaning
    if unit := unit_of(column):
        told["unit"] = unit
    return told


def unit_of(column: Column) -> str | None:
    if column.name in POINTS:
        return "pt"
    for words, unit in UNITS:
        if words in column.meaning:
            return unit
    return UNITS_BY_NAME.get(column.name)


def digest(path: Path) -> str:
    with open(path, "rb") as file:
        return hashlib.file_digest(file, "sha256").hexdigest()
