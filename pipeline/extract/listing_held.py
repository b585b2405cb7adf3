"""Posts, each with its holder in brackets: 'Director, Quays & Slips (Mr. A. Lee), Clerk (Ms. B. Hall)'.

Enters: a run's words. Leaves: the posts and who holds them; nothing where the run holds anything else.
"""

from __future__ import annotations

import re

from corpus.passage import Passage
from pipeline.extract.people import begins_given, is_organisation, is_post, looks_like_person
from rules.book import NameRules, NicknameRules

__all__ = ["each_titled", "held_by", "with_clerk"]

_WITH_CLERK = re.compile(
    r",? with (?P<who>[A-Z][^,;()]{3,40} \((?i:[\w ]*(?:clerk|secretary|treasurer|officer|RFO))\)"
    r"(?:(?:,| and|, and) [A-Z][^,;()]{3,40} \((?i:[\w ]*(?:clerk|secretary|treasurer|officer|RFO))\)){0,3}"
    r"|(?:the )?(?P<post>(?:[Dd]eputy |[Aa]ssistant |[Tt]own |[Pp]arish )?[Cc]lerk),? (?P<name>[A-Z][^,;()]{3,40}?))"
    r"(?:,? (?:also )?(?:in attendance|attending|present))?\.?$"
)
_SOMEBODY = re.compile(r"(?:Mrs?|Ms|Miss|Dr|Prof|(?:\w+ )?Professor|Cllr|Councillor|Sir|Dame)\b")
_POST = (
    r"(?:(?:and )?(?:[Tt]he )?(?:(?:Right )?Worshipful,? (?:[Tt]he )?)?)(?P<post>(?:(?!The )[A-Z]|representative of )"
    r"(?:(?!, (?:and )?the )[\w,&’'/. –-]"
    r"|\((?!(?:Mrs?|Ms|Miss|Dr|Professor|Prof|Alderman|Councillor|Cllr)\b|(?:[A-Z]\.? ?){1,3}[A-Z][a-z])[^()]{2,40}\)"
    r"(?! and the )){2,110}?),? "
)
_HELD = re.compile(
    _POST + r"\((?P<who>(?:(?:Mr|Mrs|Ms|Miss|Dr|Prof|(?:Associate )?Professor|Councillor|Cllr|Alderman|Capt|Captain|Cdr"
    r"|Commander|Major|Col|Sgt|Insp|Rev)\.? [A-Z]|(?:[A-Z]\.? ?){1,3} [A-Z][a-z])[^()]{2,40})\)"
    r"(?:[,;.]? ?(?:and )?|$)"
)
_OR_PLAIN = re.compile(  # 'Chief Executive (Ann Moor), Clerk (Ms. B. Hall)'
    _POST + r"\((?P<who>(?:(?:Mrs?|Ms|Miss|Dr)\.? )?[A-Z][\w.’'-]*(?: [A-Z][\w.’'-]*){1,3})\)(?:[,;.]? ?(?:and )?|$)"
)
_INSIDE = re.compile(r"\((?P<who>[A-Z][a-z’'-]+(?: [A-Z]\.?)? [A-Z][\w’'-]+)\), [A-Z]")
_TITLED = re.compile(r"(?:Mrs?|Ms|Miss|Dr)\b")
_TWO = re.compile(
    r"(?P<one>(?:Mrs?|Ms|Miss|Dr|Cllr|Councillor)\.? [A-Z][\w.’' -]{1,30}, (?:the )?(?P<post>[A-Z][^,;()]{3,60}?))"
    r",? and "
    r"(?P<other>(?:Mrs?|Ms|Miss|Dr|Cllr|Councillor)\.? [A-Z][\w.’' -]{1,30}, (?:the )?(?P<post2>[A-Z][^,;()]{3,60}))"
)


def held_by(run: Passage, names: NameRules, nicknames: NicknameRules) -> list[tuple[Passage, Passage]]:
    """'Director, Quays & Slips (Mr. A. Lee), Clerk (Ms. B. Hall)': each post with its holder in brackets; empty where
    the run holds anything else. A name without its title is one of others that have theirs, or known given names."""
    found = _each_held(run, _HELD, names)
    told = any(_plain_inside(post.text, names) for post, _ in found)
    if "(" not in run.text or (found and not told):
        return found
    found = _each_held(run, _OR_PLAIN, names)
    titled = [bool(_TITLED.match(who.text)) for _, who in found]
    plain = [who.text for (_, who), one in zip(found, titled, strict=True) if not one]
    told = len(plain) < len(found) or (len(found) > 1 and any(begins_given(who, nicknames) for who in plain))
    return found if told and all(_is_name(who, names) for who in plain) else []


def _is_name(text: str, names: NameRules) -> bool:
    return looks_like_person(text, names) and not is_post(text, names) and not is_organisation(text, names)


def _plain_inside(post: str, names: NameRules) -> bool:
    """Whether a post holds another and whose it is: 'Chief Executive (Ann Moor), Director of Quays'."""
    inside = _INSIDE.search(post)
    return inside is not None and looks_like_person(inside["who"], names) and not is_post(inside["who"], names)


def _each_held(run: Passage, pattern: re.Pattern[str], names: NameRules) -> list[tuple[Passage, Passage]]:
    found: list[tuple[Passage, Passage]] = []
    at = 0
    for match in pattern.finditer(run.text):
        post = match["post"][0].upper() + match["post"][1:]
        if match.start() != at or not is_post(post, names) or _SOMEBODY.match(post):
            return []
        held = run.group(match, "post")
        *before, last = held.text.split(", ")
        if before and is_post(last, names) and all(is_post(post, names) for post in before):
            held = held.cut(len(held.text) - len(last))  # 'Solicitor, Clerk (Ann Lee)', the first of whom has no name
        found.append((held, run.group(match, "who")))
        at = match.end()
    return found if run.text[at:].strip(" .,;") == "" else []


def with_clerk(run: Passage) -> tuple[Passage, Passage] | None:
    """The members of 'A Lee, B Hall with Ann Moor (Clerk) in attendance' or 'A Lee, B Hall, with the Clerk, Ann Moor',
    and who serves them."""
    match = _WITH_CLERK.search(run.text)
    if match is None:
        return None
    if match["post"]:
        return run.cut(0, match.start()), Passage.join((run.group(match, "name"), run.group(match, "post")), ", ")
    return run.cut(0, match.start()), run.group(match, "who")


def each_titled(run: Passage, names: NameRules) -> tuple[Passage, Passage] | None:
    """'Mr. A. Lee, Engineer to the Board' and 'Mr. B. Hall, Clerk to the Board', which an 'and' joins."""
    match = _TWO.fullmatch(run.text)
    if match is None or not all(is_post(match[g], names) for g in ("post", "post2")):
        return None
    return run.group(match, "one"), run.group(match, "other")
