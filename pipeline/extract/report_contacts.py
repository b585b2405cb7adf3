"""Whom to ask about a report.

Enters: the report's parts. Leaves: one record for each person: name, post, employer, telephone, e-mail.
One line may hold all of it or each a line of its own; after a telephone or an address, a line that begins
with a name begins another contact.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field, replace

from corpus.passage import EMPTY, Passage
from pipeline.extract.people import Office, looks_like_person, office
from pipeline.extract.report_parts import Part
from pipeline.extract.scene import Scene, Trouble, printed_lines
from pipeline.records import Report, ReportContact
from rules.book import NameRules, ReportRules

__all__ = ["contacts"]

_EDGE = " ,;|/–—-()"
_PART = re.compile(r",\s*| [-–—] |\s\(")
_WANTS_MORE = re.compile(r"(?:[&/(–-]|\b(?:and|of|for|the|in|to))$")
_SAID = ("telephone", "email")
_NEAR = 6  # blocks from a name's label in which its telephone or address stands


@dataclass(slots=True)
class _Contact:
    lines: list[Passage] = field(default_factory=list)
    told: dict[str, Passage] = field(default_factory=dict)
    rules: list[str] = field(default_factory=list)


@dataclass(frozen=True, slots=True)
class _Piece:
    """A stretch of a line: words (kind empty), or the value of a labelled field."""

    kind: str
    words: Passage
    rule: str = ""


def contacts(report: Report, found: Sequence[Part], scene: Scene) -> Iterator[ReportContact]:
    """Every contact under the report's headings for them, or after a label where there is no heading."""
    under = [part for part in found if part.kind == "contacts"]
    for part in under or _labelled(found, scene.book.reports):
        for contact in _people(part, scene):
            yield from _record(contact, part, report, scene)


def _labelled(found: Sequence[Part], rules: ReportRules) -> Iterator[Part]:
    """What stands behind a label for a name, where a telephone or an address is near."""
    names = [p for p in rules.contact if p.kind == "name"]
    fields = [p for p in rules.contact if p.kind in _SAID]
    for part in found:
        for i, block in enumerate(part.blocks):
            label = next((p for p in names if p.search(block.text)), None)
            near = part.blocks[i : i + _NEAR]
            if label and any(p.search(b.text) for b in near for p in fields):
                yield replace(part, rule=label.name, blocks=near)
                break


def _people(part: Part, scene: Scene) -> Iterator[_Contact]:
    current = _Contact()
    for block in part.blocks:
        for cell in block.cells or (block.passage,):
            for line in printed_lines(cell, scene):
                for piece in _pieces(line, scene.book.reports):
                    said = any(k in current.told for k in _SAID)
                    begins = not piece.kind and said and bool(_name(piece.words, scene.book.names)[0])
                    if begins or (piece.kind == "name" and current.lines):
                        yield current
                        current = _Contact()
                    _take(current, piece)
    yield current


def _take(contact: _Contact, piece: _Piece) -> None:
    if piece.kind in ("", "name"):
        if not any(k in contact.told for k in _SAID):
            contact.lines.append(piece.words)
    else:
        contact.told.setdefault(piece.kind, piece.words)
    if piece.rule:
        contact.rules.append(piece.rule)


def _pieces(line: Passage, rules: ReportRules) -> Iterator[_Piece]:
    """The line's fields, and the words before, between and after them."""
    for pattern in rules.contact:
        if pattern.kind not in _SAID and (match := pattern.search(line.text)):
            rest = line.cut(match.end())
            inner = list(_pieces(rest, rules))
            if inner and not inner[0].kind:
                yield _Piece(pattern.kind, inner[0].words, pattern.name)
                yield from inner[1:]
            else:
                yield from inner
            return
    fields = [p for p in rules.contact if p.kind in _SAID]
    hits = [(m, p) for p in fields for m in p.regex.finditer(line.text)]
    at = 0
    for match, pattern in sorted(hits, key=lambda hit: (hit[0].start(), -hit[0].end())):
        if match.start() < at:
            continue
        if words := _trimmed(line.cut(at, match.start())):
            yield _Piece("", words)
        yield _Piece(pattern.kind, line.group(match, "value"), pattern.name)
        at = match.end()
    if words := _trimmed(line.cut(at)):
        yield _Piece("", words)


def _trimmed(words: Passage) -> Passage:
    """Without the commas and dashes that parted it from a field; brackets stay where both are there."""
    text = words.text
    start, end = 0, len(text)
    while start < end and text[start] in _EDGE and not (text[start] == "(" and ")" in text):
        start += 1
    while end > start and text[end - 1] in _EDGE and not (text[end - 1] == ")" and "(" in text):
        end -= 1
    kept = words.cut(start, end)
    return kept if any(c.isalnum() for c in kept.text) else EMPTY


def _name(line: Passage, names: NameRules) -> tuple[Passage, Passage]:
    """The person at the line's start, with post-nominals, and what follows the name."""
    honours = {f for w in names.postnominal for f in w.forms}
    cuts = [(m.start(), m.end()) for m in _PART.finditer(line.text)]
    for k, (start, end) in enumerate(cuts):
        if not looks_like_person(line.text[:start], names):
            return EMPTY, line
        stop = cuts[k + 1][0] if k + 1 < len(cuts) else len(line.text)
        after = line.text[end:stop].split()
        if after and all(w.strip(".,") in honours for w in after) and line.text[start] == ",":
            continue
        if line.text[end - 1] == "(" and line.text.endswith(")") and line.text.count("(", start) == 1:
            return line.cut(0, start), line.cut(end, len(line.text) - 1)
        return line.cut(0, start), _trimmed(line.cut(end - 1 if line.text[end - 1] == "(" else end))
    if cuts and looks_like_person(line.text[: cuts[0][0]], names):
        return line, EMPTY
    return (line, EMPTY) if not cuts and looks_like_person(line.text, names) else (EMPTY, line)


def _record(contact: _Contact, part: Part, report: Report, scene: Scene) -> Iterator[ReportContact]:
    if not contact.lines:
        return
    names, rules = scene.book.names, scene.book.reports
    name, rest = _name(contact.lines[0], names)
    said = any(k in contact.told for k in _SAID)
    if not name:
        if said:
            message = f"a contact without a person's name: {contact.lines[0].text[:100]!r}"
            scene.troubles.append(Trouble("contact_unread", "info", contact.lines[0].first_page, message))
        return
    detail = [p for p in (rest, *contact.lines[1:]) if p]
    if not said and not detail:
        return  # a name alone is no contact
    held = _office(detail, names, rules)
    role = contact.told.get("role", held.role)
    organisation = contact.told.get("organisation", held.organisation)
    telephone, email = contact.told.get("telephone", EMPTY), contact.told.get("email", EMPTY)
    yield ReportContact(
        fact_id=scene.ids.id("con", report.report_id, name.text, email.text or telephone.text),
        pack_id=scene.pack_id,
        document_id=scene.document_id,
        rule=", ".join(dict.fromkeys((part.rule, *contact.rules))),
        evidence=scene.evidence(name, role, organisation, telephone, email),
        report_id=report.report_id,
        report=report.title,
        meeting_date=report.meeting_date,
        name=name.text,
        role=role.text or None,
        organisation=organisation.text or None,
        telephone=telephone.text or None,
        email=email.text or None,
    )


def _office(lines: Sequence[Passage], names: NameRules, rules: ReportRules) -> Office:
    """Post and employer from the lines under a name: the last line that names a body, else as in any list."""
    pieces = _unwrapped(lines, names, rules)
    if not pieces:
        return Office(EMPTY, EMPTY)
    if len(pieces) == 1:
        return _unstopped(office(pieces[0], names))
    bodies = [k for k, p in enumerate(pieces) if k and _is_body(p.text, names)]
    if bodies:
        last = bodies[-1]
        return _unstopped(Office(Passage.join(pieces[:last]), pieces[last]))
    return _unstopped(office(Passage.join(pieces), names))


def _unwrapped(lines: Sequence[Passage], names: NameRules, rules: ReportRules) -> list[Passage]:
    """Lines that the page broke joined: one that wants more, one that goes on small or names nothing."""
    pieces: list[Passage] = []
    generic = {*rules.generic, *(w.name for w in names.organisation)}
    for line in lines:
        words = re.findall(r"[\w’']+|&", line.text)
        joins = pieces and (
            _WANTS_MORE.search(pieces[-1].text)
            or line.text[0].islower()
            or pieces[-1].text.count("(") > pieces[-1].text.count(")")
            or all(w in generic for w in words)
        )
        if joins:
            pieces[-1] = Passage.join((pieces[-1], line))
        else:
            pieces.append(line)
    return pieces


def _is_body(text: str, names: NameRules) -> bool:
    """An organisation's name: a word of one and none of a post, or such a word at its beginning."""
    words = re.findall(r"[\w'’-]+", re.sub(r"\([^)]*\)", "", text))
    bodies, posts = {w.name for w in names.organisation}, {w.name for w in names.post}
    if not words or not any(w in bodies for w in words):
        return False
    return words[0] in bodies or not any(w in posts for w in words)


def _unstopped(held: Office) -> Office:
    return Office(_bare(held.role), _bare(held.organisation))


def _bare(words: Passage) -> Passage:
    return words.cut(0, len(words.text.rstrip(" ,;.")))
