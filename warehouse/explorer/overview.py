"""The pages that show how much there is: home, bodies, one body, what all of it means."""

from __future__ import annotations

from collections.abc import Sequence

from warehouse.explorer.page import Asked, Citation, Page, Record, asked_number, one, places, records
from warehouse.facts import Warehouse
from warehouse.query import view_help

__all__ = ["about", "bodies", "body", "home"]

ON_HOME = 8  # bodies, meetings
ON_A_PAGE = 200


def home(warehouse: Warehouse, key: str, asked: Asked) -> Page:
    """What there is, of whom, from when; the newest; what could not be read."""
    totals = one(warehouse.ask("page_totals"), "")
    shown = records(warehouse.ask("page_bodies", text=None, limit=ON_HOME + 1))
    coverage = coverage_of(warehouse, shown[:ON_HOME])
    return Page(
        "home.html",
        "Home",
        {
            "totals": totals,
            "bodies": shown[:ON_HOME],
            "coverage": coverage,
            "newest": records(warehouse.ask("page_newest", limit=ON_HOME)),
            "unread": records(warehouse.ask("page_unread", limit=ON_HOME)),
        },
        "coverage",
        shown={"years": years_of(coverage), "cells": cells_of(coverage), "more": len(shown) > ON_HOME},
        columns=("body_id", "year", "minuted", "agenda_only", "missing"),
    )


def bodies(warehouse: Warehouse, key: str, asked: Asked) -> Page:
    """Every body, with the years of which there are papers."""
    text = asked.get("q") or None
    met = records(warehouse.ask("page_bodies", text=text, limit=ON_A_PAGE))
    coverage = coverage_of(warehouse, met)
    described = [] if text else records(warehouse.ask("page_described", limit=ON_A_PAGE))
    return Page(
        "bodies.html",
        "Bodies",
        {"bodies": met, "described": described, "coverage": coverage},
        "bodies",
        shown={
            "years": years_of(coverage),
            "cells": cells_of(coverage),
            "limit": ON_A_PAGE,
            "places": places(warehouse, described),
        },
        columns=("body_id", "name", "authority", "acronym", "meetings", "minuted", "first_date", "last_date"),
    )


def body(warehouse: Warehouse, key: str, asked: Asked) -> Page:
    """One body: its meetings by year, its terms, what it is to others, what it measures."""
    about = one(warehouse.ask("page_body", body_id=key), "No body has this id; the page of bodies lists them.")
    year = asked_number(asked, "year")
    coverage = records(warehouse.ask("page_coverage", body_ids=[key]))
    terms = records(warehouse.ask("page_body_terms", body_id=key))
    relations = records(warehouse.ask("page_body_relations", body_id=key))
    priorities = records(warehouse.ask("page_body_priorities", body_id=key))
    data: dict[str, object] = {
        "body": about,
        "coverage": coverage,
        "meetings": records(warehouse.ask("page_body_meetings", body_id=key, year=year, limit=ON_A_PAGE)),
        "terms": terms,
        "relations": relations,
        "priorities": priorities,
        "indicators": records(warehouse.ask("page_body_indicators", body_id=key, limit=ON_A_PAGE)),
    }
    return Page(
        "body.html",
        str(about["name"]),
        data,
        "meetings",
        Citation(body=str(about["name"])),
        shown={
            "year": year,
            "all_years": [row[0] for row in warehouse.ask("page_body_years", body_id=key).rows],
            "years": years_of(coverage),
            "cells": cells_of(coverage),
            "limit": ON_A_PAGE,
            "places": places(warehouse, terms, relations, priorities),
        },
        columns=("meeting_id", "meeting_date", "start_time", "venue", "chair", "has_agenda", "has_minutes"),
    )


def about(warehouse: Warehouse, key: str, asked: Asked) -> Page:
    """What these pages are made of, and how to take it away."""
    views = [{"view": view, "meaning": view_help(view).meaning} for view in warehouse.views]
    return Page("about.html", "About these pages", {"views": views}, "views")


def coverage_of(warehouse: Warehouse, shown: Sequence[Record]) -> list[dict[str, object]]:
    ids = [str(b["body_id"]) for b in shown]
    return records(warehouse.ask("page_coverage", body_ids=ids)) if ids else []


def years_of(coverage: Sequence[Record]) -> list[int]:
    """Every year from the first to the last: a year without papers is a finding too."""
    years = sorted({int(str(row["year"])) for row in coverage})
    # a misprinted century should not fill the page
    return list(range(years[0], years[-1] + 1)) if years and years[-1] - years[0] < 60 else years


def cells_of(coverage: Sequence[Record]) -> dict[tuple[str, int], Record]:
    return {(str(row["body_id"]), int(str(row["year"]))): row for row in coverage}
