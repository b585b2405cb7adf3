"""A meeting, a minute with its trail, an action with what is heard of it."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

from warehouse.explorer.page import Asked, Citation, NotThereError, Page, Record, one, places, records
from warehouse.facts import Warehouse

__all__ = ["action", "meeting", "minute"]

PARTS = ("agenda", "minutes", "resolutions")
OURS = ("votes", "actions", "quorum", "reports")
PEOPLE = ("attendances", "declarations")


def meeting(warehouse: Warehouse, key: str, asked: Asked) -> Page:
    """Who came, what was on the agenda, what was said and decided, and in which papers it is printed."""
    about = one(warehouse.ask("meeting", meeting_id=key), "No meeting has this id; the pages of bodies list them.")
    data: dict[str, object] = {"meeting": about}
    parts = {part: records(warehouse.ask(f"meeting_{part}", meeting_id=key)) for part in PARTS}
    parts |= {part: records(warehouse.ask(f"page_meeting_{part}", meeting_id=key)) for part in OURS}
    parts |= {part: records(warehouse.ask(f"page_{part}", meeting_id=key)) for part in PEOPLE}
    documents = warehouse.ask("page_meeting_documents", meeting_id=key)
    # a meeting that none of the documents is about is mentioned somewhere
    parts["sources"] = records(documents if documents.rows else warehouse.ask("meeting_sources", meeting_id=key))
    facts = [str(r["fact_id"]) for part in parts.values() for r in part if r.get("fact_id")]
    parts["problems"] = records(warehouse.ask("page_meeting_problems", meeting_id=key, fact_ids=facts))
    data |= parts
    cited = Citation(body=text(about["body"]), day=day(about["meeting_date"]))
    where = places_of(warehouse, key, *parts.values(), [about])
    if printed := next((where[i] for r in parts["minutes"] if (i := str(r["fact_id"])) in where), None):
        cited = cite(about, printed)
    return Page(
        "meeting.html",
        title_of(about),
        data,
        "resolutions",
        cited,
        shown={
            "places": where,
            "by_minute": grouped(parts["resolutions"], "minute_id"),
            "actions_by_minute": grouped(parts["actions"], "minute"),
            "votes_by_minute": grouped(parts["votes"], "minute"),
            "neighbours": {r["place"]: r for r in warehouse.ask("page_neighbours", meeting_id=key).records()},
        },
        columns=("fact_id", "resolution_id", "minute", "verb", "clause", "text", "outcome"),
    )


def minute(warehouse: Warehouse, key: str, asked: Asked) -> Page:
    """One minute, what it decided and asked for, what it goes back to, and where it is heard of again."""
    about = one(warehouse.ask("page_minute", minute_id=key), "No minute has this id; its meeting's page lists them.")
    of = {"meeting_id": about["meeting_id"], "number": about["number"]}
    resolutions = records(warehouse.ask("page_minute_resolutions", minute_id=about["minute_id"]))
    ids = [str(r["action_id"]) for r in warehouse.ask("page_minute_actions", **of).records()]
    actions = records(warehouse.ask("trace_actions", ids=ids))
    data: dict[str, object] = {
        "minute": about,
        "resolutions": resolutions,
        "recommended": records(
            warehouse.ask("page_minute_recommended", ids=[str(r["resolution_id"]) for r in resolutions])
        ),
        "votes": [
            v
            for v in warehouse.ask("page_meeting_votes", meeting_id=about["meeting_id"]).records()
            if v["minute"] == about["number"]
        ],
        "actions": actions,
        "events": records(warehouse.ask("trace_events", ids=[str(a["action_id"]) for a in actions])),
        "before": records(warehouse.ask("trace_back", minute_fact=about["fact_id"], **of)),
        "named_by": records(warehouse.ask("trace_forward", minute_id=about["minute_id"])),
    }
    where = places_of(warehouse, about["meeting_id"], [about], resolutions, actions)
    return Page(
        "minute.html",
        f"{about['heading']}",
        data,
        "resolutions",
        cite(about, where.get(str(about["fact_id"])), about["number"]),
        shown={"places": where},
        columns=("fact_id", "resolution_id", "verb", "clause", "text", "outcome", "restated"),
    )


def action(warehouse: Warehouse, key: str, asked: Asked) -> Page:
    """What was asked for, and every paper that speaks of it."""
    told = records(warehouse.ask("trace_actions", ids=[key]))
    found = [a for a in told if a["action_id"] == key]
    if not found:
        raise NotThereError("No action has this id; the ledger lists them.")
    about = found[0]
    ids = [str(a["action_id"]) for a in told]
    of = {"meeting_id": about["meeting_id"], "number": about["minute"]}
    place = next(warehouse.ask("page_minute_of", **of).records(), None)
    events = records(warehouse.ask("trace_events", ids=ids))
    where = places(warehouse, told)
    return Page(
        "action.html",
        "What came of it",
        {"action": about, "same": [a for a in told if a is not about], "events": events, "minute": place},
        "events",
        cite(about, where.get(str(about["fact_id"])), about["minute"]),
        shown={"places": where},
        columns=("event_date", "event", "action_id", "where_kind", "where_ref", "reason", "confidence", "quote"),
    )


def places_of(warehouse: Warehouse, meeting_id: object, *groups: Sequence[Record]) -> dict[str, Record]:
    """Where each of these facts of a meeting is first printed, by its id."""
    ids = sorted({str(r["fact_id"]) for group in groups for r in group if r.get("fact_id") is not None})
    found = warehouse.ask("page_meeting_places", meeting_id=meeting_id, fact_ids=ids)
    return {str(r["fact_id"]): r for r in found.records()}


def grouped(found: list[dict[str, object]], by: str) -> dict[object, list[dict[str, object]]]:
    groups: dict[object, list[dict[str, object]]] = {}
    for record in found:
        groups.setdefault(record[by], []).append(record)
    return groups


def title_of(about: Record) -> str:
    on = about["meeting_date"]
    when = f"{on.day} {on:%B %Y}" if isinstance(on, date) else None
    return ", ".join(str(part) for part in (about["body"], when) if part) or "A meeting"


def cite(about: Record, place: Record | None, number: object = None) -> Citation:
    """Where it is printed, as another reader would need it."""
    printed = place or {}
    page = printed.get("page")
    return Citation(
        body=text(about["body"]),
        day=day(about["meeting_date"]),
        minute=text(number),
        file_name=text(printed.get("file_name")),
        page=page if isinstance(page, int) else None,
        pack_id=text(printed.get("pack_id")),
    )


def text(value: object) -> str | None:
    return None if value is None else str(value)


def day(value: object) -> date | None:
    return value if isinstance(value, date) else None
