"""Who came to the meetings of a body: a year's meetings across, its members down."""

from __future__ import annotations

from warehouse.explorer.page import Asked, Citation, Page, asked_number, one, records
from warehouse.facts import Warehouse

__all__ = ["attendance"]


def attendance(warehouse: Warehouse, key: str, asked: Asked) -> Page:
    """The grid of one year, the newest with minutes where none is asked for; its CSV has a row for each cell."""
    about = one(warehouse.ask("page_body", body_id=key), "No body has this id; the page of bodies lists them.")
    years = [int(str(row[0])) for row in warehouse.ask("page_attendance_years", body_id=key).rows]
    year = asked_number(asked, "year")
    year = year if year is not None else years[0] if years else None
    meetings = records(warehouse.ask("page_attendance_meetings", body_id=key, year=year))
    there = records(warehouse.ask("page_attendance", body_id=key, year=year))
    cells: dict[tuple[object, object], dict[str, object]] = {}
    people: dict[object, dict[str, object]] = {}
    for row in there:
        who = row["person_id"] or row["name"]
        cells[who, row["meeting_id"]] = row
        person = people.setdefault(who, {"key": who, "name": row["name"], "person_id": row["person_id"], "came": 0})
        person["came"] = int(str(person["came"])) + (row["status"] != "apologies")
    return Page(
        "attendance.html",
        f"Attendance: {about['name']}",
        {"body": about, "year": year, "meetings": meetings, "attendance": there},
        "attendance",
        Citation(body=str(about["name"])),
        shown={
            "years": years,
            "people": list(people.values()),
            "cells": cells,
            "listed": sum(bool(m["listed"]) for m in meetings),
        },
        columns=("name", "person_id", "meeting_id", "meeting_date", "status", "is_chair", "representing", "fact_id"),
    )
