"""Who was there, from lists: tables, lines and runs of names under their headings.

Enters: the front of the minutes (and whatever a heading of attendance stands over). Leaves: one listing
for each name printed. Prose ('Apologies were received from ...') is read in apologies.py.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from corpus.passage import EMPTY, Passage
from pipeline.blocks import Block
from pipeline.extract.people import Office, is_post, looks_like_person, office, split_run
from pipeline.extract.scene import Scene, Trouble
from pipeline.records import Attendance
from rules.book import AttendanceRules, RuleBook

__all__ = ["Listed", "listings", "records"]

_GROUP = re.compile(
    r"^(?:(?:Councillors|Cllrs|Members|Cynghorwyr)\b\.?\s*:?\s*[-–]?|(?:Councillor|Cllr)\s*:)\s*(?=\S)",
    re.IGNORECASE,
)
_BRACKETS = re.compile(r"\s*\((?P<inside>[^()]*(?:\([^()]*\)[^()]*)*)\)\s*")


@dataclass(frozen=True, slots=True)
class Listed:
    """One listing of one person."""

    name: Passage
    status: str
    capacity: str | None
    role: Passage = EMPTY
    organisation: Passage = EMPTY
    representing: Passage = EMPTY
    is_chair: bool = False
    chair_by_line: bool = False
    rule: str = ""
    also: tuple[Passage, ...] = ()  # further words that show it


def listings(blocks: Sequence[Block], scene: Scene) -> Iterator[Listed]:
    """Every name under a heading of attendance, in order."""
    rules = scene.book.attendance
    kind: str | None = None
    columns: tuple[str | None, ...] = ()
    rule = ""
    for block in blocks:
        heading = _heading(block, rules)
        if heading is not None:
            kind, rule = heading
            columns = ()
            continue
        prefix = next((m for p in rules.prefix if (m := p.search(block.text))), None)
        run = block.passage
        if prefix is not None and not block.cells:
            pattern = next(p for p in rules.prefix if p.search(block.text))
            kind, rule, run = pattern.kind, pattern.name, block.passage.cut(prefix.end())
        if block.cells and (label := _label(block.cells[0], rules)) is not None:
            kind, rule = label  # 'PRESENT:' in a column of its own, the names beside it
            columns = ()
            yield from _line(Passage.join(block.cells[1:]), kind, rule, scene, under_prefix=True)
            continue
        if kind is None:
            continue
        if block.cells:
            heads = tuple(_column(c.text, rules) for c in block.cells)
            if sum(h is not None for h in heads) >= 2:
                columns = heads
                continue
            yield from _row(block, kind, columns, rule, scene)
        else:
            yield from _line(run, kind, rule, scene, under_prefix=prefix is not None)


def records(listed: Sequence[Listed], scene: Scene) -> Iterator[Attendance]:
    """Listings as records. The same person listed twice has two."""
    for ordinal, one in enumerate(listed, 1):
        yield Attendance(
            fact_id=scene.ids.id("att", scene.meeting.meeting_id, one.status, one.capacity, one.name.text),
            pack_id=scene.pack_id,
            document_id=scene.document_id,
            rule=one.rule,
            evidence=scene.evidence(one.name, one.role, one.organisation, one.representing, *one.also),
            meeting_id=scene.meeting.meeting_id,
            meeting_date=scene.meeting.date,
            ordinal=ordinal,
            name=one.name.text,
            status=one.status,
            capacity=one.capacity,
            organisation=one.organisation.text or None,
            role=one.role.text or None,
            is_chair=one.is_chair,
            representing=one.representing.text or None,
        )


def _heading(block: Block, rules: AttendanceRules) -> tuple[str, str] | None:
    """A block that is a heading of a list and nothing else; in a table it may stand in any one cell."""
    filled = [c for c in block.cells if c]
    text = filled[0].text if len(filled) == 1 else block.text
    if len(filled) > 1:
        return None
    return next(((p.kind, p.name) for p in rules.heading if p.search(text)), None)


def _label(cell: Passage, rules: AttendanceRules) -> tuple[str, str] | None:
    return next(((p.kind, p.name) for p in rules.heading if p.search(cell.text)), None)


def _column(text: str, rules: AttendanceRules) -> str | None:
    return next((p.kind for p in rules.column_head if p.search(text)), None)


def _row(block: Block, kind: str, columns: Sequence[str | None], rule: str, scene: Scene) -> Iterator[Listed]:
    cells = block.cells
    if not cells[0]:
        return
    named = dict(zip((c for c in columns), cells, strict=False)) if len(columns) == len(cells) else {}
    name = named.get("name", cells[0])
    detail = Passage.join(cells[1:]) if not named else named.get("organisation", EMPTY)
    listed = _person(name, kind, rule, scene)
    if listed is None:
        return
    if named:
        yield replace(listed, role=listed.role or named.get("role", EMPTY), organisation=detail)
        return
    who, representing = _stand_in(detail, scene.book)
    post = office(who, scene.book.names)
    yield replace(
        listed,
        role=post.role or listed.role,
        organisation=post.organisation or listed.organisation,
        representing=representing or listed.representing,
    )


def _line(run: Passage, kind: str, rule: str, scene: Scene, under_prefix: bool) -> Iterator[Listed]:
    """One name, or a run of them; prose that no name stands in is left to the other extractors."""
    group = _GROUP.match(run.text)
    names = run.cut(group.end()) if group else run
    pieces = [_unstop(p) for p in split_run(names)]
    people = [p for p in pieces if looks_like_person(_plain(p.text), scene.book.names)]
    if len(pieces) == 2 and len(people) >= 1 and not group and not under_prefix and people[0] is pieces[0]:
        listed = _person(pieces[0], kind, rule, scene)
        if listed is not None and len(people) == 1:  # 'Name, Post of it'
            post = office(pieces[1], scene.book.names)
            yield replace(listed, role=listed.role or post.role, organisation=listed.organisation or post.organisation)
            return
    if not people or (not group and not under_prefix and len(people) * 2 < len(pieces)):
        if len(run.text) < 80 and not group and not under_prefix:
            scene.troubles.append(
                Trouble(
                    "attendance_unread",
                    "info",
                    run.first_page,
                    f"under the attendance, not read as a name: {run.text!r}",
                )
            )
        return
    last: Listed | None = None
    for piece in pieces:
        listed = None
        if looks_like_person(_plain(piece.text), scene.book.names) or (group and _surname_only(piece.text)):
            listed = _person(piece, kind, rule, scene)
        elif last is not None and not last.role and is_post(piece.text, scene.book.names):
            last = replace(last, role=piece)  # '..., Mrs Ann Moor, Clerk'
        if listed is not None:
            if last is not None:
                yield _ranked(last, scene)
            last = listed
    if last is not None:
        yield _ranked(last, scene)


def _ranked(one: Listed, scene: Scene) -> Listed:
    """In a run that mixes them, the clerk is an officer whatever list he stands in."""
    officer = any(p.search(one.role.text) for p in scene.book.attendance.officer_post)
    return replace(one, capacity="officer") if officer and one.capacity in ("member", "other") else one


def _unstop(piece: Passage) -> Passage:
    """A run's last name without the sentence's full stop."""
    if piece.text.endswith(".") and len(piece.text) > 3 and piece.text[-3] not in " .":
        return piece.cut(0, len(piece.text) - 1)
    return piece


def _plain(text: str) -> str:
    text = re.sub(r"\s*[-–—,]\s*in the chair$", "", text, flags=re.IGNORECASE)
    return _BRACKETS.sub(" ", text).strip()


def _surname_only(text: str) -> bool:
    return bool(re.fullmatch(r"[A-Z][\w'’-]+", _plain(text)))


def _person(name: Passage, kind: str, rule: str, scene: Scene) -> Listed | None:
    """A name parted from what stands behind it in brackets or dashes."""
    rules, names = scene.book.attendance, scene.book.names
    status = "apologies" if kind == "apologies" else "present"
    capacity = None if status == "apologies" else kind
    chair, role, organisation, representing = False, EMPTY, EMPTY, EMPTY
    for pattern in rules.chair:
        match = pattern.search(name.text)
        if match is None:
            continue
        if pattern.kind == "post":
            role = name.group(match, "post")
            chair = role.text.casefold().startswith(("chair", "presiding"))
        else:
            chair = True
        name = name.cut(0, match.start())
        break
    for pattern in rules.qualifier:
        if match := pattern.search(name.text):
            name = name.cut(0, match.start())
    if match := _BRACKETS.search(name.text):
        inside = name.group(match, "inside")
        who, representing = _stand_in(inside, scene.book)
        post = office(who, names) if who else Office(EMPTY, EMPTY)
        role, organisation = role or post.role, post.organisation
        name = name.cut(0, match.start())
    if not name:
        return None
    return Listed(name, status, capacity, role, organisation, representing, chair, False, rule)


def _stand_in(detail: Passage, book: RuleBook) -> tuple[Passage, Passage]:
    """What is the person's own, and whom they stand in for."""
    for pattern in book.attendance.representing:
        if match := pattern.search(detail.text):
            return detail.group(match, "role"), detail.group(match, "name")
    return detail, EMPTY
