"""A council's web page of one meeting: each item's agenda text, and under 'Minutes:' what was minuted. And its page
of one matter, which tells meeting by meeting what was minuted of it.

Enters: the page's blocks. Leaves: the head, and the blocks parted into the agenda's and the minutes', both
under the items' own headings; None where the page is not of this kind. A page that was saved as plain text has
its numbers on lines of their own.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace
from itertools import takewhile

from corpus.passage import Passage
from pipeline.blocks import ITEM_LEVEL, Block, Style
from pipeline.dates import day_of
from pipeline.head_bodies import titled_body, unnamed_body
from pipeline.heads import Head, read_head
from rules.book import RuleBook

__all__ = ["matter_page", "meeting_page"]

_FEWEST = 2  # items with a part of their own, from which on a page is one of these
_ALONE = re.compile(r"(?:\d\d[-/]\d\d/)?(?:[A-Z]{1,6}[/ .]?)?\d{1,4}[a-z]?(?:[/.]\d{1,4})?\.?")
_ABOVE = 6  # blocks over the line that says at which meeting, in which a decision's title stands
_HAPPENED = re.compile(r"\b(?:was|were|had|RESOLVED|AGREED|Resolved|agreed|noted|received)\b")
_DECIDES = re.compile(r"That\b")
_LONGEST = 300  # characters of an item's title
_NUMBERED = re.compile(r"(?P<number>\d{1,4}[a-z]?)\.? +(?=[A-Z‘“])")
_HEADING = Style(level=3)


def meeting_page(text: Sequence[Block], book: RuleBook) -> tuple[Head, int, list[Block], list[Block]] | None:
    """Head, where the items begin, the agenda's blocks, the minutes' blocks."""
    parts = [_part(b, book) for b in text]
    if sum(p in ("minutes", "decision") for p in parts) < _FEWEST:
        return None
    heads = {i: (i + 1, _ranked(b)) for i, b in enumerate(text) if b.style.level and _heads(text, parts, i, book)}
    marked = len(heads) >= _FEWEST
    if not marked:
        heads = _stacked(text, parts, book)
    if len(heads) < _FEWEST:
        return None
    first = min(heads)
    if "minutes" not in parts and any(p.search(b.text) for b in text[:first] for p in book.heads.opening):
        return None  # minutes that call each decision so
    above = [b for b, part in zip(text[:first], parts, strict=False) if len(b.text) < 300 and part != "note"]
    head = read_head(above, book, "documents.toml#part")
    if not head.body:
        head = replace(head, body=titled_body(above, book) or unnamed_body(above, book))
    if marked and (not head.body or day_of(head.date.text) is None):
        return None  # else a day in an item's text would be taken for the meeting's
    agenda: list[Block] = []
    minutes: list[Block] = []
    for (start, heading), end in zip(heads.values(), [*list(heads)[1:], len(text)], strict=True):
        told = _told(text[start:end], parts[start:end])
        agenda.extend((heading, *told["agenda"]))
        if matter := told["minutes"] or told["decision"]:
            if told["minutes"] and told["decision"] and _cut_short(matter, book):
                matter = _before_decision(matter, book)  # which the page gives whole under a label of its own
            matter = _whole(matter, book)
            beside = _whole(told["decision"], book) if told["minutes"] and not _decided(matter, book) else []
            minutes.extend((heading, *matter, *(beside if _decided(beside, book) else ())))
    return head, first, agenda, minutes


def _cut_short(blocks: Sequence[Block], book: RuleBook) -> bool:
    """Whether the page shows no more than the beginning of a text."""
    return any(p.search(blocks[-1].text) for p in book.documents.cut_short)


def _before_decision(blocks: Sequence[Block], book: RuleBook) -> list[Block]:
    """What was minuted before the line that opens the decision."""
    opens = (i for i, b in enumerate(blocks) if not b.cells and any(p.search(b.text) for p in book.decisions.opener))
    return list(blocks[: next(opens, len(blocks))])


def _whole(blocks: Sequence[Block], book: RuleBook) -> list[Block]:
    """Without the words that a text goes on elsewhere."""
    cut = next((m for b in blocks[-1:] for p in book.documents.cut_short if (m := p.search(b.text))), None)
    if cut is None:
        return list(blocks)
    last = blocks[-1]
    kept = [replace(last, passage=last.passage.cut(0, cut.start()), cells=())] if cut.start() else []
    return [*blocks[:-1], *kept]


def matter_page(text: Sequence[Block], book: RuleBook) -> list[tuple[Head, int, list[Block]]]:
    """For each meeting that dealt with the matter, or each decision of a list of them: its head, where it begins, the
    matter's heading and its minutes."""
    met = {i: (p, m) for i, b in enumerate(text) if not b.cells for p in book.documents.met if (m := p.search(b.text))}
    found: list[tuple[Head, int, list[Block]]] = []
    ends = [_titled(text, i, book) for i in list(met)[1:]]
    for (at, (pattern, match)), end in zip(met.items(), [*ends, len(text)], strict=bool(met)):
        words = text[at].passage
        above = _titled(text, at, book)
        first = at + 1 if above < at else at + 2
        matter = _minuted(text[first:end], book)
        if not matter or day_of(match["date"]) is None:
            continue
        head = Head(body=words.group(match, "body"), date=words.group(match, "date"), rule=pattern.name)
        number = words.group(match, "number") if match["number"] else None
        found.append((head, at, [_headed(text[above if above < at else at + 1], number, book), *matter]))
    return found


def _titled(text: Sequence[Block], at: int, book: RuleBook) -> int:
    """Where the title stands that a line of a list of decisions belongs to; the line itself where none does."""
    for i in range(at - 1, max(at - _ABOVE, -1), -1):
        if any(p.search(text[i].text) for p in book.documents.decided):
            return i
    return at


def _minuted(blocks: Sequence[Block], book: RuleBook) -> list[Block]:
    """What was minuted; where no label parts it from the agenda's words, whatever tells what happened."""
    told = _told(blocks, [_part(b, book) for b in blocks])
    if matter := told["minutes"] or told["decision"]:
        beside = told["decision"] if told["minutes"] and not _decided(matter, book) else []
        return [*matter, *(beside if _decided(beside, book) else ())]  # a decision that the minute doesn't repeat
    rest = told["aside"] or told["agenda"]
    return rest if any(_HAPPENED.search(b.text) for b in rest) else []


def _decided(blocks: Sequence[Block], book: RuleBook) -> bool:
    """Whether a decision stands in what is told of an item."""
    rules = book.decisions
    return any(p.search(b.text) for b in blocks if not b.cells for p in (*rules.opener, *rules.inline))


def _told(blocks: Sequence[Block], parts: Sequence[str | None]) -> dict[str, list[Block]]:
    """What stands under an item's heading, by the label over it."""
    told: dict[str, list[Block]] = {"agenda": [], "minutes": [], "decision": [], "aside": []}
    state = "agenda"
    for n, (block, part) in enumerate(zip(blocks, parts, strict=True)):
        if part in told:
            state = part
            if part == "decision" and n + 1 < len(blocks) and _DECIDES.match(blocks[n + 1].text):
                told[state].append(block)  # the label is all that says that what follows was decided
        elif part is None:
            told[state].append(block)
    return told


def _stacked(text: Sequence[Block], parts: Sequence[str | None], book: RuleBook) -> dict[int, tuple[int, Block]]:
    """Where the page was saved as text: numbers alone over the items' titles, below the line 'No. Item' where it has
    one."""
    start = next((i for i, p in enumerate(parts) if p == "items"), 0)
    found = {}
    lone = [not b.cells and not b.marker and bool(_ALONE.fullmatch(b.text)) for b in text]
    for i in range(start, len(text) - 1):
        title = text[i + 1]
        below = takewhile(lambda n: not lone[n], range(i + 2, len(text)))
        titled = parts[i + 1] is None or (parts[i + 1] == "minutes" and any(parts[n] == "minutes" for n in below))
        if lone[i] and titled and not title.cells and len(title.text) <= _LONGEST:  # the item may be called 'Minutes:'
            found[i] = (i + 2, _headed(title, text[i].passage, book))
    return found


def _headed(title: Block, number: Passage | None, book: RuleBook) -> Block:
    """An item's title as the heading that it is, without the name and size of what is attached to it."""
    words = title.passage
    if match := next((m for p in book.documents.decided if (m := p.search(words.text))), None):
        words = words.group(match, "title")
    if match := next((m for p in book.documents.attached if (m := p.search(words.text))), None):
        words = words.cut(0, match.start())
    if (own := _NUMBERED.match(words.text)) and (number is None or own["number"] == number.text):
        number, words = words.group(own, "number"), words.cut(own.end())
    marker = number.text if number else title.marker
    place = number or title.marker_passage
    return replace(title, passage=words, marker=marker, marker_passage=place, style=_HEADING)


def _heads(text: Sequence[Block], parts: Sequence[str | None], i: int, book: RuleBook) -> bool:
    """Whether a heading is an item's: it has a minute's number, or none, and what was minuted stands below it."""
    if text[i].marker is not None:
        return _numbers(text[i].marker or "", book)
    below = takewhile(lambda n: not text[n].style.level, range(i + 1, len(text)))
    return any(parts[n] in ("minutes", "decision") for n in below)


def _ranked(heading: Block) -> Block:
    return heading if heading.marker else replace(heading, style=replace(heading.style, level=ITEM_LEVEL))


def _numbers(marker: str, book: RuleBook) -> bool:
    """Whether an item's number is a minute's, '12' or 'RC/19', and no list's 'a'."""
    return marker[0].isdigit() or any(p.kind == "lead" and p.search(f"{marker} A") for p in book.heads.number)


def _part(block: Block, book: RuleBook) -> str | None:
    if block.cells or block.marker:
        return None
    return next((p.kind for p in book.documents.part if p.kind != "columns" and p.search(block.text)), None)
