"""Names before what somebody did: 'Cllr A Lee, Cllr B Hall joined at 7.15', 'Ann Lee, Head of Staff, gave an outline'.

Enters: a run of names, and the words in it that tell what was done. Leaves: the names that are still to be read as a
run; or who it is, where it is one person with a post.
"""

from __future__ import annotations

import re

from corpus.passage import EMPTY, Passage
from pipeline.extract.listing import Listed, plain
from pipeline.extract.listing_runs import entries
from pipeline.extract.listing_shapes import row
from pipeline.extract.people import bare, looks_like_person
from pipeline.extract.scene import Scene

__all__ = ["names_before"]

_CAME = re.compile(r" ?(?:then |also |had |has )?(?:attended|joined|arrived|left|entered)\b")
_ABLE = re.compile(r"\b(?:unable|not (?:be )?able|could not|cannot) (?:to )?(?:attend|come|be there|make)\b")


def names_before(run: Passage, did: re.Match[str], kind: str, rule: str, scene: Scene) -> tuple[Passage, Listed | None]:
    """The names before what somebody did; or, where it is one person with a post, who that is."""
    names = scene.book.names
    run = run.cut(0, len(run.text[: did.start()].rstrip(" ,")))
    head, *others = list(entries(run, names)) or [run]
    if kind == "apologies" and _ABLE.search(did[0]):
        return run, None  # 'A Lee, District Councillor, advised that she would not be able to attend'
    if kind == "apologies":  # 'Cllr A Lee, Cllr B Hall advised that he would be late'
        late = bool(others) and looks_like_person(plain(others[-1].text), names)
        return run.cut(0, len(run.text.removesuffix(others[-1].text).rstrip(" ,;")) if late else 0), None
    if not others and not _CAME.match(did[0]):
        return EMPTY, None  # 'Cllr Lee opened the meeting', 'The Committee noted that': prose below the list
    if run.text[len(head.text) :].startswith(",") and bare(others[0].text, names) == others[0].text:
        # 'Ann Lee, Head of Nursing, gave an outline'
        return EMPTY, row([head, run.cut(len(head.text)).cut(1)], kind, (), rule, scene)
    return run, None
