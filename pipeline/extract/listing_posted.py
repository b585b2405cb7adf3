"""One person's line whose post and organisation run over commas: 'Ann Lee – Head of Quays, Legal Services, Quay
Trust'; and an organisation's, with those who came from it in brackets.

Enters: a line's words. Leaves: its listings; None where any part may be something else.
"""

from __future__ import annotations

import re
from dataclasses import replace

from corpus.passage import EMPTY, Passage
from pipeline.extract.listed import Listed, plain, stand_in
from pipeline.extract.listing import listed_as, ranked
from pipeline.extract.people import bare, is_given, is_organisation, is_post, looks_like_person, office
from pipeline.extract.post_branches import BRANCH
from pipeline.extract.scene import Scene
from rules.book import NameRules

__all__ = ["keyed_one", "posted_one", "staff_of"]

_POSTED = re.compile(r"(?P<who>[^,;:()–—]{3,50}?(?: \([A-Z]{2,4}\))?)(?: [–—-] |[–—] )(?P<rest>[^;–—]+)")
_STOOD_IN = re.compile(r" \((?P<inside>[^()]*)\)$")
_COMMA = re.compile(r",\s+")
_LETTERS = re.compile(r"\b[A-Z]{3,}\b|\b[A-Z]{2}\b(?= [A-Z][a-z])|\b[A-Z]{2}$")  # 'ARMC', 'HMP Quay', 'Age UK'
_INITIALLED = re.compile(r"(?:[A-Z](?:\. ?| )){1,3}[A-Z][a-z’'-]")  # 'A Beed', 'A.B. Beed', but no 'HMP Quay'
_OWN = re.compile(r"\([A-Z]{2,4}\)")
_SEVERAL = 2  # parts behind the dash
_KEYED = re.compile(r"(?P<who>[^(),;–—]{5,50}?) \((?P<letters>[A-Z]{2,4})\)(?:,| ?[–—]| -) (?P<rest>[A-Z][^;]+)")
_OF_BOTH = re.compile(  # 'Mr. A. Lee, City and County Manager': of both
    r"(?P<who>(?:Mrs?|Ms|Miss|Dr)\b\.? [A-Z](?:(?! - )[\w.’' -]){1,30}), "
    r"(?P<rest>(?P<one>[A-Z][\w’'-]+) and (?P<other>[A-Z][\w’'-]+ (?:[A-Z][\w’'-]+ )?)(?P<post>[A-Z][\w-]+))\.?"
)
_PRESIDES = re.compile(  # 'Ann Lee, Area Manager, Quay Housing (Chair)'
    r"(?P<who>[A-Z][^,;()]{3,40}), (?P<post>[A-Z][^,;()]{3,60}), (?P<org>[A-Z][^,;()]{3,60}) "
    r"\((?i:chair(?:man|woman|person)?)\)"
)
_STAFF = re.compile(r"(?P<org>[A-Z][^(),;:]{3,60}?) \((?P<who>[A-Z][^()]{3,90})\)\.?")
_JOINED = re.compile(r" (?:and|&) ")
_AND = re.compile(r",\s+|\s+(?:and|&)\s+")


def keyed_one(run: Passage, kind: str, rule: str, scene: Scene) -> Listed | None:
    """'Dr Ann Lee (AL), Lay Member – Patient and Public Voice, North Area': one person, with a title and initials in
    brackets, and a post whose further parts have neither."""
    names = scene.book.names
    if (both := _OF_BOTH.fullmatch(run.text)) and is_post(both["post"], names):
        one = (
            None
            if any(is_post(both[g], names) for g in ("one", "other"))
            else listed_as(run.group(both, "who"), kind, rule, scene)
        )
        return ranked(replace(one, role=run.group(both, "rest")), scene) if one is not None else None
    if (chair := _presiding(run, kind, rule, scene)) is not None:
        return chair
    told = _KEYED.fullmatch(run.text)
    if told is None or _OWN.search(told["rest"]) or bare(told["who"], names) == told["who"]:
        return None
    first, *more = _AND.split(told["rest"])
    if not more or not is_post(re.split(r" [–—-] ", first)[0], names) or any(_is_somebody(m, scene) for m in more):
        return None
    one = listed_as(run.cut(0, told.end("letters") + 1), kind, rule, scene)
    if one is None or one.role or one.organisation:
        return None
    post = office(run.group(told, "rest"), names)
    return ranked(replace(one, role=post.role, organisation=post.organisation), scene)


def _presiding(run: Passage, kind: str, rule: str, scene: Scene) -> Listed | None:
    told, names = _PRESIDES.fullmatch(run.text) if run.text.endswith(")") else None, scene.book.names
    if told is None or not is_post(told["post"], names) or is_post(told["org"], names):
        return None
    if not looks_like_person(told["who"], names) or _is_somebody(told["org"], scene):
        return None
    one = listed_as(run.group(told, "who"), kind, rule, scene)
    if one is None or one.role or one.organisation:
        return None
    post, place = run.group(told, "post"), run.group(told, "org")
    return ranked(replace(one, role=post, organisation=place, is_chair=one.status == "present"), scene)


def staff_of(run: Passage, scene: Scene) -> tuple[Passage, list[Passage]] | None:
    """'Quay Police (Supt Ann Lee, Bo Hall)': an organisation, and who came from it; None elsewhere."""
    names = scene.book.names
    told = _STAFF.fullmatch(run.text)
    if told is None or not is_organisation(told["org"], names) or _is_somebody(told["org"], scene):
        return None
    who = run.group(told, "who")
    cuts = list(_AND.finditer(who.text))
    starts = [0, *(m.end() for m in cuts)]
    people = [who.cut(low, high) for low, high in zip(starts, [*(m.start() for m in cuts), None], strict=True)]
    known = all(looks_like_person(p.text, names) and _is_somebody(p.text, scene) for p in people)
    return (run.group(told, "org"), people) if known else None


def posted_one(run: Passage, kind: str, rule: str, scene: Scene) -> Listed | None:
    """The listing of a line that holds one person, a dash, and a post that goes on behind commas."""
    names = scene.book.names
    told = _POSTED.fullmatch(run.text)
    if told is None or not looks_like_person(plain(told["who"]), names):
        return None
    rest, representing = run.group(told, "rest"), EMPTY
    if bracket := _STOOD_IN.search(rest.text):
        _, representing = stand_in(rest.group(bracket, "inside"), scene.book)
        rest = rest.cut(0, bracket.start()) if representing else rest
    places = [
        m
        for m in _COMMA.finditer(rest.text)
        if rest.text.count("(", 0, m.start()) == rest.text.count(")", 0, m.start())
    ]
    starts = [0, *(m.end() for m in places)]
    parts = [rest.cut(low, high) for low, high in zip(starts, [*(m.start() for m in places), None], strict=True)]
    if len(parts) < _SEVERAL or (bracket and not representing) or looks_like_person(parts[0].text, names):
        return None
    if not all(_is_thing(part.text, names) and not _is_somebody(part.text, scene) for part in parts[1:]):
        return None
    one = listed_as(run.group(told, "who"), kind, rule, scene)
    if one is None or one.role or one.organisation:
        return None
    turned = office(rest, names)
    own = _is_body(parts[0].text, names) or not _JOINED.search(parts[-1].text)  # no 'Quays, Slips and Pier Manager'
    if own and turned.organisation and turned.role.text == parts[-1].text:  # 'Harrow Council, Chair'
        chairs = one.is_chair or turned.role.text.casefold().startswith("chair")
        return ranked(
            replace(
                one, role=turned.role, organisation=turned.organisation, representing=representing, is_chair=chairs
            ),
            scene,
        )
    at = next((n for n, p in enumerate(parts) if n and _is_body(p.text, names)), len(parts))
    role = rest.cut(0, places[at - 1].start() if at < len(parts) else None)
    place = rest.cut(starts[at]) if at < len(parts) else EMPTY
    return ranked(replace(one, role=role, organisation=place, representing=one.representing or representing), scene)


def _is_thing(text: str, names: NameRules) -> bool:
    """Whether a part is what a post is over or held in, as no person is called."""
    return bool(
        is_organisation(text, names)
        or is_post(text, names)
        or _LETTERS.search(text)
        or BRANCH.fullmatch(text)
        or re.fullmatch(r"[A-Z][\w’'-]+", text)
        or re.search(r" (?:&|and) ", text)
    )


def _is_somebody(text: str, scene: Scene) -> bool:
    """Whether a part names a further person: by initials before or in brackets behind, a title or a given name."""
    names = scene.book.names
    for each in re.split(r" (?:&|and) ", text):
        name = plain(each).strip(" .")
        given = is_given(name.partition(" ")[0], scene.book.nicknames) and " " in name
        if looks_like_person(name, names) and (
            given or bare(name, names) != name or _INITIALLED.match(name) or _OWN.search(each)
        ):
            return True
    return False


def _is_body(text: str, names: NameRules) -> bool:
    return not is_post(text, names) and bool(is_organisation(text, names) or _LETTERS.search(text))
