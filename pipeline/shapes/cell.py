"""One cell or phrase: the number, unit, period, money, rating or arrow that it prints.

Enters: a cell's passage and the rules for figures. Leaves: what it says, None where it doesn't.
"""

from __future__ import annotations

import colorsys
import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from corpus.passage import EMPTY, Passage
from pipeline.periods import names_period
from rules.book import FigureRules, Word

__all__ = [
    "Figure",
    "Money",
    "arrow_of",
    "blank_kind",
    "figure_of",
    "head_period",
    "monies",
    "plain_number",
    "rag_of",
    "rag_of_colour",
    "scale_of_head",
    "unit_of",
]

_VIVID = 0.3  # saturation under which a fill is a tint of the page and rates nothing
_DARK = 0.25  # brightness under which a fill is black


@dataclass(frozen=True, slots=True)
class Figure:
    """A cell of values. `value` is None where the cell says that a figure is due, or is no number."""

    value: float | None
    unit: str | None  # where the cell itself prints it
    period: Passage  # where the cell states its own
    arrow: str | None = None


@dataclass(frozen=True, slots=True)
class Money:
    """An amount of money, pounds. `text` has the words that qualify it ('around', 'per year')."""

    amount: float
    text: Passage
    start: int  # of the bare amount, in the passage it was found in
    end: int


def word_of(text: str, words: Sequence[Word]) -> Word | None:
    """The word that the whole text is a form of."""
    said = text.strip().casefold()
    return next((w for w in words if any(said == f.casefold() for f in w.forms)), None)


def blank_kind(text: str, rules: FigureRules) -> str | None:
    """'pending', 'none' or 'nil' for words that stand in place of a number."""
    word = word_of(text, rules.blank)
    return word.kind if word else None


def rag_of(text: str, rules: FigureRules) -> str | None:
    """The rating that a cell's words give."""
    word = word_of(text.strip(" ()[]*"), rules.rag)
    return word.name if word else None


def rag_of_colour(colour: str | None, rules: FigureRules) -> str | None:
    """The rating that a fill stands for; pale and dark ones stand for none."""
    if colour is None:
        return None
    red, green, blue = (int(colour[i : i + 2], 16) / 255 for i in (1, 3, 5))
    hue, saturation, brightness = colorsys.rgb_to_hsv(red, green, blue)
    if saturation < _VIVID or brightness < _DARK:
        return None
    degrees = hue * 360
    for band in rules.hue:
        inside = band.low <= degrees <= band.high
        if band.low > band.high:
            inside = degrees >= band.low or degrees <= band.high
        if inside:
            return band.name
    return None


def arrow_of(text: str, rules: FigureRules) -> str | None:
    """up, down or level."""
    word = word_of(text, rules.arrow)
    return word.name if word else None


def figure_of(cell: Passage, rules: FigureRules) -> Figure:
    """The cell's number with its own unit and period; without a value where it prints none."""
    if blank_kind(cell.text, rules) == "nil":
        return Figure(0.0, None, EMPTY)
    for pattern in rules.number:
        match = pattern.search(cell.text)
        if match is None:
            continue
        said = "bracket" if match["bracket"] else "tail"
        own = cell.group(match, said) if match[said] and names_period(match[said]) else EMPTY
        if match["tail"] and not own:
            continue  # words behind the number that are no period: what they make of it isn't known
        unit = "%" if match["unit"] and match["unit"].casefold().replace(" ", "") in ("%", "percent") else match["unit"]
        arrow = arrow_of(match["arrow"], rules) if match["arrow"] else None
        return Figure(plain_number(match["value"]), unit, own, arrow)
    return Figure(None, None, EMPTY)


def plain_number(text: str) -> float:
    """'1,304' and '−3.5' as numbers."""
    return float(text.replace(",", "").replace(" ", "").replace("−", "-").replace("–", "-").lstrip("+"))


def head_period(head: Passage, rules: FigureRules) -> Passage:
    """The period a column's head names, as printed."""
    for pattern in rules.head_period:
        if match := pattern.search(head.text):
            return head.group(match, "period")
    return EMPTY


def unit_of(indicator: str, figure: Figure, rules: FigureRules) -> str | None:
    """The unit by the cell, then by the indicator's words; a whole number without either is a count."""
    named = next(((p, m) for p in rules.unit if (m := p.search(indicator))), None)
    if named and named[0].kind == "named":
        return named[1]["unit"]
    if figure.unit:
        return figure.unit
    if named:
        return named[0].kind
    if figure.value is not None and figure.value == int(figure.value):
        return "count"
    return None


def monies(passage: Passage, rules: FigureRules) -> Iterator[Money]:
    """Every amount in the passage; what another is measured by ('for every £1') is none."""
    text = passage.text
    for pattern in rules.money:
        for match in pattern.regex.finditer(text):
            before = text[: match.start()]
            if _tail(before, "base", rules):
                continue
            start, end = match.span()
            opened, closed = match["open"] is not None, match["close"] is not None
            if opened and closed and before.strip():
                opened = closed = False  # a remark in a sentence, not a book-keeper's bracket
                start, end = start + 1, end - 1
            elif opened and not closed:
                start += 1
            elif closed and not opened:
                end -= 1
            low = start - len(lead[0]) if (lead := _tail(text[:start], "before", rules)) else start
            high = end + len(tail[0]) if (tail := _tail(text[end:], "after", rules)) else end
            negative = (opened and closed) or bool(match["minus"]) or bool(match["minus_inside"])
            amount = plain_number(match["digits"]) + (float("0" + match["decimals"]) if match["decimals"] else 0.0)
            amount *= _scale(match["scale"], rules)
            yield Money(round(-amount if negative else amount, 2), passage.cut(low, high), start, end)


def _tail(text: str, kind: str, rules: FigureRules) -> re.Match[str] | None:
    return next((m for p in rules.money_tail if p.kind == kind and (m := p.search(text))), None)


def _scale(printed: str | None, rules: FigureRules) -> float:
    word = word_of(printed, rules.scale) if printed else None
    return float(word.name) if word else 1.0


def scale_of_head(head: str, rules: FigureRules) -> float | None:
    """What a head such as '(£000)' multiplies its column by; None for a head without a pound sign."""
    for pattern in rules.money_head:
        if match := pattern.search(head):
            scale = match["scale"]
            return _scale("£" + scale if scale else None, rules) if scale else 1.0
    return None
