"""A motion or amendment as its minute tells of it; and votes that are told for the motion and for the amendment apart.

Enters: ballots and a line that counts the votes of a side. Leaves: the ballots with their counts.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, field, replace
from itertools import takewhile

from corpus.passage import EMPTY, Passage
from pipeline.blocks import Block
from pipeline.extract.ballots import LEAD, Roll, counts_in, names_in, number_of, side_of
from pipeline.extract.people import split_run
from pipeline.extract.vote_tables import TableRow
from rules.book import RuleBook

__all__ = [
    "Ballot",
    "beside",
    "bracketed",
    "by_lists",
    "by_table",
    "call",
    "divided",
    "division_below",
    "enrol",
    "named_side",
    "named_voters",
    "names_go_on",
    "sides_of",
    "stood_for",
    "tallied",
    "voted_for",
]

_RECORDED = re.compile(r"(?i)\b(?:recorded|named) vote\b|\bvote was (?:then )?taken\b|\bvoted\b.{0,80}\bas follows\b")
_SUBSTANCE = re.compile(
    r"(?i)\bon the (?:(?:substantive|original|main|amended) )*(?:motion|recommendations?|proposals?|report|budget)\b"
    r"|^the (?:(?:substantive|original|main) )*motion\b[^.;]{0,20} (?:was|being) (?:then |now )?put\b"
)
_ON_AMENDMENT = re.compile(r"(?i)\bvot(?:e|ed|ing)\b[^.;]{0,40}\bon the amendment\b(?! and\b)")
_WHOSE = re.compile(
    r"(?P<who>[A-Z][\w-]+)(?:[’']s|(?<=s)[’']) (?i:proposal|motion|amendment|proposition)\b.{0,60}"
    r"\bput to (?:the|a) vote\b"
)
_LOST = re.compile(r"(?i)\b(?:lost|fell|falls|fail(?:s|ed)|defeated|rejected|not (?:carried|agreed|approved))\b")
_SIDE = re.compile(
    r"(?i)\W{0,3}(?:votes? |voted |those voting )?for (?:the )?(?P<side>motion|amendment)"
    r"(?: \d| \(?[A-Z]\)?)?(?: ?[-–—:(]+ ?\d{1,3}(?: votes?)?\)?)? ?:?-?"
)
_WON = re.compile(
    r"(?:\bthe (?P<side>(?i:motion|amendment))|\bwhich)"
    r"(?:,? (?:was|were|therefore|accordingly|thereupon|then|thus|duly)){1,4}"
    r" (?P<outcome>(?:declared )?(?:to be )?(?i:carried))\b"
)
_BY = re.compile(r"\b(?:by|of) (?:[\w.’'-]+ ){0,3}?(?P<who>[A-Z][\w’'-]+) ?\(\d")
_COUNT_BEHIND = re.compile(r"[^.;:()]{0,40} ?\((\d{1,3})\)")  # 'voted for the motion (17)': the whole of a side
_DASH = re.compile(r"\s*[-–—:]+\s*")
_OTHERS = re.compile(r"[;.,]?\s*(?i:declined to vote|abstain|abstentions|absent from|no vote\b|did not vote).*$")
_BEHIND = "behind-"
_VOTED = re.compile(r"\bvoted ?(?:as follows)? ?[:–-]+$")
_SIDE_BELOW = re.compile(
    r"(?i)for the (?:\w+ ){0,2}?(?:motion|amendment)\b[^(]{0,60}\(\d{1,3}\)"
    r"|(?:declined to vote|abstain\w*|abstentions?|absent from the division|no vote) ?\(\d{1,3}\)"
)
_EACH_SIDE = re.compile(
    r"(?:^|(?<=[\w.);]) )(?P<side>(?i:for|in favour|against|abstain(?:ed|ing)|abstentions?))"
    r"(?: the (?:motion|recommendations?|proposals?|amendment|application|budget))?"
    r"(?: \(\d{1,3}\))? ?[:–-] ?(?=[A-Z0-9]|(?:none|nil|nobody)\b)"
)
_SIDES = re.compile(r"(?P<side>[A-Za-z][A-Za-z ]*?) ?: ?(?P<names>[^;:]+)(?:;|$)")
_OF = {
    **dict.fromkeys(("for", "in favour", "agreed", "approved"), "for"),
    **dict.fromkeys(("against", "refused", "objected"), "against"),
    "abstained": "abstentions",
}


@dataclass(slots=True)
class Ballot:
    """A motion or amendment as it grows."""

    kind: str
    rule: str
    mover: Passage = EMPTY
    seconder: Passage = EMPTY
    motion: Passage = EMPTY
    outcome: Passage = EMPTY
    trailing: bool = False  # it stands behind what it is about ('RESOLVED that ... Proposed by A, seconded by B')
    counts: dict[str, int] = field(default_factory=dict)
    rolls: list[Roll] = field(default_factory=list)
    said: list[Passage] = field(default_factory=list)
    called: bool = False  # the roll that follows is of it, by the words over the roll
    over: bool = False  # a line that heads other business stands behind it

    @property
    def at(self) -> tuple[int, int]:
        """Where it begins: page and offset."""
        return (self.said[0].runs[0].page, self.said[0].runs[0].start)

    @property
    def end(self) -> tuple[int, int]:
        """Where its last words begin."""
        return max((run.page, run.start) for passage in self.said for run in passage.runs)

    @property
    def open(self) -> bool:
        """Whether nothing was printed yet of how it went."""
        return not self.outcome and not self.counts and not self.rolls


def _current(found: Sequence[Ballot]) -> Ballot | None:
    """The motion that a sentence put to the vote by its name, else the one of which was spoken last."""
    return next((b for b in found if b.called), max(reversed(found), key=lambda b: b.end) if found else None)


def _uncounted(found: Sequence[Ballot], kind: str) -> Ballot | None:
    """The latest motion, or amendment, that has no counts."""
    return next((b for b in reversed(found) if b.kind == kind and not b.counts), None)


def _of_mover(found: Sequence[Ballot], words: str, kind: str) -> Ballot | None:
    """The motion or amendment 'by Councillor Lee' of several, else the latest that has no counts."""
    by = _BY.search(words)
    own = [b for b in found if b.kind == kind and b.mover and not b.counts] if by else []
    named = [b for b in own if by and b.mover.text.split()[-1].casefold() == by["who"].casefold()]
    return named[0] if len(named) == 1 else _uncounted(found, kind)


def _unrolled(found: Sequence[Ballot], kind: str) -> Ballot | None:
    """The latest motion, or amendment, that has no roll."""
    return next((b for b in reversed(found) if b.kind == kind and not b.rolls), None)


def enrol(found: list[Ballot], roll: Roll, words: Passage) -> None:
    """A roll belongs to the latest motion, or to the one that a sentence put to the vote by its name; one that already
    has this side opens another."""
    ballot = _current(found)
    if ballot is None or any(r.side == roll.side for r in ballot.rolls):
        ballot = Ballot("motion", "votes.toml#roll")
        found.append(ballot)
    ballot.rolls.append(roll)
    ballot.said.append(words)


def names_go_on(found: list[Ballot], side: tuple[str, int | None], block: Block, book: RuleBook) -> bool:
    """Names under the words that announce a roll: a paragraph, or rows and lines, as many as these words say."""
    words = Passage.join([c for c in block.cells if c], ", ") if block.cells else block.passage
    roll = names_in(words, *side, book)
    ballot = _current(found)
    before = next((r for r in ballot.rolls if r.side == side[0]), None) if ballot is not None else None
    if roll is None or (before is not None and len(before.names) >= (before.count or 0)):
        return False
    if ballot is None or before is None:
        enrol(found, roll, block.passage)
    else:
        ballot.rolls[ballot.rolls.index(before)] = replace(before, names=(*before.names, *roll.names))
        ballot.said.append(block.passage)
    return True


def call(sentence: Passage, found: list[Ballot], put: bool) -> None:
    """'A recorded vote was taken on the Budget Proposals as follows:', of several motions."""
    words = sentence.text.casefold()
    if found and found[-1].mover and found[-1].open and _ON_AMENDMENT.search(sentence.text):
        found[-1].kind = "amendment"  # which was not called so before
    if not put:
        return
    whose = _WHOSE.search(sentence.text)
    own = [b for b in found if whose and b.mover and b.mover.text.split()[-1] == whose["who"]]
    if len(own) == 1:  # 'Councillor Lee's proposal was put to the vote:', of several
        for ballot in found:
            ballot.called = ballot is own[0]
        return
    named = [b for b in found if len(b.motion.text.split()) > 1 and b.motion.text.casefold() in words]
    if not _RECORDED.search(sentence.text):
        return
    other = _SUBSTANCE.search(sentence.text) and found and found[-1].outcome and found[-1].kind == "amendment"
    if len(named) != 1 and other:  # the recommendations themselves, behind an amendment to them
        waiting = next((b for b in reversed(found) if b.kind == "motion" and b.open and b.mover), None)
        if waiting is None or not _LOST.search(found[-1].outcome.text):  # as amended it is another motion
            waiting = Ballot("motion", "votes.toml#put")
            found.append(waiting)
        named = [waiting]
        waiting.said.append(sentence)
    if len(named) == 1:
        for ballot in found:
            ballot.called = ballot is named[0]


def beside(block: Block, ballot: Ballot | None, book: RuleBook) -> bool:
    """The names below 'For the motion - 8 votes'."""
    roll = names_in(block.passage, "for", None, book) if ballot is not None and not block.cells else None
    if ballot is None or roll is None or ballot.rolls:
        return False
    ballot.rolls.append(roll)
    ballot.said.append(block.passage)
    return True


def named_side(block: Block, found: Sequence[Ballot]) -> Ballot | None:
    """The motion or amendment whose voters' names stand in the block below 'For the Motion:'."""
    match = _SIDE.fullmatch(block.text) if not block.cells else None
    kind = match["side"].casefold() if match else ""
    return _unrolled(found, kind)


def stood_for(block: Block, found: Sequence[Ballot], book: RuleBook) -> bool:
    """'For the motion - 8 votes', on a line of its own: of the latest of its kind."""
    rules = (p for p in book.votes.roll if p.kind == "votes-for")
    text = " ".join(c.text for c in block.cells if c) or block.text
    match = next((m for p in rules if (m := p.search(text))), None)
    if match is None:
        return False
    kind = match["side"].casefold()
    ballot = _uncounted(found, kind)
    if ballot is not None:
        ballot.counts["for"] = int(match["count"])
        ballot.said.append(block.passage)
    return ballot is not None


def voted_for(block: Block, found: Sequence[Ballot], book: RuleBook) -> bool:
    """'For the motion – Councillors A and B. For the amendment – Councillor C.': each its own roll."""
    rules = [p for p in book.votes.roll if p.kind == "voted-for"]
    sides = [m for p in rules for m in p.regex.finditer(block.text)] if not block.cells else []
    if not sides or sides[0].start():
        return False  # in the course of a sentence
    placed = False  # not 'For the motion: Councillors A and B', over who voted against it
    for match in sides:
        kind = match["side"].casefold()
        ballot = _unrolled(found, kind)
        placed = placed or ballot is not None
        count = int(match["count"]) if match["count"] else None
        roll = names_in(block.passage.group(match, "names"), "for", count, book)
        if ballot is not None and roll is not None:
            ballot.rolls.append(roll)
            ballot.said.append(block.passage)
    return placed


def divided(sentence: Passage, found: Sequence[Ballot], book: RuleBook) -> bool:
    """'On a division, there voted for the motion (5) - ...; for the amendment (4) - ...': each has its own votes, and
    what the sentence says was carried has its outcome."""
    hits = (list(p.regex.finditer(sentence.text)) for p in book.votes.roll if p.kind == "division")
    sides = next((told for told in hits if {m["side"].casefold() for m in told} == {"motion", "amendment"}), [])
    if not sides:
        return False
    told = {(side := m["side"].casefold()): _of_mover(found, m[0], side) for m in sides}
    rest = sentence.text[sides[-1].end() :]
    labels = (m for p in book.votes.label if p.kind == "abstentions" and (m := p.search(rest)))
    abstained = counts_in(sentence.text, book).get("abstentions", next((int(m["count"]) for m in labels), None))
    for match, end in zip(sides, [*(m.start() for m in sides[1:]), len(sentence.text)], strict=True):
        number = number_of(match["count"], book)
        if (ballot := told[match["side"].casefold()]) is not None and number is not None:
            ballot.counts["for"] = number
            ballot.said.append(sentence)
            roll = _roll_before(sentence, match, number, book) or _roll_behind(
                sentence.cut(match.end(), end), number, book
            )
            if roll is not None and not ballot.rolls:
                ballot.rolls.append(roll)
            if abstained is not None:
                ballot.counts["abstentions"] = abstained
    won = _WON.search(sentence.text, sides[0].end())
    ballot = told[(won["side"] or sides[-1]["side"]).casefold()] if won else None
    if won is not None and ballot is not None:
        ballot.outcome = ballot.outcome or sentence.group(won, "outcome")
    return True


def division_below(blocks: Sequence[Block], i: int) -> int:
    """How many blocks below 'On a division, there voted:-' are its sides, each a paragraph or a row of its own."""
    if blocks[i].cells or not _VOTED.search(blocks[i].text):
        return 0
    sides = takewhile(lambda b: bool(_SIDE_BELOW.match(b.text)), blocks[i + 1 :])
    return sum(1 for _ in sides)


def _roll_before(sentence: Passage, match: re.Match[str], count: int, book: RuleBook) -> Roll | None:
    """The names before the count of a side, where they are as many."""
    names = sentence.group(match, "names") if match.groupdict().get("names") else EMPTY
    roll = names_in(names, "for", count, book) if names else None
    return roll if roll is not None and len(roll.names) == count else None


def _roll_behind(words: Passage, count: int, book: RuleBook) -> Roll | None:
    """The names behind a side of a division ('- the Convener; and Councillors A and B;'), where they are as many as
    voted."""
    lead = _DASH.match(words.text)
    if lead is None:
        return None
    names = words.cut(lead.end())
    names = names.cut(0, others.start()) if (others := _OTHERS.search(names.text)) else names
    roll = names_in(names.cut(0, len(names.text.rstrip(" ;.,"))), "for", count, book)
    return roll if roll is not None and len(roll.names) == count else None


def bracketed(sentence: Passage, book: RuleBook) -> list[Roll]:
    """Who voted how, in brackets: '(Agreed: Councillors A and B; Refused: Councillor C)', or behind each count."""
    found: list[Roll | None] = []
    for pattern in book.votes.roll:
        if pattern.kind == "sides" and (match := pattern.search(sentence.text)):
            whole = sentence.group(match, "sides")
            for side in _SIDES.finditer(whole.text):
                found.append(names_in(whole.group(side, "names"), _OF[side["side"].casefold()], None, book))
        elif pattern.kind.startswith(_BEHIND) and (match := pattern.search(sentence.text)):
            found.append(names_in(sentence.group(match, "names"), pattern.kind.removeprefix(_BEHIND), None, book))
    return [roll for roll in found if roll is not None]


def sides_of(words: Passage, book: RuleBook) -> list[Roll]:
    """'FOR: Councillors A and B AGAINST: Councillor C', in one paragraph: every side with its names, or none."""
    words = words.cut(lead.end()) if (lead := LEAD.match(words.text)) else words
    starts = list(_EACH_SIDE.finditer(words.text))
    sides = [side_of(m["side"]) for m in starts]
    if len(starts) < 2 or starts[0].start() or None in sides or len(set(sides)) < len(sides):
        return []
    ends = [m.start() for m in starts[1:]]
    rolls = [
        names_in(words.cut(m.end(), len(words.text[:end].rstrip(" ;,."))), side, None, book)
        for m, end, side in zip(starts, [*ends, None], sides, strict=True)
        if side is not None
    ]
    return [] if None in rolls else [roll for roll in rolls if roll is not None]


def by_table(found: list[Ballot], row: TableRow, words: Passage) -> None:
    """A row of a table of votes, which stands behind what was voted on."""
    if row.side is not None:
        if not found or found[-1].counts:
            found.append(Ballot("motion", "votes.toml#column", trailing=True))
        same = next((r for r in found[-1].rolls if r.side == row.side), Roll(row.side, (), None))
        rolls = [r for r in found[-1].rolls if r is not same]
        found[-1].rolls = [*rolls, replace(same, names=(*same.names, row.name))]
    else:
        if (called := _current(found)) is not None and called.called and not called.counts and not row.mover:
            called.counts.update(row.counts)
            called.outcome = called.outcome or row.outcome
            called.said.append(words)
            return
        if not found or found[-1].counts or row.mover:
            found.append(Ballot("motion", "votes.toml#column", trailing=True))
        found[-1].counts.update(row.counts)
        found[-1].mover, found[-1].seconder = found[-1].mover or row.mover, found[-1].seconder or row.seconder
        found[-1].outcome = found[-1].outcome or row.outcome
    found[-1].said.append(words)


def by_lists(found: list[Ballot], rolls: Sequence[Roll], words: Passage) -> None:
    """A row of a table of votes that lists those of each side; the row that a page's end parted from it goes on."""
    ballot = _current(found)
    if ballot is None or ballot.counts:
        ballot = Ballot("motion", "votes.toml#column", trailing=True)
        found.append(ballot)
    for roll in rolls:
        same = next((r for r in ballot.rolls if r.side == roll.side), Roll(roll.side, (), None))
        rest = [r for r in ballot.rolls if r is not same]
        ballot.rolls = [*rest, replace(same, names=(*same.names, *roll.names))]
    ballot.said.append(words)


def tallied(found: list[Ballot], side: str, count: int, words: Passage) -> None:
    """A line that is one side's count: of the latest motion, or of one that is told by its counts alone."""
    ballot = _current(found)
    if ballot is None or side in ballot.counts:
        ballot = Ballot("motion", "votes.toml#label")
        found.append(ballot)
    ballot.counts[side] = count
    ballot.said.append(words)


def named_voters(sentence: Passage, found: list[Ballot], book: RuleBook) -> None:
    """'Councillors A and B abstained.'"""
    for pattern in book.votes.named:
        for match in pattern.regex.finditer(sentence.text):
            side = "abstentions" if match["abstained"] else "against" if match["against"] else "for"
            run = sentence.group(match, "names")
            group = re.match(r"(?:Councillors|Cllrs)\.? ", run.text)
            names = tuple(split_run(run.cut(group.end()) if group else run))
            told = _COUNT_BEHIND.match(sentence.text, match.end())
            whole = told is not None and int(told[1]) == len(names)
            if not found or any(r.side == side and r.listed for r in found[-1].rolls):  # a note on another vote
                found.append(Ballot("motion", pattern.name))
            found[-1].rolls.append(Roll(side, names, len(names) if whole else None, listed=whole))
            if sentence not in found[-1].said:
                found[-1].said.append(sentence)
