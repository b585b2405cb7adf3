"""Which numbers at the head of blocks are minute numbers.

Enters: blocks. Leaves: the longest run of numbers that carry on from one another, in whatever form they are
printed: '48.', '35.1', '19.09.01', 'PC24/05', '285/07-08'. A list of five points loses against a run of
fifteen headings; paragraphs numbered under numbered headings lose against those.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from itertools import pairwise

from corpus.passage import Passage
from pipeline.blocks import Block
from pipeline.dates import MONTH_NAME
from pipeline.extract.people import bare
from pipeline.extract.roman import romans, value_of
from rules.book import Layout, RuleBook

__all__ = ["LEADER", "Numbered", "chain", "neighbours", "numbered"]

_LONGEST_HEADING = 180  # characters
LEADER = re.compile(r"\.{3,} ?\d{1,4}$|…+ ?\d{1,4}$")  # 'Apologies ...... 3', of a list of contents
_DECLARED = 120  # characters
_COVERED = 0.6  # the share of sub-numbers whose first part is a heading's own number


_ALONE = re.compile(
    r"\d{1,3}\.(?:\d{1,2}\.?){0,2}|(?:[A-Z]{2,5} )?\d{1,4}/\d{2,4}|[A-Z]{1,5}[/.-]\d{1,4}(?:[/.-]\d{1,4}){1,2}"
)
_LETTERS = re.compile(r"[A-Z]{2,5}")
_FIGURES = re.compile(r"\d{1,4}/\d{2,4}")
_SPACED = re.compile(rf"(\d{{1,4}}) +(?=[A-Z][a-z])(?!(?i:{MONTH_NAME}))")
_CAPITALS = re.compile(r"[A-Z]{3,}(?:[ -][A-Z]{2,})+ |[A-Z]{5,} (?=[A-Z][a-z])")  # a heading, run in with its text
_FIGURE = re.compile(r"\d{1,3}|\(\d{1,3}\)")
_BRACKETED = re.compile(r"\((\d{1,2})\)")
_TITLE = 70  # characters of a heading whose number is in brackets
_POINT = re.compile(r"\d{1,4}\.?")
_BARE = re.compile(rf"(\d{{1,5}}) +(?=[A-Z‘“])(?!(?i:{MONTH_NAME}))")
_SENTENCE = re.compile(r".{25,}[.!?]")
_HEADED = 3  # headings whose bare numbers go up one by one, from which on these are the minutes' own
_MANY = 4  # numbers on lines of their own, from which on that is the paper's habit


@dataclass(frozen=True, slots=True)
class Numbered:
    """A block with a number at its head: as printed, its parts, and the form that its neighbours share."""

    at: int
    number: str
    parts: tuple[int, ...]
    form: str  # letters and marks between the parts
    end: str  # what stands behind the number
    weight: float
    letter: int = 0  # of '41b/19'


def numbered(block: Block, layout: Layout, book: RuleBook) -> Block:
    """The block with its number as the marker, where the reader left it in the text."""
    if block.marker or block.cells or not block.text or _declares(block.text, book):
        return block
    for pattern in book.heads.number:
        match = pattern.search(block.text) if pattern.kind in ("lead", "clause") else None
        if match is not None:
            words = block.passage
            number = words.group(match, "number")
            if number.text.isdigit() and match[0].endswith("."):
                number = words.cut(match.start("number"), match.end("number") + 1)  # '37.PRESENT'
            return replace(block, marker=number.text, marker_passage=number, passage=words.cut(match.end()))
    return block


def _declares(text: str, book: RuleBook) -> bool:
    """'Item 4 – Councillor Lee' says who declared an interest in the item, and heads none."""
    if len(text) > _DECLARED or not text[:12].casefold().lstrip("•- ").startswith(("item", "agenda item")):
        return False
    told = next((m for p in book.meetings.declaration if p.kind == "listed" and (m := p.search(text))), None)
    return told is not None and bool(told["item"]) and bare(told["name"], book.names) != told["name"]


def neighbours(blocks: Sequence[Block], book: RuleBook) -> list[Block]:
    """Numbers that the reader left: on a line of their own over their heading, or before a heading that alone
    ends in a full stop, between two that don't."""
    blocks = _lone(_under_heads(_bare(romans(_stacked(_bracketed(blocks))))))
    told = (b.marker.rstrip(".") for b in blocks if b.marker and not LEADER.search(b.text))
    known = {int(number) for number in told if number.isdigit()}
    habit = sum(1 for b in blocks if not b.cells and not b.marker and _ALONE.fullmatch(b.text)) >= _MANY
    blocks = _named_alone(blocks, book)
    out: list[Block] = []
    held: Block | None = None
    seen: set[int] = set()  # numbers above
    for block in blocks:
        alone = None if block.cells or block.marker else _ALONE.fullmatch(block.text)
        if alone is not None:
            if held is not None and not block.text.startswith(held.text.rstrip(".")):
                out.append(held)
                held = None
            held = held or block  # '2.' over '2.1' over the heading
            continue
        if held is not None and not block.cells and not block.marker and (habit or _heads(block)):
            number = held.passage
            block = replace(block, marker=number.text, marker_passage=number)
        elif held is not None:
            out.append(held)
        held = None
        spaced = None if block.cells or block.marker else _SPACED.match(block.text)
        if spaced and int(spaced[1]) - 1 in seen and int(spaced[1]) not in known and len(block.text) <= 120:
            words = block.passage
            known.add(int(spaced[1]))
            block = replace(
                block, marker=spaced[1], marker_passage=words.group(spaced, 1), passage=words.cut(spaced.end())
            )
        if block.marker and block.marker.rstrip(".").isdigit():
            seen.add(int(block.marker.rstrip(".")))
        out.append(block)
    return out if held is None else [*out, held]


def _bracketed(blocks: Sequence[Block]) -> Sequence[Block]:
    """'(1) Apologies' over its text, '(2) Finance' over its own: where nothing else is numbered, headings and no
    clauses, which they would be did they not stand out."""
    told = [(i, m) for i, b in enumerate(blocks) if not b.cells and b.marker and (m := _BRACKETED.fullmatch(b.marker))]
    counts = [int(m[1]) for _, m in told]
    if len(told) < _HEADED or counts != list(range(1, len(told) + 1)) or any(_other(b) for b in blocks):
        return blocks
    headed = [i for i, _ in told if _titled(blocks[i].text) and i + 1 < len(blocks) and not blocks[i + 1].marker]
    if len(headed) < max(_HEADED, len(told) - 1):
        return blocks
    out = list(blocks)
    for i, _ in told:
        out[i] = replace(out[i], style=replace(out[i].style, bold=True))
    return out


def _other(block: Block) -> bool:
    """A number that is in no brackets."""
    return not block.cells and bool(block.marker) and bool(_POINT.fullmatch(block.marker or ""))


def _titled(text: str) -> bool:
    return len(text) <= _TITLE and text[:1].isupper() | text[:1].isdigit() and not re.search(r"[.;,]$", text)


def _bare(blocks: Sequence[Block]) -> Sequence[Block]:
    """'72 FINANCE', '73 MINUTES': a number and a space before a heading, where three or more go up one by one and
    each looks like a heading."""
    plain = [(i, m) for i, b in enumerate(blocks) if not b.cells and not b.marker and (m := _BARE.match(b.text))]
    found: list[tuple[int, re.Match[str]]] = []
    run: list[tuple[int, re.Match[str]]] = []
    headed = ((i, m) for i, m in plain if _heads(blocks[i]) or _CAPITALS.match(blocks[i].text, m.end()))
    for i, match in [*headed, (-1, None)]:
        if match is not None and run and int(match[1]) == int(run[-1][1][1]) + 1:
            run.append((i, match))
            continue
        found.extend(run if len(run) >= _HEADED else [])
        run = [(i, match)] if match is not None else []
    out = list(blocks)
    for i, match in found:
        words = out[i].passage
        number = words.group(match, 1)
        out[i] = replace(out[i], marker=number.text, marker_passage=number, passage=words.cut(match.end()))
    return out


def _under_heads(blocks: Sequence[Block]) -> Sequence[Block]:
    """'BUDGET' over '56.' over its paragraph: numbers alone below headings."""
    plain = [not b.cells and not b.marker for b in blocks]
    return _numbering(
        blocks,
        (
            i
            for i in range(1, len(blocks) - 1)
            if plain[i - 1] and plain[i] and _POINT.fullmatch(blocks[i].text)
            if _heads(blocks[i - 1]) and not _heads(blocks[i + 1])
        ),
        -1,
    )


def _lone(blocks: Sequence[Block]) -> Sequence[Block]:
    """'1' over 'Introductions', '2' over 'Finance': lines that are nothing but a number over their headings."""
    return _numbering(
        blocks,
        (
            i
            for i, (block, below) in enumerate(pairwise(blocks))
            if not (block.cells or block.marker) and _FIGURE.fullmatch(block.text)
            if not (below.cells or below.marker or _FIGURE.fullmatch(below.text)) and 3 < len(below.text) <= 100
        ),
        1,
    )


def _numbering(blocks: Sequence[Block], alone: Iterable[int], step: int) -> Sequence[Block]:
    """Lines that are nothing but a number, where three or more go up one by one, made the markers of the blocks `step`
    away."""
    best: list[int] = []
    runs: dict[bool, list[int]] = {True: [], False: []}  # '1', of a page's foot, is none of '(28)' and '(29)'
    for i in alone:
        text = blocks[i].text
        run = runs[text[0] == "("]
        follows = run and int(text.strip(".()")) == int(blocks[run[-1]].text.strip(".()")) + 1
        run = runs[text[0] == "("] = [*run, i] if follows else [i]
        best = max(best, run, key=len)
    if len(best) < _HEADED:
        return blocks
    numbers = frozenset(best)
    return [
        _headed(b, blocks[i - step].passage) if i - step in numbers else b
        for i, b in enumerate(blocks)
        if i not in numbers
    ]


def _headed(block: Block, number: Passage) -> Block:
    """A heading with its number; one in brackets would be a clause's, did the heading not stand out."""
    style = replace(block.style, bold=True) if number.text.startswith("(") else block.style
    return replace(block, marker=number.text, marker_passage=number, style=style)


def _stacked(blocks: Sequence[Block]) -> Sequence[Block]:
    """'PCP' over '1/12', broken by a narrow column, as the one number that they are."""
    plain = [None if b.cells or b.marker else b.text for b in blocks]
    pairs = [
        i
        for i in range(len(blocks) - 1)
        if (a := plain[i]) and (b := plain[i + 1]) and _LETTERS.fullmatch(a) and _FIGURES.fullmatch(b)
    ]
    if len(pairs) < 2 or len({plain[i] for i in pairs}) > 1:
        return blocks
    out = list(blocks)
    for i in reversed(pairs):
        whole = Passage.join((blocks[i].passage, blocks[i + 1].passage))
        out[i : i + 2] = [replace(blocks[i], passage=whole)]
    return out


def _named_alone(blocks: Sequence[Block], book: RuleBook) -> Sequence[Block]:
    """'Agenda item 3' on a line of its own numbers the heading below it; where a sentence follows at once, the
    line is all the heading there is."""
    lone = [p for p in book.heads.number if p.kind == "alone"]
    told = {i: m for i, b in enumerate(blocks) if not (b.cells or b.marker) for p in lone if (m := p.search(b.text))}
    if len(told) < 2:
        return blocks
    out: list[Block] = []
    number: Passage | None = None
    for i, block in enumerate(blocks):
        match = told.get(i)
        if match is not None:
            number = block.passage.group(match, "number")
            below = blocks[i + 1] if i + 1 < len(blocks) else None
            headed = below is not None and not below.cells and not below.marker and i + 1 not in told
            if headed and len(below.text) <= _LONGEST_HEADING and not _SENTENCE.fullmatch(below.text):  # type: ignore[union-attr]
                continue
            block = replace(block, marker=number.text, marker_passage=number)
        elif number is not None:
            block = replace(block, marker=number.text, marker_passage=number)
        number = None
        out.append(block)
    return out


def _heads(block: Block) -> bool:
    return block.style.emphatic or (block.text == block.text.upper() and len(block.text) <= _LONGEST_HEADING)


def chain(blocks: Sequence[Block], layout: Layout, book: RuleBook) -> list[int]:
    """Indices of the blocks whose numbers carry on from one another, weighed by how much they look like headings."""
    found = [n for i, b in enumerate(blocks) if (n := _number(i, b, layout, book)) is not None]
    whole = _best([n for n in found if len(n.parts) == 1])
    parted = _best([n for n in found if len(n.parts) > 1])
    if parted and whole and (_score(parted) <= _score(whole) or _under(parted, whole)):
        parted = []
    best = _rounded(parted) or whole
    if len(best) < 2:
        best = _all_one(found) or best
    return [n.at for n in best]


def _rounded(run: list[Numbered]) -> list[Numbered]:
    """Where headings are '1.0', '2.0', the numbers between them, '1.1', are those of paragraphs."""
    round_ = [n for n in run if re.search(r"\.0$", n.number)]
    return round_ if len(round_) > 2 else run


def _all_one(found: Sequence[Numbered]) -> list[Numbered]:
    """A list whose automatic numbers a conversion lost: every item is '1.'."""
    ones = [n for n in found if n.parts == (1,) and n.form == "#" and n.end == "."]
    return ones if len(ones) >= _MANY and len(ones) > 0.8 * sum(len(n.parts) == 1 for n in found) else []


def _number(i: int, block: Block, layout: Layout, book: RuleBook) -> Numbered | None:
    if block.cells or not block.marker or not block.text:
        return None
    marker = block.marker
    match = next((m for p in layout.minute_number if p.kind == "numbered" and (m := p.search(marker))), None)
    if match is None:
        match = next((m for p in book.heads.number if p.kind == "marker" and (m := p.search(marker))), None)
    own = match["number"] if match else None
    if own is None and any(p.kind == "lead" and p.search(f"{marker} A") for p in book.heads.number):
        own = re.sub(r"(?<=[./-]) ", "", marker)  # 'GBP/22/ 16'
    roman = value_of(marker) if own is None else 0
    own = marker.rstrip(".") if roman and (block.style.emphatic or block.text == block.text.upper()) else own
    if (
        own is None
        or LEADER.search(block.text)
        or block.text.endswith(";")
        or (block.text[0].islower() and not block.style.emphatic)
    ):
        return None
    if own[0] == "(" and own[-1] == ")" and not block.style.emphatic:
        return None  # a clause
    parts = (roman,) if roman else tuple(int(d) for d in re.findall(r"\d+", own))
    form = "0#" if re.fullmatch(r"0\d", own) else "I" if roman else re.sub(r"\d+", "#", own)
    stands_out = block.style.emphatic or block.text == block.text.upper()
    weight = 3.0 if stands_out else 1.0
    if len(block.text) > _LONGEST_HEADING:
        weight = 0.4
    if len(parts) > 1:
        weight *= 0.7
    if marker.endswith(")") or (len(parts) == 1 and own[0].isalpha()):
        weight *= 0.5
    letter = re.search(r"\d([a-z])(?:/|$)", own) if len(parts) > 1 else None
    form = re.sub(r"[a-z]$|(?<=#)[a-z](?=/)", "", form)
    end = marker[len(own) :][-1:] if marker.startswith(own) else ""
    return Numbered(i, own, parts, form, end, weight, ord(letter[1]) if letter else 0)


def _best(found: Sequence[Numbered]) -> list[Numbered]:
    best: list[tuple[float, int | None]] = []
    for k, one in enumerate(found):
        score, before = one.weight, None
        for j in range(max(0, k - 400), k):
            step = _step(found[j], one)
            if step is None:
                continue
            # Missing numbers, and '8.' among '7' and '9', count against it.
            plain = {one.end, found[j].end} <= {"", "."}
            unlike = (0.0 if one.end == found[j].end else 0.6 if plain else 1.5) + (
                2.0 if _padded(one, found[j]) else 0.0
            )
            joined = best[j][0] + one.weight - 0.8 * (step - 1) - unlike
            if joined > score:
                score, before = joined, j
        best.append((score, before))
    if not best:
        return []
    at: int | None = max(range(len(best)), key=lambda k: (best[k][0], -k))
    run: list[Numbered] = []
    while at is not None:
        run.append(found[at])
        at = best[at][1]
    run.reverse()
    return run if len(run) > 1 or len(run[0].parts) == 1 else []


def _step(one: Numbered, other: Numbered) -> int | None:
    """How far a number is from the one before: 1 to 4 in one part, or a first part that begins anew."""
    ten = one.form == "0#" and other.parts[0] >= 10  # '09' goes on as '10', but '6' never as '07'
    if (one.form != other.form and not (ten and other.form == "#")) or len(one.parts) != len(other.parts):
        return None
    differ = [i for i, (a, b) in enumerate(zip(one.parts, other.parts, strict=True)) if a != b]
    if not differ and one.letter:
        return 1 if other.letter - one.letter == 1 else None
    if len(differ) == 1:
        step = other.parts[differ[0]] - one.parts[differ[0]]
        return step if 1 <= step <= 4 else None
    if differ == [0, 1] and "." in one.form and other.parts[0] - one.parts[0] == 1 and other.parts[1] <= 1:
        return 1
    return None


def _padded(one: Numbered, other: Numbered) -> bool:
    """Whether '08' follows '7': one of two lists writes its numbers with a nought."""
    return (
        min(one.parts[0], other.parts[0]) < 10
        and one.number.startswith("0") != other.number.startswith("0")
        and (max(one.parts[0], other.parts[0]) < 10)
    )


def _score(run: Sequence[Numbered]) -> float:
    return sum(n.weight for n in run)


def _under(parted: Sequence[Numbered], whole: Sequence[Numbered]) -> bool:
    """Whether '9.1' and '9.2' are paragraphs of the heading '9'."""
    if len(whole) < 2:
        return False
    heads = {n.parts[0]: n.at for n in whole}
    inside = sum(n.parts[0] in heads and heads[n.parts[0]] <= n.at for n in parted)
    return inside >= _COVERED * len(parted)


def number_passage(block: Block, number: str) -> Passage:
    """Where the number is printed."""
    words = block.marker_passage
    if words is None:
        return Passage(number)
    at = words.text.find(number)
    return words.cut(at, at + len(number)) if at >= 0 else words
