"""A pack split into its documents.

Enters: blocks and the layout. Leaves: sections in order, each with its kind, title, head and blocks. A
section begins where the layout's patterns, the documents' patterns or a report's own list of appendices
say so.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace

from corpus.passage import EMPTY, Passage
from pipeline import front_matter
from pipeline.agenda_openings import agenda_start
from pipeline.blocks import Block
from pipeline.body_names import words_of
from pipeline.dates import date_of
from pipeline.decision_form import form_head
from pipeline.details_page import details_page
from pipeline.endings import other_paper
from pipeline.extract.action_tables import action_columns
from pipeline.head_bodies import in_both_tongues, names_none, parted
from pipeline.heads import Head
from pipeline.ids import fold
from pipeline.log_heads import log_start
from pipeline.meeting_page import matter_page, meeting_page
from pipeline.openings import TOP, Start, headline, lists_item, names_body, opened
from pipeline.printing import UNMARKED, Printing, printing_of
from pipeline.report_heads import report_start, titled_report
from rules.book import Layout, RuleBook

__all__ = ["Head", "Section", "likeness", "segment"]

_ITEMS = 3  # labels 'Agenda item 5' of one document, from which on they are its items' own
_OVER = 3  # blocks above a title in which its council is named
_COLUMNS = 3  # of a table's row, which is no line of a title
_WINDOW = 6  # a title may be broken over this many blocks
_MINUTES_OF = re.compile(
    r"(?i)(?:draft |public |confirmed )?minutes? of (?:an?|the) (?:\w+ ){0,3}meeting of\b.{3,200}\bheld\b"
)
_MINUTES = re.compile(r"(?i)(?:(?:draft|unconfirmed|public) )?minutes\W*")
_PARISH = re.compile(r"(?i)\b(?:parish|town|community|village) council$")  # is itself the body that met
_STATE = re.compile(r"(?i)(?:draft|unapproved|unconfirmed) (?=[A-Z])")  # printed over the body's name
_FOOT = 15  # blocks of minutes, among which the last says when they ended
_LISTED = 0.7  # likeness at which a block is the title that the list of appendices gave
_MARK = re.compile(r"(?:[A-Z]{1,5} )?\d{1,2}[./-]\d{1,2}[./-]\d{2,4}")  # 'MM 28.07.2015', the mark of a set of papers
_ARTICLE = re.compile(r"(?i)the|an?")
_GOES_ON = re.compile(
    r"(?:at|in|on|held|commencing|from)\b(?! (?:attendance|the (?:chair|absence)))(?=.{3,100}$)", re.IGNORECASE
)
_RUN_ON = re.compile(  # the list of those present behind the sentence that says who met
    r"(?<=[a-z)A-Z\d][.:;,])\s+"
    r"(?=(?:[Ww]hen there were )?(?:Present|PRESENT|Sederunt|SEDERUNT) ?(?::-|[:–-]) ?(?!(?i:apolog|in att))\S"
    r"|PRESENT (?=(?:Cllrs?|Councillors?|Mrs?|Ms|Miss|Dr)\b|[A-Z][a-z]+ [A-Z][a-z]+ ))"
)
_SMALL = frozenset(["a", "an", "and", "for", "in", "of", "on", "s", "the", "to"])


@dataclass(frozen=True, slots=True)
class Section:
    """One document of a pack. `blocks` leaves out the head and the page's frame."""

    kind: str
    title: Passage
    head: Head
    blocks: tuple[Block, ...]
    label: str | None  # the agenda item printed on the page
    rule: str
    page_from: int
    page_to: int
    printing: Printing = UNMARKED


def segment(blocks: Sequence[Block], layout: Layout, book: RuleBook) -> tuple[Section, ...]:
    """Every document of the pack, in order."""
    text, labels = _running(blocks)
    if page := meeting_page(text, book) or details_page(text, book):
        head, begins, agenda, minutes = page
        return (
            *((_of_page("agenda", head, text, begins, agenda),) if agenda else ()),
            *((_of_page("minutes", head, text, begins, minutes),) if minutes else ()),
        )
    if matters := matter_page(text, book):
        return tuple(_of_page("minutes", head, text, at, inside) for head, at, inside in matters)
    starts = _starts(text, layout, book, labels)
    if len(set(labels.values())) >= _ITEMS and {s.kind for s in starts} == {"minutes"}:
        text, labels = _running([replace(b, furniture=None) if b.furniture == "label" else b for b in blocks])
        starts = _starts(text, layout, book, labels)
    if not any(s.head.date for s in starts) and (matter := front_matter.shown(blocks, book)):
        text, labels = _running([*matter, *blocks])
        starts = _starts(text, layout, book, labels)
    form = (
        form_head(text, layout, book)
        if layout.decisions == "notice" and all(s.kind == "report" or not s.head.date for s in starts)
        else None
    )
    if form is not None:
        starts = [Start(0, "other", text[0].passage, form, form.rule, 1)]
    if text and (not starts or starts[0].at > 0):
        first = starts[0] if starts else None
        if first is not None and (first.kind == "agenda" or _letterhead(text[: first.at], text[first.at], first, book)):
            first.at = 0
        else:
            starts.insert(0, Start(0, "other", text[0].passage, Head(), "segment#first", 0))
    sections = []
    for start, following in zip(starts, [*starts[1:], None], strict=True):
        end = following.at if following else len(text)
        inside = text[start.at : end]
        label = next((labels[i] for i in range(start.at, start.body_at + 1) if i in labels), None)
        sections.append(
            Section(
                start.kind,
                start.title or inside[0].passage,
                start.head,
                tuple(text[_body_at(text, start, book) : end]),
                label,
                start.rule,
                min(b.page for b in inside),
                max(b.whole.last_page for b in inside),
                printing_of(blocks, text, start.at, start.body_at, end, book) if start.kind == "minutes" else UNMARKED,
            )
        )
    return tuple(sections)


def _body_at(text: Sequence[Block], start: Start, book: RuleBook) -> int:
    """Where what stands below the head begins: with the row that names the columns, where the lists of names are rows
    of the same table as the minutes ('Min. | Item | Action')."""
    if not 0 < start.body_at < len(text):
        return start.body_at
    above, first = text[start.body_at - 1], text[start.body_at]
    heads = above.table is not None and above.table == first.table and action_columns(above, book.actions)
    return start.body_at - 1 if heads else start.body_at


def _letterhead(above: Sequence[Block], title: Block, start: Start, book: RuleBook) -> bool:
    """Whether what stands over a title only says whose papers these are: it is no document of its own."""
    body = fold(start.head.body.text) if start.head.body and start.title else ""
    whose = (body, f"the {body}", fold(start.head.authority.text) if start.head.authority else body)
    edges = (*book.meetings.authority, *(p for p in book.reading.furniture if p.kind == "running"))
    return bool(body) and all(
        b.page == title.page
        and (
            fold(b.text) in whose
            or fold(_undated(b.text)) in whose
            or _MARK.fullmatch(b.text)
            or any(p.search(b.text) for p in edges)
        )
        for b in above
    )


def _undated(text: str) -> str:
    """'Quay Committee - 17 January 2023' without its day."""
    name, dash, day = text.partition(" - " if " - " in text else " – ")
    return name if dash and date_of(day) else text


def _of_page(kind: str, head: Head, text: Sequence[Block], first: int, inside: Sequence[Block]) -> Section:
    title = next((b.passage for b in text[:first] if b.style.level), text[0].passage)
    last = max(b.whole.last_page for b in text)
    return Section(kind, title, head, tuple(inside), None, head.rule, min(b.page for b in text), last)


def likeness(a: str, b: str) -> float:
    """The share of the two titles' words that both have, small words apart; 0 to 1."""
    left, right = (frozenset(fold(t).split()) - _SMALL for t in (a, b))
    return len(left & right) / len(left | right) if left and right else 0.0


def _running(blocks: Sequence[Block]) -> tuple[list[Block], dict[int, str]]:
    """The text without the page's frame, and which block an 'Agenda Item 5' label stands over."""
    text: list[Block] = []
    labels: dict[int, str] = {}
    for block in blocks:
        if block.furniture is None:
            if not block.new_page and (not text or block.page > text[-1].whole.last_page):
                block = replace(block, new_page=True)  # below a label, or in a text's pages
            text.extend(_headed(block) if len(text) < TOP else (block,))
        elif block.furniture == "label":
            labels[len(text)] = block.text.rsplit(" ", 1)[-1]
    return text, labels


def _headed(block: Block) -> tuple[Block, ...]:
    """A paragraph that opens minutes and goes on with who was there ('QUAY, 4 May 2016. Minute of Meeting of the Quay
    Committee. Present:- ...') as two."""
    run = None if block.cells or block.marker else _RUN_ON.search(block.text)
    if run is None or date_of(block.text[: run.start()]) is None:
        return (block,)
    head = replace(block, passage=block.passage.cut(0, run.start()))
    return head, replace(block, passage=block.passage.cut(run.end()), new_page=False)


def _starts(text: Sequence[Block], layout: Layout, book: RuleBook, labels: dict[int, str]) -> list[Start]:
    starts: list[Start] = []
    known: set[str] = set()
    listed: list[str] = []
    i = 0
    while i < len(text):
        current = starts[-1] if starts else None
        start = (
            (None if layout.report_head else report_start(text, i, book, current))
            or _named(
                _of_authority(_minutes(text, i, layout, current, book), text, book), text, i, layout, book, current
            )
            or opened(text, i, layout, book, current)
            or (None if layout.report_head or not text[i].new_page else titled_report(text, i, book))
            or agenda_start(text, i, book, current)
            or log_start(text, i, book, current)
            or _report(text, i, layout, book, known, labels)
            or _terms(text, i, book, known, current)
            or _appendix(text, i, book, current, listed)
            or other_paper(text, i, book, current)
        )
        if start is None:
            if any(p.search(text[i].text) for p in book.documents.appendix_list):
                listed, i = _appendix_list(text, i + 1, book)
                continue
            i += 1
            continue
        while starts and starts[-1].at >= start.at:
            starts.pop()
        starts.append(start)
        if start.head.body:
            known.add(fold(start.head.body.text))
        if start.kind == "report":
            listed = []
        i = max(start.body_at, i + 1)
    return starts


def _named(
    start: Start | None, text: Sequence[Block], i: int, layout: Layout, book: RuleBook, current: Start | None
) -> Start | None:
    """The start of minutes whose own title says no more than 'the Full Board': with the body that lines beside it
    name, where they do."""
    if start is None or not start.head.body:
        return start
    if whose := start.head.authority:
        own = _PARISH.search(whose.text) and names_none(start.head.body, book)
        own = own and whose.text.casefold().endswith(start.head.body.text.casefold())
        return replace(start, head=replace(start.head, body=whose, authority=EMPTY)) if own else start
    over = bool(re.search(r"(?i)\bmeeting of\b", start.head.body.text))  # 'Proceedings of the meeting of the Council'
    if not over and not names_none(start.head.body, book):
        return start
    wider = opened(text, i, layout, book, current)
    if over and wider is not None:
        return wider
    return start if wider is None or names_none(wider.head.body, book) else wider


def _of_authority(start: Start | None, text: Sequence[Block], book: RuleBook) -> Start | None:
    """The start of minutes whose title names the body alone, with the council that a line above it names."""
    if start is None or not start.head.body or start.head.authority or start.kind != "minutes":
        return start
    over = [b.passage for b in text[max(0, start.at - _OVER) : start.at] if not b.cells and not b.marker]
    if spelt := next((w for w in over if w.text.endswith(f" ({start.head.body.text})")), EMPTY):
        return replace(start, head=replace(start.head, body=spelt))  # 'the meeting of SACRE'
    names = (w for w in over if any(p.search(w.text) for p in book.meetings.authority))
    body = start.head.body
    names = (w for w in names if not in_both_tongues(w, body))
    authority = next((w for w in names if w.text.casefold() not in body.text.casefold()), EMPTY)
    if authority and _is_that(authority, start.head.body, book):
        return replace(start, head=replace(start.head, body=authority))
    return replace(start, head=replace(start.head, authority=authority)) if authority else start


def _is_that(authority: Passage, body: Passage, book: RuleBook) -> bool:
    """Whether 'the Authority' or 'the Parish Council' is the one that a line above names; 'Full Council' is a name."""
    words = words_of(body.text)
    return names_none(body, book) and "full" not in words and words_of(authority.text)[-1:] == words[-1:]


def _minutes(text: Sequence[Block], i: int, layout: Layout, current: Start | None, book: RuleBook) -> Start | None:
    """A minutes title, perhaps broken over several blocks; the fewest blocks that make it whole."""
    if len(text[i].text) > 300 or text[i].cells:
        return None
    if current is not None and current.kind == "agenda" and lists_item(text[i], "agenda"):
        return None
    joined = EMPTY
    for k in range(i, min(i + _WINDOW, len(text))):
        if k > i and (len(text[k].text) > 200 or text[k].marker or len(text[k].cells) >= _COLUMNS):
            return None
        joined = Passage.join((joined, text[k].passage))
        if k + 1 < len(text) and _GOES_ON.match(text[k + 1].text):
            continue  # 'at 7.55 pm in the School' still belongs to the title
        for pattern in layout.minutes_title:
            if match := pattern.search(joined.text):
                if "venue" in pattern.regex.groupindex and _ARTICLE.fullmatch(match["venue"] or ""):
                    break  # 'at 7 pm in the', whose place stands in the line below
                groups = {n: joined.group(match, n) for n in pattern.regex.groupindex}
                if state := _STATE.match(groups["body"].text if "body" in groups else ""):
                    groups["body"] = groups["body"].cut(state.end())
                title = joined.cut(0, match.end("body")) if "body" in groups else joined
                if match.start("body") > match.start() and groups.get("authority"):
                    title = joined.cut(match.end("authority"), match.end("body"))
                if groups.get("body"):
                    body, whose = parted(groups["body"], groups.get("authority", EMPTY), book)
                    groups |= {"body": body, "authority": whose}
                head = Head(rule=pattern.name, **groups)
                kind = "other" if layout.decisions == "notice" else "minutes"
                if kind == "other":
                    title = text[i].passage
                return Start(i, kind, title, head, pattern.name, k + 1)
    return None


def _report(
    text: Sequence[Block], i: int, layout: Layout, book: RuleBook, known: set[str], labels: dict[int, str]
) -> Start | None:
    """Body, date and title one under the other, in the layout's order."""
    order = layout.report_head
    if not order or i + len(order) > len(text):
        return None
    parts = dict(zip(order, text[i : i + len(order)], strict=True))
    body, day, title = parts["body"], parts["date"], parts["title"]
    if body.cells or day.cells or title.marker or len(day.text) > 45 or len(title.text) > 250:
        return None
    if _MINUTES.fullmatch(title.text) or _MINUTES_OF.match(title.text):
        return None
    date = next((m for p in book.meetings.date if (m := p.search(day.text))), None)
    if date is None or len(day.text) - len(date[0]) > 3:
        return None
    if fold(body.text) not in known and not (names_body(body, book) and headline(body) and headline(title)):
        return None
    head = Head(body=body.passage, date=day.passage.group(date), rule=f"{layout.name}#report_head")
    return Start(i, "report", title.passage, head, f"layouts/{layout.name}.toml#report_head", i + len(order))


def _terms(text: Sequence[Block], i: int, book: RuleBook, known: set[str], current: Start | None) -> Start | None:
    """The body's name over the words 'Terms of Reference', with no date between them."""
    if current is None or i + 1 >= len(text) or fold(text[i].text) not in known:
        return None
    kind = next(
        (p for p in book.documents.kind if p.kind == "terms_of_reference" and p.search(text[i + 1].text)),
        None,
    )
    if kind is None or len(text[i + 1].text) > 120:
        return None
    if current.kind == "terms_of_reference" and i - current.at <= 3:
        return None
    head = Head(body=text[i].passage, rule=kind.name)
    return Start(i, kind.kind, text[i + 1].passage, head, kind.name, i + 2)


def _appendix(text: Sequence[Block], i: int, book: RuleBook, current: Start | None, listed: list[str]) -> Start | None:
    """A labelled appendix, or a block that is the title which the report's list gave."""
    block = text[i]
    if current is None or current.kind == "agenda" or block.cells or block.marker:
        return None
    for pattern in book.documents.appendix:
        match = pattern.search(block.text)
        if match is None:
            continue
        apart = block.new_page or headline(block)
        if current.kind == "minutes" and not (apart and _over(text[current.body_at : i], book)):
            return None
        if pattern.kind == "label":
            title = text[i + 1].passage if i + 1 < len(text) else block.passage
            return Start(i, _kind(title.text, book), title, Head(), pattern.name, min(i + 2, len(text)))
        title = block.passage.group(match, "title")
        return Start(i, _kind(title.text, book), title, Head(), pattern.name, i + 1)
    if len(block.text) < 200 and not block.marker and current.kind != "minutes":
        for name in listed:
            if likeness(block.text, name) >= _LISTED:
                listed.remove(name)
                return Start(i, _kind(block.text, book), block.passage, Head(), "documents.toml#appendix_list", i + 1)
    return None


def _over(minutes: Sequence[Block], book: RuleBook) -> bool:
    """Whether minutes said that the meeting ended, or were signed: an appendix on the next page is none of them."""
    ends = (*book.meetings.end, *book.meetings.duration, *book.meetings.sign_off)
    return any(p.search(b.text) for b in minutes[-_FOOT:] for p in ends)


def _appendix_list(text: Sequence[Block], i: int, book: RuleBook) -> tuple[list[str], int]:
    """The titles listed under 'Appendices', and where the list ends."""
    names: list[str] = []
    while i < len(text):
        match = next((m for p in book.documents.appendix if p.kind == "titled" and (m := p.search(text[i].text))), None)
        if match is not None:
            if names and (text[i].new_page or any(likeness(match["title"], n) >= _LISTED for n in names)):
                break  # no further entry, but the appendix itself
            names.append(match["title"])
        elif names and not text[i].new_page and not text[i].apart and not headline(text[i]):
            names[-1] += " " + text[i].text  # a title wrapped to a second line
        else:
            break
        i += 1
    return names, i


def _kind(title: str, book: RuleBook) -> str:
    return next((p.kind for p in book.documents.kind if p.search(title)), "appendix")
