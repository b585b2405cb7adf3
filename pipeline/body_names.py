"""A body's name without what stands round it: 'the annual' before it, 'meeting', the year or its state behind.

Enters: the words in which a head names a body. Leaves: the name; whether it is of the trade's general words alone.
"""

from __future__ import annotations

import re

from corpus.passage import Passage
from pipeline.dates import MONTH_NAME
from rules.book import RuleBook

__all__ = ["EDGES", "bare_name", "is_generic", "trimmed", "words_of"]

_WHICH = re.compile(  # 'Harbour Panel – fourth (meeting)'
    r"(?i)[ ,–-]+(?:first|second|third|fourth|fifth|sixth|seventh|eighth|ninth|tenth|eleventh|twelfth|\w+teenth"
    r"|\w+tieth|twenty-\w+|\d+(?:st|nd|rd|th))$"
)
_ORDINAL = re.compile(  # 'the 57th Harbour Forum', but no day
    rf"(?i)\d{{1,3}}(?:st|nd|rd|th) (?!(?:of )?{MONTH_NAME})"
)
_SECTION = re.compile(  # 'OPEN section of the Quay Committee'
    r"(?i)(?:open|closed|public|private|exempt|confidential|restricted) (?:section|session|part) of (?:the )?(?=[A-Z])"
)
_IRISH = re.compile(r"(?i)miontuairiscí ?/? ?")  # minutes
_DECISIONS = re.compile(
    r"(?i)(?:(?:(?:record|summary|schedule) of )?decisions|report) of (?:the )?"
    r"(?=[A-Z].*\b(?:committee|panel|board|cabinet)\b)"
)
_GATHERING = re.compile(r"[AE]\.?G\.?M\.? of (?:the )?(?=[A-Z])")  # 'AGM of Quay Allotments Association'
_YEARS = re.compile(  # 'Harbour Committee (2005-2015)', '... (Pre May 2022)'
    rf"(?i) \((?:expired|dissolved|disbanded|archived?|historic"
    rf"|\d{{4}} ?[-–] ?\d{{2,4}}|(?:pre|until|to|from|since|up to|before|after) (?:{MONTH_NAME} )?\d{{4}})\)$"
    r"| \((?:ceased to (?:operate|exist|meet)|disbanded|abolished|dissolved)\b[^()]*\)?$"  # its date may be behind
)
_MUNICIPAL = re.compile(r"(?i),? (?:municipal|civic|council) year(?: \d{4}.*)?$")
_INSIDE = re.compile(  # 'Harrow Annual Parish Council'
    r"(?i)(?<=[a-z]) (?:annual|ordinary|extra-?ordinary|special)(?= (?:parish|town|community) council$)"
)
_MONTH_FEN = re.compile(rf"(?i){MONTH_NAME} .*\bdrainage (?:board|commissioners)\b")
_ALSO = re.compile(r"(?i),? (?:incorporating|including) (?:the|an|its) (?:annual|special|extra-?ordinary) .*$")
_TWICE = re.compile(  # 'Quay Parish Council Minutes of the Annual Parish Council'
    r"(?i)(?P<own>[a-z].{2,80}? "
    r"(?P<kind>\w+ (?:council|committee|board|panel|forum|group|trust|association|partnership)))"
    r",? (?:draft )?minutes? of (?:the |an? )?(?:[\w-]+ ){0,2}(?P=kind)(?: \([A-Z]{2,8}\))?(?: meeting)?"
)
_MINUTES_OF = re.compile(r"(?i)(?:draft )?minute of (?:the |an? )?(?=[A-Z])")
_BUSINESS = re.compile(  # 'To receive the accounts', 'The Treasurer read the accounts for the period'
    r"(?i)to (?:receive|approve|confirm|consider|note|elect|agree|adopt|appoint)\b|.*\bfor the (?:period|year|quarter)$"
)
EDGES = " ,.:;-–—"


def trimmed(words: Passage) -> Passage:
    start, end = 0, len(words.text)
    while start < end and words.text[start] in EDGES:
        start += 1
    while end > start and words.text[end - 1] in EDGES:
        end -= 1
    return words.cut(start, end)


def bare_name(body: Passage, book: RuleBook) -> Passage:
    """The name without 'the annual', and without 'meeting' or 'minutes' behind it."""
    body = trimmed(body)
    if _BUSINESS.match(body.text):
        return body.cut(len(body.text))  # an item of the agenda
    if twice := _TWICE.fullmatch(body.text):
        body = body.group(twice, "own")
    body = body.cut(lead.end()) if (lead := _MINUTES_OF.match(body.text)) else body
    body = body.cut(0, also.start()) if (also := _ALSO.search(body.text)) else body
    years = _YEARS.search(body.text) or _MUNICIPAL.search(body.text)
    body = body.cut(0, years.start()) if years else body
    if part := _SECTION.match(body.text) or _DECISIONS.match(body.text) or _IRISH.match(body.text):
        body = body.cut(part.end())
    if kind := re.match(r"(?i)\((?:special|extraordinary|extra|additional|adjourned|virtual)\),? ", body.text):
        body = body.cut(kind.end())  # '(Special), Harbour Committee'
    if draft := re.match(r"(?i)draft ?/ ?(?=[A-Z])", body.text):
        body = body.cut(draft.end())  # 'Draft/Harbour Committee'
    if remote := re.search(r"(?i) \((?:virtual|remote|online|via zoom|by zoom)\)$", body.text):
        body = body.cut(0, remote.start())
    adjectives = set(book.heads.adjective)
    while body:
        first = body.text.split(" ", 1)
        word = first[0].casefold().strip(",")
        if len(first) < 2 or (word not in adjectives and not _ORDINAL.match(body.text)):
            break
        if (
            word == "public"
            and words_of(first[1])[:1]
            and words_of(first[1])[0] not in (*adjectives, *book.heads.generic)
        ):
            break  # 'Public Health Board'
        if _MONTH_FEN.match(body.text):
            break  # March East Internal Drainage Board, of a place
        if word == "general" and re.match(r"(?i)(?:sub-?)?committee\b|council\b|purposes\b", first[1]):
            break  # the body's own name
        body = body.cut(len(first[0]))
    if gathering := _GATHERING.match(body.text):
        body = body.cut(gathering.end())
    tail = re.search(
        r"(?i)[ ,–-]+(?:(?:virtual|remote|blended|hybrid|ordinary|extra-?ordinary"
        r"|annual(?: (?:parish|town|community|village))?|public"
        r"|online|proposed|outline|draft|business|statutory|(?:monthly|quarterly)(?: board)?) )*"
        r"(?:meetings? (?:minutes|notes|agenda)|meetings?|minutes|agenda|notes|documents|extra)"
        r"(?: on| (?:held )?in (?:public|private|common))?$"
        r"|(?i:,? agm| annual (?:general|parish|town|community|village))$"
        r"|(?i: held(?: on| at| in)?)$|(?i: (?:monthly|quarterly|statutory) (?:board|council))$"
        r"|(?i: (?:ordinary|extraordinary|monthly|annual) business)$|(?i: held in (?:public|private|common))$"
        r"|(?i: ?[–-] (?:proposed|draft|outline|final|extra-?ordinary|special|emergency))$"
        r"|(?i:(?<=council) (?:extra-?ordinary|special|emergency))$"
        r"|(?i: ?[–-] (?:blended|hybrid|remote|virtual))$|(?i: sitting)$"
        r"|(?i:(?<=council) ?[–-] (?:annual|ordinary|extra-?ordinary|special|monthly)"
        r" (?:(?:parish|town|community) )?council)$"
        r"|(?i: (?:adopted|unapproved|unconfirmed))$"
        r"|(?<=[Cc]ouncil) [Pp]lanning$|(?<=COUNCIL) PLANNING$",  # 'the Parish Council Planning Meeting'
        body.text,
    )
    body = trimmed(body.cut(0, tail.start())) if tail else trimmed(body)
    if inside := _INSIDE.search(body.text):
        body = Passage.join((body.cut(0, inside.start()), body.cut(inside.end())))
    which = _WHICH.search(body.text)
    return trimmed(body.cut(0, which.start())) if which else body


def is_generic(text: str, book: RuleBook) -> bool:
    words = words_of(text)
    if words[-1:] == ["executive"] and words[:-1] in ([], ["the"]):
        return False  # as the Cabinet is called elsewhere
    return bool(words) and all(w in book.heads.generic or w in book.heads.adjective for w in words)


def words_of(text: str) -> list[str]:
    return re.findall(r"[\w-]+", text.casefold())
