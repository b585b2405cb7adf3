"""Mentions gathered into profiles: one name in one context, with everything that is said of it there.

A profile is what is certainly one person: the same given names and surname (title aside) for the same
organisation in the same body; a surname alone only inside one document.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass, field
from datetime import date

from pipeline.ids import fold
from pipeline.names.parse import NameParser, Parsed
from pipeline.names.rows import PersonMention
from pipeline.names.titles import OrganisationParser

__all__ = ["Profile", "gather"]

Listing = tuple[str, str]
"""A meeting and the document that lists who was there."""

Key = tuple[str, ...]


@dataclass(slots=True)
class Profile:
    """What is known of one name in one context. `key` orders profiles, whatever order mentions came in."""

    key: Key
    name: Parsed
    organisation: str | None
    body: str | None
    authority: str | None
    sex: str | None = None
    mentions: list[PersonMention] = field(default_factory=list)
    forms: Counter[str] = field(default_factory=Counter)
    roles: set[str] = field(default_factory=set)
    packs: set[str] = field(default_factory=set)
    documents: set[str] = field(default_factory=set)
    meetings: set[str] = field(default_factory=set)
    honours: set[str] = field(default_factory=set)
    services: set[str] = field(default_factory=set)
    families: set[str] = field(default_factory=set)  # of its organisations, councils apart
    present: set[Listing] = field(default_factory=set)
    excused: set[Listing] = field(default_factory=set)  # named among the apologies
    first: date | None = None
    last: date | None = None

    @property
    def weak(self) -> bool:
        """Whether it is a surname alone, or a given name alone."""
        return not self.name.given or not self.name.surname

    def add(self, mention: PersonMention, name: Parsed) -> None:
        """Take in a mention of the same name in the same context."""
        self.mentions.append(mention)
        self.forms[mention.name] += 1
        self.packs.add(mention.pack_id)
        self.documents.add(mention.document_id)
        if mention.role:
            self.roles.add(fold(mention.role))
        if mention.meeting_id:
            self.meetings.add(mention.meeting_id)
            if mention.where_kind == "attendance":
                self.present.add((mention.meeting_id, mention.document_id))
            elif mention.where_kind == "apologies":
                self.excused.add((mention.meeting_id, mention.document_id))
        self.honours |= name.honours
        self.services |= name.services
        self.sex = self.sex or name.sex
        if mention.meeting_date is not None:
            day = mention.meeting_date
            self.first = day if self.first is None else min(self.first, day)
            self.last = day if self.last is None else max(self.last, day)


def gather(mentions: Iterable[PersonMention], parser: NameParser, organisations: OrganisationParser) -> list[Profile]:
    """The profiles of all mentions that have a name in them, in the order of their keys."""
    found: dict[Key, Profile] = {}
    for mention in mentions:
        name = parser.parse(mention.name)
        if not name.given and not name.surname:
            continue
        key = _key(mention, name)
        profile = found.get(key)
        if profile is None:
            profile = found[key] = Profile(key, name, mention.organisation_id, mention.body_id, mention.authority)
        profile.add(mention, name)
        if mention.organisation:
            family = organisations.parse(mention.organisation).family
            if family and family not in organisations.of_place:
                profile.families.add(family)
    for profile in found.values():
        profile.mentions.sort(key=lambda m: m.mention_id)
    return [found[key] for key in sorted(found)]


def _key(mention: PersonMention, name: Parsed) -> Key:
    words = (name.last, " ".join(name.given), name.sex or "")
    place = (mention.organisation_id or "", mention.body_id or "", mention.authority or "")
    if not name.surname or not name.given:
        return (*words, *place, mention.document_id)
    if not any(place):  # nothing to tell namesakes by but the pack
        return (*words, *place, mention.pack_id)
    return (*words, *place, "")
