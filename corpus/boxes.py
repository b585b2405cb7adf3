"""Where each character of a page's text was drawn, packed: a pack of thousands of pages holds millions of them.

For each character its left and right edge (points, 32-bit), for each word one top and bottom. A part of a word
so has its own width and the whole word's height; spaces and line ends that the reader put in have no box.
"""

from __future__ import annotations

from array import array
from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Sequence
from typing import overload

__all__ = ["Box", "Boxes", "packed"]

Box = tuple[float, float, float, float]
"""x0, top, x1, bottom in points, origin at the page's top left."""


def packed(boxes: Sequence[Box]) -> bytes:
    """The left and right edge of each box, as `Boxes` keeps them."""
    return array("f", [edge for box in boxes for edge in (box[0], box[2])]).tobytes()


class Boxes(Sequence[Box | None]):
    """A box for each character of a page's text; None between words. Equal to a tuple of the same boxes."""

    __slots__ = ("_edges", "_heights", "_starts")

    def __init__(self, edges: bytes, starts: Sequence[int], heights: Sequence[float]) -> None:
        """`edges`: pairs for all characters, between words too; `starts`: each word's first character;
        `heights`: top and bottom of each word in turn."""
        self._edges = array("f")
        self._edges.frombytes(edges)
        self._starts = array("L", starts)
        self._heights = array("f", heights)

    def __len__(self) -> int:
        return len(self._edges) // 2

    def _at(self, i: int) -> Box | None:
        word = bisect_right(self._starts, i) - 1
        after = self._starts[word + 1] if word + 1 < len(self._starts) else len(self) + 1
        if word < 0 or i == after - 1:  # the character before a word is the space or line end
            return None
        return (self._edges[2 * i], self._heights[2 * word], self._edges[2 * i + 1], self._heights[2 * word + 1])

    def around(self, start: int, end: int) -> Box | None:
        """The smallest box round the characters from `start` to `end`."""
        starts, edges = self._starts, self._edges
        first = max(bisect_right(starts, start) - 1, 0)
        last = bisect_left(starts, end)
        found = array("f")
        words: list[int] = []
        for word in range(first, last):
            begins = starts[word]
            after = starts[word + 1] - 1 if word + 1 < len(starts) else len(edges) // 2
            low, high = begins if begins > start else start, after if after < end else end
            if low < high:
                found += edges[2 * low : 2 * high]
                words.append(word)
        if not words:
            return None
        heights = self._heights[2 * words[0] : 2 * words[-1] + 2]
        return min(found), min(heights[::2]), max(found), max(heights[1::2])

    @overload
    def __getitem__(self, index: int) -> Box | None: ...
    @overload
    def __getitem__(self, index: slice) -> tuple[Box | None, ...]: ...
    def __getitem__(self, index: int | slice) -> Box | tuple[Box | None, ...] | None:
        if isinstance(index, slice):
            return tuple(self._at(i) for i in range(*index.indices(len(self))))
        if not -len(self) <= index < len(self):
            raise IndexError(index)
        return self._at(index % len(self))

    def __iter__(self) -> Iterator[Box | None]:
        return (self._at(i) for i in range(len(self)))

    def __eq__(self, other: object) -> bool:
        return tuple(self) == tuple(other) if isinstance(other, Sequence) else NotImplemented

    def __hash__(self) -> int:
        return hash(tuple(self))
