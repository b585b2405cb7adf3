"""Rows of lists: labels with names beside them, lists side by side, tables of people, columns of ticks.

Enters: a row of cells and where in a list the reading is. Leaves: one listing for each name printed.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from itertools import pairwise

from corpus.passage import EMPTY, Passage
from pipeline.blocks import Block
from pipeline.dates import MONTH_NAME
from pipeline.extract.attendance_labels import column_of, columns_apart, first_sentence, label_of, labels_in, presides
from pipeline.extract.attendance_lines import in_words, of_group
from pipeline.extract.attendance_state import LISTED, UNREAD, ListState
from pipeline.extract.listing import Listed, listed_as, plain, ranked
from pipeline.extract.listing_abreast import abreast, initialled, set_apart, with_posts
from pipeline.extract.listing_cells import cell_of, each_posted, everybody
from pipeline.extract.listing_from import of_place
from pipeline.extract.listing_lines import line
from pipeline.extract.listing_over import over_people
from pipeline.extract.listing_roles import officers_apart, seated, without_key
from pipeline.extract.listing_runs import entries, names_people
from pipeline.extract.listing_shapes import NOT_THERE, instead, row, ticked
from pipeline.extract.listing_sides import heads_ticks
from pipeline.extract.listing_surnames import surnames_abreast
from pipeline.extract.people import is_organisation, is_post, looks_like_person
from pipeline.extract.scene import Scene, printed_lines
from pipeline.name_lines import pairs

__all__ = ["in_row"]

_DETAILS = frozenset(["initials", "role", "organisation", "ward"])  # heads of columns beside the names
_GROUPED = re.compile(r"(?:Cllrs?|Councillors?|Messrs|COUNCILLORS?|CLLRS?)\.? ?:?")
_GROUP = re.compile(r"(?:Councillors|Members|COUNCILLORS|MEMBERS|Cllrs) ?:-?")
_ALIKE = re.compile(r"(?i:councillors?|cllrs?|members?) ?:?")
_DEPUTY = re.compile(r"(?P<post>(?i:(?:vice|deputy)[ -]?(?:chair(?:man|woman|person)?|convener))) ?:?")
_LED = re.compile(
    r"(?:Councillors|Cllrs|Members|Aldermen)\.? ?:|(?:The )?(?:(?:Right )?Worshipful )?(?:[Tt]he )?"
    r"(?:(?:Deputy|Vice|Lord|Town)[- ])*(?:Mayor|Chair(?:man|woman|person)?|Provost|Leader|Convener), "
)
_SURNAME = re.compile(r"(?:[A-Z]\.? ){0,2}[A-Z][a-z][\w’'-]*(?: \([^()]{2,40}\))?")
_GOES_ON = re.compile(r"(?:[,;&/–-]|\b(?:and|of|for|the|to|in|with|at|Cllr|Councillor|Mrs?|Ms|Dr)|\b[A-Z]\.?)$")
_POINTS = frozenset({":", ";", "-", "–", ":-"})
_WHEN = re.compile(r"(?i)(?:whole|part) of (?:the )?meeting|(?:for )?(?:agenda )?items? \d[\d, &and-]*")
_BUSINESS = re.compile(
    r"(?i)(?:no|number|agenda|minute)\.?|(?:no\.? |agenda )?items?(?: no\.?)?|discussions?|actions?(?: by)?"
    r"|subject|topic|items?(?: +| ?/ ?)actions?"
)
_MEETINGS = re.compile(  # the head of a column of one meeting of the year: 'Apr', 'June 17', '4/5/17'
    rf"(?i)(?:{MONTH_NAME}\.?(?: ?[’'\x27]?\d{{2,4}})?|\d{{1,2}}[./-]\d{{1,2}}(?:[./-]\d{{2,4}})?)"
)
_DAY = re.compile(r"\d{1,2}[./-]\d{1,2}[./-]\d{2,4}")
_YEAR, _PROSE_CELL = 3, 160  # such columns make a table the record of a year; characters that no entry of a list has


def in_row(block: Block, state: ListState, scene: Scene) -> Iterator[Listed]:
    rules = scene.book.attendance
    block = without_key(block, state, scene)
    days = [c for c in block.cells if c and _MEETINGS.fullmatch(c.text)]
    if len(days) >= _YEAR or sum(bool(_DAY.fullmatch(c.text)) for c in days) > 1:
        state.kind, state.calendar = None, block.table
    if state.calendar is not None and block.table == state.calendar:
        return  # who came to which meeting of the year
    if state.kind in (None, "member") and len(block.cells) > 1 and all(_ALIKE.fullmatch(c.text) for c in block.cells):
        state.open("member", state.rule or next(p.name for p in rules.column_head if p.kind == "name"))
        state.each = block.table  # 'Councillor: | Councillor: | Councillor:', over names abreast
        return
    if names := surnames_abreast(block, state, scene):
        yield from names
        return
    if state.kind is None and (seats := seated(block, scene)):
        state.open("member", rules.there[0].name)
        yield from line(seats, "member", state.rule, scene, True)
        return
    labelled = any(c and _GROUP.fullmatch(c.text) for c in block.cells[1:])  # 'Present:-', 'Councillors:-', surnames
    labelled = labelled and any(c and label_of(c, rules) is not None for c in block.cells)
    ticks = heads_ticks(block, state.lists, rules)
    labelled = labelled or (state.kind is None and label_of(block.cells[0], rules) is not None)  # 'CLLRS: | Ann Lee'
    labelled = labelled or column_of(block.cells[-1].text, rules) == "there"  # 'Councillor | Ward | Attendance'
    if not labelled and not ticks and any(c and _GROUPED.fullmatch(c.text) for c in block.cells[:-1]):
        state.seat = block.table
        block = replace(block, cells=_ungrouped(block.cells))
    heads = {i: h for i, c in enumerate(block.cells) if c and (h := label_of(c, rules)) is not None}
    if {"there", "away"} <= set(state.columns) and block.table is not None and block.table == state.table:
        yield from _marked(block, heads, state, scene)  # what a row's own label says opens no other columns
        return
    ticking = "there" in state.columns and block.table == state.table is not None
    if ticking and ((told := _people(block, state, scene)) or _absent(block, state, scene)):
        yield from told  # a cell 'Apologies' is no head of a column
        return
    filled = [i for i, c in enumerate(block.cells) if c and c.text not in _POINTS]
    if state.kind is not None and len(filled) == 2 and _WHEN.fullmatch(block.cells[filled[0]].text):
        yield from line(block.cells[filled[1]], state.kind, state.rule, scene, True)  # 'Whole of meeting | A, B'
        return
    listed = state.kind in ("member", "other", "officer")
    if listed and len(filled) > 1 and filled[0] not in heads and over_people(block, filled, scene):
        for i in filled[1:]:  # 'Quay Police: | Sgt Lee'
            yield from line(block.cells[i], state.kind or "", state.rule, scene, True)
        return
    if sum(bool(_BUSINESS.fullmatch(block.cells[i].text)) for i in filled) > 1:
        state.kind = None  # 'No | Item | Action': the lists are over
        return
    if len(heads) >= 2 and len(heads) == len(filled) and not ticks:  # lists side by side
        state.open(*next(iter(heads.values())))
        state.sides = {i: (k if k in LISTED else None, r) for i, (k, r) in heads.items()}
        state.seen.update(k for k, _ in heads.values())
        state.table = block.table
        return
    named = [column_of(block.cells[i].text, rules) for i in filled[1:]] if filled and filled[0] in heads else []
    if state.sides and block.table == state.table and not (named and _DETAILS.issuperset(named)):
        yield from _beside(block, state, heads, scene)
        return
    if len(filled) > 3 and len(heads) > 1 and filled[0] in heads and _alternate(filled, heads):
        state.open(*heads[filled[0]])  # 'Present: | A Lee | Apologies: | B Hall'
        state.sides = {i: (k if k in LISTED else None, r) for i, (k, r) in heads.items()}
        state.seen.update(k for k, _ in heads.values())
        state.table = block.table
        between = {i: column_of(block.cells[i].text, rules) or "" for i in filled if i not in heads}
        if between and block.table is not None and _DETAILS.issuperset(between.values()):
            state.details = between  # 'Present | Organisation | Apologies | Organisation'
        else:
            yield from _beside(block, state, heads, scene)
        return
    if len(filled) > 1 and (label := presides(block.cells[filled[0]].text, rules)) is not None:
        one = listed_as(block.cells[filled[1]], "member", label.name, scene)
        if one is not None:
            yield replace(ranked(one, scene), is_chair=True, chair_by_line=True)
        return
    if state.kind == "member" and len(filled) == 2 and (deputy := _DEPUTY.fullmatch(block.cells[filled[0]].text)):
        one = listed_as(block.cells[filled[1]], "member", state.rule, scene)
        if one is not None and not one.role:
            yield replace(one, role=block.cells[filled[0]].group(deputy, "post"))
            return
    several = labels_in(block, rules)
    if several:
        yield from in_words(block, several, state, scene, True)
        return
    columns = tuple(column_of(c.text, rules) for c in block.cells)
    if "name" in columns and (len(filled) > 2 or "there" in columns) and all(columns[i] for i in filled):
        if state.kind is None:  # 'Members | Representing | Substitute'
            state.open(*heads.get(columns.index("name"), ("member", rules.column_head[0].name)))
        state.columns, state.table = columns_apart(columns, block), block.table
        return
    if heads and filled[0] in heads and len(filled) > 1 and all(columns[i] in _DETAILS for i in filled[1:]):
        if not state.among(heads[filled[0]][0], block.cells[filled[0]].text):  # 'Members | Role', of those away
            state.open(*heads[filled[0]])  # 'Apologies | Initials | Role | Organisation'
        state.columns = tuple("name" if i == filled[0] else c for i, c in enumerate(columns))
        state.table = block.table
        return
    if heads and len(filled) == 2 and heads.get(filled[0], ("", ""))[0] == "apologies" and "standin" in columns:
        state.open(*heads[filled[0]])  # 'Apology for absence | Substitute'
        state.columns = tuple("absent" if i == filled[0] else c for i, c in enumerate(columns))
        state.table = block.table
        return
    if heads and filled[0] in heads and len(filled) > 1:
        state.open(*state.further(*heads[filled[0]], block.cells[filled[0]].text))  # 'PRESENT:' beside the names
        if state.kind is not None:
            yield from _after_label(block, filled, state, scene)
        return
    if any(p.search(block.text) or p.search(" ".join(c.text for c in block.cells if c)) for p in rules.prefix):
        yield from in_words(block, Passage.join([c for c in block.cells if c]), state, scene, True)
        return
    if any(len(c.text) > _PROSE_CELL for c in block.cells):
        state.kind = None  # business set in two columns
        return
    if sum(c is not None for c in columns) >= 2:
        state.columns, state.table = columns, block.table
        alone = not state.seen and all(columns[i] for i in filled)  # 'Name | Organisation', right below the title
        if "name" in columns and state.kind is None and ("there" in columns or alone):
            head = "there" if "there" in columns else "name"
            state.open("member", next(p.name for p in rules.column_head if p.kind == head))
            state.columns, state.table = columns, block.table
        return
    if state.kind is None:
        return
    if not state.columns and block.table is not None and (block.table == state.each or everybody(block, filled, scene)):
        state.each = block.table
        for i in filled:
            yield from cell_of(block, i, state.kind, state.rule, scene)
        return
    if state.surnames and block.table is not None and all(_SURNAME.fullmatch(block.cells[i].text) for i in filled):
        for i in filled:  # 'Hall (Ch) | Moor', under 'Present – Councillors'
            yield from line(Passage.join((Passage("Councillors"), block.cells[i])), state.kind, state.rule, scene, True)
        return
    run = block.cells[filled[0]] if filled else EMPTY
    crowd = [p for p in entries(run, scene.book.names) if looks_like_person(plain(p.text), scene.book.names)]
    unparted = len(pairs(run.text.split(), scene.book)) > 1  # 'Ann Lee Tom Hall | Al Moor Bo Hill'
    if (len(crowd) > 1 or unparted) and not state.columns:
        for i in filled:
            yield from line(block.cells[i], state.kind, state.rule, scene, True)
        return
    keyed = len(filled) > 1 and all(initialled(block.cells[i], scene.book.names) for i in filled[1:])
    if not state.columns and (
        state.abreast or keyed or abreast([block.cells[i] for i in filled], scene.book.names)
    ):  # 'Ann Lee (AL) - Chair | Bo Hall (BH)'
        for i in filled:
            yield from line(block.cells[i], state.kind, state.rule, scene, True)
        return
    beside = [block.cells[i] for i in filled]
    if not state.columns and (people := each_posted(beside, state.kind, state.rule, scene)):
        yield from people
        return
    if len(filled) == 1 and not state.columns and (block.table is None or not block.inside):
        yield from line(of_group(block.cells[filled[0]], state), state.kind, state.rule, scene, False)  # set in
        return
    if not state.columns and (sent := of_place(block, filled, state.kind, state.rule, scene)):
        yield from sent
        return
    if not state.columns and (posts := with_posts(beside, scene.book.names) or set_apart(block.cells, scene)):
        for cells in posts:
            if (each := row(cells, state.kind, (), state.rule, scene)) is not None:
                yield each
        return
    if "standin" in state.columns and "absent" not in state.columns:
        at = state.columns.index("standin")  # who may come instead, or came: the table doesn't say
        if at < len(block.cells) and block.cells[at]:
            return
    elif "standin" in state.columns:
        if state.kind == "apologies":
            yield from line(block.cells[state.columns.index("absent")], state.kind, state.rule, scene, True)
        if (stands := instead(block.cells, state.columns, state.rule, scene)) is not None:
            yield stands
        return
    if told := _people(block, state, scene):
        state.unread = 0
        yield from told
    elif block.table is None:
        state.unread += 1
        if state.unread >= UNREAD:
            state.kind = None


def _people(block: Block, state: ListState, scene: Scene) -> list[Listed]:
    """Everybody of a row whose columns are known."""
    if state.kind is None:
        return []
    told = [_one(part, columns, state, scene) for part, columns in _sets(block, state.columns)]
    people = [ranked(one, scene) if one.status != "apologies" else one for one in told if one is not None]
    return officers_apart(people, block, state, scene)


def _one(block: Block, columns: tuple[str | None, ...], state: ListState, scene: Scene) -> Listed | None:
    """The person of a row."""
    assert state.kind is not None
    if "there" in columns:
        return ticked(block, columns, state.kind, state.rule, scene, state.key)
    return row(block.cells, state.kind, columns, state.rule, scene)


def _sets(block: Block, columns: tuple[str | None, ...]) -> list[tuple[Block, tuple[str | None, ...]]]:
    """A row of several people, 'Name | Role | Name | Role', as a row for each."""
    starts = [i for i, head in enumerate(columns) if head == "name"]
    if len(starts) < 2 or len(columns) != len(block.cells):
        return [(block, columns)]
    cuts = [0, *starts[1:], len(columns)]
    return [(replace(block, cells=block.cells[a:b]), columns[a:b]) for a, b in pairwise(cuts) if any(block.cells[a:b])]


def _absent(block: Block, state: ListState, scene: Scene) -> bool:
    """Whether a row tells that somebody of the list was not there, and no more."""
    cell = {head: c.text for head, c in zip(state.columns, block.cells, strict=False) if head}
    away = cell.get("there", "").strip(" .").casefold() in NOT_THERE
    return away and looks_like_person(plain(cell.get("name", "")), scene.book.names)


def _ungrouped(cells: Sequence[Passage]) -> tuple[Passage, ...]:
    """The cells, 'Cllrs' in a column of its own left out where names stand beside it."""
    beside = [bool(following) for following in cells[1:]] + [False]
    return tuple(
        EMPTY if c and _GROUPED.fullmatch(c.text) and next_ else c for c, next_ in zip(cells, beside, strict=True)
    )


def _alternate(filled: Sequence[int], heads: dict[int, tuple[str, str]]) -> bool:
    """Whether labels and what they are over take turns in a row."""
    lists = {i for i, (kind, _) in heads.items() if kind in LISTED}  # no 'Chair' beside a name
    return len(lists) > 1 and all((i in lists) == (n % 2 == 0) for n, i in enumerate(filled))


def _marked(block: Block, heads: dict[int, tuple[str, str]], state: ListState, scene: Scene) -> Iterator[Listed]:
    """A row of a table whose columns are ticked for those who were there and for those who sent apologies. A cell
    'Chair' or 'In attendance' says in what capacity, and so for the rows below it."""
    chairs = False
    for i, (kind, rule) in heads.items():
        if kind == "officer" and not _DETAILS.isdisjoint(state.columns[i : i + 1]):
            continue  # 'Staff', whom a governor sits for
        chairs = kind == "chair"
        kind = "member" if chairs else kind
        if kind in LISTED and kind != "apologies":
            state.kind, state.rule = kind, rule
            state.seen.add(kind)
    if (one := ticked(block, state.columns, state.kind, state.rule, scene, state.key)) is not None:
        one = replace(one, is_chair=one.is_chair or (chairs and one.status == "present"))
        yield ranked(one, scene) if one.status != "apologies" else one


def _after_label(block: Block, filled: Sequence[int], state: ListState, scene: Scene) -> Iterator[Listed]:
    """What stands beside a label: a run of names, or a row of the list."""
    assert state.kind is not None
    names = scene.book.names
    rest = [c for i in filled[1:] if not re.fullmatch(r"[:;–-]+", (c := block.cells[i]).text)]
    if not rest:
        return
    lines = _whole_lines(rest[0], scene) if len(rest) == 1 else []
    led = [bool(_LED.match(one.text)) for one in lines]
    if len(lines) > 1 and any(led) and all(a or names_people(b, names) for a, b in zip(led, lines, strict=True)):
        for words in lines:  # 'The Mayor, Councillor A Lee', over 'Councillors: B Hall, C Moor'
            yield from in_words(block, words, state, scene, True)
        return
    if len(rest) > 1 and _GROUP.fullmatch(rest[0].text):  # 'Present:-', 'Councillors:-', then surnames
        state.surnames = True
        yield from line(Passage.join(rest), state.kind, state.rule, scene, under_prefix=True)
        return
    if len(rest) > 1 and re.fullmatch(r"[A-Z][\w ]{2,24}:-?", rest[0].text):
        rest = rest[1:]  # 'PRESENT:', 'Board:', then the names
    first = list(entries(rest[0], scene.book.names))
    keyed = all(initialled(c, scene.book.names) for c in rest[1:])
    if len(rest) > 1 and (state.abreast or keyed or abreast(rest, scene.book.names)):
        for name in rest:
            yield from line(name, state.kind, state.rule, scene, True)
        return
    if beside := with_posts(rest, scene.book.names):
        yield from (each for cells in beside if (each := row(cells, state.kind, (), state.rule, scene)) is not None)
        return
    if len(first) == 1 and len(rest) > 1:
        one = row(rest, state.kind, (), state.rule, scene)
        if one is not None:
            yield one
        return
    behind = Passage.join(rest)
    yield from line(named := first_sentence(behind), state.kind, state.rule, scene, under_prefix=True)
    if further := behind.cut(len(named.text)).cut(1):  # 'the Clerk: Ann Lee. Councillor B Hall joined at 8.10 pm.'
        yield from line(further, state.kind, state.rule, scene, under_prefix=False)


def _whole_lines(words: Passage, scene: Scene) -> list[Passage]:
    """The printed lines, one that goes on in the next or leaves a bracket open joined with it."""
    found: list[Passage] = []
    for part in printed_lines(words, scene):
        last = found[-1].text if found else ""
        if last and (_GOES_ON.search(last) or last.count("(") > last.count(")") or part.text.startswith("(")):
            found[-1] = Passage.join((found[-1], part))
        else:
            found.append(part)
    return found


def _beside(block: Block, state: ListState, heads: dict[int, tuple[str, str]], scene: Scene) -> Iterator[Listed]:
    """A row of lists that stand side by side: each cell is of its own column's list."""
    own = {i: max((s for s in state.sides if s <= i), default=min(state.sides)) for i in range(len(block.cells))}
    for i, cell in enumerate(block.cells):
        if not cell:
            continue
        side = own[i]
        if i in heads:
            kind, rule = heads[i]
            state.sides[side] = (kind if kind in LISTED else None, rule)
            state.seen.add(kind)
            continue
        side_kind, rule = state.sides[side]
        if state.details:
            if i == side and side_kind is not None:
                at = [side, *(n for n in own if own[n] == side and n in state.details)]
                columns = ["name", *(state.details[n] for n in at[1:])]
                told = row([block.cells[n] for n in at], side_kind, columns, rule, scene, ruled=True)
                yield from [told] if told is not None else []
            continue
        together = [block.cells[n] for n in own if own[n] == side and block.cells[n]]
        posted = side_kind is not None and _posted(together, scene)
        if side_kind is None or (i > side and posted):
            continue  # read with the name before it
        if posted:
            if (one := row(together, side_kind, (), rule, scene)) is not None:
                yield one
        else:
            yield from cell_of(block, i, side_kind, rule, scene)


def _posted(cells: Sequence[Passage], scene: Scene) -> bool:
    """Whether cells of one list are a name with the post or the organisation beside it: 'Ann Lee | Quay Trust'."""
    names = scene.book.names
    if len(cells) != 2 or not looks_like_person(plain(cells[0].text), names):
        return False
    return is_post(cells[1].text, names) or is_organisation(cells[1].text, names)
