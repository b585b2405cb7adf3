"""Interests declared.

Enters: a minute. Leaves: one record for each person who declared an interest, with its kind, its subject
and the item as printed; 'No declarations were made' gives none.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from itertools import product

from corpus.passage import EMPTY, Passage
from pipeline.blocks import Block
from pipeline.extract.outline import Entry
from pipeline.extract.people import looks_like_person, split_run
from pipeline.extract.scene import Scene
from pipeline.language import sentences
from pipeline.records import Declaration
from rules.book import Pattern

__all__ = ["declarations"]

_TAIL = re.compile(r"\s*\((?:min(?:ute)?\.? ?\d[\w.]* refers?|minute [^()]*)\)\.?$|\.$", re.IGNORECASE)
_INTEREST = re.compile(r"\binterests?\b|\bDPIs?\b|\bpecuniary\b", re.IGNORECASE)
_LEFT = re.compile(
    r",? (?:and|but) (?:therefore |then |would |did |had )?"
    r"(?:left|withdrew|leave|withdraw|remain(?:ed)?|stay(?:ed)?|took no part|take no part|not (?:speak|vote|take part))"
    r"\b.*$"
)
_KIND = re.compile(
    r"(?i)(?:(?:disclosable|non-|personal|prejudicial|pecuniary|other|registerable|registrable|financial|and),? ?)+"
)
_NUMBER = re.compile(r"\d{1,3}[a-z]?(?:\.\d+)*(?:\([a-z]{1,3}\))?")
_TOGETHER = re.compile(r"\b(?:Cllrs|Councillors|Messrs)\.? (?P<run>[A-Z][^.;:]*)$")
_BECAUSE = re.compile(r"(?:as|because|since) (?=(?:he|she|they|his|her|their)\b)")
_REASON = re.compile(r",?\s+(?:as|because|since|in that|being|due to|by virtue of)\b.*$")


def declarations(entry: Entry, scene: Scene) -> Iterator[Declaration]:
    """Every declaration in the minute's sentences and tables."""
    by_kind: dict[str, list[Pattern]] = {}
    for pattern in scene.book.meetings.declaration:
        by_kind.setdefault(pattern.kind, []).append(pattern)
    columns: dict[str, int] = {}
    for block in entry.blocks:
        if block.cells:
            head = _columns(block, by_kind)
            if head:
                columns = head
            elif columns:
                yield from _row(block, columns, entry, scene)
            continue
        if not _INTEREST.search(block.text):
            if any(p.search(entry.heading.text) for p in by_kind["heading"]):
                yield from _listed(block, by_kind, entry, scene)
            continue
        for sentence in sentences(block.whole, scene.nlp):
            if any(p.search(sentence.text) for p in by_kind.get("none", ())):
                continue
            for pattern in by_kind["declared"]:
                match = pattern.search(sentence.text)
                if match is None:
                    continue
                yield from _told(sentence, match, pattern.name, by_kind["subject"], entry, scene)
                break


def _listed(
    block: Block, by_kind: Mapping[str, Sequence[Pattern]], entry: Entry, scene: Scene
) -> Iterator[Declaration]:
    """'Item 8.4 – Councillor A' or 'Councillor A – Church House', which only the heading makes a declaration."""
    words = block.whole
    if any(p.search(words.text) for p in by_kind.get("none", ())):
        return
    for pattern in by_kind["listed"]:
        match = pattern.search(words.text)
        if match is None:
            continue
        subject = words.group(match, "subject")
        if tail := _TAIL.search(subject.text):
            subject = subject.cut(0, tail.start())
        for name in split_run(words.group(match, "name")):
            yield _record(entry, name.text, None, subject, match["item"] or None, words, pattern.name, scene)
        return


def _told(
    sentence: Passage, match: re.Match[str], rule: str, shapes: Sequence[Pattern], entry: Entry, scene: Scene
) -> Iterator[Declaration]:
    item, subject = EMPTY, sentence.group(match, "subject")
    if tail := _TAIL.search(subject.text):
        subject = subject.cut(0, tail.start())
    if out := _LEFT.search(subject.text):
        subject = subject.cut(0, out.start())
    for shape in shapes:
        parts = shape.search(subject.text)
        if parts:
            item, subject = subject.group(parts, "item"), _subject(subject, parts)
            break
    kind = sentence.group(match, "type").text.strip(" ,") or None
    items: list[str | None] = [*_NUMBER.findall(item.text)] or [None]
    for name, number in product(_names(sentence, match), items):
        yield _record(entry, name, kind, subject, number, sentence, rule, scene)


def _columns(block: Block, by_kind: Mapping[str, Sequence[Pattern]]) -> dict[str, int]:
    """A table's head whose columns say who declared what; empty where the row is none."""
    found: dict[str, int] = {}
    for n, cell in enumerate(block.cells):
        for kind in ("name", "type", "item", "subject"):
            if kind not in found and any(p.search(cell.text) for p in by_kind.get(f"column-{kind}", ())):
                found[kind] = n
                break
    return found if "name" in found and len(found) > 1 and {"type", "subject"} & found.keys() else {}


def _row(block: Block, columns: Mapping[str, int], entry: Entry, scene: Scene) -> Iterator[Declaration]:
    if max(columns.values()) >= len(block.cells):
        return
    cell = {kind: block.cells[n] for kind, n in columns.items()}
    name = cell["name"]
    if not looks_like_person(name.text, scene.book.names):
        return
    words = cell.get("subject", EMPTY)
    kind = _KIND.search(cell.get("type", EMPTY).text)
    items: list[str | None] = [*_NUMBER.findall(cell.get("item", EMPTY).text)] or [None]
    if not words and "item" in cell and items == [None]:
        words = cell["item"]
    for number in items:
        told = Passage.join(block.cells)
        rule = "meetings.toml#declaration"
        yield _record(entry, name.text, kind[0].strip() if kind else None, words, number, told, rule, scene)


def _names(sentence: Passage, match: re.Match[str]) -> list[str]:
    """One name, or each of 'Cllrs A, B and C'."""
    before = sentence.cut(0, match.end("name"))
    group = _TOGETHER.search(before.text)
    if group is None:
        return [one.text for one in split_run(sentence.group(match, "name"))]
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
    if because := _BECAUSE.match(rest.text):
        return rest.cut(because.end())
    reason = _REASON.search(rest.text)
    return rest.cut(0, reason.start()) if reason and reason.start() > 0 else rest
