"""Money in sentences.

Enters: a paragraph. Leaves: an amount for each one it states, named by the words of its sentence that say
what it is: the subject of 'is' or 'costs', what stands before a bracket, what follows inside one.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from corpus.passage import Passage
from pipeline.extract.scene import Scene
from pipeline.language import sentences
from pipeline.records import Amount
from pipeline.shapes.cell import Money, monies

__all__ = ["amounts_said"]

_WORD = 4  # letters
_SHORT = 3  # words of a label that the rest of its clause may complete
_TITLE_WORDS = 8  # of a paragraph, by which its amounts are filed
_AFTER = re.compile(r"\s*(?P<label>[a-z][\w’'-]*(?:\s(?!and\b|or\b)[a-z][\w’'-]*){0,2})(?=\s+(?:and|or)\b|\s*[),;.])")
_OF = re.compile(
    r" (?:in|of) (?P<label>(?:additional|extra|further|new|external|match|capital|revenue) "
    r"[a-z][\w’' -]*?)(?=[.,;:(]|$)"
)
_CLAUSE = re.compile(r"[;:]\s|,\s(?=and\b|but\b|which\b|of which\b)|\s(?=and £)")
_VAGUE = re.compile(r"^(?:this|that|it|these|they|which|there)\b", re.IGNORECASE)
_OPENING = re.compile(
    r"^(?:and |but |that |so |then |also )*(?:the |a |an |this |these |its |their |if we |when we )?",
    re.IGNORECASE,
)


def amounts_said(paragraph: Passage, scene: Scene) -> Iterator[Amount]:
    """The paragraph's amounts."""
    if "£" not in paragraph.text:
        return
    title = " ".join(paragraph.text.split()[:_TITLE_WORDS])
    for sentence in sentences(paragraph, scene.nlp):
        for money in monies(sentence, scene.book.figures):
            label, rule = _label(sentence, money, scene)
            yield Amount(
                fact_id=scene.ids.id("amt", scene.meeting.meeting_id, sentence.text, label, money.text.text),
                pack_id=scene.pack_id,
                document_id=scene.document_id,
                rule=rule,
                evidence=scene.evidence(sentence),
                table_title=title,
                label=label,
                column_head=None,
                amount=money.amount,
                amount_text=money.text.text,
                is_total=any(p.search(label) for p in scene.book.figures.total),
            )


def _label(sentence: Passage, money: Money, scene: Scene) -> tuple[str, str]:
    """What the amount is of, in the sentence's own words, and the rule that found them."""
    text = sentence.text
    bracket = text.rfind("(", 0, money.start)
    within = bracket >= 0 and ")" not in text[bracket : money.start]
    after = _AFTER.match(text[money.end :])
    if within and after:
        return after["label"], "figures.toml#money"
    before = text[: money.start]
    for pattern in scene.book.figures.money_label:
        match = pattern.search(before)
        if match is None:
            continue
        label = match["label"].strip(" ,")
        if _VAGUE.match(label):
            label = _named_before(before[: match.start("label")]) or label
        label = _OPENING.sub("", label)
        if len(label) < _WORD or (")" in label and "(" not in label):
            continue  # a joining word, no name; or the end of a remark in brackets
        if pattern.kind == "verb" and len(label.split()) <= _SHORT:
            label = f"{label} {_rest(text, money)}".strip()  # 'meets ... from its budget'
        return label, pattern.name
    behind = _OF.match(text[money.end :])
    return behind["label"] if behind else _clause(text, money), "figures.toml#money"


def _named_before(clause: str) -> str:
    """What 'this' stands for: the clause before it, without its opening."""
    words = clause.rstrip(" ,;:(")
    part = re.split(r"[;:]\s", words)[-1]
    match = re.search(r"\b(?:the|a|an)\s+(.+)$", part, re.IGNORECASE)
    return match[1] if match else ""


def _rest(text: str, money: Money) -> str:
    """The clause after the amount, where it is short."""
    after = text[text.find(money.text.text) + len(money.text.text) :]
    part = re.split(r"[,;:.(]|\band\b", after)[0].strip()
    return part if len(part.split()) <= _TITLE_WORDS else ""


def _clause(text: str, money: Money) -> str:
    """The clause round the amount, without the amount."""
    cuts = [m.end() for m in _CLAUSE.finditer(text)]
    low = max((c for c in cuts if c <= money.start), default=0)
    high = min((c for c in cuts if c > money.end), default=len(text))
    at = text.find(money.text.text)  # with its 'about' and 'a year'
    rest = (text[low:at].strip() + " " + text[at + len(money.text.text) : high].strip(" .;:")).strip()
    return _OPENING.sub("", rest) or text
