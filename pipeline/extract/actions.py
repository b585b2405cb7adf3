"""What was asked for, to be done after the meeting.

Enters: minutes, what they decided, the meetings that the same minutes announce. Leaves: one record for each
clause, request and action line. To note, approve or agree asks for nothing; neither does a clause that
brings an operative word of its own ('Authorised ...'), nor one that the paper prints a second time.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from datetime import date

from corpus.passage import Passage
from pipeline.blocks import Block
from pipeline.dates import day_of
from pipeline.extract.action_tables import UNRULED, Asked, Columns, action_columns
from pipeline.extract.clauses import unquoted
from pipeline.extract.dues import Due, due_in
from pipeline.extract.outline import FRONT, Entry
from pipeline.extract.people import bare
from pipeline.extract.requests import asked_for
from pipeline.extract.resolutions import Decided, own_verb
from pipeline.extract.scene import Scene
from pipeline.extract.task_words import owner_in, task_in
from pipeline.records import Action, Attendance, Resolution

__all__ = ["Resolved", "actions"]

_RECOMMENDS = re.compile(
    r"(?:[Tt]hat )?[Tt]he (?:[A-Z][\w&]* )*(?:Committee|Board|Panel|Cabinet|Executive|Forum|Group) recommends?"
    r" (?:to )?(?:the )?(?:[Ff]ull )?(?:Council|Cabinet|Executive|Board)\b"
    r"|(?:[Tt]hat )?it be (?:hereby )?recommended to (?:the )?(?:[Ff]ull )?(?:Council|Cabinet|Executive|Board)\b"
    r"|(?:[Tt]hat |[Tt]o )?recommend(?: to)? (?:the )?(?:[Ff]ull )?(?:Council|Cabinet|Executive|Board)\b"
)
_CALLS = re.compile(  # under a bare 'Decision:'
    r"(?:[Tt]hat |[Tt]o )?(?:[Aa]sk(?:s|ed)?|[Rr]equest(?:s|ed)?|[Ii]nstruct(?:s|ed)?"
    r"|[Ii]nvite[sd]?|[Dd]irect(?:s|ed)?)\b"
    r"|.*\ba (?:further |progress |update |written )*(?:report|update|letter|paper)\b[^.;]{0,60} be "
    r"(?:brought|presented|submitted|provided|sent|written|prepared)\b"
)
_AGREES = re.compile(r"(?i)to (?:also |further )?agree (?=that [^,.;]{3,80}? (?:would|will|should)\b)")
_AGREED = re.compile(r"(?i)(?:agree[sd]?|resolve[sd]?),? (?=that\b)")  # 'AGREED that a seminar be held', in a row
_CONDITIONS = re.compile(
    r"(?i)\bsubject to (?:the following |[^.;:]{3,60} and (?:to )?the following )(?:\w+ )?conditions?\b ?:"
)
_HANDED_ON = "REMITTED"  # a clause's own word that asks somebody for something

Resolved = tuple[Entry, Sequence[Decided], Sequence[Resolution]]
"""A minute, what it decided, and the records of that."""


def actions(
    minutes: Sequence[Resolved],
    front: Sequence[Block],
    there: Sequence[Attendance],
    coming: Sequence[date],
    scene: Scene,
) -> Iterator[Action]:
    """Every action of a meeting's minutes; `coming` are the meetings that the same minutes announce, `there` those
    who may be meant by initials or one name. A table's head in the front serves for the rows of all minutes."""
    count = 0
    columns = _head(front, scene)
    called = [bare(one.name, scene.book.names) for one in there]
    apart = [name.replace(".", " ") for name in called]  # 'A.Lee' is AL
    known = frozenset(w for name in (*called, *apart) for w in (_initials(name), *name.split()) if w)
    numbered = {entry.number: entry for entry, _, _ in minutes}
    for entry, made, resolutions in minutes:
        logged: list[tuple[str, str]] = []  # what 'ACTION: Clerk' says of a decision is its action
        over = _head(_above(entry, front), scene) if entry.rule == FRONT else columns
        for asked in _once(list(asked_for(entry, made, over, known, scene))):
            due = due_in(asked.task, scene.meeting, coming, scene.book.actions, asked.asker)
            if asked.due:
                due = Due(asked.due, day_of(asked.due.text))
            logged += [(asked.passage.text, _named(asked.owner))] if asked.source == "action_log" else []
            count += 1
            told = entry
            if asked.minute is not None:  # a list of all tasks, below the last minute
                told = numbered.get(asked.minute.rstrip(".)"), entry) if asked.minute else replace(entry, number=None)
            yield _record(told, asked.source, None, asked.passage, asked.owner, due, count, asked.rule, None, scene)
        given = False  # whether clauses are conditions of what is permitted
        for one, resolution in zip(made, resolutions, strict=True):
            given = (given and one.clause is not None) or bool(_CONDITIONS.search(one.passage.text))
            rule = None if given else _asks(one, scene)
            owner = owner_in(_bare(one), scene.book.actions)
            said = one.passage.text.strip(" .;")
            if rule is None or any(said in text and (not owner or _named(owner) == who) for text, who in logged):
                continue
            due = due_in(one.passage, scene.meeting, coming, scene.book.actions)
            count += 1
            resolution_id = resolution.resolution_id
            yield _record(entry, "resolution", one.clause, one.passage, owner, due, count, rule, resolution_id, scene)


def _once(asked: Sequence[Asked]) -> Iterator[Asked]:
    """What is asked for without requests that a column of actions beside them says again: in as many words, in fewer,
    or behind what they are about."""
    logged = [(one.owner.text, _plain(one)) for one in asked if one.source == "action_log"]
    for one in asked:
        again = one.source == "request" and any(
            owner == one.owner.text and (_plain(one).startswith(words) or words.endswith(_plain(one)))
            for owner, words in logged
        )
        if not again:
            yield one


def _named(owner: Passage) -> str:
    return owner.text.casefold().removeprefix("the ")


def _plain(one: Asked) -> str:
    return one.passage.text.casefold().strip(" .;")


def _head(front: Sequence[Block], scene: Scene) -> Columns:
    """The last head of a column of actions before the first minute, or the word 'Action' alone on a line."""
    columns = Columns()
    for block in front:
        if block.cells and (found := action_columns(block, scene.book.actions)):
            columns = Columns(found, block.table)
        elif not block.cells and any(p.kind == "task" and p.search(block.text) for p in scene.book.actions.column):
            columns = Columns({"task": 0}, UNRULED)
    return columns


def _above(entry: Entry, front: Sequence[Block]) -> Sequence[Block]:
    """What stands in the front above an entry that is part of it."""
    return front[: next((i for i, block in enumerate(front) if block is entry.blocks[0]), 0)]


def _initials(name: str) -> str:
    return "".join(w[0] for w in re.split(r"[\s-]+", name.strip()) if w[:1].isupper())


def _asks(one: Decided, scene: Scene) -> str | None:
    """The rule by which a clause asks for something; None where it doesn't."""
    rules = scene.book.actions
    called = one.verb in rules.verbs or (
        one.verb is None and (_CALLS.match(one.passage.text) or _AGREES.match(one.passage.text))
    )
    words = _bare(one)
    own = own_verb(words, scene.book.decisions)
    if one.restated or not called or (own and own != _HANDED_ON):
        return None
    if _RECOMMENDS.match(one.passage.text):
        return None  # another body's to decide
    found = task_in(words, rules)
    return found[0].name if found else None


def _bare(one: Decided) -> Passage:
    """What was decided, without quotes round it and without 'To agree' before 'that the Clerk would write'."""
    words = unquoted(one.passage)
    lead = _AGREES.match(words.text) or _AGREED.match(words.text)
    return words.cut(lead.end()) if lead else words


def _record(
    entry: Entry,
    source: str,
    clause: str | None,
    words: Passage,
    owner: Passage,
    due: Due,
    ordinal: int,
    rule: str,
    resolution_id: str | None,
    scene: Scene,
) -> Action:
    action_id = scene.ids.id("act", scene.meeting.meeting_id, entry.number, clause, source, words.text)
    return Action(
        fact_id=action_id,
        pack_id=scene.pack_id,
        document_id=scene.document_id,
        rule=rule,
        evidence=scene.evidence(words),
        action_id=action_id,
        meeting_id=scene.meeting.meeting_id,
        meeting_date=scene.meeting.date,
        ordinal=ordinal,
        minute=entry.number,
        clause=clause,
        source=source,
        text=words.text,
        owner=owner.printed or None,
        due=due.words.text or None,
        due_date=due.day,
        resolution_id=resolution_id,
    )
