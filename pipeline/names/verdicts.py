"""What people have decided about names: a CSV file that beats every score.

Columns: kind (person, organisation), left, left_context, right, right_context, verdict, reason, by, on.
Left and right are names as printed. A context says which bearer of the name is meant: an organisation, a
body or a pack by id or by name; empty for every bearer. Verdicts: same, different, unsure (looked at, left
open), succeeded (organisations: right came after left, on that date), undone (takes back what was said of
the pair before). Later rows beat earlier ones.
"""

from __future__ import annotations

import csv
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, fields
from datetime import date
from pathlib import Path

from pipeline.names.errors import VerdictError

__all__ = ["COLUMNS", "Verdict", "read_verdicts", "standing", "write_verdicts"]

VERDICTS = ("same", "different", "unsure", "succeeded", "undone")
KINDS = ("person", "organisation")


@dataclass(frozen=True, slots=True, kw_only=True)
class Verdict:
    """One row of the file."""

    kind: str
    left: str
    left_context: str = ""
    right: str
    right_context: str = ""
    verdict: str
    reason: str = ""
    by: str = ""
    on: date | None = None

    @property
    def pair(self) -> frozenset[tuple[str, str]]:
        """What it is about, whichever way round."""
        return frozenset({(self.left, self.left_context), (self.right, self.right_context)})


COLUMNS = tuple(f.name for f in fields(Verdict))


def read_verdicts(path: Path) -> tuple[Verdict, ...]:
    """Every row of the file, in order; none where there is no file. Raises VerdictError naming the line."""
    if not path.exists():
        return ()
    found = []
    with open(path, encoding="utf-8-sig", newline="") as file:
        rows = csv.DictReader(file)
        missing = {"kind", "left", "right", "verdict"} - set(rows.fieldnames or ())
        strange = set(rows.fieldnames or ()) - set(COLUMNS)
        if missing or strange:
            wrong = f"no column {min(missing)}" if missing else f"unknown column {min(strange)}"
            raise VerdictError(f"{path}: {wrong}; the columns are {', '.join(COLUMNS)}")
        for row in rows:
            where = f"{path}, line {rows.line_num}"
            cells = {key: (value or "").strip() for key, value in row.items()}
            if cells["kind"] not in KINDS:
                raise VerdictError(f"{where}: kind is {cells['kind']!r}; give one of {', '.join(KINDS)}")
            if cells["verdict"] not in VERDICTS:
                raise VerdictError(f"{where}: verdict is {cells['verdict']!r}; give one of {', '.join(VERDICTS)}")
            if not cells["left"] or not cells["right"]:
                raise VerdictError(f"{where}: a verdict needs two names, left and right")
            found.append(_verdict(cells, where))
    return tuple(found)


def _verdict(cells: dict[str, str], where: str) -> Verdict:
    try:
        on = date.fromisoformat(cells["on"]) if cells.get("on") else None
    except ValueError:
        raise VerdictError(f"{where}: on is {cells['on']!r}; write the day as 2024-05-31") from None
    return Verdict(
        kind=cells["kind"],
        left=cells["left"],
        left_context=cells.get("left_context", ""),
        right=cells["right"],
        right_context=cells.get("right_context", ""),
        verdict=cells["verdict"],
        reason=cells.get("reason", ""),
        by=cells.get("by", ""),
        on=on,
    )


def write_verdicts(path: Path, verdicts: Sequence[Verdict]) -> None:
    """The whole file anew, as `read_verdicts` reads it."""
    with open(path, "w", encoding="utf-8", newline="") as file:
        rows = csv.writer(file, lineterminator="\n")
        rows.writerow(COLUMNS)
        for verdict in verdicts:
            cells = [getattr(verdict, name) for name in COLUMNS]
            rows.writerow(["" if c is None else c.isoformat() if isinstance(c, date) else c for c in cells])


def standing(verdicts: Iterable[Verdict], kind: str) -> tuple[Verdict, ...]:
    """Of each pair the last word, unless that takes the words before back."""
    last: dict[frozenset[tuple[str, str]], Verdict] = {}
    for verdict in verdicts:
        if verdict.kind == kind:
            last.pop(verdict.pair, None)
            last[verdict.pair] = verdict
    return tuple(v for v in last.values() if v.verdict != "undone")
