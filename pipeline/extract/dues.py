"""By when something was asked for, as printed, and the day where the same minutes fix it.

Enters: the words of a clause or a request, the meeting, the meetings that its minutes announce. Leaves: the
phrase and a date. 'Its next meeting' is the body's own only where the words name no other body before it.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from corpus.passage import EMPTY, Passage
from pipeline.dates import day_of, month_of
from pipeline.extract.scene import MeetingKey
from pipeline.ids import fold
from rules.book import ActionRules

__all__ = ["Due", "due_in"]

_BODY = re.compile(
    r"(?P<own>(?:[A-Z][\w&'’]+ )*)(?P<noun>Board|Committee|Panel|Council|Cabinet|Forum|Commission|Executive"
    r"|Chairman|Chair|[Mm]embers|Partnership|Group|Service)s?\b"
)
_OWN = re.compile(r"^(?:its|their)\b")
_WHOSE = re.compile(  # 'the next Harbour Branch meeting', 'the next meeting of the Harbour Trust'
    r"\b(?:next|following) (?:[a-z]+ )?(?P<before>(?:[A-Z]\w+ )*)[Mm]eeting"
    r"(?: of the (?P<of>[A-Z]\w+(?: (?:[A-Z]\w+|and|of))*))?"
)
_ANY = re.compile(  # words that any body's own meetings may be called by
    r"ordinary|full|parish|town|community|city|county|district|borough|council|board|committee|panel|cabinet|forum"
    r"|executive|group|partnership|members|governors|trustees|general|annual|monthly|quarterly|business|public|main"
    r"|commission|scheduled|management|and|of|in|pc|agm"
)
_LISTED = re.compile(r"\bfollowing (?:[a-z]+ )?items? [^.:;]{3,80}:")  # the days below are the items' own


@dataclass(frozen=True, slots=True)
class Due:
    """The phrase as printed, and the day that it means; both may be unknown."""

    words: Passage
    day: date | None


def due_in(
    passage: Passage,
    meeting: MeetingKey,
    coming: Sequence[date],
    rules: ActionRules,
    asker: str | None = None,
) -> Due:
    """The first phrase of time in the rules' order; `asker`: the body that the sentence has asking."""
    if lead := _LISTED.search(passage.text):
        passage = passage.cut(0, lead.end())
    for pattern in rules.due:
        match = pattern.search(passage.text)
        if match is None:
            continue
        words = passage.group(match, "due")
        if (printed := day_of(words.text)) and meeting.date and printed < meeting.date:
            continue  # 'the minutes of the meeting held on 4 May'
        own = pattern.kind != "day" and _belongs(passage.text[: match.start("due")], words.text, meeting, asker)
        return Due(
            words,
            _day(pattern.kind, words.text, meeting.date, coming) if own or pattern.kind == "day" else None,
        )
    return Due(EMPTY, None)


def _belongs(before: str, words: str, meeting: MeetingKey, asker: str | None) -> bool:
    """Whether 'its next meeting' is the meeting of the body whose minutes these are."""
    if (whose := _WHOSE.search(words)) and not _ours(f"{whose['before']} {whose['of'] or ''}", meeting.body or ""):
        return False
    if not _OWN.match(words):
        return True
    last = next(reversed(list(_BODY.finditer(before))), None)
    if last is None:
        return asker is not None
    if last["noun"] in ("Service", "Group", "Partnership"):
        return fold(last[0]) in fold(meeting.body) or asker is not None
    named = fold(last["own"].removeprefix("The "))
    return not named or named in fold(meeting.body)


def _ours(named: str, body: str) -> bool:
    """Whether a meeting may be the body's: by words of its name, its initials, or words that any body's have."""
    known = set(re.findall(r"\w+", body.casefold()))
    initials = "".join(w[0] for w in re.findall(r"[A-Z]\w*", body)).casefold()
    return all(
        _ANY.fullmatch(w) or w in known or w in initials or bool(month_of(w)[0]) for w in named.casefold().split()
    )


def _day(kind: str, words: str, held: date | None, coming: Sequence[date]) -> date | None:
    """The day that the words fix: printed in full, or the announced meeting that they can only mean."""
    if printed := day_of(words):
        return printed
    if kind not in ("next", "dated", "seen") or held is None:
        return None
    later = sorted({d for d in coming if d > held})
    if not later:
        return None
    month, year = month_of(words)
    if month is None:
        return later[0] if kind == "next" else None
    fitting = [d for d in later if d.month == month and (year is None or d.year == year)]
    if kind == "next":
        return later[0] if later[0] in fitting else None
    return fitting[0] if (fitting and (fitting[0] - held).days <= 366) or len(fitting) == 1 else None
