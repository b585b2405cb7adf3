"""Where a report to a meeting begins that says by labels what it is: 'Report to: ... Date: ... Title: ...'.

Enters: a pack's blocks and where one stands in them. Leaves: the start of a section of kind `report`. To whom, of which
day and about what must all be told, and a heading of a report must follow: minutes and letters have such labels, too.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from corpus.passage import EMPTY, Passage
from pipeline.blocks import Block
from pipeline.dates import date_of
from pipeline.heads import Head, read_head
from pipeline.openings import Start, headline, lists_people, names_body
from rules.book import ReportRules, RuleBook

__all__ = ["report_start", "titled_report"]

_LONGEST_HEAD = 16  # blocks from the first label to the first heading
_SOON = 40  # blocks in which a heading of a report must follow
_ABOVE = 6  # lines of the page over the first label
_LABEL = re.compile(r"(?P<label>[A-Z][A-Za-z()/’' -]{1,40}?) ?: ?(?P<value>\S.*)?$")
_OFFICERS = re.compile(r"(?i)(?:[\w ]+ )?officers?\b")
_LINES, _LINE = 8, 120  # lines of a head without labels, characters of one
_NO_TITLE = re.compile(r"(?i)^(?:agenda|minutes|notes|contents|(?:agenda )?item \d.*)\W*$|:$|\bminutes of\b")
_LABELLED = 45  # characters in which a label's colon stands
_RULE = "reports.toml#head"
_NEEDED = frozenset(["to", "date", "title"])


def report_start(text: Sequence[Block], i: int, book: RuleBook, current: Start | None) -> Start | None:
    """The first label over a report, with the body, day and title that labels tell."""
    rules = book.reports
    if not (text[i].cells or ":" in text[i].text[:_LABELLED]) or _kind(_parted(text[i])[0].text, rules) != "to":
        return None
    end = next((j for j in range(i + 1, min(i + _LONGEST_HEAD, len(text))) if _headed(text[j], rules)), None)
    if end is None or any(lists_people(b, book) for b in text[end : end + _SOON]):
        return None
    listed = (b for b in text[i:end] if lists_people(b, book) and not _OFFICERS.match(b.text))
    if any(not _kind(_parted(b)[0].text, rules) for b in listed):  # but 'Portfolio Holder: Councillor A Lee'
        return None  # minutes, whose first heading is 'Introduction'
    told: dict[str, list[Passage]] = {}
    for kind, value in _fields(text[i:end], rules):
        told.setdefault(kind, []).append(value)
    if not told.keys() >= _NEEDED:
        return None
    body, day, title = (Passage.join(told[kind]) for kind in ("to", "date", "title"))
    called = body.text.title() if body.text.isupper() else body.text
    if not any(p.search(called) for p in book.meetings.body) or date_of(day.text) is None:
        return None
    floor = max(i - _ABOVE, current.body_at if current is not None else 0, 0)
    top = next((n for n in range(i, floor - 1, -1) if text[n].new_page), None)
    if top is None:  # no page begins here: what stands above may be the end of another paper
        top = next((n for n in range(i, floor, -1) if not headline(text[n - 1]) or text[n - 1].cells), floor)
    return Start(top, "report", title, Head(body=body, date=day, rule=_RULE), _RULE, end)


def titled_report(text: Sequence[Block], i: int, book: RuleBook) -> Start | None:
    """A page that opens with body and day and then a title, set as headings and without labels, over a report's first
    heading."""
    if not text[i].new_page or not _may_open(text[i]):
        return None
    end = next((j for j in range(i + 2, min(i + _LINES, len(text))) if _headed(text[j], book.reports)), None)
    if end is None or not all(_may_open(b) for b in text[i:end]):
        return None
    lines, title = text[i : end - 1], text[end - 1]
    if (
        not any(date_of(b.text) for b in lines)
        or date_of(title.text)
        or not headline(title)
        or _NO_TITLE.search(title.text)
    ):
        return None
    if any(lists_people(b, book) or any(p.search(b.text) for p in book.heads.opening) for b in text[i:end]):
        return None
    head = read_head(lines, book, _RULE)
    if not head.body or date_of(head.date.text) is None or names_body(title, book):
        return None
    return Start(i, "report", title.passage, head, _RULE, end)


def _may_open(block: Block) -> bool:
    return not block.cells and not block.marker and len(block.text) <= _LINE


def _headed(block: Block, rules: ReportRules) -> bool:
    """Whether a report's first heading stands here, alone or with its text behind it ('Purpose of Report: To ask')."""
    label = None if block.cells else _LABEL.match(block.text)
    words = (block.text, label["label"] if label else "")
    return not block.cells and any(w and p.search(w) for p in rules.heading for w in words)


def _fields(blocks: Sequence[Block], rules: ReportRules) -> Iterator[tuple[str, Passage]]:
    """What each label tells. In a narrow column a label may be broken over two rows ('REPORT' over 'TITLE:'), and the
    value beside it goes on in the second."""
    labels = [_parted(block) for block in blocks]
    kind = ""
    for n, (label, value) in enumerate(labels):
        ahead = labels[n + 1][0].text if n + 1 < len(labels) else ""
        broken = blocks[n].cells and not label.text.endswith(":") and _kind(f"{label.text} {ahead}", rules)
        goes_on = n and _kind(f"{labels[n - 1][0].text} {label.text}", rules)
        kind = _kind(label.text, rules) or broken or goes_on or ("" if label else kind)
        if kind and value:
            yield kind, value


def _parted(block: Block) -> tuple[Passage, Passage]:
    """A line's label and value; either may be empty."""
    if block.cells:
        filled = [c for c in block.cells if c]
        return filled[0] if filled else EMPTY, Passage.join(filled[1:])
    match = _LABEL.match(block.text)
    if match is None:
        return EMPTY, block.passage
    return block.passage.group(match, "label"), block.passage.group(match, "value") if match["value"] else EMPTY


def _kind(label: str, rules: ReportRules) -> str:
    return next((p.kind for p in rules.head if p.search(label.rstrip(" :"))), "")
