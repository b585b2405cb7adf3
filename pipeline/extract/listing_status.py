"""A cell beside a name, or words behind its dash, that say whether somebody came: 'Present', 'Apologies', 'Absent'.

Enters: the last cell of a row that stands under no heads of columns, or a line. Leaves: what the cell says, or None;
the line without such words.
"""

from __future__ import annotations

import re
from dataclasses import replace

from corpus.passage import EMPTY, Passage
from pipeline.extract.listed import Listed
from rules.book import AttendanceRules

__all__ = ["ABSENT", "by_key", "came", "is_reason", "said_there", "sent"]

ABSENT = re.compile(
    r"(?i)\s*(?:[-–—,]\s*apolog(?:ies|y)|\(apolog(?:ies|y)\)"
    r"|(?<=[a-z]) (?:sent|gave|tendered) (?:(?:his|her|their) )?apologies(?: for absence)?\.?)$"
)
"""Behind a name: who was away. 'A Moor, Leader – Apologies', 'Bo Hall sent apologies for absence'."""


_PRESENT = re.compile(r"(?i)(?:present|in attendance|attended)(?: ?\([^()]*\))?")
_AWAY = re.compile(r"(?i)(?:apology|apologies)(?: (?:received|given|sent|accepted))?(?: ?\([^()]*\))?")
_ABSENT = re.compile(r"(?i)(?:absent|not present|did not attend|no apologies)(?: ?\([^()]*\))?")
_BEHIND = re.compile(
    r"(?i)(?P<who>[^;]{4,90}?)(?: [-–—] ?|[–—] ?|: ?|, )(?:(?P<came>present|in attendance|attended)"
    r"|absent|did not attend|not present)\.?"
)
_MARKED = re.compile(  # 'S (Bo Hall)', in a column of marks
    r"(?:S|Subs?\.?|Substitute) ?(?:\(|[-–:] ?)(?P<who>[A-Z][\w’' -]{3,40})\)?(?P<came>)"
)
_SENT = re.compile(  # 'Substitute: B Hall', 'No – B Hall attended'
    r"(?i:no\b ?[–—,;:-]? ?)?(?i:substitute|sub|deputy|represented by|substituted by)\b"
    r"\.?(?i: member)? ?[:–-]? ?(?P<who>[A-Z].+)"
    r"|(?i:no) ?[–—,;:-] ?(?P<came>[A-Z][^,;:]{3,50}?) "
    r"(?:attended|attending|deputised|deputising|substituted|in attendance)\b.*"
)
_SEVERAL = re.compile(r"[;,]| and | & ")
_BETWEEN = re.compile(r"[,;.] ?(?:and )?|and ")
_CAME_FOR = re.compile(
    r" attended (?:the meeting )?(?:(?:only )?for (?:agenda )?items? (?:\d+[a-z]?(?:, | and | & |[–-])?)+?"
    r"|to (?:take|record) (?:the )?(?:minutes|notes)|for part of the meeting)(?=,| and |;|\.?$)"
)


def came(cell: Passage) -> str | None:
    """'present', 'apologies' or 'absent'; None where the cell says something else."""
    told = {"present": _PRESENT, "apologies": _AWAY, "absent": _ABSENT}
    return next((said for said, pattern in told.items() if pattern.fullmatch(cell.text)), None)


def said_there(line: Passage) -> Passage:
    """A line of one person without 'present' behind the dash; empty where 'absent' stands there. Of several, each came
    for something: 'A Lee attended for item 1 and B Hall attended to take the minutes'."""
    if line.text.count(" attended ") > 1 and len(came_for := list(_CAME_FOR.finditer(line.text))) > 1:
        starts = [0, *(m.end() for m in came_for)]
        parts = [line.cut(a, b) for a, b in zip(starts, [*(m.start() for m in came_for), None], strict=True)]
        return Passage.join([p.cut(m.end()) if (m := _BETWEEN.match(p.text)) else p for p in parts], ", ")
    said = (
        _BEHIND.fullmatch(line.text) if line.text[-8:].strip(" .").lower().endswith(("t", "ce", "ed", "nd")) else None
    )
    if said is None or (not said["came"] and _SEVERAL.search(said["who"])):
        return line
    return line.group(said, "who") if said["came"] else EMPTY


def by_key(one: Listed, line: Passage, key: bool) -> Listed:
    """A listing called absent by the letter behind the name, 'Miss A Lee (A)', where a key says what it means."""
    if not key or one.status == "apologies" or not re.search(re.escape(one.name.text) + r",? ?\(A\)", line.text):
        return one
    return replace(one, status="apologies", capacity=None, is_chair=False)


def sent(cell: Passage) -> Passage:
    """Who came in somebody's place, by the cell that says whether that one came; empty where nobody did."""
    match = _SENT.fullmatch(cell.text) or _MARKED.fullmatch(cell.text)
    return cell.group(match, "who" if match["who"] else "came") if match else EMPTY


def is_reason(name: Passage, said: Passage, rules: AttendanceRules) -> bool:
    """Whether a cell that a dash begins says why the one beside it was away: 'Cllr A Lee | - unwell'."""
    spelt = f"{name.text} - {said.text}"
    return any((m := p.search(spelt)) is not None and m.start() == len(name.text) for p in rules.qualifier)
