"""Lists whose columns came out one below the other: all the names, and in the lines below as many posts.

Enters: the lines of lists. Leaves: the same, each name beside its own post or organisation where there is one for each;
where there is not, without those lines that read like a name ('Quay CDRP').
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace

from corpus.passage import Passage
from pipeline.blocks import Block
from pipeline.extract.attendance_labels import attends
from pipeline.extract.people import bare, is_given, is_organisation, is_post, looks_like_person
from rules.book import RuleBook

__all__ = ["side_by_side"]

_FEWEST = 3  # names, from which on what stands below may be a column of its own
_TOLD = 0.5  # the share of that column's lines which a word shows to be a post or an organisation
_LONGEST = 90  # characters of a line
_DASH = re.compile(r"[-–—]")  # in a column between the two, on a line of its own
_PUBLIC = re.compile(r"Member of (?:the )?[Pp]ublic")  # what somebody is, no heading
_BROKEN = re.compile(r"(?:&|,| [-–—]| and| of| for)$")  # a line that goes on in the next


def side_by_side(blocks: Sequence[Block], book: RuleBook) -> Iterator[Block]:
    """The blocks, each name of such a list in one row with its post."""
    i = 0
    while i < len(blocks):
        names = _run(blocks, i, book)
        if len(names) < _FEWEST and not (len(names) == 1 and _dashed(blocks, i + 1)):
            yield blocks[i]
            i += 1
            continue
        last = len(names) if _dashed(blocks, i + len(names)) else _sure(names, book)
        below, end = _below(blocks, i + last, book)
        if last == len(below) and _column(below, book):
            yield from (_row(name, post) for name, post in zip(names[:last], below, strict=True))
        else:
            if len(below) < _FEWEST or not _column(below, book):
                last, end = len(names), i + len(names)
            yield from names[:last]
            yield from (b for b in blocks[i + last : end] if not looks_like_person(b.text, book.names))
        i = end


def _run(blocks: Sequence[Block], i: int, book: RuleBook) -> list[Block]:
    """The lines from here on that may each be one name."""
    names: list[Block] = []
    for block in blocks[i:]:
        if not _plain(block, book) or "," in block.text or not looks_like_person(block.text, book.names):
            break
        names.append(block)
    return names if _sure(names, book) else []


def _sure(names: Sequence[Block], book: RuleBook) -> int:
    """Up to which line they are surely names: the last with a title or a known given name."""
    return max((n for n, block in enumerate(names, 1) if _person(block.text, book)), default=0)


def _person(text: str, book: RuleBook) -> bool:
    own = bare(text, book.names)
    words = own.split()
    if is_organisation(text, book.names):
        return False  # 'Dale Borough Council'
    return own != text.strip() or (len(words) > 1 and is_given(words[0], book.nicknames))


def _below(blocks: Sequence[Block], i: int, book: RuleBook) -> tuple[list[Block], int]:
    """The lines below the names in which nobody is named, and where they end; a line that a narrow column broke is made
    whole."""
    i += _dashed(blocks, i)
    held: list[Block] = []
    while i < len(blocks) and _plain(blocks[i], book) and not _person(blocks[i].text, book):
        if held and _BROKEN.search(held[-1].text):
            held[-1] = replace(held[-1], passage=Passage.join((held[-1].passage, blocks[i].passage)))
        else:
            held.append(blocks[i])
        i += 1
    return held, i


def _column(lines: Sequence[Block], book: RuleBook) -> bool:
    """Whether lines are a column of posts and organisations."""
    told = sum(is_post(b.text, book.names) or is_organisation(b.text, book.names) for b in lines)
    return told > 0 and told >= _TOLD * len(lines)


def _dashed(blocks: Sequence[Block], i: int) -> bool:
    return i < len(blocks) and not blocks[i].cells and _DASH.fullmatch(blocks[i].text) is not None


def _plain(block: Block, book: RuleBook) -> bool:
    text = block.text
    whole = not block.cells and not block.marker and 1 < len(text) <= _LONGEST and text[0].isupper()
    whole = whole and not text.endswith((".", ":", ";")) and not any(c.isdigit() for c in text)  # 'Page 1 of 9'
    return whole and (attends(text, book.attendance) is None or _PUBLIC.fullmatch(text) is not None)


def _row(name: Block, post: Block) -> Block:
    cells = (name.passage, post.passage)
    return replace(name, cells=cells, passage=Passage.join(cells))
