"""Whether an agenda's page ranges can all be true.

Enters: the items of one agenda. Leaves, in `scene.troubles`: a range that two items claim, ranges that
overlap or run backwards, pages between two ranges that no item owns. The facts themselves stay as printed.
"""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise

from pipeline.extract.scene import Scene, Trouble
from pipeline.records import AgendaItem

__all__ = ["check_page_ranges"]


def check_page_ranges(items: Sequence[AgendaItem], scene: Scene) -> None:
    """Append a trouble for each contradiction between the items' page ranges."""
    paged = [i for i in items if i.page_from is not None]
    for item in paged:
        if _last(item) < _first(item):
            _say(scene, "page_range_backwards", f"{_called(item)} runs backwards: {_range(item)}", item)
    forward = [i for i in paged if _last(i) >= _first(i)]
    forward.sort(key=lambda i: (_first(i), _last(i), i.ordinal))
    reached: AgendaItem | None = None  # the item that owns the last page so far
    for item in forward:
        if reached is not None:
            if (_first(item), _last(item)) == (_first(reached), _last(reached)):
                message = f"{_called(reached)} and {_called(item)} carry the same pages: {_range(item)}"
                _say(scene, "page_range_twice", message, reached, item)
            elif _first(item) <= _last(reached):
                ranges = f"{_called(reached)} ({_range(reached)}) and {_called(item)} ({_range(item)})"
                message = f"{ranges} overlap"
                _say(scene, "page_ranges_overlap", message, reached, item)
            elif _first(item) > _last(reached) + 1:
                low, high = _last(reached) + 1, _first(item) - 1
                pages = f"page {low} belongs" if low == high else f"pages {low} - {high} belong"
                message = f"{pages} to no item, between {_called(reached)} and {_called(item)}"
                _say(scene, "pages_unowned", message, reached, item)
        if reached is None or _last(item) >= _last(reached):
            reached = item
    for above, below in pairwise(paged):
        if _first(below) < _first(above):
            message = f"{_called(below)} ({_range(below)}) follows {_called(above)} ({_range(above)})"
            _say(scene, "page_ranges_out_of_order", message, above, below)


def _first(item: AgendaItem) -> int:
    return item.page_from or 0


def _last(item: AgendaItem) -> int:
    return item.page_to if item.page_to is not None else _first(item)


def _range(item: AgendaItem) -> str:
    return f"{_first(item)} - {_last(item)}"


def _called(item: AgendaItem) -> str:
    return f"item {item.number}" if item.number else f"{item.title[:60]!r}"


def _say(scene: Scene, kind: str, message: str, *items: AgendaItem) -> None:
    page = items[0].evidence[0].page
    scene.troubles.append(Trouble(kind, "info", page, message, tuple(i.fact_id for i in items)))
