"""JSON that is too long to be held at once, written item by item."""

from __future__ import annotations

import json
import os
from collections.abc import Iterable, Mapping
from pathlib import Path

from warehouse.cells import Written
from warehouse.export.package import part

__all__ = ["given", "write_lists"]


def write_lists(path: Path, lists: Mapping[str, Iterable[Mapping[str, Written]]]) -> dict[str, int]:
    """Write one object whose values are lists; how many items each has."""
    counts: dict[str, int] = {}
    with open(part(path), "w", encoding="utf-8", newline="\n") as file:
        file.write("{")
        for number, (name, items) in enumerate(lists.items()):
            file.write(("," if number else "") + f"\n{json.dumps(name)}: [")
            counts[name] = 0
            for item in items:
                file.write(("," if counts[name] else "") + "\n" + json.dumps(item, ensure_ascii=False))
                counts[name] += 1
            file.write("]")
        file.write("\n}\n")
    os.replace(part(path), path)
    return counts


def given(**values: Written) -> dict[str, Written]:
    """The values that there are: what a paper doesn't say is left out. A trailing underscore goes."""
    return {name.rstrip("_"): value for name, value in values.items() if value is not None}
