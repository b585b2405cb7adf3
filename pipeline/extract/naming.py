"""The places in a passage where a person is named.

Enters: clean words, and the names that the pack's lists give. Leaves: each name with its place, and the
post and organisation that stand beside it. Whoever is named, the words must show a public role: a title,
a list that has the name, a verb of speaking at the meeting, a post.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from corpus.passage import EMPTY, Passage
from pipeline.extract.people import office, split_run
from pipeline.names.parse import NameParser
from rules.book import Pattern, RuleBook

__all__ = ["Naming", "Place"]

_OFFICE_BEHIND = re.compile(r"^ \((?P<office>[^()]{3,120})\)")
_POSSESSIVE = re.compile(r"['’]s$|[.:;,]+$")
_WORD = re.compile(r"[^\s,]+")
_SENTENCE = re.compile(r"(?<=[.!?])\s+(?=[A-Z])")


@dataclass(frozen=True, slots=True)
class Place:
    """A name where it is printed, and what stands beside it."""

    name: Passage
    rule: str
    role: Passage = EMPTY
    organisation: Passage = EMPTY


@dataclass(frozen=True, slots=True)
class _Found:
    start: int
    end: int
    rule: str
    known: bool  # from a list of the pack's
    office: tuple[int, int] | None = None


class Naming:
    """Finds names by the rules and by the names that the pack's lists give."""

    def __init__(self, book: RuleBook, parser: NameParser, listed: Iterable[str]) -> None:
        self._book, self._parser = book, parser
        rules = book.mentions
        self._never = frozenset(rules.never) | {w.name for w in (*book.names.post, *book.names.organisation)}
        self._place = frozenset(rules.place)
        given = book.nicknames
        self._given = frozenset(
            name.casefold()
            for name in (
                *given.man,
                *given.woman,
                *given.either,
                *(n for w in given.nickname for n in (w.name, *w.forms)),
            )
        )
        self._listed = _any_of(_known_forms(listed, parser))

    def places(self, passage: Passage, public: bool) -> Iterator[Place]:
        """Every name in the passage, in order; under a heading of the public's only listed ones and councillors'."""
        text = passage.text
        found = [*self._known(text), *self._titled(text, public), *self._groups(text)]
        if not public:
            found.extend(self._untitled(text))
        found.sort(key=lambda f: (f.start, -f.end, not f.known))
        end = 0
        for one in found:
            if one.start < end:
                continue
            end = one.end
            yield self._place_of(passage, one)

    def alone(self, passage: Passage, known: Iterable[str]) -> Iterator[Place]:
        """Given names alone, of those that are known."""
        names = frozenset(known)
        for pattern in self._book.mentions.alone:
            for match in pattern.regex.finditer(passage.text):
                if match["name"].casefold().replace("-", " ") in names:
                    yield Place(passage.group(match, "name"), pattern.name)

    def _place_of(self, passage: Passage, one: _Found) -> Place:
        name = passage.cut(one.start, one.end)
        post = EMPTY
        if one.office is not None:
            post = passage.cut(*one.office)
        elif match := _OFFICE_BEHIND.match(passage.text[one.end :]):
            post = passage.cut(one.end + match.start("office"), one.end + match.end("office"))
        held = office(post, self._book.names)
        place = EMPTY if held.organisation.text[:1].islower() else held.organisation
        return Place(name, one.rule, held.role, place)

    def _known(self, text: str) -> Iterator[_Found]:
        if self._listed is not None:
            for match in self._listed.finditer(text):
                yield _Found(match.start(), match.end(), "mentions#listed", True)

    def _titled(self, text: str, public: bool) -> Iterator[_Found]:
        for pattern in self._book.mentions.titled:
            at = 0
            while match := pattern.regex.search(text, at):
                start, end = match.span("name")
                end = self._trimmed(text, start, end)
                at = max(end, match.start() + 1)
                if end <= start:
                    continue
                name = self._parser.parse(text[start:end])
                if not name.titles or len(name.last or " ".join(name.given)) < 2:
                    continue
                if (public or self._private(text, start)) and "council" not in name.services:
                    continue
                if self._parser.plural(name.titles[-1]):  # the first of a run: its title is not its own
                    start += self._parser.title_end(text[start:end])
                    if end - start <= len(name.last):
                        continue
                yield _Found(start, end, pattern.name, False)

    def _trimmed(self, text: str, start: int, end: int) -> int:
        """Where the name ends: before a word that no name has, or after its post-nominals."""
        first = start + self._parser.title_end(text[start:end])
        services = self._parser.parse(text[start:end]).services
        kept, honours = start, False
        for i, word in enumerate(_WORD.finditer(text, first, end)):
            plain = _bare(word.group())
            honour = i > 0 and self._parser.honour(plain)
            if (honours or "," in text[kept : word.start()]) and not honour and i > 0:
                break
            civil = i == 0 and not services - {"council"}
            if not honour and (plain in self._never or (plain in self._place and not civil)):
                return start if i == 0 else kept
            honours = honours or honour
            initial = len(plain) == 1 or "." in plain  # its full stop ends no sentence
            if plain.islower():  # a particle: of the name only where the name goes on
                continue
            kept = word.end() if initial else word.start() + len(plain)
            if word.end() > kept:
                break
        return kept if kept > first else start

    def _private(self, text: str, at: int) -> bool:
        """Whether the sentence round `at` speaks of the public."""
        starts = [0, *(m.end() for m in _SENTENCE.finditer(text))]
        start = max(s for s in starts if s <= at)
        end = min((s for s in starts if s > at), default=len(text))
        return any(p.search(text[start:end]) for p in self._book.mentions.private)

    def _untitled(self, text: str) -> Iterator[_Found]:
        rules = self._book.mentions
        for pattern in (*rules.introduced, *rules.spoke, *rules.source):
            at = 0
            while match := pattern.regex.search(text, at):
                at = match.start() + 1
                words = match["name"].split()
                if words[0].casefold() not in self._given or self._private(text, match.start("name")):
                    continue
                if any(_bare(w) in self._never or _bare(w) in self._place for w in words[1:]):
                    continue
                if self._parser.honour(words[-1]) and "honour" not in pattern.regex.groupindex:
                    continue
                if pattern in rules.introduced:
                    if not self._is_office(match["office"], pattern):
                        continue
                    yield _Found(*match.span("name"), pattern.name, False, match.span("office"))
                else:
                    yield _Found(*match.span("name"), pattern.name, False)

    def _is_office(self, text: str, pattern: Pattern) -> bool:
        words = re.findall(r"[\w'’-]+", text)
        return any(w in self._never for w in words[:14])

    def _groups(self, text: str) -> Iterator[_Found]:
        """'Councillors A, B and C': each of them."""
        for pattern in self._book.mentions.group:
            for match in pattern.regex.finditer(text):
                at = match.start("run")
                for piece in split_run(Passage(match["run"])):
                    start = text.index(piece.text, at)
                    at = start + len(piece.text)
                    words = [_bare(w) for w in piece.text.split()]
                    if words and not any(w in self._never or w in self._place for w in words):
                        yield _Found(start, at - len(piece.text) + len(_bare(piece.text)), pattern.name, False)


def _bare(word: str) -> str:
    return _POSSESSIVE.sub("", word)


def _known_forms(listed: Iterable[str], parser: NameParser) -> set[str]:
    """The names as printed and without titles; never one word alone."""
    found: set[str] = set()
    for name in listed:
        plain = parser.parse(name).plain
        found |= {n for n in (name, plain) if len(n.split()) > 1}
    return found


def _any_of(names: Iterable[str]) -> re.Pattern[str] | None:
    forms = sorted(names, key=lambda n: (-len(n), n))
    if not forms:
        return None
    return re.compile(r"(?<![\w.-])(?:" + "|".join(re.escape(f) for f in forms) + r")(?![\w-]|['’]\w\w)")
