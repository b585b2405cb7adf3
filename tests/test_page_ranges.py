"""Page ranges of an agenda that cannot all be true."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from pipeline.extract.agenda import agenda_items
from pipeline.extract.page_ranges import check_page_ranges
from rules.book import RuleBook
from tests.papers import reading_of, scene_of

if TYPE_CHECKING:
    from spacy.language import Language


@pytest.mark.parametrize(
    ("ranges", "found"),
    [
        (["3 - 8", "9 - 12", "", "13 - 13"], []),
        (["3 - 8", "3 - 8"], [("page_range_twice", "item 1 and item 2 carry the same pages: 3 - 8")]),
        (
            ["3 - 8", "11 - 12"],
            [("pages_unowned", "pages 9 - 10 belong to no item, between item 1 and item 2")],
        ),
        (["3 - 8", "10 - 12"], [("pages_unowned", "page 9 belongs to no item, between item 1 and item 2")]),
        (["3 - 8", "7 - 12"], [("page_ranges_overlap", "item 1 (3 - 8) and item 2 (7 - 12) overlap")]),
        (["8 - 3"], [("page_range_backwards", "item 1 runs backwards: 8 - 3")]),
        (
            ["9 - 12", "3 - 8"],
            [("page_ranges_out_of_order", "item 2 (3 - 8) follows item 1 (9 - 12)")],
        ),
        (["", ""], []),
    ],
)
def test_contradictions(ranges: list[str], found: list[tuple[str, str]], book: RuleBook, nlp: Language) -> None:
    lines = [f"{n}. Winch\t(Pages {r})" if r else f"{n}. Winch" for n, r in enumerate(ranges, 1)]
    reading = reading_of("\n".join(lines), book)
    scene = scene_of(reading, book, nlp)
    items = list(agenda_items(reading.blocks, scene))
    assert len(items) == len(ranges)
    check_page_ranges(items, scene)
    assert [(t.kind, t.message) for t in scene.troubles] == found
    known = {i.fact_id for i in items}
    assert all(t.fact_ids and set(t.fact_ids) <= known and t.page == 1 for t in scene.troubles)
