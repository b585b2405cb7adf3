"""Letters in brackets behind names that say where somebody was, as a key tells: '(C) Attended in the Chamber'.

Enters: the blocks of a list. Leaves: the same without such letters and without the key; untouched where no key tells
what they mean, for '(C)' may be a party or the chair.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from corpus.passage import Passage
from pipeline.blocks import Block

__all__ = ["without_where"]

_KEY = re.compile(
    r"(?:^|(?<=\s))\((?P<letter>[A-Z]{1,2})\) ?[-–=:]? ?(?=(?i:attended|attending|present|joined|in person|in (?:the )?"
    r"(?:council )?chamber|remote(?:ly)?|virtual(?:ly)?|online|by (?:phone|telephone|video|zoom|teams)|via\b))"
)
_LEAD = re.compile(r"(?i)key ?:?$")


def without_where(blocks: Sequence[Block]) -> Sequence[Block]:
    """The blocks as a list without such letters prints them."""
    at = next((i for i, b in enumerate(blocks) if "(" in b.text and _KEY.search(b.text)), None)
    if at is None:
        return blocks
    letters = {m["letter"] for b in blocks[at:] for m in _KEY.finditer(b.text)}
    mark = re.compile(rf" ?\((?:{'|'.join(sorted(letters))})\)(?=$|[\s,;.])")
    out: list[Block] = []
    for block in blocks:
        key = _KEY.search(block.text)
        if key is not None and (
            not block.text[: key.start()].strip() or _LEAD.match(block.text[: key.start()].strip())
        ):
            continue
        if "(" in block.text:
            cells = tuple(_unmarked(c, mark) for c in block.cells)
            block = replace(block, passage=_unmarked(block.passage, mark), cells=cells)
        out.append(block)
    return out


def _unmarked(words: Passage, mark: re.Pattern[str]) -> Passage:
    key = _KEY.search(words.text)
    words = words.cut(0, len(re.sub(r"(?i)\s*key ?:?\s*$", "", words.text[: key.start()]))) if key else words
    while (match := mark.search(words.text)) is not None:
        gap = " " if words.text[match.end() :][:1].isspace() else ""
        words = Passage.join((words.cut(0, match.start()), words.cut(match.end())), gap)
    return words
