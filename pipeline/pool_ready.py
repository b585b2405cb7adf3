"""What every reading process begins with: the program's own rules and language, made once.

The server that processes are forked from imports this module, and so each process has them at no cost.
"""

from __future__ import annotations

import gc
from typing import TYPE_CHECKING

import pipeline.extract.pack
import pipeline.read.flow
import pipeline.read.pdf
import pipeline.read.pdfium
import pipeline.run  # noqa: F401
from pipeline.language import blank
from rules.load import load

if TYPE_CHECKING:
    from spacy.language import Language

    from rules.book import RuleBook

__all__ = ["BOOK", "NLP"]

BOOK: RuleBook = load(None)
NLP: Language = blank(BOOK.names)
# None of it is ever garbage: the collector need not walk through it again and again.
gc.freeze()
