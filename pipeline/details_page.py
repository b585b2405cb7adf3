"""A council's page of 'Meeting Details': the items with their purpose, under each the number of a minute on a line of
its own over what was minuted, and below them who attended.

Enters: the page's blocks. Leaves: the head, where the items begin, and the blocks of the minutes, the list of those
present first, each minute under its item's title; None where the page is not of this kind.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace
from itertools import pairwise

from pipeline.blocks import Block, Style
from pipeline.dates import day_of
from pipeline.heads import Head, read_head
from rules.book import RuleBook

__all__ = ["details_page"]

_TITLE = "meeting details"
_ITEMS = re.compile(r"(?i)agenda items?")
_PEOPLE = re.compile(r"(?i)(?P<how>attended|apologies|absent|expected) [-–] (?:committee|other) members")
_ALONE = re.compile(r"\d{1,4}")
_NUMBERED = re.compile(r"\d{1,2}[a-z]? (?=[A-Z])")
_TAB = re.compile(r"(?i)(?:attendance|visitors|declarations of interests?|documents)")
_NAMES = re.compile(r"(?i)name|title|no \w+ information\b.*")
_FEWEST = 3  # minutes whose numbers go up one by one
_ABOVE = 3  # blocks over a minute's number, in which its item's title stands
_HEADING = Style(level=3)


def details_page(text: Sequence[Block], book: RuleBook) -> tuple[Head, int, list[Block], list[Block]] | None:
    """Head, where the items begin, no agenda, the minutes' blocks."""
    title = next((i for i, b in enumerate(text) if b.text.casefold() == _TITLE), None)
    first = next((i for i, b in enumerate(text) if title is not None and i > title and _ITEMS.fullmatch(b.text)), None)
    if title is None or first is None:
        return None
    people = next((i for i, b in enumerate(text) if i > first and _PEOPLE.fullmatch(b.text)), len(text))
    end = next((i for i in range(first, people) if _TAB.fullmatch(text[i].text)), people)
    numbers = [i for i in range(first + 1, end) if not text[i].cells and _ALONE.fullmatch(text[i].text)]
    counts = [int(text[i].text) for i in numbers]
    if len(numbers) < _FEWEST or any(b != a + 1 for a, b in pairwise(counts)):
        return None
    head = read_head(_above(text[title + 1 : first]), book, "documents.toml#part")
    if not head.body and title + 1 < first:
        head = replace(head, body=text[title + 1].passage)  # set as the page's title
    if day_of(head.date.text) is None:
        return None
    starts = [_item(text, at, low) for at, low in zip(numbers, [first, *numbers], strict=False)]
    minutes: list[Block] = _attended(text[people:])
    for start, at, stop in zip(starts, numbers, [*starts[1:], end], strict=True):
        own = _NUMBERED.match(text[start].text)
        words = text[start].passage.cut(own.end()) if own else text[start].passage
        number = text[at].passage
        minutes.append(replace(text[start], passage=words, marker=number.text, marker_passage=number, style=_HEADING))
        minutes.extend(text[at + 1 : stop])
    return head, first, [], minutes


def _above(blocks: Sequence[Block]) -> list[Block]:
    """The head's lines, without the page's tabs."""
    return [b for b in blocks if not _TAB.fullmatch(b.text) and b.text.casefold() != "agenda"]


def _item(text: Sequence[Block], at: int, low: int) -> int:
    """Where the item begins whose minute has its number at `at`: at its own number, else right above."""
    above = range(at - 1, max(at - _ABOVE - 1, low), -1)
    numbered = (i for i in above if (text[i].marker or "").rstrip(".").isdigit() or _NUMBERED.match(text[i].text))
    return next(numbered, at - 1)


def _attended(blocks: Sequence[Block]) -> list[Block]:
    """The lists of those who came and those who sent apologies."""
    found: list[Block] = []
    how = ""
    for block in blocks:
        if (told := _PEOPLE.fullmatch(block.text)) is not None:
            how = told["how"].casefold()
            if how in ("attended", "apologies"):
                label = block.passage.group(told, "how")
                found.append(replace(block, passage=label, marker=None, marker_passage=None))
        elif _TAB.fullmatch(block.text):
            how = ""
        elif how in ("attended", "apologies") and not _NAMES.fullmatch(block.text):
            found.append(replace(block, passage=block.cells[0] if block.cells else block.passage, cells=()))
    return found
