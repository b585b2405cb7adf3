"""A run of names with their posts behind them, where nothing parts a post from the next name.

Enters: the words of a run. Leaves: each name with its post, where initials in brackets or titles show where names
begin: 'Ann Lee (AL) Director of Quays Bo Hall (BH) Clerk', 'Mrs A Lee, Chairperson Mr B Hall, Vice-Chairperson'. And
surnames behind 'Councillors' that stand side by side.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from corpus.passage import Passage
from pipeline.extract.listed import plain
from pipeline.extract.name_words import titles_of
from pipeline.extract.people import is_given, is_organisation, is_post, looks_like_person
from pipeline.once import once
from rules.book import NameRules, NicknameRules

__all__ = ["surnames_alone", "titled_posts", "unparted"]

_INITIALS = re.compile(r" \((?P<letters>[A-Z][A-Za-z]{1,4})\)(?=[ ,;.]|$)")
_JOINED = re.compile(r"[,;]?\s+(?:and|&)\s*$|[,;]\s*$")
_NOTE = re.compile(r"\s*\(\d{1,2}\)\s*$")  # '(6) Mr A Lee', whose sixth note stands below the list
_CROWD = re.compile(
    r"[,;]? (?:and )?(?:\d{1,2}|One|Two|Three|Four|Five|Six|Several) (?:[A-Z]\w* ){0,3}"
    r"(?:[Mm]embers?|[Oo]fficials?|[Oo]fficers?|[Ss]taff|[Pp]ersonnel)\W*$"
)
_LABEL = re.compile(
    r"(?<=[a-z]) (?:ALSO )?(?:IN ATTENDANCE|PRESENT):?$"
)  # the second line of the label beside the list
_PRESIDES = re.compile(r"(?i)(?:chair(?:man|woman|person)?|convener|c[ah]+thaoirleach)\b")
_OWN = re.compile(r"(?!(?:Cllr|Councillor|Mrs?|Ms|Miss|Dr)\b)[A-Z][\w’'-]+(?: \((?P<post>[^()]{2,30})\))?(?=[ .]|$)")
_GROUP = re.compile(r"(?:Councillors|Cllrs)\.?:? |(?:Councillor|Cllr)\.? ")
_WARD = re.compile(r"\b(?:Wards?|Divisions?|Parish)\b")
_AND = re.compile(r" (?:and|&) | ")
_EVERY = 4  # entries, all of which have a dash, from which on what stands behind it may be a body
_TITLE = re.compile(r"(?:Mr|Mrs|Ms|Miss|Dr|Cllr|Councillor|Rev|Prof)\b\.? ")
_POST_BEHIND = re.compile(r"(?P<name>(?:Mrs?|Ms|Miss|Dr)\.? [A-Z][\w’'-]+) (?P<post>(?:Head|Director|Manager) of .+)")
_FEWEST = 3  # names whose titles are all that parts them from the posts before


def surnames_alone(run: Passage, names: NameRules, short: NicknameRules) -> list[Passage]:
    """'Councillor Hall (Chair) Lee (Vice-Chair) Marsh and Moor': surnames side by side, one of which has its post in
    brackets; empty where a given name or a mark speaks against it."""
    group = _GROUP.match(run.text)
    if group is None or _WARD.search(run.text) or is_organisation(run.text, names):
        return []
    found: list[Passage] = []
    at, posts = group.end(), 0
    while (match := _OWN.match(run.text, at)) is not None:
        post = match["post"]
        if (not post and (not found or is_given(match[0], short))) or (post and not is_post(post.title(), names)):
            return []
        own = match.start() if found or group[0][-2] in "s.:" else 0
        found.append(run.cut(own, match.end()))
        posts += bool(post)
        between = _AND.match(run.text, match.end())
        at = between.end() if between else match.end()
    over = run.text[at:].strip(" .")
    return found if posts and len(found) >= _FEWEST and not over else []


@dataclass(frozen=True, slots=True)
class _Told:
    """A name that a title begins, as far as the next one: its post, and whether anything parts it from the next."""

    low: int
    high: int
    post: str
    parted: bool


def unparted(run: Passage, names: NameRules) -> Iterator[Passage]:
    """The entries of such a run, what stands before the first of them as one more; none where the run is another."""
    starts, told = _by_initials(run.text, names), _by_titles(run.text, names)
    if starts and not (told and told[0].low == 0 and len(told) > len(starts)):  # '... Quays Committee (QC) Mr A Lee'
        for low, high in zip(starts, [*starts[1:], len(run.text)], strict=True):
            yield run.cut(low, low + len(_JOINED.sub("", run.text[low:high])))
    else:
        for one in told:
            yield run.cut(one.low, one.high)


def _by_initials(text: str, names: NameRules) -> list[int]:
    """Where the names begin whose initials follow in brackets, if posts stand between them and nothing parts those."""
    titles = titles_of(names)
    starts: list[int] = []
    loose = behind = 0
    for bracket in _INITIALS.finditer(text):
        offset = starts[-1] if starts else 0
        words = list(re.finditer(r"[^\s,;()]+", text[offset : bracket.start()]))
        letters = "".join(filter(str.isupper, bracket["letters"]))
        own = next((n for n in (2, 3, 4) if len(words) >= n and _fits([w[0] for w in words[-n:]], letters)), 0)
        if not own:
            continue
        if len(words) > own and words[-own - 1][0].rstrip(".") in titles:
            own += 1
        at = offset + words[-own].start()
        if is_organisation(text[at : bracket.start()], names):
            continue  # 'Ann Lee (ALe) – Harbour Data Institute (HDI)'
        if "," in text[at : bracket.start()] or ";" in text[at : bracket.start()]:
            continue
        between = text[behind:at].strip()
        if not between.endswith((",", ";", " and")) and between not in ("", "and", "&"):
            if is_post(between, names) if not starts else between[0] in ",;":
                return []  # 'Chair Ann Lee (AL), Clerk Bo Hall (BH)': posts before the names
            loose += bool(starts)
        starts.append(at)
        behind = bracket.end()
    return starts if loose else []


def _fits(words: list[str], letters: str) -> bool:
    """Whether letters are the initials of the words, double names by one part or by both."""
    if not all(w[0].isupper() for w in words):
        return False
    return letters in ("".join(w[0] for w in words), "".join(p[0] for w in words for p in w.split("-") if p))


@once
def _titles(names: NameRules) -> re.Pattern[str]:
    kinds = ("council", "man", "woman", "learned")
    told = (w for w in names.title if w.kind in kinds or w.name == "Superintendent")
    forms = "|".join(re.escape(f) for w in told for form in w.forms for f in {form, form.upper()})
    return re.compile(rf"(?:(?<=\s)|^)(?:(?:{forms})\b\.?\s)+(?=[^\W\d_a-z])")


def _by_titles(text: str, names: NameRules) -> list[_Told]:
    """Each titled name with its post, if the first presides or the last has a post too: else the posts may be of the
    names behind them."""
    starts = [m.start() for m in _titles(names).finditer(text)]
    before = _NOTE.sub("", text[: starts[0]]) if starts else ""
    if len(starts) < _FEWEST or not (before.isupper() or not before):  # 'OFFICIALS Mrs A Lee, ...'
        return []
    each = [_titled(text, low, high, names) for low, high in zip(starts, [*starts[1:], len(text)], strict=True)]
    found = [one for one in each if one is not None]
    loose = [one for one in found if one.post and not one.parted]
    behind = bool(_PRESIDES.match(found[0].post) or found[-1].post) if found else False
    alone = len(loose) == 1 and bool(_PRESIDES.match(found[0].post)) and not any(one.parted for one in found[:-1])
    return found if len(found) == len(each) and ((len(loose) > 1 and behind) or alone) else []


def _titled(text: str, low: int, high: int, names: NameRules) -> _Told | None:
    last = high == len(text)
    words = _NOTE.sub("", _CROWD.sub("", text[low:high].rstrip(" .")) if last else text[low:high])
    own = _LABEL.sub("", _JOINED.sub("", words).rstrip())
    name, _, post = own.partition(", ")
    if not post and (behind := _POST_BEHIND.fullmatch(own)) and is_post(behind["post"], names):
        name, post = behind["name"], behind["post"]
    if not looks_like_person(plain(name), names) or (post and not _holds(post, names)):
        return None
    return _Told(low, low + len(own), post, bool(_JOINED.search(words)) or last)


def _holds(post: str, names: NameRules) -> bool:
    return is_post(post.replace("T/", ""), names) or len(post.split()) > 1 or is_organisation(post, names)


def titled_posts(run: Passage, names: NameRules) -> list[Passage]:
    """'Cllr A Lee – Chairman Mrs B Hall – Vice Chairman Mr C Moor': titles alone begin the entries, of which some have
    a post behind a dash."""
    cuts = [m.start() for m in _TITLE.finditer(run.text) if m.start() == 0 or run.text[m.start() - 1] == " "]
    cuts = [at for at in cuts if not _TITLE.search(run.text[:at].rstrip().rpartition(" ")[2] + " ")]
    if len(cuts) < 2 or cuts[0] != 0 or not re.search(r" [–—-] ", run.text) or re.search("[,;]", run.text):
        return []
    pieces = [run.cut(low, high) for low, high in zip(cuts, [*cuts[1:], None], strict=True)]
    every = len(pieces) >= _EVERY and all(" - " in p.text or " – " in p.text for p in pieces)  # or a body, not a post
    for piece in pieces:
        who, dash, post = re.fullmatch(r"(.*?)(?: ([–—-]) (.*))?", piece.text).groups()  # type: ignore[union-attr]
        if not looks_like_person(plain(who), names) or (dash and not every and not is_post(post, names)):
            return []
    return pieces
