"""Lists in which a name and what its holder is take turns, a line each: 'Ann Lee' over 'Chief Officer'; and runs of
surnames that go on in the next paragraph.

Enters: the lines of a list. Leaves: the same, such pairs as rows of two cells, such runs as one line.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace

from corpus.passage import Passage
from pipeline.blocks import Block
from pipeline.extract.attendance_labels import attends, column_of
from pipeline.extract.listed import plain
from pipeline.extract.listing import GROUP
from pipeline.extract.people import bare, is_given, is_organisation, is_post, looks_like_person
from rules.book import RuleBook

__all__ = ["brackets_joined", "in_turns", "on_one_line"]

_OPENS_IN = re.compile(
    r"\((?!\d)[^()]{3,90}\),? (?:and )?"
    r"(?:(?P<titled>Cllrs?|Councillors?|Mrs?|Ms|Miss|Dr)\b\.? [A-Z]|[A-Z][a-z’'-]+ (?:[A-Z]\.? )?[A-Z][a-z])"
)
_FEWEST = 3  # pairs, from which on that is the list's habit
_TOLD = 0.5  # the share of them whose second line a word shows to be a post or an organisation
_LONGEST = 110  # characters of either line
_ONE_OF = r"(?:[A-Z][\w’'-]+(?: [A-Z][\w’'-]+){0,2} ?(?:\([^()]+\))?(?:, | and |[,.]?$))"
_SURNAMES = re.compile(rf"\([A-Z]\)(?:, {_ONE_OF}{{1,60}}|[,.]?)|{_ONE_OF}{{2,60}}")


def in_turns(blocks: Sequence[Block], book: RuleBook) -> Iterator[Block]:
    """The blocks, names and posts that take turns set side by side; a post with a dash before it ('- Chairman') stands
    beside the name over it wherever it is."""
    i = 0
    while i < len(blocks):
        pairs = _pairs(blocks, i, book)
        if pairs:
            yield from (_beside(blocks[at], blocks[at + 1]) for at in range(i, i + 2 * pairs, 2))
            i += 2 * pairs
        elif _dashed(blocks, i, book):
            yield _beside(blocks[i], blocks[i + 1])
            i += 2
        elif pairs_below(blocks, i, book):
            i += 1  # 'Role', over the posts
        else:
            yield blocks[i]
            i += 1


def on_one_line(blocks: Sequence[Block]) -> Iterator[Block]:
    """The blocks, a run of surnames behind 'Councillors' that a paragraph's end broke after a comma, or before the
    initial that tells two of one name apart, made whole."""
    held: Block | None = None
    for block in blocks:
        if held is not None and _goes_on(held.text, block):
            held = replace(held, passage=Passage.join((held.passage, block.passage)))
            continue
        if held is not None:
            yield held
        held = block if not block.cells and GROUP.match(block.text) else None
        if held is None:
            yield block
    if held is not None:
        yield held


def brackets_joined(blocks: Sequence[Block]) -> Iterator[Block]:
    """The blocks, one that begins with what stands in brackets behind the last name above, and goes on with further
    names, joined to that line: 'Mr A Lee' over '(for the Harbour Trust), Mr B Hall'."""
    held: Block | None = None
    for block in blocks:
        if held is not None and not held.cells and not block.cells and _behind(held, block):
            held = replace(held, passage=Passage.join((held.passage, block.passage)))
            continue
        if held is not None:
            yield held
        held = block
    if held is not None:
        yield held


def _behind(above: Block, block: Block) -> bool:
    """Whether a line begins with what stands in brackets behind the name that the line above ends with; one without
    titles only where that is a name's end."""
    match = _OPENS_IN.match(block.text)
    return match is not None and (match["titled"] is not None or above.text[-1:].isalpha())


def _goes_on(above: str, block: Block) -> bool:
    if block.cells or block.marker or not _SURNAMES.fullmatch(block.text):
        return False
    return above.endswith(",") or (block.text.startswith("(") and "," in above and above[-1].isalpha())


def pairs_below(blocks: Sequence[Block], i: int, book: RuleBook) -> bool:
    """Whether a line is the head of a column of posts whose rows, a line each, stand below."""
    lone = not blocks[i].cells and column_of(blocks[i].text, book.attendance) in ("role", "organisation")
    return lone and _pairs(blocks, i + 1, book) > 0


def _pairs(blocks: Sequence[Block], start: int, book: RuleBook) -> int:
    """How many pairs of a name and a post begin here."""
    count = told = 0
    at = start
    while at + 1 < len(blocks) and _names(blocks[at], book) and _holds(blocks[at + 1], book):
        below = blocks[at + 1].text
        told += bool(is_post(below, book.names) or is_organisation(below, book.names))
        count += 1
        at += 2
    return count if count >= _FEWEST and told >= _TOLD * count else 0


def _plain(block: Block, book: RuleBook) -> bool:
    whole = not block.cells and not block.marker and 3 <= len(block.text) <= _LONGEST
    return whole and attends(block.text, book.attendance) is None


def _names(block: Block, book: RuleBook) -> bool:
    """A line that is somebody's name and nothing else."""
    text = plain(block.text)
    if not _plain(block, book) or "," in text or not looks_like_person(text, book.names):
        return False
    return len(bare(text, book.names).split()) > 1 and not is_post(text, book.names)


def _holds(block: Block, book: RuleBook) -> bool:
    """A line that may be a post: nothing in it is surely a person's name."""
    text = block.text
    if not _plain(block, book) or text.endswith((".", ":", ";")) or not text[0].isupper():
        return False
    own = bare(text, book.names)
    first = own.split()[0] if own else ""
    given = is_given(first, book.nicknames) and not re.match(r"[A-Z][a-z]+ of [A-Z]", text)  # 'Dean of Science'
    sure = own != text.replace(",", "") or given or re.match(r"[A-Z]\.? [A-Z]", text)
    seat = text.endswith(" Representative")  # of one, though a group's heading may be called so
    return not sure and (seat or not any(p.search(text) for p in book.attendance.nobody))


def _dashed(blocks: Sequence[Block], i: int, book: RuleBook) -> bool:
    """Whether the line below is '- Chairman', of the name on this one."""
    if i + 1 >= len(blocks) or blocks[i + 1].marker not in ("-", "–") or blocks[i + 1].cells:
        return False
    text = re.sub(r"^[\"“”'’]{1,2}\s+", "", plain(blocks[i].text))
    name = not blocks[i].cells and not blocks[i].marker and looks_like_person(text, book.names)
    below = blocks[i + 1].text
    held = is_post(below, book.names) or is_organisation(below, book.names)
    return name and held and bare(below, book.names) == below and len(below) <= _LONGEST


def _beside(name: Block, post: Block) -> Block:
    cells = (name.passage, post.passage)
    return replace(name, cells=cells, passage=Passage.join(cells))
