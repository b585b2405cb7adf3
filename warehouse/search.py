"""Words go in; what holds them comes out, best first, each with the stretch of text that shows why."""

from __future__ import annotations

import unicodedata
from collections.abc import Callable, Collection
from dataclasses import dataclass
from datetime import date
from math import log

import duckdb

from warehouse.query import Rows, ask

__all__ = ["Filters", "Wanted", "all_or_any", "search", "snippet", "terms_of"]

SNIPPET = 160  # characters
COLUMNS = ("kind", "fact_id", "pack_id", "page", "date", "body", "title", "snippet", "score")


@dataclass(frozen=True, slots=True)
class Filters:
    """What narrows a search. `body` is a part of a name, `person` a name, or words of
    one of which the last may be cut short, in any case; the days are inclusive."""

    body: str | None = None
    since: date | None = None
    until: date | None = None
    person: str | None = None


@dataclass(frozen=True, slots=True)
class Wanted:
    """Words to be found, rarest first, as `search.terms` folds them, with their weights; `whole`: all of them."""

    terms: list[str]
    weights: list[float]
    whole: bool


def search(connection: duckdb.DuckDBPyConnection, words: str, filters: Filters, *, limit: int = 20) -> Rows:
    """At most `limit` facts and pages that hold the words: all of them, or failing that, any.

    Columns: kind, fact_id (NULL for a page), pack_id, page (a fact's first), date, body, title, snippet,
    score. Case, accents and plurals make no difference.
    """
    narrowed: dict[str, object] = {}
    if filters != Filters():
        *names, beginning = terms_of(connection, filters.person or "") or (None,)
        narrowed = {
            "body": filters.body,
            "since": filters.since,
            "until": filters.until,
            "names": sorted(set(names)),
            "beginning": beginning,
        }

    def hits(wanted: Wanted) -> Rows:
        kind = "search_within" if narrowed else "search"
        return ask(
            connection, kind, terms=wanted.terms, weights=wanted.weights, whole=wanted.whole, limit=limit, **narrowed
        )

    wanted, best = all_or_any(connection, terms_of(connection, words), hits)
    scores = {entry: score for entry, score, _ in best.rows}
    pages = {entry for entry, _, of_page in best.rows if of_page}
    terms = tuple(wanted.terms)
    order = ask(connection, "search_best", entries=list(scores), scores=list(scores.values())).rows
    if any(entry in pages for entry, *_ in order[:limit]):
        # a page adds nothing where a fact printed on it holds as many of the words as were asked for
        told = ask(connection, "search_told", pages=list(pages), terms=wanted.terms, whole=wanted.whole).rows
        order = tuple(row for row in order if row[:1] not in set(told))
    ranked = order[:limit]
    shown = ask(connection, "search_shown", entries=[entry for entry, *_ in ranked]).rows
    place = {entry: rest for entry, *rest in shown}
    rows = []
    for entry, score, day, body in ranked:
        kind, fact_id, pack_id, page, title, text = place[entry]
        rows.append((kind, fact_id, pack_id, page, day, body, title, snippet(str(text), terms), score))
    return Rows(COLUMNS, tuple(rows))


def all_or_any(
    connection: duckdb.DuckDBPyConnection, terms: Collection[str], hits: Callable[[Wanted], Rows]
) -> tuple[Wanted, Rows]:
    """What holds all the words, or where nothing does, any; and what was wanted then."""
    held: list[tuple[int, str, float]] = []
    asked = set(terms)
    for term in asked:
        ((times, entries),) = ask(connection, "search_times", term=term).rows
        times, entries = int(str(times)), int(str(entries))
        if times:
            # the weight of a word in BM25, as Lucene has it: never negative
            held.append((times, term, log(1 + (entries - times + 0.5) / (times + 0.5))))
    held.sort()
    found, weights = [term for _, term, _ in held], [weight for *_, weight in held]
    if len(found) == len(asked):
        wanted = Wanted(found, weights, whole=True)
        best = hits(wanted)
        if best.rows or len(found) == 1:
            return wanted, best
    wanted = Wanted(found, weights, whole=False)
    return wanted, hits(wanted)


def terms_of(connection: duckdb.DuckDBPyConnection, words: str) -> tuple[str, ...]:
    cells = ask(connection, "terms", words=words).rows[0][0]
    return tuple(str(term) for term in cells) if isinstance(cells, list) else ()


def snippet(text: str, terms: tuple[str, ...], length: int = SNIPPET) -> str:
    """About `length` characters of the text on one line, from where most of the terms stand together."""
    words = text.split()
    if len(" ".join(words)) <= length:
        return " ".join(words)
    folded = [fold(word) for word in words]
    # a folded plural is a beginning of the word, but for 'y' in the place of 'ies'
    beginnings = [term.removesuffix("y") for term in terms]
    shown = [next((b for b in beginnings if word.startswith(b)), None) for word in folded]
    window = max(1, length // 7)
    best = max(
        range(len(words)),
        key=lambda i: (len({b for b in shown[i : i + window] if b is not None}), shown[i] is not None, -i),
    )
    start = max(0, best - 4)
    piece = " ".join(words[start:])
    lead = "… " if start else ""
    if len(piece) <= length:
        return lead + piece
    return f"{lead}{piece[:length].rsplit(' ', 1)[0]} …"


def fold(word: str) -> str:
    plain = unicodedata.normalize("NFKD", word.lower())
    return "".join(c for c in plain if c.isalnum())
