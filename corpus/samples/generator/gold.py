"""The gold of a pack, and of all an authority's packs together.

In: an authority and the page ranges its printed packs came out with. Out: the annotation files, rows in the
order of print.
"""

from __future__ import annotations

import datetime as dt
import re
from dataclasses import dataclass
from typing import Literal, cast

from corpus.samples.generator import facts_minutes, facts_reports
from corpus.samples.generator.markup import Block
from corpus.samples.generator.people import named_in
from corpus.samples.generator.trails import trails
from corpus.samples.generator.truth import AgendaItem, Authority, Meeting

Row = dict[str, object]
Gold = dict[str, object]
CLOCK = re.compile(r"(\d+)\.(\d\d) ?(am|pm)")
LISTS = (
    "documents", "meetings", "agenda_items", "attendance", "minutes", "decisions", "requests", "declarations",
    "minute_references", "actions", "future_meetings", "votes", "reports", "outcomes", "indicator_values",
    "prose_values", "measures", "amounts", "terms_of_reference", "bodies", "acronyms",
)  # fmt: skip


@dataclass(frozen=True)
class Pack:
    """One printed pack: the meeting it is for, the one whose minutes it carries, and where papers stand."""

    name: str
    meeting: dt.date
    minutes_of: dt.date | None
    ranges: dict[str, tuple[int, int]]
    text: str


def clock(printed: str) -> str:
    """``10.00 am`` as ``10:00``."""
    match = CLOCK.fullmatch(printed)
    if not match:
        raise ValueError(f"not a time: {printed!r}")
    hour = int(match[1]) % 12 + (12 if match[3] == "pm" else 0)
    return f"{hour:02d}:{match[2]}"


def item_row(date: str, item: AgendaItem, ranges: dict[str, tuple[int, int]]) -> Row:
    first, last = ranges[item.as_paper] if item.as_paper else (None, None)
    return {
        "meeting": date, "number": item.number, "title": item.title, "presenter": item.presenter,
        "presenter_organisation": item.organisation, "page_from": first, "page_to": last, "note": item.note,
    }  # fmt: skip


def agenda_facts(authority: Authority, meeting: Meeting, pack: Pack) -> dict[str, list[Row]]:
    date = meeting.date.isoformat()
    return {
        "documents": [{"kind": "agenda", "title": "Agenda", "meeting": date, "agenda_item": None}],
        "meetings": [
            {"body": authority.body.upper(), "date": date, "start": clock(meeting.start), "end": None,
             "venue": meeting.venue, "source": "agenda", "chair": None}
        ],
        "agenda_items": [item_row(date, item, pack.ranges) for item in meeting.agenda],
        "future_meetings": [
            {"announced_at": date, "date": when, "start": start} for when, start in meeting.future
        ],
    }  # fmt: skip


def minutes_facts(authority: Authority, pack: Pack, item: int | None) -> dict[str, list[Row]]:
    if pack.minutes_of is None:
        return {}
    meeting = authority.meeting(pack.minutes_of)
    if meeting.minutes is None:
        raise ValueError(f"no minutes of {meeting.date}")
    date = meeting.date.isoformat()
    title, chair = facts_minutes.title_of(authority), facts_minutes.chair_of(meeting.minutes)
    head: dict[str, list[Row]] = {
        "documents": [{"kind": "minutes", "title": title, "meeting": date, "agenda_item": item}],
        "meetings": [
            {"body": authority.body, "date": date, "start": clock(meeting.start), "end": meeting.minutes.end,
             "venue": meeting.venue or None, "source": "minutes", "chair": chair}
        ],
    }  # fmt: skip
    return {**head, **facts_minutes.facts(authority, meeting)}


def report_facts(authority: Authority, meeting: Meeting) -> list[dict[str, list[Row]]]:
    numbers = {item.paper: item.number for item in meeting.agenda if item.paper}
    out = []
    for report in meeting.reports:
        item = numbers.get(report.key)
        where: Row = {"meeting": meeting.date.isoformat(), "agenda_item": item}
        papers: list[Row] = [{"kind": "report", "title": report.title, **where}]
        papers += [{"kind": a.kind, "title": a.title, **where} for a in report.appendices]
        out.append({"documents": papers, **facts_reports.facts(authority, report, item)})
    return out


def blocks_of(authority: Authority, pack: Pack) -> list[Block]:
    """Every block printed in a pack, for what may stand anywhere."""
    out: list[Block] = []
    if pack.minutes_of and (minutes := authority.meeting(pack.minutes_of).minutes):
        out += minutes.blocks
    for report in authority.meeting(pack.meeting).reports if pack.meeting != pack.minutes_of else ():
        out += report.blocks
        for appendix in report.appendices:
            out += appendix.blocks
    return out


def acronyms(blocks: list[Block]) -> list[Row]:
    found = {note.args: None for block in blocks for note in block.named("acronym")}
    return [{"acronym": acronym, "meaning": meaning} for acronym, meaning in found]


def people_rows(authority: Authority, pack: Pack, gold: Gold) -> list[Row]:
    """People with the organisations that the pack's own rows give them."""
    said: list[tuple[object, object]] = []
    for row in cast("list[Row]", gold["attendance"]):
        said.append((row["name"], row["organisation"]))
    for row in cast("list[Row]", gold["agenda_items"]):
        said.append((row["presenter"], row["presenter_organisation"]))
    for report in cast("list[Row]", gold["reports"]):
        said += [(row["name"], row["organisation"]) for row in cast("list[Row]", report["contacts"])]
    rows: list[Row] = []
    for person, variants in named_in(pack.text, authority.people):
        names = dict.fromkeys(str(org) for name, org in said if org and name in person.variants)
        names.update(dict.fromkeys(org for org in person.also if org in pack.text))
        rows.append({"canonical": person.name, "variants": variants, "organisations": list(names)})
    return rows


def pack_gold(authority: Authority, pack: Pack) -> Gold:
    """The annotation of one pack."""
    meeting = authority.meeting(pack.meeting)
    number = next((item.number for item in meeting.agenda if item.paper == "minutes"), None)
    parts: list[dict[str, list[Row]]] = []
    if pack.meeting != pack.minutes_of:
        parts.append(agenda_facts(authority, meeting, pack))
    parts.append(minutes_facts(authority, pack, number))
    if pack.meeting != pack.minutes_of:
        parts += report_facts(authority, meeting)
    gold: Gold = {"document": f"{pack.name}.pdf"}
    for key in LISTS:
        gold[key] = [row for part in parts for row in part.get(key, [])]
    gold["bodies"] = bodies(authority, pack)
    gold["acronyms"] = acronyms(blocks_of(authority, pack))
    gold["people"] = people_rows(authority, pack, gold)
    gold["quirks"] = quirks(authority, pack)
    gold["trails"] = trails(authority, pack.meeting, pack.minutes_of)
    for action in cast("list[Row]", gold["actions"]):
        action.pop("id")
    return gold


def printed_in(authority: Authority, pack: Pack, kind: Literal["bodies", "quirks"]) -> list[Row]:
    """What stands in the papers of the one meeting and in the minutes of the other."""
    rows: list[Row] = []
    for date, in_minutes in ((pack.meeting, False), (pack.minutes_of, True)):
        if date and (in_minutes or pack.meeting != pack.minutes_of):
            meeting = authority.meeting(date)
            source = meeting.bodies if kind == "bodies" else meeting.quirks
            rows += [dict(row) for row in source if (row.get("part") == "minutes") == in_minutes]
    return rows


def bodies(authority: Authority, pack: Pack) -> list[Row]:
    """The other boards and groups that a pack describes, each once."""
    empty: Row = {
        "name": "",
        "acronym": None,
        "reports_to": [],
        "chair": None,
        "members": [],
        "priorities": [],
    }
    rows = printed_in(authority, pack, "bodies")
    return one_body_each([{key: row.get(key, empty[key]) for key in empty} for row in rows])


def quirks(authority: Authority, pack: Pack) -> list[Row]:
    rows = printed_in(authority, pack, "quirks")
    return [{"what": row["what"], "where": row["where"]} for row in rows]


def all_gold(authority: Authority, packs: list[tuple[Pack, Gold]]) -> Gold:
    """The same facts with every meeting, body, acronym and person once."""
    out: Gold = {"document": authority.key, "packs": [gold["document"] for _, gold in packs]}
    for key in LISTS:
        rows = [row for _, gold in packs for row in cast("list[Row]", gold[key])]
        out[key] = unique(rows) if key in ("future_meetings", "acronyms") else rows
    out["meetings"] = one_meeting_each(cast("list[Row]", out["meetings"]))
    out["bodies"] = one_body_each(cast("list[Row]", out["bodies"]))
    out["people"] = one_person_each([row for _, gold in packs for row in cast("list[Row]", gold["people"])])
    out["quirks"] = [
        {"what": row["what"], "where": f"{gold['document']}: {row['where']}"}
        for _, gold in packs
        for row in cast("list[Row]", gold["quirks"])
    ]
    out["trails"] = trails(authority, None, None)
    return out


def unique(rows: list[Row]) -> list[Row]:
    out: list[Row] = []
    for row in rows:
        if row not in out:
            out.append(row)
    return out


def one_meeting_each(rows: list[Row]) -> list[Row]:
    """The minutes' start, end and chair win; the agenda gives what they leave out."""
    found: dict[object, Row] = {}
    for row in rows:
        known = found.get(row["date"], {})
        first, second = (row, known) if row["source"] == "minutes" else (known, row)
        keys = list(first) or list(second)
        found[row["date"]] = {k: first.get(k) if first.get(k) is not None else second.get(k) for k in keys}
    return [found[date] for date in sorted(found, key=str)]


def one_body_each(rows: list[Row]) -> list[Row]:
    found: dict[object, Row] = {}
    for row in rows:
        known = found.setdefault(row["name"], {k: list(v) if isinstance(v, list) else v for k, v in row.items()})
        for key, value in row.items():
            kept = known[key]
            if isinstance(value, list) and isinstance(kept, list):
                kept += [item for item in value if item not in kept]
            elif kept is None:
                known[key] = value
    return list(found.values())


def one_person_each(rows: list[Row]) -> list[Row]:
    found: dict[object, dict[str, dict[str, None]]] = {}
    for row in rows:
        known = found.setdefault(row["canonical"], {"variants": {}, "organisations": {}})
        for key, values in known.items():
            values.update(dict.fromkeys(cast("list[str]", row[key])))
    return [
        {
            "canonical": name,
            "variants": sorted(known["variants"], key=lambda v: (-len(v), v)),
            "organisations": list(known["organisations"]),
        }
        for name, known in found.items()
    ]
