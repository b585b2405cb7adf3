"""The boards and partnerships that a paper describes: who chairs and makes them up, to whom they report,
what their priorities are.

Enters: all sections of a pack. Leaves: a record for each body of which something is said, its relations and
priorities. Only what is stated outright: a name alone makes no body.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from corpus.passage import EMPTY, Passage
from pipeline.blocks import Block
from pipeline.extract.body_priorities import leads, priorities
from pipeline.extract.body_walk import Known, Walk, bare, relate
from pipeline.extract.named_bodies import Memory, Named, named_in
from pipeline.extract.scene import Scene
from pipeline.extract.sentences import split
from pipeline.ids import fold
from pipeline.records import Body, BodyPriority, BodyRelation
from pipeline.segment import Section
from rules.book import LandscapeRules, Pattern

__all__ = ["landscape"]

_BETWEEN = re.compile(r",? and (?:to )?(?:the |this )?|, (?:the )?")
_SPLIT = re.compile(r",(?: and| as well as)? | and (?=[A-Za-z])(?!(?i:rescue|disorder|young people)\b)|; ")
_HEADING = 130  # characters
_PLACE = 2  # words: the most that a place before a name has
_WITH = re.compile(r" (?:working |acting )?(?:jointly |together |in partnership )?with (?:the )?")
_OPENING = re.compile(r"(?:Chaired|Led|Hosted) by [^,.]+, (?=[Tt]he |[Ii]t )")


def landscape(
    sections: Sequence[Section], scenes: Sequence[Scene], publisher: str | None
) -> Iterator[Body | BodyRelation | BodyPriority]:
    """Every body described in the pack, the agenda apart."""
    if not scenes:
        return
    places = frozenset(word for s in scenes for word in fold(s.meeting.body or "").split()[:1])
    walk = Walk(publisher, scenes[0].book.landscape, places)
    for section, scene in zip(sections, scenes, strict=True):
        if section.kind != "agenda":
            _read(section, scene, walk)
    for known in walk.known.values():
        body_id = walk.body_id(known.name)
        yield Body(
            fact_id=body_id,
            pack_id=known.scene.pack_id,
            document_id=known.scene.document_id,
            rule=known.rule,
            evidence=known.scene.evidence(*known.evidence),
            body_id=body_id,
            name=known.name,
            acronym=known.acronym,
            authority=None,
            chair=known.chair,
        )
    yield from walk.relations.values()
    yield from walk.priorities.values()


def _read(section: Section, scene: Scene, walk: Walk) -> None:
    memory = Memory(scene.meeting.body, section.kind == "terms_of_reference")
    blocks = section.blocks
    i = 0
    while i < len(blocks):
        block = blocks[i]
        i += 1
        _chairs(block, scene, walk, memory)
        if block.cells or block.table is not None:
            continue
        if _is_heading(block) and not leads(block, walk):
            _heading(block, section, scene, walk, memory)
            continue
        about = memory.current
        for sentence in split(block.passage, scene):
            _sentence(sentence, section, scene, walk, memory)
        if block.marker and not block.marker[0].isalnum() and not block.text.rstrip().endswith("."):
            memory.current = about  # a point that is but a name: what comes behind the list isn't about it
        _reporting(blocks, i, scene, walk, memory)
        i = priorities(blocks, i, scene, walk, memory)


def _reporting(blocks: Sequence[Block], i: int, scene: Scene, walk: Walk, memory: Memory) -> None:
    """The groups listed as reporting to a body."""
    lead = blocks[i - 1].passage
    for pattern in walk.rules.reporting:
        match = pattern.search(lead.text)
        if match is None:
            continue
        to = lead.group(match, "other")
        named = named_in(to, walk.rules)
        short = [k.name for k in walk.known.values() if k.acronym and re.search(rf"\b{k.acronym}\b", to.text)]
        target = named[0].name.text if named else short[0] if short else memory.current
        if target is None:
            return
        listed = [n.name for n in named_in(lead.group(match, "rest"), walk.rules)]
        if not listed:
            for block in blocks[i:]:
                if not block.marker or block.cells or len(block.text) > 80:
                    break
                listed.append(block.passage)
        for one in listed:
            walk.note(one.text, scene, pattern.name, one)
            printed = named[0].name if named else to
            relate(one.text, "reports_to", printed, lead, scene, walk, pattern, target)


def _is_heading(block: Block) -> bool:
    short = len(block.text) < _HEADING and not block.text.rstrip().endswith((".", ":", ";", ",", "-"))
    return short and not (block.marker and not block.style.emphatic and not block.marker[0].isdigit())


def _heading(block: Block, section: Section, scene: Scene, walk: Walk, memory: Memory) -> None:
    """A heading that is a body's name says whose the text under it is."""
    named = named_in(block.passage, walk.rules)
    memory.met(named)
    plain = re.sub(r"\([^()]*\)", "", block.text)
    memory.over = block.passage
    memory.listing = any(p.search(plain.strip()) for p in walk.rules.priorities_heading)
    if memory.listing:
        return
    one = _together(block.passage, named) or (named[0] if named else None)
    if one is None or len(plain) - (one.end - one.start) > 12:
        memory.heading = memory.current = None
        return
    memory.heading = memory.current = one.name.text
    if section.kind == "other" and scene.meeting.date is None:
        _acronym(one, walk.note(memory.current, scene, "landscape.toml#body", one.name))


def _together(heading: Passage, named: Sequence[Named]) -> Named | None:
    """The one body that two work as: 'Sandle Partnership working with Quarrel Partnership'."""
    if len(named) != 2 or named[1].end < len(heading.text):
        return None
    if not _WITH.fullmatch(heading.text[named[0].end : named[1].start]):
        return None
    return Named(heading.cut(named[0].start), named[0].acronym, named[0].start, named[1].end)


def _acronym(one: Named, known: Known) -> None:
    if one.acronym and known.acronym is None:
        known.acronym = one.acronym.text
        known.evidence.append(one.acronym)


def _chairs(block: Block, scene: Scene, walk: Walk, memory: Memory) -> None:
    """'X (Chair of the Y Board)', and rows of lists and seats that say the same."""
    for pattern in walk.rules.chair_of:
        for match in pattern.regex.finditer(block.text):
            named = named_in(block.passage.group(match, "body"), walk.rules)
            if not named:
                continue
            chair = block.passage.group(match, "chair")
            known = walk.note(named[0].name.text, scene, pattern.name, named[0].name, chair)
            known.chair = known.chair or chair.text


def _sentence(sentence: Passage, section: Section, scene: Scene, walk: Walk, memory: Memory) -> None:
    text = sentence.text
    named = named_in(sentence, walk.rules)
    _introduced(sentence, section, named, scene, walk, memory)
    subject, words = _subject(sentence, named, memory, walk.rules)
    for one in named:
        if one.acronym:
            _acronym(one, walk.note(one.name.text, scene, "landscape.toml#body", one.name))
    for pattern in walk.rules.relation:
        for match in pattern.regex.finditer(text):
            if pattern.kind == "dealing":
                if section.kind in ("report", "other"):
                    _dealt_with(match, named, scene, walk, pattern)
                continue
            _relation(match, sentence, named, (subject, words), scene, walk, memory, pattern)
    memory.met(named)
    memory.current = subject or memory.current


def _introduced(
    sentence: Passage, section: Section, named: Sequence[Named], scene: Scene, walk: Walk, memory: Memory
) -> None:
    """What the first words under a heading say of its name: more of it, or that it is a partnership's."""
    if memory.over is None:
        return
    over, memory.over = memory.over, None
    first = named[0] if named and named[0].start <= len("The ") else None
    if first and memory.heading and first.name.text.casefold().endswith(" " + memory.heading.casefold()):
        if len(first.name.text.split()) - len(memory.heading.split()) <= _PLACE:
            walk.rename(memory.heading, first.name)
            memory.heading = memory.current = bare(first.name.text)
        return
    if first and memory.heading and section.kind == "report" and memory.whole(first.name.text) == memory.heading:
        walk.note(memory.heading, scene, "landscape.toml#body", over)
        return
    for pattern in walk.rules.described:
        match = pattern.search(sentence.text)
        if match and fold(match["name"]) == fold(over.text):
            name = sentence.group(match, "name")
            walk.note(name.text, scene, pattern.name, name)
            memory.heading = memory.current = name.text


def _subject(
    sentence: Passage, named: Sequence[Named], memory: Memory, rules: LandscapeRules
) -> tuple[str | None, Passage]:
    """Whom the sentence is about: a pronoun or 'the Group' at its start, else the first body named."""
    opening = _OPENING.match(sentence.text)
    begun = opening.end() if opening else 0
    said = sentence.cut(begun)
    for pattern in rules.pronoun:
        match = pattern.search(said.text)
        low = begun + match.start("noun") if match else 0
        if match is None or any(n.start <= low < n.end for n in named):
            continue
        if match["noun"] is None:
            return memory.current, said.group(match)
        this = match[0].casefold().startswith("this")
        meant = memory.current
        if meant is None or not meant.casefold().endswith(match["noun"].casefold()):
            meant = memory.meant(match["noun"], this)
        return meant, said.group(match)
    if named:
        return memory.whole(named[0].name.text), named[0].name
    if memory.heading and sentence.text[:1].islower():
        return memory.heading, sentence  # the heading is the sentence's own beginning
    return None, EMPTY


def _relation(
    match: re.Match[str],
    sentence: Passage,
    named: Sequence[Named],
    subject: tuple[str | None, Passage],
    scene: Scene,
    walk: Walk,
    memory: Memory,
    pattern: Pattern,
) -> None:
    other = sentence.group(match, "other")
    nearest = [n for n in named if n.end <= match.start() + 1]
    name, words = subject
    if pattern.kind == "represented":
        body = named_in(sentence.group(match, "body"), walk.rules)
        if body:
            walk.note(body[0].name.text, scene, pattern.name, body[0].name)
            if other.text.endswith(" and"):
                other = words  # 'The Board oversees the X Forum and is represented on'
            if other.text:
                relate(body[0].name.text, "member", other, sentence, scene, walk, pattern)
        return
    if pattern.kind == "member" and len(named) == 1 and match.start() <= named[0].end <= match.start("other"):
        name, words = named[0].name.text, named[0].name  # 'a Homes Group (HG) of the districts'
    elif words and words.runs and named and words is named[0].name and named[0].start > match.start():
        return
    elif pattern.kind != "chair" and nearest and not words:
        name, words = nearest[-1].name.text, nearest[-1].name
    if pattern.kind == "chair" and nearest and match.start() - nearest[-1].end <= 1:
        name, words = memory.whole(nearest[-1].name.text), nearest[-1].name  # 'and the Y Board is chaired by'
    if name is None:
        return
    if pattern.kind == "chair":
        known = walk.note(name, scene, pattern.name, words, other)
        known.chair = known.chair or re.sub(r"(?<=[a-z]{2})\.$", "", other.text.strip(" ,"))
        return
    walk.note(name, scene, pattern.name, words)
    if pattern.kind == "member":
        for part in _parts(other):
            relate(name, "member", part, sentence, scene, walk, pattern)
        return
    for target, printed in _targets(other, walk, memory):
        if walk.key(target) == walk.key(name):
            continue
        if not _is(target, memory.own):
            walk.note(target, scene, pattern.name, printed)
        relate(name, pattern.kind, printed, sentence, scene, walk, pattern, target)


def _is(name: str, own: str | None) -> bool:
    """Whether the name is the meeting body's own, perhaps without its first word."""
    said, whole = fold(bare(name)), fold(own)
    return said == whole or (len(said.split()) > 2 and whole.endswith(" " + said))


def _targets(other: Passage, walk: Walk, memory: Memory) -> Iterator[tuple[str, Passage]]:
    """The bodies that something reports to: named ones, and 'the Board' for the one that it stands for."""
    named = named_in(other, walk.rules)
    end = 0
    for one in named:
        if end and not _BETWEEN.fullmatch(other.text[end : one.start]):
            return
        if not end and one.start > 5 and not _points(other.text[: one.start], walk):
            return
        yield one.name.text, one.name
        end = one.end
    pointing = re.match(r"(?P<the>[Tt]he|[Tt]his) (?P<noun>[A-Z][a-z]+)\b(?! [A-Z])", other.text)
    if pointing and pointing["noun"] in walk.rules.noun:
        meant = memory.meant(pointing["noun"], pointing["the"].casefold() == "this")
        if meant:
            yield meant, other.group(pointing, "noun")


def _points(before: str, walk: Walk) -> bool:
    return bool(re.fullmatch(r"(?:[Tt]his|[Tt]he|[Oo]ur) [A-Z][a-z]+,? and (?:to )?(?:the )?", before))


def _parts(other: Passage) -> Iterator[Passage]:
    """The members of a list, brackets kept whole."""
    start, depth = 0, 0
    cuts = {m.start(): m.end() for m in _SPLIT.finditer(other.text)}
    for i, char in enumerate(other.text):
        depth += (char == "(") - (char == ")")
        if depth == 0 and i in cuts and i >= start:
            if part := other.cut(start, i):
                yield part
            start = cuts[i]
    if part := other.cut(start):
        yield part


def _dealt_with(match: re.Match[str], named: Sequence[Named], scene: Scene, walk: Walk, pattern: Pattern) -> None:
    """The bodies next to the phrase, before it or behind."""
    for one in named:
        gap = match.start() - one.end if one.end <= match.start() else one.start - match.end()
        if gap <= 60:
            _acronym(one, walk.note(one.name.text, scene, pattern.name, one.name))
