"""People, organisations, memberships, events, motions and votes as Popolo has them (popoloproject.com)."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from datetime import date, time
from pathlib import Path

from warehouse.cells import Written, written
from warehouse.export.package import File
from warehouse.export.streams import given, write_lists
from warehouse.facts import Warehouse

__all__ = ["write_popolo"]

Record = Mapping[str, object]
Item = dict[str, Written]


def write_popolo(warehouse: Warehouse, folder: Path, base: str) -> Iterator[File]:
    """One popolo.json with a list for each class. Ids are the warehouse's own; `sources` are pages of facts.

    Boards and committees are organizations beside those that sit on them. A resolution is a motion; where its
    vote is known, a vote event says how it went. Memberships span the meetings that show them.
    """
    path = folder / "popolo.json"
    counts = write_lists(
        path,
        {
            "persons": map(person, warehouse.stream("export_people")),
            "organizations": organizations(warehouse),
            "memberships": memberships(warehouse),
            "events": (event(r, base) for r in warehouse.stream("export_meetings")),
            "motions": motions(warehouse, base),
            "vote_events": (vote_event(r, base) for r in warehouse.stream("export_votes")),
        },
    )
    yield File(path.name, "popolo", sum(counts.values()), None, "Popolo: " + ", ".join(counts))


def text(value: object) -> str | None:
    return None if value is None else str(value)


def other_names(record: Record) -> Written:
    names = record["names"]
    return [{"name": str(n)} for n in names if n != record["name"]] if isinstance(names, list) else []


def person(record: Record) -> Item:
    return given(id=text(record["person_id"]), name=text(record["name"]), other_names=other_names(record))


def organizations(warehouse: Warehouse) -> Iterator[Item]:
    for record in warehouse.stream("export_bodies"):
        acronym = text(record["acronym"])
        yield given(
            id=text(record["body_id"]),
            name=text(record["name"]),
            classification="board or committee",
            other_names=[{"name": acronym, "note": "acronym"}] if acronym else None,
        )
    for record in warehouse.stream("export_organisations"):
        yield given(
            id=text(record["organisation_id"]),
            name=text(record["name"]),
            classification=text(record["kind"]),
            other_names=other_names(record),
        )


def memberships(warehouse: Warehouse) -> Iterator[Item]:
    for record in warehouse.stream("export_posts"):
        yield given(
            person_id=text(record["person_id"]),
            organization_id=text(record["organisation_id"]),
            role=text(record["role"]),
            start_date=text(record["from_date"]),
            end_date=text(record["to_date"]),
        )
    for record in warehouse.stream("export_members"):
        yield given(
            person_id=text(record["person_id"]),
            organization_id=text(record["body_id"]),
            on_behalf_of_id=text(record["organisation_id"]),
            role="chair" if record["chaired"] else "member",
            start_date=text(record["from_date"]),
            end_date=text(record["to_date"]),
        )


def sources(record: Record, base: str) -> Written:
    return [{"url": f"{base}facts/{record['fact_id']}"}]


def event(record: Record, base: str) -> Item:
    people = record["people"]
    attendees: list[Written] = []
    for one in people if isinstance(people, list) else []:
        attendees.append({"id": one["person_id"], "name": one["name"]})
    # two spellings of one person in one list are one attendee
    seen = {str(one["id"]): one for one in attendees if isinstance(one, dict)}
    return given(
        id=text(record["meeting_id"]),
        name=" – ".join(str(v) for v in (record["body"], record["meeting_date"]) if v is not None) or None,
        classification="meeting",
        organization_id=text(record["body_id"]),
        start_date=text(record["meeting_date"]),
        end_date=text(record["meeting_date"]),
        location=text(record["venue"]),
        description=hours(record),
        attendees=[seen[key] for key in sorted(seen)],
        sources=sources(record, base),
    )


def hours(record: Record) -> str | None:
    """The printed hours in words: Popolo's own times need a time zone, which no paper states."""
    shown = [t.strftime("%H:%M") for t in (record["start_time"], record["end_time"]) if isinstance(t, time)]
    return " to ".join(shown) or None


def motions(warehouse: Warehouse, base: str) -> Iterator[Item]:
    for record in warehouse.stream("export_motions"):
        yield given(
            id=text(record["resolution_id"]),
            organization_id=text(record["body_id"]),
            text=text(record["text"]),
            classification=text(record["verb"]),
            date=day(record["meeting_date"]),
            result=text(record["outcome"]),
            sources=sources(record, base),
        )
    for record in warehouse.stream("export_votes"):
        if record["resolution_id"] is None:
            yield given(
                id=text(record["vote_id"]),
                organization_id=text(record["body_id"]),
                text=text(record["motion"]),
                classification=text(record["kind"]),
                date=day(record["meeting_date"]),
                result=result(record),
                sources=sources(record, base),
            )


def day(value: object) -> str | None:
    return value.isoformat() if isinstance(value, date) else None


def result(record: Record) -> str | None:
    carried = record["carried"]
    return text(record["outcome"]) if carried is None else "pass" if carried else "fail"


def vote_event(record: Record, base: str) -> Item:
    counts: list[Written] = [
        {"option": option, "value": written(record[column])}
        for option, column in (("yes", "votes_for"), ("no", "votes_against"), ("abstain", "abstentions"))
        if record[column] is not None
    ]
    recorded = record["recorded"]
    voters = record["voters"]
    votes: list[Written] = [
        given(
            voter_id=text(voters.get(one["name"])) if isinstance(voters, dict) else None,
            voter={"name": one["name"]},
            option=text(one["vote"]),
        )
        for one in (recorded if isinstance(recorded, list) else [])
    ]
    return given(
        id=f"{record['vote_id']}-event",
        identifier=text(record["vote_id"]),
        motion_id=text(record["resolution_id"]) or text(record["vote_id"]),
        organization_id=text(record["body_id"]),
        classification=text(record["kind"]),
        start_date=day(record["meeting_date"]),
        result=result(record),
        counts=counts,
        votes=votes,
        sources=sources(record, base),
    )
