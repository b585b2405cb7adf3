"""Who chaired, where the list of those present doesn't say so itself.

Enters: the minutes, who was listed, and what the head says. Leaves: the listings, the one who presided marked. A line
'X in the Chair' goes before the head's label, that before a post that is the body's own ('Panel Chair'), that before
what the first minutes tell in passing ('The Chair (AL) welcomed everybody').
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from itertools import islice

from corpus.passage import EMPTY, Passage
from pipeline.extract.attendance import Listed
from pipeline.extract.chair_elected import chosen
from pipeline.extract.listing import listed_as
from pipeline.extract.outline import Outline
from pipeline.extract.people import bare, is_named, looks_like_person, same_surname
from pipeline.extract.scene import Scene

__all__ = ["presided", "told_alone"]

_HEAD_LABEL = "heads.toml#label"
_HEADING = 60  # characters that no mere heading has
_FIRST = 30  # blocks of minutes in which those who preside are told of
_OF_BODY = re.compile(  # 'Panel Chair', 'QPC Chairman and Member', 'Chair of the Harbour Panel'
    r"(?P<own>(?!(?i:vice|deputy|former|past|previous|acting|co-?chair|incoming|outgoing)\b)[A-Z][\w’&-]*"
    r"(?: [A-Z][\w’&-]*){0,3}) (?i:chair(?:man|woman|person)?)(?: (?:and|&) .*)?"
    r"|(?i:chair(?:man|woman|person)?),? (?i:of|for) (?:the )?(?P<of>[A-Z][\w’&() -]*)"
)

_PRESIDES = re.compile(r"(?i)chair(?:man|woman|person)?|cathaoirleach|conven[eo]r")
_SEATED = re.compile(  # 'Chair, Non-Executive Director', 'Chairman (Non-Executive Director)'
    r"(?i)chair(?:man|woman|person)?(?:, | \()(?:(?:independent|lay) )?"
    r"(?:non[- ]?executive|lay|independent) (?:director|member)\b"
)
_BESIDE = re.compile(  # 'Chair/GP', 'Parent/Chair', 'Acting Chair and Parent Governor'
    r"(?i)(?:clinical )?chair(?:man|woman|person)? ?/|(?!vice|deputy)\w+ ?/ ?chair(?:man|woman|person)?$"
    r"|(?:acting |interim )?chair(?:man|woman|person)? and (?:\w+ ){0,2}(?:governor|trustee|director|member)$"
)
_CHAIR_OF = re.compile(r"(?i:chair(?:man|woman|person)?)(?: ?[,–-] ?| (?:of|for) (?:the )?)(?P<of>[A-Z][\w’&() -]*)")


def presided(chair: Passage, plan: Outline, found: list[Listed], scene: Scene) -> list[Listed]:
    """The listings. `chair`: who presided by the head of the paper."""
    found = _by_head(chair, _by_line(plan, _elsewhere(found, scene), scene), scene)
    return _first_listed(_told(plan, _by_post(found, scene), scene))


def _elsewhere(found: list[Listed], scene: Scene) -> list[Listed]:
    """Those who chair something else, 'Bo Hall (Chair – Quay Forum)', where another is in the chair, or where they are
    guests among members."""
    chairs = [one for one in found if one.is_chair]
    own = [one for one in chairs if not one.organisation]
    members = any(one.capacity == "member" for one in found)
    return [
        replace(one, is_chair=False)
        if one.is_chair
        and _PRESIDES.fullmatch(one.role.text)
        and one.organisation
        and (own or (members and one.capacity == "other"))
        and not _of_this(_post(one), scene)
        else one
        for one in found
    ]


def _by_post(found: list[Listed], scene: Scene) -> list[Listed]:
    """One whose post is the chair of this very body, where nobody else is in the chair."""
    if any(one.is_chair for one in found):
        return found
    here = [i for i, one in enumerate(found) if one.status == "present"]
    held = [i for i in here if _BESIDE.match(found[i].role.text) or _of_this(_post(found[i]), scene)]
    if len(held) == 1:
        found[held[0]] = replace(found[held[0]], is_chair=True)
    return found


def _first_listed(found: list[Listed]) -> list[Listed]:
    """The member who heads the list as 'Cllr A – Chair, Quay District Council', where that is the only chair told."""
    members = [i for i, one in enumerate(found) if (one.status, one.capacity) == ("present", "member")]
    held = [i for i, one in enumerate(found) if _PRESIDES.fullmatch(one.role.text) or _SEATED.match(one.role.text)]
    if held and members[:1] == held and not any(one.is_chair for one in found):
        found[held[0]] = replace(found[held[0]], is_chair=True)
    return found


def _post(one: Listed) -> str:
    """The post, with the organisation where it is the chair's: 'Chair' of the 'Harbour Trust'."""
    if _PRESIDES.fullmatch(one.role.text) and one.organisation:
        return f"{one.role.text} of {one.organisation.text}"
    unparted = _CHAIR_OF.fullmatch((one.role or one.organisation).text)
    return f"Chair of {unparted['of']}" if unparted else one.role.text


def _of_this(role: str, scene: Scene) -> bool:
    """Whether a post is the chair of the body that met, which its words or its letters name."""
    match = _OF_BODY.fullmatch(role)
    if match is None or not scene.meeting.body:
        return False
    words = re.findall(r"[\w’]+", scene.meeting.body.casefold())
    own = match["own"] or match["of"]
    letters = "".join(w[0] for w in words if w not in ("of", "the", "and", "for")).upper()
    if own.isupper() and 2 <= len(own) <= 6 and (letters.endswith(own) or own.casefold() in words):
        return True
    if own.casefold() == "governors" and "governing" in words:
        return True
    said = [w for w in re.findall(r"[\w’]+", own.casefold()) if w not in ("the", "of", "and")]
    return bool(said) and all(w in words for w in said)


def _told(plan: Outline, found: list[Listed], scene: Scene) -> list[Listed]:
    """'In the absence of the Chairman, Cllr A took the chair', 'The Chair (AL) welcomed all', in the first minutes."""
    if any(one.is_chair for one in found) or not found:
        return found
    rules = scene.book.attendance.chair_told
    for words in islice(_first(plan), _FIRST):
        for pattern in rules:
            match = pattern.search(words.text)
            if match is None:
                continue
            at = _whose(words.group(match, "name"), found, scene)
            if at is not None:
                found[at] = replace(found[at], is_chair=True, also=(*found[at].also, words.group(match)))
                return found
    named = [(at, said) for who, said in chosen(plan.entries, scene) if (at := _whose(who, found, scene)) is not None]
    if len({at for at, _ in named}) == 1:
        at, said = named[0]
        found[at] = replace(found[at], is_chair=True, also=(*found[at].also, said))
    return found


def told_alone(plan: Outline, found: Sequence[Listed], scene: Scene) -> Passage:
    """Whom the first minutes tell as having presided, where no list says who was there; nothing if that is in doubt."""
    if any(one.status == "present" and not one.representing for one in found):
        return EMPTY
    for words in islice(_first(plan), _FIRST):
        for pattern in scene.book.attendance.chair_told:
            match = pattern.search(words.text)
            if match and _may_preside(words.group(match, "name"), found, scene):
                return words.group(match, "name")
    named = [who for who, _ in chosen(plan.entries, scene) if _may_preside(who, found, scene)]
    surnames = {bare(who.text, scene.book.names).split()[-1] for who in named}
    return named[0] if len(surnames) == 1 else EMPTY


def _may_preside(name: Passage, found: Sequence[Listed], scene: Scene) -> bool:
    """Whether a title or a known given name tells a person, and one who has not sent apologies."""
    away = any(same_surname(one.name.text, name.text, scene.book.names) for one in found if one.status == "apologies")
    return not away and is_named(name.text, scene.book) and looks_like_person(name.text, scene.book.names)


def _first(plan: Outline) -> Iterator[Passage]:
    yield from (b.passage for b in plan.front if not b.cells)
    for entry in plan.entries:
        if len(entry.heading.text) > _HEADING:  # '1. In the absence of the Chairman, ... Cllr A took the chair'
            yield entry.heading
        yield from (b.passage for b in entry.blocks if not b.cells)


def _whose(name: Passage, found: Sequence[Listed], scene: Scene) -> int | None:
    """Whom of those present a name or its initials are of; None where of nobody, or of several."""
    if re.fullmatch(r"[A-Z]{2,4}", name.text):
        ends = (name.text[0], name.text[-1])
        own = [i for i, one in enumerate(found) if one.status == "present" and _initials(one, scene) == ends]
    else:
        own = _there(name, found, scene)
    return own[0] if len(own) == 1 else None


def _there(name: Passage, found: Sequence[Listed], scene: Scene) -> list[int]:
    """Those present who share a name's surname."""
    names = scene.book.names
    return [
        i for i, one in enumerate(found) if one.status == "present" and same_surname(one.name.text, name.text, names)
    ]


def _initials(one: Listed, scene: Scene) -> tuple[str, str]:
    parts = bare(one.name.text, scene.book.names).split()
    return (parts[0][:1].upper(), parts[-1][:1].upper()) if parts else ("", "")


def _by_line(plan: Outline, found: list[Listed], scene: Scene) -> list[Listed]:
    """A line 'X in the Chair' tells which of the members present chaired, where the list doesn't."""
    if any(one.is_chair for one in found):
        return found
    front = {id(b) for b in plan.front}
    for block in (*plan.front, *(b for e in plan.entries for b in e.blocks)):
        for pattern in scene.book.attendance.chair_line:
            match = pattern.search(block.text)
            if match is None:
                continue
            name = block.passage.group(match, "name")
            there = _there(name, found, scene)
            if len(there) == 1:
                one = found[there[0]]
                found[there[0]] = replace(one, is_chair=True, chair_by_line=True, also=(*one.also, block.passage))
            elif not there and id(block) in front:
                found.append(Listed(name, "present", "member", is_chair=True, rule=pattern.name))
            return found
    return found


def _by_head(chair: Passage, found: list[Listed], scene: Scene) -> list[Listed]:
    """'Chair: Ann Lee' over the paper was there and presided, where its lists tell of no other chair."""
    one = listed_as(chair, "member", _HEAD_LABEL, scene) if chair and found else None
    if one is None or any(other.is_chair for other in found):
        return found
    same = [i for i, other in enumerate(found) if same_surname(other.name.text, one.name.text, scene.book.names)]
    if not same:
        return [replace(one, is_chair=True), *found]
    if len(same) == 1 and found[same[0]].status == "present":
        found[same[0]] = replace(found[same[0]], is_chair=True, chair_by_line=True, also=(*found[same[0]].also, chair))
    return found
