"""The line markup of the truth files.

In: the body of a set of minutes or of a report. Out: blocks, each with its printed text and the notes
that say what the block states. One line is one block, whatever its length; a line starting with ``@`` is a
note on the block above it. Facts are pointed at inside the printed words rather than typed a second time.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, field, replace

Kind = str
"""heading, sub, para, number, clause, bullet, nested, lead, that, contact, implication, table, centre"""

LEADS = {
    "RESOLVED": "RESOLVED",
    "RSOLVED": "RESOLVED",
    "RESOVLED": "RESOLVED",
    "AGREED": "AGREED",
    "NOTED": "NOTED",
}
LEAD = re.compile(rf"({'|'.join(LEADS)})( that)?:")
ACRONYM = re.compile(r"\[\[([^]|=]+)([|=])([^]]+)\]\]")
ABBREVIATED = re.compile(r"(?:\b(?:Mr|Mrs|Ms|Dr|Cllr|Supt|St|No|Insp|Prof)|\b[A-Z])\.$")

PREFIXES: tuple[tuple[Kind, re.Pattern[str]], ...] = (
    ("sub", re.compile(r"## (?P<text>.+)")),
    ("heading", re.compile(r"# (?P<text>.+)")),
    ("nested", re.compile(r"\*\* (?P<text>.+)")),
    ("bullet", re.compile(r"\* (?P<text>.+)")),
    ("clause", re.compile(r"(?P<label>\([a-z]\)) (?P<text>.+)")),
    ("number", re.compile(r"(?P<label>\d+\.|\d+\.\d+) (?P<text>.+)")),
    ("contact", re.compile(r"> (?P<text>.+)")),
    ("implication", re.compile(r"= (?P<text>.+)")),
    ("table", re.compile(r"% (?P<text>.+)")),
    ("centre", re.compile(r"\^ (?P<text>.+)")),
)


@dataclass(frozen=True)
class Note:
    """What a block states: a name and its fields, positional ones first."""

    name: str
    args: tuple[str, ...] = ()
    fields: dict[str, str] = field(default_factory=dict)


@dataclass(frozen=True)
class Block:
    """One paragraph, heading, clause or table of a body."""

    kind: Kind
    text: str
    label: str = ""
    notes: tuple[Note, ...] = ()

    def named(self, name: str) -> list[Note]:
        return [note for note in self.notes if note.name == name]


def parse(body: str) -> list[Block]:
    """Read a body's lines into blocks."""
    blocks: list[Block] = []
    for raw in body.splitlines():
        line = raw.strip()
        if not line:
            continue
        if line.startswith("@"):
            last = blocks.pop()
            blocks.append(replace(last, notes=(*last.notes, read_note(line[1:]))))
        else:
            blocks.append(read_block(line))
    return blocks


def read_note(line: str) -> Note:
    """Read ``name a | b; key=value; key=value``."""
    name, _, rest = line.partition(" ")
    head, *pairs = rest.split("; ")
    fields: dict[str, str] = {}
    args: tuple[str, ...] = ()
    if "=" in head and "|" not in head and re.fullmatch(r"\w+=.*", head):
        pairs.insert(0, head)
    elif head:
        args = tuple(part.strip() for part in head.split("|"))
    for pair in pairs:
        key, _, value = pair.partition("=")
        fields[key.strip()] = value.strip()
    return Note(name, args, fields)


def read_block(line: str) -> Block:
    """Read one printed line; an acronym's brackets are opened and noted."""
    notes = []
    for match in ACRONYM.finditer(line):
        left, mark, right = match.groups()
        acronym, meaning = (right, left) if mark == "|" else (left, right)
        notes.append(Note("acronym", (acronym, meaning)))
    line = ACRONYM.sub(lambda m: f"{m[1]} ({m[3]})", line)
    if LEAD.fullmatch(line):
        return Block("lead", line, notes=tuple(notes))
    if line == "That:":
        return Block("that", line, notes=tuple(notes))
    for kind, pattern in PREFIXES:
        if found := pattern.fullmatch(line):
            return Block(kind, found["text"], found.groupdict().get("label") or "", tuple(notes))
    return Block("para", line, notes=tuple(notes))


def sentences(text: str) -> list[str]:
    """Part a paragraph at full stops, not at those of titles and initials."""
    out: list[str] = []
    for piece in re.split(r"(?<=[.!?])\s+(?=[A-Z0-9‘'\"£(])", text):
        if out and ABBREVIATED.search(out[-1]):
            out[-1] += " " + piece
        else:
            out.append(piece)
    return out


def sentence_with(text: str, phrase: str) -> str:
    """The one sentence of a paragraph that holds a phrase; a truth file that points nowhere is refused."""
    found = [sentence for sentence in sentences(text) if phrase in sentence]
    if len(found) != 1:
        raise ValueError(f"{len(found)} sentences hold {phrase!r} in: {text[:90]}")
    return found[0]
