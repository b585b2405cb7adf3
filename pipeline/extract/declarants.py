"""Who declared an interest: the names of one sentence.

Enters: a sentence and where its rule found a name, or a cell of a table. Leaves: one name, or each of several declared
together.
"""

from __future__ import annotations

import re

from corpus.passage import Passage
from pipeline.extract.listing_runs import entries
from pipeline.extract.people import looks_like_person, split_run
from pipeline.extract.scene import Scene
from rules.book import NameRules

__all__ = ["declarants", "in_cell", "people_in", "people_of"]

_TOGETHER = re.compile(r"\b(?:Cllrs|Councillors|Aldermen|Messrs)\.? (?P<run>[A-Z](?:[^.;:]|(?<=\b[A-Z])\.)*)$")
_BEFORE = re.compile(r"(?P<who>\b[Tt]he (?:[Vv]ice[- ])?[Cc]hair(?:man|woman|person)?) and $")  # 'and Messrs A and B'
_LETTER = re.compile(r"[A-Z]\.?")
_AMPERSAND = re.compile(r"(?<=[A-Z]{2}) ?& ?(?=[A-Z]{2,4}$)|(?<=[a-z]) & (?=[A-Z][\w’-]+$)")
_HONOURS = re.compile(r"(?:(?:CC|JP|MBE|OBE|CBE|DL|QPM|BEM|MP),? ?)+")
_OFFICE = re.compile(r"(?i)the (?:vice[- ]|deputy )?(?:chair(?:man|woman|person)?|mayor|provost|leader)")
_TITLED = re.compile(r"(?:Cllr|Councillor|Mrs?|Ms|Miss|Dr|Alderman|Mayor)\b")
_SURNAME = re.compile(
    r"(?!(?i:none|nil|n/?a|all|names?|total|item|declared)\b)[A-Z][\w’'-]+[a-z]"
)  # alone in its column
_HEADED = re.compile(  # 'Declarations of Interest – Dispensations Cllr A declared', a heading run into its text;
    # 'In accordance with the Code of Conduct Councillor A declared'
    r"(?:[A-Z][\w’-]+ )*?(?:[Ii]nterests?|[Dd]eclarations?|[Dd]ispensations?|[Ii]tems?"
    r"|(?:Code|Conduct|Constitution|Act|Orders?|Rules?|Regulations?|Procedure)(?: \d{1,4})?) "
    r"(?=(?:Cllr|Councillor|Mrs?|Ms|Miss|Dr)\b)"
    r"|(?:(?!(?:County|District|Borough|City|Town|Parish|Community|Unitary|Ward|Deputy|Vice|Lord|Lady|Mayor|Leader|Provost"
    r"|Convener|President|Chair\w*|The|Mrs?|Ms|Miss|Dr|Sir|Dame)\b)[A-Z][\w’-]+ ){2,5}(?=(?:Cllr|Councillor)\b)"
)
_THING = re.compile(
    r"\b(?:Members?|Code|Conduct|Council|Committee|Authority|Regulations?|Rules?|Officer|Solicitor|Lawyer)$|^Members?\b"
)


def declarants(sentence: Passage, match: re.Match[str]) -> list[str]:
    """One name, or each of 'Cllrs A, B and C', 'AL, BH & TW'; 'The Chair, Councillor A,' is one."""
    before = sentence.cut(0, match.end("name"))
    group = _TOGETHER.search(before.text)
    run = sentence.group(match, "name") if group is None else before.group(group, "run")
    if headed := _HEADED.match(run.text):
        run = run.cut(headed.end())
    led = _BEFORE.search(before.text[: group.start()]) if group else None
    names: list[str] = [led["who"]] if led else []
    for part in people_of(run):
        if names and _HONOURS.fullmatch(part):
            names[-1] += f", {part}"  # 'Councillor Mrs P A Hart, CC'
        else:
            names.append(part)
    if any(_TITLED.match(name) for name in names):  # 'under the Code of Member Conduct, Councillor A declared'
        names = [name for name in names if _TITLED.match(name) or not _THING.search(name)]
        inside = sentence.text[: match.start("name")].endswith(
            ("-", "–")
        )  # 'item 14-Village Hall, Councillor A declared'
        names = names[1:] if inside and not _TITLED.match(names[0]) else names
    names = [name for name in names if not _LETTER.fullmatch(name)] or names  # 'Cllrs A and P Hart': one in full
    if len(names) == 2 and "," in run.text and _OFFICE.fullmatch(names[0]):
        return names[1:]
    return names


def people_of(run: Passage) -> list[str]:
    """'A, B and C', 'AL, BH & TW': each."""
    return [part for one in split_run(run) for part in _AMPERSAND.split(one.text)]


def in_cell(cell: Passage, names: NameRules) -> list[str]:
    """Those whom a cell names and nothing else: one, a surname alone, or several with their titles."""
    several = [one.text for one in entries(cell, names)]
    if len(several) > 1 and all(_TITLED.match(one) and looks_like_person(one, names) for one in several):
        return several
    return [cell.text] if looks_like_person(cell.text, names) or _SURNAME.fullmatch(cell.text) else []


def people_in(run: str, scene: Scene) -> bool:
    """'Ann Lee, Bo Hall and Cy Moor': several, and none of it somebody's office."""
    names = re.split(r", (?:and )?| and | & ", run)
    return len(names) > 1 and all(looks_like_person(name, scene.book.names) for name in names)
