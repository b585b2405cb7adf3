"""The rows of a ledger go in; lines for a terminal come out."""

from __future__ import annotations

import textwrap
from collections.abc import Iterator, Mapping

from pipeline.cli.output import printed, terminal_width
from warehouse.query import Rows

__all__ = ["last_word", "ledger_page"]

STATUSES = ("overdue", "open", "reported", "closed")


def ledger_page(title: str, rows: Rows) -> Iterator[str]:
    """A paragraph for each promise, those overdue first."""
    yield title
    yield "=" * len(title)
    records = list(rows.records())
    counts = [(s, sum(r["status"] == s for r in records)) for s in STATUSES]
    counted = ", ".join(f"{n} {s}" for s, n in counts if n)
    forgotten = sum(bool(r["never_heard_of"]) for r in records)
    yield f"{counted or 'nothing'}; never heard of again: {forgotten}. Status is inferred from the papers."
    for status in STATUSES:
        for record in (r for r in records if r["status"] == status):
            yield ""
            yield from _promise(record)


def _promise(record: Mapping[str, object]) -> Iterator[str]:
    minute = f"minute {printed(record['minute'])} of {printed(record['meeting_date'])}"
    paper = f"({printed(record['file_name'])}, page {printed(record['page'])})"
    yield f"{printed(record['status']).upper()}  {minute}  {paper}"
    yield from _wrapped(printed(record["text"]))
    if record["asked_as"]:
        yield from _wrapped(f"also asked as: {printed(record['asked_as'])}")
    said = [
        f"{label} {printed(record[name])}"
        for label, name in (("owner:", "owner"), ("due:", "due"), ("by:", "due_by"))
        if record[name] is not None
    ]
    said.append(last_word(record))
    said.append(printed(record["action_id"]))
    yield from _wrapped("; ".join(said))


def last_word(record: Mapping[str, object]) -> str:
    """What was last heard of a promise."""
    if record["last_heard"]:
        place = printed(record["last_heard_in"]).replace("_", " ")
        return f"last heard of on {printed(record['last_heard'])} in {place}"
    meetings, days = record["meetings_since"], record["days_since"]
    since = f"{printed(meetings)} meeting{'' if meetings == 1 else 's'} and {printed(days)} days"
    return f"never heard of again in {since}" if record["never_heard_of"] else f"not heard of in {since}"


def _wrapped(text: str) -> list[str]:
    return textwrap.wrap(
        text,
        terminal_width(),
        initial_indent="    ",
        subsequent_indent="    ",
        break_long_words=False,
        break_on_hyphens=False,
    )
