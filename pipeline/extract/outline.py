"""Minutes taken apart: the front with its lists of names, the numbered minutes, the foot.

Enters: a minutes section. Leaves: an outline that every extractor of minutes reads. Which numbers are
minute numbers is told by the longest run of them: '48. ... 62.' outweighs a list of five points.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import zip_longest

from corpus.passage import EMPTY, Passage
from pipeline.blocks import ITEM_LEVEL, PLAIN, Block
from pipeline.dates import date_of
from pipeline.extract.clauses import is_line
from pipeline.extract.dash_headings import at_dashes
from pipeline.extract.headings import NO_HEADING, bare_headings, business, known_line, number_of, split_heading
from pipeline.extract.label_parts import parted_at_labels
from pipeline.extract.margin_headings import beside_headings, from_margin
from pipeline.extract.number_codes import parted_at_codes, parted_at_points
from pipeline.extract.number_halves import halves_joined, whole_years
from pipeline.extract.number_lines import GOES_ON, neighbours
from pipeline.extract.numbering import chain, numbered
from pipeline.extract.paragraphs import lettered, lifted, sunk
from pipeline.extract.people import is_post
from pipeline.extract.rows import unrolled
from pipeline.extract.run_in_headings import run_in_headings
from pipeline.segment import Section
from rules.book import Layout, RuleBook

__all__ = ["FRONT", "Entry", "Outline", "outline", "unheaded"]

FRONT = "outline#front"
"""The rule of an entry that is no minute: what the front holds behind the lists of names."""

_POINTS = 3  # numbers that may be points of a discussion
_LONGEST_HEADING = 180  # characters
_LED, _LED_SHARE = 2, 0.3  # headings in bold before their text, and their share, from which on that is the habit
_ITEMS, _ITEM = 3, 120  # items of an agenda, characters of one
_BE = re.compile(r"^(?i:that|to|not to)\b|^(?:\S+ ){1,25}?be\b")  # 'The report be noted.'
_TAIL = re.compile(r"[.!?)][\"'’”]?\s+(?P<tail>[A-Z][^.!?]{3,60}[:;.]?)$")
_INSIDE = re.compile(
    r"(?<=[.!?)\"”’]) +(?=(?:FURTHER |UNANIMOUSLY )?[A-Z]{5,}(?: ?[:–-]|,? (?:that|to|unanimously)\b)"
    r"|(?:Resolved|Agreed)(?: ?[:–-])? ?(?:that|to)\b)"
)
_LABEL = re.compile(  # 'Action: The Committee RESOLVED to pay', which is a decision
    r"(?i:actions?|decisions?|outcome) ?[:–-] ?(?=(?:(?:[Ii]t was|(?:(?:[Tt]he )?(?:[A-Z]\w+ ){0,3}"
    r"(?:Committee|Council|Board|[Mm]embers|Councillors|Cllrs|Trustees|Governors|[Mm]eeting|Group|Forum)))"
    r" (?:unanimously )?)?(?:RESOLVED|AGREED|Resolved|Agreed|resolved|agreed)\b(?: unanimously)?,?"
    r" (?:that|to|not to)\b)"
)
_CAPITALS = re.compile(r"(?=.{6})[A-Z][A-Z’'&/(), -]*[A-Z)](?: (?:19|20)\d\d)?(?=[:.]| |$)")
_BARE_DAY = 32  # characters
_STOP = re.compile(r"[.:;,]$")
_DECIDES = re.compile(r"\b(?:(?:RESOLVED|AGREED|APPROVED|RECOMMENDED)\b|(?:[Rr]esolved|[Aa]greed)(?=:$| to:$| that\b))")
_LINE = re.compile(r"[_*=~ ]{5,}")  # drawn across the page with letters
_OVER = re.compile(  # 'ITEMS FOR CONSIDERATION', over the items
    r"(?i)\b(?:items?|reports?|matters?|business|recommendations)\b(?: of \w+)? (?:for|to be|requiring|referred|from)\b"
    r"|\b(?:unrestricted|exempt|restricted|open|public)\b.{0,12}\b(?:items|reports|business|session)\b"
)
_SUB = re.compile(r"\d{1,3}\.\d{1,2}")
_SOLE = re.compile(r"(?P<number>\d{1,3})\.? +(?=[A-Z]{3,}(?: [A-Z]+)*\W*$)")  # the one heading that bears a number
_ASKS = re.compile(r"[.?!;] +(?:Action|ACTION)s? ?[:–-] ")  # 'They are out. Action: Clerk to write'
_MOVES = re.compile(  # 'Proposed by Councillor Lee', 'Councillor Lee moved, Councillor Hall seconded and'
    r"(?i)^\W*(?:it was (?:duly |unanimously |then )?(?:proposed|moved|agreed|resolved|decided|noted)\b"
    r"|(?:proposed|moved|seconded)(?: and seconded)? ?(?:[:–—-]|by\b)"
    r"|(?-i:(?:Propos|Second|Mov)er:? (?=[A-Z]))"
    r"|(?:cllr|councillor|alderman|mrs?|ms|dr)\b\.? [^.;:,]{2,50},? (?:(?:moved|proposed|seconded)(?:,| and\b|$)"
    r"|was (?:proposed|nominated|moved)\b))"
)
_CHOSEN = re.compile(r"(?i)\((?:proposed|nominated|moved) by ")  # 'Vice-Chairman – Mrs Lee (nominated by Mr Hall)'
_OF_ROLL = re.compile(  # 'Councillor Lee ........ 1', 'For Councillor Lee', 'Hall (J), Moor. (27)'
    r"[.…·_]{4,} ?\d{1,3}$|\(\d{1,3} votes?\)\.?$|^For (?:Councillor|Cllr|Alderman)\b\.? [A-Z]|\w\. \(\d{1,3}\)$"
    r"|^(?:Councillors|Cllrs)\b.*\(\d{1,3}\)\.?$"
    r"|^(?:(?:Cllr|Councillor|Mrs?|Ms|Miss|Dr)\.? )+(?:[A-Z][\w.’'-]* ){1,4}[–—-] [a-z][^.;:]*$"  # 'Cllr Lee – away'
)
_SOMEBODY = re.compile(  # 'Cllr Lee supported the plan.'
    r"(?:The )?(?:Cllr|Councillor|Alderman|Mrs?|Ms|Miss|Dr)\b\.?(?: [A-Z][\w.’'-]*){1,4} [a-z]"
)
_THAT = re.compile(r"(?i)[“\"‘']?that\b,? ")  # what was moved
_WORDED = 2  # characters that a number loses with the words around it
_CAPITALISED = 0.6  # the share of a subheading's longer words that begin with a capital, where no type tells it


@dataclass(frozen=True, slots=True)
class Entry:
    """One minute: its number (None where it has none), heading, and the blocks under it."""

    number: str | None
    number_passage: Passage
    heading: Passage
    blocks: tuple[Block, ...]
    subheadings: tuple[int, ...]  # indices in `blocks`
    rule: str


@dataclass(frozen=True, slots=True)
class Outline:
    """The front (lists of who was there), the minutes, and the foot (times, signature)."""

    front: tuple[Block, ...]
    entries: tuple[Entry, ...]
    foot: tuple[Block, ...]


def outline(section: Section, layout: Layout, book: RuleBook) -> Outline:
    """Take minutes apart. Minutes without a numbered heading go by how headings are set."""
    said = [b for b in section.blocks if b.cells or not _LINE.fullmatch(b.text)]
    rows = lettered(from_margin(beside_headings(unrolled(halves_joined(said), book), book), book))
    found = neighbours(parted_at_points(parted_at_codes(sunk([*parted_at_labels(rows)]))), book)
    told = [numbered(b, layout, book) for b in found]
    worded = {id(a): b for a, b in zip(told, found, strict=True) if len(b.text) - len(a.whole.text) >= _WORDED}
    blocks = tuple(whole_years(_parted(lifted(told, book), book)))
    page = _on_page(section, blocks)
    run = page or chain(blocks, layout, book)
    start = 0
    if not page and (printed := _agenda(blocks, run, book)) is not None:
        blocks, start = (*blocks[: printed[0]], *blocks[printed[1] :]), printed[0]
        run = [start + i for i in chain(blocks[start:], layout, book)]
    few = len(run) < 2 or _paragraphs(blocks, run) or _under_marked(blocks, run)
    plain = [start + i for i in bare_headings(blocks[start:], book)] if few else []
    spoken = run_in_headings(blocks, book) if len(run) < 2 and not page else {}
    listed = business(blocks, book) if plain else 0  # 'APOLOGIES: A Lee' is of the list, where headings stand alone
    if len(spoken) > len(plain) and not {i for i in spoken if i >= listed} <= set(plain):
        run, heads = [], sorted(spoken)
    elif len(plain) > 1 and (len(run) < 2 or len(plain) > 2) and not _numbered_too(blocks, run, plain):
        run, heads, spoken = [], plain, {}
    elif run:
        run = sorted({*run, *_below(blocks, run)})
        heads = sorted({*run, *_unnumbered(blocks, run, book)})
    else:
        return Outline(blocks, (), ())
    end = _foot(blocks, heads[-1] + 1, book)
    rule = next((p.name for p in layout.minute_number), layout.name)
    entries = []
    leads = sum(bool(blocks[head].style.lead) for head in heads)
    led = leads >= max(_LED, _LED_SHARE * len(heads))
    parted = spoken or at_dashes(blocks, heads)
    colons = sum(blocks[i].text.endswith(":") for i in heads) > len(heads) / 2
    for head, following in zip(heads, [*heads[1:], end], strict=True):
        block = blocks[head]
        number = number_of(block.marker) if block.marker and head in run else None
        heading, rest = parted[head] if head in parted else split_heading(block, book, led)
        number_at = block.marker_passage if number and block.marker_passage else EMPTY
        if number is None and not block.marker and (own := _SOLE.match(heading.text)):
            number_at, heading = heading.group(own, "number"), heading.cut(own.end())
            number = number_at.text
        inside = tuple(worded.get(id(b), b) for b in blocks[head + 1 : following])  # 'Minute 16 – The cost'
        if heading and not rest and (more := _further(block, inside, colons)):
            heading, inside = Passage.join((heading, more)), inside[1:]
        if rest:
            inside = (replace(block, passage=rest, marker=None, marker_passage=None, style=PLAIN), *inside)
        if not (number or heading or inside):
            continue  # a line of marks
        entries.append(
            Entry(
                number,
                number_at,
                heading,
                inside,
                tuple(i for i in range(len(inside)) if _is_subheading(inside, i, book)),
                rule,
            )
        )
    return Outline(blocks[: heads[0]], tuple(entries), blocks[end:])


def _further(head: Block, below: Sequence[Block], colons: bool) -> Passage:
    """What of a heading in capitals stands below it: up to the colon that the paper's headings end in, or behind a word
    that ends none; else nothing."""
    if not below or below[0].cells or below[0].marker or not (head.text.isupper() and below[0].text.isupper()):
        return EMPTY
    words = below[0].passage
    if colons and not head.text.endswith(":") and words.text.endswith(":"):
        return words.cut(0, len(words.text) - 1)
    return words if GOES_ON.search(head.text) and len(words.text) <= _LONGEST_HEADING else EMPTY


def _below(blocks: Sequence[Block], run: Sequence[int]) -> Iterator[int]:
    """Headings '4.1' and '4.2' right under 'ITEMS FOR CONSIDERATION', which has no words of its own: minutes too."""
    for head, following in zip(run, [*run[1:], len(blocks)], strict=True):
        number = (blocks[head].marker or "").rstrip(".")
        under = [i for i in range(head + 1, following) if _SUB.fullmatch(blocks[i].marker or "")]
        own = [i for i in under if (blocks[i].marker or "").rpartition(".")[0] == number and _set_apart(blocks[i])]
        if own and own[0] == head + 1 and number.isdigit() and _OVER.search(blocks[head].text):
            yield from own


def _numbered_too(blocks: Sequence[Block], run: Sequence[int], plain: Sequence[int]) -> bool:
    """Whether most of what is set as headings bears the run's own numbers: '5. ELECTIONS', '5.1 Winch Officer'."""
    own = {(blocks[i].marker or "").rstrip(".") for i in run}
    within = sum(i in run or (blocks[i].marker or "").partition(".")[0] in own for i in plain)
    return len(run) > 1 and within > 0.5 * len(plain)


def _set_apart(block: Block) -> bool:
    return block.style.emphatic and 0 < len(block.text) <= _LONGEST_HEADING and not block.text.endswith((".", ";"))


def _on_page(section: Section, blocks: Sequence[Block]) -> list[int]:
    """A council's web page marks its items: what has a number and is set as a heading is one, and what it gave none."""
    if not section.rule.startswith("documents.toml#"):
        return []
    found = [
        i
        for i, b in enumerate(blocks)
        if b.style.level == ITEM_LEVEL or (b.style.level and b.marker and b.marker[0].isalnum())
    ]
    return found or ([0] if blocks and blocks[0].style.level else [])


def unheaded(plan: Outline, book: RuleBook) -> tuple[Entry, ...]:
    """Business before the first minute, or that of minutes without any heading: one entry that has no number, or
    none. It makes no minute of its own."""
    blocks = plan.front[business(plan.front, book) :]
    return (Entry(None, EMPTY, EMPTY, blocks, (), FRONT),) if blocks else ()


def _agenda(blocks: Sequence[Block], run: Sequence[int], book: RuleBook) -> tuple[int, int] | None:
    """From where to where the agenda goes that some minutes print before their business: items, one under the other,
    below the word 'Agenda'."""
    over = range(max(0, run[0] - 4), run[0]) if len(run) >= _ITEMS else ()
    first = next((i for i in over if any(p.search(blocks[i].text) for p in book.documents.agenda)), None)
    if first is None:
        return None
    end = run[-1] + 1
    while end < len(blocks) and blocks[end].marker and len(blocks[end].text) <= _ITEM:
        end += 1
    brief = all(len(b.text) <= _ITEM for b in blocks[run[0] : end])
    return (first, end) if brief and sum(len(b.text) > _ITEM for b in blocks[end:]) > len(run) else None


def _paragraphs(blocks: Sequence[Block], run: Sequence[int]) -> bool:
    """Whether the numbers are those of paragraphs: sentences, not headings."""
    told = sum(
        len(blocks[i].text) > 60 and not blocks[i].style.emphatic and blocks[i].text != blocks[i].text.upper()
        for i in run
    )
    return told > 0.6 * len(run)


def _under_marked(blocks: Sequence[Block], run: Sequence[int]) -> bool:
    """Whether a few numbers are points below headings that the input marks as such, and are none themselves."""
    marked = sum(b.style.level > 0 for b in blocks)
    return len(run) < marked and len(run) <= _POINTS and not any(blocks[i].style.emphatic for i in run)


def _parted(blocks: Sequence[Block], book: RuleBook) -> tuple[Block, ...]:
    """A decision's opening word that runs on behind a paragraph made a block of its own."""
    openers = [p for p in book.decisions.opener if p.kind == "alone"]
    running = [p for p in book.decisions.opener if p.kind in ("run-in", "inline")]
    out: list[Block] = []
    for whole, below in zip_longest(blocks, blocks[1:]):
        label = None if whole.cells or whole.marker else _LABEL.match(whole.text)
        block = replace(whole, passage=whole.passage.cut(label.end())) if label else whole
        inside = None if block.cells else _INSIDE.search(block.text)
        while inside and any(p.search(block.text[inside.end() :]) for p in running):
            out.append(replace(block, passage=block.passage.cut(0, inside.start())))
            rest = block.passage.cut(inside.end())
            block = replace(block, passage=rest, marker=None, marker_passage=None, apart=False, new_page=False)
            inside = _INSIDE.search(block.text)
        match = None if block.cells else _TAIL.search(block.text)
        if match and any(p.search(match["tail"]) for p in openers) and _leads_on(match["tail"], below):
            out.append(replace(block, passage=block.passage.cut(0, match.start("tail"))))
            tail = block.passage.group(match, "tail")
            out.append(replace(block, passage=tail, marker=None, marker_passage=None, apart=False, new_page=False))
        else:
            out.append(block)
    return tuple(out)


def _leads_on(tail: str, below: Block | None) -> bool:
    """Whether the word opens what stands below: 'AGREED.' behind a sentence closes that."""
    if not re.search(r"\w[).]*$", tail) or re.search(r"(?i)\b(?:that|to)$", tail):
        return True
    opens = below is not None and (below.marker or below.cells or _BE.search(below.text) or below.text[:1].islower())
    return bool(opens)


_COUNTED = re.compile(  # '3 members of the general public.'
    r"(?i)(?:\d+|no|one|two|three|four|five|six|seven|eight|nine|ten) (?:other )?"
    r"(?:members?|residents?|parishioners?|people|councillors|electors)\b"
)


def _unnumbered(blocks: Sequence[Block], chain: Sequence[int], book: RuleBook) -> list[int]:
    """Headings that were given no number: set just as the numbered ones, or alone before the first."""
    first = blocks[chain[0]]
    found = _shouted(blocks, chain, book)
    if first.style.bold and first.style.underline:
        for i, block in enumerate(blocks):
            alike = block.style.bold and block.style.underline and not block.style.centred
            alike = alike and not (block.text.endswith(":") and not first.text.endswith(":"))
            if alike and i not in chain and i > _last_row(blocks, chain[0]) and _could_head(blocks, i, book):
                found.append(i)
    elif not first.style.emphatic:
        for i in range(max(_last_row(blocks, chain[0]) + 1, business(blocks, book)), chain[0]):
            listed = i and any(p.search(blocks[i - 1].text) for p in book.attendance.heading)
            listed = listed or is_post(blocks[i].text.partition(", ")[2], book.names)  # 'Ann Lee, Parish Clerk.'
            listed = listed or bool(_COUNTED.match(blocks[i].text))
            if (
                not listed
                and len(blocks[i].text.split()) <= 6
                and blocks[i].text.endswith(".")
                and not NO_HEADING.match(blocks[i].text)
                and not _SOMEBODY.match(blocks[i].text)
                and _could_head(blocks, i, book)
            ):
                found.append(i)
    return found


def _shouted(blocks: Sequence[Block], chain: Sequence[int], book: RuleBook) -> list[int]:
    """Lines of capitals over a sentence before the first number, where the numbered headings are in capitals too."""
    numbered = [blocks[i] for i in chain]
    if not all(b.text.isupper() or _CAPITALS.match(b.text) for b in numbered):
        return []
    first = blocks[chain[0]].style
    if any((b.style.bold, b.style.underline) != (first.bold, first.underline) for b in numbered):
        return []
    found = [
        i
        for i in range(_last_row(blocks, chain[0]) + 1, chain[0] - 1)
        if not (blocks[i].cells or blocks[i].marker or blocks[i].style.centred)
        and (blocks[i].style.bold, blocks[i].style.underline) == (first.bold, first.underline)
        and _CAPITALS.fullmatch(blocks[i].text)
        and not blocks[i + 1].cells
        and blocks[i + 1].text.endswith(".")
    ]
    start = business(blocks[: chain[0]], book) if found else 0
    return [i for i in found if i >= start and not known_line(blocks[i], book)]


def _last_row(blocks: Sequence[Block], end: int) -> int:
    return max((i for i in range(end) if blocks[i].cells), default=-1)


def _could_head(blocks: Sequence[Block], i: int, book: RuleBook) -> bool:
    """Whether running text follows, and nothing else is known of the block."""
    block = blocks[i]
    if block.cells or block.marker or len(block.text) > _LONGEST_HEADING or i + 1 >= len(blocks):
        return False
    return not known_line(block, book) and len(blocks[i + 1].text) > 60 and not blocks[i + 1].cells


def _in_list(blocks: Sequence[Block], i: int) -> bool:
    """Whether a line is one of several in a plain list that a colon opens: 'Slips - Cllr Hart' over 'Lamps - Cllr
    Moss'."""
    first = i
    while first and is_line(blocks[first]):
        first -= 1
    several = i - first > 1 or (i + 1 < len(blocks) and is_line(blocks[i + 1]))
    return first < i and several and blocks[first].text.endswith(":")


def _is_subheading(blocks: Sequence[Block], i: int, book: RuleBook) -> bool:
    block = blocks[i]
    if block.marker or block.cells or not 3 <= len(block.text) <= 140 or i + 1 >= len(blocks):
        return False
    if known_line(block, book) or block.text[0].islower() or _THAT.match(block.text):
        return False
    if not any(c.isalpha() for c in block.text):
        return False  # a total in bold
    if any(p.search(block.text) for p in (_ASKS, _MOVES, _CHOSEN, _OF_ROLL)):
        return False
    if _DECIDES.search(block.text) and block.text != block.text.upper():
        return False  # 'The Board RESOLVED to:' over its clauses, 'Award of £5 to the Scouts – AGREED'
    if block.style.emphatic:
        return not block.text.endswith((";", ","))
    if _STOP.search(block.text) or block.style.italic or block.style.size is not None:
        return False  # a page's type would have told a heading
    words = [w for w in re.findall(r"[^\W\d_]+", re.sub(r"\([^)]*\)", "", block.text)) if len(w) > 3]
    capitals = sum(w[0].isupper() for w in words)
    capital = bool(words) and capitals >= _CAPITALISED * len(words) and len(blocks[i + 1].text) > 5
    return capital and not _in_list(blocks, i)


def _on_that_day(blocks: Sequence[Block], i: int) -> bool:
    """Whether a day without a time stands above a line, and none below."""
    above, below = blocks[i - 1].text, blocks[i + 1].text if i + 1 < len(blocks) else ""
    bare = date_of(above) is not None and len(above) <= _BARE_DAY and not re.search(r"\d[.:]\d\d|\.$", above)
    return bare and date_of(below) is None


def _foot(blocks: Sequence[Block], start: int, book: RuleBook) -> int:
    """Where the last minute ends: at the times, the signature, or a date that stands before them. Times below the bare
    day of the next meeting are that meeting's."""
    coming = start > 0 and any(p.search(blocks[start - 1].text) for p in book.meetings.future)
    for i in range(start, len(blocks)):
        text = blocks[i].text
        ends = (*(() if coming and _on_that_day(blocks, i) else book.meetings.duration), *book.meetings.sign_off)
        if any(p.search(text) for p in (*ends, *book.meetings.end)):
            return i
        cells = blocks[i].cells
        if cells and any(p.search(c.text) for c in cells for p in ends):
            return i
    return len(blocks)
