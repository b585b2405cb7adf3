"""Which agenda item each document of a pack belongs to.

The label printed on a paper's first page says it; else the likeness of titles does, in the agenda's own
order; an appendix belongs where its report does.
"""

from __future__ import annotations

from collections.abc import Sequence

from pipeline.extract.scene import MeetingKey
from pipeline.records import AgendaItem
from pipeline.segment import Section, likeness

__all__ = ["item_numbers"]

_LEAST = 0.28  # likeness below which no item is taken


def item_numbers(
    sections: Sequence[Section], keys: Sequence[MeetingKey | None], items: Sequence[AgendaItem]
) -> list[str | None]:
    """The item's number for each section, None where none can be told."""
    numbers: list[str | None] = [s.label if s.kind != "agenda" else None for s in sections]
    for i, section in enumerate(sections):
        if numbers[i] is None and section.kind == "minutes":
            titled = sorted(
                (a for a in items if "minutes" in a.title.casefold()),
                key=lambda a: (a.title.casefold().index("minutes"), a.ordinal),
            )  # 'Minutes of the meeting' before 'Matters arising from the minutes'
            numbers[i] = titled[0].number if titled else None
    loose = [i for i, s in enumerate(sections) if s.kind == "report" and numbers[i] is None]
    for i, number in zip(loose, _in_order([sections[i].title.text for i in loose], items), strict=True):
        numbers[i] = number
    last: str | None = None
    for i, section in enumerate(sections):
        if section.kind in ("agenda", "minutes"):
            last = None
        elif section.kind == "report":
            last = numbers[i]
        elif numbers[i] is None and keys[i] is not None:
            numbers[i] = last
    return numbers


def _in_order(titles: Sequence[str], items: Sequence[AgendaItem]) -> list[str | None]:
    """The assignment of titles to items, both in their order, with the greatest likeness in all."""
    n, m = len(titles), len(items)
    best = [[0.0] * (m + 1) for _ in range(n + 1)]
    for i in range(n - 1, -1, -1):
        for j in range(m - 1, -1, -1):
            alike = likeness(titles[i], items[j].title)
            take = best[i + 1][j + 1] + alike if alike >= _LEAST else 0.0
            best[i][j] = max(take, best[i + 1][j], best[i][j + 1])
    numbers: list[str | None] = []
    i = j = 0
    while i < n:
        if j >= m:
            numbers.append(None)
            i += 1
            continue
        alike = likeness(titles[i], items[j].title)
        if alike >= _LEAST and best[i][j] == best[i + 1][j + 1] + alike:
            numbers.append(items[j].number)
            i, j = i + 1, j + 1
        elif best[i][j] == best[i][j + 1]:
            j += 1
        else:
            numbers.append(None)
            i += 1
    return numbers
