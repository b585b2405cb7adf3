"""Apologies that the minutes tell of somebody whom the lists call absent already, by another form of the name.

Enters: a listing out of a sentence, and all that there are. Leaves: whether it is one of them again.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from pipeline.extract.listed import Listed, surname_only
from pipeline.extract.people import bare, same_surname
from pipeline.ids import fold
from rules.book import NameRules

__all__ = ["absent_already", "named_absent"]

_MEMBER = re.compile(r"^(?:Councillor|Cllr)\.? (?=[A-Z])")
_INITIALS = re.compile(r"(?:[A-Z]\.? ?){1,4}(?=[A-Z][a-z’'])")


def named_absent(one: Listed, found: Sequence[Listed], names: NameRules) -> bool:
    """Whether it is printed among those absent already, its titles apart."""
    known = {way for other in found if other.status == "apologies" for way in _ways(other, names)}
    return bool(known & _ways(one, names))


def absent_already(one: Listed, found: Sequence[Listed], names: NameRules) -> bool:
    """Whether it is named among those absent, by its name, its surname, its initials or in full; or by the letters of
    anybody listed."""
    away = [other for other in found if other.status == "apologies"]
    return (
        named_absent(one, found, names)
        or _surname_of(one, away, names)
        or _shortened(one, away, names)
        or _key(one, found, names)
    )


def _ways(one: Listed, names: NameRules) -> set[str]:
    """A name as printed and, where it is one in full, without its titles: 'Prof. Ann Lee', 'Professor Dame Ann Lee'."""
    own = bare(one.name.text, names)
    return {fold(one.name.text), *([fold(own)] if len(own.split()) > 1 else [])}


def _surname_of(one: Listed, away: Sequence[Listed], names: NameRules) -> bool:
    """Whether a surname alone ('Moor', 'Councillor Moor') is that of just one whom the lists call absent in full."""
    alone = surname_only(_MEMBER.sub("", one.name.text))
    return alone and sum(same_surname(other.name.text, one.name.text, names) for other in away) == 1


def _shortened(one: Listed, away: Sequence[Listed], names: NameRules) -> bool:
    """Whether the lists call just one of that surname absent, and either gives initials for the other's given name:
    'I Okonjo' in the list, 'Cllr Ines Okonjo' in the minutes."""
    alike = [other for other in away if same_surname(other.name.text, one.name.text, names)]
    short = [_INITIALS.match(bare(each.name.text, names)) is not None for each in (one, *alike)]
    return len(alike) == 1 and short[0] != short[1]


def _key(one: Listed, found: Sequence[Listed], names: NameRules) -> bool:
    """Whether an apology is told by the letters of somebody listed: 'Cllr AL sent her apologies'."""
    letters = bare(one.name.text, names)
    own = ("".join(re.findall(r"[A-Z]", bare(other.name.text, names))) for other in found)
    return bool(re.fullmatch(r"[A-Z]{2,4}", letters)) and letters in own
