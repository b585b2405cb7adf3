"""Figures: a series over the years, and a dashboard as it is printed beside what was read from it."""

from __future__ import annotations

from warehouse.explorer.chart import drawn
from warehouse.explorer.marks import Marks
from warehouse.explorer.page import Asked, Citation, Page, one, records
from warehouse.explorer.people import after, next_of
from warehouse.facts import Warehouse

__all__ = ["dashboard", "dashboards", "indicator", "indicators"]

ON_A_PAGE = 200


def indicators(warehouse: Warehouse, key: str, asked: Asked) -> Page:
    """Every series that dashboards report, by name."""
    found = records(warehouse.ask("page_indicators", **after(asked), limit=ON_A_PAGE + 1))
    return Page(
        "indicators.html",
        "Figures",
        {"indicators": found[:ON_A_PAGE]},
        "indicators",
        shown={"next": next_of(found, "indicator_id", asked)},
        columns=("indicator_id", "name", "unit", "body", "first_period", "last_period", "values"),
    )


def indicator(warehouse: Warehouse, key: str, asked: Asked) -> Page:
    """A series: its chart, every figure with its page, what was restated, how its names came together."""
    about = one(warehouse.ask("indicator", indicator_id=key), "No series has this id; the page of figures lists them.")
    values = records(warehouse.ask("indicator_series", indicator_id=key))
    return Page(
        "indicator.html",
        str(about["name"]),
        {
            "indicator": about,
            "names": records(warehouse.ask("indicator_names", indicator_id=key)),
            "values": values,
        },
        "values",
        Citation(body=str(about["body"]) if about["body"] else None),
        shown={"chart": drawn(values, str(about["name"]), about["unit"])},
        columns=("period", "value_text", "value", "unit", "direction", "rag", "note"),
    )


def dashboards(warehouse: Warehouse, key: str, asked: Asked) -> Page:
    """The dashboards that were read, newest first."""
    return Page(
        "dashboards.html",
        "Dashboards",
        {"dashboards": records(warehouse.ask("page_dashboards", limit=ON_A_PAGE))},
        "dashboards",
        columns=("document_id", "title", "meeting_date", "body", "figures"),
    )


def dashboard(warehouse: Warehouse, key: str, asked: Asked) -> Page:
    """A dashboard's pages beside the figures that were read from them."""
    about = one(
        warehouse.ask("page_document", document_id=key),
        "No document has this id; the page of dashboards lists those with figures.",
    )
    values = records(warehouse.ask("page_dashboard_values", document_id=key))
    outcomes = records(warehouse.ask("page_dashboard_outcomes", document_id=key))
    pack, first, last = str(about["pack_id"]), int(str(about["page_from"])), int(str(about["page_to"]))
    ids = [str(r["fact_id"]) for r in (*values, *outcomes)]
    boxes = records(warehouse.ask("page_fact_boxes", pack_id=pack, fact_ids=ids))
    pages = [
        Marks.of(found[0], [b for b in boxes if b["page"] == number])
        for number in range(first, min(last, first + 9) + 1)
        if (found := records(warehouse.ask("page_pack_page", pack_id=pack, page=number)))
    ]
    body = str(about["body"]) if about["body"] else None
    return Page(
        "dashboard.html",
        str(about["title"]),
        {"dashboard": about, "values": values, "outcomes": outcomes},
        "values",
        Citation(body=body, file_name=str(about["file_name"]), page=first, pack_id=pack),
        shown={"pages": pages},
        columns=("fact_id", "indicator_id", "indicator", "period", "value", "value_text", "unit", "rag"),
    )
