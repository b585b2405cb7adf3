"""A meeting and what belongs to it go in; a page that can be read from top to bottom comes out."""

from __future__ import annotations

import textwrap
from collections.abc import Iterable, Mapping, Sequence
from datetime import date

from pipeline.cli.output import printed, terminal_width
from warehouse.query import Rows

__all__ = ["meeting_page"]

Record = Mapping[str, object]

LISTS = (
    ("Members", "present", "member"),
    ("Officers", "present", "officer"),
    ("Others", "present", "other"),
    ("Present", "present", None),
    ("Apologies", "apologies", None),
)


def meeting_page(meeting: Record, parts: Mapping[str, Rows]) -> list[str]:
    """The lines of the page. `parts` are the answers to the meeting_* questions, by their names."""
    records = {part: list(rows.records()) for part, rows in parts.items()}
    return [
        *heading(meeting),
        *who(records["attendances"]),
        *agenda(records["agenda"]),
        *minutes(records["minutes"], records["resolutions"]),
        *section("Declarations of interest", map(declaration, records["declarations"])),
        *section("Amended later", map(amendment, records["amendments"])),
        *section("Problems", (f"- {printed(p['message'])}" for p in records["problems"])),
        *section("Printed in", map(source, records["sources"])),
    ]


def heading(meeting: Record) -> list[str]:
    on = meeting["meeting_date"]
    title = " – ".join(
        part
        for part in (printed(meeting["body"]), f"{on:%A} {on.day} {on:%B %Y}" if isinstance(on, date) else "")
        if part
    )
    times = " to ".join(t for t in (printed(meeting["start_time"]), printed(meeting["end_time"])) if t)
    lines = [title, "=" * len(title)]
    lines += [
        f"{label.ljust(9)}{text}"
        for label, text in (
            ("when", times),
            ("where", printed(meeting["venue"])),
            ("chair", printed(meeting["chair"])),
            ("minutes", printed(meeting["minutes_state"])),
            ("id", printed(meeting["meeting_id"])),
        )
        if text
    ]
    return lines


def who(attendances: Sequence[Record]) -> list[str]:
    lines: list[str] = []
    for title, status, capacity in LISTS:
        listed = [
            a for a in attendances if a["status"] == status and (status == "apologies" or a["capacity"] == capacity)
        ]
        lines += section(title, map(person, listed))
    return lines


def person(attendance: Record) -> str:
    text = printed(attendance["name"])
    if attendance["is_chair"]:
        text += " (in the chair)"
    post = ", ".join(t for t in (printed(attendance["role"]), printed(attendance["organisation"])) if t)
    if post:
        text += f" – {post}"
    if attendance["representing"]:
        text += f" (for {printed(attendance['representing'])})"
    return f"- {text}"


def agenda(items: Sequence[Record]) -> list[str]:
    lines = []
    for item in items:
        text = " ".join(t for t in (printed(item["number"]), printed(item["title"])) if t)
        presenter = ", ".join(t for t in (printed(item["presenter"]), printed(item["presenter_organisation"])) if t)
        pages = "-".join(t for t in (printed(item["page_from"]), printed(item["page_to"])) if t)
        extra = "; ".join(t for t in (presenter, printed(item["note"]), f"pages {pages}" if pages else "") if t)
        lines.append(f"{text} ({extra})" if extra else text)
    return section("Agenda", lines)


def minutes(items: Sequence[Record], resolutions: Sequence[Record]) -> list[str]:
    lines: list[str] = []
    known = {item["minute_id"] for item in items}
    for item in items:
        lines += [
            "",
            *wrapped(" ".join(t for t in (printed(item["number"]), printed(item["heading"])) if t), ""),
        ]
        lines += wrapped(printed(item["text"]), "    ")
        for resolution in resolutions:
            if resolution["minute_id"] == item["minute_id"] and not resolution["restated"]:
                lines += resolved(resolution)
    stray = [r for r in resolutions if r["minute_id"] not in known and not r["restated"]]
    if stray:
        lines += ["", "Outside any minute"]
        for resolution in stray:
            lines += resolved(resolution)
    return ["", "Minutes", "-------", *lines[1:]] if lines else []


def resolved(resolution: Record) -> list[str]:
    clause = f"({printed(resolution['clause'])}) " if resolution["clause"] else ""
    lead = f"{printed(resolution['verb'])}: " if resolution["verb"] else ""
    return wrapped(f"{lead}{clause}{printed(resolution['text'])}", "  > ", "    ")


def declaration(record: Record) -> str:
    kind = printed(record["interest_type"])
    subject = printed(record["subject"])
    at = f"minute {printed(record['minute'])}" if record["minute"] else ""
    return "- " + "; ".join(t for t in (printed(record["name"]), kind, subject, at) if t)


def amendment(record: Record) -> str:
    on = record["recorded_on"]
    day = f"{on.day} {on:%B %Y}" if isinstance(on, date) else ""
    number = f", minute {printed(record['minute'])}" if record["minute"] else ""
    return f"- on {day}{number}: {printed(record['words'])}"


def source(record: Record) -> str:
    first, last = printed(record["page_from"]), printed(record["page_to"])
    pages = f"page {first}" if first == last else f"pages {first}-{last}"
    return f"- {printed(record['file_name'])}, {pages}: {printed(record['title'])} ({printed(record['kind'])})"


def section(title: str, lines: Iterable[str]) -> list[str]:
    body = [piece for line in lines for piece in wrapped(line, "", "    ")]
    return ["", title, "-" * len(title), *body] if body else []


def wrapped(text: str, indent: str, hanging: str | None = None) -> list[str]:
    return textwrap.wrap(
        text,
        terminal_width(),
        initial_indent=indent,
        subsequent_indent=indent if hanging is None else hanging,
        break_long_words=False,
        break_on_hyphens=False,
    )
