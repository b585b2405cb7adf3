"""The frozen types that rule files become. A rule is data with its proof: examples and rejects.

Field names are the keys of the TOML files (see README, "Add an authority"). Patterns are searched for
in clean text (white space folded); `^` and `$` in a pattern say where it must begin and end.
"""

from __future__ import annotations

from dataclasses import dataclass

from rules.heads import HeadRules
from rules.pattern import Pattern, Word
from rules.reading import ReadingRules
from rules.tables import Dashboard, FigureRules, Hue
from rules.voting import VoteRules

__all__ = [
    "ActionRules",
    "AttendanceRules",
    "Authority",
    "Dashboard",
    "DecisionRules",
    "DocumentRules",
    "FigureRules",
    "HeadRules",
    "Hue",
    "LandscapeRules",
    "Layout",
    "LogRules",
    "MeetingRules",
    "MentionRules",
    "NameRules",
    "NicknameRules",
    "OrganisationRules",
    "Pattern",
    "ProseRules",
    "ReadingRules",
    "ReportRules",
    "RuleBook",
    "SeriesRules",
    "TrailRules",
    "VoteRules",
    "Word",
]


@dataclass(frozen=True, slots=True)
class DocumentRules:
    """Where the parts of a pack begin, and what kind of part a title names."""

    agenda: tuple[Pattern, ...]
    appendix: tuple[Pattern, ...]
    appendix_list: tuple[Pattern, ...]
    kind: tuple[Pattern, ...]
    item: tuple[Pattern, ...]
    presenter: tuple[Pattern, ...]
    lead: tuple[Pattern, ...]  # the head of a column of presenters
    pages: tuple[Pattern, ...]
    item_note: tuple[Pattern, ...]
    part: tuple[Pattern, ...]
    cut_short: tuple[Pattern, ...]  # where a page shows the beginning of a text only
    attached: tuple[Pattern, ...]
    met: tuple[Pattern, ...]
    decided: tuple[Pattern, ...]
    front_end: tuple[Pattern, ...]  # on the front of a pack: who belongs to the body, and how to reach it
    paper: tuple[Pattern, ...]  # titles of papers that go round with minutes and are no part of them


@dataclass(frozen=True, slots=True)
class MeetingRules:
    """Dates, times, places and the phrases that announce a meeting."""

    date: tuple[Pattern, ...]
    duration: tuple[Pattern, ...]
    began: tuple[Pattern, ...]
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
    chair_told: tuple[Pattern, ...]  # who presided, told in passing
    chair_elected: tuple[Pattern, ...]  # who was elected to the chair, or proposed for it, in a minute of its election
    apologies: tuple[Pattern, ...]
    substitute: tuple[Pattern, ...]
    representing: tuple[Pattern, ...]
    qualifier: tuple[Pattern, ...]
    officer_post: tuple[Pattern, ...]
    nobody: tuple[Pattern, ...]
    there: tuple[Pattern, ...]
    said: tuple[Pattern, ...]
    elected: tuple[Pattern, ...]


@dataclass(frozen=True, slots=True)
class DecisionRules:
    """Operative words, how a decision opens, and what came of it."""

    verb: tuple[Word, ...]
    opener: tuple[Pattern, ...]
    summary: tuple[Pattern, ...]
    inline: tuple[Pattern, ...]
    sole: tuple[Pattern, ...]
    lead_in: tuple[Pattern, ...]
    enumeration: tuple[Pattern, ...]
    column: tuple[Pattern, ...]
    all_agreed: tuple[Pattern, ...]
    moved_that: tuple[Pattern, ...]
    moved_by: tuple[Pattern, ...]  # behind a decision: who moved it, and how many were for it
    clause_verb: tuple[Pattern, ...]
    outcome: tuple[Pattern, ...]


@dataclass(frozen=True, slots=True)
class ActionRules:
    """What asks for something after the meeting, of whom, by when; and what asks for nothing."""

    verbs: tuple[str, ...]
    request: tuple[Pattern, ...]
    body: tuple[Pattern, ...]
    asked: tuple[Pattern, ...]
    idle: tuple[Pattern, ...]
    agent: tuple[Pattern, ...]
    due: tuple[Pattern, ...]
    line: tuple[Pattern, ...]
    line_owner: tuple[Pattern, ...]
    line_due: tuple[Pattern, ...]
    numbered: tuple[Pattern, ...]  # kind: number, owner
    column: tuple[Pattern, ...]


@dataclass(frozen=True, slots=True)
class LogRules:
    """Titles of action logs, and what the heads of their columns mean."""

    title: tuple[Pattern, ...]  # kind: met, as-at, report
    lead: tuple[Pattern, ...]  # over a report's table, the meeting whose actions it tells of
    column: tuple[Pattern, ...]  # kind: met, number, minute, task, owner, due, progress


@dataclass(frozen=True, slots=True)
class TrailRules:
    """How later papers speak of what was asked for before; `small` and `plain` are words that are no subject."""

    small: tuple[str, ...]
    plain: tuple[str, ...]
    number: tuple[Word, ...]
    recall: tuple[Pattern, ...]
    anchor: tuple[Pattern, ...]
    partial: tuple[Pattern, ...]
    ended: tuple[Pattern, ...]
    finished: tuple[Pattern, ...]
    confirming: tuple[Pattern, ...]
    amending: tuple[Pattern, ...]
    correction: tuple[Pattern, ...]  # kind: replaced, removed, added, reads, present, apologies
    logged: tuple[Pattern, ...]  # kind: done, open
    delivered: tuple[Pattern, ...]
    recurring: tuple[Pattern, ...]
    generic: tuple[Pattern, ...]
    own: tuple[Pattern, ...]
    term: tuple[Pattern, ...]
    opening: tuple[Pattern, ...]
    pointer: tuple[Pattern, ...]
    condition: tuple[Pattern, ...]


@dataclass(frozen=True, slots=True)
class NameRules:
    """Titles, ranks, post-nominals, words of posts and of organisations."""

    title: tuple[Word, ...]
    before_given: tuple[str, ...]
    postnominal: tuple[Word, ...]
    post: tuple[Word, ...]
    before_post: tuple[str, ...]
    surname_too: tuple[str, ...]
    party: tuple[str, ...]
    organisation: tuple[Word, ...]
    separator: tuple[Pattern, ...]
    abbreviation: tuple[str, ...]
    particle: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class ProseRules:
    """What a number in a sentence counts, which are no figures, how abbreviations are explained."""

    number_word: tuple[Word, ...]
    unit: tuple[Pattern, ...]
    other: tuple[Pattern, ...]
    makeup: tuple[str, ...]
    plural: tuple[str, ...]
    no_plural: tuple[str, ...]
    stop: tuple[Pattern, ...]
    change: tuple[Pattern, ...]
    subject_end: tuple[Pattern, ...]
    happened: tuple[Pattern, ...]
    period: tuple[Pattern, ...]
    elsewhen: tuple[Pattern, ...]
    place: tuple[Pattern, ...]
    acronym: tuple[Pattern, ...]
    acronym_table: tuple[Pattern, ...]
    acronym_entry: tuple[Pattern, ...]
    approximate: tuple[Pattern, ...]


@dataclass(frozen=True, slots=True)
class LandscapeRules:
    """How boards and partnerships are named, and the phrases that say what one is to another."""

    noun: tuple[str, ...]
    plain: tuple[str, ...]
    lead: tuple[str, ...]
    body: tuple[Pattern, ...]
    relation: tuple[Pattern, ...]
    reporting: tuple[Pattern, ...]
    chair_of: tuple[Pattern, ...]
    priorities: tuple[Pattern, ...]
    priorities_heading: tuple[Pattern, ...]
    explained: tuple[Pattern, ...]
    described: tuple[Pattern, ...]
    pronoun: tuple[Pattern, ...]


@dataclass(frozen=True, slots=True)
class SeriesRules:
    """What in an indicator's printed name says nothing of what it measures."""

    article: tuple[str, ...]
    light: tuple[str, ...]
    binding: tuple[str, ...]
    mark: tuple[Pattern, ...]
    measure: tuple[Pattern, ...]
    unit: tuple[Pattern, ...]


@dataclass(frozen=True, slots=True)
class ReportRules:
    """How reports and terms of reference are set out: headings, advice, contacts, seats, quorum."""

    generic: tuple[str, ...]  # words that name no particular body or post
    number: tuple[Word, ...]  # name: digits
    head: tuple[Pattern, ...]  # kind: to, date, title, other
    heading: tuple[Pattern, ...]
    byline: tuple[Pattern, ...]
    implication: tuple[Pattern, ...]
    lead_in: tuple[Pattern, ...]
    recommended: tuple[Pattern, ...]
    contact: tuple[Pattern, ...]
    column: tuple[Pattern, ...]
    group: tuple[Pattern, ...]
    holder_note: tuple[Pattern, ...]
    vacant: tuple[Pattern, ...]
    asterisk: tuple[Pattern, ...]
    quorum: tuple[Pattern, ...]
    quorum_members: tuple[Pattern, ...]
    quorum_agencies: tuple[Pattern, ...]
    meets: tuple[Pattern, ...]
    substitute: tuple[Pattern, ...]
    substitute_else: tuple[Pattern, ...]


@dataclass(frozen=True, slots=True)
class MentionRules:
    """How running text names people in a public role, and where it names members of the public."""

    never: tuple[str, ...]  # what is no name behind any title
    place: tuple[str, ...]  # what makes capitalised words a place or a thing
    public: tuple[Pattern, ...]
    private: tuple[Pattern, ...]
    titled: tuple[Pattern, ...]
    group: tuple[Pattern, ...]
    spoke: tuple[Pattern, ...]
    introduced: tuple[Pattern, ...]
    source: tuple[Pattern, ...]
    alone: tuple[Pattern, ...]


@dataclass(frozen=True, slots=True)
class NicknameRules:
    """Given names with their short forms and whose they are, and surnames that many share."""

    nickname: tuple[Word, ...]
    man: tuple[str, ...]
    woman: tuple[str, ...]
    either: tuple[str, ...]
    common_surname: tuple[str, ...]

    @property
    def given(self) -> frozenset[str]:
        """Every given name that the rules know, short forms too, with a capital."""
        forms = (f for word in self.nickname for f in (word.name, *word.forms))
        return frozenset(n.capitalize() for n in (*forms, *self.man, *self.woman, *self.either))


@dataclass(frozen=True, slots=True)
class OrganisationRules:
    """What kinds of organisations there are, by the words of their names, and how names are shortened."""

    of_place: tuple[str, ...]  # families that a place alone may stand for
    small: tuple[str, ...]  # words that acronyms leave out
    joined: tuple[str, ...]
    kind: tuple[Word, ...]
    abbreviation: tuple[Word, ...]


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
    fallback: bool = False  # taken only where no other family bids enough


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
    heads: HeadRules
    meetings: MeetingRules
    attendance: AttendanceRules
    decisions: DecisionRules
    votes: VoteRules
    logs: LogRules
    actions: ActionRules
    trails: TrailRules
    names: NameRules
    reports: ReportRules
    prose: ProseRules
    landscape: LandscapeRules
    series: SeriesRules
    mentions: MentionRules
    nicknames: NicknameRules
    organisations: OrganisationRules
    layouts: tuple[Layout, ...]
    authorities: tuple[Authority, ...]
    figures: FigureRules
    dashboards: tuple[Dashboard, ...]
    fingerprint: str

    def layout(self, name: str) -> Layout:
        """The layout of that name. Raises KeyError for one that no file declares."""
        for layout in self.layouts:
            if layout.name == name:
                return layout
        raise KeyError(name)
