"""What can be told of a file before it is anybody's: its family and why, its sections, what stays unknown.

Enters: a path and the rules. Leaves: an account for people who set minutebook up for a new authority. Raises
CorpusError for files that cannot be read.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from pipeline.blocks import Reading
from pipeline.extract.pack import extract
from pipeline.ids import pack_id
from pipeline.read import read
from pipeline.recognise import Recognition, recognise
from pipeline.segment import Section, segment
from pipeline.tongue import language_of
from rules.book import RuleBook

if TYPE_CHECKING:
    from spacy.language import Language

__all__ = ["Told", "look_at", "shared_words"]


@dataclass(frozen=True, slots=True)
class Told:
    """The account of one file."""

    reading: Reading
    recognition: Recognition
    language: str | None
    sections: tuple[Section, ...]
    facts: dict[str, int]  # kind of fact -> how many
    unknown: tuple[str, ...]  # what could not be told or read


def look_at(path: Path, book: RuleBook, nlp: Language, password: str | None = None) -> Told:
    """Read one file and say what was made of it; nothing is kept."""
    content = path.read_bytes()
    reading = read(path, content, pack_id(content), book.reading, password)
    recognition = recognise(reading, book)
    tongue = language_of("\n".join(p.text for p in reading.pages), book.reading)
    sections: tuple[Section, ...] = ()
    facts: Counter[str] = Counter()
    unknown = [n.message for n in reading.notes if n.severity != "info"]
    if recognition.layout is None:
        unknown.insert(0, f"the family: {recognition.reason}")
    else:
        sections = segment(reading.blocks, recognition.layout, book)
        found = extract(reading, recognition.layout, sections, book, nlp, recognition.authority)
        facts.update(_kind(type(fact).__name__) for fact in found.facts)
        unknown.extend(p.message for p in found.problems if p.severity != "info")
    if recognition.authority is None:
        unknown.append("the authority: no file in rules/authorities has keywords that all stand in it")
    return Told(
        reading, recognition, tongue.name if tongue else None, sections, dict(sorted(facts.items())), tuple(unknown)
    )


def _kind(name: str) -> str:
    """'AgendaItem' as people say it: 'agenda item'."""
    return "".join(f" {c.lower()}" if c.isupper() else c for c in name).strip()


def shared_words(tolds: Sequence[Told], name: str) -> list[str]:
    """Words that all the packs have and that could give the authority away, the likeliest first."""
    texts = [_text(t) for t in tolds]
    found = [name] if all(name.casefold() in text.casefold() for text in texts) else []
    addresses = [_addresses(text) for text in texts]
    common = set.intersection(*addresses) if addresses else set()
    return found + sorted(common, key=lambda a: (-sum(t.count(a) for t in texts), a))


def _text(told: Told) -> str:
    return "\n".join(b.text for b in told.reading.blocks)


def _addresses(text: str) -> set[str]:
    """Domains of the addresses in a text: 'harrow.example'."""
    found = re.findall(r"(?:@|https?://(?:www\.)?|\bwww\.)((?:[a-z0-9-]+\.)+[a-z]{2,})\b", text.casefold())
    return set(found)
