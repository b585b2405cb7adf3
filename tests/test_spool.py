"""A pack of many pages: what is kept on disk is what was put there, and gives the same blocks."""

from __future__ import annotations

import pytest

from pipeline.read import spool
from pipeline.read.flow import blocks_of
from pipeline.read.sheet import Sheet, Table
from pipeline.read.spool import Spool
from rules.book import RuleBook
from tests.drawn import page, paragraph, run

LONG = "The Board heard that the slip was wet and that it would be dried before the boats came in for the winter. "


def sheets() -> list[Sheet]:
    box = (60.0, 290.0, 300.0, 340.0)
    rows = tuple(((60.0, y, 180.0, y + 25), (180.0, y, 300.0, y + 25)) for y in (290.0, 315.0))
    return [
        page(
            number,
            *paragraph(LONG * 2, 100),
            run("bold words", top=250, bold=True),
            *(run(f"cell {n}", x=x, top=y) for n, (x, y) in enumerate([(65, 295), (185, 295), (65, 320), (185, 320)])),
            run("down", x=20, top=400, upright=False),
            run(f"Page {number} of 7", top=810),
            tables=[Table(box, rows, ((None, "#ff0000"), (None, None)))],
        )
        for number in range(1, 8)
    ]


@pytest.mark.parametrize("few", [0, 3, 100])
def test_sheets_on_disk_give_the_same_blocks(few: int, book: RuleBook, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(spool, "_FEW", few)
    with Spool() as kept:
        for sheet in sheets():
            kept.add(sheet)
        assert len(kept) == 7
        assert [s.number for s in kept] == list(range(1, 8))
        # two walks at once, each in its own place
        assert all(a.text == b.text for a, b in zip(kept, kept, strict=True))
        found = blocks_of(kept, book.reading)
    assert found == blocks_of(sheets(), book.reading)
    assert any(b.table is not None for b in found)
    assert any(b.furniture == "turned" for b in found)
