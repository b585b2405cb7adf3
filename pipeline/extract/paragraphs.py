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
from rules.book import RuleBook

__all__ = ["lettered", "lifted", "sunk"]

_NUMBER = re.compile(r"(?:(?P<letters>[A-Z]{1,5})[ /.-]?)?(?P<number>\d{1,4})(?(letters)(?:[/-]\d{2,4})?)\.?")
_ITEM = re.compile(
    r"(?i)\(?(?:agenda )?(?:item|no|number)\.? ?(?:no\.? ?)?[\d.]+\w?\)?"
)  # '(Agenda No. 5.1)', of a heading
_TWICE = re.compile(r"\d{1,3}\.\d{1,2}\.? +(?P<letter>\(?(?:[a-z]|[ivx]{1,4})\)) +")  # '4.3 a) the slip be mended'
_SUNK = re.compile(r"(?P<number>\d{1,3})\.? +(?=[A-Z‘“])")
_STOPPED = re.compile(r"[.:?!][\"'’”)]?$")
_NONE = re.compile(
    r"(?i)(?:none|nil|no|not|there|it|cllrs?|councillors?|mrs?|ms|miss|dr|n/a|as above|page)\b"
    r"|actions?(?: points?| required)?(?: [\d/.]{1,8})? ?[:–-]"
)
_LONGEST_HEADING = 90  # characters
_LONGEST_SET = 200  # characters of a heading whose type tells it
_FEWEST = 3  # headings over numbered paragraphs, from which on that is the paper's habit
_WORDS = 4  # of a paragraph, at least
_SENTENCES = 0.8  # the share of the numbered blocks that are sentences
_HEADED = 0.4  # the share of them that stand right under a heading


def lettered(blocks: Sequence[Block]) -> list[Block]:
    """The blocks, clauses by their letters alone where each bears its paragraph's number, too: 'RESOLVED that:' over
    '4.3 a) the slip be mended;' and '4.4 b) ...'."""
    out: list[Block] = []
    inside = False
    for block in blocks:
        words = block.whole
        told = None if block.cells else _TWICE.match(words.text)
        inside = told is not None and (inside or (bool(out) and out[-1].text.rstrip("-–").endswith(":")))
        if told is not None and inside:
            letter = words.group(told, "letter")
            block = replace(block, marker=letter.text, marker_passage=letter, passage=words.cut(told.end()))
        out.append(block)
    return out


def lifted(blocks: Sequence[Block], book: RuleBook) -> list[Block]:
    """Move the numbers of paragraphs to the headings over them, where none of the headings has its own."""
    found = {i: m for i, b in enumerate(blocks) if not b.cells and b.marker and (m := _NUMBER.fullmatch(b.marker))}
    lettered = {i for i, m in found.items() if m["letters"]}
    numbered = [i for i in found if not lettered or i in lettered]  # 'PC12/23' outweighs a list of 1., 2., 3.
    over = {i: i - 2 if i > 1 and _ITEM.fullmatch(blocks[i - 1].text) else i - 1 for i in numbered if i}
    headed = {i for i, at in over.items() if _heads(blocks[at])}
    counts = [int(found[i]["number"]) for i in numbered]
    runs_on = all(a < b for a, b in pairwise(counts))
    opening = {
        i for i in numbered if any(p.kind == "alone" and p.search(blocks[i].text) for p in book.decisions.opener)
    }
    sentences = sum(i in opening or _is_sentence(blocks[i].text) for i in numbered)
    set_apart = len(headed) < len(numbered) and any(blocks[over[i]].style.emphatic for i in headed)
    coded = bool(lettered) and all(i in headed for i in numbered)  # 'PC/12' under each of the headings
    if (
        set_apart  # several paragraphs under one heading, which its type tells: the numbers are theirs alone
        or not runs_on
        or len(headed) < max(_FEWEST, _HEADED * len(numbered))
        or (not coded and sentences < _SENTENCES * len(numbered))
        or not (coded or min(headed) in opening or _is_sentence(blocks[min(headed)].text))
    ):
        return list(blocks)
    for before, i in pairwise(numbered):  # 'QUAY HOUSE', what was said of it, and '6805. RESOLVED:' below
        if i not in opening or i in headed:
            continue
        if above := [j for j in range(before + 1, i) if _heads(blocks[j]) and _set(blocks[j])]:
            over[i] = above[-1]
            headed.add(i)
    out = list(blocks)
    for i in numbered:
        block, number = blocks[i], blocks[i].marker_passage
        if i in headed:
            out[over[i]] = replace(out[over[i]], marker=block.marker, marker_passage=number)
            out[i] = replace(block, marker=None, marker_passage=None)
        elif number is not None:
            words = Passage.join((number, block.passage))
            out[i] = replace(block, passage=words, marker=None, marker_passage=None)
    return out


def sunk(blocks: Sequence[Block]) -> list[Block]:
    """'Annual report approved.' over '2  There was submitted ...': each number stands before the first words below a
    heading that its type sets apart, where three or more go up one by one."""
    found = [
        (i, m)
        for i, b in enumerate(blocks)
        if i and not (b.cells or b.marker) and (m := _SUNK.match(b.text)) and _titles(blocks[i - 1])
    ]
    counts = [int(m["number"]) for _, m in found]
    out = list(blocks)
    said = sum(_is_sentence(blocks[i].text) for i, _ in found)  # else they are headings, below 'ACTION: AL to write.'
    if len(found) < _FEWEST or counts != list(range(counts[0], counts[0] + len(counts))) or 2 * said < len(found):
        return out
    for i, match in found:
        number = blocks[i].passage.group(match, "number")
        out[i - 1] = replace(out[i - 1], marker=number.text, marker_passage=number)
        out[i] = replace(blocks[i], passage=blocks[i].passage.cut(match.end()))
    return out


def _titles(block: Block) -> bool:
    return block.style.bold and not (block.cells or block.marker) and len(block.text) <= _LONGEST_SET


def _set(block: Block) -> bool:
    return block.style.emphatic or block.text == block.text.upper()


def _is_sentence(text: str) -> bool:
    return (len(text.split()) >= _WORDS or bool(_NONE.match(text))) and bool(_STOPPED.search(text))


def _heads(block: Block) -> bool:
    """A short line without a stop, none of the answers that stand under a heading."""
    text = block.text
    longest = _LONGEST_SET if block.style.bold else _LONGEST_HEADING
    if block.cells or block.marker or not 3 <= len(text) <= longest or not text[0].isupper():
        return False
    return not re.search(r"[.;:,]$", text) and not _NONE.match(text)
