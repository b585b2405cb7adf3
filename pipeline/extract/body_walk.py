"""What a pack has said of boards and partnerships, while its sections are read.

Enters: a name and the words that say something of it. Leaves: one record for each body, its relations and
priorities; a name printed with and without a plural's s, or with its place before it, is one body.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, field

from corpus.passage import Passage
from pipeline.extract.scene import Scene
from pipeline.ids import fact_id, fold
from pipeline.records import BodyPriority, BodyRelation
from rules.book import LandscapeRules, Pattern

__all__ = ["Known", "Walk", "bare", "relate"]


@dataclass(slots=True)
class Known:
    """What the pack has said of one body so far."""

    name: str
    scene: Scene
    rule: str
    evidence: list[Passage] = field(default_factory=list)
    acronym: str | None = None
    chair: str | None = None


@dataclass(slots=True)
class Walk:
    """One pack's bodies while its sections are read."""

    publisher: str | None
    rules: LandscapeRules
    places: frozenset[str]
    known: dict[str, Known] = field(default_factory=dict)
    relations: dict[tuple[str, str, str], BodyRelation] = field(default_factory=dict)
    priorities: dict[tuple[str, str], BodyPriority] = field(default_factory=dict)

    def body_id(self, name: str) -> str:
        return fact_id("body", self.publisher, fold(self.called(name)))

    def called(self, name: str) -> str:
        """The name under which the pack's body is known: what it was called first."""
        known = self.known.get(self.key(name))
        return known.name if known else bare(name)

    def key(self, name: str) -> str:
        """The name without a plural's s and without the place that the pack's own body begins with."""
        words = [w.removesuffix("s") for w in fold(bare(name)).split()]
        return " ".join(words[1:] if len(words) > 3 and words[0] in self.places else words)

    def rename(self, name: str, fuller: Passage) -> None:
        """The body known only by the name over the text is called as the text itself calls it."""
        known = self.known.pop(self.key(name), None)
        if known is not None:
            known.name = bare(fuller.text)
            known.evidence = [fuller, *known.evidence]
            self.known[self.key(known.name)] = known

    def note(self, name: str, scene: Scene, rule: str, *words: Passage) -> Known:
        """The body of that name, made known."""
        name = bare(name)
        known = self.known.setdefault(self.key(name), Known(name, scene, rule))
        if known.scene is scene or not known.evidence:
            known.evidence.extend(words)
        return known


def bare(name: str) -> str:
    return re.sub(r"^(?:the|a|an) ", "", name.strip(" ,.:;"), flags=re.IGNORECASE)


def relate(
    name: str,
    relation: str,
    other: Passage,
    sentence: Passage,
    scene: Scene,
    walk: Walk,
    pattern: Pattern,
    target: str | None = None,
) -> None:
    said = bare(target) if target else other.text.strip(" ,.;:")
    key = (walk.key(name), relation, walk.key(said) if target else fold(said))
    if key in walk.relations or not said:
        return
    walk.relations[key] = BodyRelation(
        fact_id=scene.ids.id("rel", scene.pack_id, *key),
        pack_id=scene.pack_id,
        document_id=scene.document_id,
        rule=pattern.name,
        evidence=scene.evidence(sentence),
        body_id=walk.body_id(name),
        body=walk.called(name),
        relation=relation,
        other=said,
        other_body_id=walk.body_id(said) if target else None,
    )
