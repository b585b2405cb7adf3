"""Where in a list of names the reading is: which list is open, by which rule, and what its columns hold."""

from __future__ import annotations

import re
from dataclasses import dataclass, field

from corpus.passage import EMPTY, Passage

__all__ = ["LISTED", "UNREAD", "ListState"]

_AGAIN = re.compile(r"(?i)present|attend")

_AWAY = re.compile(r"(?i)(?:members? |councillors? )?(?:absent|not present|absentees?|absences?)\W*$")

_SEATS = re.compile(
    r"(?i)(?:(?:county|district|borough|ward|city|unitary|town|parish|community)(?: (?:&|and|/) )?)+ "
    r"(?:councillors?|cllrs?)\W*$"
)
_BESIDE = re.compile(r"(?i)(?:in attendance|attending|attended)\b(?! by)")
_OF_COMMITTEE = re.compile(r"(?i)(?:committee|commission|panel|board|scrutiny) members\b")
_CABINET = re.compile(r"(?i)(?:cabinet|executive) members\b(?! of)")
_NAMED = re.compile(r"(?i)(?:(?:board|committee|panel|trust|voting) )?(?:members|directors)\W*$")
_PRESENT = re.compile(r"(?i)present\W*")
_OTHERS = re.compile(
    r"(?i)other (?:(?:county|district|borough|city|elected|unitary) )?(?:members|councillors)\b(?! (?:of|present were))"
)
_DIRECTORS = re.compile(r"(?i)(?:assistant |deputy )?directors?(?: of services?)?\b")
_FEW = 2  # people of a list that tells the chair, perhaps the vice-chair, and goes on below
_FEWEST = 3  # members, from which on portfolio holders below them are a committee's guests
_COMMUNITY = re.compile(r"(?i)(?:CC|community council(?:lor)?s?)\b")
_COUNCILLORS = re.compile(r"(?i)(?:local |elected |ward |council )?(?:councillors|cllrs|members)\W*$")
_HOLDERS = re.compile(r"(?i)(?:portfolio holders|lead members|cabinet members|executive members)\b")
_STAND_IN = re.compile(r"(?i)(?:nominated |named )?substitut(?:es?|ions?|ing)\b")
_TAKER = re.compile(r"(?i)(?:minute|note)s?[- ]?(?:taker|secretary)\b")  # was there, whatever list stands above
_SEATED = re.compile(r"(?:[A-Z][\w/]* ){0,2}(?:Cllrs?|Councillors?)\b")
_GUEST = re.compile(r"(?:County|District|Borough|City|Unitary) (?:Cllrs?|Councillors?)\b")
_SEAT = re.compile(r"(?:County|District|Borough|City|Unitary) (?=Councillor|Cllr)")

LISTED = ("member", "officer", "other", "apologies")
"""The kinds of lists whose people make rows."""

UNREAD = 3
"""Lines that are nobody's, after which a list is over."""


@dataclass(slots=True)
class ListState:
    """Where in a list of names the reading is."""

    kind: str | None = None
    rule: str = ""
    columns: tuple[str | None, ...] = ()
    sides: dict[int, tuple[str | None, str]] = field(default_factory=dict)
    table: int | None = None
    seat: int | None = None  # the table whose column of roles says who is a councillor
    each: int | None = None  # the table whose every cell is a person, with post below the name
    calendar: int | None = None  # the table that records who came to which meeting of a year
    unread: int = 0
    seen: set[str] = field(default_factory=set)
    abreast: bool = False  # the row is names side by side
    key: bool = False  # 'A' is for apologies
    group: int = 0  # lists opened so far
    details: dict[int, str] = field(default_factory=dict)  # beside lists side by side: what a column holds
    label: str = ""  # the words that opened the list
    fresh: bool = False  # a heading opened the list, and nobody was read under it yet
    surnames: bool = False  # 'Councillors:' stands over surnames
    seats: bool = False  # the open list names groups of councillors: 'County Councillors: A, B'
    cllrs: bool = False  # 'Present: Cllrs A, B' opened the list
    run: bool = False  # councillors in a run, under no heading, opened the list
    people: int = 0  # of the open list, so far
    chair: str = ""  # who of them presides
    members: int = 0  # of all lists so far
    served: str | None = None  # the list in which a line told who serves: 'Clerk – Ann Lee'
    local: bool = False  # a parish's or town's body, whose county councillors are guests
    post: Passage = EMPTY  # a heading that names one post: 'Clerk:' over its holder
    away: bool = False  # 'ABSENT:' opened the list, which makes no rows
    labels: set[str] = field(default_factory=set)  # that opened a list so far
    councillors: bool = False  # 'In attendance: Cllrs A, B' opened the list, the first of those there
    titled: set[str] = field(default_factory=set)  # the names in such a list
    lists: frozenset[int] = frozenset()  # tables of lists side by side under heads that may be those of ticks

    def open(self, kind: str, rule: str, label: str = "") -> None:
        """A heading: what follows is of its kind, in one column. `label`: its words, where it says more than that."""
        self.post, self.served = EMPTY, None
        self.fresh = self.seats = self.surnames = self.run = self.cllrs = False
        self.group, self.label, self.councillors = self.group + 1, label, False
        self.people, self.chair = 0, ""
        self.away = kind == "none" and bool(_AWAY.match(label))
        self.labels.add(_plain(label))
        self.seen.add("members" if kind == "member" else kind)
        kind = "member" if kind == "chair" else kind
        self.kind, self.rule, self.columns, self.unread = kind if kind in LISTED else None, rule, (), 0
        self.sides = {}
        self.details = {}
        self.seen.add(kind)

    def serve(self, rule: str) -> None:
        """'Clerk: Ann Lee' inside a list: who serves the body, in the same list."""
        if self.kind is not None:
            self.served = self.served or self.kind
            self.kind, self.rule, self.unread = "officer", rule, 0
            self.seen.add("officer")

    def beside_clerk(self, words: str) -> str | None:
        """The list of a councillor named behind the clerk: that in which the clerk stood, but for a county's, who is a
        parish's guest; None for others."""
        if self.served is None or not _SEATED.match(words):
            return None
        return "other" if self.local and _GUEST.match(words) else self.served

    def told(self, name: str, presides: bool) -> None:
        """Somebody of the open list."""
        self.fresh = False
        self.people += 1
        self.titled.update({name} if self.councillors and self.kind == "other" else ())
        self.members += self.kind == "member"
        self.chair = name if presides else self.chair

    def among(self, kind: str, label: str) -> bool:
        """Whether a heading parts the open list of apologies, and opens none of its own: 'Appointed Members:', or
        'Officers' where officers were listed above; or that of those who were away, by a label from further up."""
        if self.away and kind == "member" and _plain(label) in self.labels:
            return True
        if self.kind == "apologies" and kind == "other" and (self.fresh or self.seats) and _SEATS.match(label):
            self.seats = True
            return True
        known = {"member": {"member", "under"}, "officer": {"officer", "under"}}.get(kind, set())
        came = _AGAIN.search(label) or _STAND_IN.match(label) or _TAKER.match(label)
        return self.kind == "apologies" and not came and bool(known & self.seen)

    def further(self, kind: str, rule: str, label: str) -> tuple[str, str]:
        """The list's kind and rule; 'In attendance' behind those present holds further people, and so does 'Other
        members' behind more than the chair. 'County Councillors' under 'Present', or under nobody but a chair who is
        one, holds the members."""
        if kind == "member" and self.kind == "officer" and _DIRECTORS.match(label):
            return "officer", rule  # of the council's, among its officials
        beside = "member" in self.seen and _BESIDE.match(label)
        others = "members" in self.seen and _OTHERS.match(label)
        others = others or ("committee" in self.seen and _CABINET.match(label))  # of the council's, who answer to it
        others = others or ("community" in self.seen and _COUNCILLORS.match(label))  # of the county's, its guests
        if _COMMUNITY.match(label):
            self.seen.add("community")
        if _OF_COMMITTEE.match(label):
            self.seen.add("committee")
        if kind == "member" and _NAMED.match(label):
            self.seen.add("named")
        elif kind == "member" and {"named", "other"} <= self.seen and _PRESENT.fullmatch(label):
            return "other", rule  # 'Members:', 'In attendance:', and then 'Present:'
        if kind == "other" and self.members < _FEWEST and self.kind == "member" and _HOLDERS.match(label):
            return "member", rule  # of a cabinet, below its leader
        seats = kind == "other" and self.kind == "member" and not self.local and _SEATS.match(label)
        if seats and self.people < _FEW:
            own = _SEAT.match(self.chair)
            if self.people == 0 or (own and label.casefold().startswith(own[0].casefold())):
                return "member", rule
        return ("other" if kind == "member" and (beside or others) else kind), rule


def _plain(label: str) -> str:
    return label.casefold().strip(" :;-–")
