"""The frozen types that rule files become. A rule is data with its proof: examples and rejects.

Field names are the keys of the TOML files (see README, "Add an authority"). Patterns are searched for
in clean text (white space folded); `^` and `$` in a pattern say where it must begin and end.
"""

from __future__ import annotations

import dataclasses
import re
from dataclasses import dataclass

__all__ = [
    "AttendanceRules",
    "Authority",
    "DecisionRules",
    "DocumentRules",
    "Layout",
    "MeetingRules",
    "NameRules",
    "Pattern",
    "ReadingRules",
    "RuleBook",
    "Word",
]


@dataclass(frozen=True, slots=True)
class Pattern:
    """One regular expression, what it means (`kind`), and the proof that it says so."""

    regex: re.Pattern[str]
    examples: tuple[str, ...]
    name: str = dataclasses.field(metadata={"filled": True})  # file#list:number, set by the loader
    kind: str = ""
    rejects: tuple[str, ...] = ()
    note: str = ""
    weight: float = 1.0

    def search(self, text: str) -> re.Match[str] | None:
        """The first place in `text` that the pattern finds."""
        return self.regex.search(text)


@dataclass(frozen=True, slots=True)
class Word:
    """A word of the trade with the ways it is printed, misprints included."""

    name: str
    forms: tuple[str, ...]
    kind: str = ""
    note: str = ""


@dataclass(frozen=True, slots=True)
class ReadingRules:
    """How pages are read: their frame, list markers, the marks that text conversions leave."""

    furniture: tuple[Pattern, ...]
    marker: tuple[Pattern, ...]
    mark: tuple[Pattern, ...]

    def furniture_kind(self, text: str) -> str | None:
        """What part of a page's frame a line is, or None."""
        return next((p.kind for p in self.furniture if p.search(text)), None)

    def is_marker(self, word: str, wide: bool, after: str) -> bool:
        """Whether a word at the start of a line is a list marker; `wide`: a column's gap follows it."""
        for pattern in self.marker:
            if pattern.regex.fullmatch(word):
                return pattern.kind == "plain" or wide or (pattern.kind == "number" and after[:1].isupper())
        return False

    @property
    def marks(self) -> re.Pattern[str]:
        """Everything that a text conversion puts in and the paper doesn't say."""
        return re.compile("|".join(p.regex.pattern for p in self.mark))


@dataclass(frozen=True, slots=True)
class DocumentRules:
    """Where the parts of a pack begin, and what kind of part a title names."""

    agenda: tuple[Pattern, ...]
    appendix: tuple[Pattern, ...]
    appendix_list: tuple[Pattern, ...]
    kind: tuple[Pattern, ...]
    item: tuple[Pattern, ...]
    presenter: tuple[Pattern, ...]
    pages: tuple[Pattern, ...]
    item_note: tuple[Pattern, ...]


@dataclass(frozen=True, slots=True)
class MeetingRules:
    """Dates, times, places and the phrases that announce a meeting."""

    date: tuple[Pattern, ...]
    duration: tuple[Pattern, ...]
    start: tuple[Pattern, ...]
    end: tuple[Pattern, ...]
    venue: tuple[Pattern, ...]
    sign_off: tuple[Pattern, ...]
    future: tuple[Pattern, ...]
    reference: tuple[Pattern, ...]
    declaration: tuple[Pattern, ...]
    body: tuple[Pattern, ...]
    authority: tuple[Pattern, ...]


@dataclass(frozen=True, slots=True)
class AttendanceRules:
    """Headings over lists of names, and the phrases of prose that say who was there."""

    heading: tuple[Pattern, ...]
    prefix: tuple[Pattern, ...]
    column_head: tuple[Pattern, ...]
    chair: tuple[Pattern, ...]
    chair_line: tuple[Pattern, ...]
    apologies: tuple[Pattern, ...]
    substitute: tuple[Pattern, ...]
    representing: tuple[Pattern, ...]
    qualifier: tuple[Pattern, ...]
    officer_post: tuple[Pattern, ...]


@dataclass(frozen=True, slots=True)
class DecisionRules:
    """Operative words, how a decision opens, and what came of it."""

    verb: tuple[Word, ...]
    opener: tuple[Pattern, ...]
    summary: tuple[Pattern, ...]
    inline: tuple[Pattern, ...]
    sole: tuple[Pattern, ...]
    lead_in: tuple[Pattern, ...]
    clause_verb: tuple[Pattern, ...]
    outcome: tuple[Pattern, ...]


@dataclass(frozen=True, slots=True)
class NameRules:
    """Titles, ranks, post-nominals, words of posts and of organisations."""

    title: tuple[Word, ...]
    postnominal: tuple[Word, ...]
    post: tuple[Word, ...]
    organisation: tuple[Word, ...]
    separator: tuple[Pattern, ...]
    abbreviation: tuple[str, ...]
    particle: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Layout:
    """A family of papers: what tells it, and how its minutes are set out."""

    name: str
    title: str
    recognise: tuple[Pattern, ...]
    minutes_title: tuple[Pattern, ...]
    report_head: tuple[str, ...] = ()  # the order of body, date and title over a report
    minute_number: tuple[Pattern, ...] = ()
    attendance: tuple[str, ...] = ()  # shapes tried in turn: table, run, lines
    field: tuple[Pattern, ...] = ()  # of a form: subject, decision, other
    decisions: str = "clauses"  # shape: clauses, notice
    threshold: float = 3.0


@dataclass(frozen=True, slots=True)
class Authority:
    """Who publishes: its name, the words that give its papers away, the family they belong to."""

    name: str
    layout: str
    keywords: tuple[str, ...]
    note: str = ""


@dataclass(frozen=True, slots=True)
class RuleBook:
    """Everything that the pipeline knows about documents. Passed in, never global."""

    reading: ReadingRules
    documents: DocumentRules
    meetings: MeetingRules
    attendance: AttendanceRules
    decisions: DecisionRules
    names: NameRules
    layouts: tuple[Layout, ...]
    authorities: tuple[Authority, ...]
    fingerprint: str

    def layout(self, name: str) -> Layout:
        """The layout of that name. Raises KeyError for one that no file declares."""
        for layout in self.layouts:
            if layout.name == name:
                return layout
        raise KeyError(name)
