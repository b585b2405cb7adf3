"""What every record carries: the pack it is of, the page's text, the problem met, the evidence."""

from __future__ import annotations

from dataclasses import dataclass

from corpus.evidence import Span

__all__ = [
    "Fact",
    "Pack",
    "PageText",
    "Problem",
]


@dataclass(frozen=True, slots=True, kw_only=True)
class Pack:
    """One file as it was read. `pack_id` comes from the file's content alone."""

    pack_id: str
    file_name: str
    media_type: str
    pages: int
    title: str | None
    status: str  # ok, partial, failed
    message: str | None
    layout: str | None


@dataclass(frozen=True, slots=True, kw_only=True)
class PageText:
    """The raw text of one page: what every citation points into."""

    pack_id: str
    page: int
    text: str
    width: float | None
    height: float | None
    source: str  # text, ocr
    reader: str  # which reader read it


@dataclass(frozen=True, slots=True, kw_only=True)
class Problem:
    """A contradiction in the papers, or something that could not be read."""

    problem_id: str
    kind: str
    severity: str  # info, warning, error
    pack_id: str
    page: int | None
    fact_ids: tuple[str, ...]
    message: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Fact:
    """What every fact carries. `fact_id` is made of what the fact says, never of when it was read."""

    fact_id: str
    pack_id: str
    document_id: str
    rule: str
    evidence: tuple[Span, ...]

    def __post_init__(self) -> None:
        if not self.evidence:
            raise ValueError(f"{type(self).__name__} {self.fact_id}: a fact needs the words that show it")
