"""Numbers of minutes that the reader left in the text or on a line of their own.

Enters: blocks of minutes. Leaves: the same, each number that stands over its heading, under it, before it without a
stop or in brackets made the marker of the block that it is of.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import replace
from itertools import pairwise

from corpus.passage import Passage
from pipeline.blocks import Block
from pipeline.dates import MONTH_NAME
from pipeline.extract.number_halves import made_whole
from pipeline.extract.numbering import LEADER
from pipeline.extract.roman import romans
from rules.book import RuleBook

__all__ = ["GOES_ON", "neighbours"]

GOES_ON = re.compile(r"(?:[,&(-]|\b(?:FOR|OF|THE|AND|IN|TO|WITH|ON|BY|OR|FROM))$|\([^)]*$")
"""What a heading in capitals ends in that goes on in the line below."""
_LONGEST_HEADING = 180  # characters
_LONGEST_SPACED = 130
_ALONE = re.compile(
    r"\d{1,3}\.(?:\d{1,2}\.?){0,2}|(?:[A-Z]{2,5} )?\d{1,4}/\d{2,4}|\d{4}/\d|[A-Z]{2,5} \d{2}-\d{1,3}"
    r"|[A-Z]{1,5}[/.-]\d{1,4}(?:[/.-]\d{1,4}){1,2}|[A-Z]{1,3}/\d{1,4}|[A-Z]\.\d{1,3}|\d{4}/\d{2}/\d{1,4}"
)
_SPACED = re.compile(rf"(\d{{1,4}}) +(?=[A-Z][a-z]|[A-Z][A-Z ]{{9}}[^a-z]*$)(?!(?i:{MONTH_NAME}))")
_CAPITALS = re.compile(  # a heading, run in with its text; 'SLIPS – Resolved – That'
    r"[A-Z]{3,}(?:[ -][A-Z]{2,})+ |[A-Z]{5,} (?=[A-Z][a-z])|[A-Z][A-Z0-9 ’'&/(),-]{3,240}? [–—] (?=[A-Z][a-z])"
)
_FIGURE, _STOPPED = re.compile(r"\(?\d{1,3}\)|\d{1,3}"), re.compile(r"\(?\d{1,3}\)|\d{1,3}\.?")
_BRACKETED = re.compile(r"\((\d{1,2})\)")
_ROUND = re.compile(r"\((\d{1,4})\) +(?=[A-Z]{3,})")  # '(139) MINUTES', left in the text
_HELD = re.compile(r"\((\d{1,4})\)")
_TITLED = 8  # characters at the head of a heading in capitals
_TITLE = 70  # characters of a heading whose number is in brackets
_POINT = re.compile(r"\d{1,4}\.?")
_CODE = re.compile(r"(?:[A-Z]{1,5} ?)?\d{1,4}/\d{2,4}")  # 'PLA146/14'
_BARE = re.compile(rf"(\d{{1,5}}) +(?=[A-Z‘“])(?!(?i:{MONTH_NAME}))")
_LED = re.compile(r"\d{1,5} +\w{3}")  # '1 Minutes – They were signed', up to the dash in bold
_HUNDREDS = re.compile(rf"(\d{{3}}) +(?=[A-Z‘“])(?!(?i:{MONTH_NAME}))")
_DASHED = tuple(
    re.compile(rf"({count}) ?[–—-] ?(?=[A-Z‘“])(?!(?i:{MONTH_NAME}))")
    for count in (r"(?P<n>\d{1,4})", r"(?:20)?\d\d[/.](?P<n>\d{1,4})", r"(?P<n>\d{1,4})/(?:20)?\d\d")
)  # '12 –', '2025.031 –', '31/25 –'
_SENTENCE = re.compile(r".{25,}[.!?]")
_FIRST = 3  # the highest number of the first of them: those over the list of people may have gone
_BEYOND = 20  # a number in brackets from which on no clauses begin
_HEADED = 3  # headings whose bare numbers go up one by one, from which on these are the minutes' own
_LABEL = re.compile(r" ?[:–](?:-| |$)| - |\. (?=[A-Z])")  # behind a heading that is run in with its text
_BESIDE = re.compile(r" ?/ ?")  # a heading in two languages
_WORDED = 2  # headings worded as those of nearly all minutes, that tell what the numbers are
_BRIEF = 0.8  # the share of numbered lines that are as short as headings
_LETTER = re.compile(r"([A-Z][.)]) +(?=[A-Z‘“])")  # 'A. APOLOGIES'
_LONE_LETTER = re.compile(r"[A-Z][.)]")
_LETTERED = 5  # headings that letters count, from which on these are no initials of people
_MANY = 4  # numbers on lines of their own, from which on that is the paper's habit


def _unstarred(blocks: Sequence[Block]) -> Sequence[Block]:
    """'* 12 Minutes': the star before a number says that the matter was delegated, and makes no item of a list."""
    starred = ((i, _BARE.match(b.text)) for i, b in enumerate(blocks) if b.marker == "*" and not b.cells)
    at = [(i, match) for i, match in starred if match is not None]
    if len(at) < _WORDED:
        return blocks
    return _marked(blocks, at)


def neighbours(blocks: Sequence[Block], book: RuleBook) -> list[Block]:
    """Numbers that the reader left: on a line of their own over their heading, or before a heading that alone
    ends in a full stop, between two that don't."""
    blocks = _round(_by_letters(_unstarred(blocks)))
    blocks = _in_hundreds(_unpointed(_dashed(blocks, book), book))
    blocks = romans(made_whole(_bracketed(blocks)))
    blocks = _lone(_under_heads(_over_points(_bare(blocks))))
    told = (b.marker.rstrip(".") for b in blocks if b.marker and not LEADER.search(b.text))
    known = {int(number) for number in told if number.isdigit()}
    habit, blocks = _alone(blocks) >= _MANY, _named_alone(blocks, book)
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
        if spaced and int(spaced[1]) - 1 in seen and int(spaced[1]) not in known and len(block.text) <= _LONGEST_SPACED:
            known.add(int(spaced[1]))
            block = block.labelled(block.passage.group(spaced, 1), spaced.end())
        if block.marker and block.marker.rstrip(".").isdigit():
            seen.add(int(block.marker.rstrip(".")))
        out.append(block)
    return out if held is None else [*out, held]


def _over_points(blocks: Sequence[Block]) -> Sequence[Block]:
    """'1 MINUTES' over '1.1 It was', '2 Winch' over '2.1 The': two headings or more whose numbers their paragraphs
    repeat."""
    told = [
        (i, m)
        for i, (block, below) in enumerate(pairwise(blocks))
        if below.marker and not (block.cells or block.marker) and len(block.text) <= _LONGEST_HEADING
        if (m := _BARE.match(block.text)) and below.marker.rstrip(".") == f"{m[1]}.1"
    ]
    return _marked(blocks, told) if len(told) >= _WORDED else blocks


def _by_letters(blocks: Sequence[Block]) -> Sequence[Block]:
    """'A. APOLOGIES', 'B. MINUTES': where nothing else is numbered, five lines or more as short as headings, whose
    letters go on from A."""
    plain = [replace(b, cells=(), inside=()) if _lettered_pair(b) else b for b in blocks]
    told = [(i, m) for i, b in enumerate(plain) if not (b.cells or b.marker) and (m := _LETTER.match(b.text))]
    if len(told) < _LETTERED or any(_other(b) for b in blocks):
        return blocks
    in_order = all(ord(m[1][0]) == ord("A") + n for n, (_, m) in enumerate(told))
    brief = all(_titled(plain[i].text[m.end() :]) for i, m in told)
    return _marked(plain, told) if in_order and brief else blocks


def _lettered_pair(block: Block) -> bool:
    return (
        block.is_pair
        and not block.marker
        and _LONE_LETTER.fullmatch(block.cells[0].text) is not None
        and bool(_LETTER.match(block.text))
    )


def _round(blocks: Sequence[Block]) -> Sequence[Block]:
    """'(139) APOLOGIES', '(140) MINUTES': numbers in brackets before headings in capitals, which go up one by one."""
    told = [(i, m) for i, b in enumerate(blocks) if not (b.cells or b.marker) and (m := _ROUND.match(b.text))]
    counts = [int(m[1]) for _, m in told]
    if told:
        runs_on = counts == list(range(counts[0], counts[0] + len(counts)))
        return _marked(blocks, told) if len(told) >= _HEADED and runs_on else blocks
    held = [(i, m) for i, b in enumerate(blocks) if not b.cells and (m := _HELD.fullmatch(b.marker or ""))]
    held = [(i, m) for i, m in held if blocks[i].text[:_TITLED].isupper() and blocks[i].marker_passage]
    counts = [int(m[1]) for _, m in held]
    if len(held) < _HEADED or counts[0] <= _FIRST or counts != list(range(counts[0], counts[0] + len(counts))):
        return blocks
    out = list(blocks)
    for i, match in held:
        number = out[i].marker_passage
        out[i] = replace(out[i], marker=match[1], marker_passage=number.group(match, 1) if number else None)
    return out


def _bracketed(blocks: Sequence[Block]) -> Sequence[Block]:
    """'(1) Apologies' over its text, '(2) Finance' over its own: where nothing else is numbered, headings and no
    clauses, which they would be did they not stand out."""
    told = [(i, m) for i, b in enumerate(blocks) if not b.cells and b.marker and (m := _BRACKETED.fullmatch(b.marker))]
    counts = [int(m[1]) for _, m in told]
    if len(told) < _HEADED or _FIRST < counts[0] < _BEYOND or any(_other(b) for b in blocks):
        return blocks
    if counts != list(range(counts[0], counts[0] + len(counts))):
        return blocks
    headed = [
        i
        for i, _ in told
        if blocks[i].style.lead  # '(1) Welcome – The Chair ...', the heading in bold
        or (_titled(blocks[i].text) and i + 1 < len(blocks) and not blocks[i + 1].marker)
    ]
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


def _dashed(blocks: Sequence[Block], book: RuleBook) -> Sequence[Block]:
    """'12 – Apologies', '13 – Finance', or with the year, '2025.012 – Apologies': where nothing else is numbered,
    headings whose numbers go up one by one, some of them worded as those of nearly all minutes."""
    plain = [i for i, b in enumerate(blocks) if not (b.cells or b.marker) and b.text[:1].isdigit()]
    for pattern in _DASHED if len(plain) >= _HEADED else ():
        told = [(i, m) for i in plain if (m := pattern.match(blocks[i].text))]
        counts = [int(m["n"]) for _, m in told]
        if len(told) < _HEADED or counts != list(range(counts[0], counts[0] + len(told))):
            continue
        heads = [_LABEL.split(blocks[i].text[m.end() :], maxsplit=1)[0].rstrip(" .") for i, m in told]
        worded = sum(any(p.search(one) for p in book.heads.business for one in _BESIDE.split(h)) for h in heads)
        if worded < _WORDED or sum(len(h) <= _TITLE for h in heads) < _BRIEF * len(told):
            continue
        return blocks if any(_other(b) for b in blocks) else _marked(blocks, told)
    return blocks


def _unpointed(blocks: Sequence[Block], book: RuleBook) -> Sequence[Block]:
    """'1 Apologies: A Lee', '2 Minutes of the last meeting': where nothing else is numbered, lines in running type
    whose numbers go up one by one, nearly all as short as headings and some worded as those of nearly all minutes."""
    if any(_other(b) for b in blocks):
        return blocks
    run: list[tuple[int, re.Match[str]]] = []
    for i, block in enumerate(blocks):
        match = None if block.cells or block.marker else _BARE.match(block.text)
        if match and (int(match[1]) == int(run[-1][1][1]) + 1 if run else int(match[1]) <= _FIRST):
            run.append((i, match))
    heads = [_LABEL.split(blocks[i].text[m.end() :], maxsplit=1)[0].rstrip(" .") for i, m in run]
    worded = sum(any(p.search(one) for p in book.heads.business for one in _BESIDE.split(h)) for h in heads)
    if len(run) < _MANY or worded < _WORDED or sum(len(h) <= _TITLE for h in heads) < _BRIEF * len(run):
        return blocks
    return _marked(blocks, run)


def _in_hundreds(blocks: Sequence[Block]) -> Sequence[Block]:
    """'046 The minutes were read.', '047 Finance', '048. Lamps': numbers of three figures, which go up one by one
    through all the paper, whatever stands behind them."""
    told: list[tuple[int, int, re.Match[str] | None]] = []
    for i, block in enumerate(blocks):
        bare = None if block.cells or block.marker else _HUNDREDS.match(block.text)
        if bare or (not block.cells and re.fullmatch(r"\d{3}\.?", block.marker or "")):
            told.append((i, int(bare[1] if bare else (block.marker or "").rstrip(".")), bare))
    counts = [number for _, number, _ in told]
    if len(told) < _HEADED or counts != list(range(counts[0], counts[0] + len(counts))):
        return blocks
    return _marked(blocks, [(i, bare) for i, _, bare in told if bare])


def _bare(blocks: Sequence[Block]) -> Sequence[Block]:
    """'72 FINANCE', '73 MINUTES': a number and a space before a heading, where three or more go up one by one and
    each looks like a heading."""
    plain = [(i, m) for i, b in enumerate(blocks) if not b.cells and not b.marker and (m := _BARE.match(b.text))]
    found: list[tuple[int, re.Match[str]]] = []
    run: list[tuple[int, re.Match[str]]] = []
    headed = (
        (i, m)
        for i, m in plain
        if _heads(blocks[i]) or _CAPITALS.match(blocks[i].text, m.end()) or _LED.match(blocks[i].style.lead)
    )
    for i, match in [*headed, (-1, None)]:
        if match is not None and run and int(match[1]) == int(run[-1][1][1]) + 1:
            run.append((i, match))
            continue
        found.extend(run if len(run) >= _HEADED else [])
        run = [(i, match)] if match is not None else []
    return _marked(blocks, found)


def _marked(blocks: Sequence[Block], found: Sequence[tuple[int, re.Match[str]]]) -> list[Block]:
    """The blocks, with the numbers found at the head of some of them as their markers."""
    out = list(blocks)
    for i, match in found:
        out[i] = out[i].labelled(out[i].passage.group(match, 1), match.end())
    return out


def _under_heads(blocks: Sequence[Block]) -> Sequence[Block]:
    """'BUDGET' over '56.' over its paragraph: numbers alone below headings."""
    blocks = _coded(blocks)
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


def _coded(blocks: Sequence[Block]) -> Sequence[Block]:
    """'APOLOGIES' over 'PLA146/14' over its paragraph, in capitals: codes below headings, which may take two lines."""
    told = [i for i, b in enumerate(blocks) if i and not (b.cells or b.marker) and _CODE.fullmatch(b.text)]
    under = [i for i in told if _heads(blocks[i - 1]) and not blocks[i - 1].marker and not blocks[i - 1].cells]
    if len(under) < _HEADED or len(under) < len(told) - 1:
        return blocks
    if sum(i + 1 < len(blocks) and not _heads(blocks[i + 1]) for i in under) < len(under) - 1:
        return blocks  # over their headings
    out = list(blocks)
    for i in reversed(under):
        first = i - 1
        while first and _heads(out[first - 1]) and not out[first - 1].marker and GOES_ON.search(out[first - 1].text):
            first -= 1
        whole = Passage.join(b.passage for b in out[first:i])
        out[first : i + 1] = [_headed(replace(out[first], passage=whole), out[i].passage)]
    return out


def _alone(blocks: Sequence[Block]) -> int:
    """How many lines are nothing but a number with a stop or a code."""
    return sum(1 for b in blocks if not b.cells and not b.marker and _ALONE.fullmatch(b.text))


def _lone(blocks: Sequence[Block]) -> Sequence[Block]:
    """'1' over 'Introductions', '2.' over 'Finance': lines that are nothing but a number over their headings."""
    alone = _STOPPED if _alone(blocks) < _MANY else _FIGURE  # many with a stop are told by those
    return _numbering(
        blocks,
        (
            i
            for i, (block, below) in enumerate(pairwise(blocks))
            if not (block.cells or block.marker) and alone.fullmatch(block.text)
            if not (below.cells or below.marker or alone.fullmatch(below.text)) and 3 < len(below.text) <= 100
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
    style = replace(block.style, bold=True) if number.text.endswith(")") else block.style
    return replace(block, marker=number.text, marker_passage=number, style=style)


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
            heading = len(below.text) <= _LONGEST_HEADING and not _SENTENCE.fullmatch(below.text) if below else False
            if headed and (heading or match[0] == number.text):  # '66-24/25' heads nothing by itself
                continue
            block = replace(block, marker=number.text, marker_passage=number)
        elif number is not None:
            block = replace(block, marker=number.text, marker_passage=number)
        number = None
        out.append(block)
    return out


def _heads(block: Block) -> bool:
    return block.style.emphatic or (block.text == block.text.upper() and len(block.text) <= _LONGEST_HEADING)
