"""Lists whose lines are each a name and where that person is from, which nothing parts: 'Ann Lee Quay Council'.

Enters: the lines of a list. Leaves: the same; where that is the list's habit, a line that could be read otherwise
('Bo Hall (Chair) GEF Ships', 'Tom Moor Quay, Slip and Pier CVS') is a name and its organisation side by side.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import replace

from corpus.passage import Passage
from pipeline.blocks import Block
from pipeline.extract.people import bare, begins_given, is_given, is_organisation, is_post, looks_like_person
from rules.book import RuleBook

__all__ = ["by_habit"]

_FEWEST = 3  # lines that are plainly a name and an organisation, from which on that is the habit
_MOST = 0.4  # their share of the lines that hold more than a name
_SHARED = 2  # people of one organisation, from which on it is known by its whole name
_LINE = 110  # characters of a line that is one person
_POINTS = frozenset("•·-–*▪●○o")
_NAME = r"[A-Z][\w’'-]*[a-z][\w’'-]*"
_LINE_OF_ONE = re.compile(
    rf"(?P<name>(?P<first>{_NAME}|(?:[A-Z]\.? ?){{1,3}}) ?(?<=[ .])(?P<last>{_NAME})(?P<beside> \([^()]{{2,60}}\))?) "
    r"(?P<rest>[A-Z0-9][^:;()]{1,80}?(?: \([A-Z]{2,6}\))?)"
)
_LIST = re.compile(r", | and | & |^LB |^RB ")
_INITIALS = re.compile(r" \([A-Z]{2,4}\)$")
_COMPASS = ("North", "South", "East", "West", "Northern", "Southern", "Eastern", "Western", "New", "Great", "Upper")
_SENTENCE = re.compile(r"\b(?:was|were|had|has|is|are|welcomed|reported|from|for|sent|(?<!of )the)\b")


def by_habit(blocks: Sequence[Block], book: RuleBook) -> list[Block]:
    """The blocks; lines that the habit tells apart are rows of two cells."""
    parts = [_two(block, book) for block in blocks]
    there = [p for p in parts if p is not None]
    if len(there) < _FEWEST:
        return list(blocks)
    plainly = sum(_plainly(name, rest, book) or bool(_INITIALS.search(name.text)) for name, rest in there)
    if plainly < _FEWEST or plainly < _MOST * len(there):
        return list(blocks)
    known = Counter(rest.text for _, rest in there)
    out: list[Block] = []
    for block, told in zip(blocks, parts, strict=True):
        longer = None if told is None else _longer(block.passage, *told, known)
        plain = longer is None and (told is None or _plainly(*told, book))
        out.append(block if plain else replace(block, cells=longer or told or (), marker=""))
    return out


def _longer(line: Passage, name: Passage, rest: Passage, known: Mapping[str, int]) -> tuple[Passage, Passage] | None:
    """'Ann Lee Moor Quay Council', where two others or more are of 'Quay Council' and nobody of 'Moor Quay Council':
    the name has three words."""
    word, _, own = rest.text.partition(" ")
    if known[rest.text] > 1 or known[own] < _SHARED or word in _COMPASS or not re.fullmatch(_NAME, word):
        return None
    if name.text.endswith(")"):
        return None
    at = len(line.text) - len(rest.text) + len(word)
    return line.cut(0, at), line.cut(at + 1)


def _plainly(name: Passage, rest: Passage, book: RuleBook) -> bool:
    """Whether a line could be nothing else: a known given name, and words that name one organisation."""
    given = begins_given(bare(name.text, book.names), book.nicknames)
    return given and "(" not in name.text and not _LIST.search(rest.text) and is_organisation(rest.text, book.names)


def _strangers(match: re.Match[str], book: RuleBook) -> bool:
    """Whether the first two words may be a name though the given name is not known: 'Zorro Hall Quay Council', and
    neither 'North East Quay Council' nor 'Scottish Fire Service'."""
    of_names = {match["first"], match["last"]}
    other = {*book.names.before_post, *(o.name for o in book.names.organisation), *_COMPASS}
    return " " in match["rest"] and not of_names & other and is_organisation(match["rest"], book.names)


def _two(block: Block, book: RuleBook) -> tuple[Passage, Passage] | None:
    """A line that is a name of two words, with or without a title, and something further that is nobody's name."""
    if block.cells or (block.marker and block.marker not in _POINTS) or len(block.text) > _LINE:
        return None
    at = block.text.find(bare(block.text.partition(", ")[0], book.names))  # behind a title
    match = _LINE_OF_ONE.fullmatch(block.text, at) if at >= 0 else None
    if match is None or _SENTENCE.search(match["rest"]) or is_post(f"{match['first']} {match['last']}", book.names):
        return None
    rest = match["rest"]
    if rest.startswith(f"{match['first'][0]}{match['last'][0]} "):
        return None  # 'Ann Lee AL Lay Member'
    if not (at > 0 or match["beside"] or is_given(match["first"], book.nicknames) or _strangers(match, book)):
        return None
    person = begins_given(rest, book.nicknames) and looks_like_person(rest, book.names)
    if person or any(bare(p, book.names) != p for p in _LIST.split(rest)):
        return None  # 'Ann Lee Tom Hall', 'Ann Lee and Mr B Hall'
    return block.passage.cut(0, match.end("name")), block.passage.cut(match.start("rest"))
