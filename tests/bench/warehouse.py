"""What one more pack costs, and what questions cost, in a large warehouse; ratios measured in one run.

    python -m tests.bench.warehouse [--packs 100000] [--warehouse FILE] [--times 5]

Makes a warehouse of so many packs (tests.bench.records: ten resolutions to a pack), or takes one that
`python -m tests.bench.records 100000 FILE` made. Prints medians: adding one pack to it and to an empty warehouse,
with what is read already, in CPU time and by the clock; then every question that the commands and pages ask and
`search`, in one connection, each once before it is timed, about things out of the middle of the warehouse (a body, its
people, a meeting). Left out is what gives all rows there are (`site_*`, `export_*`, `known_*`, `view_rows`).
"""

from __future__ import annotations

import argparse
import re
import shutil
import statistics
import tempfile
import time
from collections.abc import Callable
from datetime import date
from pathlib import Path

import duckdb

from pipeline.cli.decisions import reconcilers
from rules.load import load as load_rules
from tests.bench import records
from warehouse.errors import WarehouseError
from warehouse.load import load, load_batches
from warehouse.query import ask, open_reader
from warehouse.records import batches_of, record_dir
from warehouse.search import Filters, search
from warehouse.state import Source
from warehouse.statements import names, statement

MOST = 100.0  # milliseconds that a question may take
WHOLE = ("site_", "export_", "known_", "view_rows", "shut_off", "search", "search_within")
FLAGS = ("open", "overdue", "never", "not_met")
WORDS = ("harbour wall", "ferry", "dropped kerbs inspected winter", "Cllr Cranmore", "quarry road tenders")


def make(packs: int, folder: Path) -> Path:
    """A warehouse of so many packs."""
    book = load_rules(None)
    records.write_all(packs, folder / "records", together=records.TOGETHER)
    warehouse = folder / "large.duckdb"
    batches, told = batches_of(folder / "records")
    load_batches(
        warehouse, batches, told.sources, version="1", rules_fingerprint=book.fingerprint,
        reconcilers=reconcilers(warehouse, book),
    )  # fmt: skip
    shutil.rmtree(folder / "records")
    return warehouse


def add_one(warehouse: Path, folder: Path) -> tuple[float, float]:
    """Seconds, by the clock and of CPU, that a load of the one pack takes."""
    book = load_rules(None)
    source = Source(str(folder), 1, 1, record_dir(folder).pack_id)
    began, cpu = time.perf_counter(), time.process_time()
    load(
        warehouse, [folder], [source], version="1", rules_fingerprint=book.fingerprint,
        reconcilers=reconcilers(warehouse, book),
    )  # fmt: skip
    return time.perf_counter() - began, time.process_time() - cpu


def adding(warehouse: Path, folder: Path, packs: int, times: int) -> None:
    """What a pack of a body without earlier papers costs, and the next pack of a body that has some."""
    new = [records.write(range(n, n + 1), folder / f"new-{n}") for n in range(packs, packs + times)]
    bodies = range(packs // records.SERIES)
    asked = [bodies[len(bodies) * (2 * n + 1) // (2 * times)] for n in range(times)] if bodies else []
    following = [records.write_next(body, packs + times + body, folder / f"next-{body}") for body in asked]
    for what, those in (("of a new body", new), ("of a body with 25 packs", following)):
        empty, large = list[tuple[float, float]](), list[tuple[float, float]]()
        for one in those:
            empty.append(add_one(folder / f"{one.name}.duckdb", one))
            large.append(add_one(warehouse, one))
        for how, at in (("by the clock", 0), ("of CPU", 1)) if those else ():
            small, big = (statistics.median(row[at] for row in rows) for rows in (empty, large))
            print(
                f"adding one pack {what}, {how}: {1000 * small:.0f} ms to an empty warehouse,"
                f" {1000 * big:.0f} ms to one of {packs}: {big / small:.2f} times"
            )


def values(connection: duckdb.DuckDBPyConnection) -> dict[str, object]:
    """Something for each parameter of the questions: a meeting, a person, a body out of the middle."""

    def one(sql: str) -> object:
        row = connection.execute(sql).fetchone()
        return row[0] if row else None

    meeting = one("select meeting_id from settled.meetings where has_minutes order by meeting_id limit 1 offset 500")
    body = one(f"select body_id from settled.meetings where meeting_id = '{meeting}'")
    person = one("select person_id from settled.people where mentions > 20 order by person_id limit 1")
    action = one("select action_id from settled.action_events order by action_id limit 1")
    return {
        "body": one(f"select name from settled.bodies where body_id = '{body}'"),
        "body_id": body,
        "meeting_id": meeting,
        "person_id": person,
        "person": "Cranmore",
        "action_id": action,
        "ids": [action],
        "fact_id": one(f"select fact_id from reading.resolutions where meeting_id = '{meeting}'"),
        "minute_fact": one(f"select fact_id from reading.minutes where meeting_id = '{meeting}'"),
        "minute_id": one(f"select minute_id from reading.minutes where meeting_id = '{meeting}'"),
        "number": "3",
        "organisation_id": one("select organisation_id from settled.organisations order by 1 limit 1"),
        "indicator_id": one("select indicator_id from settled.indicator_names order by 1 limit 1"),
        "name": "Cranmore",
        "text": "harbour",
        "words": "harbour wall",
        "since": date(2019, 1, 1),
        "until": date(2019, 3, 31),
        "as_of": date(2019, 3, 31),
        "year": 2019,
        "cursor": 0,
        "all": False,
        "fact_ids": [one(f"select fact_id from reading.resolutions where meeting_id = '{meeting}'")],
        "meeting_ids": [meeting],
        "body_ids": [body],
        "pack_id": one(f"select pack_id from reading.meetings where meeting_id = '{meeting}'"),
        "page": 1,
        "packs": [one(f"select pack_no from reading.meetings where meeting_id = '{meeting}'")],
        "prefix": one(f"select fact_id from reading.resolutions where meeting_id = '{meeting}'"),
        "asked": "Cranmore",
        "day": date(2019, 3, 4),
        "after_id": "",
        "limit": 20,
        "context": 90,
        "names": [],
        "beginning": None,
        "view": "resolutions",
    }


def asking(warehouse: Path, times: int) -> None:
    slow, untold = 0, list[str]()
    with open_reader(warehouse) as connection:
        known = values(connection)
        last = connection.execute('select max("cursor") from main.changes').fetchone()
        own = {"changes": {"since": last[0] - 1 if last else 0}}  # a cursor, not a day

        def timed(what: str, question: Callable[[], object]) -> tuple[float, float] | None:
            try:
                question()
                took, worked = list[float](), list[float]()
                for _ in range(times):
                    began, cpu = time.perf_counter(), time.process_time()
                    question()
                    took.append(1000 * (time.perf_counter() - began))
                    worked.append(1000 * (time.process_time() - cpu))
            except WarehouseError as error:
                untold.append(f"{what}: {error}")
                return None
            return statistics.median(took), statistics.median(worked)

        found = list[tuple[float, float, str]]()
        for name in names("queries"):
            if name.startswith(WHOLE):
                continue
            wanted = set(re.findall(r"\$(\w+)", statement("queries", name)))
            given = {key: known.get(key, False if key in FLAGS else None) for key in wanted} | own.get(name, {})
            for flag in (None, *(f for f in FLAGS if f in wanted)):
                one = {**given, flag: True} if flag else given
                took = timed(name, lambda name=name, one=one: ask(connection, name, **one))  # type: ignore[misc]
                if took is not None:
                    found.append((*took, f"{name} --{flag}" if flag else name))
        for words in WORDS:
            took = timed(words, lambda words=words: search(connection, words, Filters()))  # type: ignore[misc]
            if took is not None:
                found.append((*took, f"search {words!r}"))
        near = Filters(body=str(known["body"]), since=date(2019, 1, 1))
        took = timed("search --body", lambda: search(connection, "harbour", near))
        if took is not None:
            found.append((*took, "search 'harbour' in one body since a day"))
    print("  by the clock    of CPU   question (milliseconds, medians)")
    for clock, cpu, name in sorted(found, reverse=True):
        slow += clock > MOST
        print(f"{clock:14.1f} {cpu:9.1f}   {name}")
    print(f"{len(found)} questions, {slow} above {MOST:.0f} ms")
    for line in untold:
        print(f"not asked: {line}")


def main() -> None:
    told = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    told.add_argument("--packs", type=int, default=100_000)
    told.add_argument("--warehouse", type=Path, help="a warehouse that tests.bench.records made of so many packs")
    told.add_argument("--times", type=int, default=5)
    asked = told.parse_args()
    with tempfile.TemporaryDirectory(prefix="minutebook-bench-") as name:
        folder = Path(name)
        warehouse = asked.warehouse
        if warehouse is None:
            began = time.perf_counter()
            warehouse = make(asked.packs, folder)
            size = warehouse.stat().st_size / 1_000_000
            print(f"{asked.packs} packs made and loaded in {time.perf_counter() - began:.0f} s, {size:.0f} MB")
        asking(warehouse, asked.times)
        adding(warehouse, folder, asked.packs, asked.times)


if __name__ == "__main__":
    main()
