"""Gold files, and what the program finds in the papers that they speak of."""

from __future__ import annotations

import json
import tempfile
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Any

from pipeline.run import read_pack
from rules.book import RuleBook
from tests.scoring.compare import RELATIONS, Row, Score, scored

if TYPE_CHECKING:
    from spacy.language import Language

__all__ = ["CORPUS", "GOLD", "Gold", "gold_files", "rows_of", "scores_of"]

GOLD = Path(__file__).resolve().parents[1] / "gold"
CORPUS = Path(__file__).resolve().parents[3] / "shared" / "corpus"


@dataclass(frozen=True)
class Gold:
    """One document's facts as its pages print them."""

    authority: str
    name: str
    paper: Path
    facts: Mapping[str, Any]


def gold_files() -> list[Gold]:
    """Every gold file, by authority and name."""
    return list(_gold_files())


def _gold_files() -> Iterator[Gold]:
    for path in sorted(GOLD.glob("*/*.json")):
        facts = json.loads(path.read_text("utf-8"))
        yield Gold(path.parent.name, path.stem, CORPUS / facts["file"], facts)


def rows_of(paper: Path, book: RuleBook, nlp: Language) -> dict[str, list[Row]]:
    """What the program finds in one paper: the rows of each kind of record."""
    with tempfile.TemporaryDirectory() as build:
        outcome = read_pack(paper, Path(build), book, nlp)
        rows = {
            path.stem: [json.loads(line) for line in path.read_text("utf-8").splitlines()]
            for path in outcome.records.glob("*.jsonl")
        }
    printed = sorted(rows.get("meetings", ()), key=lambda row: row["source"] == "minutes")
    rows["meetings"] = list({row["meeting_id"]: row for row in printed}.values())  # one row a meeting, as in the views
    return rows


def scores_of(gold: Gold, found: Mapping[str, list[Row]]) -> dict[str, Score]:
    """The document's score in each relation that its gold speaks of."""
    return {
        relation.name: scored(relation, gold.facts[relation.gold], found.get(relation.records, []))
        for relation in RELATIONS
        if relation.gold in gold.facts
    }
