"""What an extractor is told beside the words: whose meeting it is, the pages, the rules."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from datetime import date
from typing import TYPE_CHECKING

from corpus.evidence import Page, Span
from corpus.passage import Passage
from pipeline.ids import Numbered
from pipeline.records import Problem
from rules.book import Layout, RuleBook

if TYPE_CHECKING:
    from spacy.language import Language

__all__ = ["MeetingKey", "Scene", "Trouble", "printed_lines"]


@dataclass(frozen=True, slots=True)
class MeetingKey:
    """Which meeting: the id that every printing of it shares, and what the id is made of."""

    meeting_id: str
    body_id: str | None
    body: str | None
    date: date | None


@dataclass(frozen=True, slots=True)
class Trouble:
    """A problem met in extracting, with the facts and the place that it concerns."""

    kind: str
    severity: str
    page: int | None
    message: str
    fact_ids: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Scene:
    """One section's surroundings. `ids` and `troubles` grow while the pack is extracted."""

    pack_id: str
    document_id: str
    meeting: MeetingKey
    pages: Mapping[int, Page] = field(repr=False)
    layout: Layout = field(repr=False)
    book: RuleBook = field(repr=False)
    nlp: Language = field(repr=False)
    ids: Numbered = field(repr=False)
    troubles: list[Trouble] = field(repr=False)

    def evidence(self, *passages: Passage) -> tuple[Span, ...]:
        """The places of all the passages, in their order."""
        return tuple(self._spans(passages))

    def _spans(self, passages: tuple[Passage, ...]) -> Iterator[Span]:
        seen: set[tuple[int, int, int]] = set()
        for passage in passages:
            for span in passage.spans(self.pages):
                if (span.page, span.start, span.end) not in seen:
                    seen.add((span.page, span.start, span.end))
                    yield span

    def problem(self, trouble: Trouble) -> Problem:
        """The trouble as a record of this pack."""
        return Problem(
            problem_id=self.ids.id("prb", self.pack_id, trouble.kind, trouble.page, trouble.message),
            kind=trouble.kind,
            severity=trouble.severity,
            pack_id=self.pack_id,
            page=trouble.page,
            fact_ids=trouble.fact_ids,
            message=trouble.message,
        )


def printed_lines(passage: Passage, scene: Scene) -> Iterator[Passage]:
    """The passage parted where the page breaks its lines."""
    start = 0
    for left, right in zip(passage.runs, passage.runs[1:], strict=False):
        same = left.page == right.page
        between = scene.pages[left.page].text[left.start + left.length : right.start] if same else "\n"
        if "\n" in between and left.at + left.length < right.at:
            yield passage.cut(start, right.at)
            start = right.at
    if passage.text[start:]:
        yield passage.cut(start)
