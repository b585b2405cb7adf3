"""Gold of real papers, what is found in them held against it, and the scorer that does so.

The papers lie beside the checkout, if at all; they are no part of the project. A paper that this machine cannot
read (a scan without Tesseract, a document without LibreOffice) is left out.
"""

from __future__ import annotations

from collections import defaultdict
from typing import TYPE_CHECKING

import pytest

from rules.book import RuleBook
from tests.scoring.compare import RELATIONS, Row, Score, scored
from tests.scoring.papers import CORPUS, gold_files, rows_of, scores_of

if TYPE_CHECKING:
    from spacy.language import Language

BARS = {
    "meetings": 0.98,
    "attendances": 0.95,
    "apologies and substitutes": 0.92,
    "minutes": 0.95,
    "resolutions": 0.92,
    "votes": 0.9,
    "declarations": 0.9,
    "actions": 0.85,
}
RELATION = {r.name: r for r in RELATIONS}


@pytest.fixture(scope="module")
def sums(book: RuleBook, nlp: Language) -> dict[str, Score]:
    made: dict[str, Score] = defaultdict(Score)
    for gold in gold_files():
        if gold.paper.is_file():
            found = rows_of(gold.paper, book, nlp)
            if found["packs"][0]["status"] == "failed":
                continue
            for relation, score in scores_of(gold, found).items():
                made[relation].add(score)
    return made


@pytest.mark.skipif(not CORPUS.is_dir(), reason="no papers beside the checkout")
@pytest.mark.parametrize("relation", BARS)
def test_the_bar_is_met(relation: str, sums: dict[str, Score]) -> None:
    score = sums[relation]
    assert score.gold
    assert score.f1 >= BARS[relation], "\n".join(score.misses)


def test_gold_says_which_paper_it_is_of() -> None:
    assert all(gold.facts["file"].count("/") == 1 for gold in gold_files())


CLAUSE: Row = {"meeting": "2020-05-04", "minute": "7", "text": "that the slip be mended before"}


@pytest.mark.parametrize(
    ("found", "both"),
    [
        ({"meeting_date": "2020-05-04", "minute": "7", "text": "That the slip be mended before winter comes."}, 1),
        ({"meeting_date": "2020-05-04", "minute": "8", "text": "That the slip be mended before winter comes."}, 0),
        ({"meeting_date": "2020-05-04", "minute": "7", "text": "That nobody be asked to mend the slip."}, 0),
        ({"meeting_date": "2020-05-04", "minute": "7", "text": "that the slip"}, 0),
    ],
)
def test_a_clause_is_told_by_its_first_words(found: Row, both: int) -> None:
    score = scored(RELATION["resolutions"], [CLAUSE], [found])
    assert (score.gold, score.found, score.both) == (1, 1, both)


def test_a_row_of_taste_counts_neither_way() -> None:
    found = {"meeting_date": "2020-05-04", "minute": "7", "text": "that the slip be mended before winter"}
    for rows in ([], [found]):
        score = scored(RELATION["resolutions"], [{**CLAUSE, "borderline": True}], rows)
        assert (score.gold, score.found) == (0, 0)


def test_a_row_pairs_with_one_other() -> None:
    vote = {"meeting": "2020-05-04", "minute": "7", "for": 5, "against": 4, "mover": None}
    found = {"meeting_date": "2020-05-04", "minute": "7", "votes_for": 5, "votes_against": 4, "mover": "Cllr Lee"}
    score = scored(RELATION["votes"], [vote, vote], [found])
    assert (score.gold, score.found, score.both) == (2, 1, 1)
    assert dict(score.differ) == {"mover": 1}


def test_apologies_are_counted_apart() -> None:
    listed = [
        {"meeting": "2020-05-04", "name": "Cllr Lee", "status": "apologies", "representing": None},
        {"meeting": "2020-05-04", "name": "Cllr Moss", "status": "present", "representing": "Cllr Lee"},
        {"meeting": "2020-05-04", "name": "Cllr Pond", "status": "present", "representing": None},
    ]
    found = [{**{k: v for k, v in r.items() if k != "meeting"}, "meeting_date": r["meeting"]} for r in listed]
    found[1]["representing"] = None
    assert scored(RELATION["attendances"], listed, found).f1 == 1.0
    part = scored(RELATION["apologies and substitutes"], listed, found)
    assert (part.gold, part.found, part.both) == (2, 1, 1)
