"""A run of names parted into its entries: at commas and 'and', and where nothing but initials or titles parts them.

Enters: the words of a run. Leaves: its entries, each one name with what stands behind it.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator
from itertools import pairwise

from corpus.passage import Passage
from pipeline.extract.listed import means_nothing, plain, stripped
from pipeline.extract.listing_unparted import unparted
from pipeline.extract.name_words import titles_of
from pipeline.extract.people import (
    bare,
    is_honour,
    is_organisation,
    is_post,
    looks_like_person,
    split_run,
)
from pipeline.extract.post_branches import BRANCH
from pipeline.once import once
from rules.book import NameRules

__all__ = ["PRESIDES", "ampersands", "entries", "names_people"]

_PAIR = re.compile(
    r"[A-Z][\w.’' -]{1,40} \((?P<first>[A-Z]{2,4})\),? "
    r"(?P<other>[A-Z][\w.’' -]{1,40} \((?P<last>[A-Z]{2,4})(?:\)| ?[-–,] ?[^()]+\)| (?:for|rep) [^()]+\)).*)"
)
_DOTTED_PAIR = re.compile(  # 'Y. Hall T. Moor': initials with stops begin each name
    r"(?:(?:Cllr|Mr|Mrs|Ms|Miss|Dr)\.? )?(?:[A-Z]\. ?){1,3}[A-Z][a-z’'-]\w*(?: \([^()]+\))?"
    r" (?P<other>(?:[A-Z]\. ?){1,3}[A-Z][a-z’'-]\w*(?: \([^()]+\))?)"
)
_INITIALLED = re.compile(  # 'A Lee B Hall-Moor C D Hill': initials alone begin each name
    r"(?:(?:Mr|Mrs|Ms|Miss|Dr|Cllr|Councillor|Rev)\.? ){0,2}"
    r"(?:[A-Z]\.? ?){1,3}(?:(?<= )(?:Wm|Jas|Thos|Chas|Geo)\.? )?(?<=[A-Z .]) ?"
    r"(?!(?:Esq|Cllrs?|Councillor|Mrs?|Ms|Miss|Dr|Rev)\b)[A-Z][a-z’'-][\w’'-]*"
    r"(?: Esq\.?)?(?:,? \((?!(?:[A-Z]\.? ?)+\))[^()]+\))?(?: |$)"
)
_KEYED = re.compile(
    r"(?<!\S)(?P<given>[A-Z][\w.’'-]*) (?:[A-Z][\w.’'-]* ){0,2}(?P<own>[A-Z][\w’'-]+) \((?P<key>[A-Z]{2,4})\)"
    r"(?= *[A-Z]|$)"
)
_SLASHED = re.compile(r"(?:(?!(?<=[a-z]) (?:Mrs?|Ms|Miss) )[^/])+")
_CHAIR_THEN = re.compile(
    r"^[^,;()]{3,40} \((?i:chair(?:man|woman|person)?|cadeirydd)\)(?= (?:[A-Z]\.|[A-Z] [A-Z]|[A-Z][a-z]+ [A-Z]))"
)
_POST_THEN = re.compile(
    r"(?P<post>\((?i:(?:vice[- ]?|deput[ye] )?(?:chair(?:man|woman|person)?|conven[eo]r)|treasurer|secretary|clerk)\)) "
    r"(?=[A-Z][a-z]+ (?:[A-Z][a-z]+|\((?i:vice|deputy|chair)))"
)
_CHAIR_LAST = re.compile(
    r",? (?:and|with),? (?P<said>(?i:in the chair)),? (?P<who>(?:[A-Z][\w.’'-]*,? ){1,4}?[A-Z][\w’'-]*)\.?$"
)
_SCRIBE_LAST = re.compile(
    r"\.? \((?P<one>[A-Z][\w.’' -]{2,40}, (?i:minutes?|minute[- ]taker|notes?|clerk|secretary))\)\.?$"
)
_LINE = 300  # characters
_LOOSE = re.compile(r"(?<=[)\w.]) [–—-]\W*$")  # before a label that was cut off
_MARK = re.compile(r"(?<=[\w.)]) ?[*†‡#^]{1,2}(?=[.,;]?$)|[.;] [*†‡#^] ?[A-Z].*$")  # '. * Member who is to retire'
_NOTED = re.compile(r"(?<=[\w.)])[*†‡]{1,2}(?: \(\d{1,2}\))?(?= ?$)")  # 'Mr A Lee* (1)', of which notes below tell
_POST_IN_BRACKETS = re.compile(r" \([^()]+\)\W*$")
_LETTERS = re.compile(r"[A-Z]{3,6}")
_WORDS = re.compile(r"[\w’'-]+")  # 'S.Hall' is two
_STOPPED = re.compile(
    r"(?P<one>.+?[a-z]{2}(?<!Cllr)(?<!Mrs)(?<!Rev)(?<!Prof)(?<!Capt)(?<!Insp)(?<!Supt)(?<!Sgt)(?<!Hon)(?<!Snr))\. "
    r"(?P<other>(?:[A-Z][a-z]+|[A-Z](?: [A-Z])?) [A-Z][\w’'-]+(?: \([^()]*\))?)"
)
_SEAT = re.compile(r"(?:Cllr|Councillor)\b")
_CIVIL = re.compile(
    r"(?:Mr|Mrs|Ms|Miss|Dr|Cllr|Councillor)\.? [A-Z][\w’'-]+(?: \([^()]*\))?"
)  # 'Mr Lee', 'Mr Hall (Ch)'
_DEPARTMENT = re.compile(  # 'Department for Communities', which an 'and' may go on
    r"\W*(?:the )?(?:Department|Ministry) (?:for|of) [A-Z][\w’'-]*(?:(?:,| and|, and)? [A-Z][\w’'-]*)*,?\s*"
)
_RUN_OVER = re.compile(r"(?P<org>[A-Z]{3,5}) (?=[A-Z][a-z’'-]+ [A-Z][\w’'-]*[a-z])")
_OVER = re.compile(
    r"(?:^|[\s,])(?:Director|Head|Chief|Manager|Lead|Leader|Officer|Member|Holder) (?:of|for) [A-Z][^,;()]*$"
)
_FROM = re.compile(r"\([A-Z]{2,4}\),? [A-Z][^,;()]*$")  # '(AL) Moor', behind a name
_LEADS = re.compile(
    r"(?:^|[\s,])(?:Leader|Mayor|Member|Chair(?:man|woman|person)?|Executive|Officer|Director|Convenor) "
    r"(?:of|for|from|at) (?:the )?[A-Z][^,;()]*$"
)
_COUNCIL = re.compile(r"(?:[A-Z][\w’'-]+ ){1,5}(?:Council|(?:Fire|Police|Combined) Authority)\b")
_OF_PLACES = re.compile(r"\b(?:Council|Borough|University|Diocese) of [A-Z][^,;()]*$")
_PLACE = re.compile(r"(?:(?:North|South|East|West|Mid|Upper|Lower|Greater) ?){1,2}[A-Z][a-z]+|[A-Z][a-z]+")
_WITH_POST = re.compile(r"(?:and )?(?P<who>[^–—();,]{3,40}?)(?: ?[–—] ?| - )[A-Z].+")
PRESIDES = re.compile(
    r"(?i)\s*[-–—,]?\s*(?:\((?:in the chair|presiding)\)|(?:who )?(?:in the chair|presid(?:ing|ed))"
    r"|(?<=\)) \(chair(?:man|woman|person)?\))\s*$"
)
_SEATS = re.compile(  # 'A Lee, B Hall, Elected Members. C Moor, Appointed Members. Mr D Kale, Clerk'
    r",? (?:Elected|Appointed|Co-?opted|Nominated|Ratepayer) (?:Members|Commissioners|Governors)[.;] (?=[A-Z])"
)
_WITH = re.compile(r"[;,] (?:(?:together|along) )?with (?=(?:Mrs?|Ms|Miss|Dr|Prof(?:essor)?|Cllr|Councillor|Messrs)\b)")
_DASHED = re.compile(r"(?:^|[,;] (?:and )?| and )(?=(?P<who>[A-Z][^–—;:,()]{3,40}?) [–—] [A-Z])")
_BRACKET_THEN = re.compile(  # 'Simon Hall (Vice-Chair) Michelle Baker'
    r"(?P<one>[A-Z][\w.’'-]*(?: [A-Z][\w.’'-]*){1,3} \((?!\w{1,4}\) [^()]*$)[^()]{3,40}\)(?: \([A-Z]{2,4}\))?) "
    r"(?P<other>[A-Z][\w.’'-]*(?: [A-Z][\w.’'-]*){1,3}(?: \(.+)?)"
)
_SURNAME = r"(?:(?:Cllr|Mrs?|Ms|Miss|Dr)\.? )?(?:[A-Z]\.? ?){0,3}[A-Z][\w’'-]+(?: \([^()]*\))?\.?"
_SURNAMES = re.compile(rf"(?:& ?)?{_SURNAME}(?: ?& ?{_SURNAME})*")
_AMPERSAND = re.compile(r"(?:^| ?)& ?(?![^()]*\))")
_AND = re.compile(r"(?P<one>[^&()]+?(?: \([^()]*\))?) (?:&|AND) (?P<other>[^&()]+(?: \(.*\))?)")


def entries(run: Passage, names: NameRules) -> Iterator[Passage]:
    """The entries of a run: parted at semicolons where the names are turned ('Moor, A; Hall, B'), else at commas."""
    if loose := _LOOSE.search(run.text):
        run = run.cut(0, loose.start())
    if run.text.count(";") >= 2 and len(re.findall(r",\s?[A-Z][a-z]?\.?(?:[A-Z]\.?)?\s*(?:;|$)", run.text)) >= 2:
        for part in re.finditer(r"[^;]+", run.text):
            yield run.group(part)
        return
    posted = [m for m in re.finditer(r"[^;]+", run.text) if m[0].strip()]
    held = [_WITH_POST.fullmatch(m[0].strip()) for m in posted] if len(posted) > 1 and "," in run.text else []
    if held and all(m is not None and looks_like_person(plain(m["who"]), names) for m in held):
        for part in posted:  # 'Ann Lee – Assistant Director, Quays; Bo Hall – Clerk'
            yield _unstop(stripped(run.group(part)))
        return
    if joined := _SEATS.search(run.text) or _WITH.search(run.text):  # 'A Lee, B Hall; with Mr C Moor, Clerk'
        yield from entries(run.cut(0, joined.start()), names)
        yield from entries(run.cut(joined.end()), names)
        return
    dashed = [m for m in _DASHED.finditer(run.text) if looks_like_person(plain(m["who"]), names)]
    if len(dashed) > 1 and dashed[0].start() == 0 and len(dashed) == len(re.findall(r" [–—] ", run.text)):
        for name, other in zip(dashed, [*(m.start() for m in dashed[1:]), len(run.text)], strict=True):
            yield _unstop(stripped(run.cut(name.end(), other)))  # 'Ann Lee – Head of Quays, Bo Hall – Clerk'
        return
    parted = "/" in run.text and "," not in run.text
    slashed = list(_SLASHED.finditer(run.text)) if parted else []
    if len(slashed) > 1 and all(_full(part[0].strip(" ."), names) for part in slashed):  # 'Ann Lee / Bo Hall'
        for part in slashed:
            yield _unstop(stripped(run.group(part)))
        return
    if told := list(unparted(run, names)):
        if before := run.text[: run.text.index(told[0].text)].strip():
            yield from entries(run.cut(0, len(before)), names)
        yield from map(_unstop, told)
        return
    if chair := _CHAIR_THEN.search(run.text):  # 'A Lee (chair) B Hall, C Moor'
        yield run.cut(0, chair.end())
        run = run.cut(chair.end())
    if chair := _CHAIR_LAST.search(run.text):  # 'A Lee, B Hall and, in the Chair, C Moor'
        yield from entries(run.cut(0, chair.start()), names)
        yield Passage.join((run.group(chair, "who"), run.group(chair, "said")))
        return
    if (scribe := _SCRIBE_LAST.search(run.text)) and looks_like_person(scribe["one"].partition(", ")[0], names):
        yield from entries(run.cut(0, scribe.start()), names)
        yield run.group(scribe, "one")  # 'A Lee; B Hall. (C Moor, minutes)'
        return
    letters = {w for w, n in Counter(re.findall(r"\b[A-Z]{3,5}\b", run.text)).items() if n > 1}
    at_least_one = False
    for piece in _honoured(run, names):
        piece = piece.cut(len(piece.text) - len(piece.text.lstrip(" ,;")))
        piece = piece.cut(0, odd.start()) if (odd := re.search(r",+\s*\)$", piece.text)) else piece  # 'A Lee (AL),)'
        if not re.search(r"\w", piece.text):
            continue  # ', ,'
        over = _RUN_OVER.match(piece.text) if at_least_one else None
        if over and over["org"] not in titles_of(names) and over["org"] in letters:
            yield piece.group(over, "org")  # 'A Lee, Clerk, QHT B Hall, Agent, QHT'
            piece = piece.cut(over.end())
        at_least_one = True
        for each in (run for post in _parted_behind(piece) for run in _initialled_run(_unstop(post))):
            for one in _initialled_pair(each, names):
                yield from _retitled(one, names)


def ampersands(piece: Passage) -> Iterator[Passage]:
    """'Hall & Moor (Quay)' behind 'Councillors' is two, and '& Moor' one."""
    at = 0
    if "&" in piece.text and _SURNAMES.fullmatch(piece.text):
        for match in _AMPERSAND.finditer(piece.text):
            if match.start() > at:
                yield piece.cut(at, match.start())
            at = match.end()
    yield piece.cut(at)


def _parted_behind(piece: Passage) -> Iterator[Passage]:
    """'John Lee (Vice-Chair) Duncan Hall(Treasurer)' is two."""
    at = 0
    for match in _POST_THEN.finditer(piece.text):
        yield piece.cut(at, match.end("post"))
        at = match.end()
    yield piece.cut(at)


def names_people(line: Passage, names: NameRules) -> bool:
    """Whether a line of a list begins with a name: 'A Lee, B Hall', 'Councillors A Lee and B Hall (Quay Council)'."""
    group = re.match(r"(?:[A-Z][a-z]+ )?(?:Councillors|Cllrs|Messrs)\.? ", line.text)
    first = next(iter(entries(line.cut(group.end()) if group else line, names)), line)
    name = re.split(r"\s[-–—]\s", plain(first.text), maxsplit=1)[0]
    return len(line.text) <= _LINE and looks_like_person(name, names)


def _honoured(run: Passage, names: NameRules) -> Iterator[Passage]:
    """The pieces of a run, letters behind a name kept with it ('G.O.Moor, MBE', 'A Lee, DL (Chair)'), and the whole
    of a department's name."""
    honours = {f.casefold() for w in names.postnominal for f in w.forms}
    start = end = 0
    for piece in split_run(run):
        at = run.text.index(piece.text, end) if piece.text else end
        letters = _POST_IN_BRACKETS.sub("", piece.text).strip(" .")
        behind = (
            any(c.islower() for c in run.text[start:end])  # no initials alone
            and letters.isupper()
            and all(is_honour(word, honours) for word in letters.split())
        )
        whole = _DEPARTMENT.fullmatch(run.text[start:end]) and _of_department(plain(piece.text), names)
        before, between = run.text[start:end], run.text[end:at]
        joined = _remit(before, between, piece.text) or _long_name(before, between, piece.text, names)
        if not (behind or whole or joined):
            if end:
                yield run.cut(start, end)
            start = at
        end = at + len(piece.text)
    if end:
        yield run.cut(start, end)


def _remit(before: str, between: str, text: str) -> bool:
    """Whether words go on with what a post is of: 'Director of People' and 'Organisational Development'."""
    return between.strip() in ("and", "&") and bool(_OVER.search(before) and BRANCH.fullmatch(text))


def _long_name(before: str, between: str, text: str, names: NameRules) -> bool:
    """Whether words end the name of where somebody is from: 'A Lee (AL) Moor' and 'Vale Trust'."""
    if between.strip() != "and" or "(" in text:
        return False
    if _own_and(before, text, names):
        return True
    if _OF_PLACES.search(before) and _PLACE.fullmatch(text):  # 'Borough Council of Quay' and 'West Vale'
        return True
    if _LEADS.search(before) and _COUNCIL.match(text):  # 'Leader of Quay' and 'Vale Council'
        return True
    return _FROM.search(before) is not None and is_organisation(text, names)


def _own_and(before: str, text: str, names: NameRules) -> bool:
    """Whether the 'and' is of an organisation's own name: 'Vale Fire' and 'Rescue Service'."""
    own = f"{before.split()[-1]} and {text.split()[0]}" if before.strip() and text else ""
    return bool(own) and any(own in word.name for word in names.organisation if " and " in word.name)


def _of_department(text: str, names: NameRules) -> bool:
    """Whether words behind a department's name go on with it: '... and Local Government', no further person."""
    return bool(text) and (is_organisation(text, names) or not (looks_like_person(text, names) or is_post(text, names)))


def _initialled_run(piece: Passage) -> Iterator[Passage]:
    """Names that nothing but their initials parts: 'A Lee B Hall C Moor', 'Ann Lee (AL) Bo Hall (BH) Cy Moor'."""
    keyed = [m for m in _KEYED.finditer(piece.text) if (m["given"][0], m["own"][0]) == (m["key"][0], m["key"][-1])]
    if len(keyed) > 1 and all(not piece.text[a.end() : b.start()].strip() for a, b in pairwise(keyed)):
        for low, high in pairwise([0, *(m.end() for m in keyed), len(piece.text)]):
            if piece.text[low:high].strip():
                yield piece.cut(low, high)
        return
    at, cuts = 0, [0]
    while (match := _INITIALLED.match(piece.text, at)) is not None and match.end() > at:
        at = match.end()
        cuts.append(at)
    if len(cuts) < 3 or (at < len(piece.text) and not piece.text[at].isupper()):
        yield piece
        return
    for low, high in pairwise([*cuts[:-1], at]):
        yield piece.cut(low, high)
    if at < len(piece.text):
        yield piece.cut(at)


def _initialled_pair(piece: Passage, names: NameRules) -> Iterator[Passage]:
    """'C Lee (CL) G Hall (GH)' is two, though no comma parts them."""
    both = _AND.fullmatch(piece.text)
    if both and all(_full(both[g], names) for g in ("one", "other")):
        yield piece.group(both, "one")
        yield piece.cut(both.start("other"))
        return
    if (apart := _BRACKET_THEN.fullmatch(piece.text)) and all(_full(apart[g], names) for g in ("one", "other")):
        yield piece.group(apart, "one")
        yield from _initialled_pair(piece.cut(apart.start("other")), names)
        return
    if dotted := _DOTTED_PAIR.fullmatch(piece.text):
        yield piece.cut(0, dotted.start("other"))
        yield piece.cut(dotted.start("other"))
        return
    match = _PAIR.fullmatch(piece.text)
    if (
        match
        and means_nothing(match["first"], piece.text, names)
        and means_nothing(match["last"], match["other"], names)
    ):
        yield piece.cut(0, match.start("other"))
        yield piece.cut(match.start("other"))
    else:
        yield piece


def _full(text: str, names: NameRules) -> bool:
    return looks_like_person(plain(text), names) and len(_WORDS.findall(bare(plain(text), names))) > 1


@once
def _titles(names: NameRules) -> tuple[re.Pattern[str], re.Pattern[str]]:
    """A civil title and a rank with a name behind it, each where a further name may begin."""
    civil = "|".join(
        re.escape(f) for w in names.title for f in w.forms if w.kind in ("council", "man", "woman", "learned")
    )
    ranks = "|".join(re.escape(f) for w in names.title for f in w.forms if w.kind == "police" and len(f) > 3)
    name = r"\.? [A-Z][a-z]+ [A-Z][\w’'-]+(?=[,. ]|$)"
    return (
        re.compile(rf"(?<![\w(’'])(?:{civil})\b\.?\s"),
        re.compile(rf"(?<=[a-z] )(?<!Chief )(?:{ranks})\b{name}"),
    )


def _retitled(piece: Passage, names: NameRules) -> Iterator[Passage]:
    """'Cllr A Lee Cllr B Hall' is two: lines that were joined though each is a name."""
    (titles, ranks), own = _titles(names), titles_of(names)
    starts = sorted(m.start() for told in (titles, ranks) for m in told.finditer(piece.text))
    cuts = [0]
    for at in starts:
        before = PRESIDES.sub("", plain(_NOTED.sub("", piece.text[cuts[-1] : at]))).rstrip(" .")
        enough = len(_WORDS.findall(bare(before, names))) >= 2 or _CIVIL.fullmatch(before)
        whole = before not in own and looks_like_person(before, names) and enough
        apart = _LETTERS.fullmatch(before) and before not in own and not _SEAT.match(piece.text[at:])
        whole = whole or bool(at and apart)  # 'HTA Mr A Lee', of two entries, but no 'HDC Councillor A Lee'
        whole = whole or (not cuts[-1] and _heads(before, names))  # 'QUAY POLICE Mr A Lee', of two columns
        if at and whole and ")" not in piece.text[at:].split("(")[0]:
            cuts.append(at)
    for low, high in zip(cuts, [*cuts[1:], None], strict=True):
        one = piece.cut(low, high)
        stopped = _STOPPED.fullmatch(one.text)
        if stopped and all(_full(stopped[g], names) for g in ("one", "other")):  # 'Cllr A Lee. Ann Hall (Clerk)'
            yield one.group(stopped, "one")
            one = one.cut(stopped.start("other"))
        yield _unstop(one)


def _heads(words: str, names: NameRules) -> bool:
    """Whether words before a name are the label of its part of the list: 'POLICE SERVICE', 'OFFICIALS'."""
    labels = words.isupper() and len(words.split()) > 1 and not looks_like_person(words, names)
    return labels and (is_organisation(words.title(), names) or is_post(words.title(), names))


def _unstop(piece: Passage) -> Passage:
    """A run's last name without the sentence's full stop, or a mark that a note explains ('Ann Lee*')."""
    if mark := _MARK.search(piece.text) or _NOTED.search(piece.text):
        piece = piece.cut(0, mark.start())
    if piece.text.endswith(" Esq."):
        return piece
    if piece.text.endswith((",", ";")) or (
        piece.text.endswith((".", ":")) and len(piece.text) > 3 and piece.text[-3] not in " ."
    ):
        return piece.cut(0, len(piece.text) - 1)
    return piece
