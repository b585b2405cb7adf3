"""Minutes whose headings are numbered I, II, III.

Enters: blocks of minutes. Leaves: the same, such numbers as the markers of their headings; and what one counts.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from pipeline.blocks import Block

__all__ = ["romans", "value_of"]

_FEWEST = 3  # headings whose numbers go up one by one, from which on these are the minutes' own
_WORDS = 10  # of a heading that neither its type nor its capitals tell
_NUMBER = re.compile(r"(?P<number>[IVXL]{1,7})\.? +(?=[A-Z“‘])")
_GRAMMAR = re.compile(r"(?=[IVXL])(?:X[LC]|L?X{0,3})(?:I[XV]|V?I{0,3})")
_WORTH = {"I": 1, "V": 5, "X": 10, "L": 50}


def value_of(marker: str) -> int:
    """What a Roman numeral in capitals counts, up to LXXXIX; 0 for anything else."""
    text = marker.rstrip(".")
    if not _GRAMMAR.fullmatch(text):
        return 0
    worth = [_WORTH[c] for c in text]
    return sum(-a if a < b else a for a, b in zip(worth, [*worth[1:], 0], strict=True))


def _short(heading: str) -> bool:
    return len(heading.split()) <= _WORDS and heading[-1] not in ".;,:"


def romans(blocks: Sequence[Block]) -> Sequence[Block]:
    """'I APOLOGIES', 'II MINUTE': a numeral and a space before headings in capitals or set as such, where three or more
    go up one by one from I."""
    found: list[tuple[int, re.Match[str]]] = []
    for i, block in enumerate(blocks):
        match = None if block.cells or block.marker else _NUMBER.match(block.text)
        if match is None or value_of(match["number"]) != len(found) + 1:
            continue
        rest = block.text[match.end() :]
        if len(rest) > 2 and (block.style.emphatic or rest == rest.upper() or (match[0][-2] == "." and _short(rest))):
            found.append((i, match))
    if len(found) < _FEWEST:
        return blocks
    out = list(blocks)
    for i, match in found:
        out[i] = out[i].labelled(out[i].passage.group(match, "number"), match.end())
    return out
