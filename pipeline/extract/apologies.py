"""Apologies, substitutes and the chair, where prose or a later line says so.

Enters: the minutes and who was listed. Leaves: further listings, and listings told who chaired and who
stood in for whom.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace

from corpus.passage import EMPTY, Passage
from pipeline.extract.absent_already import absent_already, named_absent
from pipeline.extract.attendance import Listed
from pipeline.extract.attendance_labels import first_sentence, label_of
from pipeline.extract.chairs import presided
from pipeline.extract.listed import GROUP_BEHIND, IN_PLACE, bare_end, means_nothing
from pipeline.extract.listing import listed_as
from pipeline.extract.listing_between import places_among, post_of_both, unnamed
from pipeline.extract.listing_brackets import reopened
from pipeline.extract.listing_doubled import whole_surnames
from pipeline.extract.listing_runs import entries
from pipeline.extract.outline import Outline
from pipeline.extract.people import (
    bare,
    is_organisation,
    is_post,
    looks_like_person,
    office,
    same_surname,
    seat,
    split_run,
)
from pipeline.extract.scene import Scene
from pipeline.language import sentences
from rules.book import Pattern

__all__ = ["told_in_prose"]

_GROUP = re.compile(
    r"^(?:(?:the )?(?:following )?(?:[\w-]+ )?(?:members|governors|trustees|directors|observers|officers|partners)"
    r"(?: of the (?:board|committee|panel|forum|group|council))? ?:"
    r"|(?:(?:County|District|Borough|City|Town|Parish|Community|(?-i:[A-Z]{2,5})) ){0,2}(?:Councillors|C?Cll?rs)\b"
    r"|Messrs\b|Cyng\.? ?/ ?Cllrs\b|Aldermen\b"
    r"|(?:the )?(?:members|directors|governors|trustees|commissioners)(?= (?-i:[A-Z][a-z])))\.?\s*:?\s+",
    re.IGNORECASE,
)
_BRACKETS = re.compile(r"\s*\((?P<inside>[^()]*(?:\([^()]*\)[^()]*)*)\)")
_AGAIN = re.compile(
    r"(?i:(?:and )?(?:apologies )?(?:were )?(?:also )?(?:received )?(?:from|on behalf of) "
    r"(?:(?:the )?(?:members|governors|observers|officers|partners) ?: )?)(?=[A-Z])"
)
_MORE = re.compile(  # names and nothing that is said of them
    r"(?![^.;]*\b(?:late|later|delayed|(?:re-? ?)?(?:elected|appointed)|proposed|nominated)\b)"
    r"(?:[Aa]lso:? )?(?:(?:County|District|Borough|City|Town|Parish) )?"
    r"(?:Cllrs?|Councill?ors?|Mrs?|Ms|Miss|Dr)\b\.? (?:(?:[A-Z(][\w.,’'()/-]*|and|of|the|&)(?:\s|$)){1,40}"
    r"(?:(?:had|has|(?:was|were)(?! (?:also )?(?:in attendance|present))|due|owing|because|who|is)\b"
    r"(?![^.;]*\b(?:late|later|arriving|joining|delayed)\b)[^.;]{2,80}\.?)?"
)
_ALSO = re.compile(r"(?:^|(?:[.,;]| &| and)? )(?i:also)(?: from)?:? (?=(?:the )?[A-Z])")
_FIRST = 3  # minutes in which a line may tell of apologies
_AT_ONCE = 8  # characters before which a line says that it tells of apologies
_NOT_AWAY = re.compile(  # who sent none, or came late
    r"(?i)^\W*(?:there (?:were|was) )?no apolog\w+\b"
    r"(?!.*\b(?:except|other than|apart from|besides|but|however|save)\b)"
    r"|^(?!.*\babsen(?:ce|t)\b|.*\bapolog\w+\b.*\bapolog).*\bapolog\w+ for (?:(?:his|her|their|a|the) )?"
    r"(?:late(?:ness| arrival)?|early departure|leaving early|(?:start|beginning|first (?:part|hour)) of)\b"
)
_BY_WHOM = re.compile(
    r" ?\((?:also )?(?:substituted|represented|replaced|deputised for) by (?P<name>[^(),;]{4,50})(?:,[^()]*)?\)"
    r"| \((?P<came>[A-Z][^(),;]{4,40}), [^()]{3,60},? " + IN_PLACE + r"\)"
)
_RESPECTIVELY = re.compile(
    r"\b(?:Councillors|Cllrs|Members)\.? (?P<others>[A-Z][^.;:]{4,160}?),? (?:who (?:were|had been) )?"
    r"(?:substituted|replaced|represented) by (?:Councillors|Cllrs|Members)\.? (?P<names>[A-Z][^.;:]{4,160}?),? "
    r"respectively\b"
)
_ALL = re.compile(r" (?:all|both|each)$")
_SHARED = re.compile(r"(?:Cllr|Councillor)\.? [A-Z][\w'’-]+")
_WHENCE = re.compile(r" (?:from|of) (?:the )?(?P<org>[A-Z].*)$")
_HOLDER = re.compile(
    r"(?:[Tt]he )?(?P<post>[A-Z][\w’ -]{2,40}?) "
    r"\((?P<who>(?:Councillor|Cllr|Alderman|Mr|Mrs|Ms|Miss|Dr)\.? [^()]{2,50})\)"
)
_OF_SEVERAL = re.compile(r"(?:[A-Z][\w’'-]+ ){0,4}(?:Members|Councillors|Cllrs|Governors|Trustees)")  # behind the last
_HELD = re.compile(r"(?:[Tt]he )?(?P<post>[A-Z][\w’ /-]{2,40}?),? (?P<who>(?:Mrs?|Ms|Miss|Dr)\b\.? [^(),;]{2,50})")
_ONE_FOR_ONE = re.compile(
    r"\b(?:Councillors|Cllrs|Members)\.? (?P<names>[A-Z][^.;:]{4,160}?) "
    r"(?:replaced|substituted for|attended in place of|were substituting for) "
    r"(?:(?:County|District|Borough|City) )?(?:Councillors|Cllrs|Members)\.? "
    r"(?P<others>[A-Z][^.;:]{4,160}?),? respectively\b"
)
_FOR_WHOM = re.compile(  # 'Councillors A and B for whom Councillors C and D were substituting'
    r"(?P<others>[A-Z][^.;:]{2,160}?),? for whom (?:Councillors|Cllrs|Members)\.? (?P<names>[A-Z][^.;:]{4,160}?) "
    r"(?:were|are|had been) (?:substituting|deputising|attending|in attendance|substitutes?)\b"
)
_SAYS = re.compile(r"(?<=[.] ).{8,240}\b(?:sent|given|gave|tendered) (?:their|his|her) apologies\b")  # said later
_CAME_LATE = re.compile(r"\b(?:late|later|lateness|delayed|arrive|arriving|leave before|leav(?:e|ing) (?:early|at))\b")
_LATE = re.compile(  # a sentence more, of who came late or would leave early
    r"(?<=[a-z]{2})\. (?=[A-Z])[^.;]{3,90}?"
    rf"\b(?:had|has|have|would|will|was|were|is|gave|indicated|advised)\b[^.;]{{0,80}}?{_CAME_LATE.pattern}.*$"
    r"|,? and (?:apologies )?for late(?:ness| arrival)\b.*$"
)
_CHOSEN = re.compile(  # 'apologies from both the Chairman and ..., Cllr Lee was proposed to act as chairman'
    r" (?:was|were) (?:then |duly |unanimously )?(?:proposed|elected|appointed|nominated|voted|invited|asked)\b"
)
_FOR = re.compile(
    r"\s+(?:who(?:se)?|had|has|was|were|for whom|due to|owing to|as (?:he|she|they)|because|at the|by"
    r"|with (?=(?:Cllr|Councillor|Mrs?|Ms|Miss|Dr)\b)|with no (?:substitute|deputy)"
    r"|with (?=(?:[A-Z][\w’'-]+ ){1,3}(?:attending|deputising|substituting)\b)"
    r"|for (?:(?:his|her|their) )?(?:absence|non-?attendance|inability|lateness|not being)"
    r"|(?:and )?(?:these|they|all|both|These|They|All|Both) (?:were|was))\b.*$"
)


def told_in_prose(plan: Outline, listed: Sequence[Listed], scene: Scene, chair: Passage = EMPTY) -> list[Listed]:
    """All listings, with what the prose adds. `chair`: who presided by the head of the paper."""
    found = whole_surnames(listed, plan, scene)
    words = [w for e in plan.entries for w in (e.heading, *(b.passage for b in e.blocks))]  # '1. Apologies from Cllr A'
    words += [_unlabelled(b.passage, scene) for b in plan.front if not b.cells]
    words += [
        Passage.join(b.cells[1:])  # 'Apologies | Cllr A (Cllr B substituting)'
        for b in plan.front
        if len(b.cells) > 1 and (label_of(b.cells[0], scene.book.attendance) or ("",))[0] == "apologies"
    ]
    for run in _labelled(plan, scene):
        before = list(found)
        again = _run(run, "attendance.toml#apologies", scene)
        found.extend(one for one in again if not named_absent(one, before, scene.book.names))
    told = (*scene.book.attendance.apologies, *scene.book.attendance.substitute)
    for passage in words:
        says = any(p.search(passage.text) for p in (_SAYS, _BY_WHOM, _ONE_FOR_ONE))
        if says or any(p.search(passage.text) for p in told):
            said = False
            for sentence in sentences(passage, scene.nlp):
                stands = scene.book.attendance.substitute
                # 'Cllr C Moor and Cllr D Hill, Appointed Members.'
                more = said and _MORE.fullmatch(sentence.text) and not _CAME_LATE.search(sentence.text)
                if more and not any(p.search(sentence.text) for p in stands):
                    found.extend(_run(sentence, "attendance.toml#apologies", scene))
                    continue
                said = any(p.search(sentence.text) for p in scene.book.attendance.apologies)
                before = list(found)
                found.extend(
                    one for one in _apologies(sentence, scene) if not absent_already(one, before, scene.book.names)
                )
                found = _by_whom(sentence, _substitutes(sentence, found, scene), scene)
    return presided(chair, plan, found, scene)


def _labelled(plan: Outline, scene: Scene) -> Iterator[Passage]:
    """The names of 'Apologies: A, B', a line in one of the first minutes whose heading is another."""
    labels = [p for p in scene.book.attendance.prefix if p.kind == "apologies"]
    for entry in plan.entries[:_FIRST]:
        if any(p.search(f"{entry.heading.text}: A") for p in labels):
            continue
        for block in entry.blocks:
            label = next((m for p in labels if (m := p.search(block.text))), None) if not block.cells else None
            if label and label[0].rstrip()[-1:] in (":", "-", "–", "—"):
                yield first_sentence(block.passage.cut(label.end()))


def _unlabelled(words: Passage, scene: Scene) -> Passage:
    """What stands behind 'Apologies:'."""
    if any((m := p.search(words.text)) and m.start() < _AT_ONCE for p in scene.book.attendance.apologies):
        return words  # 'Apologies received: A, B' is read whole
    labels = (p for p in scene.book.attendance.prefix if p.kind == "apologies")
    label = next((m for p in labels if (m := p.search(words.text))), None)
    return words.cut(label.end()) if label and label[0].rstrip()[-1:] in (":", "-", "–", "—") else words


def _apologies(sentence: Passage, scene: Scene) -> Iterator[Listed]:
    if _NOT_AWAY.search(sentence.text):
        return
    told, at = False, set[int]()
    for pattern in scene.book.attendance.apologies:
        match = pattern.search(sentence.text) if pattern.kind == "further" or not told else None
        if match is not None and match.start("names") not in at:
            away = list(_run(sentence.group(match, "names"), pattern.name, scene))
            yield from away
            told = told or bool(away)
            at.update({match.start("names")} if away else ())


def _run(run: Passage, rule: str, scene: Scene) -> Iterator[Listed]:
    """The absent of a run of names, with the posts and organisations among them."""
    run = run.cut(0, late.start()) if (late := _LATE.search(run.text)) else run
    run = run.cut(0, len(run.text) - 1) if run.text.endswith(".") else run
    run = reopened(run, scene.book.names)
    run = run.cut(0, seats.start()) if (seats := GROUP_BEHIND.search(run.text)) else run
    for cut in re.finditer(r";\s+", run.text):
        following = re.split(r"[;,]| and ", run.text[cut.end() :].removeprefix("and "), maxsplit=1)[0].strip(" .")
        if not looks_like_person(following, scene.book.names):
            run = run.cut(0, cut.start())  # '...; Cllr Hall attended in his place'
            break
    group = _GROUP.match(run.text)
    run = run.cut(0, whom.end("others")) if (whom := _FOR_WHOM.match(run.text)) else run  # who came is told elsewhere
    several = group is not None and group[0].split()[-1] != "members"  # which holds whole names
    last: Listed | None = None
    pieces = list(_entries(run.cut(group.end()) if group else run, scene))
    placed = not several and bool(places_among([p.text for p in pieces], scene))
    for piece in pieces:
        if last is not None and (lead := _AGAIN.match(piece.text)):
            piece = piece.cut(lead.end())  # '..., and from Cllrs C and D'
        if (again := _GROUP.match(piece.text)) is not None:
            piece, several = piece.cut(again.end()), True  # 'Councillors A and B and Councillors Mrs C and D'
        shared = last is not None and _SHARED.fullmatch(last.name.text)  # 'Cllr Pell and Hayes'
        one = _absent(piece, bool(several or shared), rule, scene)
        if one is not None and placed and last is not None and not last.organisation and unnamed(piece.text, scene):
            last = replace(last, organisation=piece)  # 'Mr A Lee, Slip Club, Mr B Hall, Quay School'
            continue
        if one is None and last is not None and (both := post_of_both(last.role, piece, run)):
            last = replace(last, role=both)  # 'Ann Lee, Head of Highways and Flooding'
            continue
        piece = piece.cut(0, whom.start()) if (whom := _BY_WHOM.search(piece.text)) else piece
        further = re.search(r"\b(?:and|with) (?:the )?" + re.escape(piece.text.removeprefix("the ")), run.text)
        if one is None and further:
            continue  # 'Cllr A Moor and the Clerk': no post of hers
        if one is None and last is not None and last.role and not last.organisation:
            if is_organisation(piece.text, scene.book.names):  # 'Cllr Ines Moor, Leader, Sandle District Council'
                last = replace(last, organisation=piece)
        elif one is None and last is not None and not last.organisation:
            post = office(piece, scene.book.names)  # 'Cllr Ines Moor, Sandle District Council'
            if is_organisation(piece.text, scene.book.names) or post.role:
                last = replace(last, role=post.role, organisation=post.organisation)
        elif one is not None:
            if last is not None:
                yield last
            last = one
    if last is not None:
        yield last


def _entries(run: Passage, scene: Scene) -> Iterator[Passage]:
    """The run's entries, parted where others are told of: 'Councillor Hall & Also: County Councillor Lee'."""
    start = 0
    for also in _ALSO.finditer(run.text):
        yield from entries(run.cut(start, also.start()), scene.book.names)
        start = also.end()
    yield from entries(run.cut(start), scene.book.names)


def _absent(piece: Passage, grouped: bool, rule: str, scene: Scene) -> Listed | None:
    names = scene.book.names
    holder = _HOLDER.fullmatch(piece.text)  # 'the Lord Mayor (Councillor Lee)'
    if holder and is_post(holder["post"], names) and looks_like_person(holder["who"], names):
        return Listed(piece.group(holder, "who"), "apologies", None, piece.group(holder, "post"), rule=rule)
    bracket = _BRACKETS.search(piece.text)
    name = bare_end(piece.cut(0, bracket.start()) if bracket else piece)
    if _CHOSEN.search(name.text):
        return None
    name = name.cut(0, cut.start()) if (cut := _FOR.search(name.text)) else name
    if all_of := _ALL.search(name.text):
        name = name.cut(0, all_of.start())  # 'Cllrs Moor and Hall both sent apologies'
    if lead := _AGAIN.match(name.text):
        name = name.cut(lead.end())
    beside = EMPTY
    if (whence := _WHENCE.search(name.text)) and is_organisation(whence["org"], names):
        name, beside = name.cut(0, whence.start()), name.group(whence, "org")  # 'Moor from Harrow District Council'
    if (dash := re.search(r"\s+[-–—]\s+", name.text)) and looks_like_person(name.text[: dash.start()], names):
        name, beside = name.cut(0, dash.start()), name.cut(dash.end())
    held = _HELD.fullmatch(name.text)  # 'Assistant Clerk Mrs B Hall'
    if held and is_post(held["post"], names) and looks_like_person(held["who"], names):
        return Listed(name.group(held, "who"), "apologies", None, name.group(held, "post"), rule=rule)
    if not looks_like_person(name.text, names) and (told := _posted(name, rule, scene)) is not None:
        return told
    if not looks_like_person(name.text, names) and not (grouped and re.fullmatch(r"[A-Z][\w'’-]+", name.text)):
        return None
    inside = piece.group(bracket, "inside") if bracket else EMPTY
    inside = inside.cut(4) if inside.text.startswith("the ") else inside
    stands_in = any(p.search(piece.text) for p in scene.book.attendance.substitute)
    noise = (
        inside.text[:1].islower()
        or stands_in
        or bool(_OF_SEVERAL.fullmatch(inside.text))
        or means_nothing(inside.text, name.text, names)
    )
    inside = EMPTY if noise else inside  # why: '(holiday)', or the initials
    post = seat(inside or beside, names)
    return Listed(name, "apologies", None, post.role, post.organisation, rule=rule)


def _posted(name: Passage, rule: str, scene: Scene) -> Listed | None:
    """'Mr B Hall QPC Member': a titled name with a post behind it."""
    if bare(name.text, scene.book.names) == name.text:
        return None
    one = listed_as(name, "apologies", rule, scene)
    return one if one is not None and one.role and looks_like_person(one.name.text, scene.book.names) else None


def _respectively(sentence: Passage, found: list[Listed], scene: Scene) -> list[Listed] | None:
    """'Councillors A and B replaced Councillors C and D respectively.': one for one."""
    match = next((m for p in (_ONE_FOR_ONE, _FOR_WHOM, _RESPECTIVELY) if (m := p.search(sentence.text))), None)
    if match is None:
        return None
    came, away = (list(split_run(sentence.group(match, group))) for group in ("names", "others"))
    lead = re.search(r"\b(?:Councillors|Cllrs|Members)\.? (?=[A-Z])", away[0].text)
    away[0] = away[0].cut(lead.end()) if lead else away[0]
    if len(came) != len(away):
        return None
    for name, absent in zip(came, away, strict=True):
        _stands_in(name, absent, sentence.group(match), "attendance.toml#substitute", found, scene)
    return found


def _substitutes(sentence: Passage, found: list[Listed], scene: Scene) -> list[Listed]:
    """'Councillor A attended as substitute for Councillor B': A's own listing says whom A stood in for."""
    if (told := _respectively(sentence, found, scene)) is not None:
        return told
    for pattern in (p for p in scene.book.attendance.substitute if p.kind != "further"):
        matches = list(pattern.regex.finditer(sentence.text))
        for match in matches:
            found = _substitute(sentence, match, pattern, found, scene)
        if matches:
            for further in scene.book.attendance.substitute if pattern.kind == "named" else ():
                beyond = further.regex.match(sentence.text, matches[-1].end()) if further.kind == "further" else None
                if beyond is not None:  # 'A was substituting for B and C for D'
                    found = _substitute(sentence, beyond, further, found, scene)
            return found
    return found


def _by_whom(sentence: Passage, found: list[Listed], scene: Scene) -> list[Listed]:
    """'Ann Lee, Director, Quay Trust (represented by Bo Hall)': behind her post, who came for the last one named."""
    for whom in _BY_WHOM.finditer(sentence.text):
        over = sentence.text[: whom.start()]
        away = [(over.rfind(o.name.text), o) for o in found if o.status == "apologies" and o.name.text in over]
        name = sentence.group(whom, "name") or sentence.group(whom, "came")
        if not away or not looks_like_person(name.text, scene.book.names):
            continue
        absent = max(away, key=lambda told: told[0])[1].name
        _stands_in(name, absent, sentence.group(whom), "attendance.toml#substitute", found, scene)
    return found


def _substitute(
    sentence: Passage, match: re.Match[str], pattern: Pattern, found: list[Listed], scene: Scene
) -> list[Listed]:
    name = sentence.group(match, "name")
    if pattern.kind != "unnamed":
        absent = sentence.group(match, "absent")
        absent = absent.cut(group.end()) if (group := _GROUP.match(absent.text)) else absent  # the first of several
    else:
        away = [one for one in found if one.status == "apologies"]
        absent = away[0].name if len(away) == 1 else EMPTY
    if not absent and pattern.kind != "unnamed":
        return found
    found = [_unplaced(one, name) for one in found]
    _stands_in(name, absent, sentence.group(match), pattern.name, found, scene)
    return found


def _stands_in(name: Passage, absent: Passage, told: Passage, rule: str, found: list[Listed], scene: Scene) -> None:
    """Whom somebody came for, told of the listing that is surely theirs; a listing of their own where none is."""
    there = [i for i, one in enumerate(found) if one.status == "present" and _same(one, name, scene)]
    if len(there) == 1:
        found[there[0]] = _standing_in(found[there[0]], absent, told)
    elif not there:
        found.append(Listed(name, "present", "member", representing=absent, rule=rule))


def _unplaced(one: Listed, name: Passage) -> Listed:
    """Brackets that say who came tell no post and no council: 'Cllr A (Cllr B attended in her place)'."""
    role = EMPTY if name.text in one.role.text else one.role
    organisation = EMPTY if name.text in one.organisation.text else one.organisation
    return replace(one, role=role, organisation=organisation)


def _standing_in(one: Listed, absent: Passage, words: Passage) -> Listed:
    return one if one.representing or not absent else replace(one, representing=absent, also=(*one.also, words))


def _same(one: Listed, name: Passage, scene: Scene) -> bool:
    return same_surname(one.name.text, name.text, scene.book.names)
