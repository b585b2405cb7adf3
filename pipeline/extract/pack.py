"""All facts of one pack: sections in turn, each by what its kind holds.

Enters: a reading, its recognition, its sections. Leaves: facts and problems.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from functools import partial
from typing import TYPE_CHECKING

from corpus.passage import EMPTY
from pipeline.blocks import Block, Reading
from pipeline.extract.acronyms import acronyms
from pipeline.extract.action_log import action_log
from pipeline.extract.action_tables import undated
from pipeline.extract.actions import Resolved, actions
from pipeline.extract.agenda import agenda_items, counted
from pipeline.extract.agreement import disagreements
from pipeline.extract.all_tasks import below_end
from pipeline.extract.apologies import told_in_prose
from pipeline.extract.attendance import Listed, excused, listings
from pipeline.extract.attendance import records as attendance_records
from pipeline.extract.attendance_labels import attends, first_sentence
from pipeline.extract.courtesies import at_odds
from pipeline.extract.declarations import declarations
from pipeline.extract.declared_in_front import declared_in_front
from pipeline.extract.figures import figures
from pipeline.extract.floor import floor
from pipeline.extract.future import announced
from pipeline.extract.items import item_numbers
from pipeline.extract.landscape import landscape
from pipeline.extract.listing_unheaded import without_absent
from pipeline.extract.meeting import body_of, key_of, meeting_of, publisher
from pipeline.extract.mentions import mentions
from pipeline.extract.minutes import minute_of, references
from pipeline.extract.notice import notice_decisions, notice_outline
from pipeline.extract.outline import Entry, Outline, outline, unheaded
from pipeline.extract.page_ranges import check_page_ranges
from pipeline.extract.people import bare
from pipeline.extract.prose_values import prose_values
from pipeline.extract.report import report_facts
from pipeline.extract.resolutions import decided
from pipeline.extract.resolutions import records as resolution_records
from pipeline.extract.rows import agenda_rows, numbered_rows
from pipeline.extract.scene import MeetingKey, Scene, Trouble
from pipeline.extract.terms import terms_facts
from pipeline.ids import Numbered, fact_id, fold
from pipeline.records import AgendaItem, Document, Fact, FutureMeeting, Problem
from pipeline.segment import Section
from rules.book import Authority, Layout, RuleBook

if TYPE_CHECKING:
    from spacy.language import Language

__all__ = ["Extracted", "extract"]

_NEXT = re.compile(r"(?i)(?:date of )?(?:the )?next meeting(?: date)? ?[:–-]")  # over those present
_ITS_NEXT = re.compile(r"(?i)(?:the )?next meeting (?:is|was|will|would)\b")
_CAME = re.compile(r"(?i)(?:attending|attended|in attendance)\W*")
_THOSE = re.compile(r"(?<=\. )(?:Those|The members|Members|People) (?:who were )?present (?:were|was)\b:? ?(?=[A-Z])")
_BODY = re.compile(
    r"(?i)(?:[\w’&-]+ ){0,4}(?:party|group|committee|sub-?committee|panel|board|cabinet|forum|executive)\W*"
)
_TITLE = 6  # words of a point's title
_COUNTED = re.compile(r"\d{1,4}/\d{1,4} (?=(?:Cllrs?|Councillors?)\b)")  # a paragraph's number, left in the text
_KEY = re.compile(r"[A-Z]{2,4}")  # somebody's letters
_LISTS = 3  # minutes at the beginning, under which officers and guests may be listed
_NOWHERE = MeetingKey("", None, None, None)


@dataclass(frozen=True, slots=True)
class Extracted:
    """What one pack gave."""

    facts: tuple[Fact, ...]
    problems: tuple[Problem, ...]


def extract(
    reading: Reading,
    layout: Layout,
    sections: Sequence[Section],
    book: RuleBook,
    nlp: Language,
    authority: Authority | None = None,
) -> Extracted:
    """Facts and problems of a pack; `authority` is whose papers they were recognised to be."""
    ids, troubles = Numbered(), list[Trouble]()
    running = [b.text for b in reading.blocks if b.furniture == "running"]
    who = authority.name if authority else publisher(running, sections)
    pages = {p.number: p for p in reading.pages}
    scene = Scene(reading.pack_id, "", _NOWHERE, pages, layout, book, nlp, ids, troubles)
    keys = _keys(sections, who, reading)
    if (
        (layout.minutes_title or layout.fallback)
        and not any(keys)
        and not any(s.kind in ("agenda", "minutes", "action_log") for s in sections)
    ):
        message = f"set out as {layout.name} papers are, but no meeting's body and date could be read"
        troubles.append(Trouble("no_meeting", "warning", 1, message))
    facts: list[Fact] = []
    scenes: list[Scene] = []
    for ordinal, (section, key) in enumerate(zip(sections, keys, strict=True), 1):
        document_id = fact_id("doc", reading.pack_id, ordinal)
        here = replace(scene, document_id=document_id, meeting=key or _NOWHERE, ids=Numbered())
        scenes.append(here)
        if section.kind == "action_log":
            behind = ordinal > 1 and sections[ordinal - 2].kind == "minutes" and keys[ordinal - 2] == key
            facts.extend(action_log(section, body_of(section.head, who, key), here, behind=behind))
            continue
        if key is None:
            if section.kind in ("agenda", "minutes"):
                message = f"{section.kind} without a body and a date that could be read: {section.title.text[:120]!r}"
                troubles.append(Trouble("no_meeting", "warning", section.page_from, message))
            continue
        if key.body is None:
            message = f"{section.kind} without the name of a body: {section.title.text[:120]!r}"
            troubles.append(Trouble("no_body", "info", section.page_from, message))
        facts.extend(_section(section, here))
    for section, here in zip(sections, scenes, strict=True):
        if section.kind != "agenda":
            facts.extend(figures(section, here))
    facts.extend(acronyms(sections, scenes))
    facts.extend(prose_values(sections, scenes))
    facts.extend(landscape(sections, scenes, who))
    agendas = {here.document_id for section, here in zip(sections, scenes, strict=True) if section.kind == "agenda"}
    items = [f for f in facts if isinstance(f, AgendaItem) and f.document_id in agendas]
    numbers = item_numbers(sections, keys, items)
    for section, here, number in zip(sections, scenes, numbers, strict=True):
        facts.extend(report_facts(section, number, here))
        facts.extend(terms_facts(section, here))
    facts.extend(mentions(sections, scenes, facts))
    facts.extend(
        _document(section, here, ordinal, number)
        for ordinal, (section, here, number) in enumerate(zip(sections, scenes, numbers, strict=True), 1)
    )
    troubles.extend(disagreements(facts, book.prose))
    return Extracted(tuple(facts), tuple(scene.problem(t) for t in troubles))


def _keys(sections: Sequence[Section], who: str | None, reading: Reading) -> list[MeetingKey | None]:
    """Each section's meeting; an appendix is of the meeting whose report it follows, a log of actions else of the
    minutes. Minutes and agendas that name no body are of a meeting that only this pack knows."""
    keys: list[MeetingKey | None] = []
    last: MeetingKey | None = None
    minuted: MeetingKey | None = None
    for section in sections:
        nameless = reading.pack_id if section.kind in ("agenda", "minutes") else ""
        logged = section.kind == "action_log"
        key = key_of(section.head, who, reading.file_name, nameless, partial(_text_of, section, reading), logged)
        if key is None and section.kind not in ("agenda", "minutes"):
            key = last or (minuted if logged else None)
        elif section.kind not in ("minutes", "action_log"):
            last = key
        if section.kind == "minutes":
            minuted = key
        keys.append(key)
    return keys


def _text_of(section: Section, reading: Reading) -> str:
    return "\n".join(p.text for p in reading.pages if section.page_from <= p.number <= section.page_to)


def _section(section: Section, scene: Scene) -> Iterator[Fact]:
    if section.kind == "agenda":
        yield from meeting_of(section, None, (), scene)
        items = list(agenda_items(section.blocks, scene))
        check_page_ranges(items, scene)
        yield from items
        yield from _from_agenda(section, scene)
    elif section.kind == "minutes":
        yield from _minutes(section, outline(section, scene.layout, scene.book), scene)
    elif scene.layout.decisions == "notice" and section.head.date:
        yield from _minutes(section, notice_outline(section, scene.layout), scene)


def _minutes(section: Section, plan: Outline, scene: Scene) -> Iterator[Fact]:
    listed = without_absent(told_in_prose(plan, _listed(plan, scene), scene, section.head.chair), scene)
    yield from meeting_of(section, plan, listed, scene)
    there = list(attendance_records(listed, scene))
    yield from there
    yield from agenda_items(agenda_rows(section.blocks, scene.book), scene)
    count = 1
    notice = scene.layout.decisions == "notice"
    done: list[Resolved] = []
    declared: set[str] = set()
    before = () if notice else unheaded(plan, scene.book)
    for ordinal, entry in enumerate((*before, *plan.entries), 1 - len(before)):
        minute_id = None
        if not notice and ordinal:
            minute = minute_of(entry, ordinal, scene)
            minute_id = minute.minute_id
            yield minute
            yield from references(entry, scene)
        if not notice:
            interests = list(declarations(entry, scene))
            declared.update(one.name for one in interests)
            yield from interests
        made = notice_decisions(entry, scene) if notice else decided(entry, scene)
        resolved = list(resolution_records(entry, minute_id, made, count, scene))
        yield from resolved
        count += len(made)
        done.append((entry, made, resolved))
    if not notice:
        yield from declared_in_front(plan.front, declared, scene)
        yield from floor(done, there, scene)
    told = () if notice else (*before, *plan.entries)
    coming = [f for e in told for f in _coming(e, scene)]
    if (
        told and not told[-1].blocks and plan.foot
    ):  # 'Tuesday 4 May at 7 pm. Meeting closed at 9 pm.', under its heading
        coming.extend(announced(told[-1].heading, [first_sentence(plan.foot[0].passage)], scene))
    over = [b.passage for b in plan.front if not b.cells and _NEXT.match(b.text)]
    said = {f.fact_id for f in coming}
    last = announced(EMPTY, [*over, *(b.passage for b in undated(plan.foot, scene.book.actions))], scene)
    coming.extend(f for f in last if f.fact_id not in said)
    yield from coming
    if (logged := below_end(plan.foot, scene.book.actions)) is not None:
        done.append((logged, (), ()))
    yield from actions(done, plan.front, there, [f.meeting_date for f in coming], scene)
    if not plan.entries:
        message = "minutes in which no numbered minute could be told"
        scene.troubles.append(Trouble("no_minutes", "warning", section.page_from, message))
    if not listed and "#field" not in section.head.rule:  # but on a form that one person signs
        message = "minutes in which nobody was read as present"
        scene.troubles.append(Trouble("no_attendance", "warning", section.page_from, message))


def _coming(entry: Entry, scene: Scene) -> list[FutureMeeting]:
    """Meetings that a minute announces, under its heading or in it: '11. Date of next meeting – 3rd May 2018'."""
    told = list(undated(entry.blocks, scene.book.actions))
    own = [b for n, b in enumerate(told) if not (n and _ITS_NEXT.match(b.text) and _titles(told[n - 1], scene))]
    lines = [b.passage for b in own]
    below = list(announced(entry.heading, lines, scene))
    return below or list(announced(entry.heading, [entry.heading], scene))


def _titles(block: Block, scene: Scene) -> bool:
    """Whether a numbered line is a point's title: what is said under it of a next meeting is of that matter's."""
    titled = (
        bool(block.marker) and not block.cells and len(block.text.split()) <= _TITLE and block.text[-1] not in ".:;"
    )
    return titled and not any(p.search(block.text) for p in scene.book.meetings.future)


def _listed(plan: Outline, scene: Scene) -> list[Listed]:
    """Everybody in a list: over the business, under a minute's heading ('1. Present'), in the first minute, or at the
    minutes' end."""
    found = list(listings(plan.front, scene))
    for n, entry in enumerate(plan.entries):
        under = attends(entry.heading.text, scene.book.attendance)
        if under is not None and not n and _CAME.fullmatch(entry.heading.text) and not found:
            under = ("member", under[1])  # '1. Attending:', with no other list of those present
        if n and _BODY.fullmatch(entry.heading.text):
            continue  # '3. Working Party' is business, and its members are not who came
        if under is not None and (n < _LISTS or under[0] in ("member", "apologies")):  # '14. Association Officers'
            for one in listings(_own_numbers_off(entry), scene, under, quiet=True):
                _add(one, found, scene)
    first, last = (plan.entries[0].blocks, plan.entries[-1].blocks) if plan.entries else ((), ())
    told = plan.entries and attends(plan.entries[0].heading.text, scene.book.attendance)
    declared = bool(plan.entries) and _declares(plan.entries[0], scene)  # 'Councillors A and B', who had an interest
    if not told and not declared and not any(one.status == "present" for one in found):
        found.extend(listings(first, scene, quiet=True))  # '1. Those present and apologies'
    if not told and not any(one.status == "present" for one in found):
        found.extend(
            listings(_those_present(first), scene, ("member", scene.book.attendance.there[0].name), quiet=True)
        )
    if not any(one.status == "present" for one in found):
        found.extend(listings(_behind_elections(plan, scene), scene, quiet=True))
    if not any(one.status == "present" for one in found):
        found.extend(listings((*last, *plan.foot), scene, quiet=True))
    known = {fold(one.name.text) for one in found}
    away = (one for entry in plan.entries for one in excused(entry.blocks, scene))
    return [*found, *(one for one in away if fold(one.name.text) not in known)]


def _those_present(blocks: Sequence[Block]) -> list[Block]:
    """The names behind 'Those present were:' in the first minute."""
    told = ((b, m) for b in blocks if not b.cells and (m := _THOSE.search(b.text)))
    return [replace(b, passage=first_sentence(b.passage.cut(m.end()))) for b, m in told][:1]


def _own_numbers_off(entry: Entry) -> list[Block]:
    """A minute's blocks without the numbers of its own paragraphs: '1.1 Cllr Lee', under '1. Apologies', and '19/5 Cllr
    Lee', which count on through all items."""
    own = re.search(r"\d+$", entry.number or "")
    paragraph = re.compile(rf"{own[0]}[.]\d{{1,2}}[.]?|\d{{1,4}}/\d{{1,4}}" if own else r"(?!)")
    blocks = []
    for block in entry.blocks:
        counted = None if block.cells else _COUNTED.match(block.text)
        off = block.marker and paragraph.fullmatch(block.marker)
        block = replace(block, marker=None, marker_passage=None) if off else block
        blocks.append(replace(block, passage=block.passage.cut(counted.end())) if counted else block)
    return blocks


def _add(one: Listed, found: list[Listed], scene: Scene) -> None:
    """A listing more; a table of substitutes tells of somebody listed above in whose place he came."""
    names = scene.book.names
    if one.status == "apologies" and _KEY.fullmatch(one.name.text) and any(o.status == "apologies" for o in found):
        return  # 'BH is on holiday', below the list that has him in full
    name = fold(bare(one.name.text, names))
    there = [i for i, other in enumerate(found) if other.status == "present"]
    same = [
        i
        for i in there
        if fold(bare(found[i].name.text, names)) == name and not at_odds(found[i].name.text, one.name.text)
    ]
    if one.status == "present" and len(same) == 1:
        found[same[0]] = replace(found[same[0]], representing=found[same[0]].representing or one.representing)
    else:
        found.append(one)


def _declares(entry: Entry, scene: Scene) -> bool:
    """Whether a minute is of interests declared."""
    return any(p.kind == "heading" and p.search(entry.heading.text) for p in scene.book.meetings.declaration)


def _behind_elections(plan: Outline, scene: Scene) -> Sequence[Block]:
    """'Present: ...' and what follows it under one of the first headings: 'Election of Vice-Chairman'."""
    rules = scene.book.attendance
    opens = [p for p in (*rules.prefix, *rules.heading) if p.kind == "member"]
    for entry in plan.entries[1 : _LISTS + 1]:
        if _declares(entry, scene):
            continue  # 'Councillors:', over those who declared an interest
        for i, block in enumerate(entry.blocks):
            if not block.cells and any(p.search(block.text) for p in opens):
                return entry.blocks[i:]
    return ()


def _from_agenda(section: Section, scene: Scene) -> Iterator[Fact]:
    """Dates of meetings to come that the agenda itself prints, in its last items or under them."""
    blocks = numbered_rows(counted(section.blocks))
    for i, block in enumerate(blocks):
        if block.marker and block.marker[0].isdigit():
            end = next(
                (j for j in range(i + 1, len(blocks)) if blocks[j].marker and blocks[j].marker[0].isdigit()),  # type: ignore[index]
                len(blocks),
            )
            yield from announced(block.passage, [b.passage for b in blocks[i:end]], scene)


def _document(section: Section, scene: Scene, ordinal: int, number: str | None) -> Document:
    key = scene.meeting
    return Document(
        fact_id=scene.document_id,
        pack_id=scene.pack_id,
        document_id=scene.document_id,
        rule=section.rule,
        evidence=scene.evidence(section.title),
        ordinal=ordinal,
        kind=section.kind,
        title=section.title.text,
        meeting_id=key.meeting_id or None,
        meeting_date=key.date,
        agenda_item=number,
        page_from=section.page_from,
        page_to=section.page_to,
    )
