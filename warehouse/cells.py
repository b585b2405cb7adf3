"""Values as other programs take them: what JSON has no word for as text, no cell that a spreadsheet would run."""

from __future__ import annotations

import json
from collections.abc import Iterable, Mapping
from datetime import date, datetime, time

__all__ = ["Written", "csv_cell", "harmless", "written"]

FORMULA = ("=", "+", "-", "@", "\t", "\r")

Written = str | int | float | bool | list["Written"] | dict[str, "Written"] | None
"""A value as JSON has it."""


def written(value: object) -> Written:
    """The value as JSON has it: days and times in ISO form, what JSON has no word for as text."""
    if value is None or isinstance(value, (str, int, bool)):
        return value
    if isinstance(value, float):
        # JSON has no NaN and no infinity
        return value if value - value == 0 else None
    if isinstance(value, (datetime, date, time)):
        return value.isoformat()
    if isinstance(value, Mapping):
        return {str(key): written(item) for key, item in value.items()}
    if isinstance(value, Iterable) and not isinstance(value, (bytes, bytearray)):
        return [written(item) for item in value]
    return str(value)


def harmless(text: str) -> str:
    """The text with an apostrophe before it where a spreadsheet would take it for a formula."""
    return f"'{text}" if text.startswith(FORMULA) else text


def csv_cell(value: object) -> str | int | float:
    """The value for a spreadsheet. Text that it would take for a formula gets a leading apostrophe."""
    if value is None:
        return ""
    if isinstance(value, bool):
        return str(value).lower()
    if isinstance(value, (int, float)):
        return value
    if isinstance(value, (list, tuple, dict)):
        return json.dumps(written(value), ensure_ascii=False)
    return harmless(value.isoformat() if isinstance(value, (datetime, date, time)) else str(value))
