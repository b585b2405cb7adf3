"""Minutes whose paragraphs are numbered through, and whose headings bear no number: 'FINANCE' over '54. The accounts
to August were received.'

Enters: blocks of minutes. Leaves: the same with each heading numbered as its first paragraph is; further numbers
stay in their paragraph's words.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace
from itertools import pairwise

from corpus.passage import Passage
from pipeline.blocks import Block

__all__ = ["lifted"]

_NUMBER = re.compile(r"(?:(?P<letters>[A-Z]{1,5})[ /.-]?)?(?P<number>\d{1,4})(?(letters)(?:[/-]\d{2,4})?)\.?")
_STOPPED = re.compile(r"[.:?!][\"'’”)]?$")
_NONE = re.compile(r"(?i)(?:none|nil|no|not|there|it|cllrs?|councillors?|mrs?|ms|miss|dr|n/a|as above|page)\b")
_LONGEST_HEADING = 90  # characters
_LONGEST_SET = 200  # characters of a heading whose type tells it
_FEWEST = 3  # headings over numbered paragraphs, from which on that is the paper's habit
_WORDS = 4  # of a paragraph, at least
_SENTENCES = 0.8  # the share of the numbered blocks that are sentences
_HEADED = 0.4  # the share of them that stand right under a heading


def lifted(blocks: Sequence[Block]) -> list[Block]:
    """Move the numbers of paragraphs to the headings over them, where none of the headings has its own."""
    found = {i: m for i, b in enumerate(blocks) if not b.cells and b.marker and (m := _NUMBER.fullmatch(b.marker))}
    lettered = {i for i, m in found.items() if m["letters"]}
    numbered = [i for i in found if not lettered or i in lettered]  # 'PC12/23' outweighs a list of 1., 2., 3.
    headed = {i for i in numbered if i and _heads(blocks[i - 1])}
    counts = [int(found[i]["number"]) for i in numbered]
    runs_on = all(a < b for a, b in pairwise(counts))
    sentences = sum(_is_sentence(blocks[i].text) for i in numbered)
    set_apart = len(headed) < len(numbered) and any(blocks[i - 1].style.emphatic for i in headed)
    if (
        set_apart  # several paragraphs under one heading, which its type tells: the numbers are theirs alone
        or not runs_on
        or len(headed) < max(_FEWEST, _HEADED * len(numbered))
        or sentences < _SENTENCES * len(numbered)
        or not _is_sentence(blocks[min(headed)].text)
    ):
        return list(blocks)
    out = list(blocks)
    for i in numbered:
        block, number = blocks[i], blocks[i].marker_passage
        if i in headed:
            out[i - 1] = replace(out[i - 1], marker=block.marker, marker_passage=number)
            out[i] = replace(block, marker=None, marker_passage=None)
        elif number is not None:
            words = Passage.join((number, block.passage))
            out[i] = replace(block, passage=words, marker=None, marker_passage=None)
    return out


def _is_sentence(text: str) -> bool:
    return len(text.split()) >= _WORDS and bool(_STOPPED.search(text))


def _heads(block: Block) -> bool:
    """A short line without a stop, none of the answers that stand under a heading."""
    text = block.text
    longest = _LONGEST_SET if block.style.bold else _LONGEST_HEADING
    if block.cells or block.marker or not 3 <= len(text) <= longest or not text[0].isupper():
        return False
    return not re.search(r"[.;:,]$", text) and not _NONE.match(text)
