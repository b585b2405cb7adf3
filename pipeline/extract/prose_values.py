"""Figures told in sentences: rates, percentages, counts of events or people.

Enters: all sections of a pack. Leaves: a record for each figure with what it measures, when and where, as
far as its own sentence says. Numbers of other kinds (money, dates, ages, references) are ruled out first;
a bare number is a count only where a noun or a count beside it says of what.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from pipeline.extract.prose_figures import Figure, figures
from pipeline.extract.prose_when import period_of, place_of, places_named
from pipeline.extract.scene import Scene
from pipeline.extract.sentences import Sentence, sentences
from pipeline.records import ProseValue
from pipeline.segment import Section
from rules.book import ProseRules

__all__ = ["prose_values"]

_NOUN = re.compile(r"[^\W\d_]+(?:['’-][^\W\d_]+)*")


def prose_values(sections: Sequence[Section], scenes: Sequence[Scene]) -> Iterator[ProseValue]:
    """All figures of the pack's running text, the agenda apart."""
    if not scenes:
        return
    rules = scenes[0].book.prose
    places = places_named(sections, rules)
    for section, scene in zip(sections, scenes, strict=True):
        if section.kind in ("agenda", "terms_of_reference"):
            continue
        for sentence in sentences(section, scene):
            for figure in figures(sentence.passage.text, rules, sentence.item, sentence.before):
                yield _record(figure, sentence, section, scene, places)


def _record(figure: Figure, sentence: Sentence, section: Section, scene: Scene, places: frozenset[str]) -> ProseValue:
    words, rules = sentence.passage, scene.book.prose
    indicator = _indicator(figure, sentence, rules)
    indicator = indicator.rstrip(" (.") if len(indicator) < len(words.text) else indicator
    place = place_of(words.text, figure, rules, places)
    return ProseValue(
        fact_id=scene.ids.id("val", scene.document_id, sentence.paragraph, words.text, figure.text, figure.start),
        pack_id=scene.pack_id,
        document_id=scene.document_id,
        rule=f"prose.toml#{'unit' if figure.unit != 'count' else 'makeup'}",
        evidence=scene.evidence(words),
        document_title=section.title.text,
        meeting_date=scene.meeting.date,
        paragraph=sentence.paragraph,
        indicator=indicator,
        value=figure.value,
        value_high=figure.high,
        value_text=figure.text,
        unit=figure.unit,
        period=period_of(figure, sentence, rules),
        geography=place,
        sentence=words.text,
    )


def _indicator(figure: Figure, sentence: Sentence, rules: ProseRules) -> str:
    """The phrase that says what is measured, sliced out of the sentence."""
    words = sentence.passage
    text = words.text
    if sentence.item and not _NOUN.search(text[figure.after :]):
        return words.cut(0, figure.start).text.rstrip(" :-–(") or text
    for pattern in rules.change:
        if match := pattern.search(text[figure.after :]):
            low = figure.after + match.start("what")
            return words.cut(low, _stop(text, figure.after + match.end(), rules)).text
    low = figure.after
    if of := re.match(r" of (?:the |these |those |all )?(?!\d)", text[low:]):
        low += of.end()
    phrase = words.cut(low, _stop(text, low, rules)).text
    if phrase and figure.unit != "%" and _NOUN.match(phrase):
        return phrase
    if phrase and of:
        return phrase
    clause = max(text.rfind(mark, 0, figure.start) for mark in (", ", "; ", ": "))
    subject = words.cut(clause + 1 if clause >= 0 else 0, figure.start)
    for pattern in rules.subject_end:
        if match := pattern.search(subject.text):
            subject = subject.cut(0, match.start()) or subject
    return subject.text or phrase or text


def _stop(text: str, start: int, rules: ProseRules) -> int:
    ends = [start + m.start() for p in rules.stop if (m := p.search(text[start:])) and m.start() > 0]
    return min(ends, default=len(text))
