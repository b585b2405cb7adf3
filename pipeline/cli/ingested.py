"""How a run of `ingest` went: each file's way through it, and the summary of all."""

from __future__ import annotations

import sys
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from pipeline.cli.stdout import say

__all__ = ["File", "report"]


@dataclass(slots=True)
class File:
    """One file's way through the run. `state` is what the summary counts it as."""

    path: Path
    pack_id: str | None
    state: str  # new, unchanged, changed, again, failed
    status: str = ""  # ok, partial, failed, once read
    reason: str = ""
    facts: int = 0
    problems: int = 0
    name: str = ""  # what it is called from one run to the next

    @property
    def shown(self) -> str:
        """How the report calls it: as it was given, or by the bundle it came in."""
        return self.name if "!" in self.path.name and self.name else str(self.path)


def report(
    warehouse: Path,
    files: Sequence[File],
    passed_over: int,
    *,
    as_json: bool = False,
    dry_run: bool = False,
    interrupted: bool = False,
) -> None:
    """The summary: counts, then every file that did not go smoothly with its reason."""
    from pipeline.cli.output import print_json

    states = {s: sum(f.state == s for f in files) for s in ("new", "changed", "again", "unchanged")}
    statuses = {s: sum(f.status == s for f in files) for s in ("ok", "partial", "failed")}
    if as_json:
        print_json(
            {
                "warehouse": str(warehouse),
                "dry_run": dry_run,
                "interrupted": interrupted,
                "files": len(files),
                **states,
                **statuses,
                "passed_over": passed_over,
                "facts": sum(f.facts for f in files),
                "details": [
                    {
                        "file": f.shown,
                        "pack_id": f.pack_id,
                        "state": f.state,
                        "status": f.status or None,
                        "reason": f.reason or None,
                        "facts": f.facts,
                        "problems": f.problems,
                    }
                    for f in files
                ],
            }
        )
        return
    words = {"again": "read again"}
    counted = ", ".join(f"{n} {words.get(s, s)}" for s, n in states.items() if n)
    would = "would read: " if dry_run else ""
    say(f"{would}{len(files)} files: {counted or 'nothing to do'}")
    if dry_run:
        for f in files:
            say(f"  {f.state:10} {f.shown}")
        return
    unreached = sum(not f.status for f in files)
    if unreached:
        say(f"{unreached} not reached")
    if passed_over:
        say(f"{passed_over} files of other kinds passed over")
    say(f"{statuses['ok']} ok, {statuses['partial']} partial, {statuses['failed']} failed")
    for f in files:
        if f.status in ("partial", "failed") and f.state != "unchanged":
            say(f"  {f.status:8} {f.shown}: {f.reason}")
    if interrupted:
        print("interrupted: what had been read is loaded; run the same command to go on", file=sys.stderr)
    facts = sum(f.facts for f in files)
    if facts:
        say(f"{facts} facts loaded into {warehouse}; next: minutebook meetings")
