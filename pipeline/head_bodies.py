"""Which body met, by the head of its papers: named in a sentence, a label, a line of its own, or by the welcome.

Enters: a head's lines and labels. Leaves: the body's name and its authority's, as printed, without 'the annual' before
it and 'meeting' behind. A name outright goes before 'the Council'; where none of the trade's words tells a body, what
stands behind 'meeting of the' does.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import pairwise

from corpus.passage import EMPTY, Passage
from pipeline.blocks import Block
from pipeline.body_names import EDGES, bare_name, is_generic, trimmed, words_of
from pipeline.dates import MONTH_NAME, date_of
from pipeline.head_labels import Parts
from rules.book import RuleBook
from rules.pattern import Pattern

__all__ = ["body_in", "in_both_tongues", "line_body", "names_none", "parted", "titled_body", "unnamed_body", "welcomed"]

_LEAD = re.compile(r"(?i)(?:[\w-]+ ){0,2}meeting(?: of)? ?[-–:,] ?(?=[A-Z])")  # 'Joint meeting - Harbour Committee'
_ITEM = re.compile(  # of the pack in which the minutes are printed; 'Minutes – Quay Society – 4 May'
    r"(?i:agenda item) \w{1,3} (?=[A-Z]{2})"
    r"|(?i:(?:draft |concise |meeting )?(?:minutes|notes|agenda)(?: of meeting)?) ?[:–-] ?(?=[A-Z])"
    r"|(?i:draft minutes for approval) (?=[A-Z])"
    r"|(?i:(?:(?:record|list|schedule|summary) of )?decisions (?:of|by|(?:taken|made) by)(?: the)?) (?=[A-Z])"
    r"|(?:(?i:draft) )?Minutes (?=(?:[A-Z][\w’&-]+ ){1,6}(?:Council|Committee|Board|Forum|Association|Group|Trust)\b)"
)
_MONTHLY = re.compile(rf"(?i)\d|\b{MONTH_NAME}\b")
_TOLD = re.compile(r"\b(?:were|was|are|has been|have been|had been|welcomed|noted|invited to)\b")
_CALLED = re.compile(r"(?i)\b(?:summoned|to attend|notice|here(?:with)? are|(?:these|attached|below|following) are)\b")
_PAPER = re.compile(
    r"(?i)(?:draft )?(?:minutes?|notes?|agenda)(?: (?:of|for))?(?: (?:the|an?))?(?: \d+(?:st|nd|rd|th)| \w+th)? "
)
_STRANGE = re.compile(
    r"(?i:\bmeetings? of (?:the )?)(?P<body>[A-Z][\w’'&-]*(?: (?:[A-Z][\w’'&-]*|of|and|the|for|&)){0,6})"
    rf"(?=,? (?i:held\b|on (?:the )?(?:\w+day,? )?(?:the )?\d|\d{{1,2}}(?:st|nd|rd|th)? (?:of )?{MONTH_NAME}))"
)
_COUNCIL = (
    r"(?:[A-Z][\w’&.-]*|of|and|the|for|on|in|&)(?: (?:[A-Z][\w’&.-]*|of|and|the|for|on|in|&))* "
    r"(?:COUNCIL|Council|AUTHORITY|Authority)"
)
_LETTERHEAD = re.compile(  # with its address behind it: 'QUAY TOWN COUNCIL, Town Hall, Quay AB1 2CD Tel 01234 567890'
    r"(?P<body>(?!(?:The |THE )?(?:FULL|Full) )(?:[A-Z][\w’&.-]* )+?(?:COUNCIL|Council))(?:,| [–—-])? "
    r"(?=[A-Z][^:;]{3,80}\b[A-Z]{1,2}\d[A-Z\d]? ?\d[A-Z]{2}\b)"
)
_COMMITTEE = r"(?:[A-Z][^–—]*\b)?(?i:(?:sub)?committee|panel|cabinet|executive|forum|commission|board|partnership)"
_OF_COUNCIL = re.compile(rf"(?P<body>{_COMMITTEE})(?:,? (?:of|OF)|,) (?:(?:the|THE) )?(?P<authority>{_COUNCIL})")
_BEFORE = re.compile(rf"(?:(?:The|THE) )?(?P<authority>{_COUNCIL}) [-–—] (?P<body>{_COMMITTEE})")
_EMPLOYS = re.compile(
    r"(?i)\b(?:commissioning group|care (?:board|partnership)|(?:nhs(?: foundation)?|academy|learning) trust)$"
)
_ITS = re.compile(r"(?i)\b(?:(?:sub-?)?committee|joint board|local governing (?:body|board))$")
_GOES_ON = re.compile(r"(?i) (?:of|for|and|&) |(?<=[’\x27]s) (?=[A-Z])")  # 'Quay Parish Council's', and below whose
_PERSON = re.compile(r"\b(?:Mrs?|Ms|Miss|Dr|Prof|Cllr|Councillor|Rev)\b")
_DATES = re.compile(rf"(?i)\b\d{{1,2}}(?:st|nd|rd|th)? (?:of )?{MONTH_NAME},? \d{{4}}")
_WEEKDAY = r"(?i)\b(?:mon|tues|wednes|thurs|fri|satur|sun)day\b"
_OF_MONTH = re.compile(rf"(?i)\b(?:{MONTH_NAME}\b|held\b)")  # 'Meeting: January 2014 held on Monday 6th January'
_TITLE = re.compile(
    r"(?P<body>[A-Z].{5,90}?) (?i:(?:minutes(?: of (?:the |an? )?(?:\w+ )?meeting(?: of (?:the )?\w+)?)?|meeting)"
    r"[.,]? held)\b"
)
_MET = re.compile(r"(?i) (?:meeting|agm(?: (?:19|20)\d\d)?|minutes|notes)$")
_DAY_BEHIND = re.compile(  # 'Quay Chairs minutes from 4 May 2016', 'QDF Meeting 04/05/16'
    r"(?i)(?P<named>.{2,80} (?:meeting|minutes|notes))(?:(?:,? (?:from|of|for|on|held on)|,| ?:| [–-])? (?:the )?"
    rf"(?:\w{{3,6}}day,? (?:the )?)?(?:(?:\d{{1,2}}(?:st|nd|rd|th)? (?:of )?)?{MONTH_NAME},? \d{{4}}"
    r"|\d{1,2}[./-]\d{1,2}[./-]\d{2,4})) ?"
)
_DAYED = re.compile(  # a page's title: 'Decisions of the Leader - Wednesday, 4 May 2016'
    r"(?P<body>[A-Z].{3,90}?),? ?[-–,] ?(?:\w{3,6}day,? (?:the )?)?"
    rf"(?i:\d{{1,2}}(?:st|nd|rd|th)? (?:of )?{MONTH_NAME},? \d{{4}})"
)
_OF_KIND = re.compile(  # 'Quay Parish Council – Extraordinary Meeting Wednesday 4 May, 7pm Quay Hall', place and all
    r"(?P<body>[A-Z][^–—:.;]{3,90}?"
    r"\b(?i:council|commissioners|committee|board|panel|forum|group|trust|association|society))"
    r" ?(?:[-–—] ?|(?=Statutory))"
    r"(?i:(?:annual|ordinary|extra-?ordinary|special|general|monthly|full|quarterly|statutory) )+(?i:meeting)\b"
)
_TONGUES = re.compile(r"(?i:\b(?:(?:is-?)?[pb]wyllgor|[cg]yngor|[bf]wrdd|fforwm|comhairle|coiste|bord)\b)")
_ENGLISH = re.compile(r"(?i)\b(?:council|committee|board|panel|forum|trust|group)\b")
_COUNCIL_ALONE = re.compile(r"(?i)(?:the )?(?:(?:full|parish|town|community|county|city|district|borough) )*council")
_OTHER = rf"[^/]*{_TONGUES.pattern}[^/]*"  # Welsh or Irish, beside the English name
_OTHER_BEHIND = re.compile(rf"(?P<english>[A-Z].{{3,90}}?)(?: [/–-] |/){_OTHER}")
_OTHER_BEFORE = re.compile(rf"{_OTHER}(?: [/–-] |/)(?P<english>[A-Z].{{3,90}}?)")
_STATE = frozenset(
    ["draft", "adopted", "approved", "unapproved", "unconfirmed", "confirmed", "final", "signed", "action", "formal"]
)
_AGM = re.compile(r"(?i)[ ,–-]+(?:(?:19|20)\d\d )?agm(?: (?:19|20)\d\d)?$")
_PART = re.compile(r"(?i)\w (?:sub-)?(?:committee|panel|working (?:group|party))$")
_SET_APART = re.compile(r"[A-Z]{5,}(?:COUNCIL|AUTHORITY)")  # 'M A R C H  C I T Y  C O U N C I L', whose gaps are lost
_MONTH_TOWN = re.compile(rf"(?i){MONTH_NAME} (?:city|town|parish|community|borough|district|village) council")
_LETTERED = re.compile(r"[A-Z][A-Z\d&.:-]*[A-Z](?:[A-Za-z]+(?::[A-Z]+)?)?")  # 'HDUG', 'OSHarbour:UK'
_SHORT_FORM = re.compile(r" ?\([“\"‘'][A-Z]{2,6}[”\"’']\)$")  # 'Quay Hall Committee (“QHC”)'
_REVIEWED = re.compile(
    r"(?i)(?:actions?|matters|updates?|feedback|points|minutes) (?:arising )?(?:from|of)\b"
)  # an item
_SMALL = frozenset(["of", "the", "for", "and", "in", "a", "an", "&"])
_LONGEST_NAME = 200  # characters of a line that may be a body's name, with the day behind it


def body_in(parts: Parts, whole: Passage, book: RuleBook) -> tuple[Passage, Passage]:
    """The body that met, a parish's electors among them, and the authority that another line names."""
    body, authority = parted(*_body(parts, whole, book), book)
    body = body if any(c.isalpha() for c in body.text) else EMPTY  # 'Quay Board:)'
    if gathering := _gathering(parts.lines, book):
        return gathering, authority
    if (other := _first(book.heads.gathering, "", whole)) is not None:
        body = Passage.join((body, whole.group(other, "gathering")))
    return body, authority


def parted(body: Passage, authority: Passage, book: RuleBook) -> tuple[Passage, Passage]:
    """'Select Committee of HARROW COUNTY COUNCIL', 'HARROW COUNCIL - QUAY SUB-COMMITTEE': a committee's name apart from
    that of the council whose it is."""
    for pattern in (_OF_COUNCIL, _BEFORE):
        if (match := pattern.fullmatch(body.text)) and not is_generic(match["body"], book):
            return body.group(match, "body"), authority or body.group(match, "authority")
    return body, authority


def _gathering(lines: Sequence[Passage], book: RuleBook) -> Passage:
    """A parish's electors, where the line that says that they met names the parish."""
    found = ((line, _first(book.heads.gathering, "named", line)) for line in lines)
    return next((line.group(match, "gathering") for line, match in found if match is not None), EMPTY)


def _first(patterns: Sequence[Pattern], kind: str, words: Passage) -> re.Match[str] | None:
    return next((m for p in patterns if (p.kind or "") == kind and (m := p.search(words.text))), None)


def _body(parts: Parts, whole: Passage, book: RuleBook) -> tuple[Passage, Passage]:
    """The body that met and, where another line names it, the authority it is of."""
    named = _in_english(_spelt_out(list(_named(parts.lines, book))), book)
    councils = (w for w in named if any(p.search(w.text) for p in book.meetings.authority))
    authority = next((w for w in councils if not _COUNCIL_ALONE.fullmatch(w.text)), EMPTY)
    authority = authority or _employer(named)
    labelled = bare_name(_undated(parts.told.get("body", EMPTY)), book)
    if any(p.search(labelled.text) for p in book.heads.no_body):
        labelled = EMPTY
    if labelled and not is_generic(labelled.text, book):
        return labelled, authority if authority.text != labelled.text else EMPTY
    told = _told(parts, whole, book)
    told = _in_full(_below_authority(told, parts.lines, named, book) if told else labelled, named)
    if told and not is_generic(told.text, book):
        longer = (w for w in named if w.text.casefold().endswith(f" {told.text.casefold()}"))
        longer = (w for w in longer if not _of_authority(w.text[: -len(told.text)].strip(), book))
        longer = (w for w in longer if not _TONGUES.match(w.text))  # 'CYNGOR CYMUNED LLANFOEL COMMUNITY COUNCIL'
        told = next((w for w in longer if len(w.text.split()[0]) > 1), told)  # not 'H E HARROW COUNCIL', set in spaces
        same = authority.text.casefold() == told.text.casefold()
        return told, EMPTY if same or in_both_tongues(authority, told) else authority
    last = words_of(told.text)[-1:] if told else []
    closer = [w for w in named if not last or last[0] in words_of(w.text)]
    own = [w for w in closer if not is_generic(w.text, book)]
    committees = [w for w in own if w.text.casefold() != authority.text.casefold()]
    if told and not own and not closer and len({w.text for w in named}) == 1 and not is_generic(named[0].text, book):
        told = Passage.join((named[0], told))  # 'the Board', of the trust or authority that one other line names
    if told and own:
        best = (committees or own)[0]
    elif told:
        best = told
    else:
        best = (committees or own or closer or [_meeting_line(parts.lines, book) or _strange(parts.lines, book)])[0]
    return best, authority if authority.text != best.text else EMPTY


def _employer(named: Sequence[Passage]) -> Passage:
    """A body of the health service, or a trust of schools, over the name of one of its committees."""
    over = next((w for w in named if _EMPLOYS.search(w.text)), EMPTY)
    return over if over and any(_ITS.search(w.text) for w in named if w.text != over.text) else EMPTY


def _undated(words: Passage) -> Passage:
    """A labelled body without the day behind it; nothing where the label tells a day alone ('Meeting: 4 May 2016')."""
    day = _DATES.search(words.text)
    if day is None:
        return words
    named = trimmed(words.cut(0, day.start()))
    told = _OF_MONTH.sub("", re.sub(_WEEKDAY, "", named.text))
    return named if re.search(r"[a-z]{3}|[A-Z]{3}", told) else EMPTY


def _strange(lines: Sequence[Passage], book: RuleBook) -> Passage:
    """'Minutes of the meeting of the Quay Chairs on 4 May': a body that none of the trade's words tells."""
    for line in lines:
        if (match := _STRANGE.search(line.text)) and not _PERSON.search(match["body"]):
            body = bare_name(line.group(match, "body"), book)
            if body and not is_generic(body.text, book) and not any(p.search(body.text) for p in book.heads.no_body):
                return body
    return EMPTY


def _spelt_out(named: Sequence[Passage]) -> list[Passage]:
    """Without letters alone ('PPG'), where another line spells them out ('Patient Participation Group (PPG)')."""
    initials = [_letters(n) for n in named]
    return [n for n in named if not (re.fullmatch(r"[A-Z]{2,6}", n.text) and n.text in initials)]


def _in_english(named: Sequence[Passage], book: RuleBook) -> Sequence[Passage]:
    """Without a name in Welsh or Irish on a line of its own, where another line has one in English."""
    english = [n for n in named if not _TONGUES.match(n.text) or _ENGLISH.search(n.text)]
    return english if any(not is_generic(n.text, book) for n in english) else named


def in_both_tongues(name: Passage, body: Passage) -> bool:
    """Whether a name is a body's in Welsh or Irish and in English: 'CYNGOR CYMUNED LLANFOEL COMMUNITY COUNCIL'."""
    return _TONGUES.match(name.text) is not None and name.text.casefold().endswith(body.text.casefold())


def _of_authority(over: str, book: RuleBook) -> bool:
    """Whether what stands before a body's name on its line is the authority, set over it in a letterhead."""
    return any(p.search(over) for p in book.meetings.authority)


def _below_authority(told: Passage, lines: Sequence[Passage], named: Sequence[Passage], book: RuleBook) -> Passage:
    """'MARCH CITY COUNCIL' over 'Quay Committee' over 'Meeting held ...': the committee's line alone."""
    for own in named:
        over = told.text.removesuffix(own.text).strip() if told.text.endswith(f" {own.text}") else ""
        whose = over and any(line.text == over for line in lines) and not is_generic(own.text, book)
        if whose and (_SET_APART.fullmatch(over) or _of_authority(over, book)):
            return own
    return told


def _in_full(told: Passage, named: Sequence[Passage]) -> Passage:
    """Letters alone ('the LPC meeting') as another line spells them out ('Quay Local Pharmaceutical Committee')."""
    if not re.fullmatch(r"[A-Z]{2,6}", told.text):
        return told
    return next((n for n in named if len(n.text.split()) > 1 and _letters(n).endswith(told.text)), told)


def _letters(name: Passage) -> str:
    words = re.findall(r"[A-Z][\w-]*", re.sub(r"\(.*", "", name.text))
    return "".join(w[0] for w in words if w.casefold() not in _SMALL)


def _told(parts: Parts, whole: Passage, book: RuleBook) -> Passage:
    """The body in a sentence. One line's own words go before those of lines joined, which may run on into
    another title; a body named outright before 'the Council'."""
    own = [_carried(b, line, whole, book) for line in parts.lines for b in _sentences(line, book)]
    outright = next((b for b in own if not is_generic(b.text, book)), None)
    if own and _PART.search(own[0].text) and f"{own[0].text} Meeting of ".casefold() in whole.text.casefold():
        return own[0]  # 'the Cemetery Committee Meeting of Quay Parish Council', whose it is
    if outright is None and not own:
        own = [_unplaced(b, parts.lines, book) for b in _sentences(whole, book)]
        outright = next((b for b in own if not is_generic(b.text, book)), None)
    return outright or (own[0] if own else EMPTY)


def _unplaced(body: Passage, lines: Sequence[Passage], book: RuleBook) -> Passage:
    """A body read over lines that were joined, without the line below its name that says where it met."""
    own = (line.text for line in lines if body.text.startswith(f"{line.text} "))
    return next(
        (body.cut(0, len(o)) for o in own if any(p.search(body.text[len(o) :]) for p in book.heads.place)), body
    )


def _carried(body: Passage, line: Passage, whole: Passage, book: RuleBook) -> Passage:
    """A body at the line's end that goes on in the next: 'THE MUNICIPAL DISTRICT' over 'OF QUAY HELD AT'."""
    if not line.text.endswith(body.text):
        return body
    longer = (b for b in _sentences(whole, book) if b.text.startswith(body.text))
    return next((b for b in longer if _GOES_ON.match(b.text, len(body.text))), body)


def _sentences(words: Passage, book: RuleBook) -> Iterator[Passage]:
    for pattern in book.heads.meeting_of:
        for match in pattern.regex.finditer(words.text):
            before = words.text[: match.start()].rpartition(". ")[2]
            if _TOLD.search(before) and not _CALLED.search(before):
                continue  # 'Governors were invited to read the minutes of the Panel'
            body = words.group(match, "body")
            behind = match.string[match.end("body") :]
            if not _MONTH_TOWN.fullmatch(body.text) or behind.startswith((" meeting", " minutes")):
                body = bare_name(body, book)
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
        body = line_body(line, book)
        if not body:
            continue
        if is_generic(body.text, book) and n and _could_be_half(lines[n - 1], book):
            body = Passage.join((lines[n - 1], body))  # a name over two lines
        yield body


def line_body(line: Passage, book: RuleBook) -> Passage:
    if len(line.text) > _LONGEST_NAME:
        return EMPTY
    if _TONGUES.search(line.text) and (
        told := _OTHER_BEHIND.fullmatch(line.text) or _OTHER_BEFORE.fullmatch(line.text)
    ):
        line = line.group(told, "english")
    if (called := _SHORT_FORM.search(line.text)) is not None:
        line = line.cut(0, called.start())
    if (day := _DATES.match(line.text)) is not None and line.text[day.end() :].strip():
        line = trimmed(line.cut(day.end()))  # '1 July 2020 Quay Committee Minutes'
    if letterhead := _LETTERHEAD.match(line.text):
        return line.group(letterhead, "body")
    if any(p.search(line.text) for p in book.heads.no_body):
        titled = _OF_KIND.match(line.text) or _TITLE.match(line.text)  # 'Harbour Board Minutes of the Meeting held ...'
        if titled is None or any(p.search(titled["body"]) for p in book.heads.no_body):
            return EMPTY
    lead = _ITEM.match(line.text) or _LEAD.match(line.text)
    if lead and not any(lead.re is _LEAD and p.search(lead[0]) for p in book.meetings.body):
        line = line.cut(lead.end())
    if _MONTH_TOWN.fullmatch(line.text.strip(EDGES)):
        return trimmed(line)  # March Town Council, not the town council in March
    for pattern in book.heads.line:
        match = pattern.search(line.text)
        if match:
            body = bare_name(line.group(match, "body"), book)
            if re.match(r"(?i)(?:\w+ )?(?:minutes|notes|record|agenda)\b", body.text):
                return EMPTY  # 'Minutes of the Committee' names none
            return body if any(p.search(body.text) for p in book.meetings.body) else EMPTY
    return EMPTY


def _meeting_line(lines: Sequence[Passage], book: RuleBook) -> Passage:
    """'NORTH QUAY LPC MEETING': the name of a body that none of the trade's words tells."""
    for line in lines:
        line = line.group(dated, "named") if (dated := _DAY_BEHIND.fullmatch(line.text)) else line
        if _MET.search(line.text) and len(line.text) < 90:
            if date_of(line.text):
                continue
            line = line.cut(0, agm.start()) if (agm := _AGM.search(line.text)) else line
            body = bare_name(line, book)
            if paper := _PAPER.match(body.text):
                body = trimmed(body.cut(paper.end()))
            body = body.cut(0, agm.start()) if (agm := _AGM.search(body.text)) else body  # 'HDUG:UK 2018 AGM Minutes'
            enough = len(body.text.split()) >= 2 or (len(body.text) >= 3 and bool(_LETTERED.fullmatch(body.text)))
            enough = enough and body.text.casefold() != "meeting" and body.text.split()[-1].casefold() not in _SMALL
            enough = enough and not _MONTHLY.search(body.text) and body.text.casefold() not in _STATE
            enough = enough and not _REVIEWED.match(body.text)
            enough = enough and not is_generic(body.text, book)
            if enough and not any(p.search(line.text) for p in book.heads.no_body):
                return body
    return EMPTY


def titled_body(blocks: Sequence[Block], book: RuleBook) -> Passage:
    """Who met by the title of a page: what stands before the day, whatever it is."""
    for block in blocks:
        titled = _DAYED.match(block.text) if block.style.level and not block.cells else None
        body = bare_name(block.passage.group(titled, "body"), book) if titled else EMPTY
        if body and not is_generic(body.text, book):
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
            return trimmed(line)
    return EMPTY


def welcomed(blocks: Sequence[Block], book: RuleBook) -> Passage:
    """The body to whose meeting all were welcome, in the first words of minutes whose head names none."""
    for words in (b.passage for b in blocks if not b.cells):
        for pattern in book.heads.welcome:
            if match := pattern.search(words.text):
                return words.group(match, "body" if match["body"] else "other")
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


def names_none(body: Passage, book: RuleBook) -> bool:
    """Whether a title's body is 'the Full Board' or 'Council': of which authority, another line may say."""
    return is_generic(bare_name(body, book).text, book)
