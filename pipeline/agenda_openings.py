"""Where agendas begin, with what their heads or the front of the pack say of the meeting.

Enters: a pack's blocks and where one stands in them. Leaves: the start of a section of kind `agenda`. The word
'Agenda' tells it, or a summons over numbered business.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from corpus.passage import EMPTY
from pipeline.blocks import Block
from pipeline.dates import date_of, day_of
from pipeline.extract.row_parts import is_hours
from pipeline.extract.rows import is_numbered
from pipeline.fronts import front_head
from pipeline.head_bodies import unnamed_body
from pipeline.heads import Head, is_place, read_head
from pipeline.openings import HEAD, NEAR, TOP, Start, is_head, lists_people, names_body
from rules.book import RuleBook

__all__ = ["agenda_start"]

_IN = re.compile(r"(?i)(?:held )?(?:in|at) (?:the )?(?=[A-Z])")
_LOOK_BACK = 10  # blocks above the word 'Agenda' in which body, date and place stand
_CALLED = re.compile(  # 'HARBOUR PANEL MEETING' over an agenda
    r"(?i)(?P<body>(?!annual|extra|special|ordinary|general).*\b(?:council|committee|panel|board|forum|group|cabinet"
    r"|partnership|authority|trust|association|society)) meeting"
)
_MEETING = re.compile(r"(?i)\bmeetings?,? (?:held )?in (?:public|private)\b|\b(?:papers|pack)$")
_ITEM_CELL = re.compile(r"\d{1,2}[.)]?")  # the number of an item, in a cell of its own
_LABELS = re.compile(r"\b(?:Date|Time|Venue|Place|Location) ?:")
_LABELLED = re.compile(r"[A-Z][a-z]+(?: [a-z]+)? ?:")  # 'Time: 6 pm'
_SOON = 40  # blocks of minutes in which their own agenda may be printed


def agenda_start(text: Sequence[Block], i: int, book: RuleBook, current: Start | None) -> Start | None:
    """The word 'Agenda' over the items; the body, date and place stand above it or below."""
    block = text[i]
    pattern = next((p for p in book.documents.agenda if p.search(block.text)), None)
    if block.cells or (current and current.kind == "agenda"):
        return None
    if pattern is None:
        return _summons(text, i, book) if current is None and i <= TOP else None
    page = next((n for n in range(i, max(0, i - _LOOK_BACK), -1) if text[n].new_page), i)
    called = any(p.search(b.text) for b in text[page:i] for p in book.heads.summons)
    soon = current is not None and current.kind == "minutes" and current.at + _SOON > i
    if soon and not block.new_page and not (called and current is not None and page > current.body_at):
        return None  # minutes that print their own agenda under the list of those present
    titled = len(block.text.split()) > 3  # 'Harbour Group - Agenda'
    if titled and current is None and any(lists_people(b, book) for b in text[i + 1 : i + NEAR]):
        return None  # minutes printed over their agenda
    floor = max(current.body_at if current else 0, i - _LOOK_BACK)
    top = i
    while top > floor and len(text[top - 1].text) < 120 and not text[top - 1].marker:
        top -= 1
    head = _agenda_head(text[top:i], book, pattern.name)
    called = any(p.search(b.text) for b in text[floor:i] for p in book.heads.summons)
    if head.body and date_of(head.date.text) and not called:
        return Start(top, "agenda", block.passage, head, pattern.name, i + 1)
    front = front_head(text[:i], book, pattern.name) if current is None else None
    if front is not None and block.new_page:
        return Start(0, "agenda", block.passage, front, front.rule, i + 1)
    top, end = i, i + 1
    while top > floor and not text[top - 1].marker and not text[top].new_page:
        top -= 1
    while end < len(text) and end - i < HEAD and is_head(text[end], book) and not _lists_items(text, end):
        end += 1
    wide = read_head((*text[top : i + titled], *text[i + 1 : end]), book, pattern.name)
    if wide.body and day_of(wide.date.text):
        labelled = any(date_of(b.text) for b in text[i + 1 : end])
        return Start(top, "agenda", block.passage, wide, wide.rule, end if labelled else i + 1)
    if front is not None:
        return Start(0, "agenda", block.passage, front, front.rule, i + 1)
    head = head if head.body else wide
    if not head.body:
        head = replace(head, body=unnamed_body(text[top:end], book))
    return Start(top, "agenda", block.passage, head, pattern.name, i + 1)


def _lists_items(text: Sequence[Block], i: int) -> bool:
    """Whether an item stands here behind its hour or its number, and another one soon below; or a page begins."""
    if text[i].new_page or not text[i].cells:
        return text[i].new_page
    if _ITEM_CELL.fullmatch(text[i].cells[0].text):
        return any(b.cells and _ITEM_CELL.fullmatch(b.cells[0].text) for b in text[i + 1 : i + NEAR])
    rows = [b for b in text[i : i + NEAR] if b.cells][:2]
    return len(rows) > 1 and all(is_hours(row.cells[0].text) for row in rows)


def _summons(text: Sequence[Block], i: int, book: RuleBook) -> Start | None:
    """An agenda that never says so: a summons to a meeting over numbered business."""
    pattern = next((p for p in book.heads.summons if p.search(text[i].text)), None)
    if pattern is None:
        return None
    end = next((j for j in range(i, min(i + NEAR, len(text))) if text[j].marker or is_numbered(text[j])), None)
    headed = any(p.search(b.text) for b in text[i : end or i + NEAR] for p in book.documents.agenda)
    if end is None or headed:
        return None
    head = read_head(text[: i + 2], book, pattern.name)
    if not head.body or day_of(head.date.text) is None:
        return None
    return Start(0, "agenda", text[i].passage, head, head.rule, end)


def _agenda_head(above: Sequence[Block], book: RuleBook, rule: str) -> Head:
    head = Head(rule=rule)
    for k, block in enumerate(above):
        words = block.passage
        date = next((m for p in book.meetings.date if (m := p.search(words.text))), None)
        if date and not head.date and len(_LABELS.findall(words.text)) > 1:
            told = read_head((block,), book, rule)  # 'Date: ... Time: ... Venue: ...'
            head = replace(head, date=words.group(date), time=told.time, until=told.until, venue=told.venue)
        elif date and not head.date:
            head = replace(head, date=words.group(date))
            rest = words.cut(date.end())
            start = next((m for p in book.meetings.start if (m := p.search(rest.text))), None)
            before = words.cut(0, date.start())  # '11am - 1pm, Thursday 4 May'
            hours = next((m for p in book.heads.span if (m := p.search(before.text))), None) if not start else None
            span = next((m for p in book.heads.span if (m := p.search(rest.text))), None) if start else None
            if span and start and span.start("time") == start.start("time"):
                head = replace(head, time=rest.group(span, "time"), until=rest.group(span, "end"))
            elif start:
                head = replace(head, time=rest.group(start, "time"))
            elif hours:
                head = replace(head, time=before.group(hours, "time"), until=before.group(hours, "end"))
            hour = span or start
            behind = rest.cut(hour.end("end" if hour is span else "time")) if hour else EMPTY
            comma = re.match(r", (?=[A-Z])", behind.text)
            if comma and is_place(behind.cut(comma.end()), book):
                head = replace(head, venue=behind.cut(comma.end()))
                continue
            venue = re.search(r"\b(?:in|at|via|by) (?:the )?(?=[A-Z])", rest.text)
            if venue and not (start and venue.start() < start.end("time") < venue.end()):
                head = replace(head, venue=rest.cut(venue.end()))
            elif k + 1 < len(above) and not head.venue and not _no_place(above[k + 1], book):
                below = above[k + 1].passage
                if _LABELLED.match(below.text):
                    told = read_head(above[k:], book, rule)
                    head = replace(head, time=head.time or told.time, until=head.until or told.until, venue=told.venue)
                    continue
                hours = next((m for p in book.heads.span if (m := p.regex.fullmatch(below.text))), None)
                if hours:
                    head = replace(head, time=below.group(hours, "time"), until=below.group(hours, "end"))
                    told = read_head(above[k + 2 :], book, rule)
                    below = told.venue or (above[k + 2].passage if k + 2 < len(above) else EMPTY)
                lead = _IN.match(below.text)
                head = replace(head, venue=below.cut(lead.end() if lead else 0))
        elif not head.date and names_body(block, book) and not _occasion(block, book):
            authority = next((m for p in book.meetings.authority if (m := p.search(words.text))), None)
            if authority and not head.authority and k + 1 < len(above) and names_body(above[k + 1], book):
                head = replace(head, authority=words)
            else:
                called = _CALLED.fullmatch(words.text)
                head = replace(head, body=words.group(called, "body") if called else words)
    return head


def _no_place(block: Block, book: RuleBook) -> bool:
    """Whether a line below the day is no place: a further day, or 'Membership' over names."""
    return date_of(block.text) is not None or any(p.search(block.text) for p in book.documents.front_end)


def _occasion(block: Block, book: RuleBook) -> bool:
    """'Board Meeting in Public', under the board's own name."""
    return any(p.search(block.text) for p in book.heads.no_body) and bool(_MEETING.search(block.text))
