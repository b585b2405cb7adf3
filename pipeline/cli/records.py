"""Loading records that were made elsewhere: by another machine, by a cluster, by a generator."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from pipeline.cli.decisions import reconcilers
from pipeline.cli.stdout import say

if TYPE_CHECKING:
    from rules.book import RuleBook

__all__ = ["load_records"]


def load_records(warehouse: Path, directory: Path, book: RuleBook, version: str, as_json: bool = False) -> None:
    """Load a folder of records in one step and say what came of it. Raises WarehouseError as `load` does."""
    from pipeline.cli.output import print_json
    from warehouse.load import load_batches
    from warehouse.records import batches_of

    batches, told = batches_of(directory)
    loaded = load_batches(
        warehouse,
        batches,
        told.sources,
        version=told.version or version,
        rules_fingerprint=told.rules_fingerprint or book.fingerprint,
        reconcilers=reconcilers(warehouse, book),
    )
    counts = {"new": len(loaded.new), "changed": len(loaded.changed), "unchanged": len(loaded.unchanged)}
    if as_json:
        print_json({"warehouse": str(warehouse), "packs": sum(counts.values()), **counts})
        return
    told_of = ", ".join(f"{n} {state}" for state, n in counts.items() if n)
    say(f"{sum(counts.values())} packs: {told_of}; loaded into {warehouse}")
