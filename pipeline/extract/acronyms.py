"""Letters and what the paper says they stand for.

Enters: all sections of a pack. Leaves: a record for each definition, in brackets or in a table. A pair is
taken only where the letters prove it: they must be the initials of the meaning, in order. A table printed
in two columns is read down the left one first, so that an entry broken at its foot finds its end.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from corpus.passage import Passage
from pipeline.blocks import Block
from pipeline.extract.scene import Scene, Trouble
from pipeline.ids import fold
from pipeline.records import Acronym
from pipeline.segment import Section
from rules.book import Pattern

__all__ = ["acronyms", "spelt_before", "stands_for"]

_WORD = re.compile(r"[^\W_]+(?:['’][^\W_]+)*")
_TAIL = re.compile(r"(?:,? (?:of )?\d{4})?\W*$")  # an Act's year
_WHERE = re.compile(r" (?:for|in|of) (?:the )?[A-Z][\w’']+(?:(?: and)? [A-Z][\w’']+)*\W*$")  # a body's area
_SMALL = frozenset(["a", "an", "and", "as", "at", "by", "for", "from", "in", "of", "on", "or", "the", "to", "with"])
_MOST = 0.6  # the share of an acronym's letters that a printed table entry must show to be believed
_TERM = 16  # characters: the longest cell that is what a table explains
_TOLD = re.compile(r"[.;]? \(|[.;] |,? [–—-] | see ")  # where an explanation may begin
_WORDS = re.compile(r"[A-Z]?[a-z]+(?: [A-Z]?[a-z]+)+")
_FURTHEST = 14  # words looked back over for a meaning


@dataclass(frozen=True, slots=True)
class _Found:
    acronym: Passage
    meaning: Passage
    rule: str
    scene: Scene

    @property
    def key(self) -> tuple[str, str]:
        return self.acronym.text, fold(self.meaning.text)


def acronyms(sections: Sequence[Section], scenes: Sequence[Scene]) -> Iterator[Acronym]:
    """Each definition once for the pack; where it is said again there is more evidence for it."""
    found: list[_Found] = []
    for section, scene in zip(sections, scenes, strict=True):
        if section.kind == "agenda":
            continue
        table = _tables(section.blocks, scene)
        inside = {id(b) for rows in table for b in rows}
        for rows in table:
            found.extend(_read_table(rows, scene))
        for block in section.blocks:
            if id(block) not in inside:
                found.extend(_in_text(block.passage, scene))
    for same in _grouped(found):
        one = same[0]
        yield Acronym(
            fact_id=one.scene.ids.id("acr", one.scene.pack_id, *one.key),
            pack_id=one.scene.pack_id,
            document_id=one.scene.document_id,
            rule=one.rule,
            evidence=tuple(dict.fromkeys(s for f in same for s in f.scene.evidence(f.meaning, f.acronym))),
            acronym=one.acronym.text,
            meaning=one.meaning.text,
        )


def _grouped(found: Sequence[_Found]) -> list[list[_Found]]:
    """One group for each thing defined: a meaning in the plural, or the letters with it, goes with its singular."""
    groups: dict[tuple[str, str], list[_Found]] = {}
    keys = {f.key for f in found}
    for one in found:
        letters, meaning = one.key
        many = letters[-1:] == "s" and letters[:-1].isupper()
        singles = [(s, meaning.removesuffix("s")) for s in ([letters, letters[:-1]] if many else [letters])]
        key = next((s for s in singles if s in keys), one.key)
        groups.setdefault(key, []).append(one)
    return [sorted(g, key=lambda f: f.key != k) for k, g in groups.items()]


def _in_text(passage: Passage, scene: Scene) -> Iterator[_Found]:
    for pattern in scene.book.prose.acronym:
        for match in pattern.regex.finditer(passage.text):
            letters = passage.group(match, "acronym")
            if pattern.kind == "before":
                meaning = passage.group(match, "meaning")
                proved = stands_for(letters.text, meaning.text, spare=1)
            else:
                start = spelt_before(letters.text, passage.text[: match.start()])
                meaning = passage.cut(start, match.start()) if start is not None else letters
                proved = start is not None
            if proved:
                yield _Found(letters, meaning, pattern.name, scene)


def spelt_before(acronym: str, text: str) -> int | None:
    """Where the words begin, at the end of `text`, whose initials are the acronym's letters."""
    words = list(_WORD.finditer(text))[-_FURTHEST:]
    if not words or re.search(r"[^\W_]", text[words[-1].end() :]):
        return None
    for i in range(len(words) - 1, -1, -1):
        if words[i][0].casefold() in _SMALL:
            continue
        part = text[words[i].start() :]
        if re.search(r"[.;:!?]\s", part):
            return None
        if stands_for(acronym, part) or stands_for(acronym, _WHERE.sub("", part)):
            return words[i].start()
    return None


def stands_for(acronym: str, meaning: str, spare: int = 0) -> bool:
    """Whether the letters are the initials of the meaning's words, in order.

    Small words may be passed over, and `spare` others; the first letter is the first word's.
    """
    letters = [c.casefold() for c in acronym if c.isalpha()]
    if letters and acronym[-1:] == "s" and acronym[:-1].upper() == acronym[:-1]:
        letters.pop()  # a plural's own s
    words = [w.casefold() for w in _WORD.findall(_TAIL.sub("", meaning))]
    return bool(letters and words) and words[0][0] == letters[0] and _fits(letters, words, spare)


def _fits(letters: Sequence[str], words: Sequence[str], spare: int) -> bool:
    if not words:
        return not letters
    word, rest = words[0], words[1:]
    if letters and word[0] == letters[0] and _fits(letters[1:], rest, spare):
        return True
    if word in _SMALL:
        return _fits(letters, rest, spare)
    return spare > 0 and _fits(letters, rest, spare - 1)


def _tables(blocks: Sequence[Block], scene: Scene) -> list[list[Block]]:
    """The rows under each heading that says acronyms, parted where the page parts them."""
    tables: list[list[Block]] = []
    for i, block in enumerate(blocks):
        if block.cells or not _matches(scene.book.prose.acronym_table, block.text):
            continue
        rows: list[Block] = []
        for row in blocks[i + 1 :]:
            if not row.cells and not _entry(row.passage, scene):
                break
            if rows and (row.apart or row.new_page) and len(row.cells) != 2:
                tables.append(rows)
                rows = []
            rows.append(row)
        if rows:
            tables.append(rows)
    return tables


def _matches(patterns: Sequence[Pattern], text: str) -> bool:
    return any(p.search(text) for p in patterns)


def _entry(passage: Passage, scene: Scene) -> tuple[Passage, Passage, str] | None:
    """Acronym and meaning that stand in one cell."""
    for pattern in scene.book.prose.acronym_entry:
        if match := pattern.search(passage.text):
            return passage.group(match, "acronym"), passage.group(match, "meaning"), pattern.name
    return None


@dataclass(slots=True)
class _Line:
    """One entry of a table as far as it has been put together. `split`: both parts share a cell."""

    acronym: Passage
    meaning: Passage
    rule: str
    split: bool


def _read_table(rows: Sequence[Block], scene: Scene) -> Iterator[_Found]:
    lines: list[_Line] = []
    rule = scene.book.prose.acronym_table[0].name
    left: list[tuple[Passage, ...]] = [b.cells[:2] if len(b.cells) > 1 else (b.passage,) for b in rows]
    right: list[tuple[Passage, ...]] = [b.cells[2:] for b in rows if len(b.cells) > 2]
    for cells in (*left, *right):
        filled = [c for c in cells if c]
        if len(filled) == 2 and len(filled[0].text) <= _TERM:
            lines.append(_Line(filled[0], filled[1], rule, False))
            continue
        whole = Passage.join(filled)
        entry = _entry(whole, scene) if whole else None
        if entry:
            lines.append(_Line(*entry, True))
        elif whole and lines:
            lines[-1].meaning = Passage.join((lines[-1].meaning, whole))
        elif whole:
            _doubt(whole, scene)
    for line in lines:
        yield from _proved(line, scene)


def _proved(line: _Line, scene: Scene) -> Iterator[_Found]:
    """The line as a definition; a misprint is told of, not mended."""
    meaning = _spelt_out(line.acronym.text, line.meaning)
    share = _share(line.acronym.text, meaning.text)
    if share < _MOST and _WORDS.fullmatch(line.acronym.text):
        return  # a glossary's term: there are no letters to spell out
    if not meaning or (share < _MOST and line.split):
        _doubt(Passage.join((line.acronym, line.meaning)), scene)
        return
    lettered = re.fullmatch(r"(?=.*[A-Z].*[A-Z])[A-Za-z&/-]{2,10}", line.acronym.text)
    if share < 1.0 and lettered:
        page = line.acronym.first_page
        message = f"the letters of {line.acronym.text} are not the initials of {meaning.text[:80]!r}"
        scene.troubles.append(Trouble("acronym_letters", "info", page, message))
    yield _Found(line.acronym, meaning, line.rule, scene)


def _spelt_out(acronym: str, meaning: Passage) -> Passage:
    """The words that the letters stand for, without what is told of them: 'Harbour Police (until 2004)'."""
    whole = _share(acronym, meaning.text)
    for told in _TOLD.finditer(meaning.text):
        words = meaning.cut(0, told.start())
        if " " in words.text and whole >= _MOST and _share(acronym, words.text) >= whole:
            return words
    return meaning


def _share(acronym: str, meaning: str) -> float:
    """The share of the acronym's letters found, in order, as initials of the meaning."""
    letters = [c for c in re.sub(r"\(.*\)", "", acronym).casefold() if c.isalnum()]
    if acronym[-1:] == "s" and letters:
        letters.pop()
    initials = [w[0].casefold() for w in _WORD.findall(meaning)]
    best = [0] * (len(initials) + 1)
    for letter in letters:
        before = best[:]
        for i, initial in enumerate(initials, 1):
            best[i] = before[i - 1] + 1 if initial == letter else max(best[i - 1], before[i])
    return best[-1] / len(letters) if letters else 0.0


def _doubt(passage: Passage, scene: Scene) -> None:
    message = f"an entry of the table of acronyms that could not be paired: {passage.text[:120]!r}"
    scene.troubles.append(Trouble("acronym_unpaired", "warning", passage.first_page, message))
