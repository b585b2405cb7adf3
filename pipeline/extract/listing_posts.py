"""A name and a post in one entry, parted by a dash or by the name's own title.

Enters: an entry that was taken for a name. Leaves: the name apart from the post, or None where the words are
parted otherwise.
"""

from __future__ import annotations

import re
from dataclasses import replace

from corpus.passage import EMPTY, Passage
from pipeline.extract.listed import PRESIDENT, Listed, means_nothing, stand_in
from pipeline.extract.people import is_named, is_organisation, is_post, looks_like_person, office, seat
from pipeline.extract.post_branches import WORK
from pipeline.once import once
from rules.book import NameRules, RuleBook

__all__ = [
    "DASH",
    "SMALL",
    "at_dash",
    "behind_dash",
    "both_posts",
    "further",
    "in_full",
    "over_several",
    "post_first",
    "seated",
    "with_office",
    "with_place",
]

SMALL = re.compile(  # posts of a body's own, as prose prints them: 'Mr A Lee, chair; Mrs B Hall, clerk'
    r"(?:(?:vice|deputy|acting)[- ])?(?:[Cc]hair(?:man|woman|person)?|conven[eo]r|treasurer|secretary|clerk)"
)
_AREA = re.compile(r"(?:(?:North|South)?[- ]?(?:East|West)|North|South|Central|Mid)")  # 'Planning Manager (West)'
_PRESIDED = re.compile(r"(?:^|,? )(?:who )?(?:presid(?:ing|ed)|in the chair)\.?$")
_PLACE_POST = re.compile(r"(?P<org>[^()]+?) \((?P<post>[^()]+)\)$")
_JOINED = re.compile(r"[a-z] (?:and|&) [A-Z]")
_LAST = re.compile(r"\s*\((?P<inside>[^()]+)\)$")
_STANDS_IN = re.compile(
    r"(?i)\b(?:substitut\w+|deput(?:ising|y) (?:for|on)|(?:sub|dep)\.? for|standing in|in place of)\b"
)
_BETWEEN = re.compile(r" [–—-] ")
DASH = re.compile(r"\s+[-–—]\s*|\s*[–—]\s+|:\s+")


def behind_dash(one: Listed, names: NameRules) -> Listed | None:
    """'Ann Lee – Clerk', 'Clerk: Ann Lee'."""
    match = DASH.search(one.name.text)
    if match is None:
        comma = re.search(r",\s+", one.name.text)
        match = comma
    if match is None:
        return None
    left, right = one.name.cut(0, match.start()), one.name.cut(match.end())
    if looks_like_person(left.text, names):
        away = one.status == "apologies" and (right.text[0].islower() or re.search(r"\bsubstitut", right.text))
        post = seat(EMPTY if away else right, names)  # why somebody is away, or who came
        chairs = one.status == "present" and re.fullmatch(r"(?i)chair(?:man|woman|person)?", post.role.text)
        return replace(
            one,
            name=left,
            role=one.role or post.role,
            organisation=(EMPTY if _AREA.fullmatch(one.organisation.text) else one.organisation) or post.organisation,
            is_chair=one.is_chair or bool(chairs),
        )
    if is_post(left.text, names) and looks_like_person(right.text, names):
        left = left.cut(4) if left.text.startswith("The ") else left
        chairs = re.match(r"(?i)chair(?:man|woman|person)?\b", left.text)
        if means_nothing(one.organisation.text, right.text, names):
            one = replace(one, organisation=EMPTY)  # 'Head: Ms N Hall (NH)'
        return replace(one, name=right, role=one.role or left, is_chair=one.is_chair or bool(chairs))
    return None


@once
def _behind_post(names: NameRules) -> re.Pattern[str]:
    """Where a titled name begins, behind other words."""
    forms = "|".join(re.escape(f) for w in names.title for f in w.forms)
    return re.compile(rf"\s(?=(?:{forms})\b\.?\s)")


def post_first(one: Listed, names: NameRules) -> Listed | None:
    """'the Clerk Mrs Jane Hall': the post before a titled name."""
    match = _behind_post(names).search(one.name.text)
    if match is None:
        return None
    left, right = one.name.cut(0, match.start()), one.name.cut(match.end())
    small = left.text[:1].islower() and is_post(left.text.title(), names)  # 'assistant to the clerk Mrs J Hall'
    if left.text.endswith((" to", " of", " for")):
        return None  # 'Assistant to Dr Lee'
    if (is_post(left.text, names) or small) and looks_like_person(right.text, names):
        return replace(one, name=right, role=one.role or left.cut(0, len(left.text.rstrip(" :–—-"))))
    return None


def both_posts(role: Passage, piece: Passage, inner: Passage, names: NameRules) -> Passage:
    """Two posts of one person, which 'and' or a stroke joins; empty where they are not."""
    start = inner.text.find(role.text)
    end = inner.text.find(piece.text, start + len(role.text))
    if start < 0 or end < 0 or not is_post(piece.text, names):
        return EMPTY
    joined = inner.text[start + len(role.text) : end].strip(" ,") in ("and", "&", "/")
    return inner.cut(start, end + len(piece.text)) if joined else EMPTY


def further(piece: Passage, run: Passage) -> bool:
    """Whether a post is somebody further: 'Ann Lee and the Clerk'."""
    post = re.escape(re.sub("^the ", "", piece.text))
    return bool(re.search(rf"\b(?:and|with) (?:the )?{post}|; (?:and )?the {post}, [A-Z]", run.text))


def in_full(words: Passage, one: Listed, names: NameRules) -> Listed | None:
    """'Ann Lee, Chief Officer, Quays & Slips (Clerk)': the post over several things with the one in its bracket."""
    name, comma, rest = words.text.partition(", ")
    first, more, _ = rest.partition(", ")
    if not one.role or not more or not looks_like_person(name, names) or not is_post(first, names):
        return None
    branch = rest[len(first) + len(more) :].removesuffix(f" ({one.role.text})")
    if f"{first}{more}{branch} ({one.role.text})" != rest or not _JOINED.search(branch) or "," in branch:
        return None
    return replace(one, name=words.cut(0, len(name)), role=words.cut(len(name) + len(comma)), organisation=EMPTY)


def seated(behind: Passage, one: Listed) -> tuple[Passage, Listed]:
    """The words behind a name without 'presided', and the listing that this makes the chair's: 'Mayor, presiding'."""
    sits = _PRESIDED.search(behind.text)
    if sits is None:
        return behind, one
    return behind.cut(0, sits.start()), replace(one, is_chair=one.status == "present")


def at_dash(post: Passage, place: Passage, names: NameRules) -> tuple[Passage, Passage]:
    """'Clerk – Quay Trust' behind a comma: the post and the organisation, where office parts them; else both as they
    are."""
    told = office(post, names) if _BETWEEN.search(post.text) else None
    return (told.role, place or told.organisation) if told and told.role else (post, place)


def with_office(one: Listed, behind: Passage, book: RuleBook) -> Listed:
    """A person with the post and organisation behind the comma, and whom a bracket there says to be stood in for."""
    representing = one.representing
    behind, one = seated(behind, one)
    if (bracket := _LAST.search(behind.text)) is not None:
        own, name = stand_in(behind.group(bracket, "inside"), book)
        if name and not own:  # 'Quay Trust (substituting for Ann Lee)'
            representing, behind = representing or name, behind.cut(0, bracket.start())
    own, name = stand_in(behind, book)  # 'Quay Trust, substitute for Ann Lee'
    if name and (_STANDS_IN.search(behind.text) or is_named(name.text, book)):
        representing, behind = representing or name, own
    post = office(behind, book.names)
    return replace(
        one,
        role=one.role or post.role,
        organisation=one.organisation or post.organisation,
        representing=representing,
    )


def over_several(behind: Passage, names: NameRules) -> bool:
    """Whether words behind a name are one post over what a comma parts from it: 'Director of Education, Leisure and
    Housing', 'Area Manager, Housing'."""
    told = behind.text.rpartition(", ")
    over = _JOINED.search(told[2]) or WORK.match(told[2])
    return bool(over) and is_post(told[0], names) and office(behind, names).role.text == behind.text


def with_place(one: Listed, piece: Passage, names: NameRules) -> Listed:
    """A person with the organisation behind the comma, and the post in its bracket: 'Bo Hall, Quay Trust (Chair)'."""
    held = _PLACE_POST.fullmatch(piece.text)
    if held is None or not is_post(held["post"].title(), names) or not is_organisation(held["org"], names):
        return replace(one, organisation=piece)
    post = piece.group(held, "post")
    chairs = one.status == "present" and bool(PRESIDENT.fullmatch(post.text))
    organisation = piece.group(held, "org")
    return replace(one, role=one.role or post, organisation=organisation, is_chair=one.is_chair or chairs)
