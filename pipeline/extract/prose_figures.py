"""Figures in a sentence: which numbers are rates, percentages, or counts of events or people.

Enters: a sentence's text. Leaves: its figures with their units. Numbers of other kinds (money, dates, ages,
references) are ruled out first; a bare number is a count only where a noun or a count beside it says of what.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace

from corpus.passage import Passage
from pipeline.once import once
from rules.book import ProseRules

__all__ = ["Figure", "figures"]

_DIGITS = re.compile(r"(?<![\w.,/£$€’'-])\d+(?:,\d{3})*(?:\.\d+)?(?![\d/]|[.,]\d)")
_RANGE = re.compile(r"^(?P<sign> ?%| per ?cent)? ?(?:-|–|to|and) ?(?P<high>\d[\d,]*(?:\.\d+)?)(?=[ %])")
_TIMES = re.compile(r" (hundred|thousand|million|billion)\b", re.IGNORECASE)
_MANY = {"hundred": 100, "thousand": 1_000, "million": 1_000_000, "billion": 1_000_000_000}
_BY = re.compile(r"\b(?:by|from) (?:about |over |around |some )?$")
_NOUN = re.compile(r"[^\W\d_]+(?:['’-][^\W\d_]+)*")
_AHEAD = 5  # words looked at for the noun that is counted
_STANDS_ALONE = re.compile(r"^ (?:of (?:them|these|those|whom|which|the [A-Za-z\d])|(?:have|had|has|were|was|are) )")
_FROM = re.compile(r"\bfrom (?:about |over |around )?$")
_FROM_TO = re.compile(r"\bfrom (?:about |over |around )?\d[\d,.]* to $")
_AVERAGE = re.compile(r"\b(?:on average\b.*|average of )$", re.IGNORECASE)
_EACH = re.compile(r"\bon average,? (?:each|every) (?P<one>[a-z]+)\b", re.IGNORECASE)
_FTE = re.compile(r" (?:FTE|WTE)s?\b")  # behind a decimal point the letters are of posts, not of first-time entrants
_POSTS = re.compile(r" (?:[a-z-]+ ){0,3}(?:staff|officers|posts|employees|workers)\b")
_LISTED = re.compile(r"^ (?:from|in|at|on|elsewhere|with|without|about|under|by)\b")
_BARE = re.compile(
    r"^(?:[.;:,)]|$"
    r"| (?:against|compared|and|but|or|level|in|with|without|to|for|last|during|over|by|at|on|a year)\b)"
)


@dataclass(frozen=True, slots=True)
class Figure:
    """One figure in a sentence: where it stands, what it says, what follows it."""

    start: int
    end: int  # behind its unit
    value: float
    high: float | None
    unit: str
    text: str  # as printed, with its sign
    after: int  # where the words behind the number (and its sign) begin
    taken: int  # behind the number of people or homes that a rate is reckoned for


def figures(text: str, rules: ProseRules, item: bool = False, said: Sequence[Passage] = ()) -> list[Figure]:
    """The figures of one sentence in their order.

    `item`: of a list, where 'Burglary – 12' is a figure; `said`: the paragraph's sentences before it, where a
    rate's base may stand that is not said again.
    """
    numbers = list(_numbers(text, rules))
    if not numbers:
        return []
    barred = [m.span() for p in rules.other for m in p.regex.finditer(text) if m.end() > m.start()]
    found: list[Figure] = []
    taken = -1
    for start, end, value in numbers:
        if start < taken:
            continue
        figure = _figure(text, start, end, value, rules, found, barred, item)
        if figure is not None:
            found.append(_based(figure, said, rules) if figure.unit == "rate" else figure)
            taken = figure.taken
    return found


def _based(figure: Figure, said: Sequence[Passage], rules: ProseRules) -> Figure:
    """A rate without its base, with the one base that the sentences before it have named."""
    bases = {f.unit for words in said for f in figures(words.text, rules) if f.unit.startswith("per ")}
    return replace(figure, unit=bases.pop()) if len(bases) == 1 else figure


def _numbers(text: str, rules: ProseRules) -> Iterator[tuple[int, int, float]]:
    """Every number in digits or words."""
    words, spelt = _spelt(rules)
    numbers = [(*m.span(), float(m[0].replace(",", ""))) for m in _DIGITS.finditer(text)]
    for m in spelt.finditer(text):
        value = words[m["c"].casefold()] if m["c"] else words[m["a"].casefold()] + words[m["b"].casefold()]
        numbers.append((*m.span(), value))
    for start, end, value in sorted(numbers):
        times = _TIMES.match(text, end)
        yield start, times.end() if times else end, value * _MANY[times[1].casefold()] if times else value


@once
def _spelt(rules: ProseRules) -> tuple[Mapping[str, float], re.Pattern[str]]:
    """Numbers in words: what each is, and the pattern that finds them."""
    words = {form: float(w.name) for w in rules.number_word for form in w.forms}
    word = "|".join(sorted(words, key=len, reverse=True))
    tens = "|".join(f for f in words if f.endswith("ty"))
    units = "|".join(f for f, v in words.items() if v < 10)
    pattern = rf"(?<![\w-])(?:(?P<a>{tens})[- ](?P<b>{units})|(?P<c>{word}))\b(?!-)"
    return words, re.compile(pattern, re.IGNORECASE)


def _figure(
    text: str,
    start: int,
    end: int,
    value: float,
    rules: ProseRules,
    before: Sequence[Figure],
    barred: Sequence[tuple[int, int]],
    item: bool,
) -> Figure | None:
    high: float | None = None
    stop = end
    ranged = _RANGE.match(text[end:])
    ruled_out = any(a < end and start < b for a, b in barred)
    if ranged and not ruled_out:
        beyond = text[end + ranged.end() :]
        hyphened = text[end : end + 1] in "-–" and _noun(beyond, rules) is not None
        about = text[end:].startswith(" to ") and not _BY.search(text[:start]) and _noun(beyond, rules) is not None
        if hyphened or about or _unit(beyond, rules)[0] == "%":
            high, stop = float(ranged["high"].replace(",", "")), end + ranged.end()
    unit, length = _unit(text[stop:], rules)
    if unit and unit != "count":
        if ruled_out and not (unit == "years" and "." in text[start:end]):
            return None
        if unit in ("percentage points", "years") and not text[start:end][0].isdigit():
            return None
        sign = stop + length if unit in ("%", "percentage points") else stop
        return Figure(start, sign, value, high, unit, text[start:sign], sign, stop + length)
    if ruled_out:
        return None
    if not _counts(text, start, stop, rules, before, item):
        return None
    end = stop
    unit = "count"
    each = _EACH.search(text[:start])
    noun = _noun(text[end:], rules) if each else None
    if each and noun is not None and text[end : end + 1 + len(noun)] == f" {noun}":
        unit = f"{noun} per {each['one']}"
    elif not value.is_integer() and _FTE.match(text[end:]):
        unit = "FTE"
    elif not value.is_integer() and not _POSTS.match(text[end:]):
        # a rate's own unit is said once for all of a sentence
        rates = [f.unit for f in before if f.unit not in ("%", "count", "percentage points")]
        said = [m for p in rules.other if p.kind == "base" for m in p.regex.finditer(text[:start])]
        unit = rates[-1] if rates else _rate(said[-1]["base"], said[-1]["of"]) if said else "rate"
    return Figure(start, end, value, high, unit, text[start:end], end, end)


def _unit(after: str, rules: ProseRules) -> tuple[str | None, int]:
    """The unit right behind a number, and how many characters of it belong to the figure."""
    for pattern in rules.unit:
        match = pattern.search(after)
        if match is None:
            continue
        if pattern.kind == "per":
            return _rate(match["base"], match["of"]), match.end()
        if pattern.kind == "each":
            return match["unit"], match.end()
        return pattern.kind, match.end()
    return None, 0


def _rate(base: str, of: str | None) -> str:
    """'per 1,000 population' for every way of printing it."""
    spelt = {"thousand": 1_000, "hundred": 100, "million": 1_000_000}.get(base.casefold())
    number = spelt or int(base.replace(",", ""))
    return f"per {number:,} {'population' if of in (None, 'people') else of}"


def _counts(text: str, start: int, end: int, rules: ProseRules, before: Sequence[Figure], item: bool) -> bool:
    """Whether a bare number counts events or people."""
    after = text[end:]
    printed = text[start:end]
    digits = printed[0].isdigit()
    noun = _noun(after, rules)
    if noun is not None and noun.casefold() in rules.makeup:
        # '51 local authorities', in digits, is a count of its own; 'seven District Councils' is make-up.
        if _AVERAGE.search(text[:start]) or any(p.search(after) for p in rules.happened):
            return True
        return digits and len(printed) > 1 and not re.search(r"(?i)\b(?:the|its) $", text[:start])
    said = any(p.search(after) for p in rules.subject_end)
    if item and after.strip(" .;") == "" and text[:start].rstrip().endswith((":", "-", "–")):
        return True
    if printed.casefold() == "one" and not (said and re.match(r"(?i)(?:at least )?$", text[:start])):
        single = noun is None or noun.casefold() in rules.plural  # 'one staff member'
        return bool(before) and single and bool(_NOUN.match(after[1:])) and before[-1].unit == "count"
    if noun is not None or printed.casefold() == "one":
        return True
    if digits and re.match(r"Of (?:the )?$", text[:start]):
        return True
    if _STANDS_ALONE.match(after) or _FROM_TO.search(text[:start]):
        return True
    if digits and _FROM.search(text[:start]) and re.match(r" to \d", after):
        return True
    if before and digits and any((m := p.search(after[1:])) and m.start() == 0 for p in rules.stop):
        return True
    if before and text[:start].endswith(" of which "):
        return True
    if before and (_LISTED.match(after) or _BARE.match(after)):
        return True
    if not digits:
        return False
    if "." in printed:
        return bool(_BARE.match(after))
    if text[:start].rstrip().endswith(("(", "–", "-", ":")) and (item or text[end : end + 1] == ")"):
        return bool(before) or item or len(printed) > 2
    verb = any(p.search(text[max(0, start - 30) : start]) for p in rules.subject_end)
    return len(printed) > (1 if verb else 2) and bool(_BARE.match(after))


def _noun(after: str, rules: ProseRules) -> str | None:
    """The plural noun that the number goes with."""
    ahead = after
    for pattern in rules.stop:
        if match := pattern.search(ahead):
            ahead = ahead[: match.start()]
    if not ahead.startswith((" ", "-")):
        return None
    words: list[str] = _NOUN.findall(ahead)
    letters: str | None = None  # '126 FTE': what is counted, by its letters, where no plural follows
    for word in words[:_AHEAD]:
        low = word.casefold()
        if low in ("of", "in", "on", "at", "by", "for", "from", "to", "per", "with"):
            break
        ending = low.endswith("s") and not low.endswith(("ss", "us", "is")) and len(low) > 3
        if low in rules.no_plural:
            continue
        if low in rules.plural or ending:
            return word
        if word.isupper() and len(word) > 2:
            letters = letters or word
    return letters
