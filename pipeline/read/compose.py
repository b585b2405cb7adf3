"""Lines made into blocks: paragraphs, list items and rows, joined over page ends.

Enters: lines of words with what is known of the page round them. Leaves: blocks. What decides is geometry:
a line goes on with the paragraph before it when it stands close under it, at its indent, in its type, and
its first word would not have fitted on the line before.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from itertools import takewhile

from corpus.passage import Passage
from pipeline.blocks import Block, Style
from pipeline.read.begins import begins, lists
from pipeline.read.beside import at_number, back_at_margin, column_of, row_goes_on, runs_across
from pipeline.read.set_lines import ENDS, breaks, dates, midway, reach, runs_over
from pipeline.read.sheet import Line, Sheet, Word
from pipeline.read.strips import ALIGNED, Measure, Open, Strip, in_middle, strip_of
from rules.book import ReadingRules

__all__ = ["Composer"]

_NUMBERED = re.compile(r"^[\w./&-]*\d")  # '1.2', '126/20', 'ENV07/16'; not '£200'
_CLOCK = re.compile(r"(?:[01]?\d|2[0-3])[.:][0-5]\d")
_PART = re.compile(r"\((?:[a-z]{1,2}|[ivx]{1,5})\)")  # of a rule or a paragraph
_INDENT = 40.0  # points, by which a paragraph's first line may be set in
_SAID = 4  # words in small letters of a line of running text
_HUNG = 72.0  # points, by which lines may be set in behind a number that stands in the margin
_ENTITLES = re.compile(r"(?i)(?:present|agenda|minutes|apologies|venue)\b")  # a line of its own in the middle
_TEXT = 0.85  # of a page's width, to which its text reaches at least
_HALF = 0.4  # of the text's width
_FROM_MARGIN = 3.0  # points, by which a line in the middle begins behind where paragraphs do
_ALIKE = 0.06  # type sizes, by which two usual distances of lines differ at most
_UP = 3.0  # type sizes, by which a line stands higher than the one before it where a further column begins


class Composer:
    """Takes lines one by one and gives blocks as they are complete."""

    def __init__(self, rules: ReadingRules) -> None:
        self._rules = rules
        self._held: Open | None = None
        self._waiting: list[Block] = []  # the page's frame, met while a block is open
        self._texts: dict[int, str] = {}
        self._loose: list[list[tuple[Line, int]]] = []  # notes of a column of actions, line by line with their pages,
        # that no text has taken yet

    def line(self, line: Line, sheet: Sheet, measure: Measure, fresh: bool) -> Iterator[Block]:
        """A further line; `fresh`: the first of its page."""
        self._texts[sheet.number] = sheet.text
        strip = strip_of(line, sheet, self._rules, measure, fresh)
        if self._held is not None and _goes_on(self._held, strip, self._rules):
            _add(self._held, strip)
            self._settle(self._held)
            return
        before = self._held
        # what stands between two paragraphs is of the nearer one
        below = [one for one in self._loose if before is None or _nearer(one, before.tail, strip)]
        self._loose = self._loose[: len(self._loose) - len(below)]
        yield from self.close()
        self._held = _begin(strip, before)
        self._loose = below
        self._settle(self._held)

    def beside(self, note: Sequence[Line], sheet: Sheet, alone: bool) -> None:
        """A note in a column of actions, which belongs to the block in hand; `alone`: nothing stood on the left of its
        first line."""
        self._texts[sheet.number] = sheet.text
        lines = [(line, sheet.number) for line in note]
        if self._held is None or alone:
            self._loose.append(lines)
        else:
            self._held.beside.extend((line.words, page) for line, page in lines)

    def _settle(self, held: Open) -> None:
        held.beside.extend((line.words, page) for note in self._loose for line, page in note)
        self._loose = []

    def aside(self, block: Block) -> None:
        """A block that parts nothing: it comes after the block in hand."""
        self._waiting.append(block)

    def close(self) -> Iterator[Block]:
        """End the block in hand."""
        if self._held is not None:
            self._settle(self._held)
            yield _close(self._held, self._texts)
        yield from self._waiting
        self._held, self._waiting = None, []


def _goes_on(held: Open, strip: Strip, rules: ReadingRules) -> bool:
    """Whether the strip is a further line of the open block."""
    tail = held.tail
    over_page = tail.sheet.number != strip.sheet.number
    if strip.marker:
        if not _false_marker(held, strip, over_page):
            return False
        strip.unmark()
    if over_page and strip.sheet.number - tail.sheet.number > 1:
        return False
    if abs(strip.words[0].size - tail.words[-1].size) > 1.1:
        return False
    if _in_next_column(held, strip):
        alone = len(held.edges) == 1 and len(strip.columns) == 1 and not strip.marker
        return alone and midway(tail.words[-1], strip.words[0])
    # A heading hung behind its number wraps where its own narrower measure ends, and its underline may not follow.
    heading = bool(held.first.marker) and held.first.all("bold") and strip.all("bold") and len(held.edges) == 1
    if not heading and _style_turns(held, strip):
        return False
    # A row's cells may be set closer or wider than running text; a row is parted by more than a line.
    if not over_page and _far(tail, strip, _slack(held, strip)) and not _set_wider(held, strip):
        return False
    if len(held.edges) > 1:
        if not runs_across(held, strip):
            return row_goes_on(held, strip)
        held.cells, held.pages = [[tail.words]], [held.pages[0]]
        held.edges, held.band, held.limit = held.edges[:1], [], strip.right
    if len(strip.columns) > 1:
        return False
    if strip.centred and tail.centred:
        return not over_page and not _centred_breaks(tail, strip)
    if strip.centred and not over_page and _centres(held, strip):
        return True
    if not _same_indent(held, strip):
        return False
    if heading and not over_page:
        return not _early(held, strip)
    line = held.cells[0][-1]
    limit = held.limit if strip.columns[0][-1].x1 <= held.limit + ALIGNED else strip.right
    if breaks(line, strip.columns[0], limit, over_page) or begins(line, strip.columns[0], rules):
        return False
    return not lists(held.cells[0][0], line, strip.columns[0])


def _nearer(note: Sequence[tuple[Line, int]], above: Strip, below: Strip) -> bool:
    """Whether a note beside the text that begins on a line of its own stands nearer to the paragraph below it."""
    line, page = note[0]
    if below.marker and below.all("bold"):
        return False  # a heading
    if above.sheet.number != page:
        return True
    return below.sheet.number == page and below.top - line.top < line.top - above.top


def _in_next_column(held: Open, strip: Strip) -> bool:
    """Whether the line stands at the head of the page's next column of text, higher up and to the right."""
    tail = held.tail
    if tail.sheet.number != strip.sheet.number or strip.top > tail.top - _UP * strip.words[0].size:
        return False
    return strip.x0 > tail.words[-1].x0 and strip.x0 > held.edges[0] + _UP * strip.words[0].size


def _early(held: Open, strip: Strip) -> bool:
    """Whether a heading's line ends before half of any measure it could have: 'Winter Plan' over 'The Board:'."""
    line, left = held.cells[0][-1], held.edges[0]
    return not strip.words[0].text[0].islower() and reach(line[-1], strip.words[0]) - left < _HALF * (
        strip.right - left
    )


def _centred_breaks(tail: Strip, strip: Strip) -> bool:
    """Whether the first of two centred lines had room for the next word on either side, or that heads what follows."""
    line = tail.columns[0]
    width = strip.sheet.width
    right = max(strip.right, _TEXT * width)  # a column of text beside one of actions may be all that was measured
    if _ENTITLES.match(strip.words[0].text) and not midway(line[-1], strip.words[0]):
        return True
    grown = (reach(line[-1], strip.columns[0][0]) - line[-1].x1) / 2
    limit = right + grown if abs(line[0].x0 - strip.x0) > _FROM_MARGIN else right - grown  # set at an indent, perhaps
    return breaks(line, strip.columns[0], limit, False) and line[0].x0 - grown > width - right


def _centres(held: Open, strip: Strip) -> bool:
    """Whether a centred line ends the sentence of a single line above it that fills the measure."""
    line, first = held.cells[0][-1], strip.columns[0][0]
    middle = in_middle(line, strip.sheet) and held.last is None
    title = strip.all("bold") and held.first.all("bold") and not _ENTITLES.match(first.text)
    apart = title or line[0].x0 > strip.sheet.width - strip.right + _FROM_MARGIN
    goes_on = (apart and not ENDS.search(line[-1].text)) or midway(line[-1], first)
    return middle and reach(line[-1], first) > strip.right and goes_on


def _slack(held: Open, strip: Strip) -> float:
    """How much more than a line's usual distance still joins: the middle of a sentence bears more."""
    if len(held.edges) > 1:
        rows = len(strip.columns) > 1 and not any(c[0].text[0].islower() for c in strip.columns)
        return 1.13 if rows else 1.3
    line = held.cells[0][-1] if held.cells[0] else ()
    said = "".join(w.text for w in line)
    inside = said.count("(") > said.count(")")  # 'Bo Hall (Quay', over 'Trust)'
    goes_on = inside or (line and midway(line[-1], strip.words[0]))
    goes_on = goes_on or (line and runs_over(line, strip.words, max(held.limit, strip.right)))
    return 1.4 if goes_on else 1.13


def _far(tail: Strip, strip: Strip, slack: float) -> bool:
    """Whether more than a line's usual distance lies between two lines of a page."""
    return strip.top - tail.top > strip.leading * strip.words[0].size * slack + strip.raised + 0.5


def _set_wider(held: Open, strip: Strip) -> bool:
    """Whether two lines of plain text stand as far apart as lines do elsewhere in the pack, and the first is full."""
    if len(held.edges) > 1 or len(strip.columns) > 1 or held.first.all("bold"):
        return False
    drop = (strip.top - held.tail.top) / strip.words[0].size
    full = reach(held.cells[0][-1][-1], strip.words[0]) > max(held.limit, strip.right)
    return full and abs(drop - strip.wider) <= _ALIKE


def _false_marker(held: Open, strip: Strip, over_page: bool) -> bool:
    """A number or dash that begins a wrapped line ('... paragraph / 16. The ...') marks nothing."""
    first = strip.marker[0]
    close = strip.columns[0][0].x0 - first.x1 <= 0.6 * first.size
    if over_page or not held.cells[0]:
        return False
    line = held.cells[0][-1]
    at_text = abs(first.x0 - held.edges[0]) <= 3
    if _PART.fullmatch(first.text):  # 'under Rule 1.1 / (xii) at the Annual Meeting'
        goes_on = line[-1].text[-1].isdigit() and strip.columns[0][0].text[0].islower()
        return close and goes_on and at_text and reach(line[-1], first) > held.limit
    if not (first.text[0].isdigit() or (first.text in "-–—" and close)):
        return False
    if dates(line[-1], first):
        return close
    if _CLOCK.fullmatch(first.text) and line[-1].text.casefold() == "at" and at_text:
        return True  # 'ON THURSDAY, 9 JUNE 2016 AT / 19.00 HOURS'
    if first.text in "-–—" and not held.first.marker and held.last is None and held.first.all("bold") and first.bold:
        return strip.all("bold") and at_text and not ENDS.search(line[-1].text)
    if column_of(held.edges[1:], (first,)) is not None:
        return close  # under a further column of an open row nothing can be listed
    outside = bool(held.first.marker) and held.first.marker[0].x0 < held.edges[0] - ALIGNED
    limit = held.edges[1] - 5 if len(held.edges) > 1 else held.limit
    full = reach(line[-1], strip.columns[0][0] if close else first) > limit
    return at_text and outside and full and not ENDS.search(line[-1].text)


def _in_column(held: Open, line: Sequence[Word]) -> bool:
    """Whether a line begins under the number of a row's first column, or in a further one, and is set like it."""
    place = column_of(held.edges, line)
    lines = held.cells[place] if place is not None else []
    return at_number(held, line) or (bool(lines) and all(w.bold for w in lines[-1]) == all(w.bold for w in line))


def _style_turns(held: Open, strip: Strip) -> bool:
    tail = held.tail
    before, after = tail.words[-1], strip.words[0]
    if len(held.edges) > 1 and len(strip.columns) == 1 and _in_column(held, strip.columns[0]):
        return False  # it goes on with its column, whatever stands beside that
    for flag in ("bold", "underline", "italic"):
        if getattr(before, flag) != getattr(after, flag) and (tail.all(flag) or strip.all(flag)):
            return True
    return False


def _same_indent(held: Open, strip: Strip) -> bool:
    x0 = strip.x0
    if abs(x0 - held.edges[0]) <= ALIGNED:
        return True
    if held.first.marker:
        # The second line shows the true indent: at the number, under the words, or a little further in, unless the
        # number is set in with the first line.
        number = held.first.marker[0].x0
        set_in = number - _INDENT <= x0 < number and midway(held.cells[0][-1][-1], strip.words[0])
        return held.last is None and (number - ALIGNED <= x0 <= held.edges[0] + 25 or set_in)
    if held.last is not None:
        return False
    line = held.cells[0][-1]
    if x0 < held.edges[0] and midway(line[-1], strip.words[0]) and reach(line[-1], strip.words[0]) > strip.right:
        return True  # a line that tabs set in is full, and goes on at the margin in the middle of a sentence
    if len(line) > 1 and _NUMBERED.search(line[0].text) and line[0].x1 - ALIGNED <= x0 <= line[0].x0 + _HUNG:
        return True  # hung under what a number stands before, which may be a number itself
    hung = 0 < x0 - held.edges[0] <= _HUNG and reach(line[-1], strip.words[0]) > held.limit
    said = sum(w.text[0].islower() for w in line) >= _SAID or any(":" in w.text for w in line)
    if hung and said and not ENDS.search(line[-1].text):
        return True  # all but the first line set in
    labelled = any(w.text.endswith((":", ":-")) for w in held.first.words[:3])
    # A first line set in, or lines hung behind a label ('PRESENT: ...').
    return 0 < held.edges[0] - x0 <= _INDENT or (labelled and 0 < x0 - held.edges[0] <= 90)


def _begin(strip: Strip, before: Open | None) -> Open:
    """Open a block; a row under a row takes over its columns, so that an empty cell stays in its place."""
    cells: list[list[tuple[Word, ...]]]
    band = before.band if before is not None else []
    here = strip.sheet.number
    apart = before is None or before.tail.sheet.number != here or _far(before.tail, strip, 1.13)
    if len(strip.columns) > 1:
        places = [column_of(band, c) for c in strip.columns]
        if len(band) > 1 and all(p is not None for p in places):
            cells = [[] for _ in band]
            for place, column in zip(places, strip.columns, strict=True):
                assert place is not None
                cells[place].append(column)
            return Open(strip, cells, list(band), strip.right, band, apart, [[here] * len(c) for c in cells])
        band = [c[0].x0 for c in strip.columns]
    elif len(band) > 1 and (strip.columns[0][-1].x1 > band[1] - 2 or abs(strip.x0 - band[0]) > ALIGNED):
        band = []
    limit = band[1] - 5 if len(band) > 1 else strip.right
    cells = [[column] for column in strip.columns]
    return Open(strip, cells, [c[0].x0 for c in strip.columns], limit, band, apart, [[here] for _ in cells])


def _add(held: Open, strip: Strip) -> None:
    if _in_next_column(held, strip):
        held.edges[0], held.limit = strip.x0, strip.right
    if held.last is None and len(held.edges) == 1:
        held.edges[0] = strip.x0  # the second line shows where the text is set
    at_margin = len(held.edges) > 1 and back_at_margin(held, strip)
    for column in strip.columns:
        # what stands in no column is the first one's, under its number
        place = column_of(held.edges, column) if len(held.edges) > 1 else 0
        place = len(held.edges) - 1 if at_margin else place
        held.cells[place or 0].append(column)
        held.pages[place or 0].append(strip.sheet.number)
    held.last = strip


def _lead(line: Sequence[Word]) -> str:
    """The words in bold that a line begins with, where others follow."""
    bold = list(takewhile(lambda w: w.bold, line))
    return " ".join(w.text for w in bold) if 0 < len(bold) < len(line) else ""


def _bold(strip: Strip) -> bool:
    """Whether a line is in bold, a bare number before it apart: '23 Finance'."""
    words = strip.words
    return strip.all("bold") or (len(words) > 1 and words[0].text.isdigit() and all(w.bold for w in words[1:]))


def _close(held: Open, texts: Mapping[int, str]) -> Block:
    cells = tuple(
        Passage.join(_passage(line, page, texts) for line, page in zip(lines, pages, strict=True))
        for lines, pages in zip(held.cells, held.pages, strict=True)
    )
    if held.beside:
        cells = (*cells, Passage.join(_passage(line, page, texts) for line, page in held.beside))
    first, tail = held.first, held.tail
    marker = _passage(first.marker[-1:], first.sheet.number, texts) if first.marker else None
    return Block(
        Passage.join(cells),
        marker.text if marker else None,
        marker,
        cells if len(cells) > 1 else (),
        Style(
            bold=_bold(first) and _bold(tail),
            italic=first.all("italic") and tail.all("italic"),
            underline=first.underlined and (tail.underlined or bool(first.marker)),
            centred=first.centred,
            size=first.words[0].size,
            lead=_lead(held.cells[0][0]) if len(cells) == 1 else "",
        ),
        indent=first.marker[0].x0 if first.marker else first.x0,
        apart=held.apart,
        new_page=first.new_page,
        inside=_headed(held, texts) if len(held.cells) > 1 else (),
    )


def _headed(held: Open, texts: Mapping[int, str]) -> tuple[tuple[Block, ...], ...]:
    """Each cell's paragraphs, where one has a heading in bold over its text; nothing where none has."""
    places = [_heading(lines) for lines in held.cells]
    if not any(places):
        return ()
    inside = []
    for lines, pages, at in zip(held.cells, held.pages, places, strict=True):
        parts = [(lines[:at], pages[:at], True), (lines[at:], pages[at:], False)] if at else [(lines, pages, False)]
        inside.append(
            tuple(
                Block(
                    Passage.join(_passage(line, page, texts) for line, page in zip(some, on, strict=True)),
                    style=Style(bold=bold, size=some[0][0].size),
                    indent=some[0][0].x0,
                )
                for some, on, bold in parts
                if some
            )
        )
    return tuple(inside)


def _heading(lines: Sequence[Sequence[Word]]) -> int:
    """How many lines a cell's heading in bold has, over text that is not, or that begins in bold where the heading had
    room for its first word."""
    at = next((i for i, line in enumerate(lines) if not all(w.bold for w in line)), len(lines))
    if not 0 < at < len(lines):
        return 0
    roomy = reach(lines[at - 1][-1], lines[at][0]) <= max(line[-1].x1 for line in lines)
    return at if roomy or not any(w.bold for w in lines[at]) else 0


def _passage(words: Sequence[Word], page: int, texts: Mapping[int, str]) -> Passage:
    return Passage.of(page, texts[page], words[0].start, words[-1].end)
