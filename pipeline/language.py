"""Sentences and names in prose, by one blank spaCy pipeline with our own words for it.

The only module that imports spaCy. No model is loaded: abbreviations of the trade ('Ch. Supt.', 'Cllr.')
come from the rules, so that they end no sentence, and people are found by their titles.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache
from typing import TYPE_CHECKING

from corpus.passage import Passage

if TYPE_CHECKING:
    from spacy.language import Language

    from rules.book import NameRules

__all__ = ["blank", "sentences"]


# A sentence's end with words behind it: without one there is nothing to part.
_PARTS = re.compile(r"[.!?](?=[\s\S]*[^\s.,;:!?'\"’”)\]…–-])")

_COUNCIL = re.compile(  # '... to the PC. Resolution passed.': a parish council and no constable
    r"\bPC\.(?= (?:Resolution|Motion|Carried|Agreed|Proposed|Seconded|RESOLVED|Resolved|All (?:agreed|in favour))\b)"
)

# 'Councillor', whose full stop ends a sentence, as that of 'Cllr.' does not
_IN_FULL = re.compile(r"[A-Z](?=(?:[a-z]*[aeiou]){2})[a-z]{3,}")


_POINT = re.compile(r"(?:[a-z]|[ivx]{2,4})\) +[A-Z]")
_BEHIND = 12  # characters behind a sentence that tell whether another begins


def blank(names: NameRules) -> Language:
    """A tokenizer that knows the trade's abbreviations, and sentence ends."""
    import spacy

    nlp = spacy.blank("en")
    for short in names.abbreviation:
        nlp.tokenizer.add_special_case(short, [{"ORTH": short}])  # type: ignore[union-attr]
    for word in names.title:
        for form in word.forms:
            if " " not in form and not _IN_FULL.fullmatch(form):
                nlp.tokenizer.add_special_case(form + ".", [{"ORTH": form + "."}])  # type: ignore[union-attr]
    nlp.add_pipe("sentencizer", config={"punct_chars": [".", "!", "?"]})
    return nlp


def sentences(passage: Passage, nlp: Language) -> Iterator[Passage]:
    """The passage's sentences; initials and abbreviations end none."""
    text = passage.text
    if not text:
        return
    if not _PARTS.search(text):
        yield passage.cut(0)
        return
    held = 0
    for end in _ends(text, nlp):
        yield passage.cut(held, end)
        held = end
    if text[held:].strip():
        yield passage.cut(held)


@lru_cache(maxsize=2048)  # one paragraph is asked about by one extractor after another
def _ends(text: str, nlp: Language) -> tuple[int, ...]:
    """Where its sentences end."""
    # a bracket opens the sentence behind it: '... as a true record. (Proposed by A)'
    told = (len(text[: sentence.end_char].rstrip("( ")) for sentence in nlp(text).sents)
    ends = sorted({*told, *(m.end() for m in _COUNCIL.finditer(text))})
    # '... approx. six weeks': no sentence begins small, but for the letter of a point, '... reviewed. b) Travel'
    behind = ((end, text[end : end + _BEHIND].lstrip()) for end in ends if end)
    return tuple(end for end, words in behind if not words[:1].islower() or _POINT.match(words))
