"""Search: words go in; hits in their context come out, with what narrows them."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from datetime import date

from warehouse.explorer.page import Asked, Page, Record, records
from warehouse.facts import Warehouse
from warehouse.search import Filters, search, terms_of

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
    year = asked["year"] if asked.get("year", "").isdigit() and len(asked["year"]) == 4 else None
    chosen = {
        "kind": asked.get("kind") or None,
        "body": asked.get("body") or None,
        "year": year,
        "outcome": asked.get("outcome") or None,
    }
    hits: list[dict[str, object]] = []
    if words:
        filters = Filters(
            body=chosen["body"],
            since=date(int(year), 1, 1) if year and int(year) else None,
            until=date(int(year), 12, 31) if year and int(year) else None,
            person=person,
        )
        hits = [dict(r) for r in search(warehouse.connection, words, filters, limit=MOST).records()]
        outcomes = outcomes_of(warehouse, hits)
        for hit in hits:
            hit["outcome"] = outcomes.get(str(hit["fact_id"]))
            hit["year"] = str(hit["date"].year) if isinstance(hit["date"], date) else None
    kept = [h for h in hits if all(h[f] == v for f, v in chosen.items() if v is not None and f in ("kind", "outcome"))]
    at = max(1, int(asked["p"])) if asked.get("p", "").isdigit() and len(asked["p"]) < 4 else 1
    first = (at - 1) * ON_A_PAGE
    return Page(
        "search.html",
        f"Search: {words}" if words else "Search",
        {"words": words, "person": person, **chosen, "hits": kept[first : first + ON_A_PAGE], "found": len(kept)},
        "hits",
        shown={
            "facets": {f: facet(hits, f, chosen) for f in FACETS},
            "chosen": chosen,
            "terms": terms_of(warehouse.connection, words) if words else (),
            "at": at,
            "pages": -(-len(kept) // ON_A_PAGE),
            "most": MOST,
            "cut": len(hits) >= MOST,
        },
        columns=("kind", "fact_id", "pack_id", "page", "date", "body", "title", "snippet", "outcome"),
    )


def outcomes_of(warehouse: Warehouse, hits: Sequence[Record]) -> dict[str, str]:
    ids = [str(h["fact_id"]) for h in hits if h["kind"] == "resolution"]
    if not ids:
        return {}
    found = records(warehouse.ask("page_outcomes", fact_ids=ids))
    return {str(r["fact_id"]): str(r["outcome"]) for r in found if r["outcome"] is not None}


def facet(hits: Sequence[Record], name: str, chosen: dict[str, str | None]) -> list[tuple[str, int]]:
    """How many hits each value has, among those that the other facets leave."""
    others = {f: v for f, v in chosen.items() if f != name and v is not None and f in ("kind", "outcome")}
    counted = Counter(str(h[name]) for h in hits if h[name] is not None and all(h[f] == v for f, v in others.items()))
    found = counted.most_common(IN_A_FACET)
    return sorted(found, reverse=True) if name == "year" else found
