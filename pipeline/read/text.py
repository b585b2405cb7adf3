"""Text conversions of papers, plain or Markdown, made into pages and blocks.

Enters: the file's text. Leaves: one page for each form feed, and a block for each line or paragraph.
A conversion has no geometry, but it has marks: tags round underlined words, asterisks round bold ones,
hashes before headings, tabs between columns. A blank line in the middle of a sentence is where a page
ended in the paper that was converted.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence, Set
from dataclasses import dataclass, replace
from itertools import pairwise

from corpus.evidence import Page
from corpus.passage import EMPTY, Passage
from pipeline.blocks import Block, Style
from pipeline.dates import MONTH_NAME
from pipeline.read.aligned import columns
from pipeline.read.glyphs import HYPHENS
from pipeline.read.initials import NAMES, initial_first, initials
from pipeline.read.kinds import without_noughts
from pipeline.read.line_setting import ENDS, OPEN, blank_between, full_length
from pipeline.read.name_runs import names_run_on
from pipeline.read.over_lines import DRAWN, barred_row, html_rows, underlined
from pipeline.read.run_on import beginnings
from rules.book import ReadingRules

__all__ = ["READER", "decode", "read_text"]

READER = "text"

# Markdown's own grammar: paired emphasis, headings, list dashes, quotation, table rules.
_STRONG = re.compile(r"(\*\*|__)(?=\S)(?:(?!\1).)*?[^\s*_]_?(\*(?=\*\*(?!\*)))?(\1)")  # '**8****th**' is two
_BOTH = re.compile(r"(?<!\*)(\*\*\*|___)(?=[^\s*]).+?(?<=[^\s*])(\1)(?!\*)")
_EMPHASIS = re.compile(r"(?<![\w*\\])(\*|_)(?=[^\s*_])(?:(?!\1).)+?(?<=[^\s*_\\])(\1)(?![\w*])")
_NESTED = re.compile(r"(?<=\*\*)(_)(?=[^\s*_])[^_\n]*(_)(?=\*\*)")  # '**_ii)_**'
_UNSHUT = re.compile(r"^(?:#{1,6} )?(\*\*)(?=\d)(?![^\n]*\*)", re.MULTILINE)  # '**13. Lamps', never closed
_HEAD = re.compile(r"(#{1,6})\s+")
_QUOTED = re.compile(r"\s*>\s?")
_BULLET = re.compile(
    r"\s*(?:\\(?=[-*] ))?([-*·•▪◦●○■□‣➢➤►→➔▶▸»❖◆–—\uf02d\uf06f\uf0a7\uf0a8\uf0b7\uf0d8\uf0fc]|o(?= {2,}[A-Z]))\s+"
    r"(?:\\?[-–]\s+)?"
)
_MARKER = re.compile(
    r"\(?(?:[a-z]{1,2}|[ivxIVX]{1,5}|\d{1,2})\)\.?(?=\s)|[a-h]\)(?=[A-Z][a-z]+ )"  # (a) a) (iv) 1). a)Tax
    r"|\d{1,4}(?:\.\d{1,3})*[a-z]?\\?\.(?=\s)"  # 48. 7.1. 12a.
    r"|\d{1,3}(?:\.\d{1,2}){1,3}(?=\s+[\"'‘“(]?(?![AP]\.?M\b)[A-Z])"  # 7.10 before a capital
    r"|(?![IVX]\. [A-Z][\w’'-]+(?:,| and) [A-Z]\.)[ivxIVX]{1,5}\.(?=\s)|[a-z]\.(?=\s)|\[(?:\d{1,2}|[a-z])\](?=\s)"
)
_BARRED = re.compile(r"\s*/ (?=[A-Z])")  # '/ Present: A Lee', where a conversion left a table's bar
_TABBED = re.compile(r"\d{1,4}(?:\.\d{1,3})*\.?|\(?(?:[a-z]{1,2}|[ivx]{1,5}|\d{1,2})\)|[•▪◦●○■□‣➢➤►\uf0a7\uf0b7\uf0d8]")
# 7   Title, but no date
_SPACED = re.compile(rf"\s*(\d{{1,4}})(?: {{2,}}|\u2003)(?=[A-Z])(?!(?i:{MONTH_NAME}) )")
# 51   45 QUAY YARD (Item B2)
_SPACED_FIGURE = re.compile(r"\s*(\d{1,3}) {3,}(?=\d{1,4}[A-Za-z]?(?:[-–]\d{1,4})? [A-Z]{3,}[^a-z]*(?:\(|$))")
# 7 Title, with nothing but a space: a number only among others that carry it on
_BARE = re.compile(
    r"^[ \t]*(\d{1,4})(?: (?=[A-Z])|(?=[A-Z][a-z]{3}|[A-Z]{4}))(?=[A-Z][^\t\n]{2,80}$)(?![^\n]*[.;:,]$)"
    rf"(?!(?i:{MONTH_NAME}),? \d{{4}}\b)",  # no day of a list of them
    re.MULTILINE,
)
_CODED = re.compile(r"^[ \t]*([A-Z]\d{1,3})(?=[A-Z][a-z]{2})", re.MULTILINE)  # 'A4Minutes', on a line behind 'A3Roads'
_ROLL = re.compile(  # '1 Present: A Lee.', a number and a space before those who came
    r"^[ \t]*(\d{1,3}) (?=(?:Present|PRESENT|Apologies|APOLOGIES|In [Aa]ttendance|Attendance|Declarations?"
    r"|DECLARATIONS?)\b)",
    re.MULTILINE,
)
_LOOSE = re.compile(r"(?m)^ {0,3}:?-{2,}:? *\|[-\s:|]*$")  # under the head of a table whose rows begin with no bar
_RULE = re.compile(r"\s*\|?[\s:|-]*-{2,}[\s:|-]*$")
_WORD_OPEN = re.compile(r"\b(?:and|or|of|the|an|to|for|in|on|by|with|at|from|that|as)$")
_TASKED = re.compile(r"\bActions? ?[:–-]? ?[A-Z]{2,3}(?: ?[/&,] ?[A-Z]{2,3})*$")
_LABELLED = re.compile(
    r"[A-Z][A-Za-z]+(?: [A-Za-z]+){0,3} ?:|Item \d{1,2}\b"
    r"|(?:Agreed|AGREED|Resolved|RESOLVED|Noted|NOTED|Action|ACTION|Proposed|PROPOSED) ?(?:[-–—]|:?$)"
)
_HEADLINE = 45  # characters of a line of capitals that is as full as its page is wide
_HEADLINE_TAIL = re.compile(r"(?!RESOLVED|AGREED|NOTED|DECI|RECOMM|PRESENT|THAT |IT WAS )\S+ \S.*[A-Z\d)]$")
_CAPITALS_OPEN = re.compile(
    r"(?:\b(?:AND|OR|OF|THE|AN|TO|FOR|IN|ON|BY|WITH|AT|FROM|THAT|AS)|,|\b\d{1,2}(?:ST|ND|RD|TH)?)$"
)
_MONTH_OPEN = re.compile(rf"(?i)\b\d{{1,2}}(?:st|nd|rd|th)? {MONTH_NAME}$")
_YEAR = re.compile(r"(?:19|20)\d\d\b")
_TITLE_OPEN = re.compile(
    r"(?<=[a-z,] )(?:(?<=, )[A-Z]\.?|(?<= and )[A-Z]\.?|(?<=by )CC|Cllr\.?|Councillor|Mrs?\.?|Ms|Miss|Dr"
    r"|(?:Cllr|Councillor|Mrs?|Ms) [A-Z]{1,2})$"
)
_LABEL_TITLE = re.compile(r"(?:[:–-]|\bby|\band) (?:Mrs?|Ms|Miss|Dr|Cllr|Councillor)\.?$")
_LETTERED = re.compile(r"[a-h]\.[A-Z]")  # 'a.Bank', a letter that a conversion glued
_UNCLOSED = re.compile(r"\([^()]{1,60}$")
_CLOSES = re.compile(r"[^()]{1,60}\)")
_HELD_BY = re.compile(r"\((?:Mrs?|Ms|Miss|Dr)\.? [^()]{2,40}\),? ?(?:and )?[A-Z][^()]{3,60},?$")
_HOLDER = re.compile(r"(?:[A-Z][^()]{2,60} )?\((?:Mrs?|Ms|Miss|Dr)\.? [^()]{2,40}\)")
_HOLDER_ALONE = re.compile(r"\((?:Mrs?|Ms|Miss|Dr)\.? [^()]{2,40}\),? ?(?:and )?(?:[A-Z]|$)")
_DAY = re.compile(r"\b\d{1,2}(?:st|nd|rd|th)?(?: day of)?$")
_MONTH = re.compile(
    r"(?:January|February|March|April|May|June|July|August|September|October|November|December),? \d{4}\b"
)
_FULL = 40  # characters: a shorter line that ends so may be a label
_TABS = 4  # in a line that may have a word between any two
_COMMAS, _SMALL = 3, 0.4  # commas, and the share of small words, of what runs on
_POSTED = re.compile(r"[A-Z][a-z]+ [A-Z][\w’'-]+ [-–—] [A-Z]")  # 'Ann Lee – Head of Quays, Slips, ...', one person
_WRAPPED = 55  # characters: a Markdown line at least this long may have been wrapped by hand


@dataclass(slots=True)
class _Draft:
    """A block being put together, and where its line began."""

    block: Block
    hard: bool  # ends with a hard line break
    blank_after: bool = False
    full: bool = False  # its last line reaches as far as the text is set


def decode(raw: bytes) -> tuple[str, str | None]:
    """The text of a file and, where it was not UTF-8, the encoding it was taken to be in."""
    for mark, name in ((b"\xff\xfe", "utf-16"), (b"\xfe\xff", "utf-16")):
        if raw.startswith(mark):
            return raw.decode(name, errors="replace"), name
    raw = without_noughts(raw)
    try:
        return raw.decode("utf-8-sig"), None
    except UnicodeDecodeError:
        # What Windows programs wrote before UTF-8; five bytes stand for nothing in it.
        return raw.decode("cp1252", errors="replace"), "cp1252"


def read_text(text: str, pack_id: str, rules: ReadingRules) -> tuple[tuple[Page, ...], tuple[Block, ...]]:
    """Pages and blocks of a text conversion."""
    text = text.translate(HYPHENS)
    pages = tuple(Page(pack_id, i + 1, part) for i, part in enumerate(text.split("\f")))
    markdown = _is_markdown(text)
    bare = _carried_on(text)
    measure = full_length(text)
    spaced = bool(measure) and blank_between(text)
    drafts: list[_Draft] = []
    blank = False
    for page in pages:
        for draft in _lines(page, rules, bare, measure):
            if draft is None:
                if drafts:
                    drafts[-1].blank_after, blank = not spaced, True
                continue
            if drafts and _goes_on(drafts[-1], draft, markdown and not spaced, spaced):
                last = drafts[-1]
                joined = Passage.join((last.block.passage, draft.block.passage))
                drafts[-1] = _Draft(replace(last.block, passage=joined), draft.hard, full=draft.full)
            else:
                apart = not drafts or drafts[-1].blank_after or (spaced and blank)
                drafts.append(replace(draft, block=replace(draft.block, apart=apart)))
            blank = False
    return pages, tuple(d.block for d in drafts)


def _carried_on(text: str) -> frozenset[str]:
    """Numbers that stand bare before short lines, where at least three follow on from one another."""
    told = {m.start(1): int(m[1]) for p in (_BARE, _ROLL) for m in p.finditer(text)}
    numbers = [told[at] for at in sorted(told)]
    kept = initials(text)
    coded = [(m[1], m[1][0], int(m[1][1:])) for m in _CODED.finditer(text)]
    for (a, stem, n), (b, *second), (c, *third) in zip(coded, coded[1:], coded[2:], strict=False):
        if [second, third] == [[stem, n + 1], [stem, n + 2]]:
            kept.update((a, b, c))
    for i in range(len(numbers) - 2):
        if numbers[i + 1] == numbers[i] + 1 and numbers[i + 2] == numbers[i] + 2:
            kept.update(str(n) for n in numbers[i : i + 3])
    return frozenset(kept)


def _is_markdown(text: str) -> bool:
    return bool(re.search(r"^#{1,6} |\*\*\S", text, re.MULTILINE))


def _lines(page: Page, rules: ReadingRules, bare: Set[str], measure: int) -> Iterator[_Draft | None]:
    """Each line as a block of its own; None for a blank one."""
    at = passed = 0
    aligned = columns(page.text)
    front = page.number == 1 and page.text.startswith("---\n")
    page_end = False  # '---', over the next page's number
    for line, below in pairwise((*page.text.split("\n"), "")):
        start, end = at, at + len(line)
        at = end + 1
        if start < passed:
            continue  # of a row above
        if not line.strip() or DRAWN.fullmatch(line):
            yield None
        elif front:
            front = start == 0 or line.strip() != "---"
            yield _Draft(Block(Passage.of(page.number, page.text, start, end), furniture="front"), True)
        elif (rows := html_rows(page.text, start) or barred_row(page.text, start)) is not None:
            yield from (_row(page, cells, rules) for cells in rows.cells if any(b > a for a, b in cells))
            passed = rows.end
        elif page_end and line.strip().isdigit():
            page_end = False
            yield _Draft(Block(Passage.of(page.number, page.text, start, end), furniture="number"), True)
        elif _RULE.fullmatch(line):
            page_end = line.strip() == "---"
        else:
            page_end = False
            cuts = () if start in aligned else beginnings(line, rules)
            for low, high in zip((0, *cuts), (*cuts, len(line)), strict=True):
                low, high = start + low, start + high
                draft = _row(page, aligned[start], rules) if start in aligned else _block(page, low, high, rules, bare)
                if draft is not None and not cuts and (level := underlined(line, below)):
                    draft = replace(draft, block=replace(draft.block, style=replace(draft.block.style, level=level)))
                if draft is not None:
                    full = 0 < measure <= len(line) and not cuts
                    yield replace(draft, hard=True) if cuts else replace(draft, full=full)


def _row(page: Page, places: Sequence[tuple[int, int]], rules: ReadingRules) -> _Draft:
    """A line of columns that spaces set apart."""
    cells = [Passage.of(page.number, page.text, a, b, _marks(page.text, a, b, rules)) for a, b in places]
    return _Draft(Block(Passage.join(cells), cells=tuple(cells) if len(cells) > 1 else ()), True)


def _block(page: Page, start: int, end: int, rules: ReadingRules, bare: Set[str]) -> _Draft | None:
    raw = page.text
    line = raw[start:end]
    hard = line.endswith(("  ", "\\"))
    indent = len(line) - len(line.lstrip())
    level = 0
    if quoted := _QUOTED.match(line):
        start += quoted.end()
    if head := _HEAD.match(raw, start, end):
        level, start = len(head[1]), head.end()
    drop = _marks(raw, start, end, rules)
    shut = raw[start:end].strip().endswith("|")
    table = shut and raw[start:end].strip().startswith("|")
    open_ = shut and not table and (raw.count("|", start, end) > 1 or bool(_LOOSE.search(raw)))
    places = _split(raw, start, end, "|" if table or open_ else "\t")
    if not table and len(places) > _TABS and _for_spaces(raw[start:end]):
        places = [(start, end)]  # tabs for spaces, as some conversions of justified lines set them
    cells = [Passage.of(page.number, raw, a, b, drop) for a, b in places]
    if table or open_:
        cells = cells[1:-1] if table else cells[:-1]
    if not any(cells):
        return None
    style = _style(raw[start:end].strip(), level)
    whole = Passage.join(cells)
    kind = rules.furniture_kind(whole.text)
    if kind in ("blank", "label"):
        return _Draft(Block(whole, furniture=kind), True)
    marker: Passage | None = None
    first = places[0][0]
    bullet = _BULLET.match(raw, first, places[0][1])
    if bullet and bullet.end() < places[0][1]:
        marker = Passage.of(page.number, raw, bullet.start(1), bullet.end(1))
        cells[0] = Passage.of(page.number, raw, bullet.end(), places[0][1], drop)
    if not (NAMES in bare and initial_first(cells[0].text)) and (number := _MARKER.match(cells[0].text)):
        if number.end() < len(cells[0].text):
            marker = cells[0].cut(0, number.end())
            cells[0] = cells[0].cut(number.end())
        elif len(cells) == 1:
            marker = None
    elif not table and len(filled := [c for c in cells if c]) == 2 and _TABBED.fullmatch(filled[0].text):
        marker, cells = filled[0], filled[1:]  # a number or a bullet, a tab, its words
    elif not table and marker is None and (spaced := _bare_number(raw, first, places[0][1], bare)):
        marker = Passage.of(page.number, raw, spaced.start(1), spaced.end(1))
        cells[0] = Passage.of(page.number, raw, spaced.end(), places[0][1], drop)
    filled = [c for c in cells if c]
    row = len(filled) > 1 or (len(filled) == 1 and len(cells) > 2)
    return _Draft(
        Block(
            Passage.join(filled) if filled else EMPTY,
            marker.text if marker else None,
            marker,
            tuple(cells) if row else (),
            style,
            float(indent),
        ),
        hard or row,
    )


def _for_spaces(line: str) -> bool:
    """Whether every word stands alone between tabs, each with a space beside it."""
    parts = line.split("\t")
    return all(len(p.split()) <= 1 for p in parts) and all(p[:1].isspace() or not p for p in parts[1:])


def _bare_number(raw: str, start: int, end: int, bare: Set[str]) -> re.Match[str] | None:
    """A number without a stop before a heading."""
    if spaced := _SPACED.match(raw, start, end) or _SPACED_FIGURE.match(raw, start, end):
        return spaced
    if (coded := _CODED.match(raw, start, end)) and coded[1] in bare:
        return coded
    line = raw[start:end]
    single = re.compile(r"\s*(\d{1,4}) ?(?=[A-Z])").match(raw, start, end)
    return single if single and single[1] in bare and (_BARE.match(line) or _ROLL.match(line)) else None


def _split(raw: str, start: int, end: int, sign: str) -> list[tuple[int, int]]:
    places, at = [], start
    while (cut := raw.find(sign, at, end)) >= 0:
        places.append((at, cut))
        at = cut + 1
    places.append((at, end))
    return places


def _marks(raw: str, start: int, end: int, rules: ReadingRules) -> list[tuple[int, int]]:
    """The places on the line that the conversion put in and the paper doesn't say."""
    holes = {(start + m.start(), start + m.end()) for m in rules.marks.finditer(raw[start:end])}
    if barred := _BARRED.match(raw, start, end):
        holes.add(barred.span())
    if raw[start:end].endswith("\\"):
        holes.add((end - 1, end))  # Markdown's hard line break
    for grammar in (_BOTH, _STRONG, _NESTED, _EMPHASIS, _UNSHUT):
        for m in grammar.finditer(raw, start, end):
            holes.update((m.span(1), m.span(m.lastindex or 1)))
    apart: list[tuple[int, int]] = []
    for low, high in sorted(holes, key=lambda h: (h[0], -h[1])):
        if not apart or low >= apart[-1][1]:
            apart.append((low, high))
    return apart


def _style(line: str, level: int) -> Style:
    bare = re.sub(r"^(?:[-•]\s+|\(?\w{1,4}[.)]\\?\.?\s+|\d+\\?\.\s+)", "", line)
    return Style(
        bold=any(s.startswith("**") and (s.endswith("**") or _UNSHUT.match(s)) for s in (line, bare))
        or "<b>" in line[:8],
        italic=any(
            s[:1] in "*_" and s[:2] not in ("**", "__") and s[-1:] == s[:1] and len(s) > 2 for s in (line, bare)
        ),
        underline=any(s.startswith("<u>") and s.endswith("</u>") for s in (line, bare)),
        level=level,
    )


def _goes_on(last: _Draft, draft: _Draft, markdown: bool, spaced: bool = False) -> bool:
    """Whether a line carries on the sentence before it, perhaps over a page's end."""
    before, after = last.block, draft.block
    if before.furniture or after.furniture or after.marker or before.cells or after.cells:
        return False
    if before.style.emphatic != after.style.emphatic or before.style.level or after.style.level:
        return False
    text, small = before.text, after.text[:1].islower() and not _LETTERED.match(after.text)
    if len(text) >= _FULL and not last.blank_after and _TITLE_OPEN.search(text) and after.text[:1].isupper():
        return True  # '... seconded by Cllr' over 'Hart and agreed'
    if not last.blank_after and _LABEL_TITLE.search(text) and after.text[:1].isupper():
        return True  # 'PROPOSED: Mr' over 'Hart'
    if not last.blank_after and _DAY.search(text) and _MONTH.match(after.text):
        return True
    if not last.blank_after and _MONTH_OPEN.search(text) and _YEAR.match(after.text):
        return True  # '... held on 6 April' over '2016'
    capitals = text == text.upper() and after.text == after.text.upper() and not _LABELLED.match(after.text)
    tail = before.marker and len(text) >= _HEADLINE and _HEADLINE_TAIL.match(after.text)
    over = _CAPITALS_OPEN.search(text) or tail
    if capitals and (before.marker or spaced) and len(text) >= _FULL and not last.blank_after and over:
        return True  # a heading in capitals, over two lines
    if not last.blank_after and not last.hard and _UNCLOSED.search(text) and _CLOSES.match(after.text):
        return True  # '... (Mr. E.' over 'Hart).'
    if not last.blank_after and not last.hard and _HELD_BY.search(text) and _HOLDER.match(after.text):
        return True  # 'Finance Officer (Ms. A. Lee), Clerk,' over 'Community (Mr. B. Hall)'
    if (
        not last.blank_after
        and not last.hard
        and "), " in text
        and text[-1].isalpha()
        and _HOLDER_ALONE.match(after.text)
    ):
        return True  # 'Clerk (Ann Lee), Officer, Quays and Slips' over '(Mr. B. Hall), Surveyor (Ms. C. Moor)'
    if not text or ENDS.search(text):
        return False
    if last.blank_after:
        if _LABELLED.match(after.text) or _TASKED.search(text):
            return False  # 'at the Guildhall,' over 'Present: A Lee'; '... Action: AL' over 'b/f the signs'
        return len(text) > 40 and not before.style.emphatic and (small or bool(OPEN.search(text)))
    if last.hard or before.style.italic != after.style.italic:
        return False
    if len(text) >= _FULL and _WORD_OPEN.search(text):
        return True
    if text.endswith(",") and names_run_on(text, after.text):
        return True
    if last.full and (spaced or _runs_on(text)) and len(after.text.split()) > 1 and not _LABELLED.match(after.text):
        return True
    return small or (markdown and len(text) >= _WRAPPED)


def _runs_on(text: str) -> bool:
    """Whether a line is part of a sentence, or of a run of names: a list's own lines have few small words or commas."""
    words = text.split()
    listed = text.count(", ") >= _COMMAS and not _POSTED.match(text)
    return listed or sum(w[0].islower() for w in words) >= _SMALL * len(words)
