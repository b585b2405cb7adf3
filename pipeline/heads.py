"""What stands over agendas and minutes, in whatever order and over however many lines it is printed.

Enters: the blocks of a head. Leaves: body, authority, day, hours, place and chair, each as printed. A label
('Date: ...') outweighs a sentence ('Minutes of the meeting of ... held on ...'), a sentence outweighs a line
that merely looks like a name. What none of them says stays empty.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import pairwise

from corpus.passage import EMPTY, Passage
from pipeline.blocks import Block
from pipeline.dates import MONTH_NAME, date_of, numeric_dates, partial_date
from pipeline.head_labels import Parts, labelled
from rules.book import RuleBook
from rules.pattern import Pattern

__all__ = ["Head", "names_none", "read_head", "unnamed_body"]

_YEARLESS = re.compile(
    r"(?:\b(?i:mon|tues?|wed(?:nes)?|thur?s?|fri|sat(?:ur)?|sun)(?i:day)?\.?,? (?:the )?)?"
    r"\b\d{1,2} ?(?:st|nd|rd|th|ST|ND|RD|TH)?,? (?:of )?[A-Z][A-Za-z]{2,8}\b"
)
_WHICH = re.compile(  # 'Harbour Panel – fourth (meeting)'
    r"(?i)[ ,–-]+(?:first|second|third|fourth|fifth|sixth|seventh|eighth|ninth|tenth|eleventh|twelfth|\w+teenth"
    r"|\w+tieth|twenty-\w+|\d+(?:st|nd|rd|th))$"
)
_ORDINAL = re.compile(  # 'the 57th Harbour Forum', but no day
    rf"(?i)\d{{1,3}}(?:st|nd|rd|th) (?!(?:of )?{MONTH_NAME})"
)
_LEAD = re.compile(r"(?i)(?:[\w-]+ ){0,2}meeting(?: of)? ?[-–:,] ?(?=[A-Z])")  # 'Joint meeting - Harbour Committee'
_ITEM = re.compile(  # of the pack in which the minutes are printed; 'Minutes – Quay Society – 4 May'
    r"(?i:agenda item) \w{1,3} (?=[A-Z]{2})|(?i:(?:draft )?(?:minutes|notes|agenda)(?: of meeting)?) ?[:–-] ?(?=[A-Z])"
)
_MONTHLY = re.compile(rf"(?i)\d|\b{MONTH_NAME}\b")
_PLACE_ENDS = re.compile(
    r",? (?:for the purpose|to transact|when|where)\b|(?<=[a-z]{3})\. (?=[A-Z])| \((?:[Ss]ubject|[Dd]raft)"
    r"|\s(?:UN)?CONFIRMED\b|\s[Mm]eeting commenced\b|[.,]?\s(?i:(?:draft |meeting )?minutes)$"
    r"|(?:,|\sat|\sfrom|\s[–-]) (?:\d{1,2}[.:]\d\d(?: ?[ap]\.?m\b)?|\d{1,2} ?[ap]\.?m\b).*$"
)
_NO_PLACE = re.compile(r"(?i)\b(?:minutes|meeting|held on)\b|^(?:present|apologies|attend\w+|in attendance)\b")
_TOLD = re.compile(r"\b(?:were|was|are|has been|have been|had been|welcomed|noted|invited to)\b")
_CALLED = re.compile(r"(?i)\b(?:summoned|to attend|notice|here(?:with)? are|(?:these|attached|below|following) are)\b")
_NOT_THIS = re.compile(r"(?i)\b(?:last|previous|preceding|next)\b.{0,40}\b(?:meeting|AGM|minutes)\b")
_OTHERS = re.compile(  # who else holds office, behind who chairs
    r"[;,]? ?(?i:vice|deputy|treasurer|secretary|clerk|minutes)\b.{0,20}:.*$|;.*$|,? (?:was|were|is) .*$"
)
_FOUR = re.compile(r"((?:[01]\d|2[0-3])[0-5]\d)(?: ?(?:hrs|hours))?\W*", re.IGNORECASE)
_SEAT = re.compile(r"(?i)\b(?:school|academy|college|university|church|club|hall|house|theatre|court|centre)$")
_PAPER = re.compile(
    r"(?i)(?:draft )?(?:minutes|notes|agenda)(?: (?:of|for))?(?: (?:the|an?))?(?: \d+(?:st|nd|rd|th)| \w+th)? "
)
_TITLE = re.compile(
    r"(?P<body>[A-Z].{5,90}?) (?i:minutes of (?:the |an? )?(?:\w+ )?meeting(?: of (?:the )?\w+)?,? held)\b"
)
_PERSON = re.compile(r"\b(?:Mrs?|Ms|Miss|Dr|Prof|Cllr|Councillor|Rev)\b")
_DATES = re.compile(rf"(?i)\b\d{{1,2}}(?:st|nd|rd|th)? (?:of )?{MONTH_NAME},? \d{{4}}")
_OF_DAY = re.compile(r"(?i)\b(?:minutes|notes)(?: (?:of|for|from))?(?: the meeting)?[ :–-]+(?=\d{1,2})")
_EDGES = " ,.:;-–—"
_SMALL = frozenset(["of", "the", "for", "and", "in", "a", "an", "&"])
_LONGEST_LINE = 130  # characters of a line that may be a place
_LONGEST_NAME = 200  # characters of a line that may be a body's name, with the day behind it


@dataclass(frozen=True, slots=True)
class Head:
    """What a section's head says of its meeting; empty passages where it says nothing."""

    body: Passage = EMPTY
    authority: Passage = EMPTY
    date: Passage = EMPTY
    time: Passage = EMPTY
    venue: Passage = EMPTY
    until: Passage = EMPTY  # when it ended
    chair: Passage = EMPTY
    rule: str = ""


def read_head(blocks: Sequence[Block], book: RuleBook, rule: str = "heads.toml") -> Head:
    """Everything that the blocks of a head say of the meeting."""
    parts = labelled(blocks, book)
    whole = Passage.join(parts.lines)
    now = [line for line in parts.lines if not _NOT_THIS.search(line.text)]  # 'Minutes of the last AGM held on 5 May'
    day = _day(replace(parts, lines=now), Passage.join(now), book) or _day(parts, whole, book)
    body, authority = _body(parts, whole, book)
    if gathering := _gathering(parts.lines, book):
        body = gathering
    elif (other := _first(book.heads.gathering, "", whole)) is not None:
        body = Passage.join((body, whole.group(other, "gathering")))
    time, until = _hours(parts, whole, day, book)
    return Head(
        body=body,
        authority=authority,
        date=day,
        time=time,
        venue=_venue(parts, whole, day, book),
        until=until,
        chair=_presiding(parts.told.get("chair", EMPTY)),
        rule=", ".join(dict.fromkeys((rule, *parts.rules))),
    )


def _gathering(lines: Sequence[Passage], book: RuleBook) -> Passage:
    """A parish's electors, where the line that says that they met names the parish."""
    found = ((line, _first(book.heads.gathering, "named", line)) for line in lines)
    return next((line.group(match, "gathering") for line, match in found if match is not None), EMPTY)


def _first(patterns: Sequence[Pattern], kind: str, words: Passage) -> re.Match[str] | None:
    return next((m for p in patterns if (p.kind or "") == kind and (m := p.search(words.text))), None)


def _day(parts: Parts, whole: Passage, book: RuleBook) -> Passage:
    """The day a summons gives, or a label; else the first full date, those behind the word 'held' before others."""
    called = re.search(r"(?i)\b(?:will|to) be held\b", whole.text)
    if called and (found := _date_in(whole.cut(called.end()), book, full=True)):
        return found
    for line in parts.lines:
        of = _OF_DAY.search(line.text) if len(_DATES.findall(line.text)) > 1 else None
        if of is not None and (found := _date_in(line.cut(of.end()), book)):
            return found  # '4 July 2023 Draft minutes 6 June 2023', by where they are to be approved
    labelled = parts.told.get("date", EMPTY)
    for words in (labelled, parts.told.get("body", EMPTY)):
        if found := _date_in(words, book):
            return found
    held = re.search(
        r"(?i)\bheld\b|\bmet (?:at|in|on|via)\b|(?<!summons )(?<!notice )(?<!agenda )\bdated\b", whole.text
    )
    for words in ((whole.cut(held.end()),) if held else ()) + (whole,):
        if found := _date_in(words, book, full=True):
            return found
    for words in (parts.told.get("time", EMPTY), parts.told.get("venue", EMPTY), whole):
        if found := _date_in(words, book):
            return found
    for words in (labelled, whole.cut(held.end()) if held else EMPTY, *parts.lines):
        match = _YEARLESS.search(words.text)
        if match is not None and partial_date(match[0]):
            return words.group(match)
    return EMPTY


def _date_in(words: Passage, book: RuleBook, full: bool = False) -> Passage:
    for pattern in book.meetings.date:
        for match in pattern.regex.finditer(words.text):
            if date_of(match[0]):
                return words.group(match)
    if full:
        return EMPTY
    for _, start, end in numeric_dates(words.text):
        return words.cut(start, end)
    return EMPTY


def _hours(parts: Parts, whole: Passage, day: Passage, book: RuleBook) -> tuple[Passage, Passage]:
    """When it began, and where the head says so when it ended."""
    ended = _clock(parts.told.get("end", EMPTY), book)
    places = [parts.told.get(kind, EMPTY) for kind in ("time", "date", "body")]
    at = whole.text.find(day.text) if day else -1
    if at >= 0:
        beside = [line for line in parts.lines if line.text.endswith(day.text)]
        places.extend(line for line in beside if any(p.search(line.text) for p in book.heads.span))
        places.append(whole.cut(at + len(day.text)))
    places.append(whole)
    for words in places:
        for pattern in book.heads.span:
            match = pattern.search(words.text)
            if match and _near_clock(match, words is places[0]):
                return words.group(match, "time"), ended or words.group(match, "end")
        if found := _clock(words, book):
            return found, ended
        if words is places[0] and (told := _FOUR.fullmatch(words.text.strip())):
            return words.group(told, 1), ended  # 'Time: 1230'
    return EMPTY, ended


def _near_clock(match: re.Match[str], labelled: bool) -> bool:
    """Whether '10 - 12' is hours: labelled so, or with minutes or 'am' and 'pm'."""
    return labelled or bool(re.search(r"[.:]\d\d|[ap]\.?m", match[0], re.IGNORECASE))


def _clock(words: Passage, book: RuleBook) -> Passage:
    for pattern in book.heads.clock:
        for match in pattern.regex.finditer(words.text):
            if not _is_reference(match["time"]):
                return words.group(match, "time")
    return EMPTY


def _is_reference(text: str) -> bool:
    """'35.61' is no time of day."""
    parts = re.match(r"(\d{1,2})(?:[.:](\d\d))?", text)
    return bool(parts) and (int(parts[1]) > 24 or int(parts[2] or 0) > 59)  # type: ignore[index]


def _venue(parts: Parts, whole: Passage, day: Passage, book: RuleBook) -> Passage:
    labelled = parts.told.get("venue", EMPTY)
    if labelled and not date_of(labelled.text):
        return _trim(labelled)
    for words, pattern in ((w, p) for w in (whole, *parts.lines) for p in book.heads.venue):
        match = pattern.search(words.text)
        if match and not date_of(match["venue"]):
            return _place(words.group(match, "venue"))
    over = parts.lines[:1] if parts.lines and _SEAT.search(parts.lines[0].text) else []  # whose paper it is
    lines = (w for w in parts.lines if w not in (*parts.columns, *over) and not _line_body(w, book))
    return next((_place(line) for line in lines if _is_place(line, book)), EMPTY)


def _place(words: Passage) -> Passage:
    stop = _PLACE_ENDS.search(words.text)
    return _trim(words.cut(0, stop.start()) if stop else words)


def _is_place(line: Passage, book: RuleBook) -> bool:
    text = line.text
    if len(text) > _LONGEST_LINE or any(p.search(text) for p in book.heads.opening) or date_of(text):
        return False
    if re.search(
        r"(?i)\b(?:minutes|meeting|held on)\b|^(?:present|apologies|attend\w+|in attendance)\b", text
    ) or _PERSON.search(text):
        return False
    return any(p.search(text) for p in book.heads.place) and text[0].isupper()


def _presiding(words: Passage) -> Passage:
    """Who chairs, without who else holds office and how it came."""
    others = _OTHERS.search(words.text)
    return _trim(words.cut(0, others.start()) if others else words)


def _trim(words: Passage) -> Passage:
    start, end = 0, len(words.text)
    while start < end and words.text[start] in _EDGES:
        start += 1
    while end > start and words.text[end - 1] in _EDGES:
        end -= 1
    return words.cut(start, end)


def _body(parts: Parts, whole: Passage, book: RuleBook) -> tuple[Passage, Passage]:
    """The body that met and, where another line names it, the authority it is of."""
    named = _spelt_out(list(_named(parts.lines, book)))
    authority = next((w for w in named if any(p.search(w.text) for p in book.meetings.authority)), EMPTY)
    labelled = _bare(parts.told.get("body", EMPTY), book)
    if any(p.search(labelled.text) for p in book.heads.no_body):
        labelled = EMPTY
    if labelled and not _is_generic(labelled.text, book) and not date_of(labelled.text):
        return labelled, authority if authority.text != labelled.text else EMPTY
    told = _told(parts, whole, book)
    told = told if told else labelled
    if told and not _is_generic(told.text, book):
        longer = (w for w in named if w.text.casefold().endswith(f" {told.text.casefold()}"))
        told = next((w for w in longer if len(w.text.split()[0]) > 1), told)  # not 'H E HARROW COUNCIL', set in spaces
        return told, authority if authority.text.casefold() != told.text.casefold() else EMPTY
    last = _words(told.text)[-1:] if told else []
    closer = [w for w in named if not last or last[0] in _words(w.text)]
    own = [w for w in closer if not _is_generic(w.text, book)]
    committees = [w for w in own if w.text != authority.text]
    if told and not own and not closer and len({w.text for w in named}) == 1 and not _is_generic(named[0].text, book):
        told = Passage.join((named[0], told))  # 'the Board', of the trust or authority that one other line names
    if told and own:
        best = (committees or own)[0]
    elif told:
        best = told
    else:
        best = (committees or own or closer or [_meeting_line(parts.lines, book)])[0]
    return best, authority if authority.text != best.text else EMPTY


def _spelt_out(named: Sequence[Passage]) -> list[Passage]:
    """Without letters alone ('PPG'), where another line spells them out ('Patient Participation Group (PPG)')."""
    initials = ["".join(w[0] for w in re.findall(r"[A-Z][\w-]*", re.sub(r"\(.*", "", n.text))) for n in named]
    return [n for n in named if not (re.fullmatch(r"[A-Z]{2,6}", n.text) and n.text in initials)]


def _told(parts: Parts, whole: Passage, book: RuleBook) -> Passage:
    """The body in a sentence. One line's own words go before those of lines joined, which may run on into
    another title; a body named outright before 'the Council'."""
    own = [b for line in parts.lines for b in _sentences(line, book)]
    outright = next((b for b in own if not _is_generic(b.text, book)), None)
    if outright is None and not own:
        own = list(_sentences(whole, book))
        outright = next((b for b in own if not _is_generic(b.text, book)), None)
    return outright or (own[0] if own else EMPTY)


def _sentences(words: Passage, book: RuleBook) -> Iterator[Passage]:
    for pattern in book.heads.meeting_of:
        for match in pattern.regex.finditer(words.text):
            before = words.text[: match.start()].rpartition(". ")[2]
            if _TOLD.search(before) and not _CALLED.search(before):
                continue  # 'Governors were invited to read the minutes of the Panel'
            body = _bare(words.group(match, "body"), book)
            body = (
                body.cut(paper.end()) if (paper := _PAPER.match(body.text)) else body
            )  # 'minutes of a Parish Council'
            known = pattern.kind == "post" or any(p.search(body.text) for p in book.meetings.body)
            known = known and body.text.rsplit(" ", 1)[-1].casefold() not in _SMALL  # a name that was cut off
            if body and known and not date_of(body.text):
                yield body


def _named(lines: Sequence[Passage], book: RuleBook) -> Iterator[Passage]:
    """Lines that are a body's name, alone or with 'minutes' or the day behind it."""
    for n, line in enumerate(lines):
        body = _line_body(line, book)
        if not body:
            continue
        if _is_generic(body.text, book) and n and _could_be_half(lines[n - 1], book):
            body = Passage.join((lines[n - 1], body))  # a name over two lines
        yield body


def _line_body(line: Passage, book: RuleBook) -> Passage:
    if len(line.text) > _LONGEST_NAME:
        return EMPTY
    if any(p.search(line.text) for p in book.heads.no_body):
        titled = _TITLE.match(line.text)  # 'Harbour Board Minutes of the Meeting held ... at the Guildhall'
        if titled is None or any(p.search(titled["body"]) for p in book.heads.no_body):
            return EMPTY
    lead = _ITEM.match(line.text) or _LEAD.match(line.text)
    if lead and not any(lead.re is _LEAD and p.search(lead[0]) for p in book.meetings.body):
        line = line.cut(lead.end())
    for pattern in book.heads.line:
        match = pattern.search(line.text)
        if match:
            body = _bare(line.group(match, "body"), book)
            if re.match(r"(?i)(?:\w+ )?(?:minutes|notes|record|agenda)\b", body.text):
                return EMPTY  # 'Minutes of the Committee' names none
            return body if any(p.search(body.text) for p in book.meetings.body) else EMPTY
    return EMPTY


def _meeting_line(lines: Sequence[Passage], book: RuleBook) -> Passage:
    """'NORTH QUAY LPC MEETING': the name of a body that none of the trade's words tells."""
    for line in lines:
        if line.text.casefold().endswith((" meeting", " agm", " minutes", " notes")) and len(line.text) < 70:
            if date_of(line.text):
                continue
            body = _bare(line, book)
            if paper := _PAPER.match(body.text):
                body = _trim(body.cut(paper.end()))
            enough = len(body.text.split()) >= 2 or (len(body.text) >= 3 and body.text.isupper())
            enough = enough and body.text.casefold() != "meeting" and not _MONTHLY.search(body.text)
            if enough and not any(p.search(line.text) for p in book.heads.no_body):
                return body
    return EMPTY


def unnamed_body(blocks: Sequence[Block], book: RuleBook) -> Passage:
    """Where the head of minutes names no body: the kind of meeting ('Ordinary Meeting'), else the line over the
    day that is set as a title."""
    lines = [b.passage for b in blocks if not b.cells]
    for line in lines:
        for pattern in book.heads.occasion:
            if match := pattern.search(line.text):
                return line.group(match, "occasion")
    for line, below in pairwise(lines):
        dated = date_of(below.text) and re.search(r"(?i)\bmeeting\b", below.text)
        if dated and _could_be_half(line, book) and len(line.text.split()) > 1:
            return _trim(line)
    return EMPTY


def _could_be_half(line: Passage, book: RuleBook) -> bool:
    text = line.text
    return (
        len(text) < 50
        and not any(c.isdigit() for c in text)
        and all(w[0].isupper() or w in _SMALL or not w[0].isalpha() for w in text.split())
        and not any(p.search(text) for p in (*book.heads.no_body, *book.heads.opening))
        and not any(p.search(text) for p in book.meetings.body)
    )


def _bare(body: Passage, book: RuleBook) -> Passage:
    """The name without 'the annual', and without 'meeting' or 'minutes' behind it."""
    body = _trim(body)
    years = re.search(r" \(\d{4} ?[-–] ?\d{2,4}\)$", body.text)  # 'Harbour Committee (2005-2015)'
    body = body.cut(0, years.start()) if years else body
    if kind := re.match(r"(?i)\((?:special|extraordinary|extra|additional|adjourned|virtual)\),? ", body.text):
        body = body.cut(kind.end())  # '(Special), Harbour Committee'
    adjectives = set(book.heads.adjective)
    while body:
        first = body.text.split(" ", 1)
        word = first[0].casefold().strip(",")
        if len(first) < 2 or (word not in adjectives and not _ORDINAL.match(body.text)):
            break
        if word == "public" and _words(first[1])[:1] and _words(first[1])[0] not in (*adjectives, *book.heads.generic):
            break  # 'Public Health Board'
        body = body.cut(len(first[0]))
    tail = re.search(
        r"(?i)[ ,–-]+(?:(?:virtual|remote|ordinary|annual(?: (?:parish|town|community|village))?|public|online"
        r"|proposed|outline|draft|business) )*"
        r"(?:meetings?|minutes|agenda|notes|documents|extra)(?: on| (?:held )?in (?:public|private|common))?$"
        r"|(?i: annual (?:parish|town|community|village))$"
        r"|(?i: (?:ordinary|extraordinary|monthly|annual) business)$|(?i: held in (?:public|private|common))$"
        r"|(?i: ?[–-] (?:proposed|draft|outline|final))$",
        body.text,
    )
    body = _trim(body.cut(0, tail.start())) if tail else _trim(body)
    which = _WHICH.search(body.text)
    return _trim(body.cut(0, which.start())) if which else body


def names_none(body: Passage, book: RuleBook) -> bool:
    """Whether a title's body is 'the Full Board' or 'Council': of which authority, another line may say."""
    return _is_generic(_bare(body, book).text, book)


def _is_generic(text: str, book: RuleBook) -> bool:
    words = _words(text)
    return bool(words) and all(w in book.heads.generic or w in book.heads.adjective for w in words)


def _words(text: str) -> list[str]:
    return re.findall(r"[\w-]+", text.casefold())
