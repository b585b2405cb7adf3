"""One line of a list: one name, or a run of them, with the posts and organisations that stand among them.

Enters: a line's words and the kind of list it is in. Leaves: its listings; none where it is prose.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace

from corpus.passage import EMPTY, Passage
from pipeline.extract.listed import GROUP_BEHIND, PRESIDENT, person, surname_only
from pipeline.extract.listing import GROUP, Listed, counted, listed_as, plain, ranked
from pipeline.extract.listing_between import places_among, unnamed
from pipeline.extract.listing_brackets import reopened, unbracketed
from pipeline.extract.listing_commas import without_comma
from pipeline.extract.listing_did import names_before
from pipeline.extract.listing_employers import of_a_body
from pipeline.extract.listing_held import each_titled, held_by, with_clerk
from pipeline.extract.listing_keys import behind_post
from pipeline.extract.listing_over import LABEL, labels, lives, over_post, sender
from pipeline.extract.listing_posted import keyed_one, posted_one, staff_of
from pipeline.extract.listing_posts import SMALL, both_posts, further, over_several, seated, with_office, with_place
from pipeline.extract.listing_runs import ampersands, entries
from pipeline.extract.listing_set import one_a_line
from pipeline.extract.listing_shapes import dashed, surnames_follow
from pipeline.extract.listing_shared import all_of, by_group, employed_by, slashed
from pipeline.extract.listing_short import abbreviated, by_given, by_initials, lettered, letters_of_a_body
from pipeline.extract.listing_status import ABSENT, said_there
from pipeline.extract.listing_stops import stopped_apart
from pipeline.extract.listing_strokes import stroked
from pipeline.extract.listing_turned import turned_round
from pipeline.extract.listing_unparted import surnames_alone, unparted
from pipeline.extract.people import (
    Office,
    bare,
    begins_given,
    is_given,
    is_named,
    is_organisation,
    is_post,
    looks_like_person,
    office,
)
from pipeline.extract.scene import Scene
from pipeline.name_lines import pairs
from rules.book import NameRules

__all__ = ["line"]

_HELD = re.compile(r"(?P<name>[^,;]+), (?:(?P<post>[^,;]+), )?(?P<org>[^,;()]+?)(?P<behind> \([^()]+\))?\.?")
_DASHES = re.compile(r"\s+[-–—]\s+")
_SEAT = re.compile(r"(?:County|District|Borough|City|Town|Parish|Ward|Unitary) (?:Councillor|Cllr)")
_OF_WARD = re.compile(
    r"(?!(?:Cllr|Councillor|Mrs?|Ms|Miss|Dr)\b)[A-Z][\w’'-]+(?:,? (?:[A-Z][\w’'-]+|and|&)){0,4} Wards?\*?"
)
_SHARED = re.compile(r"(?:Cllr|Councillor)\.? [A-Z][\w'’-]+$")
_AS_WAS = re.compile(r",? (?:were|was) (?:also )?(?:present|in attendance),? as (?:was|were) (?:the )?")
_SHORT = re.compile(r"[A-Z][A-Z&]{1,6}")
_DOTTED = re.compile(  # 'Mr A Lee, D.O.S.': a post's letters, and no honour's
    r"(?:[AS]/)?(?!(?:[JP]\.[PC]|M\.P|F\.[A-Z]\.A|M\.S\.P|M\.L\.A|M\.[BV]\.[EO]|[OCKG]\.?B\.E|B\.E\.M|D\.L|[TQK]\.[DC]|B\.[AS]|M\.[ADS])\.)"
    r"[A-Z]\.(?:[A-Z]\.){1,3}"
)
_NAME = 3  # words of a name without a post; then what follows is one: 'Mr A Lee, Quay Control Manager'
_PUBLIC = re.compile(r"(?i)\b(?:public|press|residents?|parishioners?)\b.{0,40}(?:[–-]|were)")
_ITEMS = re.compile(r" [–—-] (?:for )?(?:agenda )?items? \d[\d ,&–-]*(?: only)?\.?$")  # what somebody was there for
_COUNTED = re.compile(r"(?<=\)) (?:\(\d{1,2}\)|\d{1,2})$")  # 'A Lee (AL), B Hall (BH) 2'
_KEYED = re.compile(r"(?<=[a-z]) \([A-Z]{2,4}\) ?[–—-] .+$")  # 'Ann Lee (AL) – Administrator'
_THREE = re.compile(
    r"(?:Mr|Mrs|Ms|Miss|Dr)\.? [A-Z][\w.’' -]{2,40}, "
    r"(?!(?:Mr|Mrs|Ms|Miss|Dr|Cllr|Councillor)\b)[A-Z][\w’& -]{3,60}, [A-Z]{3,6}"
)


def line(run: Passage, kind: str, rule: str, scene: Scene, under_prefix: bool) -> Iterator[Listed]:
    """One name, or a run of them; prose that no name stands in is left to the other extractors."""
    names = scene.book.names
    run = behind_post(reopened(unbracketed(run), names), names)
    if " with " in run.text and (served := with_clerk(run)) is not None:
        for part in served:
            yield from line(part, kind, rule, scene, under_prefix)
        return
    if " and " in run.text and (two := each_titled(run, scene.book.names)) is not None:
        for part in two:
            yield from line(part, kind, rule, scene, under_prefix)
        return
    if (struck := stroked(run, kind, rule, scene)) is not None:
        yield ranked(struck, scene)
        return
    if (alone := lettered(run, kind, rule, scene)) is not None:
        yield alone
        return
    if turned := turned_round(run, scene.book.nicknames):
        yield from (ranked(t, scene) for words in turned if (t := person(words, kind, rule, scene)) is not None)
        return
    if (keyed := keyed_one(run, kind, rule, scene)) is not None:
        yield keyed
        return
    run = run.cut(0, seats.start()) if (seats := GROUP_BEHIND.search(run.text)) else run
    if there_for := _ITEMS.search(run.text):
        run = run.cut(0, there_for.start())
    if groups := list(by_group(run, names)):
        for of_one, home in groups:
            for each_one in line(of_one, kind, rule, scene, True):
                yield replace(each_one, organisation=each_one.organisation or home)
        return
    if of_all := all_of(run):
        for each_one in line(of_all[0], kind, rule, scene, under_prefix):
            yield each_one if each_one.organisation else replace(each_one, organisation=of_all[1])
        return
    short = by_initials(run, kind, names, under_prefix) or by_given(run, kind, under_prefix, scene)
    if short := short or surnames_alone(run, names, scene.book.nicknames):
        yield from (listed for each in short if (listed := person(each, kind, rule, scene)) is not None)
        return
    if holders := held_by(run, names, scene.book.nicknames):
        for held_post, who in holders:
            if (holder := person(who, kind, rule, scene)) is not None:
                chairs = bool(PRESIDENT.fullmatch(held_post.text)) and holder.status == "present"
                yield ranked(replace(holder, role=holder.role or held_post, is_chair=holder.is_chair or chairs), scene)
        return
    if halves := without_comma(run, scene.book.nicknames):
        for half, names_only in halves:
            yield from line(half, kind, rule, scene, under_prefix or names_only)
        return
    if (place := LABEL.match(run.text)) and not GROUP.match(run.text) and lives(place, run, scene):
        whose = run.group(place, "label")  # 'Quay Close – Ann Lee (Treasurer), Bo Hall'
        whose = whose if ":" in place[0] and is_organisation(whose.text, names) else EMPTY
        for behind in line(run.cut(place.end()), kind, rule, scene, True):
            yield replace(behind, organisation=behind.organisation or whose)
        return
    if staff := staff_of(run, scene):
        for who in staff[1]:
            if (sent := person(who, kind, rule, scene)) is not None:
                yield ranked(replace(sent, organisation=sent.organisation or staff[0]), scene)
        return
    if apart := one_a_line(run, names):
        for one in apart:
            several = GROUP.match(one.text) or any(_somebody(p, scene) for p in re.split(r", | and ", one.text)[1:])
            yield from line(one, kind, rule, scene, True) if several else _with_post(one, kind, rule, scene)
        return
    if each := dashed(run, names):
        for one in each:
            held = listed_as(one, kind, rule, scene)  # 'Director of Quays and Ferries - A Lee' is one
            if held is not None and held.role:
                yield ranked(held, scene)
            else:
                yield from line(one, kind, rule, scene, under_prefix)
        return
    if stopped := stopped_apart(run, scene):
        for one in stopped:
            yield from line(one, kind, rule, scene, under_prefix)
        return
    if (there := _AS_WAS.search(run.text)) is not None:
        yield from line(run.cut(0, there.start()), kind, rule, scene, under_prefix)
        yield from line(run.cut(there.end()), "other" if kind == "member" else kind, rule, scene, True)
        return
    if not (run := said_there(run)):
        return
    if (away := ABSENT.search(run.text)) is not None:
        run = run.cut(0, away.start())
        *others, last_named = list(entries(run, names)) or [run]
        if others and away[0].lstrip().startswith("(") and looks_like_person(plain(last_named.text), names):
            yield from line(run.cut(0, len(run) - len(last_named)), kind, rule, scene, under_prefix)
            run = last_named  # 'A Moor (Quay Trust), B Hall (apologies)'
        kind, under_prefix = "apologies", False  # 'A Moor, Leader - Apologies'
    run = run.cut(0, tail.start()) if (tail := re.search(r"[,;]? and$|;$", run.text)) else run
    run = run.cut(0, count.start()) if (count := _COUNTED.search(run.text)) else run
    did = next((m for p in scene.book.attendance.said if (m := p.search(run.text))), None)
    if did is not None and run.text[: did.start()].count("(") == run.text[: did.start()].count(")"):
        run, alone = names_before(run, did, kind, rule, scene)
        if alone is not None:
            yield ranked(alone, scene)
            return
    if (one_only := posted_one(run, kind, rule, scene)) is not None:
        yield one_only
        return
    if _dashed(run, scene) and (whole := listed_as(run, kind, rule, scene)) is not None:
        yield ranked(whole, scene)
        return
    if apart := list(unparted(run, names)):
        before = run.text[: run.text.index(apart[0].text)].rstrip()
        if before:
            yield from line(run.cut(0, len(before)), kind, rule, scene, under_prefix)
        for part in apart:
            yield from _with_post(part, kind, rule, scene)
        return
    if employed := list(employed_by(run, names)):
        for org, run_of in employed:
            for each_one in line(run_of, kind, rule, scene, True):
                yield each_one if each_one.organisation else replace(each_one, organisation=org)
        return
    if counted(run.text) and _PUBLIC.search(run.text):
        return  # 'Three members of the public were present – Mr and Mrs Lee'
    if (whole := _of_organisation(run, kind, rule, scene)) is not None:
        yield ranked(whole, scene)
        return
    label = None if GROUP.match(run.text) else LABEL.match(run.text)
    if label and labels(label["label"], run.text[label.end() :], scene):
        if (council := sender(label, run, names)) is not None:  # 'Quay County Council: Cllrs A Lee and B Hall'
            for each_one in line(run.cut(label.end()), kind, rule, scene, True):
                yield each_one if each_one.organisation else replace(each_one, organisation=council)
            return
        run, under_prefix = run.cut(label.end()), True  # 'Westmarch - Mr A Lee, Mr B Hall'
    inner = run.cut(group.end()) if (group := GROUP.match(run.text)) else run
    apart = [one for piece in entries(inner, names) for one in (ampersands(piece) if group else (piece,))]
    parts = [one for piece in apart for one in _pairs(piece, scene)]
    opens = next((n for n, p in enumerate(parts) if GROUP.match(p.text)), len(parts))  # 'Cllr A Lee, Cllrs Hall, Moor'
    pieces = [p.cut(m.end()) if (m := GROUP.match(p.text)) else p for p in parts]
    people = [p for p in pieces if looks_like_person(plain(_KEYED.sub("", p.text)), names)]
    if people and over_post(pieces):
        people = people[:1]  # 'Ann Lee – Support Officer, Safeguarding Adults, Adult Social Care'
    if people and _THREE.fullmatch(inner.text) and not _surely(pieces[1], scene):
        people = people[:1]  # 'Ms Ann Lee, Place Shaper South, NIHE'
    if len(people) <= 1 < len(pieces) and not group and not under_prefix and opens == len(parts):
        whole = None if any(counted(p.text) for p in pieces) else listed_as(inner, kind, rule, scene)
        if whole is not None and (whole.role or whole.is_chair):  # 'Ann Lee Clerk and Officer to the Council'
            yield ranked(whole, scene)
            return
    if not (group or under_prefix) and (sent := of_a_body(pieces, inner, kind, rule, scene)) is not None:
        yield ranked(sent, scene)
        return
    commas = inner.text[len(pieces[0].text) :].lstrip().startswith(",") if pieces else False
    crowd = any(counted(p.text) for p in pieces[1:])
    first = len(people) == 1 and people[0] is pieces[0] and not crowd and opens == len(parts)
    if len(pieces) >= 2 and first and commas and not group:
        listed, office_of = listed_as(pieces[0], kind, rule, scene), inner.cut(len(pieces[0].text)).cut(1).cut(0)
        # 'Name, Post of it, Organisation'; behind a label only 'A Lee, Head of Roads, Quays and Parks'
        if listed is not None and (not under_prefix or over_several(office_of, names)):
            yield ranked(with_office(listed, office_of, scene.book), scene)
            return
    several = bool(group) or surnames_follow(inner, pieces, names)
    shared = [bool(_SHARED.match(p.text)) for p in parts]  # 'Councillor Lee, Hall and Mrs Moor'
    for n in range(1, len(parts)):
        shared[n] = shared[n] or (shared[n - 1] and surname_only(parts[n].text))
    titled = [bare(p.text, names) != p.text for p in pieces]
    posted = sum(is_post(p.text, names) for p, own in zip(pieces, titled, strict=True) if not own)
    sole = len(pieces) == 2 and posted == 1 and len(bare(pieces[0].text, names).split()) <= _NAME
    posts = (posted > 1 or sole) and titled[0] and not several  # 'Mr A Lee, Manager, Ms B Hall, Area South'
    unsure = [posts and not own and not _surely(p, scene) for p, own in zip(pieces, titled, strict=True)]
    unsure = [
        no or (n > 0 and abbreviated(p, inner, scene)) for n, (no, p) in enumerate(zip(unsure, pieces, strict=True))
    ]
    several_titled = sum(titled) > 1 and titled[0] and not group  # 'Mr A Lee, Quay PPN, Ms B Hall, QHT'
    lettered_there = [
        several_titled and not own and letters_of_a_body(p, names) for p, own in zip(pieces, titled, strict=True)
    ]
    bodies = several_titled and places_among([p.text for p in pieces], scene)
    placed = [bodies and unnamed(p.text, scene) for p in pieces]  # 'Mr A Lee, Quay School, Mr B Hall, Slip Club'
    ward = [n > 0 and _ward(p.text, scene) for n, p in enumerate(pieces)]  # 'Mrs A Lee, Quay Ward'
    ward = ward if sum(ward) > 1 or (len(pieces) == 2 and titled[0]) else [False] * len(pieces)
    unsure = [any(no) for no in zip(unsure, lettered_there, placed, ward, strict=True)]
    told = [
        (p, None if unsure[n] else one)
        for n, piece in enumerate(pieces)
        for p, one in slashed(piece, kind, rule, scene, several or n >= opens or shared[n])
    ]
    known = sum(one is not None or _is_post(p.text, names) for p, one in told)
    known += bool(pieces) and counted(pieces[0].text)  # '8 electors and the clerk, Ann Lee'
    if not group and not under_prefix and known * 2 < len(pieces):
        return
    several_there = len(people) > 1 or (crowd and bool(titled) and titled[0])  # 'PC Hale, Quay Police; 6 residents'
    last: Listed | None = None
    waiting = EMPTY
    for piece, listed in told:
        if listed is None and piece.text[:1].isdigit() and counted(piece.text):
            continue  # 'Quay Police, 10 Members of the public'
        if listed is None and last is not None:
            piece, last = seated(piece, last)
        if listed is not None:
            if last is not None:
                yield ranked(last, scene)
            last = replace(listed, role=listed.role or waiting)
            waiting = EMPTY
        elif (
            last is not None
            and not last.role
            and (
                _is_post(piece.text, names)
                or abbreviated(piece, inner, scene)
                or (posts and looks_like_person(plain(piece.text), names))
            )
            and not further(piece, inner)
        ):
            seat_of = office(piece, names) if piece.text.endswith(")") else Office(piece, EMPTY)
            at = seat_of.organisation if seat_of.role else EMPTY  # 'Bo Hall, Director (Quay Trust)'
            last = replace(last, role=seat_of.role or piece, organisation=last.organisation or at)
            if re.match(r"(?i)chair|conven[eo]r$", piece.text):
                last = replace(last, is_chair=True)
        elif last is not None and last.role and (both := both_posts(last.role, piece, inner, names)):
            last = replace(last, role=both)  # 'Ann Moor, Clerk and Proper Officer'
        elif last is not None and last.role and not last.organisation and _SHORT.fullmatch(piece.text):
            last = replace(last, organisation=piece)  # 'Mr A Lee, Manager, HTA, Ms B Hall, Officer, HTA'
        elif (
            last is not None
            and not last.organisation
            and ((several_titled and letters_of_a_body(piece, names)) or (bodies and unnamed(piece.text, scene)))
        ):
            last = replace(last, organisation=piece)
        elif last is not None and not last.organisation and is_organisation(piece.text, names) and several_there:
            last = with_place(last, piece, names)  # 'Cllr A Lee, Sandle Council; Cllr B Hall, Quay Council'
        elif is_post(piece.text.title(), names) and piece.text.casefold().startswith("the "):
            waiting = piece.cut(4)  # 'and the clerk, Mr G Irons'
    if last is not None:
        yield ranked(last, scene)


def _dashed(run: Passage, scene: Scene) -> bool:
    """'A Lee – Peak and Northern Footpaths': one dash, and nobody's title or given name behind the 'and'."""
    names = scene.book.names
    parts = _DASHES.split(run.text)
    if (
        len(parts) != 2
        or not re.fullmatch(r"[^,;()]+ (?:and|&) [^,;()]+", parts[1])
        or re.search("[,;]| and ", parts[0])
    ):
        return False
    tail = re.split(r" (?:and|&) ", parts[1])[-1]
    person = bare(tail, names) != tail or re.match(r"[A-Z]\.? ", tail) or begins_given(tail, scene.book.nicknames)
    post = is_post(parts[1], names) and not parts[1].endswith((" Services", " Service", " Team"))
    return looks_like_person(plain(parts[0]), names) and not person and not post


def _with_post(part: Passage, kind: str, rule: str, scene: Scene) -> Iterator[Listed]:
    """One person's entry, whose first comma stands between the name and the post."""
    name, comma, _ = part.text.partition(", ")
    if "(" in name or not comma:
        yield from line(part, kind, rule, scene, False)
    elif (one := listed_as(part.cut(0, len(name)), kind, rule, scene)) is not None:
        held = part.cut(len(name) + len(comma))
        letters = re.search(r", (?P<org>[A-Z]{3,6})$", held.text)  # 'Regional Manager for North Division, HTA'
        post = (
            Office(held.cut(0, letters.start()), held.group(letters, "org"))
            if letters
            else office(held, scene.book.names)
        )
        chairs = one.is_chair or bool(PRESIDENT.fullmatch(post.role.text))
        yield ranked(replace(one, role=post.role, organisation=post.organisation, is_chair=chairs), scene)


def _ward(words: str, scene: Scene) -> bool:
    """'Quay Ward', but not 'Ann Ward'."""
    told = _OF_WARD.fullmatch(words)
    return told is not None and not begins_given(words, scene.book.nicknames)


def _somebody(words: str, scene: Scene) -> bool:
    """Whether words behind a comma are a further person: by a title or a known given name."""
    return is_named(words.strip(), scene.book) and looks_like_person(plain(words), scene.book.names)


def _pairs(piece: Passage, scene: Scene) -> Iterator[Passage]:
    """'Ann Lee Tom Hall' is two, though nothing parts them: given names and surnames that are known as such."""
    bracket = piece.text.find(" (")
    words = piece.text[:bracket] if bracket > 0 else piece.text
    several = pairs(words.split(), scene.book)
    if not several:
        yield piece
        return
    starts = [words.index(name) for name in several]
    for low, high in zip(starts, [*starts[1:], None], strict=True):
        one = piece.cut(low, high)
        yield one.cut(0, len(one.text.rstrip()))


def _is_post(text: str, names: NameRules) -> bool:
    """Whether words are a post, or the seat of a councillor ('District Councillor')."""
    return is_post(text, names) or bool(_SEAT.fullmatch(text) or _DOTTED.fullmatch(text) or SMALL.fullmatch(text))


def _surely(piece: Passage, scene: Scene) -> bool:
    """Whether an initial or a known given name tells a person who has no title."""
    words = plain(piece.text).split()
    initial = bool(words) and (len(words[0].strip(".")) == 1 or "." in words[0])
    return not words or initial or len(words) == 1 or "(" in piece.text or is_given(words[0], scene.book.nicknames)


def _of_organisation(run: Passage, kind: str, rule: str, scene: Scene) -> Listed | None:
    """'Cllr A Lee, Harrow City and District Council (Chairman)', 'Ms B Hall, Area Manager South, HTA': one person."""
    names = scene.book.names
    match = _HELD.fullmatch(run.text)
    if match is None or not looks_like_person(plain(match["name"]), names):
        return None
    org, post = run.group(match, "org"), run.group(match, "post")
    words = re.findall(r"[\w'’-]+", org.text)
    known = {w.name for w in names.organisation}
    ends = bool(words) and (words[-1] in known or (post and _SHORT.fullmatch(org.text)))
    if not ends or not (is_organisation(org.text, names) or post) or bare(org.text, names) != org.text:
        return None
    if post and (not is_post(post.text, names) or (_DASHES.search(post.text) and " & " in org.text)):
        return None  # 'Chair – Quay, Slip & Pier Council'
    if post and over_several(run.cut(match.start("post"), match.end("org")), names):
        return None  # 'Director of Education, Leisure and Housing'
    named = Passage.join((run.group(match, "name"), run.group(match, "behind")))
    one = listed_as(named, kind, rule, scene)
    if one is None or one.organisation:
        return None
    return replace(one, role=one.role or post, organisation=org)
