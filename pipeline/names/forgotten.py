"""Who is to have no rows: a CSV file beside the warehouse that keeps them away, and holds no name itself.

Columns: key, on. A key is a hash of a printed name and the body in whose papers it stands.
"""

from __future__ import annotations

import csv
from collections.abc import Iterable
from datetime import date
from pathlib import Path

from pipeline.ids import fact_id, fold
from pipeline.names.errors import VerdictError

__all__ = ["COLUMNS", "add_forgotten", "key_of", "read_forgotten"]

COLUMNS = ("key", "on")


def key_of(name: str, body_id: str | None) -> str:
    """What the list knows a name in a body's papers by."""
    return fact_id("fgt", fold(name), body_id)


def read_forgotten(path: Path) -> frozenset[str]:
    """The keys in the list; none where there is no file."""
    if not path.exists():
        return frozenset()
    with open(path, encoding="utf-8-sig", newline="") as file:
        rows = csv.DictReader(file)
        if "key" not in (rows.fieldnames or ()):
            raise VerdictError(f"{path}: no column key; the columns are {', '.join(COLUMNS)}")
        return frozenset(row["key"] for row in rows if row["key"])


def add_forgotten(path: Path, keys: Iterable[str], on: date) -> None:
    """Put more keys on the list; those that are there stay as they are."""
    known = read_forgotten(path)
    new = not path.exists()
    with open(path, "a", encoding="utf-8", newline="") as file:
        rows = csv.writer(file, lineterminator="\n")
        if new:
            rows.writerow(COLUMNS)
        rows.writerows((key, on.isoformat()) for key in sorted(set(keys) - known))
