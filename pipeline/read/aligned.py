"""Columns that a conversion to text keeps by spaces alone.

Enters: a page's text. Leaves: for each line of short columns the places of its cells. Two lines in a row must
agree where the second column begins, or a label must stand out before lines that begin where its own cells do;
prose, justified or not, and numbered lines are left alone.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

__all__ = ["columns"]

_LINE = re.compile(r"[ ]*(?P<left>[^\s|](?:[^\t|]*?[^\s|])?) {3,}(?P<right>[^\s|][^\t|]*?)\s*")
_WORDS = re.compile(r"[A-Z][\w.’'-]*(?: (?:[A-Z(][\w.,&()’'-]*|\([a-z]+\)|de|van|von|der|of|and|the|for)){1,5}")
_CELL = re.compile(r"[^\s|](?:[^\t|]*?[^\s|])?(?= {3,}|[ \r]*$)")
_LABEL = re.compile(r"[A-Z][A-Za-z]+(?: [A-Za-z]+){0,2} ?:?")
_GAP = re.compile(r"[ ]*(?P<left>[^\s|][^\t|]*?[^\s|]) {4,}(?P<right>[A-Z](?:(?! {3})[^\t|]){1,90}?(?<![.:;\s]))\s*")
_NAMED = re.compile(
    r"(?:(?:Cllr|Councillor|Mrs?|Ms|Miss|Dr|Prof|Rev|Sir)\.? )?"
    r"[A-Z][\w.’'-]*(?: (?:[A-Z][\w.’'-]*|de|van|von|der)){1,3}"
)
_SIDE = re.compile(
    r"(?i:(?:also |voting |other |co-?opted )?(?:members|observers|officers|councillors|attendees|staff|guests|advisers"
    r"|present|apologies|absent|in attendance|representatives)(?: present| attending| for absence)?) ?:?"
)
_ENDS_LABEL = re.compile(r" ?(?P<left>[A-Za-z][\w-]*(?: [\w-]+){0,4} ?:)(?: +(?P<right>\S.*?))?\s*")
_ENDS_PLAIN = re.compile(r" ?(?P<left>(?i:attendance|present|attending|absence)) {2,}(?P<right>\S.*?)\s*")
_LABEL_PART = re.compile(r"[A-Z][\w-]*(?: [\w-]+){0,4}|[a-z][\w-]*(?: [\w-]+){0,4}")
_WIDE_GAP = re.compile(r" ?(?P<left>[A-Za-z][\w-]*(?: [\w-]+){0,4}) {2,}(?P<right>\S.*?)\s*")
_LIST = re.compile(
    r"(?i)(?:also |other (?:people|persons) )?(?:present|in attendance|attendance)|apologies(?: for absence)?"
    r"|(?:[\w-]+ ){0,2}(?:members?|officers?|councillors|observers|representatives)(?: [\w-]+){0,8}"
)
_LABEL_LINES = 3  # over which a narrow column breaks a label
_POSTED = re.compile(rf"{_NAMED.pattern}(?: ?[(,]| [–—-] |$)")  # 'Ann Lee – Clerk'
_NAMES = re.compile(r"(?i)(?:names?|attendees?|members?|present|apologies)\W*")
_DETAIL = re.compile(
    r"(?i)(?:(?:job )?(?:role|title|post|position|designation)|agency|organi[sz]ation|representing|initials|present)\W*"
)
_NUMBERED = re.compile(r"\s*\d{1,3}[.)]? ")
_RUN = 3  # lines in a row that have a gap
_MOST = 3  # cells of a line, its label among them
_LONGEST = 45  # characters of a cell


Cells = tuple[tuple[int, int], ...]
Lines = Sequence[tuple[int, str]]


def columns(text: str) -> dict[int, Cells]:
    """By a line's offset, where its cells stand, from the left."""
    lines = _placed(text)
    found: dict[int, Cells] = {}
    for told_by in (_gapped, _labelled, _abreast, _broken, _tabled):
        found.update(told_by(lines))
    before: int | None = None  # where the line above has its second column
    waiting: tuple[int, Cells] | None = None
    for at, line in lines:
        match = _LINE.fullmatch(line)
        told = match is not None and all(_is_cell(match[g]) for g in ("left", "right"))
        if match is None or not told:
            before, waiting = None, None
        else:
            cells = (
                (at + match.start("left"), at + match.end("left")),
                (at + match.start("right"), at + match.end("right")),
            )
            if before == match.start("right"):
                found[at] = cells
                if waiting is not None:
                    found[waiting[0]] = waiting[1]
            before, waiting = match.start("right"), (at, cells)
    return found


def _placed(text: str) -> Lines:
    """The lines, each with its offset."""
    lines: list[tuple[int, str]] = []
    at = 0
    for line in text.split("\n"):
        lines.append((at, line))
        at += len(line) + 1
    return lines


def _tabled(lines: Lines) -> Iterator[tuple[int, Cells]]:
    """'Name       Role       Agency' over lines whose cells begin where those words do; a label or a blank line may
    stand between."""
    under: list[int] = []
    for at, line in lines:
        spans = [m.span() for m in _CELL.finditer(line)]
        words = [line[a:b] for a, b in spans]
        if len(spans) > 1 and _NAMES.fullmatch(words[0]) and all(_DETAIL.fullmatch(w) for w in words[1:]):
            under = [a for a, _ in spans]
        fits = len(spans) > 1 and all(any(abs(a - u) <= 1 for u in under) for a, _ in spans)
        if under and fits and abs(spans[0][0] - under[0]) <= 1:
            yield at, tuple((at + a, at + b) for a, b in spans)
        elif len(spans) > 1 or len(line.strip()) > _LONGEST or _NUMBERED.match(line):
            under = []


def _labelled(lines: Lines) -> Iterator[tuple[int, Cells]]:
    """'Present:      Councillor A     Councillor B' over lines that begin where its first name does, perhaps with
    blank lines between."""
    filled = [(at, line, [m.span() for m in _CELL.finditer(line)]) for at, line in lines if line.strip()]
    indent: int | None = None
    for n, (start, line, spans) in enumerate(filled):
        if not spans:  # a table's own marks
            indent = None
            continue
        following = filled[n + 1][2] if n + 1 < len(filled) else []
        below = following[0][0] if following else -1
        words = [line[a:b] for a, b in spans]
        labels = 1 < len(spans) <= _MOST and spans[0][0] <= 1 and bool(_LABEL.fullmatch(words[0]))
        if labels and abs(below - spans[1][0]) <= 1 and all(_is_cell(w) for w in words[1:]):
            indent = spans[1][0]
        elif labels and indent is not None and abs(spans[1][0] - indent) <= 1 and _lists(words):
            pass  # a further label, whose list is one line
        elif indent is None or abs(spans[0][0] - indent) > 1:
            indent = None
            continue
        elif len(spans) < 2 or len(spans) >= _MOST or not all(_is_cell(w) for w in words):
            continue
        yield start, tuple((start + a, start + b) for a, b in spans)


def _broken(lines: Lines) -> Iterator[tuple[int, Cells]]:
    """'Also          Councillor A and' over 'Present:      Councillor B': a label that its narrow column broke, with
    what stands beside each of its lines."""
    for n, (_, line) in enumerate(lines):
        ends = _ENDS_LABEL.fullmatch(line) or _ENDS_PLAIN.fullmatch(line)
        if ends is None:
            continue
        column = ends.start("right") if ends["right"] else -1
        over: list[tuple[int, str]] = []
        gapped = False  # whether the column stands apart in one of the lines
        for start, above in reversed(lines[max(n - _LABEL_LINES + 1, 0) : n]):
            gap = _WIDE_GAP.fullmatch(above)
            column = gap.start("right") if gap and column < 0 else column
            gapped = gapped or (gap is not None and gap.start("right") == column)
            if column < 1 or above[column - 1 : column] != " " or not above[column : column + 1].strip():
                break
            if not _LABEL_PART.fullmatch(above[:column].strip()):
                break
            over.insert(0, (start, above))
            if above[0].isupper():
                break
        label = " ".join([*(above[:column].strip() for _, above in over), ends["left"].rstrip(" :")])
        if not over or not gapped or not label[0].isupper() or not _LIST.fullmatch(label):
            continue
        for start, above in over:
            words = above[:column]
            left = len(words) - len(words.lstrip())
            yield start, ((start + left, start + len(words.rstrip())), (start + column, start + len(above.rstrip())))
        if ends["right"]:
            start = lines[n][0]
            yield start, tuple((start + a, start + b) for a, b in (ends.span("left"), ends.span("right")))


def _gapped(lines: Lines) -> Iterator[tuple[int, Cells]]:
    """'Ann Lee        Quay Council' over lines like it: three or more, a name on the left, a wide gap in each though
    their second columns begin anywhere; and one or two elsewhere, as under another label, in the same column."""
    runs: list[list[tuple[int, int, Cells]]] = [[]]
    for at, line in lines:
        match = _GAP.fullmatch(line)
        if match is not None and _NAMED.fullmatch(match["left"]):
            cells = tuple((at + a, at + b) for a, b in (match.span("left"), match.span("right")))
            runs[-1].append((at, match.start("right"), cells))
        elif runs[-1]:
            runs.append([])
    columns = {column for run in runs if len(run) >= _RUN for _, column, _ in run}
    for run in runs:
        for at, column, cells in run:
            if len(run) >= _RUN or column in columns:
                yield at, cells


def _abreast(lines: Lines) -> Iterator[tuple[int, Cells]]:
    """'Members          Observers' over lines whose second names begin under the second label."""
    under: list[int] = []
    for at, line in lines:
        spans = [m.span() for m in _CELL.finditer(line)]
        heads = len(spans) > 1 and all(_SIDE.fullmatch(line[a:b]) for a, b in spans)
        fits = all(any(abs(a - u) <= 1 for u in under) for a, _ in spans) and max((b - a for a, b in spans), default=0)
        if heads:
            under = [a for a, _ in spans]
        if heads or (under and fits and fits <= _LONGEST):
            if len(spans) > 1:
                yield at, tuple((at + a, at + b) for a, b in spans)
        else:
            under = []


def _lists(words: Sequence[str]) -> bool:
    """Whether a label stands before names, which may have posts where the label itself says that they are names."""
    if all(_is_cell(w) for w in words[1:]):
        return True
    return bool(_LIST.fullmatch(words[0].rstrip(" :"))) and all(_POSTED.match(w) for w in words[1:])


def _is_cell(words: str) -> bool:
    return len(words) <= _LONGEST and "   " not in words and bool(_WORDS.fullmatch(words))
