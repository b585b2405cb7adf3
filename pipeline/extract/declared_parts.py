"""A declaration's record, and its subject without the reason that is given for the interest.

Enters: what a rule of `meetings.toml` found of a declaration. Leaves: its record; the words that tell in what.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from corpus.passage import Passage
from pipeline.extract.outline import Entry
from pipeline.extract.scene import Scene
from pipeline.records import Declaration

__all__ = ["REASON", "about", "each_declared", "in_what", "record"]

_BECAUSE = re.compile(r"(?:as|because|since) (?=(?:he|she|they|his|her|their)\b)")
_LEAD = re.compile(  # 'in that he owns it', 'item 4 relating to the slip'
    r"that (?=(?:he|she|they)\b)|,? ?(?:relating|relates|related|pertaining) to (?=\w)"
    r"|(?:of this meeting )?(?:in so far|insofar) as (?:it|they|this) relate[sd]? to (?=\w)"
)
_MORE = re.compile(  # behind 'items 4(i)': '& (ii) on the agenda, and in item 6 before the talk'
    r"(?:&|and) \([a-z]{1,3}\)(?:,? on the agenda)?(?:,? (?:and|&) (?:in )?item \d+\w*)?"
    r"(?:,? (?:before|during|after)\b.*)?[,.]? ?"
)
_OWN = re.compile(r"(?:(?:in )?(?:his|her|their)|(?:by virtue|by reason|because) of (?:his|her|their|the))\b")
_ALSO = re.compile(r",? and also$")  # over a second reason
_THIS_ITEM = re.compile(r"(?:the|this|that)(?: same)? (?:item|matter|application)")
_NEXT = re.compile(
    r"; (?:and )?(?=[A-Z][^;:]{2,60}? (?:also )?(?:declared|disclosed) )"
    r"|,? (?:and|while|whilst) (?=(?:[A-Z][\w.’'-]* ){1,5}(?:also )?(?:declared|disclosed) an?\b)"
)
_DECLARES = re.compile(r"\b(?:declare|disclose|state|said)")
REASON = re.compile(
    r",?\s+(?P<why>(?<!so far )(?<!sofar )as|because|since(?! \d)|in that|(?<!virtue of )being|due to|by virtue of"
    r"|on the (?:grounds?|basis) (?:of|that))\b.*$"
)


def each_declared(sentence: Passage) -> Iterator[Passage]:
    """The parts of a sentence that says of several what they declared: 'A declared ...; B declared ...'."""
    at = 0
    for match in _NEXT.finditer(sentence.text):
        if not _DECLARES.search(sentence.text[at : match.start()]):
            continue  # 'Cllr A and Cllr B declared an interest'
        yield sentence.cut(at, match.start())
        at = match.end()
    yield sentence.cut(at)


def record(
    entry: Entry,
    name: str,
    kind: str | None,
    subject: Passage,
    item: str | None,
    sentence: Passage,
    rule: str,
    scene: Scene,
) -> Declaration:
    return Declaration(
        fact_id=scene.ids.id("dec", scene.meeting.meeting_id, entry.number, name, item or ""),
        pack_id=scene.pack_id,
        document_id=scene.document_id,
        rule=rule,
        evidence=scene.evidence(sentence),
        meeting_id=scene.meeting.meeting_id,
        meeting_date=scene.meeting.date,
        minute=entry.number,
        name=sentence.printing(name),
        interest_type=kind,
        subject=subject.text or None,
        agenda_item=item,
    )


def about(subject: Passage, parts: re.Match[str]) -> Passage:
    """The item's title in brackets, or the words themselves without the reason given for the interest."""
    bracket = subject.group(parts, "bracket")
    if bracket:
        return bracket
    rest = subject.group(parts, "rest")
    return in_what(rest)


def in_what(words: Passage) -> Passage:
    """'Slip Scheme as they live beside it' without the reason; 'as he owns it', which is nothing else, without 'as'."""
    if because := _BECAUSE.match(words.text):
        return words.cut(because.end())
    if lead := _LEAD.match(words.text):
        words = words.cut(lead.end())
    if (more := _MORE.match(words.text)) and more.end():
        words = words.cut(more.end())
    reason = None if _OWN.match(words.text) else REASON.search(words.text)
    if reason and _THIS_ITEM.fullmatch(words.text[: reason.start()]):
        return words.cut(reason.end("why"))  # 'in the item on the grounds that her name stood there'
    words = words.cut(0, reason.start()) if reason and reason.start() > 0 else words
    words = words.cut(0, also.start()) if (also := _ALSO.search(words.text)) else words
    return words.cut(0, len(words.text.rstrip(" -–—,")))
