"""Names that no heading stands over: one under the other, or the chair's right above the list of those present.

Enters: lines of a list. Leaves: listings.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from itertools import takewhile

from pipeline.blocks import Block
from pipeline.extract.attendance_labels import heading_of
from pipeline.extract.attendance_state import ListState
from pipeline.extract.listing import Listed, listed_as, ranked
from pipeline.extract.listing_lines import line
from pipeline.extract.listing_wrapped import POSTED
from pipeline.extract.people import bare, is_given, is_post
from pipeline.extract.scene import Scene
from pipeline.ids import fold
from pipeline.name_lines import led, named

__all__ = ["over_list", "unheaded", "without_absent"]

_BULLETS = frozenset("•▪●○■□*-–·")
_RULE = "attendance#unheaded"
_HABIT = 8  # names with their initials, from which on two without are of another list
_SHORT, _SEVERAL = 60, 3  # characters of a line that is a name; lines that make a list without a heading
_LONG = 160  # characters of a line with a post and an organisation behind the name
_LEFT = 4  # lines at the end of a list that a heading closes
_WORDS = 4  # of a name without its title
_LETTERS = re.compile(r"[A-Z]{2,}|County|District|Borough|Vice-?")
_CHAIRS = re.compile(r"(?i)\((?:in the )?chair(?:man|woman|person)?\)\W*$")
_INITIALLED = re.compile(
    r"(?:[A-Z][a-z]+ )?(?:[A-Z]\.? ?){1,3}(?<=[A-Z .]) ?[A-Z][a-z’'-][\w’'-]*"
)  # 'G A Reed', 'Di P Reed'
_KEYED = re.compile(r"(?P<name>[A-Z][\w’'-]+(?: [a-z]{2,3})?(?: [A-Z][\w’'-]+){1,2}) \((?P<own>[A-Z]{2,4})\d?\)")
_TWO = re.compile(r"[A-Z][a-z’'-]+ [A-Z][a-z’'-][\w’'-]*")
_VOTED = re.compile(  # over those who voted so: 'For Councillor Lee:', 'Abstentions'
    r"(?i)(?:those |members )?(?:who )?(?:vot(?:es?|ed|ing) )?"
    r"(?:for|against|in favour|abst(?:ain(?:ed|ing)?|entions?))\b[^.;:]{0,50}:?"
)
_OF_ANOTHER = re.compile(r" [-–—] [A-Z]{2,6} (?:Councillor|Cllr|Member)\.?$")  # 'Cllr Moor – NDDC Councillor'


def unheaded(lines: Sequence[Block], scene: Scene) -> Iterator[Listed]:
    """The first lines one under the other that are names and nothing else, where no heading opens a list."""
    run: list[Listed] = []
    apart: list[bool] = []
    keyed = 0  # those with their initials
    sure = 0  # those of the run who are names without a list too
    for i, block in enumerate(lines):
        voted = i and _VOTED.fullmatch(lines[i - 1].text)
        people = [] if voted else _alone(block, scene)
        if people and not (block.apart and len(run) >= _SEVERAL and _OF_ANOTHER.search(block.text)):
            sure += len(people)
        elif sure >= _SEVERAL or not people:
            people = [] if voted else _in_run(block, scene)
            if not people and sure >= _SEVERAL and _goes_on(lines[i:], scene):
                people = _between(block, scene)
        if not people and sure >= _SEVERAL:
            break
        if keyed >= _HABIT and i + 1 < len(lines) and not _keyed(block.text) and not _keyed(lines[i + 1].text):
            break  # those without initials, of another list
        keyed += _keyed(block.text)
        if not people:
            run, apart, sure = [], [], 0
        run.extend(people)
        apart.extend([block.apart] * bool(people))
    groups = len(set(apart[1:]))  # two of them may be those present and those absent
    if sure >= _SEVERAL and groups <= 1:
        yield from (ranked(one, scene) for one in run)


def _dashed(block: Block, scene: Scene) -> bool:
    """'Ann Lee – Head of Quays, Harrow Council': a name that is known, and more behind a dash."""
    match = POSTED.match(block.text) if _bare(block) and len(block.text) <= _LONG else None
    return match is not None and is_given(match["first"], scene.book.nicknames)


def over_list(above: Sequence[Block], before: str | None, ran: bool, state: ListState, scene: Scene) -> list[Listed]:
    """Who stands over the list that the line behind `above` opened (`before` and `ran` are what was open till then)."""
    if state.run and not ran:
        return _over_run(above, scene)
    if before is not None or state.kind != "member" or not above or not _CHAIRS.search(above[-1].text):
        return []
    own = _alone(above[-1], scene)  # 'Councillor A Lee (Chairman)', over 'Present - Councillors B Hall and C Moor'
    return [ranked(own[0], scene)] if len(own) == 1 and own[0].is_chair else []


def without_absent(told: Iterable[Listed], scene: Scene) -> list[Listed]:
    """The listings of a meeting; a list that no heading calls present may be of all members, and who of it sent
    apologies was not there."""
    listed = list(told)
    names = scene.book.names
    away = {fold(bare(one.name.text, names)) for one in listed if one.status == "apologies"}
    return [one for one in listed if one.rule != _RULE or fold(bare(one.name.text, names)) not in away]


def _over_run(above: Sequence[Block], scene: Scene) -> list[Listed]:
    """Chair and vice-chair on lines of their own right above a run of councillors that no heading opens."""
    people: list[Listed] = []
    for block in reversed(above[-_SEVERAL:]):
        own = _alone(block, scene)
        if len(own) != 1 or not (own[0].is_chair or own[0].role):
            break
        people.insert(0, ranked(own[0], scene))
    return people if any(one.is_chair for one in people) else []


def _alone(block: Block, scene: Scene) -> list[Listed]:
    """The people of a line that holds nothing else: one, or several abreast."""
    if not _bare(block):
        return []
    if led(block.text):
        return list(line(block.passage, "member", _RULE, scene, True))
    count = named(block.text, scene.book)
    if count < 2 and (len(block.text) <= _SHORT or _dashed(block, scene)):
        one = listed_as(block.passage, "member", _RULE, scene)
        return [one] if one is not None and _is_name(one.name.text, scene) else []
    people = list(line(block.passage, "member", _RULE, scene, True)) if count else []
    return people if len(people) == count else []


def _in_run(block: Block, scene: Scene) -> list[Listed]:
    """'G A Reed', under names alone: initials and a surname are no name where nothing stands over them; nor is a
    strange given name with a post behind the dash."""
    posted = not block.apart and POSTED.match(block.text)
    if not _bare(block) or not (posted or _INITIALLED.fullmatch(block.text) or _keyed(block.text)):
        return []
    one = listed_as(block.passage, "member", _RULE, scene)
    return [one] if one is not None else []


def _keyed(text: str) -> bool:
    """'Averil Pell (AP)': a name that its own initials follow."""
    match = _KEYED.fullmatch(text)
    if match is None:
        return False
    words = match["name"].split()
    return (match["own"][0], match["own"][-1]) == (words[0][0], words[-1][0])


def _goes_on(lines: Sequence[Block], scene: Scene) -> bool:
    """Whether a name stands right below a line, or all the few that are left of the list could be names."""
    rest = list(takewhile(lambda b: heading_of(b, scene.book.attendance) is None, lines))
    last = 0 < len(rest) <= _LEFT and all(_TWO.fullmatch(b.text) or _alone(b, scene) for b in rest)
    return last or (len(rest) > 1 and bool(_alone(rest[1], scene)))


def _between(block: Block, scene: Scene) -> list[Listed]:
    """'Averil Pell', between names: two words that say no more, whose given name is not known."""
    if not _bare(block) or not _TWO.fullmatch(block.text):
        return []
    one = listed_as(block.passage, "member", _RULE, scene)
    return [one] if one is not None and not one.role and not one.organisation else []


def _bare(block: Block) -> bool:
    """Whether a block is a line of words alone, with a bullet at most."""
    return not block.cells and (not block.marker or block.marker in _BULLETS)


def _is_name(text: str, scene: Scene) -> bool:
    """Whether a line without a heading is a person: a title or a known given name, and a surname."""
    name = bare(text, scene.book.names)
    titled = name != text.strip()
    words = name.split()
    clean = 0 < len(words) <= _WORDS and not any(is_post(w, scene.book.names) or _LETTERS.fullmatch(w) for w in words)
    return clean and (titled or (len(words) > 1 and is_given(words[0], scene.book.nicknames)))
