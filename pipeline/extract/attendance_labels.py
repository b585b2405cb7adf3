"""What opens a list of names: headings, labels before names on their line, and the heads of a table's columns.

Enters: a block, a cell or the words of a line. Leaves: which list it opens and by which rule, or None.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace

from corpus.passage import EMPTY, Passage, Run
from pipeline.blocks import Block
from pipeline.extract.people import inside_brackets
from rules.book import AttendanceRules, Pattern

__all__ = [
    "attends",
    "column_of",
    "columns_apart",
    "first_sentence",
    "heading_of",
    "label_of",
    "labelled",
    "labels_in",
    "presides",
    "rejoined",
    "spoken",
]

_DASHED = re.compile(r"(?:Apologies|APOLOGIES)(?: (?:for|FOR) (?:absence|ABSENCE))? ?[–-] ?")
_EXPLAINED = re.compile(  # 'Apologies (year group(s) represented and actions)'
    r" \((?!(?i:apolog|absent|attend|not|in attend|present))(?:[^()\s]|\([^()]*\))+(?: (?:[^()\s]|\([^()]*\))+){3,}\)$"
)
_BROKEN = re.compile(
    r"(?i)\b(?:in|and|of|for|by|&|also|without|with|committee|on .{3,40})$"
)  # a label that goes on below
_SPOKEN = re.compile(  # 'The Mayor, Cllr A Lee stated that it was late.', 'They passed a vote of sympathy to Mr B Hall'
    r"(?=.{40})[A-Z][^;:]{3,60}(?<![,(]) (?:stated|said|advised|announced|reported|explained|reminded [a-z]+) that "
    r"|(?=.{40})[A-Z][^;:]{3,60}(?<![,(]) (?:welcomed|thanked|congratulated) (?:all|every\w+|the|those|[Mm]embers)\b"
    r"|.{0,200}\b(?:[Vv]otes?|[Ee]xpressions?) of [Ss]ympathy\b"
)
_HALF = re.compile(r"(?:Officers|Officials|Others|Staff|Also) in (?=(?:Mrs?|Ms|Miss|Dr)\b)")
_OTHER_HALF = re.compile(r"(?:in )?Attendance ?:")
_NARROW = re.compile(r"[A-Z][a-z]{3,11} [a-z]{1,3}")  # 'Apologie s', 'Organisatio n', broken by a narrow column
_PART = re.compile(r"[a-z][\w-]*(?: [\w-]+){0,5}")  # the middle of a label over three lines
_OVER = re.compile(
    r"[,;&]$|\b(?:and|of|the|for)$|\([^()]*$|(?:^|[\s,])(?:(?:[A-Z]\.? ?)+|Cllr|Councillor|Mrs?|Ms|Miss|Dr)$"
)
_GROUPED = re.compile(r"(?:Councillors|Cllrs|Members|COUNCILLORS)\b")
_OWN = re.compile(r"(?:Councillors?|Cllrs?|Mrs?|Ms|Miss|Dr|Members|Sir|Dame)\b")
_STOP = re.compile(
    r"(?<=[a-z)]) ?\.\s+(?![A-Z][\w’'-]+ [A-Z][\w’'-]+ \([A-Z]{2,3}\)(?:[,;.] |$))"  # 'A Lee (AL). Bo Hall (BH), Cy'
    r"(?=[A-Z]|(?:\d+|a|one|two|three|four|five|six) (?:members?|residents?|parishioners?)\b)"
)
_MAY_LABEL = re.compile(r"(?<=[\w.):–&-])[.;,]?\s+(?=[A-Z])|;\s+(?=(?:also|in attendance|apologies)\b)")
_ASIDE = re.compile(r" ?\([^()]{2,40}\)(?P<end> ?(?::-?|[-–—])?)$")
_SERVE = re.compile(r"\((?i:council )?(?i:officers|staff|officials)\)")
_LABEL = 24  # characters within which a label ends that stays with its names ('Councillors: Moor, Lee')
_SEATED = ("representing", "sector", "constituency")  # heads of a group of seats


def rejoined(blocks: Sequence[Block], rules: AttendanceRules) -> Iterator[Block]:
    """The blocks, a label that its narrow column broke made whole: 'OFFICERS IN | A Lee' over 'ATTENDANCE:', 'Also |
    Councillors A Lee, B' over 'present: | Hall'."""
    held: list[Block] = []
    over: Block | None = None  # the first half of a label, on a line of its own
    halved = False
    for i, block in enumerate(blocks):
        below = blocks[i + 1] if i + 1 < len(blocks) else None
        if halved:
            halved = False
            continue
        if (whole_label := _halves(block, below)) is not None:
            block, halved = whole_label, True
        if over is not None:
            block, over = replace(block, passage=Passage.join((over.passage, block.passage))), None
        elif not held and _begins(block, below, rules):
            over = block
            continue
        block = _columned(block, below, rules)
        if held:
            filled = [c for c in block.cells if c] or [block.passage]
            parts = [one.cells[0] for one in held]
            whole = Passage.join((*parts, filled[0]))
            if not block.marker and (len(filled) == 1 or block.cells[0]) and label_of(whole, rules) is not None:
                yield from _made_whole(held, whole, filled[1:], block)
                held = []
                continue
            if len(held) == 1 and len(filled) == 2 and block.cells[0] and _PART.fullmatch(filled[0].text):
                held.append(block)
                continue
            yield from held
            held = []
        if len(block.cells) > 1 and _BROKEN.search(block.cells[0].text) and any(block.cells[1:]):
            held = [block]
            continue
        yield block
    yield from held


def _halves(block: Block, below: Block | None) -> Block | None:
    """'Officers in Mr A Lee, Clerk' over 'Attendance: Ms B Hall', a label of two lines that was read across: as one."""
    first = None if block.cells else _HALF.match(block.text)
    rest = None if first is None or below is None or below.cells else _OTHER_HALF.match(below.text)
    if first is None or rest is None or below is None:
        return None
    parts = (block.passage.cut(0, first.end()), below.passage.cut(0, rest.end()))
    return replace(block, passage=Passage.join((*parts, block.passage.cut(first.end()), below.passage.cut(rest.end()))))


def _begins(block: Block, below: Block | None, rules: AttendanceRules) -> bool:
    """Whether a line alone is the first half of a label whose second stands with the names: 'Also in' over
    'Attendance:   A Lee'."""
    if below is None or any(b.cells or b.marker for b in (block, below)) or not _BROKEN.search(block.text):
        return False
    half, colon, _ = below.text.partition(":")
    return (
        bool(colon) and label_of(Passage.join((block.passage, below.passage.cut(0, len(half) + 1))), rules) is not None
    )


def _made_whole(held: Sequence[Block], whole: Passage, rest: Sequence[Passage], last: Block) -> Iterator[Block]:
    """The rows of a broken label as one; names that don't go on in the next line stay in a row of their own."""
    first, *others = held
    beside = list(first.cells[1:])
    at = max(i for i, c in enumerate(beside) if c)
    further: list[tuple[Block, Passage]] = []
    for block, words in [*((b, Passage.join(b.cells[1:])) for b in others), *((last, c) for c in rest[:1])]:
        if not further and len(rest) < 2 and _over(beside[at], words):
            beside[at] = Passage.join((beside[at], words))
        else:
            further.append((block, words))
    yield replace(first, cells=(whole, *beside), passage=Passage.join((whole, *beside)))
    if len(rest) > 1:  # with further names beside the label's last line
        yield replace(last, cells=(EMPTY, *last.cells[1:]), passage=Passage.join(rest))
        further = further[: len(others)]
    for block, words in further:
        yield replace(block, cells=(EMPTY, words), passage=words)


def _over(above: Passage, below: Passage) -> bool:
    """Whether names go on in the line below: inside an entry, or within a run of councillors."""
    if _OVER.search(above.text) or below.text[:1].islower():
        return True
    return bool(_GROUPED.match(above.text)) and not _OWN.match(below.text)


def _columned(block: Block, below: Block | None, rules: AttendanceRules) -> Block:
    """A line of text, its label parted from the names where the label goes on below: 'Apologies for   A Lee' over
    'absence:'."""
    if block.cells or block.marker or below is None or below.cells or len(block.passage.runs) < 2:
        return block
    at = block.passage.runs[1].at
    label, names = block.passage.cut(0, at), block.passage.cut(at)
    if not _BROKEN.search(label.text) or label_of(Passage.join((label, below.passage)), rules) is None:
        return block
    return replace(block, cells=(label, names))


def labelled(words: Passage, rules: AttendanceRules) -> Iterator[tuple[str, Passage, Pattern | None]]:
    """The words parted at labels of attendance inside them, each with its label: 'Present: A, B. In attendance: C'."""
    starts: list[tuple[int, int, Pattern]] = []
    for at in [0, *(m.end() for m in _MAY_LABEL.finditer(words.text))]:
        rest = words.text[at:]
        told = next(((p, m) for p in rules.prefix if (m := p.regex.match(rest))), None)
        inside = starts and at < starts[-1][1]  # 'Absence:' of 'Apologies for Absence:'
        clear = at == 0 or ":" in (told[1][0] or rest[:_LABEL]) if told else False
        stopped = told is not None and told[0].kind == "apologies" and words.text[:at].rstrip().endswith(".")
        stopped = stopped or (told is not None and bool(_DASHED.fullmatch(told[1][0])))  # '... Apologies – A Lee'
        if told is not None and not inside and (clear or stopped):  # 'Mr A Lee (Clerk). Apologies Mr B Hall'
            starts.append((at, at + told[1].end(), told[0]))
    if not starts or starts[0][0] > 0:
        yield "", words.cut(0, starts[0][0] if starts else None), None
    for n, (start, end, pattern) in enumerate(starts):
        stop = starts[n + 1][0] if n + 1 < len(starts) else None
        yield words.text[start:end], words.cut(end, stop), pattern


def first_sentence(words: Passage) -> Passage:
    """A run of names up to where prose begins again."""
    for match in _STOP.finditer(words.text):
        if inside_brackets(words.text, match.start()) and ")" in words.text[match.end() :]:
            continue  # 'A Lee (Env. Agency), B Hall'
        if not re.search(
            r"(?:\b(?:Cllrs?|Mrs?|Ms|Drs?|Messrs|Revs?|Preb|Ven|St|Profs?|Ald|Capt|Col|Snr|Supt|Insp|Sgt|Hon|Jr|Co|Sen|Ex|Exec|Asst|Dep|Dir"
            r"|Eng|Admin|Comm|Det|Div|[Ss]ub))$",
            words.text[: match.start()],
        ):
            return words.cut(0, match.start())
    return words


def heading_of(block: Block, rules: AttendanceRules) -> tuple[str, str] | None:
    """A block that is a heading of a list and nothing else; in a table it may stand in any one cell."""
    filled = [c for c in block.cells if c]
    text = filled[0].text if len(filled) == 1 else block.text
    if len(filled) > 1:
        told = attends(block.text, rules) if len(filled) == 2 else None
        return told if told is not None and told[0] == "chair" else None  # 'PRESENT: | The Right Worshipful the Mayor'
    text = text[1:-1] if re.fullmatch(r"\([^()]{4,40}\)", text) else text  # '(Officials)'
    return attends(text, rules)


def label_of(cell: Passage, rules: AttendanceRules) -> tuple[str, str] | None:
    """The list that a cell opens."""
    told = attends(cell.text, rules)
    return attends(cell.text.replace(" ", ""), rules) if told is None and _NARROW.fullmatch(cell.text) else told


def labels_in(block: Block, rules: AttendanceRules) -> Passage:
    """A row that holds several labels in one cell, in the page's own order: 'PRESENT: In attendance: | ...'."""
    cell = block.cells[0]
    labels = list(re.finditer(r"[A-Z][A-Za-z ]{3,24}:-?", cell.text))
    if len(labels) < 2 or any(label_of(cell.group(m), rules) is None for m in labels):
        return EMPTY
    pieces = [(r, c.text[r.at : r.at + r.length]) for c in block.cells for r in c.runs]
    pieces.sort(key=lambda p: (p[0].page, p[0].start))
    return Passage.join(Passage(text, (Run(0, len(text), r.page, r.start),)) for r, text in pieces)


def presides(cell: str, rules: AttendanceRules) -> Pattern | None:
    """'Presiding', 'In the Chair' in a column of its own."""
    words = cell.rstrip(" :") + ": A"
    return next((p for p in rules.prefix if p.kind == "chair" and p.search(words)), None)


def column_of(text: str, rules: AttendanceRules) -> str | None:
    kind = next((p.kind for p in rules.column_head if p.search(text)), None)
    return column_of(text.replace(" ", ""), rules) if kind is None and _NARROW.fullmatch(text) else kind


def attends(words: str, rules: AttendanceRules) -> tuple[str, str] | None:
    """The list that a heading opens: 'Present', 'Apologies for absence'."""
    told = next(((p.kind, p.name) for p in rules.heading if p.search(words)), None)
    aside = _ASIDE.search(words) if told is None else None  # 'In attendance (Secretariat):'
    if aside:
        opened = attends(words[: aside.start()] + aside["end"], rules)
        serves = opened is not None and opened[0] == "other" and _SERVE.search(aside[0])
        return ("officer", opened[1]) if opened is not None and serves else opened  # 'In attendance (officers)'
    explained = _EXPLAINED.search(words) if told is None else None
    return attends(words[: explained.start()], rules) if explained else told


def spoken(text: str) -> bool:
    """Whether words are said of a meeting, and no line of a list: what somebody stated, for whom a vote was passed."""
    return _SPOKEN.match(text) is not None


def columns_apart(columns: tuple[str | None, ...], block: Block) -> tuple[str | None, ...]:
    """The columns, 'Absent' told from 'Apologies' where a table has both; and 'Representing', beside a column of
    organisations, as the group of seats that it is."""
    said = [c.text.casefold() for c in block.cells]
    if columns.count("away") > 1:
        columns = tuple("gone" if text == "absent" else kind for text, kind in zip(said, columns, strict=True))
    if columns.count("organisation") > 1:
        columns = tuple("ward" if text in _SEATED else kind for text, kind in zip(said, columns, strict=True))
    return columns
