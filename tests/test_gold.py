"""Gold of real papers, and the scorer that holds what is found against it."""

from __future__ import annotations

import pytest

from tests.scoring.compare import RELATIONS, Row, scored
from tests.scoring.papers import gold_files

RELATION = {r.name: r for r in RELATIONS}


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
