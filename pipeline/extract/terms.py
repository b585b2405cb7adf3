"""A body's terms of reference: its quorum, how often it meets, who sits on it.

Enters: a section of kind terms_of_reference. Leaves: one record for the terms, one for each seat.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from corpus.passage import EMPTY, Passage
from pipeline.extract.report_parts import Part, parts
from pipeline.extract.scene import Scene
from pipeline.extract.seats import seats
from pipeline.ids import fold
from pipeline.language import sentences
from pipeline.records import Fact, TermsOfReference
from pipeline.segment import Section
from rules.book import Pattern, ReportRules

__all__ = ["terms_facts"]

_PARTED = re.compile(r"\s+[-–—:]\s+")


@dataclass(frozen=True, slots=True)
class _Quorum:
    sentence: Passage = EMPTY
    members: int | None = None
    agencies: int | None = None
    rule: str = ""


def terms_facts(section: Section, scene: Scene) -> Iterator[Fact]:
    """The terms' record and their seats; nothing where the paper states neither."""
    if section.kind != "terms_of_reference":
        return
    found = parts(section.blocks, scene)
    quorum = _quorum(found, scene)
    meets, meets_rule = _meets(found, scene)
    body = _body(section, scene)
    body_id = scene.meeting.body_id if fold(body.text) == fold(scene.meeting.body) else None
    name = body.text or scene.meeting.body
    tor_id = scene.ids.id("tor", fold(name), scene.meeting.date, section.title.text)
    sitting = list(seats(tor_id, found, scene))
    if not (sitting or quorum.sentence or meets):
        return
    yield TermsOfReference(
        fact_id=tor_id,
        pack_id=scene.pack_id,
        document_id=scene.document_id,
        rule=", ".join(r for r in (section.rule, quorum.rule, meets_rule) if r),
        evidence=scene.evidence(section.title, body, quorum.sentence, meets),
        tor_id=tor_id,
        body_id=body_id if body else scene.meeting.body_id,
        body=name,
        as_of=scene.meeting.date,
        quorum=quorum.sentence.text or None,
        quorum_members=quorum.members,
        quorum_agencies=quorum.agencies,
        meets=meets.text or None,
    )
    yield from sitting


def _body(section: Section, scene: Scene) -> Passage:
    """The body over the terms, else the one in their title ('Quays Board – Terms of Reference')."""
    if section.head.body:
        return section.head.body
    about = [p for p in scene.book.documents.kind if p.kind == "terms_of_reference"]
    for piece in _split(section.title):
        if any(p.search(piece.text) for p in about):
            continue
        if any(p.search(piece.text) for p in scene.book.meetings.body):
            return piece
    return EMPTY


def _split(title: Passage) -> Iterator[Passage]:
    at = 0
    for match in _PARTED.finditer(title.text):
        yield title.cut(at, match.start())
        at = match.end()
    yield title.cut(at)


def _quorum(found: Sequence[Part], scene: Scene) -> _Quorum:
    """The first sentence that speaks of the quorum and gives a number; else the first that speaks of it."""
    rules = scene.book.reports
    spoken = _Quorum()
    for part in found:
        for block in part.blocks:
            for sentence in sentences(block.passage, scene.nlp):
                told = next((p for p in rules.quorum if p.search(sentence.text)), None)
                if told is None and part.kind != "quorum":
                    continue
                members = _count(sentence.text, rules.quorum_members, rules)
                agencies = _count(sentence.text, rules.quorum_agencies, rules)
                one = _Quorum(sentence, members, agencies, told.name if told else part.rule)
                if members is not None or agencies is not None:
                    return one
                if told and not spoken.sentence:
                    spoken = one
    return spoken


def _count(text: str, patterns: Sequence[Pattern], rules: ReportRules) -> int | None:
    """The number that the patterns find, in digits or in a word that the rules know."""
    for pattern in patterns:
        if match := pattern.search(text):
            said = match["count"].casefold()
            digits = said if said.isdigit() else next((w.name for w in rules.number if said in w.forms), "")
            return int(digits) if digits else None
    return None


def _meets(found: Sequence[Part], scene: Scene) -> tuple[Passage, str]:
    for part in found:
        for block in part.blocks:
            for sentence in sentences(block.passage, scene.nlp):
                for pattern in scene.book.reports.meets:
                    if pattern.search(sentence.text):
                        return sentence, pattern.name
    return EMPTY, ""
