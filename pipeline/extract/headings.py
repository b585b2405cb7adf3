"""Headings of minutes: those without numbers, told by how they are set, and those run in with their text.

Enters: blocks of minutes. Leaves: which of them head a minute, and a heading parted from the words behind it.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence

from corpus.passage import EMPTY, Passage
from pipeline.blocks import Block
from pipeline.dates import date_of, day_of, partial_date
from pipeline.extract.action_tables import action_columns
from pipeline.extract.numbering import LEADER
from pipeline.extract.people import bare
from rules.book import RuleBook

__all__ = ["NO_HEADING", "SIDE", "bare_headings", "business", "known_line", "number_of", "split_heading"]

_SHORT = 10  # words of a heading before a colon
_SHORT_OF_SURE = 18  # the same before ':-', which hardly stands inside a heading
_SAID, _FEW = 25, 12  # characters behind a dash that are no part of the heading; the same of a sentence of its own
_SAYS = 6  # words of a numbered sentence; a heading that has a verb is shorter
_LONGEST = 120  # characters of a heading without a number
_AGAIN = 3  # lines of the same words, which stand inside the items and not over them
_IN_CAPITALS = 2  # which way of running in is that of a heading in capitals
_LETTERED, _TOLD = 4, 3  # letters of a heading in bold; words of the text behind it
_OUTCOME = re.compile(
    r"(?:Approved|Agreed|Noted|Accepted|Received|Adopted|Confirmed|Deferred|None|Nil)\."
)  # text enough
_OF = re.compile(  # a heading that goes on
    r"(?:of|and|for|to|in|on|at|from|with|the|held|dated)\b|[&/,(]|(?i:(?:agenda )?items? \d)"
)
_DECIDES = re.compile(r"\b(?:RESOLVED|AGREED|NOTED|APPROVED|RECOMMENDED|Resolved|Agreed|Noted)$")
_LABEL = 15  # characters of 'ACTION 12:' and 'Action points:'
_CAPITALS = 3.0  # what capitals count towards a line's prominence
_NEAR = 3  # blocks behind the lists in which 'Electors' is one of them, and no heading of business
_FAR = 40  # the same of 'Apologies'
_LETTERS = re.compile(r"[A-Z]{2,4}(?: [A-Z]{2,4})?[:.]?")
_SENTENCE = re.compile(
    r"(?i)\b(?:was|were|is|are|had|has|have|been|be|reported|agreed|resolved|noted|received|none|nil|said|advised|approved"
    r"|confirmed|declared|asked|informed|proposed|welcomed|thanked|will|would|gave|given|no|cllrs?|councillors?|mr|mrs"
    r"|presented|introduced|explained|outlined|opened|began|called)\b"
)
_TELLS = re.compile(
    r"(?i)\b(?:was|were|is|are|had|has|have|been|be|reported|agreed|resolved|noted|said|advised|confirmed|declared|asked"
    r"|informed|proposed|welcomed|thanked|will|would|gave|no)\b"
)
_PUT = re.compile(
    r"To (?:receive|consider|approve|accept|note|agree|confirm|record|discuss|review|elect|appoint|resolve)\b"
)
_CHAIR = re.compile(r"(?i)(?:to )?elect(?:ion)?(?: of)?(?: a| the)? (?:vice[- ]?)?(?:chair|mayor|officers)")
_MINUTES = re.compile(r"(?i)\bminutes\b")  # 'Minutes of the meeting held on 4 May 2016' is a heading, day and all
_CHOSEN = re.compile(r"\b(?:was|were) (?:duly |unanimously )?(?:re-?)?(?:appointed|elected|nominated|proposed)\b")
_BEGUN = frozenset(["it was", "it was then", "at the outset, it was"])  # a sentence that goes on below
_FINITE = re.compile(
    r"(?i)\b(?:was|were|is|are|had|has|have|will|would|should|gave)\b|^(?:submitted|read|tabled) .{40}"
    r"|^(?:the (?:\w+ ){1,5}?|(?:cllr|councillor|mrs?|ms|dr)\.? [^.]{3,40}? |members )(?:then |also )?"
    r"(?:considered|presented|introduced|received|explained|outlined|discussed|reminded|raised|submitted|queried|commented|requested|confirmed"
    r"|noted|stated|updated|reviewed|read|opened|approved)\b"
    r"|(?<!\bbe )(?<!\bbeen )(?<!\bany )(?<!\bthe )\b(?:reported|agreed|resolved|said|advised|asked|informed|proposed"
    r"|welcomed|thanked)\b"
)
_DOES = re.compile(  # somebody by one name or two, and what that person did
    r"(?:Members(?: of the \w+)?|[A-Z][a-z’'-]+(?: [A-Z][a-z’'-]+)?|[A-Z]{2,3}) (?:then |also )?(?:circulated|addressed"
    r"|presented|introduced|explained|outlined|described|summarised|tabled|reminded|updated|raised|queried|appointed"
    r"|elected|suggested|shared|attended|read out) (?:the|an?|his|her|their|that|all|members|everyone|[A-Z][\w/]*\.) "
)
_ANSWERED = re.compile(  # an answer in a word or two behind the heading
    r"^(?P<head>(?!.*[.!?] (?!None|Nil|[–—-] [Nn]))[A-Z][^:;]{3,110}?)(?: ?[:–—…]-? ?| - |(?<=[a-z])- ?"
    r"|(?<=[A-Z]{2}) (?=none|nil)|\. ?[–—-] (?=[Nn]one|[Nn]il)|\.? (?=None|Nil|No [a-z]))"
    r"(?P<rest>(?:[Tt]here were )?(?:[Nn]one|[Nn]il|[Nn]othing (?:to report|received|raised))"
    r"(?: (?:were |was )?(?:received|declared|reported|noted|given|raised))?"
    r"|[Aa]greed|[Nn]oted|[Aa]ttached|[Cc]irculated"
    r"|(?<=\s)No (?:apologies|declarations|interests|matters|items|correspondence|business|comments)"
    r"(?: (?:were |was )?(?:received|declared|reported|raised|arising))?)\.?$"
)
_TO_DO = re.compile(  # 'Oiling of benches   Action: AL, BH', 'Pallets - Action AL to complete'
    r"(?P<head>[A-Z][^.;:]{3,110}?)(?: ?[–-]+)? +(?P<rest>(?:Action|ACTION)\b ?:? (?!LOG\b)"
    r"(?:[A-Z]{2,3}(?:(?: and |[ ,/&]{1,3})[A-Z]{2,3})*|All|(?:The )?Clerk|Chair)(?: to [a-z][^.]{2,60})?)"
)
_DECIDED = re.compile(  # 'MINUTES RESOLVED that they be confirmed.'
    r"(?P<head>[A-Z][A-Z0-9 ’'&/(),-]{3,90}?)[.:]? "
    r"(?P<rest>(?:RESOLVED|AGREED|RECOMMENDED|NOTED) ?[:–-]?-? ?(?:that|to|\()\b.{10,})"
)
_STOPPED = re.compile(  # 'FINANCE. Balances: current £3,018.44'
    r"(?P<head>[A-Z]{4,}(?: (?:[A-Z]{3,}|&|OF|TO|IN|ON)){0,6})\. (?P<rest>[A-Z][a-z]{2,}\b.{15,})"
)
_LISTED = re.compile(  # 'Reports • The path is wet. • ...', 'Planning applications. 11.1 26/00707 Slip', on one line
    r"(?P<head>(?!To )[A-Z][^.:;•!?]{2,90}?)[.:]? "
    r"(?P<rest>(?:• ?[A-Z]|\d{1,2}\.1[.)]? [A-Z\d]|1[.)] [A-Z]).{15,})"
)
_OF_MINUTES = re.compile(  # 'Minutes of the meeting on 4 May 2016. It was RESOLVED to sign them.'
    r"(?P<head>(?:(?:Approval|Confirmation|Signing) of (?:the )?)?[Mm]inutes (?:of|from) [^.;:]{10,180})\. "
    r"(?P<rest>(?:It was|The [Mm]inutes|These|They|RESOLVED|Resolved|AGREED|Agreed|Proposed)\b.{10,})"
)
_MOVED = re.compile(  # a heading of any length: 'Appointment of ... for the Year 2012/2013: It was moved by Cllr Lee'
    r"(?P<head>[A-Z][^:;]{3,160}): "
    r"(?P<rest>(?:It was (?:duly |unanimously )?(?:moved|proposed|resolved|agreed)|(?:Moved|Proposed) by)\b.{10,})"
)
_ARISING = re.compile(
    r"(?P<head>Matters [Aa]rising) ?[–—] ?(?P<rest>[A-Z].{15,}\.)"
)  # 'Matters Arising– It is mended.'
_FROM = re.compile(r"(?i)\s(?:(?:was|were|had been|have been) )?(?:received|noted|accepted)(?: from| by)?\W*$")
_SOMEBODY = re.compile(  # one of those present, in bold: 'Cllr Mrs Lee (Chairman)'
    r"(?:(?:Cllr|Councillor|Mrs?|Ms|Miss|Dr)\.? ?)+(?:[A-Z][\w.’'-]*,? ?){1,4}(?: ?[(–-] ?[^()]{3,40}\)?)?"
)
_MATTER = re.compile(
    r"(?i:police|guests?|public|officers?|staff|others?) [-–—] (?:[A-Z][\w’'-]+(?: (?:and|of|for|&))* ?){1,5}"
)
"""A subject with what of it is meant ('Police – Area Matters'), no list of who was there."""

_APPLICATION = re.compile(  # '16/00619/F – Land West of Quay Road – The Chairman said ...'
    r"^(?P<head>(?:[A-Z]{1,4}/)?\d{2,4}/[\w/.-]{3,16}\w ?[:–—-] ?[A-Z][^:;–—]{3,140}?) [–—-] (?P<rest>[A-Z].{20,})$"
)
_WHEN = re.compile(r"^(?P<head>[A-Z][^:;]{3,60}?)(?: ?[:–—]-? ?| - |\. (?=[A-Z\d]))(?P<rest>.{6,120})$")
_BEHIND = re.compile(
    r"(?i)\b(?:reasons?|applications?|correspondence|requests?|letters?|reports?|nominations?|quotations?|quotes)"
    r" (?:given|received|approved)\b"
)
SIDE = (  # of a vote, over or before how many or who voted so
    r"(?:vot(?:es?|ed|ing) )?(?:for|against|in favour|abst(?:ain(?:ed|ing)?|entions?))"
    r"(?: (?:of )?(?:the )?(?:motion|amendment|proposal|recommendation))?"
)
NO_HEADING = re.compile(
    r"(?i)(?:none|nil|there) (?:was|were)\b|no (?:questions|speakers|members|one|declarations|apologies)\b"
    r"|it was (?:unanimously )?(?:resolved|agreed|decided|noted)\b"
    r"|(?:the )?meeting (?:commenced|opened|started|closed|(?:was|is) (?:not )?(?:in)?quorate)\b"
    r"|(?:the )?(?:chair(?:man|woman|person)?|mayor) (?:then |formally )?(?:opened|closed) the meeting\b"
    r"|(?:propos|second|mov)er:? (?=[A-Z])"
    rf"|{SIDE}(?: ?\(?\d{{1,3}}\)?)? ?(?:[:–-]|$)"
)
_TASKED = re.compile(r"\. +Action:? [A-Z]{2,4}$")
_RUN_IN = (
    re.compile(r"^(?P<head>[^.:;]{3,110}?)(?: ?:-?\s+|(?<=[a-z]{3}):(?=[A-Z][a-z]))(?P<rest>\S.{3,})$"),
    re.compile(
        r"^(?P<head>(?:To [a-z]+ [^.:;]{3,150}?|[^.:;]{3,100}?))"
        r"(?: ?:-?|\s[–—-]|[–—]|(?<=[a-z]{4})-| ?…)\s+(?P<rest>\S.{3,})$"
    ),
    re.compile(
        r"^(?P<head>[A-Z](?:[A-Z0-9 '’&/(),-]|(?<=\d)(?:st|nd|rd|th)\b){4,150}?)[.:]? "
        r"(?P<rest>(?:(?:PCSO|PC|PS) [A-Z]\.? )?(?:[A-Z][a-z]|[A-Z] [a-z]).{20,})$"
    ),
    re.compile(  # capitals say where a heading ends, however long it is
        r"^(?P<head>[A-Z][A-Z0-9 '’&/(),-]{100,240}?) ?[–—:] (?P<rest>(?:[A-Z][a-z]|[A-Z] [a-z]).{15,})$"
    ),
    re.compile(
        r"^(?P<head>[A-Z][A-Z0-9’&/(),-]+ [A-Z0-9 ’&/(),-]{5,80}?) (?P<rest>(?:held|were|was|had|is|are) .{15,})$"
    ),
    re.compile(r"^(?P<head>[A-Z][^.:;,]{3,60}),\s+(?P<rest>(?:It was|The (?:Clerk|Council|Chair\w*)) .{15,})$"),
    re.compile(r"^(?P<head>(?:Hon\. |(?!Hon\.))[^.;]{3,90})\.\s+(?P<rest>(?:\(\w{1,3}\) )?[A-Z].{15,})$"),
)


def number_of(marker: str) -> str:
    """The number as printed, without the stop behind it and a word before it."""
    bare = re.sub(r"(?<=\w[./-]) (?=\d)|^(?i:(?:agenda )?items?(?: no)?)\.? ?(?=\d)", "", marker.rstrip(".:) –-"))
    if re.fullmatch(r"\(\d+|\[\d+\]", bare):
        return bare.strip("([]")  # '(139)', '[1]'
    return bare if bare.count("(") == bare.count(")") else marker.rstrip(".:")


def known_line(block: Block, book: RuleBook) -> bool:
    """Lines that look like headings and are something else."""
    text = block.text
    patterns = (
        *(p for p in book.attendance.heading if p.kind != "none"),
        *book.attendance.chair_line,
        *book.attendance.prefix,
        *book.decisions.opener,
        *book.decisions.lead_in,
        *book.meetings.duration,
        *book.meetings.end,
        *book.meetings.sign_off,
        *(p for p in book.actions.line if p.kind == "owner" or (p.kind == "task" and ":" in text[:_LABEL])),
    )
    dated = date_of(text) is not None and not (_MINUTES.search(text) and (block.style.emphatic or text.isupper()))
    if dated or any(p.search(text) for p in patterns):
        return True
    nobody = any(p.kind == "none" and p.search(text) for p in book.attendance.heading)
    return nobody and not any(p.search(text) for p in book.heads.business)  # 'Public participation' is business


def split_heading(block: Block, book: RuleBook, led: bool = False) -> tuple[Passage, Passage]:
    """The heading without its final stop, and what is run in behind it: 'Apologies: Cllr Lee', 'FINANCE The
    clerk reported ...'. What is set as a heading to its end, or holds a dash of its own, is left whole. `led`: the
    paper's habit is to set headings in bold before their text."""
    slash = re.match(r"/ (?=[A-Z])", block.text)  # '4 / Declarations of interest'
    words = block.passage.cut(slash.end()) if slash else block.passage
    text = words.text
    if led and (apart := _led(words, block.style.lead, book)) is not None:
        return apart
    label = next((m for p in book.attendance.prefix if p.kind not in ("chair", "run") and (m := p.search(text))), None)
    if label is not None and not (
        _MATTER.fullmatch(text) and bare(text[label.end() :], book.names) == text[label.end() :]
    ):
        told = _FROM.search(label[0])  # 'Apologies for absence were received from Cllr Lee'
        end = told.start() if told else label.end()
        behind = words.cut(end)
        return _unstopped(words.cut(0, end)), behind if re.search(r"\w", behind.text) else EMPTY  # 'Apologies:-'
    if site := _APPLICATION.match(text):
        return _unstopped(words.group(site, "head")), words.group(site, "rest")
    if to_do := _TO_DO.fullmatch(text):
        return _unstopped(words.group(to_do, "head")), words.group(to_do, "rest")
    if decided := _DECIDED.match(text):
        return _unstopped(words.group(decided, "head")), words.group(decided, "rest")
    if stopped := _STOPPED.fullmatch(text):
        return _unstopped(words.group(stopped, "head")), words.group(stopped, "rest")
    if (listed := _LISTED.fullmatch(text)) and not _TELLS.search(listed["head"]):
        return _unstopped(words.group(listed, "head")), words.group(listed, "rest")
    if over := _OF_MINUTES.fullmatch(text) or _MOVED.fullmatch(text) or _ARISING.fullmatch(text):
        return _unstopped(words.group(over, "head")), words.group(over, "rest")
    if answered := _ANSWERED.match(text):
        return _unstopped(words.group(answered, "head")), words.group(answered, "rest")
    if text.casefold().rstrip(",") in _BEGUN or (NO_HEADING.match(text) and not block.style.emphatic):
        return EMPTY, words
    if block.style.emphatic or text == text.upper():
        return _unstopped(words), EMPTY
    if known := next((m for p in book.heads.heading if (m := p.search(text))), None):
        return _unstopped(words.group(known, "head")), words.group(known, "rest")
    if (
        (when := _WHEN.match(text))
        and any(p.search(when["head"]) for p in book.meetings.future)
        and (day_of(when["rest"]) or partial_date(when["rest"]))
    ):
        return _unstopped(words.group(when, "head")), words.group(when, "rest")
    for n, pattern in enumerate(_RUN_IN):
        match = pattern.match(text)
        if match is None:
            continue
        rest = match["rest"]
        whole = rest.endswith((".", ":", ";", ")", "–")) or len(rest) > 60 or bool(_TASKED.search(rest))
        says = whole and bool(_SENTENCE.search(rest))
        mark = text[match.end("head") : match.start("rest")].strip()
        colon = n < 2 and ":" in mark
        if (
            colon
            and len(match["head"].split()) <= (_SHORT_OF_SURE if mark == ":-" else _SHORT)
            and (mark == ":-" or _SENTENCE.search(rest) or rest.endswith(".") or day_of(rest))
            and not _TELLS.search(match["head"])
        ):
            return _unstopped(words.group(match, "head")), words.group(match, "rest")
        says_so = bool(_TELLS.search(match["head"])) if n == _IN_CAPITALS else _tells(match["head"])
        least = _FEW if n == 1 and mark and rest[0].isupper() else _SAID  # '3. Gate – It was still shut.'
        if n and says and (n > 1 or "…" in mark or len(rest) > least) and not says_so:
            return _unstopped(words.group(match, "head")), words.group(match, "rest")
    put = text.startswith("To ") and ". " not in text  # as agendas put it: 'To approve ...'
    long = 300 if put else 180
    first, stop, _ = text.partition(". ")
    if len(text) > long or _is_sentence(text) or (stop and _is_sentence(f"{first}.")):  # a paragraph and no heading
        return EMPTY, words
    return _unstopped(words), EMPTY


def _led(words: Passage, lead: str, book: RuleBook) -> tuple[Passage, Passage] | None:
    """What is set in bold before the text, and the text; None where that is a name, a decision's word or only the
    beginning of a heading. A number before the heading may be in bold, too."""
    while lead and not words.text.startswith(lead):
        lead = lead.partition(" ")[2]
    head, rest = _unstopped(words.cut(0, len(lead))), words.cut(len(lead))
    mark = re.match(r"[ .:;–—-]*", rest.text)
    rest = rest.cut(mark.end()) if mark else rest
    if sum(c.isalpha() for c in head.text) < _LETTERED or len(lead) > _LONGEST or _OF.match(rest.text):
        return None
    if _DECIDES.search(head.text):
        return None  # 'MINUTES RESOLVED that they be confirmed'

    brief = len(rest.text.split()) < _TOLD and not _OUTCOME.fullmatch(rest.text)
    if brief or bare(head.text, book.names) != head.text:
        return None
    openers = (p for p in (*book.decisions.opener, *book.actions.line) if p.kind != "before")
    return None if any(p.search(f"{head.text}:") for p in openers) else (head, rest)


def _is_sentence(text: str) -> bool:
    """'The Clerk reported that the bench had been mended.': it has its verb and its full stop."""
    return (
        not _PUT.match(text)
        and text.endswith(".")
        and ":" not in text
        and len(text.split()) >= _SAYS
        and bool(_FINITE.search(text) or _DOES.match(text))
    )


def _unstopped(words: Passage) -> Passage:
    end = len(re.sub(r"(?<=[a-z\d]);$", "", words.text.rstrip(" .:–—-")))  # 'Election of Chairman;'
    return words.cut(0, end) if words.text[end:].strip() not in ("", ")") else words


def bare_headings(blocks: Sequence[Block], book: RuleBook) -> list[int]:
    """Headings without numbers: the most prominent setting that two or more short lines share."""
    start = business(blocks, book)
    elections = (i for i in range(start) if _CHAIR.match(blocks[i].text) and _prominence(blocks[i]) > 0)
    start = next(elections, start)  # who is to chair is settled before those present are listed
    found = [i for i in range(start, len(blocks)) if _may_head(blocks, i, book) and _prominence(blocks[i]) > 0]
    times = Counter(blocks[i].text for i in found)
    once = [i for i in found if times[blocks[i].text] < _AGAIN]  # 'Comments' under one item after another heads none
    found = once if len(once) > 1 else found
    # 'AOB' is in capitals wherever it stands: it goes with whatever is set as it is
    letters = {i for i in found if _LETTERS.fullmatch(blocks[i].text)}
    ranks = sorted(
        {_prominence(blocks[i]) for i in found if i not in letters} or {_prominence(blocks[i]) for i in found}
    )
    chosen: list[int] = []
    while ranks and len(chosen) < 2:
        rank = ranks.pop()
        chosen.extend(i for i in found if _prominence(blocks[i]) == rank)
        chosen.extend(i for i in letters if abs(_prominence(blocks[i]) - _CAPITALS - rank) < 0.001)
    return sorted(chosen)


def business(blocks: Sequence[Block], book: RuleBook) -> int:
    """Where the lists of those present are over."""
    at = 0
    rules = book.attendance
    known = (*rules.heading, *(p for p in rules.prefix if p.kind != "run"))
    tasks: int | None = None
    for i, block in enumerate(blocks[:80]):
        if i - at > _FAR:
            break
        if i - at > _NEAR and any(p.search(block.text) for p in (*book.meetings.end, *book.meetings.sign_off)):
            break  # 'Chair' below the signature
        if _CHOSEN.search(block.text):
            continue  # 'Officers: Chairman: A Lee was appointed'
        if len(block.cells) > 1 and len(action_columns(block, book.actions)) > 1:
            tasks = block.table
        if tasks is not None and block.table == tasks:
            continue  # 'Write to the owner | Clerk'
        words = (block.text, *(c.text for c in block.cells))
        told = [p for p in known if any(p.search(w) for w in words if w)]
        if told and i - at <= (_NEAR if all(p.kind == "none" for p in told) else _FAR):
            at = i + 1
    while at < len(blocks) and blocks[at].cells and blocks[at].table is not None:
        at += 1
    return at


def _may_head(blocks: Sequence[Block], i: int, book: RuleBook) -> bool:
    block = blocks[i]
    if block.cells or not 3 <= len(block.text) <= _LONGEST or i + 1 >= len(blocks):
        return False
    if block.marker and not block.marker[0].isdigit():
        return False
    if (
        LEADER.search(block.text)
        or block.text[0].islower()
        or block.text.endswith((";", ","))
        or NO_HEADING.match(block.text)
        or _SOMEBODY.fullmatch(block.text)
        or known_line(block, book)
        or (not block.marker and _is_sentence(block.text))  # 'Dr Lee left at this point and was thanked.', in bold
    ):
        return False
    if any(p.search(block.text) for p in book.documents.agenda):
        return False
    return sum(c.isalpha() for c in block.text) >= 3


def _prominence(block: Block) -> float:
    """How much a line is set as a heading; 0 for running text."""
    style = block.style
    if style.level:
        return 20.0 - style.level
    capitals = block.text == block.text.upper()
    if not (style.emphatic or capitals):
        return 0.0
    size = min(style.size or 0.0, 40.0) / 100
    return 4.0 * style.bold + 2.0 * style.underline + _CAPITALS * capitals + 1.0 * style.italic * style.bold + size


def _tells(head: str) -> bool:
    """Whether what stands before the dash is a sentence itself; 'reasons given', 'applications received' is none."""
    return bool(_SENTENCE.search(_BEHIND.sub("", head)) or _DOES.match(head))
