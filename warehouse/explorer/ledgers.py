"""The promise ledger: what bodies had asked for, and what a day's papers say of it."""

from __future__ import annotations

from datetime import date

from warehouse.explorer.page import Asked, Citation, Page, asked_day, one, records
from warehouse.facts import Warehouse

__all__ = ["STATUSES", "ledger", "ledgers"]

ON_A_PAGE = 200
STATUSES = ("open", "overdue", "reported", "closed")


def ledgers(warehouse: Warehouse, key: str, asked: Asked) -> Page:
    """Each body's promises in numbers."""
    return Page(
        "ledgers.html",
        "What was promised",
        {"ledgers": records(warehouse.ask("page_ledgers", limit=ON_A_PAGE))},
        "ledgers",
        columns=("body_id", "name", "asked", "open", "overdue", "reported", "closed", "never_heard_of"),
    )


def ledger(warehouse: Warehouse, key: str, asked: Asked) -> Page:
    """One body's ledger as of a day, as `minutebook ledger` has it, narrowed by what is asked."""
    about = one(warehouse.ask("page_body", body_id=key), "No body has this id; the ledger's first page lists them.")
    known = one(warehouse.ask("page_body_days", body_id=key), "")
    on = asked_day(asked, "as_of") or known["last_date"]
    on = on if isinstance(on, date) else date.max
    status = asked.get("status") if asked.get("status") in STATUSES else None
    never = asked.get("never") == "yes"
    owner = asked.get("owner", "").strip().lower()
    rows = records(warehouse.ask("ledger", body_id=key, as_of=on, all=True))
    kept = [
        r
        for r in rows
        if (r["status"] == status if status else asked.get("all") == "yes" or r["status"] != "closed")
        and (r["never_heard_of"] or not never)
        and (not owner or owner in str(r["owner"] or "").lower())
    ]
    counts = {name: sum(r["status"] == name for r in rows) for name in STATUSES}
    return Page(
        "ledger.html",
        f"What was promised: {about['name']}",
        {"body": about, "as_of": on, "ledger": kept},
        "ledger",
        Citation(body=str(about["name"]), day=on),
        shown={
            "status": status,
            "never": never,
            "owner": asked.get("owner", ""),
            "everything": asked.get("all") == "yes",
            "counts": counts,
            "lost": sum(bool(r["never_heard_of"]) for r in rows),
            "asked_for": len(rows),
            "known": known,
            "not_a_day": asked.get("as_of", "") if asked.get("as_of") and not asked_day(asked, "as_of") else None,
        },
        columns=("meeting_date", "minute", "text", "owner", "due", "due_by", "status", "never_heard_of", "action_id"),
    )
