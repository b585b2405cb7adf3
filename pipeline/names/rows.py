"""What reconciling is given and what it gives: plain rows, so that it can be run on any table of names.

`PersonMention` and `OrganisationMention` enter. `People` and `Organisations` leave; their rows are the
columns of the views `people`, `person_names`, `person_posts`, `organisations`, `organisation_names`.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

__all__ = [
    "Doubt",
    "Organisation",
    "OrganisationAcronym",
    "OrganisationMention",
    "OrganisationName",
    "Organisations",
    "People",
    "Person",
    "PersonLink",
    "PersonMention",
    "PersonName",
    "PersonPost",
    "Succession",
]


@dataclass(frozen=True, slots=True, kw_only=True)
class PersonMention:
    """One name in one place. `where_kind` as in `Mention`; `attendance` means listed as present."""

    mention_id: str
    name: str
    where_kind: str
    role: str | None = None
    organisation: str | None = None
    organisation_id: str | None = None
    meeting_id: str | None = None
    meeting_date: date | None = None
    body_id: str | None = None
    authority: str | None = None  # whose body it is
    pack_id: str
    document_id: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Person:
    """One person. `name` is the fullest form printed, without titles."""

    person_id: str
    name: str
    first_seen: date | None
    last_seen: date | None
    mentions: int


@dataclass(frozen=True, slots=True, kw_only=True)
class PersonName:
    """One printed form of a person's name, and why it is thought to be theirs."""

    person_id: str
    name: str
    mentions: int
    score: float
    decided_by: str  # rule, score, review
    reason: str
    against: str  # what counted against it; empty where nothing did


@dataclass(frozen=True, slots=True, kw_only=True)
class PersonLink:
    """Whose name a mention prints."""

    mention_id: str
    person_id: str


@dataclass(frozen=True, slots=True, kw_only=True)
class PersonPost:
    """A post held: dates are those of the first and last paper that shows it."""

    person_id: str
    organisation_id: str | None
    organisation: str | None
    role: str | None
    from_date: date | None
    to_date: date | None


@dataclass(frozen=True, slots=True, kw_only=True)
class Doubt:
    """Two names that may be one, left open. `value`: mentions that a verdict would settle, by their likelihood.

    The contexts are the organisation or body that tells each from others of its name; see `Verdict`.
    """

    kind: str  # person, organisation
    left_id: str
    right_id: str
    left: str
    left_context: str
    right: str
    right_context: str
    left_mention_id: str
    right_mention_id: str
    score: float
    reason: str
    against: str
    value: float


@dataclass(frozen=True, slots=True, kw_only=True)
class People:
    """Everything that reconciling people gives, each in the order of its ids."""

    people: tuple[Person, ...]
    names: tuple[PersonName, ...]
    links: tuple[PersonLink, ...]
    posts: tuple[PersonPost, ...]
    doubts: tuple[Doubt, ...]  # most valuable first


@dataclass(frozen=True, slots=True, kw_only=True)
class OrganisationMention:
    """An organisation's name in one place."""

    name: str
    pack_id: str
    body_id: str | None = None
    authority: str | None = None
    mentions: int = 1


@dataclass(frozen=True, slots=True, kw_only=True)
class OrganisationAcronym:
    """Letters that a pack explains."""

    acronym: str
    meaning: str
    pack_id: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Organisation:
    """One organisation. `name` is the fullest form printed; `kind` by its words, None where they tell none."""

    organisation_id: str
    name: str
    kind: str | None


@dataclass(frozen=True, slots=True, kw_only=True)
class OrganisationName:
    """One printed form in one pack's context, and why it is thought to be this organisation's.

    `fullness`: 2 where place and kind of body are printed, 1 more where nothing is shortened.
    """

    organisation_id: str
    name: str
    pack_id: str
    mentions: int
    score: float
    decided_by: str
    reason: str
    against: str
    kind: str | None = None
    fullness: int = 0


@dataclass(frozen=True, slots=True, kw_only=True)
class Succession:
    """One organisation came after another: a relation, no merge."""

    earlier_id: str
    later_id: str
    on: date | None
    reason: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Organisations:
    """Everything that reconciling organisations gives, in the order of ids."""

    organisations: tuple[Organisation, ...]
    names: tuple[OrganisationName, ...]
    successions: tuple[Succession, ...]
    doubts: tuple[Doubt, ...]
