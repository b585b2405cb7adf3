"""How a body's members came to its meetings: a row for each person, a column for each meeting."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping, Sequence

from warehouse.explorer.page import Asked, Citation, Page, Record, asked_number, one, records
from warehouse.facts import Warehouse

__all__ = ["grid"]

MEETINGS = 24  # columns
PEOPLE = 300  # rows
MARKS = {"present": "P", "substitute": "s", "apologies": "A", "not listed": "–"}
CAME = ("present", "substitute")


def grid(warehouse: Warehouse, key: str, asked: Asked) -> Page:
    """Who was present, stood in, sent apologies or is in no list, meeting by meeting.

    Nobody's absence is printed: 'not listed' is a meeting without them between the first and the last that list them,
    of those shown.
    """
    about = one(warehouse.ask("page_body", body_id=key), "No body has this id; the page of bodies lists them.")
    year = asked_number(asked, "year")
    met = records(warehouse.ask("page_attendance_meetings", body_id=key, year=year, limit=MEETINGS))
    ids = [str(m["meeting_id"]) for m in met]
    listed = records(warehouse.ask("page_attendance_listed", meeting_ids=ids)) if ids else []
    people = rows_of(listed, ids)
    return Page(
        "attendance.html",
        f"Attendance – {about['name']}",
        {"body": about, "meetings": met, "attendance": told(people[:PEOPLE], met)},
        "attendance",
        Citation(body=str(about["name"])),
        shown={
            "year": year,
            "all_years": [row[0] for row in warehouse.ask("page_body_years", body_id=key).rows],
            "groups": [
                (title, [p for p in people[:PEOPLE] if p["group"] == title])
                for title in ("Members", "Officers and others")
            ],
            "more": max(0, len(people) - PEOPLE),
            "limit": MEETINGS,
            "letters": MARKS,
        },
        columns=("name", "person_id", "organisation", "capacity", "meeting_date", "meeting_id", "status"),
    )


def rows_of(listed: Sequence[Record], meetings: Sequence[str]) -> list[dict[str, object]]:
    """Each person with a status for each meeting, None before the first and after the last that list them."""
    order = {meeting: place for place, meeting in enumerate(meetings)}
    by_person: dict[str, list[Record]] = {}
    for row in listed:
        by_person.setdefault(str(row["id"]), []).append(row)
    found = []
    for rows in by_person.values():
        at: Mapping[int, object] = {order[str(row["meeting_id"])]: row["status"] for row in rows}
        first, last = min(at), max(at)
        statuses = [at.get(n, "not listed") if first <= n <= last else None for n in range(len(meetings))]
        capacities = Counter(str(row["capacity"]) for row in rows if row["capacity"] is not None)
        capacity = max(capacities, key=lambda c: (capacities[c], c), default=None)
        found.append(
            {
                "name": rows[-1]["name"],
                "person_id": rows[-1]["person_id"],
                "organisation": next((r["organisation"] for r in reversed(rows) if r["organisation"]), None),
                "capacity": capacity,
                "group": "Officers and others" if capacity in ("officer", "other") else "Members",
                "statuses": statuses,
                "came": sum(status in CAME for status in statuses),
                "of": sum(status is not None for status in statuses),
            }
        )
    return sorted(found, key=lambda p: (p["group"] != "Members", str(p["name"])))


def told(people: Sequence[Record], meetings: Sequence[Record]) -> list[dict[str, object]]:
    """The grid as rows: a person, a meeting, a status."""
    return [
        {
            "name": person["name"],
            "person_id": person["person_id"],
            "organisation": person["organisation"],
            "capacity": person["capacity"],
            "meeting_date": meeting["meeting_date"],
            "meeting_id": meeting["meeting_id"],
            "status": status,
        }
        for person in people
        for meeting, status in zip(meetings, statuses_of(person), strict=True)
        if status is not None
    ]


def statuses_of(person: Record) -> Sequence[object]:
    statuses = person["statuses"]
    return statuses if isinstance(statuses, list) else ()
