"""Everybody named in a public role, wherever a document names them.

Enters: a pack's sections with their scenes, and the facts already read from them (lists tell whose names
to look for, and what post a name stands beside). Leaves: one mention for each name and each place. Members
of the public, who speak under headings of their own or are named in petitions and letters, give none.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from corpus.evidence import Span
from corpus.passage import Passage
from pipeline.blocks import Block
from pipeline.extract.naming import Naming, Place
from pipeline.extract.people import looks_like_person, office, split_run
from pipeline.extract.scene import Scene
from pipeline.names.parse import NameParser, Parsed, parser_of
from pipeline.records import (
    AgendaItem,
    Attendance,
    Body,
    Declaration,
    Fact,
    Meeting,
    Mention,
    ReportContact,
    Seat,
)
from pipeline.segment import Section
from rules.book import NameRules

__all__ = ["mentions"]

_NUMBER = re.compile(r"\(?(\d{1,4})[.)]?(?:\s|$)")


@dataclass(frozen=True, slots=True)
class _Listed:
    """A name that a list, a line or a table gives, with what it says of it."""

    name: str
    where_kind: str
    role: str | None
    organisation: str | None
    fact: Fact


def mentions(sections: Sequence[Section], scenes: Sequence[Scene], facts: Sequence[Fact]) -> Iterator[Mention]:
    """Every mention of the pack, document by document."""
    if not scenes:
        return
    book = scenes[0].book
    parser = parser_of(book.names)
    listed = [one for fact in facts for one in _listed(fact, book.names)]
    by_document = defaultdict[str, list[_Listed]](list)
    for one in listed:
        by_document[one.fact.document_id].append(one)
    naming = Naming(book, parser, {one.name for one in listed})
    for section, scene in zip(sections, scenes, strict=True):
        yield from _document(section, scene, by_document[scene.document_id], naming, parser)


def _document(
    section: Section, scene: Scene, listed: Sequence[_Listed], naming: Naming, parser: NameParser
) -> Iterator[Mention]:
    blocks = [b for b in section.blocks if b.furniture is None]
    told = list(_told_public(blocks, scene))
    places = [p for block, public in told for part in _parts(block) for p in naming.places(part, public)]
    places = _with_first_names(places, blocks, listed, naming, parser)
    free = list(listed)
    for place in places:
        spans = scene.evidence(place.name)
        if not spans:
            continue
        one = _claim(place, spans, free)
        yield _mention(place.name.text, one, place, spans, section, scene, parser)
    for one in free:  # what stands in the document's head, or is printed broken
        yield _mention(one.name, one, None, one.fact.evidence, section, scene, parser)


def _claim(place: Place, spans: Sequence[Span], free: list[_Listed]) -> _Listed | None:
    """The listing that this place is of: the same words inside the listing's own evidence."""
    for i, one in enumerate(free):
        if one.name == place.name.text and _inside(spans, one.fact.evidence):
            return free.pop(i)
    return None


def _inside(spans: Sequence[Span], evidence: Iterable[Span]) -> bool:
    first = spans[0]
    return any(e.page == first.page and e.start <= first.start and first.end <= e.end for e in evidence)


def _mention(
    name: str,
    one: _Listed | None,
    place: Place | None,
    evidence: tuple[Span, ...],
    section: Section,
    scene: Scene,
    parser: NameParser,
) -> Mention:
    where = one.where_kind if one else "prose"
    parsed = parser.parse(name)
    role, organisation = (one.role, one.organisation) if one else (None, None)
    if one is None and place is not None:
        role, organisation = place.role.text or None, place.organisation.text or None
    key = scene.meeting
    return Mention(
        fact_id=scene.ids.id("men", key.meeting_id, section.kind, section.title.text, where, name),
        pack_id=scene.pack_id,
        document_id=scene.document_id,
        rule=one.fact.rule if one else place.rule if place else "",
        evidence=evidence,
        meeting_id=key.meeting_id or None,
        meeting_date=key.date,
        name=name,
        where_kind=where,
        role=role,
        organisation=organisation,
        list_fact_id=one.fact.fact_id if one and where != "chair" else None,
        local=not parsed.given or not parsed.surname,
    )


def _listed(fact: Fact, names: NameRules) -> Iterator[_Listed]:
    """The names that a fact holds."""
    match fact:
        case Attendance():
            kind = "apologies" if fact.status == "apologies" else "attendance"
            yield _Listed(fact.name, kind, fact.role, fact.organisation, fact)
            if fact.representing:
                yield _Listed(fact.representing, "prose", None, None, fact)
        case Meeting() | Body() if fact.chair and looks_like_person(fact.chair, names):
            yield _Listed(fact.chair, "chair", None, None, fact)
        case Declaration():
            yield _Listed(fact.name, "declaration", None, None, fact)
        case ReportContact():
            yield _Listed(fact.name, "contact", fact.role, fact.organisation, fact)
        case Seat() if fact.name and looks_like_person(fact.name, names):
            held = office(Passage(fact.seat), names)
            yield _Listed(fact.name, "seat", held.role.text or None, held.organisation.text or None, fact)
        case AgendaItem() if fact.presenter:
            for piece in split_run(Passage(fact.presenter)):
                if looks_like_person(piece.text, names):
                    yield _Listed(piece.text, "presenter", None, fact.presenter_organisation, fact)
        case _:
            return


def _parts(block: Block) -> Sequence[Passage]:
    """A row's cells: no name goes over from one to the next."""
    return block.cells or (block.passage,)


def _told_public(blocks: Sequence[Block], scene: Scene) -> Iterator[tuple[Block, bool]]:
    """Each block, and whether it stands under a heading of the public's."""
    public: Block | None = None
    for block in blocks:
        text = block.text
        if len(text) < 120 and any(p.search(text) for p in scene.book.mentions.public):
            public = public or block
        elif public is not None and _is_heading(block, like=public):
            public = None
        yield block, public is not None


def _is_heading(block: Block, like: Block) -> bool:
    """A heading of the rank of the one given. Statements may be numbered too: after a numbered heading only
    the number that follows, set as the heading is, can be the next one."""
    if len(block.text) >= 120 or block.cells:
        return False
    before, here = _number(like), _number(block)
    if before is not None:
        return here is not None and before < here < before + 3 and block.style.emphatic == like.style.emphatic
    return here is not None or block.style.emphatic or block.text.isupper()


def _number(block: Block) -> int | None:
    found = _NUMBER.match(block.whole.text)
    return int(found[1]) if found else None


def _with_first_names(
    places: list[Place], blocks: Sequence[Block], listed: Sequence[_Listed], naming: Naming, parser: NameParser
) -> list[Place]:
    """The places with those where a given name alone stands for the one person of the document who has it."""
    people: set[Parsed] = {parser.parse(p.name.text) for p in places}
    people |= {parser.parse(one.name) for one in listed}
    surnames: dict[str, set[tuple[str, ...]]] = defaultdict(set)
    for person in people:
        if person.surname and person.given and len(person.given[0]) > 1:
            surnames[person.given[0]].add(person.surname)
    known = {given for given, owners in surnames.items() if len(owners) == 1}
    if not known:
        return places
    found = list(places)
    for block in blocks:
        for part in _parts(block):
            for place in naming.alone(part, known):
                if not any(_overlap(place.name, p.name) for p in found):
                    found.append(place)
    return found


def _overlap(a: Passage, b: Passage) -> bool:
    return any(
        x.page == y.page and x.start < y.start + y.length and y.start < x.start + x.length
        for x in a.runs
        for y in b.runs
    )
