"""Who was there, from lists: tables, lines and runs of names under their headings.

Enters: the front of the minutes (and whatever a heading of attendance stands over). Leaves: one listing
for each name printed. Prose ('Apologies were received from ...') is read in apologies.py.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from itertools import takewhile

from corpus.passage import EMPTY, Passage
from pipeline.blocks import Block
from pipeline.extract.attendance_labels import (
    attends,
    heading_of,
    rejoined,
)
from pipeline.extract.attendance_lines import in_words
from pipeline.extract.attendance_rows import in_row
from pipeline.extract.attendance_state import ListState
from pipeline.extract.courtesies import at_odds
from pipeline.extract.listing import GROUP, Listed, listed_as
from pipeline.extract.listing_abreast import paired
from pipeline.extract.listing_ends import before_business
from pipeline.extract.listing_flat import by_office
from pipeline.extract.listing_grid import taken_apart
from pipeline.extract.listing_habit import by_habit
from pipeline.extract.listing_halves import halves_joined
from pipeline.extract.listing_items import for_items
from pipeline.extract.listing_letters import by_letter
from pipeline.extract.listing_marked import marked, unboxed
from pipeline.extract.listing_notes import stand_ins, stood_in
from pipeline.extract.listing_offices import senders
from pipeline.extract.listing_places import by_place, employed, placed_line
from pipeline.extract.listing_presided import presided_over
from pipeline.extract.listing_run_together import told_apart
from pipeline.extract.listing_runs import names_people
from pipeline.extract.listing_shapes import keyed, unbroken
from pipeline.extract.listing_shared import council_of_both, posts_of_both
from pipeline.extract.listing_sides import tables_of_lists
from pipeline.extract.listing_stacked import side_by_side
from pipeline.extract.listing_staff import officers_too
from pipeline.extract.listing_stars import starred
from pipeline.extract.listing_status import by_key
from pipeline.extract.listing_surnames import surname_alone, surnames_below
from pipeline.extract.listing_titles import titles_joined
from pipeline.extract.listing_turns import brackets_joined, in_turns, on_one_line
from pipeline.extract.listing_two_lists import parted_lists
from pipeline.extract.listing_unheaded import over_list, unheaded
from pipeline.extract.listing_where import without_where
from pipeline.extract.listing_worded import by_word
from pipeline.extract.listing_wrapped import made_whole
from pipeline.extract.people import bare, is_post, same_surname
from pipeline.extract.scene import Scene
from pipeline.ids import fold
from pipeline.records import Attendance

__all__ = ["Listed", "excused", "listings", "records"]

_AGAIN = re.compile(r"(?i)present|attend")
_CAME = re.compile(r"\b(?:arrived|left|returned|joined|entered)\b.*\b(?:meeting|chamber|item)\b")
_ALSO = re.compile(r"(?i)also\b")
_ALL = re.compile(
    r"(?i)(?:the )?(?:(?:board|committee|panel|council|forum|group|full) )*member(?:s|ship)?(?: of .{3,60})?\W*$"
)
_CROWD = 3  # people of a list, all of whom stand in another by no chance
_LOCAL = re.compile(r"(?i)\b(?:parish|town|community|village)\b")
_CHAIR_OF = re.compile(r"(?i:chair(?:man|woman|person)? (?:of|for) (?:the )?)(?P<body>[A-Z].*)")
_BELOW = re.compile(  # '(Vice-Chair, in the Chair)' on a line below a name
    r"\((?P<post>(?P<own>[Cc]hair(?:man|woman|person)?)"
    r"|(?:[A-Z][\w-]+ )?(?:Vice|Deputy)[- ][Cc]hair(?:man|woman|person)?)?"
    r"(?(post)(?P<there>, in the [Cc]hair)?|(?:in the [Cc]hair))\)"
)
_BRACKETED = re.compile(r"\([^()]+\)")
_BUSINESS = re.compile(r"\d{1,4}[./]\d|\d{1,2}[a-z]\.?$")
_PUT = re.compile(r"To [a-z]{4,} |TO [A-Z]{4,} ")  # as agendas put an item
_PUBLIC = re.compile(r"(?i)(?:an? )?(?:members? of (?:the )?)?(?:general )?(?:public|press)")
_LETTERHEAD = re.compile(r"(?i)agenda item \d+\W*")
_TAKEN = re.compile(r"(?i)(?:minutes?|notes?) (?:were )?(?:taken|recorded|taker|by)\b")
_PRESENT = re.compile(r"(?i)present(?: ?[:–-] ?| (?=in the chair\b))")
_OF_COUNCILLORS = re.compile(r"(?i)^(?:present ?[–-] ?)?(?:councillors|cllrs)(?: present)?\W*$")
_COUNCILLOR = re.compile(r"(?:(?:County|District|Borough|Ward|City) )?(?:Cll?r|Councill?or)\b")
_ONE = re.compile(r"(?i)\b(?:clerk|secretary|minute[- ]taker|chair(?:man|woman|person)?|treasurer)$")


def listings(
    blocks: Sequence[Block], scene: Scene, under: tuple[str, str] | None = None, quiet: bool = False
) -> Iterator[Listed]:
    """Every name under a heading of attendance, in order. `under`: the heading that the blocks stand under;
    `quiet`: what is no name there is told elsewhere."""
    state = ListState(key=keyed(blocks), lists=tables_of_lists(blocks, scene.book))
    state.local = bool(_LOCAL.search(scene.meeting.body or ""))
    if under is not None:
        state.open(*under)
        state.seen.add("under")
    found: list[Listed] = []
    blocks = titles_joined(list(presided_over(without_where(blocks), scene.book.names)), scene.book.names)
    blocks, notes = stand_ins(told_apart(list(parted_lists(blocks, scene.book.attendance)), scene), scene)
    printed = blocks
    blocks, there = starred(blocks, scene.book.attendance)
    blocks, ticked = marked(unboxed(blocks))
    said = (
        (words.cut(m.end()) if (m := GROUP.match(words.text)) else words, rule) for words, rule in [*there, *ticked]
    )
    found.extend(one for words, rule in said if (one := listed_as(words, "member", rule, scene)) is not None)
    blocks, lettered = by_letter(blocks, scene)
    blocks, worded = by_word(blocks, scene)
    found.extend([*lettered, *worded])
    groups = [(0, "present")] * len(found)
    if found:
        state.seen.add("member")
    blocks = list(for_items(list(taken_apart(blocks, scene)), scene.book.names))
    blocks = list(side_by_side(made_whole(blocks, scene.book), scene.book))
    blocks = list(halves_joined(list(rejoined(blocks, scene.book.attendance)), scene.book))
    lines = list(unbroken(list(brackets_joined([*by_office(blocks)])), scene.book))
    lines = list(employed(list(in_turns(list(on_one_line(lines)), scene.book)), scene.book))
    sent, lines = senders(lines, scene.book), by_habit(before_business(lines, scene.book), scene.book)
    lines = list(takewhile(lambda b: not any(p.search(b.text) for p in scene.book.attendance.elected), lines))
    beside = paired(lines, scene.book)
    places = by_place(lines, scene.book)
    bare_names = surnames_below(lines)
    sender = (-1, EMPTY)  # of which list, and from where
    for i, block in enumerate(lines):
        if i in sent and state.kind is not None:
            sender = (state.group, sent[i])
            continue
        if found and state.kind == "member" and (held := _BELOW.fullmatch(block.text)) and not block.cells:
            post = block.passage.group(held, "post")
            presides = bool(held["there"] or held["own"] or not post)
            found[-1] = replace(found[-1], role=found[-1].role or post, is_chair=found[-1].is_chair or presides)
            continue
        state.abreast = i in beside
        ran, kind = state.run, state.kind
        placed = i in places and state.kind is not None
        read: Iterable[Listed]
        if i in bare_names and state.kind == "member":
            read = surname_alone(block, state, scene)
        elif placed:
            read = placed_line(block, state.kind or "", state.rule, scene)
        else:
            read = _block(block, state, scene, quiet)
        each = posts_of_both(council_of_both(list(read), block.passage), block.text)
        if not found and (first := over_list(lines[:i], kind, ran, state, scene)):
            found.extend(first)
            groups.extend([(state.group, state.label)] * len(found))
        for told in each:
            own = told.organisation or (sender[1] if sender[0] == state.group else EMPTY)
            one = by_key(replace(told, organisation=own), block.passage, state.key)
            if one.capacity == "officer" and _ONE.search(state.label.rstrip(" :")) and _COUNCILLOR.match(one.name.text):
                one = one if one.role else replace(one, capacity="other")  # on the line below 'Clerk: Ann Lee'
            if _scribe(one, state.label) and any(m.name.text == one.name.text for m in found):
                continue  # 'Minutes taken by: Ann Lee', who was listed above
            if _CAME.search(block.text) and _named(one, found, scene):
                continue  # 'Alderman A Lee arrived at the meeting during this item', who was listed above
            if (at := _listed_as_well(one, found, scene)) is not None:
                found[at] = replace(found[at], representing=one.representing, also=(*found[at].also, one.name))
                continue
            found.append(one)
            groups.append((state.group, state.label))
            state.told(one.name.text, one.is_chair)
    if (
        under is None and not quiet and all(one.capacity == "officer" or one.chair_by_line for one in found)
    ):  # 'Clerk: Mrs A Lee', under names alone
        known = {one.name.text for one in found}
        first = [one for one in unheaded(lines, scene) if one.name.text.rstrip(".") not in known]
        found = [*first, *found]
        groups = [*((0, "present") for _ in first), *groups]
    elif under is None and not quiet and not {"member", "members"} & state.seen:
        over = list(takewhile(lambda b: heading_of(b, scene.book.attendance) is None, lines))
        first = list(unheaded(over, scene))  # those present, over 'In attendance:'
        found = [*first, *found]
        groups = [*((0, "present") for _ in first), *groups]
        state.seen.update({"member"} if first else ())
    if not state.local:  # whose tree wardens and footpath officers are volunteers
        found = officers_too(found, groups, scene)
    also = {one.name for one, (_, label) in zip(found, groups, strict=True) if _ALSO.match(label)}
    found = stood_in(list(_chairs_once(_attending(found, groups, scene), scene)), notes, printed)
    nobody = "member" not in state.seen  # else is told to be a member
    alone = nobody and not state.titled and _hold_members(found)
    for one in found:
        if _PUBLIC.fullmatch(one.role.text or one.organisation.text):
            continue  # 'Ann Lee | Member of the public'
        elsewhere = one.capacity == "other" and _of_another(one.role.text, scene)
        chairs = one.is_chair and one.status != "apologies" and not elsewhere  # else the chair of another body
        told = replace(one, is_chair=chairs)
        belongs = alone or (nobody and one.name.text in state.titled)
        members = belongs and told.capacity == "other" and told.name not in also
        yield replace(told, capacity="member") if members else told


def _scribe(one: Listed, label: str) -> bool:
    """Whether a line names only who took the minutes."""
    return one.capacity != "member" and not one.role and ("#there" in one.rule or bool(_TAKEN.match(label)))


def _listed_as_well(one: Listed, found: Sequence[Listed], scene: Scene) -> int | None:
    """Where somebody who stands in ('Substitutes: Councillor A Lee for Councillor B Hall') is listed among the members
    already; a list that says so is none of those present."""
    if not one.representing or one.status != "present":
        return None
    own = bare(one.name.text, scene.book.names)
    same = [n for n, o in enumerate(found) if o.status == "present" and bare(o.name.text, scene.book.names) == own]
    return same[0] if len(same) == 1 and not found[same[0]].representing else None


def _named(one: Listed, found: Sequence[Listed], scene: Scene) -> bool:
    own = bare(one.name.text, scene.book.names)
    return any(bare(other.name.text, scene.book.names) == own for other in found)


def _of_another(role: str, scene: Scene) -> bool:
    """'Chair of Harrow Healthwatch', who came to another body's meeting."""
    match = _CHAIR_OF.match(role)
    return match is not None and fold(match["body"]) not in fold(scene.meeting.body or "")


def _attending(found: list[Listed], groups: Sequence[tuple[int, str]], scene: Scene) -> list[Listed]:
    """Without those of a list of all members ('Membership:'), where a list of those present stands below it and holds
    nobody else."""
    again = next((g for g, label in groups if g > 1 and _AGAIN.search(label)), 0)
    over = [one for one, told in zip(found, groups, strict=True) if 0 < told[0] < again and one.status == "present"]
    if over and not any(
        _AGAIN.search(label) for g, label in groups if 0 < g < again
    ):  # a letterhead's council and clerk
        there = [one for one, told in zip(found, groups, strict=True) if told[0] >= again and one.status == "present"]
        twice = [o for o in there if any(same_surname(o.name.text, m.name.text, scene.book.names) for m in over)]
        if len(twice) > 1 and len(twice) * 2 >= len(there):
            return [one for one, told in zip(found, groups, strict=True) if not 0 < told[0] < again or one not in over]
    for group, label in dict.fromkeys(groups):
        if not _ALL.match(label):
            continue
        all_ = [one for one, told in zip(found, groups, strict=True) if told[0] == group]
        there = [
            one
            for one, told in zip(found, groups, strict=True)
            if told[0] > group and one.capacity == "member" and _AGAIN.search(told[1])
        ]
        names = scene.book.names
        known = [one for one in there if any(same_surname(one.name.text, m.name.text, names) for m in all_)]
        if len(there) > 1 and len(known) == len(there):
            return [one for one, told in zip(found, groups, strict=True) if told[0] != group]
    return _listed_above(found, groups, scene)


def _listed_above(found: list[Listed], groups: Sequence[tuple[int, str]], scene: Scene) -> list[Listed]:
    """Without what stands above the list of those present, where all whom that holds, or all but the chair,
    were named there already."""
    first = next((group for group, label in dict.fromkeys(groups) if _AGAIN.search(label)), 0)
    above = [one for one, told in zip(found, groups, strict=True) if told[0] < first and one.status == "present"]
    there = [
        one
        for one, told in zip(found, groups, strict=True)
        if told[0] == first and one.capacity in ("member", "officer")
    ]
    names = scene.book.names
    known = sum(any(same_surname(one.name.text, m.name.text, names) for m in above) for one in there)
    if known < _CROWD or known < len(there) - 1:
        return found
    return [one for one, told in zip(found, groups, strict=True) if told[0] >= first]


def _hold_members(found: Sequence[Listed]) -> bool:
    """Whether a list called 'In attendance' is the members' own: the chair or councillors stand in it."""
    there = [one for one in found if one.capacity == "other"]
    titled = sum(bool(re.match(r"(?:Cllr|Councillor|Cyng)", one.name.text)) for one in there)
    return any(one.is_chair for one in there) or titled * 2 > len(there)


def excused(blocks: Sequence[Block], scene: Scene) -> Iterator[Listed]:
    """A list of the absent inside a minute: 'Apologies were received from the following:', and names below."""
    names = scene.book.names
    for i, block in enumerate(blocks):
        under = None if block.cells else attends(block.text, scene.book.attendance)
        if under is None or under[0] != "apologies":
            continue
        if not (block.text.endswith((":", ":-")) or block.marker):  # '(1) Apologies', inside '1. General'
            continue
        below = list(takewhile(lambda b: names_people(b.passage, names), blocks[i + 1 :]))
        yield from listings(below, scene, under, quiet=True)


def _block(block: Block, state: ListState, scene: Scene, quiet: bool) -> Iterator[Listed]:
    rules = scene.book.attendance
    heading = heading_of(block, rules)
    if heading is not None and state.among(heading[0], block.text):
        return  # 'Appointed Members:' among the apologies
    if heading is not None and state.fresh and state.kind == "other" and _BRACKETED.fullmatch(block.text):
        return  # '(Council Members)', below 'Also Present:'
    if state.fresh and state.kind == "member" and _LETTERHEAD.fullmatch(block.text):
        return  # where the minutes stand in the next agenda, beside 'Members Present:-'
    if heading is not None and not _in_side(block, state):
        columns = state.columns if block.table is not None and block.table == state.table else ()
        state.open(*state.further(*heading, block.text), block.text)
        state.fresh = True
        state.surnames = bool(_OF_COUNCILLORS.search(block.text))
        state.columns = columns  # 'Officers' in a row of its own, of a table whose head named the columns
        title = block.passage.cut(0, len(block.text.rstrip(" :-–")))
        if heading[0] == "chair" or (
            heading[0] == "officer" and is_post(title.text.title(), scene.book.names) and _ONE.search(title.text)
        ):
            state.post = title.cut(m.end()) if (m := _PRESENT.match(title.text)) else title
        return
    if block.cells:
        yield from in_row(block, state, scene)
        return
    if block.marker and (_BUSINESS.match(block.marker) or (block.marker[0].isdigit() and _PUT.match(block.text))):
        state.kind = None  # '2.1 Election of Chairman': the lists are over
        return
    told = state.kind != "apologies" and any(p.search(block.text) for p in rules.apologies)
    if told and not any(p.search(block.text) for p in rules.prefix):
        return  # 'It was resolved to accept apologies from Cllrs A and B', which is read as prose
    if state.sides and state.table is not None:
        state.kind, state.sides = None, {}  # below a ruled table of lists side by side
    yield from in_words(block, block.passage, state, scene, quiet)


def _in_side(block: Block, state: ListState) -> bool:
    return bool(state.sides) and len(block.cells) > 1 and block.table == state.table


def _chairs_once(found: Sequence[Listed], scene: Scene) -> Iterator[Listed]:
    """'In the Chair: A' over a list that holds A again is A's own listing, in the chair."""
    lines = [one for one in found if one.chair_by_line]
    rest = [one for one in found if not one.chair_by_line]
    for chair in lines:
        there = [
            i
            for i, one in enumerate(rest)
            if one.status == "present" and same_surname(one.name.text, chair.name.text, scene.book.names)
        ]
        if len(there) == 1:
            rest[there[0]] = replace(rest[there[0]], is_chair=True, also=(*rest[there[0]].also, chair.name))
        elif not there:
            rest.insert(0, replace(chair, chair_by_line=False))
    yield from _chair_among(rest, scene)


def _chair_among(found: Sequence[Listed], scene: Scene) -> Iterator[Listed]:
    """'Present: Cllr A Lee (in the Chair)' over 'Councillors: A Lee, B Hall' is one listing, printed twice."""
    chair = next((one for one in found if one.is_chair and one.status == "present"), None)
    if chair is not None and chair.capacity == "member":  # who else has a chair has it of the body that he came from
        found = [replace(o, is_chair=False) if o.is_chair and o.capacity == "other" else o for o in found]
    name = bare(chair.name.text, scene.book.names).casefold() if chair else ""
    again = [
        one
        for one in found
        if chair is not None
        and one is not chair
        and not at_odds(one.name.text, chair.name.text)
        and (one.status, one.capacity) == ("present", "member")
        and bare(one.name.text, scene.book.names).casefold() == name
    ]
    for one in found:
        if one is chair and again:
            yield replace(one, also=(*one.also, *(other.name for other in again)))
        elif one not in again:
            yield one


def _unstopped(words: str) -> str:
    """Without the sentence's full stop or a comma; the stop of an abbreviation stays."""
    words = words.rstrip(" ,;")
    return words[:-1] if re.search(r"[a-z]{4}\.$", words) else words


def _closed(place: Passage) -> str:
    """The organisation, without 'Representing'; none where a bracket that nobody closed ran it into the next name, or
    tells of an empty seat."""
    if re.fullmatch(r"(?i)\(?(?:vacanc(?:y|ies)|vacant)\)?", place.text):
        return ""
    if re.match(r"re [A-Z]", place.text):
        return ""  # 'Ann Lee (re Bo Hall)', for whom she came
    broken = place.text.startswith("(") and place.text.count("(") > place.text.count(")")
    return "" if broken else re.sub(r"^(?i:representing|on behalf of) (?:the (?=[A-Z]))?", "", place.text)


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
            name=one.name.printed,
            status=one.status,
            capacity=one.capacity,
            organisation=_unstopped(_closed(one.organisation)) or None,
            role=_unstopped(one.role.text) or None,
            is_chair=one.is_chair,
            representing=one.representing.printed or None,
        )
