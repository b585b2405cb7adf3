"""Interests declared.

Enters: a minute. Leaves: one record for each person who declared an interest, with its kind, its subject
and the item as printed; 'No declarations were made' gives none.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from itertools import product

from corpus.passage import EMPTY, Passage
from pipeline.blocks import Block
from pipeline.extract.declarants import declarants, people_in, people_of
from pipeline.extract.declared import clauses, each_item, each_line
from pipeline.extract.declared_below import holders, item_below, with_names
from pipeline.extract.declared_parts import REASON, about, each_declared, record
from pipeline.extract.declared_rows import KIND, NUMBER, named_beside, row_of
from pipeline.extract.declared_stacked import columns_of, unstacked
from pipeline.extract.declared_terms import Terms, in_terms
from pipeline.extract.name_words import titles_of
from pipeline.extract.outline import Entry
from pipeline.extract.scene import Scene
from pipeline.language import sentences
from pipeline.records import Declaration
from rules.book import Pattern

__all__ = ["declarations"]

_TAIL = re.compile(
    r"\s*\((?:min(?:ute)?\.? ?(?:no\.? ?)?\d[\w.]*(?: ?\([a-z]\))? refers?|minute [^()]*)\)\.?$|\.$", re.IGNORECASE
)
_CORRECTED = re.compile(  # earlier minutes, put right
    r"\b(?:show|read|record|state|reflect|add) that $"
    r"|^\W*(?i:delete|insert|amend|replace|remove|omit)\b.{0,80}[‘“\"'’(]$"
)
_AMENDED = re.compile(r"(?i)\bminutes\b.*\b(?:following|subject to) (?:\w+ )?(?:amend|correct|chang|alterat)")
_POST = re.compile(  # what somebody would like to be
    r"(?:the |an? )?(?:position|role|post|office|vacanc(?:y|ies)|chair(?:man|manship)?)\b"
    r"|(?:be)?coming\b|joining\b|standing\b|serving\b|taking\b"
)
_LETTERED = re.compile(r"\(?(?:[a-z]|[ivx]{1,5}|\d{1,2})\)|[a-z]\.")
_PARAGRAPH = re.compile(r"\.\d{1,2}\.?")  # behind the minute's own number
_AGAIN = re.compile(r"(?P<who>He|She|They)(?= (?:then |also |further |similarly )*(?:declared|disclosed)\b)")
_ITEM_FIRST = re.compile(r"(?i)(?:agenda )?item \d")
_SAME = re.compile(r"\bthe same (?:agenda )?(?:item|application|matter)\b")
_INTEREST = re.compile(
    r"\binterests?\b|\bDPIs?\b|\bpecuniary\b|\b(?:personal|prejudicial) declaration\b|\bprejudicial in\b", re.IGNORECASE
)
_DPI = re.compile(r"\bDPI\b")
_DETAILED = re.compile(  # given elsewhere; what somebody means to do about it
    r",? ?\b(?:the )?(?:full )?details of (?:which|these|those)\b.*$|; however,? (?:he|she|they)\b.*$"
    r"|, (?:noting|stating|adding|and noted) that (?:he|she|they) (?:would|will|had)\b.*$"
)
_FURTHER = re.compile(
    r"(?<=[a-z]{3})\. (?:The|He|She|They|Councillor|Cllr) [A-Za-z]+ .*$"
)  # 'a Town Councillor. The Councillor had'
_LEFT = re.compile(
    r"(?<=\d)\.,? and [a-z].*$"  # 'in item 6.3.1. and stated that it was wet'
    r"|,? (?:and|but) (?:therefore |then |would |did |had )?"
    r"(?:left|withdrew|leave|withdraw|remain(?:ed)?|stay(?:ed)?|took no part|take no part"
    r"|also (?:declared|disclosed)\b|not (?:speak|vote|take part|consider|feel|think)\b"
    r"|(?:it|this) was (?i:agreed|resolved|decided|noted|ruled)\b"
    r"|(?:stated|indicated|advised|confirmed|announced|explained|informed)\b[^,;]{0,30}? that\b"
    r"|the (?:Chair(?:man|woman|person)?|Mayor|Clerk|Council|Committee|Board) (?:ruled|said|agreed|allowed|asked)\b)"
    r"\b.*$"
)
_ONE_EACH = re.compile(r",? respectively\W*$")
_LEAVES = re.compile(r",? and (?:would|so would|will) (?:therefore )?(?:(?:be )?(?:leav|withdraw)|not take part\b).*$")
_KIND_BEHIND = re.compile(rf" \((?P<kind>{KIND.pattern[4:]})(?: interest)?\)$", re.IGNORECASE)
_ALONE = re.compile(r"(?i)(?:agenda )?item (?:no\.? ?)?(?P<item>\d{1,3}[a-z]?(?:\.\d+)*)[.:]?")
_SEVERAL = re.compile(r"\d{1,3}[a-z]?(?:, \d{1,3}[a-z]?)*(?: and | & )\d{1,3}[a-z]?")
_BODY = re.compile(
    r"[A-Z].*\b(?:Council|Authority|Committee)|Members|Councillors|Officers"
)  # 'those appointed by Quay Council declared ...'
_THIS = re.compile(  # 'an interest in the item through her role as a trustee'
    r"(?:the|this|that|these|both) (?:agenda |above )?(?:item|matter|application|report|motion|subject|minute)s?,? "
    r"(?:via|through|(?:due|owing) to|(?:by (?:virtue|reason)|because|on account) of|arising from(?: the fact that)?)\s"
)
_ITEM_OVER = re.compile(  # 'Agenda item 12A – Notice of Motion', over those who declared
    r"(?i:agenda item|item|minute (?:no\.?|number)) (?P<item>\d{1,3}[A-Za-z]?(?:\.\d{1,2})?)"
    r"(?: ?[:–—-] ?|\. |, )[A-Z“‘][^.;]{3,140}"
)


@dataclass(slots=True)
class _Under:
    """What a line over a list of declarations says for all of them, or of whom the list is."""

    open: bool = False
    item: str | None = None
    kind: str | None = None
    holder: str | None = None
    of: tuple[str, ...] = ()  # who declared an interest in 'the following items'


def declarations(entry: Entry, scene: Scene) -> Iterator[Declaration]:
    """A minute's declarations; one told again with nothing added ('to note that Cllr A declared an interest in item
    7') is left out."""
    told: set[tuple[str, str | None]] = set()
    if _AMENDED.search(entry.heading.text):  # what stands below puts the last minutes right
        return
    for one in _declarations(entry, scene):
        key = (one.name, one.agenda_item)
        if key not in told or one.subject:
            yield one
        told.add(key)


def _declarations(entry: Entry, scene: Scene) -> Iterator[Declaration]:
    by_kind: dict[str, list[Pattern]] = {}
    for pattern in scene.book.meetings.declaration:
        by_kind.setdefault(pattern.kind, []).append(pattern)
    declares = any(p.search(entry.heading.text) for p in by_kind["heading"])
    by_kind["opens"] += by_kind["kind"] if declares else []
    columns: dict[str, int] = {}
    under = _Under()
    last: str | None = None  # who declared in the line above
    before: str | None = None  # the item that was last declared in
    waiting: list[str] = []  # names, a line each, above what they declared
    above: str | None = None  # 'Item 6', on a line of its own
    over: str | None = None  # the number of the item whose title stands over those who declared
    blocks = list(unstacked(entry.blocks, by_kind, scene.book.names)) if declares else entry.blocks
    for block in with_names(each_line(blocks, by_kind), by_kind, scene.book.names):
        if block.cells:
            head = columns_of(block, by_kind)
            if head:
                columns = head
            elif columns:
                for each in row_of(block, columns, under.kind, under.item, by_kind, entry, scene):
                    yield replace(each, agenda_item=each.agenda_item or over)
            elif declares:
                yield from named_beside(block, by_kind, entry, scene)
            continue
        opens = next((m for p in by_kind["opens"] if (m := p.search(block.text))), None)
        if opens is not None:
            declared = opens["type"].strip(" ,") or None
            under = _Under(True, opens["item"] or None, declared, of=holders(block.passage, by_kind))
            continue
        below = item_below(block, by_kind) if under.of else None
        if below is not None:
            rule, match = below
            for name in under.of:
                subject = block.whole.group(match, "subject")
                yield record(entry, name, under.kind, subject, match["item"] or None, block.whole, rule.name, scene)
            continue
        marker = block.marker or ""
        lettered = _LETTERED.fullmatch(marker) or (  # '(a) Councillor A – personal', '2.1 Councillor A – personal'
            entry.number is not None and _PARAGRAPH.fullmatch(marker.removeprefix(entry.number.removesuffix(".0")))
        )
        dotted = marker and not any(letter.isalnum() for letter in marker)  # '• Ann Lee – item 5'
        line = block.passage if lettered or dotted else block.whole
        reasoned = declares and any(p.search(line.text) for p in by_kind["reasoned"])  # 'Item 5 – Ann Lee by virtue of'
        interest = _INTEREST.search(block.text) is not None and not reasoned
        terms = in_terms(line, by_kind) if declares or interest else []
        if terms and (declares or all(one.kind for one in terms)):
            last = terms[0].name.text if len(terms) == 1 else None
            yield from _in_terms(terms, line, above or over or under.item, under.kind, entry, scene)
            continue
        titled = _ITEM_OVER.fullmatch(f"{block.marker or ''}: {block.text}".removeprefix(": ")) if declares else None
        if titled is not None and not any(p.search(block.text) for p in (*by_kind["listed"], *by_kind["declared"])):
            under = replace(under, item=titled["item"])
            continue
        if declares and any(p.search(block.text) for p in by_kind["holder"]):
            under = _Under(holder=block.text.rstrip(" :,-–"))
            continue
        if declares and (about := next(((p, m) for p in by_kind["re"] if (m := p.search(block.text))), None)):
            names = [about[1]["name"]] if about[1]["name"] else waiting or ([under.holder] if under.holder else [])
            subject = _subject_of(block.passage.group(about[1], "subject"))
            for name in names:
                yield record(entry, name, None, subject, about[1]["item"], block.whole, about[0].name, scene)
            under, waiting = _Under() if names else under, []
            continue
        alone = next((m for p in by_kind["alone"] if (m := p.search(block.text))), None) if declares else None
        if alone is not None:
            waiting.append(alone["name"])
            continue
        if under.holder and (told := _held(block, under.holder, by_kind, entry, scene)) is not None:
            yield told
            continue
        if declares and block.marker and block.marker[0].isdigit() and not interest:
            over = block.marker.rstrip(".)")
        beneath = next(((p, m) for p in by_kind["beneath"] if (m := p.search(block.text))), None)
        if declares and over and beneath is not None:
            pattern, match = beneath
            subject = block.passage.group(match, "subject")
            subject = subject.cut(0, len(subject.text.rstrip(" .")))
            name, kind = match["name"].strip(), match["type"]
            yield record(entry, name, kind, subject, over, block.whole, pattern.name, scene)
            continue
        if declares and (alone := _ALONE.fullmatch(block.text)) is not None:
            above = alone["item"]
            continue
        if not interest:
            among = by_kind["declared"] if declares else ()
            short = next(((p, m) for p in among if (m := p.search(block.text)) and m.start() == 0), None)
            if short is not None and short[1]["type"].strip():  # 'Cllr A, personal, item 3'
                yield from _told(block.passage, short[1], short[0], by_kind["subject"], None, entry, scene)
            elif declares and (stated := list(_stated(sentences(block.passage, scene.nlp), by_kind, entry, scene))):
                yield from (replace(one, agenda_item=one.agenda_item or under.item) for one in stated)
            elif declares or under.open:
                yield from _listed(block, by_kind, under, entry, scene)
            continue
        more = next(((p, m) for p in by_kind["goes-on"] if (m := p.search(block.text))), None)
        if declares and last is not None and more is not None:
            for told in _told(block.passage, more[1], more[0], by_kind["subject"], None, entry, scene):
                yield replace(told, name=last)
            continue
        last = None
        told_above = over if over and "above item" in block.text else above or under.item
        lead = next((m["item"] for p in by_kind["lead"] if (m := p.search(block.whole.text))), told_above)
        asked = False  # 'Members were asked to declare any interests. Dr A declared that he had ...'
        who = EMPTY  # who declared in the sentence before
        told_here = [part for one in sentences(line, scene.nlp) for part in each_declared(one)]
        for sentence, also in clauses(told_here, by_kind):
            if who and (again := _AGAIN.match(sentence.text)):
                sentence = Passage.join((who, sentence.cut(again.end("who"))))
            asked = asked or any(p.search(sentence.text) for p in by_kind["asks"])
            lead = next((m["item"] for p in by_kind["lead"] if (m := p.search(f"{sentence.text} A"))), lead)
            found = [
                (m.start("name"), n, p, m) for n, p in enumerate(by_kind["declared"]) if (m := p.search(sentence.text))
            ]
            found = [one for one in found if not _BODY.fullmatch(one[3]["name"].strip())]
            found = [(0, 0, *also)] if also else found
            if any(_CORRECTED.search(sentence.text[:at]) or _wants_post(m) for at, _, _, m in found):
                continue
            if found:  # the pattern that takes in the first of those named
                told_at = min(at for at, *_ in found)
                at_once = [(p, m) for at, _, p, m in found if at == told_at]
                pattern, match = next((f for f in at_once if people_in(f[1]["name"], scene)), at_once[0])
                said_of = before if _SAME.search(sentence.text) else lead
                several = list(_told(sentence, match, pattern, by_kind["subject"], said_of, entry, scene))
                before = several[-1].agenda_item if several else before
                who = sentence.group(match, "name")
                last = several[0].name if len({one.name for one in several}) == 1 else None
                yield from several
            elif declares or asked:
                yield from _stated((sentence,), by_kind, entry, scene)


def _wants_post(match: re.Match[str]) -> bool:
    """'Cllr A declared an interest in the post of clerk', but no '... as chairman of the hall'."""
    return bool(_POST.match(match["subject"] or "")) and not match.string[: match.start("subject")].endswith(" as ")


def _stated(
    told: Iterable[Passage], by_kind: Mapping[str, Sequence[Pattern]], entry: Entry, scene: Scene
) -> Iterator[Declaration]:
    """'Councillor A declared that he knew the applicant in item 7.', in the sentences under a heading of
    declarations."""
    for sentence in (part for one in told for part in each_declared(one)):
        said = next(((p, m) for p in by_kind["stated"] if (m := p.search(sentence.text))), None)
        if said is None:
            continue
        pattern, match = said
        items = {m["item"] for p in by_kind["stated-item"] for m in p.regex.finditer(sentence.text)}
        item = match.groupdict().get("item") or (items.pop() if len(items) == 1 else None)
        for name in declarants(sentence, match):
            kind = (match.groupdict().get("type") or "").strip() or None
            subject = sentence.group(match, "subject")
            subject = subject.cut(0, out.start()) if (out := _LEAVES.search(subject.text)) else subject
            parts = next((m for p in by_kind["subject"] if (m := p.search(subject.text))), None)
            if parts is not None and parts["item"] and _ITEM_FIRST.match(subject.text):
                subject = about(subject, parts)  # 'had an interest in item 8 as a governor'
            yield record(entry, name, kind, subject, item, sentence, pattern.name, scene)


def _in_terms(
    told: Iterable[Terms], line: Passage, item: str | None, kind: str | None, entry: Entry, scene: Scene
) -> Iterator[Declaration]:
    rule = "meetings.toml#declaration"
    for terms in told:
        items: list[str | None] = [*terms.items] or [item]
        for name, number in product(people_of(terms.name), items):
            yield record(entry, name, terms.kind or kind, terms.words, number, line, rule, scene)


def _subject_of(words: Passage) -> Passage:
    """'Slip Scheme as they live beside it': in what, without the reason."""
    reason = REASON.search(words.text)
    words = words.cut(0, reason.start()) if reason and reason.start() > 0 else words
    return words.cut(0, len(words.text.rstrip(" .,;-–")))


def _listed(
    block: Block, by_kind: Mapping[str, Sequence[Pattern]], under: _Under, entry: Entry, scene: Scene
) -> Iterator[Declaration]:
    """'Item 8.4 – Councillor A' or 'Councillor A – Church House', which only the heading or the line over the list
    makes a declaration."""
    words = block.whole
    if any(p.search(words.text) for p in by_kind.get("none", ())):
        return
    for pattern in (*by_kind["reasoned"], *by_kind["listed"], *(by_kind["told"] if under.open else ())):
        match = pattern.search(words.text)
        if match is None:
            continue
        subject = words.group(match, "subject")
        if tail := _TAIL.search(subject.text):
            subject = subject.cut(0, tail.start())
        kind = (match["type"] or "").strip(" ,") if "type" in pattern.regex.groupindex else None
        if not kind and (behind := _KIND_BEHIND.search(subject.text)) is not None:
            kind, subject = behind["kind"], subject.cut(0, behind.start())  # 'Application 22/31 (personal)'
        subject = subject.cut(0, more.start()) if (more := _FURTHER.search(subject.text)) else subject
        for name in (n for n in declarants(words, match) if not n[-1].isdigit()):  # no 'Application 22/0031'
            item = match["item"] or under.item
            yield record(entry, name, kind or under.kind, subject, item, words, pattern.name, scene)
        return


def _held(
    block: Block, holder: str, by_kind: Mapping[str, Sequence[Pattern]], entry: Entry, scene: Scene
) -> Declaration | None:
    """'Minute 18(h) - Non-pecuniary interest - knows the family;' under a line that is the member's name."""
    words = block.whole
    for pattern in by_kind["under"]:
        if (match := pattern.search(words.text)) is not None:
            kind = (match["type"] or "").strip(" ,") or None
            subject = words.group(match, "subject") or words.group(match, "title")
            return record(entry, holder, kind, subject, match["item"], words, pattern.name, scene)
    return None


def _told(
    sentence: Passage,
    match: re.Match[str],
    rule: Pattern,
    shapes: Sequence[Pattern],
    lead: str | None,
    entry: Entry,
    scene: Scene,
) -> Iterator[Declaration]:
    item, subject = EMPTY, sentence.group(match, "subject")
    if tail := _TAIL.search(subject.text):
        subject = subject.cut(0, tail.start())
    subject = subject.cut(0, told.start()) if (told := _DETAILED.search(subject.text)) else subject
    subject = subject.cut(0, more.start()) if (more := _FURTHER.search(subject.text)) else subject
    if out := _LEFT.search(subject.text):
        subject = subject.cut(0, out.start())
    one_each = _ONE_EACH.search(subject.text)  # 'A and B declared interests in items 5 and 6 respectively'
    subject = subject.cut(0, one_each.start() if one_each else len(subject.text.rstrip(" ;,")))
    if subject.text.endswith(")") and subject.text.count("(") < subject.text.count(")"):
        subject = subject.cut(0, len(subject) - 1)  # of a sentence that stands in brackets
    subject = subject.cut(said.end()) if (said := _THIS.match(subject.text)) else subject
    kind = sentence.group(match, "type").text.strip(" ,") or None
    if kind is None and (noun := _DPI.search(sentence.text[match.end("type") : match.start("subject")])):
        kind = noun[0]  # 'declared a DPI in item 8'
    titles = titles_of(scene.book.names)
    names = [name for name in declarants(sentence, match) if name not in titles]  # not 'Councillors' alone
    for one in each_item(subject):
        item = EMPTY
        for shape in shapes:
            parts = shape.search(one.text)
            if parts:
                item, one = one.group(parts, "item"), about(one, parts)
                break
        items: list[str | None] = [*NUMBER.findall(item.text)] or [lead]
        if "item" in rule.regex.groupindex:
            items = [*NUMBER.findall(match["item"])] if _SEVERAL.fullmatch(match["item"]) else [match["item"]]
        pairs = zip(names, items, strict=True) if one_each and len(names) == len(items) else product(names, items)
        for name, number in pairs:
            yield record(entry, name, kind, one, number, sentence, rule.name, scene)
