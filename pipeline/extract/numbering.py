"""Which numbers at the head of blocks are minute numbers.

Enters: blocks. Leaves: the longest run of numbers that carry on from one another, in whatever form they are
printed: '48.', '35.1', '19.09.01', 'PC24/05', '285/07-08'. A list of five points loses against a run of
fifteen headings; paragraphs numbered under numbered headings lose against those.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from pipeline.blocks import Block
from pipeline.extract.attendance_labels import attends
from pipeline.extract.listed import plain
from pipeline.extract.listing_items import there_for
from pipeline.extract.people import bare, is_post, looks_like_person
from pipeline.extract.roman import value_of
from rules.book import Layout, RuleBook

__all__ = ["LEADER", "Numbered", "chain", "numbered"]

_LONGEST_HEADING = 180  # characters
LEADER = re.compile(r"\.{3,} ?\d{1,4}$|…+ ?\d{1,4}$")  # 'Apologies ...... 3', of a list of contents
_INTEREST = re.compile(r"\binterests?\b")
_DECLARED = 120  # characters
_FEW = 3  # numbers, under which a run may be chance
_CLAUSE = re.compile(r"That [a-z]")  # what was resolved, one below the other
_ONES = 4  # items that are all '1.', from which on that is the list's fault
_INTRODUCED = re.compile(  # 'PLANNING APPLICATIONS The following were discussed;', a heading run into what opens a list
    r"(?:[A-Z][A-Z’'&/(),-]+ ){2,}[^;]*\b(?i:following)\b[^;]*;$"
)
_FIRST_PART = re.compile(r"a\) ?[A-Z]")  # '2. a) Minutes'
_STOPPED = re.compile(r"(?!That\b)[A-Z][\w’'-]*(?: [\w’'&()-]+){0,6};")  # 'Election of Chairman;', no clause
_SHOUTED = re.compile(r"(?=[^a-z]*[A-Z]{4})[A-Z][A-Z0-9 ’\x27&/(),-]{3,230}:(?= )")  # 'PRESENT: ...', run in
_SPELT = re.compile(r"(?i)(?:agenda )?items?\b")
_LETTER = re.compile(r"([A-Z])[.)]")
_CODED = re.compile(r"[A-Z]{1,5}[ /-]?\d{2,4}[/-]\d{1,4}|\d{2,4}/\d{2,4}")
_OPENED = re.compile(r": ?1[.)] ?[A-Z]")  # 'AL: 1. The gate is shut', over '2. The path is wet'
_WORDS = 10  # of a heading that only its letter's place among others tells
_HEADING = 3.0  # weight of what is set as a heading
_NEAR, _FAR = 4, 8  # steps from one number to the next; between two that are set as headings
_MISSING, _SPELT_OUT = 0.8, 0.1  # what each number left out counts, and each 'Item 4' between 'Item 3' and 'Item 5'
_INDENT, _CHARACTERS = 2, 20  # characters that set a number in; more than these are points of a page
_SET_IN = 0.05  # what that counts: between '6.' and the '6.' of a list below '5.'
_COVERED = 0.6  # the share of sub-numbers whose first part is a heading's own number

_SERIES = re.compile(r"[A-Z]{1,6}/?0?#/")  # 'D155/23' behind 'D151/23', the private business left out


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
    indent: float = 0.0
    again: bool = False  # a code over a heading, which some papers print over several: 'PL21/079'


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
            elif _SPELT.match(match[0]):
                number = words.cut(0, match.end("number"))
            return block.labelled(number, match.end())
    return block


def _declares(text: str, book: RuleBook) -> bool:
    """'Item 4 – Councillor Lee' says who declared an interest in the item, or was there for it, and heads none."""
    if not text[:12].casefold().lstrip("•- ").startswith(("item", "agenda item")):
        return False
    said = {p.kind for p in book.meetings.declaration if p.kind in ("lead", "declared") and p.search(text)}
    if len(said) > 1 and _INTEREST.search(text):
        return True
    if there_for(text, book.names):
        return True
    if len(text) > _DECLARED:
        return False
    told = next((m for p in book.meetings.declaration if p.kind == "listed" and (m := p.search(text))), None)
    return told is not None and bool(told["item"]) and bare(told["name"], book.names) != told["name"]


def chain(blocks: Sequence[Block], layout: Layout, book: RuleBook) -> list[int]:
    """Indices of the blocks whose numbers carry on from one another, weighed by how much they look like headings."""
    people = _people_counted(blocks, book)
    found = [n for i, b in enumerate(blocks) if i not in people and (n := _number(i, b, layout, book)) is not None]
    spelt = [n for n in found if n.form.startswith("item ") and len(n.parts) == 1]
    alone = spelt[0].parts[0] if len(spelt) >= _FEW else _FAR  # 'Item 23', 'Item 24', of minutes that count on
    begins = min((n.parts[0] for n in found if not n.form.startswith("item ")), default=alone)
    if spelt and min(n.parts[0] for n in spelt) > begins + 1:
        found = [n for n in found if n not in spelt]  # 'Agenda item 5: Slip', over an interest declared in it
    whole = _best(_without_inner([n for n in found if len(n.parts) == 1], blocks))
    parted = _best([n for n in found if len(n.parts) > 1])
    if parted and whole and _through(whole, parted, blocks):
        whole = []
    if parted and whole and (_score(parted) <= _score(whole) or _under(parted, whole)):
        parted = []
    best = _rounded(parted) or whole
    if len(best) < _FEW:
        best = _all_one(found) or best
    if len(best) < 2:
        best = _lettered(blocks) or best
    if len(best) <= _FEW and best and best[0].parts == (2,) and _OPENED.search(blocks[best[0].at - 1].text):
        return []  # points, the first of which stands in the line above
    return [n.at for n in best]


def _people_counted(blocks: Sequence[Block], book: RuleBook) -> frozenset[int]:
    """Those who came, counted: '1.', '2.', '3.' before nothing but people, below a heading such as 'Attendees'."""
    found: set[int] = set()
    for i in (i for i, b in enumerate(blocks) if i and b.marker in ("1.", "1", "1)")):
        if blocks[i - 1].cells or attends(blocks[i - 1].text, book.attendance) is None:
            continue
        end = i
        while end < len(blocks) and _counts(blocks[end], end - i + 1, book):
            end += 1
        found.update(range(i, end) if end - i >= _FEW else ())
    return frozenset(found)


def _counts(block: Block, number: int, book: RuleBook) -> bool:
    digits = (block.marker or "").rstrip(".)")
    person = not block.cells and looks_like_person(plain(block.text.split(",")[0]), book.names)
    return person and digits == str(number) and not is_post(block.text, book.names)


def _without_inner(found: list[Numbered], blocks: Sequence[Block]) -> list[Numbered]:
    """Numbers without those of a list that begins anew at '1.', set in below '3. ... were:', with '4.' behind it."""
    inner: set[int] = set()
    for k, one in enumerate(found[:-1]):
        if found[k + 1].parts != (1,) or not blocks[one.at].text.endswith(":"):
            continue
        ends = k + 1
        while ends < len(found) and found[ends].indent - one.indent >= _INDENT:
            ends += 1
        last = found[ends] if ends < len(found) else None
        if last is not None and (last.form, last.parts[0] - one.parts[0]) == (one.form, 1):
            inner.update(range(k + 1, ends))
    return [n for k, n in enumerate(found) if k not in inner]


def _through(whole: Sequence[Numbered], parted: Sequence[Numbered], blocks: Sequence[Block]) -> bool:
    """Whether '1.', '2.' count the paragraphs of a meeting, through headings that have the body's codes: '64/16'."""
    coded = len(parted) >= _FEW and all(
        _CODED.fullmatch(n.number) and blocks[n.at].text[0].isupper() and blocks[n.at].text[-1] not in ".;,"
        for n in parted
    )
    inside = sum(n.at > parted[0].at for n in whole)
    told = sum(not _heads(blocks[n.at].text) for n in whole)
    return coded and inside == len(whole) and told > len(whole) * _COVERED


def _rounded(run: list[Numbered]) -> list[Numbered]:
    """Where headings are '1.0', '2.0', the numbers between them, '1.1', are those of paragraphs."""
    round_ = [n for n in run if re.search(r"\.0$", n.number)]
    return round_ if len(round_) > 2 else run


def _all_one(found: Sequence[Numbered]) -> list[Numbered]:
    """A list whose automatic numbers a conversion lost: every item is '1.'."""
    ones = [n for n in found if n.parts == (1,) and n.form == "#" and n.end == "."]
    return ones if len(ones) >= _ONES and len(ones) > 0.8 * sum(len(n.parts) == 1 for n in found) else []


def _lettered(blocks: Sequence[Block]) -> list[Numbered]:
    """'A.', 'B.' over business that has no numbers: clauses elsewhere."""
    run = _best(
        [
            Numbered(i, match[1], (ord(match[1]) - ord("A") + 1,), "A", "", 1.0)
            for i, b in enumerate(blocks)
            if b.marker and not b.cells and b.text and (match := _LETTER.fullmatch(b.marker)) and _heads(b.text)
        ]
    )
    return run if len(run) >= _FEW and run[0].parts == (1,) else []


def _heads(text: str) -> bool:
    """Whether a line is short as headings are, and no sentence or clause."""
    return text[0].isupper() and _short(text)


def _short(text: str) -> bool:
    return len(text.split()) <= _WORDS and text[-1] not in ".;,"


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
    stands_out = block.style.emphatic or block.text == block.text.upper()
    spelt = _SPELT.match(marker) is not None  # 'Agenda item 3', as no paragraph or point of a list is called
    own = marker.rstrip(".") if roman and (stands_out or _heads(block.text)) else own
    if (
        own is None
        or LEADER.search(block.text)
        or (block.text.endswith(";") and not (_INTRODUCED.match(block.text) or _STOPPED.fullmatch(block.text)))
        or (
            ((block.text[0].islower() and not _FIRST_PART.match(block.text)) or _CLAUSE.match(block.text))
            and not (spelt or block.style.emphatic)
        )
    ):
        return None
    if own[0] == "(" and own[-1] == ")" and not block.style.emphatic:
        return None  # a clause
    parts = (roman,) if roman else tuple(int(d) for d in re.findall(r"\d+", own))
    form = "0#" if re.fullmatch(r"0\d", own) else "I" if roman else re.sub(r"\d+", "#", own)
    form = f"item {form}" if spelt else form
    weight = _HEADING if stands_out or roman or (spelt and _short(block.text)) else 1.0
    if block.text.endswith(";"):
        weight *= 0.5
    if len(block.text) > _LONGEST_HEADING and not _SHOUTED.match(block.text):
        weight = 0.4
    if len(parts) > 1:
        weight *= 0.7
    if marker.endswith(")") or (len(parts) == 1 and own[0].isalpha() and not roman):
        weight *= 0.5
    letter = re.search(r"\d([a-z])(?:/|$)", own) if len(parts) > 1 else None
    form = re.sub(r"[a-z]$|(?<=#)[a-z](?=/)", "", form)
    end = marker[len(own) :][-1:] if marker.startswith(own) else ""
    again = bool(_CODED.fullmatch(own)) and _heads(block.text)
    return Numbered(i, own, parts, form, end, weight, ord(letter[1]) if letter else 0, block.indent, again)


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
            unlike += _SET_IN if _set_in(one, found[j]) else 0.0
            series = _SERIES.match(one.form) and one.weight == found[j].weight > 1.0
            missing = _SPELT_OUT if series or one.form.startswith("item ") else _MISSING
            joined = best[j][0] + one.weight - missing * (step - 1) - unlike
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
    """How far a number is from the one before: a few steps in one part, or a first part that begins anew."""
    ten = one.form == "0#" and other.parts[0] >= 10  # '09' goes on as '10', but '6' never as '07'
    if (one.form != other.form and not (ten and other.form == "#")) or len(one.parts) != len(other.parts):
        return None
    differ = [i for i, (a, b) in enumerate(zip(one.parts, other.parts, strict=True)) if a != b]
    if not differ and one.again and other.again and one.number == other.number:
        return 1
    if not differ and one.letter:
        return 1 if other.letter - one.letter == 1 else None
    if len(differ) == 1:
        step = other.parts[differ[0]] - one.parts[differ[0]]
        sure = (one.weight >= _HEADING and other.weight >= _HEADING) or one.form.startswith("item ")
        return step if 1 <= step <= (_FAR if sure else _NEAR) else None
    if differ == [0, 1] and "." in one.form and other.parts[0] - one.parts[0] == 1 and other.parts[1] <= 1:
        return 1
    return None


def _set_in(one: Numbered, other: Numbered) -> bool:
    """Whether a text sets one number further in than another, as lists in lists are."""
    return max(one.indent, other.indent) < _CHARACTERS and abs(one.indent - other.indent) >= _INDENT


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
