"""Counts and rolls: how many voted which way, and who, as printed.

Enters: a sentence or a line. Leaves: counts by side (for, against, abstentions), or names with their side.
Both orders are read, '5 for' and 'For: 5', but never mixed in one sentence.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from corpus.passage import Passage
from pipeline.blocks import Block
from pipeline.extract.people import bare, split_run
from rules.book import RuleBook

__all__ = [
    "LEAD",
    "SIDES",
    "Roll",
    "counts_in",
    "for_first",
    "names_in",
    "number_of",
    "roll_head",
    "roll_of",
    "row_roll",
    "tally_of",
    "total_of",
]

SIDES = ("for", "against", "abstentions")
_NOBODY = re.compile(r"^\W*(?:none|nil|nobody|no-?one|0|n/?a)\b", re.IGNORECASE)
_SIDE = (
    (re.compile(r"^(?:for|in favour|ayes?|yes)", re.IGNORECASE), "for"),
    (re.compile(r"^(?:against|noes?|no)\b", re.IGNORECASE), "against"),
    (re.compile(r"^(?:abst|declined)", re.IGNORECASE), "abstentions"),
)
_VOTE = {"for": "for", "against": "against", "abstentions": "abstain"}
_LOST_BY = re.compile(r"(?i)\b(?:lost|defeated|rejected|refused)\b.{0,20}?\bby (?:a vote of )?\w+ (?:votes? )?to \w+")
_GROUP = re.compile(r"^(?:The )?(?:Councillors?|Cllrs?|Members|Aldermen|Bailies|Baillies)\b\.?:?\s+(?=[A-ZÀ-Þ])")
_TOTAL = re.compile(
    r"[\s:]*(?:[.…·_ ]{3,}|[-–—=(]|\bTotal:?)\s*\(?(?P<count>\d{1,3})\)?\.?$"
    r"|\s+\((?P<bracket>\d{1,3})(?: votes?)?\)\.?$"
)
_NAME = re.compile(
    r"(?:[A-ZÀ-Þ][\w.’'-]*|de|van|der|von|la|le|of|the)(?: (?:[A-ZÀ-Þ][\w.’'-]*|de|van|der|von|la|le|of)){0,6}"
    r"(?: \([A-Z]\.?\))?"
)
_OFFICE = re.compile(
    r"^(?:the )?(?:(?:right )?(?:honourable|worshipful),? (?:the )?)?(?:deputy |depute |lord |high |vice[- ])*"
    r"(?:chair\w*|mayor|provost|leader|conven[eo]r|sheriff)\b[^,]*$",
    re.IGNORECASE,
)

_TENS = {
    word: 10 * (n + 2)
    for n, word in enumerate(("twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety"))
}
_VOTE_OF = re.compile(r"(?i)(?:the )?vote of (?=the )")  # 'Lee, Moss, Vote of the Lord Mayor'
_LETTERED = re.compile(r"\([a-e]\) ")
_TITLED = re.compile(r"(?:Councillor|Cllr|Alderman)\b\.? ")  # each voter
_SEVERAL = re.compile(r"(?:Councillors|Cllrs|Aldermen|Bailies|Baillies)\b")
_HEADED = re.compile(r"(?:Against|Abstentions?|Abstain(?:ed|ing|s)?|Declined|Not present|Absent)\b", re.IGNORECASE)
_HEADS = re.compile(
    r"(?i)(?:agenda )?(?:items?|subjects?|topics?|titles?|descriptions?|matters?|details|discussions?"
    r"|minutes?|actions?|tasks?|names?|dates?|decisions?|recommendations?|questions?|issues?"
    r"|(?:notices? of )?motions?)\b.{0,20}"
)


LEAD = re.compile(r"[A-Z][^:]{3,80}\bvot(?:e|ing)\b[^:]{0,30}: (?=(?i:for|in favour)\b)")  # over the sides
_BOTH = re.compile(r"(?i)\b(?:for|in favour)\b.{3,60}\b(?:against|abst\w+)\b")
_OPENS = re.compile(r"(?:(?:IT WAS )?(?:RESOLVED|AGREED|RECOMMENDED|NOTED|DECIDED)|DECISION|CARRIED|LOST)\W*")


@dataclass(frozen=True, slots=True)
class Roll:
    """Who voted one way; `count` where the paper prints it beside the names."""

    side: str
    names: tuple[Passage, ...]
    count: int | None
    listed: bool = True  # a whole roll; False where a sentence names some

    @property
    def vote(self) -> str:
        """The side as the records call it."""
        return _VOTE[self.side]


def counts_in(text: str, book: RuleBook) -> dict[str, int]:
    """Counts by side; empty where the words hold none."""
    rules = book.votes
    labelled = {p.kind: int(m["count"]) for p in rules.label if (m := p.search(text)) and p.kind}
    found: dict[str, int] = {}
    for pattern in rules.count:
        match = pattern.search(text)
        if match is None:
            continue
        if pattern.kind == "pair":
            both = ("for", "against") if match["for"] else ("for2", "against2")
            for side, group in zip(("for", "against"), both, strict=True):
                if (number := number_of(match[group], book)) is not None:
                    found[side] = number
        elif pattern.kind is not None and pattern.kind not in found:
            number = number_of(match["count"], book)
            if number is not None:
                found[pattern.kind] = number
    return labelled if 1 < len(labelled) >= len(found) else found  # '6 for 0 against 2 abstentions' is no 'for 0'


def for_first(counts: dict[str, int], outcome: str) -> dict[str, int]:
    """The counts of 'lost by 5 votes to 3', in which those against are told first."""
    told = _LOST_BY.search(outcome) and counts.get("for", 0) > counts.get("against", 0) > 0
    return {**counts, "for": counts["against"], "against": counts["for"]} if told else counts


def tally_of(text: str, book: RuleBook) -> tuple[str, int] | None:
    """A line that is one side's count and nothing else ('Against: 2', '(b) Against: 2'): the side and the count."""
    text = text[4:] if _LETTERED.match(text) else text
    for pattern in book.votes.label:
        match = pattern.search(text)
        if match is not None and pattern.kind and not match.start() and not text[match.end() :].strip(" )."):
            return pattern.kind, int(match["count"])
    return None


def number_of(word: str, book: RuleBook) -> int | None:
    if word.isdigit():
        return int(word)
    folded = word.casefold()
    if folded in ("no", "none", "nil", "zero"):
        return 0
    tens, _, ones = folded.partition("-")
    parts = [
        next((int(w.name) for w in book.reports.number if part in {f.casefold() for f in w.forms}), None)
        for part in ([tens, ones] if ones else [tens])
    ]
    if tens in _TENS:
        parts[0] = _TENS[tens]
    return None if None in parts else sum(part for part in parts if part is not None)


def side_of(words: str) -> str | None:
    """Which side a label names."""
    return next((side for pattern, side in _SIDE if pattern.search(words.strip())), None)


def roll_head(text: str, book: RuleBook) -> tuple[str, int | None] | None:
    """A line that only announces a roll ('There voted for the motion:'): its side and count."""
    if text.endswith(".") and _BOTH.search(text):
        return None  # 'Members voted in favour of it with no votes against and one abstention.'
    for pattern in book.votes.roll:
        if pattern.kind == "head" and (match := pattern.search(text)):
            side = side_of(match["side"] or match["side2"] or match["side3"])
            count = match["count"] or match["count3"]
            return (side, int(count) if count else None) if side else None
    return None


def roll_of(words: Passage, book: RuleBook) -> Roll | None:
    """A line that holds a roll, its side before the names."""
    if lead := LEAD.match(words.text):
        words = words.cut(lead.end())
    for pattern in book.votes.roll:
        if pattern.kind != "line":
            continue
        match = pattern.search(words.text)
        if match is None or (side := side_of(match["side"])) is None:
            continue
        count = int(match["count"]) if match["count"] else None
        if (roll := names_in(words.group(match, "names"), side, count, book)) is not None:
            return roll
    return None


def names_in(run: Passage, side: str, count: int | None, book: RuleBook) -> Roll | None:
    """A run of names as a roll; None where the words are no names."""
    if total := _TOTAL.search(run.text):
        count = int(total["count"] or total["bracket"]) if count is None else count
        run = run.cut(0, total.start())
    if _HEADS.fullmatch(run.text):
        return None  # 'Decision', the heading behind the count
    if _OPENS.fullmatch(run.text):
        return None  # 'RESOLVED', below how many voted for it
    if _NOBODY.match(run.text):
        return Roll(side, (), 0 if count is None else count)
    names: list[Passage] = []
    pieces = [part for one in split_run(run) for part in _beside(one)]
    pieces = _held(pieces)
    each = len(pieces) > 1 and all(_TITLED.match(p.text) for p in pieces)
    for piece in pieces:
        group = _GROUP.match(piece.text)
        name = piece.cut(group.end()) if group and not each and (not names or _SEVERAL.match(piece.text)) else piece
        name = name.cut(0, len(name.text) - 1) if name.text.endswith((".", ",", ";")) and len(name.text) > 3 else name
        name = name.cut(chair.end()) if (chair := _VOTE_OF.match(name.text)) else name
        if not name:
            continue
        plain = bare(name.text, book.names)
        if not _OFFICE.match(name.text) and not _NAME.fullmatch(plain):
            return None
        if _HEADED.match(plain):
            return None  # 'For Against Abstentions', the head of a table
        names.append(name)
    return Roll(side, tuple(names), count) if names else None


def _beside(piece: Passage) -> list[Passage]:
    """'Hall & Moor': each."""
    at = piece.text.find(" & ")
    return [piece] if at < 0 or "(" in piece.text else [piece.cut(0, at), piece.cut(at + 3)]


def _held(pieces: list[Passage]) -> list[Passage]:
    """'The Deputy Mayor, Councillor Lee; Councillors Hall and Moor': the office and, before the others' title, who
    holds it, as the one voter."""
    told = len(pieces) > 1 and _OFFICE.match(pieces[0].text) and _TITLED.match(pieces[1].text)
    alone = told and (len(pieces) == 2 or _SEVERAL.match(pieces[2].text))
    return pieces[1:] if alone else pieces


def row_roll(block: Block, book: RuleBook) -> Roll | None:
    """A table's row of a roll: a side, names, perhaps a count."""
    cells = [c for c in block.cells if c and not re.fullmatch(r"[-–—:]+", c.text)]
    if len(cells) < 2 or len(cells[0].text) > 40 or (side := side_of(cells[0].text)) is None:
        return None
    if _HEADS.fullmatch(cells[1].text):
        return None  # 'No | Item | Action', the head of a table
    inside = re.search(r"\((\d{1,3})\)", cells[0].text)
    count = int(inside[1]) if inside else None
    for at in (1, -1):  # beside the side, or behind the names
        if alone := re.fullmatch(r"\(?(\d{1,3})\)?", cells[at].text):
            count = int(alone[1])
            cells.pop(at)
            break
    if len(cells) < 2:
        return None
    lead = re.match(r"[-–—:]+ ", cells[1].text)  # '- Councillors A and B', behind 'For the amendment (2)'
    return names_in(cells[1].cut(lead.end()) if lead else cells[1], side, count, book)


def total_of(rolls: Sequence[Roll], side: str) -> int:
    """How many names a side has."""
    return sum(len(r.names) for r in rolls if r.side == side)
