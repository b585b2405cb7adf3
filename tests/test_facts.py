"""The warehouse for programs: facts with their quotes, filters, frames, and plain words where it cannot be had."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest

from pipeline.api import read
from tests.invented import SUMMER, load_papers, minutes
from tests.papers import BOARD
from warehouse.errors import NoWarehouseError, QuestionError
from warehouse.facts import FRAMES, open_warehouse


@pytest.fixture(scope="module")
def path(tmp_path_factory: pytest.TempPathFactory) -> Path:
    file: Path = tmp_path_factory.mktemp("facts") / "w.duckdb"
    load_papers(file, minutes())
    return file


def test_facts_come_with_the_words_that_show_them(path: Path) -> None:
    with open_warehouse(path) as warehouse:
        facts = list(warehouse.facts("resolutions"))
        assert [f["text"] for f in facts if f["clause"] == "a"] == ["the dredger be hired for a fortnight"]
        pages = {(row[0], row[1]): str(row[2]) for batch in warehouse.rows("pages") for row in batch}
    assert len(facts) == 2
    for fact in facts:
        quote = fact.evidence[0]
        assert quote.quote == fact["text"]
        assert quote.file_name == "c-minutes.pdf"
        assert pages[quote.pack_id, quote.page][quote.start : quote.end] == quote.quote
        assert quote.box is not None
        assert quote.box[0] < quote.box[2]


def test_facts_can_be_asked_for_by_value(path: Path) -> None:
    with open_warehouse(path) as warehouse:
        assert [f["clause"] for f in warehouse.facts("resolutions", verb="AGREED")] == ["b"]
        assert [f["clause"] for f in warehouse.facts("resolutions", meeting_date=SUMMER, clause="a")] == ["a"]
        assert list(warehouse.facts("resolutions", meeting_date=date(1999, 1, 1))) == []
        assert len(list(warehouse.facts("resolutions", outcome=None))) == 2
        # a value is a value, whatever it looks like
        assert list(warehouse.facts("resolutions", text="' or true --")) == []


def test_one_fact_by_its_id(path: Path) -> None:
    with open_warehouse(path) as warehouse:
        first = next(warehouse.facts("resolutions", clause="a"))
        assert warehouse.fact(first.fact_id) == first
        assert warehouse.evidence(first.fact_id) == first.evidence
        assert warehouse.fact(first.fact_id[:-3]) is None
        assert warehouse.fact("no-such-fact") is None


def test_two_can_be_gone_through_at_once(path: Path) -> None:
    with open_warehouse(path) as warehouse, warehouse.beside() as other:
        pairs = [(a.fact_id, b["name"]) for a in warehouse.facts("resolutions") for b in other.facts("attendances")]
    assert len(pairs) == 2 * 4


@pytest.mark.parametrize(
    ("view", "equal", "message"),
    [
        ("resolution", {}, "no view resolution"),
        ("resolutions", {"word": "x"}, "no column word"),
        ("people", {}, "holds no facts"),
    ],
)
def test_what_there_is_not_is_said(path: Path, view: str, equal: dict[str, str], message: str) -> None:
    with open_warehouse(path) as warehouse, pytest.raises(QuestionError, match=message):
        list(warehouse.facts(view, **equal))


def test_a_frame_of_what_is_installed(path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    with open_warehouse(path) as warehouse:
        assert warehouse.frame("resolutions", "arrow").num_rows == 2  # type: ignore[union-attr]
        with pytest.raises(QuestionError, match="no frame is called spreadsheet"):
            warehouse.frame("resolutions", "spreadsheet")
        monkeypatch.setattr("warehouse.facts.find_spec", lambda name: None)
        for kind in FRAMES:
            with pytest.raises(QuestionError, match="pip install"):
                warehouse.frame("resolutions", kind)
        with pytest.raises(QuestionError, match="polars is not installed"):
            warehouse.frame("resolutions")


def test_views_and_columns_are_told(path: Path) -> None:
    with open_warehouse(path) as warehouse:
        assert "resolutions" in warehouse.views
        columns = {column.name: column for column in warehouse.columns("resolutions")}
        assert columns["meeting_date"].type == "DATE"
        assert columns["text"].meaning
        assert warehouse.count("resolutions") == 2


def test_no_warehouse_is_said(tmp_path: Path) -> None:
    with pytest.raises(NoWarehouseError, match="minutebook ingest"):
        open_warehouse(tmp_path / "none.duckdb")


def test_a_paper_is_read_without_a_warehouse(tmp_path: Path) -> None:
    (tmp_path / "minutes.txt").write_text(BOARD, encoding="utf-8")
    paper = read(tmp_path / "minutes.txt")
    assert paper.pack.status == "ok"
    found = list(paper.of("resolutions"))
    assert "That dues be raised by a tenth from the summer;" in [r.text for r in found]
    pages = {p.page: p.text for p in paper.pages}
    for fact in paper.facts:
        assert fact.evidence
        for span in fact.evidence:
            assert pages[span.page][span.start : span.end] == span.quote
    with pytest.raises(ValueError, match="no facts are called resolution;"):
        paper.of("resolution")


def test_a_paper_that_cannot_be_read_says_why(tmp_path: Path) -> None:
    (tmp_path / "broken.pdf").write_bytes(b"%PDF-1.4 nothing else")
    paper = read(tmp_path / "broken.pdf")
    assert paper.pack.status == "failed"
    assert paper.problems[0].message
    with pytest.raises(OSError, match=r"none\.pdf"):
        read(tmp_path / "none.pdf")
