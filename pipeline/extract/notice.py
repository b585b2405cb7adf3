"""Decision notices: a form of lettered fields for each decision."""

from __future__ import annotations

from pipeline.extract.outline import Outline
from pipeline.segment import Section
from rules.book import RuleBook

__all__ = ["notice_outline"]


def notice_outline(section: Section, book: RuleBook) -> Outline:
    """The form taken apart as minutes are."""
    return Outline(section.blocks, (), ())
