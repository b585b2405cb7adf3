"""The papers themselves: packs, their pages, a fact with its words marked, and what is wrong."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date

from warehouse.explorer.marks import Marks
from warehouse.explorer.meetings import day, text
from warehouse.explorer.page import Asked, Citation, NotThereError, Page, Record, one, records
from warehouse.facts import Fact, Warehouse

__all__ = ["fact", "fact_page", "pack", "packs", "page", "problems"]

ON_A_PAGE = 200
STATUSES = ("ok", "partial", "failed")
SEVERITIES = ("error", "warning", "info")

# how the ids of facts begin, and so where to look first
VIEWS = {
    "acr": ("acronyms",),
    "act": ("actions",),
    "amt": ("amounts",),
    "att": ("attendances",),
    "body": ("bodies",),
    "con": ("report_contacts",),
    "dec": ("declarations",),
    "doc": ("documents",),
    "evt": ("action_events",),
    "imp": ("report_implications",),
    "item": ("agenda_items",),
    "mea": ("measures",),
    "men": ("mentions",),
    "min": ("minutes",),
    "mtg": ("meetings",),
    "next": ("future_meetings",),
    "out": ("outcomes",),
    "pri": ("body_priorities",),
    "rec": ("recommendations",),
    "ref": ("minute_references",),
    "rel": ("body_relations",),
    "rep": ("reports",),
    "res": ("resolutions",),
    "seat": ("seats",),
    "sec": ("report_sections",),
    "tor": ("terms_of_reference",),
    "val": ("indicator_values", "prose_values"),
    "mov": ("movements",),
    "vot": ("votes",),
}
TELLING = ("text", "heading", "title", "name", "motion", "sentence", "indicator", "quote", "seat", "measure", "label")


def fact(warehouse: Warehouse, key: str, asked: Asked) -> Page:
    """What the warehouse believes, with the words it rests on marked on their pages."""
    found = fact_of(warehouse, key)
    if found is None:
        raise NotThereError("No fact has this id. It may have been withdrawn: its paper is gone, or is read otherwise.")
    where = list(dict.fromkeys((quote.pack_id, quote.page) for quote in found.evidence))
    sheets = {
        (str(p["pack_id"]), int(str(p["page"]))): p
        for p in warehouse.ask("page_sheets", pack_ids=[at[0] for at in where], pages=[at[1] for at in where]).records()
    }
    meeting_id = found.values.get("meeting_id")
    meeting = next(warehouse.ask("page_meeting_of", meeting_id=meeting_id).records(), None) if meeting_id else None
    return fact_page(found, sheets, meeting)


def fact_page(found: Fact, sheets: Mapping[tuple[str, int], Record], meeting: Record | None) -> Page:
    """The page of a fact, whose quotes stand on these pages."""
    evidence = [
        {
            "pack_id": q.pack_id, "file_name": q.file_name, "page": q.page, "char_start": q.start, "char_end": q.end,
            "box": list(q.box) if q.box else None, "quote": q.quote,
        }
        for q in found.evidence
    ]  # fmt: skip
    by_page: dict[tuple[str, int], list[Record]] = {}
    for q in found.evidence:
        x0, top, x1, bottom = q.box or (None, None, None, None)
        by_page.setdefault((q.pack_id, q.page), []).append(
            {
                "fact_id": found.fact_id, "char_start": q.start, "char_end": q.end,
                "x0": x0, "top": top, "x1": x1, "bottom": bottom,
            }
        )  # fmt: skip
    first = found.evidence[0] if found.evidence else None
    minute = found.values.get("minute", found.values.get("number") if found.view == "minutes" else None)
    return Page(
        "fact.html",
        told(found),
        {"view": found.view, "fact": dict(found.values), "evidence": evidence},
        "evidence",
        Citation(
            body=text(meeting["body"]) if meeting else text(found.values.get("body")),
            day=day(meeting["meeting_date"] if meeting else found.values.get("meeting_date")),
            minute=text(minute),
            file_name=first.file_name if first else None,
            page=first.page if first else None,
            pack_id=first.pack_id if first else None,
        ),
        shown={
            "pages": [Marks.of(sheets[at], marked) for at, marked in by_page.items() if at in sheets],
            "meeting": meeting,
        },
        columns=("pack_id", "file_name", "page", "char_start", "char_end", "box", "quote"),
    )


def fact_of(warehouse: Warehouse, key: str) -> Fact | None:
    """The fact of that id: its beginning says where to look; ids of other makers are looked for everywhere."""
    for view in VIEWS.get(key.split("-")[0], ()):
        if (found := next(warehouse.facts(view, fact_id=key), None)) is not None:
            return found
    return warehouse.fact(key)


def told(found: Fact) -> str:
    """A fact in a few words."""
    words = next((str(found.values[name]) for name in TELLING if found.values.get(name)), found.view.replace("_", " "))
    return words if len(words) <= 90 else words[:88].rsplit(" ", 1)[0] + " …"


def packs(warehouse: Warehouse, key: str, asked: Asked) -> Page:
    """Every pack by its file's name, with how its reading went."""
    status = asked.get("status") if asked.get("status") in STATUSES else None
    found = records(
        warehouse.ask(
            "page_packs",
            text=asked.get("q") or None,
            status=status,
            after=asked.get("after") or None,
            after_id=asked.get("id", ""),
            limit=ON_A_PAGE + 1,
        )
    )
    last = found[ON_A_PAGE - 1] if len(found) > ON_A_PAGE else None
    return Page(
        "packs.html",
        "Papers",
        {"packs": found[:ON_A_PAGE]},
        "packs",
        shown={
            "status": status,
            "next": last
            and {
                "q": asked.get("q", ""),
                "status": status or "",
                "after": last["file_name"],
                "id": last["pack_id"],
            },
        },
        columns=("pack_id", "file_name", "media_type", "pages", "title", "status", "message"),
    )


def pack(warehouse: Warehouse, key: str, asked: Asked) -> Page:
    """One pack: its documents and its pages."""
    about = one(warehouse.ask("page_pack", pack_id=key), "No pack has this id; the page of papers lists them.")
    return Page(
        "pack.html",
        str(about["file_name"]),
        {
            "pack": about,
            "documents": records(warehouse.ask("page_pack_documents", pack_id=key)),
            "problems": records(
                warehouse.ask(
                    "page_problems",
                    kind=None,
                    severity=None,
                    pack_id=key,
                    after_grade=None,
                    after_id="",
                    limit=ON_A_PAGE,
                )
            ),
        },
        "documents",
        Citation(file_name=str(about["file_name"]), pack_id=key),
        columns=("document_id", "kind", "title", "meeting_date", "page_from", "page_to"),
    )


def page(warehouse: Warehouse, key: str, asked: Asked) -> Page:
    """A page of a pack as it is printed, and the facts that were read from it. The key is 'pack_id/number'."""
    pack_id, _, number = key.partition("/")
    missing = "The pack has no such page."
    if not (number.isascii() and number.isdecimal()) or len(number) > 6:
        raise NotThereError(missing)
    asked_for = {"pack_id": pack_id, "page": int(number)}
    about = one(warehouse.ask("page_pack_page", **asked_for), missing)
    facts = records(warehouse.ask("page_page_facts", **asked_for, limit=500))
    document = next(warehouse.ask("page_page_document", **asked_for).records(), None)
    on = document["meeting_date"] if document else None
    return Page(
        "page.html",
        f"{about['file_name']}, page {number}",
        {"sheet": about, "document": document, "facts": facts},
        "facts",
        Citation(
            body=text(document["body"]) if document else None,
            day=on if isinstance(on, date) else None,
            file_name=str(about["file_name"]),
            page=int(number),
            pack_id=pack_id,
        ),
        shown={"marks": Marks.of(about, [])},
        columns=("fact_id", "quote", "char_start", "places"),
    )


def problems(warehouse: Warehouse, key: str, asked: Asked) -> Page:
    """Contradictions in the papers and what could not be read, gravest first."""
    severity = asked.get("severity") if asked.get("severity") in SEVERITIES else None
    kind = asked.get("kind") or None
    grade = asked.get("grade", "")
    found = records(
        warehouse.ask(
            "page_problems",
            kind=kind,
            severity=severity,
            pack_id=None,
            after_grade=int(grade) if grade in ("1", "2", "3") else None,
            after_id=asked.get("id", ""),
            limit=ON_A_PAGE + 1,
        )
    )
    last = found[ON_A_PAGE - 1] if len(found) > ON_A_PAGE else None
    kinds = records(warehouse.ask("page_problem_kinds"))
    return Page(
        "problems.html",
        "Problems",
        {"problems": found[:ON_A_PAGE], "kinds": kinds},
        "problems",
        shown={
            "kind": kind,
            "severity": severity,
            "next": last
            and {
                "kind": kind or "",
                "severity": severity or "",
                "grade": last["grade"],
                "id": last["problem_id"],
            },
        },
        columns=("problem_id", "kind", "severity", "pack_id", "file_name", "page", "message"),
    )
