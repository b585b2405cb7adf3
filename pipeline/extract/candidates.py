"""Votes between candidates: 'Councillor A received 9 votes and Councillor B 7; Councillor A was duly elected.'

Enters: a sentence of a minute, the motions so far. Leaves: each candidate's votes, on the motion that put the candidate
forward where there is one; the one elected with what the paper says of it.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from corpus.passage import Passage
from pipeline.blocks import Block
from pipeline.extract.ballots import Roll, names_in, number_of
from pipeline.extract.divisions import Ballot
from pipeline.extract.people import same_surname
from rules.book import RuleBook

__all__ = ["backed", "backed_by", "stood"]

_BACKED = re.compile(
    r"(?i:votes? )?(?i:for) (?P<name>(?:Councillor|Cllr|Alderman|Mrs?|Ms|Dr)\.? [A-Z][^,.;:]{2,40}?) ?:?-?"
)
_BACKERS = re.compile(
    r"(?:(?i:those|members|votes?|voted|voting) )*(?i:for )(?:(?:the )?(?i:election|appointment|nomination) of )?"
    r"(?P<name>(?:Councillor|Cllr|Alderman|Mrs?|Ms|Dr)\.? [A-Z][^,.;:–]{2,40}?)\.?(?: \(\d{1,3}\))? ?[:–-]+ ?"
    r"(?P<names>(?:Councillors?|Cllrs?)\b.{3,})"
)
_PUT_FORWARD = re.compile(
    r"\W*[Tt]hat,? (?P<name>[^,;:]{4,50}?) be (?:duly |re-?)?(?:elected|appointed)\b"
    r"|(?P<nominee>(?:(?:Councillor|Cllr|Alderman|Mrs?|Ms|Miss|Dr)\.? )?[A-Z][\w’'.-]*(?: [A-Z][\w’'.-]*){1,3})"
    r"(?:(?: as| for(?: the (?:position|office|post|role) of)?)(?: the)? [A-Z][^,;:]{3,100})?\W*$"
)
_BELOW = 6  # blocks that one candidate's voters may fill
_INITIAL = re.compile(r"([\w’'-]+) \(([A-Z])\)$")  # 'Councillor Hall (J)', of two of one surname
_UNOPPOSED = re.compile(
    r"(?i)\b(?:no (?:other|further) (?:nominations?|candidates?)|no seconder|unopposed|sole nominee)\b"
)
_DULY = re.compile(r"\b(?:duly|unanimously) (?:re-?)?(?:elected|appointed|co-?opted)\b|\belected unanimously\b")
_WHOSE = re.compile(r"['’]|(?<=['’]s)\b")  # 'appointed as the Council's representative'
_OPEN_END = re.compile(r"(?: (?:of|the|for|to|as))+$")  # 'elected as Mayor for the (term)'
_OPEN_BODY = re.compile(r" (?:of|for) (?:the )?[A-Z].*$")  # 'elected as Chair of the Quay (and Harbour Board)'
_TWO = 2  # candidates with votes, under which a count may be of anything


def stood(sentence: Passage, found: list[Ballot], book: RuleBook) -> bool:
    """Whether the sentence is about candidates and their votes, which are then among the motions."""
    if (one := _lone(sentence, book)) is not None:
        ballot = next((b for b in found if not b.counts and _of(b, one[0], book)), None)
        if ballot is not None:
            ballot.counts["for"] = one[1]
            ballot.said.append(sentence)
        return True  # the count is no other's
    told = list(_counted(sentence, book))
    for name, count in told:
        ballot = next((b for b in found if not b.counts and _of(b, name, book)), None)
        if ballot is None:
            found.append(ballot := Ballot("motion", book.votes.candidate[0].name, motion=name))
        ballot.counts["for"] = count
        if sentence not in ballot.said:
            ballot.said.append(sentence)
    _elected(sentence, found, book)
    return bool(told)


def backed(blocks: Sequence[Block], i: int, found: list[Ballot], book: RuleBook) -> tuple[Ballot | None, int]:
    """The candidate whose voters' names stand below 'For Councillor A', and how many blocks they fill that end in
    their number ('Councillors B, C', 'D and E. (4)'): 0 where they have no number and are still to be read."""
    match = None if blocks[i].cells else _BACKED.fullmatch(blocks[i].text)
    if match is None:
        return None, 0
    name = blocks[i].passage.group(match, "name")
    ballot = next((b for b in found if not b.rolls and _of(b, name, book)), None)
    roll, taken = _counted_below(blocks[i + 1 : i + 1 + _BELOW], book)
    if roll is None:
        return ballot, 0
    if ballot is None:
        found.append(ballot := Ballot("motion", book.votes.candidate[0].name, motion=name))
    ballot.rolls.append(roll)
    ballot.said.extend((blocks[i].passage, *(b.passage for b in blocks[i + 1 : i + 1 + taken])))
    return ballot, taken


def _counted_below(blocks: Sequence[Block], book: RuleBook) -> tuple[Roll | None, int]:
    """Names over one or several lines that are as many as the number behind them, and how many lines."""
    whole: list[Passage] = []
    for block in blocks:
        whole.append(block.passage)
        roll = None if block.cells else names_in(Passage.join(whole), "for", None, book)
        if roll is None or roll.count is not None:
            told = roll is not None and bool(roll.names) and roll.count == len(roll.names)
            return (roll, len(whole)) if told else (None, 0)
    return None, 0


def backed_by(block: Block, found: list[Ballot], book: RuleBook) -> bool:
    """'Voting for election of Councillor A – Councillors B and C (2 votes)': a candidate's voters, beside the name."""
    match = None if block.cells else _BACKERS.fullmatch(block.text)
    roll = names_in(block.passage.group(match, "names"), "for", None, book) if match else None
    if match is None or roll is None:
        return False
    name = block.passage.group(match, "name")
    ballot = next((b for b in found if not b.rolls and _of(b, name, book)), None)
    if ballot is None:
        found.append(ballot := Ballot("motion", book.votes.candidate[0].name, motion=name))
    ballot.rolls.append(roll)
    ballot.said.append(block.passage)
    return True


def _counted(sentence: Passage, book: RuleBook) -> Iterator[tuple[Passage, int]]:
    patterns = (p for p in book.votes.candidate if p.kind == "count")
    told = (list(p.regex.finditer(sentence.text)) for p in patterns)
    for match in next((matches for matches in told if len(matches) >= _TWO), ()):
        count = number_of(match["count"], book)
        if count is not None:
            yield sentence.group(match, "name"), count


def _lone(sentence: Passage, book: RuleBook) -> tuple[Passage, int] | None:
    """'7 voted for Ann Hart.', on a line of its own."""
    pattern = next(p for p in book.votes.candidate if p.kind == "voted")
    match = pattern.search(sentence.text)
    count = number_of(match["count"], book) if match else None
    return (sentence.group(match, "name"), count) if match is not None and count is not None else None


def _elected(sentence: Passage, found: Sequence[Ballot], book: RuleBook) -> None:
    """What became of a candidate with votes: 'was duly elected Vice-Chairman'."""
    patterns = [p for p in book.votes.candidate if p.kind == "elected"]
    for match in (m for p in patterns for m in p.regex.finditer(sentence.text)):
        name = sentence.group(match, "name")
        own = [b for b in found if (b.counts or b.rolls) and not b.outcome and _of(b, name, book)]
        if not own and (_UNOPPOSED.search(sentence.text) or _DULY.search(sentence.text, match.start())):
            own = [b for b in found if b.open and _PUT_FORWARD.match(b.motion.text) and _of(b, name, book)]
        if len(own) == 1:
            outcome = sentence.group(match, "outcome")
            whose = (
                re.match(r".*?(?:elected|appointed|co-?opted)", outcome.text)
                if _WHOSE.match(sentence.text, match.end())
                else None
            )
            outcome = outcome.cut(0, whose.end()) if whose else outcome
            ends = _OPEN_BODY if sentence.text.startswith(" and ", match.end()) else _OPEN_END
            cut = ends.search(outcome.text)
            own[0].outcome = outcome.cut(0, cut.start()) if cut else outcome
            if sentence not in own[0].said:
                own[0].said.append(sentence)


def _of(ballot: Ballot, name: Passage, book: RuleBook) -> bool:
    """Whether a motion puts a candidate forward."""
    put = _PUT_FORWARD.match(ballot.motion.text)
    own = (put["name"] or put["nominee"]) if put else ballot.motion.text
    return bool(own) and same_surname(_INITIAL.sub(r"\2 \1", own), _INITIAL.sub(r"\2 \1", name.text), book.names)
