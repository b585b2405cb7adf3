"""What a page is before it is HTML, JSON or CSV."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date

from warehouse.facts import Warehouse
from warehouse.query import Rows

__all__ = [
    "Asked",
    "Citation",
    "NotThereError",
    "Page",
    "Record",
    "asked_day",
    "asked_number",
    "one",
    "places",
    "records",
]

Record = Mapping[str, object]
Asked = Mapping[str, str]
"""What stands behind the question mark of an address."""


class NotThereError(Exception):
    """There is no such page; the message says what there is instead."""


@dataclass(frozen=True, slots=True)
class Citation:
    """What a page rests on: enough for somebody else to find it without minutebook."""

    body: str | None = None
    day: date | None = None
    minute: str | None = None
    file_name: str | None = None
    page: int | None = None
    pack_id: str | None = None


@dataclass(frozen=True, slots=True)
class Page:
    """A page's content. `data` is what its JSON gives, `table` names the part of it that its CSV gives."""

    template: str
    title: str
    data: Mapping[str, object]
    table: str
    citation: Citation | None = None
    shown: Mapping[str, object] = field(default_factory=dict)  # for the eye only
    columns: Sequence[str] = ()  # of the table, where it may be empty


def records(rows: Rows) -> list[dict[str, object]]:
    """The rows by column name."""
    return list(rows.records())


def one(rows: Rows, missing: str) -> dict[str, object]:
    """The first row; NotThereError, with that message, where there is none."""
    found = next(rows.records(), None)
    if found is None:
        raise NotThereError(missing)
    return found


def places(warehouse: Warehouse, *groups: Sequence[Record], key: str = "fact_id") -> dict[str, Record]:
    """Where each of these facts is first printed, by its id: pack_id, file_name, page."""
    ids = sorted({str(record[key]) for group in groups for record in group if record.get(key) is not None})
    if not ids:
        return {}
    return {str(r["fact_id"]): r for r in warehouse.ask("page_places", fact_ids=ids).records()}


def asked_day(asked: Asked, name: str) -> date | None:
    """The day asked for; None where there is none, or it is no day."""
    try:
        return date.fromisoformat(asked.get(name, "").strip())
    except ValueError:
        return None


def asked_number(asked: Asked, name: str, most: int = 9_999) -> int | None:
    """The whole number asked for, from 0 to `most`; None where there is none. Only our own digits count."""
    text = asked.get(name, "")
    return int(text) if text.isascii() and text.isdecimal() and len(text) < 9 and int(text) <= most else None
