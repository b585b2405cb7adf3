"""People and organisations: who somebody is and why, and how a seat was filled over the years."""

from __future__ import annotations

from warehouse.explorer.page import Asked, Page, Record, one, places, records
from warehouse.facts import Warehouse

__all__ = ["organisation", "organisations", "people", "person"]

ON_A_PAGE = 200
PERSON = ("names", "posts", "declarations", "meetings")
ORGANISATION = ("names", "people", "successions")


def people(warehouse: Warehouse, key: str, asked: Asked) -> Page:
    """Everybody in a public role, by name."""
    found = records(warehouse.ask("page_people", **after(asked), limit=ON_A_PAGE + 1))
    return Page(
        "people.html",
        "People",
        {"people": found[:ON_A_PAGE]},
        "people",
        shown={"next": next_of(found, "person_id", asked)},
        columns=("person_id", "name", "first_seen", "last_seen", "mentions"),
    )


def person(warehouse: Warehouse, key: str, asked: Asked) -> Page:
    """Every printed form of a name and why it is thought theirs; posts, meetings, declarations, tasks."""
    about = one(warehouse.ask("person", person_id=key), "Nobody has this id; the page of people lists them.")
    parts = {part: records(warehouse.ask(f"person_{part}", person_id=key)) for part in PERSON}
    parts["actions"] = records(warehouse.ask("person_actions", person_id=key))
    listed = parts["meetings"]
    came = sum(r["status"] == "present" for r in listed)
    return Page(
        "person.html",
        str(about["name"]),
        {"person": about, **parts},
        "meetings",
        shown={
            "came": came,
            "missed": len(listed) - came,
            "sorry": sum(r["status"] == "apologies" for r in listed),
            "places": places(warehouse, parts["declarations"], parts["actions"]),
        },
        columns=("meeting_date", "body", "status", "role", "organisation", "meeting_id"),
    )


def organisations(warehouse: Warehouse, key: str, asked: Asked) -> Page:
    """Every organisation that somebody speaks for, by name."""
    found = records(warehouse.ask("page_organisations", **after(asked), limit=ON_A_PAGE + 1))
    return Page(
        "organisations.html",
        "Organisations",
        {"organisations": found[:ON_A_PAGE]},
        "organisations",
        shown={"next": next_of(found, "organisation_id", asked)},
        columns=("organisation_id", "name", "kind"),
    )


def organisation(warehouse: Warehouse, key: str, asked: Asked) -> Page:
    """What an organisation is called, and who filled its seats from meeting to meeting."""
    about = one(
        warehouse.ask("organisation", organisation_id=key),
        "No organisation has this id; the page of organisations lists them.",
    )
    parts = {part: records(warehouse.ask(f"organisation_{part}", organisation_id=key)) for part in ORGANISATION}
    seat = records(warehouse.ask("page_organisation_seat", organisation_id=key))
    by_body: dict[object, list[dict[str, object]]] = {}
    for record in seat:
        by_body.setdefault((record["body"], record["body_id"]), []).append(record)
    return Page(
        "organisation.html",
        str(about["name"]),
        {"organisation": about, **parts, "seat": seat},
        "seat",
        shown={"seats": by_body},
        columns=("body_id", "body", "meeting_id", "meeting_date", "status", "people"),
    )


def after(asked: Asked) -> dict[str, object]:
    """Where a list goes on, and the words that names must hold."""
    return {"text": asked.get("q") or None, "after": asked.get("after") or None, "after_id": asked.get("id") or ""}


def next_of(found: list[dict[str, object]], key: str, asked: Asked) -> Record | None:
    """What the link to the next screenful says; None where there is none."""
    if len(found) <= ON_A_PAGE:
        return None
    last = found[ON_A_PAGE - 1]
    return {"q": asked.get("q", ""), "after": last["name"], "id": last[key]}
