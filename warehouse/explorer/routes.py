"""Where each page is. One address for one thing, which stays: ids are made of what papers say."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Final
from urllib.parse import quote

from warehouse.explorer import figures, finding, ledgers, meetings, overview, papers, people, presence
from warehouse.explorer.page import Asked, Page
from warehouse.facts import Warehouse

__all__ = ["FORMS", "LISTS", "THINGS", "Maker", "address"]

Maker = Callable[[Warehouse, str, Asked], Page]

FORMS: Final = ("json", "csv")
"""The shapes of a page beside HTML: its address, with this ending."""

LISTS: Mapping[str, Maker] = {
    "": overview.home,
    "search": finding.find,
    "bodies": overview.bodies,
    "people": people.people,
    "organisations": people.organisations,
    "ledger": ledgers.ledgers,
    "indicators": figures.indicators,
    "dashboards": figures.dashboards,
    "problems": papers.problems,
    "packs": papers.packs,
    "about": overview.about,
}
"""Pages that are one of a kind, by their path."""

THINGS: Mapping[str, Maker] = {
    "bodies": overview.body,
    "meetings": meetings.meeting,
    "minutes": meetings.minute,
    "actions": meetings.action,
    "people": people.person,
    "organisations": people.organisation,
    "ledger": ledgers.ledger,
    "attendance": presence.attendance,
    "indicators": figures.indicator,
    "dashboards": figures.dashboard,
    "packs": papers.pack,
    "pages": papers.page,
    "facts": papers.fact,
}
"""Pages of things, by the first part of their path; the second is the thing's id."""


def address(kind: str, key: object = None) -> str:
    """The path of a page from the root, without a slash before it: 'meetings/mtg-…'."""
    return kind if key is None else f"{kind}/{quote(str(key), safe='/')}"
