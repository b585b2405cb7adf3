"""When and where a figure of running text was so, as far as its own sentence or the words before it say.

Enters: the sentence with the figures' places. Leaves: the period and the place as printed. A period that says
when something was announced, or with what the figure is compared, is not the figure's own.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace

from corpus.passage import Passage
from pipeline.extract.prose_figures import Figure
from pipeline.extract.sentences import Sentence
from pipeline.segment import Section
from rules.book import Pattern, ProseRules

__all__ = ["period_of", "place_of", "places_named"]

_CLAUSE = 60  # characters: how much farther a period is that stands behind a comma
_COMPARED = re.compile(
    r"\b(?:comparing [^,.;]+ with|compared (?:to|with)(?: [\d.,]+ ?%?(?: [A-Za-z-]+){0,3} (?:in|during|for))?"
    r"|than|than in|against|previous|to"
    r"|(?:increase|decrease|reduction|rise|fall|drop)(?: of [\d.,]+ ?(?:%|per ?cent)?)? on) "
    r"(?:the )?(?:same period )?(?:in |of )?$"
)
_ANNOUNCED = re.compile(r",? that\b")
_RECKONED = re.compile(r"\bbased (?:up)?on (?:the )?$")
_TO_COME = re.compile(r", .*\b(?:would|will) [a-z]+ (?:for|in|from|during) (?:the )?$")
_OWN_CLAUSE = re.compile(r" and (?:it|he|she|they|there|we) ")
_BOUND = re.compile(r"(?: (?!than\b|compared\b|against\b)[A-Za-z-]+){0,3}? (?:in|during|for|over)(?: the)? ")


def period_of(figure: Figure, sentence: Sentence, rules: ProseRules) -> str | None:
    """The period as printed: of the sentence, of the line over its list, or else of the words before it."""
    period = _nearest(rules.period, sentence.passage, figure)
    if not period and sentence.lead is not None:
        end = len(sentence.lead.text)
        period = _nearest(rules.period, sentence.lead, replace(figure, start=end, end=end))
    return period or _carried(sentence, rules) or None


def _nearest(patterns: Sequence[Pattern], words: Passage, figure: Figure) -> str:
    """The period nearest to the figure; one before it weighs more than one behind it."""
    best: tuple[int, int, str] | None = None
    for match in _named(patterns, words.text, (figure.start, figure.end)):
        behind = match.start() - figure.end
        far = behind if behind >= 0 else figure.start - match.end()
        if behind >= 0 and _BOUND.fullmatch(words.text[figure.end : match.start()]):
            far = -1  # '336 during 2010-11', whatever is compared with what
        elif _elsewhere(words.text, match, figure):
            continue
        elif _parted(words.text, match, figure):
            far += _CLAUSE
        if best is None or (far, match.start()) < best[:2]:
            best = (far, match.start(), _said(match))
    return best[2] if best else ""


def _named(patterns: Sequence[Pattern], text: str, *barred: tuple[int, int]) -> Iterator[re.Match[str]]:
    """Every period named in a text, none a part of a longer one, of a law's name or of what is barred."""
    kept = list(barred)
    for pattern in patterns:
        for match in pattern.regex.finditer(text):
            if not any(a < match.end() and match.start() < b for a, b in kept):
                kept.append(match.span())
                if pattern.kind != "none":
                    yield match


def _parted(text: str, period: re.Match[str], figure: Figure) -> bool:
    """Whether the period stands in another part of the sentence than the figure."""
    if period.start() >= figure.end:
        return re.search(r"[,;]| and ", text[figure.end : period.start()]) is not None
    return _OWN_CLAUSE.search(text[period.end() : figure.start]) is not None


def _elsewhere(text: str, period: re.Match[str], figure: Figure) -> bool:
    """Whether the period is another's than the figure's: of what it is compared with ('up 5% on the year before'), of
    its announcement ('said in May 2014 that 51 councils'), of what it was reckoned from, or of what is to come of it
    in a clause of its own."""
    behind = period.start() >= figure.end
    if _RECKONED.search(text[: period.start()]) or (not behind and _ANNOUNCED.match(text, period.end())):
        return True
    if behind and _TO_COME.search(text[figure.end : period.start()]):
        return True
    compared = _COMPARED.search(text[: period.start()])
    if compared is None:
        return False
    own = not behind and text[period.end() : period.end() + 1] != "," and not re.search(r"\d", compared[0])
    return not own  # 'lower than the 2014/15 baseline of 190': the year is that of the 190


def _carried(sentence: Sentence, rules: ProseRules) -> str:
    """The period that the paragraph has named so far, or else the heading over it, where that is one: what is
    told next is of it too, unless the sentence says that it is of another time."""
    if any(p.search(sentence.passage.text) for p in rules.elsewhen):
        return ""
    named = {m for before in sentence.before for m in _periods(rules.period, before)}
    if not named and sentence.under is not None:
        named = set(_periods(rules.period, sentence.under))
    return named.pop() if len(named) == 1 else ""


def _periods(patterns: Sequence[Pattern], words: Passage) -> Iterator[str]:
    """Every period that the words name, those apart with which they only compare."""
    found = _named(patterns, words.text)
    return (_said(match) for match in found if not _COMPARED.search(words.text[: match.start()]))


def _said(match: re.Match[str]) -> str:
    """A period without the words that only place it."""
    said = match[0].strip(" ,").removeprefix("the ")
    return said.removeprefix("from ") if " to " in said or " until " in said else said


def places_named(sections: Sequence[Section], rules: ProseRules) -> frozenset[str]:
    """The places that the pack's councils are named for."""
    naming = rules.place[-1]
    return frozenset(
        m["place"] for section in sections for block in section.blocks for m in naming.regex.finditer(block.text)
    )


def place_of(text: str, figure: Figure, rules: ProseRules, places: frozenset[str]) -> str | None:
    found: list[tuple[int, str]] = []
    for pattern in rules.place[:-1]:
        for m in pattern.regex.finditer(text):
            found.append((m.start(), m.groupdict().get("place") or m[0]))
    for name in places:
        for m in re.finditer(rf"\b(?:in|for|across|within) (?P<name>{re.escape(name)})\b(?! [A-Z])", text):
            found.append((m.start(), m["name"]))
    return min(found, key=lambda f: abs(f[0] - figure.start))[1] if found else None
