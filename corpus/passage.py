"""Words as they are read, which know where they are printed.

A passage is clean text (white space folded, conversion marks gone, lines joined) with the runs of
raw page text that it came from. Rules work on the clean text; what they take is sliced out as a
passage again, so that its place on the page comes along.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import NamedTuple

from corpus.evidence import Page, Span, span_of

__all__ = ["EMPTY", "Passage", "Run"]

_WORD = re.compile(r"[^\W_]")
_BREAK = re.compile(r"</?(?:br|p|li|ul|ol|div|td|th|tr|table)\b|&nbsp;")  # tags that part words
_TAG = re.compile(r"<[^<>]*>")
_LETTERS = re.compile(r"(?<![\w.'’-])(?:[A-Z] ){4,}[A-Z](?![\w.'’-])")  # 'P R E S E N T'
_UNFOLDED = re.compile(r"[^\S ]|\s\s")  # white space that clean text has otherwise


class Run(NamedTuple):
    """A stretch of clean text that stands unbroken in a page's raw text."""

    at: int  # offset in the passage's text
    length: int
    page: int
    start: int  # offset in the page's text


@dataclass(frozen=True, slots=True)
class Passage:
    """Clean text and its places. Slicing keeps the places; `spans` gives them as evidence."""

    text: str
    runs: tuple[Run, ...] = ()

    def __bool__(self) -> bool:
        return bool(self.text)

    def __len__(self) -> int:
        return len(self.text)

    def cut(self, start: int, end: int | None = None) -> Passage:
        """The passage from `start` to `end` (offsets in `text`), without white space at its ends."""
        stop = len(self.text) if end is None else min(end, len(self.text))
        while start < stop and self.text[start].isspace():
            start += 1
        while stop > start and self.text[stop - 1].isspace():
            stop -= 1
        if start >= stop:
            return EMPTY
        kept = []
        for run in self.runs:
            low, high = max(run.at, start), min(run.at + run.length, stop)
            if low < high:
                kept.append(Run(low - start, high - low, run.page, run.start + low - run.at))
        return Passage(self.text[start:stop], tuple(kept))

    def group(self, match: re.Match[str], name: str | int = 0) -> Passage:
        """What a group of a match on `text` took; empty where the group took nothing."""
        start, end = match.span(name)
        return EMPTY if start < 0 else self.cut(start, end)

    def spans(self, pages: Mapping[int, Page]) -> tuple[Span, ...]:
        """The places as evidence. Runs parted only by white space or marks make one span."""
        joined: list[list[int]] = []
        for run in self.runs:
            if joined:
                page, _, end = joined[-1]
                if page == run.page and end <= run.start and not _says(pages[page].text[end : run.start]):
                    joined[-1][2] = run.start + run.length
                    continue
            joined.append([run.page, run.start, run.start + run.length])
        return tuple(span_of(pages[page], start, end) for page, start, end in joined)

    @property
    def printed(self) -> str:
        """The text as the page has it, without blanks that were put in between words printed as one."""
        text = self.text
        for one, other in zip(self.runs[-2::-1], self.runs[:0:-1], strict=True):
            end = one.at + one.length
            unbroken = one.page == other.page and one.start + one.length == other.start
            if unbroken and other.at == end + 1 and text[end] == " ":
                text = text[:end] + text[end + 1 :]
        return text

    def printing(self, words: str) -> str:
        """Words of the passage as the page has them; words that it does not hold stay as they are."""
        at = self.text.find(words)
        return self.cut(at, at + len(words)).printed if at >= 0 else words

    @property
    def first_page(self) -> int:
        """The page of the first word, 1-based (0 for an empty passage)."""
        return self.runs[0].page if self.runs else 0

    @property
    def last_page(self) -> int:
        """The page of the last word, 1-based (0 for an empty passage)."""
        return self.runs[-1].page if self.runs else 0

    @staticmethod
    def join(parts: Iterable[Passage], between: str = " ") -> Passage:
        """The parts in order with `between` put in; a part broken at a hyphen is joined as printed."""
        text, runs = "", list[Run]()
        for part in parts:
            if not part.text:
                continue
            if text and not _broken_at_hyphen(text, part.text):
                text += between
            if text:
                moved = len(text)
                runs += [Run(at + moved, length, page, start) for at, length, page, start in part.runs]
            else:
                runs += part.runs
            text += part.text
        return Passage(text, tuple(runs))

    @staticmethod
    def of(
        page: int, raw: str, start: int = 0, end: int | None = None, drop: Sequence[tuple[int, int]] = ()
    ) -> Passage:
        """Clean text of `raw[start:end]`, white space folded and the places in `drop` left out."""
        stop = len(raw) if end is None else end
        holes = [(a, b) for a, b in drop if start <= a and b <= stop]
        if apart := [m.span() for m in _LETTERS.finditer(raw, start, stop)]:
            gaps = {(i, i + 1) for low, high in apart for i in range(low, high) if raw[i] == " "}
            holes = sorted({*holes, *gaps})
        if not holes:  # as a PDF's lines are: one stretch, clean as it stands
            words = raw[start:stop]
            if words and not words[0].isspace() and not words[-1].isspace() and not _UNFOLDED.search(words):
                return Passage(words, (Run(0, len(words), page, start),))
        text: list[str] = []
        runs: list[Run] = []
        at, i, pending = 0, start, False
        hole = iter([*holes, (stop, stop)])
        low, high = next(hole)
        while i < stop:
            if i >= low and high > low:
                if _BREAK.match(raw, low):
                    pending = at > 0
                i = high
                low, high = next(hole)
                continue
            char = raw[i]
            if char.isspace():
                pending = at > 0
            else:
                if pending:
                    text.append(" ")
                    at += 1
                    pending = False
                last = runs[-1] if runs else None
                if last and last.at + last.length == at and last.start + last.length == i:
                    runs[-1] = Run(last.at, last.length + 1, page, last.start)
                elif last and text[-1] == " " and raw[i - 1] == " " and last.start + last.length == i - 1:
                    runs[-1] = Run(last.at, last.length + 2, page, last.start)
                else:
                    runs.append(Run(at, 1, page, i))
                text.append(char)
                at += 1
            i += 1
        return Passage("".join(text), tuple(runs))


def _says(raw: str) -> bool:
    """Whether raw text between two runs holds words of its own."""
    return bool(_WORD.search(_TAG.sub("", raw)))


def _broken_at_hyphen(before: str, after: str) -> bool:
    return len(before) > 1 and before[-1] == "-" and before[-2].isalnum() and after[0].isalnum()


EMPTY = Passage("")
