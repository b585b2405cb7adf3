"""What was moved, by the words of the sentence that says who moved it.

Enters: what a rule of `votes.toml` found before and behind the mover. Leaves: the motion's own words, or none
where the sentence only points at them.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from corpus.passage import EMPTY, Passage
from pipeline.blocks import Block
from pipeline.extract.clauses import unquoted

__all__ = ["OF_ABOVE", "moved", "moved_above", "moved_behind", "moved_below", "to_do", "whole_subject"]

OF_ABOVE = re.compile(r"(?i)(?:this|it|these|which)(?: (?:proposal|motion|was|were))*\W*")
_SUBJECT = re.compile(
    r"(?:.*, )?(?:(?:It|it|and|which|this|who)\b ?)?(?P<thing>.*?)[,( –—-]*"
    r"(?:(?:,? ?\b(?:after|on|upon|following|having))? ?\b(?:was|were|be|been|being|is) ?"
    r"(?:(?:duly|then|formally|subsequently) ?)?)?"
)
_THAT = re.compile(r"\bthat\b.*$|\bas follows\b.*$")
_AGAIN = re.compile(  # ', this proposal was seconded'
    r",? (?:this|the|which|that) (?:proposal|motion|nomination|proposition)$"
)
_NOTHING = re.compile(
    r"(?i)\W*(?:(?:it|was|were|then|therefore|duly|accordingly)(?: (?:was|were|then|therefore|duly|accordingly))*"
    r"(?: (?:agreed|resolved))?"
    r"|(?:(?:(?:up)?on|after|following|by) )?(?:a|the) (?:motion|proposal|proposition|nomination)"
    r"|this (?:motion|proposal|proposition)(?: (?:was|were)(?: (?:formally|duly|then))?)?"
    r"|[^,;]* it(?: was)?|motion|amendment|and|having(?: been)?|after(?: being)?"
    r"|(?:agreed|approved|accepted|adopted|signed|confirmed|taken|resolved)(?: as .*| and signed.*)?"
    r"|as (?:an?|the) (?:(?:further|second|third|counter|procedural|substantive)[ -]){0,2}(?:amendment|motion))\W*"
)
_DECIDED = re.compile(  # 'RESOLVED to shut the slip, proposed by A', '(It) was agreed that ...'
    r"(?:(?:was|were) (?:unanimously |then |duly )?)?(?:RESOLVED|AGREED|[Rr]esolved|[Aa]greed)\b[:,–-]? ?"
    r"(?=(?i:that|to|not)\b)"
    r"|(?i:resolved|agreed) ?[:–—-] ?(?=\S)"  # 'RESOLVED: Cllr Hart elected'
    r"|\d{1,3} (?:votes? )?(?i:for|against|abstain\w*|abstentions?)\) (?=that\b)"  # of '(5 for, 3 against) that'
)
_TOLD = re.compile(r"(?<=\.) (?:He|She|They|There) (?:was|were|is|are|had|has|have)\b.*$")  # 'R.F.O. He was ...'
_CLOSED_BY = {"“": "”", '"': '"'}
_PARTS = ".,;:()–—-"
_FAR = 100  # characters before a mover, which only a subject that was cut off holds
_YEAR = re.compile(r"(?:19|20)\d\d")  # 'the meeting of 22 June, 2015', of which the comma cuts no more
_A_MOTION = re.compile(r"(?i)an? (?:motion|proposal)")
_AS = re.compile(r"\s+as$")  # 'signed as a true record as proposed by A'
_UNTOLD = re.compile(
    r"(?i)(?:an?|the|this) (?:(?:further|second|third|following) )?(?:amendment|motion)"
    r"(?: to (?:the|this) (?:(?:substantive|original|main|amended) )?(?:motion|recommendations?|proposals?))?"
)
_PUT_ABOVE = re.compile(  # 'It was proposed that the slip be shut', over 'Proposer A Lee'
    r"[Ii]t was (?:then |also )?(?:proposed|moved|suggested) "
    r"(?P<motion>that\b(?:(?!\b(?:[Pp]roposed|[Ss]econded)\b).)+)"
)
_MOVERS = re.compile(r"(?i)(?:propos(?:ed|er)|moved|mover)\b")
_CHOSEN = re.compile(  # '..., seconded by B, Cy Lee was elected as Chair'
    r",? (?=(?:(?:Councillor|Cllr|Alderman|Mrs?|Ms|Miss|Dr)\.? )*[A-Z][\w’'-]+(?: [A-Z][\w’'.-]*){0,3} "
    r"(?:was|were) (?:then |duly |unanimously )*(?:re-?)?(?:elected|appointed|co-?opted)\b)"
)
_TO_DO = re.compile(
    r",? (?P<motion>(?:that|to (?!(?:the|a|this|that|his|her|their|item|recommendations?|motions?)\b)[a-z]{2}).+)"
)
_TO_A_VOTE = re.compile(
    r".*\b(?:took|moved|went|proceeded|invited|put)\b.{0,40}? (?:to (?:a|the)|a|the) vote on (?=the\b)"
)


def moved_below(blocks: Sequence[Block], start: int = 0) -> Passage:
    """What was moved, in the blocks below who moved it, without the marks around it: the first of them, or all that one
    pair of quotation marks holds."""
    first = blocks[0].passage.cut(start)
    if first.text[:1] in _CLOSED_BY and _CLOSED_BY[first.text[:1]] not in first.text[1:]:
        close = _CLOSED_BY[first.text[:1]]
        ends = next((n for n, b in enumerate(blocks[1:], 1) if b.cells or b.apart or close in b.text), None)
        if ends is not None and blocks[ends].text.rstrip(" .;").endswith(close) and not blocks[ends].cells:
            return unquoted(Passage.join((first, *(b.passage for b in blocks[1 : ends + 1]))))
    return unquoted(first)


def moved_above(blocks: Sequence[Block], at: int) -> Sequence[Passage]:
    """What was moved, in the block above one that says no more than who moved it."""
    if not at or blocks[at - 1].cells or not _MOVERS.match(blocks[at].text):
        return ()
    match = _PUT_ABOVE.fullmatch(blocks[at - 1].text)
    return (blocks[at - 1].passage.group(match, "motion"),) if match else ()


def whole_subject(sentence: Passage, match: re.Match[str]) -> Passage:
    """What stands before the mover; all of it, where a rule that looks back only so far began in its midst."""
    start, end = match.span("subject")
    before = sentence.text[:start].rstrip()
    if before and before[-1] not in _PARTS and end - start >= _FAR:
        start = max(sentence.text.rfind(mark, 0, start) + 1 for mark in ".;:")
    return sentence.cut(start, end)


def moved(thing: Passage, subject: Passage) -> Passage:
    """What was moved: by the words behind the mover, else by those before."""
    subject = subject.cut(0, put.start()) if (put := _AS.search(subject.text)) else subject
    if match := _THAT.search(thing.text):
        thing = thing.cut(match.start())
        thing = thing.cut(0, told.start()) if (told := _TOLD.search(thing.text)) else thing
        return thing.cut(0, again.start()) if (again := _AGAIN.search(thing.text)) else thing
    if OF_ABOVE.fullmatch(subject.text) and not thing:
        return EMPTY
    if _NOTHING.fullmatch(thing.text) or _NOTHING.fullmatch(subject.text):
        return EMPTY  # 'on a motion by Cllr Lee'
    thing = thing.cut(0, again.start()) if (again := _AGAIN.search(thing.text)) else thing
    if re.search(r"\w", thing.text):
        return thing.cut(0, len(re.sub(r"(?:[ ;,–—-]| and$)+$", "", thing.text)))
    match = _SUBJECT.fullmatch(subject.text)
    words = subject.group(match, "thing") if match else EMPTY
    words = subject.cut(0, match.end("thing")) if match and _YEAR.fullmatch(words.text) else words
    words = words.cut(put.end()) if (put := _TO_A_VOTE.match(words.text) or _DECIDED.match(words.text)) else words
    return words if re.search(r"\w", words.text) and not _A_MOTION.fullmatch(words.text) else EMPTY


def moved_behind(sentence: Passage, at: int) -> Passage:
    """'..., seconded by B, that the plan be adopted'."""
    if chosen := _CHOSEN.match(sentence.text, at):
        return sentence.cut(chosen.end())
    match = re.match(
        r"\)?(?:,| ?[:;][-–—]?)? (?:(?:and )?(?:duly |formally )seconded,? )?"
        r"(?:and (?:it was )?(?:unanimously )?(?:resolved|RESOLVED|agreed|AGREED)? ?)?"
        r"(?:(?:an?|the|this) (?:proposal|motion|request|resolution) (?=to [a-z]{2}|that\b))?"
        r"(?:(?P<mark>[“\"])(?=[tT]hat\b)|(?=[tT]hat\b|to (?!(?:the|an?|be|this|that)\b)[a-z]{2}"
        r"|the (?:adoption|approval|acceptance) of\b))",
        sentence.text[at:],
    )
    if match is None:
        return EMPTY
    words = sentence.cut(at + match.end())
    if match["mark"]:  # 'and seconded by B “That the slip be shut”.'
        return words.cut(0, close) if (close := words.text.find(_CLOSED_BY[match["mark"]])) > 0 else words
    words = words.cut(0, told.start()) if (told := _TOLD.search(words.text)) else words
    cut = re.search(
        r"(?:,? (?:and (?:this(?: resolution| motion| proposal)?|it) was\b|with \d+ (?:votes? )?(?:for|in favour)\b)"
        r"|, (?:and )?a (?:recorded |named )?vote (?:was|being)\b"
        r"|\.? It was (?:unanimously |then )?(?:agreed|carried|resolved|passed)\b).*$",
        words.text,
    )
    return words.cut(0, cut.start()) if cut else words


def to_do(motion: Passage, sentence: Passage, at: int) -> Passage:
    """What was moved: behind 'an amendment', which tells nothing of itself, the words that do, 'to shut the slip'."""
    if not _UNTOLD.fullmatch(motion.text):
        return motion
    told = _TO_DO.match(sentence.text, at)
    return sentence.cut(told.start("motion")) if told else EMPTY
