"""How long the explorer's pages take: the 50th, 95th and 100th percentile of each kind, over many things of it.

    python -m tests.bench.records 100000 million.duckdb
    python -m tests.bench.explorer million.duckdb

Each kind of page is asked for once to warm up, then `--times` things of it, chosen by a seed, one after the other
through the whole application (in process: the network's share is left out). Prints milliseconds by the clock, those
of all processors together, and the share of pages that took longer than 300 by the clock.
"""

from __future__ import annotations

import argparse
import random
import statistics
import time
from pathlib import Path
from urllib.parse import quote

from starlette.testclient import TestClient

from warehouse.explorer.app import make_app
from warehouse.explorer.routes import LISTS
from warehouse.facts import Warehouse, open_warehouse

WORDS = ("quorum", "budget", "road safety", "housing repairs", "library", "flood", "licence fee", "school", "harbour")
KINDS = ("bodies", "meetings", "minutes", "actions", "people", "organisations", "attendance", "ledger", "indicators",
         "dashboards", "packs", "pages")  # fmt: skip
FACTS = ("resolutions", "attendances", "minutes", "indicator_values", "actions")
LIMIT = 300.0  # milliseconds


def keys(warehouse: Warehouse, kind: str, chance: random.Random, times: int) -> list[str]:
    found = [str(row[0]) for row in warehouse.ask(f"site_keys_{kind}").rows]
    return chance.sample(found, min(times, len(found)))


def addresses(path: Path, times: int, seed: int) -> dict[str, list[str]]:
    """What is asked for, by the kind of page."""
    chance = random.Random(seed)
    asked: dict[str, list[str]] = {f"/{name}": [f"/{name}"] * min(times, 5) for name in LISTS if name != "search"}
    asked["/search"] = [f"/search?q={quote(chance.choice(WORDS))}" for _ in range(times)]
    with open_warehouse(path) as warehouse:
        for kind in KINDS:
            asked[f"/{kind}/…"] = [f"/{kind}/{key}" for key in keys(warehouse, kind, chance, times)]
        ids: list[str] = []
        for view in FACTS:
            for fact in warehouse.facts(view):
                ids.append(fact.fact_id)
                if len(ids) % 2_000 == 0:
                    break
        asked["/facts/…"] = [f"/facts/{key}" for key in chance.sample(ids, min(times, len(ids)))]
    return asked


def main() -> None:
    told = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    told.add_argument("warehouse", type=Path)
    told.add_argument("--times", type=int, default=40)
    told.add_argument("--seed", type=int, default=0)
    given = told.parse_args()
    asked = addresses(given.warehouse, given.times, given.seed)
    every: list[float] = []
    with TestClient(make_app(given.warehouse), base_url="http://localhost") as client:
        print(f"{'page':20} {'n':>4} {'p50':>8} {'p95':>8} {'max':>8} {'CPU p50':>8}   milliseconds")
        for kind, paths in asked.items():
            if not paths:
                continue
            client.get(paths[0])
            took, worked = list[float](), list[float]()
            for path in paths:
                began, cpu = time.perf_counter(), time.process_time()
                answer = client.get(path)
                took.append(1000 * (time.perf_counter() - began))
                worked.append(1000 * (time.process_time() - cpu))
                assert answer.status_code == 200, f"{path}: {answer.status_code}"
            every += took
            print(
                f"{kind:20} {len(took):4} {statistics.median(took):8.0f} {p95(took):8.0f} {max(took):8.0f}"
                f" {statistics.median(worked):8.0f}",
                flush=True,
            )
    slow = sum(t > LIMIT for t in every)
    print(f"{'all':20} {len(every):4} {statistics.median(every):8.0f} {p95(every):8.0f} {max(every):8.0f}")
    print(f"{slow} of {len(every)} took longer than {LIMIT:.0f} ms")


def p95(took: list[float]) -> float:
    return statistics.quantiles(took, n=20)[-1] if len(took) > 1 else took[0]


if __name__ == "__main__":
    main()
