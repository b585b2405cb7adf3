"""People of a list who are called by less than a name: initials alone, given names alone.

Enters: a line's words and the kind of list it is in. Leaves: its entries, or the one listing; none where it is other.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from corpus.passage import EMPTY, Passage
from pipeline.extract.listed import PRESIDENT, person
from pipeline.extract.listing import GROUP, Listed, plain, ranked
from pipeline.extract.listing_behind import honours
from pipeline.extract.listing_runs import entries
from pipeline.extract.people import begins_given, is_given, is_organisation, is_post, looks_like_person
from pipeline.extract.scene import Scene
from pipeline.once import once
from rules.book import NameRules

__all__ = ["abbreviated", "by_given", "by_initials", "lettered", "letters_of_a_body"]

_OWN = re.compile(r"[A-Z]{2,3}[a-z]?(?: \([^()]{2,30}\))?")  # 'SJ', 'AMG (Chair)'
_GIVEN_LETTERED = re.compile(
    r"(?P<who>(?P<first>[A-Z])[a-z’'-]+) \((?P=first)[A-Z]{1,2}\)(?:(?:,| ?[–—]| -) ?(?P<post>[A-Z][^,;()]+))?[.,;]?"
)
_GIVEN = re.compile(r"[A-Z][a-z]+(?: [A-Z]\.?)?(?: \([^()]{2,60}\))?")  # 'Morag', 'Ann H (Chair)'
_NOBODY = frozenset(["NIL", "NA", "ALL", "TBC", "TBA", "BBC", "GP", "GPS", "HR", "IT"])
_MANY = 4  # single names under a heading, some of which are known as given ones
_BEHIND = 3  # initials alone behind names, which might be organisations' of fewer
_OF_A_BODY = re.compile(r"(?:[A-Z][\w’'-]*[a-z] ){0,4}(?P<letters>[A-Z]{2,6})\.?")
_ABBREVIATED = re.compile(r"[A-Z]{2,4} [A-Z]{3,6}")


def lettered(run: Passage, kind: str, rule: str, scene: Scene) -> Listed | None:
    """'Morag (MH) – Practice Manager': a given name alone, with the initials that the minutes use."""
    told = _GIVEN_LETTERED.fullmatch(run.text)
    one = person(run.group(told, "who"), kind, rule, scene) if told else None
    if told is None or one is None:
        return None
    post = run.group(told, "post") if told["post"] else EMPTY
    held = bool(PRESIDENT.fullmatch(post.text)) and one.status == "present"
    if post and not held and not is_post(post.text, scene.book.names):
        return ranked(replace(one, organisation=post), scene)
    return ranked(replace(one, role=post, is_chair=one.is_chair or held), scene)


@once
def _letters(names: NameRules) -> frozenset[str]:
    """Letters that are nobody's initials."""
    return frozenset({o.name for o in names.organisation} | {w.name for w in names.postnominal} | _NOBODY)


def by_initials(run: Passage, kind: str, names: NameRules, under_prefix: bool) -> list[Passage]:
    """'SJ, SG and AMG', who are known by their initials alone: several of them, or one who sent apologies."""
    pieces = [p.cut(0, len(p.text.rstrip(" ."))) for p in entries(run, names)]
    known = _letters(names)
    own = [bool(_OWN.fullmatch(p.text)) and p.text.split(" ")[0] not in known for p in pieces]
    if under_prefix and _behind_names(pieces, own, names):
        return pieces
    if not all(own):
        return []
    enough = 1 if kind == "apologies" and under_prefix else 2 if under_prefix else 3
    return pieces if len(pieces) >= enough else []


def _behind_names(pieces: Sequence[Passage], own: Sequence[bool], names: NameRules) -> bool:
    """Whether initials alone stand behind names: 'Dr Lee (DL), JL, MC, RM', 'Ann Lee (Nurse), HS (Patient), VK
    (Patient)'; three of them, or two that have the same in brackets."""
    first = own.index(True) if True in own else 0
    if not first or not all(own[first:]):
        return False
    brackets = [p.text.partition(" (")[2] for p in pieces[first:]]
    enough = len(brackets) >= (2 if brackets[0] and set(brackets) == {brackets[0]} else _BEHIND)
    return enough and all(looks_like_person(plain(p.text.partition(" (")[0]), names) for p in pieces[:first])


def by_given(run: Passage, kind: str, under_prefix: bool, scene: Scene) -> list[Passage]:
    """'Morag, Bill and Dawn', who are known by their given names; a full name may stand among them."""
    names, short = scene.book.names, scene.book.nicknames
    if GROUP.match(run.text):
        return []  # 'Cllrs Gadd, Kent and Oliver' are surnames
    pieces = []
    for piece in entries(run, names):
        guest = re.search(r" as (?:an? )?(?:observer|guest|visitor|speaker)$", piece.text)
        lead = re.match(r"plus ", piece.text)
        pieces.append(piece.cut(lead.end() if lead else 0, guest.start() if guest else None))
    alone = [p for p in pieces if _GIVEN.fullmatch(p.text)]
    given = [p for p in alone if is_given(p.text.split(" ")[0], short)]
    whole = all(_GIVEN.fullmatch(p.text) or looks_like_person(plain(p.text), names) for p in pieces)
    many = under_prefix and whole and len(alone) >= _MANY and len(given) >= 2
    if many and not any(is_post(p.text, names) or is_organisation(p.text, names) for p in alone):
        return pieces  # 'Present: Kai, Halina, Liz, Yuka, Sonja'
    enough = 2 if under_prefix or kind == "apologies" else 3
    if len(pieces) == len(given) == 1 and under_prefix and kind == "apologies":
        return pieces  # 'Apologies: Eve'
    return pieces if whole and len(alone) >= enough and len(given) * 3 >= len(alone) * 2 else []


def abbreviated(piece: Passage, run: Passage, scene: Scene) -> bool:
    """'CE HALC' behind a name: the letters of a post and of whom it is with."""
    letters = _ABBREVIATED.fullmatch(piece.text)
    return bool(letters) and not run.text.isupper() and not begins_given(piece.text, scene.book.nicknames)


def letters_of_a_body(piece: Passage, names: NameRules) -> bool:
    """'QHT', 'Quay PPN' between titled names: an organisation by its letters, no honours, party or post."""
    told = _OF_A_BODY.fullmatch(piece.text)
    if told is None or told["letters"] in names.party or told["letters"] in honours(names):
        return False
    return told["letters"] not in ("GP", "RFO", "CEO") and not is_post(piece.text, names)
