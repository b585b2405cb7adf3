"""An invented report and invented terms of reference, put behind an invented board's minutes."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from pipeline.extract.pack import Extracted
from pipeline.extract.report_parts import Part, parts
from rules.book import RuleBook
from tests.papers import BOARD, extracted, reading_of, scene_of

if TYPE_CHECKING:
    from spacy.language import Language

TITLE = "WINCH AND SLIPWAY"

_HEAD = f"{BOARD}\n\nQUARREL BAY LIFEBOAT BOARD\n\n19 OCTOBER 2018\n\n{TITLE}\n\n"

_TERMS = """\
1. The terms were last looked at in 2011, and much has changed since.

Appendices

Appendix A - Terms of Reference of the Quarrel Bay Lifeboat Board

APPENDIX A

Terms of Reference of the Quarrel Bay Lifeboat Board

"""


def report(body: str, book: RuleBook, nlp: Language) -> Extracted:
    """What is read from a report of 19 October 2018 with this body."""
    return extracted(_HEAD + body + "\n", book, nlp)


def terms(body: str, book: RuleBook, nlp: Language) -> Extracted:
    """What is read from terms of reference that a report of 19 October 2018 brings as its appendix."""
    return extracted(_HEAD + _TERMS + body + "\n", book, nlp)


def parted(text: str, book: RuleBook, nlp: Language) -> Sequence[Part]:
    """The text's parts."""
    reading = reading_of(text, book)
    return parts([b for b in reading.blocks if b.furniture is None], scene_of(reading, book, nlp))
