"""What was resolved, agreed and noted.

Enters: a minute. Leaves: one record for each clause under RESOLVED or AGREED, for each inline form, and,
where the minute has no other outcome, for what the body noted.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace

from corpus.passage import EMPTY, Passage
from pipeline.blocks import Block
from pipeline.extract.clauses import Clause, begins_row, bulleted, carried_on, clauses, run_in
from pipeline.extract.decision_blocks import DECISION, THAT, beside_number, labelled, unrowed
from pipeline.extract.decision_columns import Decided, apart, in_column, own_verb, verb_of, verb_over
from pipeline.extract.headed_clauses import over_clauses
from pipeline.extract.outline import Entry
from pipeline.extract.recommended import agreed_below, carried_below
from pipeline.extract.said_again import at_earlier, says_again
from pipeline.extract.scene import Scene
from pipeline.extract.sole import DECLARED, VOTED, noted_alone
from pipeline.language import sentences
from pipeline.records import Resolution
from rules.book import DecisionRules, Pattern

__all__ = ["Decided", "decided", "own_verb", "records", "verb_of"]

_UNTOLD = ("that-below", "label-below")  # kinds of opening words that only what stands below proves
_ENDS = re.compile(r"[:;]-?$")
_ACTION = re.compile(r"(?<=[.;!?)”]) ?\(?(?:ACTIONS?|Actions?)(?: (?:by|for|points?))? ?[:–-](?= )")
_QUOTE = re.compile(r"[“\"‘' ]*[“\"‘'](?=[Tt]hat\b)")
_UNQUOTE = re.compile(r"[”\"’']+\.?$")
_OPENS = re.compile(r"[\"“‘']?(?:that|to|not to)\b", re.IGNORECASE)
_AGAIN = ("it-was", "body-agreed", "body-resolved")
_MOVED_FIRST = re.compile(
    r"\((?=[^()]*\b(?:motion|moved|seconded|proposed|dissent\w*|abstain\w*|voting)\b)[^()]{8,200}\)[,:;]? "
    r"(?=(?i:that|to|not)\b)"
)
_WHOLE = 6  # words of a sentence that says who moved what
_OFFICE = re.compile(
    r"\b(?:as|be|elected|appointed) (?:the )?(?:[Vv]ice[- ]?|[Dd]eputy )?(?:[Cc]hair|[Mm]ayor|[Pp]resident)"
)
_LEADS = re.compile(r"[–—:-]$")
_FATE = re.compile(
    r"(?i)(?:passed|carried)(?: unanimously)?(?: \([^()]*\))?\W*"
    r"|the (?:motion|amendment)(?: (?:was )?(?:accordingly |therefore |duly )?(?:declared )?"
    r"(?:carried|passed|lost|defeated|fell)\b[^.]*)?\W*"
    r"|\((?:for )?(?:information|noting)(?: only)?\)\W*"  # 'Resolved: (For information only)', over what was done
)
_SECONDED = re.compile(
    r"(?:(?:(?:This|It) was )?[Ss]econded|Proposed(?: by|:)? [^.;]{3,60}?,? (?:and )?[Ss]econded)(?: by|:)? "
    r"(?:[A-Z][\w.’'-]*|the) ?(?:[A-Z][\w.’'-]* ?){0,4}\.?"
    r"|Proposed(?: by|:) ?(?:[A-Z][\w.’'-]* ?){1,4}\.?"
)
_MERE = re.compile(
    r"(?i)(?:that )?the following (?:\w+ )?(?:actions?|steps|decisions?|points?|resolutions?)\b[^,;]{0,40}:-?"
)


def decided(entry: Entry, scene: Scene) -> list[Decided]:
    """Every decision of a minute in the order of the page."""
    rules = scene.book.decisions
    blocks = tuple(labelled(unrowed(b, rules)) for b in entry.blocks)
    openers = {i: m for i, b in enumerate(blocks) if (m := _opener(b, rules)) is not None}
    under = {i + 1 for i, (p, _) in openers.items() if p.kind == "alone" and i + 1 < len(blocks)}
    own = {i for i in under if _OPENS.match(blocks[i].text)}  # 'To defer it', in bold below 'RESOLVED:', heads nothing
    stop = frozenset(i for i, (p, _) in openers.items() if p.kind != "lead") | (frozenset(entry.subheadings) - own)
    again = next((i for i in entry.subheadings if any(p.search(blocks[i].text) for p in rules.summary)), len(blocks))
    if any(p.search(entry.heading.text) for p in rules.summary):
        again = -1
    found: list[Decided] = []
    if any(p.kind == "it-was" and p.regex.match(entry.heading.text) for p in rules.inline):
        found.extend(_inline([Block(entry.heading)], 0, frozenset(), scene)[0])  # a numbered sentence, not a heading
    elif (
        (opened := _opener(Block(entry.heading), rules)) is not None
        and opened[0].kind in ("run-in", "inline")
        and not DECISION.fullmatch(opened[1]["verb"])
    ):
        found.extend(_block([Block(entry.heading)], 0, *opened, frozenset(), rules)[0])  # '12 RESOLVED: To approve'
    column: int | None = None
    over: str | None = None  # the operative word that heads the column
    i, told = 0, -1  # behind which block it was last said that a motion was carried
    while i < len(blocks):
        if blocks[i].cells:
            column = column if blocks[i].decides is None else blocks[i].decides
            column, cells = in_column(blocks[i], column, over, rules)
            if column is not None and not cells and any(p.search(blocks[i].cells[column].text) for p in rules.column):
                over = verb_over(blocks[i].cells[column], rules)
            found.extend(cells)
            if column is None and (beside := beside_number(blocks[i])):
                found.extend(_inline([beside], 0, frozenset(), scene)[0])
            i += 1
            continue
        if (below := agreed_below(blocks, i, rules) or carried_below(blocks, i, scene.book)) is not None:
            found.extend(below[0])
            i = below[1]
            continue
        if i in openers:
            some, following = _under(blocks, i, *openers[i], stop, rules)
            if told == i and openers[i][0].kind != "lead" and says_again(found[-1].passage.text, some):
                found.pop()  # 'The motion was carried.', over what it RESOLVED
            if not some and openers[i][0].kind == "lead":
                some, following = _inline(blocks, i, stop, scene)  # '... the Board resolved to recommend to Council:'
            some = some or _inline([blocks[i]], 0, frozenset(), scene)[0]  # nothing stands below: all is said here
            some = [each for one in some for each in _parted(one, scene)]
            found.extend(replace(one, restated=i > again) for one in some)
            told = following if _mere_fate(some) else told
            i = following
            continue
        block = blocks[i]
        if i not in entry.subheadings and not block.cells:
            some, following = _inline(blocks, i, stop, scene)
            told = following if _mere_fate(some) else told
            found.extend(some)
            i = following
            continue
        i += 1
    # no 'passed (all in favour)' under 'DECISION:', no 'NOTED the following declarations:'
    kept = [o for o in found if not (_FATE.fullmatch(o.passage.text) or DECLARED.match(o.passage.text))]
    if any(o.verb for o in kept):  # 'Decision' over 'Members voted in favour of it.', over 'RESOLVED'
        kept = [o for o in kept if o.verb or not VOTED.match(o.passage.text)]
    sole = () if kept else noted_alone(blocks, entry.number is None, scene)
    return [_without_action(one, rules) for one in kept or sole if not _FATE.fullmatch(one.passage.text)]


def _mere_fate(some: Sequence[Decided]) -> bool:
    """Whether the last of some decisions is a motion of which no more is said than that it was carried."""
    return bool(some) and "#moved_that" in some[-1].rule and some[-1].verb == "CARRIED"


def _parted(one: Decided, scene: Scene) -> list[Decided]:
    """'Agreed to shut the slip. It was agreed that the gate stay.' as the two decisions that its sentences are."""
    if one.clause is not None:
        return [one]
    at = 0
    for n, sentence in enumerate(sentences(one.passage, scene.nlp)):
        at = one.passage.text.index(sentence.text, at)
        said = (m for p in scene.book.decisions.inline if p.kind in _AGAIN and (m := p.regex.match(sentence.text)))
        if n and any(not m["verb"].casefold().startswith("note") for m in said):
            before = one.passage.cut(0, len(one.passage.text[:at].rstrip()))
            further, _ = _inline([Block(one.passage.cut(at))], 0, frozenset(), scene)
            return [replace(one, passage=before), *further]
    return [one]


def _without_action(one: Decided, rules: DecisionRules) -> Decided:
    """'That the slip be mended. ACTION: Clerk': who is to do it is told behind the clause, and who was for it."""
    words = one.passage.cut(0, label.start()) if (label := _ACTION.search(one.passage.text)) else one.passage
    return replace(one, passage=_unmoved(words, rules))


def records(
    entry: Entry, minute_id: str | None, made: Sequence[Decided], first: int, scene: Scene
) -> Iterator[Resolution]:
    """Decisions as records; `first` is the ordinal of the first in the meeting."""
    for ordinal, one in enumerate(made, first):
        resolution_id = scene.ids.id("res", scene.meeting.meeting_id, entry.number, one.clause, one.passage.text)
        yield Resolution(
            fact_id=resolution_id,
            pack_id=scene.pack_id,
            document_id=scene.document_id,
            rule=one.rule,
            evidence=scene.evidence(one.opener, one.passage),
            resolution_id=resolution_id,
            minute_id=minute_id,
            meeting_id=scene.meeting.meeting_id,
            meeting_date=scene.meeting.date,
            ordinal=ordinal,
            minute=entry.number,
            verb=one.verb,
            form=one.form,
            clause=one.clause,
            text=one.passage.text,
            restated=one.restated,
            outcome=_outcome(one, scene.book.decisions),
        )


def _opener(block: Block, rules: DecisionRules) -> tuple[Pattern, re.Match[str]] | None:
    if block.cells:
        return None
    for pattern in rules.opener:
        if match := pattern.search(block.text):
            return pattern, match
    return None


def _under(
    blocks: Sequence[Block], i: int, pattern: Pattern, match: re.Match[str], stop: frozenset[int], rules: DecisionRules
) -> tuple[list[Decided], int]:
    """What is decided under an operative word; the headings of its clauses are stepped over."""
    headings = over_clauses(blocks, i)
    if not headings:
        return _block(blocks, i, pattern, match, stop, rules)
    kept = [j for j in range(len(blocks)) if j not in headings]
    ends = frozenset(n for n, j in enumerate(kept) if j in stop)
    some, following = _block([blocks[j] for j in kept], kept.index(i), pattern, match, ends, rules)
    return some, kept[following] if following < len(kept) else len(blocks)


def _block(
    blocks: Sequence[Block],
    i: int,
    pattern: Pattern,
    match: re.Match[str],
    stop: frozenset[int],
    rules: DecisionRules,
) -> tuple[list[Decided], int]:
    """What an opening word opens: clauses below it, or the words behind it."""
    block = blocks[i]
    beyond = stop - {i}
    if pattern.kind == "lead":
        beyond -= _own_list(blocks, i + 1, rules)
        below, end = clauses(blocks, i + 1, beyond, rules)
        made = [
            Decided(own_verb(c.passage, rules), "block", c.label, c.passage, block.passage, pattern.name) for c in below
        ]
        return (made if any(one.verb for one in made) else []), max(end, i + 1)
    if pattern.kind in _UNTOLD and not (
        i + 1 < len(blocks) and i + 1 not in beyond and _begins(blocks[i + 1], pattern)
    ):
        return [], i + 1
    verb = None if DECISION.fullmatch(match["verb"]) else verb_of(match["verb"], rules)
    opener = block.passage.group(match, "verb")
    if (
        pattern.kind == "alone"
        and _ended(block.text)
        and not (i + 1 < len(blocks) and _OPENS.match(blocks[i + 1].text))
    ):
        return [], i + 1
    if verb is None and pattern.kind == "alone" and i + 1 < len(blocks):
        leads = i + 2 in beyond and _LEADS.search(blocks[i + 1].text)  # 'Accordingly, the Board –' over 'RESOLVED'
        if leads or _says_itself(blocks[i + 1], rules):
            return [], i + 1
    if pattern.kind == "alone" or pattern.kind in _UNTOLD:
        below, end = clauses(blocks, i + 1, beyond, rules)
        return [_made(verb, c, opener, pattern, rules) for c in below], max(end, i + 1)
    words = _unmoved(block.passage.group(match, "text"), rules)
    form = "inline" if pattern.kind == "inline" else "block"
    lead = any(p.search(words.text) for p in rules.lead_in)
    if lead:
        beyond -= _own_list(blocks, i + 1, rules)
    if (row := carried_on(words, blocks, i + 1, beyond)) is not None:
        return [Decided(verb, form, c.label, c.passage, opener, pattern.name) for c in row[0]], row[1]
    if lead or (_ENDS.search(words.text) and not match["text"].endswith(".") and _goes_below(blocks, i)):
        below, end = clauses(blocks, i + 1, beyond, rules)
        if (
            below
            and not lead
            and any(p.search(words.text) for p in rules.enumeration)
            and not _all_that(below, words.text)
        ):
            whole = Passage.join((words, *(c.passage for c in below)))
            return [Decided(verb, form, None, whole, opener, pattern.name)], end
        if below:
            return [_made(verb, c, opener, pattern, rules) for c in below], end
    if words.text.endswith(":") and (points := bulleted(blocks, i + 1, beyond)):
        whole = Passage.join((words, *(b.passage for b in points)))
        return [Decided(verb, form, None, whole, opener, pattern.name)], i + 1 + len(points)
    parts = run_in(words)
    if len(parts) > 1 or parts[0].label:
        return [Decided(verb, form, c.label, c.passage, opener, pattern.name) for c in parts], i + 1
    return [Decided(verb or own_verb(words, rules), form, None, words, opener, pattern.name)], i + 1


def _begins(below: Block, pattern: Pattern) -> bool:
    """Whether a block begins what an opening word without a colon opens."""
    return begins_row(below) or (pattern.kind == "that-below" and THAT.match(below.text) is not None)


def _unmoved(words: Passage, rules: DecisionRules) -> Passage:
    """What was decided, without what says who moved it: the sentence behind it, or brackets before it."""
    if lead := _MOVED_FIRST.match(words.text):
        words = words.cut(lead.end())
    while (tail := next((m for p in rules.moved_by if (m := p.search(words.text))), None)) and tail.start():
        words = words.cut(0, len(words.text[: tail.start()].rstrip()))
    return words


def _unquoted(words: Passage) -> Passage:
    """'"That the accounts be approved."' without the marks round the whole of it."""
    opened = _QUOTE.match(words.text)
    if opened is None:
        return words
    closed = _UNQUOTE.search(words.text)
    return words.cut(opened.end(), closed.start() if closed else len(words.text))


def _ended(text: str) -> bool:
    """'Cllr A proposed Cllr B, seconded by Cllr C and agreed.' is a sentence that is over; 'NOTED.' tells of what
    stands above it."""
    return text.endswith(".") and (len(text.split()) > _WHOLE or text.casefold() == "noted.")


def _says_itself(block: Block, rules: DecisionRules) -> bool:
    """Whether a sentence under the heading 'Decision' brings its operative word ('The Board RESOLVED to ...')."""
    return not block.cells and any(p.regex.match(block.text) for p in rules.inline)


def _made(verb: str | None, clause: Clause, opener: Passage, pattern: Pattern, rules: DecisionRules) -> Decided:
    told = verb or own_verb(clause.passage, rules)
    return Decided(told, "block", clause.label, clause.passage, opener, pattern.name)


def _all_that(below: Sequence[Clause], over: str) -> bool:
    """Whether every clause is a whole one that begins with 'That', with a letter or under words that say nothing."""
    mere = bool(_MERE.fullmatch(over))
    return all((c.label or mere) and c.passage.text[:5].casefold() == "that " for c in below)


def _own_list(blocks: Sequence[Block], start: int, rules: DecisionRules) -> frozenset[int]:
    """Clauses under a lead-in that begin with a word of decision ('1. Agreed to keep the slip open;')."""
    end = start
    while end < len(blocks) and blocks[end].marker and own_verb(blocks[end].passage, rules):
        end += 1
    return frozenset(range(start, end))


def _goes_below(blocks: Sequence[Block], i: int) -> bool:
    return i + 1 < len(blocks) and blocks[i + 1].marker is not None


def _inline(blocks: Sequence[Block], i: int, stop: frozenset[int], scene: Scene) -> tuple[list[Decided], int]:
    """Decisions that stand in sentences; one that ends in a colon has its clauses below."""
    rules = scene.book.decisions
    found: list[Decided] = []
    before = EMPTY
    for sentence in sentences(blocks[i].passage, scene.nlp):
        for pattern in rules.inline:
            match = pattern.search(sentence.text)
            if match is None or at_earlier(sentence.text[: match.start("text")], scene):
                continue
            verb = verb_of(match["verb"], rules) if "verb" in pattern.regex.groupindex else "AGREED"
            said = match["verb"] if "verb" in pattern.regex.groupindex else ""
            if verb == "NOTED" and said.islower():  # discussion, unless the minute has nothing else
                match = pattern.regex.search(sentence.text, match.end("verb"))  # '... and it was AGREED that'
                said = match["verb"] if match is not None else ""
                verb = verb_of(said, rules)
                if match is None or verb == "NOTED":
                    continue
            words = _unquoted(_unmoved(sentence.group(match, "text"), rules))
            opener = sentence.group(match, "verb") if said else EMPTY
            at_end = sentence.text == blocks[i].text[-len(sentence.text) :]
            if at_end and any(p.search(words.text) for p in rules.lead_in):
                below, end = clauses(blocks, i + 1, stop, rules)
                if below:
                    found.extend(Decided(verb, "block", c.label, c.passage, opener, pattern.name) for c in below)
                    return found, end
                if words.text.casefold().strip(" :–-") in ("that", "to"):
                    break  # and nothing stands there
            if at_end and (row := carried_on(words, blocks, i + 1, stop)) is not None:
                found.extend(Decided(verb, "inline", c.label, c.passage, opener, pattern.name) for c in row[0])
                return found, row[1]
            listed = at_end and words.text.endswith(":") and any(p.search(words.text) for p in rules.enumeration)
            reasons, last = clauses(blocks, i + 1, stop, rules) if listed else ([], i + 1)
            if reasons:  # 'to refuse it for the following reasons:'
                words = Passage.join((words, *(c.passage for c in reasons)))
                found.append(Decided(verb, "inline", None, words, opener, pattern.name))
                return found, last
            if at_end and words.text.endswith(":") and (points := bulleted(blocks, i + 1, stop)):
                words = Passage.join((words, *(b.passage for b in points)))
                found.append(Decided(verb, "inline", None, words, opener, pattern.name))
                return found, i + 1 + len(points)
            found.extend(apart(verb, words, opener, pattern.name, rules))
            before = EMPTY  # 'All in favour.' behind it decides nothing more
            break
        else:
            found.extend(_moved(sentence, before, scene))
            counted = any(p.search(sentence.text) for p in scene.book.votes.put)  # 'There were 4 for and 1 against.'
            if not counted and not _SECONDED.fullmatch(sentence.text):  # 'Seconded by Cllr B.' says nothing of what
                before = sentence
    return found, i + 1


def _moved(sentence: Passage, before: Passage, scene: Scene) -> Iterator[Decided]:
    """'Cllr A proposed that the grant be paid, seconded by Cllr B. All agreed.'"""
    rules = scene.book.decisions
    rule, agreed = next(((p, m) for p in rules.all_agreed if (m := p.search(sentence.text))), (None, None))
    if rule is None or agreed is None:
        return
    counts = agreed.groupdict()
    if (yes := counts.get("yes")) and int(yes) <= int(counts["no"] or 0):
        return
    for pattern in rules.moved_that:
        if match := pattern.search(before.text):
            said = agreed["verb"] or agreed["verb2"] or "agreed"
            words = before.group(match, "text")
            if rule.kind == "seconded" and _OFFICE.search(words.text):
                return  # who is to chair is an election
            yield Decided(None if yes else verb_of(said, rules), "inline", None, words, sentence, pattern.name)
            return


def _outcome(one: Decided, rules: DecisionRules) -> str | None:
    """What came of it, by its words; first match in the rules' order. Inferred."""
    kind = next((p.kind for p in rules.outcome if p.search(one.passage.text)), None)
    return kind or ("noted" if one.verb == "NOTED" else None)
