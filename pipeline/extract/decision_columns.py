"""One clause of a decision and its operative word; and decisions that a table's column holds, row by row.

Enters: a row of a table and which of its columns holds decisions. Leaves: the decisions of its cell.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from corpus.passage import EMPTY, Passage
from pipeline.blocks import Block
from pipeline.extract.clauses import clauses, run_in
from rules.book import DecisionRules

__all__ = ["Decided", "apart", "in_column", "own_verb", "verb_of", "verb_over"]

_AND_AGREED = re.compile(r",? and (?:also |further )?(?P<verb>AGREED|RESOLVED|RECOMMENDED) (?P<text>(?:that|to)\b.+)$")
_FEWEST = 4  # words of what is decided; a table's head has fewer


@dataclass(frozen=True, slots=True)
class Decided:
    """One clause of a decision."""

    verb: str | None
    form: str  # block, inline
    clause: str | None
    passage: Passage
    opener: Passage
    rule: str
    restated: bool = False


def verb_of(printed: str, rules: DecisionRules) -> str:
    """The operative word, misprints put right."""
    # a label, not among the rule's forms: those may stand in sentences
    folded = "RESOLVED" if printed.upper() == "RESOLUTION" else printed.upper()
    return next((w.name for w in rules.verb if folded in w.forms or folded.replace(" ", "") in w.forms), folded)


def own_verb(clause: Passage, rules: DecisionRules) -> str | None:
    """The operative word that a clause brings itself ('Noted the membership ...')."""
    match = next((m for p in rules.clause_verb if (m := p.search(clause.text))), None)
    return verb_of(match["verb"], rules) if match else None


def verb_over(head: Passage, rules: DecisionRules) -> str | None:
    """The operative word over a column: 'RESOLVED', where 'Decision' says none."""
    word = head.text.strip(" :").upper()
    return verb_of(word, rules) if word in ("RESOLVED", "AGREED") else None


def in_column(
    block: Block, column: int | None, over: str | None, rules: DecisionRules
) -> tuple[int | None, list[Decided]]:
    """A table's row: which column holds decisions, and the decisions in this row's cell of it. `over`: the operative
    word that heads the column."""
    head = next((n for n, c in enumerate(block.cells) if any(p.search(c.text) for p in rules.column)), None)
    if head is not None:
        return head, []
    if column is None or column >= len(block.cells):
        return column, []
    cell = block.cells[column]
    for pattern in rules.opener:
        if pattern.kind in ("run-in", "inline") and (match := pattern.search(cell.text)):
            words, verb = cell.group(match, "text"), cell.group(match, "verb")
            form = "inline" if pattern.kind == "inline" else "block"
            return column, [Decided(verb_of(verb.text, rules), form, None, words, verb, pattern.name)]
    verb_itself = own_verb(cell, rules)
    if over is not None and verb_itself is None and len(cell.text.split()) >= _FEWEST:
        inside = block.inside[column] if block.inside else ()
        below = clauses(inside, 0, frozenset(), rules)[0] if len(inside) > 1 else run_in(cell)
        return column, [Decided(over, "block", c.label, c.passage, EMPTY, "decisions.toml#column") for c in below]
    return column, [Decided(verb_itself, "block", None, cell, EMPTY, "decisions.toml#column")] if verb_itself else []


def apart(verb: str | None, words: Passage, opener: Passage, rule: str, rules: DecisionRules) -> Iterator[Decided]:
    """What a sentence decides: each clause of a row, or the two of 'NOTED it and AGREED that it be sent out'."""
    further = _AND_AGREED.search(words.text) if verb == "NOTED" else None
    if further is None:
        yield from (Decided(verb, "inline", c.label, c.passage, opener, rule) for c in run_in(words))
        return
    yield Decided(verb, "inline", None, words.cut(0, further.start()), opener, rule)
    said = words.group(further, "verb")
    yield Decided(verb_of(said.text, rules), "inline", None, words.group(further, "text"), said, rule)
