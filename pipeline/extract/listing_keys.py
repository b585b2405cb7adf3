"""The initials that minutes use for somebody, printed before the name or behind it without brackets.

Enters: an entry's words, or the cells of its row. Leaves: the same without them; unchanged where the letters are not
the name's own.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from corpus.passage import Passage
from pipeline.extract.listed import plain
from pipeline.extract.listing_behind import honours
from pipeline.extract.people import bare, is_post, looks_like_person
from rules.book import NameRules

__all__ = ["KEY", "after_initials", "before_initials", "behind_post", "beside_initials", "inside_initials"]

KEY = re.compile(r"[A-Z]{2,4}[a-z]?")
_PAIR = 2  # cells: of the initials, and of the name; words of a name
_LAST = re.compile(r"(?<=[a-z)]) (?P<own>[A-Z]{2}[a-z]?)$")
_OWN_BEHIND = re.compile(
    r"(?P<name>[^()]*[a-z])(?: ?(?P<before>\([^()]*[a-z][^()]*\)))? ?(?P<own>[A-Z]{2,4}|[A-Z] [A-Z]-[A-Z])"
    r"(?: ?(?P<rest>\([^()]*\)))?[,.]?"
)

_OWN_LAST = re.compile(
    r"(?P<name>[^()]*[a-z]) \((?P<post>[^()]*[a-z]{2}[^()]*?)(?:,| [-–—]) ?(?P<own>[A-Z]{2,4})(?=\))"
)


def after_initials(words: Passage, names: NameRules) -> Passage:
    """'BH Bo Hall (Harrow Police)' without the initials that minutes use for him."""
    lead = re.match(rf"(?P<own>{KEY.pattern}) (?=[A-Z])", words.text)
    if lead is None or any(lead["own"] in w.forms for w in names.title):
        return words
    rest = re.split(r",| [-–—] ", plain(words.text[lead.end() :]), maxsplit=1)[0]  # who, before the post
    parts, own = bare(rest, names).split(), [c for c in lead["own"] if c.isupper()]
    fits = len(parts) >= 2 and own[0] == parts[0][0] and own[-1] == parts[-1][0]
    return words.cut(lead.end()) if fits and looks_like_person(rest, names) else words


def behind_post(words: Passage, names: NameRules) -> Passage:
    """'Bo Hall Director of Quays BH' without the initials that stand for him behind his post, as of a column whose
    cells ran together."""
    last = _LAST.search(words.text)
    if last is None or last["own"] in honours(names):
        return words
    own = bare(words.text[: last.start()], names).split()
    if len(own) <= _PAIR or last["own"][0] != own[0][0] or last["own"][1] not in {w[0] for w in own[1:3]}:
        return words
    fits = looks_like_person(" ".join(own[:_PAIR]), names) and is_post(" ".join(own[_PAIR:]), names)
    return words.cut(0, last.start()) if fits else words


def before_initials(words: Passage, names: NameRules) -> Passage:
    """'Sue Morison SM (Governor)' without the initials behind the name."""
    told = _OWN_BEHIND.fullmatch(words.text)
    if told is None or told["own"] in honours(names):
        return words
    capitals = re.findall(r"[A-Z]", bare(told["name"], names))
    fits = told["own"][0] == capitals[0] and told["own"][-1] == capitals[-1] if capitals else False
    if not fits or len(told["name"].split()) < 2 or not looks_like_person(told["name"], names):
        return words
    behind = words.group(told, "rest") or words.group(told, "before")
    return Passage.join((words.group(told, "name"), behind)) if behind else words.group(told, "name")


def inside_initials(words: Passage, names: NameRules) -> Passage:
    """'Bo Hall (Clerk, BH)' without the initials behind the post."""
    told = _OWN_LAST.match(words.text)
    if told is None:
        return words
    parts, own = bare(told["name"], names).split(), told["own"]
    if len(parts) < _PAIR or (own[0], own[-1]) != (parts[0][0], parts[-1][0]):
        return words
    return Passage.join((words.cut(0, told.end("post")), words.cut(told.end("own"))), "")


def beside_initials(filled: Sequence[tuple[int, Passage]], names: NameRules) -> list[tuple[int, Passage]]:
    """A row's cells without the first, where that holds but the initials of who is named in the second: 'AL | Ann Lee,
    Clerk'."""
    if len(filled) < _PAIR or not KEY.fullmatch(filled[0][1].text):
        return list(filled)
    whole = Passage.join((filled[0][1], filled[1][1]))
    return list(filled[1:] if after_initials(whole, names) is not whole else filled)
