"""What most tests of reading share: the packaged rules and the sentence splitter, made once."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from pipeline.language import blank
from rules.book import RuleBook
from rules.load import load

if TYPE_CHECKING:
    from spacy.language import Language


@pytest.fixture(scope="session")
def book() -> RuleBook:
    return load()


@pytest.fixture(scope="session")
def nlp(book: RuleBook) -> Language:
    return blank(book.names)
