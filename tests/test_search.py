"""Words find what holds them, best first; folding, filters and snippets."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest

from tests.invented import SPRING, SUMMER, Paper, agenda, load_papers, minutes
from warehouse.query import ask, ask_sql, open_reader
from warehouse.search import Filters, search, snippet


@pytest.fixture(scope="module")
def warehouse(tmp_path_factory: pytest.TempPathFactory) -> Path:
    path: Path = tmp_path_factory.mktemp("search") / "w.duckdb"
    spring = Paper("s-spring", day=SPRING, body_name="Upper Fenwick Parish Council", body_id="upper")
    spring.document("Minutes").meeting().lists("Ada Brook")
    spring.minute("3", "Café on the quay", "The kiosk’s enquiries about the dredging were answered.")
    again = Paper("z-again", day=SUMMER).document("Minutes, reprinted").meeting()
    again.minute("12", "Dredging of the inner basin", "Members heard that silt had risen by a foot.")
    load_papers(path, minutes(), agenda(), spring, again)
    return path


def found(warehouse: Path, words: str, filters: Filters | None = None, limit: int = 20) -> list[dict[str, object]]:
    with open_reader(warehouse) as connection:
        return list(search(connection, words, filters or Filters(), limit=limit).records())


@pytest.mark.parametrize(
    ("text", "terms"),
    [
        ("Councillors’ Enquiries", ["councillor", "enquiry"]),
        ("Café, CAFE", ["cafe", "cafe"]),
        ("children's services", ["children", "service"]),
        ("churches boxes passes bus analysis less", ["church", "box", "pass", "bus", "analysis", "less"]),
        ("12/B £300,000", ["12", "b", "300", "000"]),
        ("—", []),
    ],
)
def test_words_are_folded(warehouse: Path, text: str, terms: list[str]) -> None:
    with open_reader(warehouse) as connection:
        assert ask(connection, "terms", words=text).rows == ((terms,),)


@pytest.mark.parametrize("words", ["silt", "SILTS", "the silt's"])
def test_a_fact_is_found_once_however_often_it_is_printed(warehouse: Path, words: str) -> None:
    hits = [hit for hit in found(warehouse, words) if hit["kind"] == "minute"]
    assert [(hit["fact_id"], hit["pack_id"], hit["page"]) for hit in hits][:1] == [
        ("min-2023-06-20-12", "c-minutes", 1)
    ]
    assert len({hit["fact_id"] for hit in hits}) == len(hits)


def test_all_the_words_where_something_holds_them_all(warehouse: Path) -> None:
    assert {hit["fact_id"] for hit in found(warehouse, "dredging basin")} == {
        "min-2023-06-20-12",
        "item-2023-06-20-2-Dredging of the inner basin",
    }


def test_any_of_the_words_otherwise(warehouse: Path) -> None:
    kinds = {hit["kind"] for hit in found(warehouse, "kiosk beacon zebra")}
    assert "minute" in kinds
    assert found(warehouse, "zebra") == []


def test_best_first(warehouse: Path) -> None:
    scores = [hit["score"] for hit in found(warehouse, "the harbour lights")]
    assert scores == sorted(scores, key=lambda s: -float(str(s)))
    # a short heading that holds the words before a longer text that does
    assert found(warehouse, "dredging")[0]["kind"] == "agenda item"


def test_a_page_is_found_by_what_no_fact_holds(warehouse: Path) -> None:
    (hit,) = found(warehouse, "reprinted calendar")[:1]
    assert hit["kind"] == "document"
    pages = [hit for hit in found(warehouse, "silt mooring") if hit["kind"] == "page"]
    assert [(hit["pack_id"], hit["page"], hit["date"]) for hit in pages] == [("c-minutes", 1, SUMMER)]


@pytest.mark.parametrize(
    ("filters", "days"),
    [
        (Filters(), {SPRING, SUMMER}),
        (Filters(body="upper fenwick"), {SPRING}),
        (Filters(since=date(2023, 6, 20)), {SUMMER}),
        (Filters(until=date(2023, 6, 19)), {SPRING}),
        (Filters(since=date(2024, 1, 1)), set()),
        (Filters(person="tiller"), {SUMMER}),
        (Filters(person="ada b"), {SPRING}),
        (Filters(person="nobody"), set()),
    ],
)
def test_filters(warehouse: Path, filters: Filters, days: set[date]) -> None:
    assert {hit["date"] for hit in found(warehouse, "dredging", filters)} == days


def test_limit(warehouse: Path) -> None:
    assert len(found(warehouse, "the", limit=2)) == 2


def test_a_pack_read_anew_is_found_by_its_new_words_alone(tmp_path: Path) -> None:
    path = tmp_path / "w.duckdb"
    load_papers(path, Paper("p").document("Minutes").meeting().minute("1", "Lamps", "A lantern was lit."))
    load_papers(path, Paper("p").document("Minutes").meeting().minute("1", "Lamps", "A candle was lit."))
    assert found(path, "lantern") == []
    assert len(found(path, "candle")) == 1


def test_a_snippet_shows_the_words_together() -> None:
    text = "filler " * 100 + "the enquiries about silt " + "filler " * 100
    shown = snippet(text, ("enquiry", "silt"), 80)
    assert "enquiries about silt" in shown
    assert shown.startswith("… ")
    assert shown.endswith(" …")
    assert len(shown) < 100


@pytest.mark.parametrize("text", ["", "short", "two\nlines"])
def test_a_short_text_is_shown_whole(text: str) -> None:
    assert snippet(text, ("lines",)) == " ".join(text.split())


@pytest.mark.parametrize("whole", [True, False])
@pytest.mark.parametrize(
    "words",
    ["dredging", "dredging basin", "the inner basin", "dredging of the inner", "dredging of the inner basin silt"],
)
def test_scores_are_the_sums_of_what_each_word_adds(warehouse: Path, words: str, whole: bool) -> None:
    with open_reader(warehouse) as connection:
        terms = words.split()
        weights = [1.5 + n for n, _ in enumerate(terms)]
        held: dict[int, list[float]] = {}
        for term, weight in zip(terms, weights, strict=True):
            sql = f"select entry, weight from search.postings where term = '{term}'"
            for entry, share in ask_sql(connection, sql).rows:
                held.setdefault(int(str(entry)), []).append(weight * float(str(share)))
        wanted = {e: sum(shares) for e, shares in held.items() if not whole or len(shares) == len(terms)}
        ranked = connection.execute(
            "select entry, score from search.ranked($terms::varchar[], $weights::double[], $whole, null)",
            {"terms": terms, "weights": weights, "whole": whole},
        ).fetchall()
        assert dict(ranked) == pytest.approx(wanted, abs=1e-3)
        assert len(ranked) == len(wanted)


def test_the_best_of_one_word_are_the_best_of_all(warehouse: Path) -> None:
    asked = (
        "from search.ranked(['the'], [2.0::double], true, {most}) where not of_page order by score desc, entry limit 3"
    )
    with open_reader(warehouse) as connection:
        few, every = (ask_sql(connection, asked.format(most=most)).rows for most in ("3", "null"))
    assert len(few) == 3
    assert few == every
