"""Whether a page's text layer says what one sees on the page.

Enters: a page's text. Leaves: what is wrong with it, in words, or None. Some programs write letters by their
place in the font ('&OHUN' for 'Clerk'), drop or swap the signs that stand for two letters ('of ce',
'experUse'), or set every letter as a word of its own.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Sequence

from pipeline.tongue import common_share
from rules.book import ReadingRules

__all__ = ["better", "doubt_of"]

_SHIFT = 29  # how far fonts made from TrueType put a letter from its place in ASCII
_ENOUGH = 20  # words under which only a clear sign counts
_ALONE = 0.5  # share of words of one letter
_INNER = re.compile(r"[a-z]+([A-Z])[a-z]+")
_MIXED = re.compile(r"[a-z][A-Z][a-z]")
_VOWELS = re.compile(r"[aeiouyâêîôûŵŷáéíóúàèìòù]", re.IGNORECASE)
_LETTERS = re.compile(r"[^\W\d_]")
_FEW_VOWELS = 0.2  # of the letters of long text; every language that is read has twice as many


def doubt_of(text: str, rules: ReadingRules) -> str | None:
    """Why the text can't be what is printed; None where nothing speaks against it."""
    words = text.split()
    if _shifted(words, rules):
        return "its letters are shifted"
    signs = [p for p in rules.broken if p.kind == "sign" and p.search(text)]
    if signs and sum(any(p.search(w) for p in signs) for w in words) >= max(3, 0.02 * len(words)):
        return "its letters are not those one sees"
    if len(words) < _ENOUGH:
        return None
    ligatures = [m[0] for p in rules.broken if p.kind == "ligature" for m in p.regex.finditer(text)]
    if len(set(ligatures)) >= 2 or len(ligatures) >= 4 or (_MIXED.search(text) and _swapped(words)):
        return "letters are missing or swapped where two are set as one"
    if sum(len(w) == 1 and w.isalpha() for w in words) >= _ALONE * len(words):
        return "its letters stand apart"
    letters = _LETTERS.findall(text)
    if len(letters) >= 300 and len(_VOWELS.findall(text)) < _FEW_VOWELS * len(letters):
        return "its letters make no words"
    return None


def _shifted(words: Sequence[str], rules: ReadingRules) -> bool:
    """Whether a word says something only when every letter is moved on; capitals of real words never do."""
    known = [f for one in rules.language if one.kind == "read" for f in one.forms if len(f) >= 4]
    for word in set(words):
        if len(word) >= 4 and word == word.upper() and not any(c.islower() for c in word):
            moved = "".join(chr(ord(c) + _SHIFT) for c in word).casefold()
            if any(form in moved for form in known):
                return True
    return False


def _swapped(words: Sequence[str]) -> bool:
    """Whether one capital stands within three or more small words: 'acUon', 'experUse', 'parUcular'."""
    found: defaultdict[str, set[str]] = defaultdict(set)
    for word in set(words):
        if match := _INNER.fullmatch(word.strip(".,;:()'\"‘’“”")):
            found[match[1]].add(word)
    return any(len(forms) >= 3 for forms in found.values())


def better(ours: str, theirs: str, rules: ReadingRules) -> bool:
    """Whether recognised text (`ours`) is more like language than the text layer's."""
    languages = [one for one in rules.language if one.kind == "read"]
    return common_share(ours, languages) >= common_share(theirs, languages) and doubt_of(ours, rules) is None
