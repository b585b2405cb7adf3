"""Names side by side in a row, and what else its cells may be: posts between the names, organisations, wards.

Enters: a row's cells, or the rows of a list. Leaves: whether each cell is a person, or which cells belong together.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from corpus.passage import Passage
from pipeline.blocks import Block
from pipeline.extract.listing import means_nothing, plain
from pipeline.extract.people import bare, begins_given, is_organisation, is_post, looks_like_person
from pipeline.extract.scene import Scene
from rules.book import NameRules, RuleBook

__all__ = ["abreast", "initialled", "paired", "set_apart", "with_posts"]

_BEHIND_NAME = re.compile(r" \(([^()]+)\)$")
_KEYED = re.compile(r"(?P<who>[^()]{3,40}?) \((?P<own>[A-Z]{2,4})\)(?:$| ?[-–,] )")
_HOLDS = re.compile(r"(?:(?:Depute|Deputy|Vice|Lord)[- ])?(?:Convenor|Convener|Provost|Mayor) (?=[A-Z][\w’'-]+ [A-Z])")
_PLACE = re.compile(r"[a-z’'] (?:Ward|Wards|Division|Parish)$")
_AWAY = re.compile(r"(?i) [-–—] apolog(?:ies|y)$")  # 'B Hall - Apologies', beside those present
_BEHIND = re.compile(  # 'Cllr Lee, Vice-Chairman', 'Cllr Lee – Chair', 'Cllr Hall, left at 12.30'
    r"(?<=[a-z])(?:,| [–-]) (?:(?i:(?:vice[- ]|deputy )?chair(?:man|woman|person)?)"
    r"|(?:left|arrived|joined|from|until) .{2,30})$"
)
_COUNCILLOR = re.compile(r"(?:Councillor|Cllr|Alderman)\b")
_BRACKETED = re.compile(r"\([^()]+\)")
_TWO = 2  # known given names in rows of more than two people


def abreast(cells: Sequence[Passage], names: NameRules) -> bool:
    """Whether a row is names side by side: each cell one with a title or an initial, and no post but the chair's."""
    cells = [c.cut(0, m.start()) if (m := _BEHIND.search(c.text)) else c for c in cells]
    if len(cells) == 2 and initialled(cells[0], names) and "," in cells[1].text and not initialled(cells[1], names):
        return False  # 'Ann Lee (AL) | EA, Quay Thornton'
    holds = [_HOLDS.match(c.text) for c in cells]  # 'Depute Convener Ann Lee | Councillor Bo Hall'
    cells = [c.cut(m.end()) if m else c for c, m in zip(cells, holds, strict=True)]
    return len(cells) > 1 and all(
        looks_like_person(plain(c.text), names)
        and not is_post(c.text, names)
        and (
            held
            or bare(plain(c.text), names) != plain(c.text)
            or re.search(r"(?<!\w)[A-Z](?:\.|(?= ))", c.text)
            or ((m := _BEHIND_NAME.search(c.text)) and (is_post(m[1].title(), names) or is_organisation(m[1], names)))
            or initialled(c, names)
        )
        for c, held in zip(cells, holds, strict=True)
    )


def initialled(cell: Passage, names: NameRules) -> bool:
    """Whether a cell is a person by whom the initials in brackets stand: 'Ann Lee (AL)', 'Bo Hall (BH) - Clerk'."""
    match = _KEYED.match(cell.text)
    if match is None or not means_nothing(match["own"], match["who"], names):
        return False
    return looks_like_person(match["who"], names) and match["own"].isupper()


def paired(blocks: Sequence[Block], book: RuleBook) -> frozenset[int]:
    """The rows that are names side by side without titles: three or more in a row, two of known given names, or any of
    more than two people; each cell a person's full name, no post or organisation among them. Fewer where the paper has
    such rows already."""
    names = book.names
    found: set[int] = set()
    run: list[int] = []
    for i, block in enumerate([*blocks, None]):
        cells = [c for c in block.cells if c] if block is not None else []
        cells = cells[:-1] if cells and _PLACE.search(cells[-1].text) else cells  # 'A Lee | Quay Ward'
        cells = cells[1:] if len(cells) > 2 and cells[0].text.endswith(":") else cells  # 'Attendance: | A Lee | B Hall'
        # 'Ann Lee (AL) | QHT'
        own = len(cells) == 2 and initialled(cells[0], names) and not initialled(cells[1], names)
        own = own or (len(cells) == 2 and _placed(cells, book))
        if 2 <= len(cells) <= 4 and not own and all(_full_name(_unmarked(c.text, names), names) for c in cells):
            run.append(i)
            continue
        given = [begins_given(_unmarked(c.text, names), book.nicknames) for at in run for c in blocks[at].cells if c]
        known = run and all(given)
        three = len(given) > _TWO * len(run) and sum(given) >= _TWO  # a post or a body is told by its words
        if len(run) > 2 or (len(run) > 1 and (found or known)) or (found and known) or three:
            found.update(run)
        run = []
    return frozenset(found)


def _placed(cells: Sequence[Passage], book: RuleBook) -> bool:
    """Whether a councillor stands in the first cell, and in the second what bears no title and begins with no known
    given name: 'Cllr Ann Lee | Cold Sluice' is a councillor and a ward."""
    first, second = (plain(_unmarked(c.text, book.names)) for c in cells)
    untitled = bare(second, book.names) == second and not begins_given(second, book.nicknames)
    return _COUNCILLOR.match(first) is not None and untitled


def _unmarked(text: str, names: NameRules) -> str:
    """A name without its star, and without a note behind it that says where it was or what office it holds."""
    own = _AWAY.sub("", text.lstrip("*#+ "))
    bracketed = _BRACKETED.search(own)
    return own[: bracketed.start()].strip() if bracketed and is_post(bracketed[0][1:-1].title(), names) else own


def _full_name(text: str, names: NameRules) -> bool:
    return (
        looks_like_person(plain(text), names)
        and len(bare(plain(text), names).split()) > 1
        and not is_post(text, names)
        and not is_organisation(text, names)
    )


def with_posts(cells: Sequence[Passage], names: NameRules) -> tuple[Sequence[Passage], ...]:
    """A row of two people, the first with his post between them: 'A', 'Chair', 'B', and perhaps B's post."""
    if not 3 <= len(cells) <= 4 or not is_post(cells[1].text, names) or _full_name(cells[1].text, names):
        return ()
    return (cells[:2], cells[2:]) if all(_full_name(cells[i].text, names) for i in (0, 2)) else ()


def set_apart(cells: Sequence[Passage], scene: Scene) -> tuple[Sequence[Passage], ...]:
    """A row of two people whose posts, which others of the list have between them, are left empty; each has a known
    given name, for what stands behind the gap may be where the first is from."""
    whole = len(cells) == 3 and not cells[1] and all(_full_name(cells[i].text, scene.book.names) for i in (0, 2))
    given = whole and all(begins_given(cells[i].text, scene.book.nicknames) for i in (0, 2))
    return (cells[:1], cells[2:]) if given else ()
