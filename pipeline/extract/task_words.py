"""What words ask for, and of whom.

Enters: the words of a clause or sentence. Leaves: the rule by which they ask for something to be done afterwards, and
who is to do it. What is done as it is said, such as to note, is asked of nobody.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from corpus.passage import EMPTY, Passage
from pipeline.extract.clauses import run_in
from rules.book import ActionRules, Pattern

__all__ = ["idle", "lettered", "owner_in", "task_in", "tasks_apart", "unstopped"]

_PARTED = re.compile(r"[,;:]|\b(?:and|that|which|who|so|whether|how)\b")
_WHO = (
    r"(?:[A-Z]{2,3}|(?:Cllr|Councillor|Mr|Mrs|Ms|Miss|Dr)\.? [A-Z][\w’'-]+(?: [A-Z][\w’'-]+)?"
    r"|(?:[Tt]he )?(?:[Cc]lerk|[Ss]ecretary|[Tt]reasurer|[Cc]hair(?:man)?)|[A-Z][a-z]+) (?:to|will) [a-z]{2,}"
)
_NEXT = re.compile(rf"; ?(?:and )?(?={_WHO})")  # 'AL to book the hall; BH to ask for tables'
_OF_ALL = ("subject", "none", "record", "order", "withdrawal")  # kinds that are asked of more than the verb
_ALL = ("asked", "does", "to-do", "done")


def idle(words: Passage, rules: ActionRules) -> bool:
    """Whether all that is to be done is done when it is said (to be noted, to be left alone, thanks to
    be recorded)."""
    if any(p.kind == "record" and p.search(words.text) for p in rules.idle):
        return True
    done = [m.start() for p in rules.asked if p.kind == "done" for m in p.regex.finditer(words.text)]
    return bool(done) and all(_idle_at(words.text, at, rules) for at in done)


def _idle_at(text: str, at: int, rules: ActionRules) -> bool:
    """Whether what is to be done asks for nothing, by its own words or, of money given, by what stands before."""
    if any(p.kind not in _OF_ALL and p.search(text[at:]) for p in rules.idle):
        return True
    if any(p.kind == "none" and p.search(text[:at]) for p in rules.idle):
        return True
    given = re.match(r"be (?:made|given|awarded|donated|sent|provided)\b", text[at:])
    return bool(given) and any(p.kind == "subject" and p.search(text[:at]) for p in rules.idle)


def lettered(task: Passage) -> list[Passage]:
    """'a) Bo to write; b) Jo to ring' as the tasks that they are."""
    parts = run_in(task)
    first = re.match(r"\(?[a1i]\) ", task.text)
    return [p.passage for p in parts] if len(parts) > 1 else [task.cut(first.end())] if first else [task]


def tasks_apart(sentence: Passage) -> Iterator[Passage]:
    """The tasks of a sentence that names several people one after the other, a semicolon between; else the sentence."""
    at = 0
    cuts = list(_NEXT.finditer(sentence.text)) if re.match(_WHO, sentence.text) else []
    for cut in cuts:
        yield sentence.cut(at, cut.start())
        at = cut.end()
    yield sentence.cut(at)


def task_in(words: Passage, rules: ActionRules, among: Sequence[str] = _ALL) -> tuple[Pattern, re.Match[str]] | None:
    """The first rule by which the words ask for something, and where; None where they only order the business."""
    if "item" in words.text and any(p.kind == "order" and p.search(words.text) for p in rules.idle):
        return None
    if "withdraw" in words.text and any(p.kind == "withdrawal" and p.search(words.text) for p in rules.idle):
        return None
    for pattern in rules.asked:
        if pattern.kind not in among:
            continue
        match = pattern.search(words.text)
        if match is None or (pattern.kind == "does" and _noun(words.text, match, rules)):
            continue
        if pattern.kind == "done" and idle(words, rules):
            continue
        return pattern, match
    return None


def _noun(text: str, match: re.Match[str], rules: ActionRules) -> bool:
    """Whether the verb is a noun in what is done to it ('the Board report be sent out')."""
    done = next((m for p in rules.asked if p.kind == "done" and (m := p.search(text))), None)
    return done is not None and done.start() >= match.end() and not _PARTED.search(text[match.end() : done.start()])


def owner_in(words: Passage, rules: ActionRules, among: Sequence[str] = _ALL) -> Passage:
    """Who is to do it, by the words alone; empty where they don't say."""
    found = task_in(words, rules, among)
    if found is not None and found[1].groupdict().get("owner"):
        return unstopped(words.group(found[1], "owner"))
    for pattern in rules.agent:
        if match := pattern.search(words.text):
            return unstopped(words.group(match, "owner"))
    return EMPTY


def unstopped(owner: Passage) -> Passage:
    """The owner without the sentence's end."""
    return owner.cut(0, len(owner.text) - 1) if owner.text.endswith((".", ";", ",")) else owner
