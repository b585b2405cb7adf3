"""Items one below the other, under the sentence that says who declared an interest in them; names under one that says
in what.

Enters: that sentence, or a line below it. Leaves: who declared; which item a line is; the sentence with each name.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import replace

from corpus.passage import Passage
from pipeline.blocks import Block
from pipeline.extract.declarants import declarants
from pipeline.extract.people import is_organisation, looks_like_person, split_run
from rules.book import NameRules, Pattern

__all__ = ["holders", "item_below", "with_names"]

_GROUP = re.compile(r"(?:Councillors|Cllrs|Members|Messrs)\.? +(?=[A-Z])")
_LONGEST = 300  # characters of a line of names


def holders(words: Passage, by_kind: Mapping[str, Sequence[Pattern]]) -> tuple[str, ...]:
    """Who declared an interest 'in the following items'; nobody where the words don't say."""
    match = next((m for p in by_kind["each-item"] if (m := p.search(words.text))), None)
    return tuple(declarants(words, match)) if match else ()


def item_below(block: Block, by_kind: Mapping[str, Sequence[Pattern]]) -> tuple[Pattern, re.Match[str]] | None:
    """'Item 7 - Planning applications', of such a list."""
    return next(((p, m) for p in by_kind["titled"] if (m := p.search(block.whole.text))), None)


def with_names(blocks: Iterable[Block], by_kind: Mapping[str, Sequence[Pattern]], names: NameRules) -> Iterator[Block]:
    """The blocks, each line of names below 'The following declared an interest in item 5:' behind those words."""
    over: Block | None = None
    held: Block | None = None  # those words, as long as nobody is named below them
    for block in blocks:
        if over is not None and _names_only(block, names):
            yield replace(over, passage=Passage.join((over.passage, block.passage)))
            held = None
            continue
        if held is not None:
            yield held
        opens = next((m for p in by_kind["opens"] if (m := p.search(block.text))), None)
        over = held = block if opens is not None and opens["item"] and not block.cells else None
        if held is None:
            yield block
    if held is not None:
        yield held


def _names_only(block: Block, names: NameRules) -> bool:
    """Whether a line names people and says no more: 'Councillor A Lee', 'Councillors A Lee, B Hall and C Moor'."""
    if block.cells or len(block.text) > _LONGEST:
        return False
    group = _GROUP.match(block.text)
    run = block.passage.cut(group.end()) if group else block.passage
    parts = [one.text.rstrip(" .;") for one in split_run(run)]
    return all(
        looks_like_person(one, names) and (group or len(one.split()) > 1) and not is_organisation(one, names)
        for one in parts
    )
