"""A printed name taken apart: titles and ranks, given names, surname, post-nominals.

Enters: a name as printed. Leaves: its parts, folded for comparing, and the name as printed without what
is no part of it. Titles and post-nominals are the rules'; what is left is parted by `nameparser`.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable
from dataclasses import dataclass
from functools import lru_cache

from nameparser import HumanName
from nameparser.config import Constants

from rules.book import NameRules

__all__ = ["NameParser", "Parsed", "folded", "parser_of"]

_ASIDE = re.compile(r"\s*[(\[][^()\[\]]*[)\]]|\s+[-–—]\s+.*$|\s*,?\s*in the chair\.?$", re.IGNORECASE)
_INITIALS = re.compile(r"^(?:[A-Z]\.?){1,4}$")
_NOT_LETTER = re.compile(r"[^a-z ]+")
_MOST = 50_000  # names known at once
_SPACES = re.compile(r"\s+")


@dataclass(frozen=True, slots=True)
class Parsed:
    """One name's parts. Given names are small letters, one letter where only the initial is printed."""

    printed: str
    plain: str  # as printed, without titles and post-nominals
    given: tuple[str, ...]
    surname: tuple[str, ...]  # its parts: two for a double-barrelled one
    titles: tuple[str, ...]  # as the rules name them
    services: frozenset[str]  # whose titles: council, police, fire, ...
    sex: str | None  # man, woman
    honours: frozenset[str]

    @property
    def last(self) -> str:
        """The surname as one word."""
        return " ".join(self.surname)

    @property
    def full(self) -> bool:
        """Whether a given name is printed whole."""
        return any(len(g) > 1 for g in self.given)

    @property
    def identity(self) -> tuple[tuple[str, ...], tuple[str, ...]]:
        """What two printings of the same words share, whatever their titles."""
        return self.given, self.surname


def folded(text: str) -> str:
    """Small letters without accents and apostrophes; what else is no letter is a space."""
    plain = unicodedata.normalize("NFKD", text).casefold()
    plain = re.sub(r"['’‘`´\u0300-\u036f]", "", plain)
    return _SPACES.sub(" ", _NOT_LETTER.sub(" ", plain)).strip()


@lru_cache(maxsize=2)
def parser_of(names: NameRules) -> NameParser:
    """The parser by these rules, made once: it knows again what it has parsed, and one council's papers name the
    same people."""
    return NameParser(names)


class NameParser:
    """Parses names by one set of rules, each printed form once."""

    def __init__(self, names: NameRules) -> None:
        forms = {form: word for word in names.title for form in word.forms}
        self._services = {word.name: word.kind for word in forms.values()}
        self._before_given = frozenset(names.before_given)
        self._spelt = frozenset(forms)
        self._titles = {_tight(form): word for form, word in forms.items()}
        by_length = sorted(forms, key=lambda f: (-len(f), f))
        words = "|".join(_pattern(form) for form in by_length)
        self._title = re.compile(rf"(?:{words})(?:\.\s*|\s+|$)")
        self._honours = {_tight(f): w.name for w in names.postnominal for f in w.forms}
        self._particles = frozenset(p.casefold() for p in names.particle)
        self._constants = _constants(names.particle)
        self._known: dict[str, Parsed] = {}
        self._parted: dict[str, tuple[tuple[str, ...], tuple[str, ...]]] = {}

    def parse(self, printed: str) -> Parsed:
        """The name's parts. A lone word behind a title is a surname, alone (or after 'Dame') a given one."""
        found = self._known.get(printed)
        if found is None:
            if len(self._known) > _MOST:
                self._known.clear()
                self._parted.clear()
            found = self._known[printed] = self._parse(printed)
        return found

    def title_end(self, text: str) -> int:
        """How many characters the titles before a name take."""
        end = 0
        while (match := self._title.match(text, end)) and match.end() < len(text):
            end = match.end()
        return end

    def plural(self, title: str) -> bool:
        """Whether the title is that of several ('Councillors A and B')."""
        return title.endswith("s") and self._services.get(title[:-1]) == "council"

    def honour(self, word: str) -> bool:
        """Whether the word is a post-nominal; 'Cc' is one misprinted, 'Ms' is the title and not 'MS'."""
        plain = word.strip(".,")
        return _tight(plain) in self._honours and (plain.isupper() or plain not in self._spelt)

    def _parse(self, printed: str) -> Parsed:
        text = _SPACES.sub(" ", _ASIDE.sub(" ", printed)).strip(" ,.;:*")
        titles: list[str] = []
        while (match := self._title.match(text)) and match.end() < len(text):
            titles.append(_tight(match.group()))
            text = text[match.end() :].strip(" ,.")
        honours: set[str] = set()
        words = text.replace(",", " , ").split()
        while len(words) > 1:
            honour = self._honours[_tight(words[-1])] if self.honour(words[-1]) else None
            if words[-1] == "," or (honour is not None and not self._is_name(words, titles)):
                if honour is not None:
                    honours.add(honour)
                words.pop()
                continue
            break
        plain = " ".join(words).replace(" ,", ",")
        known = [self._titles[t] for t in titles]
        given, surname = self._parts(plain, any(w.name not in self._before_given for w in known))
        sexes = {w.kind for w in known if w.kind in ("man", "woman")}
        return Parsed(
            printed=printed,
            plain=plain,
            given=given,
            surname=surname,
            titles=tuple(w.name for w in known),
            services=frozenset(w.kind for w in known if w.kind and w.kind not in ("man", "woman")),
            sex=sexes.pop() if len(sexes) == 1 else None,
            honours=frozenset(honours),
        )

    def _is_name(self, words: list[str], titles: list[str]) -> bool:
        """'Mr Ba' and 'Ann Ma' end in a surname, not in a degree: it is the only one there."""
        before = [w for w in words[:-1] if w != "," and not _INITIALS.match(w)]
        mixed = not words[-1].strip(".").isupper()
        return mixed and not [w for w in before if self._honours.get(_tight(w)) is None][1:] and not titles

    def _parts(self, plain: str, titled: bool) -> tuple[tuple[str, ...], tuple[str, ...]]:
        words = plain.split()
        if not words:
            return (), ()
        if len(words) > 1:
            found = self._parted.get(plain)
            if found is None:
                found = self._parted[plain] = self._given_and_surname(plain, words)
            return found
        return ((), _surname(plain)) if titled else (_given(plain), ())

    def _given_and_surname(self, plain: str, words: list[str]) -> tuple[tuple[str, ...], tuple[str, ...]]:
        if words[0].casefold() in self._particles and words[0].islower():
            return (), _surname(plain)
        name = HumanName(plain, constants=self._constants)
        last, first = name.last, f"{name.first} {name.middle}"
        if not last:
            last, first = words[-1], " ".join(words[:-1])
        return _given(first), _surname(last)


def _constants(particles: Iterable[str]) -> Constants:
    """Nothing but our particles: titles and post-nominals are gone before, and 'Dean' is a given name."""
    constants = Constants(titles=(), first_name_titles=(), suffix_acronyms=(), suffix_not_acronyms=(), conjunctions=())
    constants.prefixes.clear()
    constants.prefixes.add(*(p.casefold() for p in particles))
    return constants


def _pattern(form: str) -> str:
    """The title as it may be printed; one of capitals only ('DI') is none in small letters ('Di')."""
    words = r"\.?\s*".join(re.escape(w.strip(".")) for w in form.split())
    return words if form.isupper() else f"(?i:{words})"


def _tight(text: str) -> str:
    return re.sub(r"[\s.]+", "", text).casefold()


def _given(text: str) -> tuple[str, ...]:
    """Given names in order; 'JT', 'J.T.' and 'J. T.' are two initials."""
    found: list[str] = []
    for word in re.sub(r"\.(?=\S)", ". ", text).replace("-", " ").split():
        letters = word.strip(".,")
        short = 1 < len(letters) <= 3 and letters.isupper()
        if short and not re.search("[AEIOUY]", letters):
            found.extend(letters.casefold())
        elif part := folded(letters):
            found.extend(part.split())
    return tuple(found)


def _surname(text: str) -> tuple[str, ...]:
    return tuple(folded(text).split()) if "-" in text else (folded(text).replace(" ", ""),)
