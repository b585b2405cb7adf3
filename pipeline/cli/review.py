"""Deciding about names: the pairs in doubt are shown with their words, verdicts are kept beside the warehouse."""

from __future__ import annotations

import csv
import getpass
import sys
from collections.abc import Callable, Iterable, Mapping, Sequence
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from pipeline.cli.decisions import apply, forgotten_path, verdicts_path
from pipeline.cli.options import CsvOption, JsonOption, WarehouseOption, reader, warehouse_path
from pipeline.cli.stdout import say
from pipeline.errors import UsageError

if TYPE_CHECKING:
    from pipeline.names.verdicts import Verdict

__all__ = ["add_to", "decide", "forget", "review", "walk"]

CONTEXT = 90  # characters of the page before and after a name
SITTING = 200  # pairs
ANSWERS = {"s": "same", "d": "different", "u": "unsure"}
ASKED = "[s]ame, [d]ifferent, [u]nsure, enter for later, [q]uit: "

RulesOption = Annotated[
    Path | None, typer.Option("--rules", metavar="DIR", help="A folder of rules laid over the program's own.")
]

Record = Mapping[str, object]


def add_to(app: typer.Typer) -> None:
    """Register these commands."""
    for command in (review, forget):
        app.command()(command)


def review(
    context: typer.Context,
    export: Annotated[
        Path | None, typer.Option("--export", metavar="FILE", help="Write the pairs as CSV, to fill in.")
    ] = None,
    import_file: Annotated[
        Path | None, typer.Option("--import", metavar="FILE", help="Take the verdicts out of such a CSV.")
    ] = None,
    again: Annotated[
        bool, typer.Option("--apply", help="Settle the names anew after editing the verdicts by hand.")
    ] = False,
    as_json: JsonOption = False,
    as_csv: CsvOption = False,
    rules: RulesOption = None,
    warehouse: WarehouseOption = None,
) -> None:
    """Decide about pairs of names that may be one, those first that settle most.

    On a terminal it asks pair by pair: s, d, u or q. Elsewhere, and with --json or --csv, it lists the pairs.
    Verdicts are kept in FILE.verdicts.csv beside the warehouse FILE. They beat every score and hold when
    packs are read again. A row with the verdict 'undone' takes back an earlier one of the same pair.

    \b
    Examples:
      minutebook review
      minutebook review --export doubts.csv
      minutebook review --import doubts.csv
    """
    from pipeline.cli.output import Form, form, note, print_rows
    from warehouse.query import ask

    how = form(as_json, as_csv)
    path = warehouse_path(context, warehouse)
    if import_file is not None:
        found = import_verdicts(import_file)
        keep(path, found, rules)
        note(f"{len(found)} verdicts taken into {verdicts_path(path)}")
        return
    if again:
        apply(path, rules)
        note(f"the names are settled by {verdicts_path(path)}")
        return
    # verdicts settle other pairs too: nobody is asked about more of them than one sitting takes
    asked = export is None and how is Form.TABLE and sys.stdin.isatty() and sys.stdout.isatty()
    with reader(context, warehouse) as connection:
        doubts = ask(connection, "doubts", context=CONTEXT, limit=SITTING if asked else None)
    if export is not None:
        export_doubts(export, list(doubts.records()))
        note(f"{len(doubts.rows)} pairs in {export}; fill in the verdicts (same, different, unsure) and --import it")
    elif not asked or not doubts.rows:
        shown = ("kind", "left", "right", "score", "reason", "against", "left_words", "right_words")
        print_rows(doubts, how, empty="no pair of names is in doubt", columns=shown)
    else:
        found = walk(list(doubts.records()), input)
        keep(path, found, rules)
        note(f"{len(found)} verdicts kept in {verdicts_path(path)}")


def walk(doubts: Sequence[Record], answer: Callable[[str], str]) -> list[Verdict]:
    """Show the pairs one by one and ask; an end of input is 'quit'."""
    found: list[Verdict] = []
    for number, doubt in enumerate(doubts, start=1):
        for line in pair_page(doubt, number, len(doubts)):
            say(line)
        while True:
            try:
                key = answer(ASKED).strip().casefold()[:1]
            except EOFError:
                key = "q"
            if key in (*ANSWERS, "q", ""):
                break
        if key == "q":
            break
        if key:
            found.append(decide(doubt, ANSWERS[key]))
    return found


def pair_page(doubt: Record, number: int, of: int) -> list[str]:
    """Both names with their words, what speaks for one and what against it."""
    from pipeline.cli.output import printed

    lines = ["", f"{number} of {of}: are these one {doubt['kind']}?  (score {printed(doubt['score'])})"]
    for side in ("left", "right"):
        lines.append(f"  {printed(doubt[side])}")
        if doubt[f"{side}_words"]:
            lines.append(f"      … {printed(doubt[f'{side}_words'])} …  ({printed(doubt[f'{side}_place'])})")
    lines.append(f"  for:     {printed(doubt['reason'])}")
    if doubt["against"]:
        lines.append(f"  against: {printed(doubt['against'])}")
    return lines


def decide(doubt: Record, verdict: str, reason: str = "") -> Verdict:
    """Today's verdict on a pair, by whoever is logged in."""
    from pipeline.names.verdicts import Verdict

    return Verdict(
        kind=str(doubt["kind"]),
        left=str(doubt["left"]),
        left_context=str(doubt["left_context"]),
        right=str(doubt["right"]),
        right_context=str(doubt["right_context"]),
        verdict=verdict,
        reason=reason,
        by=getpass.getuser(),
        on=date.today(),
    )


def export_doubts(path: Path, doubts: Iterable[Record]) -> None:
    """The pairs as a CSV that `import_verdicts` reads, with empty verdicts and the words to decide by."""
    from pipeline.cli.output import csv_cell
    from pipeline.names.verdicts import COLUMNS

    shown = ("score", "against", "left_place", "left_words", "right_place", "right_words")
    with open(path, "w", encoding="utf-8-sig", newline="") as file:
        rows = csv.writer(file, lineterminator="\n")
        rows.writerow([*COLUMNS, "for", *shown])
        for doubt in doubts:
            own = [csv_cell(doubt[c]) if c in doubt and c != "reason" else "" for c in COLUMNS]
            rows.writerow([*own, csv_cell(doubt["reason"]), *(csv_cell(doubt[c]) for c in shown)])


def import_verdicts(path: Path) -> list[Verdict]:
    """The rows of such a CSV that have a verdict. Raises VerdictError for one that cannot be read."""
    import tempfile
    from dataclasses import replace

    from pipeline.names.verdicts import COLUMNS, read_verdicts

    if not path.exists():
        raise UsageError(f"--import {path}: there is no such file; `minutebook review --export {path}` writes one")
    with open(path, encoding="utf-8-sig", newline="") as file, tempfile.TemporaryDirectory() as folder:
        rows = csv.DictReader(file)
        heads = [c for c in COLUMNS if c in (rows.fieldnames or ())]
        chosen = Path(folder) / path.name
        with open(chosen, "w", encoding="utf-8", newline="") as copy:
            writer = csv.DictWriter(copy, heads, lineterminator="\n")
            writer.writeheader()
            for row in rows:
                if (row.get("verdict") or "").strip():
                    # a name that a spreadsheet would take for a formula was written with an apostrophe
                    writer.writerow({c: (row[c] or "").removeprefix("'") for c in heads})
        found = read_verdicts(chosen)
    return [replace(v, by=v.by or getpass.getuser(), on=v.on or date.today()) for v in found]


def keep(warehouse: Path, verdicts: Sequence[Verdict], rules: Path | None) -> None:
    """Put verdicts behind those there are, and settle the names by them."""
    from pipeline.names.verdicts import read_verdicts, write_verdicts

    if verdicts:
        path = verdicts_path(warehouse)
        write_verdicts(path, [*read_verdicts(path), *verdicts])
        apply(warehouse, rules)


def forget(
    context: typer.Context,
    name: Annotated[list[str], typer.Argument(metavar="NAME", help="A name, part of one, or a person_id.")],
    yes: Annotated[bool, typer.Option("--yes", "-y", help="Don't ask first.")] = False,
    rules: RulesOption = None,
    warehouse: WarehouseOption = None,
) -> None:
    """Remove a person's rows, and keep them away when packs are read again.

    What goes: the person, their printed names, posts and mentions, the lines that say how to reach them, and
    verdicts that name them. What stays: the pages' text, and the minutes' own lists and declarations as printed,
    without a person_id. FILE.forgotten.csv beside the warehouse FILE keeps them away; it holds no names.

    \b
    Examples:
      minutebook forget "Ann Marsh"
      minutebook forget per-3f9c2a --yes
    """
    from pipeline.cli.output import note
    from pipeline.cli.people import the_one
    from pipeline.names.forgotten import add_forgotten, key_of
    from pipeline.names.verdicts import read_verdicts, write_verdicts
    from warehouse.query import ask

    path = warehouse_path(context, warehouse)
    with reader(context, warehouse) as connection:
        person_id = the_one(connection, "people", " ".join(name))
        whole = ask(connection, "person_forget", person_id=person_id).rows
        forms = {str(row[0]) for row in ask(connection, "person_names", person_id=person_id).rows}
    if not whole:
        raise UsageError(f"{person_id} is only ever named by a short form; there is nothing to know them by")
    if not yes and not typer.confirm(f"Remove {', '.join(sorted(forms))}?", err=True):
        raise UsageError("nothing was removed; say yes, or --yes")
    keys = [key_of(str(printed), None if body is None else str(body)) for printed, body in whole]
    add_forgotten(forgotten_path(path), keys, date.today())
    verdicts = read_verdicts(verdicts_path(path))
    others = [v for v in verdicts if v.kind != "person" or not {v.left, v.right} & forms]
    if len(others) < len(verdicts):
        write_verdicts(verdicts_path(path), others)
    apply(path, rules)
    note(f"removed; {forgotten_path(path)} keeps them away")
