"""Lists whose lines a conversion ran into one: 'Chairman Mrs A Lee Vice Chairman B Hall Councillors C Moor D Hill'.

Enters: the lines of a list. Leaves: the same, such a line parted before each office.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace

from pipeline.blocks import Block

__all__ = ["by_office"]

_OFFICE = re.compile(
    r"(?<=[\w.:–-] )(?:(?:Vice|Deputy)[- ]Chair(?:man|woman|person)?|(?<!Vice )(?<!Vice-)(?<!Deputy )"
    r"Chair(?:man|woman|person)?|(?:County |Borough |District |City |Parish |Town )?Councillors?"
    r"|(?:Parish |Town )?Clerk|Members of the [Pp]ublic(?: \d{1,3}\W*$)?) (?=(?:(?:Mrs?|Ms|Miss|Dr)\.? )?[A-Z]|\d)"
)
_NAMES = re.compile(  # behind the last office
    r"(?:(?:(?:Mrs?|Ms|Miss|Dr)\.? )?(?:[A-Z]\.? ?){1,3}[A-Z][a-z’'-][\w’'-]*(?: |$))+"
)
_FEWEST = 3  # offices of a list, under which a line may only name one beside another
_MARKS = re.compile(r"[,;()]")


def by_office(blocks: Sequence[Block]) -> Iterator[Block]:
    """The blocks, a line that three offices or more stand in, with nothing but initials and surnames behind them and
    no mark between, one for each."""
    for block in blocks:
        cuts = [] if block.cells or _MARKS.search(block.text) else list(_OFFICE.finditer(block.text))
        ends = [*(m.start() for m in cuts[1:]), len(block.text)]
        public = bool(cuts) and cuts[-1][0].startswith("Members")
        told = cuts[:-1] if public else cuts
        if len(told) < _FEWEST or not all(
            _NAMES.fullmatch(block.text[m.end() : end]) for m, end in zip(told, ends, strict=False)
        ):
            yield block
            continue
        for low, high in zip([0, *(m.start() for m in cuts[1:])], ends, strict=True):
            if not (public and low == cuts[-1].start()):
                yield replace(block, passage=block.passage.cut(low, len(block.text[:high].rstrip())))
