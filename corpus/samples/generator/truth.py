"""The truth files as frozen types.

In: ``truth/<authority>/authority.toml`` and one TOML file for each meeting. Out: an ``Authority`` with its
meetings in order. A file holds what belongs to one meeting (its agenda, its papers and the minutes later
taken of it); which of these are bound into one pack is said by ``packs``.
"""

from __future__ import annotations

import datetime as dt
import re
import tomllib
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from corpus.samples.generator.markup import Block, parse
from corpus.samples.generator.people import Person

AGENDA = re.compile(r"(?P<number>\d+)\. (?P<title>[^|]+)(?P<rest>(\|.*)?)")
LISTING = re.compile(r"(?P<name>[^|!~^]+?)\s*(?:(?P<sign>[!~])(?P<mark>[^|^]*))?(?P<right>[|^].*)?")


@dataclass(frozen=True)
class AgendaItem:
    """One line of the agenda; ``paper`` is the key of what it points to, ``as_paper`` misprints the range."""

    number: int
    title: str
    presenter: str | None
    organisation: str | None
    role: str | None
    paper: str | None
    as_paper: str | None
    note: str | None
    trails: tuple[tuple[str, str], ...]


@dataclass(frozen=True)
class Listing:
    """One line of a list of those present or of apologies."""

    name: str
    mark: str
    role: str | None
    organisation: str | None
    between: str
    representing: str | None
    says_so: bool
    chair: bool

    @property
    def right(self) -> str:
        """The second column, as printed."""
        text = self.between.join(part for part in (self.role, self.organisation) if part)
        return f"{text} (representing {self.representing})".strip() if self.says_so else text


@dataclass(frozen=True)
class Table:
    """A money table, a table of measures or a table of seats; ``rows`` hold cells as printed."""

    kind: str
    title: str
    columns: tuple[str, ...]
    rows: tuple[tuple[str, ...], ...]


@dataclass(frozen=True)
class Dashboard:
    """A performance dashboard: outcomes, each with its RAG, comment and indicator rows."""

    title: str
    previous: str
    latest: str
    comparison: str | None
    outcomes: tuple[tuple[str, str, str, tuple[tuple[str, ...], ...]], ...]


@dataclass(frozen=True)
class Appendix:
    """What follows a report under its own heading and on its own page."""

    label: str
    kind: str
    title: str
    blocks: tuple[Block, ...]
    dashboard: Dashboard | None


@dataclass(frozen=True)
class Report:
    """A paper for one item of the agenda."""

    key: str
    title: str
    date: dt.date
    blocks: tuple[Block, ...]
    tables: dict[str, Table]
    appendices: tuple[Appendix, ...]


@dataclass(frozen=True)
class Minutes:
    """The minutes of a meeting; ``chair`` is the chair's name where it stands outside the lists."""

    first: int
    chair: str | None
    closing: tuple[str, ...]
    lists: dict[str, tuple[Listing, ...]]
    blocks: tuple[Block, ...]
    end: str


@dataclass(frozen=True)
class Meeting:
    """Everything that belongs to one meeting."""

    date: dt.date
    start: str
    venue: str
    agenda: tuple[AgendaItem, ...]
    next_meeting: str
    future: tuple[tuple[str, str], ...]
    reports: tuple[Report, ...]
    minutes: Minutes | None
    bodies: tuple[dict[str, Any], ...]
    quirks: tuple[dict[str, str], ...]


@dataclass(frozen=True)
class Authority:
    """An invented authority, its board, its people and its meetings in order."""

    key: str
    layout: str
    council: str
    body: str
    short: str
    meetings: tuple[Meeting, ...]
    people: tuple[Person, ...]
    packs: tuple[tuple[dt.date, dt.date | None], ...]
    """For each pack the meeting it is for, and the earlier meeting whose minutes it carries."""

    def meeting(self, date: dt.date) -> Meeting:
        return next(meeting for meeting in self.meetings if meeting.date == date)

    def after(self, date: dt.date) -> dt.date | None:
        """The date of the next meeting after a date, for what is due 'at its next meeting'."""
        return next((meeting.date for meeting in self.meetings if meeting.date > date), None)


def load(folder: Path) -> Authority:
    """Read an authority's folder of truth files."""
    head = tomllib.loads((folder / "authority.toml").read_text(encoding="utf-8"))
    tables = tomllib.loads((folder / "people.toml").read_text(encoding="utf-8"))["person"]
    files = sorted(path for path in folder.glob("????-??-??.toml"))
    meetings = tuple(read_meeting(tomllib.loads(path.read_text(encoding="utf-8"))) for path in files)
    return Authority(
        key=folder.name,
        layout=head["layout"],
        council=head["council"],
        body=head["body"],
        short=head["short"],
        meetings=meetings,
        people=tuple(Person(p["name"], tuple(p["variants"]), tuple(p.get("also", ()))) for p in tables),
        packs=tuple((pack[0], pack[1] if len(pack) > 1 else None) for pack in head["packs"]),
    )


def read_meeting(data: dict[str, Any]) -> Meeting:
    minutes = data.get("minutes")
    return Meeting(
        date=data["date"],
        start=data["start"],
        venue=data.get("venue", ""),
        agenda=tuple(read_item(line) for line in data.get("agenda", "").splitlines() if line.strip()),
        next_meeting=data.get("next_meeting", ""),
        future=tuple((when, start) for when, start in data.get("future", ())),
        reports=tuple(read_report(report, data["date"]) for report in data.get("report", ())),
        minutes=read_minutes(minutes) if minutes else None,
        bodies=tuple(data.get("body", ())),
        quirks=tuple(data.get("quirk", ())),
    )


def read_item(line: str) -> AgendaItem:
    """Read ``5. Title. | Name – Organisation | paper | note`` with ``paper=other`` for a misprinted range."""
    match = AGENDA.fullmatch(line.strip())
    if not match:
        raise ValueError(f"not an agenda item: {line!r}")
    who, paper, note, *trails = ([p.strip() or None for p in match["rest"].split("|")[1:]] + [None] * 3)[:9]
    name, organisation, role = None, None, None
    if who:
        name, _, organisation = who.partition(" – ")
        if ", " in organisation:
            role, _, organisation = organisation.rpartition(", ")
    paper, _, as_paper = (paper or "").partition("=")
    events = tuple((t.split()[0], t.split()[1]) for t in trails if t)
    return AgendaItem(
        int(match["number"]), match["title"].strip(), name, organisation, role, paper or None,
        as_paper or paper or None, note, events,
    )  # fmt: skip


def read_listing(line: str) -> Listing:
    """Read ``Name ! mark | Role ~-~ Organisation ^Someone``.

    ``!`` marks the chair, ``!@`` without printing it; ``~`` prints another post beside the name; what
    stands after ``^^`` instead of ``^`` is not printed.
    """
    match = LISTING.fullmatch(line.strip())
    if not match:
        raise ValueError(f"not a listing: {line!r}")
    right, _, representing = (match["right"] or "").lstrip("|").strip().partition("^")
    parts = re.split(r"~(.)~", right.strip())
    role, between, organisation = None, "", parts[0].strip() or None
    if organisation and organisation.startswith("="):
        role, organisation = organisation[1:], None
    if len(parts) == 3:
        role, organisation = parts[0].strip(), parts[2].strip()
        between = ", " if parts[1] == "," else f" {parts[1]} "
    mark = match["mark"]
    if match["sign"] == "~":
        role = mark.strip(" ()")
    elif mark and role is None and mark.strip().startswith("(") and "in the" not in mark:
        role = mark.strip(" ()")  # "(Chair)" is a post as well as a mark; "(in the Chair)" is only a mark
    return Listing(
        name=match["name"].strip(),
        mark="" if mark is None or mark.strip() == "@" else mark.rstrip(),
        role=role,
        organisation=organisation,
        between=between,
        representing=representing.lstrip("^") or None,
        says_so=bool(representing) and not representing.startswith("^"),
        chair=match["sign"] == "!",
    )


def read_minutes(data: dict[str, Any]) -> Minutes:
    names = ("present", "officers", "others", "apologies")
    return Minutes(
        first=data["first"],
        chair=data.get("chair"),
        closing=tuple(data.get("closing", ())),
        lists={
            name: tuple(read_listing(line) for line in data[name].splitlines() if line.strip())
            for name in names
            if name in data
        },
        blocks=tuple(parse(data["text"])),
        end=data["end"],
    )


def read_report(data: dict[str, Any], date: dt.date) -> Report:
    tables = {
        key: Table(t["kind"], t.get("title", ""), tuple(t["columns"]), read_rows(t["rows"]))
        for key, t in data.get("table", {}).items()
    }
    return Report(
        data["key"], data["title"], date, tuple(parse(data["text"])), tables,
        tuple(read_appendix(appendix) for appendix in data.get("appendix", ())),
    )  # fmt: skip


def read_rows(text: str) -> tuple[tuple[str, ...], ...]:
    return tuple(tuple(cell.strip() for cell in line.split("|")) for line in text.splitlines() if line.strip())


def read_appendix(data: dict[str, Any]) -> Appendix:
    board = data.get("dashboard")
    return Appendix(
        data["label"], data["kind"], data["title"], tuple(parse(data.get("text", ""))),
        read_dashboard(data["title"], board) if board else None,
    )  # fmt: skip


def read_dashboard(title: str, data: dict[str, Any]) -> Dashboard:
    outcomes: list[tuple[str, str, str, tuple[tuple[str, ...], ...]]] = []
    for row in read_rows(data["rows"]):
        if row[0].startswith("# "):
            outcomes.append((row[0][2:], row[1], row[2], ()))
        else:
            name, rag, comment, rows = outcomes.pop()
            outcomes.append((name, rag, comment, (*rows, row)))
    return Dashboard(title, data["previous"], data["latest"], data.get("comparison"), tuple(outcomes))
