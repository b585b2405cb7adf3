"""Printed names of indicators go in; which of them are one series comes out, each with the reason.

A wrong merge costs more than a missed one. Names that differ in marks, units' words, case or plurals are one
name by rule; beyond that a name joins another only where exactly one fits, and nothing speaks against it:
another unit, a dashboard that prints both, figures of one period that differ. What comes out depends on the
set of names alone, never on their order.
"""

from __future__ import annotations

import re
import unicodedata
from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import asdict, dataclass, replace
from itertools import combinations

from rapidfuzz import fuzz
from rapidfuzz.distance import OSA

from pipeline.ids import fact_id, fold
from rules.book import SeriesRules

__all__ = ["IndicatorLink", "IndicatorName", "indicators", "series"]

MISPRINT = "the same but for a misprint"
MOVED = "the same words, moved"
GLOSSED = "one name stands in the other's brackets"
LEAST_GLOSS = 3  # words; fewer in brackets are as likely to narrow the name down as to explain it
LONG_WORD, SHORT_WORD = 10, 5  # letters; a shorter word than the second has no misprints that one can tell
_WORD = re.compile(r"\d+(?:\.\d+)?(?:-\d+)?|[^\W_]+")
_GLOSS = re.compile(r"\(([^()]*)\)")


@dataclass(frozen=True, slots=True)
class IndicatorName:
    """A printed name among one body's indicators, with every dashboard and figure that it is printed with."""

    body: str
    unit: str | None
    name: str
    outcome: str | None
    tables: frozenset[str]
    figures: frozenset[tuple[str, float]]  # (period, value)
    count: int = 1


@dataclass(frozen=True, slots=True)
class IndicatorLink:
    """A printed name's series. `score` is how alike it and the series' name are in their normal forms."""

    body: str
    unit: str | None
    name: str
    outcome: str | None
    indicator_id: str
    indicator: str  # the series' name: its most complete printed form
    score: float
    reason: str


@dataclass(frozen=True, slots=True, order=True)
class Form:
    """What is left of a name: the body, the unit, the words that say what is measured."""

    body: str
    unit: str
    words: tuple[str, ...]
    outcome: str = ""  # only where one dashboard prints the name under several outcomes


@dataclass(frozen=True, slots=True)
class Reading:
    """A mention in its normal form, and what was taken off to get there."""

    mention: IndicatorName
    form: Form
    plain: str  # the printed name without its marks
    taken_off: tuple[str, ...]


Groups = dict[Form, list[Reading]]


def series(mentions: Iterable[IndicatorName], rules: SeriesRules) -> tuple[IndicatorLink, ...]:
    """The series of each mention, sorted; names that fit nowhere are a series of their own."""
    ordered = sorted(mentions, key=lambda m: (m.body, m.unit or "", m.name, m.outcome or ""))
    groups: Groups = defaultdict(list)
    for reading in with_units(ordered, rules):
        groups[reading.form].append(reading)
    groups = part_outcomes(groups)
    hubs = joined(groups, rules)
    together: Groups = defaultdict(list)
    for form, readings in groups.items():
        together[hubs[form][0]] += readings
    links = []
    for form, readings in groups.items():
        hub, score, reason = hubs[form]
        best = settled_name(together[hub])
        if form == hub != best.form:
            # seen from the name that is shown, it is the hub that was joined
            _, score, reason = hubs[best.form]
        elif form == best.form:
            score, reason = 100.0, ""
        links += [link(reading, hub, score, reason, best.plain) for reading in readings]
    return tuple(sorted(links, key=lambda k: (k.body, k.unit or "", k.name, k.outcome or "")))


def indicators(rules: SeriesRules) -> Callable[[Sequence[Sequence[object]]], list[dict[str, object]]]:
    """`series` for rows as the warehouse asks about them and keeps the answer."""

    def reconcile(rows: Sequence[Sequence[object]]) -> list[dict[str, object]]:
        return [asdict(found) for found in series(map(mention_of, rows), rules)]

    return reconcile


def mention_of(row: Sequence[object]) -> IndicatorName:
    body, unit, name, outcome, tables, figures, count = row
    if not (isinstance(tables, list) and isinstance(figures, list) and isinstance(count, int)):
        raise TypeError(f"not a mention of an indicator: {row!r}")
    return IndicatorName(
        body=str(body),
        unit=None if unit is None else str(unit),
        name=str(name),
        outcome=None if outcome is None else str(outcome),
        tables=frozenset(map(str, tables)),
        figures=frozenset((str(f["period"]), float(f["value"])) for f in figures),
        count=count,
    )


def with_units(mentions: Sequence[IndicatorName], rules: SeriesRules) -> Iterator[Reading]:
    """Each mention's normal form. A name without a unit takes that of the one series with the same words."""
    known = [normal(m, m.unit, rules) for m in mentions if m.unit]
    yield from known
    units: dict[str, set[str]] = defaultdict(set)
    forms = {reading.form for reading in known}
    for form in forms:
        units[form.body].add(form.unit)
    for mention in mentions:
        if mention.unit:
            continue
        tried = [normal(mention, unit, rules) for unit in sorted(units[mention.body])]
        fits = [reading for reading in tried if reading.form in forms]
        if len(fits) == 1:
            yield replace(fits[0], taken_off=(*fits[0].taken_off, "no unit printed"))
        else:
            yield normal(mention, None, rules)


def normal(mention: IndicatorName, unit: str | None, rules: SeriesRules) -> Reading:
    """'NEW - % of boats adrift *' in per cent -> ('boat', 'adrift')."""
    text = unicodedata.normalize("NFC", mention.name)
    taken_off: list[str] = []
    for mark in rules.mark:
        rest = mark.regex.sub(" ", text)
        if rest != text and words_of(rest, rules):
            text = rest
            taken_off.append(mark.kind)
    plain = " ".join(text.split())
    folded_unit = folded(unit or "")
    bare = unmeasured(text, unit_kind(unit or "", rules), rules)
    words = without(words_of(bare, rules), words_of(folded_unit, rules))
    if words != words_of(text, rules):
        taken_off.append("unit taken off")
    form = Form(mention.body, " ".join(words_of(folded_unit, rules)) or folded_unit, words)
    return Reading(mention, form, plain, tuple(taken_off))


def unit_kind(unit: str, rules: SeriesRules) -> str | None:
    return next((u.kind for u in rules.unit if u.search(unit)), None)


def unmeasured(text: str, kind: str | None, rules: SeriesRules) -> str:
    """The text without the words that only say a unit of this kind."""
    for measure in rules.measure:
        rest = measure.regex.sub(" ", text)
        if measure.kind == kind and words_of(rest, rules):
            text = rest
    return text


def folded(text: str) -> str:
    """One way of writing dashes, ages, thousands and compounds."""
    text = unicodedata.normalize("NFKC", text).casefold()
    text = re.sub(r"[‐‑‒–—−]", "-", text).replace("&", " and ")
    text = re.sub(r"[’'`]s?\b", "", text)
    text = re.sub(r"(?<=\d),(?=\d{3}\b)", "", text)
    text = re.sub(r"(?<=\d) ?(?:-|\bto\b) ?(?=\d)", "-", text)
    return re.sub(r"(?<=[^\W\d_])-(?=[^\W\d_])", "", text)


def words_of(text: str, rules: SeriesRules) -> tuple[str, ...]:
    """The folded words in their order, without articles, in the singular."""
    return tuple(singular(w) for w in _WORD.findall(folded(text)) if w not in rules.article)


def singular(word: str) -> str:
    """As the search folds plurals: 'burglaries' -> 'burglary'."""
    if len(word) > 4 and word.endswith("ies"):
        return word[:-3] + "y"
    if len(word) > 4 and re.search(r"(?:ss|sh|ch|x|z)es$", word):
        return word[:-2]
    return word[:-1] if len(word) > 3 and re.search(r"(?<![sui])s$", word) else word


def without(words: tuple[str, ...], part: tuple[str, ...]) -> tuple[str, ...]:
    """The words without the first place where `part` stands in them, unless nothing would be left."""
    for i in range(len(words) - len(part) + 1) if part else ():
        if words[i : i + len(part)] == part and len(words) > len(part):
            return words[:i] + words[i + len(part) :]
    return words


def part_outcomes(groups: Groups) -> Groups:
    """A name that one dashboard prints under several outcomes, or of a single word, is its outcome's own."""
    parted: Groups = defaultdict(list)
    for form, readings in groups.items():
        under: dict[str, set[str]] = defaultdict(set)
        for reading in readings:
            for table in reading.mention.tables:
                under[table].add(fold(reading.mention.outcome))
        apart = len(form.words) < 2 or any(len(outcomes) > 1 for outcomes in under.values())
        for reading in readings:
            outcome = fold(reading.mention.outcome) if apart else ""
            key = replace(form, outcome=outcome)
            parted[key].append(replace(reading, form=key))
    return parted


def joined(groups: Groups, rules: SeriesRules) -> Mapping[Form, tuple[Form, float, str]]:
    """Each form's hub, with score and reason; its own where it stands alone."""
    blocks: dict[tuple[str, str, str], list[Form]] = defaultdict(list)
    for form in sorted(groups):
        blocks[form.body, form.unit, form.outcome].append(form)
    hubs = {form: (form, 100.0, "") for form in groups}
    for forms in blocks.values():
        fits: dict[Form, dict[Form, tuple[float, str]]] = {form: {} for form in forms}
        for one, other in combinations(forms, 2):
            fit = alike(groups[one], groups[other], rules)
            if fit:
                fits[one][other] = fits[other][one] = fit
        for circle in circles(fits):
            hub = hub_of(circle, fits, groups)
            for form in circle if hub else ():
                if hub is not None and form != hub:
                    hubs[form] = (hub, *fits[form][hub])
    return hubs


def circles(fits: Mapping[Form, Mapping[Form, tuple[float, str]]]) -> Iterator[list[Form]]:
    """The forms that hang together, two or more at a time."""
    seen: set[Form] = set()
    for form in sorted(fits):
        if form in seen or not fits[form]:
            continue
        circle, waiting = {form}, [form]
        while waiting:
            new = fits[waiting.pop()].keys() - circle
            circle |= new
            waiting += new
        seen |= circle
        yield sorted(circle)


def hub_of(
    circle: Sequence[Form], fits: Mapping[Form, Mapping[Form, tuple[float, str]]], groups: Groups
) -> Form | None:
    """The form that all others fit, the most printed; none where two of them cannot be one series."""
    if any(apart(groups[one], groups[other]) for one, other in combinations(circle, 2)):
        return None
    central = [form for form in circle if len(fits[form]) == len(circle) - 1]
    return min(central, key=lambda f: (-sum(r.mention.count for r in groups[f]), -len(f.words), f), default=None)


def alike(one: Sequence[Reading], other: Sequence[Reading], rules: SeriesRules) -> tuple[float, str] | None:
    """Score and reason where two forms of one unit may be one series."""
    left, right = one[0].form.words, other[0].form.words
    reason = why_alike(one, other, rules)
    if reason is None or apart(one, other):
        return None
    # words moved or explained don't make names less alike; letters do
    score = fuzz.ratio("".join(left), "".join(right))
    if reason in (MOVED, GLOSSED):
        score = fuzz.token_set_ratio(" ".join(left), " ".join(right))
    return round(score, 1), reason


def why_alike(one: Sequence[Reading], other: Sequence[Reading], rules: SeriesRules) -> str | None:
    left, right = one[0].form.words, other[0].form.words
    if "".join(left) == "".join(right):
        return "the same letters"
    if len(left) > 1 and bound_words(left, rules) == bound_words(right, rules):
        return MOVED
    if glossed(one, other, rules) or glossed(other, one, rules):
        return GLOSSED
    return MISPRINT if misprinted(left, right, rules) and under_one(one, other) else None


def under_one(one: Sequence[Reading], other: Sequence[Reading]) -> bool:
    """Whether both stand under one outcome, somewhere."""
    return bool({fold(r.mention.outcome) for r in one} & {fold(r.mention.outcome) for r in other})


def apart(one: Sequence[Reading], other: Sequence[Reading]) -> bool:
    """Whether something says that two names are two series: printed side by side, or other figures."""
    if {t for r in one for t in r.mention.tables} & {t for r in other for t in r.mention.tables}:
        return True
    left, right = ({f for r in side for f in r.mention.figures} for side in (one, other))
    return bool({period for period, _ in left} & {period for period, _ in right}) and not left & right


def bound_words(words: Sequence[str], rules: SeriesRules) -> tuple[str, ...]:
    """The words in no order, light ones left out, a binding one kept with the word behind it."""
    bound: list[str] = []
    before = ""
    for word in words:
        if word in rules.light:
            continue
        if word in rules.binding:
            before += f"{word} "
        else:
            bound.append(before + word)
            before = ""
    return tuple(sorted([*bound, before] if before else bound))


def glossed(short: Sequence[Reading], long: Sequence[Reading], rules: SeriesRules) -> bool:
    """Whether the longer name explains itself in brackets by the shorter one, under the same outcome."""
    wanted = set(bound_words(short[0].form.words, rules))
    if len(wanted) < LEAST_GLOSS or not wanted <= set(bound_words(long[0].form.words, rules)):
        return False
    kind = unit_kind(long[0].form.unit, rules)
    glosses = (
        set(bound_words(words_of(unmeasured(match[1], kind, rules), rules), rules))
        for reading in long
        for match in _GLOSS.finditer(reading.plain)
    )
    return under_one(short, long) and any(len(g) >= LEAST_GLOSS and g <= wanted for g in glosses)


def misprinted(left: Sequence[str], right: Sequence[str], rules: SeriesRules) -> bool:
    """Whether the words agree one by one, but for a slip in one or two long words."""
    if len(left) != len(right) or len(left) < 2:
        return False
    slips = [(a, b) for a, b in zip(left, right, strict=True) if a != b]
    return len(slips) <= 2 and len(slips) < len(left) and all(slip(a, b, rules) for a, b in slips)


def slip(one: str, other: str, rules: SeriesRules) -> bool:
    """'burglary', 'burgalry': never in numbers, short words, first letters or words that bind."""
    if one[0] != other[0] or max(len(one), len(other)) < SHORT_WORD:
        return False
    if any(c.isdigit() for c in one + other) or {one, other} & {*rules.binding, *rules.light}:
        return False
    return OSA.distance(one, other) <= (2 if min(len(one), len(other)) >= LONG_WORD else 1)


def settled_name(readings: Sequence[Reading]) -> Reading:
    """The reading of the most complete printed form, without marks; among equals of the one printed most."""
    counts: dict[str, int] = defaultdict(int)
    for reading in readings:
        counts[reading.plain] += reading.mention.count
    return min(readings, key=lambda r: (-len(_WORD.findall(folded(r.plain))), -counts[r.plain], r.plain, r.form))


def link(reading: Reading, hub: Form, score: float, reason: str, name: str) -> IndicatorLink:
    mention = reading.mention
    spelled = "" if reading.plain == name else "the same but for units, case, plurals or punctuation"
    why = "; ".join(part for part in (*reading.taken_off, reason or spelled) if part) or "the same name"
    return IndicatorLink(
        body=mention.body,
        unit=mention.unit,
        name=mention.name,
        outcome=mention.outcome,
        indicator_id=fact_id("ind", hub.body, hub.unit, " ".join(hub.words), hub.outcome),
        indicator=name,
        score=score,
        reason=why,
    )
