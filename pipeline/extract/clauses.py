"""The clauses under a decision's opening word.

Enters: the blocks after 'RESOLVED:'. Leaves: clauses, each with its letter or number, and where they end.
A clause may run over a page end, hold a list of its own, or stand alone without a letter.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise

from corpus.passage import Passage
from pipeline.blocks import Block
from rules.book import DecisionRules

__all__ = ["OUTDENT", "Clause", "begins_row", "bulleted", "carried_on", "clauses", "is_line", "run_in", "unquoted"]

_LABEL = re.compile(
    r"^[\[(]?(?P<label>[a-z]{1,2}|[ivx]{1,5}|[IVX]{2,5}|\d{1,2}[a-z]?|\d{1,3}\.\d{1,2}|[A-Z])[).\]]?\)?$"
)
_THAT = re.compile(r"(?i)^[\"“‘]?that\b")
_DECIDES = re.compile(
    r"(?i)\bbe (?:\w+ly )?(?!recommended|requested|asked)[a-z]+(?:ed|en)\b"
)  # 'That it be granted subject to:'
_STOPS = re.compile(r"[.:;,]$")
_ROMAN = {n: i for i, n in enumerate(["i", "ii", "iii", "iv", "v", "vi", "vii", "viii", "ix", "x", "xi", "xii"], 1)}
_BARE = re.compile(r"(?P<label>[A-Za-z])(?:[.:)]? (?=[A-Z])|[.)] (?=[a-z]))")
_STOPPED = re.compile(r"[Aa][.)] [a-z]")  # 'A. officers be asked', a row of one
_FIGURE = re.compile(r"(?:(?P<label>(?:\d{1,3}\.)?(?P<last>\d{1,2}))[.)]?|\(?(?P<roman>[IVX]{1,5})[.)]) (?=[A-Za-z])")
_SHALL = re.compile(
    r"(?!(?:The|An?) [\w’' -]{2,40}? (?:asked|requested|suggested|said|advised|commented|queried|hoped|felt|thanked)\b)"
    r"(?:The |That |An? |All )?[\w’' -]{2,60}? (?:will|shall|should|be)\b"
)
_QUOTED = re.compile(r"(?:[“\"]|[‘'](?=[Tt]hat\b[^‘]+$))(?P<words>.+)[”\"’'][.;,]?")
_NAMED = re.compile(  # 'Mr A Lee, Mrs B Hall and Councillor C Moor.', below 'conferred upon the following:'
    r"(?:(?:Cllrs?|Councillors?|Aldermen|Alderman|Mrs?|Ms|Miss|Dr)\.? [A-Z][^,;]{2,50}?"
    r"(?:[,;] (?:and )?| and |\.?$)){2,}"
)
_ACTION = re.compile(r"(?:Actions?|ACTIONS?)(?: [A-Z]{0,3}\d[\d./-]*)? ?(?::|[–—-] )")  # of a point, no clause
_OPEN = re.compile(r"(?::|:-|[-–—]|\band)$")
OUTDENT = 6  # points by which a line further left leaves a list
_SHORT, _FEW = 90, 5  # characters and words of a line in a list
_PAIR = re.compile(r"\w\)? ?(?: [-–—] |: |£|\.{3})")
_SAID = re.compile(
    r"(?i)\b(?:is|are|was|were|has|had|will|would|agreed|resolved|noted|said|asked|proposed|seconded|left|returned|signed"
    r"|closed|carried|approved|declared|reported)\b"
)


@dataclass(frozen=True, slots=True)
class Clause:
    """One clause: its label (None where it has none) and its words."""

    label: str | None
    passage: Passage


def clauses(
    blocks: Sequence[Block], start: int, stop: frozenset[int], rules: DecisionRules
) -> tuple[list[Clause], int]:
    """The clauses from `start` on, and the index after the last; `stop` holds blocks that none may swallow."""
    blocks = _lettered(blocks, start, stop)
    i = start
    while i < len(blocks) and i not in stop and is_lead_in(blocks[i], rules):
        i += 1
    if i >= len(blocks) or i in stop:
        return [], start
    if blocks[i].marker:
        return _listed(blocks, i, stop, rules)
    if blocks[i].text.rstrip().endswith(":") and i + 1 < len(blocks) and begins_row(blocks[i + 1]):
        found, end = _listed(blocks, i + 1, stop, rules)  # a longer lead-in: 'That, subject to funding, the Board:'
        says = not _THAT.match(blocks[i].text) or _DECIDES.search(blocks[i].text)
        return [Clause(None, blocks[i].passage), *found] if says else found, end
    return _plain(blocks, i, stop)


def _lettered(blocks: Sequence[Block], start: int, stop: frozenset[int]) -> Sequence[Block]:
    """The blocks with 'A Note ...', 'B Confirm ...' as clauses of a row, where the letters carry on."""
    made = list(blocks)
    if (numbered := _figured(blocks, start, stop)) is not None:
        return numbered
    first = next((i for i in range(start, min(start + 2, len(blocks))) if _begins(blocks[i], "A")), None)
    if first is None or first in stop:
        return blocks
    wanted, found = blocks[first].text[0], 0
    for i in range(first, len(blocks)):
        if i in stop:
            break
        if not _begins(blocks[i], wanted):
            continue
        match = _BARE.match(blocks[i].text)
        assert match is not None
        made[i] = blocks[i].labelled(blocks[i].passage.group(match, "label"), match.end())
        wanted, found = chr(ord(wanted) + 1), found + 1
    return made if found > 1 or _STOPPED.match(blocks[first].text) else blocks


def _figured(blocks: Sequence[Block], start: int, stop: frozenset[int]) -> Sequence[Block] | None:
    """The same with '1 the report ...', '2 the Board ...' or '5.1 that ...', which no reader takes for a list."""
    made, found = list(blocks), 0
    for i in range(start, len(blocks)):
        match = None if i in stop or blocks[i].marker or blocks[i].cells else _FIGURE.match(blocks[i].text)
        number = 0  # '1.0', '2.0' carry on by what stands before the stop
        if match is not None:
            figure = int(match["last"]) or int(match["label"].split(".")[0]) if match["last"] else 0
            number = figure or _ROMAN.get((match["roman"] or "").lower(), 0)
        if match is None or number != found + 1:
            if i > start or is_word(blocks[i]):
                break
            continue
        found += 1
        words = blocks[i].passage
        label = words.group(match, "label") or words.group(match, "roman")
        made[i] = blocks[i].labelled(label, match.end())
    return made if found > 1 else None


def is_word(block: Block) -> bool:
    """Whether a block says more than a lead-in's word or two."""
    return len(block.text.split()) > 3


def _begins(block: Block, letter: str) -> bool:
    """Whether an unmarked paragraph begins with the letter alone and a capital."""
    match = None if block.marker or block.cells else _BARE.match(block.text)
    return match is not None and (match["label"] == letter or (letter == "A" and match["label"] == "a"))


def unquoted(words: Passage) -> Passage:
    """What is decided without the quotation marks around the whole of it."""
    match = _QUOTED.fullmatch(words.text)
    return words.group(match, "words") if match else words


def is_lead_in(block: Block, rules: DecisionRules) -> bool:
    """'That:' and its like, which open the clauses and say nothing."""
    return not block.marker and any(p.search(block.text) for p in rules.lead_in)


def _label(block: Block) -> str | None:
    match = _LABEL.match(block.marker) if block.marker else None
    return match["label"] if match else None


def begins_row(block: Block) -> bool:
    """Whether a block is the first clause of a row: (a), (1) or (i)."""
    return _label(block) in ("a", "1", "i")


def _listed(
    blocks: Sequence[Block], start: int, stop: frozenset[int], rules: DecisionRules
) -> tuple[list[Clause], int]:
    found: list[_Row] = []
    stop = _without_inner(blocks, start, stop)
    first = blocks[start]
    lettered = _label(first) is not None
    i = start
    while i < len(blocks) and i not in stop:
        block = blocks[i]
        label = _label(block)
        if found and block.marker and (_elsewhere(block, label, first, found[-1].label) or _ACTION.match(block.text)):
            break
        if block.marker and lettered and label is not None and _next_in_row(found, label):
            found.append(_Row(label, [(label, block.passage)]))
        elif block.marker and not lettered and abs(block.indent - first.indent) < 6:
            found.append(_Row(None, [(None, block.passage)]))
        elif found and is_lead_in(block, rules):
            pass  # 'Contractual:' between two clauses is nobody's words
        elif found and (
            block.marker
            or _OPEN.search(found[-1].parts[-1][1].text)
            or _comes_back(blocks, i, found[-1].label, stop)
            or (_OPEN.search(found[-1].parts[0][1].text) and is_line(blocks[i - 1]) and is_line(block))
        ):
            found[-1].parts.append((label, block.passage))  # a list inside the clause, or a paragraph more
        else:
            break
        i += 1
    return [clause for row in found for clause in row.clauses()], i


def _without_inner(blocks: Sequence[Block], start: int, stop: frozenset[int]) -> frozenset[int]:
    """`stop` without the lines inside a clause that were taken for headings: 'Slips – Councillor A', between '(b) that
    these be appointed –' and '(c)'."""
    inner: set[int] = set()
    i = start
    while i < len(blocks):
        end = i
        while end in stop and end < len(blocks) and is_line(blocks[end]) and _PAIR.search(blocks[end].text):
            end += 1
        if end > i and i > start and _OPEN.search(blocks[i - 1].text):
            over = _label(blocks[i - 1])
            if over and end < len(blocks) and _next_in_row([_Row(over, [])], _label(blocks[end]) or ""):
                inner.update(range(i, end))
        i = max(end, i + 1)
    return stop - inner if inner else stop


def _elsewhere(block: Block, label: str | None, first: Block, last: str | None) -> bool:
    """Whether a number is not the clauses': a paragraph's ('6.5' below '(d)'), or a heading's that counts afresh."""
    if label is not None and last is None and "." in label:
        return _label(first) is None and block.indent <= first.indent  # the next paragraph, below points
    if label is None or last is None or block.indent > first.indent:
        return False
    if "." in label:
        return "." not in last and not (last.isdigit() and label.startswith(f"{last}."))
    afresh = label.isdigit() and last.isdigit() and int(label) <= int(last)
    return afresh and block.style.emphatic and not first.style.emphatic


@dataclass(slots=True)
class _Row:
    """A clause as it grows: its own words first, then what stands under it, each with its label."""

    label: str | None
    parts: list[tuple[str | None, Passage]]

    def clauses(self) -> list[Clause]:
        """One clause; or, where its words are a mere heading over lettered ones, one for each of those."""
        head, below = self.parts[0][1], self.parts[1:]
        heading = not _STOPS.search(head.text) and len(head.text.split()) <= 18
        if heading and self.label and below and all(label and label.isalpha() for label, _ in below):
            return [Clause(f"{self.label}{label}", words) for label, words in below]
        return [Clause(self.label, Passage.join(words for _, words in self.parts))]


def _next_in_row(found: Sequence[_Row], label: str) -> bool:
    """Whether the label carries the row on: b after a, 4 after 3, ii after i; else it is a list inside."""
    if not found:
        return True
    last = found[-1].label or ""
    if label.endswith(".0") and last.endswith(".0"):
        return int(label.split(".")[0]) == int(last.split(".")[0]) + 1
    if "." in label and "." in last:
        return label.split(".")[0] == last.split(".")[0] and int(label.split(".")[1]) - int(last.split(".")[1]) == 1
    if label.isdigit() and last.isdigit():
        return 0 < int(label) - int(last) <= 3
    if len(last) == 1 and len(label) == 1 and last.isalpha() and label.isalpha():
        return ord(label) - ord(last) in (1, 2)
    if (now := _ROMAN.get(label.lower())) and (before := _ROMAN.get(last.lower())):
        return now == before + 1
    return last == "z" and label == "aa"


def _comes_back(blocks: Sequence[Block], i: int, label: str | None, stop: frozenset[int]) -> bool:
    """Whether the row of clauses goes on after a paragraph without a label."""
    at = i + 1
    while is_line(blocks[i]) and at < len(blocks) and at not in stop and is_line(blocks[at]):
        at += 1  # 'Slips – Councillor A', over 'Lamps – Councillor B' and the next clause
    if at >= len(blocks) or at in stop or label is None:
        return False
    following = _label(blocks[at])
    if following is None:
        return False
    if label.isdigit() and following.isdigit():
        return int(following) == int(label) + 1
    return len(label) == len(following) == 1 and ord(following) == ord(label) + 1


def _plain(blocks: Sequence[Block], start: int, stop: frozenset[int]) -> tuple[list[Clause], int]:
    """One paragraph without a letter, or several that each begin with 'That'."""
    found: list[list[Passage]] = []
    i = start
    while i < len(blocks) and i not in stop:
        block = blocks[i]
        alike = found and any(p.match(block.text) and p.match(found[0][0].text) for p in (_THAT, _SHALL))
        if not found or (alike and not block.marker):
            found.append([block.passage])
        elif _OPEN.search(found[-1][-1].text) or (
            _OPEN.search(found[-1][0].text) and (block.marker or (is_line(blocks[i - 1]) and is_line(block)))
        ):
            found[-1].append(block.passage)
        else:
            break
        i += 1
    return [Clause(None, Passage.join(parts)) for parts in found], i


def bulleted(blocks: Sequence[Block], start: int, stop: frozenset[int]) -> Sequence[Block]:
    """The points without letters that stand from `start` on, below 'to print the list with the following:'."""
    end = start
    least = blocks[start].indent - OUTDENT if start < len(blocks) else 0.0
    while end < len(blocks) and end not in stop and blocks[end].marker and blocks[end].indent >= least:
        if _label(blocks[end]) is not None:
            break
        end += 1
    return blocks[start:end] or _lines(blocks, start, stop)


def _lines(blocks: Sequence[Block], start: int, stop: frozenset[int]) -> Sequence[Block]:
    """The plain short lines from `start` on, where there are some: 'Slips - Cllr Hart' over 'Lamps - Cllr Moss'."""
    end = start
    while end < len(blocks) and end not in stop and is_line(blocks[end]):
        end += 1
    there = start < len(blocks) and start not in stop and not blocks[start].cells
    named = there and _NAMED.fullmatch(blocks[start].text)
    return blocks[start : max(end, start + 1)] if end - start > 1 or named else []


def is_line(block: Block) -> bool:
    """Whether a block may be one of a list's plain lines: short, and no sentence."""
    plain = not block.marker and not block.cells and not block.style.emphatic and len(block.text) <= _SHORT
    few = _PAIR.search(block.text) or len(block.text.split()) <= _FEW
    return plain and bool(few) and not _STOPS.search(block.text) and not _SAID.search(block.text)


def carried_on(
    words: Passage, blocks: Sequence[Block], start: int, stop: frozenset[int]
) -> tuple[list[Clause], int] | None:
    """'that (1) A, ...' whose row goes on below, '(2) B', with where it ends; None where it doesn't."""
    first = _FIRST.match(words.text)
    if first is None:
        return None
    within = run_in(words)
    below = blocks[start] if start < len(blocks) and start not in stop else None
    if below and not below.cells and not below.marker and re.match(r"\(?[2bB]\) |\(?ii\) ", below.text):
        within = run_in(Passage.join((words, below.passage)))  # the rest of the row in a paragraph of its own
        return (within, start + 1) if len(within) > 1 else None
    if len(within) < 2:
        within = [Clause(first["label"], words.cut(first.end()))]
    rows = [_Row(c.label, [(c.label, c.passage)]) for c in within]
    i = start
    while i < len(blocks) and i not in stop and (label := _label(blocks[i])):
        if _next_in_row(rows, label):
            rows.extend(_Row(c.label, [(c.label, c.passage)]) for c in _further(label, blocks[i].passage))
        elif _resumes(blocks, i + 1, rows, stop):
            rows[-1].parts.append((label, blocks[i].passage))  # conditions (i) and (ii), between (a) and (b)
        else:
            break
        i += 1
    return ([clause for row in rows for clause in row.clauses()], i) if i > start else None


def _further(label: str, words: Passage) -> Iterator[Clause]:
    """'B; (iii) C' behind '(ii)', which a line happened to begin with, as the clauses that they are."""
    row = next((row for row in _ROWS.values() if label in row[1:]), [])
    for here, following in pairwise(row[row.index(label) :] if row else []):
        after = re.search(rf"[;,.] ?(?:and )?\(?{following}\) ?(?=\S)", words.text)
        if after is None:
            break
        yield Clause(here, words.cut(0, after.start() + 1))
        label, words = following, words.cut(after.end())
    yield Clause(label, words)


def _resumes(blocks: Sequence[Block], start: int, rows: Sequence[_Row], stop: frozenset[int]) -> bool:
    """Whether the row of clauses goes on behind a list inside its last."""
    for i in range(start, len(blocks)):
        label = None if i in stop else _label(blocks[i])
        if label is None or _next_in_row(rows, label):
            return label is not None
    return False


_FIRST = re.compile(
    r"(?:(?i:subject(?: always)? to|conditional (?:up)?on) [^;:]{3,140}?,? (?=\(i\)|\(a\)|\(1\)))?"
    r"(?:(?i:that|to)(?:[:,]? (?=\()|:? ?(?=(?:i|a|1)\))))?\(?(?P<label>i|a|1|A)[).] ?(?=\S)"
)
_ROWS = {
    "i": ["i", "ii", "iii", "iv", "v", "vi", "vii", "viii", "ix", "x"],
    "a": list("abcdefghijklmnop"),
    "A": list("ABCDEFGHIJKLMNOP"),
    "1": [str(n) for n in range(1, 16)],
}
_JOINED = re.compile(r"[,;]? and,?$")
_ALONE = re.compile(r"(?:\([ia1]\)|[ia1]\)|1\.) (?i:that|to)\b")  # a row of one


def run_in(words: Passage) -> list[Clause]:
    """'(i) that A; (ii) that B; and (iii) that C' as clauses; words without such a row as one."""
    first = _FIRST.match(words.text)
    if first is None:
        return [Clause(None, words)]
    found: list[Clause] = []
    row = _ROWS[first["label"]]
    start = first.end()
    for here, following in zip(row, [*row[1:], None], strict=True):
        after = (
            (
                re.compile(rf"(?:[;,.:]|\band) ?\(?{following}[).] ?(?=\S)").search(words.text, start)
                or re.compile(rf"(?<=[\w)])() \({following}\) ?(?=\S)").search(words.text, start)
            )
            if following
            else None
        )
        end = after.start() + (0 if after and after[0].startswith("and") else 1) if after else len(words.text)
        part = words.cut(start, end)
        if joined := _JOINED.search(part.text):
            part = part.cut(0, joined.start())
        found.append(Clause(here, part))
        if after is None:
            break
        start = after.end()
    return found if len(found) > 1 or _ALONE.match(words.text) else [Clause(None, words)]
