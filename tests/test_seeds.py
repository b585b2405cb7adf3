"""Real packs that some of us keep beside the checkout, in ../shared, with their facts written down by hand.

They are no part of the project; where the folder is not there, nothing is tested. A row is found where its
key agrees and its words are alike.
"""

from __future__ import annotations

import difflib
import json
import re
import unicodedata
from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest

from pipeline.run import read_pack
from rules.book import RuleBook

if TYPE_CHECKING:
    from spacy.language import Language

SHARED = Path(__file__).resolve().parents[2] / "shared"
pytestmark = pytest.mark.skipif(not (SHARED / "gold").is_dir(), reason="no packs beside the checkout")

LEAST = 0.98
LEAST_PDF = 0.97
FORMS = {"text": ("seeds", LEAST), "pdf": ("seeds-pdf", LEAST_PDF)}
Row = dict[str, Any]


@dataclass(frozen=True)
class Relation:
    """Where the rows are in gold and records, which columns must agree, and which words must be alike."""

    records: str
    key: dict[str, str]  # gold column -> record column
    words: tuple[str, str] | None = None
    alike: float = 0.8


RELATIONS = {
    "documents": Relation("documents", {"kind": "kind", "meeting": "meeting_date"}, ("title", "title"), 0.7),
    "meetings": Relation("meetings", {"date": "meeting_date"}, ("body", "body")),
    "agenda_items": Relation("agenda_items", {"meeting": "meeting_date", "number": "number"}, ("title", "title"), 0.6),
    "attendance": Relation("attendances", {"meeting": "meeting_date", "status": "status", "name": "name"}),
    "minutes": Relation("minutes", {"meeting": "meeting_date", "number": "number"}, ("heading", "heading"), 0.6),
    "decisions": Relation("resolutions", {"meeting": "meeting_date", "minute": "minute"}, ("text", "text")),
    "declarations": Relation("declarations", {"meeting": "meeting_date", "name": "name"}),
    "minute_references": Relation(
        "minute_references",
        {"meeting": "meeting_date", "minute": "minute", "refers_to_minute": "refers_to_minute"},
    ),
    "future_meetings": Relation("future_meetings", {"announced_at": "announced_at", "date": "meeting_date"}),
}


def folded(value: object) -> str:
    text = unicodedata.normalize("NFKC", "" if value is None else str(value)).casefold()
    text = re.sub("[‘’]", "'", re.sub("[“”]", '"', re.sub("[‐‑–—−]", "-", text)))
    return " ".join(text.split()).strip(" .;:,*")


def alike(one: str, other: str) -> float:
    """How much of the shorter text stands in the longer, so that a title may carry more words."""
    blocks = difflib.SequenceMatcher(None, one, other, autojunk=False).get_matching_blocks()
    same = sum(b.size for b in blocks)
    return same / max(1, min(len(one), len(other)))


def f1(relation: Relation, wanted: Sequence[Row], found: Sequence[Row]) -> float:
    """F1 of the rows, paired one to one, the most alike first."""
    places: dict[tuple[str, ...], list[int]] = defaultdict(list)
    for j, row in enumerate(found):
        places[tuple(folded(row[c]) for c in relation.key.values())].append(j)
    pairs = []
    for i, row in enumerate(wanted):
        for j in places[tuple(folded(row[c]) for c in relation.key)]:
            score = 1.0
            if relation.words:
                score = alike(folded(row[relation.words[0]]), folded(found[j][relation.words[1]]))
            if score >= relation.alike:
                pairs.append((-score, i, j))
    left, right = set(range(len(wanted))), set(range(len(found)))
    for _, i, j in sorted(pairs):
        if i in left and j in right:
            left.discard(i)
            right.discard(j)
    hits = len(wanted) - len(left)
    return 2 * hits / max(1, len(wanted) + len(found))


def once(rows: Sequence[Row]) -> list[Row]:
    return list({row["fact_id"]: row for row in rows}.values())


def gold(seed: str) -> dict[str, list[Row]]:
    loaded: dict[str, list[Row]] = json.loads((SHARED / "gold" / f"{seed}.json").read_text("utf-8"))
    return loaded


@pytest.fixture(scope="session")
def records(tmp_path_factory: pytest.TempPathFactory, book: RuleBook, nlp: Language) -> dict[tuple[str, str], Path]:
    build = tmp_path_factory.mktemp("seeds")
    found = {}
    for form, (folder, _) in FORMS.items():
        for seed in ("000", "001"):
            (path,) = sorted((SHARED / folder).glob(f"{seed}_*"))
            found[form, seed] = read_pack(path, build, book, nlp).records
    return found


@pytest.mark.parametrize("relation", RELATIONS)
@pytest.mark.parametrize("seed", ["000", "001"])
@pytest.mark.parametrize("form", FORMS)
def test_the_facts_of_a_real_pack(form: str, seed: str, relation: str, records: dict[tuple[str, str], Path]) -> None:
    kind = RELATIONS[relation]
    lines = (records[form, seed] / f"{kind.records}.jsonl").read_text("utf-8").splitlines()
    wanted, found = gold(seed)[relation], once([json.loads(line) for line in lines])
    if not wanted:
        assert found == []
        return
    score = f1(kind, wanted, found)
    assert score >= FORMS[form][1], f"{len(wanted)} wanted, {len(found)} found"


@pytest.mark.parametrize("seed", ["002", "003", "004"])
def test_other_packs_are_read_to_the_end(seed: str, tmp_path: Path, book: RuleBook, nlp: Language) -> None:
    (path,) = sorted((SHARED / "seeds").glob(f"{seed}_*"))
    outcome = read_pack(path, tmp_path, book, nlp)
    assert outcome.pack.status in ("ok", "partial")
    assert outcome.facts > 0
    assert outcome.pack.status == "ok" or outcome.pack.message


def test_the_score_can_fall() -> None:
    rows = [{"meeting": "2018-04-19", "minute": "3", "text": "that dues be raised"}]
    read = [{"meeting_date": "2018-04-19", "minute": "3", "text": "That dues be raised.", "fact_id": "r"}]
    relation = RELATIONS["decisions"]
    assert f1(relation, rows, read) == 1.0
    assert f1(relation, rows, []) == 0.0
    assert f1(relation, rows * 2, read) == pytest.approx(2 / 3)
    assert f1(relation, rows, [{**read[0], "minute": "4"}]) == 0.0
    assert f1(relation, rows, [{**read[0], "text": "nothing of the kind"}]) == 0.0
