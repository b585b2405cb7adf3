"""Records of invented packs by the hundred thousand: what a warehouse is measured with.

Enters: a number of packs and a seed. Leaves: folders as `pipeline.write` writes them, one for each pack or one
for many (`--together`), the same bytes each time. Each pack prints the minutes of one meeting, the agenda of the
next, and a report; bodies meet in series, people sit for years, promises come back. Ten resolutions to a pack.

    python -m tests.bench.records 100000 /tmp/million.duckdb      a warehouse of 1,000,000 resolutions
    python -m tests.bench.records 500 /tmp/records --records      folders of records, one for each pack
    python -m tests.bench.records 500 /tmp/records --records --together 250
"""

from __future__ import annotations

import argparse
import json
import random
import re
import shutil
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator, Sequence
from concurrent.futures import ProcessPoolExecutor
from dataclasses import dataclass, field
from datetime import date, timedelta
from functools import lru_cache
from pathlib import Path

from pipeline.ids import fact_id
from pipeline.write import KINDS, columns

BODIES = 8  # to an authority
SERIES = 25  # packs of a body
MEMBERS = 12  # of a body
RESOLUTIONS = 10  # of a meeting
TOGETHER = 1000  # packs to a folder, where they are made to be loaded at once
RULE = "invented"

_FIRST = re.findall(
    "[A-Z][a-z]+", "BramCarlDunEllFenGorsHarlIngKellLornMarNarOrrPellQuarrRosSedTarrUlvWexYarCaldDrenFoss"
)
_SECOND = re.findall(
    "[a-z]+", "ingham minster worth bury wick ley ford mere combe stow thorpe den holt marsh gate sett"
)
_KINDS = ("Borough Council", "District Council", "County Council", "City Council")
_BODY = (
    "Planning Committee", "Cabinet", "Safer Streets Board", "Audit Committee", "Licensing Committee",
    "Health Scrutiny Panel", "Schools Forum", "Housing Committee", "Standards Committee", "Harbour Board",
)  # fmt: skip
_GIVEN = re.findall(
    "[A-Z][a-z]+",
    "Ada Alan Alice Amir Anita Arthur Asha Barry Beryl Bilal Brenda Carol Cedric Chloe Clive Colin Dawn Deepak Derek "
    "Diane Doreen Edith Edwin Eileen Elsie Eric Farah Felix Fiona Frank Gail George Gillian Glenn Gordon Hamid Hannah "
    "Harold Hazel Henry Hilda Howard Imran Irene Ivor Jacob Jamila Janet Jasper Joyce Judith Julian Kamal Karen Keith "
    "Kenneth Leah Lionel Lorna Lucy Malcolm Marion Martin Maud Megan Miles Mona Muriel Nadia Neil Nigel Nora Oliver "
    "Olive Omar Pamela Percy Phyllis Priya Quentin Rachel Ralph Rita Roland Rosa Rupert Ruth Sanjay Selina Simon "
    "Stella Sunil Sybil Tariq Teresa Trevor Ursula Vera Victor Violet Walter Wendy Wilfred Yasmin Yvonne",
)
_NAME = re.findall(
    "[A-Z][a-z]+", "AldBarBexCorCramDalDevElmFarGarHalHuxJarKemLangLodMalNorOsgPemQuilRadSalTewUndVinWalYel"
)
_ENDING = re.findall(
    "[a-z]+",
    "ton by field well more sley croft wood man ridge stone land hurst smith bourne dine kin low ner combe",
)
_THING = (
    "the harbour wall", "street lamps in the old town", "the bus shelters", "grants to village halls",
    "the flood gates",
    "the register of landlords", "school crossings", "the market charter", "parking by the station", "the quarry road",
    "play areas", "the winter gritting route", "the library van", "allotment rents", "the ferry timetable",
    "the mooring fees", "dropped kerbs", "the youth shelter", "river weed", "the war memorial", "noise from the depot",
    "litter on the foreshore", "the bowling green", "empty shops", "the swimming baths", "cycle lanes",
    "the crematorium",
    "rat-runs near the school", "the recycling centre", "hackney carriages",
)  # fmt: skip
_DOING = (
    "that the plan for {0} be approved", "that {0} be inspected before the winter", "that the report on {0} be noted",
    "that the Head of Service bring a costed plan for {0} to the next meeting",
    "that officers write to the owners about {0}",
    "that the charge for {0} be held at last year's figure", "that tenders be invited for {0}", "that {0} be deferred",
    "that members visit {0} before the next meeting", "that the budget for {0} be raised by five per cent",
)  # fmt: skip
_VERBS = ("RESOLVED", "AGREED", "NOTED", "APPROVED")

Row = dict[str, object]


@dataclass(slots=True)
class Paper:
    """One pack while it is written: lines of pages, rows of facts, and the words that show them."""

    pack_id: str
    rows: dict[str, list[Row]] = field(default_factory=lambda: {kind: [] for kind in KINDS})
    lines: list[str] = field(default_factory=list)
    offset: int = 0
    page: int = 1
    cited: dict[str, int] = field(default_factory=dict)

    def say(self, line: str) -> int:
        """Print a line; where it begins."""
        start = self.offset
        self.lines.append(line)
        self.offset += len(line) + 1
        return start

    def turn(self) -> None:
        """End the page."""
        text = "\n".join(self.lines)
        self.rows["pages"].append(
            {"pack_id": self.pack_id, "page": self.page, "text": text, "width": 595.0, "height": 842.0,
             "source": "text", "reader": RULE}
        )  # fmt: skip
        self.lines, self.offset, self.page = [], 0, self.page + 1

    def cite(self, fact: str, start: int, quote: str) -> None:
        ordinal = self.cited[fact] = self.cited.get(fact, 0) + 1
        line = len(self.lines)
        self.rows["evidence"].append(
            {"fact_id": fact, "ordinal": ordinal, "pack_id": self.pack_id, "page": self.page, "char_start": start,
             "char_end": start + len(quote), "x0": 72.0, "top": 60.0 + 14 * line, "x1": 523.0,
             "bottom": 72.0 + 14 * line, "quote": quote, "confidence": None}
        )  # fmt: skip

    def fact(self, relation: str, fact: str, document: str, start: int, quote: str, /, **cells: object) -> str:
        self.rows[relation].append(
            {"fact_id": fact, "pack_id": self.pack_id, "document_id": document, "rule": RULE, **cells}
        )
        self.cite(fact, start, quote)
        return fact


@dataclass(frozen=True, slots=True)
class World:
    """One body and its people, as all its packs know them."""

    authority: str
    name: str
    body_id: str
    members: tuple[str, ...]  # 'Cllr Ada Cranmore'
    officers: tuple[tuple[str, str], ...]  # name, post
    start: date

    def day(self, number: int) -> date:
        return self.start + timedelta(days=28 * number)


@lru_cache(maxsize=64)
def world(number: int, seed: int) -> World:
    """Body `number`, whose authority is the one that `BODIES` in a row share."""
    owner = number // BODIES
    place = _FIRST[owner % len(_FIRST)] + _SECOND[owner // len(_FIRST) % len(_SECOND)]
    more = owner // (len(_FIRST) * len(_SECOND))
    kind = _KINDS[owner % len(_KINDS)]
    authority = f"{place}{'-' + _FIRST[more % len(_FIRST)].lower() if more else ''} {kind}"
    shared = random.Random(f"{seed} authority {owner}")
    pool = _people(shared, 5 * MEMBERS)
    own = random.Random(f"{seed} body {number}")
    members = tuple(f"Cllr {name}" for name in own.sample(pool, MEMBERS))
    posts = ("Head of Service", "Democratic Services Officer", "Monitoring Officer")
    officers = tuple(zip(_people(own, len(posts)), posts, strict=True))
    name = f"{authority} {_BODY[number % BODIES]}"
    start = date(2015 + own.randrange(6), 1, 5) + timedelta(days=own.randrange(28))
    return World(authority, name, fact_id("body", authority, name), members, officers, start)


def _people(chance: random.Random, count: int) -> list[str]:
    """As many people, no two of one name: a list that names somebody twice would be one fact twice."""
    found: dict[str, None] = {}
    while len(found) < count:
        found.setdefault(_person(chance))
    return list(found)


def _person(chance: random.Random) -> str:
    return f"{chance.choice(_GIVEN)} {chance.choice(_NAME)}{chance.choice(_ENDING)}"


def pack(number: int, seed: int = 0) -> dict[str, list[Row]]:
    """The records of pack `number`, kind by kind."""
    return packed(number // SERIES, number % SERIES, number, seed)


def packed(body: int, place: int, number: int, seed: int = 0) -> dict[str, list[Row]]:
    """The records of pack `number`, which is the `place`th of a body."""
    here = world(body, seed)
    chance = random.Random(f"{seed} pack {number}")
    paper = Paper(fact_id("pack", seed, number))
    today = here.day(place)
    _minutes(paper, here, place, chance)
    _agenda(paper, here, place + 1, chance)
    _report(paper, here, place + 1, chance)
    paper.rows["packs"].append(
        {"pack_id": paper.pack_id, "file_name": f"{today.isoformat()}-{body}.pdf", "media_type": "application/pdf",
         "pages": paper.page - 1, "title": f"{here.name}, {_printed(today)}", "status": "ok", "message": None,
         "layout": "board"}
    )  # fmt: skip
    for kind, rows in paper.rows.items():
        if kind == "evidence":
            rows.sort(key=lambda r: (str(r["fact_id"]), int(str(r["ordinal"]))))
        elif kind not in ("packs", "pages", "problems"):
            rows.sort(key=lambda r: (str(r["fact_id"]), str(r["document_id"])))
    return paper.rows


def _printed(day: date) -> str:
    return f"{day.day} {day:%B %Y}"


def _document(paper: Paper, ordinal: int, kind: str, title: str, start: int, meeting: str, day: date, last: int) -> str:
    document = fact_id("doc", paper.pack_id, ordinal)
    paper.fact(
        "documents", document, document, start, title, ordinal=ordinal, kind=kind, title=title, meeting_id=meeting,
        meeting_date=day.isoformat(), agenda_item=None, page_from=paper.page, page_to=last,
    )  # fmt: skip
    return document


def _meeting(paper: Paper, here: World, document: str, day: date, start: int, source: str) -> str:
    meeting = fact_id("mtg", here.body_id, day)
    paper.fact(
        "meetings", meeting, document, start, here.name, meeting_id=meeting, body_id=here.body_id, body=here.name,
        meeting_date=day.isoformat(), start_time="10:00:00", end_time=None, venue=None, chair=None, source=source,
    )  # fmt: skip
    paper.fact(
        "bodies", here.body_id, document, start, here.name, body_id=here.body_id, name=here.name, acronym=None,
        authority=here.authority, chair=None,
    )  # fmt: skip
    return meeting


def _minutes(paper: Paper, here: World, place: int, chance: random.Random) -> None:
    day = here.day(place)
    meeting = fact_id("mtg", here.body_id, day)
    start = paper.say(f"Minutes of a meeting of the {here.name} held on {_printed(day)}")
    title = f"Minutes of a meeting of the {here.name}"
    document = _document(paper, 1, "minutes", title, start, meeting, day, 2)
    _meeting(paper, here, document, day, start + len("Minutes of a meeting of the "), "minutes")
    there = {"meeting_id": meeting, "meeting_date": day.isoformat()}
    listed = 0
    for status, people in _attended(here, chance):
        paper.say("PRESENT" if status == "present" else "APOLOGIES")
        for name, post in people:
            listed += 1
            at = paper.say(f"{name} - {post}, {here.authority}" if post else f"{name} - {here.authority}")
            row = fact_id("att", meeting, name, status)
            cells = {"organisation": here.authority, "role": post}
            paper.fact(
                "attendances", row, document, at, name, **there, ordinal=listed, name=name, status=status,
                capacity=None if status == "apologies" else "officer" if post else "member", **cells,
                is_chair=listed == 1, representing=None,
            )  # fmt: skip
            where = "attendance" if status == "present" else "apologies"
            paper.fact(
                "mentions", fact_id("men", meeting, name, where), document, at, name, **there, name=name,
                where_kind=where, **cells, list_fact_id=row, local=False,
            )  # fmt: skip
    paper.turn()
    resolved = 0
    for number in range(1, 9):
        thing = chance.choice(_THING)
        heading = thing.removeprefix("the ").upper()
        at = paper.say(f"{number}. {heading}") + len(f"{number}. ")
        said = f"Members considered {thing} and heard from residents of {here.authority.split()[0]}."
        lines = [said]
        minute = fact_id("min", meeting, number)
        at_said = paper.say(said)
        if number == 3 and place:
            last = _printed(here.day(place - 1))
            context = f"minute {chance.randrange(1, 9)} of {last}"
            line = f"Arising from {context}, {thing} had been seen to."
            at_line = paper.say(line)
            lines.append(line)
            paper.fact(
                "minute_references", fact_id("ref", minute, context), document, at_line + len("Arising from "), context,
                **there, minute=str(number), context=context, refers_to_minute=context.split()[1],
            )  # fmt: skip
        if number == 4:
            who = chance.choice(here.members)
            line = f"{who} declared a personal interest in {thing}."
            at_line = paper.say(line)
            lines.append(line)
            row = fact_id("dec", minute, who)
            paper.fact(
                "declarations", row, document, at_line, line, **there, minute=str(number), name=who,
                interest_type="personal", subject=thing, agenda_item=None,
            )  # fmt: skip
            paper.fact(
                "mentions", fact_id("men", meeting, who, "declaration"), document, at_line, who, **there, name=who,
                where_kind="declaration", role=None, organisation=None, list_fact_id=row, local=False,
            )  # fmt: skip
        count = 2 if number in (5, 7) else 1
        verb = chance.choice(_VERBS)
        paper.say(f"It was {verb}:")
        for clause in "ab"[:count]:
            resolved += 1
            doing = chance.choice(_DOING)
            text = doing.format(thing)
            at_line = paper.say(f"({clause}) {text}.") + 4
            lines.append(f"({clause}) {text}.")
            row = fact_id("res", minute, clause)
            asked = "officers" in text or "next meeting" in text
            paper.fact(
                "resolutions", row, document, at_line, text, resolution_id=row, minute_id=minute, **there,
                ordinal=resolved, minute=str(number), verb=verb, form="block", clause=clause, text=text,
                restated=False, outcome="requested" if asked else "approved",
            )  # fmt: skip
            if asked:
                paper.fact(
                    "actions", fact_id("act", row), document, at_line, text, action_id=fact_id("act", row), **there,
                    ordinal=resolved, minute=str(number), clause=clause, source="resolution", text=text,
                    owner="the Head of Service" if "Head" in text else None,
                    due="the next meeting" if "next meeting" in text else None, due_date=None, resolution_id=row,
                    progress=None, logged_on=None,
                )  # fmt: skip
        paper.fact(
            "minutes", minute, document, at, heading, minute_id=minute, **there, ordinal=number, number=str(number),
            heading=heading, text="\n".join(lines), subheadings=[],
        )  # fmt: skip
        paper.cite(minute, at_said, said)
    paper.turn()


def _attended(here: World, chance: random.Random) -> Iterator[tuple[str, list[tuple[str, str | None]]]]:
    away = set(chance.sample(here.members, 2))
    present: list[tuple[str, str | None]] = [(m, None) for m in here.members if m not in away]
    yield "present", present + [(name, post) for name, post in here.officers]
    yield "apologies", [(m, None) for m in here.members if m in away]


def _agenda(paper: Paper, here: World, place: int, chance: random.Random) -> None:
    day = here.day(place)
    meeting = fact_id("mtg", here.body_id, day)
    start = paper.say(here.name)
    document = _document(paper, 2, "agenda", here.name, start, meeting, day, paper.page)
    _meeting(paper, here, document, day, start, "agenda")
    paper.say(f"Agenda of {_printed(day)}")
    for number, thing in enumerate(chance.sample(_THING, 6), start=1):
        title = f"Report on {thing}."
        at = paper.say(f"{number}. {title}") + len(f"{number}. ")
        paper.fact(
            "agenda_items", fact_id("item", meeting, number, title), document, at, title, meeting_id=meeting,
            meeting_date=day.isoformat(), ordinal=number, number=str(number), title=title, presenter=None,
            presenter_organisation=None, page_from=None, page_to=None, note=None,
        )  # fmt: skip
    paper.turn()


def _report(paper: Paper, here: World, place: int, chance: random.Random) -> None:
    day = here.day(place)
    meeting = fact_id("mtg", here.body_id, day)
    thing = chance.choice(_THING)
    title = f"REPORT ON {thing.upper()}"
    start = paper.say(title)
    document = _document(paper, 3, "report", title, start, meeting, day, paper.page)
    report = fact_id("rep", paper.pack_id, title)
    dated = {"meeting_date": day.isoformat()}
    paper.fact(
        "reports", report, document, start, title, report_id=report, meeting_id=meeting, **dated,
        report_date=day.isoformat(), agenda_item="1", title=title,
    )  # fmt: skip
    for number, text in enumerate((f"approves the plan for {thing}", "asks for a report in a year"), start=1):
        at = paper.say(f"{number} {text}") + 2
        paper.fact(
            "recommendations", fact_id("rec", report, number), document, at, text, report_id=report, report=title,
            **dated, ordinal=number, number=str(number), text=text,
        )  # fmt: skip
    name, post = here.officers[0]
    at = paper.say(f"{name}, {post}, {here.authority}")
    contact = fact_id("con", report, name)
    cells = {"role": post, "organisation": here.authority}
    paper.fact(
        "report_contacts", contact, document, at, name, report_id=report, report=title, **dated, name=name, **cells,
        telephone="01632 960000", email=None,
    )  # fmt: skip
    paper.fact(
        "mentions", fact_id("men", report, name), document, at, name, meeting_id=meeting, **dated, name=name,
        where_kind="contact", **cells, list_fact_id=contact, local=False,
    )  # fmt: skip
    year = day.year - 1
    for ordinal, indicator in enumerate(("Complaints answered in ten days", "Visits to the baths"), start=1):
        value = chance.randrange(40, 100)
        at = paper.say(f"{indicator} {year} {value}%")
        paper.fact(
            "indicator_values", fact_id("val", report, indicator), document, at, f"{indicator} {year} {value}%",
            dashboard=title, **dated, ordinal=ordinal, outcome=None, indicator=indicator, period=str(year),
            period_start=f"{year}-01-01", period_end=f"{year}-12-31", value=float(value), value_text=f"{value}%",
            unit="%", direction=None, rag=None, comparisons={},
        )  # fmt: skip
    cost = chance.randrange(1, 90) * 500
    at = paper.say(f"Cost of the works £{cost:,}")
    paper.fact(
        "amounts", fact_id("amt", report, cost), document, at + len("Cost of the works "), f"£{cost:,}",
        table_title=title, label="Cost of the works", column_head=None, amount=float(cost), amount_text=f"£{cost:,}",
        is_total=False,
    )  # fmt: skip
    paper.turn()


def write(numbers: range, directory: Path, seed: int = 0) -> Path:
    """The records of these packs in one folder, each file's keys in the order that `pipeline.write` gives them."""
    return write_packs([pack(number, seed) for number in numbers], directory)


def write_next(body: int, number: int, directory: Path, seed: int = 0) -> Path:
    """As `write`, the pack after all those that a body has."""
    return write_packs([packed(body, SERIES, number, seed)], directory)


def write_packs(packs: Sequence[dict[str, list[Row]]], directory: Path) -> Path:
    directory.mkdir(parents=True)
    line = json.JSONEncoder(ensure_ascii=False).encode  # json.dumps would make one for each line
    for kind, record in KINDS.items():
        names = columns(record)
        with open(directory / f"{kind}.jsonl", "w", encoding="utf-8", newline="\n") as file:
            for rows in packs:
                for row in rows[kind]:
                    file.write(line({name: row[name] for name in names}) + "\n")
    return directory


def write_all(count: int, directory: Path, seed: int = 0, together: int | None = None, first: int = 0) -> None:
    """`count` packs from number `first` on: a folder for each, or for every `together` of them."""
    step = together or 1
    starts = range(first, first + count, step)
    jobs = [range(start, min(start + step, first + count)) for start in starts]
    names = [directory / (fact_id("pack", seed, job[0]) if together is None else f"part-{job[0]:07}") for job in jobs]
    if len(jobs) < 4:
        for job, name in zip(jobs, names, strict=True):
            write(job, name, seed)
        return
    with ProcessPoolExecutor() as pool:
        list(pool.map(write, jobs, names, [seed] * len(jobs), chunksize=max(1, len(jobs) // 200)))


def main() -> None:
    told = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    told.add_argument("packs", type=int, help="how many packs; ten resolutions to each")
    told.add_argument("target", type=Path, help="the warehouse to make, or with --records the folder")
    told.add_argument("--records", action="store_true", help="write records and load nothing")
    told.add_argument("--together", type=int, metavar="N", help="so many packs to a folder of records")
    told.add_argument("--seed", type=int, default=0)
    asked = told.parse_args()
    began = time.monotonic()
    if asked.records:
        write_all(asked.packs, asked.target, asked.seed, asked.together)
        print(f"{asked.packs} packs in {time.monotonic() - began:.0f} s")
        return
    folder = Path(tempfile.mkdtemp(prefix=".records-", dir=asked.target.absolute().parent))
    try:
        write_all(asked.packs, folder / "records", asked.seed, asked.together or TOGETHER)
        print(f"{asked.packs} packs written in {time.monotonic() - began:.0f} s", flush=True)
        program = [sys.executable, "-m", "pipeline", "--warehouse", str(asked.target), "ingest", "--from-records"]
        subprocess.run([*program, str(folder / "records")], check=True)
        print(f"loaded after {time.monotonic() - began:.0f} s")
    finally:
        shutil.rmtree(folder, ignore_errors=True)


if __name__ == "__main__":
    main()
