"""Papers for programs: a file goes in, its facts with the words that show them come out; no warehouse is needed.

    from pipeline.api import read

    paper = read("minutes.pdf")
    for fact in paper.of("resolutions"):
        print(fact.text, fact.evidence[0].page)

What is settled across papers (people, trails, series) needs a warehouse: see `warehouse.facts`.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path
from typing import TYPE_CHECKING, Any

from pipeline.paper import Paper
from pipeline.run import read_paper
from pipeline.write import FACT_KINDS
from rules.book import RuleBook
from rules.load import load

if TYPE_CHECKING:
    from spacy.language import Language

__all__ = ["KINDS", "PaperRead", "read"]

KINDS = tuple(FACT_KINDS)
"""What a paper can say, by the names of the warehouse's views."""


@dataclass(frozen=True, slots=True)
class PaperRead(Paper):
    """A paper and how it went: `pack.status` is ok, partial or failed, and `pack.message` says why."""

    def of(self, kind: str) -> Iterator[Any]:
        """The facts of one kind, such as 'resolutions', in the paper's order; each is a record of `pipeline.records`.

        Raises ValueError for a kind that there is not.
        """
        if kind not in FACT_KINDS:
            raise ValueError(f"no facts are called {kind}; there are {', '.join(KINDS)}")
        return (fact for fact in self.facts if type(fact) is FACT_KINDS[kind])


def read(path: str | Path, *, rules: str | Path | None = None, password: str | None = None) -> PaperRead:
    """Read one paper. `rules`: a folder laid over the packaged rules.

    A file that cannot be read gives a paper whose status is failed, with the reason in `problems`. Raises OSError
    where there is no such file, and RuleError where the rules cannot be used.
    """
    book, nlp = _equipment(Path(rules) if rules is not None else None)
    paper = read_paper(Path(path), book, nlp, password)
    return PaperRead(paper.pack, paper.pages, paper.facts, paper.problems)


@lru_cache(maxsize=2)
def _equipment(rules: Path | None) -> tuple[RuleBook, Language]:
    """Rules and sentence splitter, made once for many papers."""
    from pipeline.language import blank

    book = load(rules)
    return book, blank(book.names)
