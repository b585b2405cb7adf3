"""What stands behind a name with nothing between: a post, a place, an organisation, letters.

Enters: an entry of a list whose name holds too much. Leaves: it with the name alone, or None where that isn't sure.
"""

from __future__ import annotations

import re
from dataclasses import replace

from corpus.passage import EMPTY
from pipeline.extract.listed import Listed, bare_end
from pipeline.extract.people import Office, bare, is_given, is_organisation, is_post, looks_like_person, office
from pipeline.extract.scene import Scene
from pipeline.once import once
from rules.book import NameRules, RuleBook

__all__ = ["acronym_behind", "honours", "placed", "posted_for", "run_on", "whose"]

_PLACED = re.compile(r"(?P<who>[A-Z][a-z’'-]+ [A-Z][\w’'-]+) (?P<org>(?:[A-Z][a-z][\w’'-]+ ){1,3}[A-Z]{3,5})")
_OWN_ORG = re.compile(r"(?:NHS|HSE|HSC) [A-Z][\w’'& -]+$")
_LETTERS_BEHIND = re.compile(r"(?<=[a-z]) (?P<org>[A-Z]{3,6})$")
_ACRONYM_BEHIND = re.compile(
    r"(?P<who>(?:[A-Z][a-z]+\.? )?(?P<given>[A-Z][a-z’'-]+) (?P<surname>[A-Z][\w’'-]*[a-z][\w’'-]*))"
    r" (?P<org>[A-Z]{3,7})"
)
_NO_BODY = re.compile(  # what somebody passed, or how they were there
    r"(?:[FMAP](?:RICS|RTPI|CCA|SLCC|CIPD|RSA|IEMA|CIEH|IHT|ICE)|CPFA|CIPFA|CILCA|LLB|MBA|DMS|RGN|SCM|TEAMS|ZOOM|ONLINE"
    r"|REMOTE|DNA|LATE|LEFT|NEW|APOL\w*|ABS\w*|ACTING)"
)
_EITHER = re.compile(r"[A-Z][A-Za-z]{2,}(?:/[A-Z][A-Za-z]{2,})+")  # 'Admin/Finance Office'
_SEATED = frozenset(["representative", "representatives", "member", "members"])  # behind what they sit for
_DASH = re.compile(r" [–—-] (?=(?:[A-Z][\w’'-]+ ?)+$)")
_LETTERS = 4  # of an organisation or an honour
_LORD = re.compile(r"(?i)(?:the )?(?:deputy )?lord")  # 'The Lord Mayor'
_FULL = 4  # words behind a title
_HONOURS = frozenset(["DCL", "PHD"])  # set in capitals, with those of the rules


@once
def honours(names: NameRules) -> frozenset[str]:
    """Letters behind a name that are neither its initials nor an organisation."""
    return frozenset(f for w in names.postnominal for f in w.forms) | _HONOURS


def run_on(one: Listed, book: RuleBook) -> Listed | None:
    """'Mrs P Alder Assistant Clerk': the post behind a name with nothing between."""
    names = book.names
    posts = {w.name for w in names.post}
    lesser = set(names.before_post)
    words = [(m.start(), m[0]) for m in re.finditer(r"[^\s,]+", one.name.text)]
    own = [w.strip(".,") for _, w in words]
    # 'P. MOOR CHAIRMAN', 'Bo Hall CLERK TO THE COUNCIL', 'Ann Lee Slips & Quays advisor'
    if own[2:] and (len(own[0]) == 1 or not own[1].isupper()):
        own = [*own[:2], *(w if len(w) <= _LETTERS or w in _SEATED else w.title() for w in own[2:])]
    at = next((i for i, (_, w) in enumerate(words) if i and (own[i] in posts or _EITHER.fullmatch(w))), None)
    heads = next((i for i, w in enumerate(own[:-1]) if i > 1 and w == "Head" and own[i + 1] == "of"), None)
    at = heads if heads is not None and (at is None or heads < at) else at  # 'Mr A Moor Head of Roads'
    if at is None:
        return None
    surname = len(own) > 1 and own[1] in names.surname_too and is_given(own[0], book.nicknames)  # 'Ann Ward Head of'
    while at > 1 + surname and words[at - 1][1].rsplit("/", 1)[-1] in lesser:
        at -= 3 if at > 4 and words[at - 2][1] in ("&", "and") else 1  # what an 'and' joins to it is the post's too
    if at > 2 and re.search(r"[a-z][’']s?$", words[at - 1][1]):
        at -= 1  # 'Mrs Joy Hall Chancellor's Assessor'
    if at > 2 and re.fullmatch(r"[A-Z]{3,6}", words[at - 1][1]) and words[at - 1][1] not in honours(names):
        at -= 1  # 'Mr B Hall QPC Member'
    name, post = one.name.cut(0, words[at][0]), one.name.cut(words[at][0])
    if len(bare(name.text, names).split()) < 2 and bare(name.text, names) == name.text:
        return None
    if "," in name.text or not looks_like_person(name.text, names) or _LORD.fullmatch(name.text):
        return None
    if all(len(w.strip(".")) == 1 for w in bare(name.text, names).split()):
        return None  # 'Mrs K F Mayor', whose surname it is
    told = office(post, names)
    if not told.role:  # 'Clerk to the Parish Council'
        parted = re.search(r" (?:to|of|for|at) (?:the )?(?=[A-Z])", post.text)
        told = Office(post.cut(0, parted.start()), post.cut(parted.end())) if parted else Office(post, EMPTY)
    behind = None if told.organisation else _LETTERS_BEHIND.search(told.role.text)
    if behind and told.role.text[: behind.start()].rsplit(" ", 1)[-1] in posts:  # 'Projects Officer QHT'
        told = Office(told.role.cut(0, behind.start()), told.role.group(behind, "org"))
    return replace(
        one, name=bare_end(name), role=one.role or told.role, organisation=one.organisation or told.organisation
    )


def posted_for(one: Listed, book: RuleBook) -> Listed | None:
    """'Bo Hall Staff Governor – Ferry Crews': whom a post is for, behind a dash, and no name of its holder's."""
    dash = _DASH.search(one.name.text) if not (one.role or one.organisation) else None
    if dash is None or is_given(one.name.text[dash.end() :].partition(" ")[0], book.nicknames):
        return None
    told = run_on(replace(one, name=one.name.cut(0, dash.start())), book)
    if told is None or told.organisation or not is_given(told.name.text.partition(" ")[0], book.nicknames):
        return None
    return replace(told, organisation=one.name.cut(dash.end()))


def placed(one: Listed, names: NameRules) -> Listed | None:
    """'Ann Lee Westmarch LAF': a place and letters that are no honours, behind an untitled name."""
    words = list(re.finditer(r"\S+", one.name.text))
    told = _PLACED.fullmatch(one.name.text)
    honoured = bool(words) and words[-1][0] in honours(names)
    if one.organisation or not told or bare(one.name.text, names) != one.name.text or honoured:
        return None
    if is_post(words[-1][0], names) or not looks_like_person(told["who"], names):
        return None
    return replace(one, name=one.name.group(told, "who"), organisation=one.name.group(told, "org"))


def whose(one: Listed, scene: Scene) -> Listed | None:
    """'Ann Lee NHS Quays', 'Bo Hall Harbour Foundation': the organisation behind a name with nothing between. Behind a
    title more words than a name has are needed ('Sir Bo Hall Harbour Data Institute')."""
    words = list(re.finditer(r"\S+", one.name.text))
    titles = len(words) - len(bare(one.name.text, scene.book.names).split())
    words = words[max(titles, 0) :]
    if len(words) < 3 or "," in one.name.text or (titles > 0 and len(words) < _FULL):
        return None
    name, org = one.name.cut(0, words[2].start()), one.name.cut(words[2].start())
    given = is_given(words[0][0], scene.book.nicknames) and len(words) > 3
    told = (_OWN_ORG.match(org.text) and not titles) or (given and is_organisation(org.text, scene.book.names))
    if one.organisation or not told or not looks_like_person(name.text, scene.book.names):
        return None
    return replace(one, name=name, organisation=org)


def acronym_behind(one: Listed, scene: Scene) -> Listed | None:
    """'Bo Hall SWQT': an organisation's letters behind a whole name; no honours, no party, and no surname in capitals
    ('Ann Marie HALL')."""
    told = _ACRONYM_BEHIND.fullmatch(one.name.text) if not one.organisation else None
    if told is None or not is_given(told["given"], scene.book.nicknames):
        return None
    names, letters = scene.book.names, told["org"]
    if is_given(told["surname"], scene.book.nicknames) or letters in honours(names) or _NO_BODY.fullmatch(letters):
        return None
    if letters.casefold() in {p.casefold() for p in names.party} or is_post(letters.title(), names):
        return None
    return replace(one, name=one.name.group(told, "who"), organisation=one.name.group(told, "org"))
