"""Reconciling people and organisations for rows as the warehouse asks about them and keeps the answer.

Each function here takes the rules and what people have decided, and gives the function that a load is given:
rows of `warehouse/reconciling/*_mentions.sql` enter, one row of lists, as `*_links.sql` keeps them, leaves.
"""

from __future__ import annotations

import gc
from collections.abc import Callable, Collection, Iterable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, fields, replace
from datetime import date
from itertools import groupby
from typing import TYPE_CHECKING

from pipeline.names import organisations as known_organisations
from pipeline.names import people as known_people
from pipeline.names.forgotten import key_of
from pipeline.names.groups import groups, keys, lasting, parts
from pipeline.names.rows import OrganisationAcronym, OrganisationMention, People, PersonMention
from pipeline.names.verdicts import Verdict
from rules.book import RuleBook

if TYPE_CHECKING:
    from _typeshed import DataclassInstance

__all__ = ["organisations", "people"]

Reconciler = Callable[[Sequence[Sequence[object]]], list[dict[str, object]]]

_MENTION = tuple(f.name for f in fields(PersonMention))


def people(book: RuleBook, verdicts: Sequence[Verdict] = (), forgotten: Collection[str] = ()) -> WhoIsWho:
    """Who each mention is."""
    return WhoIsWho(book, verdicts, forgotten)


def organisations(book: RuleBook, verdicts: Sequence[Verdict] = ()) -> Reconciler:
    """Which organisation each printed name is, among the papers of one authority at a time."""

    def reconcile(rows: Sequence[Sequence[object]]) -> list[dict[str, object]]:
        succeeded = known_organisations.reconcile((), (), book, verdicts).successions
        answers: list[dict[str, object]] = [{"names": [], "successions": _rows(succeeded), "doubts": []}]
        for scope, papers in groupby(rows, key=lambda row: str(row[0])):
            mentions, acronyms = list[OrganisationMention](), list[OrganisationAcronym]()
            for _, kind, name, meaning, pack, body, authority, times in papers:
                if kind == "acronym":
                    acronyms.append(OrganisationAcronym(acronym=str(name), meaning=str(meaning), pack_id=str(pack)))
                else:
                    mentions.append(
                        OrganisationMention(
                            name=str(name),
                            pack_id=str(pack),
                            body_id=_text(body),
                            authority=_text(authority),
                            mentions=int(str(times)),
                        )
                    )
            found = known_organisations.reconcile(mentions, acronyms, book, verdicts)
            answers.append(
                {
                    "names": [{**row, "scope": scope} for row in _rows(found.names)],
                    "successions": [],
                    "doubts": [{**row, "scope": scope} for row in _rows(found.doubts)],
                }
            )
        return answers

    return reconcile


@dataclass(frozen=True, slots=True)
class WhoIsWho:
    """Who is who. Whoever has a mention among the `forgotten` gets no row, and all their mentions are told."""

    book: RuleBook
    verdicts: Sequence[Verdict] = ()
    forgotten: Collection[str] = ()

    def known_by(self, rows: Sequence[Sequence[object]]) -> tuple[list[tuple[str, str]], list[tuple[str, str]]]:
        """By what these mentions (see `near/people_asked.sql`) hang together with others, whoever they are."""
        asked = [_mention((row[-1], *row[:-1])) for row in rows]
        profiles = known_people.profiles_of(asked, self.book)
        known = keys(profiles, known_people.given_names(self.book), self.verdicts)
        found = sorted({key for keys_of_one in known for key in keys_of_one if lasting(key)})
        return found, parts(found)

    def __call__(self, rows: Sequence[Sequence[object]]) -> list[dict[str, object]]:
        with without_collecting():
            return self._answer(rows)

    def _answer(self, rows: Sequence[Sequence[object]]) -> list[dict[str, object]]:
        asked = [_mention(row[: len(_MENTION)]) for row in rows]
        profiles = known_people.profiles_of(asked, self.book)
        found = known_people.reconcile_profiles(profiles, self.book, self.verdicts)
        told = {m.mention_id: key_of(m.name, m.body_id) for m, row in zip(asked, rows, strict=True) if not row[-1]}
        gone = {link.person_id for link in found.links if told.get(link.mention_id) in self.forgotten}
        mentions = sorted(link.mention_id for link in found.links if link.person_id in gone)
        kept = _without(found, gone)
        together = groups(profiles, known_people.given_names(self.book), self.verdicts)
        return [
            {
                "people": _rows(kept.people),
                "names": _rows(kept.names),
                "links": ({"mention_id": k.mention_id, "person_id": k.person_id} for k in kept.links),
                "posts": _rows(kept.posts),
                "doubts": _rows(kept.doubts),
                "forgotten": mentions,
                # the longest ones row by row, so that they needn't all be held in this form
                "groups": ({"mention_id": m, "group_id": number} for m, number in together.mentions),
                "keys": ({"surname": s, "place": p, "group_id": number} for s, p, number in together.keys),
                "parts": ({"surname": s, "part": part} for s, part in parts((s, p) for s, p, _ in together.keys)),
            }
        ]


def _without(found: People, gone: Collection[str]) -> People:
    """The answer without the rows of some people."""
    return replace(
        found,
        people=tuple(row for row in found.people if row.person_id not in gone),
        names=tuple(row for row in found.names if row.person_id not in gone),
        links=tuple(row for row in found.links if row.person_id not in gone),
        posts=tuple(row for row in found.posts if row.person_id not in gone),
        doubts=tuple(d for d in found.doubts if d.left_id not in gone and d.right_id not in gone),
    )


def _mention(row: Sequence[object]) -> PersonMention:
    """A row of people_mentions.sql, whose columns are the mention's fields, in this order."""
    mention, name, where, role, organisation, organisation_id, meeting, day, body, authority, pack, document = row
    if day is not None and not isinstance(day, date):
        raise TypeError(f"not a mention of a person: {row!r}")
    return PersonMention(
        mention_id=str(mention),
        name=str(name),
        where_kind=str(where),
        role=_text(role),
        organisation=_text(organisation),
        organisation_id=_text(organisation_id),
        meeting_id=_text(meeting),
        meeting_date=day,
        body_id=_text(body),
        authority=_text(authority),
        pack_id=str(pack),
        document_id=str(document),
    )


def _text(value: object) -> str | None:
    return None if value is None else str(value)


def _rows(found: Iterable[DataclassInstance]) -> list[dict[str, object]]:
    """Cells by name: `asdict` would copy each of them."""
    rows = list(found)
    names = [f.name for f in fields(rows[0])] if rows else []
    return [{name: getattr(row, name) for name in names} for row in rows]


@contextmanager
def without_collecting() -> Iterator[None]:
    """No looking for rings among millions of rows that all stay: it would take a third of the time."""
    on = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if on:
            gc.enable()
