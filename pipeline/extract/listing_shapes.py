"""Shapes of lists that need more than one entry to be seen: broken lines, columns of ticks, surnames in a row.

Enters: blocks or entries of a list. Leaves: lines made whole, a row's listing, or whether surnames alone follow.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace

from corpus.passage import EMPTY, Passage
from pipeline.blocks import Block
from pipeline.extract.attendance_labels import attends
from pipeline.extract.listed import serves
from pipeline.extract.listing import Listed, listed_as, means_nothing, plain, stand_in, surname_only
from pipeline.extract.listing_brackets import unbracketed
from pipeline.extract.listing_keys import KEY, beside_initials
from pipeline.extract.listing_runs import entries
from pipeline.extract.listing_status import came, is_reason, sent
from pipeline.extract.listing_unparted import titled_posts
from pipeline.extract.people import Office, is_given, is_post, looks_like_person, office
from pipeline.extract.scene import Scene
from rules.book import NameRules, RuleBook

__all__ = [
    "NOT_THERE",
    "dashed",
    "instead",
    "keyed",
    "row",
    "surnames_follow",
    "ticked",
    "unbroken",
]

_INSIDE_NAME = re.compile(  # a title with no surname behind it, or a given name after names in full
    r"(?:\b(?:Cllr|Councillor|Mrs?|Ms|Miss|Dr|Prof(?:essor)?|Rev|Alderman)\.?(?: (?:Mrs?|Ms|Miss|Dr)\.?)?(?: [A-Z]\.?)*"
    r"|(?:[A-Z][a-z]+ [A-Z][\w’'-]+|[a-z]\))(?:,| and) [A-Z][a-z]+|\bPCSO [A-Z][a-z]+)$"
)
_LABELLED = re.compile(r"[a-z]: (?P<name>[A-Z][a-z]+)$")  # 'Clerk: Ann', over 'Moor'
_OPEN_NAME = re.compile(r", [A-Z][\w’'-]+ [A-Z][\w’'-]+$")  # the last of a run, whose post may stand below
_PLACE_CHAIR = re.compile(
    r"(?P<org>[^()]+) \((?P<post>(?i:(?:vice[- ]|deputy |acting |interim |co-?)?chair(?:man|woman|person)?"
    r"|secretariat|secretary|minutes|(?:minute|note)[- ]?taker|treasurer|clerk))\)"
)
_AND_CHAIR = re.compile(
    r"^Chair(?:man|woman|person)?(?:,| ?/) [A-Z]"
    r"|(?:[a-z] (?:[–-]|and|&) |[a-z]/ ?|[a-z]\) ?)(?:Committee |Board )?[Cc]hair(?:man|woman|person)?$"
)
_SEAT = re.compile(
    r"(?i)(?:(?:independent|co-?opted|lay|appointed|(?:non-)?voting),? )+(?:members?|persons?|co-?optees?)"
)
_BRACKETED = re.compile(r"\([^()]+\)")
_OPENED = re.compile(r"\([A-Z][a-z ]+\),")
_CHAIR = re.compile(  # but not of another body: 'Chair of the Quay Trust'
    r"(?i)(?:(?:acting|interim|independent|clinical|lay) )?chair(?:man|woman|person)?"
    r"(?: of (?:the )?(?:board|governors|trustees))?"
)
_IN_BRACKETS = re.compile(r"(?i)\((?:in the )?chair(?:man|woman|person)?\)$")  # 'Mayor of Quay (Chair)'
_EACH = re.compile(
    r"(?:^|(?<!Cllr)(?<!Councillor)(?<!\bMr)(?<!\bMrs)(?<!\bMs)(?<!\bMiss)(?<!\bDr)(?<=[a-z)])\s)"
    r"(?=(?:(?:Mr|Mrs|Ms|Miss|Dr|Cllr|Councillor)\.? (?:[A-Z][\w.’'-]* ){1,3}"
    r"|(?:[A-Z]\.? ){1,3}[A-Z][a-z’'-][\w’'-]* )[-–—] [A-Z])"
)
_POSTED = re.compile(
    r"(?P<post>[A-Z][\w,&’' ]{2,70}?) [-–—] (?:(?:Mr|Mrs|Ms|Miss|Dr)\.? )?"
    r"(?:[A-Z]\.? ?){1,3}[A-Z][a-z’'-][\w’'-]*(?: |$)"
)
_EMPTY = frozenset(["", "☐", "□"])  # and a box that nobody ticked
NOT_THERE = frozenset(["no", "n", "absent", "a", "-", "–", "—", "✗", "✘", "not present", "did not attend"])
_CROSSES = frozenset(["x", "×"])  # a tick where another column is crossed for apologies; alone nobody can tell
_COUNTED = re.compile(
    r"(?:[A-Z][a-z]+ )?(?:[Mm]embers of (?:the )?)?[Pp]ublic(?: present)? ?: ?(?:\d{1,3}|[Nn]one|[Nn]il)"
)
_WARD = re.compile(r"[a-z’'] Wards?$")  # neither post nor organisation
_KEY = re.compile(r"\bA ?[=:–-] ?[Aa]pol|\b[Pp]resent ?/ ?[Aa]pologies\b(?! ?/)")
_POINT = re.compile(r"[-–—] +(?=\S)")  # 'A Lee | - Chief Executive'
_ENDS = re.compile(r"[.;:]$")
_WHILE = re.compile(r"(?i)(?:part|from|until|items?|agenda|via|virtual\w*|remote\w*|online|left|arrived|joined|for)\b")
_FURTHER = re.compile(  # the rest of a name, but no next sentence
    r"(?!(?i:apolog|absen|present|attend|declar|minutes|matters|members|welcome|council|committee|no\b|none|nobody"
    r"|(?:it|this|that|these|they|he|she|we|the|there|all)\b))"
    r"[A-Z][\w’'-]+(?:,| and | was | were | \([A-Z]|$)"
)


def unbroken(blocks: Sequence[Block], book: RuleBook) -> Iterator[Block]:
    """The blocks, a line that ends inside a name joined to the next: '..., Cllr Mrs V' over 'Moor, Cllr B Hall'."""
    held: Block | None = None
    for block in blocks:
        bracket = held is not None and _OPENED.match(block.text) and not _ENDS.search(held.text)
        goes_on = bracket or (_FURTHER.match(block.text) and attends(block.text, book.attendance) is None)
        goes_on = goes_on and not (held is not None and block.text.isupper() and not held.text.isupper())  # a heading
        if held is not None and not block.cells and not block.marker and not block.style.level and goes_on:
            *before, last = held.cells or (held.passage,)
            last = Passage.join((last, block.passage))
            cells = (*before, last) if held.cells else ()
            held = replace(held, cells=cells, passage=Passage.join((*before, last)))
        else:
            if held is not None:
                yield held
            held = block
        first = (m := _LABELLED.search(held.text)) and is_given(m["name"], book.nicknames)
        if not (first or _INSIDE_NAME.search(held.text) or _OPEN_NAME.search(held.text)) or (
            held.cells and not held.cells[-1]
        ):
            yield held
            held = None
    if held is not None:
        yield held


def _posted(run: Passage, names: NameRules) -> list[Passage]:
    """'Chief Executive - A Lee Director of Ferries – B Hall': posts, each before its holder."""
    found, at = [], 0
    while (match := _POSTED.match(run.text, at)) is not None and is_post(match["post"], names):
        found.append(match)
        at = match.end()
    return [run.group(m).cut(0, len(m[0].rstrip())) for m in found] if len(found) > 1 and at == len(run.text) else []


def dashed(run: Passage, names: NameRules) -> list[Passage]:
    """'Mr A Lee - Head of Ferries Miss B Hall - Officer': lines of names and posts that were set as one paragraph."""
    if posted := _posted(run, names) or _each_posted(run, names):
        return posted
    if titled := titled_posts(run, names):
        return titled
    cuts = [m.end() for m in _EACH.finditer(run.text)]
    if len(cuts) < 2 or cuts[0] != 0:
        return []
    return [run.cut(low, high) for low, high in zip(cuts, [*cuts[1:], None], strict=True)]


def _each_posted(run: Passage, names: NameRules) -> list[Passage]:
    """'A Lee – Clerk, B Hall – RFO and C Moor – Officer': each name with its post behind a dash."""
    pieces = list(entries(run, names))
    told = [re.fullmatch(r"(?P<who>[^–—()]{3,40}?)(?: \([A-Z]{2,4}\))?(?: ?[–—] ?| - )[A-Z].+", p.text) for p in pieces]
    return pieces if len(pieces) > 1 and all(m and looks_like_person(plain(m["who"]), names) for m in told) else []


def keyed(blocks: Sequence[Block]) -> bool:
    """Whether a key says that 'A' is for apologies."""
    return any(_KEY.search(block.text) for block in blocks)


def ticked(
    block: Block, columns: Sequence[str | None], kind: str | None, rule: str, scene: Scene, key: bool = False
) -> Listed | None:
    """A row whose columns 'Present' and 'Apology', perhaps 'Absent', hold a tick: the one filled says which. `key`:
    'A' is for apologies."""
    marks = {h: i for i, h in enumerate(columns) if h in ("there", "away", "gone")}
    filled = [h for h, i in marks.items() if i < len(block.cells) and block.cells[i].text not in _EMPTY]
    if len(filled) != 1 or filled == ["gone"]:
        return None
    cells = [c for i, c in enumerate(block.cells) if i not in marks.values()]
    said = block.cells[marks[filled[0]]].text.strip(" .").casefold()
    if key and said == "a":
        said = "apologies"
    if filled[0] == "there" and (said in NOT_THERE or ("away" not in marks and said in _CROSSES)):
        return None
    away = filled[0] == "away" or said.removeprefix("no").lstrip(" -–—,").startswith(("apol", "sent apol"))
    told = "apologies" if away else kind or "member"
    heads = [h for h in columns if h not in marks]
    if filled[0] == "there" and (who := sent(block.cells[marks["there"]])):
        absent = row(cells, "apologies", heads, rule, scene, ruled=block.table is not None)
        one = listed_as(who, "member", rule, scene)
        return replace(one, representing=absent.name, organisation=absent.organisation) if one and absent else None
    one = row(cells, told, heads, rule, scene, ruled=block.table is not None)
    if one is not None and told == "member" and one.role.text.casefold() == "officer":
        return replace(one, capacity="officer")
    return one


def instead(cells: Sequence[Passage], columns: Sequence[str | None], rule: str, scene: Scene) -> Listed | None:
    """A row of members and those who came in their place."""
    named = _by_column([(i, c) for i, c in enumerate(cells) if c], columns)
    absent, stands = named.get("absent", EMPTY), named.get("standin", EMPTY)
    if not absent or not looks_like_person(plain(absent.text), scene.book.names):
        return None
    one = listed_as(stands, "member", rule, scene) if stands else None
    return replace(one, representing=absent) if one is not None else None


def surnames_follow(run: Passage, pieces: Sequence[Passage], names: NameRules) -> bool:
    """'Councillor Lee (Chair), Moor (Deputy Chair), Hall': one title for surnames."""
    if not pieces or not re.match(r"(?:Councillor|Cllr|Alderman)\b", run.text):
        return False
    alone = [p for p in pieces[1:] if surname_only(p.text)]
    posts = [p for p in alone if (m := re.search(r"\(([^()]+)\)", p.text)) and is_post(m[1], names)]
    return len(alone) >= 2 and (bool(posts) or len(alone) == len(pieces) - 1)


def row(
    cells: Sequence[Passage],
    kind: str,
    columns: Sequence[str | None],
    rule: str,
    scene: Scene,
    ruled: bool = False,
) -> Listed | None:
    """A row of a table: the name, and beside it initials, post and organisation. `ruled`: each cell stands in its
    own column, an empty one too."""
    filled = [(i, unbracketed(c.cut(m.end()) if (m := _POINT.match(c.text)) else c)) for i, c in enumerate(cells) if c]
    filled = [f for n, f in enumerate(filled) if not n or not _COUNTED.fullmatch(f[1].text)]
    if kind == "apologies" and len(filled) == 2 and cells[filled[1][0]].text[0] in "-–—":
        filled = filled[:1] if is_reason(filled[0][1], filled[1][1], scene.book.attendance) else filled
    if not columns and (said := came(filled[-1][1] if len(filled) > 1 else EMPTY)) is not None:
        filled, kind = filled[:-1], "apologies" if said == "apologies" else kind
        filled = [] if said == "absent" else filled
    if not filled:
        return None
    filled = filled if columns else beside_initials(filled, scene.book.names)
    if columns and "initials" not in columns:  # a column of initials that has no head
        first = filled[0][1].text
        filled = [
            f
            for n, f in enumerate(filled)
            if not n or not KEY.fullmatch(f[1].text) or not means_nothing(f[1].text, first, scene.book.names)
        ]
    placed = {h: c for i, c in reversed(filled) if i < len(columns) and (h := columns[i])} if ruled else {}
    named = placed if "name" in placed else _by_column(filled, columns)
    name = named.get("name", filled[0][1])
    if not named and len(filled) == 2 and _BRACKETED.fullmatch(filled[1][1].text):
        return listed_as(Passage.join((name, filled[1][1])), kind, rule, scene)  # 'Cllr A Lee | (Vice Chair)'
    listed = listed_as(name, kind, rule, scene)
    if listed is None:
        return None
    beside = [
        c
        for _, c in filled
        if c is not name and not means_nothing(c.text, name.text, scene.book.names) and not _WARD.search(c.text)
    ]
    if named:
        both = office(named.get("detail", EMPTY), scene.book.names)  # 'Quay Council – Clerk', in a column for both
        role = listed.role or named.get("role", EMPTY) or both.role
        place = named.get("organisation", EMPTY) or listed.organisation or both.organisation
        if not role and (beside_it := _PLACE_CHAIR.fullmatch(place.text)):  # 'Quay Council (Chair)'
            role, place = place.group(beside_it, "post"), place.group(beside_it, "org")
        if not role and _SEAT.fullmatch(place.text):
            role, place = place, EMPTY
        chairs = listed.status == "present" and bool(_CHAIR.fullmatch(role.text) or _AND_CHAIR.search(role.text))
        return replace(listed, role=role, organisation=place, is_chair=listed.is_chair or chairs)
    if len(beside) == 2 and (told := _post_and_place(beside[0], beside[1], scene.book.names)):
        role, place = told
        chairs = listed.status == "present" and bool(_CHAIR.fullmatch(role.text))
        return replace(
            listed,
            role=listed.role or role,
            organisation=listed.organisation or place,
            is_chair=listed.is_chair or chairs,
        )
    detail = Passage.join(beside)
    for pattern in scene.book.attendance.qualifier:
        m = pattern.search(detail.text)
        posted = m is not None and not _WHILE.match(m["what"]) and is_post(detail.text[: m.start()], scene.book.names)
        if m is not None and m.end() == len(detail) and not posted:
            detail = detail.cut(0, m.start())
    if (held := _PLACE_CHAIR.fullmatch(detail.text)) and not is_post(held["org"], scene.book.names):
        chairs = listed.status == "present" and bool(_CHAIR.fullmatch(held["post"]))
        return replace(
            listed,
            role=listed.role or detail.group(held, "post"),
            organisation=listed.organisation or detail.group(held, "org"),
            is_chair=listed.is_chair or chairs,
        )
    who, representing = stand_in(detail, scene.book)
    chairs = bool(_CHAIR.fullmatch(who.text)) or bool(_IN_BRACKETS.search(who.text))
    post = office(who, scene.book.names)
    if not post.role and serves(post.organisation.text, scene):
        post = Office(post.organisation, EMPTY)  # 'Mrs B Hall | Minutes'
    return replace(
        listed,
        role=post.role or listed.role,
        organisation=post.organisation or listed.organisation,
        representing=representing or listed.representing,
        is_chair=listed.is_chair or chairs,
    )


def _post_and_place(one: Passage, other: Passage, names: NameRules) -> tuple[Passage, Passage] | None:
    """Two cells beside a name as post and organisation, where one of them is plainly the post and the other is not."""
    posts = is_post(one.text, names), is_post(other.text, names)
    if posts[0] == posts[1] or not all(re.search(r"[^\W\d]{2}", p.text) for p in (one, other)):
        return None
    return (one, other) if posts[0] else (other, one)


def _by_column(filled: Sequence[tuple[int, Passage]], columns: Sequence[str | None]) -> dict[str, Passage]:
    """Cells by the column heads: one for one where there are as many, else by where they stand."""
    heads = [(i, h) for i, h in enumerate(columns) if h]
    if not heads:
        return {}
    if len(heads) == len(filled):
        return {h: c for (_, h), (_, c) in zip(heads, filled, strict=True)}
    told: dict[str, Passage] = {}
    for i, cell in filled:
        told.setdefault(min(heads, key=lambda h: abs(h[0] - i))[1], cell)
    return told
