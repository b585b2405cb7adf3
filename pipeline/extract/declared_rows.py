"""A row of a table of declared interests.

Enters: its cells and which column tells what. Leaves: one declaration for each person and each item.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from itertools import product

from corpus.passage import EMPTY, Passage
from pipeline.blocks import Block
from pipeline.extract.declarants import in_cell
from pipeline.extract.declared_parts import about, record
from pipeline.extract.outline import Entry
from pipeline.extract.people import bare
from pipeline.extract.scene import Scene
from pipeline.records import Declaration
from rules.book import Pattern

__all__ = ["KIND", "NUMBER", "named_beside", "row_of"]

KIND = re.compile(
    r"(?i)\b(?:(?:disclosable|non-|personal|prejudicial|pecuniary|other|registerable|registrable|financial|significant|and"
    r"|&(?= ?p)),? ?)+\b"
)
NUMBER = re.compile(
    r"(?:[A-Z]{1,4}\.|[A-Z]{1,4}/(?=\d{1,4}/))?[A-Z]{0,2}\d{1,4}[a-z]?"
    r"(?:/\d{2,4}(?:/\d{1,4})?|(?:\.\d+)*)(?:\([a-z]{1,3}\)|\(\d{1,2}\)| [a-z]\))?"
)
_PLAIN_KIND = re.compile(r"(?!(?:None|Nil|Yes|No)$)[A-Z][a-z]+(?: [a-z]+){0,2}")
_WHY = re.compile(r"(?i)\binterests?\b(?: ?[-–—:,(]+ ?| (?=as\b|because\b|in that\b|due\b))(?=\w)")
_BEHIND = re.compile(rf"{KIND.pattern} ?[-–—:] ?(?=\w)")  # 'Personal – a tenant'
_APPLICATION = re.compile(r"(?:[A-Z]{1,4}/)?\d{2,4}/\d{3,6}(?:/[A-Z]{1,6})*\b")  # '15/00374/FUL 11 Quay Street'
_BESIDE = 2  # cells
_THREE = {"name": 0, "item": 1, "type": 2}
_ITEM = re.compile(rf"(?i:(?:agenda )?item(?: no\.?)?) {NUMBER.pattern}")
_WORDED = re.compile(r"(?!(?:No|None|Nil|Not)\b)[A-Z][\w’'-]+ [\w’'-]+ [\w’'-]+")


def row_of(
    block: Block,
    columns: Mapping[str, int],
    told_kind: str | None,
    told_item: str | None,
    by_kind: Mapping[str, Sequence[Pattern]],
    entry: Entry,
    scene: Scene,
) -> Iterator[Declaration]:
    """Each of those whom a row names. `told_kind` and `told_item`: what a line over the table says of all of them."""
    if max(columns.values()) >= len(block.cells):
        return
    cell = {kind: block.cells[n] for kind, n in columns.items()}
    names = in_cell(cell["name"], scene.book.names)
    if not names:
        return
    words = cell.get("subject", EMPTY)
    kind = KIND.search(cell.get("type", EMPTY).text)
    numbers = _numbers(cell.get("item", EMPTY).text)
    items: list[str | None] = [numbers] if _APPLICATION.match(numbers) else [*NUMBER.findall(numbers)] or [None]
    if not words and not kind:
        words = cell.get("type", EMPTY)  # 'Nature of interest': the reason itself
    elif not words and (why := _WHY.search(cell["type"].text) or _BEHIND.match(cell["type"].text)):
        words = cell["type"].cut(why.end())  # 'Personal interest as a tenant'
    if words and items == [None]:
        parts = next((m for p in by_kind["subject"] if (m := p.search(words.text))), None)
        if parts is not None and parts["item"]:
            items, words = [*NUMBER.findall(parts["item"])], about(words, parts)
    words = (
        words.cut(6) if items != [None] and words.text.startswith("below ") else words
    )  # 'Minute 7 below Quay House'
    if not words and "item" in cell and items == [None]:
        words = cell["item"]
    said = kind[0].strip() if kind else None
    if said is None and words and _PLAIN_KIND.fullmatch(cell.get("type", EMPTY).text):
        said = cell["type"].text  # 'Private', in a column for it
    for name, number in product(names, items or [told_item]):
        told = Passage.join(block.cells)
        rule = "meetings.toml#declaration"
        yield record(entry, name, said or told_kind, words, number, told, rule, scene)


def named_beside(
    block: Block, by_kind: Mapping[str, Sequence[Pattern]], entry: Entry, scene: Scene
) -> Iterator[Declaration]:
    """'Cllr A | A governor of the school.', a row of a table without heads."""
    if len(block.cells) == len(_THREE) and _ITEM.fullmatch(block.cells[1].text) and KIND.match(block.cells[2].text):
        yield from row_of(
            block, _THREE, None, None, by_kind, entry, scene
        )  # 'Cllr A | Item 5 | Personal interest – a tenant'
        return
    if len(block.cells) != _BESIDE or not _WORDED.match(block.cells[1].text):
        return
    if any(p.search(block.cells[1].text) for p in by_kind["none"]):
        return  # 'No further declarations'
    for name in in_cell(block.cells[0], scene.book.names):
        if bare(name, scene.book.names) != name:
            told = Passage.join(block.cells)
            yield record(entry, name, None, block.cells[1], None, told, "meetings.toml#declaration", scene)


def _numbers(text: str) -> str:
    """The numbers at the head of a cell, without the title behind them: '8 – Homes Ltd, 2 Quay Street'."""
    if application := _APPLICATION.match(text):
        return application[0]
    return re.split(r"\s[–—-]\s|(?<=\d)[:.]?\s(?=[A-Z])", text, maxsplit=1)[0]
