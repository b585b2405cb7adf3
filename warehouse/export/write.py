"""A warehouse goes in; a folder of files with a datapackage.json comes out."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path

from warehouse.errors import QuestionError, WarehouseError
from warehouse.export.oparl import write_oparl
from warehouse.export.package import File, write_package
from warehouse.export.popolo import write_popolo
from warehouse.export.tables import write_csv, write_ndjson, write_parquet, write_sqlite
from warehouse.export.xlsx import write_xlsx
from warehouse.facts import Warehouse

__all__ = ["FORMATS", "Exported", "export"]

Writer = Callable[[Warehouse, Path, str], Iterator[File]]

WRITERS: Mapping[str, Writer] = {
    "parquet": write_parquet,
    "csv": write_csv,
    "ndjson": write_ndjson,
    "xlsx": write_xlsx,
    "sqlite": write_sqlite,
    "popolo": write_popolo,
    "oparl": write_oparl,
}

FORMATS = tuple(WRITERS)
"""What `export` can write."""

ADDRESS = "http://localhost:8000/"


@dataclass(frozen=True, slots=True)
class Exported:
    """One file that was written, and how many rows or objects it holds."""

    path: Path
    rows: int


def export(
    warehouse: Warehouse,
    folder: Path,
    form: str,
    *,
    licence: str | None = None,
    address: str = ADDRESS,
    told: Callable[[Exported], None] | None = None,
) -> tuple[Exported, ...]:
    """Write every view into `folder` as `form`, one of FORMATS, and a Frictionless datapackage.json that tells
    columns, units, licence and hashes.

    `licence` is a name or an address; the papers' own terms hold where there is none. `address` is where the
    objects of OParl, whose ids are addresses, are going to be served. Files of the same names are replaced,
    others left alone. Raises QuestionError for another format, WarehouseError where the folder cannot be written.
    """
    if form not in WRITERS:
        raise QuestionError(f"there is no format {form}; there are {', '.join(FORMATS)}")
    base = address if address.endswith("/") else f"{address}/"
    written: list[File] = []
    try:
        folder.mkdir(parents=True, exist_ok=True)
        for file in WRITERS[form](warehouse, folder, base):
            written.append(file)
            if told is not None:
                told(Exported(folder / file.path, file.rows))
        write_package(warehouse, folder, form, written, licence)
    except OSError as error:
        raise WarehouseError(f"{error.filename or folder}: cannot be written: {error.strerror}") from error
    return tuple(Exported(folder / file.path, file.rows) for file in written)
