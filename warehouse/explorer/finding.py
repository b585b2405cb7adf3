"""Search: words go in; hits in their context come out, with what narrows them."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from datetime import date

from warehouse.explorer.page import Asked, Page, Record, asked_number, records
from warehouse.facts import Warehouse
from warehouse.query import Rows
from warehouse.search import Wanted, all_or_any, snippet, terms_of

__all__ = ["FACETS", "find"]

MOST = 400  # hits that are looked at
ON_A_PAGE = 20
LONGEST = 300  # characters of a question
IN_A_FACET = 12

FACETS = ("kind", "body", "year", "outcome")


def find(warehouse: Warehouse, key: str, asked: Asked) -> Page:
    """The best hits, all of the words where anything holds them all, narrowed by facets."""
    words = " ".join(asked.get("q", "").split())[:LONGEST]
    person = asked.get("person", "").strip()[:LONGEST] or None
    year = asked_number(asked, "year") or None
    chosen = {
        "kind": asked.get("kind") or None,
        "body": asked.get("body") or None,
        "year": str(year) if year else None,
        "outcome": asked.get("outcome") or None,
    }
    hits: list[dict[str, object]] = []
    terms = terms_of(warehouse.connection, words) if words else ()
    if terms:
        narrowed: dict[str, object] = {}
        if person or any(chosen.values()):
            narrowed = {
                "kind": chosen["kind"],
                "body": chosen["body"],
                "outcome": chosen["outcome"],
                "person": person,
                "since": date(year, 1, 1) if year else None,
                "until": date(year, 12, 31) if year else None,
            }

        def best(wanted: Wanted) -> Rows:
            name = "page_search_within" if narrowed else "page_search"
            return warehouse.ask(
                name, terms=wanted.terms, weights=wanted.weights, whole=wanted.whole, limit=MOST, **narrowed
            )

        hits = records(all_or_any(warehouse.connection, terms, best)[1])
        outcomes = outcomes_of(warehouse, hits)
        for hit in hits:
            hit["outcome"] = outcomes.get(str(hit["fact_id"]))
            hit["year"] = str(hit["date"].year) if isinstance(hit["date"], date) else None
    at = max(1, asked_number(asked, "p") or 1)
    first = (at - 1) * ON_A_PAGE
    shown = told(warehouse, hits[first : first + ON_A_PAGE], terms)
    return Page(
        "search.html",
        f"Search: {words}" if words else "Search",
        {"words": words, "person": person, **chosen, "hits": shown, "found": len(hits)},
        "hits",
        shown={
            "facets": {name: facet(hits, name) for name in FACETS},
            "chosen": chosen,
            "terms": terms,
            "at": at,
            "pages": -(-len(hits) // ON_A_PAGE),
            "most": MOST,
            "cut": len(hits) >= MOST,
        },
        columns=("kind", "fact_id", "pack_id", "page", "date", "body", "title", "snippet", "outcome"),
    )


def told(warehouse: Warehouse, hits: Sequence[Record], terms: tuple[str, ...]) -> list[dict[str, object]]:
    """The hits with their titles and the stretch of text that shows why."""
    if not hits:
        return []
    found = warehouse.ask("page_search_texts", entries=[h["entry"] for h in hits]).records()
    texts = {r["entry"]: r for r in found}
    return [
        {
            **{name: value for name, value in hit.items() if name != "entry"},
            "title": texts[hit["entry"]]["title"] or hit["kind"],
            "snippet": snippet(str(texts[hit["entry"]]["text"] or ""), terms),
        }
        for hit in hits
    ]


def outcomes_of(warehouse: Warehouse, hits: Sequence[Record]) -> dict[str, str]:
    ids = [str(h["fact_id"]) for h in hits if h["kind"] == "resolution"]
    if not ids:
        return {}
    found = records(warehouse.ask("page_outcomes", fact_ids=ids))
    return {str(r["fact_id"]): str(r["outcome"]) for r in found if r["outcome"] is not None}


def facet(hits: Sequence[Record], name: str) -> list[tuple[str, int]]:
    """How many hits each value has."""
    found = Counter(str(h[name]) for h in hits if h[name] is not None).most_common(IN_A_FACET)
    return sorted(found, reverse=True) if name == "year" else found
