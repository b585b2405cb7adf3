"""A cell of a table that lists people: a list of its own, or one person with post and organisation below the name.

Enters: a ruled row and which of its cells. Leaves: the cell's listings.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace

from corpus.passage import Passage
from pipeline.blocks import Block
from pipeline.extract.listing import Listed, listed_as, plain, ranked
from pipeline.extract.listing_lines import line
from pipeline.extract.listing_runs import entries
from pipeline.extract.listing_shapes import row
from pipeline.extract.people import bare, begins_given, is_organisation, is_post, looks_like_person, office
from pipeline.extract.scene import Scene
from rules.book import NameRules

__all__ = ["cell_of", "each_posted", "everybody"]

_AWAY = re.compile(r"(?i)apolog(?:ies|y)(?: for absence)?(?: (?:received|from)){0,2} ?[:–-]+ ?")  # 'Apologies: Ann Lee'
_PARTED = re.compile(r"\s[-–—]\s")  # 'Ann Lee – Quay Trust'
_CHAIRS = re.compile(r"(?i)\bchair(?:man|woman|person)?$")  # told by the rules of chairs


def cell_of(block: Block, i: int, kind: str, rule: str, scene: Scene) -> Iterator[Listed]:
    """Everybody that cell `i` lists: those away, where it says so itself."""
    if kind != "apologies" and (away := _AWAY.match(block.cells[i].text)):
        yield from line(block.cells[i].cut(away.end()), "apologies", rule, scene, under_prefix=True)
        return
    if parts := paragraphs_of(block, i, scene.book.names):
        if (one := row(parts, kind, (), rule, scene)) is not None:
            yield ranked(one, scene)
        return
    cell, names = block.cells[i], scene.book.names
    first, *others = [*entries(cell, names)] or [cell]
    rest = cell.cut(len(first.text)).cut(1)
    head = listed_as(first, kind, rule, scene)
    if not re.match(r", ?[^( ]", cell.text[len(first.text) :]) or not others or head is None:
        yield from line(cell, kind, rule, scene, under_prefix=True)
    elif head.organisation and first.text.endswith(head.organisation.text) and _of_it(others, names):
        at = len(first.text) - len(head.organisation.text)
        yield ranked(replace(head, organisation=cell.cut(at)), scene)  # 'Ann Lee Department of Quays, Slips and Tides'
    elif not any(looks_like_person(plain(p.text), names) for p in others):
        yield from line(cell, kind, rule, scene, under_prefix=False)  # 'Ann Lee, Quayside'
    elif _PARTED.search(first.text) or not any(
        is_organisation(p.text, names) or is_post(p.text, names) for p in others
    ):
        yield from line(cell, kind, rule, scene, under_prefix=True)
    elif head.role:  # 'Ann Lee Director, Harbour Moor and Quays, Quay Trust'
        yield ranked(replace(head, organisation=rest), scene)
    elif (one := row([first, rest], kind, (), rule, scene)) is not None:
        yield ranked(one, scene)  # 'Ann Lee, Harbour Moor, Quay Trust'


def _of_it(parts: Sequence[Passage], names: NameRules) -> bool:
    """Whether parts only go on with an organisation's name: single words, no posts."""
    return all(len(p.text.split()) == 1 and not is_post(p.text, names) for p in parts)


def everybody(block: Block, filled: Sequence[int], scene: Scene) -> bool:
    """Whether every cell is a person of its own: one has the name in a paragraph above the post, or all hold both."""
    if any(paragraphs_of(block, i, scene.book.names) for i in filled):
        return True
    firsts = [next(iter(entries(block.cells[i], scene.book.names)), block.cells[i]) for i in filled]
    listed = [listed_as(p, "other", "", scene) for p in firsts]
    return len(filled) > 1 and all(one is not None and (one.role or one.organisation) for one in listed)


def each_posted(cells: Sequence[Passage], kind: str, rule: str, scene: Scene) -> list[Listed]:
    """The people of a row that holds them side by side, each with post or organisation behind a comma: 'Cllr Ann Lee |
    Bo Hall, Quay Trust'; none where it holds anything else."""
    names = scene.book.names
    found: list[Listed] = []
    if len(cells) < 2 or not any("," in c.text for c in cells[1:]):
        return []
    for cell in cells:
        name, comma, rest = cell.text.partition(", ")
        name = plain(name)
        full = looks_like_person(name, names) and not is_post(name, names) and len(bare(name, names).split()) > 1
        sure = bare(name, names) != name or begins_given(name, scene.book.nicknames)
        if not full or not sure or (comma and not (is_post(rest, names) or is_organisation(rest, names))):
            return []
        at = len(cell.text) - len(rest) if comma else len(cell.text)
        one = listed_as(cell.cut(0, at - len(comma)), kind, rule, scene)
        if one is None:
            return []
        post = office(cell.cut(at), names)
        found.append(
            ranked(replace(one, role=one.role or post.role, organisation=one.organisation or post.organisation), scene)
        )
    return found


def paragraphs_of(block: Block, i: int, names: NameRules) -> list[Passage]:
    """The paragraphs of a cell that holds one person: the name, and below it post and organisation."""
    parts: list[Passage] = []
    for piece in block.inside[i] if len(block.inside) > i else ():
        if parts and piece.text[:1].islower():
            parts[-1] = Passage.join((parts[-1], piece.passage))  # 'Director, Harbours' over 'and Quays, Quay Trust'
        else:
            parts.append(piece.passage)
    if len(parts) < 2 or any(_CHAIRS.search(p.text) for p in parts[1:]):
        return []
    first = parts[0].cut(0, len(parts[0].text.rstrip(" ,-–:")))
    if not looks_like_person(plain(first.text), names) or is_post(first.text, names):
        return []
    if not _marked(block, i) and any(_another(p.text, names) for p in parts[1:]):
        return []
    return [first, *(p for p in parts[1:] if re.search(r"^[^(]*[^\W\d]{2}", p.text))]


def _marked(block: Block, i: int) -> bool:
    """Whether the name alone is set in bold."""
    first, *rest = block.inside[i]
    return first.style.bold and not any(p.style.bold for p in rest)


def _another(words: str, names: NameRules) -> bool:
    return looks_like_person(plain(words), names) and not is_post(words, names) and not is_organisation(words, names)
