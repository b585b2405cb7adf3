"""Votes between candidates: 'Councillor A received 9 votes and Councillor B 7; Councillor A was duly elected.'

Enters: a sentence of a minute, the motions so far. Leaves: each candidate's votes, on the motion that put the candidate
forward where there is one; the one elected with what the paper says of it.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from corpus.passage import Passage
from pipeline.blocks import Block
from pipeline.extract.ballots import names_in, number_of
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
_PUT_FORWARD = re.compile(r"\W*[Tt]hat (?P<name>[^,;:]{4,50}?) be (?:duly |re-?)?(?:elected|appointed)\b")
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


def backed(block: Block, found: Sequence[Ballot], book: RuleBook) -> Ballot | None:
    """The candidate whose voters' names stand below 'For Councillor A'."""
    match = None if block.cells else _BACKED.fullmatch(block.text)
    name = block.passage.group(match, "name") if match else None
    return next((b for b in found if name and not b.rolls and _of(b, name, book)), None)


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
    pattern = next(p for p in book.votes.candidate if p.kind == "count")
    matches = list(pattern.regex.finditer(sentence.text))
    if len(matches) < _TWO:
        return
    for match in matches:
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
        if len(own) == 1:
            own[0].outcome = sentence.group(match, "outcome")
            if sentence not in own[0].said:
                own[0].said.append(sentence)


def _of(ballot: Ballot, name: Passage, book: RuleBook) -> bool:
    """Whether a motion puts a candidate forward."""
    put = _PUT_FORWARD.match(ballot.motion.text)
    return bool(ballot.motion) and same_surname(put["name"] if put else ballot.motion.text, name.text, book.names)
