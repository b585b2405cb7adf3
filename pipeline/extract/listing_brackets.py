"""Brackets in a line of names that hold no post: left open, or saying what somebody was there for.

Enters: the words of a line. Leaves: the same without them. And an organisation whose letters stand in a bracket behind
it, which is no bracket of the person's.
"""

from __future__ import annotations

import re

from corpus.passage import EMPTY, Passage
from pipeline.extract.people import is_organisation, is_post, looks_like_person
from rules.book import NameRules

__all__ = ["reopened", "shortened", "unbracketed"]

_OPEN = re.compile(
    r" ?\((?P<own>[A-Z][^(),;]{2,60})"
    r"(?:[,;] (?:and )?(?P<next>[A-Z][^(),;]{3,40}?)(?= \(|[,;.]| and |$)|$)"
)
_OWN = re.compile(r"(?i)(?:(?:vice|deputy)[- ]?)?(?:chair(?:man|woman|person)?|clerk|secretary|treasurer)")  # whole
_SHORTENED = re.compile(r"(?:,| [-–—]) (?:the )?(?P<org>[A-Z][^,;()–—]{4,80}) \((?P<letters>[A-Z]{2,7})\)\.?$")

_UNCLOSED = re.compile(  # 'A Lee (Chair; B Hall (Clerk)'
    r"\((?=(?i:(?:vice[- ]?|deputy |co-)?(?:chair(?:man|woman|person)?|secretary|treasurer|clerk))[;,] [^)]*(?:\(|$))"
)
_TWICE = re.compile(r"(?<=\([A-Z]{2}\))\)|(?<=\([A-Z]{3}\))\)")  # 'Ann Lee (AL))'
_PRESSED = re.compile(r"(?<=[a-z]),(?=\([A-Z])|(?<=[a-z]); (?=\([A-Z]{2,3}\))")  # 'Chairman,(QDC)', 'Bo Hall; (BH)'
_ASIDE = re.compile(  # '(not present for items 6 - 14)', '(no voting rights)'
    r" ?\((?i:(?:not present|absent|present|left|in attendance) (?:only )?(?:for|from|during) "
    r"(?:agenda )?items?\b[^()]*"
    r"|\+ [A-Z][^()]*"  # 'Leader (+ Finance)', what else somebody holds
    r"|(?:for|from|until) (?:agenda )?items? \d[^()]*|(?:no|without|with no) vot(?:e|ing)(?: rights)?)\)"
)

_NEXT = re.compile(  # 'Lee (Chair) Hall (Spokesman) and Moor', which a comma would part
    r"\((?i:(?:vice[- ]?|deputy |co-)?chair(?:man|woman|person)?)\)"
    r"(?= [A-Z][a-z’'-]+[A-Za-z’'-]* \((?!(?i:vice|deput|chair)))"
)


_TAIL = re.compile(r"(?<=\))(?:\.|\*{1,3}\.?)$|(?<=\w)\*{2,3}$")  # 'Manager (Lamps).', '(AD: L)**'


_PUBLIC = re.compile(  # 'Press (2 no.)', run on behind somebody
    r"(?<=[a-z.)]) (?:Press|(?:Members of the )?[Pp]ublic) \(\d{1,3}(?: no\.?)?\).*$"
)


def unbracketed(run: Passage) -> Passage:
    if "(" in run.text and (public := _PUBLIC.search(run.text)):
        run = run.cut(0, public.start())
    if tail := _TAIL.search(run.text):
        run = run.cut(0, tail.start())
    while (pressed := _PRESSED.search(run.text)) is not None:
        run = Passage.join((run.cut(0, pressed.start()), run.cut(pressed.end())))
    match = _UNCLOSED.search(run.text)
    if match is not None:
        run = Passage.join((run.cut(0, len(run.text[: match.start()].rstrip())), run.cut(match.end())))
    while (twice := _TWICE.search(run.text)) is not None and run.text.count("(") < run.text.count(")"):
        run = Passage.join((run.cut(0, twice.start()), run.cut(twice.end())), "")
    while (aside := _ASIDE.search(run.text)) is not None:
        gap = " " if run.text[aside.end() :].startswith(" ") else ""
        run = Passage.join((run.cut(0, aside.start()), run.cut(aside.end())), gap)
    while (next_one := _NEXT.search(run.text)) is not None:
        run = Passage.join((run.cut(0, next_one.end()), run.cut(next_one.end())), ", ")
    return run


def reopened(run: Passage, names: NameRules) -> Passage:
    """A run with commas for the brackets that nobody closed: 'Ann Lee (Quay Trust, Bo Hall (Ferry Trust)', whose
    second person would be inside the first one's bracket. Only a post or an organisation in it proves that."""
    if run.text.count("(") <= run.text.count(")"):
        return run
    for match in reversed(list(_OPEN.finditer(run.text))):
        own, further = match["own"], match["next"]
        told = (is_post(own, names) and (further or _OWN.fullmatch(own))) or (further and is_organisation(own, names))
        person = not further or (looks_like_person(further, names) and not is_post(further, names))
        if told and person:
            run = Passage.join((run.cut(0, match.start()), run.cut(match.start("own"))), ", ")
    return run


_UNPARTED = re.compile(  # a title, initials and one surname; a council by its kind
    r"(?P<who>(?:Cllr|Councillor|Alderman|Mr|Mrs|Ms|Miss|Dr)\.? (?:(?:Mrs|Ms|Miss|Dr)\.? )?(?:[A-Z]\.? ?){1,3}(?<=[ .])"
    r"[A-Z][\w’'-]+) "
    r"(?P<org>[A-Z][\w’'-]+(?: [A-Z][\w’'-]+){0,3}? (?:Borough|City|County|District|Town|Parish|Unitary) Council)"
)


def shortened(words: Passage, names: NameRules) -> tuple[Passage, Passage]:
    """'Ann Lee – Open Quay Institute (OQI)': the person, and the organisation with its letters; the latter empty where
    the letters are not its own. 'Cllr A Lee Quay Borough Council', which nothing parts, too."""
    if unparted := _UNPARTED.fullmatch(words.text):
        return words.group(unparted, "who"), words.group(unparted, "org")
    match = _SHORTENED.search(words.text) if words.text.endswith((")", ").")) else None
    if match is None or not is_organisation(match["org"], names):
        return words, EMPTY
    if "".join(re.findall(r"\b[A-Z]", match["org"])) != match["letters"]:
        return words, EMPTY
    return words.cut(0, match.start()), words.cut(match.start("org"), match.end("letters") + 1)
