"""An organisation's name taken apart: the kind of body it is, and the place or thing it is of.

Enters: a name as printed. Leaves: its kind by the rules, what is left of it folded, its acronym's letters.
"""

from __future__ import annotations

import re
from dataclasses import dataclass

from pipeline.names.parse import folded
from rules.book import OrganisationRules

__all__ = ["OrganisationParser", "OrganisationTitle"]

_ACRONYM = re.compile(r"^(?=.*[A-Z].*[A-Z])[A-Z][A-Za-z&.]{1,9}$")
_LEAD = re.compile(r"^(?:the|a|an) ", re.IGNORECASE)
_BRACKETS = re.compile(r"\s*\([^()]*\)")


@dataclass(frozen=True, slots=True)
class OrganisationTitle:
    """One name's parts. `of` is what is left without the kind's words; `kind` None where no words tell."""

    printed: str
    of: str
    kind: str | None
    family: str | None
    acronym: str | None  # the letters, where the name is nothing else
    letters: frozenset[str]  # what the whole name may be shortened to

    @property
    def key(self) -> tuple[str, str]:
        """What two printings of one name share."""
        return self.of, self.kind or ""


class OrganisationParser:
    """Parses by one set of rules, each printed form once."""

    def __init__(self, rules: OrganisationRules) -> None:
        self.of_place = frozenset(rules.of_place)
        self._small = frozenset(rules.small)
        self._kinds = {_plain(form): word for word in rules.kind for form in word.forms}
        words = sorted((k for k in self._kinds if len(k) > 1), key=lambda k: (-len(k), k))
        self._kind = re.compile(r"\b(?:" + "|".join(map(re.escape, words)) + r")\b")
        self._capital = frozenset(_plain(f) for w in rules.kind for f in w.forms if f.isupper())
        short = {form: word.name for word in rules.abbreviation for form in word.forms}
        by_length = sorted(short, key=lambda f: (-len(f), f))
        self._short = re.compile(r"(?<![\w.])(?:" + "|".join(map(re.escape, by_length)) + r")(?![\w.])")
        self._long = short
        self._known: dict[str, OrganisationTitle] = {}

    def parse(self, printed: str) -> OrganisationTitle:
        """The name's parts."""
        found = self._known.get(printed)
        if found is None:
            found = self._known[printed] = self._parse(printed)
        return found

    def _parse(self, printed: str) -> OrganisationTitle:
        text = _BRACKETS.sub("", _LEAD.sub("", " ".join(printed.split()))).strip(" ,.;:*") or printed
        acronym = text.replace(".", "").casefold() if _ACRONYM.match(text) and text.isupper() else None
        whole = self.expanded(text)
        kind, of = None, whole
        for match in self._kind.finditer(whole):
            form = match.group()
            if form in self._capital and not re.search(rf"\b{form}\b", text, re.IGNORECASE):
                continue
            if kind is None or len(form) > len(kind):
                kind = form
        if kind is not None:
            of = " ".join(re.sub(rf"\b{re.escape(kind)}\b", " ", whole, count=1).split())
        word = self._kinds[kind] if kind else None
        return OrganisationTitle(
            printed=printed,
            of=self._bare(of),
            kind=word.name if word else None,
            family=word.kind if word else None,
            acronym=acronym,
            letters=self._letters(whole),
        )

    def expanded(self, text: str) -> str:
        """The words folded, abbreviations written out."""
        return _plain(self._short.sub(lambda m: f" {self._long[m.group()]} ", text))

    def _bare(self, of: str) -> str:
        """Without the small words at its ends ('for Quarrel Bay')."""
        words = of.split()
        while words and words[0] in self._small:
            words.pop(0)
        while words and words[-1] in self._small:
            words.pop()
        return " ".join(words)

    def _letters(self, whole: str) -> frozenset[str]:
        words = whole.split()
        big = [w for w in words if w not in self._small]
        if len(big) < 2:
            return frozenset()
        return frozenset({"".join(w[0] for w in words), "".join(w[0] for w in big)})


def _plain(text: str) -> str:
    return folded(text.replace("&", " and "))
