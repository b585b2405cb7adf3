"""Where minutes end inside a pack and another paper begins that no words of its own kind open.

Enters: a pack's blocks and where one stands in them. Leaves: the start of a section of kind `other` at the top of a
page: behind the words that close the meeting, or where the title is one of papers that go round with minutes and a
table or labels stand below. What such a paper tells, asks or quotes is nothing that the meeting did.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from pipeline.blocks import Block
from pipeline.heads import Head
from pipeline.openings import Start, headline, lists_people
from rules.book import RuleBook

__all__ = ["other_paper"]

_CLOSE = 5  # blocks from the words that close a meeting to the page's end: signatures
_BELOW = 5  # blocks under a title in which its table or labels begin
_COLUMNS = 3  # cells of a row that make a table
_LONGEST = 140  # characters of a title
_OURS = re.compile(  # what minutes print behind their own end
    r"(?i)\b(?:actions?|votes?|voting|divisions?|minutes?|appendix|annexe?|part|schedule|resolutions?|decisions?|next"
    r"|signed|chair\w*|mayor|present|apologies|attend\w*|exempt|confidential|restricted|continued|closed?)\b"
)
_OWN = re.compile(r"(?i)\b(?:actions?|vot(?:es?|ing)|divisions?|minutes?|resolutions?|decisions?)\b")
_CODE = re.compile(r"(?:[A-Z]{1,5}[ /-]?)?\d{2,4}(?:[/-]\d{1,4}){1,2}[.:]? ")
_FIGURES = re.compile(r"\d+")
_NUMBERED = re.compile(r"(?:[A-Z]{1,5}[./ ]?)?\d{1,4}(?:[./]\d{1,4})?[.)]? +(?=[A-Z])")
_NUMBER = re.compile(r"\d{1,2}(?:\.0?)? +")
_LABEL = re.compile(
    r"(?i)report (?:of|by) (?:the )?\w+|purpose of (?:the )?(?:report|paper)"
    r"|(?:report )?(?:author|to|date|from|by|of|title|purpose|subject|prepared by|owner) ?:"
)


def other_paper(text: Sequence[Block], i: int, book: RuleBook, current: Start | None) -> Start | None:
    """The title of a paper that is no part of the minutes before it."""
    block = text[i]
    if current is None or current.kind != "minutes" or not block.new_page or block.marker or block.cells:
        return None
    if len(block.text) > _LONGEST or block.text.endswith((".", ";", ",")) or lists_people(block, book):
        return None
    if _titled(text, i, book, current):
        rule = "documents.toml#paper"
    elif _appended(block, current, text, book):
        rule = "documents.toml#appendix"
    elif _closed(text, i, current, book) and headline(block) and not _OURS.search(block.text):
        rule = "meetings.toml#end"
    else:
        return None
    return Start(i, "other", block.passage, Head(rule=rule), rule, i + 1)


def _titled(text: Sequence[Block], i: int, book: RuleBook, current: Start) -> bool:
    """Whether such a paper's title stands here, over a table or labels, or behind minutes that number theirs."""
    if not any(p.search(text[i].text) for p in book.documents.paper) or _counts_on(text[current.body_at : i], text[i]):
        return False
    below = text[i + 1 : i + 1 + _BELOW]
    told = any(
        len([c for c in b.cells if c]) >= _COLUMNS
        or _LABEL.match(b.text)
        or any(p.search(_NUMBER.sub("", b.text, count=1)) for p in book.reports.heading)
        for b in below
    )
    return told or (text[current.at].page > 1 and headline(text[i]) and _numbers(text[current.body_at : i]))


def _counts_on(above: Sequence[Block], block: Block) -> bool:
    """Whether a heading bears a code as the last above it does: 'QB/18/007 Engineer’s Report' behind 'QB/18/006'."""
    code = _CODE.match(block.text)
    last = next((m for b in reversed(above) if headline(b) and (m := _CODE.match(b.text))), None) if code else None
    if code is None or last is None or _FIGURES.sub("#", code[0]) != _FIGURES.sub("#", last[0]):
        return False
    steps = [int(a) - int(b) for a, b in zip(_FIGURES.findall(code[0]), _FIGURES.findall(last[0]), strict=True)]
    return sum(map(bool, steps)) == 1 and sum(steps) in (1, 2)


def _numbers(blocks: Sequence[Block]) -> bool:
    """Whether the minutes number their headings, as this title is not."""
    return sum(headline(b) and bool(b.marker or _NUMBERED.match(b.text)) for b in blocks) > 1


def _appended(block: Block, current: Start, text: Sequence[Block], book: RuleBook) -> bool:
    """Whether an appendix begins behind minutes, in a pack; a vote or a decision that they append is their own."""
    titled = any(p.search(block.text) for p in book.documents.appendix)
    return titled and headline(block) and text[current.at].page > 1 and not _OWN.search(block.text)


def _closed(text: Sequence[Block], i: int, current: Start, book: RuleBook) -> bool:
    """Whether the meeting is told to have ended, in a pack: what lone minutes print behind it is their own."""
    blocks = text[max(current.body_at, i - _CLOSE) : i] if text[current.at].page > 1 else ()
    return any(p.search(b.text) for b in blocks for p in book.meetings.end)
