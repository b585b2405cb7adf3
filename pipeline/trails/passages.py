"""The sentences of minutes and reports, each with what it stands under.

Enters: rows of minutes and reports. Leaves: passages: a sentence, the heading and subheading over it,
where it stands.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from functools import lru_cache

from pipeline.ids import fold
from pipeline.trails.rows import MinuteRow, Place, ReportRow, Stretch

__all__ = ["Told", "locate", "of_minute", "of_report", "sentences"]

_END = re.compile(
    r"(?<!\bMr)(?<!\bMrs)(?<!\bMs)(?<!\bDr)(?<!\bCllr)(?<!\bSupt)(?<!\bCh)(?<!\bInsp)(?<!\bSgt)(?<!\bNo)(?<!\b[A-Z])[.!?]"
    r"[\"'’”]?\s+(?=[A-Z\"'‘“£\d])"
)
_MARKS = re.compile(r"</?[a-z]+/?>|[*#_]{1,4}|\\")
_SPACE = re.compile(r"\s+")
_NUMBERED = re.compile(r"^(?:\d{1,2}(?:\.\d{1,2})?\.?|[-•*o])$|^(?:\d{1,2}\.(?:\d{1,2})?|[-•*]) ")


_HEAD = 60  # characters; a heading over a numbered paragraph is shorter


@dataclass(frozen=True, slots=True)
class Told:
    """A sentence of the papers. `around` is the whole paragraph or, under a subheading, all that stands
    there."""

    where_kind: str
    where_ref: str
    source_fact_id: str
    meeting_id: str
    meeting_date: date
    heading: str
    under: str
    words: str
    around: str
    first: bool  # the first sentence of a minute's own text
    report_id: str | None = None
    agenda_item: str | None = None


def of_minute(minute: MinuteRow) -> Iterator[Told]:
    """The minute's sentences."""
    heads = {fold(s) for s in minute.subheadings}
    groups: list[tuple[str, list[str]]] = [("", [])]
    for line in minute.text.split("\n"):
        if fold(line) in heads:
            groups.append((line, []))
        elif line.strip():
            groups[-1][1].append(line)
    first = True
    for under, lines in groups:
        whole = " ".join(lines)
        for line in lines:
            for words in sentences(line):
                yield Told(
                    "minute",
                    minute.number or minute.heading,
                    minute.fact_id,
                    minute.meeting_id,
                    minute.meeting_date,
                    minute.heading,
                    under,
                    words,
                    whole if under else line,
                    first,
                )
                first = False


def of_report(report: ReportRow) -> Iterator[Told]:
    """The report's sentences; short lines between paragraphs are headings of what follows."""
    under = ""
    for paragraph in _paragraphs(report.text):
        if len(paragraph) < 80 and not paragraph.endswith((".", ";", ":", ",")) and not _NUMBERED.match(paragraph):
            under = paragraph
            continue
        for words in sentences(paragraph):
            yield Told(
                "report",
                report.title,
                report.fact_id,
                report.meeting_id,
                report.meeting_date,
                report.title,
                under,
                words,
                paragraph,
                False,
                report.report_id,
                report.agenda_item,
            )


def _paragraphs(text: Sequence[Stretch]) -> Iterator[str]:
    """Lines joined until one begins a paragraph: a blank line, a number, a bullet, or a line after a short
    one."""
    held: list[str] = []
    longest = max((len(line) for s in text for line in s.text.split("\n")), default=0)
    for stretch in text:
        lines = [_SPACE.sub(" ", _MARKS.sub("", raw)).strip() for raw in stretch.text.split("\n")]
        for line, following in zip(lines, [*lines[1:], ""], strict=True):
            short = bool(held) and len(held[-1]) < 0.75 * min(longest, 110)
            heads = len(line) < _HEAD and line[-1:].isalnum() and _NUMBERED.match(following) is not None
            whole = bool(held) and held[-1].endswith(".")
            opens = _NUMBERED.match(line) is not None or (line[:1].isupper() and (short or (heads and whole)))
            if held and (not line or opens):
                yield " ".join(held)
                held = []
            if line:
                held.append(line)
    if held:
        yield " ".join(held)


@lru_cache(maxsize=20_000)
def sentences(text: str) -> tuple[str, ...]:
    """A paragraph's sentences."""
    found: list[str] = []
    start = 0
    for match in _END.finditer(text):
        found.append(text[start : match.end()].strip())
        start = match.end()
    if text[start:].strip():
        found.append(text[start:].strip())
    return tuple(found)


def locate(words: str, places: Sequence[Place]) -> tuple[Place, ...]:
    """The part of a fact's evidence that holds the words; all of it where they run over a break."""
    wanted = _squeeze(words)[0]
    for place in places:
        text, at = _squeeze(place.quote)
        found = text.find(wanted)
        if wanted and found >= 0:
            start, end = at[found], at[found + len(wanted) - 1] + 1
            return (
                Place(
                    place.pack_id,
                    place.page,
                    place.char_start + start,
                    place.char_start + end,
                    place.quote[start:end],
                ),
            )
    return tuple(places)


def _squeeze(text: str) -> tuple[str, list[int]]:
    """The text without white space and marks, and where each character of it stood."""
    out: list[str] = []
    at: list[int] = []
    for i, char in enumerate(text):
        if not char.isspace() and char not in "*#\\_":
            out.append(char)
            at.append(i)
    return "".join(out), at
