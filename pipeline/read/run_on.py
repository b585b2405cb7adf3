"""Papers that a conversion set as one line: where their own lines began.

Enters: a line as long as a page. Leaves: the places in it at which labels of attendance, numbers that go up one by one
and headings in capitals begin. A paragraph that holds no such labels is left whole, and so is a page whose columns were
set one behind the other ('PRESENT: APOLOGIES: A Lee'), as nobody can tell what belongs to which.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from rules.book import ReadingRules

__all__ = ["beginnings"]

_LONG = 500  # characters, under which a line is a paragraph
_RUN = 3  # numbers that go up one by one, from which on they are the paper's own
_CODES = 2  # the same of numbers with letters before them
_NEAR = 20  # characters between a number and the label that it is of
_STOPPED = re.compile(r"(?<=\S )(?P<number>\d{1,4})\. (?=[A-Z‘“])")
_TITLED = re.compile(r"(?<=\S )(?P<number>\d{1,2})\. (?=[A-Z][^.:;,]{2,60}: )")
_CAPS = re.compile(r"(?<=\S )(?P<number>\d{1,5}) (?=[A-Z]{3,}[ :])")
_JOINED = re.compile(r"(?<=\S )(?P<stem>[A-Z]{1,5})(?P<number>\d{1,4})(?P<year>/\d\d(?:\d\d)?) (?=[A-Z])")
_ROUND = re.compile(r"(?<=\S )(?P<number>\d{1,3})\.0 (?=[A-Z‘“])")
_CODE = re.compile(r"(?<=\S )(?P<stem>[A-Z][A-Za-z]{0,4}[./])(?P<number>\d{2,5})(?P<year>/\d\d(?:-\d\d)?)? (?=[A-Z])")
_ITEM = re.compile(r"(?<=\S )(?:Item|ITEM) (?P<number>\d{1,3})(?:/\d\d)?[:.] (?=[A-Z‘“])")
_COLONED = re.compile(r"(?<=\S )(?P<number>\d{1,3}) : (?=[A-Z‘“])")
_GRAMMARS = (
    (_CODE, _CODES),
    (_JOINED, _CODES),
    (_ROUND, _RUN),
    (_ITEM, _CODES),
    (_STOPPED, _RUN),
    (_CAPS, _RUN),
    (_TITLED, _CODES),
    (_COLONED, _RUN),
)
_HEADING = re.compile(  # 'so ended it. APOLOGIES FOR ABSENCE Apologies were': a heading that no number goes before
    r"(?<=[a-z\d)]\. )(?=[A-Z][A-Z’'& -]{5})"
    r"(?:[A-Z][A-Z’'&-]+ |(?:A|OF|\d{1,4}) (?=[A-Z\d])){1,14}(?=[A-Z][a-z]|A [a-z])"
)

_RULED_OFF = re.compile(r"(?<=\S )(?:\*{5,}|_{5,}|={5,}) (?=\S)")  # the row of marks under the lists

_BEGAN = re.compile(r"(?<=[\w)] )The [Mm]eeting (?:commenced|began|started|opened) at (?=\d)")
_HALVED = re.compile(  # 'Officers in Mr A Lee, Clerk Attendance: Ms B Hall': a label of two lines beside two people
    r"(?<=\S )(?:Officers|Officials|Others|Staff|Also) in (?=(?:Mrs?|Ms|Miss|Dr)\b[^:]{3,90} Attendance:)"
)


def beginnings(line: str, rules: ReadingRules) -> tuple[int, ...]:
    """Where lines begin inside a line; none where it is a paragraph."""
    if len(line) < _LONG:
        return ()
    labels = sorted((m.start(), m.end()) for p in rules.run_on if p.kind == "label" for m in p.regex.finditer(line))
    numbers = _numbers(line)
    headings = [] if numbers else list(_HEADING.finditer(line))
    headings = headings if len(headings) >= _RUN else []
    if not labels or len(labels) + len(numbers) + len(headings) < 2:
        return ()
    first = labels[0]
    if any(first[0] < start <= first[1] + 1 for start, _ in labels):
        return ()  # a list without names under its label: columns set one behind the other
    places = {at for at in numbers if at > 0}
    openings = [m.start() for p in rules.run_on if p.kind == "opening" for m in p.regex.finditer(line)]
    places |= {at for at in openings if at < first[0] and not any(at > n for n in numbers)}
    places |= {at for m in headings for at in (m.start(), m.end())}
    places |= {at for m in _RULED_OFF.finditer(line) if m.start() > first[0] for at in m.span()}
    places |= {m.start() for p in (_HALVED, _BEGAN) for m in p.finditer(line) if m.start() > first[0]}
    places |= {at for at, _ in labels if at > 0 and not any(0 < at - n <= _NEAR for n in numbers)}
    return tuple(sorted(places))


def _numbers(line: str) -> list[int]:
    """Where numbers stand that go up one by one: those with letters before them, else round ones, else plain ones."""
    for grammar, most in _GRAMMARS:
        run = _going_up(list(grammar.finditer(line)))
        if len(run) >= most:
            return run
    return []


def _going_up(found: Sequence[re.Match[str]]) -> list[int]:
    """The longest run of numbers, each the one before and one."""
    best: list[int] = []
    for i, first in enumerate(found):
        run, last = [first.start()], first
        for match in found[i + 1 :]:
            same = "stem" not in match.re.groupindex or (match["stem"], match["year"]) == (last["stem"], last["year"])
            if same and int(match["number"]) == int(last["number"]) + 1:
                run.append(match.start())
                last = match
        best = run if len(run) >= len(best) else best  # the latest '1' before '2': 'AGENDA ITEM 1' is none of them
    return best
