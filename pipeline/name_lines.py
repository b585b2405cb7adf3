"""Lines that are people's names and nothing else, as some minutes print under their day with no heading over them.

Enters: the words of a line. Leaves: how many people it names; none where it says anything else. Only a title or a
known given name tells a person from a place.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from pipeline.extract.people import is_given, is_organisation, is_post
from rules.book import RuleBook

__all__ = ["employed", "led", "named", "pairs", "stated"]

_GROUP = re.compile(r"(?:Councillors|Cllrs|Messrs)\b\.?:? ")
_PARTS = re.compile(
    r" ?\([^()]*\)(?: and\b|,)? ?|, (?:and )?| (?:and|&) | ?/ ?(?=[A-Z][a-z])"
    r"|(?<=[a-z])(?<!Cllr)(?<!Councillor)(?<!Dr)(?<!Rev) (?=(?:Cllr|Councillor)\b)"
)
_WORD = r"[A-Z][\w.’'-]*"
_TITLE = re.compile(r"(?:Mrs?|Ms|Miss|Dr|Cllr|Councillor|Rev|Sir|Prof(?:essor)?)\.?")
_TITLED = re.compile(rf"(?:Mrs?|Ms|Miss|Dr|Cllr|Councillor|Rev|Sir|Prof(?:essor)?)\b\.?(?: {_WORD}){{1,4}}")
_NAME = re.compile(rf"(?P<first>[A-Z][a-z’'-]+)(?: {_WORD}){{1,2}}")
_ONE = re.compile(rf"{_WORD}(?: {_WORD}){{0,2}}")
_POST = re.compile(r"(?i)(?:(?:vice-?|deputy )?chair(?:man|woman|person)?|clerk|secretary|treasurer)")
_EMPLOYED = re.compile(
    rf"(?P<first>[A-Z][a-z’'-]+)(?: {_WORD}){{1,2}}(?: \([^()]+\))? [-–—] "
    r"(?P<org>[A-Z][^.;:()]{3,110})(?: \([^()]+\))?"
)
_STATED = re.compile(  # 'Cllr Ann Lee Present', 'Bo Hall, Councillor Vice Chair of Council In Attendance'
    rf"(?P<who>{_WORD}(?: {_WORD}){{1,4}})(?P<post>, [A-Z](?:(?!In Att|Present)[^.;:]){{2,60}})? ?[\t –-] ?"
    r"(?:(?P<came>(?i:present|in attendance|attended))"
    r"|(?P<away>(?i:apolog(?:y|ies)(?: (?:accepted|received|given|sent|noted))?))"
    r"|(?i:absent|not present|did not attend|no apolog(?:y|ies)))\.?"
)
_LED = re.compile(
    r"(?P<own>[A-Z]{2,4}) (?:(?:Cllr|Councillor|Mrs?|Ms|Miss|Dr)\b\.? )?(?P<name>[A-Z][^(),;:]{3,40})(?: \([^()]+\))?"
)
_MORE = re.compile(  # 'Ann Lee – Practice Manager', 'Bo Hall (Clerk) BH'
    rf"(?P<who>{_WORD}(?: {_WORD}){{1,3}}?)(?: \([^()]+\))?"
    r" (?:[-–—] (?P<post>[A-Z][\w &’'-]{3,40})|(?P<own>[A-Z]{2,4}|[A-Z] ?[A-Z]-[A-Z]))"
)
_ONE_LINE = 80  # characters of a line with one name
_LONGEST = 250  # characters of a line of names


def named(text: str, book: RuleBook) -> int:
    """How many people a line names that holds nothing else."""
    text = text.rstrip(" ,.")
    if led(text) or _with_more(text, book):
        return 1
    if len(text) > _LONGEST or ":" in text:
        return 0
    group = _GROUP.match(text)
    count = 0
    for part in _PARTS.split(text[group.end() :] if group else text):
        own = part.split()
        own = own[1:] if own and _TITLE.fullmatch(own[0]) else own  # 'Professor Ann Lee Tom Hall'
        several = len(pairs(own, book))
        if not part or (count and _POST.fullmatch(part)):
            continue
        if several:
            count += several
        elif _TITLED.fullmatch(part) or (group and _ONE.fullmatch(part)) or _is_name(part, book):
            count += 1
        else:
            return 0
    return count


def _with_more(text: str, book: RuleBook) -> bool:
    """Whether a line is one name with a post behind a dash, or with the initials that the minutes use for it."""
    match = _MORE.fullmatch(text) if len(text) <= _ONE_LINE else None
    if match is None or not (_TITLED.fullmatch(match["who"]) or _is_name(match["who"], book)):
        return False
    if match["post"]:
        return is_post(match["post"], book.names)
    words = match["who"].split()
    return match["own"][0] == words[0][0] and match["own"][-1] in (words[-1][0], words[-1].rpartition("-")[2][0])


def led(text: str) -> bool:
    """Whether a line is a name behind its own initials: 'AL Ann Lee (Quay Harbour Trust)'."""
    match = _LED.fullmatch(text)
    words = match["name"].split() if match else []
    return match is not None and len(words) > 1 and match["own"] == "".join(word[0] for word in words)


def employed(texts: Sequence[str], book: RuleBook) -> bool:
    """Whether each of several lines is one name, a dash and what they are or where they are from, as one of them shows
    beyond doubt: 'Ann Lee - Quay Harbour Trust'."""
    lines = [_EMPLOYED.fullmatch(text) for text in texts]
    known = all(m is not None and _given(m["first"], book) for m in lines)
    names = book.names
    told = (m is not None and (is_organisation(m["org"], names) or is_post(m["org"], names)) for m in lines)
    return known and any(told)


def stated(text: str) -> re.Match[str] | None:
    """A line of one name with a word behind it that says whether he came; None for any other."""
    ends = text[-9:].rstrip(" .").casefold()
    told = ends.endswith(("t", "ance", "ded", "logy", "ies", "ted", "ved", "ven", "end"))
    return _STATED.fullmatch(text) if told else None


def pairs(words: Sequence[str], book: RuleBook) -> list[str]:
    """'Ann Lee Tom Hall': a given name and a surname each, that nothing parts."""
    firsts, lasts = words[::2], words[1::2]
    if len(words) < 4 or len(firsts) != len(lasts) or not all(re.fullmatch(_WORD, w) for w in words):
        return []
    known = sum(_given(w, book) for w in firsts)
    if known < max(2, len(firsts) - 1) or sum(_given(w, book) for w in lasts) > len(lasts) // 3:
        return []
    return [f"{first} {last}" for first, last in zip(firsts, lasts, strict=True)]


def _is_name(part: str, book: RuleBook) -> bool:
    match = _NAME.fullmatch(part)
    return bool(match) and _given(match["first"], book)  # type: ignore[index]


def _given(word: str, book: RuleBook) -> bool:
    return is_given(word, book.nicknames)
