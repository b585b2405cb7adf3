"""Requests in the discussion, and lines that say 'ACTION:'.

Enters: a minute and what it decided. Leaves: what was asked for outside its decisions, with who took it on.
Suggestions, and undertakings that nobody asked for, are none.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Sequence, Set
from dataclasses import replace
from itertools import takewhile

from corpus.passage import EMPTY, Passage
from pipeline.blocks import Block
from pipeline.extract.action_lines import over_owners, owners_beside, owners_only
from pipeline.extract.action_tables import (
    INITIALS,
    WHO,
    Asked,
    Columns,
    action_columns,
    boxed,
    line_owner,
    row_actions,
    said_task,
    upright,
)
from pipeline.extract.all_tasks import of_all
from pipeline.extract.listed import plain
from pipeline.extract.margin_owners import SHORT, in_margin, initialled, taken_on, told_below
from pipeline.extract.outline import Entry
from pipeline.extract.people import looks_like_person
from pipeline.extract.resolutions import Decided
from pipeline.extract.scene import Scene
from pipeline.extract.task_tails import (
    due_beside,
    last_told,
    owner_beside,
    set_apart,
    task_below,
    timed,
    told_again,
    whole,
    with_list,
)
from pipeline.extract.task_words import idle, lettered, owner_in, task_in, tasks_apart
from pipeline.language import sentences
from rules.book import ActionRules

__all__ = ["Asked", "asked_for"]

_NO_TASK = frozenset(["all", "before", "foot", "head", "moved"])  # kinds of lines that ask for nothing themselves
_PRONOUNS = frozenset(["he", "she", "they", "we", "i", "it", "who"])
_MARK = re.compile(rf"(?P<owner>{INITIALS.pattern}) [Aa](?:ction|CTION)(?:\. ?|$)")  # 'LM Action.'
_LISTED = re.compile(r"\d|\(|\w{1,4}\)$|[a-z]\.$|[•·▪●◦*–—-]$")  # '12.', '(b)', 'b)', 'b.'
_SEATED = frozenset(["Trustee", "Governor"])  # before a name, as 'Cllr' is
_TOPIC = re.compile(r"[A-Z][\w ()&'’/,-]{2,60}: ")  # what the sentence behind it is about
_TO_DO = re.compile(r"[Tt]o [a-z]+ [a-z]")
_BRACKETED = re.compile(
    r"(?:^|(?<=\w)[.,]? )[(\[](?P<inside>(?:ACTION|Action)[^()\[\]:–-]{0,12}[:–-][^()\[\]]{8,})[)\]]\W?$"
)
_CLOSED = re.compile(r" ?[–—-] ?(?i:(?:now )?(?:done|complete|completed|closed|actioned))\.?$")
_LABELLED = re.compile(r"(?:Action|ACTION)(?: [Pp]oint| POINT)? ?[:–-] ")
_UNDER = "actions.toml#column"


def asked_for(
    entry: Entry, decided: Sequence[Decided], columns: Columns, known: frozenset[str], scene: Scene
) -> Iterator[Asked]:
    """Requests and action lines of a minute, in the order of the page. `columns`: of the last table's head, here or
    in an earlier minute; `known`: the initials of those who were there. What a column says of a sentence outweighs
    the sentence read as a request."""
    made: list[Asked] = []
    rules = scene.book.actions
    for one in (part for told in _asked(entry, decided, columns, known, scene) for part in _each(told, rules)):
        if one.source == "action_log":
            made = [m for m in made if m.source == "action_log" or m.passage.text != one.passage.text]
        if not any(m.source == "action_log" and m.passage.runs == one.passage.runs for m in made):
            made.append(one)
    yield from made


def _asked(
    entry: Entry, decided: Sequence[Decided], columns: Columns, known: frozenset[str], scene: Scene
) -> Iterator[Asked]:
    taken = {(r.page, r.start) for one in decided for r in one.passage.runs[:1]}  # what stands behind may ask, too
    rules = scene.book.actions
    lines = sorted((p for p in rules.line if p.kind not in _NO_TASK), key=lambda p: p.kind != "owner")

    def asking(words: Passage) -> bool:
        return _asking(words, decided, known, scene) is not words

    for i, block in enumerate(entry.blocks):
        above = entry.blocks[i - 1].passage if i else entry.heading
        if told_again(entry.blocks, i, rules):
            continue
        if (listed_task := set_apart(entry.blocks, i, known, rules)) is not None:
            yield listed_task
            continue
        if not block.cells and (over_list := _under_actions(entry.blocks, i, rules)) is not None:
            owner, due = line_owner(block.passage, rules, known) or over_list, due_beside(entry.blocks, i, rules)
            yield Asked("action_log", block.passage, block.passage, owner, None, _UNDER, due)
            continue
        if not block.cells and entry.blocks[i + 1 : i + 2] and entry.blocks[i + 1].marker and _heads(block, rules):
            continue  # 'Actions for the Secretary:'
        if block.cells:
            if (stands := upright(entry.blocks, i, rules)) is not None:
                yield from stands
                continue
            if (one := boxed(block, rules, known)) is not None:
                yield one
                continue
            head = action_columns(block, rules)
            if head:
                columns.at, columns.table = head, block.table
                continue
            over = (
                taken_on(list(sentences(above, scene.nlp)), block.cells[-1].text)
                if block.table is None
                else [_beside(entry.blocks, i, above, asking, rules)]
            )
            if owners_only(entry.blocks, i, columns, rules) or told_below(entry.blocks, i):
                continue  # of the lines 'Action: ...' beside them, or 'Ann Lee to write' below
            if not columns.at and (one := in_margin(block, above, known, scene)) is not None:
                yield one
                continue
            numbered = (
                entry.blocks[i - 1].marker if i and "minute" in columns.at else None
            )  # '12', set apart from its row
            for one in _cells(block, columns, over[0] if over else EMPTY, known, rules):
                minute = one.minute or numbered or ("" if of_all(entry, i, scene) else None)
                yield _narrowed(replace(one, minute=minute), decided, known, scene)
            if columns.at and block.table is not None and block.table == columns.table:
                yield from _discussed(block, columns, taken, known, scene)
            continue
        words = block.passage if block.marker and _LISTED.match(block.marker) else block.whole
        kind, line = next(((p.kind, m) for p in lines if (m := p.search(words.text))), ("", None))
        if line is not None and kind == "named":
            listed = looks_like_person(plain(line["task"]), scene.book.names)  # 'Ann Lee (Clerk) AL', of those present
            if listed or not known.issuperset(re.findall(r"[\w’'-]+", re.sub(r" and ", " ", line["owner"]))):
                kind, line = "", None
            else:
                kind = "behind"
        if columns.at and line is None and told_below(entry.blocks, i):
            continue
        own = _own_words(entry.blocks[:i], block.text) if columns.at and INITIALS.fullmatch(block.text) else EMPTY
        if columns.at and line is None and (one := initialled(block, own or above, known)) is not None:
            yield one
            continue
        if i in entry.subheadings and line is None:
            continue
        if line is not None and kind == "task":
            beside = owners_beside(entry.blocks, i, columns, rules)
            for part in lettered(words.group(line, "task")):
                task, who, due = timed(part, rules)
                owner = words.group(line, "owner") if "owner" in line.re.groupindex else line_owner(task, rules, known)
                task = with_list(whole(task, entry.blocks[i + 1 : i + 2]), entry.blocks[i + 1 :])
                due = due or due_beside(entry.blocks, i, rules) or beside[1]
                owner = who or owner or owner_beside(entry.blocks, i, rules) or beside[0]
                yield Asked("action_log", task, task, owner, None, "actions.toml#line", due)
            continue
        above = over_owners(entry.blocks, i, rules) if i and kind == "owner" else above if i else EMPTY
        said = words.group(line, "task") if line is not None and kind == "behind" else above
        last = last_told(said, scene) if line is not None else []
        if kind == "owner" and not i and (below := task_below(entry.blocks, i)):
            last = [below]
        if line is not None:
            for task in last:
                due = words.group(line, "due") if "due" in line.re.groupindex else EMPTY
                yield Asked("action_log", task, task, words.group(line, "owner"), None, "actions.toml#line", due)
            if kind == "owner":
                continue
        tagged = _tagged(entry.blocks, i, columns, known, rules)
        before = EMPTY
        for printed in (part for said in sentences(block.passage, scene.nlp) for part in tasks_apart(said)):
            sentence, mark = printed, _MARK.match(printed.text)
            if mark and before and known.issuperset(re.findall(r"[A-Z]{2,4}", mark["owner"])):
                yield Asked("action_log", before, before, printed.group(mark, "owner"), None, "actions.toml#line")
                sentence = printed.cut(mark.end())
            before = sentence
            if any(_within(r.page, r.start, r.length, taken) for r in sentence.runs):
                continue  # words of a decision, which is read elsewhere
            if last and (sentence.runs[:1] == last[0].runs[:1] or "Action" in sentence.text[:9]):
                continue
            if tagged and block.text.endswith(sentence.text):
                continue  # the line below says who is to do it, and is the action
            if any(p.kind == "before" and p.search(sentence.text) for p in rules.line):
                break  # all that the paragraph tells is the earlier meeting's
            found = _within_paragraph(sentence, known, rules) or _request(sentence, known, rules)
            if found is not None:
                at_end = found.source == "request" and block.text.endswith(found.passage.text)
                yield replace(found, passage=with_list(found.passage, entry.blocks[i + 1 :])) if at_end else found


def _under_actions(blocks: Sequence[Block], i: int, rules: ActionRules) -> Passage | None:
    """Who is to do what a list's item says, as the words 'Actions for the Secretary:' over it have it, with items of
    the same list only between; empty under 'Actions:' alone, and None elsewhere. A sentence that says itself who is to
    do something may stand right below 'Actions:', too."""
    if not blocks[i].marker and not line_owner(blocks[i].passage, rules):
        return None
    if _LABELLED.match(blocks[i].text):
        return None  # 'Action: AL to write', which says so itself
    for above in reversed(blocks[:i]):
        if above.cells:
            return None
        if not above.marker:
            if len(blocks[i].text) <= SHORT:
                return None
            if blocks[i].marker and (head := _heads(above, rules)):
                return above.passage.group(head, "owner")
            if any(p.kind == "task" and p.search(above.text) for p in rules.column):
                return EMPTY
            if not blocks[i].marker and line_owner(above.passage, rules):
                continue  # another task below the same word
            return None
        if not blocks[i].marker:
            return None
        if bool(_LISTED.match(above.marker)) != bool(_LISTED.match(blocks[i].marker or "")):
            return None
    return None


def _heads(block: Block, rules: ActionRules) -> re.Match[str] | None:
    """'Actions for the Secretary:' over a list."""
    return next((m for p in rules.line if p.kind == "head" and (m := p.search(block.text))), None)


def _discussed(
    block: Block, columns: Columns, taken: Set[tuple[int, int]], known: frozenset[str], scene: Scene
) -> Iterator[Asked]:
    """Requests in the discussion that a row holds beside its column of actions."""
    for i, paragraphs in enumerate(block.inside):
        if i in columns.at.values():
            continue
        for sentence in (s for one in paragraphs for s in sentences(one.passage, scene.nlp)):
            if any(_within(r.page, r.start, r.length, taken) for r in sentence.runs):
                continue
            found = _request(sentence, known, scene.book.actions)
            if found is not None:
                yield found


def _narrowed(one: Asked, decided: Sequence[Decided], known: frozenset[str], scene: Scene) -> Asked:
    """What a column's initials stand beside, where they are those of a whole discussion: the clause or the one
    sentence in it that asks for something."""
    if not WHO.fullmatch(one.owner.text):
        return one
    asks = _asking(one.passage, decided, known, scene)
    return replace(one, passage=asks, task=asks)


def _asking(words: Passage, decided: Sequence[Decided], known: frozenset[str], scene: Scene) -> Passage:
    """The one clause or sentence among words that asks for something; the words themselves where none does, or more
    than one."""
    rules = scene.book.actions
    places = [(r.page, r.start, r.length) for r in words.runs]
    asks = [d.passage for d in decided if _inside(d.passage, places) and task_in(d.passage, rules) is not None]
    if not asks:
        asks = [s for s in sentences(words, scene.nlp) if _request(s, known, rules) is not None]
    return asks[0] if len(asks) == 1 else words


def _inside(words: Passage, places: Sequence[tuple[int, int, int]]) -> bool:
    """Whether words stand in the runs at these places."""
    return bool(words.runs) and all(
        any(page == r.page and start <= r.start < start + length for page, start, length in places) for r in words.runs
    )


def _cells(block: Block, columns: Columns, above: Passage, known: Set[str], rules: ActionRules) -> Iterator[Asked]:
    """A row of actions, or a line whose last column says 'Action Ann'."""
    filled = [c for c in block.cells if c]
    tail = (
        next((m for p in rules.line if p.kind == "owner" and (m := p.search(filled[-1].text))), None)
        if filled
        else None
    )
    if tail is not None and len(filled) == 2:
        yield Asked("action_log", filled[0], filled[0], filled[-1].group(tail, "owner"), None, "actions.toml#line")
        return
    yield from row_actions(block, columns, rules, above, known)


def _beside(
    blocks: Sequence[Block], i: int, above: Passage, asking: Callable[[Passage], bool], rules: ActionRules
) -> Passage:
    """What initials in a row's last column stand beside: of the paragraphs over them, the one that begins with the
    same initials, else the only one that asks for something."""
    filled = [c.text for c in blocks[i].cells if c]
    if len(filled) != 1 or not INITIALS.fullmatch(filled[0]):
        return above
    before = next((n + 1 for n in range(i - 1, -1, -1) if blocks[n].cells), 0)
    own = _own_words(blocks[before:i], filled[0], whole=True) or _own_words(blocks[before:i], filled[0])
    if not own and before == i:  # the end of a page parts the row
        own = _own_words(list(takewhile(lambda b: not b.cells, blocks[i + 1 :])), filled[0], whole=True)
    if own:
        return said_task(own, rules)
    told = [b.passage for b in blocks[before:i] if asking(b.passage)]
    return told[0] if len(told) == 1 else above


def _own_words(blocks: Sequence[Block], initials: str, whole: bool = False) -> Passage:
    """What is said of who has these initials ('BW to speak to them.'), in the nearest of these paragraphs; only at
    a paragraph's beginning where the whole of it is wanted."""
    told = re.compile(
        r"(?:A(?:ction|CTION) ?:? )?"
        + re.escape(initials)
        + r" (?:to|will|agreed to|offered to|is to) [a-z][^.;]*[.;]?"
    )
    for block in reversed(blocks):
        match = told.match(block.text) or (None if whole else re.search(rf"(?<=[.;] ){told.pattern}", block.text))
        if match is not None:
            return block.passage if whole else block.passage.cut(match.start(), match.end())
    return EMPTY


def _each(one: Asked, rules: ActionRules) -> Iterator[Asked]:
    """'Action: Clerk to write; Cllr Lee to call': each task with its own owner."""
    parts = list(tasks_apart(one.task)) if one.rule.endswith("#line") and one.task.runs == one.passage.runs else []
    owners = [line_owner(part, rules) for part in parts]
    if len(parts) < 2 or not all(owners):
        yield one
        return
    for part, owner in zip(parts, owners, strict=True):
        yield replace(one, passage=part, task=part, owner=owner)


def _within_paragraph(sentence: Passage, known: frozenset[str], rules: ActionRules) -> Asked | None:
    """'Action: Clerk to write.' in the course of a paragraph, as a line of its own would be read."""
    sentence = sentence.group(inside, "inside") if (inside := _BRACKETED.search(sentence.text)) else sentence
    match = next((m for p in rules.line if p.kind == "task" and (m := p.search(sentence.text))), None)
    task = sentence.group(match, "task") if match else EMPTY
    named = match is not None and "owner" in match.re.groupindex
    owner = sentence.group(match, "owner") if match is not None and named else line_owner(task, rules, known)
    said = owner or (":" in sentence.text[:9] and _TO_DO.match(task.text))  # 'Action: To be put on the notice board.'
    return Asked("action_log", task, task, owner, None, "actions.toml#line") if said else None


def _tagged(blocks: Sequence[Block], i: int, columns: Columns, known: frozenset[str], rules: ActionRules) -> bool:
    """Whether the next block is only 'Action: Clerk', or the initials in a column of actions."""
    if i + 1 >= len(blocks) or blocks[i + 1].cells:
        return False
    if columns.at and initialled(blocks[i + 1], blocks[i].passage, known):
        return True
    return any(p.kind == "owner" and p.search(blocks[i + 1].whole.text) for p in rules.line)


def _within(page: int, start: int, length: int, taken: Set[tuple[int, int]]) -> bool:
    return any(p == page and start <= s < start + length for p, s in taken)


def _request(sentence: Passage, known: frozenset[str], rules: ActionRules) -> Asked | None:
    """The sentence as a request: of two ways to read it, who agreed to do it outweighs who asked."""
    found: Asked | None = None
    if _CLOSED.search(sentence.text):
        return None  # what an earlier meeting asked for
    for pattern in rules.request:
        match = pattern.search(sentence.text)
        if match is None:
            continue
        task = sentence.group(match, "task")
        groups = pattern.regex.groupindex
        owner = sentence.group(match, "owner") if "owner" in groups else EMPTY
        if owner and (label := _TOPIC.fullmatch(sentence.text[: match.start("owner")])):
            sentence = sentence.cut(label.end())  # 'Gate: AL to mend it'
            match = pattern.search(sentence.text)
            if match is None:
                continue
            task, owner = sentence.group(match, "task"), sentence.group(match, "owner")
        if pattern.kind == "initials":
            if known.issuperset(set(re.findall(r"[A-Z][\w’'-]*", owner.text)) - _SEATED):
                found = found or Asked("request", sentence, task, owner, None, pattern.name)
            continue
        if pattern.kind == "agreed":
            if any(p.search(owner.text) for p in rules.body):
                continue
            if found is None:
                found = Asked("request", sentence, task, owner, None, pattern.name)
            else:
                found = Asked("request", sentence, found.task, owner, found.asker, found.rule)
        elif pattern.kind == "tasked" and any(p.search(owner.text) for p in rules.body):
            continue
        elif found is None and not idle(task, rules):
            owner = owner or owner_in(task, rules, ("does",))
            asker = match["asker"] if "asker" in groups else None
            found = Asked("request", sentence, task, owner, asker, pattern.name)
    if found and found.owner.text.casefold() in _PRONOUNS:
        return replace(found, owner=EMPTY)  # the sentence before names them
    return found
