"""Requests in the discussion, and lines that say 'ACTION:'.

Enters: a minute and what it decided. Leaves: what was asked for outside its decisions, with who took it on.
Suggestions, and undertakings that nobody asked for, are none.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from corpus.passage import EMPTY, Passage
from pipeline.blocks import Block
from pipeline.extract.outline import Entry
from pipeline.extract.resolutions import Decided
from pipeline.extract.scene import Scene
from pipeline.language import sentences
from rules.book import ActionRules, Pattern

__all__ = ["Asked", "asked_for", "owner_in", "task_in"]

_WORD = re.compile(r"\w+")
_PARTED = re.compile(r"[,;:]|\b(?:and|that|which|who|so|whether|how)\b")
_ALL = ("asked", "does", "to-do", "done")


@dataclass(frozen=True, slots=True)
class Asked:
    """A sentence that asks for something. `task` is the part that says what."""

    source: str  # request, action_log
    passage: Passage
    task: Passage
    owner: Passage
    asker: str | None
    rule: str


def asked_for(entry: Entry, decided: Sequence[Decided], scene: Scene) -> Iterator[Asked]:
    """Requests and action lines of a minute, in the order of the page."""
    taken = {(r.page, r.start) for one in decided for r in one.passage.runs}
    column: int | None = None
    for i, block in enumerate(entry.blocks):
        if block.cells:
            head = _action_column(block, scene.book.actions)
            if head is not None:
                column = head
            elif column is not None:
                yield from _cell(block, column, scene.book.actions)
            continue
        if i in entry.subheadings:
            continue
        line = next((m for p in scene.book.actions.line if (m := p.search(block.whole.text))), None)
        if line is not None:
            task = block.whole.group(line, "task")
            yield Asked("action_log", task, task, _line_owner(task, scene.book.actions), None, "actions.toml#line")
            continue
        for sentence in sentences(block.passage, scene.nlp):
            if any(_within(r.page, r.start, r.length, taken) for r in sentence.runs):
                continue  # words of a decision, which is read elsewhere
            found = _request(sentence, scene.book.actions)
            if found is not None:
                yield found


def _within(page: int, start: int, length: int, taken: set[tuple[int, int]]) -> bool:
    return any(p == page and start <= s < start + length for p, s in taken)


def _request(sentence: Passage, rules: ActionRules) -> Asked | None:
    """The sentence as a request: of two ways to read it, who agreed to do it outweighs who asked."""
    found: Asked | None = None
    for pattern in rules.request:
        match = pattern.search(sentence.text)
        if match is None:
            continue
        task = sentence.group(match, "task")
        groups = pattern.regex.groupindex
        owner = sentence.group(match, "owner") if "owner" in groups else EMPTY
        if pattern.kind == "agreed":
            if any(p.search(owner.text) for p in rules.body):
                continue
            if found is None:
                found = Asked("request", sentence, task, owner, None, pattern.name)
            else:
                found = Asked("request", sentence, found.task, owner, found.asker, found.rule)
        elif found is None and not idle(task, rules):
            owner = owner or owner_in(task, rules, ("does",))
            found = Asked("request", sentence, task, owner, match["asker"], pattern.name)
    return found


def idle(words: Passage, rules: ActionRules) -> bool:
    """Whether all that is to be done is done when it is said (to be noted, to be left alone)."""
    done = [words.text[m.start() :] for p in rules.asked if p.kind == "done" for m in p.regex.finditer(words.text)]
    return bool(done) and all(any(p.search(rest) for p in rules.idle) for rest in done)


def task_in(words: Passage, rules: ActionRules, among: Sequence[str] = _ALL) -> tuple[Pattern, re.Match[str]] | None:
    """The first rule by which the words ask for something, and where."""
    for pattern in rules.asked:
        if pattern.kind not in among:
            continue
        match = pattern.search(words.text)
        if match is None or (pattern.kind == "does" and _noun(words.text, match, rules)):
            continue
        if pattern.kind == "done" and idle(words, rules):
            continue
        return pattern, match
    return None


def _noun(text: str, match: re.Match[str], rules: ActionRules) -> bool:
    """Whether the verb is a noun in what is done to it ('the Board report be sent out')."""
    done = next((m for p in rules.asked if p.kind == "done" and (m := p.search(text))), None)
    return done is not None and not _PARTED.search(text[match.end() : done.start()])


def owner_in(words: Passage, rules: ActionRules, among: Sequence[str] = _ALL) -> Passage:
    """Who is to do it, by the words alone; empty where they don't say."""
    found = task_in(words, rules, among)
    if found is not None and found[1].groupdict().get("owner"):
        return _unstopped(words.group(found[1], "owner"))
    for pattern in rules.agent:
        if match := pattern.search(words.text):
            return _unstopped(words.group(match, "owner"))
    return EMPTY


def _unstopped(owner: Passage) -> Passage:
    """The owner without the sentence's end."""
    return owner.cut(0, len(owner.text) - 1) if owner.text.endswith((".", ";", ",")) else owner


def _line_owner(words: Passage, rules: ActionRules) -> Passage:
    match = next((m for p in rules.line_owner if (m := p.search(words.text))), None)
    return words.group(match, "owner") if match else EMPTY


def _action_column(block: Block, rules: ActionRules) -> int | None:
    """Which column of a table's head says what is to be done."""
    for n, cell in enumerate(block.cells):
        if any(p.search(cell.text) for p in rules.column):
            return n
    return None


def _cell(block: Block, column: int, rules: ActionRules) -> Iterator[Asked]:
    if column < len(block.cells):
        cell = block.cells[column]
        owner = _line_owner(cell, rules)
        if owner and len(_WORD.findall(cell.text)) >= 4:
            yield Asked("action_log", cell, cell, owner, None, "actions.toml#column")
