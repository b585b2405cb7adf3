"""The index of the written pages: small files, of which a browser fetches those that a question needs.

`search/meta.json` has counts; `search/t-ab.json` the postings of all terms that begin with 'ab', each a list of
document numbers and weights (BM25's share of the document, in hundredths); `search/d-3.json` what is shown of
the documents from 3 * CHUNK on.
"""

from __future__ import annotations

import json
from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Mapping

from warehouse.cells import Written, written
from warehouse.explorer.page import Record

__all__ = ["CHUNK", "index_files", "shard_of"]

CHUNK = 200  # documents in one file
SHOWN = 260  # characters of a document's text


def index_files(found: Iterable[Record], address: Callable[[object], str]) -> Iterator[tuple[str, str]]:
    """Name and content of each file of the index. `address` gives a fact's page from the site's root."""
    lengths: list[int] = []
    counted: list[Counter[str]] = []
    shown: list[Written] = []
    for record in found:
        terms = record["terms"]
        words = Counter(str(t) for t in terms) if isinstance(terms, list) else Counter()
        counted.append(words)
        lengths.append(sum(words.values()))
        text = " ".join(str(record["text"] or "").split())
        shown.append(
            [
                written(record["kind"]),
                " ".join(str(record["title"] or "").split()),
                text if len(text) <= SHOWN else text[:SHOWN].rsplit(" ", 1)[0] + " …",
                written(record["date"]),
                written(record["body"]),
                address(record["fact_id"]),
            ]
        )
    mean = sum(lengths) / len(lengths) if lengths else 1.0
    postings: dict[str, list[int]] = {}
    for number, words in enumerate(counted):
        for term, times in words.items():
            share = times * 2.2 / (times + 1.2 * (0.25 + 0.75 * lengths[number] / mean))
            postings.setdefault(term, []).extend((number, round(100 * share)))
    yield "search/meta.json", compact({"documents": len(shown), "chunk": CHUNK})
    for first in range(0, len(shown), CHUNK):
        yield f"search/d-{first // CHUNK}.json", compact(shown[first : first + CHUNK])
    shards: dict[str, dict[str, Written]] = {}
    for term in sorted(postings):
        shards.setdefault(shard_of(term), {})[term] = list(postings[term])
    for shard, terms in shards.items():
        yield f"search/t-{shard}.json", compact(terms)


def shard_of(term: str) -> str:
    """The first two letters; what a file's name had better not hold, as a code."""
    return "".join(c if c.isascii() and c.isalnum() else f"{ord(c):x}-" for c in term[:2])


def compact(value: Written | Mapping[str, Written]) -> str:
    return json.dumps(value, ensure_ascii=False, separators=(",", ":"))
