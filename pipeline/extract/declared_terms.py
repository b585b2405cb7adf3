"""A declaration set out in its parts: who, in which item, of what kind, in what or why, in whatever order.

Enters: a line under a heading of declarations. Leaves: the parts that it is made of, once for each person; nothing
where the line is a sentence.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace

from corpus.passage import EMPTY, Passage
from pipeline.extract.declared_parts import in_what
from rules.book import Pattern

__all__ = ["Terms", "in_terms"]

_BREAK = re.compile(
    r"\s*[–—;]\s*|\s+-+\s*|(?<=[a-z)])-+\s+|:\s*|,\s+(?:and\s+)?|\s+\((?![a-z]{1,3}\))|(?<![\d ])\("
    r"|(?<!\d\([a-z])(?<!\d \([a-z])(?<!\d\([a-z]{2})\)\s*"
    r"|(?<!genda)\s(?:(?:in|on|for|in respect of|in relation to|with regard to|regarding) )?"
    r"(?=(?i:(?:agenda )?items?) (?:no\.? ?)?(?-i:[A-Z]{1,4} ?)?\d)"
)
_SEVERAL = re.compile(r"(?:Cllrs|Councillors|Aldermen|Messrs)\.? (?P<first>.+)")
_SURNAME = re.compile(r"(?:[A-Z]\.? )?[A-Z][\w’'-]+")
_LAST_TWO = re.compile(rf"(?P<one>{_SURNAME.pattern}) and (?P<last>{_SURNAME.pattern})")
_MORE = re.compile(r"(?<=[a-z]{4})\. [A-Z].*$")  # a sentence behind
_ANOTHER = re.compile(r"(?<=[a-z)\d])\. (?=(?:Cllrs?|Councillors?|Mrs?|Ms|Miss|Dr)\b)")
_OF_ALL = re.compile(r" \((?:all|both) \w[^()]*\)\W*$")  # 'Item 5: Mr A, Ms B and Mr C (all Financial)'
_NUMBERS = re.compile(
    r"(?:\b[A-Z]{1,4}/?(?=\d))?\d{1,4}(?:[a-z][ivx]{1,4}\b|[A-Za-z])?(?:[./]\d{1,4})*(?: ?\([a-z]{1,4}\))*"
)
_SENTENCE = re.compile(
    r"\b(?:declar|disclos|register|stat|advis|inform|explain|ask|request)ed\b|\bsaid\b|\binterests?\b"
)
_LONG = 240  # characters: what is longer is a paragraph


@dataclass(slots=True)
class Terms:
    """One person's declaration: `items` as printed, `words` in what the interest is, or why."""

    name: Passage
    items: list[str] = field(default_factory=list)
    kind: str | None = None
    words: Passage = EMPTY


@dataclass(slots=True)
class _Part:
    kind: str  # 'name', 'item', 'type', 'words'
    at: int
    end: int


def in_terms(line: Passage, by_kind: Mapping[str, Sequence[Pattern]]) -> list[Terms]:
    """'Item 5: Cllr A (personal), Cllr B (DPI)', 'Cllr A – item 5 – trustee of the hall': each declaration."""
    ends = [m.end() for m in _ANOTHER.finditer(line.text)]
    told = [_in_terms(line.cut(low, high), by_kind) for low, high in zip([0, *ends], [*ends, None], strict=True)]
    return [terms for each in told for terms in each] if told[0] else []


def _in_terms(line: Passage, by_kind: Mapping[str, Sequence[Pattern]]) -> list[Terms]:
    if len(line) > _LONG:
        return []
    if more := _MORE.search(line.text):
        line = line.cut(0, more.start())
    parts = _named(list(_parts(line.text.rstrip(" .;"), by_kind)), line.text, by_kind)
    if not parts or parts[0].kind == "words" or not any(part.kind == "name" for part in parts):
        return []
    if any(part.kind == "words" and _SENTENCE.search(line.text[part.at : part.end]) for part in parts):
        return []
    first = next(n for n, part in enumerate(parts) if part.kind == "name")
    shared, told = parts[:first], parts[first:]
    starts = [n for n, part in enumerate(told) if part.kind == "name"]
    found: list[Terms] = []
    for low, high in zip(starts, [*starts[1:], len(told)], strict=True):
        own = told[low + 1 : high]
        terms = Terms(line.cut(told[low].at, told[low].end))
        for part in (*own, *shared):
            if part.kind == "item" and not terms.items:
                terms.items = _NUMBERS.findall(line.text[part.at : part.end])
            elif part.kind == "type" and terms.kind is None:
                terms.kind = line.text[part.at : part.end]
        words = _words(own, line.text) or _words(shared, line.text)
        terms.words = in_what(line.cut(*words)) if words else EMPTY
        found.append(terms)
    for terms, after in zip(reversed(found[:-1]), reversed(found[1:]), strict=True):
        if not terms.items and terms.kind is None:  # 'Cllr A, Cllr B – item 5'
            terms.items, terms.kind, terms.words = after.items, after.kind, after.words
    kinds = {terms.kind for terms in found if terms.kind}
    if len(kinds) == 1 and (_OF_ALL.search(line.text) or _shared(found, line.text)):
        found = [replace(terms, kind=next(iter(kinds))) for terms in found]
    return found if all(terms.items or terms.kind for terms in found) else []


def _shared(found: Sequence[Terms], text: str) -> bool:
    """'Item 9: Mr A, Mr B and Mr C (personal)': whether nothing is told of any but the last of a run."""
    told_last = found[-1].kind is not None and not any(terms.words or terms.kind for terms in found[:-1])
    last = found[-1].name.text
    joined = " and " in last or text[: text.rindex(last)].endswith(" and ")
    return told_last and joined and len(found) > 1


def _named(parts: list[_Part], text: str, by_kind: Mapping[str, Sequence[Pattern]]) -> list[_Part]:
    """The parts, with the names that only their place tells: 'Councillors A, B – item 4', 'P Hart – item 5'."""
    several = False
    for n, part in enumerate(parts):
        told = text[part.at : part.end]
        if part.kind == "name":
            plural = _SEVERAL.fullmatch(told)
            several = plural is not None
            part.at += plural.start("first") if plural else 0
        elif several and part.kind == "words" and _SURNAME.fullmatch(told):
            part.kind = "name"
        elif several and part.kind == "words" and (two := _LAST_TWO.fullmatch(told)):  # 'Councillors A, B and C'
            more = _Part("name", part.at + two.start("last"), part.end)
            part.kind, part.end, several = "name", part.at + two.end("one"), False
            parts.insert(n + 1, more)
        else:
            several = False
    if all(part.kind != "name" for part in parts):
        for n, part in enumerate(parts[:-1]):
            if not n or text[: part.at].rstrip().endswith(("and", ";", ",")):
                part.kind = _untitled(parts, n, text, by_kind)
    return parts


def _untitled(parts: Sequence[_Part], n: int, text: str, by_kind: Mapping[str, Sequence[Pattern]]) -> str:
    """What a part is: a name without a title, between what is told of others and what is told of it: 'Ann Lee
    (personal, item 5) and Bo Hall (prejudicial, item 6)'."""
    told = {"item", "type"}
    if parts[n].kind != "words" or parts[n + 1].kind not in told or (n and parts[n - 1].kind not in told):
        return parts[n].kind
    named = any(p.search(text[parts[n].at : parts[n].end]) for p in by_kind["part-person"])
    return "name" if named and (not n or parts[0].kind == "name") else "words"


def _words(parts: Sequence[_Part], text: str) -> tuple[int, int] | None:
    """Where the first words stand that are neither item nor kind, with those that a comma alone parts from them."""
    run: tuple[int, int] | None = None
    for part in parts:
        if part.kind != "words":
            if run is not None:
                break
        elif run is None:
            run = (part.at, part.end)
        elif text[run[1] : part.at].strip() == ",":
            run = (run[0], part.end)
    return run


def _parts(text: str, by_kind: Mapping[str, Sequence[Pattern]]) -> Iterator[_Part]:
    at = 0
    for low, high in [*(m.span() for m in _BREAK.finditer(text)), (len(text), len(text))]:
        yield from _part(text, at, low, by_kind)
        at = high


def _part(text: str, at: int, end: int, by_kind: Mapping[str, Sequence[Pattern]]) -> Iterator[_Part]:
    """What stands between two breaks: a name, an item with its title, a kind with the reason."""
    told = text[at:end].strip().removeprefix("and ")
    if not re.search(r"\w", told) or any(p.search(told) for p in by_kind["part-left"]):
        return
    at = text.index(told, at)
    for kind in ("name", "item", "type"):
        match = next((m for p in by_kind[f"part-{kind}"] if (m := p.search(told))), None)
        if match is None:
            continue
        start = at + match.start(kind)
        yield _Part(kind, start, start + len(match[kind].rstrip(" ,")))
        yield from _part(text, at + match.end(), at + len(told), by_kind)
        return
    yield _Part("words", at, at + len(told))
