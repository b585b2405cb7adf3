"""Logs of actions: what was promised at which meeting, by whom, by when, and how it stands.

Enters: a section of kind `action_log`. Leaves: one action for each entry, with the day of the log and its progress as
printed. An entry belongs to the meeting whose date its own row gives; without one, to the meeting that the log is of.
Where neither is known it is left out: an action must be asked for somewhere, and a log that comes with an agenda lists
what earlier meetings asked for. A log behind minutes that tells no progress, with all due after them, is of those.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from itertools import takewhile

from corpus.passage import EMPTY, Passage
from pipeline.blocks import Block
from pipeline.dates import date_of, day_of
from pipeline.extract.action_tables import LONGEST_OWNER, is_task, line_owner, with_number
from pipeline.extract.dues import due_in
from pipeline.extract.scene import MeetingKey, Scene, Trouble
from pipeline.extract.years import written_on
from pipeline.ids import fact_id
from pipeline.log_heads import log_columns
from pipeline.records import Action
from pipeline.segment import Section
from rules.book import ActionRules

__all__ = ["action_log"]

_WORD = re.compile(r"\w+")
_NUMBER = re.compile(r"\W*[A-Z]{0,3}\W?\d[\w./-]*\W*")  # an entry's number in a cell of its own

_OWNERS = re.compile(r"[A-Z]{2,4}[a-z]?(?:(?: ?/ ?| and | & |, ?)[A-Z]{2,4}[a-z]?)*")

_Columns = Mapping[str, tuple[int, ...]]


@dataclass(frozen=True, slots=True)
class _Entry:
    """One row of a log."""

    task: Passage
    owner: Passage = EMPTY
    due: Passage = EMPTY
    progress: Passage = EMPTY
    met: Passage = EMPTY
    minute: Passage = EMPTY


def action_log(
    section: Section, body: tuple[str, str] | None, scene: Scene, *, behind: bool = False
) -> Iterator[Action]:
    """Every entry that belongs to a meeting; `body` is the id and name of the body whose log it is, where known, and
    `behind` whether it stands right behind the minutes of the meeting at hand."""
    over = takewhile(lambda b: not b.cells, section.blocks)
    written = written_on(b.text for b in over) or day_of(section.head.date.text)
    written = written or date_of(section.title.text) or scene.meeting.date
    count = found = 0
    entries = list(_entries(section.blocks, scene))
    whose = section.head.date or (behind and _asked_then(entries, scene.meeting.date))
    of = scene.meeting if whose and scene.meeting.meeting_id else None
    for entry in entries:
        found += 1
        key = _meeting(entry, body) if entry.met else of
        if key is None:
            continue
        count += 1
        if written is not None and key.date is not None and key.date > written:
            message = f"an entry of the action log of {written} is dated {key.date}, which was yet to come"
            page = entry.met.first_page
            scene.troubles.append(Trouble("date_after_log", "info", page, message))
        yield _record(entry, key, written, count, scene)
    if not found:
        message = "an action log in which no entry could be told"
        scene.troubles.append(Trouble("no_actions", "warning", section.page_from, message))
    elif not count:
        message = f"an action log whose {found} entries name no meeting; its words can be searched"
        scene.troubles.append(Trouble("no_meeting", "warning", section.page_from, message))


def _asked_then(entries: Sequence[_Entry], day: date | None) -> bool:
    """Whether the log is of what the meeting of a day asked for: nothing tells how it stands, and all is due later."""
    due = [day_of(e.due.text) for e in entries]
    plain = not any(e.progress or e.met for e in entries)
    return day is not None and plain and bool(due) and all(d is not None and d > day for d in due)


def _meeting(entry: _Entry, body: tuple[str, str] | None) -> MeetingKey | None:
    day = day_of(entry.met.text)
    if day is None or body is None:
        return None
    return MeetingKey(fact_id("mtg", body[0], day), body[0], body[1], day)


def _entries(blocks: Sequence[Block], scene: Scene) -> Iterator[_Entry]:
    columns: _Columns = {}
    for block in blocks:
        if not block.cells:
            continue
        if head := log_columns(block, scene.book.logs):
            columns = {**_unnamed(columns, head, block.cells), **head}
            continue
        cells = with_number(block) if _widest(columns) >= len(block.cells) else block.cells
        entry = _by_columns(cells, columns, scene.book.actions) if columns else _by_looks(cells, scene)
        if entry is not None:
            yield entry


def _unnamed(columns: _Columns, head: _Columns, cells: Sequence[Passage]) -> _Columns:
    """Columns of the head before that a second head leaves without a name of their own."""
    return {k: at for k, at in columns.items() if k not in head and not any(cells[n] for n in at if n < len(cells))}


def _widest(columns: _Columns) -> int:
    return max((n for at in columns.values() for n in at), default=0)


def _by_columns(cells: Sequence[Passage], columns: _Columns, rules: ActionRules) -> _Entry | None:
    if _widest(columns) >= len(cells):
        return None
    told = {kind: [cells[n] for n in at if cells[n]] for kind, at in columns.items()}
    task = Passage.join(told["task"])
    owner = Passage.join(told.get("owner", ())) or line_owner(task, rules)
    if not is_task(task):
        return None
    if len(_WORD.findall(owner.text)) > LONGEST_OWNER:
        owner = EMPTY
    progress = told.get("progress", [])
    return _Entry(
        task,
        owner,
        next(iter(told.get("due", ())), EMPTY),
        next(iter(progress), EMPTY),
        next(iter(told.get("met", ())), EMPTY),
        next(iter(told.get("minute", ())), EMPTY),
    )


def _by_looks(cells: Sequence[Passage], scene: Scene) -> _Entry | None:
    """A row of a log whose columns have no head: the task, who is to do it, how it stands."""
    filled = [c for c in cells if c and not _NUMBER.fullmatch(c.text)]
    if not filled or len(cells) < 2:
        return None
    rest = filled[1:]
    progress = next((c for c in rest if any(p.search(c.text) for p in scene.book.trails.logged)), EMPTY)
    owner = next((c for c in rest if c is not progress and _OWNERS.fullmatch(c.text.replace("All", "ALL"))), EMPTY)
    brief = bool(owner and progress) and len(_WORD.findall(filled[0].text)) > 1  # 'Quay signs', in a row that says all
    if not brief and not is_task(filled[0]):
        return None
    return _Entry(filled[0], owner, EMPTY, progress)


def _record(entry: _Entry, key: MeetingKey, written: date | None, ordinal: int, scene: Scene) -> Action:
    words = entry.task
    due = entry.due or due_in(words, key, (), scene.book.actions).words
    action_id = scene.ids.id("act", key.meeting_id, entry.minute.text or None, None, "action_log", words.text)
    return Action(
        fact_id=action_id,
        pack_id=scene.pack_id,
        document_id=scene.document_id,
        rule="logs.toml#column",
        evidence=scene.evidence(words, entry.owner, due, entry.progress),
        action_id=action_id,
        meeting_id=key.meeting_id,
        meeting_date=key.date,
        ordinal=ordinal,
        minute=entry.minute.text or None,
        clause=None,
        source="action_log",
        text=words.text,
        owner=entry.owner.text or None,
        due=due.text or None,
        due_date=day_of(due.text),
        resolution_id=None,
        progress=entry.progress.text or None,
        logged_on=written,
    )
