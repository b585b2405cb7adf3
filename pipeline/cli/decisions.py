"""What people have decided about names, kept in files beside the warehouse, and what a load does with it."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from rules.book import RuleBook
    from warehouse.reconcile import Reconciler

__all__ = ["apply", "forgotten_path", "reconcilers", "verdicts_path"]


def verdicts_path(warehouse: Path) -> Path:
    """Where verdicts on names are kept."""
    return warehouse.with_name(f"{warehouse.name}.verdicts.csv")


def forgotten_path(warehouse: Path) -> Path:
    """Where the list of those who are to have no rows is kept."""
    return warehouse.with_name(f"{warehouse.name}.forgotten.csv")


def reconcilers(warehouse: Path, book: RuleBook) -> Mapping[str, Reconciler]:
    """Everything that a load can ask about. Raises VerdictError for a file it cannot read."""
    from pipeline.names import answers
    from pipeline.names.forgotten import read_forgotten
    from pipeline.names.verdicts import read_verdicts
    from pipeline.reconcile import indicators
    from pipeline.trails.answers import trails

    verdicts = read_verdicts(verdicts_path(warehouse))
    forgotten = read_forgotten(forgotten_path(warehouse))
    return {
        "indicators": indicators(book.series),
        "organisations": answers.organisations(book, verdicts),
        "people": answers.people(book, verdicts, forgotten),
        "trails": trails(book.trails),
    }


def apply(warehouse: Path, rules: Path | None) -> None:
    """Settle the names anew by what the files say now."""
    from rules.load import load as load_rules
    from warehouse.again import reconcile_again

    reconcile_again(warehouse, reconcilers(warehouse, load_rules(rules)))
