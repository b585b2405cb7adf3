"""Who was elected to the chair in one of the first minutes, as at an annual meeting, and so presided from there on.

Enters: the minutes. Leaves: the names under a heading that elects the chair, those elected before those proposed, each
with the words; none where several were proposed and nothing tells who won.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import islice

from corpus.passage import Passage
from pipeline.extract.outline import Entry
from pipeline.extract.scene import Scene
from pipeline.language import sentences

__all__ = ["chosen"]

_FIRST, _LAST = 3, 6  # minutes among which the election is; those in which only who carries on may have presided
_CARRIES_ON = re.compile(r"(?i)\b(?:re-? ?elected|re-? ?appointed|continu(?:es?|ed) as|remains? as|took the chair)\b")
_ELECTS = re.compile(
    r"(?i)\b(?:re-?)?(?:elect|appoint|nominat|choos|select)\w*\b"
    r"(?:(?!\b(?:vice|deputy|working|sub-?committee)\b).){0,40}?"
    r"\b(?:chair(?:man|woman|person)?|mayor|convener|president|cathaoirleach|provost|office[- ]?bearers|officers)\b"
)
_SETTLED = re.compile(
    r"(?i)\b(?:agreed|in favour|carried|resolved|elected|appointed|accepted|unanimous(?:ly)?|nem\.? con"
    r"|no (?:other|further) (?:nominations?|candidates?|proposals?)|took the chair|declaration of acceptance)\b"
)


def chosen(entries: Sequence[Entry], scene: Scene) -> Iterator[tuple[Passage, Passage]]:
    """The name of whoever was elected, and the words that say so, where an election of the chair is minuted."""
    for n, entry in enumerate(islice(entries, _LAST)):
        if not _ELECTS.search(entry.heading.text or next((b.text for b in entry.blocks), "")):
            continue
        told = [entry.heading, *(b.passage for b in entry.blocks if not b.cells)]
        said = [s for words in told for s in sentences(words, scene.nlp)]
        if n >= _FIRST and not any(_CARRIES_ON.search(s.text) for s in said):
            return  # at the end of an annual meeting, which another chaired
        elected = list(_named(said, "elected", scene))
        if elected:
            yield from elected
        elif any(_SETTLED.search(s.text) for s in said[1:]):
            yield from _named(said, "proposed", scene)
        return


def _named(said: Sequence[Passage], kind: str, scene: Scene) -> Iterator[tuple[Passage, Passage]]:
    for sentence in said:
        for pattern in scene.book.attendance.chair_elected:
            if pattern.kind == kind and (match := pattern.search(sentence.text)):
                yield sentence.group(match, "name"), sentence.group(match)
                break
