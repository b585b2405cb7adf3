"""Interests declared.

Enters: a minute. Leaves: one record for each person who declared an interest, with its kind, its subject
and the item as printed; 'No declarations were made' gives none.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import product

from corpus.passage import EMPTY, Passage
from pipeline.extract.outline import Entry
from pipeline.extract.people import split_run
from pipeline.extract.scene import Scene
from pipeline.language import sentences
from pipeline.records import Declaration

__all__ = ["declarations"]

_TAIL = re.compile(r"\s*\((?:min(?:ute)?\.? ?\d[\w.]* refers?|minute [^()]*)\)\.?$|\.$", re.IGNORECASE)
_NUMBER = re.compile(r"\d{1,3}[a-z]?(?:\.\d+)?")
_TOGETHER = re.compile(r"\b(?:Cllrs|Councillors|Messrs)\.? (?P<run>[A-Z][^.;:]*)$")
_REASON = re.compile(r",?\s+(?:as|because|since|in that|being|due to|by virtue of)\b.*$")


def declarations(entry: Entry, scene: Scene) -> Iterator[Declaration]:
    """Every declaration in the minute's sentences."""
    declared, subjects = (
        [p for p in scene.book.meetings.declaration if p.kind == kind] for kind in ("declared", "subject")
    )
    for block in entry.blocks:
        if "interest" not in block.text:
            continue
        for sentence in sentences(block.passage, scene.nlp):
            for pattern in declared:
                match = pattern.search(sentence.text)
                if match is None:
                    continue
                item, subject = EMPTY, sentence.group(match, "subject")
                if tail := _TAIL.search(subject.text):
                    subject = subject.cut(0, tail.start())
                for shape in subjects:
                    parts = shape.search(subject.text)
                    if parts:
                        item, subject = subject.group(parts, "item"), _subject(subject, parts)
                        break
                kind = sentence.group(match, "type").text.strip(" ,") or None
                items: list[str | None] = [*_NUMBER.findall(item.text)] or [None]
                for name, number in product(_names(sentence, match), items):
                    yield _record(entry, name, kind, subject, number, sentence, pattern.name, scene)
                break


def _names(sentence: Passage, match: re.Match[str]) -> list[str]:
    """One name, or each of 'Cllrs A, B and C'."""
    before = sentence.cut(0, match.end("name"))
    group = _TOGETHER.search(before.text)
    if group is None:
        return [match["name"]]
    return [one.text for one in split_run(before.group(group, "run"))]


def _record(
    entry: Entry,
    name: str,
    kind: str | None,
    subject: Passage,
    item: str | None,
    sentence: Passage,
    rule: str,
    scene: Scene,
) -> Declaration:
    return Declaration(
        fact_id=scene.ids.id("dec", scene.meeting.meeting_id, entry.number, name, item or ""),
        pack_id=scene.pack_id,
        document_id=scene.document_id,
        rule=rule,
        evidence=scene.evidence(sentence),
        meeting_id=scene.meeting.meeting_id,
        meeting_date=scene.meeting.date,
        minute=entry.number,
        name=name,
        interest_type=kind,
        subject=subject.text or None,
        agenda_item=item,
    )


def _subject(subject: Passage, parts: re.Match[str]) -> Passage:
    """The item's title in brackets, or the words themselves without the reason given for the interest."""
    bracket = subject.group(parts, "bracket")
    if bracket:
        return bracket
    rest = subject.group(parts, "rest")
    reason = _REASON.search(rest.text)
    return rest.cut(0, reason.start()) if reason and reason.start() > 0 else rest
