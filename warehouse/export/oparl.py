"""Bodies, organizations, people, meetings and papers as objects of OParl 1.1 (oparl.org), in its lists."""

from __future__ import annotations

import json
import os
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta
from itertools import groupby, islice
from pathlib import Path

from warehouse.cells import Written
from warehouse.export.package import File, part
from warehouse.export.streams import given
from warehouse.facts import Warehouse

__all__ = ["british", "write_oparl"]

SCHEMA = "https://schema.oparl.org/1.1/"
ON_A_PAGE = 1_000  # objects

Record = Mapping[str, object]
Item = dict[str, Written]


@dataclass(frozen=True, slots=True)
class Places:
    """Where objects are: OParl's ids are addresses. `bodies`: which authority each body belongs to."""

    base: str
    bodies: Mapping[str, str]

    def of(self, kind: str, name: object) -> str:
        return f"{self.base}{kind}/{name}"

    def typed(self, kind: str, name: object) -> Item:
        path = kind[0].lower() + kind[1:]
        return {"id": self.of(path, name), "type": f"{SCHEMA}{kind}"}


def write_oparl(warehouse: Warehouse, folder: Path, base: str) -> Iterator[File]:
    """system.json, and lists of objects that it leads to, as OParl's servers give them.

    An authority is a Body (so is a board whose authority no paper names), its boards and committees are
    Organizations, beside the organisations that sit on them; reports are Papers.
    """
    bodies = [dict(record) for record in warehouse.stream("export_bodies")]
    places = Places(base, {str(b["body_id"]): authority(b) for b in bodies})
    names = {authority(b): str(b["authority"] or b["name"]) for b in bodies}
    yield write(folder / "system.json", system(base), "OParl System")
    yield from pages(folder, base, "bodies", (body(places, key, names[key]) for key in sorted(names)))
    yield from pages(folder, base, "organization", organizations(warehouse, places, bodies))
    yield from pages(folder, base, "person", people(warehouse, places))
    yield from pages(folder, base, "meeting", meetings(warehouse, places))
    yield from pages(folder, base, "paper", papers(warehouse, places))


def authority(record: Record) -> str:
    """A key for the authority of a body: its name as part of an address."""
    name = record["authority"]
    if name is None:
        return str(record["body_id"])
    return "-".join("".join(c if c.isalnum() else " " for c in str(name).lower()).split())


def write(path: Path, item: Item, about: str) -> File:
    part(path).write_text(json.dumps(item, ensure_ascii=False, indent=1) + "\n", encoding="utf-8")
    os.replace(part(path), path)
    return File(path.name, path.stem, 1, None, about)


def pages(folder: Path, base: str, name: str, items: Iterable[Item]) -> Iterator[File]:
    """The items as an external list of OParl: name.json, name-2.json, … each with a link to the next."""
    remaining = iter(items)
    number = 1
    page = list(islice(remaining, ON_A_PAGE))
    while True:
        following = list(islice(remaining, ON_A_PAGE))
        links: Item = {"first": f"{base}{name}.json", "self": f"{base}{page_name(name, number)}"}
        if number > 1:
            links["prev"] = f"{base}{page_name(name, number - 1)}"
        if following:
            links["next"] = f"{base}{page_name(name, number + 1)}"
        told: Item = {
            "data": list(page),
            "pagination": {"elementsPerPage": ON_A_PAGE, "currentPage": number},
            "links": links,
        }
        file = write(folder / page_name(name, number), told, f"OParl list: {name}")
        yield File(file.path, file.name, len(page), None, file.about)
        if not following:
            return
        page, number = following, number + 1


def page_name(name: str, number: int) -> str:
    return f"{name}.json" if number == 1 else f"{name}-{number}.json"


def system(base: str) -> Item:
    return {
        "id": f"{base}system.json",
        "type": f"{SCHEMA}System",
        "oparlVersion": SCHEMA,
        "body": f"{base}bodies.json",
        "name": "minutebook",
    }


def body(places: Places, key: str, name: str) -> Item:
    lists = {kind: f"{places.base}{kind}.json" for kind in ("organization", "person", "meeting", "paper")}
    return {
        **places.typed("Body", key),
        "name": name,
        "system": f"{places.base}system.json",
        **lists,
        "legislativeTerm": [],
    }


def organizations(warehouse: Warehouse, places: Places, bodies: list[dict[str, object]]) -> Iterator[Item]:
    for record in bodies:
        yield {
            **places.typed("Organization", record["body_id"]),
            **given(
                body=places.of("body", authority(record)),
                name=text(record["name"]),
                shortName=text(record["acronym"]),
                organizationType="Gremium",
            ),
        }
    for record in warehouse.stream("export_organisations"):
        yield {
            **places.typed("Organization", record["organisation_id"]),
            **given(name=text(record["name"]), organizationType="Institution", classification=text(record["kind"])),
        }


def people(warehouse: Warehouse, places: Places) -> Iterator[Item]:
    theirs: dict[str, list[Item]] = {}
    for record in warehouse.stream("export_posts"):
        theirs.setdefault(str(record["person_id"]), []).append(
            given(
                organization=places.of("organization", record["organisation_id"]),
                role=text(record["role"]),
                startDate=text(record["from_date"]),
                endDate=text(record["to_date"]),
            )
        )
    for record in warehouse.stream("export_members"):
        behalf = record["organisation_id"]
        theirs.setdefault(str(record["person_id"]), []).append(
            given(
                organization=places.of("organization", record["body_id"]),
                role="Chair" if record["chaired"] else "Member",
                startDate=text(record["from_date"]),
                endDate=text(record["to_date"]),
                onBehalfOf=places.of("organization", behalf) if behalf else None,
            )
        )
    for record in warehouse.stream("export_people"):
        person = str(record["person_id"])
        held: list[Written] = [
            {**places.typed("Membership", f"{person}-{n}"), **one} for n, one in enumerate(theirs.get(person, ()), 1)
        ]
        yield {**places.typed("Person", person), **given(name=text(record["name"])), "membership": held}


def meetings(warehouse: Warehouse, places: Places) -> Iterator[Item]:
    files = {str(r["pack_id"]): file(places, r) for r in warehouse.stream("export_files")}
    # both are in the order of meetings
    grouped = groupby(warehouse.stream("export_items"), lambda record: str(record["meeting_id"]))
    following = next(grouped, None)
    for record in warehouse.stream("export_meetings"):
        meeting = str(record["meeting_id"])
        items: list[Written] = []
        while following is not None and following[0] < meeting:
            following = next(grouped, None)
        if following is not None and following[0] == meeting:
            items = [agenda_item(places, one, n) for n, one in enumerate(following[1])]
            following = next(grouped, None)
        people = record["people"]
        present = sorted({str(p["person_id"]) for p in people}) if isinstance(people, list) else []
        day, start = record["meeting_date"], record["start_time"]
        yield {
            **places.typed("Meeting", meeting),
            **given(
                name=" – ".join(str(v) for v in (record["body"], day) if v is not None) or None,
                organization=[places.of("organization", record["body_id"])] if record["body_id"] else None,
                start=moment(day, start),
                end=moment(day, record["end_time"]) if record["end_time"] is not None else None,
                location={**places.typed("Location", meeting), "description": text(record["venue"])}
                if record["venue"]
                else None,
                participant=[places.of("person", p) for p in present],
                invitation=first(files, record["agendas"]),
                resultsProtocol=first(files, record["minuted"]),
                agendaItem=items,
            ),
            # OParl has no day without an hour
            **({} if start is not None or day is None else {"minutebook:startTimeUnknown": True}),
        }


def first(files: Mapping[str, Item], packs: object) -> Written:
    return files.get(str(packs[0])) if isinstance(packs, list) and packs else None


def agenda_item(places: Places, record: Record, order: int) -> Item:
    return {
        **places.typed("AgendaItem", record["id"]),
        **given(
            number=text(record["number"]),
            name=text(record["name"]),
            order=order,
            result=text(record["result"]),
            resolutionText=text(record["resolution"]),
        ),
    }


def papers(warehouse: Warehouse, places: Places) -> Iterator[Item]:
    files = {str(r["pack_id"]): file(places, r) for r in warehouse.stream("export_files")}
    for record in warehouse.stream("export_papers"):
        meeting, body_id = record["meeting_id"], str(record["body_id"])
        report = record["report_id"]
        consultation: Item = {
            **places.typed("Consultation", report),
            **given(
                paper=places.of("paper", report),
                meeting=places.of("meeting", meeting) if meeting else None,
                organization=[places.of("organization", body_id)] if body_id in places.bodies else None,
            ),
        }
        yield {
            **places.typed("Paper", report),
            **given(
                body=places.of("body", places.bodies[body_id]) if body_id in places.bodies else None,
                name=text(record["title"]),
                date=text(record["report_date"]),
                paperType="report",
                mainFile=files.get(str(record["pack_id"])),
                consultation=[consultation] if meeting else None,
            ),
        }


def file(places: Places, record: Record) -> Item:
    size, read = record["size"], record["ingested_at"]
    return {
        **places.typed("File", record["pack_id"]),
        **given(
            name=text(record["title"]),
            fileName=text(record["file_name"]),
            mimeType=text(record["media_type"]),
            size=size if isinstance(size, int) else None,
            modified=f"{read.isoformat()}Z" if isinstance(read, datetime) else None,
            accessUrl=f"{places.base}packs/{record['pack_id']}",
        ),
    }


def text(value: object) -> str | None:
    return None if value is None else str(value)


def moment(day: object, hour: object) -> str | None:
    """A day and an hour, midnight where there is none, as OParl wants them: with their distance from UTC."""
    if not isinstance(day, date):
        return None
    return british(datetime.combine(day, hour if isinstance(hour, time) else time()))


def british(local: datetime) -> str:
    """A British clock's time in ISO form. Summer time is from 01:00 UTC on the last Sunday of March to that of
    October, as it has been since 1996; before that the spring rule was the same and the autumn's a week or so off."""
    start = last_sunday(local.year, 3) + timedelta(hours=1)
    end = last_sunday(local.year, 10) + timedelta(hours=2)  # on the clock, which is an hour ahead by then
    return f"{local.isoformat()}+0{int(start <= local < end)}:00"


def last_sunday(year: int, month: int) -> datetime:
    last = datetime(year, month, 31)
    return last - timedelta(days=(last.weekday() + 1) % 7)
