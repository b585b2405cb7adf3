"""The labelled pairs in cases.csv, each put to reconciling on its own, and the table of how it fared."""

from __future__ import annotations

import csv
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from pathlib import Path

from pipeline.names import organisations, people
from pipeline.names.rows import OrganisationMention, PersonMention
from rules.book import RuleBook

__all__ = ["GRADES", "Case", "Tally", "cases", "said_same", "table"]

GRADES = ("easy", "middling", "hard")
CASES = Path(__file__).with_name("cases.csv")


@dataclass(frozen=True)
class Case:
    """Two printed names with what stands beside them, and whether they are one person."""

    line: int
    grade: str
    same: bool
    left: dict[str, str]
    right: dict[str, str]
    note: str


@dataclass
class Tally:
    """Merges right and wrong, and those missed."""

    pairs: int = 0
    merged: int = 0
    wrong: int = 0
    missed: int = 0

    @property
    def precision(self) -> float:
        return (self.merged - self.wrong) / self.merged if self.merged else 1.0

    @property
    def recall(self) -> float:
        same = self.merged - self.wrong + self.missed
        return (self.merged - self.wrong) / same if same else 1.0

    def count(self, same: bool, said: bool) -> None:
        self.pairs += 1
        self.merged += said
        self.wrong += said and not same
        self.missed += same and not said


def cases() -> Iterator[Case]:
    with open(CASES, encoding="utf-8", newline="") as file:
        rows = csv.DictReader(file)
        for row in rows:
            sides = [
                {k.removeprefix(f"{side}_") if k != side else "name": v for k, v in row.items() if k.startswith(side)}
                for side in ("left", "right")
            ]
            yield Case(rows.line_num, row["grade"], row["answer"] == "same", sides[0], sides[1], row["note"])


def said_same(case: Case, book: RuleBook) -> bool:
    """Whether reconciling the two names alone makes them one person."""
    sides = (case.left, case.right)
    named = [
        OrganisationMention(name=s["organisation"], pack_id=s["document"].split("/")[0], body_id=s["body"])
        for s in sides
        if s["organisation"]
    ]
    ids = {(n.name, n.pack_id): n.organisation_id for n in organisations.reconcile(named, (), book).names}
    mentions = [_mention(s, number, ids) for number, s in enumerate(sides)]
    found = {link.mention_id: link.person_id for link in people.reconcile(mentions, book).links}
    return found.get("0") is not None and found.get("0") == found.get("1")


def _mention(side: dict[str, str], number: int, ids: dict[tuple[str, str], str]) -> PersonMention:
    pack = side["document"].split("/")[0]
    return PersonMention(
        mention_id=str(number),
        name=side["name"],
        where_kind=side["kind"],
        role=side["role"] or None,
        organisation=side["organisation"] or None,
        organisation_id=ids.get((side["organisation"], pack)),
        meeting_id=f"{side['body']} {side['date']}",
        meeting_date=date.fromisoformat(side["date"]),
        body_id=side["body"],
        authority=None,
        pack_id=pack,
        document_id=side["document"],
    )


def table(tallies: dict[str, Tally]) -> str:
    lines = [f"{'grade':18}{'pairs':>7}{'merged':>8}{'wrong':>7}{'missed':>8}{'precision':>11}{'recall':>8}"]
    lines += [
        f"{name:18}{t.pairs:>7}{t.merged:>8}{t.wrong:>7}{t.missed:>8}{t.precision:>11.3f}{t.recall:>8.3f}"
        for name, t in tallies.items()
    ]
    return "\n".join(lines)
