"""Headings of minutes that have neither numbers nor a setting of their own: 'FINANCE. A cheque was signed', 'Planning:
no objection', 'Matters Arising' on a plain line.

Enters: blocks of minutes. Leaves: which of them head a minute, each with its heading and the words behind it. Only
where several stand in one paper: a line of capitals or with a colon may be anything.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from corpus.passage import EMPTY, Passage
from pipeline.blocks import Block
from pipeline.extract.headings import SIDE, business, known_line
from pipeline.extract.people import bare, begins_given, is_organisation, looks_like_person
from rules.book import RuleBook

__all__ = ["over_text", "run_in_headings"]

_SEVERAL = 3  # headings of one kind, from which on they are the paper's habit
_KNOWN = 2  # lines as minutes word their headings, from which on lines like them are headings too
_WORDS = 7  # of such a line
_MANY, _MOST = 5, 0.6  # labels, and their share of all lines, from which on they head what they stand before
_CAPITALS = re.compile(
    r"(?P<head>(?=[^a-z]*[A-Z]{4})[A-Z][A-Z0-9’\x27&/(), -]{2,80}?"
    r"(?:,? (?:held )?(?:on )?(?:[A-Z][a-z]{2,8} \d{1,2}(?:st|nd|rd|th)?"
    r"|\d{1,2}(?:st|nd|rd|th)? [A-Z][a-z]{2,8}),? \d{4})?)"
    r"(?P<mark> ?[.:;](?= |$)-?| ?[–—-](?= )|(?=$)| (?=[A-Z]?[a-z]))"
)
_LABEL = re.compile(
    r"(?P<head>[A-Z][\w’\x27&/()-]*,?(?: [\w’\x27&/(),-]+){0,8}?)"
    r"(?P<mark> ?[:;]-?(?= |$)| ?[–—](?= |[A-Z])| - |(?=$)|\. (?=[A-Z]))"
)
_NO_HEAD = re.compile(
    r"(?i)(?:it was |and |further |unanimously )*(?:resolved|agreed|noted|approved|actions?|proposed|seconded"
    r"|decisions?|decided|recommended|recommendations?|carried|motion|votes?|voting|note|nb|n\.b|pcso|clerk|chair|chairman"
    r"|mayor|item|minute|page|tel|email|total|balance|from|to|date|time|venue|signed|distribution|cc|re|ref|ps|draft"
    r"|due(?: date)?|owners?|lead|deadlines?|timescales?|by when"
    rf"|{SIDE}"
    r"|(?:cllrs?|councillors?|mrs?|ms|miss|dr|sgt|pc)\b.*)"
)
_TOLD = re.compile(r"(?i)none\b|nil\b|no\b|(?-i:[A-Z£\d(“‘\"]).{20,}")
_SAYS = re.compile(
    r"(?i)\b(?:was|were|is|are|had|has|have|been|be|reported|agreed|resolved|noted|said|advised|asked|informed|proposed|will|would"
    r"|following|follows)\b"
)

_BARE = re.compile(r"[A-Z][a-z’'-]+(?: (?:[A-Za-z&][\w’'&/-]*|[–-]))*\??")
_BROKEN = re.compile(
    r" (?:on|of|the|and|a|an|to|in|for|with|at|by|from|or|that|as|is|was)$"
)  # a line that goes on below
_DAY = re.compile(r"\d{4}$")  # 'Minutes from the last AGM held on 12 April 2010'
_APOLOGIES = re.compile(r"(?i)apologies(?: (?:for|of) (?:absence|non-?attendance))?")
_SAID = re.compile(r"(?i)\b(?:was|were|had|has|have|been|received|sent|noted|accepted|no|none)\b")
_BULLETS = frozenset("•▪●○-*")
_ENDED = re.compile(r"[.!?][”\"’')]*$")


@dataclass(frozen=True, slots=True)
class _Head:
    """A block that may begin with a heading."""

    shape: str  # capitals, label, line; bare: a line over a paragraph, which nothing but that tells
    heading: Passage
    rest: Passage
    known: bool  # as minutes' headings are worded


def run_in_headings(blocks: Sequence[Block], book: RuleBook) -> Mapping[int, tuple[Passage, Passage]]:
    """The blocks that head a minute: heading and what is run in behind it; empty where there are too few to tell."""
    start = business(blocks, book)
    while start and (before := _CAPITALS.match(blocks[start - 1].text)) and before["head"].startswith("APOLOGIES"):
        start -= 1  # set as the other headings are
    found = {i: one for i in range(start, len(blocks)) if (one := _head(blocks, i, book)) is not None}
    over = {i: one for i, one in found.items() if one.shape == "bare"}
    found = {i: one for i, one in found.items() if one.shape != "bare"}
    shapes = Counter(one.shape for one in found.values())
    known = Counter(one.shape for one in found.values() if one.known)
    if shapes["capitals"] >= _SEVERAL:
        chosen = {i: one for i, one in found.items() if one.shape == "capitals"}
    elif known.total() >= _SEVERAL or (known["line"] >= _KNOWN and known["line"] + len(over) >= _SEVERAL):
        chosen = {i: one for i, one in found.items() if one.known or known[one.shape] >= _SEVERAL}
        chosen |= over if known["line"] >= _KNOWN else {}
    elif shapes["label"] >= _MANY and shapes["label"] >= _MOST * (len(blocks) - start):
        chosen = {i: one for i, one in found.items() if one.shape == "label"}
    elif shapes["line"] >= _SEVERAL:
        chosen = {i: one for i, one in found.items() if one.shape == "line" and blocks[i].text.endswith(":")}
    else:
        chosen = {}
    if any(one.shape == "line" for one in chosen.values()) and (first := _apologies(blocks, start)) is not None:
        chosen[first] = _Head("line", blocks[first].passage, EMPTY, True)
    return {i: (one.heading, one.rest) for i, one in chosen.items()} if len(chosen) >= _SEVERAL else {}


def _apologies(blocks: Sequence[Block], start: int) -> int | None:
    """The last line of the lists, if it is the first heading of the business: a sentence stands under it."""
    for i in (start - 1, start - 2):
        if 0 < i + 1 < len(blocks) and i >= 0 and _APOLOGIES.fullmatch(blocks[i].text):
            below = blocks[i + 1]
            told = not below.cells and not below.marker and _ENDED.search(below.text) and _SAID.search(below.text)
            return i if told else None
    return None


def _head(blocks: Sequence[Block], i: int, book: RuleBook) -> _Head | None:
    block = blocks[i]
    words, text = block.passage, block.text
    if block.cells or block.marker or len(text) < 3:
        return None
    attends = (*book.attendance.heading, *(p for p in book.attendance.prefix if p.kind != "run"))
    if any(p.search(text) for p in attends) and not re.match(r"APOLOGIES\b.{0,14} ?(?:[–—.:-] ?\S|were |had )", text):
        return None
    for shape, grammar in (("capitals", _CAPITALS), ("label", _LABEL)):
        match = grammar.match(text)
        if match is None or _NO_HEAD.fullmatch(match["head"]) or _SAYS.search(match["head"]):
            continue
        if not match["mark"].strip() and re.search(r"\(\d{1,2}\)\W*$", match["head"]):
            continue  # 'QUAY POLICE (3) Mr A Lee', of a list with notes
        rest = words.cut(match.end())
        known = any(p.search(match["head"]) for p in book.heads.business)
        if shape == "capitals" and not match["mark"].strip() and rest and len(match["head"].split()) < 2 and not known:
            continue  # 'BATCH Two was late'
        if shape == "label" and rest and not _TOLD.match(rest.text):
            continue  # 'Highways – Cllr Lee', of who looks after what
        if shape == "label" and not rest and _named(match["head"], book):
            continue  # 'Ann Lee:', over what she said
        if shape == "label" and (not rest or match["mark"].startswith(".")):
            if not known and not (text.endswith(":") and i + 1 < len(blocks)):
                if not rest and over_text(blocks, i, book):
                    return _Head("bare", words, EMPTY, False)
                continue
            shape = "line" if not rest else shape
        if not rest and known_line(block, book) and not (known and _DAY.search(text)):
            continue
        return _Head(shape, words.cut(0, len(match["head"].rstrip(" .:;"))), rest or EMPTY, known)
    return None


def over_text(blocks: Sequence[Block], i: int, book: RuleBook) -> bool:
    """Whether a short line stands between a paragraph's end, or another heading, and a paragraph."""
    text, names = blocks[i].text, book.names
    if i == 0 or i + 1 >= len(blocks) or len(text.split()) > _WORDS or not _BARE.fullmatch(text):
        return False
    if _BROKEN.search(text):
        return False
    if known_line(blocks[i], book) or bare(text, names) != text or is_organisation(text, names) or _named(text, book):
        return False
    above, below = blocks[i - 1], blocks[i + 1]
    ended = bool(_ENDED.search(above.text)) or len(above.text.split()) <= _WORDS
    plain = not below.cells and (not below.marker or below.marker in _BULLETS)
    return ended and plain and bool(_ENDED.search(below.text) and _SAYS.search(below.text))


def _named(text: str, book: RuleBook) -> bool:
    """Whether a line may be somebody's name."""
    return looks_like_person(text, book.names) and begins_given(text, book.nicknames)
