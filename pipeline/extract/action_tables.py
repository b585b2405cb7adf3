"""Columns and logs of actions: what is to be done, who is to do it, by when.

Enters: a table's rows. Leaves: one action for each row that says who is to do something. A column headed
'Action' may hold the task, or only the initials of whoever took it on; then the row's longest cell is the task.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence, Set
from dataclasses import dataclass, field
from itertools import pairwise

from corpus.passage import EMPTY, Passage
from pipeline.blocks import Block
from pipeline.extract.who_when import who_and_when
from rules.book import ActionRules

__all__ = [
    "INITIALS",
    "LONGEST_OWNER",
    "UNRULED",
    "WHO",
    "Asked",
    "Columns",
    "action_columns",
    "boxed",
    "is_task",
    "line_owner",
    "row_actions",
    "said_task",
    "undated",
    "upright",
    "with_number",
]

UNRULED = -1
"""Stands for the table of a head alone on its line: what it heads is no table."""

_WORD = re.compile(r"\w+")
INITIALS = re.compile(r"[A-Z]{2,4}(?:(?:/| and | & |, ?)[A-Z]{2,4})*")
_UNIT = (
    r"(?:[A-Z]{2,4}|(?:[Tt]he )?(?:(?:[Tt]own|[Pp]arish|[Aa]ssistant|[Dd]eputy) )?"
    r"(?:[Cc]lerk|[Ss]ecretary|[Tt]reasurer|[Cc]hair(?:man|woman|person)?)"
    r"|(?:(?:Cllrs?|Councillor|Mrs?|Ms|Miss|Dr|PC)\.? |(?:[A-Z]\.? ){1,2})[A-Z][a-z’'][\w’'-]+)"
)
WHO = re.compile(rf"{_UNIT}(?:(?: ?/ ?| and | ?& ?|, ?| \+ ){_UNIT})*\.?")  # 'SD / Clerk', alone in a column
_NOTHING = re.compile(r"^\W*(?:none|n/?a|nil|completed?|closed)?\W*$", re.IGNORECASE)
_ASKS = re.compile(r"^[A-Z]\w*(?:[ /&]+[A-Z]\w*){0,3} (?:to|will) [a-z]{2,} ")  # 'PL to send it'
_BIDDEN = re.compile(rf"(?:{WHO.pattern}|[A-Z][a-z’'-]+ [A-Z][\w’'-]+) (?:to|will) [a-z]{{2,}} ?")
_OFFICE = re.compile(
    r"(?i)(?:the )?(?:\w+ )?(?:secretariat|clerk|secretary|treasurer|chair(?:man|woman|person)?|members|officers)"
)
# Those who were there are known without their titles.
_TITLE = re.compile(r"^(?:(?:Cllrs?|Councillors?|Alderman|Mrs?|Ms|Miss|Dr)\b\.? )+")
_PROMISED = re.compile(r"(?<=[a-z]\. )(?:He|She|They) (?:will|would|agreed to|undertook to) [a-z][^.]+\.?$")
_DONE = re.compile(r"\b(?:has|have) (?:now |since |all )?been [a-z]+(?: [a-z]+){0,3}\.?$")  # and is no task
LONGEST_OWNER = 9  # words
_HEAD = 24  # characters of a column's head
_WHEN = re.compile(r"\d|(?i:\b(?:meeting|asap|ongoing|immediate(?:ly)?|end of|next)\b)")
_FEWEST = 3  # words of a task
_NAME = 3  # of a name
_UPRIGHT = 3  # rows of one action


@dataclass(frozen=True, slots=True)
class Asked:
    """A sentence that asks for something. `task` is the part that says what."""

    source: str  # request, action_log
    passage: Passage
    task: Passage
    owner: Passage
    asker: str | None
    rule: str
    due: Passage = EMPTY  # where a column says by when
    minute: str | None = None  # where a column says of which minute; empty in a list of all tasks that doesn't


@dataclass(slots=True)
class Columns:
    """The columns of actions that a head named, and the table that it heads; None in running text. Minutes set in
    one table over many pages print the head once."""

    at: dict[str, int] = field(default_factory=dict)
    table: int | None = None


def said_task(words: Passage, rules: ActionRules) -> Passage:
    """The task without the word 'Action:' in front of it."""
    match = next((m for p in rules.line if p.kind == "task" and (m := p.search(words.text))), None)
    return words.group(match, "task") if match else words


def is_task(words: Passage) -> bool:
    """Whether words are enough to say what is to be done."""
    return len(_WORD.findall(words.text)) >= _FEWEST and bool(re.search(r"\b[a-z]{2}", words.text))


def with_number(block: Block) -> tuple[Passage, ...]:
    """A row's cells with its number, which a reader took for a list's."""
    return block.cells if block.marker_passage is None else (block.marker_passage, *block.cells)


def line_owner(words: Passage, rules: ActionRules, known: Set[str] = frozenset()) -> Passage:
    """Who is to do it, by the line's own words; empty where it doesn't say. `known`: the names of those who were there,
    one of whom a name in brackets must be."""
    for pattern in rules.line_owner:
        match = pattern.search(words.text)
        if match and (pattern.kind != "known" or _is_known(match["owner"], known)):
            return words.group(match, "owner")
    return EMPTY


def _is_known(owner: str, known: Set[str]) -> bool:
    first = _TITLE.sub("", re.split(r",| and | with | & ", owner)[0])
    words = {word for word in re.findall(r"[\w’'-]+", first) if len(word) > 1}  # 'A Lee', listed as 'Ann Lee'
    return bool(_OFFICE.fullmatch(first)) or (bool(words) and known >= words)


def action_columns(block: Block, rules: ActionRules) -> dict[str, int]:
    """Which columns of a table's head hold tasks, owners and due days; empty where the row is no such head."""
    found: dict[str, int] = {}
    for n, cell in enumerate(block.cells):
        kind = next((p.kind for p in rules.column if p.search(cell.text)), None)
        if kind:
            found.setdefault(kind, n)
    if (lead := found.pop("lead", None)) is not None and {"task", "due"} & found.keys():
        found.setdefault("owner", lead)
    minute = block.cells[found["minute"]].text if "minute" in found else ""
    if minute and " " not in minute and not {"task", "owner"} <= found.keys():
        del found["minute"]  # 'Minute | Action': a column of what was minuted
    filled = [c for c in block.cells if c]
    if set(found) == {"owner"} and block.table is None and len(filled) == 2:  # 'Responsible | PC Lee, Quay Police'
        other = next(c for n, c in enumerate(block.cells) if c and n != found["owner"])
        if len(other.text) > _HEAD or re.search(r"[\d,.]", other.text):
            return {}
    return found if {"task", "owner"} & found.keys() else {}


def boxed(block: Block, rules: ActionRules, known: Set[str]) -> Asked | None:
    """'Action | Clerk to write to the owner', 'Action | Write to the owner | Ann Lee', a box of its own."""
    filled = [c for c in block.cells if c]
    if len(filled) not in (2, 3) or not any(p.kind == "task" and p.search(filled[0].text) for p in rules.column):
        return None
    _, task, *beside = filled
    owner = line_owner(task, rules)
    if beside:
        task, owner = (task, beside[0]) if is_task(task) else (beside[0], task)
        if not (INITIALS.fullmatch(owner.text) or WHO.fullmatch(owner.text) or _names_one(owner.text, known)):
            return None
    return Asked("action_log", task, task, owner, None, "actions.toml#line") if owner and is_task(task) else None


def upright(blocks: Sequence[Block], i: int, rules: ActionRules) -> Sequence[Asked] | None:
    """'Action | Mend the gate' over 'Owner | Ann Lee' and 'Due | 4 May', a table that stands upright: the action at its
    first row, nothing at those below; None where a row is of no such table."""
    first = i
    while first and first > i - _UPRIGHT and _part(blocks[first], rules) not in (None, "task"):
        first -= 1
    told: dict[str, Passage] = {}
    for block in blocks[first : first + _UPRIGHT]:
        kind = _part(block, rules)
        if kind is None or kind in told:
            break
        told[kind] = block.cells[1]
    if next(iter(told), None) != "task" or "owner" not in told or first + len(told) <= i or not is_task(told["task"]):
        return None
    task, due = told["task"], told.get("due", EMPTY)
    asked = Asked("action_log", task, task, told["owner"], None, "actions.toml#column", due)
    return [asked] if first == i else []


def _part(block: Block, rules: ActionRules) -> str | None:
    """What the first of a row's two cells says that the second is: a task, who is to do it or by when."""
    if len(block.cells) != 2 or not all(block.cells):
        return None
    kind = next((p.kind for p in rules.column if p.search(block.cells[0].text)), None)
    return kind if kind in ("task", "owner", "due") else None


def undated(blocks: Sequence[Block], rules: ActionRules) -> Iterator[Block]:
    """The blocks without rows of tasks that say by when: their days are no meetings'."""
    due: dict[int | None, int] = {}
    for block in blocks:
        if block.cells and block.table is not None and "due" in (found := action_columns(block, rules)):
            due[block.table] = found["due"]
        elif (at := due.get(block.table)) is None or not any(block.cells[at : at + 1]):
            yield block


def row_actions(
    block: Block, columns: Columns, rules: ActionRules, above: Passage = EMPTY, known: Set[str] = frozenset()
) -> Iterator[Asked]:
    """The actions in one row; `above` is the matter of a row whose numbered cell was taken for a minute."""
    own = block.table == columns.table
    found = list(_by_columns(block, columns.at, rules, above)) if columns.at and own else []
    if not own and block.table is not None and 0 < columns.at.get("task", 0) < len(block.cells):
        task = block.cells[columns.at["task"]]  # of a table that a page's end broke in two
        if any(p.kind == "number" and p.regex.match(task.text) for p in rules.numbered):
            named = _numbered(task, rules)
            found = [Asked("action_log", one, one, owner, None, "actions.toml#numbered") for one, owner in named]
    if not found and columns.at and (one := _by_initials(block, rules, above, known)) is not None:
        found = [one]
    alone = columns.table == UNRULED or not any(block.cells[:-1])  # its columns may be counted otherwise
    if not found and columns.at and block.table is None and len(block.cells) > 1 and alone:
        found = list(_tasks(block.cells[-1], EMPTY, rules))
    yield from found


def _by_initials(block: Block, rules: ActionRules, above: Passage, known: Set[str] = frozenset()) -> Asked | None:
    """A row whose last words are somebody's initials, or the name of one who was there, wherever its columns stand: who
    is to do what the row says."""
    filled = [c for c in block.cells if c]
    if not filled or not (INITIALS.fullmatch(filled[-1].text) or _names_one(filled[-1].text, known)):
        return None
    task = said_task(max(filled[:-1], key=len, default=EMPTY) or above, rules)
    if not is_task(task):
        return None  # or a name beside an organisation's letters
    return Asked("action_log", task, task, filled[-1], None, "actions.toml#column")


def _names_one(text: str, known: Set[str]) -> bool:
    words = text.strip(".").split()
    return 1 < len(words) <= _NAME and words[0] not in ("The", "All") and known >= set(words)


def _by_columns(block: Block, columns: dict[str, int], rules: ActionRules, above: Passage) -> Iterator[Asked]:
    cells = block.cells
    if max(columns.values()) >= len(cells):
        cells = with_number(block)
    if max(columns.values()) >= len(cells):
        # a text conversion leaves no place for empty cells
        asks = "task" in columns and len(cells) > 1 and _ASKS.search(cells[-1].text)
        if asks and (owner := line_owner(cells[-1], rules)):
            yield Asked("action_log", cells[-1], cells[-1], owner, None, "actions.toml#column")
        return
    due = cells[columns["due"]] if "due" in columns else EMPTY
    rest = [c for n, c in enumerate(cells) if n not in columns.values()]
    longest = max(rest, key=len, default=EMPTY) or above
    task = (cells[columns["task"]] if "task" in columns else longest) or above
    if "owner" in columns:
        owner = cells[columns["owner"]]
        if several := list(_pairs(block, columns)):
            yield from (Asked("action_log", task, task, who, None, "actions.toml#column", due) for task, who in several)
            return
        told = cells[columns["owner"]]
        if "task" not in columns and _BIDDEN.match(told.text) and (who := line_owner(told, rules)):
            yield Asked("action_log", told, told, who, None, "actions.toml#column", due)  # 'JP to mend it' by whom
            return
        lines = _lines(block, columns["owner"])
        if len(lines) == 2 and not due and _WHEN.search(lines[1].text) and not _WHEN.search(lines[0].text):
            owner, due = lines  # 'AL' over '30 April'
        elif not due:
            owner, due = who_and_when(owner)
        if 0 < len(_WORD.findall(owner.text)) <= LONGEST_OWNER and len(_WORD.findall(task.text)) >= 3:
            minute = cells[columns["minute"]].text if "minute" in columns else None
            yield Asked("action_log", task, task, owner, None, "actions.toml#column", due, minute)
        return
    if _NOTHING.match(task.text) or task is above:
        return
    who, by = who_and_when(task)
    if longest is above and _DONE.search(longest.text):
        return  # which of the points above it is for can't be known
    if WHO.fullmatch(who.text) and len(_WORD.findall(longest.text)) >= 3:
        longest = longest.cut(said.start()) if (said := _PROMISED.search(longest.text)) else longest
        yield Asked("action_log", longest, longest, who, None, "actions.toml#column", due or by)
        return
    inside = block.inside[columns["task"]] if columns["task"] < len(block.inside) else ()
    if closed := list(_closed([b.passage for b in inside], rules)):
        yield from (
            Asked("action_log", one, one, who, None, "actions.toml#column", by or due) for one, who, by in closed
        )
        return
    for part in _parts([b.passage for b in inside] or [task]):
        yield from _tasks(part, due, rules)


def _tasks(part: Passage, due: Passage, rules: ActionRules) -> Iterator[Asked]:
    """What a paragraph in a column of actions says: its numbered tasks, or one with its owner or that begins with what
    is to be done."""
    numbered = list(_numbered(part, rules))
    yield from (Asked("action_log", one, one, owner, None, "actions.toml#numbered", due) for one, owner in numbered)
    owner = EMPTY if numbered else line_owner(part, rules)
    bids = not numbered and any(p.kind == "bidding" and p.search(part.text) for p in rules.numbered)
    if (owner or bids) and len(_WORD.findall(part.text)) >= (3 if owner else 4):
        yield Asked("action_log", part, part, owner, None, "actions.toml#column", due)


def _lines(block: Block, at: int) -> list[Passage]:
    return [b.passage for b in block.inside[at]] if at < len(block.inside) else []


def _pairs(block: Block, columns: dict[str, int]) -> Iterator[tuple[Passage, Passage]]:
    """Several tasks in one cell, each with somebody on a line of its own beside it."""
    tasks = _lines(block, columns["task"]) if "task" in columns else []
    owners = _lines(block, columns["owner"])
    if tasks and len(tasks) < len(owners):
        whole = block.cells[columns["task"]]
        ends = [0, *(m.end() for m in re.finditer(r"[a-z)][.;] (?=[A-Z])", whole.text)), len(whole)]
        tasks = [whole.cut(a, b) for a, b in pairwise(ends)]
    if 1 < len(tasks) == len(owners) and all(is_task(t) for t in tasks) and all(WHO.fullmatch(o.text) for o in owners):
        yield from zip(tasks, owners, strict=True)


def _closed(lines: Sequence[Passage], rules: ActionRules) -> Iterator[tuple[Passage, Passage, Passage]]:
    """Tasks of a cell with somebody alone on the line below each, and perhaps by when on the next; nothing where a
    task has nobody below it or says itself whose it is, or where somebody stands before the first."""
    found: list[tuple[Passage, Passage, Passage]] = []
    task: list[Passage] = []
    for line in lines:
        if WHO.fullmatch(line.text) and task:
            found.append((Passage.join(task), line, EMPTY))
            task = []
        elif found and not task and not found[-1][2] and len(line.text) <= _HEAD and _WHEN.search(line.text):
            found[-1] = (*found[-1][:2], line)
        else:
            task.append(line)
    if not task and all(is_task(one) and not line_owner(one, rules) for one, _, _ in found):
        yield from ((said, who, by) for said, who, by in found)


def _parts(lines: Sequence[Passage]) -> list[Passage]:
    """A cell's paragraphs: in a narrow column a line that ends early is followed by its rest in small letters."""
    found: list[Passage] = []
    for line in lines:
        if found and line.text[:1].islower():
            found[-1] = Passage.join((found[-1], line))
        else:
            found.append(line)
    return found


def _numbered(words: Passage, rules: ActionRules) -> Iterator[tuple[Passage, Passage]]:
    """Each numbered action in a cell's paragraph, with who is to do it where it says so."""
    starts = sorted(m.span() for p in rules.numbered if p.kind == "number" for m in p.regex.finditer(words.text))
    for (_, start), (end, _) in pairwise([*starts, (len(words), 0)]):
        task = words.cut(start, end)
        named = next((m for p in rules.numbered if p.kind == "owner" and (m := p.search(task.text))), None)
        owner = task.group(named, "owner") if named else line_owner(task, rules)
        if len(_WORD.findall(task.text)) >= 2:
            yield task, owner
